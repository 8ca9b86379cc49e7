// The records of a side that are measured: all of a small one, a seeded draw of a large one.
import { drawSorted } from '../../algorithms/resample.ts';
import type { Random } from '../../algorithms/random.ts';
import type { DataRecord, RecordView, Side } from '../../core/record.ts';

/** Enough for a distinct-3 to within one percent, and a tenth of a second. */
const maxDrawn = 4000;

export interface Drawn {
  readonly side: 'base' | 'head';
  /** How many there are, of which `records` are drawn. */
  readonly count: number;
  readonly records: readonly DataRecord[];
  /** By record; '' where it has none. */
  readonly prompts: readonly string[];
  readonly answers: readonly string[];
  readonly turns: readonly number[];
}

export function draw(side: Side, random: Random): Drawn {
  const records = drawSorted(side.count, maxDrawn, random).map((i) => side.at(i));
  const views = records.map(({ view }) => view);
  return {
    side: side.side,
    count: side.count,
    records,
    prompts: views.map(promptOf),
    answers: views.map(answerOf),
    turns: views.flatMap(({ turns }) => (turns === undefined ? [] : [turns.length])),
  };
}

/** What is asked. The whole text where a record asks nothing. */
function promptOf(view: RecordView): string {
  return joinRole(view, ['prompt']) || joinRole(view, ['text']);
}

/** What a model learns to say; the whole text where a record answers nothing. */
function answerOf(view: RecordView): string {
  return joinRole(view, ['response']) || joinRole(view, ['text']);
}

function joinRole({ parts }: RecordView, roles: readonly string[]): string {
  const texts = parts.filter(({ role }) => roles.includes(role)).map(({ text }) => text);
  return texts.length === 1 ? (texts[0] as string) : texts.join('\n');
}

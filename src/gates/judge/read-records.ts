// Reads records in the order of the plan until it is decided, or can't go on.
import { BudgetError } from '../../core/errors.ts';
import type { Judge } from '../../core/ports.ts';
import { decide, type Decision, type Plan, type Target } from '../../judge/sequential.ts';
import { readItem, type PanelOptions, type Read } from './ask-panel.ts';
import type { Item } from './items.ts';

export interface ReadOptions extends Pick<PanelOptions, 'key' | 'samples' | 'thresholdOf'> {
  readonly target: Target;
  /** Called with the records that were read so far. */
  readonly onProgress: (done: number) => void;
}

export interface ReadRecords {
  readonly reads: readonly Read[];
  readonly decision: Decision;
  /** Why it ended before it was decided, where that was not for want of records. */
  readonly stopped?: string;
}

/**
 * Records that a server gave no reply for, until it is taken to be down: each has cost all its tries.
 * Our choice.
 */
const maxSilent = 3;

export async function readRecords(
  items: readonly Item[],
  plan: Plan,
  judges: readonly Judge[],
  { target, onProgress, ...options }: ReadOptions,
): Promise<ReadRecords> {
  const readings: { always: Read[]; drawn: Read[] } = { always: [], drawn: [] };
  // In waves as wide as the judges take: a decision is looked for after each, since that reads all
  // that was read before.
  const width = Math.max(1, Math.min(...judges.map(({ concurrency }) => concurrency)));
  let stopped: string | undefined;
  const decideNow = (): Decision =>
    decide(
      plan,
      {
        always: readings.always.map(({ reading }) => reading),
        drawn: readings.drawn.map(({ reading }) => reading),
      },
      target,
    );

  for (const part of ['always', 'drawn'] as const) {
    for (let start = 0; start < plan[part].length && stopped === undefined; start += width) {
      if (part === 'drawn' && decideNow().outcome !== 'undecided') break;
      const wave = plan[part].slice(start, start + width).map((i) => items[i] as Item);
      const ended = await Promise.allSettled(wave.map((item) => readItem(item, judges, options)));
      for (const each of ended) {
        if (each.status === 'rejected') {
          if (!(each.reason instanceof BudgetError)) throw each.reason;
          stopped ??= each.reason.message;
        } else if (stopped === undefined) {
          // Behind one that is missing, what was drawn is no longer the order of the draw.
          readings[part].push(each.value);
        }
      }
      const silent = silentIn([...readings.always, ...readings.drawn]);
      if (silent.length > maxSilent)
        stopped ??= `${silent.length} records got no reply: ${silent.at(-1)}`;
      onProgress(readings.always.length + readings.drawn.length);
    }
  }
  const reads = [...readings.always, ...readings.drawn];
  return { reads, decision: decideNow(), ...(stopped === undefined ? {} : { stopped }) };
}

/** What servers that gave no reply said, one for each record. */
function silentIn(reads: readonly Read[]): string[] {
  return reads.flatMap(({ words }) => {
    const word = words.find((each) => 'unscored' in each && each.isServer === true);
    return word !== undefined && 'unscored' in word ? [word.about ?? ''] : [];
  });
}

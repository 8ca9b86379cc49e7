// What a judge sees of a record: its texts in reading order, and the fields that the rubric shows.
import type { Json, JsonObject } from '../core/json.ts';
import type { Part, RecordView } from '../core/record.ts';
import type { Rubric } from './rubric.ts';

/** One text as it is sent, and quoted from. */
export interface Shown {
  /** A role of the record's kind; `call` for the name of a tool that is called, `field` for others. */
  readonly role: Part['role'] | 'call' | 'field';
  readonly pointer: string;
  readonly text: string;
}

/** Two things to compare, and what both are about. */
export interface PairSubject {
  readonly shared: readonly Shown[];
  readonly first: readonly Shown[];
  readonly second: readonly Shown[];
}

/** What is judged by itself: `mapped` is the record in its kind's own field names. */
export function subjectOf(rubric: Rubric, view: RecordView, mapped: JsonObject): readonly Shown[] {
  const shown = shownOf(view);
  const seen =
    rubric.roles === undefined
      ? shown
      : shown.filter(({ role }) => (rubric.roles as readonly string[]).includes(role));
  return [...seen, ...fieldsOf(rubric, mapped)];
}

/** A preference pair: chosen first, rejected second. */
export function pairOf(rubric: Rubric, view: RecordView, mapped: JsonObject): PairSubject {
  const shown = shownOf(view);
  return {
    shared: [
      ...shown.filter(({ role }) => role !== 'response' && role !== 'rejected'),
      ...fieldsOf(rubric, mapped),
    ],
    first: shown.filter(({ role }) => role === 'response'),
    second: shown.filter(({ role }) => role === 'rejected'),
  };
}

/** An edited record: the new version first, the old one second. */
export function editOf(after: RecordView, before: RecordView): PairSubject {
  return { shared: [], first: shownOf(after), second: shownOf(before) };
}

/** Two answers of a ranking; `better` has the lower rank, or an equal one. */
export interface RankedPair {
  readonly subject: PairSubject;
  /** True where the ranking puts both on one rank. */
  readonly isTie: boolean;
}

/** Every two answers of a record of kind ranked. Twelve answers make 66: ask what it costs first. */
export function rankedPairsOf(view: RecordView, mapped: JsonObject): readonly RankedPair[] {
  const shown = shownOf(view);
  const answers = Array.isArray(mapped.answers) ? mapped.answers : [];
  const ranked = answers.flatMap((answer, i) => {
    const rank = (answer as JsonObject | null)?.rank;
    const text = shown.find(({ pointer }) => pointer === `/answers/${i}/answer`);
    return typeof rank === 'number' && text !== undefined ? [{ rank, text }] : [];
  });
  ranked.sort((a, b) => a.rank - b.rank);
  const shared = shown.filter(({ role }) => role !== 'response' && role !== 'rejected');
  return ranked.flatMap((better, i) =>
    ranked.slice(i + 1).map((worse) => ({
      subject: { shared, first: [better.text], second: [worse.text] },
      isTie: better.rank === worse.rank,
    })),
  );
}

function shownOf({ parts, turns = [], conversations = [] }: RecordView): readonly Shown[] {
  // A call's arguments are a part of their own; what is called stands in the turn alone.
  const calls = new Map<string, Shown>();
  for (const { toolCalls } of [...turns, ...conversations.flat()]) {
    for (const { name, pointer } of toolCalls) {
      calls.set(pointer, { role: 'call', pointer, text: name });
    }
  }
  return [...parts, ...calls.values()];
}

function fieldsOf(rubric: Rubric, mapped: JsonObject): readonly Shown[] {
  return rubric.shows.flatMap((name): Shown[] => {
    const value: Json | undefined = Object.hasOwn(mapped, name) ? mapped[name] : undefined;
    if (value === undefined || value === null) return [];
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return [{ role: 'field', pointer: `/${name}`, text }];
  });
}

/** As it is sent: pointers say where a text stands, so that two of a role can be told apart. */
export function toJson(shown: readonly Shown[]): Json {
  return shown.map(({ role, pointer, text }) => ({ role, at: pointer, text }));
}

/**
 * As a side of a pair is sent: without what would tell which one the record prefers. Where a text
 * stands (`/chosen`) and what it is called there (`rejected`) would.
 */
export function toBlindJson(shown: readonly Shown[]): Json {
  return shown.map(({ role, text }) => ({ role: role === 'rejected' ? 'response' : role, text }));
}

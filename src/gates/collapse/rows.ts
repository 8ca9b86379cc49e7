// A change and the history of its dataset → rows of points that are compared: versions, rounds, releases.
import type { Anchor, Estimates } from '../../algorithms/gram-measures.ts';
import { countWords } from '../../algorithms/gram-measures.ts';
import { GramSpace, type GramItem } from '../../algorithms/gram-space.ts';
import { findSketched, findTail, isMeasured } from '../../algorithms/tail.ts';
import type { History, Release } from '../../core/history.ts';
import type { Change, DataRecord, Location, Side } from '../../core/record.ts';
import type { Row } from './judge.ts';
import { commonBudget, leastWords, pointOf, type Point } from './measures.ts';
import { itemsOf, readRounds, readSample, type SampledRecord } from './sample.ts';

export interface JudgedRow extends Row {
  readonly budget: number;
  /** Whether the change has a part in its last point. */
  readonly isTouched: boolean;
  /** Of its last point, where that is a part of the head. */
  readonly at?: Location;
}

export interface ReadRows {
  readonly space: GramSpace;
  /** Releases, then rounds, then the two versions; those that have text enough. */
  readonly rows: readonly JudgedRow[];
  readonly base: readonly SampledRecord[] | undefined;
  readonly head: readonly SampledRecord[];
  readonly baseWords: number | undefined;
  readonly headWords: number;
  /** Where findings about the whole stand: the first record that is new. */
  readonly first: DataRecord;
  readonly phrases: {
    readonly before: readonly SampledRecord[];
    readonly after: readonly SampledRecord[];
  };
  /** How old what is compared with is; absent where people wrote it. */
  readonly anchorAge: { age: number; unit: string; at: Location } | undefined;
}

/** What rare pairs are taken from, and what it is called. */
interface Anchored {
  readonly label: string;
  readonly items: readonly GramItem[];
}

export function readRows(
  change: Change,
  headSide: Side,
  earlier: Side | undefined,
  history: History | undefined,
): ReadRows {
  const { manifest } = change;
  const space = new GramSpace();
  const head = readSample(headSide, manifest, space);
  const base = earlier && readSample(earlier, manifest, space);
  // Of a first version all is new, and need not be listed.
  const changed =
    change.base === null ? [] : [...change.added, ...change.edited.map(({ after }) => after)];
  const added = change.base === null ? head : readSample(changed, manifest, space);
  const hasRounds = [...head, ...added].some(({ round }) => round !== undefined);
  const rounds = hasRounds ? readRounds(headSide, space) : new Map<number, SampledRecord[]>();
  const measured = [...rounds].filter(([, sample]) => enough(itemsOf(sample)));
  const first = changed[0] ?? headSide.at(0);

  // The most text there is: with little the budget is small for all.
  const [people] = [base ?? [], head, ...rounds.values()]
    .map((sample) => itemsOf(sample.filter(({ origin }) => origin === 'human')))
    .filter(enough)
    .sort((a, b) => countWords(b) - countWords(a));
  const human = people === undefined ? undefined : { label: 'records by people', items: people };

  const touchedRounds = new Set(added.map(({ round }) => round));
  const rows = [
    ...releaseRow(history, head, base, space),
    ...roundRow(measured, space, human, touchedRounds),
    ...versionRow(base, head, space, human),
  ];
  const [firstRound] = measured;
  const lastRound = measured.at(-1);
  const phrases =
    base !== undefined
      ? { before: base, after: added }
      : { before: firstRound?.[1] ?? [], after: measured.length > 1 ? (lastRound?.[1] ?? []) : [] };
  return {
    space,
    rows,
    base,
    head,
    baseWords: base === undefined ? undefined : countWords(itemsOf(base)),
    headWords: countWords(itemsOf(head)),
    first,
    phrases,
    anchorAge: human === undefined ? ageOf(history, [...rounds.keys()], first) : undefined,
  };
}

function enough(items: readonly GramItem[]): boolean {
  return countWords(items) >= leastWords;
}

function anchorOf({ items }: Anchored, space: GramSpace): Anchor {
  const words = new Int32Array(space.words);
  for (const item of items) {
    if (!isMeasured(item)) continue;
    for (const word of item.words) words[word] = (words[word] as number) + 1;
  }
  return { tail: findTail(items, space), words };
}

function versionRow(
  base: readonly SampledRecord[] | undefined,
  head: readonly SampledRecord[],
  space: GramSpace,
  human: Anchored | undefined,
): JudgedRow[] {
  if (base === undefined) return [];
  const sets = [itemsOf(base), itemsOf(head)] as const;
  return rowOf(
    'version',
    [
      ['base', sets[0]],
      ['head', sets[1]],
    ],
    space,
    human,
    true,
  );
}

function roundRow(
  rounds: readonly (readonly [number, readonly SampledRecord[]])[],
  space: GramSpace,
  human: Anchored | undefined,
  touched: ReadonlySet<number | undefined>,
): JudgedRow[] {
  const sets = rounds.map(([round, sample]): [string, GramItem[]] => [
    `round ${round}`,
    itemsOf(sample),
  ]);
  const isTouched = rounds.slice(-2).some(([round]) => touched.has(round));
  const [record] = (rounds.at(-1)?.[1] ?? []).map((each) => each.record).sort(byPlace);
  const at = record === undefined ? {} : { at: record.at() };
  return rowOf('round', sets, space, human, isTouched).map((row) => ({ ...row, ...at }));
}

function byPlace(a: DataRecord, b: DataRecord): number {
  return a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1;
}

function rowOf(
  unit: string,
  sets: readonly (readonly [string, readonly GramItem[]])[],
  space: GramSpace,
  human: Anchored | undefined,
  isTouched: boolean,
): JudgedRow[] {
  const [first] = sets;
  if (first === undefined || sets.length < 2) return [];
  const all = sets.map(([, items]) => items);
  const budget = commonBudget(human === undefined ? all : [...all, human.items]);
  if (budget === undefined) return [];
  const from = human ?? { label: first[0], items: first[1] };
  const anchor = anchorOf(from, space);
  const points = sets.map(([label, items]) => pointOf(label, items, space, budget, anchor));
  const start = human && pointOf(human.label, human.items, space, budget, anchor);
  const isStanding = unit === 'version';
  return [
    {
      unit,
      points,
      budget,
      isTouched,
      isStanding,
      ...(start === undefined ? {} : { anchor: start }),
    },
  ];
}

/** Releases as they were measured, then base where nothing but the head follows it, then head. */
function releaseRow(
  history: History | undefined,
  head: readonly SampledRecord[],
  base: readonly SampledRecord[] | undefined,
  space: GramSpace,
): JudgedRow[] {
  if (history === undefined || history.releases.length === 0) return [];
  const sets: [string, GramItem[]][] = [
    ...(base === undefined ? [] : [['base', itemsOf(base)] as [string, GramItem[]]]),
    ['head', itemsOf(head)],
  ];
  const live = commonBudget(sets.map(([, items]) => items));
  if (live === undefined) return [];
  const kept = history.releases.flatMap(({ measures }) => measures.map(({ budget }) => budget));
  const budget = [...new Set(kept)]
    .sort((a, b) => b - a)
    .find((each) => each <= live && history.releases.every((one) => valuesAt(one, each)));
  if (budget === undefined) return [];
  // Kept values of the tail are of the kept tail, whatever people wrote since.
  const tail = history.tail && { tail: findSketched(history.tail.hashes, space) };
  const points: Point[] = [
    ...history.releases.map((release) => ({
      label: release.label,
      values: valuesAt(release, budget) ?? {},
    })),
    ...sets.map(([label, items]) => pointOf(label, items, space, budget, tail)),
  ];
  return [{ unit: 'release', points, budget, isTouched: true, isStanding: true }];
}

function valuesAt({ measures }: Release, budget: number): Estimates | undefined {
  return measures.find((each) => each.budget === budget)?.values;
}

function ageOf(
  history: History | undefined,
  rounds: readonly number[],
  first: DataRecord,
): ReadRows['anchorAge'] {
  const releases = history?.releases.length ?? 0;
  const age = Math.max(releases, rounds.length - 1);
  if (age <= 0) return undefined;
  return { age, unit: releases === age ? 'releases' : 'rounds', at: first.at() };
}

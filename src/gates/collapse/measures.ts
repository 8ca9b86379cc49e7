// What is watched, which way is worse, and how much worse a version is than another.
import {
  countWords,
  measureGrams,
  type Anchor,
  type Estimate,
  type Estimates,
  type MeasureName,
} from '../../algorithms/gram-measures.ts';
import type { GramItem, GramSpace } from '../../algorithms/gram-space.ts';

export interface Measure {
  readonly name: MeasureName;
  /** In messages and over trends. */
  readonly title: string;
  readonly better: 'higher' | 'lower';
  /** Whether it has a say; the others are told. */
  readonly judged: boolean;
}

export const measures: readonly Measure[] = [
  {
    name: 'tail-mass',
    title: 'share of word pairs that are rare in the anchor',
    better: 'higher',
    judged: true,
  },
  {
    name: 'tail-recall',
    title: 'different rare word pairs of the anchor',
    better: 'higher',
    judged: true,
  },
  { name: 'distinct-3', title: 'different word triples', better: 'higher', judged: true },
  { name: 'hapax-share', title: 'words that stand once', better: 'higher', judged: true },
  {
    name: 'unseen-mass',
    title: 'Good–Turing mass of unseen word pairs',
    better: 'higher',
    judged: true,
  },
  { name: 'pair-entropy', title: 'entropy of word pairs', better: 'higher', judged: true },
  { name: 'mode-mass', title: 'share of the ten commonest triples', better: 'lower', judged: true },
  {
    name: 'opening-mass',
    title: 'answers with one of the ten commonest openings',
    better: 'lower',
    judged: true,
  },
  {
    name: 'looping',
    title: 'word triples said before in the same record',
    better: 'lower',
    judged: true,
  },
  // A distribution may move for good reasons: told, not judged.
  {
    name: 'js-divergence',
    title: 'Jensen–Shannon divergence from the anchor',
    better: 'lower',
    judged: false,
  },
  {
    name: 'kl-divergence',
    title: 'KL divergence of the anchor from it',
    better: 'lower',
    judged: false,
  },
];

/**
 * Budgets of words at which everything is measured: fixed ones, so that releases of different years
 * can be compared. Ours; the smallest holds some sixty records of Alpaca's length, below
 * which nothing is told apart.
 */
export const budgets: readonly number[] = [4_000, 20_000, 50_000];

/** A set needs twice the budget. */
export const leastWords = 2 * (budgets[0] as number);

/** The largest budget that all of the sets can give, undefined where there is none. */
export function commonBudget(sets: readonly (readonly GramItem[])[]): number | undefined {
  const least = Math.min(...sets.map(countWords));
  return budgets.findLast((budget) => 2 * budget <= least);
}

/** One version, round or release in a row of them. */
export interface Point {
  readonly label: string;
  readonly values: Estimates;
}

export function pointOf(
  label: string,
  items: readonly GramItem[],
  space: GramSpace,
  budget: number,
  anchor: Anchor | undefined,
): Point {
  return { label, values: measureGrams(items, space, budget, anchor) };
}

/** How much better a value is than an earlier one: −0.5 is half as good. */
export interface Shift {
  readonly measure: Measure;
  readonly change: number;
  readonly error: number;
  readonly now: Estimate;
  readonly then: Estimate;
}

// Shares that should be small are compared one percent higher: from one loop in ten thousand to two
// is nothing.
const floor = 0.01;

/** undefined where one of the two has no such measure, or there was nothing to lose. */
export function shiftOf(measure: Measure, now: Point, then: Point): Shift | undefined {
  const [a, b] = [now.values[measure.name], then.values[measure.name]];
  if (a === undefined || b === undefined) return undefined;
  const isLower = measure.better === 'lower';
  const [over, under] = isLower ? [b.value + floor, a.value + floor] : [a.value, b.value];
  if (under <= 0) return undefined;
  const [overError, underError] = isLower ? [b.error, a.error] : [a.error, b.error];
  const ratio = over / under;
  const error = Math.hypot(overError / under, (ratio * underError) / under);
  return { measure, change: ratio - 1, error, now: a, then: b };
}

/**
 * Three standard errors. Ours: some ten measures of a few versions are looked at, and two errors would
 * call one in twenty of them a change.
 */
const surely = 3;

/** Whether it fell by at least `share`, and surely fell. */
export function hasFallen({ change, error }: Shift, share: number): boolean {
  return change <= -share && change + surely * error < 0;
}

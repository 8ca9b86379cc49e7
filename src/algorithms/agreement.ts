// How well two raters of the same items agree, and how sure that is.
import type { Random } from './random.ts';

/** What two raters said of one item. */
export type RatedPair = readonly [number, number];

export type KappaWeights = 'none' | 'linear' | 'quadratic';

/**
 * Cohen's kappa: 1 for full agreement, 0 for that of chance, below it less. With weights a miss by
 * two levels counts for more than one by one level (J. Cohen, Psychological Bulletin 70, 1968).
 * NaN where there are no pairs, or where both raters gave one and the same value throughout.
 */
export function cohenKappa(pairs: readonly RatedPair[], weights: KappaWeights): number {
  const distance = (a: number, b: number): number => {
    if (weights === 'none') return a === b ? 0 : 1;
    return weights === 'linear' ? Math.abs(a - b) : (a - b) ** 2;
  };
  const first = tally(pairs.map(([a]) => a));
  const second = tally(pairs.map(([, b]) => b));
  let observed = 0;
  for (const [a, b] of pairs) observed += distance(a, b);
  let expected = 0;
  for (const [a, m] of first) {
    for (const [b, n] of second) expected += (m * n * distance(a, b)) / pairs.length;
  }
  return expected === 0 ? NaN : 1 - observed / expected;
}

function tally(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Spearman's rank correlation, equal values sharing their rank. NaN where one side is constant. */
export function spearman(pairs: readonly RatedPair[]): number {
  const a = ranks(pairs.map(([value]) => value));
  const b = ranks(pairs.map(([, value]) => value));
  const mean = (pairs.length + 1) / 2;
  let [product, left, right] = [0, 0, 0];
  for (const [i, rank] of a.entries()) {
    const [x, y] = [rank - mean, (b[i] as number) - mean];
    product += x * y;
    left += x * x;
    right += y * y;
  }
  return product / Math.sqrt(left * right);
}

/** From 1; equal values get the mean of theirs. */
function ranks(values: readonly number[]): number[] {
  const order = values
    .map((_, i) => i)
    .sort((i, j) => (values[i] as number) - (values[j] as number));
  const result = new Array<number>(values.length).fill(0);
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    const value = values[order[start] as number];
    while (end < order.length && values[order[end] as number] === value) end += 1;
    for (let at = start; at < end; at += 1) result[order[at] as number] = (start + end + 1) / 2;
    start = end;
  }
  return result;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
  /** The share of such intervals that hold the true value, e.g. 0.95. */
  readonly level: number;
}

export interface BootstrapOptions {
  readonly random: Random;
  /** 1,000 and more; 2,000 by default (Efron and Tibshirani, An Introduction to the Bootstrap, 1993). */
  readonly draws?: number;
  readonly level?: number;
}

/**
 * The percentile interval of a statistic over resampled items. Undefined where most resamples have
 * none (NaN): too few items say nothing.
 */
export function bootstrapInterval<T>(
  items: readonly T[],
  statistic: (sample: readonly T[]) => number,
  { random, draws = 2000, level = 0.95 }: BootstrapOptions,
): Interval | undefined {
  if (items.length === 0) return undefined;
  const values: number[] = [];
  for (let i = 0; i < draws; i += 1) {
    const value = statistic(items.map(() => items[random.below(items.length)] as T));
    if (!Number.isNaN(value)) values.push(value);
  }
  if (values.length * 2 < draws) return undefined;
  values.sort((a, b) => a - b);
  const at = (share: number): number =>
    values[Math.min(values.length - 1, Math.floor(share * values.length))] as number;
  return { low: at((1 - level) / 2), high: at((1 + level) / 2), level };
}

/**
 * The exact upper bound of a share of which `count` of `total` were seen (C. J. Clopper and
 * E. S. Pearson, Biometrika 26, 1934): the true share is above it with chance at most alpha.
 */
export function upperShare(count: number, total: number, alpha: number): number {
  if (count >= total) return 1;
  let [low, high] = [count / total, 1];
  for (let i = 0; i < 60; i += 1) {
    const middle = (low + high) / 2;
    if (binomialTail(count, total, middle) > alpha) low = middle;
    else high = middle;
  }
  return high;
}

/** The chance of at most `count` of `total`, each with this chance. */
function binomialTail(count: number, total: number, chance: number): number {
  let logTerm = total * Math.log1p(-chance);
  let sum = Math.exp(logTerm);
  for (let k = 0; k < count; k += 1) {
    logTerm += Math.log(((total - k) * chance) / ((k + 1) * (1 - chance)));
    sum += Math.exp(logTerm);
  }
  return sum;
}

/**
 * The chance of a split at least as uneven as this one where both sides are equally likely
 * (McNemar's exact test): of items that changed, how many went up and how many down.
 */
export function signTest(up: number, down: number): number {
  const total = up + down;
  return total === 0 ? 1 : Math.min(1, 2 * binomialTail(Math.min(up, down), total, 0.5));
}

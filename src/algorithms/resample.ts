// Two datasets compared at one size: measures of variety fall with the size of what is measured, so
// both are drawn from at random, as much from one as from the other, several times.
import { drawWithoutReplacement, type Random } from './random.ts';

/** Draws of each side: enough for an interval of their spread. */
export const resamples = 20;
/** Student's t, two-sided 95 %, 19 degrees of freedom. */
const t95 = 2.093;

export interface Estimate {
  readonly mean: number;
  /** Where the value of a dataset like this one lies in 95 of 100 cases. */
  readonly low: number;
  readonly high: number;
}

/**
 * What both sides are drawn to: half of the smaller one, at most `most`. The spread of a measure over
 * halves drawn without replacement is its standard error on the whole (the delete-d jackknife, Shao &
 * Wu 1989); over smaller parts it is larger, which errs to the side of saying nothing.
 */
export function sharedBudget(sizes: readonly number[], most: number): number {
  return Math.min(most, Math.floor(Math.min(...sizes) / 2));
}

/** Items in random order until their sizes fill the budget; the last one may be taken in part. */
export function drawToBudget(
  sizeOf: (i: number) => number,
  count: number,
  budget: number,
  random: Random,
): { readonly item: number; readonly size: number }[] {
  const drawn: { item: number; size: number }[] = [];
  let left = budget;
  for (const item of shuffled(count, random)) {
    if (left <= 0) break;
    const size = Math.min(left, sizeOf(item));
    if (size > 0) drawn.push({ item, size });
    left -= size;
  }
  return drawn;
}

/** One after the other, so that a draw costs no more than what it takes. */
function* shuffled(count: number, random: Random): Generator<number> {
  const moved = new Map<number, number>();
  for (let i = 0; i < count; i += 1) {
    const j = i + random.below(count - i);
    yield moved.get(j) ?? j;
    moved.set(j, moved.get(i) ?? i);
  }
}

/** The values of all resamples in one. */
export function estimate(values: readonly number[]): Estimate {
  const { mean, variance } = momentsOf(values);
  const reach = t95 * Math.sqrt(variance);
  return { mean, low: mean - reach, high: mean + reach };
}

/** By how much it changed, −0.05 for five percent less; undefined where it was nothing before. */
export function relativeChange(
  before: readonly number[],
  after: readonly number[],
): Estimate | undefined {
  const [was, is] = [momentsOf(before), momentsOf(after)];
  if (was.mean === 0) return undefined;
  const mean = is.mean / was.mean - 1;
  // Both are drawn for themselves, so their spreads add up (first order in each).
  const ratio = is.mean / was.mean;
  const variance = (is.variance + ratio ** 2 * was.variance) / was.mean ** 2;
  const reach = t95 * Math.sqrt(variance);
  return { mean, low: mean - reach, high: mean + reach };
}

function momentsOf(values: readonly number[]): { mean: number; variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, variance: values.length < 2 ? 0 : squares / (values.length - 1) };
}

/** `count` of `limit` in ascending order: all where there are no more. */
export function drawSorted(limit: number, count: number, random: Random): number[] {
  if (count >= limit) return Array.from({ length: limit }, (_, i) => i);
  return drawWithoutReplacement(limit, count, random).sort((a, b) => a - b);
}

// Choosing some of many items that have vectors: DEITA's filter and greedy k-centre. Both go on until the
// caller's budget takes no more.
import { dot } from './dot.ts';
import type { Random } from './random.ts';

export interface UnitRows {
  readonly count: number;
  readonly dimensions: number;
  /** Rows of unit length. */
  readonly values: Float32Array;
}

export interface Nearest {
  /** Index of the chosen item that is nearest. */
  readonly item: number;
  /** Cosine similarity, -1..1. */
  readonly similarity: number;
}

export interface Choice {
  readonly item: number;
  readonly why: 'chosen' | 'similar' | 'budget';
  /** Among those chosen before it; undefined for the first. */
  readonly nearest: Nearest | undefined;
}

/** Takes an item if the budget allows, and says so; false ends nothing, a smaller item may still fit. */
export type Take = (item: number) => boolean;

export function cosine({ dimensions, values }: UnitRows, a: number, b: number): number {
  return dot(values, a * dimensions, values, b * dimensions, dimensions);
}

/**
 * DEITA's rule (W. Liu et al.: What makes good data for alignment?, arXiv 2312.15685, and their code): in the
 * order of their scores, an item is kept when its similarity to every item kept before is at most
 * `threshold`. Once the budget is used up the rest is left, unlooked at.
 */
export function chooseByDeita(
  order: readonly number[],
  rows: UnitRows,
  threshold: number,
  take: Take,
  isFull: () => boolean,
): Choice[] {
  const chosen: number[] = [];
  return order.map((item): Choice => {
    if (isFull()) return { item, why: 'budget', nearest: undefined };
    const nearest = nearestOf(item, chosen, rows);
    if (nearest !== undefined && nearest.similarity > threshold) {
      return { item, why: 'similar', nearest };
    }
    if (!take(item)) return { item, why: 'budget', nearest };
    chosen.push(item);
    return { item, why: 'chosen', nearest };
  });
}

function nearestOf(item: number, chosen: readonly number[], rows: UnitRows): Nearest | undefined {
  let best: Nearest | undefined;
  for (const other of chosen) {
    const similarity = cosine(rows, item, other);
    if (best === undefined || similarity > best.similarity) best = { item: other, similarity };
  }
  return best;
}

/**
 * Greedy k-centre (T. F. Gonzalez 1985; as core sets O. Sener, S. Savarese, ICLR 2018): each next item
 * is the one furthest from all that were chosen; the first is drawn. At most twice as far from the
 * best cover as can be. Of equally far ones the first.
 */
export function chooseByKCentre(
  rows: UnitRows,
  random: Random,
  take: Take,
  isFull: () => boolean,
): Choice[] {
  const { count } = rows;
  if (count === 0) return [];
  const similarity = new Float32Array(count).fill(-Infinity);
  const nearest = new Int32Array(count).fill(-1);
  const isDone = new Uint8Array(count);
  const nearestTo = (item: number): Nearest | undefined => {
    const other = nearest[item] as number;
    return other < 0 ? undefined : { item: other, similarity: similarity[item] as number };
  };
  const choices: Choice[] = [];
  let next = random.below(count);
  while (next >= 0 && !isFull()) {
    isDone[next] = 1;
    const isTaken = take(next);
    choices.push({ item: next, why: isTaken ? 'chosen' : 'budget', nearest: nearestTo(next) });
    let furthest = -1;
    for (let item = 0; item < count; item += 1) {
      if (isDone[item] === 1) continue;
      if (isTaken) {
        const near = cosine(rows, item, next);
        if (near > (similarity[item] as number)) {
          similarity[item] = near;
          nearest[item] = next;
        }
      }
      if (furthest < 0 || (similarity[item] as number) < (similarity[furthest] as number)) {
        furthest = item;
      }
    }
    next = furthest;
  }
  for (let item = 0; item < count; item += 1) {
    if (isDone[item] === 0) choices.push({ item, why: 'budget', nearest: nearestTo(item) });
  }
  return choices;
}

/**
 * `total` divided in whole numbers as `sizes` are, none more than its size: largest remainder (Hamilton's
 * method), the earlier of two equal remainders first. Their sum is `total`, or all there is.
 */
export function divideByLargestRemainder(sizes: readonly number[], total: number): number[] {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  if (all <= total) return [...sizes];
  const exact = sizes.map((size) => (size * total) / all);
  const quotas = exact.map(Math.floor);
  let left = total - quotas.reduce((sum, quota) => sum + quota, 0);
  const byRemainder = exact
    .map((quota, i) => ({ i, remainder: quota - Math.floor(quota) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (const { i } of byRemainder) {
    if (left <= 0) break;
    quotas[i] = (quotas[i] as number) + 1;
    left -= 1;
  }
  return quotas;
}

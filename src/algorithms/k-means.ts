// Groups of vectors that lie together: k-means with k-means++ seeding (Arthur & Vassilvitskii 2007) on
// a part of them, then all are given to the nearest centre.
import { dot } from './dot.ts';
import type { Random } from './random.ts';
import type { Rows } from './vector-variety.ts';

/** max(10, ⌈√(n/2)⌉), at most 50: the rule of thumb of Mardia et al. 1979; never more than there are rows. */
export function clusterCount(rows: number): number {
  return Math.min(rows, Math.max(10, Math.min(50, Math.ceil(Math.sqrt(rows / 2)))));
}

/** Where it has not settled by then, what is left to move is little. */
const maxRounds = 12;

/**
 * Centres of the chosen rows, k of them or as many as there are different rows. `findNearest` may be
 * the kernel's.
 */
export function findCentres(
  rows: Rows,
  chosen: readonly number[],
  k: number,
  random: Random,
  findNearest: NearestCentres = nearestCentres,
): Rows & { readonly count: number } {
  const { dimensions: d, values } = rows;
  const seeds = seedCentres(rows, chosen, k, random);
  const count = seeds.length;
  const centreValues = new Float32Array(count * d);
  seeds.forEach((row, i) => centreValues.set(values.subarray(row * d, (row + 1) * d), i * d));
  const centres = { dimensions: d, values: centreValues, count };
  let nearest: Int32Array = new Int32Array(chosen.length).fill(-1);
  const sums = new Float64Array(count * d);
  const sizes = new Float64Array(count);
  for (let round = 0; round < maxRounds; round += 1) {
    const found = findNearest(rows, chosen, centres);
    let moved = 0;
    sums.fill(0);
    sizes.fill(0);
    for (let i = 0; i < chosen.length; i += 1) {
      const start = (chosen[i] as number) * d;
      const centre = found[i] as number;
      if (centre !== nearest[i]) moved += 1;
      sizes[centre] = (sizes[centre] as number) + 1;
      const own = centre * d;
      for (let j = 0; j < d; j += 1) {
        sums[own + j] = (sums[own + j] as number) + (values[start + j] as number);
      }
    }
    nearest = found;
    // A hundredth that still moves changes no share by more than that.
    if (moved <= chosen.length / 100) break;
    for (let centre = 0; centre < count; centre += 1) {
      const size = sizes[centre] as number;
      // One that lost all stays where it is.
      if (size === 0) continue;
      for (let j = 0; j < d; j += 1)
        centreValues[centre * d + j] = (sums[centre * d + j] as number) / size;
    }
  }
  return centres;
}

/** Rows as centres: each next one drawn by its squared distance to the nearest so far. */
function seedCentres(
  { dimensions: d, values }: Rows,
  chosen: readonly number[],
  k: number,
  random: Random,
): number[] {
  if (chosen.length === 0) return [];
  const distances = new Float64Array(chosen.length).fill(Infinity);
  const seeds = [chosen[random.below(chosen.length)] as number];
  for (;;) {
    const last = (seeds.at(-1) as number) * d;
    let total = 0;
    for (let i = 0; i < chosen.length; i += 1) {
      const start = (chosen[i] as number) * d;
      let distance = 0;
      for (let j = 0; j < d; j += 1) {
        const difference = (values[start + j] as number) - (values[last + j] as number);
        distance += difference * difference;
      }
      if (distance < (distances[i] as number)) distances[i] = distance;
      total += distances[i] as number;
    }
    // All others are where a centre is.
    if (seeds.length >= k || total <= 1e-12) return seeds;
    let left = (random.word() / 0x1_0000_0000) * total;
    let drawn = -1;
    for (let i = 0; i < chosen.length; i += 1) {
      if (distances[i] === 0) continue;
      drawn = i;
      left -= distances[i] as number;
      if (left < 0) break;
    }
    seeds.push(chosen[drawn] as number);
  }
}

/** For each of the chosen rows the nearest centre, the first of several. */
export type NearestCentres = (rows: Rows, chosen: readonly number[], centres: Rows) => Int32Array;

export const nearestCentres: NearestCentres = ({ dimensions: d, values }, chosen, centres) => {
  const halves = halfSquares(centres);
  return Int32Array.from(chosen, (row) => {
    let [best, most] = [0, -Infinity];
    for (let centre = 0; centre < halves.length; centre += 1) {
      const value =
        dot(centres.values, centre * d, values, row * d, d) - (halves[centre] as number);
      if (value <= most) continue;
      most = value;
      best = centre;
    }
    return best;
  });
};

/** |c|²/2 of each: |x − c|² = |x|² − 2 (x·c − |c|²/2), so that the largest of the brackets is nearest. */
export function halfSquares({ dimensions: d, values }: Rows): Float64Array {
  return Float64Array.from({ length: d === 0 ? 0 : values.length / d }, (_, i) => {
    let sum = 0;
    for (let j = i * d; j < (i + 1) * d; j += 1) sum += (values[j] as number) ** 2;
    return sum / 2;
  });
}

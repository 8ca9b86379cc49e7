// Groups of vectors that lie together: k-means with k-means++ seeding (Arthur & Vassilvitskii 2007) on
// a part of them, then all are given to the nearest centre.
import type { Random } from './random.ts';
import type { Rows } from './vector-variety.ts';

/** design/methods 3.1: k = max(10, ⌈√(n/2)⌉), at most 50; never more than there are rows. */
export function clusterCount(rows: number): number {
  return Math.min(rows, Math.max(10, Math.min(50, Math.ceil(Math.sqrt(rows / 2)))));
}

/** Where it has not settled by then, what is left to move is little. */
const maxRounds = 12;

/** Centres of the chosen rows, k of them or as many as there are different rows. */
export function findCentres(
  rows: Rows,
  chosen: readonly number[],
  k: number,
  random: Random,
): Rows & { readonly count: number } {
  const { dimensions: d, values } = rows;
  const seeds = seedCentres(rows, chosen, k, random);
  const count = seeds.length;
  const centres = new Float32Array(count * d);
  seeds.forEach((row, i) => centres.set(values.subarray(row * d, (row + 1) * d), i * d));
  const found = { dimensions: d, values: centres, count };
  const nearest = new Int32Array(chosen.length).fill(-1);
  const sums = new Float64Array(count * d);
  const sizes = new Float64Array(count);
  for (let round = 0; round < maxRounds; round += 1) {
    const nearestOf = nearestCentre(found);
    let moved = 0;
    sums.fill(0);
    sizes.fill(0);
    for (let i = 0; i < chosen.length; i += 1) {
      const start = (chosen[i] as number) * d;
      const centre = nearestOf(values, start);
      if (centre !== nearest[i]) moved += 1;
      nearest[i] = centre;
      sizes[centre] = (sizes[centre] as number) + 1;
      const own = centre * d;
      for (let j = 0; j < d; j += 1) {
        sums[own + j] = (sums[own + j] as number) + (values[start + j] as number);
      }
    }
    // A thousandth that still moves changes no share that anyone reads.
    if (moved <= chosen.length / 1000) break;
    for (let centre = 0; centre < count; centre += 1) {
      const size = sizes[centre] as number;
      // One that lost all stays where it is.
      if (size === 0) continue;
      for (let j = 0; j < d; j += 1)
        centres[centre * d + j] = (sums[centre * d + j] as number) / size;
    }
  }
  return found;
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

/** The nearest centre of a vector that begins at `start` of `values`; the first of several. */
export function nearestCentre({
  dimensions: d,
  values: centres,
}: Rows): (values: Float32Array, start: number) => number {
  const count = d === 0 ? 0 : centres.length / d;
  // |x − c|² = |x|² − 2 (x·c − |c|²/2): the largest of the brackets is nearest.
  const halves = Float64Array.from({ length: count }, (_, i) => {
    let sum = 0;
    for (let j = i * d; j < (i + 1) * d; j += 1) sum += (centres[j] as number) ** 2;
    return sum / 2;
  });
  return (values, start) => {
    let [best, most] = [0, -Infinity];
    for (let centre = 0; centre < count; centre += 1) {
      const value = dot(centres, centre * d, values, start, d) - (halves[centre] as number);
      if (value <= most) continue;
      most = value;
      best = centre;
    }
    return best;
  };
}

/** Four sums at once: one alone waits for itself. */
export function dot(
  a: Float32Array,
  aStart: number,
  b: Float32Array,
  bStart: number,
  length: number,
): number {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  let i = 0;
  for (; i + 3 < length; i += 4) {
    s0 += (a[aStart + i] as number) * (b[bStart + i] as number);
    s1 += (a[aStart + i + 1] as number) * (b[bStart + i + 1] as number);
    s2 += (a[aStart + i + 2] as number) * (b[bStart + i + 2] as number);
    s3 += (a[aStart + i + 3] as number) * (b[bStart + i + 3] as number);
  }
  for (; i < length; i += 1) s0 += (a[aStart + i] as number) * (b[bStart + i] as number);
  return s0 + s1 + s2 + s3;
}

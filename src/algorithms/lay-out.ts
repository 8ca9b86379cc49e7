// Vectors on a plane, near ones near each other: UMAP by Google's library, which is told the exact
// nearest neighbours, and its chance from the caller.
import { dot } from './dot.ts';
import type { Random } from './random.ts';
import type { Rows } from './vector-variety.ts';

/** UMAP's defaults (McInnes et al. 2018, arXiv 1802.03426); epochs as its library takes for few rows. */
const neighbours = 15;
const epochs = 200;

type Umap = typeof import('umap-js');

/** A place for each of the chosen rows, −1..1 in both; undefined for too few to lay out. */
export async function layOut(
  rows: Rows,
  chosen: readonly number[],
  random: Random,
): Promise<(readonly [x: number, y: number])[] | undefined> {
  if (chosen.length <= neighbours) return undefined;
  // CommonJS: bundled it has a default export alone, elsewhere either.
  const loaded = (await import('umap-js')) as Umap & { readonly default?: Umap };
  const { UMAP } = loaded.default ?? loaded;
  const umap = new UMAP({
    nNeighbors: neighbours,
    nEpochs: epochs,
    random: () => random.word() / 0x1_0000_0000,
  });
  const { indices, distances } = nearestOfEach(rows, chosen, neighbours);
  umap.setPrecomputedKNN(indices, distances);
  // With neighbours told it reads of the rows only how many there are.
  const places = umap.fit(chosen.map(() => [0]));
  return rescale(places);
}

/** The `count` nearest rows of each by cosine distance, itself first. */
export function nearestOfEach(
  { dimensions: d, values }: Rows,
  chosen: readonly number[],
  count: number,
): { indices: number[][]; distances: number[][] } {
  const n = chosen.length;
  const all = new Float32Array(n * n);
  for (let i = 0; i < n; i += 1) {
    const own = (chosen[i] as number) * d;
    for (let j = 0; j < i; j += 1) {
      const distance = Math.max(0, 1 - dot(values, own, values, (chosen[j] as number) * d, d));
      all[i * n + j] = distance;
      all[j * n + i] = distance;
    }
  }
  const indices: number[][] = [];
  const distances: number[][] = [];
  for (let i = 0; i < n; i += 1) {
    const own = all.subarray(i * n, (i + 1) * n);
    const order = nearestFew(own, i, count);
    indices.push(order);
    distances.push(order.map((j) => own[j] as number));
  }
  return { indices, distances };
}

function nearestFew(distances: Float32Array, self: number, count: number): number[] {
  const best = [self];
  for (let j = 0; j < distances.length; j += 1) {
    if (j === self) continue;
    const distance = distances[j] as number;
    if (best.length === count && distance >= (distances[best.at(-1) as number] as number)) continue;
    let at = best.length;
    while (at > 1 && (distances[best[at - 1] as number] as number) > distance) at -= 1;
    best.splice(at, 0, j);
    if (best.length > count) best.pop();
  }
  return best;
}

/** The middle at 0, the furthest at 1, in the same scale on both axes. */
function rescale(places: readonly (readonly number[])[]): (readonly [number, number])[] {
  const spans = [0, 1].map((axis) => {
    let [low, high] = [Infinity, -Infinity];
    for (const place of places) {
      low = Math.min(low, place[axis] as number);
      high = Math.max(high, place[axis] as number);
    }
    return { middle: (low + high) / 2, half: (high - low) / 2 };
  });
  const half = Math.max(...spans.map((span) => span.half)) || 1;
  const on = (place: readonly number[], axis: number): number => {
    const value = ((place[axis] as number) - (spans[axis]?.middle ?? 0)) / half;
    return Math.round(value * 1e4) / 1e4;
  };
  return places.map((place) => [on(place, 0), on(place, 1)]);
}

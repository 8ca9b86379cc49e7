// The nearest of the rows before a row, by cosine, by looking at all of them: as whole numbers, which
// the kernel multiplies eight at a time.
import { dot } from '../algorithms/dot.ts';
import { halfSquares, type NearestCentres } from '../algorithms/k-means.ts';
import type { Rows } from '../algorithms/vector-variety.ts';
import { Multiplier } from './multiplier.ts';

export interface Nearest {
  /** By query: the place in `pool` of the nearest row before it, the first of several; −1 for none. */
  readonly places: Int32Array;
  /** −1..1, and −2 where there is none. */
  readonly cosines: Float64Array;
}

/** What 1 is as a whole number. A product of unit rows then is below 2^30, and right to 0.0005. */
const scale = 32_767;
/** Rows in a call: what they take stays in the nearest cache. */
const poolRows = 512;
const queryRows = 256;

/**
 * `pool` are rows in order; `queries` places in it, ascending, each compared with all places below its
 * own.
 */
export function nearestEarlier(rows: Rows, pool: Int32Array, queries: Int32Array): Nearest {
  const { dimensions, values } = rows;
  const depth = Math.ceil(dimensions / 8) * 8;
  const bytes = 2 * depth * (poolRows + queryRows) + 4 * poolRows * queryRows;
  const multiplier = new Multiplier(bytes + 64);
  const left = multiplier.room16(queryRows * depth);
  const right = multiplier.room16(poolRows * depth);
  const products = multiplier.room32(queryRows * poolRows);
  const places = new Int32Array(queries.length).fill(-1);
  for (let first = 0; first < queries.length; first += queryRows) {
    const block = queries.subarray(first, first + queryRows);
    toIntegers(rows, block, (query) => pool[query] as number, depth, left);
    const most = new Int32Array(block.length).fill(-0x8000_0000);
    const end = block.at(-1) ?? 0;
    for (let from = 0; from < end; from += poolRows) {
      const some = pool.subarray(from, Math.min(end, from + poolRows));
      toIntegers(rows, some, (row) => row, depth, right);
      multiplier.multiply(left, block.length, right, some.length, depth, products);
      for (let q = 0; q < block.length; q += 1) {
        const own = q * some.length;
        const to = Math.min(some.length, (block[q] as number) - from);
        let best = most[q] as number;
        for (let k = 0; k < to; k += 1) {
          const product = products[own + k] as number;
          if (product <= best) continue;
          best = product;
          places[first + q] = from + k;
        }
        most[q] = best;
      }
    }
  }
  const cosines = Float64Array.from(queries, (query, q) => {
    const place = places[q] as number;
    if (place < 0) return -2;
    const a = (pool[query] as number) * dimensions;
    const b = (pool[place] as number) * dimensions;
    return dot(values, a, values, b, dimensions);
  });
  return { places, cosines };
}

/** What `nearestCentres` of src/algorithms/k-means.ts finds, but for what is as near to within 0.0005. */
export const nearestCentres: NearestCentres = (rows, chosen, centres) => {
  const halves = halfSquares(centres);
  const count = halves.length;
  const depth = Math.ceil(rows.dimensions / 8) * 8;
  const multiplier = new Multiplier(2 * depth * (count + poolRows) + 4 * poolRows * count + 64);
  const left = multiplier.room16(poolRows * depth);
  const right = multiplier.room16(count * depth);
  const products = multiplier.room32(poolRows * count);
  toIntegers(
    centres,
    Int32Array.from(halves, (_, i) => i),
    (i) => i,
    depth,
    right,
  );
  const found = new Int32Array(chosen.length);
  for (let first = 0; first < chosen.length; first += poolRows) {
    const some = Int32Array.from(chosen.slice(first, first + poolRows));
    toIntegers(rows, some, (row) => row, depth, left);
    multiplier.multiply(left, some.length, right, count, depth, products);
    for (let i = 0; i < some.length; i += 1) {
      let [best, most] = [0, -Infinity];
      for (let centre = 0; centre < count; centre += 1) {
        const cosine = (products[i * count + centre] as number) / (scale * scale);
        const value = cosine - (halves[centre] as number);
        if (value <= most) continue;
        most = value;
        best = centre;
      }
      found[first + i] = best;
    }
  }
  return found;
};

function toIntegers(
  { dimensions, values }: Rows,
  items: Int32Array,
  rowOf: (item: number) => number,
  depth: number,
  into: Int16Array,
): void {
  for (let i = 0; i < items.length; i += 1) {
    const from = rowOf(items[i] as number) * dimensions;
    const to = i * depth;
    for (let k = 0; k < dimensions; k += 1) {
      into[to + k] = Math.round((values[from + k] as number) * scale);
    }
  }
}

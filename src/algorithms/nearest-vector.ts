// The nearest of the rows before a row, by cosine: exact, by looking at all of them.
import { dot } from './k-means.ts';
import type { Rows } from './vector-variety.ts';

export interface Nearest {
  /** By query: the place in `pool` of the nearest row before it, the first of several; −1 for none. */
  readonly places: Int32Array;
  /** −1..1, and −2 where there is none. */
  readonly cosines: Float64Array;
}

/** Rows held in the cache while all queries are compared with them. */
const blockRows = 128;

/** `pool` are rows in order; `queries` places in it, each compared with all places below its own. */
export function nearestEarlier(rows: Rows, pool: Int32Array, queries: Int32Array): Nearest {
  const { dimensions: d, values } = rows;
  const places = new Int32Array(queries.length).fill(-1);
  const cosines = new Float64Array(queries.length).fill(-2);
  for (let from = 0; from < pool.length; from += blockRows) {
    const to = Math.min(pool.length, from + blockRows);
    for (let q = 0; q < queries.length; q += 1) {
      const query = queries[q] as number;
      const own = (pool[query] as number) * d;
      for (let place = from; place < Math.min(to, query); place += 1) {
        const cosine = dot(values, own, values, (pool[place] as number) * d, d);
        if (cosine <= (cosines[q] as number)) continue;
        cosines[q] = cosine;
        places[q] = place;
      }
    }
  }
  return { places, cosines };
}

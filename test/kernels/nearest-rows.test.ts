import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findCentres, nearestCentres as plainly } from '../../src/algorithms/k-means.ts';
import { seededRandom } from '../../src/algorithms/random.ts';
import { nearestCentres, nearestEarlier } from '../../src/kernels/nearest-rows.ts';

const all = (count: number) => Array.from({ length: count }, (_, i) => i);

function unitRows(count: number, dimensions: number, seed: number) {
  const random = seededRandom([seed, count, dimensions, 1]);
  const values = new Float32Array(count * dimensions);
  for (let i = 0; i < count; i += 1) {
    // Every ninth is a row of zeros, every tenth like the one before it.
    if (i % 9 === 8) continue;
    const row = values.subarray(i * dimensions, (i + 1) * dimensions);
    if (i % 10 === 7) {
      row.set(values.subarray((i - 1) * dimensions, i * dimensions));
      continue;
    }
    for (const k of row.keys()) row[k] = random.word() / 2 ** 31 - 1;
    const length = Math.hypot(...row);
    for (const k of row.keys()) row[k] = row[k]! / length;
  }
  return { count, dimensions, values };
}

test.each([
  [1500, 5],
  [700, 64],
  [20, 300],
])('of %i rows of %i dimensions the nearest before each', (count, dimensions) => {
  const rows = unitRows(count, dimensions, 1);
  const pool = Int32Array.from(all(count), (i) => (i * 7) % count);
  const queries = Int32Array.from(all(count).filter((i) => i % 3 !== 1));
  const { places, cosines } = nearestEarlier(rows, pool, queries);
  const cosine = (a: number, b: number) => {
    let sum = 0;
    for (let k = 0; k < dimensions; k += 1) {
      sum += rows.values[a * dimensions + k]! * rows.values[b * dimensions + k]!;
    }
    return sum;
  };
  expect([places[0], cosines[0]]).toEqual([-1, -2]);
  for (const [q, query] of queries.entries()) {
    if (query === 0) continue;
    let best = -2;
    for (let i = 0; i < query; i += 1) best = Math.max(best, cosine(pool[query]!, pool[i]!));
    expect(Math.abs(cosines[q]! - best)).toBeLessThan(0.0005);
    expect(places[q]).toBeLessThan(query);
    expect(cosine(pool[query]!, pool[places[q]!]!)).toBeCloseTo(cosines[q]!, 5);
  }
});

test('centres are the ones found plainly, or as near', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 20 }), (n, d) => {
      const rows = unitRows(n, d, 2);
      const centres = findCentres(rows, all(n), 7, seededRandom([n, d, 3, 4]));
      const [fast, plain] = [nearestCentres, plainly].map((f) => f(rows, all(n), centres));
      const distance = (i: number, centre: number) => {
        let sum = 0;
        for (let k = 0; k < d; k += 1) {
          sum += (rows.values[i * d + k]! - centres.values[centre * d + k]!) ** 2;
        }
        return sum;
      };
      for (let i = 0; i < n; i += 1) {
        if (fast![i] === plain![i]) continue;
        expect(distance(i, fast![i]!)).toBeLessThan(distance(i, plain![i]!) + 0.002);
      }
    }),
    { numRuns: 30 },
  );
});

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { meanCosine, vendiScore } from '../../src/algorithms/vector-variety.ts';

const rowsOf = (list: readonly (readonly number[])[]) => ({
  dimensions: list[0]!.length,
  values: Float32Array.from(list.flat()),
});
const all = (count: number) => Array.from({ length: count }, (_, i) => i);
const unit = (row: readonly number[]): number[] => {
  const length = Math.hypot(...row);
  return length === 0 ? row.map((_, i) => (i === 0 ? 1 : 0)) : row.map((value) => value / length);
};
const vectors = fc.array(
  fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 4, maxLength: 4 }).map(unit),
  { minLength: 2, maxLength: 10 },
);

test('the Vendi score counts what has nothing in common', () => {
  const e = (i: number) => [0, 1, 2].map((k) => (k === i ? 1 : 0));
  expect(vendiScore(rowsOf([e(0), e(1), e(2)]), all(3))).toBeCloseTo(3, 6);
  expect(vendiScore(rowsOf([e(0), e(0), e(0)]), all(3))).toBeCloseTo(1, 6);
  // Two kinds, one of them twice: eigenvalues 2/3 and 1/3.
  const two = Math.exp(-(2 / 3) * Math.log(2 / 3) - (1 / 3) * Math.log(1 / 3));
  expect(vendiScore(rowsOf([e(0), e(0), e(1)]), all(3))).toBeCloseTo(two, 6);
  expect(vendiScore(rowsOf([e(0)]), [])).toBeUndefined();
});

test('its two forms agree: rows against rows, and columns against columns', () => {
  fc.assert(
    fc.property(vectors, (list) => {
      // Zeros behind each row change nothing but which form is smaller.
      const wide = list.map((row) => [...row, ...new Array<number>(12).fill(0)]);
      const [narrow, padded] = [rowsOf(list), rowsOf(wide)];
      const score = vendiScore(narrow, all(list.length));
      expect(score).toBeCloseTo(vendiScore(padded, all(list.length))!, 5);
      expect(score).toBeGreaterThan(0.9999);
      expect(score).toBeLessThan(Math.min(list.length, 4) + 1e-4);
    }),
  );
});

test('the mean cosine is that over all pairs', () => {
  fc.assert(
    fc.property(vectors, (list) => {
      let [sum, pairs] = [0, 0];
      for (const [i, a] of list.entries()) {
        for (const b of list.slice(0, i)) {
          sum += a.reduce((total, value, k) => total + value * b[k]!, 0);
          pairs += 1;
        }
      }
      expect(meanCosine(rowsOf(list), all(list.length))).toBeCloseTo(sum / pairs, 5);
    }),
  );
  expect(meanCosine(rowsOf([[1]]), [0])).toBeUndefined();
});

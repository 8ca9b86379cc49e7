import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { symmetricEigenvalues } from '../../src/algorithms/symmetric-eigenvalues.ts';

type Matrix = number[][];

/** By rotations, Jacobi 1846: slow and plain. */
function byRotations(matrix: Matrix): number[] {
  const a = matrix.map((row) => [...row]);
  const n = a.length;
  for (let sweep = 0; sweep < 60; sweep += 1) {
    for (let p = 0; p < n; p += 1) {
      for (let q = p + 1; q < n; q += 1) {
        if (a[p]![q] === 0) continue;
        const angle = Math.atan2(2 * a[p]![q]!, a[q]![q]! - a[p]![p]!) / 2;
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        for (let k = 0; k < n; k += 1) {
          const [x, y] = [a[k]![p]!, a[k]![q]!];
          a[k]![p] = c * x - s * y;
          a[k]![q] = s * x + c * y;
        }
        for (let k = 0; k < n; k += 1) {
          const [x, y] = [a[p]![k]!, a[q]![k]!];
          a[p]![k] = c * x - s * y;
          a[q]![k] = s * x + c * y;
        }
      }
    }
  }
  return a.map((row, i) => row[i]!).sort((x, y) => x - y);
}

const value = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.double({ min: -5, max: 5, noNaN: true }),
);
const symmetric = fc
  .integer({ min: 1, max: 9 })
  .chain((n) =>
    fc.array(fc.array(value, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
  )
  .map((rows) => rows.map((row, i) => row.map((each, j) => (j <= i ? each : rows[j]![i]!))));

test('are those that rotations find', () => {
  fc.assert(
    fc.property(symmetric, (matrix) => {
      const found = symmetricEigenvalues(Float64Array.from(matrix.flat()), matrix.length);
      byRotations(matrix).forEach((each, i) => expect(found[i]).toBeCloseTo(each, 6));
    }),
    { numRuns: 300 },
  );
});

test('numbers too small to have digits change nothing', () => {
  const tiny = 2.5e-323;
  const matrix = [
    [0, 0, 1, tiny],
    [0, 0, 0, -2],
    [1, 0, 0, 0],
    [tiny, -2, 0, 0],
  ];
  const found = symmetricEigenvalues(Float64Array.from(matrix.flat()), 4);
  [-2, -1, 1, 2].forEach((each, i) => expect(found[i]).toBeCloseTo(each, 12));
  const zeros = symmetricEigenvalues(new Float64Array(9).fill(tiny), 3);
  for (const each of zeros) expect(each).toBeCloseTo(0, 12);
  expect(symmetricEigenvalues(new Float64Array(0), 0).length).toBe(0);
});

test('of a Toeplitz matrix of any size are known: 2 − 2 cos', () => {
  const n = 120;
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    matrix[i * n + i] = 2;
    if (i > 0) matrix[i * n + i - 1] = matrix[(i - 1) * n + i] = -1;
  }
  const found = symmetricEigenvalues(matrix, n);
  found.forEach((each, i) =>
    expect(each).toBeCloseTo(2 - 2 * Math.cos(((i + 1) * Math.PI) / (n + 1)), 9),
  );
});

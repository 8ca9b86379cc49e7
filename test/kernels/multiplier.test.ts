// The kernel and its plain twin agree to the bit, on any matrices.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { multiplyIntegers } from '../../src/algorithms/multiply-integers.ts';
import { Multiplier } from '../../src/kernels/multiplier.ts';

const number = fc.oneof(fc.integer({ min: -2047, max: 2047 }), fc.constantFrom(-2047, 0, 2047));

test('kernel = twin, for odd and even numbers of rows and columns', () => {
  const sizes = fc.record({
    rows: fc.integer({ min: 1, max: 9 }),
    columns: fc.integer({ min: 1, max: 5 }),
    depth: fc.constantFrom(8, 16, 40),
  });
  fc.assert(
    fc.property(sizes, fc.infiniteStream(number), ({ rows, columns, depth }, stream) => {
      const take = (length: number): Int16Array => Int16Array.from([...stream.take(length)]);
      const [left, right] = [take(rows * depth), take(columns * depth)];
      const multiplier = new Multiplier(2 * (left.length + right.length) + 4 * rows * columns + 48);
      const a = multiplier.room16(left.length);
      const b = multiplier.room16(right.length);
      const out = multiplier.room32(rows * columns);
      a.set(left);
      b.set(right);
      multiplier.multiply(a, rows, b, columns, depth, out);
      expect([...out]).toEqual([...multiplyIntegers(left, right, depth)]);
    }),
    { numRuns: 200, seed: 3 },
  );
});

test('what does not fit is refused', () => {
  const multiplier = new Multiplier(128);
  const a = multiplier.room16(8);
  const out = multiplier.room32(4);
  expect(() => multiplier.multiply(a, 1, a, 1, 4, out)).toThrow(RangeError);
  expect(() => multiplier.multiply(a, 2, a, 1, 8, out)).toThrow(RangeError);
  expect(() => multiplier.multiply(new Int16Array(8), 1, a, 1, 8, out)).toThrow(RangeError);
  expect(() => multiplier.room16(1000)).toThrow(RangeError);
});

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { exponential, tangent } from '../../src/algorithms/exponential.ts';

test('as near to Math.exp and Math.tanh as they are to the truth', () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
      expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(1e-13);
      expect(Math.abs(tangent(x) - Math.tanh(x))).toBeLessThan(1e-13);
    }),
    { numRuns: 2000, seed: 5 },
  );
});

test('the ends', () => {
  expect(exponential(0)).toBe(1);
  expect(exponential(-1000)).toBe(0);
  expect(exponential(1000)).toBe(Infinity);
  expect([tangent(-50), tangent(0), tangent(50)]).toEqual([-1, 0, 1]);
});

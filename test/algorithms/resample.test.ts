import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { seededRandom } from '../../src/algorithms/random.ts';
import {
  drawSorted,
  drawToBudget,
  estimate,
  relativeChange,
  sharedBudget,
} from '../../src/algorithms/resample.ts';

const seeds = fc.integer().map((seed) => seededRandom([seed, 2, 3, 4]));

test('a draw fills its budget to the last token, and no item is drawn twice', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(300), fc.integer(), (sizes, budget, seed) => {
      const draw = () =>
        drawToBudget((i) => sizes[i]!, sizes.length, budget, seededRandom([seed, 2, 3, 4]));
      const drawn = draw();
      const total = sizes.reduce((sum, size) => sum + size, 0);
      expect(drawn.reduce((sum, { size }) => sum + size, 0)).toBe(Math.min(budget, total));
      expect(new Set(drawn.map(({ item }) => item)).size).toBe(drawn.length);
      // All but the last are whole.
      for (const { item, size } of drawn.slice(0, -1)) expect(size).toBe(sizes[item]);
      expect(draw()).toEqual(drawn);
    }),
  );
});

test('a sorted draw holds each number once', () => {
  fc.assert(
    fc.property(fc.nat(50), fc.nat(60), seeds, (limit, count, random) => {
      const drawn = drawSorted(limit, count, random);
      expect(drawn).toHaveLength(Math.min(limit, count));
      expect(drawn).toEqual([...new Set(drawn)].sort((a, b) => a - b));
      expect(drawn.every((i) => i >= 0 && i < limit)).toBe(true);
    }),
  );
});

test('both sides are drawn to half of the smaller one at most', () => {
  expect(sharedBudget([100, 41], 1000)).toBe(20);
  expect(sharedBudget([100, 41], 7)).toBe(7);
});

test('the interval is 2.093 standard deviations to either side', () => {
  expect(estimate([1, 1, 1])).toEqual({ mean: 1, low: 1, high: 1 });
  const { mean, low, high } = estimate([1, 2, 3]);
  expect([mean, low, high]).toEqual([2, 2 - 2.093, 2 + 2.093]);
  const change = relativeChange([10, 10], [9, 9]);
  expect(change?.mean).toBeCloseTo(-0.1, 9);
  expect(relativeChange([0, 0], [1, 1])).toBeUndefined();
});

test('the interval of a change holds 0 for draws of one thing in at least 93 of 100 cases', () => {
  const random = seededRandom([5, 6, 7, 8]);
  const sum12 = (): number => {
    let sum = 0;
    for (let i = 0; i < 12; i += 1) sum += random.word() / 2 ** 32;
    return sum - 6;
  };
  // A dataset's own value errs as much as its draws: delete-half draws.
  let held = 0;
  for (let run = 0; run < 400; run += 1) {
    const sides = [0, 1].map(() => {
      const values = Array.from({ length: 80 }, () => 10 + sum12());
      return Array.from({ length: 20 }, () => {
        const drawn = drawSorted(80, 40, random).map((i) => values[i]!);
        return drawn.reduce((sum, value) => sum + value, 0) / 40;
      });
    });
    const change = relativeChange(sides[0]!, sides[1]!);
    if (change !== undefined && change.low <= 0 && change.high >= 0) held += 1;
  }
  expect(held / 400).toBeGreaterThan(0.93);
});

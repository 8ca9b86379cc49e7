import { expect, test } from '@jest/globals';
import { effectiveCount, herfindahlIndex, topShare } from '../../src/algorithms/concentration.ts';

test('of equal parts', () => {
  expect(topShare([5, 5, 5, 5], 3)).toBe(0.75);
  expect(herfindahlIndex([5, 5, 5, 5])).toBe(0.25);
  expect(effectiveCount([5, 5, 5, 5])).toBeCloseTo(4, 9);
});

test('of parts of which one is most', () => {
  expect(topShare([1, 90, 4, 5], 2)).toBe(0.95);
  expect(herfindahlIndex([8, 2])).toBeCloseTo(0.68, 9);
  expect(effectiveCount([10, 0, 0])).toBe(1);
});

test('of nothing', () => {
  expect([topShare([], 3), herfindahlIndex([0]), effectiveCount([0, 0])]).toEqual([0, 0, 0]);
});

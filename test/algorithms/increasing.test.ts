import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { longestIncreasing } from '../../src/algorithms/increasing.ts';

/** Length by the textbook's quadratic way. */
function longestLength(values: readonly number[]): number {
  const best: number[] = [];
  values.forEach((value, i) => {
    const before = values.slice(0, i).map((other, j) => (other < value ? best[j]! : 0));
    best.push(1 + Math.max(0, ...before));
  });
  return Math.max(0, ...best);
}

describe('longestIncreasing', () => {
  test.each([
    [[], []],
    [[7], [1]],
    [
      [1, 2, 3],
      [1, 1, 1],
    ],
    [
      [3, 2, 1],
      [0, 0, 1],
    ],
    [
      [2, 3, 4, 1, 5],
      [1, 1, 1, 0, 1],
    ],
    [
      [5, 5, 5],
      [1, 0, 0],
    ],
    [
      [0, 8, 4, 12, 2, 10, 6, 14],
      [1, 0, 0, 0, 1, 0, 1, 1],
    ],
    [
      [-1, 0.5, -0.5, 1e9],
      [1, 0, 1, 1],
    ],
  ])('%j', (values, marks) => {
    const found = [...longestIncreasing(values)];
    expect(found.filter(Boolean)).toHaveLength(marks.filter(Boolean).length);
    const run = values.filter((_, i) => found[i] === 1);
    expect(run).toEqual([...new Set(run)].sort((a, b) => a - b));
  });

  test('any row of numbers: strictly increasing, and none is longer', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 40 }), (values) => {
        const marks = longestIncreasing(values);
        const run = values.filter((_, i) => marks[i] === 1);
        run.forEach((value, i) => expect(i === 0 || run[i - 1]! < value).toBe(true));
        expect(run).toHaveLength(longestLength(values));
      }),
      { numRuns: 1000, seed: 22 },
    );
  });

  test('long rows: up, down, and in two interleaved runs', () => {
    const count = 100_000;
    const up = Uint32Array.from({ length: count }, (_, i) => i);
    expect(longestIncreasing(up).every((mark) => mark === 1)).toBe(true);
    expect(longestIncreasing(up.toReversed()).filter((mark) => mark === 1)).toHaveLength(1);
    const both = up.map((i) => (i % 2 === 0 ? i : 2 * count + i));
    expect(longestIncreasing(both).filter((mark) => mark === 1)).toHaveLength(count / 2 + 1);
  });
});

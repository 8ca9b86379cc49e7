import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { groupEqual } from '../../src/algorithms/group.ts';

describe('groupEqual', () => {
  test.each([
    [[], []],
    [[1, 2, 3], []],
    [[1, 2, 1], [[0, 2]]],
    [[0, 0, 0], []],
    [[0, 5, 0, 5, 0], [[1, 3]]],
    [
      [9, 8, 8, 9, 8],
      [
        [0, 3],
        [1, 2, 4],
      ],
    ],
    [[4, 4, 4, 4], [[0, 1, 2, 3]]],
    [[2 ** 53 - 1, 1, 2 ** 53 - 2, 2 ** 53 - 1], [[0, 3]]],
  ])('%j', (values, groups) => {
    expect(groupEqual(Float64Array.from(values))).toEqual(groups);
  });

  test('any values: the groups of two and more, in order of their first', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 60 }), (values) => {
        const expected = [...new Set(values)]
          .filter((value) => value !== 0)
          .map((value) => values.flatMap((other, i) => (other === value ? [i] : [])))
          .filter((group) => group.length > 1);
        expect(groupEqual(Float64Array.from(values))).toEqual(expected);
      }),
      { numRuns: 1000, seed: 23 },
    );
  });
});

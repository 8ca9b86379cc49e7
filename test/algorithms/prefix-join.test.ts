import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PrefixJoin, prefixLength } from '../../src/algorithms/prefix-join.ts';
import { RowList } from '../../src/algorithms/rows.ts';

function jaccard(a: readonly number[], b: readonly number[]): number {
  const shared = a.filter((value) => b.includes(value)).length;
  const union = a.length + b.length - shared;
  return union === 0 ? 0 : shared / union;
}

/** Sets as rows: size and prefix. */
function toRows(sets: readonly (readonly number[])[], threshold: number): RowList {
  const rows = new RowList();
  for (const set of sets)
    rows.add([set.length, ...set.slice(0, prefixLength(set.length, threshold))]);
  return rows;
}

function search(
  fresh: readonly (readonly number[])[],
  old: readonly (readonly number[])[],
  threshold: number,
  isOpen: (i: number) => boolean = () => true,
): string[] {
  const join = new PrefixJoin(threshold, toRows(fresh, threshold));
  const visited: string[] = [];
  join.search(toRows(old, threshold), isOpen, (owner, i) => visited.push(`${owner} ${i}`));
  return visited;
}

const thresholds = fc.constantFrom(0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 1);
// Few values, far apart: many sets share some.
const sets = fc.array(
  fc
    .uniqueArray(fc.nat(14), { maxLength: 10 })
    .map((values) => values.map((value) => (value * 305_419_896) >>> 0).sort((a, b) => a - b)),
  { maxLength: 12 },
);

test('no pair at the threshold is missed, none is met twice, none of a size that can not reach it', () => {
  fc.assert(
    fc.property(sets, sets, thresholds, (fresh, old, threshold) => {
      const visited = search(fresh, old, threshold);
      expect(new Set(visited).size).toBe(visited.length);
      const wanted = fresh.flatMap((a, owner) =>
        old.flatMap((b, i) => (jaccard(a, b) >= threshold - 1e-12 ? [`${owner} ${i}`] : [])),
      );
      expect(wanted.filter((pair) => !visited.includes(pair))).toEqual([]);
      for (const pair of visited) {
        const [owner = 0, i = 0] = pair.split(' ').map(Number);
        const [a, b] = [fresh[owner]?.length ?? 0, old[i]?.length ?? 0];
        expect(Math.min(a, b) / Math.max(a, b)).toBeGreaterThanOrEqual(threshold - 1e-6);
      }
    }),
    { numRuns: 500, seed: 4 },
  );
});

describe('what is looked at', () => {
  test.each([
    [0, 0.7, 0],
    [1, 0.7, 1],
    [10, 0.7, 4],
    [10, 1, 1],
    [10, 0.1, 10],
  ])('of %i values at %f the first %i', (size, threshold, length) => {
    expect(prefixLength(size, threshold)).toBe(length);
  });

  test('closed rows are not met', () => {
    const set = [1, 2, 3];
    expect(search([set], [set, set, set], 0.5, (i) => i !== 1)).toEqual(['0 0', '0 2']);
  });

  test.each([
    ['the first value of both', 1, 1, true],
    ['the fourth of both: seven are left', 4, 4, false],
    ['the first of one, the third of the other: eight are left', 1, 3, false],
    ['the first of one, the second of the other: nine are left', 1, 2, true],
  ])('two sets of ten that share %s', (_, inNew, inOld, isMet) => {
    // The shared value is 100; so many smaller ones stand before it.
    const around = (place: number, offset: number): number[] =>
      Array.from({ length: 10 }, (_unused, k) =>
        k + 1 === place ? 100 : k < place ? offset + k : offset + 200 + k,
      );
    expect(search([around(inNew, 0)], [around(inOld, 50)], 0.7)).toEqual(isMet ? ['0 0'] : []);
  });

  test('all partners of a row come in a row', () => {
    const set = [1, 2, 3];
    expect(search([set, set], [set, [4], set], 0.5)).toEqual(['0 0', '1 0', '0 2', '1 2']);
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { joinSets } from '../../src/algorithms/jaccard-join.ts';
import { seededRandom } from '../../src/algorithms/random.ts';
import { RowList } from '../../src/algorithms/rows.ts';
import { SetStore } from '../../src/algorithms/set-store.ts';

type Sets = readonly (readonly number[])[];

/** Pairs that reach the threshold, each counted from all values that two sets share. */
function findPairs(sets: Sets, threshold: number): string[] {
  const holders = new Map<number, number[]>();
  sets.forEach((set, i) => {
    for (const value of set) {
      const known = holders.get(value);
      if (known === undefined) holders.set(value, [i]);
      else known.push(i);
    }
  });
  return sets.flatMap((set, i) => {
    const shared = new Map<number, number>();
    for (const value of set)
      for (const j of holders.get(value) ?? []) if (j < i) shared.set(j, (shared.get(j) ?? 0) + 1);
    return Array.from(shared).flatMap(([j, common]) => {
      const union = set.length + (sets[j]?.length ?? 0) - common;
      return common / union >= threshold - 1e-12 ? [`${j} ${i}`] : [];
    });
  });
}

function join(sets: Sets, threshold: number): string[] {
  const rows = new RowList();
  for (const set of sets) rows.add(set);
  const visited: string[] = [];
  joinSets(new SetStore(rows), threshold, (a, b) =>
    visited.push(`${Math.min(a, b)} ${Math.max(a, b)}`),
  );
  return visited;
}

const thresholds = fc.constantFrom(0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 1);
const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
// Few values, far apart: many sets share some.
const someSets = fc.array(
  fc.uniqueArray(fc.nat(14), { maxLength: 10 }).map((values) =>
    // One in eight differs from the next in its last bit only, which the join gives up.
    ascending(values.map((value) => ((value >>> 1) * 613_566_756 + (value & 1)) >>> 0)),
  ),
  { maxLength: 12 },
);

test('no pair at the threshold is missed, none is met twice', () => {
  fc.assert(
    fc.property(someSets, thresholds, (sets, threshold) => {
      const visited = join(sets, threshold);
      expect(new Set(visited).size).toBe(visited.length);
      expect(findPairs(sets, threshold).filter((pair) => !visited.includes(pair))).toEqual([]);
    }),
    { numRuns: 500, seed: 6 },
  );
});

describe('many sets, of which most share a little with others', () => {
  // Values are walked in ranges from 20,000 sets on, in more of them from 200,000 on.
  test.each([
    [25_000, 0.7],
    [25_000, 0.4],
    [202_000, 0.7],
  ])('%i sets at %f', (count, threshold) => {
    const random = seededRandom([count, 1, 2, 3]);
    const word = (): number => random.word();
    const below = (limit: number): number => random.below(limit);
    const idioms = Array.from({ length: count / 5 }, word);
    const sets = Array.from({ length: count }, () =>
      Array.from({ length: 4 + below(10) }, () =>
        below(5) === 0 ? (idioms[below(idioms.length)] as number) : word(),
      ),
    );
    // One in ten is an earlier one with up to half of its values replaced.
    for (let i = 10; i < count; i += 10) {
      const share = below(50);
      sets[i] = (sets[below(i)] as number[]).map((value) => (below(100) < share ? word() : value));
    }
    const sorted = sets.map((set) => ascending([...new Set(set)]));
    const wanted = findPairs(sorted, threshold);
    expect(wanted.length).toBeGreaterThan(count / 50);
    const visited = new Set(join(sorted, threshold));
    expect(wanted.filter((pair) => !visited.has(pair))).toEqual([]);
    // Values lose a bit: a pair too many is rare.
    expect(visited.size - wanted.length).toBeLessThanOrEqual(2);
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lexicalVectors } from '../../src/algorithms/lexical-vectors.ts';
import { nearestByWords } from '../../src/algorithms/nearest-by-words.ts';
import { seededRandom } from '../../src/algorithms/random.ts';
import {
  chooseByDeita,
  chooseByKCentre,
  cosine,
  divideByLargestRemainder,
  type UnitRows,
} from '../../src/algorithms/select-diverse.ts';
import { intervalOfDifference, intervalOfShare } from '../../src/algorithms/share-interval.ts';

/** Points on a circle, by their angles in degrees. */
function onCircle(degrees: readonly number[]): UnitRows {
  const values = degrees.flatMap((each) => [
    Math.cos((each * Math.PI) / 180),
    Math.sin((each * Math.PI) / 180),
  ]);
  return { count: degrees.length, dimensions: 2, values: Float32Array.from(values) };
}

function budgetOf(count: number) {
  let taken = 0;
  return { take: () => (taken += 1) <= count, isFull: () => taken >= count };
}

describe('DEITA', () => {
  test('keeps what is at most 0.9 alike to all that was kept, in the order of the scores', () => {
    // 20° are 0.94 alike, 30° are 0.87.
    const rows = onCircle([0, 20, 30, 50, 180]);
    const { take, isFull } = budgetOf(9);
    const choices = chooseByDeita([0, 1, 2, 3, 4], rows, 0.9, take, isFull);
    expect(choices.map(({ why }) => why)).toEqual([
      'chosen',
      'similar',
      'chosen',
      'similar',
      'chosen',
    ]);
    // 50° was held against 30°, which was kept, and not against 20°, which was not.
    expect(choices[3]?.nearest?.item).toBe(2);
  });

  test('leaves the rest once the budget is used up', () => {
    const rows = onCircle([0, 90, 180, 270]);
    const { take, isFull } = budgetOf(2);
    const choices = chooseByDeita([3, 2, 1, 0], rows, 0.9, take, isFull);
    expect(choices.map(({ item, why }) => `${item} ${why}`)).toEqual([
      '3 chosen',
      '2 chosen',
      '1 budget',
      '0 budget',
    ]);
  });

  test('every two that were chosen are at most as alike as the threshold, whatever the points', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(359), { maxLength: 30 }), (degrees) => {
        const rows = onCircle(degrees);
        const order = degrees.map((_, i) => i);
        const { take, isFull } = budgetOf(100);
        const choices = chooseByDeita(order, rows, 0.9, take, isFull);
        const chosen = choices.filter(({ why }) => why === 'chosen').map(({ item }) => item);
        for (const a of chosen) {
          for (const b of chosen) if (a !== b) expect(cosine(rows, a, b)).toBeLessThanOrEqual(0.9);
        }
        expect(choices).toHaveLength(degrees.length);
      }),
    );
  });
});

test('k-centre takes the furthest next', () => {
  const rows = onCircle([0, 10, 90, 100, 180, 200]);
  const { take, isFull } = budgetOf(3);
  const zero = { word: () => 0, below: () => 0 };
  const choices = chooseByKCentre(rows, zero, take, isFull);
  expect(choices.filter(({ why }) => why === 'chosen').map(({ item }) => item)).toEqual([0, 4, 2]);
  expect(choices.find(({ item }) => item === 3)?.nearest?.item).toBe(2);
  expect(choices.map(({ item }) => item).sort()).toEqual([0, 1, 2, 3, 4, 5]);
  expect(chooseByKCentre(onCircle([]), seededRandom([0, 0, 0, 0]), take, isFull)).toEqual([]);
});

test('largest remainder gives whole parts that sum to the total, each within one of its share', () => {
  expect(divideByLargestRemainder([50, 30, 20], 7)).toEqual([4, 2, 1]);
  expect(divideByLargestRemainder([2, 1], 9)).toEqual([2, 1]);
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { maxLength: 12 }), fc.nat(3000), (sizes, total) => {
      const all = sizes.reduce((sum, size) => sum + size, 0);
      const parts = divideByLargestRemainder(sizes, total);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(Math.min(all, total));
      for (const [i, part] of parts.entries()) {
        expect(part).toBeLessThanOrEqual(sizes[i] ?? 0);
        if (all > total) expect(Math.abs(part - ((sizes[i] ?? 0) * total) / all)).toBeLessThan(1);
      }
    }),
  );
});

describe('vectors of words', () => {
  const texts = ['Name a small bird.', 'Name a small tree.', 'Prove Fermat’s theorem.', ''];

  test('are of unit length, and near each other where words are shared', () => {
    const rows = lexicalVectors(texts, 64);
    expect(cosine(rows, 0, 0)).toBeCloseTo(1, 5);
    expect(cosine(rows, 0, 1)).toBeGreaterThan(cosine(rows, 0, 2));
    expect(cosine(rows, 3, 3)).toBe(0);
  });

  test('nearest texts come in order, a text that shares nothing not at all', () => {
    const near = nearestByWords('a small bird', () => texts, 9);
    expect(near.map(({ index }) => index)).toEqual([0, 1]);
    expect(nearestByWords(texts[0] ?? '', () => texts, 1)).toEqual([{ index: 0, similarity: 1 }]);
  });
});

describe('intervals of shares', () => {
  test('are those of the papers', () => {
    // Newcombe 1998, table II (a) and (h), method 10: 56/70 − 48/80, and 0/10 − 0/10.
    const { low, high } = intervalOfDifference(
      { count: 48, total: 80 },
      { count: 56, total: 70 },
      1.959964,
    );
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3339, 4);
    expect(intervalOfShare(0, 10, 1.959964).high).toBeCloseTo(0.2775, 4);
    expect(intervalOfShare(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

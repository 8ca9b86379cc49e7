import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clusterCount, findCentres, nearestCentres } from '../../src/algorithms/k-means.ts';
import { seededRandom } from '../../src/algorithms/random.ts';

const all = (count: number) => Array.from({ length: count }, (_, i) => i);

test('finds groups that lie apart, whatever the seed', () => {
  const random = seededRandom([1, 2, 3, 4]);
  const corners = [
    [0, 0],
    [9, 0],
    [0, 9],
    [9, 9],
  ] as const;
  const values = Float32Array.from(
    all(200).flatMap((i) => corners[i % 4]!.map((at) => at + random.word() / 2 ** 32)),
  );
  const rows = { dimensions: 2, values };
  for (let seed = 0; seed < 20; seed += 1) {
    const centres = findCentres(rows, all(200), 4, seededRandom([seed, 0, 0, 0]));
    const found = nearestCentres(rows, all(200), centres);
    for (const i of all(200)) expect(found[i]).toBe(found[i % 4]);
    expect(new Set(found).size).toBe(4);
  }
});

test('no centre is nearer than the one found, and the same seed finds the same', () => {
  const row = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), fc.integer(), (list, seed) => {
      const rows = { dimensions: 3, values: Float32Array.from(list.flat()) };
      const find = () => findCentres(rows, all(list.length), 4, seededRandom([seed, 1, 1, 1]));
      const centres = find();
      expect(find()).toEqual(centres);
      const different = new Set(list.map((each) => each.join()));
      expect(centres.count).toBe(Math.min(4, different.size));
      const distance = (i: number, centre: number) =>
        list[i]!.reduce((sum, v, k) => sum + (v - centres.values[centre * 3 + k]!) ** 2, 0);
      const found = nearestCentres(rows, all(list.length), centres);
      for (const i of all(list.length)) {
        const least = Math.min(...all(centres.count).map((centre) => distance(i, centre)));
        expect(distance(i, found[i]!)).toBeCloseTo(least, 3);
      }
    }),
  );
});

test('how many: ten to fifty, and no more than there are rows', () => {
  expect([0, 3, 100, 800, 5000, 1e6].map(clusterCount)).toEqual([0, 3, 10, 20, 50, 50]);
});

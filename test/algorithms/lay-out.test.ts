import { expect, test } from '@jest/globals';
import { layOut, nearestOfEach } from '../../src/algorithms/lay-out.ts';
import { seededRandom } from '../../src/algorithms/random.ts';

/** Two groups of unit rows at right angles, each a little spread. */
function twoGroups(count: number) {
  const random = seededRandom([3, 1, 4, 1]);
  const list = Array.from({ length: count }, (_, i) => {
    const row = [0, 1, 2, 3].map((k) => (k % 2 === i % 2 ? 1 : 0) + random.word() / 2 ** 34);
    const length = Math.hypot(...row);
    return row.map((value) => value / length);
  });
  return { dimensions: 4, values: Float32Array.from(list.flat()) };
}

const all = (count: number) => Array.from({ length: count }, (_, i) => i);

test('the nearest of each are found by looking at all', () => {
  const rows = twoGroups(30);
  const { indices, distances } = nearestOfEach(rows, all(30), 5);
  for (const i of all(30)) {
    const cosine = (j: number) =>
      [0, 1, 2, 3].reduce((sum, k) => sum + rows.values[i * 4 + k]! * rows.values[j * 4 + k]!, 0);
    const others = all(30).filter((j) => j !== i);
    const wanted = others.map((j) => 1 - cosine(j)).sort((a, b) => a - b);
    expect(indices[i]![0]).toBe(i);
    distances[i]!.slice(1).forEach((each, k) => expect(each).toBeCloseTo(wanted[k]!, 5));
  }
});

test('groups lie apart, inside the square, and at the same places every time', async () => {
  const rows = twoGroups(40);
  const places = (await layOut(rows, all(40), seededRandom([1, 2, 3, 4])))!;
  expect(await layOut(rows, all(40), seededRandom([1, 2, 3, 4]))).toEqual(places);
  expect(places.flat().every((at) => at >= -1 && at <= 1)).toBe(true);
  const distance = (i: number, j: number) =>
    Math.hypot(places[i]![0] - places[j]![0], places[i]![1] - places[j]![1]);
  for (const i of all(40)) {
    const nearest = all(40)
      .filter((j) => j !== i)
      .sort((a, b) => distance(i, a) - distance(i, b));
    expect(nearest[0]! % 2).toBe(i % 2);
  }
});

test('too few are not laid out', async () => {
  expect(await layOut(twoGroups(15), all(15), seededRandom([1, 2, 3, 4]))).toBeUndefined();
});

import { expect, test } from '@jest/globals';
import { Confirmation } from '../../src/algorithms/confirm-pairs.ts';

/** Record i has the hashes i … i + 9, and the last differs from its neighbour's in the lower half only. */
function setOf(i: number): BigUint64Array {
  return BigUint64Array.from({ length: 10 }, (_, k) => (BigInt(i + k) << 32n) | BigInt(i % 2));
}

test('pairs at the threshold, on both halves of every hash', () => {
  const found: (readonly [number, number, number])[] = [];
  const confirmation = new Confirmation(setOf, 0.6, (...pair) => found.push(pair));
  for (let i = 0; i < 10; i += 1) for (let j = 0; j < i; j += 1) confirmation.add(i, j);
  expect(found).toEqual([]);
  confirmation.finish();
  // Two apart: 8 of 12 hashes; one apart: the same upper halves, and other lower ones.
  expect(found).toEqual([2, 3, 4, 5, 6, 7, 8, 9].map((i) => [i, i - 2, 8 / 12]));
  confirmation.finish();
  expect(found.length).toBe(8);
});

test('records are read in order, and each once for many candidates', () => {
  const reads: number[] = [];
  const confirmation = new Confirmation(
    (i) => {
      reads.push(i);
      return setOf(i);
    },
    0,
    () => {},
  );
  for (let i = 300; i > 0; i -= 1) confirmation.add(i, i - 1);
  confirmation.finish();
  expect(reads).toEqual(Array.from({ length: 301 }, (_, i) => i));
});

test('many candidates are confirmed before the last is in; long sets are read again, not held', () => {
  let found = 0;
  let reads = 0;
  const long = BigUint64Array.from({ length: 1_000_000 }, (_, k) => BigInt(k));
  const confirmation = new Confirmation(
    () => {
      reads += 1;
      return long;
    },
    1,
    () => (found += 1),
  );
  for (let i = 0; i < 12; i += 1) confirmation.add(i, i + 1);
  confirmation.finish();
  expect(found).toBe(12);
  expect(reads).toBeGreaterThan(13);

  const many = new Confirmation(setOf, 1, () => (found += 1));
  for (let i = 0; i < 140_000; i += 1) many.add(5, 5);
  expect(found).toBeGreaterThan(100_000);
  many.finish();
  expect(found).toBe(140_012);
});

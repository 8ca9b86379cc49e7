import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { HashTable } from '../../src/algorithms/hash-table.ts';

test('numbers as a Map gives them', () => {
  const hash = fc.oneof(fc.nat(40), fc.integer({ min: 0, max: 0xffffffff }));
  fc.assert(
    fc.property(fc.array(hash, { maxLength: 300 }), hash, (hashes, other) => {
      const table = new HashTable();
      const known = new Map<number, number>();
      for (const each of hashes) {
        if (!known.has(each)) known.set(each, known.size);
        expect(table.add(each)).toBe(known.get(each));
      }
      expect(table.size).toBe(known.size);
      for (const each of [...hashes, other]) expect(table.find(each)).toBe(known.get(each) ?? -1);
    }),
  );
});

test('hashes that fall on one slot, 0 among them, and a full table', () => {
  // As many as grow it twice.
  const many = Array.from({ length: 5000 }, (_, i) => Math.imul(i, 0x2545f491) >>> 0);
  const large = new HashTable();
  many.forEach((each, i) => expect(large.add(each)).toBe(i));
  many.forEach((each, i) => expect([large.add(each), large.find(each)]).toEqual([i, i]));

  const hashes = Array.from({ length: 64 }, (_, i) => i * 2 ** 26).filter((each) => each < 2 ** 32);
  const table = new HashTable();
  hashes.forEach((each, i) => expect(table.add(each)).toBe(i));
  hashes.forEach((each, i) => expect(table.find(each)).toBe(i));
  expect(table.find(1)).toBe(-1);
});

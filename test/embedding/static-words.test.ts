import { expect, test } from '@jest/globals';
import { buildWordTable, findRows } from '../../src/embedding/static-words.ts';

const words = ['cat', 'sits', '7', 'naïve'];
const parts = ['s', 'it', 'ty', 'cat'];
const table = buildWordTable([
  ...words.map((text) => ({ text, isPart: false })),
  ...parts.map((text) => ({ text, isPart: true })),
]);
const rowsOf = (text: string, room = 20): number[] => {
  const out = new Uint16Array(room);
  return [...out.subarray(0, findRows(table, text, out))];
};

test('known words are one row each, whatever their letters’ case and what stands between', () => {
  expect(rowsOf('CAT, sits: 7 — naïve')).toEqual([0, 1, 2, 3]);
  expect(rowsOf('cat_sits7cat')).toEqual([0, 1, 2, 0]);
});

test('others are put together of the longest parts; what has none is passed over', () => {
  expect(rowsOf('cats')).toEqual([7, 4]);
  expect(rowsOf('catqqqity')).toEqual([7, 5]);
  expect(rowsOf('xyz ...')).toEqual([]);
  expect(rowsOf('')).toEqual([]);
});

test('no more rows than there is room for', () => {
  expect(rowsOf('cat '.repeat(100), 5)).toEqual([0, 0, 0, 0, 0]);
  expect(rowsOf('cats'.repeat(100), 3)).toEqual([7, 4, 7]);
});

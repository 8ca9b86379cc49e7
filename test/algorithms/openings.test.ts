import { expect, test } from '@jest/globals';
import { commonOpenings } from '../../src/algorithms/openings.ts';

test('counts the first three words, in any case', () => {
  const texts = ['Write a poem.', 'write A poem, now', 'Name one bird', 'Too short'];
  expect(commonOpenings(texts, 10)).toEqual([
    { words: 'write a poem', texts: 2 },
    { words: 'name one bird', texts: 1 },
  ]);
  expect(commonOpenings(texts, 1)).toHaveLength(1);
});

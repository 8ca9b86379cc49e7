import { expect, test } from '@jest/globals';
import { tellingWords } from '../../src/algorithms/telling-words.ts';

test('names groups by what only they say', () => {
  const texts = [
    ['write', 'the', 'poem'],
    ['write', 'the', 'poem', 'sea'],
    ['sort', 'the', 'list'],
    ['sort', 'the', 'list', '42'],
  ];
  expect(tellingWords(texts, [0, 0, 1, 1], 3, 2)).toEqual([
    ['poem', 'write'],
    ['list', 'sort'],
    [],
  ]);
});

test('one text tells nothing of a larger group, and a word twice in a text counts once', () => {
  const texts = [['apple', 'apple', 'pear'], ['pear'], ['pear', 'plum'], ['nut'], ['nut']];
  expect(tellingWords(texts, [0, 0, 0, 1, 1], 2, 3)).toEqual([['pear'], ['nut']]);
});

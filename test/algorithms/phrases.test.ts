import { expect, test } from '@jest/globals';
import { learnPhrases } from '../../src/algorithms/phrases.ts';
import { tokenize } from '../../src/algorithms/tokens.ts';

const opening = 'Write a program that';

function ownWords(texts: readonly string[], text: string): string[] {
  const own = learnPhrases(texts.map(tokenize))(tokenize(text));
  return tokenize(text).filter((_, i) => own[i] === 1);
}

test('words of a phrase that five texts share are not a text’s own', () => {
  const endings = ['counts sheep', 'sorts apples', 'paints walls', 'bakes bread'];
  const four = endings.map((ending) => `${opening} ${ending}`);
  expect(ownWords(four, `${opening} knits socks`)).toContain('program');
  const five = [...four, `${opening} digs holes`];
  expect(ownWords(five, `${opening} knits socks`)).toEqual(['knits', 'socks']);
  // Another order is no phrase.
  expect(ownWords(five, 'a program that writes')).toEqual(['program', 'that', 'writes']);
});

test('a text that repeats its phrase counts once', () => {
  const text = 'knock knock who is there knock knock who is there';
  expect(ownWords([text, text, text, text], text)).toContain('there');
});

test('of many texts, one in a hundred must share it', () => {
  const others = Array.from(
    { length: 1000 },
    (_, i) => `number ${i} of one thousand different texts`,
  );
  const some = (count: number) =>
    Array.from({ length: count }, (_, i) => `${opening} word${'abcdefghij'[i]} thing`);
  expect(ownWords([...others, ...some(9)], `${opening} knits`)).toContain('program');
  expect(ownWords([...others.slice(10), ...some(10)], `${opening} knits`)).toEqual(['knits']);
});

test('numbers and single letters are nobody’s', () => {
  expect(ownWords([], 'x = 3 + 4b, so y is größer 東')).toEqual(['so', 'is', 'grösser', '東']);
});

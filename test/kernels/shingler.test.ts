// The kernel and its plain twin agree to the bit, on any text.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { shingleTokens } from '../../src/algorithms/shingles.ts';
import { tokenize, tokenizeCharacters } from '../../src/algorithms/tokens.ts';
import { Shingler } from '../../src/kernels/shingler.ts';
import { anyCharacter } from '../helpers/any-text.ts';
import { sharedData } from '../helpers/shared-data.ts';

const words = fc.array(
  fc.constantFrom(
    'the',
    'The',
    'ein',
    'Straße',
    'ΟΔΟΣ',
    '東京',
    'ราคา',
    'हिन्दी',
    'ﬁ',
    '42',
    'x-y',
    '—',
    '𝒳',
    '👍',
    '\u0301',
    'İ',
  ),
  { maxLength: 300 },
);
const texts = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 400 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 4000 }),
  words.map((list) => list.join(' ')),
);

test.each([
  ['word', 1],
  ['word', 5],
  ['character', 5],
] as const)('%s %i-grams: kernel = twin', (unit, n) => {
  const shingler = new Shingler({ n, unit });
  const split = unit === 'word' ? tokenize : tokenizeCharacters;
  fc.assert(
    fc.property(texts, (text) => {
      expect([...shingler.shingle(text)]).toEqual([...shingleTokens(split(text), n)]);
    }),
    { numRuns: 400, seed: 7 },
  );
});

test('texts longer than its first memory, and many equal tokens', () => {
  const shingler = new Shingler({ n: 3, unit: 'word' });
  for (const text of [
    'a '.repeat(200_000),
    `${'word '.repeat(3)}é`.repeat(50_000),
    'x'.repeat(500_000),
  ]) {
    expect([...shingler.shingle(text)]).toEqual([...shingleTokens(tokenize(text), 3)]);
  }
  const letters = Array.from({ length: 200_000 }, (_, i) => ((i * i) % 36).toString(36)).join('');
  const characters = new Shingler({ n: 4, unit: 'character' }).shingle(letters);
  expect(characters).toEqual(shingleTokens(tokenizeCharacters(letters), 4));
});

test('tokens are what the docs say', () => {
  expect(tokenize("It's 3.5 naïve ﬁles, STRASSE Straße")).toEqual([
    'it',
    's',
    '3',
    '5',
    'naïve',
    'files',
    'strasse',
    'strasse',
  ]);
  expect(tokenize('東京タワー is 333m')).toEqual(['東', '京', 'タ', 'ワ', 'ー', 'is', '333m']);
  expect(tokenize('हिन्दी ราคา')).toEqual(['हिन्दी', 'ร', 'า', 'ค', 'า']);
  expect(tokenize('ΟΔΟΣ οδος')).toEqual(['οδος', 'οδος']);
});

const file = sharedData('language/lingua_sentences.jsonl');
(file === undefined ? test.skip : test)(
  file === undefined
    ? 'seventy-five languages (skipped: the shared data is absent)'
    : 'seventy-five languages: kernel = twin',
  () => {
    const shingler = new Shingler({ n: 2, unit: 'word' });
    for (const line of readFileSync(file ?? '', 'utf8')
      .trimEnd()
      .split('\n')) {
      const { text } = JSON.parse(line) as { text: string };
      expect([...shingler.shingle(text)]).toEqual([...shingleTokens(tokenize(text), 2)]);
    }
  },
);

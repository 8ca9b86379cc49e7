// The kernel and its plain twin agree to the bit, on any text.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { shingleTokens, tokenWords } from '../../src/algorithms/shingles.ts';
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
      expect([...shingler.tokens(text)]).toEqual([...tokenWords(split(text))]);
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

test('rows of upper halves: what a set holds, unless one is marked', () => {
  const bits = 6;
  let whole = 0;
  const marks = new Uint8Array(1 << bits);
  marks[20] = 1;
  const shingler = new Shingler({ n: 2, unit: 'word' }, { bits, marks });
  const plain = fc.array(fc.string({ maxLength: 6 }), { maxLength: 100 });
  const most = fc.oneof(
    texts,
    plain.map((list) => list.join(' ')),
  );
  fc.assert(
    fc.property(most, fc.nat(100), (text, share) => {
      const set = shingleTokens(tokenize(text), 2);
      const size = shingler.read(text);
      expect(size).toBe(set.length);
      expect([...shingler.set()]).toEqual([...set]);
      const count = Math.floor((size * share) / 100);
      const halves = Array.from(set.subarray(0, count), (hash) => Number(hash >> 32n));
      const isMarked = halves.some((half) => marks[half >>> (32 - bits)] === 1);
      const row = shingler.prefixRow(count);
      // Letters beyond the basic plane are the twin's, which makes no rows.
      if (row === undefined) expect(isMarked || /[\u{10000}-\u{10ffff}]/u.test(text)).toBe(true);
      else expect([...row]).toEqual(isMarked ? [] : [size, ...halves]);
      if (row !== undefined && count > 0) whole += 1;
    }),
    { numRuns: 600, seed: 8 },
  );
  expect(whole).toBeGreaterThan(50);
  const unmarked = new Shingler({ n: 1, unit: 'word' });
  const [first, second] = unmarked.shingle('a b');
  const halves = [first, second].map((hash) => Number((hash ?? 0n) >> 32n));
  expect(unmarked.prefixRow(2)).toEqual(Uint32Array.of(2, ...halves));
});

test('marks are kept when the memory grows', () => {
  const marks = new Uint8Array(2).fill(1);
  const shingler = new Shingler({ n: 1, unit: 'word' }, { bits: 1, marks });
  expect(shingler.read('x '.repeat(300_000))).toBe(1);
  expect(shingler.prefixRow(1)).toBeUndefined();
  expect(shingler.prefixRow(0)).toEqual(Uint32Array.of(1));
});

// The fast way to tokens finds the tokens that the plain one does, where they stand.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { tokenWords } from '../../src/algorithms/shingles.ts';
import { SequenceBuilder } from '../../src/algorithms/token-ids.ts';
import { TokenSpans } from '../../src/algorithms/token-spans.ts';
import { tokenize } from '../../src/algorithms/tokens.ts';
import { anyCharacter } from '../helpers/any-text.ts';

const words = fc.constantFrom(
  ...['the', 'The', 'Straße', 'ΟΔΟΣ', '東京', 'ราคา', 'हिन्दी', 'ﬁ', '42', 'x-y', '—', '𝒳', '👍'],
  ...[
    '’',
    '“',
    '…',
    '\u2010',
    '\u2027',
    '\u200d',
    '²',
    '\u2028',
    '\u0301',
    'İ',
    '\u212a',
    'é',
    'e\u0301',
    '\n',
    '\ud800',
    '＃Ａ',
  ],
);
const plain = fc.constantFrom(
  ...[
    'Über',
    'ÿ',
    'É',
    'naïve',
    '×',
    '°',
    '\u00a0',
    '’s',
    '—',
    'a',
    'B2',
    '.',
    ' ',
    '\n',
    'ß',
    '½',
  ],
);
const texts = fc.oneof(
  fc.array(plain, { maxLength: 30 }).map((list) => list.join('')),
  fc.string({ unit: anyCharacter, maxLength: 60 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 600 }),
  fc.array(words, { maxLength: 400 }).map((list) => list.join(' ')),
  fc.array(words, { maxLength: 40 }).map((list) => list.join('')),
);

function tokensOf(spans: TokenSpans, text: string, limit?: number): string[] {
  const count = spans.read(text, limit);
  return Array.from({ length: count }, (_, i) => spans.token(i));
}

test('spans are tokens', () => {
  const spans = new TokenSpans();
  fc.assert(
    fc.property(texts, fc.nat(20), (text, limit) => {
      const tokens = tokenize(text);
      expect(tokensOf(spans, text)).toEqual(tokens);
      expect(tokensOf(spans, text, limit)).toEqual(tokens.slice(0, limit));
      const shown = tokensOf(spans, text).map((_, i) =>
        spans.shown.slice(spans.starts[i], spans.ends[i]).toLowerCase(),
      );
      expect(shown).toEqual(tokens);
    }),
    { numRuns: 2000, seed: 7 },
  );
});

test('every unit of the basic plane, alone and between letters', () => {
  const spans = new TokenSpans();
  const wrong: number[] = [];
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const character = String.fromCharCode(unit);
    for (const text of [character, `a${character}B`]) {
      if (tokensOf(spans, text).join(' ') !== tokenize(text).join(' ')) wrong.push(unit);
    }
  }
  expect(wrong).toEqual([]);
});

test('ASCII is shown in its own letter case', () => {
  const spans = new TokenSpans();
  spans.read('Two Words');
  expect(spans.shown.slice(spans.starts[1], spans.ends[1])).toBe('Words');
});

test('equal tokens have equal numbers', () => {
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 8 }), (list) => {
      const builder = new SequenceBuilder();
      const counts = list.map((text) => {
        const row = tokenWords(tokenize(text));
        builder.number(row, 0, row.length);
        builder.add(row, 0, row.length);
        return row.length / 2;
      });
      const { tokens, starts, count, vocabulary } = builder.finish();
      const wanted = list.map((text) => tokenize(text));
      expect(count).toBe(list.length);
      expect(counts).toEqual(wanted.map((each) => each.length));
      expect(vocabulary).toBe(new Set(wanted.flat()).size + 1);
      const names = new Map<number, string>();
      wanted.flat().forEach((token, i) => {
        const number = tokens[i]!;
        expect(names.get(number) ?? token).toBe(token);
        names.set(number, token);
      });
      expect(names.has(0)).toBe(false);
      expect(starts[count]).toBe(wanted.flat().length);
    }),
    { numRuns: 200, seed: 7 },
  );
});

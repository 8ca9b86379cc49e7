import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { locateTokens } from '../../src/algorithms/locate.ts';
import { tokenize } from '../../src/algorithms/tokens.ts';

function cut(text: string, from: number, to: number): string {
  return text.slice(...locateTokens(text, from, to));
}

test.each([
  ['It costs $3.50, not more.', 1, 4, 'costs $3.50'],
  ['  (one)  two\tthree! ', 0, 2, 'one)  two'],
  ['Straße und “Größe”', 2, 3, 'Größe'],
  ['東京タワーは高い', 1, 3, '京タ'],
  ['don’t stop', 1, 2, 't'],
  ['a 👍🏽 b', 1, 2, 'b'],
  ['𝒳𝒴 z', 0, 1, '𝒳𝒴'],
])('%j, tokens %i to %i', (text, from, to, expected) => {
  expect(cut(text, from, to)).toBe(expected);
});

const texts = fc
  .array(
    fc.constantFrom('ab', 'é', 'ΟΔΟΣ', '東京', 'หมา', '42', '—', '…', 'x-y', '\u0301', '𐐷', '👍'),
    {
      maxLength: 30,
    },
  )
  .chain((list) =>
    fc
      .array(fc.constantFrom('', ' ', '\n'), { minLength: list.length, maxLength: list.length })
      .map((gaps) => list.map((word, i) => word + (gaps[i] ?? '')).join('')),
  );

test('what is cut out holds the tokens, and nothing more', () => {
  fc.assert(
    fc.property(texts, fc.nat(40), fc.integer({ min: 1, max: 40 }), (text, start, length) => {
      const tokens = tokenize(text);
      const from = Math.min(start, tokens.length);
      const to = Math.min(from + length, tokens.length);
      if (from === to) return;
      expect(tokenize(cut(text, from, to))).toEqual(tokens.slice(from, to));
    }),
    { numRuns: 500, seed: 5 },
  );
});

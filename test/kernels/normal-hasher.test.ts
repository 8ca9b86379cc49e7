import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hashNormal as hashPlainly, normalize } from '../../src/algorithms/normalize.ts';
import { hashNormal } from '../../src/kernels/normal-hasher.ts';

const blank = fc.constantFrom(' ', '  ', '\n', '\t \r\n', '\v', '\0', '\u00a0', '\u3000');
const word = fc.oneof(fc.string({ maxLength: 5 }), fc.constantFrom('A', 'ß', 'Ａ', '𝐀', 'é'));
const text = fc.array(fc.oneof(blank, word), { maxLength: 12 }).map((parts) => parts.join(''));

test('agrees with its twin', () => {
  fc.assert(
    fc.property(text, (each) => {
      expect(hashNormal(each)).toBe(hashPlainly(each));
    }),
    { numRuns: 1000, seed: 5 },
  );
});

test('is that of the normal form, and of no other', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(hashNormal(normalize(a))).toBe(hashNormal(a));
      expect(hashNormal(a) === hashNormal(b)).toBe(normalize(a) === normalize(b));
    }),
    { numRuns: 500, seed: 5 },
  );
});

test('a text longer than all before', () => {
  const long = ` Ab\n\n${'c'.repeat(300_000)} `;
  expect(hashNormal(long)).toBe(hashPlainly(`ab ${'c'.repeat(300_000)}`));
  expect(hashNormal('AB')).toBe(hashPlainly('ab'));
});

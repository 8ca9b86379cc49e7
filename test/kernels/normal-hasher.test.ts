import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hashNormal as hashPlainly, normalize } from '../../src/algorithms/normalize.ts';
import { hashNormal, hashNormals } from '../../src/kernels/normal-hasher.ts';

const blank = fc.constantFrom(' ', '  ', '\n', '\t \r\n', '\v', '\0', '\u00a0', '\u3000');
const word = fc.oneof(
  fc.string({ maxLength: 5 }),
  fc.constantFrom('A', 'ß', 'Ａ', '𝐀', 'É', 'x\u0301', 'İ', '“Ł–', '\ud800', 'ж', 'ﬁ', '\u2212'),
);
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

test('several ASCII texts at once have the hashes of each', () => {
  const ascii = fc.string({ unit: 'binary-ascii', maxLength: 40 });
  fc.assert(
    fc.property(fc.array(ascii, { maxLength: 5 }), fc.nat(3), (texts, before) => {
      const bytes = Buffer.from(
        `${'x'.repeat(before)}${texts.map((each) => `${each}\n`).join('')}`,
      );
      let at = before;
      const starts = texts.map((each) => (at += each.length + 1) - each.length - 1);
      const ends = starts.map((start, i) => start + (texts[i]?.length ?? 0));
      const out = new Float64Array(texts.length);
      hashNormals(bytes, starts, ends, texts.length, out);
      expect([...out]).toEqual(texts.map(hashNormal));
    }),
    { numRuns: 300, seed: 6 },
  );
});

test('a text longer than all before', () => {
  const long = ` Ab\n\n${'c'.repeat(300_000)} `;
  expect(hashNormal(long)).toBe(hashPlainly(`ab ${'c'.repeat(300_000)}`));
  expect(hashNormal('AB')).toBe(hashPlainly('ab'));
  const latin = ' É\u2019 \n'.repeat(200_000);
  expect(hashNormal(latin)).toBe(hashPlainly(latin));
  expect(hashNormal(latin)).toBe(hashNormal(normalize(latin)));
  expect(hashNormal('É')).toBe(hashPlainly('é'));
});

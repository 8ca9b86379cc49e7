import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  distinctShare,
  ngramDiversity,
  normalisedEntropy,
  numberTexts,
  selfRepetition,
  stretchesOf,
  TextGrams,
} from '../../src/algorithms/text-grams.ts';

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
const texts = fc.array(
  words.map((each) => each.join(' ')),
  { maxLength: 8 },
);

const gramsOf = (text: string, n: number): string[] => {
  const tokens = text === '' ? [] : text.split(' ');
  return tokens.slice(n - 1).map((_, i) => tokens.slice(i, i + n).join(' '));
};

test('counts are those of lists of n-grams, none across two texts', () => {
  fc.assert(
    fc.property(texts, (list) => {
      const grams = new TextGrams(numberTexts(list, 100), 4);
      for (let n = 1; n <= 4; n += 1) {
        const all = list.flatMap((text) => gramsOf(text, n));
        const times = new Map<string, number>();
        for (const each of all) times.set(each, (times.get(each) ?? 0) + 1);
        let entropy = 0;
        for (const c of times.values()) entropy -= (c / all.length) * Math.log2(c / all.length);
        const counts = grams.count(n, stretchesOf(grams.texts));
        expect([counts.total, counts.unique]).toEqual([all.length, times.size]);
        expect(counts.entropyBits).toBeCloseTo(entropy, 9);
      }
    }),
  );
});

test('a count leaves nothing behind for the next', () => {
  const grams = new TextGrams(numberTexts(['a b a b', 'b a'], 100), 2);
  const [first, second] = stretchesOf(grams.texts);
  const before = grams.count(2, [second!]);
  grams.count(2, [first!]);
  expect(grams.count(2, [second!])).toEqual(before);
  // A stretch may end inside a text.
  expect(grams.count(1, [{ start: 0, end: 3 }])).toMatchObject({ total: 3, unique: 2 });
  expect(() => grams.count(3, [])).toThrow(RangeError);
});

test('shares', () => {
  const grams = new TextGrams(numberTexts(['the cat the cat', 'the dog'], 100), 4);
  const counts = [1, 2, 3, 4].map((n) => grams.count(n, stretchesOf(grams.texts)));
  expect(counts.map(({ total, unique }) => [unique, total])).toEqual([
    [3, 6],
    [3, 4],
    [2, 2],
    [1, 1],
  ]);
  expect(distinctShare(counts[0]!)).toBe(0.5);
  expect(ngramDiversity(counts)).toBe(0.5 + 0.75 + 1 + 1);
  expect(normalisedEntropy(counts[2]!)).toBe(1);
  expect(normalisedEntropy(counts[3]!)).toBeUndefined();
  expect(distinctShare({ total: 0, unique: 0, entropyBits: 0 })).toBeUndefined();
});

test('self-repetition is the share of texts with an n-gram of another', () => {
  fc.assert(
    fc.property(texts, (list) => {
      const repeating = list.filter((text, i) =>
        gramsOf(text, 2).some((gram) =>
          list.some((other, k) => k !== i && gramsOf(other, 2).includes(gram)),
        ),
      );
      const share = selfRepetition(new TextGrams(numberTexts(list, 100), 2), 2);
      expect(share).toBeCloseTo(list.length === 0 ? 0 : repeating.length / list.length, 9);
    }),
  );
});

test('of a long text the beginning is read', () => {
  const { tokens, starts } = numberTexts(['w '.repeat(1_000_000), 'x'], 10);
  expect([tokens.length, ...starts]).toEqual([11, 0, 10, 11]);
});

// Ratios, loops and bounds against their definitions.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NgramNames } from '../../src/algorithms/ngram-names.ts';
import { RepeatBounds } from '../../src/algorithms/repeat-bounds.ts';
import {
  shareOfEqualParts,
  shareOfRepeatedGrams,
  shareOfTopGram,
} from '../../src/algorithms/repeat-shares.ts';
import { findTokenLoop } from '../../src/algorithms/token-loop.ts';
import { TokenSpans } from '../../src/algorithms/token-spans.ts';
import { tokenize } from '../../src/algorithms/tokens.ts';

const words = ['a', 'bb', 'ccc', 'd', 'é', '東'];
/** Lists of small numbers, in which some stretches stand several times. */
const sequences = fc
  .array(
    fc.tuple(fc.array(fc.nat(words.length - 1), { maxLength: 6 }), fc.integer({ min: 1, max: 6 })),
    {
      maxLength: 12,
    },
  )
  .map((runs) => runs.flatMap(([unit, times]) => Array.from({ length: times }, () => unit).flat()));

function weigh(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + words[number]!.length, 0);
}

function offsetsOf(numbers: readonly number[]): Float64Array {
  return Float64Array.from({ length: numbers.length + 1 }, (_, i) => weigh(numbers.slice(0, i)));
}

function gramsOf(numbers: readonly number[], n: number): string[] {
  return Array.from({ length: Math.max(0, numbers.length - n + 1) }, (_, i) =>
    numbers.slice(i, i + n).join(),
  );
}

function name(numbers: readonly number[], n: number): NgramNames {
  const ngrams = new NgramNames();
  ngrams.begin(Int32Array.from(numbers), words.length);
  while (ngrams.n < n) ngrams.grow();
  return ngrams;
}

test('equal n-grams, and no others, have equal numbers', () => {
  fc.assert(
    fc.property(sequences, fc.integer({ min: 2, max: 10 }), (numbers, n) => {
      const grams = gramsOf(numbers, n);
      const { names, count, distinct } = name(numbers, n);
      expect(count).toBe(grams.length);
      expect(distinct).toBe(new Set(grams).size);
      const byName = new Map<number, string>();
      grams.forEach((gram, i) => {
        expect(byName.get(names[i]!) ?? gram).toBe(gram);
        byName.set(names[i]!, gram);
      });
      expect(byName.size).toBe(distinct);
    }),
    { numRuns: 1000, seed: 7 },
  );
});

describe('shares', () => {
  test('of n-grams that stand earlier, as datatrove counts them', () => {
    fc.assert(
      fc.property(sequences, fc.integer({ min: 2, max: 10 }), (numbers, n) => {
        const grams = gramsOf(numbers, n);
        const seen = new Set<string>();
        let characters = 0;
        for (let i = 0; i < grams.length;) {
          if (seen.has(grams[i]!)) {
            characters += weigh(numbers.slice(i, i + n));
            i += n;
          } else {
            seen.add(grams[i]!);
            i += 1;
          }
        }
        const share = shareOfRepeatedGrams(name(numbers, n), offsetsOf(numbers));
        expect(share.characters).toBeCloseTo(characters / Math.max(1, weigh(numbers)), 10);
        expect(share.characters).toBeLessThanOrEqual(1);
        if (characters > 0) expect(share.end - share.start).toBe(n);
      }),
      { numRuns: 1000, seed: 7 },
    );
  });

  test('of the n-gram that takes up most', () => {
    fc.assert(
      fc.property(sequences, fc.integer({ min: 2, max: 4 }), (numbers, n) => {
        const grams = gramsOf(numbers, n);
        let most = 0;
        for (const gram of new Set(grams)) {
          let times = 0;
          for (let i = 0; i < grams.length; i += grams[i] === gram ? n : 1) {
            if (grams[i] === gram) times += 1;
          }
          if (times > 1) most = Math.max(most, times * weigh(gram.split(',').map(Number)));
        }
        const share = shareOfTopGram(name(numbers, n), offsetsOf(numbers));
        expect(share.characters).toBeCloseTo(most / Math.max(1, weigh(numbers)), 10);
      }),
      { numRuns: 1000, seed: 7 },
    );
  });

  test('of equal parts, by characters and by number', () => {
    const numbers = [0, 1, 0, 1, 2, 0, 1];
    const share = shareOfEqualParts(Int32Array.from(numbers), offsetsOf(numbers), [2, 4, 5, 7]);
    expect(share).toEqual({ characters: 6 / 12, parts: 2 / 4, start: 5, end: 7 });
  });

  test('of nothing', () => {
    const none = { characters: 0, start: 0, end: 0 };
    const offsets = new Float64Array(1);
    expect(shareOfEqualParts(new Int32Array(0), offsets, [])).toEqual({ ...none, parts: 0 });
    expect(shareOfRepeatedGrams(name([], 5), offsets)).toEqual(none);
    expect(shareOfTopGram(name([], 2), offsets)).toEqual(none);
  });
});

describe('loops', () => {
  const find = (numbers: readonly number[], times = 3) => {
    const { names, distinct } = name(numbers, 4);
    return findTokenLoop(
      Int32Array.from(numbers),
      names,
      distinct,
      ({ length, period }) => length >= times * period,
    );
  };

  test('what is found goes round, and as far as it does', () => {
    fc.assert(
      fc.property(sequences, (numbers) => {
        const loop = find(numbers);
        if (loop === undefined) return;
        const { start, length, period } = loop;
        for (let i = start + period; i < start + length; i += 1) {
          expect(numbers[i]).toBe(numbers[i - period]);
        }
        const goesOn = (i: number) => i >= period && numbers[i] === numbers[i - period];
        expect(start + length < numbers.length && goesOn(start + length)).toBe(false);
        expect(start > 0 && goesOn(start - 1 + period)).toBe(false);
      }),
      { numRuns: 1000, seed: 7 },
    );
  });

  test('any unit of different words is found, wherever it stands', () => {
    const units = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 1 });
    fc.assert(
      fc.property(
        units,
        fc.integer({ min: 6, max: 9 }),
        fc.nat(9),
        fc.nat(9),
        (unit, times, a, b) => {
          const numbers = [
            ...Array.from({ length: a }, (_, i) => 10 + i),
            ...Array.from({ length: times }, () => unit).flat(),
            ...Array.from({ length: b }, (_, i) => 30 + i),
          ];
          expect(find(numbers)).toEqual({
            start: a,
            length: unit.length * times,
            period: unit.length,
          });
        },
      ),
      { numRuns: 300, seed: 7 },
    );
  });

  test('a unit that holds repeats itself', () => {
    const unit = [0, 1, 1, 0];
    expect(find([...unit, ...unit, ...unit, ...unit])).toEqual({ start: 0, length: 16, period: 4 });
  });
});

test('bounds are never below what they bound', () => {
  const bounds = new RepeatBounds();
  const spans = new TokenSpans();
  const texts = fc.oneof(
    sequences.map((numbers) => numbers.map((number) => words[number]).join(' ')),
    fc.string({ unit: 'grapheme-ascii', maxLength: 300 }),
    fc
      .array(fc.constantFrom('The', 'the', 'b-c', '“x”', '1', '\n'), { maxLength: 80 })
      .map((list) => list.join(' ')),
  );
  let read = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const tokens = tokenize(text);
      const repeated = tokens.filter((token, i) => tokens.indexOf(token) < i);
      const fours = tokens.slice(3).map((_, i) => tokens.slice(i, i + 4).join(' '));
      const least = {
        share: repeated.join('').length / Math.max(1, tokens.join('').length),
        fours: fours.filter((four, i) => fours.indexOf(four) < i).length,
      };
      const expectBounds = () => {
        expect(bounds.count).toBe(tokens.length);
        expect(bounds.share).toBeGreaterThanOrEqual(least.share);
        expect(bounds.fours).toBeGreaterThanOrEqual(least.fours);
      };
      spans.read(text);
      bounds.readSpans(spans);
      expectBounds();
      if (!bounds.readPlain(text)) return;
      read += 1;
      expectBounds();
    }),
    { numRuns: 2000, seed: 7 },
  );
  expect(read).toBeGreaterThan(1000);
});

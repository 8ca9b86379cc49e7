import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hdD, mtld, vocabularyGrowth } from '../../src/algorithms/word-variety.ts';

const numbers = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 60 });

describe('MTLD', () => {
  /** With sets, slice by slice. */
  const naive = (tokens: readonly number[]): number => {
    let [factors, start] = [0, 0];
    const ratio = (end: number) => new Set(tokens.slice(start, end)).size / (end - start);
    for (let end = 1; end <= tokens.length; end += 1) {
      if (ratio(end) > 0.72) continue;
      factors += 1;
      start = end;
    }
    if (start < tokens.length) factors += (1 - ratio(tokens.length)) / 0.28;
    return factors === 0 ? tokens.length : tokens.length / factors;
  };

  test('is the mean of both directions', () => {
    fc.assert(
      fc.property(numbers, (tokens) => {
        const mean = (naive(tokens) + naive([...tokens].reverse())) / 2;
        expect(mtld(tokens, 7)).toBeCloseTo(mean, 9);
      }),
    );
  });

  test('one word over and over is a factor every two words', () => {
    expect(mtld(new Array<number>(100).fill(0), 1)).toBe(2);
    expect(mtld([0, 1, 2], 3)).toBe(3);
    expect(mtld([], 0)).toBeUndefined();
  });
});

describe('HD-D', () => {
  test('is the mean number of different tokens in a draw', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 }), (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        fc.pre(total >= 42);
        let expected = 0;
        for (const count of counts) {
          // That the 42 tokens are drawn one by one and none is of this type.
          let none = 1;
          for (let i = 0; i < 42; i += 1) none *= Math.max(0, (total - count - i) / (total - i));
          expected += 1 - none;
        }
        expect(hdD(counts)).toBeCloseTo(expected / 42, 6);
      }),
    );
  });

  test('is 1 where all differ, and not told of fewer tokens than are drawn', () => {
    expect(hdD(new Array<number>(50).fill(1))).toBeCloseTo(1, 9);
    expect(hdD([41])).toBeUndefined();
  });
});

describe('vocabulary growth', () => {
  test('is 1 where every word is new and 0 where none is', () => {
    const all = Array.from({ length: 1000 }, (_, i) => i);
    expect(vocabularyGrowth(all, 1000)).toBeCloseTo(1, 9);
    expect(vocabularyGrowth(new Array<number>(1000).fill(0), 1)).toBeCloseTo(0, 9);
    expect(vocabularyGrowth(all.slice(0, 199), 1000)).toBeUndefined();
  });

  test('is the exponent of a vocabulary that grows by a power', () => {
    // The next token is new whenever N^0.6 has passed another whole number.
    let unique = 0;
    const tokens = Array.from({ length: 20_000 }, (_, i) => {
      if (Math.floor((i + 1) ** 0.6) > unique) unique += 1;
      return unique;
    });
    expect(Math.abs(vocabularyGrowth(tokens, unique + 1)! - 0.6)).toBeLessThan(0.01);
  });
});

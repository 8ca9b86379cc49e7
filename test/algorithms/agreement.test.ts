import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  bootstrapInterval,
  cohenKappa,
  signTest,
  spearman,
  upperShare,
  type RatedPair,
} from '../../src/algorithms/agreement.ts';
import { seededRandom } from '../../src/algorithms/random.ts';

const rating = fc.integer({ min: 1, max: 5 });
const pairs = fc.array(fc.tuple(rating, rating), { minLength: 2, maxLength: 40 });

describe('kappa', () => {
  test('is that of a table worked by hand', () => {
    // 20 both yes, 15 both no, 5 and 10 apart: observed 0.7, expected 0.5 (Wikipedia's example).
    const of = (a: number, b: number, count: number) =>
      Array.from({ length: count }, (): RatedPair => [a, b]);
    const table = [...of(1, 1, 20), ...of(1, 0, 5), ...of(0, 1, 10), ...of(0, 0, 15)];
    expect(cohenKappa(table, 'none')).toBeCloseTo(0.4, 12);
    // With two levels all weights are the same.
    expect(cohenKappa(table, 'quadratic')).toBeCloseTo(0.4, 12);
  });

  test('quadratic kappa is the correlation about the mean of both raters (Fleiss and Cohen 1973)', () => {
    fc.assert(
      fc.property(pairs, (rated) => {
        const n = rated.length;
        const mean = (of: (pair: RatedPair) => number) =>
          rated.reduce((sum, pair) => sum + of(pair), 0) / n;
        const [a, b] = [mean(([x]) => x), mean(([, y]) => y)];
        const covariance = mean(([x, y]) => (x - a) * (y - b));
        const spread = mean(([x]) => (x - a) ** 2) + mean(([, y]) => (y - b) ** 2) + (a - b) ** 2;
        const found = cohenKappa(rated, 'quadratic');
        if (spread === 0) expect(found).toBeNaN();
        else expect(found).toBeCloseTo((2 * covariance) / spread, 9);
      }),
      { seed: 1 },
    );
  });

  test('is 1 for full agreement and has no value without variety', () => {
    expect(
      cohenKappa(
        [
          [1, 1],
          [2, 2],
        ],
        'linear',
      ),
    ).toBe(1);
    expect(
      cohenKappa(
        [
          [3, 3],
          [3, 3],
        ],
        'linear',
      ),
    ).toBeNaN();
    expect(cohenKappa([], 'none')).toBeNaN();
  });
});

test('Spearman of a monotone map is 1, of a reversed one -1; ties share ranks', () => {
  expect(
    spearman([
      [1, 10],
      [2, 100],
      [3, 1000],
    ]),
  ).toBeCloseTo(1, 12);
  expect(
    spearman([
      [1, 3],
      [2, 2],
      [3, 1],
    ]),
  ).toBeCloseTo(-1, 12);
  // Ranks 1.5 1.5 3 4 against 1 2 3 4: 4.5 / sqrt(4.5 * 5).
  expect(
    spearman([
      [1, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ]),
  ).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
  expect(
    spearman([
      [1, 1],
      [1, 2],
    ]),
  ).toBeNaN();
});

describe('bounds', () => {
  test('none of 59 leaves 5% at 95% (the usual acceptance number)', () => {
    expect(upperShare(0, 59, 0.05)).toBeLessThan(0.05);
    expect(upperShare(0, 58, 0.05)).toBeGreaterThan(0.05);
    expect(upperShare(0, 1, 0.05)).toBeCloseTo(0.95, 9);
    expect(upperShare(7, 7, 0.05)).toBe(1);
  });

  test('2 of 20 at 95%: 28.3% (Clopper and Pearson)', () => {
    expect(upperShare(2, 20, 0.05)).toBeCloseTo(0.2826, 3);
  });

  test('the sign test counts both tails', () => {
    expect(signTest(0, 5)).toBeCloseTo(2 / 32, 12);
    expect(signTest(3, 3)).toBe(1);
    expect(signTest(0, 0)).toBe(1);
  });

  test('a bootstrap interval is the same for the same seed and holds the mean as often as it says', () => {
    const random = seededRandom([1, 2, 3, 4]);
    const mean = (sample: readonly number[]) =>
      sample.reduce((sum, x) => sum + x, 0) / sample.length;
    const again = () =>
      bootstrapInterval([1, 5, 2, 8], mean, { random: seededRandom([9, 9, 9, 9]) });
    expect(again()).toEqual(again());
    let held = 0;
    for (let round = 0; round < 300; round += 1) {
      const items = Array.from({ length: 60 }, () => random.below(100));
      const { low, high } = bootstrapInterval(items, mean, { random, draws: 300 })!;
      if (low <= 49.5 && 49.5 <= high) held += 1;
    }
    // 95% of 300, less four standard deviations and what percentile intervals of 60 items lack.
    expect(held / 300).toBeGreaterThan(0.88);
    expect(held / 300).toBeLessThan(1);
  });

  test('too few items give none', () => {
    expect(bootstrapInterval([], () => 1, { random: seededRandom([1, 1, 1, 1]) })).toBeUndefined();
    expect(
      bootstrapInterval([1], () => NaN, { random: seededRandom([1, 1, 1, 1]) }),
    ).toBeUndefined();
  });
});

import { describe, expect, test } from '@jest/globals';
import {
  calibrate,
  chooseThreshold,
  correctedShare,
  drift,
  positionBias,
  type GoldRow,
} from '../../src/judge/calibration.ts';
import { randomOf } from '../../src/judge/sequential.ts';

/** Rows by a person's score and the judge's; a person keeps from 4 on. */
const rows = (pairs: readonly (readonly [number, number | undefined])[], length = 10): GoldRow[] =>
  pairs.map(([human, judge], i) => ({
    human,
    ...(judge === undefined ? {} : { judge }),
    isGood: human >= 4,
    length: length * (i + 1),
  }));
const many = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe('against people', () => {
  const gold = rows([
    ...many(20, [5, 5] as const),
    ...many(10, [4, 5] as const),
    ...many(6, [4, 3] as const),
    ...many(20, [1, 1] as const),
    ...many(4, [2, 4] as const),
    ...many(4, [2, undefined] as const),
  ]);
  const result = calibrate(gold, 4, randomOf(['seed']));

  test('counts by the threshold; no verdict is a drop', () => {
    expect(result).toMatchObject({
      rows: 64,
      unscored: 4,
      confusion: { goodKept: 30, goodDropped: 6, badKept: 4, badDropped: 24 },
    });
    expect(result.accuracy.value).toBeCloseTo(54 / 64, 12);
    expect(result.falseAccept.value).toBeCloseTo(4 / 28, 12);
    expect(result.falseReject.value).toBeCloseTo(6 / 36, 12);
  });

  test('every number comes with an interval about it, the same for the same seed', () => {
    for (const { value, interval } of [
      result.kappa,
      result.spearman,
      result.accuracy,
      result.falseAccept,
    ]) {
      expect(interval!.low).toBeLessThanOrEqual(value);
      expect(interval!.high).toBeGreaterThanOrEqual(value);
      expect(interval!.low).toBeLessThan(interval!.high);
    }
    expect(calibrate(gold, 4, randomOf(['seed']))).toEqual(result);
    expect(calibrate(gold, 4, randomOf(['other'])).kappa.interval).not.toEqual(
      result.kappa.interval,
    );
  });

  test('agreement in full, and of no rows', () => {
    const same = calibrate(
      rows([
        [1, 1],
        [5, 5],
        [3, 3],
      ]),
      4,
      randomOf(['a']),
    );
    expect([same.kappa.value, same.spearman.value]).toEqual([1, expect.closeTo(1, 12)]);
    const none = calibrate([], 4, randomOf(['a']));
    expect(none.accuracy).toEqual({ value: NaN });
  });

  test('a taste for length shows', () => {
    const long = rows(Array.from({ length: 30 }, (_, i) => [3, 1 + Math.floor(i / 6)] as const));
    expect(calibrate(long, 4, randomOf(['a'])).lengthBias.value).toBeGreaterThan(0.9);
    // Length that people like as well is none.
    const earned = rows(Array.from({ length: 30 }, (_, i) => [1 + (i % 5), 1 + (i % 5)] as const));
    expect(calibrate(earned, 4, randomOf(['a'])).lengthBias.value).toBeNaN();
  });
});

describe('a threshold for a rate of false accepts', () => {
  const bad = (count: number, score: number) => rows(many(count, [1, score] as const));
  const good = rows([
    [5, 5],
    [5, 4],
    [5, 3],
  ]);

  test('is the lowest that the rows can promise', () => {
    expect(chooseThreshold([...good, ...bad(59, 1)], 0.05)).toMatchObject({
      threshold: 3,
      badKept: 0,
      bad: 59,
    });
    expect(chooseThreshold([...good, ...bad(59, 1), ...bad(1, 4)], 0.05)).toMatchObject({
      threshold: 5,
    });
    expect(chooseThreshold([...good, ...bad(58, 1)], 0.05)).toBeUndefined();
    expect(chooseThreshold(good, 0.05)).toBeUndefined();
    expect(chooseThreshold([], 0.05)).toBeUndefined();
  });

  test('holds what it promises, as often as it says', () => {
    const random = randomOf(['simulate']);
    const rate = 0.1;
    let broken = 0;
    const rounds = 400;
    for (let round = 0; round < rounds; round += 1) {
      // Of bad records 30, 20, 10, 5 and 0% reach 1, 2, 3, 4 and 5.
      const shares = [1, 0.3, 0.2, 0.11, 0.05];
      const sample = Array.from({ length: 80 }, () => {
        const at = random.below(10_000) / 10_000;
        return [1, shares.filter((share) => at < share).length] as const;
      });
      const chosen = chooseThreshold(rows([...sample, [5, 5]]), rate);
      const truth = chosen === undefined ? 0 : shares[chosen.threshold - 1]!;
      if (truth > rate) broken += 1;
    }
    // 5% promised, and four standard deviations.
    expect(broken / rounds).toBeLessThan(0.05 + 4 * Math.sqrt((0.05 * 0.95) / rounds));
  });
});

test('bias of place: how often orders agree, and which place wins where they do not', () => {
  const pairs = [
    ...many(10, { isConsistent: true }),
    ...many(8, { isConsistent: false, favoured: 'A' as const }),
    ...many(1, { isConsistent: false, favoured: 'B' as const }),
    ...many(1, { isConsistent: false }),
  ];
  const bias = positionBias(pairs);
  expect(bias).toMatchObject({ pairs: 20, consistent: 0.5, favouredA: 8, favouredB: 1 });
  expect(bias.chance).toBeCloseTo((2 * 10) / 512, 12);
  expect(positionBias([]).consistent).toBeNaN();
});

test('drift is counted row by row', () => {
  const before = [true, true, true, false, false];
  expect(drift(before, [true, false, false, true, false])).toEqual({
    rows: 5,
    toKeep: 1,
    toDrop: 2,
    chance: 1,
  });
  expect(drift(many(12, false), many(12, true)).chance).toBeCloseTo(2 / 4096, 12);
  expect(() => drift(before, [true])).toThrow(RangeError);
});

test('the share behind what an imperfect judge keeps', () => {
  // 80 of 100 good: 90% of them kept, and 20% of the 20 bad.
  expect(correctedShare(0.8 * 0.9 + 0.2 * 0.2, 0.2, 0.1)).toBeCloseTo(0.8, 12);
  expect(correctedShare(0.1, 0.2, 0.1)).toBe(0);
  expect(correctedShare(0.5, 0.5, 0.5)).toBeNaN();
});

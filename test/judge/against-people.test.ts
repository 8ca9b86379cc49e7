import { describe, expect, test } from '@jest/globals';
import { compareWithPeople, type JudgedGold } from '../../src/judge/against-people.ts';
import { rubricBar } from '../../src/judge/headroom.ts';
import { judge } from '../../src/judge/judgement.ts';
import { pairVerdict, type PairAnswer, type Settled, type Side } from '../../src/judge/pair.ts';
import { settle } from '../../src/judge/pair.ts';
import { randomOf } from '../../src/judge/sequential.ts';
import { pairRubric, rubric } from './fixtures.ts';

const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

function points(isGood: boolean, truth: number | null, human = isGood ? 5 : 1): JudgedGold {
  const axis = { source: 'single', evidence: '', reason: '' } as const;
  const axes = [
    { ...axis, id: 'truth', score: truth ?? 0 },
    { ...axis, id: 'style', score: 3 },
  ];
  return {
    item: { isGood, scores: new Map([['truth', human]]) },
    at: 'gold.jsonl:1',
    length: 100,
    outcome: truth === null ? { unscored: 'refused', model: 'm' } : judge(rubric, 'm', axes, []),
  };
}

function pair(
  preferred: 'a' | 'b' | 'tie',
  given: Side | 'tie',
  swapped: Side | 'tie',
): JudgedGold {
  const answer = (order: 'given' | 'swapped', better: Side | 'tie'): PairAnswer => {
    const margin = better === 'tie' ? 'none' : 'much';
    return { order, better, margin, model: 'm', axes: [], hardFails: [] };
  };
  const settled = settle(answer('given', given), answer('swapped', swapped)) as Settled;
  return {
    item: { isGood: preferred === 'a', scores: new Map(), preferred },
    at: 'gold.jsonl:1',
    length: 0,
    outcome: { ...pairVerdict(pairRubric, settled) },
  };
}

const compare = (rows: readonly JudgedGold[], falseAccept = 0.1, of = rubric) =>
  compareWithPeople(of, rows, falseAccept, randomOf(['seed']));

describe('scores', () => {
  const rows = [
    ...many(30, () => points(true, 5)),
    ...many(10, () => points(true, 3, 4)),
    ...many(55, () => points(false, 1)),
    ...many(3, () => points(false, 4, 2)),
    ...many(2, () => points(false, null)),
  ];
  const result = compare(rows);

  test('are counted at the rubric’s bar; without a verdict a record is dropped', () => {
    expect(result).toMatchObject({
      rows: 100,
      good: 40,
      unscored: { refused: 2 },
      confusion: { goodKept: 30, goodDropped: 10, badKept: 3, badDropped: 57 },
    });
    expect(result.falseAccept.value).toBeCloseTo(3 / 60, 12);
    expect(result.falseReject.value).toBeCloseTo(10 / 40, 12);
  });

  test('kappa is of verdicts, and of each axis with weights', () => {
    // By hand: 85 of 98 agree; people keep 40, the judge 33.
    const byChance = (40 * 33 + 58 * 65) / 98 ** 2;
    expect(result.kappa.value).toBeCloseTo((85 / 98 - byChance) / (1 - byChance), 12);
    expect(result.axes).toMatchObject([{ id: 'truth', rows: 98 }]);
    // 10 a level below, 3 two above: 22 in squares.
    let apart = 0;
    const human = [
      ...many(30, () => 5),
      ...many(10, () => 4),
      ...many(55, () => 1),
      ...many(3, () => 2),
    ];
    const said = [
      ...many(30, () => 5),
      ...many(10, () => 3),
      ...many(55, () => 1),
      ...many(3, () => 4),
    ];
    for (const a of human) for (const b of said) apart += (a - b) ** 2 / 98 ** 2;
    expect(result.axes[0]!.kappa.value).toBeCloseTo(1 - 22 / 98 / apart, 12);
  });

  test('a threshold is chosen above the bar where the bar keeps too many', () => {
    // 3 of 60 are at most 12.4%; of a level more none is, at most 4.9%.
    expect(result.threshold).toMatchObject({
      headroom: 1,
      badKept: 0,
      bad: 60,
      goodKept: 30,
      good: 40,
    });
    expect(result.threshold!.falseAcceptAtMost).toBeCloseTo(1 - 0.05 ** (1 / 60), 6);
    expect(compare(rows, 0.2).threshold).toMatchObject({ headroom: rubricBar, badKept: 3 });
    expect(compare(rows, 0.01).threshold).toBeNull();
  });

  test('never below the bar, and the bar itself where nothing is between', () => {
    const clear = [...many(20, () => points(true, 5)), ...many(60, () => points(false, 1))];
    expect(compare(clear).threshold).toMatchObject({ headroom: rubricBar, badKept: 0, bad: 60 });
  });

  test('the curve goes from the strictest to all', () => {
    expect(result.curve.map(({ threshold }) => threshold)).toEqual([1, 0, -1, -3]);
    expect(result.curve.at(-1)).toMatchObject({ goodKept: 1, badKept: 58 / 60 });
  });
});

test('labels of one sort have no kappa', () => {
  const result = compare(many(20, () => points(true, 5)));
  expect(result.kappa).toEqual({ value: null, interval: null });
  expect(result.falseAccept.value).toBeNull();
  expect(result.threshold).toBeNull();
  // All of it is JSON.
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
});

test('pairs: right in both orders, torn by place, and what one order would have said', () => {
  const rows = [
    ...many(20, () => pair('a', 'first', 'first')),
    ...many(20, () => pair('b', 'second', 'second')),
    ...many(6, () => pair('a', 'first', 'second')),
    ...many(2, () => pair('b', 'second', 'first')),
    ...many(2, () => pair('tie', 'tie', 'tie')),
  ];
  const result = compare(rows, 0.1, pairRubric);
  expect(result.pairs!.accuracy.value).toBeCloseTo(42 / 50, 12);
  expect(result.pairs!.firstOrder.accuracy).toBe(1);
  expect(result.pairs!.firstOrder.kappa).toBeCloseTo(1, 12);
  expect(result.pairs!.position).toMatchObject({
    pairs: 50,
    consistent: 42,
    favouredFirst: 6,
    favouredSecond: 2,
  });
  expect(result.confusion).toEqual({ goodKept: 20, goodDropped: 6, badKept: 0, badDropped: 24 });
  expect(result.axes).toEqual([]);
});

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { headroomOf, isKept, rubricBar } from '../../src/judge/headroom.ts';
import { judge } from '../../src/judge/judgement.ts';
import { pairVerdict, type Settled } from '../../src/judge/pair.ts';
import { loadRubric } from '../../src/judge/rubric.ts';
import { margins } from '../../src/judge/schema.ts';
import { pairRubric, rubric } from './fixtures.ts';

const { hash: _, ...file } = rubric;
const withSum = loadRubric({ ...file, keep: { sum: 7, mean: 3.2 } } as never);

function judged(of: typeof rubric, truth: number, style: number, hardFails: string[] = []) {
  const axis = { source: 'single', evidence: '', reason: '' } as const;
  const axes = [
    { ...axis, id: 'truth', score: truth },
    { ...axis, id: 'style', score: style },
  ];
  return judge(of, 'm', axes, hardFails);
}

function compared(better: Settled['better'], margin: Settled['margin'], hardFails: string[] = []) {
  const answers = [] as unknown as Settled['answers'];
  return pairVerdict(pairRubric, { better, margin, hardFails, answers, isConsistent: true });
}

test('levels above the min of the axis that is nearest to it', () => {
  expect(headroomOf(rubric, judged(rubric, 5, 1))).toBe(1);
  expect(headroomOf(rubric, judged(rubric, 4, 3))).toBe(0);
  expect(headroomOf(rubric, judged(rubric, 2, 3))).toBe(-2);
  expect(headroomOf(rubric, judged(rubric, 3.6, 3))).toBeCloseTo(-0.4, 9);
  expect(headroomOf(rubric, judged(rubric, 5, 3, ['rude']))).toBe(-1);
});

test('margins beyond the one asked for', () => {
  expect(headroomOf(pairRubric, compared('first', 'much'))).toBe(1);
  expect(headroomOf(pairRubric, compared('first', 'clear'))).toBe(0);
  expect(headroomOf(pairRubric, compared('first', 'slight'))).toBe(-1);
  expect(headroomOf(pairRubric, compared('tie', 'none'))).toBe(-2);
  expect(headroomOf(pairRubric, compared('second', 'much'))).toBe(-5);
  expect(headroomOf(pairRubric, compared('first', 'much', ['same']))).toBe(-1);
});

test('is at the bar or above exactly where the rubric keeps', () => {
  const score = (highest: number) => fc.double({ min: 1, max: highest, noNaN: true });
  fc.assert(
    fc.property(
      fc.constantFrom(rubric, withSum),
      score(5),
      score(3),
      fc.boolean(),
      (of, truth, style, isRude) => {
        const outcome = judged(of, truth, style, isRude ? ['rude'] : []);
        const isAtBar = headroomOf(of, outcome) >= rubricBar;
        expect(isAtBar).toBe(outcome.verdict === 'keep');
        expect(isKept(of, outcome)).toBe(isAtBar);
      },
    ),
  );
  for (const better of ['first', 'second', 'tie'] as const) {
    for (const margin of margins) {
      const outcome = compared(better, margin);
      expect(headroomOf(pairRubric, outcome) >= rubricBar).toBe(outcome.verdict === 'keep');
    }
  }
});

test('a threshold asks for more and never for less', () => {
  expect(isKept(rubric, judged(rubric, 4, 3), 1)).toBe(false);
  expect(isKept(rubric, judged(rubric, 5, 3), 1)).toBe(true);
  expect(isKept(rubric, judged(rubric, 3, 3), -5)).toBe(false);
});

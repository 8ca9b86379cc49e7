import { expect, test } from '@jest/globals';
import type {
  CalibrationPlan,
  CalibrationReport,
  JudgeCalibration,
} from '../../src/core/calibration.ts';
import { renderCalibrationPage } from '../../src/reporters/calibration-page.ts';
import {
  renderCalibration,
  renderCalibrationPlan,
} from '../../src/reporters/calibration-terminal.ts';
import { lengthWords, levels, thresholdWords } from '../../src/reporters/calibration-words.ts';
import { ticks } from '../../src/reporters/plot.ts';

const hostile = '"><script>alert(1)</script>\u202e\u001b[31m::error::x\n&amp;';
const none = { value: null, interval: null };
const some = { value: 0.5, interval: { low: 0.4, high: 0.6 } };

const judge: JudgeCalibration = {
  name: 'main',
  model: hostile,
  note: hostile,
  rows: 3,
  good: 2,
  unscored: { refused: 1 },
  kappa: some,
  spearman: none,
  accuracy: some,
  falseAccept: none,
  falseReject: some,
  confusion: { goodKept: 1, goodDropped: 1, badKept: 0, badDropped: 1 },
  lengthBias: none,
  axes: [{ id: 'truth', rows: 2, kappa: some, spearman: none }],
  threshold: null,
  drift: { since: hostile, rows: 3, toKeep: 0, toDrop: 0, chance: 1, changed: [hostile], kappa: 1 },
  mayFail: false,
  reason: hostile,
  points: [
    { at: hostile, human: 1, isGood: true, judge: 1, headroom: 0.25, length: 10 },
    { at: 'gold.jsonl:2', human: 0, isGood: false, judge: 0, headroom: -1, length: 10 },
    { at: 'gold.jsonl:3', human: 1, isGood: true, judge: null, headroom: null, length: 10 },
  ],
  curve: [
    { threshold: 0.25, badKept: 0, goodKept: 0.5 },
    { threshold: -1, badKept: 1, goodKept: 0.5 },
  ],
};

const report: CalibrationReport = {
  tool: { name: 'heartcut', version: '0.0.0' },
  dataset: hostile,
  rubric: { id: 'small', version: '1.0.0', hash: 'a'.repeat(64), form: 'points' },
  gold: { path: 'gold.jsonl', rows: 3 },
  problems: [{ at: 'gold.jsonl:4', message: hostile }],
  floor: 0.6,
  minRows: 50,
  falseAccept: 0.1,
  date: '2026-11-21',
  judges: [judge],
  unavailable: [{ name: 'other', reason: hostile }],
  spent: { calls: 1, tokens: 1234, usd: null },
  cached: 2,
};

test('no text gets out of the page’s own, whoever wrote it', () => {
  const page = renderCalibrationPage(report);
  expect(page).not.toMatch(/<script|\u202e|\u001b|alert\(1\)<\//);
  expect(page).toContain('&lt;script&gt;');
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/NaN|undefined|Infinity/);
});

test('a page of nothing but extremes is still a page', () => {
  const empty: JudgeCalibration = {
    ...judge,
    points: [],
    curve: [],
    confusion: { goodKept: 0, goodDropped: 0, badKept: 0, badDropped: 0 },
    drift: null,
    pairs: {
      kappa: none,
      accuracy: none,
      firstOrder: { accuracy: null, kappa: null },
      position: { pairs: 0, consistent: 0, favouredFirst: 0, favouredSecond: 0, chance: 1 },
    },
  };
  for (const points of [[], [{ ...judge.points[0]!, length: 0 }]]) {
    const page = renderCalibrationPage({ ...report, judges: [{ ...empty, points }] });
    expect(page).not.toMatch(/NaN|undefined|Infinity/);
    expect(page.match(/<figure>/g)).toHaveLength(5);
  }
});

test('the terminal gets one line for each, without what it would act on', () => {
  const text = renderCalibration(report, false);
  expect(text).not.toMatch(/\u001b|\u202e|^\s*::/m);
  expect(text).toContain('the judge only warns');
  expect(text).toContain('can’t be measured');
  expect(text).toContain('no verdict     1 refused; counted as dropped');
  expect(text).toContain('1 line could not be used');
  expect(text).toContain('1 call · 1,234 tokens · price not known · 2 from the cache');
  const plan: CalibrationPlan = {
    ...report,
    judges: [{ name: hostile, model: hostile, cost: report.spent, priceSource: hostile }],
    exceeds: 'call 5 of 4 a run',
  };
  const planned = renderCalibrationPlan(plan, false);
  expect(planned).not.toMatch(/\u001b|\u202e|^\s*::/m);
  expect(planned).toContain('the budget could end it: the last could be call 5 of 4 a run');
});

test('numbers in words', () => {
  expect(levels(-0.5)).toBe('the rubric’s own bar');
  expect(levels(1)).toBe('1 level above the rubric’s bar');
  expect(levels(-1.25)).toBe('1.25 levels below the rubric’s bar');
  expect(thresholdWords(null, 0.05)).toContain('at most 5%');
  const chosen = {
    headroom: 2,
    badKept: 0,
    bad: 60,
    goodKept: 30,
    good: 40,
    falseAcceptAtMost: 0.0487,
    kappa: 0.553,
  };
  expect(thresholdWords(chosen, 0.05)).toBe(
    '2 levels above the rubric’s bar: keeps 30 of 40 good records and 0 of 60 bad ones, so at most 4.9% of such (95% sure); kappa of its verdicts 0.55',
  );
  const bias = (value: number, low: number, high: number) =>
    lengthWords({ ...judge, lengthBias: { value, interval: { low, high } } });
  expect(bias(0.33, 0.16, 0.47)).toBe('+0.33 (0.16 to 0.47): likes what is long');
  expect(bias(-0.33, -0.47, -0.16)).toContain('likes what is short');
  expect(bias(0.1, -0.1, 0.3)).toContain('none seen');
  expect(ticks({ low: -1040, high: 1500 }).map(({ label }) => label)).toEqual([
    '−1,000',
    '0',
    '1,000',
  ]);
});

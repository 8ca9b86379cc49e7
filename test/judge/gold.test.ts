import { describe, expect, test } from '@jest/globals';
import { goldSchema } from '../../src/judge/gold-schema.ts';
import { readGold } from '../../src/judge/gold.ts';
import { loadRubric } from '../../src/judge/rubric.ts';
import { compileOwnSchema } from '../../src/schema/compile.ts';
import { pairRubric, rubric } from './fixtures.ts';
import { cpuMs } from '../helpers/cpu-ms.ts';

const record = { instruction: 'Name a city.', output: 'Lisbon.' };
const lines = (...values: readonly unknown[]): string =>
  values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n');
const validate = compileOwnSchema(goldSchema);

test('what people say of a record: a verdict, scores, or both', () => {
  const { items, problems } = readGold(
    lines(
      { record, verdict: 'keep', by: 'anna', date: '2026-11-01', note: 'fine' },
      '',
      { id: 'r7', verdict: 'drop', scores: { truth: 2 } },
      { record, scores: { truth: 4, style: 1 } },
      { record, scores: { truth: 3, style: 3 } },
    ),
    rubric,
  );
  expect(problems).toEqual([]);
  expect(items.map(({ line, isGood, id }) => [line, isGood, id])).toEqual([
    [1, true, undefined],
    [3, false, 'r7'],
    [4, true, undefined],
    // Truth below its min: what the rubric would say to a judge's scores.
    [5, false, undefined],
  ]);
  expect([...items[1]!.scores]).toEqual([['truth', 2]]);
});

test('a pair is good where people prefer the one called chosen', () => {
  const pair = { prompt: 'p', chosen: 'a', rejected: 'b' };
  const { items, problems } = readGold(
    lines(
      { record: pair, preferred: 'a' },
      { record: pair, preferred: 'b' },
      { record: pair, preferred: 'tie' },
      { record: pair, preferred: 'a', verdict: 'drop' },
    ),
    pairRubric,
  );
  expect(problems).toEqual([]);
  expect(items.map(({ isGood, preferred }) => [isGood, preferred])).toEqual([
    [true, 'a'],
    [false, 'b'],
    [false, 'tie'],
    [false, 'a'],
  ]);
});

describe('a line that can not be used', () => {
  test.each([
    ['is no JSON', '{"record":', 'not valid JSON'],
    ['is no object', [1], 'not a JSON object'],
    ['has another key', { record, verdict: 'keep', label: 1 }, 'unknown key "label"'],
    ['has no record', { verdict: 'keep' }, 'give either record or id'],
    ['has two', { record, id: 'x', verdict: 'keep' }, 'give either record or id'],
    ['has a record that is text', { record: 'x', verdict: 'keep' }, 'record must be an object'],
    ['has an empty id', { id: '', verdict: 'keep' }, 'id must be text'],
    ['has a long id', { id: 'x'.repeat(1001), verdict: 'keep' }, 'id must be text of 1 to 1000'],
    ['has another verdict', { record, verdict: 'ok' }, 'verdict is keep or drop, found "ok"'],
    ['has no such day', { record, verdict: 'keep', date: '2026-13-01' }, 'date is a day'],
    ['has a writer that is none', { record, verdict: 'keep', by: 7 }, 'by must be text'],
    ['says nothing', { record }, 'give verdict, or scores on every axis'],
    ['has scores that are none', { record, scores: 5 }, 'scores must be an object'],
    ['lacks an axis', { record, scores: { truth: 5 } }, 'every axis: style is missing'],
    ['has an axis more', { record, scores: { wit: 5 } }, 'small has no axis "wit"; its axes are'],
    ['has a score beyond', { record, scores: { truth: 6 } }, 'truth is a whole number from 1 to 5'],
    ['has half a score', { record, scores: { truth: 4.5 } }, 'truth is a whole number from 1 to 5'],
    ['prefers, alone', { record, preferred: 'a' }, 'preferred is for pairs'],
  ])('%s: it is told with its line, and the others are used', (_, value, message) => {
    const { items, problems } = readGold(lines(value, { record, verdict: 'keep' }), rubric);
    expect(items.map(({ line }) => line)).toEqual([2]);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.line).toBe(1);
    expect(problems[0]!.message).toContain(message);
  });

  test.each([
    ['without a preference', { record }, 'a pair needs preferred'],
    ['with another', { record, preferred: 'c' }, 'found "c"'],
    ['with scores', { record, scores: { truth: 1 } }, 'two compares two'],
    ['that is kept for its b', { record, preferred: 'b', verdict: 'keep' }, 'a is better'],
  ])('a pair %s', (_, value, message) => {
    const { items, problems } = readGold(lines(value), pairRubric);
    expect(items).toEqual([]);
    expect(problems[0]!.message).toContain(message);
  });
});

test('what can be used fits the schema, and most of what can not does not', () => {
  const good = [
    { record, verdict: 'keep', by: 'anna', date: '2026-11-01', note: 'fine' },
    { id: 'r7', scores: { truth: 2, style: 1 } },
  ];
  for (const value of good) {
    expect(validate(value)).toEqual([]);
    expect(readGold(lines(value), rubric).problems).toEqual([]);
  }
  for (const value of [{ verdict: 'keep' }, { record, id: 'x', verdict: 'keep' }, { record }]) {
    expect(validate(value)).not.toEqual([]);
    expect(readGold(lines(value), rubric).items).toEqual([]);
  }
});

test('hostile lines are told shortly and in no time', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const long = JSON.stringify({ record, verdict: 'x'.repeat(1_000_000) });
  const proto = '{"record": {"__proto__": {"a": 1}}, "verdict": "keep", "__proto__": {}}';
  const started = cpuMs();
  const { items, problems } = readGold(lines(deep, long, proto), rubric);
  expect(items).toEqual([]);
  expect(problems.map(({ message }) => message.length < 300)).toEqual([true, true, true]);
  expect(cpuMs() - started).toBeLessThan(2000);
  const none = loadRubric({
    ...{ id: 'x', version: '1.0.0', title: 't', form: 'pair' },
    axes: [{ id: 'a', question: 'q' }],
    keep: { margin: 'clear' },
  });
  expect(readGold('', none)).toEqual({ items: [], problems: [] });
});

// The lines on diversity: what is new in kind is told, bars are drawn, and hostile words stay inert.
import { describe, expect, test } from '@jest/globals';
import type { DiversityFacts } from '../../src/core/diversity.ts';
import type { GateResult, Reporter } from '../../src/core/report.ts';
import { viewDiversity } from '../../src/reporters/diversity.ts';
import { findReporter, reporterIds } from '../../src/reporters/index.ts';
import { makeReport, makeResult } from './reports.ts';

const cluster = (words: string[], shareBefore: number, shareAfter: number, changed: number) => ({
  words,
  shareBefore,
  shareAfter,
  changed,
});

const facts: DiversityFacts = {
  clusters: [
    cluster(['poem', 'write', 'sea'], 0.5, 0.4, 0),
    cluster(['sort', 'list'], 0.3, 0.3, 30),
    cluster(['|<b>', '@all'], 0.2, 0.2, 20),
    cluster(['moon'], 0, 0.1, 70),
  ],
  marginal: {
    changed: 120,
    compared: 120,
    newInKind: 31,
    distance: 0.25,
    embedder: 'static-1',
    repeats: Array.from({ length: 12 }, (_, i) => ({
      path: 'new.jsonl',
      line: i + 1,
      distance: i / 100,
      nearest: { path: 'old.jsonl', line: 7, ...(i === 0 && { side: 'base' as const }) },
    })),
  },
  distributions: [
    {
      name: 'diversity.response-length',
      title: 'Length of responses',
      unit: 'words',
      edges: [0, 1, 2, 4, 8],
      before: [0, 10, 80, 10],
      after: [0, 80, 10, 10],
    },
  ],
};

const measurements = [
  { name: 'diversity.distinct-3', value: 0.81, base: 0.83, better: 'higher' as const },
  { name: 'diversity.vendi', value: 0.23, base: 0.23 },
  { name: 'diversity.mtld', value: 80, base: 90 },
];

const result = (more: Partial<GateResult> = {}): GateResult =>
  makeResult({ gate: 'diversity', measurements, diversity: facts, ...more });

const loaded = new Map<string, Reporter | undefined>();
for (const id of reporterIds) loaded.set(id, await findReporter(id));
const render = (format: string, results: readonly GateResult[]): string =>
  loaded.get(format)?.render(makeReport({ results })) ?? '';

test('is not there where the gate did not run or says nothing', () => {
  expect(viewDiversity([])).toBeUndefined();
  expect(viewDiversity([makeResult({ gate: 'diversity' })])).toBeUndefined();
  expect(viewDiversity([makeResult({ gate: 'collapse', diversity: facts })])).toBeUndefined();
  expect(viewDiversity([result({ measurements: [], diversity: {} })])).toBeUndefined();
});

describe('the comment', () => {
  const text = render('comment', [result()]);
  test('says what is new in kind, and the few measures that say most', () => {
    expect(text).toContain(
      '**Diversity** 120 added or reworded, 31 new in kind · distinct-3 0.83 → 0.81 · Vendi 0.23<br>',
    );
    expect(text).not.toContain('mtld');
  });
  test('draws topics and lengths before and after', () => {
    expect(text).toContain('Topics `█▅▄· → ▇▅▄▂` three largest 100\u00a0% → 90\u00a0%');
    expect(text).toContain('fills moon +70 (new) · sort list +30');
    expect(text).toContain('Lengths of answers `·▁█▁ → ·█▁▁` up to 7 words');
  });
  test('shows ten of those that are not new, with their nearest', () => {
    expect(text).toContain('<b>Not new in kind</b>: 89 records');
    expect(text).toContain('| `new.jsonl:1` | `old.jsonl:7` (removed) | 0.00 |');
    expect(text).toContain('| 79 more records | | |');
    expect(text.match(/\| `new\.jsonl:\d+`/g)).toHaveLength(10);
  });
  test('escapes words of records', () => {
    expect(text).toContain('+20');
    expect(text).not.toContain('|<b>');
    expect(text).not.toContain(' @all');
  });
});

test('the terminal says the same, without control characters', () => {
  const hostile = cluster(['a\u001b[31m', 'b\u202ec'], 0.1, 0.1, 99);
  const text = render('terminal', [
    result({ diversity: { ...facts, clusters: [...(facts.clusters ?? []), hostile] } }),
  ]);
  expect(text).toContain('Diversity  120 added or reworded, 31 new in kind');
  expect(text).toContain('topics    █▅▄·');
  expect(text).not.toMatch(/[\u001b\u202e]/);
});

test('what was not measured is told, also where nothing was', () => {
  const notMeasured = [{ what: 'topics', reason: 'this run has no embedders' }];
  const leftOut = ['not compared: 3 records in zh'];
  const text = render('comment', [
    result({
      status: 'skipped',
      reason: 'not measured',
      measurements: [],
      diversity: { notMeasured, leftOut },
    }),
  ]);
  expect(text).toContain('**Diversity** not measured');
  expect(text).toContain('Not measured: topics (this run has no embedders); 3 records in zh');
});

test('a part of the changed records is told as a part', () => {
  const marginal = { ...facts.marginal!, changed: 5000, compared: 1200, repeats: [] };
  expect(viewDiversity([result({ diversity: { marginal } })])?.lead).toBe(
    '5,000 added or reworded, 31 of 1,200 compared new in kind',
  );
});

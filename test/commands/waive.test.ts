// Waivers: what they match, that they are the base's, and what a report says of them.
import { describe, expect, test } from '@jest/globals';
import { check } from '../../src/commands/check.ts';
import { waive } from '../../src/commands/waive.ts';
import type { Waiver } from '../../src/config/types.ts';
import { ConfigError } from '../../src/core/errors.ts';
import type { Tree } from '../../src/core/ports.ts';
import type { Finding } from '../../src/core/report.ts';
import { findReporter, reporterIds } from '../../src/reporters/index.ts';
import { makeFinding, makeReport, makeResult } from '../reporters/reports.ts';
import { cpuMs } from '../helpers/cpu-ms.ts';

const waiver: Waiver = {
  gate: 'length',
  record: 'r-101',
  reason: 'long on purpose',
  owner: 'ines',
  expires: '2026-06-30',
  at: 'waivers.yaml:2:5',
};
const today = '2026-06-30';

function waived(waivers: readonly Waiver[], finding: Finding = makeFinding(), day?: string) {
  const results = [makeResult({ findings: [finding] })];
  const waiving = { waivers, notes: [], tellsUnused: true };
  return waive(results, waiving, day ?? today);
}

describe('a waiver', () => {
  const about = makeFinding({ data: { item: 'gsm8k/1', others: ['gsm8k/2'], shared: 12 } });

  test.each([
    [{}],
    [{ record: 'r-*' }],
    [{ record: '*' }],
    [{ record: 'datasets/*/data.jsonl' }],
    [{ record: '***r*1**' }],
    [{ code: 'too-short' }],
    [{ about: 'gsm8k/*' }],
  ])('%j lets the finding pass', (more) => {
    const { results, notes } = waived([{ ...waiver, ...more }], about);
    expect(results[0]).toMatchObject({
      status: 'passed',
      findings: [],
      waived: [{ finding: about, waiver: { owner: 'ines', at: 'waivers.yaml:2:5' } }],
    });
    expect(notes).toEqual([]);
  });

  test.each([
    [{ record: 'r-10' }],
    [{ record: 'r-101*1' }],
    [{ record: 'data.jsonl' }],
    [{ gate: 'format' }],
    [{ code: 'too-long' }],
    [{ about: 'gsm8k/1' }],
    [{ about: 'math/*' }],
  ])('%j does not', (more) => {
    const { results } = waived([{ ...waiver, ...more }], about);
    expect(results).toEqual([makeResult({ findings: [about] })]);
  });

  test('waives nothing that a finding leaves out of its list', () => {
    const cut = makeFinding({ data: { ...about.data, unlisted: 3 } });
    expect(waived([{ ...waiver, about: 'gsm8k/*' }], cut).results[0]?.status).toBe('failed');
  });

  test('leaves the other findings, and the status of a gate that broke', () => {
    const other = makeFinding({}, { recordId: 'r-102' });
    const findings = [makeFinding(), other];
    const broken = makeResult({ findings, status: 'broken', reason: 'stopped' });
    const waiving = { waivers: [waiver], notes: [], tellsUnused: false };
    const { results } = waive([makeResult({ findings }), broken], waiving, today);
    expect(results.map(({ status, findings }) => [status, findings])).toEqual([
      ['failed', [other]],
      ['broken', [other]],
    ]);
  });

  test('that has ended does not hold, and a note says so', () => {
    const { results, notes } = waived([waiver], makeFinding(), '2026-07-01');
    expect(results).toEqual([makeResult({ findings: [makeFinding()] })]);
    expect(notes).toEqual([
      {
        code: 'waiver-expired',
        message:
          'The waiver of ines at waivers.yaml:2:5 (length, r-101) ended on 2026-06-30: 1 finding counts again.',
      },
    ]);
    // One that holds goes before it, and the ended one is still told of.
    const both = waived(
      [waiver, { ...waiver, expires: '2027-01-01' }],
      makeFinding(),
      '2026-07-01',
    );
    expect([both.results[0]?.status, both.notes.map(({ code }) => code)]).toEqual([
      'passed',
      ['waiver-expired'],
    ]);
  });

  test('does not hold without a day', () => {
    const results = [makeResult({ findings: [makeFinding()] })];
    const waiving = { waivers: [waiver], notes: [], tellsUnused: true };
    const undated = waive(results, waiving, undefined);
    expect(undated.results).toEqual(results);
    expect(undated.notes.map(({ code }) => code)).toEqual(['waiver-undated']);
  });

  test('that matches nothing is noted where every record was judged, ten at most', () => {
    const unused = Array.from({ length: 12 }, (_, i) => ({ ...waiver, record: `x-${i}` }));
    const { notes } = waived(unused);
    expect(notes[0]).toEqual({
      code: 'waiver-unused',
      message: 'The waiver of ines at waivers.yaml:2:5 (length, x-0) matches nothing: remove it.',
    });
    expect(notes.slice(10)).toEqual([
      { code: 'more-waivers', message: '2 more notes on waivers are left out.' },
    ]);
    const waiving = { waivers: unused, notes: [], tellsUnused: false };
    expect(waive([makeResult()], waiving, today).notes).toEqual([]);
    // A gate that did not run could not find it.
    const skipped = makeResult({ status: 'skipped', reason: 'no' });
    expect(waive([skipped], { ...waiving, tellsUnused: true }, today).notes).toEqual([]);
  });

  test('of stars and long ids takes no time', () => {
    const id = 'a'.repeat(200_000);
    const pattern = `${'*a'.repeat(200)}*b`;
    const started = cpuMs();
    const finding = makeFinding({}, { recordId: id });
    expect(waived([{ ...waiver, record: pattern }], finding).results[0]?.status).toBe('failed');
    expect(cpuMs() - started).toBeLessThan(500);
  });
});

test('every reporter shows what is waived, and why', async () => {
  const findings = [makeFinding({ message: 'the response has 2 words' })];
  const waiving = { waivers: [waiver], notes: [], tellsUnused: false };
  const { results } = waive([makeResult({ findings })], waiving, today);
  const report = makeReport({ results });
  for (const id of reporterIds) {
    const text = (await findReporter(id))?.render(report) ?? '';
    // Annotations mark what is to be mended.
    if (id === 'annotations') expect(text).not.toContain('2 words');
    else
      for (const words of ['long on purpose', 'ines', '2 words', '101']) {
        expect([id, text.includes(words)]).toEqual([id, true]);
      }
  }
  const sarif = JSON.parse((await findReporter('sarif'))!.render(report));
  expect(sarif.runs[0].results[0].suppressions).toEqual([
    {
      kind: 'external',
      status: 'accepted',
      justification: 'long on purpose (ines, until 2026-06-30)',
    },
  ]);
});

function treeOf(label: string, files: Readonly<Record<string, string>>): Tree {
  return {
    label,
    commit: null,
    list: async () => Object.keys(files).map((path) => ({ path, type: 'file' as const })),
    read: async (path) => (files[path] === undefined ? null : Buffer.from(files[path])),
  };
}

describe('waivers.yaml in a check', () => {
  const record = (id: string, output: string) =>
    `${JSON.stringify({ id, instruction: `Say ${id}.`, output })}\n`;
  const files = {
    'heartcut.yaml': 'gates: { length: { level: error, minResponseCharacters: 5 } }\n',
    'datasets/a/dataset.yaml': 'kind: instruction\nidField: id\nprovenance: { origin: human }\n',
    'datasets/a/a.jsonl': record('one', 'It is one.'),
  };
  const head = { ...files, 'datasets/a/a.jsonl': record('one', 'It is one.') + record('two', '2') };
  const file = (day: string) =>
    `waivers:\n- { gate: length, record: two, reason: short, owner: ines, expires: ${day} }\n`;
  const run = async (base: object | null, next: object, policyFrom: 'base' | 'head' = 'base') => {
    const report = await check(
      {
        base: base === null ? null : treeOf('base', base as typeof files),
        head: treeOf('head', next as typeof files),
        target: null,
        policyFrom,
        onlyGates: [],
        onlyDatasets: [],
        options: [],
        today,
        reproduce: 'heartcut check',
      },
      { info() {}, warn() {}, progress() {} },
      () => 0,
    );
    return [report.verdict, report.notes.map(({ code }) => code)];
  };

  test('counts where the base has it, and not where the change brings it', async () => {
    const waivers = { 'waivers.yaml': file('2026-12-31') };
    expect(await run(files, head)).toEqual(['failed', []]);
    expect(await run({ ...files, ...waivers }, { ...head, ...waivers })).toEqual(['passed', []]);
    expect(await run(files, { ...head, ...waivers })).toEqual(['failed', ['waivers-changed']]);
    expect(await run(files, { ...head, ...waivers }, 'head')).toEqual(['passed', []]);
    // Taking it away is no way to hide it either.
    expect(await run({ ...files, ...waivers }, head)).toEqual(['passed', ['waivers-changed']]);
    expect(await run(null, { ...head, ...waivers })).toEqual(['passed', []]);
  });

  test('that is broken is an error, unless the change mends it', async () => {
    const broken = { 'waivers.yaml': 'waivers: 3\n' };
    const mended = { 'waivers.yaml': file('2026-12-31') };
    await expect(run({ ...files, ...broken }, { ...head, ...broken })).rejects.toThrow(ConfigError);
    await expect(run(files, { ...head, ...broken })).rejects.toThrow('waivers must be a list');
    expect(await run({ ...files, ...broken }, { ...head, ...mended })).toEqual([
      'failed',
      ['waivers-mended'],
    ]);
  });

  test('that has ended lets nothing pass', async () => {
    const waivers = { 'waivers.yaml': file('2026-06-29') };
    expect(await run({ ...files, ...waivers }, { ...head, ...waivers })).toEqual([
      'failed',
      ['waiver-expired'],
    ]);
  });
});

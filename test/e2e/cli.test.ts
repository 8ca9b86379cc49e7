// The CLI as a user runs it: dist/cli.js as its own process.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordDiff } from '../../src/core/diff.ts';
import type { Report } from '../../src/core/report.ts';
import { runCli } from '../helpers/cli-run.ts';
import { createGitRepository } from '../helpers/git-repository.ts';
import { sharedData } from '../helpers/shared-data.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'heartcut-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, records: readonly unknown[]): string {
  const path = join(folder, name);
  writeFileSync(path, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  return path;
}

const alpaca = (instruction: string, output: string, more: object = {}): object => ({
  instruction,
  input: '',
  output,
  ...more,
});
const cities = ['Lisbon', 'Madrid', 'Paris', 'Rome', 'Berlin', 'Vienna'].map((city) =>
  alpaca(`Which country has the capital ${city}?`, `${city} is the capital of its country.`),
);

async function reportOf(...args: string[]): Promise<{ report: Report; exitCode: number }> {
  const run = await runCli(['check', ...args, '--format', 'json']);
  expect(run.stderr).toBe('');
  return { report: JSON.parse(run.stdout) as Report, exitCode: run.exitCode };
}

const formats = ['terminal', 'json', 'html', 'comment', 'summary', 'annotations', 'sarif'];

describe('check on loose files', () => {
  test('clean records exit 0', async () => {
    const run = await runCli(['check', write('clean.jsonl', cities), '--kind', 'instruction']);
    expect([run.exitCode, run.stderr]).toEqual([0, '']);
    expect(run.stdout).toContain('gates pass');
    expect(run.stdout).not.toContain('\u001b');
  });

  test('a batch of new records is held against earlier data', async () => {
    const old = write('old.jsonl', cities);
    const batch = write('batch.jsonl', [
      cities[2],
      alpaca('Which country has the capital Oslo?', 'Oslo is the capital of Norway.'),
    ]);
    const { report, exitCode } = await reportOf(batch, '--kind', 'instruction', '--against', old);
    expect(exitCode).toBe(1);
    expect(report.datasets[0]).toMatchObject({ added: 2, removed: 0 });
    const findings = report.results.flatMap((result) => result.findings);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      gate: 'exact-duplicate',
      at: { path: batch, line: 1 },
      related: [{ path: old, line: 3 }],
    });
    expect(findings[0]?.at.excerpt).toContain('Paris');
    expect(findings[0]?.related[0]?.excerpt).toContain('Paris');
  });

  test('the next version of a file is compared with the earlier one', async () => {
    const old = write('v1.jsonl', cities);
    const next = write('v2.jsonl', [
      ...cities.slice(1),
      alpaca('Which country has the capital Oslo?', 'Oslo is the capital of Norway.'),
    ]);
    const { report, exitCode } = await reportOf(next, '--kind', 'instruction', '--against', old);
    expect(exitCode).toBe(0);
    expect(report.datasets[0]).toMatchObject({ base: 6, head: 6, added: 1, removed: 1, moved: 0 });
  });

  test('own column names are mapped', async () => {
    const file = write('mapped.jsonl', [{ question: 'Name a colour.', response: '' }]);
    const { report } = await reportOf(
      file,
      '--kind',
      'instruction',
      '--field',
      'response=output',
      '--field',
      'question=instruction',
    );
    const findings = report.results.flatMap((result) => result.findings);
    expect(findings.map(({ code, at }) => [code, at.pointer])).toEqual([
      ['empty-response', '/response'],
    ]);
  });

  test('--gate and --option choose and set', async () => {
    const file = write('gate.jsonl', [...cities, cities[0], alpaca('Name a colour.', '')]);
    const one = await reportOf(file, '--kind', 'instruction', '--gate', 'exact-duplicate');
    expect(one.report.results.map(({ gate }) => gate)).toEqual(['exact-duplicate']);
    const limited = await reportOf(
      file,
      '--kind',
      'instruction',
      '--gate',
      'length',
      '--option',
      'length.maxResponseCharacters=10',
    );
    expect(limited.report.results[0]?.findings.length).toBe(7);
  });

  test('--output writes the report whole, every format renders', async () => {
    const file = write('formats.jsonl', [...cities, cities[0]]);
    for (const format of formats) {
      const target = join(folder, `report.${format}`);
      const args = ['check', file, '--kind', 'instruction', '--format', format, '--output', target];
      const run = await runCli(args);
      expect([format, run.exitCode, run.stdout, run.stderr]).toEqual([format, 1, '', '']);
      expect(readFileSync(target, 'utf8')).toContain('exact-duplicate');
    }
    expect(existsSync(join(folder, '.heartcut'))).toBe(false);
  });

  test('a page shows more of a record than a terminal, and a stored report makes one too', async () => {
    const long = alpaca('Tell a story.', `${'Once upon a time. '.repeat(60)}The end.`);
    const file = write('long.jsonl', [long, long]);
    const check = ['check', file, '--kind', 'instruction', '--gate', 'exact-duplicate'];
    const page = await runCli([...check, '--format', 'html']);
    expect([page.exitCode, page.stdout.includes('The end.')]).toEqual([1, true]);
    const { report } = await reportOf(...check.slice(1));
    expect(report.results[0]?.findings[0]?.at.excerpt).toHaveLength(300);
    const stored = join(folder, 'stored.json');
    writeFileSync(stored, JSON.stringify(report));
    const drawn = await runCli(['report', stored, '--format', 'html']);
    expect([drawn.exitCode, drawn.stdout.startsWith('<!doctype html>')]).toEqual([1, true]);
  });
});

describe('what can go wrong teaches', () => {
  test.each([
    [['check', 'no-such.jsonl', '--kind', 'chat'], "can't read no-such.jsonl: no such file"],
    [['check', 'package.json', '--kind', 'instrction'], 'did you mean "instruction"?'],
    [['check', 'package.json'], 'loose files need --kind'],
    [['check', '--gate', 'exact-duplicates'], 'did you mean "exact-duplicate"?'],
    [['check', '--option', 'length.maxResponseCharacter=3'], 'did you mean'],
    [['check', '--kind', 'chat'], '--kind is for loose files'],
    [['check', 'package.json', '--kind', 'chat', '--base', 'main'], '--base is for repositories'],
    [['explain', 'exact-duplicat'], 'did you mean "exact-duplicate"?'],
    [['check', '--formt', 'json'], "unknown option '--formt'"],
    [['diff', 'no-such-commit', 'HEAD'], 'is not in this clone'],
  ])('%j exits 2', async (args, message) => {
    const run = await runCli(args);
    expect([run.exitCode, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain(message);
    expect(run.stderr).not.toContain('at file:');
  });

  test('broken lines are findings, and the good lines are still checked', async () => {
    const file = join(folder, 'broken.jsonl');
    writeFileSync(
      file,
      `${JSON.stringify(cities[0])}\n{"instruction": 'x'}\n${JSON.stringify(alpaca('Say.', ''))}\n`,
    );
    const { report, exitCode } = await reportOf(file, '--kind', 'instruction');
    expect(exitCode).toBe(1);
    const findings = report.results.flatMap((result) => result.findings);
    expect(findings.map(({ code, at }) => [code, at.line, at.column])).toEqual([
      ['broken-json', 2, 17],
      ['empty-response', 3, undefined],
    ]);
  });
});

describe('in a repository', () => {
  test('the working tree is compared with the merge base of the default branch', async () => {
    const repo = await createGitRepository();
    try {
      const jsonl = (records: readonly unknown[]): string =>
        records.map((record) => `${JSON.stringify(record)}\n`).join('');
      await repo.commit(
        {
          'heartcut.yaml': 'version: 1\n',
          'datasets/geo/dataset.yaml': 'kind: instruction\n',
          'datasets/geo/data.jsonl': jsonl(cities),
        },
        'start',
      );
      const clean = await runCli(['check'], { cwd: repo.path });
      expect([clean.exitCode, clean.stderr]).toEqual([0, '']);
      writeFileSync(join(repo.path, 'datasets/geo/data.jsonl'), jsonl([...cities, cities[0]]));
      const dirty = await runCli(['check'], { cwd: repo.path });
      expect(dirty.exitCode).toBe(1);
      expect(dirty.stdout).toContain('datasets/geo/data.jsonl:7');
      const all = await runCli(['check', '--all', '--format', 'json'], { cwd: repo.path });
      expect((JSON.parse(all.stdout) as Report).datasets[0]?.added).toBe(7);
      const head = await repo.commit({ 'datasets/geo/data.jsonl': jsonl(cities.slice(1)) }, 'less');
      const diff = await runCli(['diff', `${head}~1`, head, '--format', 'json'], {
        cwd: repo.path,
      });
      const described = JSON.parse(diff.stdout) as RecordDiff;
      expect(described.counts).toMatchObject({ added: 0, edited: 0, removed: 1, moved: 0 });
      expect(described.removed[0]).toMatchObject({ path: 'datasets/geo/data.jsonl', line: 1 });
    } finally {
      await repo.cleanup();
    }
  });

  test('a mistake in dataset.yaml is shown with its place and the valid keys', async () => {
    const repo = await createGitRepository();
    try {
      await repo.commit(
        {
          'datasets/geo/dataset.yaml': 'kind: instruction\nlicence_id: MIT\n',
          'datasets/geo/a.jsonl': '{}\n',
        },
        'start',
      );
      const run = await runCli(['check', '--all'], { cwd: repo.path });
      expect(run.exitCode).toBe(2);
      expect(run.stderr).toContain('datasets/geo/dataset.yaml:2:1');
      expect(run.stderr).toContain('unknown key "licence_id"; did you mean "licence"?');
      expect(run.stderr).toContain('docs/dataset-yaml.md');
    } finally {
      await repo.cleanup();
    }
  });
});

describe('diff on files', () => {
  test('reordering and reformatting change nothing but moves', async () => {
    const old = write('d1.jsonl', cities);
    const path = join(folder, 'd2.jsonl');
    const spaced = cities.map((record) =>
      JSON.stringify(record, Object.keys(record).sort()).replaceAll('":', '" : '),
    );
    writeFileSync(path, [...spaced.slice(1), spaced[0]].join('\r\n'));
    const run = await runCli(['diff', old, path, '--format', 'json']);
    const diff = JSON.parse(run.stdout) as RecordDiff;
    expect(diff.counts).toMatchObject({ added: 0, edited: 0, removed: 0, moved: 1 });
    expect(diff.moved[0]).toMatchObject({ line: 6, before: { line: 1 } });
  });

  test('an edit names its fields and words', async () => {
    const old = write('e1.jsonl', cities);
    const changed = [...cities];
    changed[3] = alpaca('Which country has the capital Rome?', 'Rome is the capital of Italy.');
    const next = write('e2.jsonl', changed);
    const json = await runCli(['diff', old, next, '--format', 'json']);
    const diff = JSON.parse(json.stdout) as RecordDiff;
    expect(diff.edited).toHaveLength(1);
    expect(diff.edited[0]).toMatchObject({ line: 4, before: { line: 4 } });
    expect(diff.edited[0]?.fields.map(({ name }) => name)).toEqual(['output']);
    const text = await runCli(['diff', old, next]);
    expect(text.stdout).toContain('[-its country-]');
    expect(text.stdout).toContain('{+Italy+}');
  });
});

describe('demo and explain', () => {
  test('demo judges the sample and exits 0', async () => {
    const run = await runCli(['demo'], { cwd: tmpdir() });
    expect([run.exitCode, run.stderr]).toEqual([0, '']);
    expect(run.stdout).toContain('exact-duplicate');
  });

  test('FORCE_COLOR colours, NO_COLOR wins', async () => {
    const colored = await runCli(['demo'], { env: { FORCE_COLOR: '1' } });
    expect(colored.stdout).toContain('\u001b[');
    const plain = await runCli(['demo'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } });
    expect(plain.stdout).not.toContain('\u001b[');
  });

  test('explain knows gates, codes and the findings of a report', async () => {
    const gate = await runCli(['explain', 'exact-duplicate']);
    expect(gate.stdout).toContain('duplicate-of-base');
    const code = await runCli(['explain', 'empty-response']);
    expect(code.stdout).toContain('completeness/empty-response');
    const report = join(folder, 'explain.json');
    const file = write('explain.jsonl', [...cities, cities[0]]);
    await runCli(['check', file, '--kind', 'instruction', '--format', 'json', '--output', report]);
    const { results } = JSON.parse(readFileSync(report, 'utf8')) as Report;
    const key = results.flatMap((result) => result.findings)[0]?.key ?? '';
    const finding = await runCli(['explain', key, '--report', report]);
    expect(finding.stdout).toContain('explain.jsonl:7');
    expect(finding.stdout).toContain('explain.jsonl:1');
  });
});

const alpacaFile = sharedData('instruct/alpaca_data.jsonl');
const withAlpaca = alpacaFile === undefined ? test.skip : test;
withAlpaca(
  alpacaFile === undefined
    ? 'Alpaca (skipped: the shared data is absent)'
    : 'Alpaca: the 28 empty outputs and every placeholder are named with their lines',
  async () => {
    const lines = readFileSync(alpacaFile ?? '', 'utf8')
      .trimEnd()
      .split('\n');
    const outputs = lines.map((line) => (JSON.parse(line) as { output: string }).output.trim());
    const linesWith = (test: (output: string) => boolean): number[] =>
      outputs.flatMap((output, i) => (test(output) ? [i + 1] : []));
    const run = await runCli([
      'check',
      alpacaFile ?? '',
      '--kind',
      'instruction',
      '--format',
      'json',
    ]);
    expect(run.exitCode).toBe(1);
    const report = JSON.parse(run.stdout) as Report;
    const found = (code: string): number[] =>
      report.results.flatMap((result) =>
        result.findings.filter((finding) => finding.code === code).map(({ at }) => at.line),
      );
    expect(found('empty-response')).toEqual(linesWith((output) => output === ''));
    expect(found('empty-response')).toHaveLength(28);
    const placeholders = linesWith((output) => /^<?no ?(?:in|out)put>?$/i.test(output));
    expect(placeholders.length).toBeGreaterThanOrEqual(45);
    // A bare "No Output" may be an answer (what does this code print?): it is only warned about.
    const named = new Set([...found('placeholder-response'), ...found('not-applicable')]);
    expect(placeholders.filter((line) => !named.has(line))).toEqual([]);
  },
);

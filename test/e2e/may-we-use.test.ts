// What a user sees of a dataset whose rows a model wrote: with a teacher whose terms forbid the use the
// check fails and shows the way from a record to the condition; with a free one it passes.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '../../src/core/json.ts';
import type { Report } from '../../src/core/report.ts';
import { runCli } from '../helpers/cli-run.ts';
import { createGitRepository, type GitRepository } from '../helpers/git-repository.ts';
import { root } from '../helpers/root.ts';

/** Written by people, Apache-2.0; taken here as if a model had written them. */
const seeds = readFileSync(join(root, 'datasets/self-instruct-seeds/seed_tasks.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(0, 60)
  .map((line) => JSON.parse(line) as Record<string, Json>);
const people = seeds.slice(0, 40);
const fromModel = seeds.slice(40);

const file = 'datasets/tasks/data.jsonl';
const jsonl = (records: readonly Json[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');
const manifest = (use: string, provenance: Json): string =>
  `kind: self-instruct\nidField: id\nlicence: Apache-2.0\nintendedUse: ${use}\nprovenance: ${JSON.stringify(provenance)}\n`;

let repo: GitRepository;
beforeAll(async () => {
  repo = await createGitRepository();
});
afterAll(() => repo.cleanup());

interface Seen {
  readonly exitCode: number;
  /** As text with its line ends and indents taken out. */
  readonly terminal: string;
  readonly comment: string;
  readonly report: Report;
}

/** What the CLI says of a branch against where it left. */
async function see(): Promise<Seen> {
  const cwd = repo.path;
  const stored = join(cwd, '.git', 'report.json');
  const run = await runCli(['check', '--base', 'HEAD~1'], { cwd });
  expect(run.stderr).toBe('');
  const json = ['check', '--base', 'HEAD~1', '--format', 'json', '--output', stored];
  expect((await runCli(json, { cwd })).exitCode).toBe(run.exitCode);
  // Read back, so that its schema is held against it too.
  const comment = await runCli(['report', stored, '--format', 'comment'], { cwd });
  expect(comment.stderr).toBe('');
  return {
    exitCode: run.exitCode,
    terminal: run.stdout.replaceAll(/\s+/g, ' '),
    comment: comment.stdout,
    report: JSON.parse(readFileSync(stored, 'utf8')) as Report,
  };
}

/** One of the seed tasks asks nearly what HumanEval/143 asks, which is another matter. */
const policy = 'version: 1\ngates:\n  contamination:\n    paraphrases: false\n';

let branches = 0;
async function onBranch(base: Record<string, string>, head: Record<string, string>): Promise<Seen> {
  branches += 1;
  await repo.git('checkout', '--quiet', '--orphan', `case-${branches}`);
  await repo.commit({ 'heartcut.yaml': policy, ...base }, 'start');
  await repo.commit(head, 'add rows');
  return see();
}

/** Twenty rows that name their generator beside forty by people. */
async function withGenerator(use: string, generator: Json): Promise<Seen> {
  const path = 'datasets/tasks/dataset.yaml';
  const rows = fromModel.map((row) => ({
    ...row,
    provenance: { origin: 'synthetic', generator },
  }));
  return onBranch(
    { [path]: manifest(use, { origin: 'human' }), [file]: jsonl(people) },
    { [file]: jsonl([...people, ...rows]) },
  );
}

const denied = 'The trained model must not compete with OpenAI’s products and services';

describe.each(['commercial', 'competing'])('rows by GPT-4 for %s use', (use) => {
  let seen: Seen;
  beforeAll(async () => {
    seen = await withGenerator(use, { id: 'gpt-4', host: 'openai' });
  });

  test('stop the merge', () => {
    expect(seen.exitCode).toBe(1);
    expect(seen.report.verdict).toBe('failed');
    const found = seen.report.results.filter(({ status }) => status === 'failed');
    expect(found.map(({ gate, findings }) => [gate, findings.length])).toEqual([['licence', 20]]);
    expect(found[0]?.findings[0]).toMatchObject({
      code: 'terms-forbid',
      level: 'error',
      at: { path: file, line: 41, pointer: '/provenance/generator' },
      data: { generator: 'gpt-4', use, terms: 'openai' },
    });
  });

  test('the JSON holds the way from the record to the condition', () => {
    const result = seen.report.results.find(({ gate }) => gate === 'licence');
    expect(result?.use?.release).toMatchObject({ use, forbidden: 20, records: 60 });
    expect(result?.use?.release?.reasons).toEqual([
      {
        answer: 'forbidden',
        records: 20,
        first: { path: file, line: 41 },
        steps: [
          'gpt-4 through openai',
          expect.stringMatching(/^terms entry openai \(OpenAI GPT and o series .*read 2026-11\)$/),
          `no ${use} use: ${denied}`,
        ],
      },
    ]);
  });

  test('the terminal shows it in one line of thought', () => {
    const { terminal } = seen;
    expect(terminal).toContain(`May we use this? No, not for ${use} use: 20 of 60 records why`);
    expect(terminal).toMatch(
      new RegExp(
        `why ${file}:41 and 19 more records → gpt-4 through openai → terms entry openai \\([^)]*\\) → no ${use} use: ${denied} licence Apache-2\\.0`,
      ),
    );
    expect(terminal).toContain('█ human 100 % → 67 % · ░ synthetic 0 % → 33 %');
  });

  test('and so does the comment', () => {
    const { comment } = seen;
    expect(comment).toContain(
      `**May we use this?** 🚫 **No**, not for \`${use}\` use: 20 of 60 records<br>\n`,
    );
    const why = comment.split('\n').find((line) => line.startsWith('Why: ')) ?? '';
    const steps = ['data.jsonl:41`', '`gpt-4`', 'terms entry openai', `no ${use} use: ${denied}`];
    const places = steps.map((step) => why.indexOf(step));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(comment).toContain('`gpt-4` forbidden (20 records)');
  });
});

test('what dataset.yaml says of all rows is one finding, and the same way', async () => {
  const said = { origin: 'synthetic', generator: { id: 'gpt-4o', host: 'openai' } };
  const seen = await onBranch(
    { 'README.md': 'Nothing yet.\n' },
    { 'datasets/tasks/dataset.yaml': manifest('commercial', said), [file]: jsonl(fromModel) },
  );
  expect(seen.exitCode).toBe(1);
  const findings = seen.report.results.flatMap((result) => result.findings);
  expect(findings.map(({ code }) => code)).toEqual(['terms-forbid']);
  expect(findings[0]?.message).toMatch(/^20 records: text of gpt-4o is not for commercial use/);
  expect(seen.terminal).toMatch(
    new RegExp(`why ${file}:1 and 19 more records → gpt-4o through openai → .* → .*${denied}`),
  );
  expect(seen.comment).toContain('all 20 records synthetic');
});

test.each([
  ['deepseek-ai/DeepSeek-R1', 'competing'],
  ['microsoft/phi-4', 'commercial'],
])('the same rows by %s pass for %s use', async (id, use) => {
  const seen = await withGenerator(use, { id, licence: 'MIT' });
  expect([seen.exitCode, seen.report.verdict]).toEqual([0, 'passed']);
  expect(seen.report.results.flatMap((result) => result.findings)).toEqual([]);
  const facts = seen.report.results.find(({ gate }) => gate === 'licence')?.use;
  expect(facts?.release).toMatchObject({ use, licence: 'Apache-2.0', forbidden: 0, reasons: [] });
  expect(facts?.teachers).toMatchObject([{ models: [id], answer: 'allow', records: 20 }]);
  expect(seen.terminal).toContain(`May we use this? Nothing known forbids ${use} use licence`);
  expect(seen.comment).toContain(
    `**May we use this?** ✅ **Nothing known forbids** \`${use}\` use<br>\nEffective licence \`Apache-2.0\` (dataset.yaml) · models \`${id}\` allowed (20 records)`,
  );
});

test('a dataset that says nothing gets one line, and none of it is green', async () => {
  const { terminal, comment } = await onBranch(
    { 'datasets/tasks/dataset.yaml': 'kind: self-instruct\nidField: id\n', [file]: jsonl(people) },
    { [file]: jsonl(seeds) },
  );
  const line = comment.split('\n').filter((each) => each.includes('May we use'));
  expect(line).toEqual([
    '**May we use this?** ⚠️ **Unknown** for `competing` use (assumed): no record says where it comes from (`heartcut explain provenance`) · no licence is known',
  ]);
  expect(terminal).toContain(
    'May we use this? Unknown for competing use (assumed): no record says',
  );
});

test('loose files are told what nobody looked at', async () => {
  const path = join(repo.path, 'loose.jsonl');
  writeFileSync(path, jsonl(people));
  const run = await runCli(['check', path, '--kind', 'self-instruct']);
  expect(run.stdout.replaceAll(/\s+/g, ' ')).toContain(
    'May we use this? Not checked: no dataset.yaml names a licence and an intended use',
  );
});

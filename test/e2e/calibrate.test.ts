// `heartcut calibrate` as a user runs it, against a server that replays judges that really ran. The
// numbers it prints are those that a script counts straight from the recording.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readRecorded, scoreRecorded } from '../../scripts/accuracy/judge/recorded.ts';
import type {
  CalibrationPlan,
  CalibrationReport,
  JudgeCalibration,
} from '../../src/core/calibration.ts';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { acceptedSchema } from '../../src/judge/accepted-schema.ts';
import { readAccepted, trustOf } from '../../src/judge/accepted.ts';
import { goldSchema } from '../../src/judge/gold-schema.ts';
import { shippedRubrics } from '../../src/judge/load.ts';
import { compileOwnSchema } from '../../src/schema/compile.ts';
import { runCli, type CliRun } from '../helpers/cli-run.ts';
import type { ModelStandIn } from '../helpers/model-stand-in.ts';
import { goldLines, startReplay, type LlmBarPair } from '../helpers/replay-judges.ts';
import { sharedData } from '../helpers/shared-data.ts';

const pairsPath = sharedData('judge/llmbar_natural.jsonl');
const recordedPath = sharedData('judge/llmbar_natural_recorded_judges.jsonl');
const isThere = pairsPath !== undefined && recordedPath !== undefined;
const replayed = isThere
  ? 'judges that were recorded'
  : 'judges that were recorded (skipped: llmbar_natural is not in the data folder)';
const describeReplay = isThere ? describe : describe.skip;

const evaluators = ['GPT-4', 'ChatGPT', 'LLaMA2'] as const;

function readLines<T>(path: string | undefined): T[] {
  if (path === undefined) return [];
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as T);
}

const pairs = readLines<LlmBarPair>(pairsPath);
const recorded = readLines<JsonObject>(recordedPath);
const rubric = (await shippedRubrics()).find(({ id }) => id === 'preference')!;

let server: ModelStandIn | undefined;
let folder = '';

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const gold = goldLines(pairs);

beforeAll(async () => {
  if (!isThere) return;
  server = await startReplay(pairs, recorded, rubric);
  folder = mkdtempSync(join(tmpdir(), 'heartcut-calibrate-'));
  const models = evaluators.map(
    (name) => `  ${name.toLowerCase()}: { baseUrl: '${server!.url}', model: ${name} }`,
  );
  write('heartcut.yaml', ['version: 1', 'models:', ...models, ''].join('\n'));
  write('datasets/llmbar/dataset.yaml', "kind: preference\nfiles: ['*.jsonl']\n");
  write('datasets/llmbar/pairs.jsonl', '');
  write('datasets/llmbar/gold.jsonl', gold);
});
afterAll(async () => {
  await server?.close();
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
});

const calibrate = (...args: string[]): Promise<CliRun> =>
  runCli(['calibrate', ...args], { cwd: folder });

async function reportOf(...args: string[]): Promise<CalibrationReport> {
  const run = await calibrate(...args, '--format', 'json');
  expect(run.stderr).toBe('');
  return JSON.parse(run.stdout) as CalibrationReport;
}

const chatCalls = (): number => server!.requests.length;

describeReplay(replayed, () => {
  test('a dry run tells the most that it could cost, and asks nobody', async () => {
    const run = await calibrate('--dry-run', '--format', 'json');
    expect([run.exitCode, run.stderr]).toEqual([0, '']);
    const plan = JSON.parse(run.stdout) as CalibrationPlan;
    expect(plan.gold.rows).toBe(100);
    expect(plan.judges.map(({ name, cost }) => [name, cost.calls])).toEqual(
      evaluators.map((name) => [name.toLowerCase(), 200]),
    );
    expect(chatCalls()).toBe(0);
    expect(existsSync(join(folder, '.heartcut'))).toBe(false);
  });

  test.each(evaluators)(
    '%s: accuracy, kappa and position bias are those of the recording',
    async (evaluator) => {
      const name = evaluator.toLowerCase();
      const report = await reportOf('llmbar', '--model', name);
      const straight = scoreRecorded(readRecorded(recorded, evaluator, 'Vanilla'));
      const [judge] = report.judges as [JudgeCalibration];
      expect(report).toMatchObject({ dataset: 'llmbar', problems: [], unavailable: [] });
      expect(judge).toMatchObject({ name, model: evaluator, rows: 100, unscored: {} });
      expect(judge.pairs!.accuracy.value).toBeCloseTo(straight.right / straight.pairs, 12);
      expect(judge.kappa.value).toBeCloseTo(straight.verdictKappa, 12);
      expect(judge.pairs!.kappa.value).toBeCloseTo(straight.settledKappa, 12);
      expect(judge.pairs!.firstOrder.kappa).toBeCloseTo(straight.kappa, 12);
      expect(judge.pairs!.position).toMatchObject({
        pairs: straight.pairs,
        consistent: straight.consistent,
        favouredFirst: straight.favouredFirst,
        favouredSecond: straight.pairs - straight.consistent - straight.favouredFirst,
      });
      // Each interval holds its number.
      const { interval, value } = judge.kappa;
      expect(interval!.low).toBeLessThan(value!);
      expect(interval!.high).toBeGreaterThan(value!);
      // 200 questions and what the server was found to be able to do.
      expect(report.spent.calls).toBeGreaterThanOrEqual(200);
      expect(report.cached).toBe(0);
    },
  );

  test('only the judge above the floor may fail a check; all of it is text', async () => {
    const run = await calibrate();
    expect(run.exitCode).toBe(1);
    const says = (name: string): string =>
      run.stdout.split('\n').find((line) => line.includes(`${name}  `)) ?? '';
    expect(says('gpt-4')).toContain('may fail a check');
    expect(says('chatgpt')).toContain('the judge only warns: kappa of chatgpt is 0.59');
    expect(run.stdout).toContain('the first place won 25: more than chance (p < 0.001)');
    expect(run.stdout).toContain('never accepted before');
  });

  test('what was asked once is not asked again', async () => {
    const before = chatCalls();
    const report = await reportOf('--model', 'gpt-4');
    expect(report.cached).toBe(200);
    // The server is asked what it can, as in every run.
    expect(chatCalls() - before).toBeLessThan(10);
    expect(report.spent.calls).toBeLessThan(10);
  });

  test('accepted, it is what the gate trusts, and what the next run is compared with', async () => {
    const path = join(folder, 'datasets/llmbar/calibration.json');
    expect((await calibrate('--model', 'gpt-4', '--accept')).exitCode).toBe(0);
    const value = JSON.parse(readFileSync(path, 'utf8')) as Json;
    expect(compileOwnSchema(acceptedSchema)(value)).toEqual([]);
    const accepted = readAccepted(value)!;
    const asked = { name: 'gpt-4', model: 'GPT-4', rubricHash: rubric.hash };
    expect(trustOf(accepted, asked)).toMatchObject({ mayFail: true });
    expect(Object.keys(accepted.get('gpt-4')!.kept)).toHaveLength(100);

    // Another model is written beside it.
    await calibrate('--model', 'llama2', '--accept');
    const both = readAccepted(JSON.parse(readFileSync(path, 'utf8')) as Json)!;
    expect([...both.keys()]).toEqual(['gpt-4', 'llama2']);
    expect(both.get('gpt-4')).toEqual(accepted.get('gpt-4'));

    const same = await reportOf('--model', 'gpt-4');
    expect(same.judges[0]!.drift).toMatchObject({ rows: 100, toKeep: 0, toDrop: 0, changed: [] });

    // The server's model is another now, under the same name.
    const yaml = readFileSync(join(folder, 'heartcut.yaml'), 'utf8');
    write('heartcut.yaml', yaml.replace('model: GPT-4 ', 'model: ChatGPT '));
    const run = await calibrate('--model', 'gpt-4');
    write('heartcut.yaml', yaml);
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('changed: model GPT-4 → ChatGPT');
    const [then, now] = (['GPT-4', 'ChatGPT'] as const).map((name) =>
      readRecorded(recorded, name, 'Vanilla').map(
        ({ given, swapped }) => given === 1 && swapped === 1,
      ),
    );
    const toKeep = now!.filter((kept, i) => kept && !then![i]).length;
    const toDrop = now!.filter((kept, i) => !kept && then![i]).length;
    expect(run.stdout).toContain(`of 100 records ${toKeep} now kept, ${toDrop} now dropped (p = `);
    expect(run.stdout).toContain('it moved');
  });

  test('the page holds the plots, and nothing that is fetched or run', async () => {
    const file = join(folder, 'page.html');
    const run = await calibrate('--format', 'html', '--output', file);
    expect(run.stdout).toBe('');
    const page = readFileSync(file, 'utf8');
    expect(page.match(/<figure>/g)).toHaveLength(15);
    expect(page).not.toMatch(/<script|https?:|url\(|NaN|undefined|Infinity/);
  });

  test('bad lines are named with their place, and the good ones are used', async () => {
    const [first = '', second = '', ...rest] = gold.trimEnd().split('\n');
    const broken = [first.slice(0, 40), second.replace('"preferred":"', '"preferred":"x'), ...rest];
    write('elsewhere.jsonl', `${broken.join('\n')}\n{"id":"nobody","preferred":"a"}\n`);
    const run = await calibrate('llmbar', '--model', 'gpt-4', '--gold', 'elsewhere.jsonl');
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('98 labelled records');
    expect(run.stdout).toContain('elsewhere.jsonl:1  not valid JSON');
    expect(run.stdout).toMatch(
      /elsewhere\.jsonl:2 {2}a pair needs preferred: a, b or tie, found "x/,
    );
    expect(run.stdout).toContain('elsewhere.jsonl:101  no record of llmbar has the id "nobody"');
  });

  test('labels are no records of the dataset', async () => {
    const run = await runCli(['check', '--all', '--gate', 'format'], { cwd: folder });
    expect(run.stdout).toContain('0 records');
  });

  test('the labels fit the schema', () => {
    const validate = compileOwnSchema(goldSchema);
    for (const line of gold.trimEnd().split('\n')) expect(validate(JSON.parse(line))).toEqual([]);
  });
});

// The gate `judge` as a user runs it: a git repository, a server on this machine that makes every trouble
// we know of. What is answered is never asked for again, and trouble is no pass. The built program runs
// where a process matters; trouble is made for the same command in this one.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCheck } from '../../src/cli/check.ts';
import type { Report } from '../../src/core/report.ts';
import { findReporter } from '../../src/reporters/index.ts';
import { cliPath, runCli, type CliRun } from '../helpers/cli-run.ts';
import { createGitRepository, type GitRepository } from '../helpers/git-repository.ts';
import {
  errorBody,
  isProbe,
  startModelStandIn,
  type Fault,
  type ModelStandIn,
} from '../helpers/model-stand-in.ts';
import { insideCli } from '../helpers/inside-cli.ts';
import {
  commitJudged,
  isAboutRecord,
  judgedPolicy,
  judgeEnv,
  judgeKey,
  saySound,
  userOf,
  type JudgedSetup,
} from '../helpers/judged-repository.ts';
import { badRecord, goodRecord } from '../helpers/scripted-judges.ts';

let server: ModelStandIn;
let repository: GitRepository;
/** Laid over what the judge says of records. */
let spoil: ((text: string) => string) | undefined;

const startServer = (latencyMs?: number): Promise<ModelStandIn> =>
  startModelStandIn({
    key: judgeKey,
    logprobs: 'refuse',
    ...(latencyMs === undefined ? {} : { latencyMs }),
    say: (body) => {
      const text = saySound(body);
      return isAboutRecord(body) && spoil !== undefined ? spoil(text) : text;
    },
  });

beforeEach(async () => {
  spoil = undefined;
  server = await startServer();
  repository = await createGitRepository();
});
afterEach(async () => {
  await server.close();
  await repository.cleanup();
});

const good = Array.from({ length: 60 }, (_, i) => goodRecord(i));

/** A repository whose last commit adds records. */
const setUp = (setup: Partial<JudgedSetup> = {}): Promise<void> =>
  commitJudged(repository, server.url, { records: good, ...setup });

const run = (...args: string[]): Promise<CliRun> =>
  runCli(args, { cwd: repository.path, env: judgeEnv });

function readRun({ stdout, stderr, exitCode }: CliRun) {
  expect(stderr).toBe('');
  const report = JSON.parse(stdout) as Report;
  const result = report.results.find(({ gate }) => gate === 'judge')!;
  return { exitCode, report, result, facts: result.judged! };
}

/** By the program itself. */
const runNow = async () => readRun(await run('check', '--gate', 'judge', '--format', 'json'));

const judgeNow = async () =>
  readRun(
    await insideCli(repository.path, judgeEnv, (out) =>
      runCheck([], { gate: ['judge'], format: 'json' }, out),
    ),
  );

/** How often each record was answered. */
const answers = (records: readonly { readonly instruction: string }[]) => {
  const users = server.requests.flatMap(({ body }) => (body === undefined ? [] : [userOf(body)]));
  return records.map(({ instruction }) =>
    [...new Set(users.filter((user) => user.includes(instruction)))].reduce(
      (sum, user) => sum + server.count(user).answered,
      0,
    ),
  );
};

test('good records pass, and a second run asks about none of them', async () => {
  await setUp();
  const first = await runNow();
  expect([first.exitCode, first.result.status, first.facts.decision]).toEqual([
    0,
    'passed',
    'pass',
  ]);
  const asked = answers(good);
  expect(Math.max(...asked)).toBe(1);
  expect(asked.reduce((sum, each) => sum + each, 0)).toBe(first.facts.read);
  const second = await runNow();
  expect(second.facts).toMatchObject({ cached: first.facts.read, decision: 'pass' });
  expect(answers(good)).toEqual(asked);
  // Keys are in nothing that is written.
  const files = ['judgements.jsonl', 'spending.jsonl'].map((name) =>
    readFileSync(join(repository.path, '.heartcut', name), 'utf8'),
  );
  const texts = [JSON.stringify(first.report), ...files];
  expect(texts.some((text) => text.includes(judgeKey))).toBe(false);
  expect(
    server.requests.filter(({ body }) => body !== undefined && isProbe(body)).length,
  ).toBeGreaterThan(0);
});

test('a dry run tells the cost and makes no call', async () => {
  await setUp({ price: '    usdPerMillionTokens: { input: 1, output: 4 }' });
  const { stdout, exitCode } = await run('judge', '--dry-run');
  expect(exitCode).toBe(0);
  expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(
    /dry run, nothing was asked\. At most 92 calls, [\d,]+ tokens, \$0\.\d{4}, second tries aside; prices: heartcut\.yaml; 18 controls and 60 of 60 changed records for 1 judge/,
  );
  expect(server.requests).toEqual([]);
  expect(existsSync(join(repository.path, '.heartcut'))).toBe(false);
});

test('bad records fail, with evidence and reason in terminal and comment', async () => {
  await setUp({
    records: [...good.slice(0, 20), ...Array.from({ length: 20 }, (_, i) => badRecord(i))],
  });
  const { exitCode, report, result } = await judgeNow();
  expect([exitCode, result.status]).toEqual([1, 'failed']);
  for (const format of ['terminal', 'comment', 'summary', 'annotations', 'sarif']) {
    const text = (await findReporter(format))!.render(report, { marker: 'judge' });
    expect(text).toContain('meet the bar');
    if (format === 'terminal' || format === 'comment') expect(text).toContain('scripted');
  }
});

test('verdicts that come with the repository are refused', async () => {
  await setUp();
  await repository.git('add', '--force', 'heartcut.yaml');
  await repository.commit({ '.gitignore': '', '.heartcut/judgements.jsonl': '{}\n' }, 'Cheat');
  const { result, exitCode } = await judgeNow();
  expect([result.status, result.reason]).toEqual([
    'skipped',
    '.heartcut/judgements.jsonl is in the repository: verdicts that come with a change are not believed. Keep .heartcut out of git',
  ]);
  // Nothing else ran on the new records.
  expect(exitCode).toBe(1);
  expect(server.requests).toEqual([]);
});

test('without the key nothing is asked, and the reason told', async () => {
  await setUp();
  const none = { JUDGE_KEY: '' };
  const { result } = readRun(
    await insideCli(repository.path, none, (out) =>
      runCheck([], { gate: ['judge'], format: 'json' }, out),
    ),
  );
  expect(result.status).toBe('skipped');
  expect(result.reason).toMatch(/^JUDGE_KEY is not set, and (?:no|the) Ollama/);
  expect(server.requests).toEqual([]);
});

describe('trouble that a second try mends', () => {
  const once = (trouble: Fault['trouble'], times = 1): Fault => ({
    trouble,
    times,
    matches: isAboutRecord,
  });
  const saying = (content: string) => ({ message: { role: 'assistant', content, refusal: null } });

  test.each<[string, Fault]>([
    [
      '429 with retry-after',
      once({ kind: 'status', status: 429, headers: { 'retry-after': '1' } }, 3),
    ],
    ['500 twice', once({ kind: 'status', status: 500 }, 2)],
    ['503', once({ kind: 'status', status: 503 })],
    ['no answer in time', once({ kind: 'hang' })],
    ['a connection that is reset', once({ kind: 'reset' })],
    ['truncated JSON', once({ kind: 'choice', choice: saying('{"ticket":"ab","axes":{"foll') })],
    ['an answer that is cut off', once({ kind: 'choice', choice: { finish_reason: 'length' } })],
    [
      'a refusal',
      once({
        kind: 'choice',
        choice: {
          message: { role: 'assistant', content: null, refusal: 'I can’t help with that.' },
        },
      }),
    ],
    [
      'wrong types',
      once({ kind: 'choice', choice: saying('{"ticket":7,"axes":"all","hardFails":[]}') }),
    ],
    ['no JSON at all', once({ kind: 'choice', choice: saying('Five out of five!') })],
  ])(
    '%s',
    async (_name, fault) => {
      await setUp({ records: good.slice(0, 12) });
      server.fail(fault);
      const { exitCode, result, facts } = await judgeNow();
      expect([exitCode, result.status, facts.decision, facts.unscored]).toEqual([
        0,
        'passed',
        'pass',
        0,
      ]);
    },
    60_000,
  );
});

describe('trouble that stays', () => {
  test.each<[string, Fault['trouble']]>([
    ['500', { kind: 'status', status: 500 }],
    ['no choice', { kind: 'body', body: { id: 'x', object: 'chat.completion', choices: [] } }],
    ['a page instead of JSON', { kind: 'body', body: '<html>502</html>', type: 'text/html' }],
    ['a reset', { kind: 'reset' }],
  ])(
    '%s for every record: undecided, and the next run goes on',
    async (_name, trouble) => {
      await setUp();
      // Some are answered first: they must not be lost.
      let seen = 0;
      server.fail({
        trouble,
        times: 10_000,
        matches: (body) => isAboutRecord(body) && (seen += 1) > 12,
      });
      const first = await judgeNow();
      expect([first.exitCode, first.result.status]).toEqual([1, 'undecided']);
      expect(first.result.reason).toContain('records got no reply');
      expect(first.facts.kept).toBeGreaterThanOrEqual(8);
      server.forgive();
      const second = await judgeNow();
      expect([second.exitCode, second.result.status]).toEqual([0, 'passed']);
      expect(second.facts.cached).toBe(first.facts.kept);
      expect(Math.max(...answers(good))).toBe(1);
    },
    120_000,
  );

  test.each([
    ['a score of 11', (text: string) => text.replaceAll(/"score":\d/g, '"score":11')],
    ['scores as text', (text: string) => text.replaceAll(/"score":(\d)/g, '"score":"$1"')],
    [
      'quotes that are nowhere',
      (text: string) => text.replaceAll(/"evidence":"[^"]*/g, '"evidence":"as everybody knows'),
    ],
  ])(
    '%s: no verdict, no pass',
    async (_name, way) => {
      await setUp({ records: good.slice(0, 12) });
      spoil = way;
      const { exitCode, result, facts } = await judgeNow();
      expect([exitCode, result.status]).toEqual([1, 'undecided']);
      expect(facts).toMatchObject({ kept: 0, unscored: facts.read, read: 12 });
    },
    60_000,
  );

  test('a server that refuses one record leaves that one without a verdict', async () => {
    await setUp();
    server.fail({
      trouble: { kind: 'status', status: 400, error: errorBody('maximum context length') },
      times: 1,
      matches: isAboutRecord,
    });
    const { exitCode, facts, result } = await judgeNow();
    expect([exitCode, facts.unscored]).toEqual([0, 1]);
    expect(result.findings.map(({ code, level }) => [code, level])).toEqual([
      ['no-verdict', 'warning'],
    ]);
  });

  test('a server that is down from the start', async () => {
    await setUp();
    server.fail({ trouble: { kind: 'status', status: 500 }, times: 10_000, matches: () => true });
    const { exitCode, result } = await judgeNow();
    expect([exitCode, result.status]).toEqual([1, 'undecided']);
  }, 60_000);
});

test('a budget that ends: undecided, and the next run goes on where it ended', async () => {
  await setUp({ calls: 30 });
  const first = await judgeNow();
  expect([first.exitCode, first.result.status]).toEqual([1, 'undecided']);
  expect(first.result.reason).toContain('budget ended after 30 calls');
  expect(first.facts.spent.calls).toBe(30);
  expect(server.requests).toHaveLength(30);
  await repository.commit({ 'heartcut.yaml': judgedPolicy(server.url) }, 'Raise the budget');
  const second = await judgeNow();
  expect([second.exitCode, second.result.status]).toEqual([0, 'passed']);
  expect(second.facts.cached).toBeGreaterThan(0);
  expect(Math.max(...answers(good))).toBe(1);
});

test('a run that is killed: what was answered is not asked for again', async () => {
  await server.close();
  await setUp();
  const folder = join(repository.path, '.heartcut/judgements.jsonl');
  // The address of the second server is the policy's.
  server = await startServer(30);
  await repository.commit({ 'heartcut.yaml': judgedPolicy(server.url) }, 'Move the server');
  const child = spawn(process.execPath, [cliPath, 'check', '--gate', 'judge'], {
    cwd: repository.path,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...judgeEnv },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const answered = (): number => answers(good).reduce((sum, each) => sum + each, 0);
  while (answered() < 9 && child.exitCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  child.kill('SIGKILL');
  await ended;
  const kept = readFileSync(folder, 'utf8').trim().split('\n').length - 1;
  expect(kept).toBeGreaterThanOrEqual(5);
  const before = answers(good);
  const { result, facts } = await judgeNow();
  expect(result.status).toBe('passed');
  expect(facts.cached).toBe(kept);
  // Only those under way when it was killed, at most as many as are asked at a time.
  const twice = answers(good).filter((count) => count > 1).length;
  expect(twice).toBeLessThanOrEqual(4);
  expect(before.filter((count) => count > 0).length - kept).toBeLessThanOrEqual(4);
}, 60_000);

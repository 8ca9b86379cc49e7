// `heartcut judge --batch` as a user runs it: a git repository, a stand-in for the files and batches of
// OpenAI, and the built program where a process matters: one whole way, and what is killed. Else the
// same command is called in this process, which is much faster. No real provider is asked.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runCheck } from '../../src/cli/check.ts';
import { runJudgeBatch } from '../../src/cli/judge-batch.ts';
import type { CollectedBatch, SubmittedBatch } from '../../src/core/batch.ts';
import type { Report } from '../../src/core/report.ts';
import { cliPath, runCli, type CliRun } from '../helpers/cli-run.ts';
import { createGitRepository, type GitRepository } from '../helpers/git-repository.ts';
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
import type { BatchPlan } from '../helpers/model-stand-in-batches.ts';
import type { ChatBody } from '../helpers/model-stand-in-shapes.ts';
import { startModelStandIn, type ModelStandIn } from '../helpers/model-stand-in.ts';
import { goodRecord } from '../helpers/scripted-judges.ts';

/** What the stand-in tells of each answer, at a dollar for a million tokens. */
const tokensOfReply = 25;
const price = '    usdPerMillionTokens: { input: 1, output: 1 }';

const records = Array.from({ length: 12 }, (_, i) => goodRecord(i));

let server: ModelStandIn;
let repository: GitRepository;
/** Read at each request: what the provider does with batches. */
let plan: { -readonly [K in keyof BatchPlan]: BatchPlan[K] };
/** Laid over what the judge says of records. */
let spoil: ((text: string, body: ChatBody) => string) | undefined;

beforeEach(async () => {
  plan = { looks: 0 };
  spoil = undefined;
  server = await startModelStandIn({
    key: judgeKey,
    logprobs: 'refuse',
    batch: plan,
    say: (body) => {
      const text = saySound(body);
      return spoil !== undefined && isAboutRecord(body) ? spoil(text, body) : text;
    },
  });
  repository = await createGitRepository();
});
afterEach(async () => {
  await server.close();
  await repository.cleanup();
});

const setUp = (setup: Partial<JudgedSetup> = {}): Promise<void> =>
  commitJudged(repository, server.url, { records, price, ...setup });

/** The program in its own process. */
const run = (...args: string[]): Promise<CliRun> =>
  runCli(args, { cwd: repository.path, env: judgeEnv });

const gates = ['secrets', 'personal-data', 'judge'];
const step = (name: 'submit' | 'collect', format: 'json' | 'terminal', env = judgeEnv) =>
  insideCli(repository.path, env, (out) =>
    runJudgeBatch(name, { batch: name, format, gate: gates }, out),
  );

async function batch<T>(name: 'submit' | 'collect') {
  const ran = await step(name, 'json');
  return { ...ran, said: ran.stdout === '' ? undefined : (JSON.parse(ran.stdout) as T) };
}
const submit = () => batch<SubmittedBatch>('submit');
const collect = () => batch<CollectedBatch>('collect');
/** As it is printed. */
const collectWords = () => step('collect', 'terminal');

async function judgeNow() {
  const { stdout, stderr, exitCode } = await insideCli(repository.path, judgeEnv, (out) =>
    runCheck([], { gate: ['judge'], format: 'json' }, out),
  );
  const result = (JSON.parse(stdout) as Report).results.find(({ gate }) => gate === 'judge')!;
  return { exitCode, stderr, result, facts: result.judged! };
}

const notesPath = (): string => join(repository.path, '.heartcut/batch.json');

/** What the ledger holds of batches, each entry as it was written last. */
function ledger() {
  const path = join(repository.path, '.heartcut/spending.jsonl');
  const entries = new Map<string, { calls: number; tokens: number; usd: number }>();
  for (const line of readFileSync(path, 'utf8').trim().split('\n').slice(1)) {
    const { id, spend } = JSON.parse(line);
    if (/^[0-9a-f]{32}-\d+$/.test(id)) entries.set(id, spend);
  }
  return [...entries.values()];
}

const askedLive = (): number =>
  server.requests.filter(({ body }) => body !== undefined && isAboutChat(body)).length;
const isAboutChat = (body: ChatBody): boolean => 'messages' in body && isAboutRecord(body);

/** How often the provider worked off each question. */
const worked = (): number[] => [...server.batches.worked.values()];
const once = (count: number): number[] => Array.from({ length: count }, () => 1);

/** Runs until the server has seen such a request, and kills it there. */
async function killAt(what: string, when: 'before' | 'after', ...args: string[]): Promise<void> {
  let reached = false;
  plan.hangs = (seen) => {
    if (seen !== what) return undefined;
    reached = true;
    return when;
  };
  const child = spawn(process.execPath, [cliPath, ...args], {
    cwd: repository.path,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...judgeEnv },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  while (!reached && child.exitCode === null) await new Promise((go) => setTimeout(go, 5));
  // What is done after it was asked for is done by then.
  await new Promise((go) => setTimeout(go, 20));
  child.kill('SIGKILL');
  await ended;
  delete plan.hangs;
  expect(reached).toBe(true);
}

test('handed in, collected, and read from the cache by the run that follows', async () => {
  await setUp();
  plan.looks = 1;
  const dry = await run('judge', '--batch', 'submit', '--dry-run');
  expect(dry.stdout.replaceAll(/\s+/g, ' ')).toMatch(
    /dry run, nothing was handed in\. At most 12 calls, [\d,]+ tokens, \$0\.\d{4}, at the full price, nothing in the cache; prices: heartcut\.yaml; all 12 records that a run may read, of 12, for 1 judge; 18 controls are left to that run/,
  );
  expect([server.requests.length, existsSync(notesPath())]).toEqual([0, false]);

  const handed = await run('judge', '--batch', 'submit', '--format', 'json');
  expect([handed.exitCode, handed.stderr]).toEqual([0, '']);
  const [part] = (JSON.parse(handed.stdout) as SubmittedBatch).handedIn;
  expect(part).toMatchObject({ judge: 'main', id: 'batch_1', questions: 12 });
  expect(ledger()).toEqual([part!.estimate]);
  expect([part!.estimate.calls, askedLive()]).toEqual([12, 0]);

  const second = await run('judge', '--batch', 'submit');
  expect([second.exitCode, second.stdout]).toEqual([2, '']);
  expect(second.stderr).toContain('is under way: batch_1');
  expect(second.stderr).toContain('judge --batch collect');

  const early = await run('judge', '--batch', 'collect');
  expect([early.exitCode, early.stdout]).toEqual([
    3,
    expect.stringContaining('main  stand-in-1  batch_1  not over: in_progress'),
  ]);
  const late = await run('judge', '--batch', 'collect');
  expect([late.exitCode, late.stdout]).toEqual([
    0,
    expect.stringContaining('completed: 12 of 12 answers kept'),
  ]);
  const [spent] = ledger();
  expect(spent).toMatchObject({ calls: 12, tokens: 12 * tokensOfReply });
  expect(spent!.usd).toBeCloseTo((12 * tokensOfReply) / 1e6, 12);
  expect(existsSync(notesPath())).toBe(false);

  const checked = await run('check', '--gate', 'judge', '--format', 'json');
  expect([checked.exitCode, checked.stderr]).toEqual([0, '']);
  const [result] = (JSON.parse(checked.stdout) as Report).results;
  const { decision, cached, read, controls, spent: live } = result!.judged!;
  expect([decision, cached, askedLive()]).toEqual(['pass', read, 0]);
  // What shows what the judge makes of them now is asked now.
  expect(controls.asked).toBe(18);
  expect(live.calls).toBeGreaterThanOrEqual(18);

  const none = await collect();
  expect([none.exitCode, none.stderr]).toEqual([
    2,
    expect.stringContaining('no batch is under way'),
  ]);
  const again = await step('submit', 'terminal');
  expect(again.exitCode).toBe(0);
  expect(again.stdout).toContain('all is answered about 12 records');
  expect(again.stdout).toContain('nothing left to ask');
  expect([server.batches.batches.length, worked()]).toEqual([1, once(12)]);
}, 60_000);

test('a run that does not wait is told that it pays twice, and the key stands nowhere', async () => {
  await setUp();
  const { stdout, stderr } = await submit();
  const { stderr: warned } = await judgeNow();
  expect(warned).toMatch(/a batch of \d{4}-\S+ is not collected yet/);
  const written = ['batch.json', 'spending.jsonl', 'judgements.jsonl'].map((name) =>
    readFileSync(join(repository.path, '.heartcut', name), 'utf8'),
  );
  const uploaded = server.batches.files.get('file-1')!;
  expect([stdout, stderr, ...written, uploaded].some((text) => text.includes(judgeKey))).toBe(
    false,
  );
}, 60_000);

describe('a run that is killed', () => {
  test('after the upload: nothing was handed in, and what was set aside is given back', async () => {
    await setUp();
    await killAt('POST files', 'after', 'judge', '--batch', 'submit');
    expect(ledger()).toMatchObject([{ calls: 12 }]);
    const found = await collect();
    expect(found.exitCode).toBe(1);
    expect(found.said!.parts).toMatchObject([{ outcome: 'unsent' }]);
    expect(ledger()).toMatchObject([{ calls: 0 }]);
    expect((await submit()).exitCode).toBe(0);
    expect((await collect()).exitCode).toBe(0);
    expect([server.batches.batches.length, worked()]).toEqual([1, once(12)]);
  }, 60_000);

  test('when it was taken: it is found by its tag, and not handed in again', async () => {
    await setUp();
    await killAt('POST batches', 'after', 'judge', '--batch', 'submit');
    const second = await submit();
    expect([second.exitCode, second.stderr]).toEqual([2, expect.stringContaining('batch_1')]);
    expect((await collect()).exitCode).toBe(0);
    expect(ledger()).toMatchObject([{ calls: 12, tokens: 12 * tokensOfReply }]);
    expect([server.batches.batches.length, worked()]).toEqual([1, once(12)]);
    expect((await judgeNow()).facts.cached).toBeGreaterThan(0);
    expect(askedLive()).toBe(0);
  }, 60_000);

  test('before it was taken: that can’t be known, is said, and stays counted', async () => {
    await setUp();
    await killAt('POST batches', 'before', 'judge', '--batch', 'submit');
    const looked = await collectWords();
    expect([looked.exitCode, looked.stdout]).toEqual([
      1,
      expect.stringContaining('It was not taken, or is not listed yet'),
    ]);
    const second = await submit();
    expect(second.exitCode).toBe(0);
    expect(second.stderr).toContain('it was not taken, or is not listed yet');
    expect((await collect()).exitCode).toBe(0);
    expect(worked()).toEqual(once(12));
    const [first, last] = ledger();
    expect(first!.tokens).toBeGreaterThan(10 * last!.tokens);
    expect(last!.tokens).toBe(12 * tokensOfReply);
  }, 60_000);

  test('while it collects: the next one does', async () => {
    await setUp();
    await submit();
    await killAt('GET files/id/content', 'after', 'judge', '--batch', 'collect');
    expect((await collect()).exitCode).toBe(0);
    expect(ledger()).toMatchObject([{ calls: 12, tokens: 12 * tokensOfReply }]);
    expect(worked()).toEqual(once(12));
  }, 60_000);
});

describe('a batch that is not whole', () => {
  test('expired: what is answered counts, the rest is named, and the next batch asks it', async () => {
    await setUp();
    plan.end = 'expired';
    plan.finishes = 5;
    await submit();
    const { exitCode, stdout } = await collectWords();
    expect(exitCode).toBe(1);
    expect(stdout).toContain('expired: 5 of 12 answers kept');
    expect(stdout).toMatch(
      /datasets\/qa\/data\.jsonl:\d+ {2}stand-in-1 in the batch failed: This request could not be/,
    );
    expect(ledger()).toMatchObject([{ calls: 5, tokens: 5 * tokensOfReply }]);
    plan = Object.assign(plan, { end: 'completed', finishes: undefined });
    expect((await submit()).said!.handedIn).toMatchObject([{ questions: 7 }]);
    expect((await collect()).exitCode).toBe(0);
    expect(worked()).toEqual(once(12));
    expect((await judgeNow()).result.status).toBe('passed');
    expect(askedLive()).toBe(0);
  }, 60_000);

  test('one that failed as a whole cost nothing, and says why, harmlessly', async () => {
    await setUp();
    plan.end = 'failed';
    plan.finishes = 0;
    plan.error = `no such model\n\u001b[2J::error::${judgeKey} \u202egnp`;
    await submit();
    const { exitCode, stdout } = await collectWords();
    expect(exitCode).toBe(1);
    expect(stdout).toContain('failed (no such model [2J::error::*** gnp): 0 of 12 answers kept');
    expect(ledger()).toMatchObject([{ calls: 0, tokens: 0 }]);
    expect(existsSync(notesPath())).toBe(false);
  }, 60_000);

  test('nonsense is not kept, what reads badly is asked once more, strangers are nobody', async () => {
    await setUp();
    spoil = (text, body) => {
      const user = userOf(body);
      if (user.includes('number 3,')) return 'Five out of five!';
      const isBad = user.includes('number 4,') && !user.includes('A first reply');
      return isBad ? text.replaceAll(/"score":\d/g, '"score":11') : text;
    };
    // One fails by itself, and its server's words are hostile.
    plan.fails = (_id, body) => userOf(body).includes('number 5,');
    plan.failure = `\u001b[31mno ${judgeKey}\nleft`;
    plan.moreOutput = [
      'nonsense',
      `{"custom_id":"${'f'.repeat(64)}","response":{"status_code":200,"body":{}}}`,
      '',
    ].join('\n');
    await submit();
    const { exitCode, said } = await collect();
    expect(exitCode).toBe(1);
    const [part] = said!.parts;
    // Some of the lines may be answers that were paid for.
    expect(part).toMatchObject({ outcome: 'collected', kept: 10, isExact: false });
    expect(ledger()).toMatchObject([{ calls: 12 }]);
    const unanswered = part?.outcome === 'collected' ? part.unanswered : [];
    expect(unanswered.toSorted((a, b) => (a.at < b.at ? -1 : 1))).toEqual([
      {
        at: 'datasets/qa/data.jsonl:4',
        why: 'the reply is of no use (no JSON object)',
      },
      {
        at: 'datasets/qa/data.jsonl:6',
        why: 'stand-in-1 in the batch failed (500): [31mno *** left',
      },
    ]);

    // The next batch asks what has no reply, and a second time what has one that reads badly.
    Object.assign(plan, { fails: undefined, moreOutput: undefined });
    expect((await submit()).said!.handedIn).toMatchObject([{ questions: 3 }]);
    expect(server.batches.files.get('file-4')).toContain(
      'A first reply to this could not be used: a value was not one of those allowed',
    );
    await collect();
    // What is nonsense still is left to the run: asked twice there, and without a verdict.
    const { facts } = await judgeNow();
    expect([facts.kept, facts.unscored, askedLive()]).toEqual([11, 1, 2]);
  }, 60_000);

  test('a verdict that comes with the repository is not collected', async () => {
    await setUp();
    await submit();
    await repository.commit({ '.heartcut/batch.json': readFileSync(notesPath()) }, 'Cheat');
    const { exitCode, stdout } = await collectWords();
    expect([exitCode, stdout]).toEqual([
      2,
      expect.stringContaining('.heartcut/batch.json is in the repository'),
    ]);
  }, 60_000);
});

describe('nothing is handed in', () => {
  const uploads = (): number => server.requests.filter(({ path }) => path === '/files').length;

  test.each([
    ['a run', { calls: 11 }, 'the batch could be call 12 of 11 a run'],
    ['a month', { perMonth: ', perMonth: { calls: 14 }' }, 'of 14 a month'],
  ])(
    'that is more than the budget of %s',
    async (_, setup, why) => {
      await setUp(setup);
      const { exitCode, stderr } = await submit();
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining(why)]);
      expect([uploads(), existsSync(notesPath())]).toEqual([0, false]);
      expect(ledger().every(({ calls }) => calls === 0)).toBe(true);
    },
    60_000,
  );

  test('without a key, and nothing is collected', async () => {
    await setUp();
    const none = { JUDGE_KEY: '' };
    const refused = await step('submit', 'terminal', none);
    expect([refused.exitCode, refused.stderr]).toEqual([
      2,
      expect.stringContaining('JUDGE_KEY is not set'),
    ]);
    expect(server.requests).toEqual([]);
    await submit();
    const { exitCode, stdout } = await step('collect', 'terminal', none);
    expect([exitCode, stdout]).toEqual([2, expect.stringContaining('JUDGE_KEY is not set')]);
    expect(existsSync(notesPath())).toBe(true);
  }, 60_000);

  test('that the server refuses: what was set aside is given back', async () => {
    await setUp();
    plan.refuses = (what) => (what === 'POST batches' ? 400 : undefined);
    const { exitCode, stderr } = await submit();
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('refused the request (400)')]);
    expect(ledger()).toMatchObject([{ calls: 0 }]);
    expect(existsSync(notesPath())).toBe(false);
  }, 60_000);
});

test('answers of one model are not taken for those of another', async () => {
  await setUp();
  await submit();
  await repository.commit(
    { 'heartcut.yaml': judgedPolicy(server.url, { model: 'stand-in-2', price }) },
    'Ask another',
  );
  const other = await collectWords();
  expect([other.exitCode, other.stdout]).toEqual([
    2,
    expect.stringContaining('when the batch was handed in, and is stand-in-2 at'),
  ]);
  await repository.commit({ 'heartcut.yaml': judgedPolicy(server.url, { price }) }, 'Back again');
  expect((await collect()).exitCode).toBe(0);
}, 60_000);

test.each([
  ['of another form', '{"heartcut":"batch","version":1,"parts":[{}]}', 'is none of our files'],
  ['cut off', '{"heartcut":"bat', 'is none of our files'],
])(
  'notes %s are left as they are',
  async (_, text, why) => {
    await setUp();
    mkdirSync(join(repository.path, '.heartcut'));
    writeFileSync(notesPath(), text);
    for (const name of ['submit', 'collect'] as const) {
      const { exitCode, stderr } = await batch(name);
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining(why)]);
    }
    expect(readFileSync(notesPath(), 'utf8')).toBe(text);
    expect(server.requests).toEqual([]);
  },
  60_000,
);

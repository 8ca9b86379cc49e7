// The gate `judge` in a pull request: who gets key and records, and who does not.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { GateResult, Report } from '../../src/core/report.ts';
import { runAction, type ActionRun } from '../helpers/action-run.ts';
import { createGitRepository, type GitRepository } from '../helpers/git-repository.ts';
import { startGitHubStandIn, TOKENS, type GitHubStandIn } from '../helpers/github-stand-in.ts';
import { startModelStandIn, type ModelStandIn } from '../helpers/model-stand-in.ts';
import { pullRequestEvent } from '../helpers/payloads.ts';
import { root } from '../helpers/root.ts';
import {
  badRecord,
  calibrationOf,
  goodRecord,
  isMarkedGood,
  soundReply,
} from '../helpers/scripted-judges.ts';

const key = 'sk-test-0123456789';
const built = process.env.HEARTCUT_TEST_DIST;
let server: ModelStandIn;
let gitHub: GitHubStandIn;
let repo: GitRepository;
let folder: string;

beforeEach(async () => {
  server = await startModelStandIn({
    key,
    say: ({ messages }) => {
      const [system = '', user = ''] = messages.map(({ content }) => content);
      return soundReply({ system, user } as never, isMarkedGood);
    },
  });
  gitHub = await startGitHubStandIn();
  repo = await createGitRepository();
  folder = mkdtempSync(join(tmpdir(), 'heartcut-judge-'));
});
afterEach(async () => {
  await server.close();
  await gitHub.close();
  await repo.cleanup();
  rmSync(folder, { recursive: true, force: true });
});

const policyOf = (url: string, more = ''): string => `models:
  main: { baseUrl: '${url}', model: stand-in-1, apiKeyEnv: JUDGE_KEY, localModel: none-of-that-name }
gates: { judge: error, provenance: off, licence: off }
${more}`;
const jsonl = (records: readonly object[]): string =>
  records.map((each) => `${JSON.stringify(each)}\n`).join('');
const start = (policy: string | null) => ({
  ...(policy === null ? {} : { 'heartcut.yaml': policy }),
  'datasets/qa/dataset.yaml': 'kind: instruction\n',
  'datasets/qa/calibration.json': calibrationOf('instruction', { main: 'stand-in-1' }),
  'datasets/qa/data.jsonl': jsonl([goodRecord(1000)]),
});
const added = [goodRecord(1000), ...[0, 1, 2, 3].map(goodRecord), ...[0, 1, 2, 3].map(badRecord)];

/** A pull request that adds eight records and these files to that start. */
async function judgePull(
  policy: string | null,
  files: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>>,
): Promise<{ run: ActionRun; judge: GateResult; comment: string }> {
  const baseSha = await repo.commit(start(policy), 'start');
  await repo.branch('more');
  const data = { 'datasets/qa/data.jsonl': jsonl(added) };
  const headSha = await repo.commit({ ...data, ...files }, 'more');
  const run = await runAction({
    token: TOKENS.workflow,
    workspace: repo.path,
    apiUrl: gitHub.url,
    event: pullRequestEvent({ baseSha, headSha }),
    inputs: { report: join(folder, 'report.json') },
    env,
    ...(built === undefined ? {} : { script: relative(root, join(built, 'action.js')) }),
  });
  const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as Report;
  const judge = report.results.find(({ gate }) => gate === 'judge')!;
  return { run, judge, comment: gitHub.comments(1)[0]?.body ?? '' };
}

test('with a key the records are read, and the comment says what came of it', async () => {
  const { run, judge, comment } = await judgePull(policyOf(server.url), {}, { JUDGE_KEY: key });
  expect([run.exitCode, judge.status, judge.judged!.decision]).toEqual([1, 'failed', 'fail']);
  expect(comment).toMatch(/\d read of 8: \d+–\d+ % meet the bar \(wanted 90 %\), \d below it/);
  expect(comment).toContain('controls: all 18 held');
  expect(comment).toContain('Bananas grow under the sea');
  for (const text of [comment, run.stdout, run.summary]) expect(text).not.toContain(key);
});

test('without a key, as in a pull request from a fork, it is skipped with the reason', async () => {
  const { run, judge, comment } = await judgePull(policyOf(server.url), {}, {});
  expect([run.exitCode, judge.status]).toEqual([0, 'skipped']);
  expect(judge.reason).toMatch(/^JUDGE_KEY is not set, and /);
  expect(comment).toContain('JUDGE\\_KEY is not set');
  expect(server.requests).toEqual([]);
});

test('a server that the pull request names gets neither key nor records', async () => {
  const evil = await startModelStandIn({});
  try {
    const files = { 'heartcut.yaml': policyOf(evil.url) };
    const { judge } = await judgePull(policyOf(server.url), files, { JUDGE_KEY: key });
    expect(judge.status).toBe('failed');
    expect(evil.requests).toEqual([]);
    expect(server.requests.length).toBeGreaterThan(0);
  } finally {
    await evil.close();
  }
});

test('nor where the base names none', async () => {
  const files = { 'heartcut.yaml': policyOf(server.url) };
  const { judge } = await judgePull(null, files, { JUDGE_KEY: key });
  expect([judge.status, judge.reason]).toEqual([
    'skipped',
    'the model main is named by this change: it is asked once it is merged',
  ]);
  expect(server.requests).toEqual([]);
});

test('verdicts that the pull request brings are refused', async () => {
  const files = { '.heartcut/judgements.jsonl': '{"heartcut":"judgements","version":1}\n' };
  const env = { JUDGE_KEY: key, HEARTCUT_JUDGE_CACHE: '.heartcut' };
  const { judge } = await judgePull(policyOf(server.url), files, env);
  expect(judge.status).toBe('skipped');
  expect(judge.reason).toContain('.heartcut/judgements.jsonl is in the repository');
  expect(server.requests).toEqual([]);
});

test('a budget by month without a ledger that outlives the run is no budget', async () => {
  const policy = policyOf(server.url, 'budget: { perMonth: { calls: 10 } }\n');
  const { run, judge } = await judgePull(policy, {}, { JUDGE_KEY: key });
  expect([run.exitCode, judge.status]).toEqual([2, 'broken']);
  expect(judge.reason).toContain('budget.perMonth needs a ledger that outlives the run');
  expect(server.requests).toEqual([]);
});

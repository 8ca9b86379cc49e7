import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openRepository } from '../../src/adapters/git.ts';
import { openJudging } from '../../src/adapters/judging.ts';
import { check } from '../../src/commands/check.ts';
import { explainRecord } from '../../src/commands/explain-record.ts';
import type { RecordStory, StoryJudgement } from '../../src/core/record-story.ts';
import { printJson } from '../../src/reporters/print-json.ts';
import { renderRecordStory } from '../../src/reporters/record-story.ts';
import { createGitRepository, type GitRepository } from '../helpers/git-repository.ts';
import { commitJudged, judgedPolicy, judgeEnv, saySound } from '../helpers/judged-repository.ts';
import { startModelStandIn, type ModelStandIn } from '../helpers/model-stand-in.ts';
import { badRecord, goodRecord } from '../helpers/scripted-judges.ts';

const silent = { info() {}, warn() {}, progress() {} };
/** What stands in a reply's reasons. */
const hostile = '\u001b[2J\u202e::error::jane.doe@gmail.com';

let repo: GitRepository;
let server: ModelStandIn;
let cache: string;
let asked: number;

// The first record is kept, the second dropped; the third's replies are no use.
const useless = {
  instruction: 'Question number 7, of no use?',
  output: 'As number 7 says: nothing.',
};
const records = [goodRecord(1), badRecord(2), useless];

beforeAll(async () => {
  repo = await createGitRepository();
  cache = await mkdtemp(join(tmpdir(), 'known-'));
  server = await startModelStandIn({
    logprobs: 'refuse',
    say: (body) => {
      if (body.messages[1]?.content.includes('number 7') === true) return '{"ticket": "none"}';
      return saySound(body).replaceAll('"scripted"', JSON.stringify(hostile));
    },
  });
  await commitJudged(repo, server.url, { records });
  const repository = await openRepository(repo.path);
  if (repository === null) throw new Error('no repository');
  const report = await check(
    {
      base: await repository.tree('main'),
      head: await repository.tree('more'),
      target: null,
      policyFrom: 'base',
      onlyGates: ['judge'],
      onlyDatasets: [],
      options: [],
      judging: openJudging({
        env: { ...judgeEnv, HEARTCUT_JUDGE_CACHE: cache },
        workspace: repo.path,
      }),
      reproduce: '',
    },
    silent,
    () => 0,
  );
  // What is looked up below was told by the gate, of these records.
  expect(
    report.results.map(({ judged }) => [judged?.read, judged?.kept, judged?.unscored]),
  ).toEqual([[3, 1, 1]]);
  asked = server.requests.length;
});

afterAll(async () => {
  await server.close();
  await repo.cleanup();
  await rm(cache, { recursive: true });
});

/** Without a key. */
async function storyOf(
  line: number,
  env: Record<string, string> = {},
  localUrl?: string,
): Promise<RecordStory> {
  const repository = await openRepository(repo.path);
  if (repository === null) throw new Error('no repository');
  const replies = openJudging({
    env: { HEARTCUT_JUDGE_CACHE: cache, ...env },
    workspace: repo.path,
    ...(localUrl === undefined ? {} : { localUrl }),
  });
  const story = await explainRecord({
    tree: await repository.workingTree(),
    repository,
    topic: `datasets/qa/data.jsonl:${line}`,
    replies,
  });
  if (story === undefined) throw new Error(`no line ${line}`);
  return story;
}

function saidIn({ judgements }: RecordStory): readonly StoryJudgement[] {
  if ('unknown' in judgements) throw new Error(judgements.unknown);
  return judgements.said;
}

test('what a model said is told out of the cache, without a key and without a call', async () => {
  const kept = await storyOf(1);
  const [said, ...others] = saidIn(kept);
  expect(others).toEqual([]);
  expect(said).toMatchObject({
    judge: 'main',
    model: 'stand-in-1',
    from: 'cache',
    verdict: 'kept',
    because: '',
  });
  expect(kept.judgements).toMatchObject({
    rubric: expect.stringMatching(/^instruction@\d[^#]*#[0-9a-f]{12}$/),
  });
  const axes = said !== undefined && 'axes' in said ? said.axes : [];
  expect(axes.length).toBeGreaterThan(1);
  for (const { score, evidence } of axes) {
    expect(score).toBe(5);
    expect(`${goodRecord(1).instruction} ${goodRecord(1).output}`).toContain(evidence);
  }

  expect(saidIn(await storyOf(2))).toEqual([
    expect.objectContaining({ verdict: 'dropped', because: expect.stringContaining('wanted') }),
  ]);
  expect(saidIn(await storyOf(3))).toEqual([expect.objectContaining({ verdict: null, axes: [] })]);
  expect(server.requests).toHaveLength(asked);
});

test('what is not there is said to be so: other models, other secrets, other records', async () => {
  const none = { unknown: 'no judgement in the cache' };
  expect(saidIn(await storyOf(1, { HEARTCUT_JUDGE_SECRET: 'another' }))).toMatchObject([none]);

  const other = `models:
  other: { baseUrl: '${server.url}', model: other-1, apiKeyEnv: OTHER_KEY }
  main: { baseUrl: '${server.url}', model: stand-in-1 }
`;
  await repo.commit(
    {
      'heartcut.yaml': other,
      'datasets/qa/data.jsonl': `${[...records, goodRecord(9)].map((each) => JSON.stringify(each)).join('\n')}\n`,
    },
    'Name others',
  );
  const [first, second] = saidIn(await storyOf(1));
  expect(first).toEqual({
    judge: 'other',
    model: 'other-1',
    unknown: expect.stringContaining('can’t be told without localModel'),
  });
  expect(second).toMatchObject({ judge: 'main', verdict: 'kept' });
  expect(saidIn(await storyOf(4))[1]).toMatchObject(none);
  await repo.commit({ 'heartcut.yaml': 'version: 1\n' }, 'Name none');
  expect((await storyOf(1)).judgements).toEqual({ unknown: 'heartcut.yaml names no models' });
  await repo.commit({ 'heartcut.yaml': judgedPolicy(server.url) }, 'As before');
});

test('what a model of this machine said in place of one without its key is told as its word', async () => {
  const away = judgedPolicy('https://models.example/v1')
    .replace('none-of-that-name', 'stand-in-1')
    .replace('model: stand-in-1', 'model: large-1');
  await repo.commit({ 'heartcut.yaml': away }, 'Ask elsewhere');
  expect(saidIn(await storyOf(1, {}, server.url))).toMatchObject([
    { judge: 'main', model: 'stand-in-1', verdict: 'kept' },
  ]);
  expect(saidIn(await storyOf(1))).toEqual([
    { judge: 'main', model: 'large-1', unknown: 'no judgement in the cache' },
  ]);
  await repo.commit({ 'heartcut.yaml': judgedPolicy(server.url) }, 'Ask here again');
});

test('a cache that is not there is not made, and one in the repository is not believed', async () => {
  const missing = join(cache, 'missing');
  expect(saidIn(await storyOf(1, { HEARTCUT_JUDGE_CACHE: missing }))).toMatchObject([
    { unknown: 'no judgement in the cache' },
  ]);
  expect(existsSync(missing)).toBe(false);
  const { judgements } = await storyOf(1, { HEARTCUT_JUDGE_CACHE: 'datasets' });
  expect(judgements).toEqual({ unknown: expect.stringContaining('is in the repository') });
});

test('a judge’s words are shown as harmless as a record’s', async () => {
  const story = await storyOf(1);
  const text = renderRecordStory(story, false);
  expect(text).toContain('What models said');
  expect(text).toContain('main (stand-in-1): kept (cached)');
  expect(text).toMatch(/^ {4}\w+ 5 {2}.*error/m);
  for (const shown of [text, printJson(story)]) {
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(shown).not.toContain('jane.doe');
  }
  for (const line of text.split('\n')) expect(line).not.toMatch(/^\s*::/);
});

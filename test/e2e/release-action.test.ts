// The release action as the runner starts it: a process of its own, a clone as actions/checkout leaves
// it, a real repository behind a stand-in for GitHub that checks both directions.
import { afterEach, describe, expect, test } from '@jest/globals';
import { hash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { runAction, type ActionRun, type ActionRunOptions } from '../helpers/action-run.ts';
import type { GitRepository } from '../helpers/git-repository.ts';
import { TOKENS } from '../helpers/github-stand-in.ts';
import { openHostedRepository, type HostedRepository } from '../helpers/hosted-repository.ts';
import { pullRequestEvent, pushEvent, workflowDispatchEvent } from '../helpers/payloads.ts';
import { root } from '../helpers/root.ts';
import { expectNothingHidden, renderHtml } from '../reporters/rendered.ts';

const branch = 'heartcut/release-geo';

// `npm run build` makes it; HEARTCUT_TEST_DIST names another build.
const dist = process.env['HEARTCUT_TEST_DIST'] ?? join(root, 'dist');

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

const row = (instruction: string, output: string): string =>
  `${JSON.stringify({ instruction, input: '', output })}\n`;
const rows = [
  row('Name the capital of Portugal.', 'The capital of Portugal is Lisbon.'),
  row('Name the capital of Spain.', 'The capital of Spain is Madrid.'),
].join('');
const italy = row('Name the capital of Italy.', 'The capital of Italy is Rome.');
const norway = row('Name the capital of Norway.', 'The capital of Norway is Oslo.');
const data = 'datasets/geo/data.jsonl';
const initial = {
  'heartcut.yaml': 'version: 1\nrelease: { approvals: 1 }\n',
  'datasets/geo/dataset.yaml':
    'kind: instruction\nlicence: CC0-1.0\nprovenance: { origin: human, sources: [an atlas] }\n',
  [data]: rows,
};

async function openWorld(): Promise<HostedRepository> {
  const hosted = await openHostedRepository({ writers: ['ada'] });
  opened.push(hosted);
  return hosted;
}

/** A run on what `main` is now, in a clone of its own. */
async function release(
  hosted: HostedRepository,
  options: Partial<ActionRunOptions> = {},
): Promise<ActionRun> {
  const after = hosted.gitHub.refs.get('refs/heads/main') ?? '';
  const clone = await checkOut(hosted, after);
  return runAction({
    workspace: clone.path,
    event: pushEvent({ before: null, after }),
    apiUrl: hosted.gitHub.url,
    token: TOKENS.release,
    action: join(root, 'release'),
    script: relative(join(root, 'release'), join(dist, 'release-action.js')),
    ...options,
  });
}

async function checkOut(hosted: HostedRepository, sha: string, depth = 0): Promise<GitRepository> {
  await hosted.pull();
  const clone = await hosted.repo.actionsCheckout({ ref: 'refs/heads/main', sha, depth });
  opened.push({ close: () => clone.cleanup() });
  return clone;
}

const pullsOf = (hosted: HostedRepository) =>
  hosted.gitHub.pulls().filter(({ headRef }) => headRef === branch);

const sha256 = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex');

const errorsOf = (run: ActionRun): string[] =>
  run.commands.filter(({ command }) => command === 'error').map(({ data: text }) => text);

describe('a release pull request', () => {
  test('is opened, renewed, approved, merged, and its version published', async () => {
    const hosted = await openWorld();
    const { gitHub } = hosted;
    await hosted.commit(initial, 'data');

    const first = await release(hosted);
    expect(first.stderr).toBe('');
    expect([first.exitCode, errorsOf(first)]).toEqual([0, []]);
    const [pull] = pullsOf(hosted);
    expect(pull).toMatchObject({ title: 'Release geo 1.0.0', state: 'open', baseRef: 'main' });
    const main = gitHub.refs.get('refs/heads/main') ?? '';
    await hosted.show(branch, 'x');
    expect(await hosted.repo.git('diff', '--name-status', main, 'FETCH_HEAD')).toBe(
      'A\tdatasets/geo/CHANGELOG.md\nA\tdatasets/geo/history.json\nA\tdatasets/geo/release.json',
    );
    expect(JSON.parse(first.outputs['pull-requests'] ?? '')).toEqual([
      {
        dataset: 'geo',
        version: '1.0.0',
        outcome: 'opened',
        number: pull?.number,
        url: `https://github.com/octo-org/data/pull/${pull?.number}`,
      },
    ]);
    expect(first.outputs).toMatchObject({ published: '[]', checksums: '' });
    expect(pull?.body).toContain('Approving and merging this publishes `geo-v1.0.0`');

    // The same again: nothing is written.
    const head = gitHub.refs.get(`refs/heads/${branch}`);
    const before = gitHub.requests.length;
    const again = await release(hosted);
    expect(JSON.parse(again.outputs['pull-requests'] ?? '')[0].outcome).toBe('unchanged');
    expect(gitHub.refs.get(`refs/heads/${branch}`)).toBe(head);
    const written = gitHub.requests
      .slice(before)
      .filter(({ method, operation }) => method !== 'GET' && !/blob|tree/.test(operation ?? ''));
    expect(written).toEqual([]);

    // Half of the work alone.
    const half = await release(hosted, { inputs: { only: 'publish' } });
    expect([half.exitCode, half.outputs['pull-requests']]).toEqual([0, '[]']);

    // More data and a change entry: the same pull request, on the new commit.
    gitHub.review(pull?.number ?? 0, 'ada', 'APPROVED');
    await hosted.commit(
      { [data]: rows + italy, '.changes/italy.md': '---\ngeo: minor\n---\n\nItaly too.\n' },
      'Italy',
    );
    await release(hosted);
    expect(pullsOf(hosted)).toHaveLength(1);
    expect(await hosted.show(branch, 'datasets/geo/CHANGELOG.md')).toContain('Italy too.');
    expect(await hosted.show(branch, '.changes/italy.md')).toBeNull();
    expect(await hosted.show(branch, data)).toBe((rows + italy).trimEnd());

    // The approval was of an earlier commit.
    gitHub.merge(pull?.number ?? 0);
    const refused = await release(hosted);
    expect(refused.exitCode).toBe(1);
    expect(errorsOf(refused)).toEqual([
      expect.stringMatching(/^geo-v1\.0\.0 is not published\. Not approved: #\d+ has 0 of 1/),
    ]);
    expect(refused.summary).toContain('✋');
    // It waits: nobody is asked to approve the same twice.
    expect(refused.outputs['pull-requests']).toBe('[]');
    expect(refused.summary).toContain('waits for its publication');

    // A late approval, and the next run publishes, also where it can't propose what comes next.
    gitHub.review(pull?.number ?? 0, 'ada', 'APPROVED', pull?.headSha);
    const temp = mkdtempSync(join(tmpdir(), 'heartcut-temp-'));
    opened.push({ close: async () => rmSync(temp, { recursive: true, force: true }) });
    const away = { status: 404, body: { message: 'Not Found' } };
    gitHub.fail({ operation: 'pulls/list', answer: away });
    const published = await release(hosted, { env: { RUNNER_TEMP: temp } });
    expect(published.exitCode).toBe(2);
    expect(errorsOf(published)).toEqual([expect.stringContaining('can not be proposed')]);
    expect(JSON.parse(published.outputs['published'] ?? '')).toEqual([
      {
        dataset: 'geo',
        version: '1.0.0',
        tag: 'geo-v1.0.0',
        url: 'https://github.com/octo-org/data/releases/tag/geo-v1.0.0',
      },
    ]);
    expect(published.summary).toContain('approved by ada');
    expect(gitHub.refs.get('refs/tags/geo-v1.0.0')).toBe(gitHub.refs.get('refs/heads/main'));
    const [shown] = gitHub.releaseStore.releases;
    const sums = readFileSync(published.outputs['checksums'] ?? '', 'utf8')
      .trimEnd()
      .split('\n');
    expect(sums.length).toBeGreaterThan(5);
    expect(sums.sort()).toEqual(
      (shown?.assets ?? []).map(({ name, bytes }) => `${sha256(bytes)}  geo-v1.0.0/${name}`).sort(),
    );
    // This run knows what it has just published: nothing is left to propose.
    expect(published.outputs['pull-requests']).toBe('[]');
    expect(pullsOf(hosted).filter(({ state }) => state === 'open')).toEqual([]);

    // The next version, squashed this time; the first one is left as it is.
    await hosted.pull();
    await hosted.commit({ [data]: rows + italy + norway }, 'Norway');
    const third = await release(hosted);
    const [next] = JSON.parse(third.outputs['pull-requests'] ?? '');
    expect(next).toMatchObject({ version: '1.1.0', outcome: 'opened' });
    gitHub.review(next.number, 'ada', 'APPROVED');
    gitHub.merge(next.number, 'squash');
    const fourth = await release(hosted);
    expect([fourth.exitCode, errorsOf(fourth)]).toEqual([0, []]);
    expect(JSON.parse(fourth.outputs['published'] ?? '')[0]).toMatchObject({ version: '1.1.0' });
    const tags = gitHub.releaseStore.releases.map(({ tag, isDraft }) => [tag, isDraft]);
    expect(tags).toEqual([
      ['geo-v1.0.0', false],
      ['geo-v1.1.0', false],
    ]);
    expect(gitHub.violations).toEqual([]);
  }, 180_000);

  test('is closed when nothing is left to release', async () => {
    const hosted = await openWorld();
    const start = await hosted.commit(initial, 'data');
    await hosted.repo.git('tag', 'geo-v1.0.0', start);
    await hosted.commit({ [data]: rows + italy }, 'Italy');
    const first = await release(hosted);
    expect(JSON.parse(first.outputs['pull-requests'] ?? '')[0]).toMatchObject({ version: '1.1.0' });
    await hosted.repo.checkout('main');
    await hosted.commit({ [data]: rows }, 'no Italy');
    const second = await release(hosted);
    expect(second.exitCode).toBe(0);
    expect(second.outputs['pull-requests']).toBe('[]');
    expect(pullsOf(hosted)[0]?.state).toBe('closed');
    expect(hosted.gitHub.refs.get(`refs/heads/${branch}`)).toBeUndefined();
    expect(hosted.gitHub.violations).toEqual([]);
  }, 120_000);

  test('that a person works on is left alone, and told so', async () => {
    const hosted = await openWorld();
    await hosted.commit(initial, 'data');
    await release(hosted);
    await hosted.show(branch, data);
    await hosted.repo.git('checkout', '--quiet', '-B', branch, 'FETCH_HEAD');
    const edited = await hosted.commit({ 'datasets/geo/CHANGELOG.md': 'better\n' }, 'better words');
    await hosted.repo.checkout('main');
    await hosted.commit({ [data]: rows + italy }, 'Italy');
    const run = await release(hosted);
    expect(run.exitCode).toBe(0);
    expect(hosted.gitHub.refs.get(`refs/heads/${branch}`)).toBe(edited);
    const warnings = run.commands.filter(({ command }) => command === 'warning');
    expect(warnings.map(({ data: text }) => text)).toEqual([
      expect.stringContaining('Ada Author made the last commit of #2'),
    ]);
  }, 120_000);

  test('asks in words that nobody can forge', async () => {
    const hosted = await openWorld();
    const evil =
      '\n::error file=x::owned\n##[error]owned @octocat #1 <img src=x> ![x](http://evil.example/x.png) \u202E';
    await hosted.commit(initial, 'data');
    await hosted.repo.git('tag', 'geo-v1.0.0');
    await hosted.commit(
      {
        [data]: rows + row(evil, ''),
        '.changes/evil.md': `---\ngeo: minor\n---\n\nhello ${evil.replace('\u202E', '')} </details><!--\n`,
      },
      `evil ${evil}`,
    );
    const run = await release(hosted);
    for (const { data: text } of run.commands) expect(text).not.toBe('owned');
    expect([run.exitCode, errorsOf(run)]).toEqual([0, []]);
    const body = pullsOf(hosted)[0]?.body ?? '';
    expect(body).toContain('hello');
    expect(renderHtml(body)).not.toMatch(/<img|<script|<!--|href="http:\/\/evil/);
    expectNothingHidden(body);
  }, 120_000);

  test('of a run that is overtaken is left to the next one', async () => {
    const hosted = await openWorld();
    const early = await hosted.commit(initial, 'data');
    await hosted.commit({ [data]: rows + norway }, 'Norway');
    const clone = await checkOut(hosted, early);
    const run = await release(hosted, {
      workspace: clone.path,
      event: pushEvent({ before: null, after: early }),
    });
    expect(run.exitCode).toBe(0);
    expect(pullsOf(hosted)).toEqual([]);
    expect(run.stdout).toContain('has moved on');
  }, 120_000);
});

describe('a push without a pull request', () => {
  test('publishes nothing', async () => {
    const hosted = await openWorld();
    await hosted.commit(initial, 'data');
    await release(hosted);
    const planned = await hosted.show(branch, 'datasets/geo/release.json');
    await hosted.repo.checkout('main');
    await hosted.commit({ 'datasets/geo/release.json': `${planned}\n` }, 'by hand');
    const run = await release(hosted);
    expect(run.exitCode).toBe(1);
    expect(errorsOf(run).join('\n')).toContain('came to main without a pull request');
    expect(run.outputs['published']).toBe('[]');
  }, 120_000);
});

describe('what can not be done', () => {
  test.each<[string, (hosted: HostedRepository) => Promise<Partial<ActionRunOptions>>, string]>([
    [
      'a shallow clone',
      async (hosted) => {
        const sha = hosted.gitHub.refs.get('refs/heads/main') ?? '';
        return { workspace: (await checkOut(hosted, sha, 1)).path };
      },
      'fetch-depth: 0',
    ],
    [
      'another branch',
      async (hosted) => ({
        event: workflowDispatchEvent({
          sha: hosted.gitHub.refs.get('refs/heads/main') ?? '',
          ref: 'refs/heads/topic',
        }),
      }),
      'releases are made of main alone',
    ],
    [
      'a pull request',
      async () => ({
        event: pullRequestEvent({ baseSha: 'a'.repeat(40), headSha: 'b'.repeat(40) }),
      }),
      'releases are not made on the event "pull_request"',
    ],
    ['an unknown dataset', async () => ({ inputs: { datasets: 'geos' } }), 'did you mean "geo"?'],
    [
      'an unknown half',
      async () => ({ inputs: { only: 'proposals' } }),
      'input only: unknown value',
    ],
    ['no token', async () => ({ inputs: { token: '' } }), 'input token is empty'],
  ])(
    '%s',
    async (_, optionsOf, message) => {
      const hosted = await openWorld();
      await hosted.commit(initial, 'data');
      const run = await release(hosted, await optionsOf(hosted));
      expect(run.exitCode).toBe(2);
      expect(errorsOf(run).join('\n')).toContain(message);
      expect(pullsOf(hosted)).toEqual([]);
    },
    60_000,
  );

  test('a token that may not write', async () => {
    const hosted = await openWorld();
    await hosted.commit(initial, 'data');
    const run = await release(hosted, { inputs: { token: TOKENS.workflow } });
    expect(run.exitCode).toBe(2);
    expect(errorsOf(run).join('\n')).toContain('contents: write');
  }, 60_000);
});

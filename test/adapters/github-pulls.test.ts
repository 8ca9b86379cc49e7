import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createPullHost } from '../../src/adapters/github/pulls.ts';
import type { GitHubClientOptions } from '../../src/adapters/github/client.ts';
import { HostError, PermissionError } from '../../src/core/errors.ts';
import type { PullHost } from '../../src/core/release-host.ts';
import { openHostedRepository, type HostedRepository } from '../helpers/hosted-repository.ts';
import { serverError, TOKENS } from '../helpers/github-stand-in.ts';

const branch = 'heartcut/release-geo';
const path = 'datasets/geo/release.json';

let hosted: HostedRepository;
let main: string;

beforeEach(async () => {
  hosted = await openHostedRepository({
    writers: ['ada'],
    teams: { 'octo-org/data-team': ['ada', 'ben'] },
    tokens: {
      app: {
        login: 'our-app[bot]',
        kind: 'installation',
        permissions: { contents: 'write', 'pull-requests': 'write', members: 'read' },
      },
    },
  });
  main = await hosted.commit({ [path]: '{}\n', '.changes/a.md': 'words\n', other: 'x' }, 'data');
});

afterEach(async () => {
  await hosted.close();
  expect(hosted.gitHub.violations).toEqual([]);
});

function open(options: Partial<GitHubClientOptions> = {}): PullHost {
  const { repository, url } = hosted.gitHub;
  return createPullHost({
    token: TOKENS.release,
    repository,
    apiUrl: url,
    sleep: async () => undefined,
    ...options,
  });
}

const bytes = (text: string): Uint8Array => Buffer.from(text);
const files = [
  { path, bytes: bytes('{"version":"1.0.0"}\n') },
  { path: 'datasets/geo/CHANGELOG.md', bytes: bytes('# 1.0.0\né\r\n') },
  { path: '.changes/a.md', bytes: null },
];
const commit = (host: PullHost, more: object = {}): Promise<string | null> =>
  host.commitFiles({ branch, parent: main, message: 'Release geo 1.0.0', files, ...more });
const create = (host: PullHost) => host.createPull({ branch, into: 'main', title: 'T', body: 'B' });
const writes = (): string[] =>
  hosted.gitHub.requests
    .filter(({ method, operation }) => method !== 'GET' && !/blob|tree/.test(String(operation)))
    .map(({ operation, status }) => `${operation} ${status}`);

describe('the branch', () => {
  test('is one commit on its parent, byte for byte, with files added, changed and removed', async () => {
    const made = await commit(open());
    const { repo } = hosted;
    await repo.git('fetch', '--quiet', 'origin', branch);
    expect(await repo.git('rev-parse', 'FETCH_HEAD')).toBe(made);
    expect(await repo.git('rev-parse', 'FETCH_HEAD^')).toBe(main);
    expect(await repo.git('diff', '--name-status', main, 'FETCH_HEAD')).toBe(
      `D\t.changes/a.md\nA\tdatasets/geo/CHANGELOG.md\nM\t${path}`,
    );
    expect(await hosted.show(branch, 'datasets/geo/CHANGELOG.md')).toBe('# 1.0.0\né\r');
    expect(await repo.git('log', '-1', '--format=%s', 'FETCH_HEAD')).toBe('Release geo 1.0.0');
  });

  test('is left alone where it holds just that', async () => {
    const first = await commit(open());
    const second = await commit(open());
    expect(second).toBe(first);
    expect(writes()).toEqual(['git/create-commit 201', 'git/create-ref 201']);
  });

  test('is made anew for another message, parent or content', async () => {
    const first = await commit(open());
    const message = await commit(open(), { message: 'Release geo 1.1.0' });
    const content = await commit(open(), { files: files.slice(0, 1) });
    main = await hosted.commit({ other: 'y' }, 'more');
    const parent = await commit(open(), { files: files.slice(0, 1) });
    expect(new Set([first, message, content, parent]).size).toBe(4);
    expect(hosted.gitHub.refs.get(`refs/heads/${branch}`)).toBe(parent);
  });

  test('is not made where the files are the same as in its parent', async () => {
    expect(await commit(open(), { files: [{ path, bytes: bytes('{}\n') }] })).toBeNull();
    expect(await open().branchCommit(branch)).toBeNull();
  });

  test('tells whether somebody else worked on it', async () => {
    const host = open();
    expect(await host.editorOf(branch)).toBeNull();
    await commit(host);
    expect(await host.editorOf(branch)).toBeNull();
    const { repo } = hosted;
    await repo.git('fetch', '--quiet', 'origin', branch);
    await repo.git('checkout', '--quiet', '-B', branch, 'FETCH_HEAD');
    await hosted.commit({ 'datasets/geo/CHANGELOG.md': 'better words\n' }, 'better words');
    expect(await host.editorOf(branch)).toBe('Ada Author');
    // Amended, with our message still on it.
    await commit(host);
    await repo.git('fetch', '--quiet', 'origin', branch);
    await repo.git('reset', '--quiet', '--hard', 'FETCH_HEAD');
    await repo.git('rm', '--quiet', 'other');
    await repo.git('commit', '--quiet', '--amend', '--no-edit');
    await hosted.push();
    expect(await host.editorOf(branch)).not.toBeNull();
  });

  test.each(['git/create-commit', 'git/create-ref', 'git/create-tree', 'git/get-ref'])(
    'comes out the same when the answer of %s is lost',
    async (operation) => {
      hosted.gitHub.fail({ operation, afterwards: true, answer: 'disconnect' });
      const made = await commit(open());
      expect(hosted.gitHub.refs.get(`refs/heads/${branch}`)).toBe(made);
    },
  );
});

describe('the pull request', () => {
  test('is opened, found, updated, closed', async () => {
    const host = open();
    await commit(host);
    expect(await host.openPull(branch, 'main')).toBeNull();
    const pull = await create(host);
    expect(pull).toMatchObject({ author: 'github-actions[bot]', isMerged: false, title: 'T' });
    expect(pull.mergeCommit).toBeNull();
    await host.updatePull(pull.number, { title: 'T2', body: 'B2' });
    expect(await host.openPull(branch, 'main')).toEqual({ ...pull, title: 'T2', body: 'B2' });
    expect(await host.openPull(branch, 'other')).toBeNull();
    await host.closePull(pull.number, branch);
    expect(await host.openPull(branch, 'main')).toBeNull();
    expect(await host.branchCommit(branch)).toBeNull();
    // A branch that is gone already is no trouble.
    await host.closePull(pull.number, branch);
  });

  test('is opened once when the answer is lost', async () => {
    const host = open();
    await commit(host);
    hosted.gitHub.fail({ operation: 'pulls/create', afterwards: true, answer: serverError() });
    const pull = await create(host);
    const ours = hosted.gitHub.pulls().filter(({ headRef }) => headRef === branch);
    expect(ours.map(({ number }) => number)).toEqual([pull.number]);
  });

  test('that may not be opened says which setting is in the way', async () => {
    const host = open();
    await commit(host);
    const message = 'GitHub Actions is not permitted to create or approve pull requests.';
    hosted.gitHub.fail({ operation: 'pulls/create', answer: { status: 403, body: { message } } });
    const error: unknown = await create(host).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(PermissionError);
    expect((error as PermissionError).describe()).toContain(
      'Allow GitHub Actions to create and approve',
    );
  });

  test('with a body that is too long is refused by GitHub', async () => {
    const host = open();
    await commit(host);
    const long = { branch, into: 'main', title: 'T', body: 'x'.repeat(65_537) };
    await expect(host.createPull(long)).rejects.toBeInstanceOf(HostError);
  });

  test('is not written with a token that may only read', async () => {
    await expect(commit(open({ token: TOKENS.workflow }))).rejects.toThrow(/403/);
  });
});

describe('what brought a commit', () => {
  test.each(['merge', 'squash', 'rebase'] as const)('by %s', async (how) => {
    const host = open();
    await commit(host);
    const pull = await create(host);
    const head = await host.branchCommit(branch);
    await hosted.repo.checkout('main');
    await hosted.commit({ other: 'z' }, 'moved on');
    const tip = hosted.gitHub.merge(pull.number, how);
    expect(await host.pullOf(tip, 'main')).toMatchObject({
      number: pull.number,
      isMerged: true,
      mergeCommit: tip,
      headCommit: head,
    });
    expect(await host.pullOf(tip, 'other')).toBeNull();
    expect(await host.pullOf(main, 'main')).toBeNull();
  });

  test('is no pull request that is only open', async () => {
    const host = open();
    await commit(host);
    await create(host);
    const head = await host.branchCommit(branch);
    expect(await host.pullOf(head ?? '', 'main')).toBeNull();
  });
});

test('a file as a commit has it', async () => {
  const host = open();
  const made = await commit(host);
  const text = async (at: string, file: string): Promise<string | undefined> =>
    (await host.fileAt(at, file))?.toString();
  expect(await text(made ?? '', path)).toBe('{"version":"1.0.0"}\n');
  expect(await text(main, path)).toBe('{}\n');
  expect(await text(main, 'datasets/geo/CHANGELOG.md')).toBeUndefined();
  expect(await text('f'.repeat(40), path)).toBeUndefined();
});

describe('people', () => {
  test('reviews, the oldest first, over all pages', async () => {
    const { gitHub } = hosted;
    const host = open();
    await commit(host);
    const { number, headCommit } = await create(host);
    for (let i = 0; i < 120; i += 1) gitHub.review(number, 'talker', 'COMMENTED');
    gitHub.review(number, 'ada', 'APPROVED');
    gitHub.review(number, 'ben', 'CHANGES_REQUESTED', main);
    const reviews = await host.reviews(number);
    expect(reviews).toHaveLength(122);
    expect(reviews.slice(-2)).toEqual([
      { by: 'ada', state: 'approved', commit: headCommit },
      { by: 'ben', state: 'changes-requested', commit: main },
    ]);
  });

  test('made the commits', async () => {
    const host = open();
    await commit(host);
    const { number } = await create(host);
    expect(await host.committers(number)).toEqual(['github-actions[bot]']);
  });

  test('may write, or only read', async () => {
    const host = open();
    expect(await host.mayWrite('ada')).toBe(true);
    expect(await host.mayWrite('stranger')).toBe(false);
  });

  test('of a team: unknown to GITHUB_TOKEN, known to an app that may ask', async () => {
    expect(await open().teamMembers('octo-org/data-team')).toBeNull();
    expect(await open({ token: 'app' }).teamMembers('octo-org/data-team')).toEqual(['ada', 'ben']);
    expect(await open({ token: 'app' }).teamMembers('octo-org/nobody')).toBeNull();
  });
});

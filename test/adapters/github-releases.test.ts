import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createGitHubReleases,
  type GitHubReleasesOptions,
} from '../../src/adapters/github/releases.ts';
import { HostError, PermissionError } from '../../src/core/errors.ts';
import type { HostRelease, HostUpload } from '../../src/core/release-host.ts';
import { createGitRepository } from '../helpers/git-repository.ts';
import {
  secondaryRateLimit,
  serverError,
  startGitHubStandIn,
  TOKENS,
  usedUpRateLimit,
  type GitHubStandIn,
  type GitHubStandInOptions,
} from '../helpers/github-stand-in.ts';
import { COMMIT, hashOf } from '../helpers/tiny-release.ts';

const TAG = 'capitals-v1.2.0';
const NOW = Date.UTC(2026, 0, 1, 12);
const draft = {
  tag: TAG,
  commit: COMMIT,
  title: 'Capitals 1.2.0',
  body: '<!-- ours -->\n\nWhat is new',
};

let gitHub: GitHubStandIn;
let folder: string;
let slept: number[];

beforeEach(async () => {
  gitHub = await startGitHubStandIn();
  folder = await mkdtemp(join(tmpdir(), 'heartcut-releases-'));
  slept = [];
});

afterEach(async () => {
  await gitHub.close();
  await rm(folder, { recursive: true });
});

async function restart(options: GitHubStandInOptions): Promise<void> {
  await gitHub.close();
  gitHub = await startGitHubStandIn(options);
}

function hostOf(options: Partial<GitHubReleasesOptions> = {}) {
  return createGitHubReleases({
    token: TOKENS.release,
    repository: gitHub.repository,
    apiUrl: gitHub.url,
    now: () => NOW,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
    },
    ...options,
  });
}

async function fileOf(name: string, content: string | Buffer): Promise<HostUpload> {
  const path = join(folder, name);
  const bytes = Buffer.from(content as string);
  await writeFile(path, bytes);
  const sha256 = hashOf(bytes);
  return { name, path, contentType: 'application/gzip', bytes: bytes.length, sha256 };
}

const stored = () => gitHub.releaseStore.releases;
/** Of the only release: name, state and bytes of its assets. */
const assets = () =>
  stored()[0]!.assets.map(({ name, state, bytes }) => `${name} ${state} ${bytes.toString()}`);
const count = (operation: string) =>
  gitHub.requests.filter((request) => request.operation === operation).length;

async function read(host: ReturnType<typeof hostOf>, release: HostRelease): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of host.download(release.assets[0]!)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function errorOf(call: Promise<unknown>): Promise<HostError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(HostError);
  return error as HostError;
}

test('a release from draft to publication', async () => {
  const host = hostOf();
  const made = await host.createDraft(draft);
  expect(made).toMatchObject({ tag: TAG, isDraft: true, target: COMMIT, publishedAt: null });
  expect(await host.published(TAG)).toBeNull();
  expect(await host.tagCommit(TAG)).toBeNull();

  const asset = await host.upload(made, await fileOf('data.jsonl.gz', 'records'));
  expect(asset).toMatchObject({ bytes: 7, digest: `sha256:${hashOf('records')}` });
  await host.upload(made, await fileOf('README.md', 'card'));
  await host.deleteAsset((await host.release(made.id)).assets[1]!);

  const published = await host.publish(made, TAG, COMMIT);
  expect(published).toMatchObject({ isDraft: false, tag: TAG, publishedAt: expect.any(String) });
  expect(await host.published(TAG)).toEqual(published);
  expect(await host.tagCommit(TAG)).toBe(COMMIT);
  expect(await read(host, published)).toBe('records');
  await host.updateNotes(published, 'other notes');
  expect((await host.releases()).map(({ body, tag }) => [body, tag])).toEqual([
    ['other notes', TAG],
  ]);
  expect(stored()[0]!.assets[0]!.contentType).toBe('application/gzip');
  expect(gitHub.violations).toEqual([]);
});

test('tags of a real repository, annotated ones too', async () => {
  const repository = await createGitRepository();
  const commit = await repository.commit({ 'a.txt': 'a' }, 'First');
  await repository.git('tag', '-a', 'annotated-v1.0.0', '-m', 'annotated');
  await restart({ gitFolder: join(repository.path, '.git') });
  const host = hostOf();
  expect(await host.tagCommit('annotated-v1.0.0')).toBe(commit);
  await host.publish(await host.createDraft({ ...draft, commit }), TAG, commit);
  expect(await repository.git('rev-parse', TAG)).toBe(commit);
  expect(gitHub.violations).toEqual([]);
  await repository.cleanup();
});

test('more releases than fit on a page', async () => {
  const host = hostOf();
  for (let minor = 0; minor < 105; minor += 1) {
    const body = `<!-- ${minor} -->`;
    await host.createDraft({ ...draft, tag: `capitals-v1.${minor}.0`, body });
  }
  expect(await host.releases()).toHaveLength(105);
}, 60_000);

describe('a file', () => {
  test('larger than what is sent at once arrives whole', async () => {
    const host = hostOf();
    const bytes = Buffer.alloc(3_000_000, 'heartcut ');
    const asset = await host.upload(await host.createDraft(draft), await fileOf('big.gz', bytes));
    expect(asset).toMatchObject({ bytes: 3_000_000, digest: `sha256:${hashOf(bytes)}` });
    expect(gitHub.violations).toEqual([]);
  });

  test('that was sent before is not sent again', async () => {
    const host = hostOf();
    const made = await host.createDraft(draft);
    const first = await host.upload(made, await fileOf('a.md', 'one'));
    expect(await host.upload(made, await fileOf('a.md', 'one'))).toEqual(first);
    expect(count('repos/upload-release-asset')).toBe(1);
  });

  test('whose name is taken by other bytes is refused', async () => {
    const host = hostOf();
    const made = await host.createDraft(draft);
    await host.upload(made, await fileOf('a.md', 'one'));
    const error = await errorOf(host.upload(made, await fileOf('a.md', 'two')));
    expect(error.message).toBe('Could not upload a.md: the release has another file of this name.');
    expect(assets()).toEqual(['a.md uploaded one']);
  });

  test('whose upload broke off is sent again, the rest of it deleted', async () => {
    gitHub.fail({ operation: 'repos/upload-release-asset', answer: serverError(502) });
    const host = hostOf();
    await host.upload(await host.createDraft(draft), await fileOf('a.md', 'one'));
    expect(assets()).toEqual(['a.md uploaded one']);
    expect(count('repos/delete-release-asset')).toBe(1);
    expect(slept).toEqual([1000]);
    expect(gitHub.violations).toEqual([]);
  });

  test.each(['disconnect', 'half'] as const)(
    'whose answer is lost (%s) is there once',
    async (answer) => {
      gitHub.fail({ operation: 'repos/upload-release-asset', answer, afterwards: true });
      const host = hostOf();
      await host.upload(await host.createDraft(draft), await fileOf('a.md', 'one'));
      expect(assets()).toEqual(['a.md uploaded one']);
      expect(count('repos/upload-release-asset')).toBe(1);
    },
  );

  test('that another run sends in between is refused', async () => {
    const host = hostOf();
    const made = await host.createDraft(draft);
    const taken = { resource: 'ReleaseAsset', code: 'already_exists', field: 'name' };
    gitHub.fail({
      operation: 'repos/upload-release-asset',
      answer: { status: 422, body: { message: 'Validation Failed', errors: [taken] } },
    });
    const error = await errorOf(host.upload(made, await fileOf('a.md', 'one')));
    expect(error.hint).toMatch(/^Another run may be publishing/);
    expect(slept).toEqual([]);
  });

  test('that was changed since it was built is taken back', async () => {
    const host = hostOf();
    const made = await host.createDraft(draft);
    const built = await fileOf('a.md', 'one');
    await writeFile(built.path, 'two');
    expect((await errorOf(host.upload(made, built))).message).toMatch(/^a\.md is not as it was/);
    expect(assets()).toEqual([]);
    await writeFile(built.path, 'three');
    await errorOf(host.upload(made, built));
    await rm(built.path);
    await errorOf(host.upload(made, built));
    expect(count('repos/upload-release-asset')).toBe(1);
  });

  test('whose name GitHub changes is taken back', async () => {
    const host = hostOf();
    const made = await host.createDraft(draft);
    const error = await errorOf(host.upload(made, await fileOf('a b.md', 'one')));
    expect(error.message).toBe('GitHub renamed a b.md to "a.b.md".');
    expect(assets()).toEqual([]);
  });

  test('of a server that tells no digests is known by its size', async () => {
    await restart({ assetDigests: false });
    const host = hostOf();
    const made = await host.createDraft(draft);
    const first = await host.upload(made, await fileOf('a.md', 'one'));
    expect(first.digest).toBeNull();
    expect(await host.upload(made, await fileOf('a.md', 'one'))).toEqual(first);
    await errorOf(host.upload(made, await fileOf('a.md', 'four')));
  });

  test('is downloaded from another host, without the token', async () => {
    const host = hostOf();
    const made = await host.createDraft(draft);
    await host.upload(made, await fileOf('a.md', 'some bytes'));
    expect(await read(host, await host.release(made.id))).toBe('some bytes');
    expect(gitHub.violations).toEqual([]);
    gitHub.fail({ operation: 'storage', answer: 'half' });
    const error = await errorOf(read(host, await host.release(made.id)));
    expect(error.message).toBe('Could not download a.md: it broke off.');
  });

  test('that is longer or shorter than was told is refused', async () => {
    const host = hostOf();
    const made = await host.createDraft(draft);
    await host.upload(made, await fileOf('a.md', 'some bytes'));
    const told = await host.release(made.id);
    for (const bytes of ['some more bytes', 'some']) {
      stored()[0]!.assets[0]!.bytes = Buffer.from(bytes);
      const error = await errorOf(read(host, told));
      expect(error.message).toBe('Could not download a.md: it is not 10 bytes long.');
    }
  });
});

describe('a lost answer doubles nothing', () => {
  const lost = ['disconnect', 'half', serverError(500), serverError(502)] as const;

  test.each(lost)('of a new draft: %j', async (answer) => {
    gitHub.fail({ operation: 'repos/create-release', answer, afterwards: true });
    const made = await hostOf().createDraft(draft);
    expect(stored().map(({ id }) => id)).toEqual([made.id]);
    expect(gitHub.violations).toEqual([]);
  });

  test.each(lost)('of publishing: %j', async (answer) => {
    const host = hostOf();
    const made = await host.createDraft(draft);
    gitHub.fail({ operation: 'repos/update-release', answer, afterwards: true });
    expect(await host.publish(made, TAG, COMMIT)).toMatchObject({ isDraft: false, tag: TAG });
    expect(count('repos/update-release')).toBe(1);
  });

  test.each(lost)('of deleting an asset: %j', async (answer) => {
    const host = hostOf();
    const made = await host.createDraft(draft);
    const asset = await host.upload(made, await fileOf('a.md', 'one'));
    gitHub.fail({ operation: 'repos/delete-release-asset', answer, afterwards: true });
    await host.deleteAsset(asset);
    expect(assets()).toEqual([]);
  });
});

test('a draft keeps its tag when it is published', async () => {
  const host = hostOf();
  const made = await host.createDraft(draft);
  stored()[0]!.tag = 'untagged-0123456789abcdef0123';
  expect((await host.publish(made, TAG, COMMIT)).tag).toBe(TAG);
  expect(gitHub.refs.get(`refs/tags/${TAG}`)).toBe(COMMIT);
});

describe('what GitHub refuses', () => {
  test('a second published release of a tag', async () => {
    const host = hostOf();
    await host.publish(await host.createDraft(draft), TAG, COMMIT);
    const second = await host.createDraft({ ...draft, body: '<!-- another -->' });
    expect((await errorOf(host.publish(second, TAG, COMMIT))).message).toMatch(/already_exists/);
  });

  test('a tag that an immutable release had, and changes of one', async () => {
    await restart({ immutableReleases: true });
    const host = hostOf();
    const made = await host.createDraft(draft);
    const asset = await host.upload(made, await fileOf('a.md', 'one'));
    const published = await host.publish(made, TAG, COMMIT);
    expect(published.isImmutable).toBe(true);
    await errorOf(host.deleteAsset(asset));
    const late = await errorOf(host.upload(published, await fileOf('b.md', 'two')));
    expect(late.message).toMatch(/Cannot upload assets to an immutable release/);
    await host.updateNotes(published, 'notes may change');
    stored().length = 0;
    const again = await host.createDraft(draft);
    expect((await errorOf(host.publish(again, TAG, COMMIT))).message).toMatch(
      /tag_name was used by an immutable release/,
    );
  });

  test('a token without the right, with what it lacks', async () => {
    const error = await errorOf(hostOf({ token: TOKENS.workflow }).createDraft(draft));
    expect(error).toBeInstanceOf(PermissionError);
    expect(error.message).toBe(
      `Could not draft the release ${TAG}: GitHub answered 403 (Resource not accessible by integration - https://docs.github.com/rest/releases/releases#create-a-release).`,
    );
    expect(error.hint).toMatch(/^The token needs `contents: write`/);
    expect(slept).toEqual([]);
  });

  test('drafts to a token that may only read', async () => {
    const made = await hostOf().createDraft(draft);
    const reader = hostOf({ token: TOKENS.workflow });
    expect(await reader.releases()).toEqual([]);
    await errorOf(reader.release(made.id));
  });
});

test('rate limits are waited for', async () => {
  gitHub.fail({ operation: 'repos/upload-release-asset', answer: secondaryRateLimit(403, 7) });
  gitHub.fail({ operation: 'repos/create-release', answer: secondaryRateLimit(429) });
  const host = hostOf();
  await host.upload(await host.createDraft(draft), await fileOf('a.md', 'one'));
  expect(slept).toEqual([60_000, 7000]);
  expect(assets()).toEqual(['a.md uploaded one']);

  gitHub.fail({ answer: usedUpRateLimit(NOW / 1000 + 600), times: 9 });
  expect((await errorOf(host.releases())).hint).toMatch(/Run the job again in 600 seconds/);
});

describe('telling another repository', () => {
  const payload = { dataset: 'capitals', version: '1.2.0' };
  const consumerToken = 'stand-in-consumer-token';

  beforeEach(async () => {
    await restart({
      tokens: {
        [consumerToken]: {
          login: 'octocat',
          kind: 'user',
          permissions: { contents: 'read' },
          repositories: ['octo-org/model'],
        },
      },
    });
  });

  test('takes a token that reaches it', async () => {
    await hostOf({ consumerToken }).dispatch('octo-org/model', 'heartcut-release', payload);
    expect(gitHub.releaseStore.dispatches).toEqual([
      { repository: 'octo-org/model', type: 'heartcut-release', payload },
    ]);
    expect(gitHub.violations).toEqual([]);
  });

  test('fails with the token of the workflow, and says which to give', async () => {
    const error = await errorOf(hostOf().dispatch('octo-org/model', 'heartcut-release', payload));
    expect(error.message).toMatch(/^Could not tell octo-org\/model: GitHub answered 404/);
    expect(error.hint).toMatch(/HEARTCUT_CONSUMER_TOKEN/);
  });
});

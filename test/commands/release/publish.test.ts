// Publishing against the stand-in: every way it can be cut off, and that nothing half is ever public.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGitHubReleases } from '../../../src/adapters/github/releases.ts';
import { publishReleases, type PublishPorts } from '../../../src/commands/release/publish.ts';
import { HostError } from '../../../src/core/errors.ts';
import type { PublishOutcome, PublishPlan } from '../../../src/core/publishing.ts';
import type { ReleaseHost } from '../../../src/core/release-host.ts';
import {
  secondaryRateLimit,
  serverError,
  startGitHubStandIn,
  TOKENS,
  type GitHubStandIn,
  type GitHubStandInOptions,
} from '../../helpers/github-stand-in.ts';
import {
  COMMIT,
  hashOf,
  openReleaseFolder,
  tinyBuild,
  tinyPlan,
} from '../../helpers/tiny-release.ts';

const TAG = 'capitals-v1.2.0';
const REF = `refs/tags/${TAG}`;
const NAMES = ['CHANGELOG.md', 'README.md', 'SHA256SUMS', 'capitals.jsonl.gz', 'manifest.json'];
const CONSUMER = 'octo-org/model';
const consumerToken = 'stand-in-consumer-token';
const other = '2'.repeat(40);

let gitHub: GitHubStandIn;
let folder: string;
let folders: number;
let copied: string[];
let approvals: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heartcut-publish-'));
  folders = 0;
  copied = [];
  approvals = 0;
  await start();
});

afterEach(async () => {
  await gitHub.close();
  await rm(folder, { recursive: true });
});

async function start(options: GitHubStandInOptions = {}): Promise<void> {
  if (gitHub !== undefined) await gitHub.close();
  gitHub = await startGitHubStandIn({
    tokens: {
      [consumerToken]: {
        login: 'octocat',
        kind: 'user',
        permissions: {},
        repositories: [CONSUMER],
      },
    },
    ...options,
  });
}

function hostOf(token: string = TOKENS.release): ReleaseHost {
  return createGitHubReleases({
    token,
    consumerToken,
    repository: gitHub.repository,
    apiUrl: gitHub.url,
    sleep: async () => {},
  });
}

function portsOf(change: Partial<PublishPorts> = {}): PublishPorts {
  return {
    host: hostOf(),
    approve: async () => {
      approvals += 1;
      return { approved: true, by: ['ada'] };
    },
    build: tinyBuild(),
    openFolder: async () => openReleaseFolder(join(folder, String(folders++))),
    copier: {
      copy: async (repository, { version, files }) => {
        copied.push(`${repository} ${version} ${files.length}`);
        return { status: 'copied', url: 'https://example.com' };
      },
    },
    log: { info() {}, warn() {}, progress() {} },
    ...change,
  };
}

async function publish(
  plan: PublishPlan = tinyPlan(),
  change: Partial<PublishPorts> = {},
): Promise<PublishOutcome> {
  const outcomes = await publishReleases([plan], portsOf(change));
  expect(outcomes).toHaveLength(1);
  return outcomes[0]!;
}

const stored = () => gitHub.releaseStore.releases;
const operations = (from = 0) => gitHub.requests.slice(from).map(({ operation }) => operation);
const writes = (from = 0) =>
  gitHub.requests.slice(from).filter(({ method }) => method !== 'GET').length;

/** At most one release of the tag is public; it holds every file as it was built, and no other. */
function expectNothingHalf(): void {
  const out = stored().filter(({ isDraft }) => !isDraft);
  expect(out.length).toBeLessThanOrEqual(1);
  for (const release of out) {
    expect(release.tag).toBe(TAG);
    expect(release.assets.map(({ name }) => name).sort()).toEqual(NAMES);
    const asset = (name: string) => release.assets.find((one) => one.name === name)!.bytes;
    const sums = asset('SHA256SUMS').toString().trim().split('\n');
    expect(sums).toHaveLength(NAMES.length - 1);
    for (const line of sums) {
      const [sha256, name] = line.split('  ');
      expect(hashOf(asset(name!))).toBe(sha256);
    }
    expect(gitHub.refs.get(REF)).toBe(COMMIT);
  }
}

function expectPublished(outcome: PublishOutcome, how = 'published'): void {
  expect(outcome).toMatchObject({ outcome: how, tag: TAG, commit: COMMIT });
  expect(stored().filter(({ isDraft }) => !isDraft)).toHaveLength(1);
  expectNothingHalf();
  expect(gitHub.violations).toEqual([]);
}

test('a version is published once', async () => {
  const outcome = await publish();
  expectPublished(outcome);
  expect(outcome).toMatchObject({
    version: '1.2.0',
    approvedBy: ['ada'],
    url: `https://github.com/octo-org/data/releases/tag/${TAG}`,
    warnings: [expect.stringMatching(/^the release is not immutable/)],
  });
  expect('files' in outcome && outcome.files.map(({ name }) => name)).toEqual(NAMES);
  const [release] = stored();
  expect(release).toMatchObject({ name: 'Capitals 1.2.0', target: COMMIT });
  expect(release!.body).toContain('- 2 records about Europe');
  expect(release!.body).not.toContain('The first');
  expect(release!.body.split('\n')[0]).toBe(`<!-- heartcut-release ${TAG} ${COMMIT} -->`);

  const before = gitHub.requests.length;
  const again = await publish();
  expectPublished(again, 'present');
  expect(again).toMatchObject({ approvedBy: [], warnings: [] });
  expect('files' in again && 'files' in outcome && again.files).toEqual(
    'files' in outcome && outcome.files,
  );
  expect(writes(before)).toBe(0);
  expect([approvals, folders]).toEqual([1, 1]);
});

describe('cut off', () => {
  /** The host, dying before or after its nth call, as a killed process does: with no word. */
  function dyingHost(
    dies: number,
    when: 'before' | 'after',
  ): { host: ReleaseHost; calls: string[] } {
    const calls: string[] = [];
    const host = new Proxy(hostOf(), {
      get(target, name: keyof ReleaseHost) {
        const method = Reflect.get(target, name) as (...args: unknown[]) => unknown;
        if (name === 'download') return method;
        return async (...args: unknown[]) => {
          calls.push(name);
          const isLast = calls.length === dies;
          if (isLast && when === 'before') throw new Error('killed');
          const result = await method(...args);
          if (isLast) throw new Error('killed');
          return result;
        };
      },
    });
    return { host, calls };
  }

  test('at any step, the next run finishes it', async () => {
    const plan = tinyPlan({ consumers: [CONSUMER], huggingFace: 'octo/capitals' });
    const whole = dyingHost(0, 'before');
    expectPublished(await publish(plan, { host: whole.host }));
    expect(whole.calls.slice(-3)).toEqual(['tagCommit', 'dispatch', 'updateNotes']);
    expect(whole.calls.filter((name) => name === 'upload')).toHaveLength(NAMES.length);

    for (const [index] of whole.calls.entries()) {
      for (const when of ['before', 'after'] as const) {
        await start();
        copied = [];
        const { host } = dyingHost(index + 1, when);
        await expect(publish(plan, { host })).rejects.toThrow('killed');
        expectNothingHalf();
        const outcome = await publish(plan);
        const wasOut = index > whole.calls.indexOf('publish');
        const isLost = when === 'after' && index === whole.calls.indexOf('publish');
        expectPublished(outcome, wasOut || isLost ? 'present' : 'published');
        // Never twice public, never twice drafted; at least once told, and remembered.
        expect(stored()).toHaveLength(1);
        expect(gitHub.releaseStore.dispatches.length).toBeGreaterThanOrEqual(1);
        expect(copied.length).toBeGreaterThanOrEqual(1);
        const before = gitHub.requests.length;
        expectPublished(await publish(plan), 'present');
        expect(writes(before)).toBe(0);
      }
    }
  }, 180_000);

  test('in a build of an older kind: what differs in the draft is replaced', async () => {
    const { host } = dyingHost(12, 'before');
    const older = tinyBuild({ records: 'older\n' });
    await expect(publish(tinyPlan(), { host, build: older })).rejects.toThrow('killed');
    expect(stored()[0]!.assets.length).toBeGreaterThan(2);
    stored()[0]!.assets[0]!.name = 'left-over.txt';
    stored()[0]!.assets[1]!.state = 'starter';
    expectPublished(await publish());
    expect(stored()).toHaveLength(1);
  });
});

describe('trouble on the way', () => {
  test.each([
    ['repos/upload-release-asset', serverError(502)],
    ['repos/upload-release-asset', secondaryRateLimit(403, 1)],
    ['repos/create-release', secondaryRateLimit(429, 1)],
    ['repos/update-release', serverError(500)],
    ['repos/get-release', serverError(503)],
    ['git/get-ref', serverError(502)],
  ])('%s: tried again', async (operation, answer) => {
    gitHub.fail({ operation, answer, times: 2 });
    expectPublished(await publish());
  });

  test.each([
    'repos/create-release',
    'repos/upload-release-asset',
    'repos/update-release',
    'repos/list-releases',
  ])('%s: its answer is lost', async (operation) => {
    gitHub.fail({ operation, answer: 'disconnect', afterwards: true, times: 1 });
    expectPublished(await publish());
    expect(stored()).toHaveLength(1);
  });

  test.each([
    'repos/create-release',
    'repos/upload-release-asset',
    'repos/update-release',
    'repos/get-release',
  ])('%s: more than a run can take', async (operation) => {
    gitHub.fail({ operation, answer: serverError(502), times: 3 });
    expect(await publish()).toMatchObject({ outcome: 'failed', tag: TAG });
    expectNothingHalf();
    expectPublished(await publish());
    expect(stored()).toHaveLength(1);
  });

  test('one dataset that fails does not keep the others from being published', async () => {
    gitHub.fail({ operation: 'repos/create-release', answer: serverError(502), times: 3 });
    const two = tinyPlan({ dataset: 'rivers' });
    const plans = [tinyPlan(), two, { dataset: 'new', nothing: 'no release.json' }];
    const outcomes = await publishReleases(plans, portsOf());
    expect(outcomes.map(({ dataset, outcome }) => [dataset, outcome])).toEqual([
      ['capitals', 'failed'],
      ['rivers', 'published'],
      ['new', 'nothing'],
    ]);
  });

  test('a token without rights is told which', async () => {
    const outcome = await publish(tinyPlan(), { host: hostOf(TOKENS.workflow) });
    expect(outcome).toMatchObject({
      outcome: 'failed',
      why: expect.stringMatching(/403/),
      hint: expect.stringMatching(/contents: write/),
    });
    expect(stored()).toEqual([]);
  });

  test('a file that changes between build and upload is not published', async () => {
    const build: PublishPorts['build'] = async (plan, into) => {
      const manifest = await tinyBuild()(plan, into);
      // Of the same length: only the digest can tell.
      await writeFile(into.path('README.md'), '# CAPITALS\n');
      return manifest;
    };
    expect(await publish(tinyPlan(), { build })).toMatchObject({
      outcome: 'failed',
      why: 'README.md is not as it was built: it was changed since.',
    });
    expect(stored().every(({ isDraft }) => isDraft)).toBe(true);
    expectPublished(await publish());
  });

  test.each([
    [
      'changed',
      (assets: (typeof gitHub.releaseStore.releases)[0]['assets']) => {
        assets[0]!.bytes = Buffer.from('x'.repeat(assets[0]!.bytes.length));
        assets[0]!.digest = `sha256:${hashOf(assets[0]!.bytes)}`;
      },
    ],
    ['deleted', (assets: (typeof gitHub.releaseStore.releases)[0]['assets']) => void assets.pop()],
    [
      'added',
      (assets: (typeof gitHub.releaseStore.releases)[0]['assets']) =>
        void assets.push({ ...assets[0]!, id: 5, name: 'extra.txt' }),
    ],
  ])('a file of the draft that somebody has %s stops it', async (_what, tamper) => {
    for (const digests of [true, false]) {
      await start({ assetDigests: digests });
      const host = hostOf();
      const meddled: ReleaseHost = {
        ...host,
        release: async (id) => {
          tamper(stored()[0]!.assets);
          return host.release(id);
        },
      };
      const outcome = await publish(tinyPlan(), { host: meddled });
      expect(outcome).toMatchObject({
        outcome: 'failed',
        why: expect.stringMatching(/^The draft is not whole: /),
      });
      expect(gitHub.refs.get(REF)).toBeUndefined();
      expectPublished(await publish());
    }
  });

  test('digests are made by reading again where the server tells none', async () => {
    await start({ assetDigests: false });
    expectPublished(await publish());
    expect(operations().filter((name) => name === 'repos/get-release-asset').length).toBe(
      2 * NAMES.length,
    );
    expectPublished(await publish(), 'present');
  });
});

describe('refused', () => {
  const refused = async (outcome: Promise<PublishOutcome>, why: RegExp, hint?: RegExp) => {
    expect(await outcome).toMatchObject({
      outcome: 'refused',
      why: expect.stringMatching(why),
      ...(hint !== undefined && { hint: expect.stringMatching(hint) }),
    });
    expect(stored().filter(({ isDraft }) => !isDraft)).toEqual([]);
    expect(gitHub.violations).toEqual([]);
  };

  test('without approval; nothing is built, nothing is sent', async () => {
    const approve = async () => ({ approved: false, reason: 'one review is missing' }) as const;
    await refused(publish(tinyPlan(), { approve }), /^Not approved: one review is missing$/);
    expect([writes(), folders]).toEqual([0, 0]);
  });

  test('other content than was approved', async () => {
    const plan = tinyPlan({ content: `sha256:${'e'.repeat(64)}` });
    await refused(publish(plan), /^The records at 1111111 are not those/, /release prepare/);
    expect([approvals, writes()]).toEqual([0, 0]);
  });

  test.each([
    ['verdict', 'undecided', /^The verdict on all its records is undecided \(judge broken\)\.$/],
    ['verdict', 'failed', /^The verdict on all its records is failed/],
    ['content', `sha256:${'e'.repeat(64)}`, /^The build is of the content sha256:eee/],
    ['commit', other, /^The build is of the commit 2222/],
    ['tag', 'capitals-v9.0.0', /^The build is of the tag capitals-v9/],
  ])('a build whose %s is %s', async (key, value, why) => {
    const gates = [
      { gate: 'judge', status: 'broken', errors: 0, warnings: 0 },
      { gate: 'schema', status: 'passed', errors: 0, warnings: 0 },
    ] as const;
    const build = tinyBuild({ manifest: { gates, [key]: value } });
    await refused(publish(tinyPlan(), { build }), why);
    expect(writes()).toBe(0);
  });

  test('a version that CHANGELOG.md does not tell of', async () => {
    const build = tinyBuild({ changelog: '# Changelog\n\n## 1.1.0 - 2026-10-01\n\n- Old\n' });
    await refused(publish(tinyPlan(), { build }), /^CHANGELOG\.md says nothing of 1\.2\.0/);
  });

  test('a tag on another commit', async () => {
    gitHub.refs.set(REF, other);
    await refused(publish(), /is there already, on another commit/, /prepare the next version/);
    expect(writes()).toBe(0);
  });

  test('a tag that somebody makes while files are sent', async () => {
    const host = hostOf();
    const slow: ReleaseHost = {
      ...host,
      release: async (id) => {
        gitHub.refs.set(REF, other);
        return host.release(id);
      },
    };
    await refused(publish(tinyPlan(), { host: slow }), /on another commit/);
  });

  test("somebody else's draft of the tag", async () => {
    const host = hostOf();
    const draft = { tag: TAG, commit: COMMIT, title: 'By hand' };
    await host.createDraft({ ...draft, body: 'by hand' });
    await refused(publish(), /a draft of capitals-v1\.2\.0 that heartcut did not make/, /untagged/);
    // Our mark further down is somebody's text.
    stored()[0]!.body = `Hello\n<!-- heartcut-release ${TAG} ${COMMIT} -->`;
    await refused(publish(), /heartcut did not make/);
    expect(stored()[0]!.assets).toEqual([]);
  });

  test('files that the manifest does not tell of, or tells otherwise', async () => {
    const extra: PublishPorts['build'] = async (plan, into) => {
      const manifest = await tinyBuild()(plan, into);
      await into.write('extra.txt', [Buffer.from('x')]);
      return manifest;
    };
    const sums: PublishPorts['build'] = async (plan, into) => {
      const manifest = await tinyBuild()(plan, into);
      await into.write('SHA256SUMS', [Buffer.from('x')]);
      return manifest;
    };
    for (const build of [extra, sums]) {
      expect(await publish(tinyPlan(), { build })).toMatchObject({ outcome: 'failed' });
    }
    expect(writes()).toBe(0);
  });
});

describe('an older draft', () => {
  test('of ours for another commit is left alone and told of', async () => {
    await hostOf().createDraft({
      tag: TAG,
      commit: other,
      title: 'Capitals 1.2.0',
      body: `<!-- heartcut-release ${TAG} ${other} -->\n`,
    });
    const outcome = await publish();
    expectPublished(outcome);
    expect(outcome).toMatchObject({
      warnings: [expect.stringMatching(/^An older draft of/), expect.any(String)],
    });
    expect(stored().map(({ isDraft }) => isDraft)).toEqual([true, false]);
  });

  test('that lost its tag is ours all the same', async () => {
    gitHub.fail({ operation: 'repos/upload-release-asset', answer: serverError(502), times: 3 });
    await publish();
    stored()[0]!.tag = 'untagged-0123456789abcdef0123';
    expectPublished(await publish());
    expect(stored()).toHaveLength(1);
  });
});

describe('what is published already', () => {
  beforeEach(async () => {
    expectPublished(await publish());
  });

  const refused = (why: RegExp) => ({
    outcome: 'refused',
    why: expect.stringMatching(why),
    hint: expect.stringMatching(/^A published version never changes\. Prepare the next one/),
  });

  test('with other content is not written over', async () => {
    const { planned } = tinyPlan();
    const content = `sha256:${'e'.repeat(64)}`;
    const before = gitHub.requests.length;
    const outcome = await publish(tinyPlan({ content, planned: { ...planned, content } }));
    expect(outcome).toMatchObject(refused(/is published already, with other content\.$/));
    expect(writes(before)).toBe(0);
  });

  test('is the same for a newer heartcut that builds it otherwise', async () => {
    const outcome = await publish(tinyPlan(), { build: tinyBuild({ records: 'other bytes' }) });
    expectPublished(outcome, 'present');
  });

  test.each([
    ['a file is gone', () => void stored()[0]!.assets.splice(1, 1), /is missing\.$/],
    [
      'bytes differ',
      () => {
        const asset = stored()[0]!.assets.find(({ name }) => name === 'README.md')!;
        asset.bytes = Buffer.from('# CAPITALS\n');
        asset.digest = `sha256:${hashOf(asset.bytes)}`;
      },
      /README\.md has other bytes\.$/,
    ],
    ['the tag was moved', () => gitHub.refs.set(REF, other), /its tag names 2222/],
    ['the tag was deleted', () => gitHub.refs.delete(REF), /its tag names nothing/],
    [
      'the manifest is gone',
      () => {
        const { assets } = stored()[0]!;
        assets.splice(
          assets.findIndex(({ name }) => name === 'manifest.json'),
          1,
        );
      },
      /not by heartcut: it has no manifest\.json/,
    ],
    [
      'the manifest is none',
      () => {
        const asset = stored()[0]!.assets.find(({ name }) => name === 'manifest.json')!;
        asset.bytes = Buffer.from('{"content":1}');
      },
      /its manifest\.json can't be read/,
    ],
  ])('and was changed since (%s) is told of, not mended', async (_what, tamper, why) => {
    tamper();
    const before = gitHub.requests.length;
    expect(await publish()).toMatchObject(refused(why));
    expect(writes(before)).toBe(0);
  });

  test('may have got a file more since: that is a warning', async () => {
    const { assets } = stored()[0]!;
    assets.push({ ...assets[0]!, id: 5, name: 'sbom.json' });
    expect(await publish()).toMatchObject({
      outcome: 'present',
      warnings: ['"sbom.json" was added after it was published'],
    });
  });
});

describe('immutable releases', () => {
  beforeEach(() => start({ immutableReleases: true }));

  test('are published, looked at, told of', async () => {
    const plan = tinyPlan({ consumers: [CONSUMER] });
    const outcome = await publish(plan);
    expectPublished(outcome);
    expect(outcome).toMatchObject({ warnings: [] });
    expect(stored()[0]).toMatchObject({ isImmutable: true });
    expectPublished(await publish(plan), 'present');
    expect(gitHub.releaseStore.dispatches).toHaveLength(1);
  });

  test('keep their tag for ever', async () => {
    expectPublished(await publish());
    stored().length = 0;
    gitHub.refs.delete(REF);
    expect(await publish()).toMatchObject({
      outcome: 'failed',
      why: expect.stringMatching(/tag_name was used by an immutable release/),
    });
    expect(stored().every(({ isDraft }) => isDraft)).toBe(true);
  });
});

describe('telling others', () => {
  const plan = tinyPlan({
    consumers: [CONSUMER, 'octo-org/unknown'],
    huggingFace: 'octo/capitals',
  });

  test('what does not work is a warning, and done by a later run', async () => {
    const outcome = await publish(plan);
    expectPublished(outcome);
    expect(outcome).toMatchObject({
      warnings: [
        expect.any(String),
        expect.stringMatching(/^octo-org\/unknown was not told: .*HEARTCUT_CONSUMER_TOKEN/s),
      ],
    });
    const { manifestSha256 } = outcome as Extract<PublishOutcome, { manifestSha256: string }>;
    expect(gitHub.releaseStore.dispatches).toEqual([
      {
        repository: CONSUMER,
        type: 'heartcut-release',
        payload: {
          dataset: 'capitals',
          version: '1.2.0',
          tag: TAG,
          url: `https://github.com/octo-org/data/releases/tag/${TAG}`,
          manifestSha256,
        },
      },
    ]);
    expect(copied).toEqual(['octo/capitals 1.2.0 5']);
    expect(stored()[0]!.body.split('\n')[0]).toBe(
      `<!-- heartcut-release ${TAG} ${COMMIT} told: ${CONSUMER} huggingface:octo/capitals -->`,
    );

    expectPublished(await publish(plan), 'present');
    expect([gitHub.releaseStore.dispatches.length, copied.length]).toEqual([1, 1]);
  });

  test('a copy that was not made is made of the published files', async () => {
    let seen: string[] = [];
    const copier: PublishPorts['copier'] = {
      copy: async (_repository, { files }) => {
        seen = files.map(({ name, sha256 }) => `${name} ${sha256}`);
        throw new HostError('the hub is down', { hint: 'Later.' });
      },
    };
    const one = tinyPlan({ huggingFace: 'octo/capitals' });
    expect(await publish(one, { copier })).toMatchObject({
      outcome: 'published',
      warnings: [
        expect.any(String),
        'no copy at Hugging Face (octo/capitals): the hub is down Later.',
      ],
    });
    const first = seen;
    expect(first).toHaveLength(NAMES.length);
    const noBuild: PublishPorts['build'] = () => Promise.reject(new Error('built again'));
    await publish(one, { copier, build: noBuild });
    expect(seen).toEqual(first);
    expectPublished(await publish(one), 'present');
    expect(copied).toEqual(['octo/capitals 1.2.0 5']);
  });

  test('without a token for it says so every time', async () => {
    const copier: PublishPorts['copier'] = {
      copy: async () => ({ status: 'skipped', reason: 'HF_TOKEN is not set' }),
    };
    for (let run = 0; run < 2; run += 1) {
      const outcome = await publish(tinyPlan({ huggingFace: 'octo/capitals' }), { copier });
      expect('warnings' in outcome && outcome.warnings.at(-1)).toBe(
        'no copy at Hugging Face (octo/capitals): HF_TOKEN is not set',
      );
    }
  });

  test('nobody is told again where the notes were rewritten', async () => {
    await publish(plan);
    stored()[0]!.body = 'Nicer notes';
    expectPublished(await publish(plan), 'present');
    expect(gitHub.releaseStore.dispatches).toHaveLength(1);
  });
});

// The whole of publishing: a real repository, real builds, the stand-in as its host.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runReleasePrepare } from '../../../src/cli/release/prepare.ts';
import { runReleasePublish } from '../../../src/cli/release/publish.ts';
import { TOKENS } from '../../helpers/github-stand-in.ts';
import { openHostedRepository, type HostedRepository } from '../../helpers/hosted-repository.ts';
import { HUB_TOKEN, startHubStandIn } from '../../helpers/hub-stand-in.ts';
import { insideCli } from '../../helpers/inside-cli.ts';
import { hashOf } from '../../helpers/tiny-release.ts';

const TAG = 'capitals-v1.0.0';
const manifest = (rest = '') =>
  `name: capitals\ntitle: Capitals of Europe\nkind: instruction\nfiles: ['*.jsonl']\nlicence: CC0-1.0\nprovenance:\n  origin: human\n  source: https://example.com/capitals\n  method: typed in by hand\n${rest}`;
const records = (cities: readonly (readonly [string, string])[]) =>
  cities
    .map(([country, city]) =>
      JSON.stringify({
        instruction: `Which city is the capital of ${country}, and on which river does it lie?`,
        output: `${city}, as every atlas of Europe shows on its first pages.`,
      }),
    )
    .join('\n') + '\n';

let hosted: HostedRepository;
let mirror: string;

beforeEach(async () => {
  hosted = await openHostedRepository();
  mirror = await mkdtemp(join(tmpdir(), 'heartcut-mirror-'));
});

afterEach(async () => {
  await hosted.close();
  await rm(mirror, { recursive: true });
});

const run = (
  flags: Parameters<typeof runReleasePublish>[1],
  env: Readonly<Record<string, string>> = {},
  datasets: readonly string[] = [],
) =>
  insideCli(
    hosted.repo.path,
    {
      GITHUB_TOKEN: TOKENS.release,
      GH_TOKEN: '',
      GITHUB_REPOSITORY: hosted.gitHub.repository,
      GITHUB_API_URL: hosted.gitHub.url,
      HF_TOKEN: '',
      ...env,
    },
    (out) => runReleasePublish(datasets, flags, out),
  );

/** A dataset whose 1.0.0 is prepared and on main. */
async function prepareFirst(policy = 'release: { approvals: 0 }', rest = ''): Promise<string> {
  await hosted.commit(
    {
      'heartcut.yaml': `version: 1\ndatasets: [data/*]\n${policy}\n`,
      'data/capitals/dataset.yaml': manifest(rest),
      'data/capitals/all.jsonl': records([
        ['France', 'Paris'],
        ['Austria', 'Vienna'],
        ['Hungary', 'Budapest'],
      ]),
    },
    'Capitals',
  );
  const prepared = await insideCli(hosted.repo.path, {}, (out) =>
    runReleasePrepare('capitals', { apply: true }, out),
  );
  expect(prepared).toMatchObject({ exitCode: 0, stderr: '' });
  await hosted.repo.git('add', '--all');
  return hosted.commit({}, 'Release capitals 1.0.0');
}

const stored = () => hosted.gitHub.releaseStore.releases;

test('a dry run builds a mirror; the same commit gives the same bytes', async () => {
  const commit = await prepareFirst();
  const first = await run({ output: mirror });
  expect(first).toMatchObject({ exitCode: 0, stderr: '' });
  expect(first.stdout).toContain(`✓ ${TAG}  3 records, built from ${commit.slice(0, 7)}`);
  expect(first.stdout).toMatch(/manifest\.json +[\d,]+ {2}[0-9a-f]{12}\n/);
  expect(first.stdout).toContain('nothing was published: --apply asks for approvals');
  expect((await readdir(mirror)).sort()).toEqual([TAG, 'releases.json']);
  const index = JSON.parse(await readFile(join(mirror, 'releases.json'), 'utf8'));
  expect(index).toEqual({
    format: 1,
    releases: [{ dataset: 'capitals', version: '1.0.0', tag: TAG }],
  });
  const sums = await readFile(join(mirror, TAG, 'SHA256SUMS'), 'utf8');
  for (const line of sums.trim().split('\n')) {
    const [sha256, name] = line.split('  ');
    expect(hashOf(await readFile(join(mirror, TAG, name!)))).toBe(sha256);
  }
  await run({ output: mirror });
  expect(await readFile(join(mirror, TAG, 'SHA256SUMS'), 'utf8')).toBe(sums);
  expect((await readdir(mirror)).sort()).toEqual([TAG, 'releases.json']);
  expect(hosted.gitHub.requests).toEqual([]);
});

test('a dry run writes over nothing that is no release', async () => {
  await prepareFirst();
  await mkdir(join(mirror, TAG));
  await writeFile(join(mirror, TAG, 'thesis.txt'), 'three years');
  const ran = await run({ output: mirror });
  expect(ran.exitCode).toBe(2);
  expect(ran.stdout).toContain('holds something else than a release');
  expect(await readdir(mirror)).toEqual([TAG]);
});

test('--apply publishes once, copies, and is content with what is there', async () => {
  const commit = await prepareFirst(undefined, 'release: { huggingFace: octo/capitals }\n');
  const hub = await startHubStandIn();
  const env = { HF_TOKEN: HUB_TOKEN, HF_ENDPOINT: hub.url };
  const first = await run({ apply: true }, env);
  expect(first).toMatchObject({ exitCode: 0, stderr: '' });
  expect(first.stdout).toContain(`✓ ${TAG}  published from ${commit.slice(0, 7)}`);
  expect(first.stdout).toContain('! the release is not immutable');

  expect(stored()).toHaveLength(1);
  const [release] = stored();
  expect(release).toMatchObject({ isDraft: false, tag: TAG, target: commit });
  await hosted.pull();
  expect(await hosted.repo.git('rev-parse', TAG)).toBe(commit);
  const sums = release!.assets.find(({ name }) => name === 'SHA256SUMS')!.bytes.toString();
  expect(sums.trim().split('\n')).toHaveLength(release!.assets.length - 1);
  for (const { name, bytes } of release!.assets) {
    if (name !== 'SHA256SUMS') expect(sums).toContain(`${hashOf(bytes)}  ${name}\n`);
  }
  // What is published is what a dry run anywhere builds.
  await run({ output: mirror });
  expect(await readFile(join(mirror, TAG, 'SHA256SUMS'), 'utf8')).toBe(sums);
  expect(hub.commits.map(({ title }) => title)).toEqual(['Capitals of Europe 1.0.0']);
  expect([...hub.tags.keys()]).toEqual(['v1.0.0']);

  const again = await run({ apply: true }, env);
  expect(again.exitCode).toBe(0);
  expect(again.stdout).toContain(`✓ ${TAG}  is published already`);
  expect([stored().length, hub.commits.length]).toEqual([1, 1]);
  expect(hosted.gitHub.violations).toEqual([]);
  await hub.close();
});

test('records that came after the preparation are not published under its version', async () => {
  await prepareFirst();
  await hosted.repo.git('checkout', '--quiet', '-b', 'late', 'HEAD~1');
  await hosted.repo.commit({ 'data/capitals/more.jsonl': records([['Spain', 'Madrid']]) }, 'More');
  await hosted.repo.git('cherry-pick', 'main');
  await hosted.push();
  const ran = await run({ apply: true });
  expect(ran.exitCode).toBe(1);
  expect(ran.stdout).toMatch(/✗ capitals-v1\.0\.0 {2}refused: The records at \w{7} are not those/);
  expect(stored()).toEqual([]);
});

test('without approval: refused, with the reason', async () => {
  await prepareFirst('release: { approvals: 1 }');
  const ran = await run({ apply: true });
  expect(ran.exitCode).toBe(1);
  expect(ran.stdout).toMatch(/✗ capitals-v1\.0\.0 {2}refused: Not approved: /);
  expect(stored()).toEqual([]);
});

test('a token without rights: failed, with what it needs', async () => {
  await prepareFirst();
  const ran = await run({ apply: true }, { GITHUB_TOKEN: TOKENS.workflow });
  expect(ran.exitCode).toBe(2);
  expect(ran.stdout).toContain('contents: write');
});

test('what can not be done is said before anything is', async () => {
  await prepareFirst();
  expect((await run({ apply: true }, { GITHUB_TOKEN: '' })).stderr).toMatch(
    /no token for GitHub.*GITHUB_TOKEN or GH_TOKEN/s,
  );
  expect((await run({ apply: true, output: mirror })).stderr).toMatch(/--output is for a dry run/);
  expect((await run({}, {}, ['capital'])).stderr).toMatch(/no dataset "capital".*capitals/s);
  const elsewhere = await run({ apply: true }, { GITHUB_REPOSITORY: 'not a repository' });
  expect(elsewhere.stderr).toMatch(/is not a repository/);
  expect(hosted.gitHub.requests).toEqual([]);
});

test('a dataset without release.json has nothing to publish', async () => {
  await hosted.commit(
    {
      'heartcut.yaml': 'version: 1\ndatasets: [data/*]\n',
      'data/capitals/dataset.yaml': manifest(),
      'data/capitals/all.jsonl': records([['France', 'Paris']]),
    },
    'Capitals',
  );
  const ran = await run({ output: mirror });
  expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
  expect(ran.stdout).toContain('- capitals  it has no release.json');
});

// Copies at the Hub, by the real library against a stand-in.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHuggingFaceCopier } from '../../src/adapters/hugging-face.ts';
import { HostError } from '../../src/core/errors.ts';
import { HUB_TOKEN, startHubStandIn, type HubStandIn } from '../helpers/hub-stand-in.ts';
import { hashOf } from '../helpers/tiny-release.ts';

let hub: HubStandIn;
let folder: string;

beforeEach(async () => {
  hub = await startHubStandIn();
  folder = await mkdtemp(join(tmpdir(), 'heartcut-hub-'));
});

afterEach(async () => {
  await hub.close();
  await rm(folder, { recursive: true });
});

const copier = (token = HUB_TOKEN) => createHuggingFaceCopier({ token, hubUrl: hub.url });

/** A release of these files, with a manifest that names them. */
async function releaseOf(version: string, contents: Readonly<Record<string, string>>) {
  const names = Object.keys(contents).map((name) => ({ name }));
  const all = { ...contents, 'manifest.json': JSON.stringify({ files: names }) };
  const files = [];
  for (const [name, text] of Object.entries(all)) {
    const path = join(folder, `${version}-${name}`);
    await writeFile(path, text);
    files.push({ name, path, bytes: Buffer.byteLength(text), sha256: hashOf(text) });
  }
  return { version, title: `Capitals ${version}`, files };
}

const first = () => releaseOf('1.0.0', { 'README.md': '# One', 'train.jsonl.gz': 'records' });
const namesAt = (index: number) => [...hub.commits.at(index)!.files.keys()].sort();
const commitsAsked = () => hub.requests.filter((request) => request.includes('/commit/')).length;

test('one commit holds all files, and the version is its tag', async () => {
  expect(await copier().copy('octo/capitals', await first())).toEqual({
    status: 'copied',
    url: `${hub.url}/datasets/octo/capitals/tree/v1.0.0`,
  });
  expect(hub.commits).toHaveLength(1);
  expect(hub.commits[0]!.title).toBe('Capitals 1.0.0');
  expect(namesAt(0)).toEqual(['README.md', 'manifest.json', 'train.jsonl.gz']);
  expect(hub.commits[0]!.files.get('train.jsonl.gz')!.toString()).toBe('records');
  expect(hub.tags).toEqual(new Map([['v1.0.0', hub.commits[0]!.id]]));
});

test('what is there is not copied again', async () => {
  await copier().copy('octo/capitals', await first());
  expect(await copier().copy('octo/capitals', await first())).toMatchObject({ status: 'present' });
  expect(commitsAsked()).toBe(1);
});

test('a run that was cut off before the tag is finished without a second commit', async () => {
  hub.fail('/tag/', 500);
  await expect(copier().copy('octo/capitals', await first())).rejects.toThrow(HostError);
  expect([hub.commits.length, hub.tags.size]).toEqual([1, 0]);
  expect(await copier().copy('octo/capitals', await first())).toMatchObject({ status: 'copied' });
  expect([hub.commits.length, hub.tags.size]).toEqual([1, 1]);
  // The answer to the tag was lost: the next run finds it.
  hub.tags.clear();
  hub.fail('/tag/', 500, true);
  await expect(copier().copy('octo/capitals', await first())).rejects.toThrow(HostError);
  expect(await copier().copy('octo/capitals', await first())).toMatchObject({ status: 'present' });
});

test('a later version takes away the files that it no longer has, and no other', async () => {
  await copier().copy('octo/capitals', await first());
  const kept = new Map(hub.commits[0]!.files).set('picture.png', Buffer.from('p'));
  (hub.commits as { id: string; title: string; files: typeof kept }[]).push({
    id: 'f'.repeat(40),
    title: 'By hand',
    files: kept,
  });
  const second = await releaseOf('2.0.0', { 'README.md': '# Two', 'all.jsonl.gz': 'records' });
  await copier().copy('octo/capitals', second);
  expect(namesAt(-1)).toEqual(['README.md', 'all.jsonl.gz', 'manifest.json', 'picture.png']);
  expect([...hub.tags.keys()]).toEqual(['v1.0.0', 'v2.0.0']);
});

test('no token: skipped, and nothing is asked', async () => {
  expect(await copier('').copy('octo/capitals', await first())).toEqual({
    status: 'skipped',
    reason: 'HF_TOKEN is not set',
  });
  expect(hub.requests).toEqual([]);
});

test.each([
  ['a wrong token', 'hf_wrong', 'octo/capitals', /answered 401/, /HF_TOKEN needs the right/],
  ['no such dataset', HUB_TOKEN, 'octo/missing', /answered 404/, /has to be there/],
])('%s', async (_what, token, name, message, hint) => {
  const error: unknown = await copier(token)
    .copy(name, await first())
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(HostError);
  expect(error).toMatchObject({
    message: expect.stringMatching(message),
    hint: expect.stringMatching(hint),
  });
  expect(String((error as Error).message)).not.toContain(token);
});

test('a hub that is not there, or refuses the commit, is told of', async () => {
  hub.fail('/commit/', 503);
  await expect(copier().copy('octo/capitals', await first())).rejects.toThrow(
    'Hugging Face answered 503 for the dataset octo/capitals.',
  );
  const nowhere = createHuggingFaceCopier({ token: HUB_TOKEN, hubUrl: 'http://127.0.0.1:1' });
  await expect(nowhere.copy('octo/capitals', await first())).rejects.toThrow(HostError);
});

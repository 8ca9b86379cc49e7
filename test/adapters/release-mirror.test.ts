import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReleaseMirror } from '../../src/adapters/release-mirror.ts';
import { HostError } from '../../src/core/errors.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heartcut-mirror-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function put(tag: string, text: string): Promise<string> {
  const staged = await openReleaseMirror(folder).stage();
  try {
    await staged.folder.write('manifest.json', [Buffer.from(text)]);
    return await staged.keep(tag);
  } finally {
    await staged.drop();
  }
}

const index = async () =>
  JSON.parse(await readFile(join(folder, 'releases.json'), 'utf8')) as unknown;

test('releases stand in folders of their tags, listed in one order', async () => {
  expect(await put('b-v1.0.0', 'b')).toBe(join(folder, 'b-v1.0.0'));
  await put('a-v1.10.0', 'a');
  await put('b-v1.0.0', 'b again');
  expect((await readdir(folder)).sort()).toEqual(['a-v1.10.0', 'b-v1.0.0', 'releases.json']);
  expect(await readFile(join(folder, 'b-v1.0.0', 'manifest.json'), 'utf8')).toBe('b again');
  expect(await index()).toEqual({
    format: 1,
    releases: [
      { dataset: 'a', version: '1.10.0', tag: 'a-v1.10.0' },
      { dataset: 'b', version: '1.0.0', tag: 'b-v1.0.0' },
    ],
  });
});

test('what was not kept leaves nothing', async () => {
  const staged = await openReleaseMirror(join(folder, 'new')).stage();
  await staged.folder.write('a.txt', [Buffer.from('a')]);
  await staged.drop();
  expect(await readdir(join(folder, 'new'))).toEqual([]);
});

test('something else in the place of a release stays', async () => {
  await mkdir(join(folder, 'a-v1.0.0'));
  await writeFile(join(folder, 'a-v1.0.0', 'thesis.txt'), 'three years');
  await expect(put('a-v1.0.0', 'a')).rejects.toThrow('holds something else than a release');
  await writeFile(join(folder, 'b-v1.0.0'), 'a file');
  await expect(put('b-v1.0.0', 'b')).rejects.toThrow(HostError);
  expect((await readdir(folder)).sort()).toEqual(['a-v1.0.0', 'b-v1.0.0']);
});

test.each(['no JSON', '{"format":2,"releases":[]}', '{"format":1,"releases":[{"tag":"../x"}]}'])(
  'an index that is not ours stays, and so does the release: %s',
  async (text) => {
    await put('a-v1.0.0', 'a');
    await writeFile(join(folder, 'releases.json'), text);
    await expect(put('a-v1.0.0', 'other')).rejects.toThrow('is not one that this version');
    expect(await readFile(join(folder, 'releases.json'), 'utf8')).toBe(text);
    expect(await readFile(join(folder, 'a-v1.0.0', 'manifest.json'), 'utf8')).toBe('a');
  },
);

import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isThere, writeTogether } from '../../src/adapters/working-files.ts';
import { describeError } from '../config/fakes.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'heartcut-working-'));
  await mkdir(join(root, 'a'));
  await writeFile(join(root, 'a/old.txt'), 'old');
  await writeFile(join(root, 'a/gone.txt'), 'gone');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const bytes = (text: string): Buffer => Buffer.from(text);
const listing = async (): Promise<string[]> =>
  (await readdir(root, { recursive: true })).map(String).sort();

test('writes new files and old ones, and removes', async () => {
  await writeTogether(root, [
    { path: 'a/old.txt', bytes: bytes('new') },
    { path: 'b/c/fresh.txt', bytes: bytes('fresh') },
    { path: 'a/gone.txt', bytes: null },
    { path: 'a/never.txt', bytes: null },
  ]);
  expect(await listing()).toEqual(['a', 'a/old.txt', 'b', 'b/c', 'b/c/fresh.txt']);
  expect(await readFile(join(root, 'a/old.txt'), 'utf8')).toBe('new');
  expect([await isThere(root, 'a/old.txt'), await isThere(root, 'a/gone.txt')]).toEqual([
    true,
    false,
  ]);
});

test("changes nothing where one of them can't be written", async () => {
  const before = await listing();
  const told = await describeError(() =>
    writeTogether(root, [
      { path: 'a/old.txt', bytes: bytes('new') },
      { path: 'a/gone.txt', bytes: null },
      { path: 'a/old.txt/below.txt', bytes: bytes('x') },
    ]),
  );
  expect(told).toContain('Nothing was changed.');
  expect(await listing()).toEqual(before);
  expect(await readFile(join(root, 'a/old.txt'), 'utf8')).toBe('old');
});

test('follows no link out of the folder, neither to write nor to remove', async () => {
  const outside = await mkdtemp(join(tmpdir(), 'heartcut-outside-'));
  try {
    await writeFile(join(outside, 'x.txt'), 'x');
    await symlink(outside, join(root, 'link'));
    for (const content of [bytes('y'), null]) {
      const told = await describeError(() =>
        writeTogether(root, [
          { path: `link/${content === null ? '' : 'new/'}x.txt`, bytes: content },
        ]),
      );
      expect(told).toContain('x.txt leads out of the repository');
    }
    expect(await readdir(outside)).toEqual(['x.txt']);
    expect(await readFile(join(outside, 'x.txt'), 'utf8')).toBe('x');
  } finally {
    await rm(outside, { recursive: true, force: true });
  }
});

// Files of a release are whole or not there, and none lies outside of its folder.
import { afterAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReleaseFolder } from '../../src/adapters/release-folder.ts';
import { DatasetError, HostError } from '../../src/core/errors.ts';

const parent = mkdtempSync(join(tmpdir(), 'heartcut-release-'));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

let folders = 0;
const newPath = (): string => join(parent, `${(folders += 1)}`);

async function* slowly(texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) {
    await Promise.resolve();
    yield Buffer.from(text);
  }
}

test('counts and hashes what it writes', async () => {
  const folder = openReleaseFolder(newPath());
  const written = await folder.write('a.txt', slowly(['one\n', '', 'two\n']));
  const sha256 = createHash('sha256').update('one\ntwo\n').digest('hex');
  expect(written).toEqual({ bytes: 8, sha256 });
  expect(Buffer.from((await folder.read('a.txt')) ?? []).toString()).toBe('one\ntwo\n');
  await folder.write('a.txt', [Buffer.from('three')]);
  expect(Buffer.from((await folder.read('a.txt')) ?? []).toString()).toBe('three');
});

test('lists plain files by name, and takes one away', async () => {
  const path = newPath();
  const folder = openReleaseFolder(path);
  expect(await folder.list()).toEqual([]);
  for (const name of ['b', 'a', 'C']) await folder.write(name, [Buffer.from(name)]);
  mkdirSync(join(path, 'inner'));
  writeFileSync(join(path, '.hidden'), '');
  symlinkSync('/etc/hostname', join(path, 'link'));
  expect(await folder.list()).toEqual(['C', 'a', 'b']);
  expect(await folder.read('link')).toBeNull();
  expect(await folder.read('inner')).toBeNull();
  expect(await folder.read('missing')).toBeNull();
  await folder.remove('a');
  await folder.remove('a');
  expect(await folder.list()).toEqual(['C', 'b']);
});

describe('what breaks off leaves nothing behind', () => {
  async function* broken(error: Error): AsyncGenerator<Uint8Array> {
    yield Buffer.from('half');
    await Promise.resolve();
    throw error;
  }

  test('and is told as what it is', async () => {
    const path = newPath();
    const folder = openReleaseFolder(path);
    await folder.write('a.txt', [Buffer.from('whole')]);
    const own = new DatasetError('a record was taken back');
    await expect(folder.write('a.txt', broken(own))).rejects.toBe(own);
    await expect(folder.write('b.txt', broken(new Error('no room')))).rejects.toThrow(
      `can't write ${join(path, 'b.txt')}: no room`,
    );
    expect(readdirSync(path)).toEqual(['a.txt']);
    expect(Buffer.from((await folder.read('a.txt')) ?? []).toString()).toBe('whole');
  });

  test('nothing is written through a link', async () => {
    const path = newPath();
    const folder = openReleaseFolder(path);
    await folder.write('real', [Buffer.from('real')]);
    symlinkSync(join(path, 'real'), join(path, 'link'));
    await folder.write('link', [Buffer.from('own')]);
    expect(Buffer.from((await folder.read('real')) ?? []).toString()).toBe('real');
    expect(Buffer.from((await folder.read('link')) ?? []).toString()).toBe('own');
  });
});

test.each([
  '',
  '.',
  '..',
  '../a',
  'a/b',
  'a\\b',
  '.env',
  '-rf',
  'a b',
  'a\n',
  'ä',
  'x'.repeat(300),
])('refuses the name %j', async (name) => {
  const folder = openReleaseFolder(newPath());
  expect(() => folder.path(name)).toThrow(HostError);
  await expect(folder.write(name, [])).rejects.toThrow(HostError);
  await expect(folder.read(name)).rejects.toThrow(HostError);
  await expect(folder.remove(name)).rejects.toThrow(HostError);
});

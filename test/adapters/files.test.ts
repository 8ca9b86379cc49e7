import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OpeningFiles, writeTogether } from '../../src/adapters/files.ts';
import { HostError } from '../../src/core/errors.ts';

test('a file opened ahead is handed out once, and its error to who takes it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'heartcut-files-'));
  try {
    const path = join(folder, 'a.jsonl');
    await writeFile(path, '{"a":1}\n');
    const opening = new OpeningFiles([path, path, join(folder, 'missing')]);
    const [first, second] = await Promise.all([opening.take(path), opening.take(path)]);
    expect([first, second].map((bytes) => Buffer.from(bytes as Uint8Array).toString())).toEqual([
      '{"a":1}\n',
      '{"a":1}\n',
    ]);
    expect(first).not.toBe(second);
    await expect(opening.take(join(folder, 'missing'))).rejects.toThrow('no such file');
  } finally {
    await rm(folder, { recursive: true });
  }
});

describe('writing together', () => {
  let folder: string;
  const at = (name: string): string => join(folder, name);
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'heartcut-files-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('replaces files, makes new ones, and keeps modes', async () => {
    await writeFile(at('old'), 'before');
    await chmod(at('old'), 0o640);
    const pieces = ['a', Buffer.from('b')];
    await writeTogether([
      { path: at('new'), content: ['x'] },
      { path: at('old'), content: pieces },
    ]);
    expect(await readFile(at('new'), 'utf8')).toBe('x');
    expect(await readFile(at('old'), 'utf8')).toBe('ab');
    expect((await stat(at('old'))).mode & 0o777).toBe(0o640);
    expect(await readdir(folder)).toEqual(['new', 'old']);
  });

  test('changes none where one can’t be prepared, and leaves nothing behind', async () => {
    await writeFile(at('old'), 'before');
    function* failing(): Generator<string> {
      yield 'half';
      throw new Error('the file was changed meanwhile');
    }
    const writing = writeTogether([
      { path: at('old'), content: ['after'] },
      { path: at('other'), content: failing() },
    ]);
    await expect(writing).rejects.toThrow(HostError);
    await expect(writing).rejects.toThrow('changed meanwhile; nothing was changed');
    expect(await readFile(at('old'), 'utf8')).toBe('before');
    expect(await readdir(folder)).toEqual(['old']);
  });

  test('says what was replaced where a rename fails after others', async () => {
    await writeFile(at('old'), 'before');
    await mkdir(at('taken'));
    await writeFile(join(at('taken'), 'full'), '');
    const writing = writeTogether([
      { path: at('old'), content: ['after'] },
      { path: at('taken'), content: ['x'] },
    ]);
    await expect(writing).rejects.toThrow(`already replaced: ${at('old')}`);
    expect(await readdir(folder)).toEqual(['old', 'taken']);
  });
});

// Bytes by their digest: what is in the store is right, and what broke off is gone on with.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'fflate';
import { defaultStoreFolder, FileStore } from '../../src/adapters/content-store.ts';
import { openPulledFiles } from '../../src/adapters/pulled-files.ts';
import { sha256 } from '../helpers/release-fixture.ts';

const bytes = Buffer.from('one two three four five six seven');
const content = { name: 'a.bin', bytes: bytes.length, sha256: sha256(bytes) };
let folder: string;
let store: FileStore;
let starts: number[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heartcut-store-'));
  store = new FileStore(folder);
  starts = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Gives `from`, by pieces of 5 bytes, and breaks off before `until`. */
function give(from: Uint8Array = bytes, until = Infinity) {
  return async function* (start: number) {
    starts.push(start);
    for (let at = start; at < from.length; at += 5) {
      if (at >= until) throw new Error('broke off');
      yield from.subarray(at, at + 5);
    }
  };
}

const nothing = (): void => {};
const inStore = () => readdirSync(dirname(store.path(content.sha256)));

function corrupt(): void {
  const path = store.path(content.sha256);
  chmodSync(path, 0o644);
  writeFileSync(path, 'one two three four five six SEVEN');
}

test('keeps what was fetched, for reading only', async () => {
  expect(await store.look(content)).toBe('absent');
  let counted = 0;
  await store.fetch(content, give(), (count) => void (counted += count));
  expect(counted).toBe(bytes.length);
  expect(await store.look(content)).toBe('there');
  expect(Buffer.from((await store.read(content))!).equals(bytes)).toBe(true);
  expect(inStore()).toEqual([content.sha256]);
  if (process.platform !== 'win32') {
    expect(statSync(store.path(content.sha256)).mode & 0o222).toBe(0);
  }
});

test('goes on where a run broke off', async () => {
  await expect(store.fetch(content, give(bytes, 15), nothing)).rejects.toThrow('broke off');
  expect(await store.look(content)).toBe('absent');
  await store.fetch(content, give(), nothing);
  expect(starts).toEqual([0, 15]);
  expect(inStore()).toEqual([content.sha256]);
});

test('a run without progress leaves nothing more behind', async () => {
  for (let run = 0; run < 3; run += 1) {
    await expect(store.fetch(content, give(bytes, 15), nothing)).rejects.toThrow('broke off');
  }
  expect(inStore()).toHaveLength(1);
});

test('what broke off with wrong bytes is fetched from the start', async () => {
  const wrong = Buffer.from(bytes).fill('x');
  await expect(store.fetch(content, give(wrong, 15), nothing)).rejects.toThrow('broke off');
  let counted = 0;
  await store.fetch(content, give(), (count) => void (counted += count));
  expect(starts).toEqual([0, 15, 0]);
  expect(counted).toBe(bytes.length);
  expect(await store.look(content)).toBe('there');
});

test('what broke off longer than it may be is no trouble', async () => {
  mkdirSync(dirname(store.path(content.sha256)), { recursive: true });
  writeFileSync(`${store.path(content.sha256)}.0.part`, Buffer.concat([bytes, bytes]));
  await store.fetch(content, give(), nothing);
  expect(starts).toEqual([]);
  expect(inStore()).toEqual([content.sha256]);
});

test('wrong bytes twice are an error that says what was expected and found', async () => {
  const wrong = Buffer.from(bytes).fill('x');
  await expect(store.fetch(content, give(wrong), nothing)).rejects.toThrow(
    `a.bin: expected 33 bytes with sha256 ${content.sha256}\n` +
      `found 33 bytes with sha256 ${sha256(wrong)}`,
  );
  expect(inStore()).toEqual([]);
});

test('wrong bytes once are fetched again', async () => {
  const wrong = Buffer.from(bytes).fill('x');
  let run = 0;
  const read = (start: number) => give((run += 1) === 1 ? wrong : bytes)(start);
  await store.fetch(content, read, nothing);
  expect(await store.look(content)).toBe('there');
});

test('runs at the same time do not hinder each other', async () => {
  const slowly = (run: number) =>
    async function* (start: number) {
      for await (const piece of give()(start)) {
        await new Promise((resolve) => setTimeout(resolve, (run * 7) % 5));
        yield piece;
      }
    };
  const runs = Array.from({ length: 8 }, (_, run) => {
    return new FileStore(folder).fetch(content, slowly(run), nothing);
  });
  await Promise.all(runs);
  expect(await store.look(content)).toBe('there');
  expect(inStore()).toEqual([content.sha256]);
});

test('damage is found out, and removed', async () => {
  await store.fetch(content, give(), nothing);
  corrupt();
  expect(await store.read(content)).toBeNull();
  await store.fetch(content, give(), nothing);
  corrupt();
  expect(await store.look(content)).toBe('corrupt');
  expect(await store.look(content)).toBe('absent');
});

test('keeps what was made here', async () => {
  const made = await store.put(['one two ', Buffer.from('three')]);
  expect(made).toEqual({ bytes: 13, sha256: sha256('one two three') });
  expect(await store.look(made)).toBe('there');
  expect(readdirSync(folder)).toEqual(['sha256']);
});

describe('unpacking', () => {
  test('gives what a gzip file holds, and leaves nothing behind', async () => {
    const packed = await store.put([gzipSync(bytes)]);
    const unpacked = await store.unpack(packed);
    expect(Buffer.from(unpacked.bytes as Uint8Array).equals(bytes)).toBe(true);
    await unpacked.close();
    expect(readdirSync(folder)).toEqual(['sha256']);
  });

  test('refuses what is no gzip file', async () => {
    await expect(store.unpack(await store.put([bytes]))).rejects.toThrow('is no gzip file');
    expect(readdirSync(folder)).toEqual(['sha256']);
  });
});

test('a folder that can not be written is named', async () => {
  writeFileSync(join(folder, 'file'), '');
  const blocked = new FileStore(join(folder, 'file'));
  await expect(blocked.put([bytes])).rejects.toThrow(`the cache in ${join(folder, 'file')}`);
});

test('where the store is', () => {
  expect(defaultStoreFolder({ XDG_CACHE_HOME: '/a' })).toBe(join('/a', 'heartcut'));
  expect(defaultStoreFolder({ XDG_CACHE_HOME: '' })).toMatch(/[/\\]\.cache[/\\]heartcut$/);
});

describe('the output', () => {
  const file = { ...content, path: 'set/a.bin' };

  async function place(stale: (typeof file)[] = []) {
    await store.fetch(content, give(), nothing);
    return openPulledFiles(join(folder, 'out'), store).place([file], stale);
  }

  test('gets the files, over those of the same name', async () => {
    mkdirSync(join(folder, 'out/set'), { recursive: true });
    writeFileSync(join(folder, 'out/set/a.bin'), 'earlier');
    await place();
    await place();
    expect(readFileSync(join(folder, 'out/set/a.bin')).equals(bytes)).toBe(true);
    expect(readdirSync(join(folder, 'out/set'))).toEqual(['a.bin']);
  });

  test('loses what is stale, but not what somebody changed', async () => {
    mkdirSync(join(folder, 'out/set'), { recursive: true });
    writeFileSync(join(folder, 'out/set/old.bin'), bytes);
    writeFileSync(join(folder, 'out/set/mine.bin'), 'mine');
    const stale = ['old.bin', 'mine.bin', 'gone.bin'].map((name) => ({
      ...file,
      path: `set/${name}`,
    }));
    expect(await place(stale)).toEqual({ kept: ['set/mine.bin'] });
    expect(readdirSync(join(folder, 'out/set')).sort()).toEqual(['a.bin', 'mine.bin']);
  });

  test('stays as it was where one file can not be put there', async () => {
    mkdirSync(join(folder, 'out/set/b.bin'), { recursive: true });
    writeFileSync(join(folder, 'out/set/a.bin'), 'earlier');
    await store.fetch(content, give(), nothing);
    const both = [file, { ...file, path: 'set/b.bin' }];
    await expect(openPulledFiles(join(folder, 'out'), store).place(both, [])).rejects.toThrow(
      'b.bin is a folder',
    );
    expect(readFileSync(join(folder, 'out/set/a.bin'), 'utf8')).toBe('earlier');
    expect(readdirSync(join(folder, 'out/set')).sort()).toEqual(['a.bin', 'b.bin']);
    expect(existsSync(store.path(content.sha256))).toBe(true);
  });
});

import { expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { MemoryBytes } from '../../src/core/bytes.ts';
import { digestFiles, hashFiles } from '../../src/release/content.ts';
import { fakeTree } from '../config/fakes.ts';

type Files = Record<string, string>;

async function digestOf(files: Files, folder = ''): Promise<string> {
  return digestFiles(await hashFiles(fakeTree(files), folder, Object.keys(files)));
}

test('is the SHA-256 of a sorted list of paths and hashes', async () => {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  const list = `a.jsonl\0${sha256('1')}\nb/c.jsonl\0${sha256('2')}\n`;
  expect(await digestOf({ 'data/b/c.jsonl': '2', 'data/a.jsonl': '1' }, 'data')).toBe(
    `sha256:${sha256(list)}`,
  );
});

test('is another one exactly where a file is another one', async () => {
  const files = fc.dictionary(fc.stringMatching(/^[a-c]{1,2}$/), fc.constantFrom('', 'x', 'y\n'), {
    maxKeys: 4,
    noNullPrototype: true,
  });
  const sorted = (some: Files): string => JSON.stringify(Object.entries(some).sort());
  await fc.assert(
    fc.asyncProperty(files, files, async (some, others) => {
      const isSame = sorted(some) === sorted(others);
      expect((await digestOf(some)) === (await digestOf(others))).toBe(isSame);
    }),
  );
});

test('is the same for a file that is read by pieces', async () => {
  const bytes = Buffer.alloc(2.5 * 1024 * 1024, 'records\n');
  const tree = fakeTree({ 'a.jsonl': bytes });
  const pieces = { ...tree, open: () => Promise.resolve(new MemoryBytes(bytes)) };
  expect(await hashFiles(pieces, '', ['a.jsonl'])).toEqual(await hashFiles(tree, '', ['a.jsonl']));
});

test('is refused for what is no file', async () => {
  await expect(hashFiles(fakeTree({}, ['a.jsonl']), '', ['a.jsonl'])).rejects.toThrow(
    'no regular file',
  );
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readBlob } from '../../src/adapters/git-blob.ts';
import { createGitRepository, type GitRepository } from '../helpers/git-repository.ts';

let repository: GitRepository;
beforeAll(async () => {
  repository = await createGitRepository();
});
afterAll(() => repository.cleanup());

async function readBack(content: string | Uint8Array): Promise<Uint8Array> {
  await repository.commit({ file: content }, 'A file');
  return readBlob(repository.path, await repository.git('rev-parse', 'HEAD:file'));
}

test.each([
  ['nothing', ''],
  ['a line feed', '\n'],
  ['what looks like a header', 'f'.repeat(40) + ' blob 3\nabc\n'],
  ['every byte', Uint8Array.from({ length: 70_000 }, (_, i) => i)],
])('%s', async (_, content) => {
  const bytes = await readBack(content);
  expect(Buffer.from(bytes).equals(Buffer.from(content))).toBe(true);
});

test('a large one is where other threads can read it', async () => {
  const content = Buffer.alloc(33 * 1024 * 1024);
  for (let i = 0; i < content.length; i += 4096) content.writeUInt32LE(i, i);
  const bytes = await readBack(content);
  expect(bytes.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(content.equals(bytes)).toBe(true);
});

test('one that is not there, and a folder that is no repository', async () => {
  const id = '0'.repeat(40);
  await expect(readBlob(repository.path, id)).rejects.toThrow(
    `git cat-file failed for ${id}: ${id} missing`,
  );
  const tree = await repository.git('rev-parse', 'HEAD^{tree}');
  await expect(readBlob(repository.path, tree)).rejects.toThrow(`failed for ${tree}: ${tree} tree`);
  await expect(readBlob('/', id)).rejects.toThrow('not a git repository');
});

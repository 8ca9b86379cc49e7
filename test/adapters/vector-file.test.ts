// The file of vectors: what survives, and what is refused.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VectorFile } from '../../src/adapters/vector-file.ts';
import { HostError } from '../../src/core/errors.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heartcut-vectors-'));
  path = join(folder, 'deep/vectors.bin');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const open = (): VectorFile => VectorFile.open(path, 'model-1', 3);

async function put(texts: readonly string[]): Promise<void> {
  const file = open();
  const values = Float32Array.from(texts.flatMap((text) => [text.length, 0.1, -1]));
  await file.put(texts, { count: texts.length, dimensions: 3, values });
  await file.close();
}

async function known(texts: readonly string[]): Promise<(number | undefined)[]> {
  const file = open();
  const found = texts.map((text) => file.get(text)?.[0]);
  await file.close();
  return found;
}

test('what was put is there, to the bit, at once and later', async () => {
  await put(['a', 'ü\ud800']);
  await put(['ccc', '']);
  expect(await known(['a', 'ü\ud800', 'ccc', '', 'other'])).toEqual([1, 2, 3, 0, undefined]);
  const file = open();
  expect([...(file.get('a') ?? [])]).toEqual([...Float32Array.of(1, 0.1, -1)]);
  expect(file.size).toBe(4);
  await file.close();
});

test('a row that was cut or changed is passed over, and those around it are kept', async () => {
  await put(['a', 'bb']);
  const whole = readFileSync(path).length;
  truncateSync(path, whole - 5);
  await put(['ccc']);
  expect(await known(['a', 'bb', 'ccc'])).toEqual([1, undefined, 3]);
  const bytes = readFileSync(path);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  writeFileSync(path, bytes);
  expect(await known(['a', 'ccc'])).toEqual([1, undefined]);
  appendFileSync(path, Buffer.alloc(1000, '\0HCV'));
  await put(['dddd']);
  expect(await known(['a', 'dddd'])).toEqual([1, 4]);
});

test('a header that was cut is mended', async () => {
  await put([]);
  truncateSync(path, 7);
  await put(['a']);
  expect(await known(['a'])).toEqual([1]);
});

test('vectors of another model, other files and links are refused and left as they are', async () => {
  await put(['a']);
  const before = readFileSync(path);
  expect(() => VectorFile.open(path, 'model-2', 3)).toThrow(HostError);
  expect(() => VectorFile.open(path, 'model-1', 4)).toThrow('something else than vectors');
  expect(readFileSync(path).equals(before)).toBe(true);
  writeFileSync(path, 'my notes\n');
  expect(open).toThrow(HostError);
  expect(readFileSync(path, 'utf8')).toBe('my notes\n');
  const link = join(folder, 'link.bin');
  symlinkSync(path, link);
  expect(() => VectorFile.open(link, 'model-1', 3)).toThrow('a symbolic link is not followed');
});

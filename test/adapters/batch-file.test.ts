import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BatchFileNotes } from '../../src/adapters/batch-file.ts';
import type { OpenBatch } from '../../src/core/batch.ts';
import { HostError } from '../../src/core/errors.ts';

let folder: string;
let path: string;
let notes: BatchFileNotes;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heartcut-batch-'));
  path = join(folder, 'batch.json');
  notes = new BatchFileNotes(path);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const part = {
  judge: 'main',
  model: 'gpt',
  server: 'https://api.example.com/v1',
  tag: 'abc-0',
  month: '2026-11',
  estimate: { calls: 1, tokens: 10, usd: null },
  step: 'open',
  id: 'batch_1',
  questions: [{ key: 'a'.repeat(64), at: 'data.jsonl:1' }],
} as const;
const batch: OpenBatch = { at: '2026-11-21T10:00:00.000Z', base: 'b', head: 'h', parts: [part] };

test('is read as it was written, for its owner alone', async () => {
  expect(await notes.read()).toBeUndefined();
  await notes.create(batch);
  expect(await notes.read()).toEqual(batch);
  const collected = { ...batch, parts: [{ ...part, step: 'collected' as const }] };
  await notes.write(collected);
  expect(await notes.read()).toEqual(collected);
  expect(statSync(path).mode & 0o077).toBe(0);
  await notes.remove();
  await notes.remove();
  expect([await notes.read(), readdirSync(folder)]).toEqual([undefined, []]);
});

test('of two that are made at the same time one is refused', async () => {
  const other = { ...batch, head: 'other' };
  const made = await Promise.allSettled([notes.create(batch), notes.create(other)]);
  expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(notes.create(other)).rejects.toThrow('another run hands a batch in right now');
  expect(readdirSync(folder)).toEqual(['batch.json']);
});

describe('is none of ours, and left as it is', () => {
  const with_ = (more: object): string =>
    JSON.stringify({ heartcut: 'batch', version: 1, ...batch, parts: [{ ...part, ...more }] });

  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['null', 'null'],
    ['another version', JSON.stringify({ heartcut: 'batch', version: 2, ...batch })],
    ['another file', JSON.stringify({ heartcut: 'judgements', version: 1, ...batch })],
    ['parts that are none', JSON.stringify({ heartcut: 'batch', version: 1, ...batch, parts: 1 })],
    ['a key that is no hash', with_({ questions: [{ key: '../x', at: '' }] })],
    ['a step that is none', with_({ step: '__proto__' })],
    ['open without an id', with_({ id: undefined })],
    ['an estimate below nothing', with_({ estimate: { calls: -1, tokens: 0, usd: 0 } })],
    ['a name of a megabyte', with_({ judge: 'x'.repeat(1 << 20) })],
  ])('%s', async (_, text) => {
    writeFileSync(path, text);
    await expect(notes.read()).rejects.toThrow(HostError);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  test('a symbolic link', async () => {
    writeFileSync(
      join(folder, 'elsewhere'),
      JSON.stringify({ heartcut: 'batch', version: 1, ...batch }),
    );
    symlinkSync('elsewhere', path);
    await expect(notes.read()).rejects.toThrow('a symbolic link is not followed');
  });
});

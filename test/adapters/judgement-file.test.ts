// The cache of verdicts and the file under it: what survives, and what is refused.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { JudgementFile } from '../../src/adapters/judgement-file.ts';
import type { Json } from '../../src/core/json.ts';
import { describeError } from '../config/fakes.ts';

const header = '{"heartcut":"judgements","version":1}';
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heartcut-judgements-'));
  path = join(folder, 'deep/judgements.jsonl');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What a new process would find. */
async function reopened(): Promise<{ values: Record<string, Json | undefined>; broken: number }> {
  const file = await JudgementFile.open(path);
  const values = Object.fromEntries(['a', 'b', 'c', 'd'].map((key) => [key, file.get(key)]));
  const { broken } = file;
  await file.close();
  return { values, broken };
}

async function fill(text: string): Promise<void> {
  await (await JudgementFile.open(path)).close();
  writeFileSync(path, text);
}

test('what was put is there, at once and later; the last one wins', async () => {
  const file = await JudgementFile.open(path);
  expect(file.get('a')).toBeUndefined();
  await file.put('a', { score: 1 });
  await file.put('b', null);
  await file.put('a', { score: 2, text: 'ü\n\u2028' });
  expect(file.get('a')).toEqual({ score: 2, text: 'ü\n\u2028' });
  expect(file.size).toBe(2);
  await file.close();
  expect((await reopened()).values).toEqual({ a: { score: 2, text: 'ü\n\u2028' }, b: null });
  expect(readFileSync(path, 'utf8').split('\n').slice(0, 2)).toEqual([
    header,
    '{"key":"a","value":{"score":1}}',
  ]);
});

test('it is in the file when put is fulfilled, without close', async () => {
  const file = await JudgementFile.open(path);
  await Promise.all(['a', 'b', 'c'].map(async (key) => file.put(key, key)));
  expect((await reopened()).values).toEqual({ a: 'a', b: 'b', c: 'c' });
  await file.close();
});

test('two processes see what the other wrote when they read next', async () => {
  const [one, two] = [await JudgementFile.open(path), await JudgementFile.open(path)];
  await Promise.all([one.put('a', 1), two.put('b', 2)]);
  await one.put('c', 3);
  expect([one.get('a'), one.get('b')]).toEqual([1, 2]);
  await one.close();
  await two.close();
  expect(await reopened()).toEqual({ values: { a: 1, b: 2, c: 3 }, broken: 0 });
});

test('a run killed at any byte of the file loses at most the line it wrote', async () => {
  const lines = [header, '{"key":"a","value":1}', '{"key":"b","value":2}', '{"key":"c","value":3}'];
  const whole = lines.map((line) => `${line}\n`).join('');
  for (let cut = 0; cut <= whole.length; cut += 1) {
    await fill(whole.slice(0, cut));
    const complete = lines.filter((_, i) => lines.slice(0, i + 1).join('\n').length <= cut);
    const file = await JudgementFile.open(path);
    expect(file.size).toBe(Math.max(0, complete.length - 1));
    await file.put('d', 4);
    await file.close();
    const { values, broken } = await reopened();
    expect(values['d']).toBe(4);
    expect(broken).toBeLessThanOrEqual(1);
    expect(Object.values(values).filter((value) => value !== undefined)).toHaveLength(
      Math.max(0, complete.length - 1) + 1,
    );
  }
});

test.each([
  ['no JSON', 'nonsense'],
  ['no object', '[1]'],
  ['no key', '{"value":1}'],
  ['no value', '{"key":"d"}'],
  ['a key that is no text', '{"key":{},"value":1}'],
  ['a key without end', JSON.stringify({ key: 'd'.repeat(201), value: 1 })],
  ['a prototype', '{"__proto__":{"key":"d"},"value":1}'],
  ['a line without end', `{"key":"d","value":"${'x'.repeat(5 * 1024 * 1024)}"}`],
])('a line with %s is skipped and counted, its neighbours are read', async (_name, line) => {
  await fill(`${header}\n{"key":"a","value":1}\n${line}\n\n{"key":"b","value":2}\n`);
  expect(await reopened()).toEqual({ values: { a: 1, b: 2 }, broken: 1 });
});

test('a key like __proto__ is a key', async () => {
  const file = await JudgementFile.open(path);
  await file.put('__proto__', { polluted: true });
  expect(file.get('__proto__')).toEqual({ polluted: true });
  expect(file.get('constructor')).toBeUndefined();
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  await file.close();
});

test('any JSON comes back as it was', async () => {
  const file = await JudgementFile.open(path);
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 200 }), fc.jsonValue(), async (key, value) => {
      const plain = JSON.parse(JSON.stringify(value)) as Json;
      await file.put(key, plain);
      expect(file.get(key)).toEqual(plain);
    }),
    { numRuns: 100 },
  );
  await file.close();
});

describe('a file that is something else is left as it is', () => {
  test.each([
    ['of the team', '{"instruction":"x"}\n'],
    ['of the team, without an end', '{"instruction":"x"}'],
    ['of a later version', '{"heartcut":"judgements","version":2}\n'],
    ['of another kind', '{"heartcut":"spending","version":1}\n'],
    ['of bytes', '\0\0\0\0\n'],
  ])('%s', async (_name, text) => {
    await fill(text);
    expect(await describeError(() => JudgementFile.open(path))).toContain(
      'is none of our files, or of another version',
    );
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  test('a symbolic link', async () => {
    await fill('');
    const target = join(folder, 'target');
    writeFileSync(target, '');
    rmSync(path);
    symlinkSync(target, path);
    expect(await describeError(() => JudgementFile.open(path))).toContain(
      'a symbolic link is not followed',
    );
    expect(readFileSync(target, 'utf8')).toBe('');
  });

  test('a folder', async () => {
    expect(await describeError(() => JudgementFile.open(folder))).toContain("can't open");
  });
});

test('a line too long to be read again is not written', async () => {
  const file = await JudgementFile.open(path);
  await expect(file.put('a', 'x'.repeat(5 * 1024 * 1024))).rejects.toThrow('a line of more than');
  await file.put('b', 1);
  await file.close();
  appendFileSync(path, '');
  expect(await reopened()).toEqual({ values: { b: 1 }, broken: 0 });
});

test('a closed file is not written, and says so', async () => {
  const file = await JudgementFile.open(path);
  await file.put('a', 1);
  await file.close();
  const results = await Promise.allSettled(['b', 'c'].map(async (key) => file.put(key, 2)));
  for (const result of results) {
    expect(result).toMatchObject({ status: 'rejected', reason: { name: 'HostError' } });
  }
  expect(file.get('b')).toBeUndefined();
  await expect(file.put('d', 3)).rejects.toThrow("can't write");
});

// The example datasets in datasets/: made from their sources, good by their own kind, documented.
import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildDatasets, sources } from '../../scripts/build-datasets.ts';
import { loadManifest } from '../../src/config/manifest.ts';
import { isObject } from '../../src/core/json.ts';
import { conversation } from '../../src/gates/conversation.ts';
import { root } from '../helpers/root.ts';
import { sharedData } from '../helpers/shared-data.ts';
import { runGateCase } from '../helpers/test-gate.ts';
import { compileKind } from '../helpers/test-kind.ts';

const folder = join(root, 'datasets');
const names = ['gsm8k-slice', 'oasst-chat', 'self-instruct-seeds'];

function readText(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

function recordFiles(name: string): string[] {
  return readdirSync(join(folder, name)).filter((file) => file.endsWith('.jsonl'));
}

function readLines(name: string): string[] {
  return recordFiles(name).flatMap((file) => readText(`${name}/${file}`).split('\n').slice(0, -1));
}

function readManifest(name: string) {
  return loadManifest(readText(`${name}/dataset.yaml`), `datasets/${name}/dataset.yaml`, {
    policy: { extraFields: 'allow' },
    readFile: () => Promise.resolve(null),
  });
}

describe.each(names)('datasets/%s', (name) => {
  test('says what it is, where it comes from and under which licence', async () => {
    const manifest = await readManifest(name);
    expect(manifest.name).toBe(name);
    expect(manifest.licence).toMatch(/^(Apache-2\.0|MIT)$/);
    expect(manifest.provenance).toMatchObject({
      origin: expect.stringMatching(/^(human|mixed)$/),
      method: expect.any(String),
      source: expect.stringMatching(/^https:\/\/github\.com\/.+\/blob\/[0-9a-f]{9}\//),
    });
    const card = readText(`${name}/README.md`);
    expect(card).toContain(manifest.licence);
    expect(readText(`${name}/LICENSE`)).toMatch(/Apache License\s+Version 2\.0|MIT License/);
    for (const file of recordFiles(name)) expect(card).toContain(`\`${file}\``);
  });

  test('holds records that its kind takes', async () => {
    const { kind, idField } = await readManifest(name);
    const validate = compileKind(kind);
    const ids = new Set<unknown>();
    const lines = readLines(name);
    for (const line of lines) {
      const record: unknown = JSON.parse(line);
      if (!isObject(record)) throw new Error(`no object: ${line.slice(0, 80)}`);
      validate(record);
      expect(validate.errors).toBeNull();
      ids.add(idField === undefined ? line : record[idField]);
    }
    expect(ids.size).toBe(lines.length);
  });

  test('is small: under 1 MB, as plain text', () => {
    const sizes = recordFiles(name).map((file) => statSync(join(folder, name, file)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_000_000);
  });
});

test('every dataset there is tested here', () => {
  const found = readdirSync(folder).filter((name) =>
    existsSync(join(folder, name, 'dataset.yaml')),
  );
  expect(found.sort()).toEqual(names);
});

test('gsm8k-slice: no record is in both splits, and every answer ends with its number', () => {
  const [train, validation] = ['train', 'validation'].map((split) =>
    readText(`gsm8k-slice/${split}.jsonl`).split('\n').slice(0, -1),
  ) as [string[], string[]];
  expect([train.length, validation.length]).toEqual([364, 52]);
  expect(validation.filter((line) => train.includes(line))).toEqual([]);
  for (const line of [...train, ...validation]) {
    expect((JSON.parse(line) as { answer: string }).answer).toMatch(/\n#### -?[\d.,]+$/);
  }
});

test('oasst-chat: conversations that the gate takes, each with an origin', async () => {
  const lines = readLines('oasst-chat');
  const origins = lines.map((line) => (JSON.parse(line) as Chat).provenance.origin);
  expect(origins.filter((origin) => origin === 'human')).toHaveLength(84);
  expect(origins.filter((origin) => origin === 'synthetic')).toHaveLength(5);
  const result = await runGateCase(conversation, { name: 'oasst', kind: 'chat', records: lines });
  expect([lines.length, result.status, result.findings]).toEqual([89, 'passed', []]);
});

interface Chat {
  readonly provenance: { readonly origin: string };
}

const missing = sources.filter((path) => sharedData(path) === undefined);
const absent = missing.length === 0 ? '' : ` (not here: ${missing.join(', ')})`;
(missing.length === 0 ? test : test.skip)(
  `rebuilding from the sources gives the same bytes${absent}`,
  () => {
    const first = sources[0] as string;
    const built = buildDatasets((sharedData(first) as string).slice(0, -first.length));
    expect([...built.keys()].sort()).toEqual(
      names.flatMap((name) => recordFiles(name).map((file) => `${name}/${file}`)).sort(),
    );
    const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    for (const [path, bytes] of built) {
      expect([path, digest(readFileSync(join(folder, path)))]).toEqual([path, digest(bytes)]);
    }
  },
);

// Truth table of the classes of change, on real sides that are really compared.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { looseManifest } from '../../src/config/manifest.ts';
import { loadPolicy } from '../../src/config/policy.ts';
import type { Manifest } from '../../src/config/types.ts';
import type { Json } from '../../src/core/json.ts';
import { compareSides } from '../../src/dataset/compare.ts';
import { DatasetSide } from '../../src/dataset/side.ts';
import { classify, type FileDifference } from '../../src/release/classify.ts';
import { isForEvaluation } from '../../src/release/evaluation.ts';
import { largestBump } from '../../src/release/version.ts';

const { rules } = loadPolicy(null, 'heartcut.yaml').release;

type Row = Record<string, Json>;

interface VersionOf {
  readonly rows: Record<string, readonly Row[]>;
  readonly splits?: Record<string, string[]>;
  readonly settings?: Partial<Manifest>;
}

const splitOf = (splits: Record<string, string[]>, path: string): string | undefined =>
  Object.keys(splits).find((name) => splits[name]?.includes(path));

function manifestOf({ splits = {}, settings = {} }: VersionOf): Manifest {
  return { ...looseManifest({ kind: 'instruction', idField: 'id' }), splits, ...settings };
}

function sideOf(version: VersionOf, side: 'base' | 'head'): DatasetSide {
  const sources = Object.entries(version.rows).map(([path, rows]) => ({
    path,
    bytes: Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join('')),
    split: splitOf(version.splits ?? {}, path),
  }));
  return new DatasetSide(manifestOf(version), side, sources);
}

function classesOf(before: VersionOf, after: VersionOf, files: readonly FileDifference[] = []) {
  const manifest = manifestOf(after);
  const change = compareSides(manifest, sideOf(before, 'base'), sideOf(after, 'head'));
  const splitBefore = (path: string): string | undefined => splitOf(before.splits ?? {}, path);
  return classify(
    { change, before: manifestOf(before), after: manifest, files, splitBefore },
    rules,
  );
}

const row = (id: number, more: Row = {}): Row => ({
  id,
  instruction: `Name the capital of country number ${id}.`,
  output: `City ${id}`,
  ...more,
});
const rows = (from: number, to: number): Row[] =>
  Array.from({ length: to - from }, (_, i) => row(from + i));

const two = { train: ['train.jsonl'], test: ['test.jsonl'] };
const base: VersionOf = {
  rows: { 'train.jsonl': rows(0, 5), 'test.jsonl': rows(5, 8) },
  splits: two,
};
const withTrain = (train: Row[]): VersionOf => ({
  ...base,
  rows: { ...base.rows, 'train.jsonl': train },
});
const withTest = (test: Row[]): VersionOf => ({
  ...base,
  rows: { ...base.rows, 'test.jsonl': test },
});
const withSettings = (settings: Partial<Manifest>): VersionOf => ({ ...base, settings });
const schema = (document: Row): Partial<Manifest> => ({
  schema: { path: 'schema.json', document },
});

describe('classes of change', () => {
  test.each<
    [string, VersionOf, VersionOf, Record<string, [bump: string, count: number, what: string]>]
  >([
    ['nothing', base, base, {}],
    [
      'records added',
      base,
      withTrain(rows(0, 5).concat(rows(20, 25))),
      { added: ['minor', 5, 'added'] },
    ],
    ['a record removed', base, withTrain(rows(0, 4)), { removed: ['major', 1, 'removed'] }],
    [
      'a record edited',
      base,
      withTrain([...rows(0, 4), row(4, { output: 'Another' })]),
      { edited: ['patch', 1, 'edited: output'] },
    ],
    [
      'another order',
      base,
      withTrain(rows(0, 5).reverse()),
      { metadata: ['patch', 4, 'in another order'] },
    ],
    [
      'a test record added',
      base,
      withTest(rows(5, 9)),
      { evaluation: ['major', 1, 'added to test'] },
    ],
    [
      'a test record removed',
      base,
      withTest(rows(5, 7)),
      { evaluation: ['major', 1, 'removed from test'] },
    ],
    [
      'a test record edited',
      base,
      withTest([...rows(5, 7), row(7, { output: 'Another' })]),
      { evaluation: ['major', 1, 'test, edited: output'] },
    ],
    [
      'a record that moves from train to test',
      base,
      { ...base, rows: { 'train.jsonl': rows(0, 4), 'test.jsonl': [...rows(5, 8), row(4)] } },
      { evaluation: ['major', 1, 'train → test'] },
    ],
    [
      'a file that moves to another split',
      base,
      { ...base, splits: { train: ['train.jsonl', 'test.jsonl'] } },
      {
        evaluation: ['major', 3, 'test → train'],
        metadata: ['patch', 1, 'splits: says something else'],
      },
    ],
    [
      'a new column',
      base,
      withTrain([...rows(0, 5), row(9, { level: 'hard' })]),
      { schema: ['major', 1, 'column "level" is new'], added: ['minor', 1, 'added'] },
    ],
    [
      'a column that is null everywhere says nothing',
      base,
      withTrain([...rows(0, 5), row(9, { level: null })]),
      { added: ['minor', 1, 'added'] },
    ],
    [
      'a column that is gone with its last record',
      withTrain([...rows(0, 4), row(4, { level: 'hard' })]),
      base,
      {
        schema: ['major', 1, 'column "level" is gone'],
        edited: ['patch', 1, 'edited: level'],
      },
    ],
    [
      'a column that other records still have',
      withTrain([...rows(0, 3), row(3, { level: 'easy' }), row(4, { level: 'hard' })]),
      withTrain([...rows(0, 3), row(3, { level: 'easy' }), row(4)]),
      { edited: ['patch', 1, 'edited: level'] },
    ],
    [
      'a column with values of another type',
      base,
      withTrain([...rows(0, 4), row(4, { output: ['City 4'] })]),
      {
        schema: ['major', 1, 'column "output" holds lists, was text'],
        edited: ['patch', 1, 'edited: output'],
      },
    ],
    [
      'idField',
      base,
      withSettings({ idField: undefined }),
      { schema: ['major', 1, 'idField: id → none'] },
    ],
    [
      'fields',
      base,
      withSettings({ fields: { answer: 'output' } }),
      { schema: ['major', 1, 'fields: says something else'] },
    ],
    [
      'its own schema',
      withSettings(schema({ type: 'object' })),
      withSettings(schema({ type: 'object', required: ['id'] })),
      { schema: ['major', 1, 'schema: says something else'] },
    ],
    [
      'a schema in another order of keys',
      withSettings(schema({ type: 'object', required: [] })),
      withSettings(schema({ required: [], type: 'object' })),
      {},
    ],
    [
      'fewer fields allowed',
      base,
      withSettings({ extraFields: 'forbid' }),
      { schema: ['major', 1, 'extraFields: allow → forbid'] },
    ],
    [
      'more fields allowed',
      withSettings({ extraFields: 'forbid' }),
      base,
      { metadata: ['patch', 1, 'extraFields: forbid → allow'] },
    ],
    [
      'licence and description',
      base,
      withSettings({ licence: 'MIT', description: 'Capitals' }),
      { metadata: ['patch', 2, 'description: none → Capitals'] },
    ],
    [
      'shares of splits',
      withSettings({ release: { splits: { train: 0.9, test: 0.1 } } }),
      withSettings({ release: { splits: { train: 0.8, test: 0.2 } } }),
      { evaluation: ['major', 1, 'release.splits: says something else'] },
    ],
    [
      'an export',
      base,
      withSettings({ release: { exports: ['alpaca'] } }),
      { metadata: ['patch', 1, 'release: says something else'] },
    ],
  ])('%s', (_what, before, after, expected) => {
    const found = classesOf(before, after).map(({ class: name, bump, count, examples }) => [
      name,
      [bump, count, examples[0]?.what],
    ]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  test.each<[string, FileDifference, string | undefined]>([
    [
      'a README',
      { path: 'README.md', before: 'a', after: 'b', role: 'words' },
      'README.md was changed',
    ],
    [
      'a new licence',
      { path: 'LICENSE', before: undefined, after: 'b', role: 'words' },
      'LICENSE is new',
    ],
    [
      'records, reformatted',
      { path: 'a.jsonl', before: 'a', after: 'b', role: 'records' },
      'a.jsonl is written differently and says the same',
    ],
    ['the same file', { path: 'README.md', before: 'a', after: 'a', role: 'words' }, undefined],
  ])('%s', (_what, file, what) => {
    const found = classesOf(base, base, [file]);
    expect(found.map((each) => each.examples[0]?.what)).toEqual(what === undefined ? [] : [what]);
    if (what !== undefined) expect(found[0]).toMatchObject({ class: 'metadata', bump: 'patch' });
  });

  test('a class lists three records and counts them all, each with its place', () => {
    const [added] = classesOf(base, withTrain([...rows(0, 5), ...rows(20, 30)]));
    expect(added?.count).toBe(10);
    expect(added?.examples.map(({ place }) => place)).toEqual([
      { path: 'train.jsonl', line: 6, id: '20', side: 'head' },
      { path: 'train.jsonl', line: 7, id: '21', side: 'head' },
      { path: 'train.jsonl', line: 8, id: '22', side: 'head' },
    ]);
  });

  test('adding records never asks for less than a minor version, and for no more without a new column', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.boolean(),
        fc.boolean(),
        (count, inTest, isNew) => {
          const more = Array.from({ length: count }, (_, i) =>
            row(100 + i, isNew ? { note: 'x' } : {}),
          );
          const after = inTest
            ? withTest([...rows(5, 8), ...more])
            : withTrain([...rows(0, 5), ...more]);
          const bump = largestBump(classesOf(base, after).map((each) => each.bump));
          expect(bump).toBe(inTest || isNew ? 'major' : 'minor');
        },
      ),
    );
  });

  test('each record counts once', () => {
    fc.assert(
      fc.property(
        fc.subarray(rows(0, 5)),
        fc.subarray(rows(5, 8)),
        fc.array(fc.integer({ min: 20, max: 40 }), { maxLength: 5 }),
        (train, kept, fresh) => {
          const added = [...new Set(fresh)].map((id) => row(id));
          const after: VersionOf = {
            ...base,
            rows: { 'train.jsonl': [...train, ...added], 'test.jsonl': kept },
          };
          const found = classesOf(base, after);
          const records = found.filter(
            ({ class: name }) => name !== 'metadata' && name !== 'schema',
          );
          const counted = records.reduce((sum, { count }) => sum + count, 0);
          const change = compareSides(
            manifestOf(after),
            sideOf(base, 'base'),
            sideOf(after, 'head'),
          );
          expect(counted).toBe(change.added.length + change.removed.length + change.edited.length);
        },
      ),
    );
  });
});

test.each([
  ['test', true],
  ['Test-hard', true],
  ['dev_2', true],
  ['eval.en', true],
  ['validation', true],
  ['holdout', true],
  ['train', false],
  ['latest', false],
  ['contest', false],
  ['develop', false],
  [undefined, false],
])('split %s is for evaluation: %s', (split, expected) => {
  expect(isForEvaluation(split)).toBe(expected);
});

import { describe, expect, test } from '@jest/globals';
import {
  datasetFiles,
  datasetFolders,
  requireDatasets,
  requireDistinctNames,
} from '../../src/config/discover.ts';
import { looseManifest } from '../../src/config/manifest.ts';
import { loadPolicy } from '../../src/config/policy.ts';
import type { Manifest } from '../../src/config/types.ts';
import type { FileEntry } from '../../src/core/ports.ts';
import { describeError, fakeGates, fakeKinds } from './fakes.ts';
import { cpuMs } from '../helpers/cpu-ms.ts';

const policyOf = (text: string | null) => loadPolicy(text, 'heartcut.yaml', fakeGates);
const globs = (...datasetGlobs: string[]) => ({ datasetGlobs });

const entries = (...paths: string[]): FileEntry[] =>
  paths.map((path) =>
    path.endsWith('@') ? { path: path.slice(0, -1), type: 'symlink' } : { path, type: 'file' },
  );

describe('folders', () => {
  const tree = entries(
    'datasets/b/dataset.yaml',
    'datasets/a/dataset.yaml',
    'datasets/a/x.jsonl',
    'datasets/c/x.jsonl',
    'datasets/d/deep/dataset.yaml',
    'datasets/.hidden/dataset.yaml',
    'other/dataset.yaml',
    'dataset.yaml',
  );

  test.each<[string[], string[]]>([
    [['datasets/*'], ['datasets/a', 'datasets/b']],
    [['datasets/*/'], ['datasets/a', 'datasets/b']],
    [['./datasets/*'], ['datasets/a', 'datasets/b']],
    [
      ['datasets/a', 'other'],
      ['datasets/a', 'other'],
    ],
    [['datasets/**'], ['datasets/a', 'datasets/b', 'datasets/d/deep']],
    [['{datasets/?,other}'], ['datasets/a', 'datasets/b', 'other']],
    [['datasets/.hidden'], ['datasets/.hidden']],
    [['.'], ['']],
    [['./'], ['']],
    [['nothing'], []],
  ])('%j', (list, found) => {
    expect(datasetFolders(tree, globs(...list))).toEqual(found);
  });

  test('a linked dataset.yaml is refused, wherever it leads', async () => {
    const linked = entries('datasets/a/dataset.yaml@', 'other/dataset.yaml@');
    expect(await describeError(() => datasetFolders(linked, globs('datasets/*')))).toBe(
      `datasets/a/dataset.yaml
  "datasets/a/dataset.yaml" is a symbolic link; only regular files are read
  Put the file itself there.
  docs/dataset-yaml.md`,
    );
  });

  test('dataset.yml is not passed over in silence', async () => {
    const tree = entries('datasets/a/dataset.yml');
    expect(await describeError(() => datasetFolders(tree, globs('datasets/*')))).toBe(
      `datasets/a/dataset.yml
  "datasets/a/dataset.yml" is not read; the file is called dataset.yaml
  Rename it.
  docs/dataset-yaml.md`,
    );
  });

  test('a dataset inside another', async () => {
    const tree = entries('d/a/dataset.yaml', 'd/a/b/c/dataset.yaml', 'd/ab/dataset.yaml');
    expect(await describeError(() => datasetFolders(tree, globs('d/**')))).toBe(
      `d/a/b/c/dataset.yaml
  dataset "d/a/b/c" lies inside dataset "d/a"
  Its records would belong to both. Put them side by side.
  docs/dataset-yaml.md`,
    );
    const rooted = entries('dataset.yaml', 'd/dataset.yaml');
    expect(await describeError(() => datasetFolders(rooted, globs('.', '*')))).toContain(
      'dataset "d" lies inside the dataset at the root',
    );
  });
});

describe('globs without a dataset', () => {
  test('a written one, at its own line', async () => {
    const policy = policyOf('datasets:\n  - datasets/*\n  - data/chat\n');
    expect(await describeError(() => requireDatasets(policy, ['datasets/a']))).toBe(
      `heartcut.yaml:3:5
  no folder that matches "data/chat" holds a dataset.yaml
  Add a dataset.yaml there, or correct datasets.
  docs/heartcut-yaml.md`,
    );
  });

  test('the default one', async () => {
    expect(await describeError(() => requireDatasets(policyOf(null), []))).toBe(
      `heartcut.yaml
  no folder that matches "datasets/*" holds a dataset.yaml
  Add datasets/<name>/dataset.yaml, or name your folders under datasets in heartcut.yaml.
  docs/heartcut-yaml.md`,
    );
  });

  test('none is missing', () => {
    expect(() => requireDatasets(policyOf(null), ['datasets/a'])).not.toThrow();
    expect(() => requireDatasets(policyOf('datasets: [.]'), [''])).not.toThrow();
  });
});

const manifestOf = (folder: string, changes: Partial<Manifest> = {}): Manifest => ({
  ...looseManifest({ kind: 'chat', files: ['**/*.jsonl'] }, fakeKinds),
  folder,
  ...changes,
});

test('two datasets of one name', async () => {
  const twins = [manifestOf('d/a', { name: 'chat' }), manifestOf('d/b', { name: 'chat' })];
  expect(await describeError(() => requireDistinctNames(twins))).toBe(
    `d/b/dataset.yaml
  two datasets are called "chat": "d/a/dataset.yaml" and "d/b/dataset.yaml"
  Give one of them another name.
  docs/dataset-yaml.md`,
  );
  expect(() => requireDistinctNames(twins.slice(1))).not.toThrow();
});

describe('files', () => {
  const tree = entries(
    'd/a/z.jsonl',
    'd/a/dataset.yaml',
    'd/a/B.jsonl',
    'd/a/deep/c.jsonl',
    'd/a/link.jsonl@',
    'd/a/.hidden.jsonl',
    'd/a/notes.md',
    'd/ab/x.jsonl',
    'root.jsonl',
  );

  test('sorted, hidden ones left out, links refused', () => {
    expect(datasetFiles(manifestOf('d/a'), tree)).toEqual({
      files: [
        { path: 'd/a/B.jsonl', split: undefined },
        { path: 'd/a/deep/c.jsonl', split: undefined },
        { path: 'd/a/z.jsonl', split: undefined },
      ],
      refused: [{ path: 'd/a/link.jsonl', type: 'symlink' }],
      unmatched: [],
    });
  });

  test('the order of the tree does not count', () => {
    const manifest = manifestOf('d/a');
    expect(datasetFiles(manifest, tree.toReversed())).toEqual(datasetFiles(manifest, tree));
  });

  test('splits, and globs that match nothing', () => {
    const splits = { train: ['B.jsonl', 'old/*.jsonl'], test: ['deep/**'] };
    const found = datasetFiles(manifestOf('d/a', { splits, files: ['**/*.jsonl', 'x'] }), tree);
    expect(found.files.map(({ path, split }) => [path, split])).toEqual([
      ['d/a/B.jsonl', 'train'],
      ['d/a/deep/c.jsonl', 'test'],
      ['d/a/z.jsonl', undefined],
    ]);
    expect(found.unmatched).toEqual(['x', 'old/*.jsonl']);
  });

  test('dataset.yaml and the own schema are no records', () => {
    const schema = { path: 'd/a/notes.md', document: {} };
    const found = datasetFiles(manifestOf('d/a', { files: ['*'], schema }), tree);
    expect(found.files.map(({ path }) => path)).toEqual(['d/a/B.jsonl', 'd/a/z.jsonl']);
  });

  test('labels and their calibration are no records, unless they are named letter by letter', () => {
    const tree = entries(
      'd/a/x.jsonl',
      'd/a/gold.jsonl',
      'd/a/calibration.json',
      'd/a/b/gold.jsonl',
    );
    const pathsOf = (files: string[]) =>
      datasetFiles(manifestOf('d/a', { files }), tree).files.map(({ path }) => path);
    expect(pathsOf(['**/*.json*'])).toEqual(['d/a/b/gold.jsonl', 'd/a/x.jsonl']);
    expect(pathsOf(['gold.jsonl'])).toEqual(['d/a/gold.jsonl']);
  });

  test('a dataset at the root', () => {
    const found = datasetFiles(manifestOf('', { files: ['*.jsonl'] }), tree);
    expect(found.files.map(({ path }) => path)).toEqual(['root.jsonl']);
  });

  test('a file in two splits', async () => {
    const splits = { train: ['*.jsonl'], test: ['z.jsonl'] };
    expect(await describeError(() => datasetFiles(manifestOf('d/a', { splits }), tree))).toBe(
      `d/a/dataset.yaml
  "d/a/z.jsonl" is in split "train" and in split "test"
  A file belongs to one split. Narrow the globs under splits.
  docs/dataset-yaml.md`,
    );
  });

  test('evil globs are slow for nobody', () => {
    const files = ['*a'.repeat(95), '**/a/'.repeat(39), '[a-z]*'.repeat(33), '?*'.repeat(99)];
    const long = entries(...Array.from({ length: 500 }, (_, at) => `${'a/'.repeat(150)}${at}b`));
    const start = cpuMs();
    datasetFiles(manifestOf('', { files }), long);
    expect(cpuMs() - start).toBeLessThan(5000);
  });
});

import { describe, expect, test } from '@jest/globals';
import { exportSide, openDataset, requireExport } from '../../src/commands/export.ts';
import type { Tree } from '../../src/core/ports.ts';

const lines = (values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');

const files: Readonly<Record<string, string>> = {
  'heartcut.yaml': 'version: 1\n',
  'datasets/birds/dataset.yaml':
    "kind: instruction\nfiles: ['*.jsonl']\nfields: { say: output }\n" +
    'splits: { train: [train.jsonl], test: [test.jsonl] }\n',
  'datasets/birds/train.jsonl': lines([{ instruction: 'a', say: 'b' }]),
  'datasets/birds/test.jsonl': lines([{ instruction: 'c', say: 'd' }]),
  'datasets/moss/dataset.yaml': "kind: text\nfiles: ['*.jsonl']\n",
  'datasets/moss/a.jsonl': lines([{ text: 'Moss.' }]),
};

function treeOf(links: readonly string[] = []): Tree {
  return {
    commit: null,
    label: 'test',
    list: async () =>
      Object.keys(files).map((path) => ({
        path,
        type: links.includes(path) ? ('symlink' as const) : ('file' as const),
      })),
    read: async (path) => (path in files ? Buffer.from(files[path] ?? '') : null),
  };
}

describe('a dataset of a repository', () => {
  test('is read as its dataset.yaml says, one split of it', async () => {
    const side = await openDataset(treeOf(), 'birds', 'test');
    const exported = exportSide(side, 'alpaca', { file: 'a.json', name: 'birds', split: 'test' });
    expect([...exported.pieces].join('')).toBe(
      '[\n{"instruction":"c","input":"","output":"d"}\n]\n',
    );
    expect(exported.context).toEqual({
      dataset: 'birds',
      kind: 'instruction',
      files: [{ split: 'test', name: 'a.json' }],
    });
  });

  test('without splits is read whole', async () => {
    const side = await openDataset(treeOf(), 'moss', undefined);
    expect(side.paths).toEqual(['datasets/moss/a.jsonl']);
  });

  test.each([
    ['birds', undefined, 'say which split', /train, test/],
    ['birds', 'tset', 'there is no split "tset"; did you mean "test"?', /train, test/],
    ['moss', 'test', 'moss has no splits', undefined],
    ['bird', 'test', 'there is no dataset "bird"; did you mean "birds"?', /birds, moss/],
  ] as const)('%s, split %s: %s', async (name, split, message, hint) => {
    const error = await openDataset(treeOf(), name, split).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ message });
    if (hint !== undefined) expect((error as { hint?: string }).hint).toMatch(hint);
  });

  test('with a link among its files is refused', async () => {
    const tree = treeOf(['datasets/moss/a.jsonl']);
    await expect(openDataset(tree, 'moss', undefined)).rejects.toThrow('is no plain file');
  });
});

test('an export has to be there, and to be made of the kind', () => {
  expect(requireExport('kto', 'unpaired').id).toBe('kto');
  expect(() => requireExport('koto', 'unpaired')).toThrow('there is no export "koto"');
  expect(() => requireExport('kto', 'chat')).toThrow('kto is not made of records of kind chat');
});

import { expect, test } from '@jest/globals';
import { contentOf } from '../../../src/commands/release/content-of.ts';
import { readManifest, readPolicy } from '../../../src/config/read.ts';
import type { Tree } from '../../../src/core/ports.ts';

const files = {
  'heartcut.yaml': 'version: 1\n',
  'README.md': 'Ours.\n',
  'datasets/a/dataset.yaml': 'kind: instruction\n',
  'datasets/a/data.jsonl': '{"instruction":"Count to two.","output":"One, two."}\n',
  'datasets/b/dataset.yaml': 'kind: text\n',
};

function treeOf(held: Readonly<Record<string, string>>): Tree {
  return {
    label: 'test',
    commit: null,
    list: async () => Object.keys(held).map((path) => ({ path, type: 'file' as const })),
    read: async (path) => (held[path] === undefined ? null : Buffer.from(held[path])),
  };
}

async function digest(change: Readonly<Record<string, string>>): Promise<string> {
  const tree = treeOf({ ...files, ...change });
  return contentOf(tree, await readManifest(tree, 'datasets/a', await readPolicy(tree)));
}

test.each([
  ['records', { 'datasets/a/data.jsonl': '{"instruction":"Count.","output":"One."}\n' }, true],
  ['the rules', { 'heartcut.yaml': 'version: 1\npreset: strict\n' }, true],
  ['what is let pass', { 'waivers.yaml': 'waivers: []\n' }, true],
  ['a file of the name of the rules among the records', { 'datasets/a/heartcut.yaml': '' }, false],
  ['words of the repository', { 'README.md': 'Yours.\n' }, false],
  ['another dataset', { 'datasets/b/dataset.yaml': 'kind: chat\n' }, false],
])('%s', async (_, change, isOther) => {
  expect((await digest(change)) !== (await digest({}))).toBe(isOther);
});

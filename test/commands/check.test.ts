// What `check` makes of two trees, beside what the gates find in them.
import { expect, test } from '@jest/globals';
import { check } from '../../src/commands/check.ts';
import type { Log, Tree } from '../../src/core/ports.ts';
import type { Report } from '../../src/core/report.ts';
import { fakeTree } from '../config/fakes.ts';

const manifest = [
  'name: capitals',
  'kind: instruction',
  'files: ["*.jsonl"]',
  'licence: CC0-1.0',
  'provenance: { origin: human, source: https://example.org/capitals }',
  '',
].join('\n');
const norway = '{"instruction":"Name the capital of Norway.","output":"Oslo."}\n';
const italy = '{"instruction":"Name the capital of Italy.","output":"Rome."}\n';

function treeOf(label: string, records: string, links: readonly string[] = []): Tree {
  const files = {
    'heartcut.yaml': 'preset: recommended\n',
    'datasets/data/dataset.yaml': manifest,
    'datasets/data/a.jsonl': records,
  };
  return { ...fakeTree(files, links), label };
}

const quiet: Log = { info() {}, warn() {}, progress() {} };

function checkTrees(base: Tree, head: Tree, log = quiet): Promise<Report> {
  const request = {
    base,
    head,
    target: null,
    policyFrom: 'base' as const,
    onlyGates: [],
    onlyDatasets: [],
    options: [],
    reproduce: '',
  };
  return check(request, log, () => 0);
}

const codesOf = ({ results }: Report): string[] =>
  results.flatMap(({ findings }) => findings.map(({ code, at }) => `${code} ${at.path}`));

test('a symbolic link is a finding, also where nothing else changes', async () => {
  const base = treeOf('base', norway);
  const linked = await checkTrees(base, treeOf('head', norway, ['datasets/data/b.jsonl']));
  expect(codesOf(linked)).toEqual(['not-a-file datasets/data/b.jsonl']);
  expect(linked.verdict).toBe('failed');
});

test('a link that was there before stays quiet', async () => {
  const base = treeOf('base', norway, ['datasets/data/b.jsonl']);
  const report = await checkTrees(base, treeOf('head', norway + italy, ['datasets/data/b.jsonl']));
  expect(codesOf(report)).toEqual([]);
  expect(report.datasets[0]).toMatchObject({ base: 1, head: 2, added: 1 });
});

test('progress says no more than there is, where a few records of many change', async () => {
  const many = Array.from({ length: 9000 }, (_, i) =>
    JSON.stringify({ instruction: `What is ${i} plus one?`, output: `${i + 1}` }),
  );
  const text = `${many.join('\n')}\n`;
  const told: [done: number, total: number][] = [];
  const log: Log = { ...quiet, progress: (_label, done, total) => told.push([done, total]) };
  await checkTrees(treeOf('base', text), treeOf('head', text + norway), log);
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter(([done, total]) => total > 0 && done > total)).toEqual([]);
});

test('a reviewer is told which version a change to a released dataset leads to', async () => {
  const planned = {
    format: 1,
    version: '1.4.2',
    date: '2026-01-31',
    previous: null,
    bump: 'first',
    content: `sha256:${'0'.repeat(64)}`,
  };
  const released = (label: string, records: string, text = JSON.stringify(planned)): Tree => {
    const tree = treeOf(label, records);
    const path = 'datasets/data/release.json';
    return {
      ...tree,
      list: async () => [...(await tree.list()), { path, type: 'file' as const }],
      read: async (name) => (name === path ? Buffer.from(text) : tree.read(name)),
    };
  };
  const notesOf = async (base: Tree, head: Tree): Promise<string[]> =>
    (await checkTrees(base, head)).notes
      .filter(({ code }) => code === 'next-release')
      .map(({ message }) => message);
  const both = norway + italy;
  expect(await notesOf(released('base', both), released('head', norway))).toEqual([
    'Merged as it is, the next release of capitals is at least 2.0.0 (major): 1 record removed.',
  ]);
  expect(await notesOf(released('base', norway), released('head', both))).toEqual([
    'Merged as it is, the next release of capitals is at least 1.5.0 (minor): 1 record added.',
  ]);
  expect(await notesOf(treeOf('base', norway), treeOf('head', both))).toEqual([]);
  expect(await notesOf(released('base', norway, '{'), released('head', both, '{'))).toEqual([]);
});

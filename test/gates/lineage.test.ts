import { expect, test } from '@jest/globals';
import type { JsonObject } from '../../src/core/json.ts';
import { lineage } from '../../src/gates/lineage.ts';
import { datasetName } from '../../src/gates/lineage/notes.ts';
import { runGateCase, testGate } from '../helpers/test-gate.ts';

function record(id: string, provenance: JsonObject): JsonObject {
  return { id, instruction: `Say ${id}.`, output: `${id}!`, provenance };
}

const seed = (id: string, more: JsonObject = {}) => record(id, { origin: 'human', ...more });
const made = (id: string, more: JsonObject = {}) =>
  record(id, { origin: 'synthetic', generator: 'model-7b', ...more });
const from = (id: string, ...parents: string[]) => made(id, { parents });
const trained = (id: string, ...trained_on: string[]) =>
  made(id, { generator: { id: 'model-7b', trained_on } });
const named = { idField: 'id' };

testGate(lineage, {
  accepts: [
    { name: 'records that say nothing', records: [{ instruction: 'Go.', output: 'I go.' }] },
    {
      name: 'four generations, which is as many as are wanted',
      manifest: named,
      records: [seed('s'), from('a', 's'), from('b', 'a'), from('c', 'b'), from('d', 'c')],
    },
    {
      name: 'a person who rewrites on the way',
      manifest: named,
      options: { maxDepth: 1 },
      records: [
        from('a', 's'),
        seed('b', { parents: ['a'] }),
        from('c', 'b'),
        record('d', { origin: 'mixed', parents: ['c'] }),
        from('e', 'd'),
      ],
    },
    {
      name: 'rounds that people take part in',
      records: [
        made('a', { round: 1 }),
        made('b', { round: 2 }),
        record('c', { origin: 'mixed', round: 2 }),
        made('d', { round: 3 }),
      ],
    },
    {
      name: 'old rounds that the change does not add to',
      base: [made('a', { round: 1 }), made('b', { round: 2 })],
      records: [made('a', { round: 1 }), made('b', { round: 2 }), seed('c', { round: 5 })],
    },
    {
      name: 'models trained on other data',
      manifest: { name: 'chat' },
      records: [trained('a', 'books', 'maker/other@2')],
      siblings: { other: [seed('x', { source: 'books' })] },
    },
    {
      name: 'a circle, which the gate provenance names',
      manifest: named,
      options: { maxDepth: 2 },
      records: [from('a', 'b'), from('b', 'a')],
    },
  ],
  rejects: [
    {
      name: 'a fifth generation',
      manifest: named,
      base: [from('a', 's'), from('b', 'a'), from('c', 'b'), from('d', 'c')],
      records: [
        from('a', 's'),
        from('b', 'a'),
        from('c', 'b'),
        from('d', 'c'),
        from('e', 'd', 'a'),
      ],
      findings: [
        {
          code: 'too-deep',
          line: 5,
          message: 'is synthetic of synthetic, 5 deep, wanted at most 4: e ← d ← c ← b ← a',
        },
      ],
    },
    {
      name: 'generations across datasets, in any order',
      manifest: named,
      options: { maxDepth: 2 },
      records: [from('c', 'b'), from('a', 's')],
      siblings: { other: [from('b', 'a')] },
      findings: [{ code: 'too-deep', line: 1, data: { depth: 3, chain: 'c ← b ← a' } }],
    },
    {
      name: 'two rounds in a row without people',
      base: [seed('s', { round: 0 }), made('a', { round: 1 })],
      records: [seed('s', { round: 0 }), made('a', { round: 1 }), made('b', { round: 2 })],
      findings: [
        {
          code: 'pure-rounds',
          line: 3,
          message:
            'rounds 1 to 2 hold 2 records and none by people, wanted at most 1 such in a row',
        },
      ],
    },
    {
      name: 'three of them where two are allowed',
      options: { maxPureRounds: 2 },
      records: [1, 2, 3].map((round) => made(`r${round}`, { round })),
      findings: [{ code: 'pure-rounds', line: 3, data: { from: 1, to: 3, records: 3 } }],
    },
    {
      name: 'a model trained on the dataset, once',
      manifest: { name: 'chat' },
      records: [trained('a', 'our-org/Chat@1.2'), trained('b', 'our-org/Chat@1.2')],
      findings: [
        {
          code: 'trained-on-itself',
          line: 1,
          pointer: '/provenance/generator',
          message:
            'model-7b wrote 2 of the changed records and was trained on this dataset (our-org/Chat@1.2)',
        },
      ],
    },
    {
      name: 'models trained on what was made from it: by source, by way of another, by parents',
      manifest: { name: 'chat', idField: 'id' },
      records: [trained('a', 'first'), trained('b', 'second'), trained('c', 'third')],
      siblings: {
        first: [made('x', { source: 'chat' })],
        second: [made('y', { sources: [{ uri: 'our-org/first' }] })],
        third: [from('z', 'a')],
      },
      findings: [
        { code: 'trained-on-descendant', line: 1, data: { dataset: 'first' } },
        { code: 'trained-on-descendant', line: 2, data: { dataset: 'second' } },
        { code: 'trained-on-descendant', line: 3, data: { dataset: 'third' } },
      ],
    },
    {
      name: 'a parent of a later round',
      manifest: named,
      records: [seed('a', { round: 3 }), made('b', { round: 2, parents: ['a'] })],
      findings: [
        {
          code: 'round-order',
          line: 2,
          message: 'is of round 2, and its parent a of the later round 3',
        },
      ],
    },
  ],
});

test('measures depth and rounds, where somebody speaks of them', async () => {
  const records = [seed('s'), from('a', 's'), made('b', { round: 1, parents: ['a'] })];
  const { measurements, use } = await runGateCase(lineage, {
    name: 'm',
    manifest: named,
    records,
  });
  expect(use).toEqual({ lineage: { children: 2, depth: 2, limit: 4 } });
  expect(measurements).toEqual([
    { name: 'lineage.depth', value: 2, limit: 4, better: 'lower' },
    { name: 'lineage.pure-rounds', value: 1, limit: 1, better: 'lower' },
  ]);
  const silent = await runGateCase(lineage, { name: 'n', records: [seed('s')] });
  expect(silent.measurements).toEqual([]);
  expect(silent.use).toEqual({ lineage: { children: 0, depth: 0, limit: 4 } });
});

test('a chain of 50,000 generations is measured without recursion', async () => {
  const records = Array.from({ length: 50_000 }, (_, i) => from(`r${i}`, `r${i - 1}`));
  const options = { maxDepth: 49_999 };
  const result = await runGateCase(lineage, { name: 'l', manifest: named, options, records });
  expect(result.findings.map(({ at, data }) => [at.line, data.depth])).toEqual([[50_000, 50_000]]);
});

test.each([
  ['chat', 'chat'],
  ['our-org/Chat@1.2', 'chat'],
  ['https://example.org/data/chat', 'chat'],
  ['', ''],
])('the dataset %j is called %j', (text, name) => {
  expect(datasetName(text)).toBe(name);
});

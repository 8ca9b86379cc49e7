import { expect, test } from '@jest/globals';
import type { JsonObject } from '../../src/core/json.ts';
import { contentId } from '../../src/dataset/canonical.ts';
import { conflict } from '../../src/gates/conflict.ts';
import { exactDuplicate } from '../../src/gates/exact-duplicate.ts';
import { nearDuplicate } from '../../src/gates/near-duplicate.ts';
import { novelty } from '../../src/gates/novelty.ts';
import { provenance } from '../../src/gates/provenance.ts';
import { kinds } from '../../src/kinds/index.ts';
import { runGateCase, testGate } from '../helpers/test-gate.ts';
import { cpuMs } from '../helpers/cpu-ms.ts';

/** A record that says this of itself; `more` may name an id. */
function say(own: JsonObject | undefined, more: JsonObject = {}): JsonObject {
  const record = { instruction: `Count to ${JSON.stringify(more)}.`, output: 'One, two.', ...more };
  return own === undefined ? record : { ...record, provenance: own };
}

const human = { origin: 'human' };
const made = { origin: 'synthetic', generator: 'model-7b' };
const named = { idField: 'id' };
const child = (id: string, ...parents: string[]) => say({ ...made, parents }, { id });
const leaf = (id: string) => say(human, { id });
const parent = say(human, { n: 1 });

testGate(provenance, {
  accepts: [
    { name: 'human and synthetic records', records: [say(human), say(made, { id: 1 })] },
    {
      name: 'records that say nothing where dataset.yaml does',
      manifest: { provenance: human },
      records: [say(undefined), say(undefined, { id: 1 })],
    },
    {
      name: 'records without a word where nothing is asked',
      options: { require: { any: [], human: [], synthetic: [], mixed: [] } },
      records: [say(undefined)],
    },
    {
      name: 'loose files that say nothing',
      manifest: { isLoose: true },
      records: [say(undefined)],
    },
    {
      name: 'older records that say nothing',
      base: [say(undefined)],
      records: [say(undefined), say(human, { id: 1 })],
    },
    {
      name: 'what dataset.yaml fills in',
      manifest: { provenance: { generator: 'model-7b' } },
      records: [say({ origin: 'synthetic' })],
    },
    {
      name: 'parents here, in another dataset and in the branch to merge into',
      manifest: named,
      records: [leaf('a'), child('b', 'a', 'c'), child('d', 'e', 'b')],
      siblings: { 'other/x.jsonl': [leaf('c')] },
      target: [leaf('e')],
    },
    {
      name: 'a parent by its number, and one that stands below',
      manifest: named,
      records: [say({ ...made, parents: [7] }, { id: 'a' }), say(human, { id: 7 })],
    },
    {
      name: 'a diamond, which is no circle',
      manifest: named,
      records: [leaf('a'), child('b', 'a'), child('c', 'a'), child('d', 'b', 'c')],
    },
    {
      name: 'a parent removed together with its children',
      manifest: named,
      base: [leaf('a'), child('b', 'a'), leaf('c')],
      records: [leaf('c')],
    },
    {
      name: 'a removed parent that has a copy',
      manifest: named,
      base: [leaf('a'), leaf('a'), child('b', 'a')],
      records: [leaf('a'), child('b', 'a')],
    },
    {
      name: 'a parent that has gone to another dataset',
      manifest: named,
      base: [leaf('a'), child('b', 'a')],
      records: [child('b', 'a')],
      siblings: { 'other/x.jsonl': [leaf('a')] },
    },
    {
      name: 'a removed record that nobody names',
      base: [say(human), say(human, { n: 2 })],
      records: [say(human)],
    },
    {
      name: 'an old circle that the change is no part of',
      manifest: named,
      base: [child('a', 'b'), child('b', 'a')],
      records: [child('a', 'b'), child('b', 'a'), child('c', 'a')],
    },
  ],
  rejects: [
    {
      name: 'a dataset that says nothing, once',
      records: [say(undefined), say(undefined, { n: 1 }), say(undefined, { n: 2 })],
      findings: [
        {
          code: 'undeclared',
          line: 1,
          message: '3 of 3 changed records do not say where they come from, nor does dataset.yaml',
        },
      ],
    },
    {
      name: 'the silent ones among records that say something',
      base: [say(human)],
      records: [say(human), say(human, { n: 1 }), say(undefined, { n: 2 })],
      findings: [{ code: 'undeclared', line: 3, data: { count: 1, changed: 2 } }],
    },
    {
      name: 'the silent ones of loose files',
      manifest: { isLoose: true },
      records: [say(human, { n: 1 }), say(undefined, { n: 2 })],
      findings: [{ code: 'undeclared', line: 2 }],
    },
    {
      name: 'records without what their origin asks for',
      records: [say({ origin: 'synthetic' }), say({ method: 'talk' }), say({ origin: 'mixed' })],
      findings: [
        {
          code: 'incomplete',
          line: 1,
          pointer: '/provenance',
          message: 'says where it comes from, but not generator',
        },
        { code: 'incomplete', line: 2, data: { fields: 'origin' } },
        { code: 'incomplete', line: 3, data: { fields: 'generator' } },
      ],
    },
    {
      name: 'what a stricter policy asks for',
      options: {
        require: {
          any: ['origin', 'method', 'method_version', 'round', 'parents', 'sources', 'created'],
          human: [],
          synthetic: [
            'generator.version',
            'generator.family',
            'generator.licence',
            'generator.host',
            'sampling',
            'prompt_hash',
            'sources.licence',
            'sources.sha256',
          ],
          mixed: [],
        },
      },
      records: [say({ ...made, sources: ['a'], generator: { id: 'm', version: 1 } })],
      findings: [
        {
          code: 'incomplete',
          line: 1,
          data: {
            fields:
              'method, method_version, round, parents, created, generator.family, ' +
              'generator.licence, generator.host, sampling, prompt_hash, sources.licence, sources.sha256',
          },
        },
      ],
    },
    {
      name: 'a default without a generator, once',
      manifest: { provenance: { origin: 'synthetic' } },
      records: [say(undefined), say(undefined, { n: 1 }), say(made, { n: 2 })],
      findings: [
        {
          code: 'incomplete-default',
          line: 1,
          message: 'dataset.yaml says where 2 changed records come from, but not generator',
        },
      ],
    },
    {
      name: 'envelopes that can not be read',
      manifest: { provenance: { ...human, field: 'from' } },
      records: [
        say(undefined, { from: 'people' }),
        say(undefined, { from: { origin: 'AI', round: '2' } }),
      ],
      findings: [
        {
          code: 'malformed',
          line: 1,
          pointer: '/from',
          message: 'from must be an object, found "people"',
        },
        {
          code: 'malformed',
          line: 2,
          pointer: '/from/origin',
          message: 'from/origin must be human, synthetic or mixed, found "AI"',
        },
        { code: 'malformed', line: 2, pointer: '/from/round' },
      ],
    },
    {
      name: 'a human record with a generator',
      records: [say({ origin: 'human', generators: ['model-7b'] })],
      findings: [
        {
          code: 'contradiction',
          line: 1,
          pointer: '/provenance/generators/0',
          message: 'says it is human and names the generator model-7b',
        },
      ],
    },
    {
      name: 'parents that are nowhere',
      manifest: named,
      records: [leaf('a'), child('b', 'a', 'x', 'y')],
      siblings: { 'other/x.jsonl': [child('z', 'q')] },
      findings: [
        {
          code: 'missing-parent',
          line: 2,
          message: 'names a parent that no record has: x, y',
          data: { missing: 2 },
        },
      ],
    },
    {
      name: 'a removed parent, once for all that were made from it',
      manifest: named,
      base: [leaf('a'), child('b', 'a'), child('c', 'a')],
      records: [child('b', 'a'), child('c', 'a'), child('d', 'a')],
      findings: [
        {
          code: 'removed-parent',
          line: 1,
          related: ['data.jsonl:1', 'data.jsonl:2', 'data.jsonl:3'],
          message: 'is removed, but 3 records in the dataset came from it (a)',
        },
      ],
    },
    {
      name: 'a record that is its own parent',
      manifest: named,
      records: [child('a', 'a')],
      findings: [{ code: 'own-parent', line: 1 }],
    },
    {
      name: 'a circle, at the record that closes it',
      manifest: named,
      base: [child('a', 'b'), child('b', 'c'), leaf('c')],
      records: [child('a', 'b'), child('b', 'c'), child('c', 'a')],
      findings: [{ code: 'cycle', line: 3, message: 'descends from itself: c → a → b → c' }],
    },
    {
      name: 'a circle through another dataset',
      manifest: named,
      records: [child('a', 'b')],
      siblings: { 'other/x.jsonl': [child('b', 'a')] },
      findings: [{ code: 'cycle', line: 1, data: { records: 2 } }],
    },
    {
      name: 'an edit that renames a parent',
      base: [parent, say({ ...made, parents: [contentId(parent)] }, { n: 2 })],
      records: [
        { ...parent, output: 'One, two, three.' },
        say({ ...made, parents: [contentId(parent)] }, { n: 2 }),
      ],
      findings: [
        {
          code: 'renamed-parent',
          line: 1,
          related: ['data.jsonl:2'],
          data: {
            parent: contentId(parent),
            becomes: contentId({ ...parent, output: 'One, two, three.' }),
          },
        },
      ],
    },
  ],
});

test('counts the records that say nothing', async () => {
  const result = await runGateCase(provenance, {
    name: 'counts',
    manifest: { isLoose: true },
    records: [say(undefined), say(undefined, { n: 1 })],
  });
  expect(result.measurements).toEqual([
    { name: 'provenance.undeclared', value: 2, better: 'lower' },
  ]);
});

test('a long line of descent and a long circle cost no stack and no minutes', async () => {
  const count = 20_000;
  const line = Array.from({ length: count }, (_, i) => child(`r${i}`, `r${(i + 1) % count}`));
  const started = cpuMs();
  const result = await runGateCase(provenance, { name: 'long', manifest: named, records: line });
  expect(result.findings.map(({ code, data }) => [code, data.records])).toEqual([['cycle', count]]);
  expect(cpuMs() - started).toBeLessThan(5000);
});

test('an envelope that is added or changed brings no text: no gate for repeats speaks', async () => {
  const repeats = [
    { instruction: 'Name three birds of the wood.', output: 'Wren, robin and blackbird.' },
    { instruction: 'Name three birds of the wood.', output: 'Wren, robin and blackbird.' },
    { instruction: 'Name three birds of the wood.', output: 'The owl, the jay, the woodpecker.' },
  ];
  const before = repeats.map((record, i) => ({ id: i, ...record }));
  const after = before.map((record) => ({
    ...record,
    provenance: { ...made, method: 'Name three birds of the wood.', prompt_hash: 'x' },
  }));
  for (const gate of [exactDuplicate, nearDuplicate, novelty, conflict]) {
    for (const idField of ['id', undefined]) {
      const manifest = { idField };
      const result = await runGateCase(gate, {
        name: 'same',
        manifest,
        base: before,
        records: after,
      });
      expect([gate.id, idField, result.status, result.findings]).toEqual([
        gate.id,
        idField,
        'passed',
        [],
      ]);
    }
  }
});

test('no kind takes an envelope for text', () => {
  for (const kind of kinds) {
    const bare = kind.view(kind.example);
    expect(kind.view({ ...kind.example, provenance: made })).toEqual(bare);
  }
});

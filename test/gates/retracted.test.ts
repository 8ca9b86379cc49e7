import { expect, test } from '@jest/globals';
import { chooseRetracted } from '../../src/commands/read-retractions.ts';
import type { GateContext } from '../../src/core/gate.ts';
import type { JsonObject } from '../../src/core/json.ts';
import type { Tree } from '../../src/core/ports.ts';
import type { Retraction } from '../../src/core/release.ts';
import { contentDigest } from '../../src/dataset/canonical.ts';
import { retracted } from '../../src/gates/retracted.ts';
import { printRetractions } from '../../src/release/retractions.ts';
import { runGateCase, testGate } from '../helpers/test-gate.ts';

const record = (id: string, output: string): JsonObject => ({ id, instruction: 'Say.', output });
const gone = record('q1', 'mine');

function entry(value: JsonObject, more: Partial<Retraction> = {}): Retraction {
  return {
    id: value.id as string,
    content: contentDigest(value),
    why: 'Its author asked.',
    date: '2026-03-01',
    releases: ['1.0.0'],
    ...more,
  };
}

function treeOf(label: string, content: readonly Retraction[] | string | null): Tree {
  const text =
    typeof content === 'string' || content === null
      ? content
      : printRetractions({ format: 1, retracted: content });
  return {
    commit: label,
    label,
    list: async () => (text === null ? [] : [{ path: 'data/retractions.json', type: 'file' }]),
    read: async (path) =>
      text === null || path !== 'data/retractions.json' ? null : Buffer.from(text),
  };
}

const choose = (
  base: Parameters<typeof treeOf>[1],
  head: Parameters<typeof treeOf>[1],
  idField: string | undefined = 'id',
): Promise<GateContext['retracted']> =>
  chooseRetracted(
    { base: treeOf('b', base), head: treeOf('h', head), target: null },
    { folder: 'data', idField },
  );

const list = await choose(null, [entry(gone)]);
if (list === undefined) throw new Error('nothing was retracted');
const told = { surroundings: { retracted: list }, manifest: { idField: 'id' } };

testGate(retracted, {
  accepts: [
    { name: 'what nobody retracted', records: [gone] },
    { name: 'other records', ...told, records: [record('q2', 'yours')] },
    {
      name: 'a copy that was there before',
      ...told,
      base: [gone],
      records: [gone, record('q2', 'yours')],
    },
  ],
  rejects: [
    {
      name: 'a record that comes again, with its keys in another order',
      ...told,
      base: [record('q2', 'yours')],
      records: [record('q2', 'yours'), '{"output": "mine", "id": "q1",  "instruction": "Say."}'],
      findings: [
        {
          code: 'retracted-record',
          line: 2,
          message: 'was retracted on 2026-03-01: Its author asked.',
        },
      ],
    },
    {
      name: 'another record under its id, in a first version too',
      ...told,
      records: [record('q1', 'theirs')],
      findings: [{ code: 'retracted-id', line: 1, data: { id: 'q1' } }],
    },
    {
      name: 'an edit that brings it back',
      ...told,
      base: [record('q3', 'mine')],
      records: [gone],
      findings: [{ code: 'retracted-record', line: 1 }],
    },
  ],
});

test('a change does not bring a record back by taking its entry out', async () => {
  const both = await choose([entry(gone)], []);
  const result = await runGateCase(retracted, {
    name: 'entry taken out',
    surroundings: both === undefined ? {} : { retracted: both },
    manifest: { idField: 'id' },
    base: [],
    records: [gone],
  });
  expect(result.findings.map(({ code }) => code)).toEqual(['retracted-record']);
});

test('without an id field only contents count', async () => {
  const byContent = await choose(null, [entry(gone, { id: 'sha256:0000' })], undefined);
  if (byContent === undefined || 'unreadable' in byContent) throw new Error('no list');
  const surroundings = { retracted: byContent };
  const records = [gone, record('q1', 'theirs')];
  const result = await runGateCase(retracted, { name: 'no ids', surroundings, records });
  expect(result.findings.map(({ code, at }) => [code, at.line])).toEqual([['retracted-record', 1]]);
});

test('a list that can’t be read breaks the gate, and is not taken for none', async () => {
  const broken = await choose([entry(gone)], '{"format": 1}');
  expect(broken).toEqual({
    unreadable: 'data/retractions.json at h: retracted must be a list, found nothing',
  });
  const result = await runGateCase(retracted, {
    name: 'broken list',
    surroundings: broken === undefined ? {} : { retracted: broken },
    records: [gone],
  });
  expect(result).toMatchObject({ status: 'broken', findings: [] });
});

test('a change can mend the base’s list', async () => {
  expect(await choose('{', [])).toBeUndefined();
  expect(await choose('{', [entry(gone)])).not.toHaveProperty('unreadable');
});

import { describe, expect, test } from '@jest/globals';
import { splitLeakage } from '../../src/gates/split-leakage.ts';
import { runGateCase, testGate, type GateCase } from '../helpers/test-gate.ts';

const lisbon = { instruction: 'Name the capital.', input: 'Portugal', output: 'Lisbon.' };
const oslo = { instruction: 'Name the capital.', input: 'Norway', output: 'Oslo.' };
const rome = { instruction: 'Name the capital.', input: 'Italy', output: 'Rome.' };

const splits = { 'train.jsonl': 'train', 'more.jsonl': 'train', 'test.jsonl': 'test' };
const manifest = {
  splits: { train: ['train.jsonl', 'more.jsonl'], test: ['test.jsonl'], dev: ['dev.jsonl'] },
};
const split = { manifest, splits: { ...splits, 'dev.jsonl': 'dev' } } as const;

testGate(splitLeakage, {
  accepts: [
    {
      name: 'records that stand in one split each',
      ...split,
      records: { 'test.jsonl': [oslo], 'train.jsonl': [lisbon, rome] },
    },
    {
      name: 'copies within a split: exact-duplicate names them',
      ...split,
      records: { 'more.jsonl': [lisbon], 'test.jsonl': [oslo], 'train.jsonl': [lisbon, lisbon] },
    },
    {
      name: 'a file that belongs to no split',
      ...split,
      records: { 'raw.jsonl': [lisbon], 'train.jsonl': [lisbon] },
    },
    {
      name: 'a leak that was there before',
      ...split,
      base: { 'test.jsonl': [lisbon], 'train.jsonl': [lisbon] },
      records: { 'test.jsonl': [lisbon], 'train.jsonl': [lisbon, oslo] },
    },
    {
      name: 'a leak that was there before, in a record that gets a new column',
      ...split,
      base: { 'test.jsonl': [lisbon], 'train.jsonl': [lisbon] },
      records: { 'test.jsonl': [lisbon], 'train.jsonl': [{ ...lisbon, source: 'a' }] },
    },
    {
      name: 'a record that moves to another split',
      ...split,
      base: { 'test.jsonl': [oslo], 'train.jsonl': [lisbon, rome] },
      records: { 'test.jsonl': [oslo, lisbon], 'train.jsonl': [rome] },
    },
    {
      name: 'the same prompt with another answer, where the policy allows it',
      ...split,
      options: { comparePrompts: false },
      records: { 'test.jsonl': [lisbon], 'train.jsonl': [{ ...lisbon, output: 'Lisboa.' }] },
    },
    {
      name: 'records that ask nothing',
      ...split,
      records: {
        'test.jsonl': [{ instruction: '', output: 'A.' }],
        'train.jsonl': [{ instruction: '', output: 'B.' }],
      },
    },
    {
      name: 'what it moves, though the branch to merge into still has it',
      ...split,
      base: { 'test.jsonl': [oslo], 'train.jsonl': [lisbon] },
      target: { 'test.jsonl': [oslo], 'train.jsonl': [lisbon, rome] },
      records: { 'test.jsonl': [oslo, lisbon], 'train.jsonl': [] },
    },
  ],
  rejects: [
    {
      name: 'a record of the test split added to the training split',
      ...split,
      base: { 'test.jsonl': [oslo, lisbon], 'train.jsonl': [rome] },
      records: { 'test.jsonl': [oslo, lisbon], 'train.jsonl': [rome, lisbon] },
      findings: [
        {
          code: 'record-in-two-splits',
          path: 'train.jsonl',
          line: 2,
          related: ['test.jsonl:2'],
          data: { split: 'train', other: 'test' },
          message: 'stands in split train and in split test, at test.jsonl:2',
        },
      ],
    },
    {
      name: 'both copies new: the later file is named',
      ...split,
      records: { 'test.jsonl': [lisbon], 'train.jsonl': [oslo, { ...lisbon, input: 'PORTUGAL ' }] },
      findings: [
        {
          code: 'record-in-two-splits',
          path: 'train.jsonl',
          line: 2,
          related: ['test.jsonl:1'],
        },
      ],
    },
    {
      name: 'three splits: each copy once',
      ...split,
      records: { 'dev.jsonl': [lisbon], 'test.jsonl': [lisbon], 'train.jsonl': [lisbon, lisbon] },
      findings: [
        { code: 'record-in-two-splits', path: 'test.jsonl', line: 1, related: ['dev.jsonl:1'] },
        { code: 'record-in-two-splits', path: 'train.jsonl', line: 1, related: ['dev.jsonl:1'] },
        { code: 'record-in-two-splits', path: 'train.jsonl', line: 2, related: ['dev.jsonl:1'] },
      ],
    },
    {
      name: 'the same prompt with another answer',
      ...split,
      options: { comparePrompts: true },
      records: { 'test.jsonl': [lisbon], 'train.jsonl': [{ ...lisbon, output: 'Lisboa.' }] },
      findings: [
        {
          code: 'prompt-in-two-splits',
          path: 'train.jsonl',
          line: 1,
          related: ['test.jsonl:1'],
          message: 'its prompt stands in split train and in split test, at test.jsonl:1',
        },
      ],
    },
    {
      name: 'an edit that makes a copy across splits',
      ...split,
      base: { 'test.jsonl': [lisbon], 'train.jsonl': [{ ...oslo, id: 1 }] },
      records: { 'test.jsonl': [lisbon], 'train.jsonl': [{ ...lisbon, id: 1 }] },
      findings: [{ code: 'record-in-two-splits', path: 'train.jsonl', line: 1 }],
    },
    {
      name: 'one of two copies moved to the other split: nothing added, and a leak',
      ...split,
      base: { 'test.jsonl': [oslo], 'train.jsonl': [lisbon, rome, lisbon] },
      records: { 'test.jsonl': [oslo, lisbon], 'train.jsonl': [lisbon, rome] },
      findings: [
        { code: 'record-in-two-splits', path: 'test.jsonl', line: 2, related: ['train.jsonl:1'] },
      ],
    },
    {
      name: 'what the branch to merge into put in its test split meanwhile',
      ...split,
      base: { 'test.jsonl': [oslo], 'train.jsonl': [rome] },
      target: { 'test.jsonl': [oslo, lisbon], 'train.jsonl': [rome] },
      records: { 'test.jsonl': [oslo], 'train.jsonl': [rome, lisbon] },
      findings: [
        { code: 'record-in-two-splits', path: 'train.jsonl', line: 2, related: ['test.jsonl:2'] },
      ],
    },
    {
      name: 'columns mapped to the kind’s fields',
      manifest: { ...manifest, fields: { task: 'instruction', response: 'output' } },
      splits,
      records: {
        'test.jsonl': [{ task: 'Count to two.', response: 'One, two.' }],
        'train.jsonl': [{ task: 'Count to two.', response: 'One, two.' }],
      },
      findings: [{ code: 'record-in-two-splits', path: 'train.jsonl', line: 1 }],
    },
  ],
});

describe('split-leakage', () => {
  const single: GateCase = { name: '', records: [lisbon], manifest: { splits: { train: ['*'] } } };
  test.each([['no split', { ...single, manifest: {} }] as const, ['one split', single] as const])(
    'is skipped for a dataset with %s',
    async (_, gateCase) => {
      const result = await runGateCase(splitLeakage, gateCase);
      expect([result.status, result.reason]).toEqual([
        'skipped',
        'dataset.yaml names fewer than two splits',
      ]);
    },
  );
});

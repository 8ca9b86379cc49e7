// What must not be shown is not, and where that can't be told nothing is.
import { expect, test } from '@jest/globals';
import {
  concealJson,
  concealSteps,
  concealUse,
  createConceal,
} from '../../src/commands/conceal.ts';
import type { AnyGate } from '../../src/core/gate.ts';
import type { ReleaseFacts } from '../../src/core/use.ts';
import { length } from '../../src/gates/length.ts';
import { secrets } from '../../src/gates/secrets.ts';
import { personalData } from '../../src/gates/personal-data.ts';
import { credentials } from '../helpers/credentials.ts';
import { defaultOptions } from '../helpers/test-gate.ts';

const setting = (gate: AnyGate, more: object = {}) => ({
  ...{ gate, level: 'error' as const, options: defaultOptions(gate), codes: {} },
  ...more,
});

test('both gates hide, and the text keeps its length', async () => {
  const conceal = await createConceal([setting(length), setting(secrets), setting(personalData)]);
  const text = `a ${credentials.github} b jane@corp.org c`;
  expect(conceal(text)).toBe(`a ${'•'.repeat(40)} b ${'•'.repeat(13)} c`);
  expect(concealSteps('/x/732-830-9763/y', conceal)).toBe(`/x/${'•'.repeat(12)}/y`);
  expect(concealJson({ a: ['jane@corp.org', 1, null, { b: true }] }, conceal)).toEqual({
    a: ['•'.repeat(13), 1, null, { b: true }],
  });
});

test('a gate that is off hides nothing, unless one of its codes is on', async () => {
  const off = await createConceal([setting(personalData, { level: 'off' })]);
  expect(off('jane@corp.org')).toBe('jane@corp.org');
  const on = await createConceal([
    setting(personalData, { level: 'off', codes: { email: 'warning' } }),
  ]);
  expect(on('jane@corp.org')).toBe('•'.repeat(13));
});

test('a scanner that can not start, or throws, hides all', async () => {
  const broken = { ...personalData, conceals: () => Promise.reject(new Error('no library')) };
  expect((await createConceal([setting(broken)]))('a b')).toBe('•••');
  const throwing = {
    ...personalData,
    conceals: () => () => {
      throw new Error('no such text');
    },
  };
  expect((await createConceal([setting(throwing)]))('a b')).toBe('•••');
});

test('in the facts of use, what records say of models and sources is hidden', async () => {
  const conceal = await createConceal([setting(personalData)]);
  const first = { path: 'jane@corp.org.jsonl', line: 1 };
  const who = 'jane@corp.org';
  const release: ReleaseFacts = {
    use: 'commercial',
    records: 1,
    licence: 'MIT',
    chain: [{ licence: 'MIT', from: who, records: 1, first, isModel: false }],
    attribution: ['MIT'],
    notices: [],
    forbidden: 1,
    unknownLicence: { records: 0 },
    unknownTerms: { records: 0 },
    reasons: [{ answer: 'forbidden', records: 1, first, steps: [`model ${who}`, 'terms'] }],
  };
  const teachers = [
    { models: [who], host: who, answer: 'deny', terms: null, conditions: [], records: 1, first },
  ] as const;
  const lineage = { children: 1, depth: 1, limit: 4 };
  const hidden = concealUse({ release, teachers, lineage }, conceal);
  expect(hidden.release?.chain[0]?.from).toBe('•'.repeat(13));
  expect(hidden.release?.reasons[0]?.steps).toEqual([`model ${'•'.repeat(13)}`, 'terms']);
  expect(hidden.teachers?.[0]).toMatchObject({
    models: ['•'.repeat(13)],
    host: '•'.repeat(13),
  });
  // As in findings.
  expect(hidden.release?.chain[0]?.first).toEqual(first);
  expect(hidden.lineage).toEqual(lineage);
});

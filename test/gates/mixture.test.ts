import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { JsonObject } from '../../src/core/json.ts';
import { mixture } from '../../src/gates/mixture.ts';
import { distanceOutside, mend, shareOf } from '../../src/gates/mixture/bounds.ts';
import { runGateCase, testGate } from '../helpers/test-gate.ts';

/** `count` records of 10 tokens each (7 asked, 3 answered). */
function some(count: number, own?: JsonObject, answer = 'One two three.'): JsonObject[] {
  return Array.from({ length: count }, (_, i) => ({
    instruction: `Say the number ${i} and then stop.`,
    output: answer,
    ...(own === undefined ? {} : { provenance: own }),
  }));
}

const human = (count: number) => some(count, { origin: 'human', source: 'tickets' });
const made = (count: number, by = 'model-7b') =>
  some(count, { origin: 'synthetic', generator: by });
const records = { by: ['records'] };

testGate(mixture, {
  accepts: [
    { name: 'any mixture without a policy', records: made(3) },
    {
      name: '70 % human to the record',
      options: { policy: 'anchored-70-30' },
      records: [...human(7), ...made(3)],
    },
    {
      name: '20 % synthetic to the record',
      options: { policy: 'range-20-80' },
      records: [...human(8), ...made(2)],
    },
    {
      name: 'nearly 1:1',
      options: { policy: 'wrap-1-1', tolerance: 0.05 },
      records: [...human(9), ...made(11)],
    },
    {
      name: 'dataset.yaml speaking for its records',
      manifest: { provenance: { origin: 'human' } },
      options: { policy: 'anchored-70-30' },
      records: [...some(8), ...made(2)],
    },
    {
      name: 'ratios of their own inside a policy',
      options: {
        policy: 'range-20-80',
        minHumanRatio: 0.4,
        maxHumanRatio: 0.6,
        minSyntheticRatio: 0.3,
        maxSyntheticRatio: 0.6,
        maxUnknownRatio: 0.2,
        maxTeacherRatio: 0.4,
        maxSourceRatio: 0.5,
      },
      records: [...human(5), ...made(4), ...some(1)],
    },
  ],
  rejects: [
    {
      name: 'too few human records, and says how many are missing',
      options: { policy: 'anchored-70-30', ...records },
      base: human(7),
      records: [...human(7), ...made(4)],
      findings: [
        {
          code: 'share-too-low',
          line: 7,
          message:
            'human records are 63.6 % of all records (100 % before), wanted at least 70 %: ' +
            'add 3 human records or remove 1 record that is not human',
        },
        {
          code: 'share-too-high',
          line: 11,
          message:
            'synthetic records are 36.4 % of all records (0 % before), wanted at most 30 %: ' +
            'add 3 records that are not synthetic or remove 1 synthetic record',
        },
      ],
    },
    {
      name: 'records of unknown origin, which are not human',
      options: { minHumanRatio: 0.7, maxUnknownRatio: 0.1, ...records },
      records: [...human(6), ...some(4)],
      findings: [
        { code: 'share-too-low', line: 6, data: { what: 'human records', share: '60 %' } },
        {
          code: 'share-too-high',
          line: 10,
          data: { what: 'records of unknown origin', before: '', limit: '10 %' },
        },
      ],
    },
    {
      name: 'what only tokens tell',
      options: { minHumanRatio: 0.5, by: ['tokens'] },
      records: [...human(2), ...some(2, { origin: 'synthetic' }, 'word '.repeat(13))],
      findings: [
        {
          code: 'share-too-low',
          line: 2,
          message:
            'human records are 33.3 % of all tokens, wanted at least 50 %: ' +
            'add about 2 human records or remove about 1 record that is not human',
        },
      ],
    },
    {
      name: 'one teacher and one source for all',
      options: { maxTeacherRatio: 0.5, maxSourceRatio: 0.25, ...records },
      records: [
        ...human(1),
        ...made(2, 'a'),
        ...some(2, { source: 'web', generators: ['a', 'b'] }),
      ],
      findings: [
        {
          code: 'share-too-high',
          line: 5,
          message:
            'records by a are 80 % of all records, wanted at most 50 %: ' +
            'add 3 other records or remove 3 records by a',
        },
        { code: 'share-too-high', line: 5, data: { what: 'records from web' } },
      ],
    },
    {
      name: 'a mixture that was wrong already, as a warning',
      options: { policy: 'anchored-70-30', ...records },
      base: [...human(5), ...made(5)],
      records: [...human(6), ...made(5)],
      findings: [
        {
          code: 'still-outside',
          line: 6,
          message:
            'human records are 54.5 % of all records (50 % before), wanted at least 70 %: ' +
            'add 6 human records or remove 3 records that are not human',
        },
        { code: 'still-outside', line: 11 },
      ],
    },
    {
      name: 'one that was wrong the other way',
      options: { minSyntheticRatio: 0.4, maxSyntheticRatio: 0.6, ...records },
      base: human(4),
      records: [...human(1), ...made(3)],
      findings: [{ code: 'share-too-high', line: 4, data: { what: 'synthetic records' } }],
    },
    {
      name: 'too many human and too few synthetic records',
      options: { policy: 'wrap-1-1', tolerance: 0, maxHumanRatio: 0.5, ...records },
      records: [...human(3), ...made(1)],
      findings: [
        { code: 'share-too-high', line: 3, data: { add: '2 records that are not human' } },
        { code: 'share-too-low', line: 4, data: { remove: '2 records that are not synthetic' } },
      ],
    },
  ],
});

test('measures all origins, teachers and sources, with base and limit', async () => {
  const { measurements, use } = await runGateCase(mixture, {
    name: 'measures',
    options: { policy: 'anchored-70-30', ...records },
    base: human(3),
    records: [...human(3), ...made(1)],
  });
  expect(use).toEqual({
    origins: {
      now: { human: 3, mixed: 0, synthetic: 1, unknown: 0 },
      before: { human: 3, mixed: 0, synthetic: 0, unknown: 0 },
    },
    wanted: [
      { origin: 'human', min: 0.7, max: 1 },
      { origin: 'synthetic', min: 0, max: 0.3 },
    ],
  });
  const byTokens = { policy: 'anchored-70-30', by: ['tokens'] };
  const other = await runGateCase(mixture, { name: 't', options: byTokens, records: human(1) });
  expect(other.use?.wanted).toEqual([]);
  const named = Object.fromEntries(measurements.map(({ name, ...rest }) => [name, rest]));
  expect(named['mixture.human-records']).toEqual({
    value: 75,
    unit: '%',
    base: 100,
    limit: 70,
    better: 'higher',
  });
  expect(named['mixture.synthetic-tokens']).toEqual({ value: 25, unit: '%', base: 0 });
  expect(named['mixture.teacher:model-7b-records']).toEqual({ value: 25, unit: '%', base: 0 });
  expect(named['mixture.source:tickets-tokens']).toEqual({ value: 75, unit: '%', base: 100 });
});

test('bounds that leave nothing are said to', async () => {
  const result = await runGateCase(mixture, {
    name: 'nothing left',
    options: { minHumanRatio: 0.6, minSyntheticRatio: 0.6 },
    records: human(1),
  });
  expect([result.status, result.reason]).toEqual([
    'broken',
    'stopped: policy and ratios together leave no share that is allowed',
  ]);
});

test('what a finding advises brings the share inside, and one record fewer does not', () => {
  const amount = (count: number) => ({ records: count, tokens: count, last: undefined });
  const inside = (part: number, all: number, bound: { min: number; max: number }) =>
    distanceOutside(shareOf(amount(part), amount(all), 'records'), bound) === 0;
  const shares = fc.integer({ min: 1, max: 9 }).map((tenths) => tenths / 10);
  fc.assert(
    fc.property(
      fc.nat(500),
      fc.integer({ min: 1, max: 500 }),
      shares,
      fc.boolean(),
      (p, o, s, low) => {
        const bound = low ? { min: s, max: 1 } : { min: 0, max: s };
        const all = p + o;
        if (inside(p, all, bound)) return;
        const { add, remove } = mend(amount(p), amount(all), bound, 'records');
        const withAdded = (n: number) => inside(low ? p + n : p, all + n, bound);
        const withRemoved = (n: number) => inside(low ? p : p - n, all - n, bound);
        expect([withAdded(add), withAdded(add - 1)]).toEqual([true, false]);
        // Of nothing no share is too high, and none can be too low.
        if (all - remove > 0) expect(withRemoved(remove)).toBe(true);
        if (all - remove + 1 > 0) expect(withRemoved(remove - 1)).toBe(false);
      },
    ),
    { seed: 13, numRuns: 1000 },
  );
});

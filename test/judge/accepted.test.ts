import { describe, expect, test } from '@jest/globals';
import type { Json } from '../../src/core/json.ts';
import { acceptedSchema } from '../../src/judge/accepted-schema.ts';
import {
  printAccepted,
  readAccepted,
  thresholdFor,
  trustOf,
  type Accepted,
  type AcceptedJudge,
} from '../../src/judge/accepted.ts';
import { protocolVersion } from '../../src/judge/protocol.ts';
import { compileOwnSchema } from '../../src/schema/compile.ts';

const hash = 'a'.repeat(64);
const one: AcceptedJudge = {
  model: 'gpt-4o',
  rubric: 'instruction',
  rubricVersion: '1.0.0',
  rubricHash: hash,
  protocol: protocolVersion,
  rows: 100,
  unscored: 2,
  kappa: 0.71,
  falseAccept: 0.1,
  threshold: 1,
  thresholdKappa: 0.65,
  goldHash: 'b'.repeat(64),
  date: '2026-11-01',
  kept: { ffff: true, '0000': false },
};
const of = (more: Partial<AcceptedJudge> = {}): Accepted =>
  new Map([['main', { ...one, ...more }]]);
const asked = { name: 'main', model: 'gpt-4o', rubricHash: hash };

test('is written and read back, and fits its schema', () => {
  const text = printAccepted(
    new Map([...of(), ['beta', { ...one, kappa: null, threshold: null, thresholdKappa: null }]]),
  );
  const value = JSON.parse(text) as Json;
  expect(compileOwnSchema(acceptedSchema)(value)).toEqual([]);
  expect(readAccepted(value)).toEqual(
    new Map([['beta', { ...one, kappa: null, threshold: null, thresholdKappa: null }], ...of()]),
  );
  // In order, so that its diff says what changed.
  expect(text.indexOf('"beta"')).toBeLessThan(text.indexOf('"main"'));
  expect(text.indexOf('"0000"')).toBeLessThan(text.indexOf('"ffff"'));
});

test.each([
  ['nothing', null],
  ['another version', { version: 2, judges: {} }],
  ['no judges', { version: 1 }],
  ['a judge that is none', { version: 1, judges: { main: 1 } }],
  ['a kappa that is text', { version: 1, judges: { main: { ...one, kappa: '1' } } }],
  ['verdicts that are none', { version: 1, judges: { main: { ...one, kept: { a: 1 } } } }],
  ['no rows', { version: 1, judges: { main: { ...one, rows: undefined } } }],
])('none of ours: %s', (_, value) => {
  expect(readAccepted(value as Json)).toBeUndefined();
});

describe('a judge’s word may fail a check', () => {
  test('where it agreed with people well enough', () => {
    expect(trustOf(of(), asked)).toEqual({
      mayFail: true,
      reason: 'kappa of main is 0.71 on 100 records, and 0.65 at its threshold',
    });
    expect(trustOf(of({ kappa: 0.6 }), asked).mayFail).toBe(true);
    for (const threshold of [null, -0.5]) {
      expect(trustOf(of({ threshold, thresholdKappa: null }), asked)).toEqual({
        mayFail: true,
        reason: 'kappa of main is 0.71 on 100 records',
      });
    }
  });

  test.each([
    [0.5, 'kappa of main at its threshold is 0.50, and the floor 0.6'],
    [null, 'kappa of main at its threshold is not known, and the floor 0.6'],
  ])('not where its threshold costs the agreement: %s', (thresholdKappa, reason) => {
    expect(trustOf(of({ thresholdKappa }), asked)).toEqual({ mayFail: false, reason });
  });

  test.each([
    ['nothing was accepted', undefined, {}, {}, 'main was never calibrated against people'],
    ['it is another', of(), { name: 'other' }, {}, 'other was never calibrated'],
    ['its model is another', of(), { model: 'gpt-5' }, {}, 'as gpt-4o, and is gpt-5 now'],
    ['the rubric says something else', of(), { rubricHash: 'c' }, {}, 'on another rubric'],
    ['our wording was another', of({ protocol: 0 }), {}, {}, 'other wording of ours (protocol 0)'],
    [
      'kappa is below the floor',
      of({ kappa: 0.59 }),
      {},
      {},
      'is 0.59 on 100 records, below the floor of 0.6',
    ],
    ['the policy asks for more', of(), {}, { floor: 0.8 }, 'below the floor of 0.8'],
    ['kappa is not known', of({ kappa: null }), {}, {}, "can't be measured"],
    ['the labels are few', of({ rows: 49 }), {}, {}, 'on 49 records, of 50 it takes'],
    ['it said nothing of most', of({ unscored: 101 }), {}, {}, 'no verdict on 101 of 201'],
  ])('not where %s', (_, accepted, more, rule, reason) => {
    const trust = trustOf(accepted, { ...asked, ...more }, rule);
    expect(Object.keys(trust)).toEqual(['mayFail', 'reason']);
    expect(trust.mayFail).toBe(false);
    expect(trust.reason).toContain(reason);
  });

  test('not by a name that every object has', () => {
    expect(
      trustOf(readAccepted({ version: 1, judges: {} }), { ...asked, name: 'constructor' }),
    ).toMatchObject({ mayFail: false });
  });
});

describe('the threshold that is asked for', () => {
  test('is the accepted one, whatever the agreement', () => {
    expect(thresholdFor(of(), asked)).toBe(1);
    expect(thresholdFor(of({ kappa: 0.1, rows: 3 }), asked)).toBe(1);
  });

  test.each<[string, Partial<AcceptedJudge>]>([
    ['none promised the rate', { threshold: null }],
    ['it is the rubric’s own bar', { threshold: -0.5 }],
    ['somebody wrote one that lets more through', { threshold: -3 }],
    ['another model was calibrated', { model: 'gpt-3' }],
    ['on another rubric', { rubricHash: 'c'.repeat(64) }],
    ['with other wording of ours', { protocol: protocolVersion + 1 }],
  ])('none where %s', (_, more) => {
    expect(thresholdFor(of(more), asked)).toBeUndefined();
  });

  test('none of a judge that nobody calibrated', () => {
    expect(thresholdFor(undefined, asked)).toBeUndefined();
    expect(thresholdFor(of(), { ...asked, name: 'other' })).toBeUndefined();
  });
});

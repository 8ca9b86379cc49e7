// The search and the LCS against their definitions: no pair is missed, none is invented.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findNearestEarlier } from '../../src/algorithms/nearest-earlier.ts';
import {
  CommonSubsequence,
  leastCommon,
  rougeF,
  shortestPartner,
} from '../../src/algorithms/rouge-l.ts';
import { buildSequences, plainLcs, plainNearest } from '../helpers/rouge.ts';
import { cpuMs } from '../helpers/cpu-ms.ts';

const few = fc.array(fc.constantFrom(...'abcd'), { maxLength: 12 });
const many = fc.array(
  fc.nat(30).map((n) => `t${n}`),
  { maxLength: 150 },
);
const thresholds = fc.oneof(
  fc.constantFrom(0, 0.5, 0.6, 0.7, 0.8, 0.9, 1),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

describe('the longest common subsequence', () => {
  test.each([
    ['short', few],
    ['long', many],
  ])('%s sequences', (_name, sequence) => {
    fc.assert(
      fc.property(sequence, sequence, (a, b) => {
        expect(new CommonSubsequence(buildSequences([a, b])).length(0, 1)).toBe(plainLcs(a, b));
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  test('leaves nothing behind for the next pair', () => {
    const texts = [['a', 'b', 'c'], Array.from('bcbdcacbdd'), Array.from('cab'.repeat(30))];
    const lcs = new CommonSubsequence(buildSequences(texts));
    for (let round = 0; round < 2; round += 1) {
      for (const a of [0, 1, 2]) {
        for (const b of [0, 1, 2]) {
          expect(lcs.length(a, b)).toBe(plainLcs(texts[a]!, texts[b]!));
        }
      }
    }
  });
});

describe('bounds', () => {
  test('the least LCS and the shortest partner are just above the threshold', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), thresholds, (a, b, threshold) => {
        fc.pre(a > 0 && threshold < 1);
        const common = leastCommon(a + b, threshold);
        expect((2 * common) / (a + b)).toBeGreaterThan(threshold);
        expect(common === 0 || (2 * (common - 1)) / (a + b) <= threshold).toBe(true);
        const partner = shortestPartner(a, threshold);
        expect(rougeF(partner, partner, a)).toBeGreaterThan(threshold);
        expect(partner === 0 || rougeF(partner - 1, partner - 1, a) <= threshold).toBe(true);
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  test('7 of 10 is not above 0.7', () => {
    expect(leastCommon(20, 0.7)).toBe(8);
    expect(rougeF(7, 10, 10) > 0.7).toBe(false);
  });
});

describe('the nearest earlier sequence', () => {
  /** Lists in which some texts are edits of earlier ones, so that there is something to find. */
  const corpora = fc
    .array(
      fc.tuple(fc.oneof(few, many), fc.option(fc.nat()), fc.array(fc.tuple(fc.nat(), fc.nat(40)))),
      { maxLength: 30 },
    )
    .map((rows) => {
      const texts: string[][] = [];
      for (const [own, copied, edits] of rows) {
        const text = copied === null ? own : [...(texts[copied % (texts.length || 1)] ?? own)];
        for (const [at, n] of copied === null ? [] : edits.slice(0, 4)) {
          if (n % 3 === 0) text.splice(at % (text.length + 1), 1);
          else text.splice(at % (text.length + 1), n % 2, `t${n}`);
        }
        texts.push(text);
      }
      return texts;
    });

  test('is what looking at every pair finds', () => {
    let found = 0;
    fc.assert(
      fc.property(corpora, fc.nat(20), thresholds, (texts, old, threshold) => {
        const firstNew = Math.min(old, texts.length);
        const wanted = plainNearest(texts, firstNew, threshold);
        const nearest = findNearestEarlier(buildSequences(texts), firstNew, threshold);
        expect([...nearest.partner]).toEqual(wanted.map((each) => each.partner));
        expect([...nearest.similarity]).toEqual(wanted.map((each) => each.similarity));
        found += wanted.filter((each) => each.partner >= 0 && each.similarity < 1).length;
      }),
      { numRuns: 3000, seed: 7 },
    );
    expect(found).toBeGreaterThan(1500);
  });

  test('one word a thousand times over', () => {
    const texts = [Array<string>(3000).fill('a'), Array<string>(4000).fill('a'), ['a', 'b']];
    const { partner, similarity } = findNearestEarlier(buildSequences(texts), 0, 0.7);
    expect([...partner]).toEqual([-1, 0, -1]);
    expect(similarity[1]).toBe(6000 / 7000);
  });

  test('thousands of rows of one template do not take the square of an LCS', () => {
    const texts = Array.from({ length: 4000 }, (_, i) =>
      `write a function that takes a list and returns value ${i % 61} of row ${i}`.split(' '),
    );
    const started = cpuMs();
    const { partner } = findNearestEarlier(buildSequences(texts), 0, 0.7);
    expect(cpuMs() - started).toBeLessThan(20_000);
    expect(partner.filter((each) => each < 0)).toHaveLength(1);
  });
});

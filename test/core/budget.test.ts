import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addSpend,
  breach,
  exceeds,
  nothing,
  spendOf,
  Tally,
  type Spend,
} from '../../src/core/budget.ts';
import { bytesOf, estimate, inputTokensOf } from '../../src/core/estimate.ts';
import { familyOf } from '../../src/core/model-family.ts';

const price = { input: 2, output: 8 };
const request = { system: 'Judge.', user: 'A record.', maxOutputTokens: 100, temperature: 0 };

describe('what calls cost', () => {
  test('tokens times price', () => {
    expect(spendOf(2, 500_000, 250_000, price)).toEqual({ calls: 2, tokens: 750_000, usd: 3 });
    expect(spendOf(1, 10, 10, null)).toEqual({ calls: 1, tokens: 20, usd: null });
  });

  test('money is unknown where a part of it is', () => {
    const known = { calls: 1, tokens: 1, usd: 1 };
    expect(addSpend(known, { ...known, usd: null })).toEqual({ calls: 2, tokens: 2, usd: null });
    expect(addSpend(nothing, known)).toEqual(known);
  });

  test('an estimate takes every answer for as long as it may be', () => {
    const one = inputTokensOf(request, (text) => text.length);
    expect(one).toBe(6 + 9 + 16);
    expect(estimate([request, request], (text) => text.length, price, 50)).toEqual({
      calls: 2,
      tokens: 2 * (one + 150),
      usd: (2 * (one * 2 + 150 * 8)) / 1e6,
    });
    const withSchema = { ...request, schema: { name: 'x', schema: {} } };
    expect(inputTokensOf(withSchema, (text) => text.length)).toBeGreaterThan(one);
  });

  test('bytes are those of UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(bytesOf(text)).toBe(Buffer.byteLength(text));
      }),
    );
  });
});

describe('caps', () => {
  const spend = (calls: number, tokens: number, usd: number | null): Spend => ({
    calls,
    tokens,
    usd,
  });

  test.each([
    [spend(10, 1000, 1), undefined],
    [spend(11, 1000, 1), 'call 11 of 10 a run'],
    [spend(10, 1001, 1), 'token 1001 of 1000 a run'],
    [spend(10, 1000, 1.5), 'dollar 1.5000 of 1 a run'],
    [spend(1, 1, null), 'any part of the $1 a run, as its price is not known'],
  ])('%j', (total, why) => {
    expect(breach(total, { calls: 10, tokens: 1000, usd: 1 }, 'run')).toBe(why);
  });

  test('without caps nothing breaks, not even an unknown price', () => {
    expect(breach(spend(1e9, 1e12, null), {}, 'run')).toBeUndefined();
  });

  test('a cap holds what sums of fractions make of it', () => {
    const three = [0.1, 0.1, 0.1].reduce((sum, usd) => addSpend(sum, spend(1, 1, usd)), nothing);
    expect(breach(three, { usd: 0.3 }, 'run')).toBeUndefined();
  });

  test('a cap of 0 lets nothing through', () => {
    expect(breach(spend(1, 0, 0), { calls: 0 }, 'run')).toBe('call 1 of 0 a run');
  });

  test('the month counts what was spent before', () => {
    const setting = { perRun: { calls: 5 }, perMonth: { calls: 7 } };
    expect(exceeds(spend(5, 0, 0), setting)).toBeUndefined();
    expect(exceeds(spend(5, 0, 0), setting, spend(3, 0, 0))).toBe('call 8 of 7 a month');
    expect(exceeds(spend(6, 0, 0), setting)).toBe('call 6 of 5 a run');
  });
});

test('a tally is the sum of what each call was set to last', () => {
  const tally = new Tally();
  tally.set('a', { calls: 1, tokens: 100, usd: null });
  tally.set('b', { calls: 1, tokens: 10, usd: 0.5 });
  expect(tally.total).toEqual({ calls: 2, tokens: 110, usd: null });
  tally.set('a', { calls: 1, tokens: 7, usd: 0.25 });
  expect(tally.total).toEqual({ calls: 2, tokens: 17, usd: 0.75 });
  expect(tally.size).toBe(2);
});

test.each([
  ['gpt-4o-mini', 'gpt'],
  ['o3-mini', 'gpt'],
  ['chatgpt-4o-latest', 'gpt'],
  ['meta-llama/Llama-3.1-8B-Instruct', 'llama'],
  ['Qwen/Qwen2.5-7B', 'qwen'],
  ['QwQ-32B', 'qwen'],
  ['mixtral:8x7b', 'mistral'],
  ['claude-sonnet-4-5', 'claude'],
  ['constructor', 'constructor'],
  ['4711', 'unknown'],
  ['', 'unknown'],
])('the family of %s is %s', (model, family) => {
  expect(familyOf(model)).toBe(family);
});

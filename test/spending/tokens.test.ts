import { expect, test } from '@jest/globals';
import { countTokens as countAtOnce } from 'gpt-tokenizer/encoding/o200k_base';
import fc from 'fast-check';
import { loadTokenCounter } from '../../src/spending/tokens.ts';
import { cpuMs } from '../helpers/cpu-ms.ts';

const english =
  'The ferry carries sheep, three loaves of bread and one shepherd; what it carries on Sundays, nobody knows. ';

test('plain text has the tokens of the encoding', async () => {
  const count = await loadTokenCounter();
  expect(count('')).toBe(0);
  expect(count('Hello, world!')).toBe(countAtOnce('Hello, world!'));
  const long = english.repeat(200);
  expect(count(long)).toBe(countAtOnce(long));
});

test('cutting adds a few tokens and takes none away, whatever the text', async () => {
  const count = await loadTokenCounter();
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
      const atOnce = countAtOnce(text, { disallowedSpecial: new Set() });
      expect(count(text)).toBeGreaterThanOrEqual(atOnce);
      expect(count(text)).toBeLessThanOrEqual(atOnce + 2 * Math.ceil(text.length / 200));
    }),
    { numRuns: 50 },
  );
});

test('control tokens in a text are text', async () => {
  const count = await loadTokenCounter();
  expect(count('<|endoftext|>')).toBeGreaterThan(3);
});

test.each([
  ['one letter', 'a'],
  ['Chinese', '的一'],
  ['spaces', ' '],
  ['line breaks', '\n'],
  ['emoji', '😀'],
  ['marks', '\u0301'],
])('200,000 characters of %s are counted in seconds', async (_name, unit) => {
  const count = await loadTokenCounter();
  const started = cpuMs();
  expect(count(unit.repeat(200_000 / unit.length))).toBeGreaterThan(200);
  // At once the package takes minutes: ten seconds for 40,000 characters of Chinese, and time grows with the square.
  expect(cpuMs() - started).toBeLessThan(10_000);
});

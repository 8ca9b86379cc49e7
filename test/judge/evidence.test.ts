import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findQuote, normalizeQuote, quotable } from '../../src/judge/evidence.ts';
import { anyCharacter } from '../helpers/any-text.ts';
import { shown } from './fixtures.ts';
import { cpuMs } from '../helpers/cpu-ms.ts';

const texts = quotable(shown);

test.each([
  ['a stretch of a text', 'is the capital of Portugal', { is: 'found', pointer: '/output' }],
  ['other white space', ' Lisbon\n is\u00a0the  capital ', { is: 'found', pointer: '/output' }],
  [
    'the whole of a text',
    'Name the capital of Portugal.',
    { is: 'found', pointer: '/instruction' },
  ],
  ['nothing', ' \u200b ', { is: 'empty' }],
  ['what is not there', 'Porto is the capital of Portugal', { is: 'absent' }],
  ['another case', 'LISBON IS THE CAPITAL', { is: 'absent' }],
  ['two texts joined', 'Portugal. Lisbon is', { is: 'absent' }],
  ['what nearly every text holds', 'the', { is: 'short' }],
])('%s', (_, quote, expected) => {
  expect(findQuote(quote, texts)).toEqual(expected);
});

test('a short text can be quoted whole', () => {
  const short = quotable([{ role: 'response', pointer: '/output', text: '42' }]);
  expect(findQuote('42', short)).toEqual({ is: 'found', pointer: '/output' });
  expect(findQuote('4', short)).toEqual({ is: 'short' });
});

test('only from where it has to come from', () => {
  expect(findQuote('Name the capital of', texts, ['response'])).toEqual({ is: 'elsewhere' });
  expect(findQuote('the capital of Portugal', texts, ['response'])).toEqual({
    is: 'found',
    pointer: '/output',
  });
});

test('composed and decomposed letters, straight and curly marks are the same', () => {
  const curly = quotable([{ role: 'text', pointer: '/text', text: 'the café’s “best” cake' }]);
  expect(findQuote('the cafe\u0301\'s "best" cake', curly).is).toBe('found');
});

test('every stretch of a text is found in it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: anyCharacter, maxLength: 80 }),
      fc.nat(80),
      fc.nat(80),
      (text, a, b) => {
        // Whole characters: cutting a letter from its accent gives another one.
        const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
        const quote = letters.slice(Math.min(a, b), Math.max(a, b)).join('');
        const found = findQuote(quote, quotable([{ role: 'text', pointer: '/text', text }]));
        expect(['found', 'short', 'empty']).toContain(found.is);
      },
    ),
    { seed: 3, numRuns: 300 },
  );
});

test('long and odd texts take no long time', () => {
  const started = cpuMs();
  for (const unit of [' ', '\u200b', '\n\t', '“', 'e\u0301']) normalizeQuote(unit.repeat(500_000));
  expect(cpuMs() - started).toBeLessThan(5000);
});

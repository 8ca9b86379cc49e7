import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalAnswer, finalAnswers } from '../../src/algorithms/answers.ts';
import { cpuMs } from '../helpers/cpu-ms.ts';

describe('one spelling', () => {
  test.each([
    ['1,200', '1200'],
    ['$1,200.00', '1200'],
    ['+7', '7'],
    ['-0.50', '-0.5'],
    ['.25', '0.25'],
    ['007', '7'],
    ['1,2', '1,2'],
    ['12%', '12'],
    ['90^\\circ', '90'],
    ['\\boxed{\\frac12}', '\\frac{1}{2}'],
    ['\\dfrac{1}{2}', '\\frac{1}{2}'],
    ['\\left( 3, \\frac{\\pi}{2} \\right)', '(3,\\frac{\\pi}{2})'],
    ['\\text{Evelyn}', 'evelyn'],
    [' Evelyn. ', 'evelyn'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(canonicalAnswer(text)).toBe(expected);
  });

  test('is its own spelling', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^[-+$]?[\d,]{1,9}(\.\d{1,4})?%?$/));
    fc.assert(
      fc.property(texts, (text) => {
        const once = canonicalAnswer(text);
        fc.pre(!once.includes('\\'));
        expect(canonicalAnswer(once)).toBe(once);
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});

describe('final answers', () => {
  test.each([
    ['6 * 3 = 18\n#### 18', '18'],
    ['So the answer is 1,200 dollars.', '1200'],
    ['Hence $x = 5$ and we get $\\frac{3}{4}$.', '\\frac{3}{4}'],
    ['It follows that \\boxed{x^{2} + 1} holds.', 'x^{2}+1'],
    ['She has $18 left on 3 days.', '18'],
    ['-12', '-12'],
    ['Nothing', 'nothing'],
  ])('%j', (text, expected) => {
    expect([...finalAnswers(text)]).toContain(expected);
  });

  test('what stands in the middle is none', () => {
    expect(finalAnswers('There are 42 of them.\nWe do not know the rest.').has('42')).toBe(false);
    expect(finalAnswers('').size).toBe(0);
  });

  test('a hostile text takes no longer', () => {
    for (const text of [
      '$'.repeat(1e6),
      '\\boxed{'.repeat(1e5),
      '#### '.repeat(1e5),
      '1,'.repeat(1e6),
    ]) {
      const start = cpuMs();
      finalAnswers(text);
      canonicalAnswer(text.slice(-2000));
      expect(cpuMs() - start).toBeLessThan(500);
    }
  });
});

import { describe, expect, test } from '@jest/globals';
import { parseOption } from '../../src/config/option.ts';
import { describeError, fakeGates } from './fakes.ts';

test.each([
  ['length.maxResponseCharacters=4000', { options: { maxResponseCharacters: 4000 }, codes: {} }],
  ['length.minRatio=0.5', { options: { minRatio: 0.5 }, codes: {} }],
  ['length.roles=[prompt, response]', { options: { roles: ['prompt', 'response'] }, codes: {} }],
  ['length.roles=["prompt"]', { options: { roles: ['prompt'] }, codes: {} }],
  ['length.pattern=[a-z]+', { options: { pattern: '[a-z]+' }, codes: {} }],
  ['length.pattern=a=b', { options: { pattern: 'a=b' }, codes: {} }],
  ['length.pattern=', { options: { pattern: '' }, codes: {} }],
  ['length=off', { level: 'off', options: {}, codes: {} }],
  ['length.level=off', { level: 'off', options: {}, codes: {} }],
  ['length.codes.too-short=off', { options: {}, codes: { 'too-short': 'off' } }],
])('%s', (text, said) => {
  expect(parseOption(text, fakeGates)).toEqual({ length: { ...said, at: `--option ${text}` } });
});

describe('mistakes', () => {
  test.each([
    [
      'length',
      `an option is written gate.option=value, found "length"
  For example --option length.maxResponseCharacters=4000, or --option length=warning.`,
    ],
    [
      '=4',
      `an option is written gate.option=value, found "=4"
  For example --option length.maxResponseCharacters=4000, or --option length=warning.`,
    ],
    [
      'lenght=off',
      `--option lenght=off
  unknown key "lenght" in gates; did you mean "length"?
  Keys here: exact-duplicate, length`,
    ],
    [
      'length.maxResponseCharacter=1',
      `--option length.maxResponseCharacter=1
  unknown key "maxResponseCharacter" in gates.length; did you mean "maxResponseCharacters"?
  Keys here: level, codes, maxResponseCharacters, roles, pattern, minRatio`,
    ],
    [
      'length.maxResponseCharacters=many',
      `--option length.maxResponseCharacters=many
  gates.length.maxResponseCharacters must be a whole number, found "many"
  Characters of the longest answer.`,
    ],
    [
      'length.maxResponseCharacters=[1',
      `--option length.maxResponseCharacters=[1
  gates.length.maxResponseCharacters must be a whole number, found "[1"
  Characters of the longest answer.`,
    ],
    [
      'length.codes.to-short=off',
      `--option length.codes.to-short=off
  unknown key "to-short" in gates.length.codes; did you mean "too-short"?
  Keys here: too-short, too-long`,
    ],
    [
      'length.codes.too-short=never',
      `--option length.codes.too-short=never
  gates.length.codes.too-short must be error, warning or off, found "never"`,
    ],
    [
      '__proto__.x=1',
      `--option __proto__.x=1
  unknown key "__proto__" in gates
  Keys here: exact-duplicate, length`,
    ],
  ])('%s', async (text, error) => {
    expect(await describeError(() => parseOption(text, fakeGates))).toBe(
      `${error}\n  docs/heartcut-yaml.md`,
    );
  });
});

// Patterns on RE2: they mean what ECMA-262 says, or are refused.
import { describe, expect, jest, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { RE2JS } from 're2js';
import type { Json } from '../../src/core/json.ts';
import { linearRegExp } from '../../src/schema/linear-regexp.ts';
import { sharedData } from '../helpers/shared-data.ts';

const matches = (pattern: string, text: string): boolean => linearRegExp(pattern, 'u').test(text);

describe('means what it does in JavaScript', () => {
  /** Pattern, then texts; JavaScript's own engine says which match. */
  const cases: readonly (readonly [pattern: string, ...texts: string[]])[] = [
    ['es', 'yes', 'e s'], // a search, not anchored
    ['', '', 'a'],
    ['^a', 'ab', 'b\na', 'ba'],
    ['a$', 'ba', 'a\n', 'a\nb'],
    ['^$', '', '\n'],
    ['^\\d+$', '42', '٤٢', '４２'],
    ['\\D', '4', '٤'],
    ['^\\w+$', 'a_1', 'é', 'ſ'],
    ['\\W', 'a', 'é'],
    [
      '^\\s$',
      ' ',
      '\t',
      '\v',
      '\u00a0',
      '\u1680',
      '\u2003',
      '\u2028',
      '\u2029',
      '\u202f',
      '\u205f',
      '\u3000',
      '\ufeff',
      '\u200b',
      '\u180e',
      '\u0085',
      'x',
    ],
    ['^\\S$', ' ', '\u00a0', '\u2028', '\ufeff', '\u200b', '\u0085', 'x', '😀'],
    ['^[\\s]$', '\u00a0', 'x'],
    ['^[^\\s]$', '\u00a0', 'x', '😀'],
    ['^[\\S]$', '\u00a0', 'x', '\u{10ffff}'],
    ['^[^\\S]$', '\u3000', 'x'],
    ['^[\\s\\S]$', '\n', 'x', '😀'],
    ['^[\\sx]$', '\u2029', 'x', 'y'],
    ['^.$', 'x', '\n', '\r', '\u2028', '\u2029', '\u0085', '😀', '\ud83d'],
    ['^[.]$', '.', 'x'],
    ['\\.', '.', 'x'],
    ['\\u0041', 'A', 'a'],
    ['\\u00e9', 'é'],
    ['^\\u{1F600}$', '😀', '\ud83d'],
    ['^\\ud83d\\ude00$', '😀', 'x'],
    ['^[\\ud83d\\ude00-\\ud83d\\ude02]$', '😁', '😃', '\ude00'],
    ['^[😀-😂]$', '😁', '😃'],
    ['^\\uD83D$', '\ud83d', '😀'],
    ['\\x41\\cA\\0', 'A\x01\0', 'A'],
    ['^[\\b]$', '\b', 'b'],
    ['\\bfoo\\b', 'a foo b', 'afoo', 'éfoo'],
    ['\\Boo', 'foo', 'oo'],
    ['[]', 'a', ''],
    ['^[^]$', '\n', '😀', ''],
    ['^[a\\]b]+$', 'a]b', '\\'],
    ['^[\\[]$', '[', ']'],
    ['^[\\-a]+$', 'a-', 'b'],
    ['(?<year>\\d{4})-(?<month>\\d\\d)', '2020-12', '20-12'],
    ['(?:a|b)+?c', 'abac', 'c'],
    ['^a{2,3}$', 'a', 'aa', 'aaa', 'aaaa'],
    ['^\\p{L}+$', 'éα你', 'a1'],
    ['^\\p{Letter}+$', 'éα你', 'a1'],
    ['^\\p{Lu}\\P{Lu}$', 'Ab', 'AB'],
    ['^\\p{Uppercase_Letter}$', 'A', 'a'],
    ['^\\p{gc=Nd}+$', '4٤', 'a'],
    ['^\\p{General_Category=Decimal_Number}$', '٤', 'x'],
    ['^\\p{digit}$', '٤', 'x'],
    ['^\\p{Script=Greek}+$', 'αβ', 'ab'],
    ['^\\p{sc=Han}$', '你', 'a'],
    ['^[\\p{Script=Cyrillic}\\p{Punctuation}]+$', 'да!', 'da!'],
    ['^[^\\p{L}]$', '1', 'a'],
    ['^https?://[^/]+/$', 'http://a/', 'http:/a'],
    ['\\/', '/', '\\'],
    ['^\\$\\^\\(\\)\\*\\+\\?\\{\\}\\|\\\\$', '$^()*+?{}|\\', 'x'],
    ['\\\\d', '\\d', '1'],
    ['[\\\\.]', '\\', '.', 'd'],
  ];

  test.each(cases)('%s', (pattern, ...texts) => {
    const own = new RegExp(pattern, 'u');
    expect(texts.map((text) => [text, matches(pattern, text)])).toEqual(
      texts.map((text) => [text, own.test(text)]),
    );
  });

  test('old forms that all engines read alike', () => {
    expect(matches('^\\-\\_\\@\\:\\ \\"$', '-_@: "')).toBe(true);
    expect(matches('^[\\w-.]+$', 'a-b.c')).toBe(true);
    expect(matches('a{,5}]}', 'a{,5}]}')).toBe(true);
    expect(matches('[[:alpha:]]', 'b')).toBe(new RegExp('[[:alpha:]]').test('b'));
    expect(matches('^[[a]$', '[')).toBe(true);
  });

  test('any pattern of these pieces, on any text of these characters', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      '.',
      '\\s',
      '\\S',
      '\\d',
      '\\w',
      '\\b',
      '^',
      '$',
      '[ab]',
      '[^a]',
      '[\\s\\d]',
      '[^\\S]',
      '[.]',
      '(?:a|b)',
      '(a)',
      '(?<n>b)',
      'a*',
      'b+',
      '.?',
      'a{1,2}',
      '.*?',
      '|',
      '\\u0061',
      '\\ud83d\\ude00',
      '\\p{L}',
      '\\p{Letter}',
      '[^\\p{L}]',
      '[]',
      '[^]',
      '\\.',
      '\\/',
      '/',
      '\\-'.slice(1),
    );
    const pattern = fc
      .array(piece, { maxLength: 6 })
      .map((parts) => parts.join(''))
      // A name may stand once only.
      .filter((text) => text.split('(?<n>').length <= 2);
    const text = fc
      .array(
        fc.constantFrom(
          'a',
          'b',
          '1',
          ' ',
          '\n',
          '\r',
          '\u00a0',
          '\u2028',
          '😀',
          'é',
          '.',
          '-',
          '/',
        ),
        { maxLength: 6 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(pattern, fc.array(text, { maxLength: 5 }), (source, texts) => {
        const own = new RegExp(source, 'u');
        const linear = linearRegExp(source, 'u');
        for (const each of texts) {
          expect([source, each, linear.test(each)]).toEqual([source, each, own.test(each)]);
        }
      }),
      { numRuns: 3000, seed: 28 },
    );
  });
});

describe('is refused', () => {
  const backtracking = 'write it without look-around and back references';
  test.each([
    [
      '(?=a)',
      `can't be run in linear time (error parsing regexp: invalid or unsupported Perl syntax: \`(?=\`); ${backtracking}`,
    ],
    [
      '^(?!a)b',
      `can't be run in linear time (error parsing regexp: invalid or unsupported Perl syntax: \`(?!\`); ${backtracking}`,
    ],
    [
      '(?<=a)b',
      `can't be run in linear time (error parsing regexp: invalid named capture: \`(?<=a)b\`); ${backtracking}`,
    ],
    [
      '(a)\\1',
      `can't be run in linear time (error parsing regexp: invalid escape sequence: \`\\1\`); ${backtracking}`,
    ],
    [
      '(?<n>a)\\k<n>',
      "can't be run in linear time (no escape that RE2 and ECMA-262 share: \\k); list the characters in brackets",
    ],
    [
      '\\A',
      "can't be run in linear time (no escape that RE2 and ECMA-262 share: \\A); list the characters in brackets",
    ],
    [
      '\\pL',
      "can't be run in linear time (no escape that RE2 and ECMA-262 share: \\p); list the characters in brackets",
    ],
    [
      '\\p{ASCII}',
      "can't be run in linear time (error parsing regexp: invalid character class range: `\\p{ASCII}`); list the characters in brackets",
    ],
    [
      'a{1001}',
      "can't be run in linear time (error parsing regexp: invalid repeat count: `{1001}`); repeat at most 1000 times",
    ],
    ['(', 'is not a regular expression (Invalid regular expression: /(/: Unterminated group)'],
    [
      '[z-a]',
      'is not a regular expression (Invalid regular expression: /[z-a]/: Range out of order in character class)',
    ],
    ['a**', 'is not a regular expression (Invalid regular expression: /a**/: Nothing to repeat)'],
    [
      '(?P<n>a)',
      'is not a regular expression (Invalid regular expression: /(?P<n>a)/: Invalid group)',
    ],
  ])('%s', (pattern, problem) => {
    expect(() => linearRegExp(pattern, 'u')).toThrow(
      `the pattern ${JSON.stringify(pattern)} ${problem}`,
    );
  });
});

describe('linear time', () => {
  // Each of these takes a backtracking engine longer than the test may, on any machine.
  test.each([
    ['(a+)+$', `${'a'.repeat(100_000)}!`],
    ['^(\\w+\\s?)*$', `${'word '.repeat(20_000)}!`],
    ['(x+x+)+y', 'x'.repeat(100_000)],
    ['^(?:.*)*\\p{Lu}$', 'あ'.repeat(100_000)],
    ['^(?:a?){300}a{300}$', 'a'.repeat(299)],
  ])('%s', (pattern, text) => {
    expect(matches(pattern, text)).toBe(false);
  });

  test('because RE2 runs it', () => {
    const run = jest.spyOn(RE2JS.prototype, 'test');
    const linear = linearRegExp('(a+)+$', 'u');
    expect(linear.test('aaa')).toBe(true);
    expect(run.mock.calls).toEqual([['aaa']]);
    run.mockRestore();
  });
});

describe.each(['draft7', 'draft2020-12'])(
  'the official tests of ECMA-262 patterns, %s',
  (draft) => {
    const path = sharedData(
      `schema/JSON-Schema-Test-Suite/${draft}/optional/ecmascript-regex.json`,
    );
    if (path === undefined) {
      test.skip('(skipped: no schema/JSON-Schema-Test-Suite in HEARTCUT_DATA)', () => undefined);
      return;
    }
    test('all but those on what is no pattern', () => {
      const groups = JSON.parse(readFileSync(path, 'utf8')) as {
        description: string;
        schema: { pattern?: string; patternProperties?: Record<string, Json> };
        tests: { description: string; data: Json; valid: boolean }[];
      }[];
      const wrong: string[] = [];
      let count = 0;
      for (const { description, schema, tests } of groups) {
        if (schema.pattern === undefined) continue;
        for (const { description: name, data, valid } of tests) {
          if (typeof data !== 'string') continue;
          count += 1;
          let isMatch: boolean | undefined;
          try {
            isMatch = matches(schema.pattern, data);
          } catch {
            isMatch = undefined;
          }
          if (isMatch !== valid) wrong.push(`${description}: ${name}`);
        }
      }
      expect(count).toBeGreaterThan(50);
      expect(wrong).toEqual([]);
    });
  },
);

// The kernel finds what its plain twin finds, in any text.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { checkGram, hashToken, rollGrams } from '../../src/algorithms/grams.ts';
import { tokenize } from '../../src/algorithms/tokens.ts';
import { Scanner } from '../../src/kernels/scanner.ts';
import { sharedData } from '../helpers/shared-data.ts';

const pieces = [
  ...[
    'the',
    'The',
    'ein',
    'Straße',
    'ΟΔΟΣ',
    '東京',
    'ราคา',
    'हिन्दी',
    'ﬁ',
    '42',
    'x-y',
    '—',
    '’',
    '…',
  ],
  ...[
    '𝒳',
    '👍',
    '𐐷',
    '𐐷a',
    '\u0301',
    'İ',
    '½',
    '\ufdfa',
    '\xa0',
    '€5',
    'a\u200bb',
    '@[`{',
    'AZaz09/:',
  ],
  ...[
    'sixteenlettersxx',
    'seventeenlettersx',
    'thirtythreecharactersareinthisword',
    '\ud800',
    '\0',
  ],
];
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 2000 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 200 }).map((list) => list.join(' ')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((list) => list.join('')),
);

/** Every run of a text that is among the known ones: position, and the known runs, last first. */
function scanPlainly(known: Uint32Array, marks: Uint8Array, n: number, text: string): string[] {
  return [...rollGrams(tokenize(text), n)].flatMap((hash, position) => {
    const same = [...known.keys()].filter((gram) => known[gram] === hash && marks[gram] === 1);
    return same.length === 0 ? [] : [`${position}: ${same.reverse().join()}`];
  });
}

function scan(scanner: Scanner, text: string): string[] {
  return scanner.scan(text).map(({ position, gram }) => {
    const same: number[] = [];
    for (let each = gram; each >= 0; each = scanner.before(each)) same.push(each);
    return `${position}: ${same.join()}`;
  });
}

test.each([1, 2, 3, 6])('kernel = twin, runs of %i tokens', (n) => {
  fc.assert(
    fc.property(
      fc.array(texts, { minLength: 1, maxLength: 3 }),
      texts,
      fc.nat(),
      (known, other, seed) => {
        const hashes = Uint32Array.from(known.flatMap((text) => [...rollGrams(tokenize(text), n)]));
        const marks = Uint8Array.from(hashes, (_, i) => ((seed >> (i % 30)) & 1) ^ 1);
        const scanner = new Scanner(hashes, marks, n);
        for (const text of [other, ...known, `${known[0]}\n${other}`]) {
          expect(scan(scanner, text)).toEqual(scanPlainly(hashes, marks, n, text));
          const rolled = rollGrams(tokenize(text), n);
          for (const position of rolled.keys()) {
            expect(hashes.length === 0 || scanner.matches(position, 0)).toBe(
              hashes.length === 0 || rolled[position] === hashes[0],
            );
          }
          expect(scanner.matches(rolled.length, 0) || scanner.matches(-1, 0)).toBe(false);
        }
      },
    ),
    { numRuns: 150, seed: 11 },
  );
});

test('texts longer than its first memory', () => {
  const known = rollGrams(tokenize('one two three four'), 3);
  const scanner = new Scanner(known, new Uint8Array(known.length).fill(1), 3);
  for (const text of [
    'a '.repeat(300_000),
    'é '.repeat(200_000),
    '東'.repeat(300_000),
    '𐐷'.repeat(70_000),
  ]) {
    expect(scanner.count(`${text} one two three four`)).toBe(2);
    expect(scanner.count(text)).toBe(0);
  }
});

test('nothing known', () => {
  const scanner = new Scanner(new Uint32Array(0), new Uint8Array(0), 6);
  expect(scanner.scan('one two three four five six seven')).toEqual([]);
});

describe('what references/benchmarks.json holds', () => {
  // These numbers are stored there: with others, build the file anew (scripts/build-references.ts).
  test('hashes of tokens', () => {
    const words = ['a', 'straße', '東', 'seventeenlettersx'];
    expect(words.map(hashToken)).toMatchInlineSnapshot(`
      [
        3819453738,
        3067195983,
        1562179047,
        3144397396,
      ]
    `);
  });

  test('hashes of runs', () => {
    const tokens = tokenize('It is raining in Kraków, again.');
    expect([...rollGrams(tokens, 6)]).toMatchInlineSnapshot(`
      [
        2451669308,
      ]
    `);
    expect(checkGram(tokens, 0, 6)).toMatchInlineSnapshot(`1711203598`);
  });
});

const file = sharedData('language/lingua_sentences.jsonl');
(file === undefined ? test.skip : test)(
  file === undefined
    ? 'seventy-five languages (skipped: the shared data is absent)'
    : 'seventy-five languages: kernel = twin',
  () => {
    const lines = readFileSync(file ?? '', 'utf8')
      .trimEnd()
      .split('\n');
    const sentences = lines.map((line) => (JSON.parse(line) as { text: string }).text);
    const runs = sentences.map((text) => rollGrams(tokenize(text), 2));
    const hashes = Uint32Array.from(runs.flatMap((each) => [...each]));
    const scanner = new Scanner(hashes, new Uint8Array(hashes.length).fill(1), 2);
    sentences.forEach((text, i) => {
      expect(scanner.count(text)).toBe(runs[i]?.length);
    });
  },
);

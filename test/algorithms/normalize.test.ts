// The normal form of texts, and its hash: equal exactly where the forms are.
import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { combineHashes, hashText } from '../../src/algorithms/hash.ts';
import { hashNormal, normalize } from '../../src/algorithms/normalize.ts';
import { anyCharacter } from '../helpers/any-text.ts';
import { sharedData } from '../helpers/shared-data.ts';

/** The definition, in so many words. */
function plainly(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

describe('normalize', () => {
  test.each([
    ['Hello,  World', 'hello, world'],
    ['\t Hello\r\n\r\nWorld \v\f', 'hello world'],
    ['a\nb', 'a b'],
    ['a \n b', 'a b'],
    ['ＦＵＬＬ　Width', 'full width'],
    ['no\u00a0break\u2003space\u3000here', 'no break space here'],
    ['e\u0301', 'é'],
    ['ﬁne ½ ™', 'fine 1⁄2 tm'],
    ['Å', 'å'],
    ['STRASSE straße', 'strasse straße'],
    ['\ufeffmark', 'mark'],
    ['', ''],
    [' \u2028\u2029 ', ''],
    ['zero\u200bwidth', 'zero\u200bwidth'],
    ['\0\x7f', '\0\x7f'],
  ])('%j', (text, normal) => {
    expect(normalize(text)).toBe(normal);
    expect(hashNormal(text)).toBe(hashNormal(normal));
  });

  test('is what its definition says, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        expect(normalize(text)).toBe(plainly(text));
      }),
      { numRuns: 2000, seed: 24 },
    );
  });
});

describe('hashNormal', () => {
  /** Texts of few characters, many of them alike in normal form. */
  const alike = fc
    .array(
      fc.constantFrom(
        'a',
        'A',
        'ａ',
        'á',
        'a\u0301',
        ' ',
        '\n',
        '\u00a0',
        '\u3000',
        '\0',
        '\x7f',
        'z',
        '1',
        'ﬁ',
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join(''));

  test('is equal exactly where the normal forms are', () => {
    fc.assert(
      fc.property(alike, alike, (a, b) => {
        expect(hashNormal(a) === hashNormal(b)).toBe(plainly(a) === plainly(b));
        expect(hashNormal(a)).toBe(hashNormal(plainly(a)));
        expect(Number.isSafeInteger(hashNormal(a))).toBe(true);
      }),
      { numRuns: 5000, seed: 25 },
    );
  });

  test('every ASCII character alone, doubled, and between others', () => {
    const texts = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).flatMap(
      (character) => [character, `x${character}y`, `x${character}${character}y`, `${character}x`],
    );
    const byHash = new Map<number, string>();
    for (const text of texts) {
      const known = byHash.get(hashNormal(text));
      expect(known ?? plainly(text)).toBe(plainly(text));
      byHash.set(hashNormal(text), plainly(text));
    }
    expect(byHash.size).toBe(new Set(texts.map(plainly)).size);
  });

  test('every character up to the mathematical signs, by the definition', () => {
    const wrong: string[] = [];
    for (let unit = 0x80; unit < 0x2400; unit += 1) {
      const character = String.fromCharCode(unit);
      for (const text of [
        character,
        ` A ${character} \n\t b `,
        `e${character}É${character}\u0301`,
      ]) {
        const normal = plainly(text);
        const isAscii = /^[\0-\x7f]*$/.test(normal);
        const expected = isAscii ? hashNormal(normal) : combineHashes(hashText(normal), 1);
        if (hashNormal(text) !== expected) wrong.push(`U+${unit.toString(16)}: ${text}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('long texts', () => {
    const long = 'Word '.repeat(20_000);
    expect(hashNormal(long)).toBe(hashNormal(`\n${long.toLowerCase().replaceAll(' ', ' \t ')}`));
    expect(hashNormal(long)).not.toBe(hashNormal(`${long}x`));
  });

  const real = sharedData('instruct/code_alpaca_2k.jsonl');
  if (real === undefined) {
    test.skip('real texts do not collide (skipped: no instruct/code_alpaca_2k.jsonl in HEARTCUT_DATA)', () =>
      undefined);
  } else {
    test('real texts do not collide', () => {
      const forms = new Set<string>();
      const hashes = new Set<number>();
      for (const line of readFileSync(real, 'utf8').split('\n').filter(Boolean)) {
        for (const text of Object.values(JSON.parse(line) as Record<string, string>)) {
          forms.add(plainly(text));
          hashes.add(hashNormal(text));
        }
      }
      expect(hashes.size).toBe(forms.size);
    });
  }
});

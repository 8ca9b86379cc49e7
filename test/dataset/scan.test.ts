// What JSON.parse accepts and a reader of training data must be told.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { scanLine } from '../../src/dataset/scan.ts';
import { makeFile, problemsOf, recordLines } from './sides.ts';

/** `code@offset found`. */
function notesOf(text: string, maxDepth = 64): string[] {
  JSON.parse(text); // a scan runs on valid lines only
  return (scanLine(text, maxDepth) ?? []).map(
    ({ code, offset, found }) => `${code}@${offset} ${found}`,
  );
}

/** Objects of this many different keys, the last of them written again in another way. */
function wide(count: number, ...again: readonly string[]): string {
  const keys = Array.from({ length: count }, (_, i) => `"key${i}":${i}`);
  return `{${[...keys, ...again.map((key) => `${key}:0`)].join(',')}}`;
}

describe('a key that stands twice', () => {
  test.each([
    ['at the top', '{"a":1,"a":2}', 'duplicate-key@7 a'],
    ['three times is told once', '{"a":1,"a":2,"a":3}', 'duplicate-key@7 a'],
    ['the empty key', '{"":1,"":2}', 'duplicate-key@6 '],
    ['with an equal value', '{"a":1,"b":2,"a":1}', 'duplicate-key@13 a'],
    ['escaped the second time', '{"a":1,"\\u0061":2}', 'duplicate-key@7 a'],
    ['escaped the first time', '{"\\u0061":1,"a":2}', 'duplicate-key@12 a'],
    ['escaped in two ways', '{"\\/":1,"\\u002f":2}', 'duplicate-key@8 /'],
    ['escaped with other case', '{"\\u00e9":1,"\\u00E9":2}', 'duplicate-key@12 é'],
    ['a pair of escapes and its character', '{"\\ud83d\\ude00":1,"😀":2}', 'duplicate-key@18 😀'],
    ['a quote in the key', '{"a\\"b":1,"a\\u0022b":2}', 'duplicate-key@10 a"b'],
    ['a nested object', '{"x":{"b":1,"b":2}}', 'duplicate-key@12 b'],
    ['an object in a list', '{"x":[1,{"b":1},{"b":1,"c":2,"b":3}]}', 'duplicate-key@29 b'],
    ['before and after a nested object', '{"a":{"b":1},"a":2}', 'duplicate-key@13 a'],
    ['before and after a nested list', '{"a":[{"a":1},"a"],"a":2}', 'duplicate-key@19 a'],
    ['__proto__', '{"__proto__":1,"__proto__":2}', 'duplicate-key@15 __proto__'],
    ['white space around', '{ "a" : 1 ,\t"a"\r: 2 }', 'duplicate-key@12 a'],
    [
      'at the edge of comparing in pairs',
      wide(31, '"key30"'),
      `duplicate-key@${wide(31).length} key30`,
    ],
    ['past that edge', wide(33, '"key0"'), `duplicate-key@${wide(33).length} key0`],
    [
      'in a wide object, escaped',
      wide(500, '"\\u006bey0"'),
      `duplicate-key@${wide(500).length} key0`,
    ],
    [
      'in a very wide object',
      wide(5000, '"key4999"'),
      `duplicate-key@${wide(5000).length} key4999`,
    ],
  ])('%s', (_name, text, note) => {
    expect(notesOf(text)).toEqual([note]);
  });

  test.each([
    ['in sibling objects', '{"x":{"a":1},"y":{"a":1}}'],
    ['in parent and child', '{"a":{"a":{"a":1}}}'],
    ['as key and value', '{"a":"a","b":"a"}'],
    ['in lists', '{"x":["a","a"],"y":[["a"],["a"]]}'],
    ['in other case', '{"a":1,"A":2}'],
    ['in other Unicode forms', '{"é":1,"e\u0301":2}'],
    ['as the hash of another (31 × "Aa" = 31 × "BB")', '{"Aa":1,"BB":2}'],
    ['a wide object of different keys', wide(5000)],
    ['escapes that differ', '{"\\u0061":1,"\\u0062":2,"\\\\u0061":3}'],
  ])('not: %s', (_name, text) => {
    expect(notesOf(text)).toEqual([]);
  });

  test('each of several objects: the first is told', () => {
    expect(notesOf('{"x":{"b":1,"b":2},"y":{"c":1,"c":2},"x":0}')).toEqual(['duplicate-key@12 b']);
  });

  test('a long key is cut', () => {
    const key = JSON.stringify('k'.repeat(1000));
    expect(scanLine(`{${key}:1,${key}:2}`, 64)?.[0]?.found).toBe(`${'k'.repeat(59)}…`);
  });

  test('any object, keys written in any way', () => {
    const letter = fc.constantFrom('a', 'b', '"', '\\', '/', '\n', 'é', '😀', '_');
    const key = fc.array(fc.tuple(letter, fc.nat({ max: 2 })), { maxLength: 2 });
    const write = (character: string, way: number): string => {
      if (way === 0) return JSON.stringify(character).slice(1, -1);
      const escapes = Array.from({ length: character.length }, (_, i) => {
        const hex = character.charCodeAt(i).toString(16).padStart(4, '0');
        return `\\u${way === 1 ? hex : hex.toUpperCase()}`;
      });
      return escapes.join('');
    };
    fc.assert(
      fc.property(fc.array(key, { maxLength: 40 }), (keys) => {
        const texts = keys.map((parts) => `"${parts.map(([c, way]) => write(c, way)).join('')}"`);
        const names = keys.map((parts) => parts.map(([c]) => c).join(''));
        const repeated = names.findIndex((name, i) => names.indexOf(name) < i);
        const text = `{${texts.map((each) => `${each}:1`).join()}}`;
        const offset = 1 + texts.slice(0, repeated).join(':1,').length + (repeated > 0 ? 3 : 0);
        expect(notesOf(text)).toEqual(
          repeated < 0 ? [] : [`duplicate-key@${offset} ${names[repeated] ?? ''}`],
        );
      }),
      { numRuns: 1000, seed: 6 },
    );
  });
});

describe('half a surrogate pair', () => {
  test.each([
    ['"\\ud83d"', 0, '\\ud83d'],
    ['"\\ude00"', 0, '\\ude00'],
    ['"\\uD83D\\n"', 0, '\\uD83D'],
    ['"\\ud83dx"', 0, '\\ud83d'],
    ['"\\ud83d\\u0041"', 0, '\\ud83d'],
    ['"\\ude00\\ud83d"', 0, '\\ude00'],
    ['"\\ud83d\\ud83d\\ude00"', 0, '\\ud83d'],
    ['"\\ud83d\\ude00\\ude00"', 12, '\\ude00'],
    ['"\\ud83d\\ude00\\ud83d"', 12, '\\ud83d'],
    ['"\\\\\\ud83d"', 2, '\\ud83d'],
    ['"a\\ud83d\\\\ude00"', 1, '\\ud83d'],
  ])('%s', (string, offset, found) => {
    expect(notesOf(`{"a":${string}}`)).toEqual([`lone-surrogate@${6 + offset} ${found}`]);
    expect(notesOf(`{${string}:1}`)).toEqual([`lone-surrogate@${2 + offset} ${found}`]);
  });

  test('no: pairs, and text that looks like an escape', () => {
    expect(notesOf('{"a":"\\ud83d\\ude00\\uDBFF\\uDFFF\\ud7ff\\ue000 \\\\ud83d 😀"}')).toEqual([]);
  });

  test('every row of three: told exactly when the text is not well-formed', () => {
    const units = [
      '\\ud800',
      '\\udbff',
      '\\udc00',
      '\\udfff',
      '\\u0041',
      '\\n',
      '\\\\',
      'x',
      '😀',
      '',
    ];
    for (const a of units) {
      for (const b of units) {
        for (const c of units) {
          const text = `{"k":"${a}${b}${c}"}`;
          const value = (JSON.parse(text) as { k: string }).k;
          expect([text, notesOf(text).length]).toEqual([text, isWellFormed(value) ? 0 : 1]);
        }
      }
    }
  });

  function isWellFormed(text: string): boolean {
    return Buffer.from(text).toString() === text;
  }
});

describe('numbers', () => {
  test.each([
    ['{"a":9007199254740993}', 5, '9007199254740993'],
    ['{"a":-9007199254740993}', 6, '9007199254740993'],
    ['{"a":[1,12345678901234567890]}', 8, '12345678901234567890'],
    ['{"a":1e309}', 5, '1e309'],
    ['{"a":-1E+400}', 6, '1E+400'],
    ['{"a":1.5e999,"b":1}', 5, '1.5e999'],
    [`{"a":${'9'.repeat(400)}}`, 5, `${'9'.repeat(59)}…`],
    [`{"a":1${'0'.repeat(400)}}`, 5, `1${'0'.repeat(58)}…`],
  ])('%s loses digits', (text, offset, found) => {
    expect(notesOf(text)).toEqual([`imprecise-number@${offset} ${found}`]);
  });

  test.each([
    '9007199254740991',
    '9007199254740992',
    '9007199254740994',
    '1000000000000000000000',
    '-18014398509481984',
    '0.1',
    '3.141592653589793238462643',
    '1e308',
    '1E-400',
    '2.5e+10',
    '-0',
    '0',
    '1234567890123.25',
  ])('%s does not', (number) => {
    expect(notesOf(`{"a":${number},"b":[${number}]}`)).toEqual([]);
  });

  test('digits in strings are no numbers', () => {
    expect(notesOf('{"9007199254740993":"9007199254740993 1e999"}')).toEqual([]);
  });

  test('any whole number', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }), (number) => {
        const exact = BigInt(Number(number)) === number;
        expect(notesOf(`{"a":${number}}`)).toHaveLength(exact ? 0 : 1);
      }),
      { numRuns: 1000, seed: 7 },
    );
  });
});

describe('depth and NUL', () => {
  test('an escaped NUL', () => {
    expect(notesOf('{"a":"x\\u0000y"}')).toEqual(['escaped-nul@7 \\u0000']);
    expect(notesOf('{"a":"\\\\u0000 \\u0001 \\u00000"}')).toEqual(['escaped-nul@21 \\u0000']);
    expect(notesOf('{"a":"\\\\u0000"}')).toEqual([]);
  });

  test('one level past the limit', () => {
    expect(notesOf('{"a":[[1]]}', 3)).toEqual([]);
    expect(notesOf('{"a":[[[1]]]}', 3)).toEqual(['too-deep@7 more than 3 levels']);
    expect(notesOf('{"a":1,"a":[[[1]]]}', 3)).toEqual(['too-deep@13 more than 3 levels']);
    expect(notesOf('{"a":[[1]],"b":[[1]],"c":[[1]]}', 3)).toEqual([]);
  });

  test('limits past what the tables hold at first', () => {
    const nested = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
    expect(notesOf(nested(512), 512)).toEqual([]);
    expect(notesOf(nested(2000), 2000)).toEqual([]);
    expect(notesOf(nested(2001), 2000)).toEqual(['too-deep@10000 more than 2000 levels']);
    const keys = `${'{"b":2,"c":3,"a":'.repeat(500)}{"d":1,"d":2}${'}'.repeat(500)}`;
    expect(notesOf(keys, 512)).toEqual([`duplicate-key@${500 * 17 + 7} d`]);
  });
});

test('of each code the first, in order of place', () => {
  const text =
    '{"n":9007199254740993,"m":9007199254740995,"z":"\\u0000\\u0000","s":"\\ud800\\ud800","n":1,"m":2}';
  expect(notesOf(text)).toEqual([
    'imprecise-number@5 9007199254740993',
    'escaped-nul@48 \\u0000',
    'lone-surrogate@67 \\ud800',
    'duplicate-key@81 n',
  ]);
});

test('the reader tells notes with their columns, and keeps the record', () => {
  const file = makeFile('{"a":1}\n{"😀":1,"😀":"\\u0000"}\n{"b":1e999}\n');
  expect(problemsOf(file)).toEqual([
    {
      code: 'duplicate-key',
      at: { path: 'data.jsonl', line: 2, column: 8 },
      data: { found: '😀' },
      fatal: false,
    },
    {
      code: 'escaped-nul',
      at: { path: 'data.jsonl', line: 2, column: 13 },
      data: { found: '\\u0000' },
      fatal: false,
    },
    {
      code: 'imprecise-number',
      at: { path: 'data.jsonl', line: 3, column: 6 },
      data: { found: '1e999' },
      fatal: false,
    },
  ]);
  expect(recordLines(file)).toEqual([1, 2, 3]);
});

test('clean JSON of any shape has no notes', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'grapheme', maxDepth: 8 }), (json) => {
      // Keys of one object differ, and its numbers come from doubles; whole ones past 2^53 are printed
      // with digits that a double does not have.
      const text = JSON.stringify({ json });
      const notes = notesOf(text).filter((note) => !note.startsWith('imprecise-number'));
      expect(notes.filter((note) => !note.startsWith('escaped-nul'))).toEqual([]);
    }),
    { numRuns: 1000, seed: 8 },
  );
});

// One JSONL file: which lines give records, and one clear problem with its place for the others.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { JsonObject } from '../../src/core/json.ts';
import { canonicalJson } from '../../src/dataset/canonical.ts';
import { MemoryBytes } from '../../src/core/bytes.ts';
import { JsonlFile, keepingRoom, type ReadLimits } from '../../src/dataset/jsonl-file.ts';
import { makeFile, problemsOf, recordLines } from './sides.ts';
import { anyCharacter } from '../helpers/any-text.ts';

const bytes = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

describe('lines', () => {
  const cases: readonly (readonly [
    name: string,
    content: string | Buffer,
    records: readonly [line: number, value: unknown][],
  ])[] = [
    [
      'LF',
      '{"a":1}\n{"a":2}\n',
      [
        [1, { a: 1 }],
        [2, { a: 2 }],
      ],
    ],
    [
      'no line end after the last',
      '{"a":1}\n{"a":2}',
      [
        [1, { a: 1 }],
        [2, { a: 2 }],
      ],
    ],
    [
      'CRLF',
      '{"a":1}\r\n{"a":2}\r\n',
      [
        [1, { a: 1 }],
        [2, { a: 2 }],
      ],
    ],
    [
      'CRLF and LF mixed',
      '{"a":1}\r\n{"a":2}\n{"a":3}\r\n',
      [
        [1, { a: 1 }],
        [2, { a: 2 }],
        [3, { a: 3 }],
      ],
    ],
    [
      'a byte order mark',
      '\ufeff{"a":1}\n{"a":2}\n',
      [
        [1, { a: 1 }],
        [2, { a: 2 }],
      ],
    ],
    ['a byte order mark and CRLF', '\ufeff{"a":1}\r\n', [[1, { a: 1 }]]],
    [
      'blank lines',
      '\n{"a":1}\n\n\r\n \t \n{"a":2}\n\n',
      [
        [2, { a: 1 }],
        [6, { a: 2 }],
      ],
    ],
    ['tabs and spaces around a record', '\t {"a" :\t1 }  \t\n', [[1, { a: 1 }]]],
    [
      'U+2028 and U+2029 in a string',
      '{"a":"x\u2028y\u2029z"}\n{"a":2}\n',
      [
        [1, { a: 'x\u2028y\u2029z' }],
        [2, { a: 2 }],
      ],
    ],
    ['U+0085 in a string', '{"a":"x\u0085y"}\n', [[1, { a: 'x\u0085y' }]]],
    // JSON's white space holds CR; only LF ends a line.
    ['a lone CR between values', '{"a":\r1}\n', [[1, { a: 1 }]]],
    ['a lone CR at the end of the file', '{"a":1}\r', [[1, { a: 1 }]]],
    ['a form feed in a string as an escape', '{"a":"\\f"}\n', [[1, { a: '\f' }]]],
    ['characters beyond the BMP', '{"😀":"𝒳"}\n', [[1, { '😀': '𝒳' }]]],
    [
      'keys of objects as keys',
      '{"__proto__":{"x":1},"constructor":2,"":3}\n',
      [[1, JSON.parse('{"__proto__":{"x":1},"constructor":2,"":3}')]],
    ],
  ];
  test.each(cases)('%s', (_name, content, records) => {
    const file = makeFile(content);
    expect(problemsOf(file)).toEqual([]);
    expect(recordLines(file)).toEqual(records.map(([line]) => line));
    for (const [line, value] of records) {
      expect(canonicalJson(file.value(line - 1))).toBe(canonicalJson(value as JsonObject));
    }
  });

  test('a byte order mark and the line end are not part of a line', () => {
    const file = makeFile('\ufeff{"a":1}\r\n{"a":22}\n');
    expect([file.byteLengthOf(0), file.byteLengthOf(1)]).toEqual([7, 8]);
  });

  test('the bytes may lie inside a larger buffer', () => {
    const large = Buffer.from('{"a":0}\n{"a":1}\n{"a":2}\n');
    const file = makeFile(large.subarray(8, 16));
    expect(file.lines.count).toBe(1);
    expect(file.value(0)).toEqual({ a: 1 });
  });

  test('a file of many short lines', () => {
    const file = makeFile('{}\n'.repeat(5000));
    expect(recordLines(file)).toHaveLength(5000);
  });
});

describe('a line that is no record, between two that are', () => {
  const cases: readonly (readonly [
    name: string,
    line: string | Buffer,
    column: number,
    code: string,
    found: unknown,
    limits?: Partial<ReadLimits>,
  ])[] = [
    ['an array', '[{"a":1}]', 1, 'not-an-object', 'an array'],
    ['an array after spaces', '  [1]', 3, 'not-an-object', 'an array'],
    ['null', 'null', 1, 'not-an-object', 'null'],
    ['a string', '"a"', 1, 'not-an-object', 'a string'],
    ['a number', '-1.5e3', 1, 'not-an-object', 'a number'],
    ['true', ' true ', 2, 'not-an-object', 'a boolean'],
    ['a raw NUL in a string', '{"a":"x\0y"}', 8, 'nul', 'byte 0x00'],
    ['a raw NUL after characters of two units', '{"😀":"x\0y"}', 8, 'nul', 'byte 0x00'],
    ['a line of NULs', '\0\0\0\0', 1, 'nul', 'byte 0x00'],
    ['a lone continuation byte', bytes('{"é":"', [0x80], '"}'), 7, 'invalid-utf8', 'byte 0x80'],
    ['Latin-1', bytes('{"a":"caf', [0xe9], '"}'), 10, 'invalid-utf8', 'byte 0xe9'],
    [
      'a cut character before ASCII',
      bytes('{"a":"', [0xe2, 0x82], 'x"}'),
      7,
      'invalid-utf8',
      'byte 0xe2',
    ],
    [
      'a cut character at the end of the line',
      bytes('{"a":"b', [0xf0, 0x9f, 0x98]),
      8,
      'invalid-utf8',
      'byte 0xf0',
    ],
    [
      'a surrogate in UTF-8',
      bytes('{"a":"😀', [0xed, 0xa0, 0x80], '"}'),
      8,
      'invalid-utf8',
      'byte 0xed',
    ],
    ['an overlong form', bytes('{"a":"', [0xc0, 0xaf], '"}'), 7, 'invalid-utf8', 'byte 0xc0'],
    [
      'an overlong form of three bytes',
      bytes('{"a":"', [0xe0, 0x80, 0xaf], '"}'),
      7,
      'invalid-utf8',
      'byte 0xe0',
    ],
    [
      'past U+10FFFF',
      bytes('{"a":"', [0xf4, 0x90, 0x80, 0x80], '"}'),
      7,
      'invalid-utf8',
      'byte 0xf4',
    ],
    ['byte 0xff', bytes('{"a":"', [0xff], '"}'), 7, 'invalid-utf8', 'byte 0xff'],
    ['too long', '{"a":"xxxxxxxxx"}', 1, 'line-too-long', 17, { maxLineBytes: 16 }],
    [
      'a whole data set on one line',
      '[{"a":1},{"a":2}]',
      1,
      'not-an-object',
      'an array',
      { maxLineBytes: 16 },
    ],
    [
      'nested too deeply',
      '{"a":[{"b":[1]}]}',
      12,
      'too-deep',
      'more than 3 levels',
      { maxDepth: 3 },
    ],
    [
      'nested too deeply after wide characters',
      '{"😀":[{"b":[1]}]}',
      12,
      'too-deep',
      'more than 3 levels',
      { maxDepth: 3 },
    ],
    ['broken', '{"a":1', 7, 'broken-json', 'the end of the line before the closing }'],
    [
      'broken after wide characters',
      '{"😀":x}',
      6,
      'broken-json',
      'a word that JSON does not know',
    ],
    [
      'a byte order mark in the middle of the file',
      '\ufeff{"a":1}',
      1,
      'broken-json',
      'a character that JSON does not know, U+FEFF',
    ],
  ];
  test.each(cases)('%s', (_name, line, column, code, found, limits = {}) => {
    const file = makeFile(
      Buffer.concat([
        Buffer.from('{"a":1}\n'),
        Buffer.from(line as string),
        Buffer.from('\n{"a":2}\n'),
      ]),
      limits,
    );
    const problems = problemsOf(file);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code,
      at: { path: 'data.jsonl', line: 2, column },
      data: { found },
      fatal: true,
    });
    expect(recordLines(file)).toEqual([1, 3]);
    expect([file.isRecord(0), file.isRecord(1), file.isRecord(2)]).toEqual([true, false, true]);
  });

  test('depth at the limit and length at the limit pass', () => {
    expect(problemsOf(makeFile('{"a":[{"b":1}]}', { maxDepth: 3 }))).toEqual([]);
    expect(problemsOf(makeFile('{"a":"xxxxxxxx"}', { maxLineBytes: 16 }))).toEqual([]);
  });

  test('brackets in strings are no depth', () => {
    expect(problemsOf(makeFile(`{"a":"${'[{'.repeat(500)}\\"[["}`))).toEqual([]);
  });

  test('the base side says so in its places', () => {
    const file = new JsonlFile('a.jsonl', new MemoryBytes(Buffer.from('{')), 'base');
    expect(problemsOf(file)[0]?.at).toMatchObject({ side: 'base', line: 1 });
  });
});

describe('values that are kept', () => {
  const long = JSON.stringify({ text: 'x'.repeat(1024 * 1024) });

  test('are the same objects when other lines were read since, broken lines too', () => {
    const file = makeFile('{"a":1}\nbroken\n{"a":3}\n');
    const kept = [file.keepValue(0), file.keepValue(1)];
    file.value(2);
    expect(file.value(0)).toBe(kept[0]);
    expect(file.keepValue(1)).toBeUndefined();
    expect(kept).toEqual([{ a: 1 }, undefined]);
  });

  test('have room in common with those of other files', () => {
    const room = keepingRoom();
    const source = new MemoryBytes(Buffer.from(`${long}\n${long}\n${long}\n{"a":1}\n`));
    const files = ['a.jsonl', 'b.jsonl'].map(
      (path) => new JsonlFile(path, source, 'head', undefined, undefined, room),
    );
    const first = files.map((file) => [0, 1, 2].map((line) => file.keepValue(line)));
    for (const file of files) file.value(3);
    const again = files.map((file) => [0, 1, 2].map((line) => file.value(line)));
    const isKept = again.map((values, f) => values.map((value, i) => value === first[f]?.[i]));
    expect(isKept).toEqual([
      [true, true, true],
      [true, false, false],
    ]);
    expect(again).toEqual(first);
  });
});

describe('4 MB of brackets on a line', () => {
  // Neither our code nor a library may recurse over them. (Were it quadratic, this would not end.)
  const half = 2 * 1024 * 1024;
  const cases: readonly (readonly [name: string, line: string, code: string, column: number])[] = [
    ['open', '['.repeat(2 * half), 'broken-json', 2 * half + 1],
    ['closed', '['.repeat(half) + ']'.repeat(half), 'not-an-object', 1],
    [
      'closed one too often',
      `${'['.repeat(half)}${']'.repeat(half - 1)}}`,
      'broken-json',
      2 * half,
    ],
    ['in objects', '{"a":'.repeat(half / 4) + '1' + '}'.repeat(half / 4), 'too-deep', 64 * 5 + 1],
    ['in an object, open', `{"a":${'['.repeat(half)}`, 'broken-json', half + 6],
    ['closing', ']'.repeat(2 * half), 'broken-json', 1],
  ];
  test.each(cases)('%s', (_name, line, code, column) => {
    const file = makeFile(`{"a":1}\n${line}\n{"a":2}\n`);
    const problems = problemsOf(file);
    expect(problems.map((problem) => [problem.code, problem.at.line, problem.at.column])).toEqual([
      [code, 2, column],
    ]);
    expect(recordLines(file)).toEqual([1, 3]);
  });
});

describe('files that are no JSONL', () => {
  const cases: readonly (readonly [
    name: string,
    content: string | Buffer,
    code: string,
    found: unknown,
  ])[] = [
    ['empty', '', 'empty-file', 0],
    ['white space', ' \n\t\r\n\n', 'empty-file', 6],
    ['a byte order mark alone', '\ufeff', 'empty-file', 3],
    ['gzip', bytes([0x1f, 0x8b, 8, 0, 0, 0]), 'compressed', 'gzip'],
    ['zstd', bytes([0x28, 0xb5, 0x2f, 0xfd, 0, 1]), 'compressed', 'zstd'],
    ['xz', bytes([0xfd], '7zXZ', [0]), 'compressed', 'xz'],
    ['bzip2', bytes('BZh91AY'), 'compressed', 'bzip2'],
    ['zip', bytes('PK', [3, 4]), 'compressed', 'zip'],
    ['UTF-16LE', Buffer.from('\ufeff{"a":1}\n', 'utf16le'), 'utf-16', 'a UTF-16 byte order mark'],
    [
      'UTF-16BE',
      Buffer.from('\ufeff{"a":1}\n', 'utf16le').swap16(),
      'utf-16',
      'a UTF-16 byte order mark',
    ],
    [
      'UTF-16LE without a mark',
      Buffer.from('{"a":1}\n', 'utf16le'),
      'utf-16',
      'UTF-16 without a byte order mark',
    ],
    [
      'UTF-16BE without a mark',
      Buffer.from('{"a":1}\n', 'utf16le').swap16(),
      'utf-16',
      'UTF-16 without a byte order mark',
    ],
    [
      'a git-lfs pointer',
      `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d'.repeat(32)}\nsize 20918996\n`,
      'git-lfs-pointer',
      'a pointer to 20918996 bytes',
    ],
    [
      'a git-lfs pointer with CRLF',
      `version https://git-lfs.github.com/spec/v1\r\noid sha256:${'4d'.repeat(32)}\r\nsize 12\r\n`,
      'git-lfs-pointer',
      'a pointer to 12 bytes',
    ],
    [
      'a git-lfs pointer without its size',
      'version https://git-lfs.github.com/spec/v1\n',
      'git-lfs-pointer',
      'a pointer',
    ],
    [
      'a pretty-printed array',
      JSON.stringify([{ a: 1 }, { a: 2 }], null, 2),
      'pretty-printed',
      '[',
    ],
    ['an array of one-line objects', '[\n{"a":1},\n{"a":2}\n]\n', 'pretty-printed', '['],
    ['an array that opens with its first object', '[{"a":1},\n {"a":2}]\n', 'pretty-printed', '['],
    [
      'a pretty-printed object',
      JSON.stringify({ a: [1], b: 2 }, null, '\t'),
      'pretty-printed',
      '{',
    ],
    ['an empty object over two lines', '{\n}\n', 'pretty-printed', '{'],
    [
      'pretty-printed with CRLF, a mark and blank lines',
      '\ufeff\r\n[ \r\n{"a":1}\r\n]',
      'pretty-printed',
      '[',
    ],
  ];
  test.each(cases)('%s', (_name, content, code, found) => {
    const file = makeFile(content);
    expect(problemsOf(file)).toEqual([
      { code, at: { path: 'data.jsonl', line: 1, column: 1 }, data: { found }, fatal: true },
    ]);
    expect(file.lines.count).toBe(0);
  });

  test.each([
    ['a one-line array', '[{"a":1},{"a":2}]\n', ['1:1 not-an-object'], []],
    ['a broken one-line array', '[{"a":1},{"a":2}\n', ['1:17 broken-json'], []],
    ['a first line that is a brace alone', '{\n{"a":1}\n', ['1:2 broken-json'], [2]],
    [
      'one-line arrays, one a line',
      '[{"a":1}]\n[{"a":2}]\n',
      ['1:1 not-an-object', '2:1 not-an-object'],
      [],
    ],
    ['the first line alone is broken', '{"a":\n{"a":1}\n', ['1:6 broken-json'], [2]],
    [
      'a merge conflict',
      '<<<<<<< HEAD\n{"a":1}\n=======\n{"a":2}\n>>>>>>> b\n',
      ['1:1 broken-json', '3:1 broken-json', '5:1 broken-json'],
      [2, 4],
    ],
  ])('%s is read line by line', (_name, content, problems, records) => {
    const file = makeFile(content);
    expect(problemsOf(file).map(({ at, code }) => `${at.line}:${at.column ?? 0} ${code}`)).toEqual(
      problems,
    );
    expect(recordLines(file)).toEqual(records);
  });
});

describe('any input', () => {
  const json = fc.dictionary(
    fc.oneof(
      fc.constantFrom('__proto__', 'constructor', 'toString', '', 'a'),
      fc.string({ unit: anyCharacter }),
    ),
    fc.jsonValue({ stringUnit: anyCharacter, maxDepth: 5 }),
  );

  test('print, then parse, is the same object', () => {
    fc.assert(
      fc.property(
        fc.array(json, { maxLength: 5 }),
        fc.boolean(),
        fc.boolean(),
        (objects, crlf, last) => {
          const lines = objects.map((object) => JSON.stringify(object));
          const end = crlf ? '\r\n' : '\n';
          const text = lines.join(end) + (last ? end : '');
          const file = makeFile(text);
          if (objects.length === 0) {
            expect(file.problem?.code).toBe('empty-file');
            return;
          }
          expect(problemsOf(file).filter((problem) => problem.fatal)).toEqual([]);
          expect(objects.map((_, line) => JSON.stringify(file.value(line)))).toEqual(lines);
        },
      ),
      { numRuns: 500, seed: 1 },
    );
  });

  /** Bytes that meet the reader's branches more often than chance would. */
  const hostile = fc
    .array(
      fc.oneof(
        {
          weight: 3,
          arbitrary: fc.constantFrom(
            '{',
            '}',
            '[',
            ']',
            '"',
            ':',
            ',',
            '\\',
            '\n',
            '\r\n',
            ' ',
            '1',
            '-',
            'e9',
            '"a"',
            '\\u',
            'd83d',
            '{"a":1}\n',
            '\0',
            '\ufeff',
            '{"a":"',
            '\\"',
          ),
        },
        { weight: 1, arbitrary: fc.uint8Array({ maxLength: 6 }) },
      ),
      { maxLength: 30 },
    )
    .map((parts) => Buffer.concat(parts.map((part) => Buffer.from(part as string))));

  test('is read without throwing; each filled line is a record or has one fatal problem', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.uint8Array({ maxLength: 300 }), hostile),
        fc.boolean(),
        (content, isSmall) => {
          const file = makeFile(content, isSmall ? { maxLineBytes: 12, maxDepth: 2 } : {});
          const problems = problemsOf(file);
          const filled = Array.from({ length: file.lines.count }, (_, i) => i).filter(
            (i) => !file.isBlankLine(i),
          );
          const fatal = problems.filter((problem) => problem.fatal);
          const fatalLines = fatal.map((problem) => problem.at.line);
          expect(new Set(fatalLines).size).toBe(fatalLines.length);
          if (file.problem === undefined) {
            expect(recordLines(file).length + fatal.length).toBe(filled.length);
          } else {
            expect([problems.length, file.lines.count]).toEqual([1, 0]);
          }
          for (const { at, data } of problems) {
            expect(at.line).toBeGreaterThanOrEqual(1);
            expect(at.column).toBeGreaterThanOrEqual(1);
            expect(data.found).not.toBe('');
          }
        },
      ),
      { numRuns: 3000, seed: 2 },
    );
  });

  test('asking again, or in another order, gives the same answers', () => {
    fc.assert(
      fc.property(hostile, (content) => {
        const once = makeFile(content);
        const again = makeFile(content);
        const expected = problemsOf(once);
        expect(recordLines(again)).toEqual(recordLines(once));
        expect(problemsOf(again)).toEqual(expected);
        expect(problemsOf(once)).toEqual(expected);
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MemoryBytes } from '../../src/core/bytes.ts';
import { JsonlFile } from '../../src/dataset/jsonl-file.ts';
import { removeLines } from '../../src/dataset/remove-lines.ts';

function without(text: string | Uint8Array, ...lines: number[]): string {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const file = new JsonlFile('data.jsonl', new MemoryBytes(bytes), 'head');
  return Buffer.concat([...removeLines(file, lines)]).toString('utf8');
}

test('takes lines with their own line ends', () => {
  expect(without('a\nb\nc\n', 1)).toBe('a\nc\n');
  expect(without('a\r\nb\r\nc\r\n', 0, 2)).toBe('b\r\n');
  expect(without('a\r\nb\nc', 0)).toBe('b\nc');
});

test('the last line may have no end: the one before keeps its own', () => {
  expect(without('a\nb', 1)).toBe('a\n');
  expect(without('a\r\nb', 1)).toBe('a\r\n');
  expect(without('a', 0)).toBe('');
});

test('a byte order mark stays', () => {
  expect(without('\ufeffa\nb\n', 0)).toBe('\ufeffb\n');
});

test('a line that is not there is no line to take', () => {
  expect(() => without('a\n', 1)).toThrow(RangeError);
  expect(() => without('a\n', -1)).toThrow(RangeError);
});

test('every other byte stays, broken ones too, by pieces of a large file too', () => {
  const pieces = fc.oneof(
    fc.uint8Array({ maxLength: 6 }).map((bytes) => Buffer.from(bytes.filter((b) => b !== 10))),
    fc.constant(Buffer.alloc(700_000, 'x')),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(pieces, fc.constantFrom('\n', '\r\n'), fc.boolean()), { minLength: 1 }),
      fc.boolean(),
      (rows, isEnded) => {
        // A mark or a CR of its own would be no part of a line.
        const clean = rows.map(
          ([line, end, taken]) =>
            [Buffer.concat([Buffer.from('.'), line, Buffer.from('.')]), end, taken] as const,
        );
        const join = (some: typeof clean): Buffer =>
          Buffer.concat(
            some.flatMap(([line, end], i) => {
              const isLast = some === clean ? i === some.length - 1 : false;
              return isLast && !isEnded ? [line] : [line, Buffer.from(end)];
            }),
          );
        const whole = join(clean);
        const file = new JsonlFile('data.jsonl', new MemoryBytes(whole), 'head');
        const lines = clean.flatMap(([, , taken], i) => (taken ? [i] : []));
        const kept = clean.filter(([, , taken]) => !taken);
        const last = clean.at(-1);
        let expected = join(kept);
        // The last line, when it stays and had no end, has none now.
        if (!isEnded && last !== undefined && !last[2]) {
          expected = expected.subarray(0, expected.length - last[1].length);
        }
        const result = Buffer.concat([...removeLines(file, lines)]);
        expect(result.equals(expected)).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

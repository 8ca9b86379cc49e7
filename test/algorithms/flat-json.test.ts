// What is read without being parsed is what JSON.parse reads, and the kernel agrees with its twin.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { maxFlatFields, readFlatJson } from '../../src/algorithms/flat-json.ts';
import { FlatReader } from '../../src/kernels/flat-reader.ts';
import { line } from '../helpers/flat-lines.ts';

const reader = new FlatReader();

/** As the kernel reads it. */
function readByKernel(text: string) {
  const count = reader.read(Buffer.from(text));
  if (count < 0) return undefined;
  const textAt = (i: number) =>
    Buffer.from(reader.bytes.subarray(reader.edges[2 * i], reader.edges[2 * i + 1])).toString();
  return {
    names: reader.names().split('"').slice(0, -1),
    texts: Array.from({ length: count }, (_, i) => textAt(i)),
  };
}

test('gives the names and texts that JSON.parse gives, or nothing', () => {
  let read = 0;
  fc.assert(
    fc.property(line, (text) => {
      const flat = readFlatJson(text);
      if (flat === undefined) return;
      read += 1;
      const parsed = Object.entries(JSON.parse(text) as object);
      // Of a name that stands twice JSON.parse keeps the last, and numbers it puts first.
      const known = new Map(flat.names.map((name, i) => [name, flat.texts[i]]));
      expect(new Map(parsed)).toEqual(known);
    }),
    { numRuns: 3000, seed: 1 },
  );
  expect(read).toBeGreaterThan(500);
});

test('the kernel agrees', () => {
  fc.assert(
    fc.property(line, (text) => {
      expect(readByKernel(text)).toEqual(readFlatJson(text));
    }),
    { numRuns: 3000, seed: 2 },
  );
});

test.each([
  ['{"a":"b"}', ['b']],
  [' \t{ "a" :\t"b" , "c":"" } ', ['b', '']],
  [String.raw`{"a":"\"\\\/\b\f\n\r\t"}`, ['"\\/\b\f\n\r\t']],
  [`{"a":"${'x'.repeat(100_000)}"}`, ['x'.repeat(100_000)]],
])('%.40s', (text, texts) => {
  expect(readFlatJson(text)?.texts).toEqual(texts);
  expect(readByKernel(text)?.texts).toEqual(texts);
});

test.each([
  '',
  '{',
  '{}',
  '{"a"}',
  '{"a":}',
  '{"a":"b"',
  '{"a":"b',
  '{"a":"b\\',
  '{"a":"b\\"}',
  '{"a":"b",}',
  '{"a":"b"}}',
  '{"a":"b"} x',
  '{"a":1}',
  '{"a":null}',
  '{"a":["b"]}',
  '{"a":{"b":"c"}}',
  '{"a":"\u00e9"}',
  '{"\u00e9":"b"}',
  String.raw`{"a":"\u0041"}`,
  String.raw`{"\n":"b"}`,
  String.raw`{"a":"\x"}`,
  '{"a":"\t"}',
  '{"a":"\0"}',
  '["a"]',
  '\u00a0{"a":"b"}',
  `{${Array.from({ length: maxFlatFields + 1 }, (_, i) => `"${i}":""`).join(',')}}`,
])('%j is for JSON.parse', (text) => {
  expect(readFlatJson(text)).toBeUndefined();
  expect(readByKernel(text)).toBeUndefined();
});

test('as many fields as there may be', () => {
  const names = Array.from({ length: maxFlatFields }, (_, i) => `n${i}`);
  const text = `{${names.map((name) => `"${name}":"${name}"`).join(',')}}`;
  expect(readFlatJson(text)).toEqual({ names, texts: names });
  expect(readByKernel(text)).toEqual({ names, texts: names });
});

test('names are compared byte by byte', () => {
  reader.read(Buffer.from('{"ab":"x","c":"y"}'));
  expect(reader.hasNames(Buffer.from('ab"c"'))).toBe(true);
  for (const other of ['ab"c', 'ab"d"', 'a"bc"', '']) {
    expect(reader.hasNames(Buffer.from(other))).toBe(false);
  }
});

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contentId } from '../../src/dataset/canonical.ts';
import { flatContentId } from '../../src/dataset/flat-content.ts';
import type { Json } from '../../src/core/json.ts';
import { line } from '../helpers/flat-lines.ts';

function parsedId(text: string): string {
  return contentId(JSON.parse(text) as Json);
}

test('the id of the parsed line, or none', () => {
  let told = 0;
  fc.assert(
    fc.property(line, (text) => {
      const id = flatContentId(Buffer.from(text));
      if (id === undefined) return;
      told += 1;
      expect(id).toBe(parsedId(text));
    }),
    { numRuns: 3000, seed: 5 },
  );
  expect(told).toBeGreaterThan(300);
});

test.each([
  '{"b":"2","a":"1"}',
  String.raw`{ "b" : "\"\\\/\b\f\n\r\t", "a":"" }`,
  '{"10":"x","9":"y","__proto__":"z"}',
  '{"a":"\u007f"}',
  `{"a":"${String.raw`\n\"`.repeat(50_000)}"}`,
  '{"":""}',
])('%.40s', (text) => {
  expect(flatContentId(Buffer.from(text))).toBe(parsedId(text));
});

test.each(['{"a":"1","a":"2"}', '{}', '{"a":1}', '{"a":"ü"}', String.raw`{"a":"\u0041"}`, '{"a":'])(
  'none for %s',
  (text) => {
    expect(flatContentId(Buffer.from(text))).toBeUndefined();
  },
);

test('names that change from line to line', () => {
  const lines = [
    '{"a":"1","b":"2"}',
    '{"b":"1","a":"2"}',
    '{"a":"1","b":"2","c":"3"}',
    '{"ab":"1"}',
  ];
  for (const text of [...lines, ...lines]) {
    expect(flatContentId(Buffer.from(text))).toBe(parsedId(text));
  }
});

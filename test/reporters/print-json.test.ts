import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { printJson, printJsonPieces } from '../../src/reporters/print-json.ts';

test('the text of JSON.stringify, at any depth and length', () => {
  const { json } = fc.letrec((tie) => ({
    json: fc.oneof(
      { depthSize: 'medium' },
      fc.constantFrom<unknown>(null, true, -0.5, 1e300, '', 'a\n"b"', '[{', []),
      fc.array(tie('json'), { maxLength: 5 }),
      fc.dictionary(fc.string(), tie('json'), { maxKeys: 4 }),
    ),
  }));
  fc.assert(
    fc.property(json, (value) => {
      expect(printJson(value)).toBe(`${JSON.stringify(value, null, 2)}\n`);
    }),
    { numRuns: 500, seed: 2 },
  );
});

test('long lists of a report come in pieces', () => {
  const findings = Array.from({ length: 2000 }, (_, i) => ({
    i,
    at: { path: 'a.jsonl', line: i },
  }));
  const report = { results: [{ findings: [] }, { findings, measurements: [{ value: 1 }] }] };
  const pieces = Array.from(printJsonPieces(report));
  expect(pieces.length).toBeGreaterThan(2);
  expect(pieces.join('')).toBe(`${JSON.stringify(report, null, 2)}\n`);
});

test('what a terminal or a runner would act on is written as its code', () => {
  const value = { a: ['\u202e', '\u009b', '##[error]', '\u{e0041}'] };
  const text = printJson(value);
  expect(text).toContain('\\u202e');
  expect(text).toContain('\\u009b');
  expect(text).not.toContain('##[');
  expect(text).not.toMatch(/[\p{Cf}\u0080-\u009f]/u);
  expect(JSON.parse(text)).toEqual(value);
});

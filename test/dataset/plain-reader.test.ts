// Records that are read without being parsed have the parts, and give the rows, of parsed ones.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DataRecord } from '../../src/core/record.ts';
import { gates } from '../../src/gates/index.ts';
import { kinds } from '../../src/kinds/index.ts';
import { line } from '../helpers/flat-lines.ts';
import { defaultOptions } from '../helpers/test-gate.ts';
import { jsonl, makeSide } from './sides.ts';

const instruction = kinds.find(({ id }) => id === 'instruction')!;
const how = { plain: true };
const lines = fc.array(line, { maxLength: 6 }).map((each) => each.join('\n'));

function plainParts({ plain }: DataRecord) {
  if (plain === undefined) return undefined;
  return Array.from({ length: plain.count }, (_, i) => ({
    role: plain.roles[i],
    text: Buffer.from(plain.bytes.subarray(plain.starts[i], plain.ends[i])).toString(),
  }));
}

test('the same records, with the parts of their views', () => {
  let plain = 0;
  fc.assert(
    fc.property(lines, fc.constantFrom({}, { a: 'output', id: 'input' }), (text, fields) => {
      const manifest = { kind: instruction, fields };
      const parsed = [...makeSide(text, 'head', manifest).records()];
      let i = 0;
      for (const record of makeSide(text, 'head', manifest).records(how)) {
        const parts = plainParts(record);
        if (parts !== undefined) {
          plain += 1;
          expect(parts).toEqual(parsed[i]?.view.parts.map(({ role, text }) => ({ role, text })));
        }
        expect(record.line).toBe(parsed[i]?.line);
        expect(record.view).toEqual(parsed[i]?.view);
        i += 1;
      }
      expect(i).toBe(parsed.length);
    }),
    { numRuns: 500, seed: 3 },
  );
  expect(plain).toBeGreaterThan(50);
});

test('and with the same problems', () => {
  fc.assert(
    fc.property(lines, (text) => {
      const problemsOf = (walk?: { plain: boolean }) => {
        const side = makeSide(text, 'head', { kind: instruction });
        for (const record of side.records(walk)) void record.line;
        return side.files.flatMap((file) =>
          Array.from({ length: file.lines.count }, (_, i) => file.problems(i)),
        );
      };
      expect(problemsOf(how)).toEqual(problemsOf());
    }),
    { numRuns: 500, seed: 4 },
  );
});

const columns = gates.flatMap((gate) => {
  const options = defaultOptions(gate);
  const variants = [
    options,
    ...(gate.id === 'near-duplicate'
      ? [
          { ...options, unit: 'character' },
          { ...options, method: 'minhash' },
        ]
      : []),
    ...(gate.id === 'novelty' ? [{ ...options, compare: 'prompt' }] : []),
  ];
  return variants.flatMap((each) =>
    [true, false].flatMap((isFirst) => gate.columns?.(each, isFirst) ?? []),
  );
});
const named = new Map(columns.map((column) => [column.name, column]));

test.each([...named])('%s: the same rows', (_name, column) => {
  fc.assert(
    fc.property(lines, (text) => {
      const rowsOf = (walk?: { plain: boolean }) => {
        const side = makeSide(text, 'head', { kind: instruction });
        const make = column.open(column.prepare?.(side));
        return Array.from(side.records(walk), (record) => Array.from(make(record)));
      };
      expect(rowsOf(how)).toEqual(rowsOf());
    }),
    { numRuns: 50, seed: 5 },
  );
});

test('what stands between the parts, or twice, is parsed; what stands around them is not', () => {
  const side = makeSide(
    jsonl(
      { id: '1', instruction: 'a', output: 'b', source: 'c' },
      { instruction: 'a', source: 'c', output: 'b' },
      { output: 'b', instruction: 'a' },
      { id: 1, instruction: 'a', output: 'b' },
      { source: 'c' },
    ) + '{"instruction":"a","output":"b","output":"c"}\n',
    'head',
    { kind: instruction },
  );
  const parts = Array.from(side.records(how), plainParts);
  const expected = [
    { role: 'prompt', text: 'a' },
    { role: 'response', text: 'b' },
  ];
  expect(parts).toEqual([expected, ...new Array<undefined>(5).fill(undefined)]);
});

test('kinds that name their fields of texts view no others', () => {
  const plainKinds = kinds.filter(({ texts }) => texts !== undefined);
  expect(plainKinds.map(({ id }) => id)).toEqual(['instruction', 'reasoning', 'text']);
});

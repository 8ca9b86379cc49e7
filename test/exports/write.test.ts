import { describe, expect, test } from '@jest/globals';
import type { Export } from '../../src/core/export.ts';
import type { Json } from '../../src/core/json.ts';
import type { DataRecord } from '../../src/core/record.ts';
import { looseManifest } from '../../src/config/manifest.ts';
import { DatasetSide } from '../../src/dataset/side.ts';
import { alpaca } from '../../src/exports/alpaca.ts';
import { plainText } from '../../src/exports/plain-text.ts';
import { trlSft } from '../../src/exports/trl-sft.ts';
import { writeExport } from '../../src/exports/write.ts';

function recordsOf(kind: string, values: readonly Json[]): Iterable<DataRecord> {
  const bytes = Buffer.from(values.map((value) => `${JSON.stringify(value)}\n`).join(''));
  return new DatasetSide(looseManifest({ kind }), 'head', [{ path: 'a.jsonl', bytes }]).records();
}

const good = { instruction: 'a', output: 'b' };
const bad = { instruction: 'a', output: '' };

function exportOf(form: Export, kind: string, values: readonly Json[]) {
  const file = writeExport(form, kind, recordsOf(kind, values));
  const pieces = [...file.pieces];
  return { text: pieces.join(''), pieces, report: file.report() };
}

describe('the file', () => {
  test('JSON lines end with a line feed', () => {
    const { text } = exportOf(trlSft, 'text', [{ text: 'a\u2028\nb' }, { text: 'c' }]);
    expect(text).toBe('{"text":"a\u2028\\nb"}\n{"text":"c"}\n');
  });

  test('a JSON array is one, with none, one or several rows', () => {
    expect(exportOf(alpaca, 'instruction', [bad]).text).toBe('[]\n');
    const row = '{"instruction":"a","input":"","output":"b"}';
    expect(exportOf(alpaca, 'instruction', [good]).text).toBe(`[\n${row}\n]\n`);
    const several = exportOf(alpaca, 'instruction', [bad, good, bad, good]).text;
    expect(several).toBe(`[\n${row},\n${row}\n]\n`);
    expect(JSON.parse(several)).toHaveLength(2);
  });

  test('plain texts have a line after each', () => {
    const { text } = exportOf(plainText, 'text', [{ text: 'a\nb' }, { text: 'c' }]);
    expect(text).toBe('a\nb\n<|endoftext|>\nc\n<|endoftext|>\n');
    expect(text.split('\n<|endoftext|>\n').slice(0, -1)).toEqual(['a\nb', 'c']);
  });

  test('comes in pieces, none for nothing', () => {
    const values = Array.from({ length: 300 }, (_, i) => ({ text: `${i} ${'x'.repeat(1000)}` }));
    const { pieces, text } = exportOf(trlSft, 'text', values);
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.length).toBeLessThan(20);
    expect(text.split('\n')).toHaveLength(301);
    expect(exportOf(trlSft, 'text', []).pieces).toEqual([]);
  });
});

describe('the report', () => {
  test('counts what is written, left out, lost and changed, with first places', () => {
    const { report } = exportOf(trlSft, 'instruction', [
      bad,
      { ...good, topic: 1 },
      { ...good, topic: 2, input: 'c', note: 'x' },
      { output: 'b' },
      bad,
    ]);
    expect(report).toEqual({
      export: 'trl-sft',
      kind: 'instruction',
      records: 5,
      written: 2,
      refused: [
        {
          code: 'empty-turn',
          count: 2,
          detail: 'Its output is empty.',
          at: [
            { path: 'a.jsonl', line: 1 },
            { path: 'a.jsonl', line: 5 },
          ],
        },
        {
          code: 'wrong-type',
          count: 1,
          detail: 'Its instruction is missing.',
          at: [{ path: 'a.jsonl', line: 4 }],
        },
      ],
      lost: [
        { field: 'topic', count: 2, first: { path: 'a.jsonl', line: 2 } },
        { field: 'note', count: 1, first: { path: 'a.jsonl', line: 3 } },
      ],
      changed: [{ field: 'input', count: 1, first: { path: 'a.jsonl', line: 3 } }],
    });
  });

  test('names few places, and a bounded number of fields', () => {
    const { report } = exportOf(trlSft, 'instruction', [
      ...Array.from({ length: 9 }, () => bad),
      ...Array.from({ length: 1200 }, (_, i) => ({ ...good, [`field${i}`]: 1 })),
    ]);
    expect(report.refused).toMatchObject([{ count: 9 }]);
    expect(report.refused[0]?.at).toHaveLength(5);
    expect(report.lost).toHaveLength(1001);
    expect(report.lost[0]).toMatchObject({ field: 'other fields', count: 200 });
  });

  test('leaves out what can’t be written for its depth', () => {
    const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as Json;
    const form: Export = { ...trlSft, write: () => ({ value: deep, lost: [] }) };
    const { report, text } = exportOf(form, 'text', [{ text: 'a' }]);
    expect(text).toBe('');
    expect(report.refused).toMatchObject([{ code: 'too-deep', count: 1 }]);
  });
});

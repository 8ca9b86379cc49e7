import { describe, expect, test } from '@jest/globals';
import { checkFiles } from '../../src/commands/check-files.ts';
import type { Json } from '../../src/core/json.ts';
import type { Report } from '../../src/core/report.ts';
import type { SourceFile } from '../../src/dataset/side.ts';

const silent = { info() {}, warn() {}, progress() {} };

function file(path: string, records: readonly Json[]): SourceFile {
  const text = records.map((record) => `${JSON.stringify(record)}\n`).join('');
  return { path, bytes: Buffer.from(text) };
}

function check(
  against: readonly Json[],
  files: readonly Json[],
  idField?: string,
): Promise<Report> {
  const request = {
    kind: 'instruction',
    fields: {},
    idField,
    files: [file('new.jsonl', files)],
    against: [file('old.jsonl', against)],
    onlyGates: ['exact-duplicate'],
    options: [],
    reproduce: '',
  };
  return checkFiles(request, silent, () => 0);
}

const capital = (input: string, output: string) => ({
  instruction: 'Name the capital of this country.',
  input,
  output,
});
const lisbon = capital('Portugal', 'Lisbon.');
const oslo = capital('Norway', 'Oslo.');
const rome = capital('Italy', 'Rome.');
const paris = capital('France', 'Paris.');
const madrid = capital('Spain', 'Madrid.');

const counts = ({ datasets: [dataset], notes }: Report) => ({
  added: dataset?.added,
  edited: dataset?.edited,
  removed: dataset?.removed,
  notes: notes.map(({ code }) => code),
});

describe('against earlier files', () => {
  test.each<[string, readonly Json[], readonly Json[], Record<string, number>]>([
    ['a record more', [lisbon, oslo], [lisbon, oslo, rome], { added: 1, edited: 0, removed: 0 }],
    ['half of it gone', [lisbon, oslo], [lisbon, rome], { added: 0, edited: 1, removed: 0 }],
    [
      'a new column on every record',
      [lisbon, oslo],
      [lisbon, oslo].map((record) => ({ ...record, source: 'atlas' })),
      { added: 0, edited: 2, removed: 0 },
    ],
    [
      'every answer rewritten',
      [lisbon, oslo],
      [lisbon, oslo].map((record) => ({ ...record, output: `It is ${record.output}` })),
      { added: 0, edited: 2, removed: 0 },
    ],
  ])('the next version: %s', async (_, before, after, expected) => {
    expect(counts(await check(before, after))).toEqual({ ...expected, notes: [] });
  });

  test.each<[string, readonly Json[], string | undefined]>([
    ['nothing in common', [{ instruction: 'Count to two.', output: 'One, two.' }], undefined],
    ['exercises of the same pattern', [paris, madrid, rome], undefined],
    [
      'exercises of the same pattern, numbered from 1 again',
      [paris, madrid, rome].map((record, i) => ({ id: i + 1, ...record })),
      'id',
    ],
  ])('a batch: %s', async (_, batch, idField) => {
    const old = [lisbon, oslo, rome].map((record, i) => ({ id: i + 1, ...record }));
    const report = await check(old, batch, idField);
    expect(counts(report)).toMatchObject({ added: batch.length, edited: 0, notes: ['batch'] });
  });

  test('a batch is compared with what it is added to', async () => {
    const report = await check([lisbon, oslo, rome], [oslo, paris, madrid]);
    expect(report.notes.map(({ message }) => message)).toEqual([
      'Read as records to be added to old.jsonl: 1 of its 3 records stand here.',
    ]);
    const found = report.results.flatMap(({ findings }) => findings);
    expect(found.map(({ code, at, related }) => [code, at.line, related[0]?.path])).toEqual([
      ['duplicate-of-base', 1, 'old.jsonl'],
    ]);
  });
});

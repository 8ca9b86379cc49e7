// Parquet that DuckDB and hyparquet read back as the records it was made of.
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { looseManifest } from '../../src/config/manifest.ts';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { kinds } from '../../src/kinds/index.ts';
import { ColumnTypes, type NamedType } from '../../src/release/column-types.ts';
import { parquet } from '../../src/release/parquet.ts';
import { columnTypes, queryJson } from '../helpers/duckdb.ts';
import { sharedData } from '../helpers/shared-data.ts';

const folder = mkdtempSync(join(tmpdir(), 'heartcut-parquet-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;

async function write(
  kind: string,
  records: readonly JsonObject[],
): Promise<{ path: string; bytes: Buffer; types: ColumnTypes }> {
  const types = new ColumnTypes(looseManifest({ kind }));
  for (const record of records) types.add(record);
  const bytes = await collect(records, types.columns);
  const path = join(folder, `${(files += 1)}.parquet`);
  writeFileSync(path, bytes);
  return { path, bytes, types };
}

async function collect(
  records: readonly JsonObject[],
  columns: readonly NamedType[],
): Promise<Buffer> {
  const rows = records.map((value) => ({ value, byteLength: JSON.stringify(value).length }));
  const chunks: Uint8Array[] = [];
  for await (const chunk of parquet(rows, columns, 'test')) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A value without what is null: Parquet knows no difference between null and not there. */
function present(value: Json | undefined): Json {
  if (Array.isArray(value)) return value.map(present);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) =>
      member === null || member === undefined ? [] : [[key, present(member)]],
    ),
  );
}

async function readBack(path: string): Promise<Json[]> {
  return (await queryJson(`SELECT * FROM read_parquet('${path}')`)).map(present);
}

function readLines(path: string): JsonObject[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as JsonObject);
}

describe('DuckDB reads the example of each kind', () => {
  test.each(kinds.map((kind) => [kind.id, kind.example] as const))('%s', async (id, example) => {
    const { path } = await write(id, [example, {}, example]);
    expect(await readBack(path)).toEqual([example, {}, example].map(present));
  });
});

const shared: readonly (readonly [file: string, kind: string])[] = [
  ['instruct/self_instruct_seed_tasks.jsonl', 'self-instruct'],
  ['instruct/belle_zh_seed_tasks.jsonl', 'self-instruct'],
  ['instruct/code_alpaca_2k.jsonl', 'instruction'],
  ['chat/oasst_en_100_tree.jsonl', 'text'],
  ['chat/oasst_en_100_message.jsonl', 'text'],
  ['benchmarks/gsm8k_train.jsonl', 'qa'],
  ['benchmarks/mbpp.jsonl', 'code'],
  ['benchmarks/truthfulqa.jsonl', 'qa'],
  ['refusal/xstest_completions_shared.jsonl', 'instruction'],
  ['pii/presidio_synth_v2.jsonl', 'text'],
  ['judge/llmbar_natural_recorded_judges.jsonl', 'text'],
  ['instruct/gpteacher_roleplay.jsonl', 'instruction'],
  ['instruct/wizardlm_testset.jsonl', 'instruction'],
  ['benchmarks/humaneval.jsonl', 'code'],
  ['verify/gsm8k_model_solutions_0-319.jsonl', 'reasoning'],
];

describe('DuckDB reads public data', () => {
  for (const [file, kind] of shared) {
    const path = sharedData(file);
    const title = path === undefined ? `${file} (skipped: no shared data)` : file;
    (path === undefined ? test.skip : test)(title, async () => {
      const records = readLines(path as string);
      const written = await write(kind, records);
      expect(await readBack(written.path)).toEqual(records.map(present));
    });
  }
});

const alpaca = sharedData('instruct/alpaca_data.jsonl');
(alpaca === undefined ? test.skip : test)(
  alpaca === undefined
    ? 'Alpaca (skipped: no shared data)'
    : 'DuckDB finds the same rows in Alpaca and in its Parquet, in the same order',
  async () => {
    const { path } = await write('instruction', readLines(alpaca as string));
    const json = `read_json('${alpaca as string}', format='newline_delimited')`;
    const [found] = await queryJson(
      `SELECT count(*) AS rows, count(*) FILTER (a IS DISTINCT FROM b) AS other FROM (SELECT * FROM (SELECT row_number() OVER () AS n, a FROM ${json} a) POSITIONAL JOIN (SELECT b FROM read_parquet('${path}') b))`,
    );
    expect(found).toEqual({ rows: 52_002, other: 0 });
  },
);

describe('types', () => {
  test('messages are a list of structs, as trainers read them', async () => {
    const records: JsonObject[] = [
      {
        messages: [
          { role: 'user', content: 'Hi' },
          { role: 'assistant', content: 'Hello', weight: 1 },
        ],
      },
      { messages: [{ role: 'user', content: 'Bye' }] },
    ];
    const { path, types } = await write('chat', records);
    expect(await columnTypes(path)).toEqual({
      messages: 'STRUCT("role" VARCHAR, "content" VARCHAR, weight BIGINT)[]',
    });
    expect(types.describe()).toEqual([
      { name: 'messages', type: 'list<struct<role: string, content: string, weight: int64>>' },
    ]);
  });

  test('numbers, truth values and lists by what records hold', async () => {
    const { types } = await write('preference', [
      { prompt: 'a', chosen: 'b', rejected: 'c', score: 1, ratio: 0.5, ok: true, tags: ['x'] },
      { prompt: 'a', chosen: 'b', rejected: 'c', score: 2, ratio: 1, ok: null, tags: [] },
    ]);
    expect(Object.fromEntries(types.describe().map(({ name, type }) => [name, type]))).toEqual({
      prompt: 'string',
      chosen: 'string',
      rejected: 'string',
      score: 'int64',
      ratio: 'double',
      ok: 'bool',
      tags: 'list<string>',
    });
  });

  test('what varies, and what nobody describes, is JSON that says why', async () => {
    const records: JsonObject[] = [
      { text: 'a', meta: { any: 1 }, mixed: 1, parts: ['a', 2] },
      { text: 'b', meta: { other: [null] }, mixed: 'two', parts: [{ a: 1 }] },
    ];
    const { path, types } = await write('text', records);
    expect(types.describe()).toEqual([
      { name: 'text', type: 'string' },
      {
        name: 'meta',
        type: 'json',
        notes: ['JSON: objects that the kind does not describe'],
      },
      { name: 'mixed', type: 'json', notes: ['JSON: holds strings and numbers'] },
      {
        name: 'parts',
        type: 'list<json>',
        notes: ['[]: JSON: holds strings and numbers and objects'],
      },
    ]);
    expect(await readBack(path)).toEqual(
      [records[0], { text: 'b', meta: { other: [null] }, mixed: 'two', parts: [{ a: 1 }] }].map(
        present,
      ),
    );
    expect((await columnTypes(path)).meta).toBe('JSON');
  });

  test('fields by the names of the file, described by those of the kind', () => {
    const manifest = looseManifest({ kind: 'chat', fields: { talk: 'messages' } });
    const types = new ColumnTypes(manifest);
    types.add({ talk: [{ role: 'user', content: 'Hi' }] });
    expect(types.describe()).toEqual([
      { name: 'talk', type: 'list<struct<role: string, content: string>>' },
    ]);
  });

  test('what a double or UTF-8 can’t hold is told', () => {
    const types = new ColumnTypes(looseManifest({ kind: 'text' }));
    types.add({ text: '\ud800', id: 2 ** 60, pair: '\ud83d\ude00' });
    expect(types.describe()).toEqual([
      { name: 'text', type: 'string', notes: ['lone surrogates are U+FFFD'] },
      { name: 'id', type: 'double', notes: ['integers beyond 2^53 are the nearest double'] },
      { name: 'pair', type: 'string' },
    ]);
  });

  test('too many fields are an error, too many of an inner object are JSON', () => {
    const wide = Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`f${i}`, i]));
    const types = new ColumnTypes(looseManifest({ kind: 'chat' }));
    types.add(wide);
    expect(types.columns).toHaveLength(500);
    expect(() => types.requireAll()).toThrow('more than 500 fields');
    const inner = new ColumnTypes(looseManifest({ kind: 'chat' }));
    inner.add({ messages: [{ role: 'user', ...wide }] });
    expect(inner.columns).toEqual([
      { name: 'messages', type: { type: 'list', of: { type: 'json' } } },
    ]);
  });
});

const anyKey = fc.oneof(
  fc.constantFrom('a', 'b', '__proto__', 'constructor', 'list', 'element', 'x.y', 'Ü', ''),
  fc.string({ maxLength: 4 }),
);
const anyValue = fc.letrec<{ value: Json; object: JsonObject }>((tie) => ({
  object: fc.dictionary(anyKey, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object'),
  ),
}));
const anyMessage = fc.record(
  { role: fc.constantFrom('user', 'assistant'), content: anyValue.value, weight: fc.constant(1) },
  { requiredKeys: ['role'] },
);
/** Parsed as a file's lines are: `__proto__` is a field of its own. */
const anyRecord = fc
  .record(
    {
      messages: fc.array(anyMessage, { maxLength: 3 }),
      extra: anyValue.value,
      more: anyValue.object,
    },
    { requiredKeys: [] },
  )
  .map((record) => JSON.parse(JSON.stringify(record)) as JsonObject);

describe('whatever records hold', () => {
  test('hyparquet reads it back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRecord, { minLength: 1, maxLength: 8 }), async (records) => {
        const types = new ColumnTypes(looseManifest({ kind: 'chat' }));
        for (const record of records) types.add(record);
        fc.pre(types.columns.length > 0);
        const bytes = await collect(records, types.columns);
        const file = new Uint8Array(bytes).buffer;
        const read = (await parquetReadObjects({ file })) as Json[];
        const plain = JSON.parse(
          JSON.stringify(read, (_, value: unknown) =>
            typeof value === 'bigint' ? Number(value) : value,
          ),
        ) as Json[];
        expect(plain.map(present)).toEqual(records.map(present));
        expect((await collect(records, types.columns)).equals(bytes)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

test('many rows are many groups, and no row is lost between them', async () => {
  const records = Array.from({ length: 25_001 }, (_, i) => ({ text: `row ${i}`, i }));
  const { path } = await write('text', records);
  const [{ groups, rows } = {}] = await queryJson(
    `SELECT count(DISTINCT row_group_id) AS groups, (SELECT count(*) FROM read_parquet('${path}')) AS rows FROM parquet_metadata('${path}')`,
  );
  expect([groups, rows]).toEqual([3, 25_001]);
});

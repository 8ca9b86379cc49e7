// Tests an export as data: records with their rows, and records it leaves out. For every export: the
// kind's examples are written, what is written reads back as it was, and nothing makes it throw.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isObject, type Json, type JsonObject } from '../../src/core/json.ts';
import type { Export } from '../../src/core/export.ts';
import type { RecordView, ToolCall } from '../../src/core/record.ts';
import { refusals, type RefusalCode } from '../../src/exports/refusals.ts';
import { findKind, kinds } from '../../src/kinds/index.ts';
import { recordOf, recordsOf } from './export-records.ts';

interface WriteCase {
  readonly kind: string;
  readonly record: JsonObject;
  readonly row: Json;
  readonly lost?: readonly string[];
  readonly changed?: readonly string[];
  readonly fields?: Readonly<Record<string, string>>;
}

interface ExportCases {
  readonly writes: Readonly<Record<string, WriteCase>>;
  readonly refuses: Readonly<
    Record<string, readonly [code: RefusalCode, kind: string, record: JsonObject]>
  >;
  /** Kinds whose example the format has no place for. */
  readonly refusesExamples?: Readonly<Record<string, RefusalCode>>;
  /** What the snippet must say, by kind. */
  readonly snippets: Readonly<Record<string, readonly string[]>>;
}

/** The example of this kind has two instances, and a row holds one. */
const alwaysRefused: Readonly<Record<string, RefusalCode>> = {
  'self-instruct': 'several-instances',
};

/** Declares the tests of one export. */
export function testExport(form: Export, cases: ExportCases): void {
  describe(`${form.id}: write`, () => {
    for (const [name, { kind, record, row, fields, ...told }] of Object.entries(cases.writes)) {
      test(name, () => {
        const result = form.write(recordOf(kind, record, fields), kind);
        expect(result).toEqual({ lost: [], ...told, value: row });
        // The order of keys too: files are the same byte for byte.
        expect(JSON.stringify('value' in result && result.value)).toBe(JSON.stringify(row));
      });
    }
    test.each(form.kinds)('the example of kind %s', (id) => {
      const { example } = findKind(id)!;
      const result = form.write(recordOf(id, example), id);
      const code = { ...alwaysRefused, ...cases.refusesExamples }[id];
      if (code === undefined) expect(result).toHaveProperty('value');
      else expect(result).toMatchObject({ refused: code });
    });
  });

  describe(`${form.id}: leaves out`, () => {
    for (const [name, [code, kind, record]] of Object.entries(cases.refuses)) {
      test(name, () => {
        const result = form.write(recordOf(kind, record), kind);
        expect(result).toMatchObject({ refused: code });
        if ('detail' in result) expect(result.detail).toMatch(/^[A-Z].*\.$/);
      });
    }
    test('records of every other kind', () => {
      for (const { id, example } of kinds.filter(({ id }) => !form.kinds.includes(id))) {
        expect(form.write(recordOf(id, example), id)).toMatchObject({ refused: 'wrong-kind' });
        expect(form.read({}, id)).toBeUndefined();
      }
    });
  });

  describe(`${form.id}: round trip`, () => {
    test.each(form.kinds)('of %s records', (kind) => {
      let written = 0;
      fc.assert(
        fc.property(recordsOf[kind]!, (record) => {
          written += isWritten(expectSame(form, kind, record)) ? 1 : 0;
        }),
        { numRuns: 150, seed: 11 },
      );
      expect(written).toBeGreaterThan(5);
    });
  });

  describe(`${form.id}: hostile values`, () => {
    test.each(form.kinds)('never make it throw: %s', (kind) => {
      const { example, fields } = findKind(kind)!;
      fc.assert(
        fc.property(fc.array(fc.tuple(fc.nat(), junk), { maxLength: 3 }), (wounds) => {
          const record = JSON.parse(JSON.stringify(example)) as JsonObject;
          for (const [at, value] of wounds) wound(record, at, value, fields);
          const result = form.write(recordOf(kind, record), kind);
          if ('refused' in result) expect(Object.keys(refusals)).toContain(result.refused);
          else form.read(JSON.parse(JSON.stringify(result.value)) as Json, kind);
        }),
        { numRuns: 100, seed: 5 },
      );
    });
    test('never make read throw', () => {
      const rows = form.kinds.flatMap((id) => {
        const result = form.write(recordOf(id, findKind(id)!.example), id);
        return 'value' in result ? [{ kind: id, row: result.value }] : [];
      });
      const { kind, row } = rows[0]!;
      fc.assert(
        fc.property(fc.nat(), junk, (at, value) => {
          expect(() => form.read(value, kind)).not.toThrow();
          if (!isObject(row)) return;
          const copy = JSON.parse(JSON.stringify(row)) as JsonObject;
          wound(copy, at, value, Object.keys(row));
          expect(() => form.read(copy, kind)).not.toThrow();
        }),
        { numRuns: 100, seed: 6 },
      );
    });
    test('nested too deeply for recursion', () => {
      const deep = JSON.parse(`${'[{"a":'.repeat(20_000)}1${'}]'.repeat(20_000)}`) as Json;
      for (const id of form.kinds) {
        const { example, fields } = findKind(id)!;
        for (const field of fields) {
          expect(() => form.write(recordOf(id, { ...example, [field]: deep }), id)).not.toThrow();
        }
      }
    });
  });

  describe(`${form.id}: snippet`, () => {
    const context = (kind: string) => ({
      dataset: 'birds',
      kind,
      files: [
        { split: 'test', name: 'birds-test.x.jsonl.gz' },
        { split: 'train', name: 'birds-train.x.jsonl.gz' },
      ],
    });
    test.each(form.kinds)('of %s names the file to train on and ends its last line', (kind) => {
      const { text, language } = form.snippet(context(kind));
      expect(text).toContain(form.sidecars === undefined ? 'birds-train.x.jsonl' : 'birds-train');
      expect(text).toMatch(/[^\n]\n$/);
      expect(['python', 'sh', 'yaml']).toContain(language);
    });
    test.each(Object.entries(cases.snippets))('of %s', (kind, lines) => {
      const { text } = form.snippet(context(kind));
      for (const line of lines) expect(text).toContain(line);
    });
    test('keeps a hostile name in one string', () => {
      const name = '"x\n- y: \u0007z"; import os';
      for (const kind of form.kinds) {
        const files = [{ split: '', name }];
        const { text } = form.snippet({ dataset: name, kind, files });
        expect(text).not.toContain('\u0007');
        expect(text.split('\n').some((line) => line.startsWith('- y'))).toBe(false);
      }
    });
  });
}

type Written = ReturnType<Export['write']>;

function isWritten(result: Written): boolean {
  return 'value' in result;
}

/**
 * Writes a record and reads it back: the views must be the same but for what is told. A record that is
 * left out is no failure; what came of it is given.
 */
export function expectSame(form: Export, kind: string, record: JsonObject): Written {
  const result = form.write(recordOf(kind, record), kind);
  if ('refused' in result) return result;
  // As a file would give it back.
  const back = form.read(JSON.parse(JSON.stringify(result.value)) as Json, kind);
  if (back === undefined) throw new Error(`${form.id} can't read ${JSON.stringify(result.value)}`);
  const view = (value: JsonObject): RecordView => findKind(kind)!.view(value);
  expectSameParts(view(record), view(back), result.lost, result.changed ?? []);
  return result;
}

/** Losses inside fields that no part shows. */
const silent = /\.(name|weight|id|tool_call_id|rank|model|answer_start|role)$/;

function expectSameParts(
  before: RecordView,
  after: RecordView,
  lost: readonly string[],
  changed: readonly string[],
): void {
  const isLost = (pointer: string): boolean =>
    lost.some((field) => pointer === `/${field}` || pointer.startsWith(`/${field}/`));
  const hidesCalls = changed.some((path) => path.endsWith('arguments') || path.endsWith('.value'));
  const textsOf = ({ parts }: RecordView): [string, string][] =>
    parts
      .filter(
        ({ pointer, text, role }) =>
          text !== '' && !isLost(pointer) && !(hidesCalls && role === 'tool'),
      )
      .map(({ role, text }) => [role, text]);
  const [was, is] = [textsOf(before), textsOf(after)];
  const isPartial = lost.some((path) => /[.[]/.test(path) && !silent.test(path));
  const isJoined = changed.some(
    (path) => !/arguments$|\.role$|\.id$|tool_call_id$|^answers$/.test(path),
  );
  if (isJoined) {
    const shown = (rows: readonly [string, string][]) =>
      rows
        .map(([, text]) => text)
        .join('')
        .replace(/\s+/g, '');
    if (isPartial) expect(isWithin([...shown(is)], [...shown(was)])).toBe(true);
    else expect(shown(is)).toBe(shown(was));
  } else if (isPartial || changed.includes('answers')) {
    const keys = (rows: readonly [string, string][]) =>
      rows.map((row) => JSON.stringify(row)).sort();
    expect(isWithin(keys(is), keys(was))).toBe(true);
    expect(is.length).toBeGreaterThan(0);
  } else if (JSON.stringify(is) !== JSON.stringify(was)) {
    expect(is).toEqual(was);
  }
  if (isJoined || isPartial || before.turns === undefined || after.turns === undefined) return;
  const turnsOf = ({ turns = [] }: RecordView) =>
    turns.map(({ role, text, toolCalls }) => ({ role, text, calls: toolCalls.map(callOf) }));
  const [said, back] = [turnsOf(before), turnsOf(after)];
  if (JSON.stringify(back) !== JSON.stringify(said)) expect(back).toEqual(said);
}

function callOf({ name, arguments: given }: ToolCall): unknown {
  return { name, arguments: typeof given === 'string' ? JSON.parse(given) : given };
}

/** True when all of `some` stand in `all` in their order. */
function isWithin<T>(some: readonly T[], all: readonly T[]): boolean {
  let found = 0;
  for (const each of all) if (found < some.length && each === some[found]) found += 1;
  return found === some.length;
}

/** A new value each time: wounds go into what was put in before. */
const junk: fc.Arbitrary<Json> = fc
  .constantFrom(
    ...['null', 'true', '0', '-1e999', '""', '"x"', '" "', '[]', '{}', '[null]', '[[]]', '["x"]'],
    ...['{"__proto__":{"role":"user"}}', '{"role":"user","content":"x"}', '{"text":[1]}'],
    ...['[{"role":"assistant","content":[{"type":"image_url"}]}]', '[{"from":"gpt","value":3}]'],
    ...['[{"role":"tool","content":"x"}]', '[{"role":"critic","content":"x"}]', '"{\\"a\\":1"'],
    '[{"role":"assistant","tool_calls":[{"function":{"name":"f","arguments":"[1]"}}]}]',
    '[{"role":"assistant","tool_calls":[{"function":{"name":"","arguments":{}}}]}]',
    '[{"from":"function_call","value":"{}"},{"from":"observation","value":"x"}]',
    '[{"answer":"x","rank":"1"},{"answer":3,"rank":2}]',
  )
  .map((json) => JSON.parse(json) as Json);

/** Puts a value in place of one of the record's own. */
function wound(record: JsonObject, at: number, value: Json, fields: readonly string[]): void {
  const spots: [JsonObject, string][] = fields.map((field) => [record, field]);
  const walk = (inner: Json | undefined): void => {
    if (typeof inner !== 'object' || inner === null) return;
    for (const [key, item] of Object.entries(inner)) {
      spots.push([inner as JsonObject, key]);
      walk(item);
    }
  };
  walk(record);
  const [parent, key] = spots[at % spots.length]!;
  Object.defineProperty(parent, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

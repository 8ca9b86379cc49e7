// Tests a gate as data: what it accepts, and what it finds where. Records go through the real reader
// and the real comparison.
import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { runGates, type Surroundings } from '../../src/commands/run-gates.ts';
import { withProblems } from '../../src/core/change.ts';
import type { AnyGate } from '../../src/core/gate.ts';
import type { Json } from '../../src/core/json.ts';
import type { DatasetManifest, LineProblem } from '../../src/core/record.ts';
import type { GateResult } from '../../src/core/report.ts';
import { compareSides } from '../../src/dataset/compare.ts';
import { DatasetSide, type SourceFile } from '../../src/dataset/side.ts';
import { findKind } from '../../src/kinds/index.ts';

type Lines = readonly (Json | string)[];
type Records = Lines | Readonly<Record<string, Lines | Uint8Array>>;

export interface GateCase {
  readonly name: string;
  /** Default `instruction`. */
  readonly kind?: string;
  readonly manifest?: Partial<DatasetManifest>;
  /**
   * Records before the change: a list (file data.jsonl) or lists by path. Strings are raw lines, and
   * bytes are a raw file.
   */
  readonly base?: Records;
  readonly records: Records;
  /** Other datasets' records, by path. */
  readonly siblings?: Readonly<Record<string, Lines>>;
  /** The dataset in the branch to merge into, where that has moved on from `base`. */
  readonly target?: Records;
  /** Places where a dataset's file should be and is none, as `check` finds them. */
  readonly refused?: readonly LineProblem[];
  /** Path → split. */
  readonly splits?: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, unknown>>;
  /** What else gates are told of, e.g. embedders. */
  readonly surroundings?: Surroundings;
}

export interface RejectCase extends GateCase {
  readonly findings: readonly {
    readonly code: string;
    readonly line: number;
    readonly path?: string;
    readonly pointer?: string;
    readonly column?: number;
    /** `path:line` of the related records, in order. */
    readonly related?: readonly string[];
    readonly data?: Readonly<Record<string, Json>>;
    readonly message?: string;
  }[];
}

/** A manifest as for loose files. */
export function testManifest(
  kind = 'instruction',
  overrides: Partial<DatasetManifest> = {},
): DatasetManifest {
  const found = findKind(kind);
  if (found === undefined) throw new Error(`no kind ${kind}`);
  return {
    name: 'test',
    title: 'Test',
    kind: found,
    folder: '',
    files: ['*.jsonl'],
    idField: undefined,
    fields: {},
    licence: undefined,
    intendedUse: undefined,
    provenance: {},
    splits: {},
    schema: undefined,
    replacesKindSchema: false,
    extraFields: 'allow',
    ...overrides,
  };
}

function toSources(records: Records, splits: Readonly<Record<string, string>> = {}): SourceFile[] {
  const files = Array.isArray(records) ? { 'data.jsonl': records } : records;
  return Object.entries(files as Record<string, Lines | Uint8Array>).map(([path, content]) => ({
    path,
    bytes: content instanceof Uint8Array ? content : toBytes(content),
    split: splits[path],
  }));
}

function toBytes(lines: Lines): Buffer {
  const texts = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  return Buffer.from(texts.map((text) => `${text}\n`).join(''));
}

/** Default options of a gate, as its schema gives them. */
export function defaultOptions(gate: AnyGate): Record<string, unknown> {
  const properties = (gate.options.properties ?? {}) as Record<string, { default?: unknown }>;
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, structuredClone(schema.default)]),
  );
}

/** Runs one gate at level `error` over a case. */
export async function runGateCase(gate: AnyGate, gateCase: GateCase): Promise<GateResult> {
  const [result] = await runGatesCase([gate], gateCase);
  if (result === undefined) throw new Error('the gate gave no result');
  return result;
}

/** Runs gates together at level `error` over a case; its options are for each of them. */
export async function runGatesCase(
  gates: readonly AnyGate[],
  gateCase: GateCase,
): Promise<GateResult[]> {
  const manifest = testManifest(gateCase.kind, gateCase.manifest);
  const base =
    gateCase.base === undefined
      ? null
      : new DatasetSide(manifest, 'base', toSources(gateCase.base, gateCase.splits));
  const head = new DatasetSide(manifest, 'head', toSources(gateCase.records, gateCase.splits));
  const siblings = Object.entries(gateCase.siblings ?? {}).map(
    ([path, lines]) =>
      new DatasetSide({ ...manifest, name: path }, 'head', toSources({ [path]: lines })),
  );
  if (gateCase.target !== undefined) {
    const target = toSources(gateCase.target, gateCase.splits);
    siblings.unshift(new DatasetSide(manifest, 'base', target));
  }
  const settings = gates.map((gate) => ({
    gate,
    level: 'error' as const,
    options: { ...defaultOptions(gate), ...gateCase.options },
    codes: {},
  }));
  const log = { info() {}, warn() {}, progress() {} };
  const compared = compareSides(manifest, base, head);
  const change = withProblems(compared, gateCase.refused ?? []);
  return runGates(change, settings, siblings, log, undefined, gateCase.surroundings);
}

/**
 * Defines the tests of a gate. Refuses two cases of one name, cases without findings among the
 * rejects, and a gate with a code or an option that no case shows.
 */
export function testGate(
  gate: AnyGate,
  cases: { readonly accepts: readonly GateCase[]; readonly rejects: readonly RejectCase[] },
): void {
  for (const accepted of cases.accepts) {
    test(`accepts ${accepted.name}`, async () => {
      const result = await runGateCase(gate, accepted);
      expect(result.reason).toBeUndefined();
      expect(result.findings.map((finding) => [finding.code, finding.at.line])).toEqual([]);
      expect(result.status).toBe('passed');
    });
  }
  for (const rejected of cases.rejects) {
    test(`rejects ${rejected.name}`, async () => {
      const result = await runGateCase(gate, rejected);
      const found = result.findings.map((finding, i) => {
        const wanted = rejected.findings[i] ?? { code: '', line: 0 };
        return {
          code: finding.code,
          line: finding.at.line,
          ...(wanted.path === undefined ? {} : { path: finding.at.path }),
          ...(wanted.pointer === undefined ? {} : { pointer: finding.at.pointer }),
          ...(wanted.column === undefined ? {} : { column: finding.at.column }),
          ...(wanted.related === undefined
            ? {}
            : { related: finding.related.map((at) => `${at.path}:${at.line}`) }),
          ...(wanted.message === undefined ? {} : { message: finding.message }),
          ...(wanted.data === undefined
            ? {}
            : {
                data: Object.fromEntries(
                  Object.keys(wanted.data).map((name) => [name, finding.data[name]]),
                ),
              }),
        };
      });
      expect(found).toEqual(rejected.findings);
      expect(result.status).toBe('failed');
      for (const finding of result.findings) {
        expect(finding.message).not.toMatch(/\{[\w-]+\}/);
        expect(finding.message).not.toBe('');
      }
    });
  }
  test('the cases cover every code, once a name', () => {
    const names = [...cases.accepts, ...cases.rejects].map((each) => each.name);
    expect(names).toEqual([...new Set(names)]);
    const shown = new Set(cases.rejects.flatMap((each) => each.findings.map((f) => f.code)));
    expect(Object.keys(gate.codes).filter((code) => !shown.has(code))).toEqual([]);
    expect(cases.rejects.filter((each) => each.findings.length === 0)).toEqual([]);
    const used = new Set(
      [...cases.accepts, ...cases.rejects].flatMap((each) => Object.keys(each.options ?? {})),
    );
    const options = Object.keys((gate.options.properties ?? {}) as object);
    expect(options.filter((option) => !used.has(option))).toEqual([]);
  });
  test('its docs name every code and option', () => {
    const page = readFileSync(new URL(`../../docs/gates/${gate.id}.md`, import.meta.url), 'utf8');
    const options = Object.keys((gate.options.properties ?? {}) as object);
    for (const name of [...Object.keys(gate.codes), ...options])
      expect(page).toContain(`\`${name}\``);
  });
}

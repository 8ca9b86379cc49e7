// What an accuracy table is made of, and how a gate is run for a row of it: through the library's own
// `checkFiles`, as `heartcut check FILE` runs it.
import { parseOption } from '../../src/config/option.ts';
import type { JsonObject } from '../../src/core/json.ts';
import type { GateResult } from '../../src/core/report.ts';
import { checkFiles, type Embedding } from '../../src/index.ts';
import type { DataFolder, DataSet } from './data.ts';

/** What one row of a table says. Counts are of records, or of what `rowsAre` of the section names. */
export interface Score {
  readonly rows: number;
  /** How many there are to find; undefined where nobody has labelled the data. */
  readonly truth?: number;
  readonly found: number;
  /** Of those found, how many are right. */
  readonly correct?: number;
  /** Of those to find, how many were; `correct` unless one find can be of several. */
  readonly recalled?: number;
  readonly note?: string;
}

export interface Measure {
  /** Unique, `section/name`; what `--only` takes. */
  readonly id: string;
  readonly title: string;
  readonly sets: readonly DataSet[];
  /** The command that shows the same findings on the data's own file, where one does. */
  readonly command?: string;
  /** Whether the tests run it again: all of these take less than 20 s together. */
  readonly fast: boolean;
  /** True where anything but precision and recall 1 is a mistake of ours. */
  readonly exact?: boolean;
  run(data: DataFolder): Promise<Score>;
}

export interface Section {
  /** The gate's id. */
  readonly id: string;
  /** Where what it does is told, relative to docs; the gate's page by default. */
  readonly page?: string;
  /** Markdown under the heading: what is the truth here, and what is counted. */
  readonly about: string;
  readonly measures: readonly Measure[];
}

export interface Run {
  readonly gate: string;
  readonly kind: string;
  readonly fields?: Readonly<Record<string, string>>;
  /** As on the command line, without the gate: `threshold=0.5`. */
  readonly options?: readonly string[];
}

const log = { info() {}, warn() {}, progress() {} };

/**
 * The gate's result, by words alone unless embedders are given. Throws where it did not run to its end:
 * that is no measurement.
 */
export async function runGate(
  run: Run,
  content: Uint8Array,
  embedding?: Embedding,
): Promise<GateResult> {
  const { gate, kind, fields = {}, options = [] } = run;
  const report = await checkFiles(
    {
      kind,
      fields,
      idField: undefined,
      files: [{ path: 'data.jsonl', bytes: content }],
      against: [],
      onlyGates: [gate],
      options: options.map((option) => parseOption(`${gate}.${option}`)),
      reproduce: '',
      ...(embedding === undefined ? {} : { embedding }),
    },
    log,
    () => 0,
  );
  const [result] = report.results;
  if (result === undefined || result.status === 'broken' || result.status === 'skipped') {
    throw new Error(`${gate} did not run: ${result?.reason ?? 'no result'}`);
  }
  return result;
}

/** The command line that does the same on a file of the data folder. */
export function commandOf(run: Run, set: DataSet): string {
  return [
    `heartcut check ${set.path} --kind ${run.kind}`,
    ...Object.entries(run.fields ?? {}).map(
      ([column, field]) => `--field ${quote(`${column}=${field}`)}`,
    ),
    `--gate ${run.gate}`,
    ...(run.options ?? []).map((option) => `--option ${quote(`${run.gate}.${option}`)}`),
  ].join(' ');
}

/** For a shell, where it would not take the word as it is. */
const quote = (word: string): string => (/^[\w.,:=/-]+$/.test(word) ? word : `'${word}'`);

/** A gate on the whole of a set. */
export function runOn(gate: string, set: DataSet, ...options: string[]): Run {
  const { kind = 'instruction', fields } = set;
  return { gate, kind, ...(fields === undefined ? {} : { fields }), options };
}

/** The records of a set that nobody labelled, or all of which are to pass, in which a gate finds something. */
export function measureWhole(
  name: string,
  set: DataSet,
  gate: string,
  fast: boolean,
  { truth, options = [] }: { readonly truth?: 0; readonly options?: readonly string[] } = {},
): Measure {
  const run = runOn(gate, set, ...options);
  return {
    id: `${gate}/${name}`,
    title: set.title,
    sets: [set],
    command: commandOf(run, set),
    fast,
    async run(data) {
      const result = await runGate(run, data.bytes(set));
      const found = linesOf(result).length;
      const note = tally(result.findings.map(({ code }) => code));
      const score = { rows: data.lines(set).length, found, note };
      return truth === undefined ? score : { ...score, truth, correct: 0 };
    },
  };
}

export function toJsonl(rows: readonly JsonObject[]): Buffer {
  return Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

/** The lines with a finding, of one of the codes where any are named; each once, in order. */
export function linesOf({ findings }: GateResult, codes?: readonly string[]): number[] {
  const chosen = findings.filter(({ code }) => codes?.includes(code) ?? true);
  const lines = new Set(chosen.map(({ at }) => at.line));
  return [...lines].sort((a, b) => a - b);
}

/** The score of found lines against those to find. */
export function scoreLines(
  rows: number,
  truth: readonly number[],
  found: readonly number[],
  note?: string,
): Score {
  const wanted = new Set(truth);
  const correct = found.filter((line) => wanted.has(line)).length;
  const score = { rows, truth: wanted.size, found: found.length, correct };
  return note === undefined ? score : { ...score, note };
}

/** How often each value occurs, the commonest first: `13-gram 4, 8-gram 1`. */
export function tally(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([value, count]) => `${value} ${count}`)
    .join(', ');
}

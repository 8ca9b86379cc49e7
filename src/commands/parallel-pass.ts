// The pass over a large side, by ranges of lines in several threads. What comes back is put together
// in the order of the file: the report is the same as from one thread.
import type { RowChunk, RowList } from '../algorithms/rows.ts';
import type { AnyGate, Column, Inspector, InspectorContext } from '../core/gate.ts';
import type { Json } from '../core/json.ts';
import type { ByteHandle, ByteSource, Log, Thread, Threads } from '../core/ports.ts';
import type { DatasetManifest, Side } from '../core/record.ts';
import type { Layout, ReadLimits } from '../dataset/jsonl-file.ts';
import { DatasetSide } from '../dataset/side.ts';
import { gates } from '../gates/index.ts';
import { kinds } from '../kinds/index.ts';
import { joinRows, messageOf, walk, type Inspected, type RowMaker } from './pass.ts';

// So many ranges at least: a thread that is done early takes another.
const minRanges = 12;

interface Setting {
  readonly gate: AnyGate;
  readonly options: object;
}

/** What a pass is to do. */
export interface Pass {
  /** Those with an inspector. */
  readonly gates: readonly Setting[];
  readonly columns: readonly {
    readonly column: Column;
    /** The gate that asks for it. */
    readonly setting: Setting;
    readonly prepared: Json | undefined;
  }[];
  readonly context: InspectorContext;
  progress(done: number, total: number): void;
}

/** What came of it, in the order of gates and columns. */
export interface PassResult {
  readonly inspected: readonly Inspected[];
  readonly tallies: readonly (readonly unknown[])[];
  readonly rows: readonly (RowList | undefined)[];
}

/** What a thread is told at its start. */
interface Work {
  readonly manifest: Omit<DatasetManifest, 'kind'>;
  readonly kind: string;
  readonly side: 'base' | 'head';
  readonly limits: ReadLimits | undefined;
  readonly files: readonly {
    readonly path: string;
    readonly split: string | undefined;
    readonly handle: ByteHandle;
    readonly layout: Layout;
  }[];
  readonly gates: readonly { readonly id: string; readonly options: object }[];
  readonly columns: readonly {
    readonly name: string;
    readonly gate: string;
    readonly options: object;
    readonly prepared: Json | undefined;
  }[];
  readonly context: Omit<InspectorContext, 'manifest'>;
}

/** Lines [from, to) of a file, or the end of all. */
type Order =
  { readonly file: number; readonly from: number; readonly to: number } | { readonly end: true };

interface RangeResult {
  readonly inspected: readonly Inspected[];
  readonly rows: readonly (RowChunk | undefined)[];
}

interface Reply {
  readonly value: unknown;
  readonly transfer?: readonly ArrayBuffer[];
}

/** Undefined where one thread is better, or the only one that works. */
export async function passInThreads(
  threads: Threads | undefined,
  side: Side,
  log: Pick<Log, 'warn'>,
  pass: Pass,
): Promise<PassResult | undefined> {
  if (threads === undefined || threads.count < 2 || !(side instanceof DatasetSide))
    return undefined;
  if (pass.gates.length + pass.columns.length === 0) return undefined;
  const bytes = side.files.reduce((sum, file) => sum + file.source.size, 0);
  if (bytes < threads.minBytes || side.files.some((file) => file.source.handle === undefined)) {
    return undefined;
  }
  const started: Thread[] = [];
  try {
    return await driveThreads(threads, side, pass, started);
  } catch (error) {
    // What is wrong with the data or a gate shows again, and is told, in the one that is left.
    log.warn(`other threads failed, one goes on alone: ${messageOf(error)}`);
    return undefined;
  } finally {
    for (const thread of started) thread.stop();
  }
}

async function driveThreads(
  threads: Threads,
  side: DatasetSide,
  pass: Pass,
  started: Thread[],
): Promise<PassResult> {
  const ranges = splitRanges(side, threads.minBytes / minRanges);
  const work = describeWork(side, pass);
  const results: RangeResult[] = [];
  const tallies: unknown[][] = pass.gates.map(() => []);
  let next = 0;
  let done = 0;
  const drive = async (thread: Thread): Promise<void> => {
    started.push(thread);
    for (let i = next++; i < ranges.length; i = next++) {
      results[i] = (await thread.ask(ranges[i])) as RangeResult;
      done += 1;
      pass.progress(done, ranges.length);
    }
    const own = (await thread.ask({ end: true })) as readonly unknown[];
    own.forEach((tally, i) => tally === undefined || tallies[i]?.push(tally));
  };
  const count = Math.min(threads.count, ranges.length);
  await Promise.all(Array.from({ length: count }, () => drive(threads.start(work))));
  return {
    inspected: pass.gates.map((_, i) => joinInspected(results.map((each) => each.inspected[i]))),
    tallies,
    rows: pass.columns.map((_, i) => joinRows(results.map((each) => each.rows[i]))),
  };
}

/** What a thread does: opens the same side and answers orders. */
export async function startPass(
  work: Work,
  openBytes: (handle: ByteHandle) => ByteSource,
  known: readonly AnyGate[] = gates,
): Promise<(order: Order) => Reply> {
  const findGate = (id: string): AnyGate => {
    const gate = known.find((each) => each.id === id);
    if (gate === undefined) throw new Error(`no gate ${id}`);
    return gate;
  };
  const kind = kinds.find(({ id }) => id === work.kind);
  if (kind === undefined) throw new Error(`no kind ${work.kind}`);
  const manifest = { ...work.manifest, kind };
  const sources = work.files.map(({ handle, ...file }) => ({ ...file, bytes: openBytes(handle) }));
  const side = new DatasetSide(manifest, work.side, sources, work.limits);
  const context = { ...work.context, manifest };
  const inspectors: (Inspector | undefined)[] = [];
  for (const { id, options } of work.gates) {
    inspectors.push(await findGate(id).inspector?.(options, context));
  }
  const rowMakers = work.columns.map(({ name, gate, options, prepared }): RowMaker => {
    const asking = findGate(gate);
    const all = [true, false].flatMap((isFirst) => asking.columns?.(options, isFirst) ?? []);
    const column = all.find((each) => each.name === name);
    if (column === undefined) throw new Error(`no column ${name}`);
    return column.open(prepared);
  });
  return (order) => {
    if ('end' in order) return { value: inspectors.map((inspect) => inspect?.tally?.()) };
    const how = { plain: inspectors.length === 0 };
    const records = side.recordsOf(order.file, order.from, order.to, how);
    const { inspected, rows } = walk(records, inspectors, rowMakers);
    const value: RangeResult = { inspected, rows: rows.map((each) => each?.toChunk()) };
    const transfer = value.rows.flatMap((chunk) =>
      chunk === undefined ? [] : [chunk.words.buffer, chunk.lengths.buffer],
    );
    return { value, transfer };
  };
}

function describeWork(side: DatasetSide, { gates: settings, columns, context }: Pass): Work {
  const { kind, ...manifest } = side.manifest;
  const { ownTerms, policyFiles, running, references, today } = context;
  return {
    manifest,
    kind: kind.id,
    side: side.side,
    limits: side.limits,
    files: side.share(),
    gates: settings.map(({ gate, options }) => ({ id: gate.id, options })),
    columns: columns.map(({ column, setting, prepared }) => ({
      name: column.name,
      gate: setting.gate.id,
      options: setting.options,
      prepared,
    })),
    context: {
      running,
      ...(ownTerms === undefined ? {} : { ownTerms }),
      ...(policyFiles === undefined ? {} : { policyFiles }),
      ...(references === undefined ? {} : { references }),
      ...(today === undefined ? {} : { today }),
    },
  };
}

/** Runs of lines of about equal weight. */
function splitRanges(side: DatasetSide, rangeBytes: number): Order[] {
  return side.files.flatMap(({ lines }, file) => {
    const ranges: Order[] = [];
    for (let from = 0; from < lines.count;) {
      let to = from + 1;
      const limit = (lines.starts[from] as number) + rangeBytes;
      while (to < lines.count && (lines.ends[to] as number) <= limit) to += 1;
      ranges.push({ file, from, to });
      from = to;
    }
    return ranges;
  });
}

/** Findings up to the place where it broke, as one thread would have had them. */
function joinInspected(parts: readonly (Inspected | undefined)[]): Inspected {
  const joined: Inspected = { findings: [] };
  for (const part of parts) {
    for (const finding of part?.findings ?? []) joined.findings.push(finding);
    if (part?.broken !== undefined) return { ...joined, broken: part.broken };
  }
  return joined;
}

// The passes over a change: what other threads do of it, what is read here, and what the gates get.
import { hasNewContent } from '../core/change.ts';
import type {
  Column,
  Fold,
  Inspector,
  InspectorContext,
  Measurement,
  Outcome,
  RawFinding,
  SimilarPairs,
} from '../core/gate.ts';
import type { DiversityFacts } from '../core/diversity.ts';
import type { JudgeFacts } from '../core/judged.ts';
import type { Log, Threads } from '../core/ports.ts';
import type { Change, DataRecord } from '../core/record.ts';
import type { UseFacts } from '../core/use.ts';
import type { RowIndex } from '../dataset/row-index.ts';
import { passInThreads } from './parallel-pass.ts';
import { messageOf, walk, type Inspected } from './pass.ts';
import { valuesOf, type DerivedValues, type RowStore } from './row-store.ts';
import type { GateSetting } from './run-gates.ts';

/** So begins the reason of a gate that broke before it saw a record, which then quotes none. */
export const notStarted = 'could not start';

/** A gate at work: what it was told, and what has come of it so far. */
export interface GateRun {
  readonly setting: GateSetting;
  readonly inspect: Inspector | undefined;
  readonly findings: RawFinding[];
  measurements: readonly Measurement[];
  tallies: readonly unknown[];
  similar?: SimilarPairs | undefined;
  use?: UseFacts;
  judged?: JudgeFacts;
  diversity?: DiversityFacts;
  ended?: Outcome['ended'];
  skipped?: string;
  broken?: string;
}

/**
 * One pass for all gates: inspectors see what changed, columns the whole head where something is
 * new. A first version is one walk for both; a large one is walked by several threads.
 */
export async function passOver(
  change: Change,
  runs: readonly GateRun[],
  store: RowStore,
  context: InspectorContext,
  derived: DerivedValues,
  log: Log,
  { threads, index }: { threads: Threads | undefined; index: RowIndex | undefined },
): Promise<void> {
  const { head } = change;
  if (head === null) return;
  const isFirst = change.base === null;
  const inspecting = runs.filter((run) => run.inspect !== undefined && run.broken === undefined);
  let wanted = hasNewContent(change) ? columnsOf(runs, isFirst) : [];
  if (isFirst && index !== undefined) {
    // What later changes will be compared with.
    for (const each of columnsOf(runs, false)) {
      if (!wanted.some(({ column }) => column.name === each.column.name)) wanted.push(each);
    }
  }
  wanted = wanted.filter(({ column }) => store.canPrepare(column, head));
  if (!isFirst && wanted.length > 0) {
    const missing = wanted.map(({ column }) => column).filter((column) => !store.has(head, column));
    store.lookUp(head, missing);
  }
  const columns = wanted.filter(({ column }) => !store.has(head, column));

  const shared = await passInThreads(threads, head, log, {
    gates: isFirst ? inspecting.map((run) => run.setting) : [],
    columns: columns.map(({ column, setting }) => ({
      column,
      setting,
      prepared: store.prepare(column, head),
    })),
    context,
    progress: (done, total) => log.progress(change.manifest.name, done, total),
  });
  if (shared !== undefined) {
    columns.forEach(({ column }, i) => {
      const rows = shared.rows[i];
      if (rows !== undefined) store.set(head, column, rows);
    });
    if (isFirst) {
      inspecting.forEach((run, i) => {
        take(run, shared.inspected[i]);
        run.tallies = shared.tallies[i] ?? [];
      });
    }
  }

  // What other threads have not done is read here: a small version, or of a later one what changed.
  const own = shared === undefined ? columns : [];
  const folds = foldsOf(runs);
  const { name } = change.manifest;
  if (!isFirst && inspecting.length > 0) {
    const inspectors = inspecting.map((run) => run.inspect);
    const changed = change.added.length + change.edited.length;
    const progress = countProgress(log, name, changed);
    const walked = walk(changedInFileOrder(change), inspectors, [], [], progress);
    inspecting.forEach((run, i) => takeInspected(run, walked.inspected[i]));
  }
  // One walk for all that is made of the whole head.
  const here = isFirst && shared === undefined ? inspecting : [];
  if (here.length + own.length + folds.length === 0) return;
  const builders = folds.map((fold) => fold.begin(head));
  const walked = walk(
    // Inspectors and folds read more than texts.
    head.records({ plain: here.length + builders.length === 0 }),
    here.map((run) => run.inspect),
    own.map(({ column }) => store.open(column, head)),
    builders,
    countProgress(log, name, 0),
  );
  here.forEach((run, i) => takeInspected(run, walked.inspected[i]));
  own.forEach(({ column }, i) => {
    const rows = walked.rows[i];
    if (rows !== undefined) store.set(head, column, rows);
  });
  const values = valuesOf(derived, head);
  folds.forEach(({ name }, i) => {
    if (!walked.brokenFolds.has(i)) values.set(name, builders[i]?.finish());
  });
}

function takeInspected(run: GateRun, inspected: Inspected | undefined): void {
  take(run, inspected);
  if (run.inspect?.tally !== undefined) run.tallies = [run.inspect.tally()];
}

/** Of one walk; `total` is 0 where it is not known before. */
function countProgress(log: Log, name: string, total: number): () => void {
  let done = 0;
  return () => {
    done += 1;
    if (done % 4096 === 0) log.progress(name, done, total);
  };
}

/** The folds that the gates of a run ask for, each once. */
function foldsOf(runs: readonly GateRun[]): readonly Fold<unknown>[] {
  const folds = new Map<string, Fold<unknown>>();
  for (const run of runs) {
    const { gate, options } = run.setting;
    if (run.skipped !== undefined || run.broken !== undefined) continue;
    for (const fold of gate.folds?.(options) ?? []) folds.set(fold.name, fold);
  }
  return [...folds.values()];
}

function take(run: GateRun, inspected: Inspected | undefined): void {
  for (const finding of inspected?.findings ?? []) run.findings.push(finding);
  if (inspected?.broken !== undefined) run.broken = inspected.broken;
}

/** The columns that the gates of a run ask for, each once. */
export function columnsOf(
  runs: readonly GateRun[],
  isFirst: boolean,
): { readonly column: Column; readonly setting: GateSetting }[] {
  const columns = new Map<string, { column: Column; setting: GateSetting }>();
  for (const run of runs) {
    const { setting } = run;
    if (run.skipped !== undefined || run.broken !== undefined) continue;
    try {
      for (const column of setting.gate.columns?.(setting.options, isFirst) ?? []) {
        if (!columns.has(column.name)) columns.set(column.name, { column, setting });
      }
    } catch (error) {
      run.broken = `${notStarted}: ${messageOf(error)}`;
    }
  }
  return [...columns.values()];
}

function changedInFileOrder(change: Change): Iterable<DataRecord> {
  if (change.edited.length === 0) return change.added;
  const place = new Map((change.head?.paths ?? []).map((path, i) => [path, i]));
  const rank = (record: DataRecord): number => place.get(record.path) ?? 0;
  return [...change.added, ...change.edited.map((edit) => edit.after)].sort(
    (a, b) => rank(a) - rank(b) || a.line - b.line,
  );
}

// Runs the gates of one dataset over its change: one pass over the changed records for all gates
// that look at one record, then the gates that compare records. Levels are applied here; a gate
// never knows them.
import { hasNewContent } from '../core/change.ts';
import type { AnyGate, GateContext, Level } from '../core/gate.ts';
import type { Log, Threads } from '../core/ports.ts';
import type { Change, DataRecord, Side } from '../core/record.ts';
import type { GateResult } from '../core/report.ts';
import type { RowIndex } from '../dataset/row-index.ts';
import { concealDiversity, concealUse, createConceal, type Conceal } from './conceal.ts';
import { describeFindings, type LeveledFinding } from './findings.ts';
import { columnsOf, notStarted, passOver, type GateRun } from './pass-over.ts';
import { messageOf } from './pass.ts';
import { noteChanged, RowStore, valuesOf, type DerivedValues } from './row-store.ts';

/** A gate with what the policy says of it for one dataset. */
export interface GateSetting {
  readonly gate: AnyGate;
  readonly level: Level;
  readonly options: object;
  /** Levels of single finding codes. */
  readonly codes: Readonly<Record<string, Level>>;
}

/** What gates are told beside the records, and who helps. */
export interface Surroundings extends Pick<
  GateContext,
  | 'embeddings'
  | 'guard'
  | 'history'
  | 'judges'
  | 'ownTerms'
  | 'policyFiles'
  | 'references'
  | 'retracted'
  | 'today'
  | 'wantsMap'
> {
  readonly threads?: Threads;
  /** Rows from earlier runs; it takes those of this one. */
  readonly index?: RowIndex;
  /** How much a report shows of a record; a reader of comments wants 300. */
  readonly excerptCharacters?: number;
}

/**
 * Results in the order of `settings`; gates at level `off` are left out, unless one of their codes
 * has another level. A gate that throws is broken and gives a result like the others.
 */
export async function runGates(
  change: Change,
  settings: readonly GateSetting[],
  siblings: readonly Side[],
  log: Log,
  derived: DerivedValues = new WeakMap(),
  { threads, index, excerptCharacters, ...told }: Surroundings = {},
): Promise<GateResult[]> {
  noteChanged(derived, change);
  const store = new RowStore(derived, index);
  const runs: GateRun[] = [];
  const context = {
    ...createContext(change, siblings, derived, store, settings),
    ...told,
    isHeldBack: heldBackBy(runs),
  };
  for (const setting of settings) {
    if (setting.level === 'off' && !hasRaisedCode(setting)) continue;
    runs.push(await startGate(setting, change, context));
  }

  await passOver(change, runs, store, context, derived, log, { threads, index });
  if (index !== undefined && change.head !== null && hasNewContent(change)) {
    store.keep(
      change.head,
      columnsOf(runs, false).map(({ column }) => column),
    );
  }

  for (const run of runs) {
    const { gate, options } = run.setting;
    if (run.skipped !== undefined || run.broken !== undefined || gate.check === undefined) continue;
    try {
      const outcome = await gate.check(change, options, context, run.tallies);
      // No spread: a wholly duplicated file gives more findings than a call takes arguments.
      for (const finding of outcome.findings) run.findings.push(finding);
      run.measurements = outcome.measurements ?? [];
      run.similar = outcome.similar;
      if (outcome.use !== undefined) run.use = outcome.use;
      if (outcome.judged !== undefined) run.judged = outcome.judged;
      if (outcome.diversity !== undefined) run.diversity = outcome.diversity;
      if (outcome.ended?.status === 'broken') run.broken = outcome.ended.reason;
      else run.ended = outcome.ended;
    } catch (error) {
      run.broken = `stopped: ${messageOf(error)}`;
    }
  }
  const conceal = await createConceal(settings);
  return runs.map((run) => toResult(run, change, siblings, conceal, excerptCharacters));
}

/** Whether a finding of these runs keeps a record from models: asked when the pass is done. */
function heldBackBy(runs: readonly GateRun[]): (record: DataRecord) => boolean {
  let places: Set<string> | undefined;
  const placeOf = ({ path, line }: { path: string; line: number }): string => `${line} ${path}`;
  return (record) => {
    places ??= new Set(
      runs.flatMap(({ setting, findings }) =>
        findings
          .filter(({ at, code }) => at.side !== 'base' && holdsBack(code, setting))
          .map(({ at }) => placeOf(at)),
      ),
    );
    return places.has(placeOf(record));
  };
}

function holdsBack(code: string, setting: GateSetting): boolean {
  if (!Object.hasOwn(setting.gate.codes, code)) return false;
  const level = levelOf(code, setting);
  return level === 'error' || (level === 'warning' && setting.gate.conceals !== undefined);
}

function hasRaisedCode(setting: GateSetting): boolean {
  return Object.values(setting.codes).some((level) => level !== 'off');
}

function createContext(
  change: Change,
  siblings: readonly Side[],
  derived: DerivedValues,
  store: RowStore,
  settings: readonly GateSetting[],
): GateContext {
  return {
    manifest: change.manifest,
    siblings,
    running: new Set(settings.filter((each) => each.level !== 'off').map((each) => each.gate.id)),
    derive<T>(side: Side, name: string, compute: (side: Side) => T): T {
      const values = valuesOf(derived, side);
      if (!values.has(name)) values.set(name, compute(side));
      return values.get(name) as T;
    },
    prepare: (side, column) => store.prepare(column, side),
    rows: (side, column) => store.get(side, column),
    takeRows: (side, column) => store.take(side, column),
  };
}

async function startGate(
  setting: GateSetting,
  change: Change,
  context: GateContext,
): Promise<GateRun> {
  const run: GateRun = {
    setting,
    inspect: undefined,
    findings: [],
    measurements: [],
    tallies: [],
  };
  try {
    const reason =
      setting.gate.skips?.(change.manifest, context, setting.options) ??
      missingNeed(setting.gate, context);
    if (reason !== undefined) return { ...run, skipped: reason };
    return { ...run, inspect: await setting.gate.inspector?.(setting.options, context) };
  } catch (error) {
    return { ...run, broken: `${notStarted}: ${messageOf(error)}` };
  }
}

/** Beside the records a run has references and embeddings at most: no model, no sandbox. */
function missingNeed(gate: AnyGate, context: GateContext): string | undefined {
  const need = gate.needs?.find(
    (each) => (each !== 'references' && each !== 'embeddings') || context[each] === undefined,
  );
  return need === undefined ? undefined : `needs what this run does not have: ${need}`;
}

function toResult(
  run: GateRun,
  change: Change,
  siblings: readonly Side[],
  conceal: Conceal,
  excerptCharacters: number | undefined,
): GateResult {
  const { gate, level, codes } = run.setting;
  const base = { gate: gate.id, dataset: change.manifest.name, level };
  if (run.skipped !== undefined) {
    return { ...base, status: 'skipped', reason: run.skipped, findings: [], measurements: [] };
  }
  const leveled: LeveledFinding[] = [];
  for (const raw of run.findings) {
    if (!Object.hasOwn(gate.codes, raw.code)) {
      run.broken ??= `reported ${JSON.stringify(raw.code)}, which is none of its codes`;
      continue;
    }
    const findingLevel = levelOf(raw.code, run.setting);
    if (findingLevel !== 'off') leveled.push({ raw, level: findingLevel });
  }
  const findings = describeFindings(leveled, gate, change, siblings, conceal, excerptCharacters);
  const { measurements } = run;
  const use = {
    ...(run.use === undefined ? {} : { use: concealUse(run.use, conceal) }),
    ...(run.judged === undefined ? {} : { judged: run.judged }),
    ...(run.diversity === undefined ? {} : { diversity: concealDiversity(run.diversity, conceal) }),
  };
  if (run.broken !== undefined) {
    // What it could not look for might have stopped the merge.
    const strictest = Object.values(codes).includes('error') ? 'error' : level;
    return {
      ...base,
      level: strictest,
      status: 'broken',
      reason: run.broken.startsWith(notStarted) ? run.broken : conceal(run.broken),
      findings,
      measurements,
      ...use,
    };
  }
  const found = findings.length > 0 ? 'failed' : 'passed';
  const { status, reason } = run.ended ?? { status: found, reason: undefined };
  const why = reason === undefined ? {} : { reason: conceal(reason) };
  const similar = run.similar === undefined ? {} : { similar: run.similar };
  return { ...base, status, ...why, findings, measurements, ...similar, ...use };
}

/** The policy's word on a code, else the code's own cap, else the gate's level. */
function levelOf(code: string, setting: GateSetting): Level {
  const byPolicy = setting.codes[code];
  if (byPolicy !== undefined) return byPolicy;
  if (setting.level === 'error') return setting.gate.codes[code]?.level ?? 'error';
  return setting.level;
}

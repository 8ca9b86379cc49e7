// Runs the gates of one dataset over its change: one pass over the changed records for all gates
// that look at one record, then the gates that compare records. Levels are applied here; a gate
// never knows them.
import { createHash } from 'node:crypto';
import type { AnyGate, GateContext, Level, Measurement, RawFinding } from '../core/gate.ts';
import type { Log } from '../core/ports.ts';
import type { Change, DataRecord, Location, Side } from '../core/record.ts';
import type { Finding, GateResult } from '../core/report.ts';
import { excerptOf } from './excerpt.ts';

/** A gate with what the policy says of it for one dataset. */
export interface GateSetting {
  readonly gate: AnyGate;
  readonly level: Level;
  readonly options: object;
  /** Levels of single finding codes. */
  readonly codes: Readonly<Record<string, Level>>;
}

// Both records are shown for this many findings of a gate; a report lists them all, but nobody reads
// more excerpts than this, and the report would weigh more than the data.
const maxExcerptsOfGate = 200;

interface GateRun {
  readonly setting: GateSetting;
  readonly inspect: ((record: DataRecord) => readonly RawFinding[]) | undefined;
  findings: RawFinding[];
  measurements: readonly Measurement[];
  skipped?: string;
  broken?: string;
}

/** Results in the order of `settings`; gates at level `off` are left out. */
export async function runGates(
  change: Change,
  settings: readonly GateSetting[],
  siblings: readonly Side[],
  log: Log,
): Promise<GateResult[]> {
  const context = createContext(change, siblings);
  const runs: GateRun[] = [];
  for (const setting of settings) {
    if (setting.level === 'off' && !hasRaisedCode(setting)) continue;
    runs.push(await startGate(setting, change, context));
  }

  inspectRecords(change, runs, log);

  for (const run of runs) {
    const { gate, options } = run.setting;
    if (run.skipped !== undefined || run.broken !== undefined || gate.check === undefined) continue;
    try {
      const outcome = await gate.check(change, options, context);
      run.findings.push(...outcome.findings);
      run.measurements = outcome.measurements ?? [];
    } catch (error) {
      run.broken = `stopped: ${messageOf(error)}`;
    }
  }
  return runs.map((run) => toResult(run, change, siblings));
}

function hasRaisedCode(setting: GateSetting): boolean {
  return Object.values(setting.codes).some((level) => level !== 'off');
}

function createContext(change: Change, siblings: readonly Side[]): GateContext {
  const derived = new WeakMap<Side, Map<string, unknown>>();
  return {
    manifest: change.manifest,
    siblings,
    derive<T>(side: Side, name: string, compute: (side: Side) => T): T {
      let values = derived.get(side);
      if (values === undefined) derived.set(side, (values = new Map()));
      if (!values.has(name)) values.set(name, compute(side));
      return values.get(name) as T;
    },
  };
}

async function startGate(
  setting: GateSetting,
  change: Change,
  context: GateContext,
): Promise<GateRun> {
  const run: GateRun = { setting, inspect: undefined, findings: [], measurements: [] };
  const reason = setting.gate.skips?.(change.manifest);
  if (reason !== undefined) return { ...run, skipped: reason };
  try {
    return { ...run, inspect: await setting.gate.inspector?.(setting.options, context) };
  } catch (error) {
    return { ...run, broken: `could not start: ${messageOf(error)}` };
  }
}

function inspectRecords(change: Change, runs: readonly GateRun[], log: Log): void {
  const inspecting = runs.filter((run) => run.inspect !== undefined);
  if (inspecting.length === 0) return;
  const total = change.added.length + change.edited.length;
  let done = 0;
  const inspectOne = (record: DataRecord): void => {
    for (const run of inspecting) {
      if (run.broken !== undefined) continue;
      try {
        const found = run.inspect?.(record) ?? [];
        for (const finding of found) run.findings.push(finding);
      } catch (error) {
        run.broken = `stopped at ${record.path}:${record.line}: ${messageOf(error)}`;
      }
    }
    done += 1;
    if (done % 4096 === 0) log.progress(change.manifest.name, done, total);
  };
  for (const record of change.added) inspectOne(record);
  for (const edit of change.edited) inspectOne(edit.after);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function toResult(run: GateRun, change: Change, siblings: readonly Side[]): GateResult {
  const { gate, level } = run.setting;
  const base = { gate: gate.id, dataset: change.manifest.name, level };
  if (run.skipped !== undefined) {
    return { ...base, status: 'skipped', reason: run.skipped, findings: [], measurements: [] };
  }
  const findings: Finding[] = [];
  for (const raw of run.findings) {
    const findingLevel = levelOf(raw.code, run.setting);
    if (findingLevel === 'off') continue;
    const shown = findings.length < maxExcerptsOfGate;
    findings.push(toFinding(raw, run.setting.gate, findingLevel, shown, change, siblings));
  }
  findings.sort((a, b) => comparePlaces(a.at, b.at));
  const { measurements } = run;
  if (run.broken !== undefined) {
    return { ...base, status: 'broken', reason: run.broken, findings, measurements };
  }
  return { ...base, status: findings.length > 0 ? 'failed' : 'passed', findings, measurements };
}

/** The policy's word on a code, else the code's own cap, else the gate's level. */
function levelOf(code: string, setting: GateSetting): Level {
  const byPolicy = setting.codes[code];
  if (byPolicy !== undefined) return byPolicy;
  if (setting.level === 'error') return setting.gate.codes[code]?.level ?? 'error';
  return setting.level;
}

function toFinding(
  raw: RawFinding,
  gate: AnyGate,
  level: 'error' | 'warning',
  shown: boolean,
  change: Change,
  siblings: readonly Side[],
): Finding {
  const data = raw.data ?? {};
  const related = raw.related ?? [];
  const template = gate.codes[raw.code];
  if (template === undefined) throw new Error(`gate ${gate.id} has no code ${raw.code}`);
  const message = template.text.replace(/\{([\w-]+)\}/g, (_, name: string) =>
    String(data[name] ?? ''),
  );
  const withExcerpt = (at: Location): Location => {
    const record = shown ? findRecord(at, change, siblings) : undefined;
    return record === undefined ? at : { ...at, excerpt: excerptOf(record, at.pointer) };
  };
  const identity = [raw.at, ...related].map((at) => at.recordId ?? `${at.path}:${at.line}`);
  const key = createHash('sha256')
    .update(JSON.stringify([gate.id, raw.code, raw.at.pointer ?? '', ...identity]))
    .digest('hex')
    .slice(0, 12);
  return {
    gate: gate.id,
    code: raw.code,
    level,
    message,
    at: withExcerpt(raw.at),
    related: related.map(withExcerpt),
    data,
    key,
  };
}

function findRecord(
  at: Location,
  change: Change,
  siblings: readonly Side[],
): DataRecord | undefined {
  const own = at.side === 'base' ? change.base : change.head;
  return (
    own?.find(at.path, at.line) ??
    siblings.map((side) => side.find(at.path, at.line)).find((record) => record !== undefined)
  );
}

function comparePlaces(a: Location, b: Location): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line;
}

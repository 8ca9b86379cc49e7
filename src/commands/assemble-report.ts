// Changes → one report. The same for a repository, a pull request and loose files.
import type { Log } from '../core/ports.ts';
import type { Change, Side } from '../core/record.ts';
import type { DatasetSummary, GateResult, Note, Report, Version } from '../core/report.ts';
import { decideVerdict } from '../core/verdict.ts';
import { format } from '../gates/format.ts';
import { noteChanged, type DerivedValues } from './row-store.ts';
import { runGates, type GateSetting, type Surroundings } from './run-gates.ts';
import { toolVersion } from './version.ts';
import { waive, type Waiving } from './waive.ts';

/** One dataset, ready to be judged. */
export interface Case {
  readonly change: Change;
  readonly settings: readonly GateSetting[];
  /** What else its records are compared with. */
  readonly siblings: readonly Side[];
  /** What is kept of its releases. */
  readonly history?: Surroundings['history'];
  /** What was taken back of it. */
  readonly retracted?: Surroundings['retracted'];
}

export interface ReportHead {
  readonly base: Version | null;
  readonly head: Version;
  readonly policy: Report['policy'];
  readonly notes: readonly Note[];
  readonly waiving?: Waiving;
  readonly reproduce: string;
}

/** Runs the gates of every case and folds the results. `now` gives milliseconds. */
export async function assembleReport(
  cases: readonly Case[],
  head: ReportHead,
  log: Log,
  now: () => number,
  startedAt: number,
  surroundings: Surroundings = {},
): Promise<Report> {
  const found: GateResult[] = [];
  const { waiving, ...top } = head;
  const notes = [...head.notes];
  const derived: DerivedValues = new WeakMap();
  for (const { change } of cases) noteChanged(derived, change); // they are each other's siblings
  for (const { change, settings, siblings, history, retracted } of cases) {
    const told = {
      ...surroundings,
      ...(history === undefined ? {} : { history }),
      ...(retracted === undefined ? {} : { retracted }),
    };
    const own = await runGates(change, settings, siblings, log, derived, told);
    found.push(...own);
    notes.push(...noteUnread(change, own));
  }
  let results = found;
  if (waiving !== undefined) {
    const waived = waive(found, waiving, surroundings.today);
    results = waived.results;
    notes.push(...waiving.notes, ...waived.notes);
  }
  const datasets = cases.map(({ change }) => summarise(change));
  return {
    version: 1,
    tool: { name: 'heartcut', version: toolVersion },
    verdict: decideVerdict(datasets, results),
    ...top,
    notes,
    datasets,
    results,
    durationMs: Math.round(now() - startedAt),
  };
}

/** Lines that are no records get no verdict from any gate but `format`: without it, say so. */
function noteUnread(change: Change, results: readonly GateResult[]): Note[] {
  const lines = change.unreadCount;
  const told = results.some(({ gate, status }) => gate === format.id && status !== 'broken');
  if (lines === 0 || told) return [];
  const what = lines === 1 ? '1 line or file' : `${lines} lines or files`;
  const message = `${what} of ${change.manifest.name} could not be read and not judged: the gate ${format.id} did not run.`;
  return [{ code: 'unread-lines', message }];
}

function summarise(change: Change): DatasetSummary {
  const { manifest } = change;
  return {
    name: manifest.name,
    title: manifest.title,
    kind: manifest.kind.id,
    folder: manifest.folder,
    files: [...new Set([...(change.base?.paths ?? []), ...(change.head?.paths ?? [])])].sort(),
    base: change.baseCount,
    head: change.headCount,
    added: change.addedCount,
    edited: change.edited.length,
    removed: change.removed.length,
    moved: change.moved.length,
  };
}

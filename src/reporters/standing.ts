// What a gate's result means to a reader, and in which order results are shown.
import type { DatasetSummary, Finding, GateResult } from '../core/report.ts';

/** Worst first. Not run is never `passes`. */
export const standings = ['broken', 'stops', 'undecided', 'warns', 'skipped', 'passes'] as const;
export type Standing = (typeof standings)[number];

export function standingOf(result: GateResult): Standing {
  if (result.status === 'broken') return 'broken';
  if (result.findings.some((finding) => finding.level === 'error')) return 'stops';
  if (result.status === 'undecided') return 'undecided';
  if (result.status === 'skipped') return 'skipped';
  return result.findings.length > 0 || result.status === 'failed' ? 'warns' : 'passes';
}

/** Results with this standing, in the order of the gates. */
export function resultsWith(results: readonly GateResult[], standing: Standing): GateResult[] {
  return results.filter((result) => standingOf(result) === standing);
}

/** Results worst first, gates of one standing in their own order. */
export function sortResults(results: readonly GateResult[]): GateResult[] {
  return standings.flatMap((standing) => resultsWith(results, standing));
}

/** A gate's findings, those that stop the merge first. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [
    ...findings.filter((finding) => finding.level === 'error'),
    ...findings.filter((finding) => finding.level !== 'error'),
  ];
}

/** How many different gates these results are of: one gate may run on several datasets. */
export function countGates(results: readonly GateResult[]): number {
  return new Set(results.map((result) => result.gate)).size;
}

/** True when the change touches no record of the dataset. */
export function isUntouched(dataset: DatasetSummary): boolean {
  return dataset.added + dataset.edited + dataset.removed + dataset.moved === 0;
}

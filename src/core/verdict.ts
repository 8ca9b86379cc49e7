// Folds gate results into one verdict. Not run is never green.
import type { DatasetSummary, GateResult, Verdict } from './report.ts';

const order: readonly Verdict[] = ['passed', 'undecided', 'failed', 'broken'];

/**
 * What one result says about the change. A result at level `warning` never stops a merge, unless
 * the policy raises one of the gate's codes to `error` and it was found.
 */
function verdictOf({ level, status, findings }: GateResult): Verdict {
  const stops = findings.some((finding) => finding.level === 'error');
  if (level !== 'error') return stops ? 'failed' : 'passed';
  switch (status) {
    case 'broken':
      return 'broken';
    case 'failed':
      // With warnings only it stops nothing; with nothing to show it is no pass either.
      return stops || findings.length === 0 ? 'failed' : 'passed';
    case 'undecided':
      return stops ? 'failed' : 'undecided';
    case 'skipped':
    case 'passed':
      return stops ? 'failed' : 'passed';
  }
}

/**
 * The verdict of a report: the worst of its results, in the order passed, undecided, failed,
 * broken. A dataset with added or edited records on which no gate ran is undecided at best.
 */
export function decideVerdict(
  datasets: readonly DatasetSummary[],
  results: readonly GateResult[],
): Verdict {
  let worst = 0;
  for (const result of results) worst = Math.max(worst, order.indexOf(verdictOf(result)));
  for (const dataset of datasets) {
    const ran = results.some(
      (result) =>
        result.dataset === dataset.name &&
        result.status !== 'skipped' &&
        result.status !== 'broken',
    );
    if (!ran && dataset.added + dataset.edited > 0) {
      worst = Math.max(worst, order.indexOf('undecided'));
    }
  }
  return order[worst] ?? 'broken';
}

/** The exit code of a check: 0 clean, 1 findings (or undecided), 2 the tool could not do its work. */
export function exitCode(verdict: Verdict): 0 | 1 | 2 {
  switch (verdict) {
    case 'passed':
      return 0;
    case 'undecided':
    case 'failed':
      return 1;
    case 'broken':
      return 2;
  }
}

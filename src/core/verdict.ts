// Folds gate results into one verdict. Not run is never green.
import type { DatasetSummary, GateResult, Verdict } from './report.ts';

const order: readonly Verdict[] = ['passed', 'undecided', 'failed', 'broken'];

/**
 * What one result says about the change. A result at level `warning` never stops a merge, unless
 * the gate is broken or undecided at level `error`.
 */
function verdictOf(result: GateResult): Verdict {
  if (result.level !== 'error') {
    // A code can be raised to `error` by policy even where its gate only warns.
    return result.findings.some((finding) => finding.level === 'error') ? 'failed' : 'passed';
  }
  switch (result.status) {
    case 'broken':
      return 'broken';
    case 'failed':
      return result.findings.some((finding) => finding.level === 'error') ? 'failed' : 'passed';
    case 'undecided':
      return 'undecided';
    case 'skipped':
    case 'passed':
      return 'passed';
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

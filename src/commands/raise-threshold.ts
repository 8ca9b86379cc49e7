// A stored report → the report that a check with a higher threshold of near-duplicate would give,
// without the records: every pair above the old threshold is in it.
import { ConfigError } from '../core/errors.ts';
import type { Finding, GateResult, Report } from '../core/report.ts';
import { decideVerdict } from '../core/verdict.ts';
import { nearDuplicate } from '../gates/near-duplicate.ts';
import { judge, type Judgement } from '../algorithms/judge-similar.ts';
import { readPairs, storePairs } from '../kinds/stored-pairs.ts';
import { FindingKeys } from './findings.ts';

/**
 * The report with the findings, measurements and verdict that near-duplicate gives at `threshold`, as
 * a fresh check would; only excerpts and shared words that the report does not hold stay unknown.
 * Throws ConfigError for a threshold below the report's, and where the pairs are not in the report.
 */
export function raiseThreshold(report: Report, threshold: number): Report {
  const reproduce = withThreshold(report.reproduce, threshold);
  if (!report.results.some((result) => result.gate === nearDuplicate.id)) {
    throw new ConfigError(`the report has no result of the gate ${nearDuplicate.id}`, {
      hint: `Run it: ${reproduce} --gate ${nearDuplicate.id}`,
    });
  }
  const results = report.results.map((result) =>
    result.gate === nearDuplicate.id && result.status !== 'skipped' && result.status !== 'broken'
      ? judgeAgain(result, threshold, reproduce)
      : result,
  );
  return { ...report, verdict: decideVerdict(report.datasets, results), results, reproduce };
}

/** The command of a report, with this threshold instead of the one it may name. */
function withThreshold(command: string, threshold: number): string {
  const wanted = `--option ${nearDuplicate.id}.threshold=${threshold}`;
  const named = /--option near-duplicate\.threshold=\S+/g;
  return command.search(named) < 0 ? `${command} ${wanted}` : command.replaceAll(named, wanted);
}

function judgeAgain(result: GateResult, threshold: number, reproduce: string): GateResult {
  const { similar, dataset } = result;
  if (similar === undefined) {
    // A change without new records has nothing to compare.
    if (result.findings.length === 0 && result.measurements.length === 0) return result;
    throw new ConfigError(`there are too many similar pairs in ${dataset} for a report`, {
      hint: `Run again: ${reproduce}`,
    });
  }
  if (threshold < similar.threshold) {
    throw new ConfigError(
      `the report holds the similar pairs of ${dataset} from ${similar.threshold} on, not from ${threshold}`,
      { hint: `Run again: ${reproduce}` },
    );
  }
  const records = readPairs(similar, threshold);
  if (records === undefined) throw damaged(dataset);
  const { found, clusters } = judge(records);
  const counts: Readonly<Record<string, number>> = {
    'near-duplicate.records': found.length,
    'near-duplicate.pairs': records.pairs.length,
    'near-duplicate.clusters': clusters,
  };
  const findings = keepFindings(result, found, records.nameOf);
  return {
    ...result,
    status: findings.length > 0 ? 'failed' : 'passed',
    findings,
    measurements: result.measurements.map((each) => ({
      ...each,
      value: counts[each.name] ?? each.value,
    })),
    similar: storePairs(records, threshold, records.nameOf) ?? similar,
  };
}

/** The findings that are left. What a record is most like stays; its cluster may be smaller. */
function keepFindings(
  { gate, dataset, findings }: GateResult,
  found: readonly Judgement[],
  nameOf: (i: number) => string,
): Finding[] {
  const byPlace = new Map(found.map((each) => [nameOf(each.record), each]));
  const keys = new FindingKeys(gate, dataset);
  return findings.flatMap((finding) => {
    const judgement = byPlace.get(`${finding.at.path}:${finding.at.line}`);
    if (judgement === undefined) return [];
    const { partner, representative, clusterSize } = judgement;
    if (finding.data.first !== nameOf(partner)) throw damaged(dataset);
    const data = { ...finding.data, representative: nameOf(representative), clusterSize };
    return [{ ...finding, data, key: keys.next({ ...finding, data }) }];
  });
}

function damaged(dataset: string): ConfigError {
  return new ConfigError(`the report contradicts itself about the similar pairs of ${dataset}`, {
    hint: 'It was edited or cut. Write a new one: heartcut check --format json --output report.json',
  });
}

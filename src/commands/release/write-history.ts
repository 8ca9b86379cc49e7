// history.json with one more release, and what it says of it beside the last.
import { joinPath } from '../../config/paths.ts';
import { ConfigError } from '../../core/errors.ts';
import type { History, Release } from '../../core/history.ts';
import type { Tree } from '../../core/ports.ts';
import type { Side } from '../../core/record.ts';
import type { ReleaseMetric } from '../../core/release-plan.ts';
import { addRelease } from '../../gates/collapse/measure-release.ts';
import { chooseHistory, historyPath } from '../read-history.ts';

interface NextHistory {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly metrics: readonly ReleaseMetric[];
}

/**
 * The file with `version` made of `side`. `unpublished` are versions that were prepared before and
 * never came out: they leave no trace. Throws ConfigError where the tree's history can't be read.
 */
export async function nextHistory(
  tree: Tree,
  side: Side,
  release: { readonly version: string; readonly date: string; readonly last: string | null },
  unpublished: readonly string[],
): Promise<NextHistory> {
  const { folder } = side.manifest;
  const path = historyPath(folder);
  const known = await chooseHistory(
    { policyFrom: 'head', head: tree, base: null, target: null },
    folder,
  );
  if (known !== undefined && 'unreadable' in known) {
    throw new ConfigError(known.unreadable, {
      at: path,
      hint: 'Take the file back as it was at the last release.',
      docs: 'docs/gates/collapse.md',
    });
  }
  const { version, date, last } = release;
  const gone = [version, ...unpublished];
  const kept = known?.releases.filter(({ label }) => !gone.includes(plain(label))) ?? [];
  // Without a release before it, this one is the first, and leaves the tail.
  const before =
    known === undefined || kept.length === 0 ? undefined : { ...known, releases: kept };
  const history = addRelease(before, side, { label: version, date });
  const now = history.releases.at(-1);
  const earlier = kept.find(({ label }) => plain(label) === last);
  return {
    path: joinPath(folder, 'history.json'),
    bytes: Buffer.from(printHistory(history)),
    metrics: now === undefined ? [] : compareReleases(earlier, now),
  };
}

/** Labels are versions; people who kept a history before wrote `v1.0.0` too. */
function plain(label: string): string {
  return label.replace(/^v(?=\d)/, '');
}

/** A line a release, so that a reader of the difference sees which is new. */
function printHistory({ version, tail, releases }: History): string {
  const list = releases.map((release) => `    ${JSON.stringify(release)}`).join(',\n');
  const tailLine = tail === undefined ? '' : `  "tail": ${JSON.stringify(tail)},\n`;
  return `{\n  "version": ${version},\n${tailLine}  "releases": [\n${list}\n  ]\n}\n`;
}

/** Measures at the largest budget that both have: others can't be compared. */
function compareReleases(before: Release | undefined, now: Release): ReleaseMetric[] {
  const exact = (value: number) => ({ value, error: 0 });
  const counts = (['records', 'words'] as const).map((name): ReleaseMetric => ({
    name,
    before: before === undefined ? null : exact(before[name]),
    now: exact(now[name]),
  }));
  const budgets = now.measures.map(({ budget }) => budget).sort((a, b) => b - a);
  const measured = ({ measures }: Release, budget: number) =>
    measures.find((each) => each.budget === budget)?.values;
  const common = before && budgets.find((budget) => measured(before, budget) !== undefined);
  const budget = common ?? budgets[0];
  if (budget === undefined) return counts;
  const values = Object.entries(measured(now, budget) ?? {});
  return [
    ...counts,
    ...values
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]): ReleaseMetric => {
        const earlier = before && measured(before, budget)?.[name];
        return { name, budget, before: earlier ?? null, now: value };
      }),
  ];
}

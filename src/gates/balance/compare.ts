// Two tallies of a dataset → what tipped over.
import { intervalOfDifference } from '../../algorithms/share-interval.ts';
import type { Breakdown } from '../../core/diversity.ts';
import type { Measurement, RawFinding } from '../../core/gate.ts';
import { categories } from './groups.ts';
import { maxLabels, type Slice, type Tally, type Valences } from './tally.ts';

export interface Limits {
  readonly minRecords: number;
  readonly maxGrowth: number;
  readonly minMentions: number;
  readonly maxGapGrowth: number;
}

/** Slices of a kind that are drawn, the largest. */
const maxRows = 12;

// As for all changes of many measures: three standard errors.
const surely = 3;

/** Ids and free text are no slices. */
export function isSliced(slices: ReadonlyMap<string, Slice> | undefined): boolean {
  return (slices?.size ?? 0) <= maxLabels;
}

export function compareSlices(
  kind: string,
  before: Tally,
  after: Tally,
  { minRecords, maxGrowth }: Limits,
): RawFinding[] {
  const [old, now] = [before.slices.get(kind), after.slices.get(kind)];
  const [oldTotal, nowTotal] = [before.totals.get(kind) ?? 0, after.totals.get(kind) ?? 0];
  const findings: RawFinding[] = [];
  const name = kind.replace('group ', '');
  for (const [label, { count, last }] of old ?? []) {
    if (count < minRecords || now?.has(label) === true) continue;
    const [at, ...related] = last.toReversed();
    if (at === undefined) continue;
    const data = { kind: name, label, before: count };
    findings.push({ code: 'slice-vanished', at, related, data });
  }
  if (oldTotal < minRecords || nowTotal < minRecords) return findings;
  for (const [label, { count, last }] of now ?? []) {
    const was = old?.get(label)?.count ?? 0;
    const growth = count / nowTotal - was / oldTotal;
    const { low } = intervalOfDifference(
      { count: was, total: oldTotal },
      { count, total: nowTotal },
      surely,
    );
    if (growth <= maxGrowth || low <= 0 || count <= was) continue;
    const [at, ...related] = last.toReversed();
    if (at === undefined) continue;
    findings.push({
      code: 'slice-grew',
      at,
      related,
      data: {
        kind: name,
        label,
        before: percent(was / oldTotal),
        after: percent(count / nowTotal),
        limit: percent(maxGrowth),
      },
    });
  }
  return findings;
}

interface Mean {
  readonly group: string;
  readonly value: number;
  readonly error: number;
}

function meanOf(group: string, { count, sum, squares }: Valences): Mean {
  const value = sum / count;
  const spread = Math.max(0, squares - sum * value) / (count - 1);
  return { group, value, error: Math.sqrt(spread / count) };
}

/** The pair of groups of each category whose gap grew most. */
export function compareGaps(
  before: Tally,
  after: Tally,
  { minMentions, maxGapGrowth }: Limits,
): { findings: RawFinding[]; measurements: Measurement[] } {
  const findings: RawFinding[] = [];
  const measurements: Measurement[] = [];
  for (const { name, groups } of categories) {
    const pairs: { was: Mean; now: Mean }[] = Object.keys(groups).flatMap((group) => {
      const key = `${name} ${group}`;
      const [a, b] = [before.company.get(key), after.company.get(key)];
      if (a === undefined || b === undefined) return [];
      if (a.count < minMentions || b.count < minMentions) return [];
      return [{ was: meanOf(group, a), now: meanOf(group, b) }];
    });
    let most: { growth: number; error: number; worse: Mean; better: Mean; was: number } | undefined;
    for (const worse of pairs) {
      for (const better of pairs) {
        const gap = better.now.value - worse.now.value;
        if (gap <= 0) continue;
        const was = better.was.value - worse.was.value;
        // A gap that turned round has grown by what it is now, and not by both.
        const growth = gap - Math.abs(was);
        const errors = [better.now, worse.now, better.was, worse.was].map((mean) => mean.error);
        if (most !== undefined && growth <= most.growth) continue;
        most = {
          growth,
          error: Math.hypot(...errors),
          worse: worse.now,
          better: better.now,
          was,
        };
      }
    }
    if (most === undefined) continue;
    const gap = most.better.value - most.worse.value;
    measurements.push({
      name: `balance.gap-${name}`,
      value: round(gap),
      unit: 'points of valence',
      base: round(Math.abs(most.was)),
      limit: round(Math.abs(most.was) + maxGapGrowth),
      better: 'lower',
    });
    if (most.growth <= maxGapGrowth || most.growth <= surely * most.error) continue;
    const places = after.company.get(`${name} ${most.worse.group}`)?.last.toReversed() ?? [];
    const [at, ...related] = places;
    if (at === undefined) continue;
    findings.push({
      code: 'gap-grew',
      at,
      related,
      data: {
        category: name,
        worse: most.worse.group,
        better: most.better.group,
        before: round(Math.abs(most.was)),
        after: round(gap),
        limit: maxGapGrowth,
      },
    });
  }
  return { findings, measurements };
}

const titles: Readonly<Record<string, string>> = {
  tag: 'Tags',
  language: 'Languages',
  source: 'Sources and generators',
  topic: 'Topics',
  'group gender': 'Records that name a gender',
  'group religion': 'Records that name a religion',
  'group age': 'Records that name an age',
  'group nationality': 'Records that name a nationality',
};

export function breakdownOf(kind: string, before: Tally, after: Tally): Breakdown {
  const [old, now] = [before.slices.get(kind), after.slices.get(kind)];
  const shareIn = (tally: Tally, count: number | undefined): number =>
    count === undefined ? 0 : round(count / (tally.totals.get(kind) ?? 1));
  const labels = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])];
  const rows = labels
    .map((label) => ({
      label,
      before: shareIn(before, old?.get(label)?.count),
      after: shareIn(after, now?.get(label)?.count),
    }))
    .sort((a, b) => b.before + b.after - a.before - a.after || (a.label < b.label ? -1 : 1))
    .slice(0, maxRows);
  return { name: `balance.${kind.replace(' ', '-')}`, title: titles[kind] ?? kind, rows };
}

/** Of each kind of slice the largest: the others are drawn. */
export function measureShares(breakdowns: readonly Breakdown[]): Measurement[] {
  return breakdowns.flatMap(({ name, rows: [largest] }): Measurement[] =>
    largest === undefined
      ? []
      : [
          {
            name: `${name}-largest`,
            value: round(100 * largest.after),
            unit: '%',
            base: round(100 * largest.before),
          },
        ],
  );
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}

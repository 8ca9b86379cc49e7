// How many records of a version are by people, by models, by both; and how many there were before.
import type { Fold, GateContext } from '../core/gate.ts';
import type { Change, DataRecord, Side } from '../core/record.ts';
import type { OriginCounts, OriginFacts } from '../core/use.ts';
import { readProvenance } from './read.ts';

type Counts = { -readonly [Key in keyof OriginCounts]: number };

interface Counted {
  readonly counts: OriginCounts;
  readonly firstUnknown: DataRecord | undefined;
}

/** Of a side, built up while its records are walked anyway. */
export const originsColumn: Fold<Counted> = {
  name: 'origins',
  begin({ manifest }) {
    const counts: Counts = { human: 0, mixed: 0, synthetic: 0, unknown: 0 };
    let firstUnknown: DataRecord | undefined;
    return {
      add(record) {
        const { origin } = readProvenance(record, manifest).provenance;
        counts[origin ?? 'unknown'] += 1;
        if (origin === undefined) firstUnknown ??= record;
      },
      finish: () => ({ counts, firstUnknown }),
    };
  },
};

/** undefined where the new version holds no record. */
export function originsOf(change: Change, context: GateContext): OriginFacts | undefined {
  const { base, head } = change;
  if (head === null) return undefined;
  const now = countSide(head, context);
  if (total(now.counts) === 0) return undefined;
  const { firstUnknown: first } = now;
  const before = base === null ? undefined : countBefore(change, base, head, now.counts, context);
  return {
    now: now.counts,
    ...(before === undefined || total(before) === 0 ? {} : { before }),
    ...(first === undefined ? {} : { firstUnknown: { path: first.path, line: first.line } }),
  };
}

function countSide(side: Side, context: GateContext): Counted {
  return context.derive(side, originsColumn.name, () => count(side.records(), side));
}

function count(records: Iterable<DataRecord>, side: Side): Counted {
  const counted = originsColumn.begin(side);
  for (const record of records) counted.add(record);
  return counted.finish();
}

/** What did not change was then what it is now, unless dataset.yaml spoke otherwise of it. */
function countBefore(
  change: Change,
  base: Side,
  head: Side,
  now: OriginCounts,
  context: GateContext,
): OriginCounts {
  const says = ({ manifest }: Side): string => JSON.stringify(manifest.provenance);
  if (says(base) !== says(head)) return countSide(base, context).counts;
  const gone = [...change.removed, ...change.edited.map(({ before }) => before)];
  const come = [...change.added, ...change.edited.map(({ after }) => after)];
  const less = count(come, head).counts;
  const more = count(gone, base).counts;
  const of = (origin: keyof OriginCounts): number => now[origin] - less[origin] + more[origin];
  return {
    human: of('human'),
    mixed: of('mixed'),
    synthetic: of('synthetic'),
    unknown: of('unknown'),
  };
}

function total({ human, mixed, synthetic, unknown }: OriginCounts): number {
  return human + mixed + synthetic + unknown;
}

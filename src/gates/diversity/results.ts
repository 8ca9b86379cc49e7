// What is measured and found so far, and what could not be measured.
import type { DiversityFacts } from '../../core/diversity.ts';
import type { Measurement, RawFinding } from '../../core/gate.ts';
import type { Change, DataRecord } from '../../core/record.ts';
import { toMeasurement } from './judge.ts';
import type { Compared } from './variety.ts';

type Missing = NonNullable<DiversityFacts['notMeasured']>[number];

export class Results {
  readonly findings: RawFinding[] = [];
  readonly measurements: Measurement[] = [];
  readonly missing: Missing[] = [];
  /** Records that a measure left out. */
  readonly left: string[] = [];

  add(measures: readonly Compared[], limits: Readonly<Record<string, number>> = {}): void {
    for (const each of measures) this.measurements.push(toMeasurement(each, limits[each.name]));
  }
}

/** A record that the change brings, where it brings one: what is found stands there. */
export function placeOf({ added, edited, head }: Change): DataRecord {
  const first = added[0] ?? edited[0]?.after ?? head?.at(0);
  if (first === undefined) throw new Error('no record to point at');
  return first;
}

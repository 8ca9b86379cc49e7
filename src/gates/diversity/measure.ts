// All measures of a change, one after the other; what can't be measured is told, with the reason.
import type { DiversityFacts } from '../../core/diversity.ts';
import type { GateContext, Measurement, RawFinding } from '../../core/gate.ts';
import type { Change, Side } from '../../core/record.ts';
import { seedOf } from '../../embedding/change-vectors.ts';
import { draw } from './draw.ts';
import { breakdownsOf, distributionsOf } from './facts.ts';
import { measureVectors } from './measure-vectors.ts';
import { measureWords } from './measure-words.ts';
import type { Options } from './options.ts';
import { Results } from './results.ts';

export interface Measured {
  readonly findings: readonly RawFinding[];
  readonly measurements: readonly Measurement[];
  readonly facts: DiversityFacts;
}

export async function measureChange(
  change: Change,
  head: Side,
  options: Options,
  context: GateContext,
): Promise<Measured> {
  const random = seedOf(change);
  const results = new Results();
  const after = draw(head, random);
  const before = change.base === null ? undefined : draw(change.base, random);
  const { minRecords } = options;
  if (after.count < minRecords) {
    const reason = `fewer than ${minRecords} records`;
    results.missing.push({ what: 'variety of words', reason }, { what: 'topics', reason });
  } else {
    if (before !== undefined && before.count < minRecords) {
      const reason = `fewer than ${minRecords} records before`;
      results.missing.push({ what: 'the change', reason });
    }
    const beside = before !== undefined && before.count >= minRecords ? before : undefined;
    await measureWords(after, beside, change, options, random, results);
  }
  const drawn = await measureVectors(change, head, options, context, random, results);
  const facts = {
    ...drawn,
    distributions: distributionsOf(after, before),
    breakdowns: breakdownsOf(change.manifest, after, before),
    ...(results.missing.length === 0 ? {} : { notMeasured: results.missing }),
    ...(results.left.length === 0 ? {} : { leftOut: results.left }),
  };
  return { findings: results.findings, measurements: results.measurements, facts };
}

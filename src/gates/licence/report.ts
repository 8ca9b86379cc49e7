// What the tallies of a version say together: findings for what dataset.yaml says, measurements, and
// the facts of a release.
import type { Measurement, Outcome, RawFinding } from '../../core/gate.ts';
import type { Location } from '../../core/record.ts';
import type { ReleaseFacts } from '../../core/use.ts';
import {
  effectiveLicence,
  readChain,
  recordsByLicence,
  type Effective,
  type Link,
} from '../../licences/effective.ts';
import type { Judge } from '../../licences/judge.ts';
import type { Count, Tally } from '../../licences/statements.ts';
import { problemsOf, releaseOf, teachersOf } from './release.ts';

const maxFindings = 200;
const maxName = 60;

/** `all` counts the head, `changed` what the change adds or edits. */
export function reportOf(all: Tally, changed: Tally, judge: Judge): Outcome {
  const effective = effectiveLicence(all.counts, judge);
  const findings = [
    ...changed.counts.flatMap((count) => findShared(count, judge)),
    ...findConflicts(effective, changed, judge),
  ];
  const problems = problemsOf(all, judge);
  const release = releaseOf(effective, all, problems, judge);
  return {
    findings: findings.slice(0, maxFindings),
    measurements: measure(effective, release),
    use: { release, teachers: teachersOf(all, problems, judge) },
  };
}

/** What dataset.yaml says, or nobody: one finding, at the first record. */
function findShared({ stated, records, first }: Count, judge: Judge): RawFinding[] {
  if (stated.pointer !== undefined) return [];
  const problem = judge.problemOf(stated);
  if (problem === undefined) return [];
  return [
    {
      code: problem.code,
      at: first,
      data: { of: `${count(records)}: `, records, ...problem.data },
    },
  ];
}

/**
 * Pairs that no release can meet, where the change brings one of the two. With a licence that is known
 * in dataset.yaml, each record has been compared with that already.
 */
function findConflicts({ conflicts }: Effective, changed: Tally, judge: Judge): RawFinding[] {
  if (conflicts.length === 0 || judge.declared !== undefined || judge.use === 'internal') return [];
  const chain = readChain(changed.counts, judge);
  const changedLink = ({ licence, isModel }: Link): Link | undefined =>
    chain.find((link) => link.licence === licence && link.isModel === isModel);
  return conflicts.flatMap(({ a, b, why }) => {
    const [few, many] = a.records <= b.records ? [a, b] : [b, a];
    const isFewer = changedLink(few) !== undefined;
    const here = changedLink(isFewer ? few : many);
    const there = isFewer ? many : few;
    if (here === undefined) return [];
    const { records, first, from, licence } = here;
    return {
      code: 'licence-conflict',
      at: first,
      related: placeName(first) === placeName(there.first) ? [] : [there.first],
      data: {
        of: `${count(records)} with ${count(there.records)}: `,
        records,
        licence: licence.id,
        from: cut(from),
        with: there.licence.id,
        why,
      },
    };
  });
}

function placeName(at: Location): string {
  return `${at.path}:${at.line}`;
}

function measure(effective: Effective, release: ReleaseFacts): Measurement[] {
  const name = (text: string): string => `licence.records-${text}`;
  const unit = 'records';
  return [
    { name: name('unknown-licence'), value: release.unknownLicence.records, unit, better: 'lower' },
    { name: name('unknown-terms'), value: release.unknownTerms.records, unit, better: 'lower' },
    { name: name('forbidden'), value: release.forbidden, unit, better: 'lower' },
    ...[...recordsByLicence(effective.chain)].map(([id, value]) => ({
      name: name(id.toLowerCase()),
      value,
      unit,
    })),
  ];
}

function count(records: number): string {
  return `${records.toLocaleString('en-US')} ${records === 1 ? 'record' : 'records'}`;
}

function cut(text: string): string {
  return text.length > maxName ? `${text.slice(0, maxName)}…` : text;
}

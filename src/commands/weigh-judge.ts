// One judge's answers on labelled records → what a calibration says of it, and what is written down
// where it is accepted.
import { createHash } from 'node:crypto';
import type { CalibrationDrift, JudgeCalibration } from '../core/calibration.ts';
import type { Judge } from '../core/ports.ts';
import type { DataRecord } from '../core/record.ts';
import { trustOf, type AcceptedJudge, type TrustRule } from '../judge/accepted.ts';
import { compareWithPeople, type JudgedGold } from '../judge/against-people.ts';
import { drift } from '../judge/calibration.ts';
import { isKept } from '../judge/headroom.ts';
import { protocolVersion } from '../judge/protocol.ts';
import { canonicalJson, type Rubric } from '../judge/rubric.ts';
import { randomOf } from '../judge/sequential.ts';

export type JudgedRecord = JudgedGold & { readonly record: DataRecord };

interface Weighing {
  readonly falseAccept: number;
  readonly goldHash: string;
  readonly rule: TrustRule;
}

export function weighJudge(
  judge: Pick<Judge, 'name' | 'model' | 'note'>,
  rubric: Rubric,
  rows: readonly JudgedRecord[],
  before: AcceptedJudge | undefined,
  { falseAccept, goldHash, rule }: Weighing,
): JudgeCalibration {
  const { name, model, note } = judge;
  const random = randomOf([rubric.hash, goldHash, model]);
  const compared = compareWithPeople(rubric, rows, falseAccept, random);
  const weighed: JudgeCalibration = {
    name,
    model,
    ...(note === undefined ? {} : { note }),
    ...compared,
    drift: before === undefined ? null : driftSince(before, rubric, model, rows, goldHash),
    mayFail: false,
    reason: '',
  };
  const now = acceptJudge(weighed, rubric, rows, { falseAccept, goldHash, date: '' });
  // As the gate would decide, were this accepted.
  const asked = { name, model, rubricHash: rubric.hash };
  const { mayFail, reason } = trustOf(new Map([[name, now]]), asked, rule);
  return { ...weighed, mayFail, reason };
}

/** What calibration.json says of the judge once it is accepted. */
export function acceptJudge(
  { model, rows: total, unscored, kappa, threshold }: JudgeCalibration,
  rubric: Rubric,
  rows: readonly JudgedRecord[],
  { falseAccept, goldHash, date }: Omit<Weighing, 'rule'> & { readonly date: string },
): AcceptedJudge {
  const silent = Object.values(unscored).reduce((sum, count) => sum + count, 0);
  return {
    model,
    rubric: rubric.id,
    rubricVersion: rubric.version,
    rubricHash: rubric.hash,
    protocol: protocolVersion,
    rows: total - silent,
    unscored: silent,
    kappa: kappa.value,
    falseAccept,
    threshold: threshold?.headroom ?? null,
    thresholdKappa: threshold?.kappa ?? null,
    goldHash,
    date,
    kept: Object.fromEntries(keptOf(rubric, rows)),
  };
}

/** By a hash of the record; without a verdict nothing is kept. */
function keptOf(rubric: Rubric, rows: readonly JudgedRecord[]): Map<string, boolean> {
  return new Map(
    rows.map(({ record, outcome }) => {
      const hash = createHash('sha256').update(canonicalJson(record.value)).digest('hex');
      return [hash.slice(0, 16), !('unscored' in outcome) && isKept(rubric, outcome)];
    }),
  );
}

function driftSince(
  before: AcceptedJudge,
  rubric: Rubric,
  model: string,
  rows: readonly JudgedRecord[],
  goldHash: string,
): CalibrationDrift {
  const both = [...keptOf(rubric, rows)].flatMap(([hash, now]) => {
    const then = Object.hasOwn(before.kept, hash) ? before.kept[hash] : undefined;
    return then === undefined ? [] : [{ then, now }];
  });
  const moved = drift(
    both.map(({ then }) => then),
    both.map(({ now }) => now),
  );
  const changed = [
    ...(before.rubricHash === rubric.hash ? [] : [rubricChange(before, rubric)]),
    ...(before.protocol === protocolVersion ? [] : ['our wording of the question']),
    ...(before.model === model ? [] : [`model ${before.model} → ${model}`]),
    ...(before.goldHash === goldHash ? [] : ['the gold file']),
  ];
  return { since: before.date, ...moved, changed, kappa: before.kappa };
}

function rubricChange(before: AcceptedJudge, { id, version }: Rubric): string {
  const [then, now] = [`${before.rubric} ${before.rubricVersion}`, `${id} ${version}`];
  return then === now ? `what rubric ${now} says` : `rubric ${then} → ${now}`;
}

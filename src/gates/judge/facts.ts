// What a run has to tell in numbers.
import { familyOf } from '../../core/model-family.ts';
import type { Measurement } from '../../core/gate.ts';
import type { JudgeFact, JudgeFacts, ScoreCounts, ScoredBy } from '../../core/judged.ts';
import type { Judge } from '../../core/ports.ts';
import type { DataRecord, DatasetManifest } from '../../core/record.ts';
import { isOfFamily } from '../../judge/combine.ts';
import type { ScoreSource } from '../../judge/judgement.ts';
import type { Rubric } from '../../judge/rubric.ts';
import { readProvenance } from '../../provenance/read.ts';
import type { Read } from './ask-panel.ts';

/** A record that a model of a judge's family wrote, by the judge's name. */
export function kinOf(
  judges: readonly Pick<Judge, 'name' | 'family'>[],
  records: readonly DataRecord[],
  manifest: DatasetManifest,
): ReadonlyMap<string, DataRecord> {
  const kin = new Map<string, DataRecord>();
  for (const record of records) {
    const { generators } = readProvenance(record, manifest).provenance;
    const families = generators.flatMap(({ id, family }) => [
      familyOf(id),
      ...(family === undefined ? [] : [family]),
    ]);
    for (const { name, family } of judges) {
      if (!kin.has(name) && isOfFamily(family, families)) kin.set(name, record);
    }
  }
  return kin;
}

interface Known {
  readonly kin: ReadonlyMap<string, DataRecord>;
  readonly without: ReadonlyMap<string, readonly string[]>;
  readonly reads: readonly Read[];
  /** Answers that are asked for without log probabilities. */
  readonly samples: number;
  readonly thresholdOf: (judge: string) => number | undefined;
}

export function describeJudges(
  judges: readonly Judge[],
  { kin, without, reads, samples, thresholdOf }: Known,
): JudgeFact[] {
  return judges.map(({ name, model, family, note }) => {
    const scored = scoredBy(name, reads, samples);
    const threshold = thresholdOf(name);
    return {
      name,
      model,
      family,
      isKin: kin.has(name),
      without: without.get(name) ?? [],
      ...(note === undefined ? {} : { note }),
      ...(scored === undefined ? {} : { scored }),
      ...(threshold === undefined ? {} : { threshold }),
    };
  });
}

function scoredBy(judge: string, reads: readonly Read[], answers: number): ScoredBy | undefined {
  const sources = reads.flatMap(({ words }) =>
    words.flatMap((word) =>
      !('unscored' in word) && word.judge === judge && word.form === 'points'
        ? [word.said.source]
        : [],
    ),
  );
  const of = (source: ScoreSource): number => sources.filter((each) => each === source).length;
  if (sources.length === 0) return undefined;
  return { logprobs: of('logprobs'), samples: of('samples'), single: of('single'), answers };
}

/** By the judge's name, what its server can't. Asks nothing where the judge was asked before. */
export async function lacksOf(
  judges: readonly Judge[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const lacks = judges.map(async (judge): Promise<[string, string[]]> => {
    const abilities = Object.entries(await judge.abilities());
    return [judge.name, abilities.filter(([, can]) => can === false).map(([name]) => name)];
  });
  return new Map(await Promise.all(lacks));
}

export const nameRubric = ({ id, version, hash }: Rubric): string =>
  `${id}@${version}#${hash.slice(0, 12)}`;

/** How often each score was given, all judges together; of pairs nothing. */
export function countScores(rubric: Rubric, reads: readonly Read[]): ScoreCounts[] {
  if (rubric.form === 'pair') return [];
  const said = reads.flatMap(({ words }) =>
    words.flatMap((word) => ('unscored' in word || word.form !== 'points' ? [] : [word.said])),
  );
  if (said.length === 0) return [];
  return rubric.axes.map(({ id, lowest, highest }) => {
    const counts = Array.from({ length: highest - lowest + 1 }, () => 0);
    for (const { axes } of said) {
      const score = axes.find((axis) => axis.id === id)?.score;
      const at = score === undefined ? -1 : Math.round(score) - lowest;
      if (at >= 0 && at < counts.length) counts[at] = (counts[at] ?? 0) + 1;
    }
    return { axis: id, lowest, counts };
  });
}

/** The mean over records; undefined for a single judge. */
export function agreementOf(reads: readonly Read[], judges: number): number | undefined {
  if (judges < 2 || reads.length === 0) return undefined;
  return reads.reduce((sum, { agreement }) => sum + agreement, 0) / reads.length;
}

export const percent = (share: number): number => Math.round(share * 1000) / 10;

/** The numbers that other runs are compared with; all of them stand in the facts too. */
export function measurementsOf(facts: JudgeFacts): Measurement[] {
  const { read, records, kept, unscored, interval, wanted, spent, agreement } = facts;
  const measured: Measurement[] = [
    {
      name: 'judge.kept',
      value: read === 0 ? 0 : percent(kept / read),
      unit: '%',
      interval: [percent(interval.low), percent(interval.high)],
      limit: percent(wanted),
      better: 'higher',
    },
    { name: 'judge.read', value: read, unit: `of ${records}` },
    { name: 'judge.unscored', value: unscored, unit: 'records' },
    { name: 'judge.calls', value: spent.calls },
    { name: 'judge.cached', value: facts.cached, unit: 'replies' },
    { name: 'judge.tokens', value: spent.tokens },
  ];
  if (spent.usd !== null) measured.push({ name: 'judge.cost', value: spent.usd, unit: 'USD' });
  if (agreement !== undefined) {
    measured.push({ name: 'judge.agreement', value: percent(agreement), unit: '%' });
  }
  return measured;
}

/** `88–97 %`; rounded away from what is between. */
export function shareOf({ interval: { low, high } }: Pick<JudgeFacts, 'interval'>): string {
  const [least, most] = [Math.floor(low * 100 + 1e-9), Math.ceil(high * 100 - 1e-9)];
  return least === most ? `${least} %` : `${least}–${most} %`;
}

type Counted = Pick<JudgeFacts, 'read' | 'records' | 'interval' | 'wanted'>;

/** `31 read of 120: 88–97 % meet the bar (wanted 90 %)`. */
export function summarise(facts: Counted): string {
  const { read, records, wanted } = facts;
  return `${read} read of ${records}: ${shareOf(facts)} meet the bar (wanted ${percent(wanted)} %)`;
}

// The gate's check, apart from what it says of itself: only a run that has the gate reads it.
import type { DiversityFacts } from '../../core/diversity.ts';
import type { GateContext, Measurement, Outcome, RawFinding } from '../../core/gate.ts';
import type { Change, Side } from '../../core/record.ts';
import { describeJudgement, describePhrase, measurementsOf, trendsOf } from './describe.ts';
import { judgeRow } from './judge.ts';
import { leastWords } from './measures.ts';
import type { Options } from './options.ts';
import { comparePerplexity } from './perplexity.ts';
import { findGrownPhrases, leastTexts, slopRate } from './phrases.ts';
import { readRows, type ReadRows } from './rows.ts';

/** Phrases of each sort that are told. */
const maxPhrases = 3;

/** The head beside the version before it, the releases, its own rounds and what people wrote. */
export function compareVersions(change: Change, options: Options, context: GateContext): Outcome {
  const { head } = change;
  if (head === null || head.count === 0) return { findings: [] };
  const { history } = context;
  if (history !== undefined && 'unreadable' in history) {
    return { findings: [], ended: { status: 'broken', reason: history.unreadable } };
  }
  const read = readRows(change, head, earlierOf(change, context), history);
  const findings: RawFinding[] = [];
  for (const row of read.rows) {
    if (!row.isTouched) continue;
    for (const judgement of judgeRow(row, options)) {
      findings.push({ at: row.at ?? read.first.at(), ...describeJudgement(judgement, row) });
    }
  }
  findings.push(...findStale(read, options));
  const phrases = findGrownPhrases(
    read.phrases.before,
    read.phrases.after,
    read.space,
    { minShare: options.minPhraseShare, minGrowth: options.minPhraseGrowth },
    maxPhrases,
  );
  for (const phrase of phrases) findings.push(describePhrase(phrase));
  const perplexity = judgePerplexity(read, options);
  const outcome: Outcome = {
    findings: [...findings, ...perplexity.findings],
    measurements: [
      ...measurementsOf(read.rows, options),
      ...measureSlop(read),
      ...perplexity.measurements,
    ],
    ...(read.rows.length === 0
      ? {}
      : { diversity: { trends: trendsOf(read.rows), ...unmeasuredOf(perplexity) } }),
  };
  if (read.rows.length > 0 || outcome.findings.length > 0) return outcome;
  return { ...outcome, ended: { status: 'skipped', reason: whyNot(read, context) } };
}

/** The version before; where a batch is to be added to a file, that file. */
function earlierOf({ base, manifest }: Change, { siblings }: GateContext): Side | undefined {
  const isOwn = (side: Side): boolean =>
    side.side === 'base' && side.manifest.name === manifest.name;
  return base ?? siblings.find(isOwn);
}

function whyNot(read: ReadRows, { history }: GateContext): string {
  const few = read.headWords < leastWords;
  if (few) return `${read.headWords} words, needs ${leastWords}`;
  const earlier =
    read.baseWords === undefined
      ? 'no earlier version'
      : `an earlier version of ${read.baseWords} words, needs ${leastWords}`;
  return `${earlier}, ${history === undefined ? 'no history.json, ' : ''}no two rounds and no records by people of ${leastWords} words`;
}

function findStale({ anchorAge }: ReadRows, { maxAnchorAge }: Options): RawFinding[] {
  if (anchorAge === undefined || anchorAge.age <= maxAnchorAge) return [];
  const { age, unit, at } = anchorAge;
  return [{ code: 'stale-anchor', at, data: { age, unit, limit: maxAnchorAge } }];
}

function measureSlop({ phrases, space }: ReadRows): Measurement[] {
  const { before, after } = phrases;
  if (after.length < leastTexts) return [];
  const base = before.length < leastTexts ? {} : { base: round(slopRate(before, space)) };
  return [
    {
      name: 'collapse.slop-rate',
      value: round(slopRate(after, space)),
      unit: 'of 1,000 words',
      ...base,
      better: 'lower',
    },
  ];
}

interface JudgedPerplexity {
  readonly findings: RawFinding[];
  readonly measurements: Measurement[];
  readonly unmeasured?: string;
}

function unmeasuredOf({
  unmeasured: reason,
}: JudgedPerplexity): Pick<DiversityFacts, 'notMeasured'> {
  const what = 'perplexity of what people wrote';
  return reason === undefined ? {} : { notMeasured: [{ what, reason }] };
}

function judgePerplexity(
  { base, head, space, first }: ReadRows,
  { maxPerplexityRatio: limit }: Options,
): JudgedPerplexity {
  const none = { findings: [], measurements: [] };
  if (base === undefined) return { ...none, unmeasured: 'no earlier version' };
  const found = comparePerplexity(base, head, space);
  if ('unmeasured' in found) return { ...none, unmeasured: found.unmeasured };
  const { before, after, ratio, error } = found;
  const interval = [-1.96, 1.96].map((width) => round(ratio * Math.exp(width * error)));
  const measurement: Measurement = {
    name: 'collapse.perplexity-ratio',
    value: round(ratio),
    base: 1,
    limit,
    interval: interval as [number, number],
    better: 'lower',
  };
  if (ratio <= limit || Math.log(ratio) <= 3 * error) {
    return { findings: [], measurements: [measurement] };
  }
  const data = { before: round(before), after: round(after), limit: `×${limit}` };
  return {
    findings: [{ code: 'perplexity-rose', at: first.at(), data }],
    measurements: [measurement],
  };
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}

// Whether a dataset narrows from round to round and from release to release, as data does that models
// write for models: rare words go first, then variety.
import type { DiversityFacts } from '../core/diversity.ts';
import type { Gate, GateContext, Measurement, Outcome, RawFinding } from '../core/gate.ts';
import type { Change, Side } from '../core/record.ts';
import {
  describeJudgement,
  describePhrase,
  measurementsOf,
  trendsOf,
} from './collapse/describe.ts';
import { judgeRow, type Limits } from './collapse/judge.ts';
import { leastWords } from './collapse/measures.ts';
import { comparePerplexity } from './collapse/perplexity.ts';
import { findGrownPhrases, leastTexts, slopRate } from './collapse/phrases.ts';
import { readRows, type ReadRows } from './collapse/rows.ts';

interface Options extends Limits {
  readonly maxPerplexityRatio: number;
  readonly minPhraseShare: number;
  readonly minPhraseGrowth: number;
  readonly maxAnchorAge: number;
}

function share(value: number, description: string) {
  return { type: 'number', minimum: 0, maximum: 1, default: value, description };
}

/** Phrases of each sort that are told. */
const maxPhrases = 3;

export const collapse: Gate<Options> = {
  id: 'collapse',
  summary: 'a dataset that narrows over rounds and releases: rare words vanish, phrases take over',
  levels: { recommended: 'warning', strict: 'error' },
  options: {
    type: 'object',
    properties: {
      // The four limits: docs/gates/collapse.md, Source.
      tailLimit: share(0.8, 'Least mass of rare word pairs, as a part of the anchor’s.'),
      warnFall: share(0.05, 'Fall of two measures, from the best of a row, that is a warning.'),
      sustainedFall: share(
        0.15,
        'Fall of one measure since the first of a row, in its last two, that is a collapse.',
      ),
      cumulativeFall: share(0.5, 'Fall of one measure in all that is a collapse.'),
      maxPerplexityRatio: {
        type: 'number',
        minimum: 1,
        default: 1.02,
        description: 'Greatest perplexity of held-out human text after, as a multiple of before.',
      },
      minPhraseShare: share(0.02, 'Least share of new answers for a phrase to be told.'),
      minPhraseGrowth: {
        type: 'number',
        minimum: 1,
        // Ours: of 52,000 answers of Alpaca no random tenth has a phrase that grew by half as much.
        default: 3,
        description: 'Least growth of the share of answers with a phrase.',
      },
      maxAnchorAge: {
        type: 'integer',
        minimum: 1,
        // Reports of collapse begin with the fifth generation.
        default: 5,
        description: 'Releases or rounds after which what is compared with is called old.',
      },
    },
  },
  codes: {
    collapse: {
      text: '{title} {move} {how}: {then} in {from}, {now} in {to} ({budget} words each)',
      fix: 'Add records by people or of earlier releases, and generate from those; do not replace, add.',
    },
    'still-collapsed': {
      text: '{title} {move} {how}: {then} in {from}, {now} in {to}; this change makes it no worse',
      fix: 'The change is not to blame. To mend it, add records by people or of earlier releases.',
      level: 'warning',
    },
    'tail-vanishing': {
      text: 'word pairs that are rare in {anchor} have in {to} {rest} of the share that they have in {from} ({budget} words each)',
      fix: 'Look at what the new records are made from, and add some of what is rare.',
      level: 'warning',
    },
    'variety-falling': {
      text: '{count} measures got worse up to {to}, from the best they were since {from}: {list} ({budget} words each)',
      fix: 'Compare the new records with earlier ones: prompts, temperature, one template for all.',
      level: 'warning',
    },
    'perplexity-rose': {
      text: 'who has read the new version guesses what people wrote worse: perplexity {before} → {after}, limit {limit}',
      fix: 'Keep more of what people wrote, or add other records by people.',
      level: 'warning',
    },
    'phrase-grew': {
      text: '“{phrase}” stands in {after} of the new answers, before in {before}',
      fix: 'Rewrite some of them, or tell the generator to leave it out.',
      level: 'warning',
    },
    'stale-anchor': {
      text: 'what the dataset is held against is {age} {unit} old, wanted at most {limit}',
      fix: 'Add records by people, which never get old, or start history.json anew.',
      level: 'warning',
    },
  },
  check(change, options, context) {
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
  },
};

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

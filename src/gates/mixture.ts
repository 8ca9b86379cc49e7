// How much of a dataset people wrote and how much models did, which models and from which sources,
// against the shares a policy wants.
import type { Gate, GateContext, Measurement, RawFinding } from '../core/gate.ts';
import type { Change } from '../core/record.ts';
import type { OriginCounts, UseFacts, WantedShare } from '../core/use.ts';
import type { Origin } from '../provenance/envelope.ts';
import {
  boundsOf,
  distanceOutside,
  mend,
  narrow,
  policies,
  shareOf,
  type Bound,
  type PolicyName,
} from './mixture/bounds.ts';
import {
  tallyColumn,
  tallyOf,
  units,
  type Amount,
  type Tally,
  type Unit,
} from './mixture/tally.ts';

interface Options {
  readonly policy: PolicyName;
  readonly tolerance: number;
  readonly minHumanRatio: number;
  readonly maxHumanRatio: number;
  readonly minSyntheticRatio: number;
  readonly maxSyntheticRatio: number;
  readonly maxUnknownRatio: number;
  readonly maxTeacherRatio: number;
  readonly maxSourceRatio: number;
  readonly by: readonly Unit[];
}

/** Teachers, and sources, that are measured: the largest. */
const maxMeasured = 5;
/** And that are reported: a dataset may name thousands. */
const maxReported = 10;

function ratio(value: number, description: string) {
  return { type: 'number', minimum: 0, maximum: 1, default: value, description };
}

export const mixture: Gate<Options> = {
  id: 'mixture',
  summary: 'shares of human and synthetic records, of teachers and of sources, against a policy',
  levels: { recommended: 'off', strict: 'error' },
  options: {
    type: 'object',
    properties: {
      policy: {
        enum: [...policies],
        default: 'none',
        description: 'A named mixture; none only measures, and compares with the ratios below.',
      },
      tolerance: {
        type: 'number',
        minimum: 0,
        maximum: 0.5,
        // Ours: a 1:1 mixture is rarely one to the record.
        default: 0.05,
        description: 'How far wrap-1-1 may be from one half.',
      },
      minHumanRatio: ratio(0, 'Least share of human records.'),
      maxHumanRatio: ratio(1, 'Greatest share of human records.'),
      minSyntheticRatio: ratio(0, 'Least share of synthetic records.'),
      maxSyntheticRatio: ratio(1, 'Greatest share of synthetic records.'),
      maxUnknownRatio: ratio(1, 'Greatest share of records of unknown origin.'),
      maxTeacherRatio: ratio(1, 'Greatest share of any one generator.'),
      maxSourceRatio: ratio(1, 'Greatest share of any one source.'),
      by: {
        type: 'array',
        minItems: 1,
        default: [...units],
        description: 'What shares are counted by.',
        items: { enum: [...units] },
      },
    },
  },
  codes: {
    'share-too-low': {
      text: '{what} are {share} of all {unit}{before}, wanted at least {limit}: add {add} or remove {remove}',
      fix: 'Add or remove records as the finding says, or change the policy at the base.',
    },
    'share-too-high': {
      text: '{what} are {share} of all {unit}{before}, wanted at most {limit}: add {add} or remove {remove}',
      fix: 'Add or remove records as the finding says, or change the policy at the base.',
    },
    'still-outside': {
      text: '{what} are {share} of all {unit}{before}, wanted {wanted} {limit}: add {add} or remove {remove}',
      level: 'warning',
      fix: 'The change does not make it worse. To mend it, add or remove records as the finding says.',
    },
  },
  folds: () => [tallyColumn],
  check(change, options, context) {
    const { head } = change;
    if (head === null) return { findings: [] };
    const now = tallyOf(head, context);
    if (now.all.records === 0) return { findings: [] };
    const before = tallyBefore(change, context);
    const findings: RawFinding[] = [];
    const measurements: Measurement[] = [];
    for (const share of sharesOf(now, before, options)) {
      for (const unit of units) {
        const judged = options.by.includes(unit);
        if (share.isMeasured) measurements.push(measure(share, unit, now, before, judged));
        const finding = judged ? judge(share, unit, now, before) : undefined;
        if (finding !== undefined) findings.push(finding);
      }
    }
    return { findings, measurements, use: useOf(now, before, options) };
  },
};

/** The same counts for the reader, and what the policy wants of them. */
function useOf(now: Tally, before: Tally | undefined, options: Options): UseFacts {
  const counts = ({ origins }: Tally): OriginCounts => ({
    human: origins.human.records,
    mixed: origins.mixed.records,
    synthetic: origins.synthetic.records,
    unknown: origins.unknown.records,
  });
  const { human, synthetic, unknown } = originBounds(options);
  const wanted = Object.entries({ human, synthetic, unknown })
    .filter(([, { min, max }]) => options.by.includes('records') && (min > 0 || max < 1))
    .map(([origin, { min, max }]) => ({ origin: origin as WantedShare['origin'], min, max }));
  return {
    origins: { now: counts(now), ...(before === undefined ? {} : { before: counts(before) }) },
    wanted,
  };
}

function tallyBefore(change: Change, context: GateContext): Tally | undefined {
  const before = change.base === null ? undefined : tallyOf(change.base, context);
  return before === undefined || before.all.records === 0 ? undefined : before;
}

/** One part of the dataset with its bounds. */
interface Share {
  /** In measurements: `human`, `teacher:model-7b`. */
  readonly name: string;
  /** In sentences: `human records`. */
  readonly what: string;
  /** In sentences: what is not in it. */
  readonly others: string;
  readonly now: Amount;
  readonly before: Amount | undefined;
  readonly bound: Bound;
  readonly isMeasured: boolean;
}

const none: Amount = { records: 0, tokens: 0, last: undefined };

function originBounds(options: Options): Record<Origin | 'unknown', Bound> {
  const named = boundsOf(options.policy, options.tolerance);
  const bounds = {
    human: narrow(named.human, { min: options.minHumanRatio, max: options.maxHumanRatio }),
    synthetic: narrow(named.synthetic, {
      min: options.minSyntheticRatio,
      max: options.maxSyntheticRatio,
    }),
    mixed: { min: 0, max: 1 },
    unknown: { min: 0, max: options.maxUnknownRatio },
  };
  const { human, synthetic } = bounds;
  if (human.min > human.max || synthetic.min > synthetic.max || human.min + synthetic.min > 1) {
    throw new Error('policy and ratios together leave no share that is allowed');
  }
  return bounds;
}

function sharesOf(now: Tally, before: Tally | undefined, options: Options): Share[] {
  const bounds = originBounds(options);
  const origins = (['human', 'synthetic', 'mixed', 'unknown'] as const).map((origin): Share => ({
    name: origin,
    what: origin === 'unknown' ? 'records of unknown origin' : `${origin} records`,
    others: origin === 'unknown' ? 'records of known origin' : `records that are not ${origin}`,
    now: now.origins[origin],
    before: before?.origins[origin],
    bound: bounds[origin],
    isMeasured: true,
  }));
  const largest = (kind: 'teachers' | 'sources', word: string, max: number): Share[] =>
    [...now[kind]]
      .sort((a, b) => b[1].tokens - a[1].tokens || (a[0] < b[0] ? -1 : 1))
      .filter(([, amount], i) => i < maxMeasured || isOutside(amount, now.all, max))
      .slice(0, maxReported)
      .map(([name, amount], i) => ({
        name: `${kind === 'teachers' ? 'teacher' : 'source'}:${name}`,
        what: `records ${word} ${name === '' ? '(no name)' : name}`,
        others: 'other records',
        now: amount,
        before: before === undefined ? undefined : (before[kind].get(name) ?? none),
        bound: { min: 0, max },
        isMeasured: i < maxMeasured,
      }));
  return [
    ...origins,
    ...largest('teachers', 'by', options.maxTeacherRatio),
    ...largest('sources', 'from', options.maxSourceRatio),
  ];
}

function isOutside(part: Amount, all: Amount, max: number): boolean {
  return units.some((unit) => distanceOutside(shareOf(part, all, unit), { min: 0, max }) > 0);
}

function judge(
  share: Share,
  unit: Unit,
  now: Tally,
  before: Tally | undefined,
): RawFinding | undefined {
  const { bound, what, others } = share;
  const value = shareOf(share.now, now.all, unit);
  const outside = distanceOutside(value, bound);
  if (outside === 0) return undefined;
  const was =
    before === undefined || share.before === undefined
      ? undefined
      : shareOf(share.before, before.all, unit);
  const wasOutside = was === undefined ? 0 : distanceOutside(was, bound);
  const isLow = outside < 0;
  // Broken before on the same side, and no further away: this change is not to blame.
  const isOld = wasOutside * outside > 0 && Math.abs(outside) <= Math.abs(wasOutside) + 1e-12;
  const { add, remove } = mend(share.now, now.all, bound, unit);
  const about = unit === 'tokens' ? 'about ' : '';
  const [more, fewer] = isLow ? [what, others] : [others, what];
  const number = (count: number, words: string): string => {
    if (!Number.isFinite(count)) return 'nothing';
    const one = words.replace('records that are', 'record that is').replace('records', 'record');
    return `${about}${count} ${count === 1 ? one : words}`;
  };
  const record = share.now.last ?? now.all.last;
  if (record === undefined) return undefined;
  return {
    code: isOld ? 'still-outside' : isLow ? 'share-too-low' : 'share-too-high',
    at: record.at(),
    data: {
      what,
      unit,
      share: percent(value),
      before: was === undefined ? '' : ` (${percent(was)} before)`,
      limit: percent(isLow ? bound.min : bound.max),
      wanted: isLow ? 'at least' : 'at most',
      add: number(add, more),
      remove: number(remove, fewer),
    },
  };
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}

function measure(
  { name, now: part, before: partBefore, bound }: Share,
  unit: Unit,
  now: Tally,
  before: Tally | undefined,
  judged: boolean,
): Measurement {
  const toPercent = (share: number): number => Math.round(share * 1000) / 10;
  const value = shareOf(part, now.all, unit);
  const base =
    before === undefined || partBefore === undefined
      ? {}
      : { base: toPercent(shareOf(partBefore, before.all, unit)) };
  const isLeast = bound.min > 0 && (bound.max === 1 || value < bound.min);
  const limit = isLeast
    ? { limit: toPercent(bound.min), better: 'higher' as const }
    : { limit: toPercent(bound.max), better: 'lower' as const };
  const isBound = judged && (bound.min > 0 || bound.max < 1);
  return {
    name: `mixture.${name}-${unit}`,
    value: toPercent(value),
    unit: '%',
    ...base,
    ...(isBound ? limit : {}),
  };
}

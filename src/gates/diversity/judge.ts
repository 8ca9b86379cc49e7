// Measured values → measurements, and findings where a limit is broken.
import type { Measurement, RawFinding } from '../../core/gate.ts';
import type { DataRecord } from '../../core/record.ts';
import { relativeChange } from '../../algorithms/resample.ts';
import type { Options } from './options.ts';
import type { Concentration } from './topics.ts';
import { estimatesOf, type Compared } from './variety.ts';

/** What a limit is held against, in sentences. */
const whats: Readonly<Record<string, string>> = {
  'distinct-1': 'different words of answers',
  'distinct-2': 'different 2-grams of answers',
  'distinct-3': 'different 3-grams of answers',
  'distinct-4': 'different 4-grams of answers',
  'prompt-distinct-1': 'different words of prompts',
  'prompt-distinct-2': 'different 2-grams of prompts',
  'prompt-distinct-3': 'different 3-grams of prompts',
  'prompt-distinct-4': 'different 4-grams of prompts',
};

export function toMeasurement(measure: Compared, limit?: number): Measurement {
  const { after, before } = estimatesOf(measure);
  return {
    name: `diversity.${measure.name}`,
    value: round(after.mean),
    ...(before === undefined ? {} : { base: round(before.mean) }),
    ...(measure.after.length < 2
      ? {}
      : { interval: [round(after.low), round(after.high)] as const }),
    ...(limit === undefined ? {} : { limit }),
    ...(measure.better === undefined ? {} : { better: measure.better }),
  };
}

/**
 * The distinct-n that fell most, where that is no chance: the change's 95 % interval lies below 0. One
 * finding for answers and one for prompts, since all n fall together.
 */
export function judgeFalls(
  measures: readonly Compared[],
  { maxFall, warnFall }: Options,
  at: DataRecord,
): RawFinding[] {
  const worst = new Map<string, { readonly fall: number; readonly finding: RawFinding }>();
  for (const measure of measures) {
    const what = whats[measure.name];
    if (what === undefined || measure.before === undefined) continue;
    const change = relativeChange(measure.before, measure.after);
    if (change === undefined || change.high >= 0 || change.mean > -warnFall) continue;
    const isLost = change.mean <= -maxFall;
    const { before, after } = estimatesOf(measure);
    const finding = {
      code: isLost ? 'variety-lost' : 'variety-falls',
      at: at.at(),
      data: {
        what,
        fall: percent(-change.mean),
        least: percent(-change.high),
        most: percent(-change.low),
        before: round(before?.mean ?? 0),
        after: round(after.mean),
        limit: percent(isLost ? maxFall : warnFall),
      },
    };
    const group = what.slice(what.lastIndexOf(' '));
    if (-change.mean > (worst.get(group)?.fall ?? 0))
      worst.set(group, { fall: -change.mean, finding });
  }
  return [...worst.values()].map(({ finding }) => finding);
}

/** The compression ratio, which may neither grow by more than chance and a tenth nor be too large. */
export function judgeCompression(
  measure: Compared,
  { maxCompressionGrowth, maxCompressionRatio }: Options,
  at: DataRecord,
): RawFinding[] {
  const { after, before } = estimatesOf(measure);
  const change =
    measure.before === undefined ? undefined : relativeChange(measure.before, measure.after);
  // The low end: of texts of which a few loop, draws differ much.
  if (after.low > maxCompressionRatio) {
    return [limitFinding('text-repeats', at, after.mean, before?.mean, maxCompressionRatio)];
  }
  if (change === undefined || change.low <= 0 || change.mean < maxCompressionGrowth) return [];
  return [
    {
      code: 'more-compressible',
      at: at.at(),
      data: {
        growth: percent(change.mean),
        least: percent(change.low),
        most: percent(change.high),
        before: round(before?.mean ?? 0),
        after: round(after.mean),
        limit: percent(maxCompressionGrowth),
      },
    },
  ];
}

/** What a value above a limit is found as: as a warning where it was so before and is no worse. */
function limitFinding(
  code: string,
  at: DataRecord,
  value: number,
  before: number | undefined,
  limit: number,
  data: Readonly<Record<string, string>> = {},
): RawFinding {
  const isOld = before !== undefined && before > limit && value <= before + slack;
  const was = before === undefined ? '' : ` (${round(before)} before)`;
  return {
    code: isOld ? 'still-narrow' : code,
    at: at.at(),
    data: { ...data, what: subjects[code] ?? code, value: round(value), before: was, limit },
  };
}

const slack = 1e-9;
const subjects: Readonly<Record<string, string>> = {
  'text-repeats': 'the compression ratio of answers',
  'texts-alike': 'self-BLEU of answers',
};

/** Self-BLEU, an absolute limit. */
export function judgeLikeness(
  measure: Compared,
  { maxSelfBleu }: Options,
  at: DataRecord,
): RawFinding[] {
  const { after, before } = estimatesOf(measure);
  if (after.mean <= maxSelfBleu) return [];
  return [limitFinding('texts-alike', at, after.mean, before?.mean, maxSelfBleu)];
}

export interface Openings {
  readonly what: 'prompts' | 'answers';
  readonly share: number;
  readonly before: number | undefined;
  /** The commonest, in words. */
  readonly commonest: string;
  readonly at: DataRecord;
}

export function judgeOpenings(
  { what, share, before, commonest, at }: Openings,
  { maxOpeningShare }: Options,
): RawFinding[] {
  if (share <= maxOpeningShare) return [];
  return [
    shareFinding('openings-alike', at, share, before, maxOpeningShare, {
      what: `${what} that begin in one of ten ways`,
      detail: commonest,
    }),
  ];
}

export function judgeTopics(
  after: Concentration,
  before: Concentration | undefined,
  largest: string,
  { maxTopShare, warnTopShare }: Options,
  at: DataRecord,
): RawFinding[] {
  const { topShare } = after;
  if (topShare <= warnTopShare) return [];
  const [code, limit] =
    topShare > maxTopShare
      ? (['topics-concentrated', maxTopShare] as const)
      : (['topics-uneven', warnTopShare] as const);
  return [
    shareFinding(code, at, topShare, before?.topShare, limit, {
      what: 'records in the three largest topics',
      detail: largest,
    }),
  ];
}

function shareFinding(
  code: string,
  at: DataRecord,
  share: number,
  before: number | undefined,
  limit: number,
  data: { readonly what: string; readonly detail: string },
): RawFinding {
  const isOld = before !== undefined && before > limit && share <= before + slack;
  return {
    code: isOld ? 'still-narrow' : code,
    at: at.at(),
    data: {
      ...data,
      value: percent(share),
      before: before === undefined ? '' : ` (${percent(before)} before)`,
      limit: percent(limit),
    },
  };
}

export function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}

/** Three digits tell two measures apart. */
export function round(value: number): number {
  return Number(value.toPrecision(4));
}

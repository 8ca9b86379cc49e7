// A judge against people: how far its word can be trusted, from records that people have labelled.
// Such a set is kept in the repository, read from the base, and is in no prompt.
import {
  bootstrapInterval,
  cohenKappa,
  signTest,
  spearman,
  upperShare,
  type Interval,
  type RatedPair,
} from '../algorithms/agreement.ts';
import type { Random } from '../algorithms/random.ts';
import type { Settled } from './pair.ts';

/** One labelled record and what the judge said of it. */
export interface GoldRow {
  /** A person's score on the judge's scale, or 0 and 1 for drop and keep. */
  readonly human: number;
  /** Absent where the judge gave no verdict. */
  readonly judge?: number;
  /** Whether a person would keep the record. */
  readonly isGood: boolean;
  /** Characters of what is judged. */
  readonly length: number;
}

export interface Estimate {
  /** NaN where the rows have no variety to measure it by. */
  readonly value: number;
  /** Seeded bootstrap, 95%; absent where the rows are too few. */
  readonly interval?: Interval;
}

export interface Calibration {
  readonly rows: number;
  /** Rows without a verdict; they count as dropped in the confusion and are in nothing else. */
  readonly unscored: number;
  /** Cohen's, quadratic weights, of scores rounded to whole ones. */
  readonly kappa: Estimate;
  readonly spearman: Estimate;
  /** At the threshold. */
  readonly confusion: {
    readonly goodKept: number;
    readonly goodDropped: number;
    readonly badKept: number;
    readonly badDropped: number;
  };
  readonly accuracy: Estimate;
  /** Of bad records, the share that is kept. */
  readonly falseAccept: Estimate;
  /** Of good records, the share that is dropped. */
  readonly falseReject: Estimate;
  /** Spearman of length and of how far the judge is above the person: positive for a taste for length. */
  readonly lengthBias: Estimate;
}

/** A statistic with its interval. */
export function estimateOf<T>(
  items: readonly T[],
  statistic: (sample: readonly T[]) => number,
  random: Random,
): Estimate {
  const interval = bootstrapInterval(items, statistic, { random });
  return { value: statistic(items), ...(interval === undefined ? {} : { interval }) };
}

interface Scored extends GoldRow {
  readonly judge: number;
}

/** `threshold`: the least score that is kept. */
export function calibrate(
  rows: readonly GoldRow[],
  threshold: number,
  random: Random,
): Calibration {
  const scored = rows.filter((row): row is Scored => row.judge !== undefined);
  const isKept = ({ judge }: GoldRow): boolean => judge !== undefined && judge >= threshold;
  const estimate = <T>(
    items: readonly T[],
    statistic: (sample: readonly T[]) => number,
  ): Estimate => estimateOf(items, statistic, random);
  const share = <T>(items: readonly T[], test: (item: T) => boolean): number =>
    items.filter(test).length / items.length;
  const of = (isGood: boolean, kept: boolean): number =>
    rows.filter((row) => row.isGood === isGood && isKept(row) === kept).length;
  const pairsOf = (sample: readonly Scored[]): RatedPair[] =>
    sample.map(({ human, judge }) => [human, judge]);
  const bad = rows.filter((row) => !row.isGood);
  const good = rows.filter((row) => row.isGood);
  return {
    rows: rows.length,
    unscored: rows.length - scored.length,
    kappa: estimate(scored, (sample) =>
      cohenKappa(
        sample.map(({ human, judge }) => [human, Math.round(judge)]),
        'quadratic',
      ),
    ),
    spearman: estimate(scored, (sample) => spearman(pairsOf(sample))),
    confusion: {
      goodKept: of(true, true),
      goodDropped: of(true, false),
      badKept: of(false, true),
      badDropped: of(false, false),
    },
    accuracy: estimate(rows, (sample) => share(sample, (row) => row.isGood === isKept(row))),
    falseAccept: estimate(bad, (sample) => share(sample, isKept)),
    falseReject: estimate(good, (sample) => share(sample, (row) => !isKept(row))),
    lengthBias: estimate(scored, (sample) =>
      spearman(sample.map(({ length, judge, human }) => [length, judge - human])),
    ),
  };
}

export interface Threshold {
  readonly threshold: number;
  /** Bad rows that it would keep, of how many. */
  readonly badKept: number;
  readonly bad: number;
  /** At most this share of bad records is kept, at confidence 1 − alpha. */
  readonly falseAcceptAtMost: number;
}

/** A threshold's promise holds at 95%. */
export const thresholdAlpha = 0.05;

/**
 * The lowest threshold that keeps at most `falseAccept` of bad records, at confidence 1 − alpha; none
 * where the rows can't show it: with 0 of 58 bad rows kept, 5% can't be promised, with 0 of 59 it can.
 * Thresholds are tried from the strictest down to the first that fails, so that trying many costs no
 * confidence (fixed-sequence testing: Angelopoulos et al., Learn then Test, arXiv 2110.01052).
 */
export function chooseThreshold(
  rows: readonly GoldRow[],
  falseAccept: number,
  alpha = thresholdAlpha,
): Threshold | undefined {
  const bad = rows.filter(({ isGood }) => !isGood);
  const scores = rows.flatMap(({ judge }) => (judge === undefined ? [] : [judge]));
  let chosen: Threshold | undefined;
  for (const threshold of [...new Set(scores)].sort((a, b) => b - a)) {
    const badKept = bad.filter(({ judge = -Infinity }) => judge >= threshold).length;
    const falseAcceptAtMost = bad.length === 0 ? 1 : upperShare(badKept, bad.length, alpha);
    if (falseAcceptAtMost > falseAccept) break;
    chosen = { threshold, badKept, bad: bad.length, falseAcceptAtMost };
  }
  return chosen;
}

export interface PositionBias {
  readonly pairs: number;
  /** Share of pairs in which both orders named the same; NaN without pairs. */
  readonly consistent: number;
  /** Pairs in which the one called A won in both orders, and the one called B. */
  readonly favouredA: number;
  readonly favouredB: number;
  /** The chance of a split at least as uneven without any bias. */
  readonly chance: number;
}

/** Whether a judge prefers a place to a text. */
export function positionBias(
  pairs: readonly Pick<Settled, 'isConsistent' | 'favoured'>[],
): PositionBias {
  const favouredA = pairs.filter(({ favoured }) => favoured === 'A').length;
  const favouredB = pairs.filter(({ favoured }) => favoured === 'B').length;
  return {
    pairs: pairs.length,
    consistent: pairs.filter(({ isConsistent }) => isConsistent).length / pairs.length,
    favouredA,
    favouredB,
    chance: signTest(favouredA, favouredB),
  };
}

export interface Drift {
  readonly rows: number;
  /** Dropped when last accepted, kept now; and the other way round. */
  readonly toKeep: number;
  readonly toDrop: number;
  /** The chance of a split at least as uneven if the judge had not moved. */
  readonly chance: number;
}

/** The same labelled records, judged when the judge was last accepted and now: row by row. */
export function drift(before: readonly boolean[], now: readonly boolean[]): Drift {
  if (before.length !== now.length) throw new RangeError('drift compares the same rows');
  const toKeep = now.filter((kept, i) => kept && before[i] === false).length;
  const toDrop = now.filter((kept, i) => !kept && before[i] === true).length;
  return { rows: now.length, toKeep, toDrop, chance: signTest(toKeep, toDrop) };
}

/**
 * The share of good records behind the share that an imperfect judge keeps (W. J. Rogan and B. Gladen,
 * American Journal of Epidemiology 107, 1978), within 0 and 1. NaN for a judge no better than chance.
 */
export function correctedShare(kept: number, falseAccept: number, falseReject: number): number {
  const power = 1 - falseReject - falseAccept;
  return power <= 0 ? NaN : Math.min(1, Math.max(0, (kept - falseAccept) / power));
}

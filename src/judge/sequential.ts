// Deciding about a dataset from few calls: which records a judge reads, and when it has read enough.
import { createHmac } from 'node:crypto';
import {
  evidenceOfAtMost,
  evidenceOfMoreThan,
  possibleCounts,
  type Counts,
} from '../algorithms/finite-sampling.ts';
import { drawWithoutReplacement, seededRandom, type Random } from '../algorithms/random.ts';

/**
 * Chance from texts: of base and head, so that running again draws the same records; with a key from
 * the repository's secrets, so that an author can't compute what will be drawn and grind heads for it.
 */
export function randomOf(texts: readonly string[], key = ''): Random {
  // Lengths in front: two lists that only join to the same text are two seeds.
  const joined = texts.map((text) => `${text.length}:${text}`).join('');
  const digest = createHmac('sha256', key).update(joined).digest();
  const word = (i: number): number => digest.readUInt32LE(4 * i);
  return seededRandom([word(0), word(1), word(2), word(3)]);
}

export interface Measured {
  /** Characters of the record's texts. */
  readonly length: number;
  /** Lower is worse; what a cheap look says, where there is one. */
  readonly score?: number;
}

/**
 * The records that are always read: the shortest, the longest and the worst by a cheap look, `each` of
 * them, in rising order. What hides in a dataset tends to hide at its ends.
 */
export function suspicious(records: readonly Measured[], each: number): readonly number[] {
  const chosen = new Set<number>();
  const take = (by: (record: Measured) => number): void => {
    const known = records.flatMap((record, i) => {
      const value = by(record);
      return Number.isNaN(value) ? [] : [{ i, value }];
    });
    known.sort((a, b) => a.value - b.value || a.i - b.i);
    for (const { i } of known.slice(0, each)) chosen.add(i);
  };
  take(({ length }) => length);
  take(({ length }) => -length);
  take(({ score = NaN }) => score);
  return [...chosen].sort((a, b) => a - b);
}

export interface Plan {
  readonly population: number;
  /** Read in full: they stand for themselves alone. */
  readonly always: readonly number[];
  /** The others in the order in which they are read; as many as may be. */
  readonly drawn: readonly number[];
}

/** Which of `population` records are read, at most `most` of them beside those that always are. */
export function plan(
  population: number,
  always: readonly number[],
  most: number,
  random: Random,
): Plan {
  const certain = [...new Set(always)].sort((a, b) => a - b);
  const drawn = drawWithoutReplacement(population - certain.length, most, random);
  return { population, always: certain, drawn: drawn.map((i) => skip(certain, i)) };
}

/** The i-th record that is not one of `certain`, which rise. */
function skip(certain: readonly number[], i: number): number {
  let [low, high] = [0, certain.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((certain[middle] as number) - middle <= i) low = middle + 1;
    else high = middle;
  }
  return i + low;
}

/** `unscored` is read as bad where it would help to pass, and as good where it would help to fail. */
export type Reading = 'keep' | 'drop' | 'unscored';

export interface Observed {
  /** Of `plan.always`, in order; those not read yet are missing at the end. */
  readonly always: readonly Reading[];
  /** Of `plan.drawn`, in order, as far as read. */
  readonly drawn: readonly Reading[];
}

export interface Target {
  /** 0..1: at least this share of all records is to be kept. */
  readonly share: number;
  /** The chance at most of passing a dataset that falls short, and of failing one that does not. */
  readonly alpha: number;
}

export interface Decision {
  readonly outcome: 'pass' | 'fail' | 'undecided';
  /** Drawn records after which it was decided; absent where it was not, or needed none. */
  readonly decidedAfter?: number;
  readonly read: number;
  readonly kept: number;
  readonly unscored: number;
  /** The share of records that a judge would keep: all of it but sampling error is the judge's. */
  readonly interval: { readonly low: number; readonly high: number; readonly level: number };
}

/**
 * Pass, fail or undecided, after any number of readings and however often it is asked. For a
 * population below the share the chance of ever passing is at most alpha, and the chance of ever
 * failing one that meets it too; that the interval ever leaves out the true share, at most 2 alpha (3 where some are unscored, which
 * makes one bound of each of two populations).
 * This is about which records were drawn, not about whether the judge is right.
 */
export function decide(
  { population, always }: Pick<Plan, 'population' | 'always'>,
  observed: Observed,
  { share, alpha }: Target,
): Decision {
  // Bad ones that the share allows; the epsilon keeps 0.9 of 10 from being 8.999….
  const allowed = Math.floor(population * (1 - share) + 1e-9);
  const certain = {
    least: count(observed.always, 'drop'),
    most: always.length - count(observed.always, 'keep'),
  };
  const rest = population - always.length;
  const bar = -Math.log(alpha);
  let outcome: Decision['outcome'] = 'undecided';
  let decidedAfter: number | undefined;
  let [least, most] = [0, rest];
  // Dropped for sure, and at worst: what is unscored is not known.
  let [dropped, doubtful] = [0, 0];
  for (let drawn = 0; drawn <= observed.drawn.length; drawn += 1) {
    if (drawn > 0) {
      const reading = observed.drawn[drawn - 1];
      if (reading === 'drop') dropped += 1;
      if (reading !== 'keep') doubtful += 1;
    }
    const worst = { population: rest, drawn, bad: doubtful };
    const best = { population: rest, drawn, bad: dropped };
    if (outcome === 'undecided') {
      const passes = proves(evidenceOfAtMost, worst, allowed - certain.most) >= bar;
      const fails = proves(evidenceOfMoreThan, best, allowed - certain.least) >= bar;
      if (passes || fails) {
        outcome = passes ? 'pass' : 'fail';
        decidedAfter = drawn;
      }
    }
    // What was ruled out stays so.
    least = Math.max(least, possible(best, alpha).least);
    most = Math.min(most, possible(worst, alpha).most);
  }
  let [low, high] = [certain.least + least, certain.most + most];
  // A decision is a statement on the same number with an error of its own: hence 2 alpha.
  if (outcome === 'pass') high = Math.min(high, allowed);
  if (outcome === 'fail') low = Math.max(low, allowed + 1);
  const readings = [...observed.always, ...observed.drawn];
  const unscored = count(readings, 'unscored');
  const level = 1 - (unscored > 0 ? 3 : 2) * alpha;
  return {
    outcome,
    ...(decidedAfter === undefined || decidedAfter === 0 ? {} : { decidedAfter }),
    read: readings.length,
    kept: count(readings, 'keep'),
    unscored,
    interval:
      population === 0
        ? { low: 0, high: 1, level }
        : { low: 1 - high / population, high: 1 - low / population, level },
  };
}

function count(readings: readonly Reading[], which: Reading): number {
  return readings.filter((reading) => reading === which).length;
}

interface RestDraws {
  readonly population: number;
  readonly drawn: number;
  readonly bad: number;
}

/** Evidence at limits that the rest can't even reach, too. */
function proves(evidence: typeof evidenceOfAtMost, draws: RestDraws, limit: number): number {
  const atMost = evidence === evidenceOfAtMost;
  if (limit < 0) return atMost ? -Infinity : Infinity;
  if (limit >= draws.population) return atMost ? Infinity : -Infinity;
  return evidence(draws, limit);
}

function possible(draws: RestDraws, alpha: number): Counts {
  return draws.population === 0 ? { least: 0, most: 0 } : possibleCounts(draws, alpha);
}

// How topics share the records among them, and how far the records lie apart.
import { effectiveCount, herfindahlIndex, topShare } from '../../algorithms/concentration.ts';
import type { Random } from '../../algorithms/random.ts';
import { drawSorted, resamples, sharedBudget } from '../../algorithms/resample.ts';
import { meanCosine, vendiScore } from '../../algorithms/vector-variety.ts';
import type { Embedded } from '../../embedding/change-vectors.ts';
import { compared, type Compared } from './variety.ts';

/** Vectors of a Vendi score: of as many from either side. */
const maxVendi = 100;
const largest = 3;

export interface Concentration {
  /** 0..1: of all records, those in the three largest clusters. */
  readonly topShare: number;
  readonly herfindahl: number;
  readonly effective: number;
}

export function concentrationOf(sizes: readonly number[]): Concentration {
  return {
    topShare: topShare(sizes, largest),
    herfindahl: herfindahlIndex(sizes),
    effective: effectiveCount(sizes),
  };
}

/** Vendi score by the number of vectors, and mean cosine, of as many vectors from either side. */
export function measureSpread(
  { vectors, rowOf, states, beforeCount }: Embedded,
  known: readonly number[],
  random: Random,
): Compared[] {
  const after = known.filter((i) => states[i] !== 'removed');
  const before = known.filter((i) => i < beforeCount);
  const sides = beforeCount > 0 ? [after, before] : [after];
  const count = sharedBudget(
    sides.map(({ length }) => length),
    maxVendi,
  );
  const measured = sides.map((side) =>
    Array.from({ length: resamples }, () => {
      const rows = drawSorted(side.length, count, random).map(
        (i) => rowOf[side[i] as number] as number,
      );
      return [(vendiScore(vectors, rows) ?? 0) / count, meanCosine(vectors, rows) ?? 0];
    }),
  );
  return [compared('vendi', measured, 0, 'higher'), compared('mean-cosine', measured, 1, 'lower')];
}

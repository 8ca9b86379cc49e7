// What the records are about: clusters of their vectors, found in all of them, before and after.
import { effectiveCount, herfindahlIndex, topShare } from '../../algorithms/concentration.ts';
import { clusterCount, findCentres, nearestCentre } from '../../algorithms/k-means.ts';
import type { Random } from '../../algorithms/random.ts';
import { drawSorted, resamples, sharedBudget } from '../../algorithms/resample.ts';
import { tellingWords } from '../../algorithms/telling-words.ts';
import { tokenize } from '../../algorithms/tokens.ts';
import { meanCosine, vendiScore } from '../../algorithms/vector-variety.ts';
import type { Cluster } from '../../core/diversity.ts';
import { compared, type Compared } from './variety.ts';
import type { Embedded } from './vectors.ts';

/** Records that centres are found in. */
const maxFitted = 2000;
/** Records whose words name the clusters, and how many words. */
const maxNamed = 4000;
const nameWords = 4;
/** Units read of a text for its words. */
const maxUnits = 400;
/** Vectors of a Vendi score: of as many from either side. */
const maxVendi = 200;
const largest = 3;

export interface Topics {
  /** The largest after the change first. */
  readonly clusters: readonly Cluster[];
  /** By record of `Embedded`: index into `clusters`, −1 for one of which nothing is known. */
  readonly clusterOf: Int32Array;
  /** Records of a cluster before and after. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

export interface Concentration {
  /** 0..1: of all records, those in the three largest clusters. */
  readonly topShare: number;
  readonly herfindahl: number;
  readonly effective: number;
}

/** Records whose text gives a vector. */
export function knownRecords({ vectors, rowOf, texts }: Embedded): number[] {
  const isZero = Uint8Array.from({ length: vectors.count }, (_, row) => {
    const start = row * vectors.dimensions;
    for (let i = start; i < start + vectors.dimensions; i += 1) {
      if (vectors.values[i] !== 0) return 0;
    }
    return 1;
  });
  return texts.flatMap((_, i) => (isZero[rowOf[i] as number] === 1 ? [] : [i]));
}

export function findTopics(embedded: Embedded, known: readonly number[], random: Random): Topics {
  const { vectors, rowOf, states, beforeCount, texts } = embedded;
  const pick = (count: number): number[] =>
    drawSorted(known.length, count, random).map((i) => known[i] as number);
  const fitted = pick(maxFitted).map((i) => rowOf[i] as number);
  const centres = findCentres(vectors, fitted, clusterCount(known.length), random);
  const nearestOf = nearestCentre(centres);
  const ofRow = new Int32Array(vectors.count).fill(-1);
  const found = new Int32Array(texts.length).fill(-1);
  for (const i of known) {
    const row = rowOf[i] as number;
    if (ofRow[row] === -1) ofRow[row] = nearestOf(vectors.values, row * vectors.dimensions);
    found[i] = ofRow[row] as number;
  }
  const count = centres.count;
  const before = new Array<number>(count).fill(0);
  const after = new Array<number>(count).fill(0);
  const changed = new Array<number>(count).fill(0);
  for (const i of known) {
    const cluster = found[i] as number;
    if (i < beforeCount) before[cluster] = (before[cluster] as number) + 1;
    if (states[i] !== 'removed') after[cluster] = (after[cluster] as number) + 1;
    if (beforeCount > 0 && i >= beforeCount) changed[cluster] = (changed[cluster] as number) + 1;
    if (beforeCount === 0) changed[cluster] = (changed[cluster] as number) + 1;
  }
  const named = pick(maxNamed);
  const words = tellingWords(
    named.map((i) => tokenize((texts[i] as string).slice(0, maxUnits))),
    named.map((i) => found[i] as number),
    count,
    nameWords,
  );
  const order = Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => (after[b] as number) - (after[a] as number) || a - b,
  );
  const place = new Int32Array(count);
  order.forEach((cluster, i) => (place[cluster] = i));
  const shares = (sizes: readonly number[]): ((cluster: number) => number) => {
    const total = sizes.reduce((sum, size) => sum + size, 0);
    return (cluster) => (total === 0 ? 0 : (sizes[cluster] as number) / total);
  };
  const [shareBefore, shareAfter] = [shares(before), shares(after)];
  return {
    clusters: order.map((cluster) => ({
      words: words[cluster] ?? [],
      shareBefore: shareBefore(cluster),
      shareAfter: shareAfter(cluster),
      changed: changed[cluster] as number,
    })),
    clusterOf: found.map((cluster) => (cluster < 0 ? -1 : (place[cluster] as number))),
    before: order.map((cluster) => before[cluster] as number),
    after: order.map((cluster) => after[cluster] as number),
  };
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

// What the records are about: clusters of their vectors, found in all of them, before and after.
import { effectiveCount, herfindahlIndex, topShare } from '../../algorithms/concentration.ts';
import { clusterCount, findCentres } from '../../algorithms/k-means.ts';
import { nearestCentres } from '../../kernels/nearest-rows.ts';
import type { Random } from '../../algorithms/random.ts';
import { drawSorted, resamples, sharedBudget } from '../../algorithms/resample.ts';
import { tellingWords } from '../../algorithms/telling-words.ts';
import { tokenize } from '../../algorithms/tokens.ts';
import { meanCosine, vendiScore } from '../../algorithms/vector-variety.ts';
import type { Cluster } from '../../core/diversity.ts';
import { promptText } from '../../embedding/vectors-of.ts';
import { compared, type Compared } from './variety.ts';
import type { Embedded } from './vectors.ts';

/** Records that centres are found in. */
const maxFitted = 1500;
/** Records that stay and are assigned to a cluster: shares are known to within one percent. */
const maxAssigned = 10_000;
/** Records whose words name the clusters, and how many words. */
const maxNamed = 3000;
const nameWords = 4;
/** Units read of a text for its words. */
const maxUnits = 400;
/** Vectors of a Vendi score: of as many from either side. */
const maxVendi = 100;
const largest = 3;
const topicShare = 0.005;
const topicRecords = 10;

export interface Topics {
  /** The largest after the change first. */
  readonly clusters: readonly Cluster[];
  /** By record of `Embedded`: index into `clusters`, −1 for one that was not assigned. */
  readonly clusterOf: Int32Array;
  /** Records of a cluster before and after, those that stay by a sample of them. */
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
export function knownRecords({ vectors, rowOf, states }: Embedded): number[] {
  const isZero = Uint8Array.from({ length: vectors.count }, (_, row) => {
    const start = row * vectors.dimensions;
    for (let i = start; i < start + vectors.dimensions; i += 1) {
      if (vectors.values[i] !== 0) return 0;
    }
    return 1;
  });
  return states.flatMap((_, i) => (isZero[rowOf[i] as number] === 1 ? [] : [i]));
}

export function findTopics(embedded: Embedded, known: readonly number[], random: Random): Topics {
  const { vectors, rowOf, states, beforeCount, recordAt } = embedded;
  const pick = (from: readonly number[], count: number): number[] =>
    drawSorted(from.length, count, random).map((i) => from[i] as number);
  const fitted = pick(known, maxFitted).map((i) => rowOf[i] as number);
  const centres = findCentres(vectors, fitted, clusterCount(known.length), random, nearestCentres);
  const { count } = centres;

  // What the change takes away or brings is assigned whole, what stays as far as shares need it.
  const staying = known.filter((i) => states[i] === 'base');
  const touched = known.filter((i) => states[i] !== 'base');
  // Where so many go that a topic may be gone, all must be looked at.
  const gone = touched.filter((i) => states[i] === 'removed').length;
  const assigned = pick(staying, gone >= leastOfTopic(beforeCount) ? Infinity : maxAssigned);
  const weight = assigned.length === 0 ? 0 : staying.length / assigned.length;
  const clusterOf = new Int32Array(states.length).fill(-1);
  const [before, after, changed] = [0, 1, 2].map(() => new Array<number>(count).fill(0)) as [
    number[],
    number[],
    number[],
  ];
  const put = (into: number[], cluster: number, size: number): void => {
    into[cluster] = (into[cluster] as number) + size;
  };
  const all = [...assigned, ...touched];
  const nearest = nearestCentres(
    vectors,
    all.map((i) => rowOf[i] as number),
    centres,
  );
  for (const [k, i] of all.entries()) {
    const cluster = nearest[k] as number;
    clusterOf[i] = cluster;
    const size = states[i] === 'base' ? weight : 1;
    if (i < beforeCount) put(before, cluster, size);
    if (states[i] !== 'removed') put(after, cluster, size);
    if (i >= beforeCount) put(changed, cluster, 1);
  }
  const named = pick(all, maxNamed);
  const words = tellingWords(
    named.map((i) => tokenize(promptText.of(recordAt(i)).slice(0, maxUnits))),
    named.map((i) => clusterOf[i] as number),
    count,
    nameWords,
  );
  const order = Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => (after[b] as number) - (after[a] as number) || a - b,
  );
  const place = new Int32Array(count);
  order.forEach((cluster, i) => (place[cluster] = i));
  const [shareBefore, shareAfter] = [sharesOf(before), sharesOf(after)];
  return {
    clusters: order.map((cluster) => ({
      words: words[cluster] ?? [],
      shareBefore: shareBefore[cluster] as number,
      shareAfter: shareAfter[cluster] as number,
      changed: changed[cluster] as number,
    })),
    clusterOf: clusterOf.map((cluster) => (cluster < 0 ? -1 : (place[cluster] as number))),
    before: order.map((cluster) => before[cluster] as number),
    after: order.map((cluster) => after[cluster] as number),
  };
}

function sharesOf(sizes: readonly number[]): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.map((size) => (total === 0 ? 0 : size / total));
}

/** A topic of fewer records may go without a word. */
export function leastOfTopic(records: number): number {
  return Math.max(topicRecords, topicShare * records);
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

// What the records are about: clusters of their vectors, found in all of them, before and after. Made
// once for a run and shared by the gates.
import { clusterCount, findCentres } from '../algorithms/k-means.ts';
import type { Random } from '../algorithms/random.ts';
import { drawSorted } from '../algorithms/resample.ts';
import { tellingWords } from '../algorithms/telling-words.ts';
import { tokenize } from '../algorithms/tokens.ts';
import type { Cluster } from '../core/diversity.ts';
import type { GateContext } from '../core/gate.ts';
import type { Change, Side } from '../core/record.ts';
import { nearestCentres } from '../kernels/nearest-rows.ts';
import { embedRecords, seedOf, type Embedded, type Unavailable } from './change-vectors.ts';
import { promptText } from './vectors-of.ts';

/** Records that centres are found in. */
const maxFitted = 1500;
/** Records that stay and are assigned to a cluster: shares are known to within one percent. */
const maxAssigned = 10_000;
/** Records whose words name the clusters, and how many words. */
const maxNamed = 3000;
const nameWords = 4;
/** Units read of a text for its words. */
const maxUnits = 400;
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

/**
 * The topics of a change by an embedder of that name, or why there are none. Throws ModelError where a
 * server fails.
 */
export function topicsOf(
  change: Change,
  head: Side,
  context: GateContext,
  name: string,
): Promise<Topics | Unavailable> {
  return context.derive(head, `topics ${name} of the change`, async () => {
    const embedded = await embedRecords(change, head, context, name);
    if ('unavailable' in embedded) return embedded;
    return findTopics(embedded, knownRecords(embedded), seedOf(change));
  });
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

function findTopics(embedded: Embedded, known: readonly number[], random: Random): Topics {
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

/** Its telling words, else its place among the clusters. */
export function nameOfTopic(clusters: readonly Cluster[], i: number): string {
  return clusters[i]?.words.join(', ') || `topic ${i + 1}`;
}

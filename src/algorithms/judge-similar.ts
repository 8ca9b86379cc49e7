// From pairs of similar records to what is found: clusters, who stands for each, and for every other
// new record the one it is most like. Knows numbers only, so that a check and a stored report judge
// by the same rules.
import { UnionFind } from './union-find.ts';

export interface SimilarPair {
  /** Indices of records. */
  readonly i: number;
  readonly j: number;
  /** Jaccard similarity, 0..1. */
  readonly similarity: number;
}

/** Records in the order of the files, those of other datasets and versions last. */
export interface SimilarRecords {
  readonly count: number;
  isNew(i: number): boolean;
  /**
   * True for a copy to the letter of a record that ranks before it: another gate names it, so it is
   * counted and neither found nor named here.
   */
  isCopy(i: number): boolean;
  readonly pairs: readonly SimilarPair[];
}

export interface Judgement {
  readonly record: number;
  /** The record it is most like, the first of equals. */
  readonly partner: number;
  readonly similarity: number;
  /** Who stands for its cluster, and how many are in it. */
  readonly representative: number;
  readonly clusterSize: number;
}

export interface Judged {
  /** In the order of the records. */
  readonly found: readonly Judgement[];
  readonly clusters: number;
}

/** What was there before ranks before what is new, else the first in order does. */
export function rankOf(i: number, records: Pick<SimilarRecords, 'count' | 'isNew'>): number {
  return records.isNew(i) ? i + records.count : i;
}

/**
 * Finds every new record that does not stand for its cluster. The one that ranks first does. Leaving
 * pairs below a higher threshold out never finds a record more: a cluster then falls into parts, and
 * who stood for all of it still stands for its part.
 */
export function judge(records: SimilarRecords): Judged {
  const { pairs } = records;
  const clusters = findClusters(records);
  const best = new Map<number, Best>();
  const keepBest = (i: number, other: number, similarity: number): void => {
    if (!records.isNew(i) || records.isCopy(i) || records.isCopy(other)) return;
    const known = best.get(i);
    const isBetter =
      known === undefined ||
      similarity > known.similarity ||
      (similarity === known.similarity && other < known.other);
    if (isBetter) best.set(i, { other, similarity });
  };
  for (const { i, j, similarity } of pairs) {
    keepBest(i, j, similarity);
    keepBest(j, i, similarity);
  }
  const found: Judgement[] = [];
  // Numbers alone are sorted faster than the entries of the map.
  for (const record of Uint32Array.from(best.keys()).sort()) {
    const { first, size } = clusters.of(record);
    if (first === record) continue; // the one to keep
    const { other, similarity } = best.get(record) as Best;
    const cluster = { representative: first, clusterSize: size };
    found.push({ record, partner: other, similarity, ...cluster });
  }
  return { found, clusters: clusters.count };
}

interface Best {
  readonly other: number;
  readonly similarity: number;
}

interface Cluster {
  first: number;
  size: number;
}

function findClusters(records: SimilarRecords): { of(i: number): Cluster; count: number } {
  const sets = new UnionFind(records.count);
  const paired = new Set<number>();
  for (const { i, j } of records.pairs) {
    sets.union(i, j);
    paired.add(i).add(j);
  }
  const found = new Map<number, Cluster>();
  for (const i of paired) {
    const cluster = found.get(sets.find(i));
    if (cluster === undefined) {
      found.set(sets.find(i), { first: i, size: 1 });
      continue;
    }
    cluster.size += 1;
    if (rankOf(i, records) < rankOf(cluster.first, records)) cluster.first = i;
  }
  return { of: (i) => found.get(sets.find(i)) ?? { first: i, size: 1 }, count: found.size };
}

// Which records of a group of similar ones are the same to the letter.
import { UnionFind } from '../../algorithms/union-find.ts';
import type { DataRecord } from '../../core/record.ts';
import { keysOf, sameContent } from '../../kinds/record-keys.ts';
import { rankOf, type SimilarPair, type SimilarRecords } from '../../algorithms/judge-similar.ts';

/** New records with the content of one that ranks before them. Each is read a few times at most. */
export function findCopies(
  pairs: readonly SimilarPair[],
  records: Pick<SimilarRecords, 'count' | 'isNew'>,
  recordAt: (i: number) => DataRecord,
): ReadonlySet<number> {
  const equal = pairs.filter(({ similarity }) => similarity === 1);
  const copies = new Set<number>();
  if (equal.length === 0) return copies;
  const keys = new Map<number, number>();
  const keyOf = (i: number): number => {
    const key = keys.get(i) ?? keysOf(recordAt(i)).whole;
    keys.set(i, key);
    return key;
  };
  const same = new UnionFind(records.count);
  for (const { i, j } of equal) {
    if (same.find(i) === same.find(j) || keyOf(i) !== keyOf(j)) continue;
    if (sameContent(recordAt(i), recordAt(j))) same.union(i, j);
  }
  const first = new Map<number, number>();
  for (const i of keys.keys()) {
    const known = first.get(same.find(i)) ?? i;
    first.set(same.find(i), rankOf(i, records) < rankOf(known, records) ? i : known);
  }
  for (const i of keys.keys()) {
    if (records.isNew(i) && first.get(same.find(i)) !== i) copies.add(i);
  }
  return copies;
}

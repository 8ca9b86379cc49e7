// Pairs of similar records as a report holds them: one short text each, so that a hundred thousand
// take four megabytes and can still be read.
import type { SimilarPairs } from '../core/gate.ts';
import type { SimilarPair, SimilarRecords } from '../algorithms/judge-similar.ts';

/** A report with more pairs would weigh 40 MB and more: such data is one template, over and over. */
const maxStored = 1_000_000;

/** The pairs for a report; undefined where they are too many. `nameOf` gives `path:line`. */
export function storePairs(
  records: SimilarRecords,
  threshold: number,
  nameOf: (i: number) => string,
): SimilarPairs | undefined {
  const { pairs } = records;
  if (pairs.length > maxStored) return undefined;
  const paired = new Set<number>();
  for (const { i, j } of pairs) paired.add(i).add(j);
  const listed = Array.from(Uint32Array.from(paired).sort());
  const place = new Map(listed.map((i, at) => [i, at]));
  const stateOf = (i: number): string =>
    records.isCopy(i) ? 'copy' : records.isNew(i) ? 'new' : 'old';
  return {
    threshold,
    records: listed.map((i) => [stateOf(i), nameOf(i)].join(' ')),
    pairs: pairs
      .toSorted((a, b) => a.i - b.i || a.j - b.j)
      // Joined and not concatenated, which would keep all parts in memory beside the whole.
      .map(({ i, j, similarity }) => [place.get(i), place.get(j), similarity].join(' ')),
  };
}

/** What was stored, with the pairs at or above `threshold`; undefined where it contradicts itself. */
export function readPairs(
  stored: SimilarPairs,
  threshold: number,
): (SimilarRecords & { readonly nameOf: (i: number) => string }) | undefined {
  const states: string[] = [];
  const names: string[] = [];
  for (const text of stored.records) {
    const space = text.indexOf(' ');
    states.push(text.slice(0, space));
    names.push(text.slice(space + 1));
  }
  const count = names.length;
  const pairs: SimilarPair[] = [];
  for (const text of stored.pairs) {
    const [i = NaN, j = NaN, similarity = NaN] = text.split(' ').map(Number);
    if (!(i < count && j < count && i !== j && similarity <= 1)) return undefined;
    if (similarity >= threshold) pairs.push({ i, j, similarity });
  }
  return {
    count,
    pairs,
    isNew: (i) => states[i] !== 'old',
    isCopy: (i) => states[i] === 'copy',
    nameOf: (i) => names[i] ?? '',
  };
}

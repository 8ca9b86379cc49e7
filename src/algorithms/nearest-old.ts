// The same search as in nearest-earlier.ts for few new sequences among many old ones: the rare tokens
// of the new ones are indexed, and the old ones are read past them once.
import { leastCommon, rougeF, shortestPartner, type CommonSubsequence } from './rouge-l.ts';
import type { Sequences } from './token-ids.ts';

/** As in nearest-earlier.ts: with two, an eighth of the pairs are left to be compared. */
const shared = 2;

/**
 * Calls `meet(i, old, similarity)` for new sequences i, from `firstNew` on, and old ones whose F is above
 * `threshold`, old ones in order. Two of which F is above it share so many tokens that two of the
 * rarest of the new one are among them. `isOpen(i, most)` says whether a partner of at most that F is
 * still of interest.
 */
export function searchOld(
  sequences: Sequences,
  firstNew: number,
  threshold: number,
  lcs: CommonSubsequence,
  isOpen: (i: number, most: number) => boolean,
  meet: (i: number, old: number, similarity: number) => void,
): void {
  const { tokens, starts, count } = sequences;
  const owners = indexRarest(sequences, firstNew, threshold);
  /** By new sequence: twice the number of the old one it last met a token of, or that and one. */
  const seen = new Float64Array(count - firstNew).fill(-1);
  /** By new sequence: 1 where one common token may be enough. */
  const meetsAtOnce = new Uint8Array(count - firstNew);
  for (let i = firstNew; i < count; i += 1) {
    const own = (starts[i + 1] as number) - (starts[i] as number);
    const least = leastCommon(own + shortestPartner(own, threshold), threshold);
    meetsAtOnce[i - firstNew] = least < shared ? 1 : 0;
  }
  for (let old = 0; old < firstNew; old += 1) {
    const start = starts[old] as number;
    const end = starts[old + 1] as number;
    const length = end - start;
    for (let at = start; at < end; at += 1) {
      const found = owners[tokens[at] as number];
      if (found === undefined) continue;
      for (const i of found) {
        const met = seen[i - firstNew] as number;
        if (met > 2 * old) continue;
        // A token that the old one has twice counts twice: that is too often at most.
        const isCandidate = met === 2 * old || meetsAtOnce[i - firstNew] === 1;
        seen[i - firstNew] = isCandidate ? 2 * old + 1 : 2 * old;
        if (!isCandidate) continue;
        const own = (starts[i + 1] as number) - (starts[i] as number);
        const most = rougeF(Math.min(own, length), own, length);
        if (most <= threshold || !isOpen(i, most)) continue;
        const similarity = rougeF(lcs.length(i, old), own, length);
        if (similarity > threshold) meet(i, old, similarity);
      }
    }
  }
}

/** Token → the new sequences that have it among so many of their rarest that `shared` are common. */
function indexRarest(
  { tokens, starts, count, vocabulary }: Sequences,
  firstNew: number,
  threshold: number,
): (number[] | undefined)[] {
  const frequencies = new Int32Array(vocabulary);
  countTokens(tokens, frequencies);
  const owners: (number[] | undefined)[] = new Array<number[] | undefined>(vocabulary);
  for (let i = firstNew; i < count; i += 1) {
    const own = tokens.slice(starts[i], starts[i + 1]);
    if (own.length === 0) continue;
    const shortest = shortestPartner(own.length, threshold);
    const least = leastCommon(own.length + shortest, threshold);
    const prefix = Math.min(own.length, own.length - least + shared);
    own.sort((a, b) => (frequencies[a] as number) - (frequencies[b] as number) || a - b);
    for (let k = 0; k < prefix; k += 1) {
      const token = own[k] as number;
      const known = owners[token];
      if (known === undefined) owners[token] = [i];
      else if (known.at(-1) !== i) known.push(i);
    }
  }
  return owners;
}

// By itself and by index: a small loop over all tokens is optimised at once.
function countTokens(tokens: Int32Array, frequencies: Int32Array): void {
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as number;
    frequencies[token] = (frequencies[token] as number) + 1;
  }
}

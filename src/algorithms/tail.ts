// The tail of a text: pairs of words that are rare in it. They are the first that go when models learn
// from models (I. Shumailov et al.: AI models collapse when trained on recursively generated data, Nature
// 631, 2024).
//
// A pair that was seen once in a sample is seen less often in the next one, whatever happens: that is
// how it was chosen. So one half of the anchor's records says which pairs are rare, and only records of
// the other half are measured, of the anchor and of everything that is compared with it.
import { hashWords } from './grams.ts';
import type { GramItem, GramSpace } from './gram-space.ts';

/** The half of the records that says what is rare. */
const choosing = 0;

/** Pair → 1 where it is of the tail; pairs that came later are not. */
export type Tail = Uint8Array;

/**
 * Pairs of the choosing half no more frequent there than the pair in the middle of all (the 50th
 * percentile of frequencies, methods of collapse studies use the 10th or the 50th; below both most
 * pairs stand once).
 */
export function findTail(items: readonly GramItem[], space: GramSpace): Tail {
  const counts = new Int32Array(space.pairs);
  for (const { half, pairs } of items) {
    if (half !== choosing) continue;
    for (const pair of pairs) counts[pair] = (counts[pair] as number) + 1;
  }
  const frequencies = counts.filter((count) => count > 0).sort();
  const middle = frequencies[Math.floor((frequencies.length - 1) / 2)] ?? 0;
  return Uint8Array.from(counts, (count) => (count > 0 && count <= middle ? 1 : 0));
}

/** True for an item whose pairs may be held against the tail. */
export function isMeasured({ half }: GramItem): boolean {
  return half !== choosing;
}

/** 48 bits of a pair of words that are the same in every run. */
function hashPair(name: string): number {
  return (hashWords(name, 1) >>> 16) * 0x1_0000_0000 + hashWords(name, 2);
}

/**
 * The tail to be kept, ascending: the hashes of at most `limit` of its pairs, those with the lowest, a
 * sample that does not depend on anything else.
 */
export function sketchTail(tail: Tail, space: GramSpace, limit: number): number[] {
  const hashes: number[] = [];
  for (const [pair, isTail] of tail.entries()) {
    if (isTail === 1) hashes.push(hashPair(space.pairName(pair)));
  }
  return hashes.sort((a, b) => a - b).slice(0, limit);
}

/** The pairs of a space that a kept tail names. */
export function findSketched(sketch: readonly number[], space: GramSpace): Tail {
  const kept = new Set(sketch);
  const highest = sketch.at(-1) ?? -1;
  return Uint8Array.from({ length: space.pairs }, (_, pair) => {
    const hash = hashPair(space.pairName(pair));
    return hash <= highest && kept.has(hash) ? 1 : 0;
  });
}

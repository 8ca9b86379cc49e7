// The texts that share most rare words with one: cosine of word vectors weighted by rareness (TF–IDF, with
// each word once), exactly, in two walks and without keeping a vector.
import { tokenize } from './tokens.ts';

export interface NearText {
  readonly index: number;
  /** 0..1 */
  readonly similarity: number;
}

/** At most `count` texts that share a word with `query`, the nearest first; of equals the earlier. */
export function nearestByWords(
  query: string,
  texts: () => Iterable<string>,
  count: number,
): NearText[] {
  const holding = new Map<string, number>();
  let total = 0;
  for (const text of texts()) {
    total += 1;
    for (const word of new Set(tokenize(text))) holding.set(word, (holding.get(word) ?? 0) + 1);
  }
  const weightOf = (word: string): number => Math.log((total + 1) / (holding.get(word) ?? 1)) ** 2;
  const own = new Set(tokenize(query));
  const ownSquare = [...own].reduce((sum, word) => sum + weightOf(word), 0);
  const nearest: NearText[] = [];
  let index = -1;
  for (const text of texts()) {
    index += 1;
    let shared = 0;
    let square = 0;
    for (const word of new Set(tokenize(text))) {
      const weight = weightOf(word);
      square += weight;
      if (own.has(word)) shared += weight;
    }
    if (shared === 0) continue;
    const similarity = Math.min(1, shared / Math.sqrt(square * ownSquare));
    const last = nearest[count - 1];
    if (last !== undefined && similarity <= last.similarity) continue;
    nearest.push({ index, similarity });
    nearest.sort((a, b) => b.similarity - a.similarity || a.index - b.index);
    nearest.length = Math.min(nearest.length, count);
  }
  return nearest;
}

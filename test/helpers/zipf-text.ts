// Texts of made-up words whose frequencies fall as those of a language do: the n-th word is 1/n as
// frequent as the first (G. K. Zipf).
import { seededRandom } from '../../src/algorithms/random.ts';

export interface ZipfText {
  readonly texts: number;
  /** Of each text. */
  readonly words: number;
  readonly vocabulary: number;
  readonly seed: number;
  /** Ranks of the first so many words are the same in every text; default all. */
  readonly shift?: number;
}

/** The same request gives the same texts; of two vocabularies the smaller is the beginning of the other. */
export function zipfText({ texts, words, vocabulary, seed, shift = 0 }: ZipfText): string[] {
  const random = seededRandom([seed, texts, words, vocabulary]);
  const sums: number[] = [];
  let total = 0;
  for (let rank = 1; rank <= vocabulary; rank += 1) sums.push((total += 1 / rank));
  const draw = (): string => {
    const at = (random.word() / 2 ** 32) * total;
    let [low, high] = [0, vocabulary - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) > at) high = middle;
      else low = middle + 1;
    }
    return nameOf(low + shift);
  };
  return Array.from({ length: texts }, () => Array.from({ length: words }, draw).join(' '));
}

const syllables = ['ba', 'do', 'fe', 'gi', 'ku', 'la', 'mo', 'ne', 'pi', 'ru'];

/** A word for a rank: its digits as syllables, so that no two are alike. */
function nameOf(rank: number): string {
  return `${[...String(rank)].map((digit) => syllables[Number(digit)]).join('')}n`;
}

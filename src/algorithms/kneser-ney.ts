// An interpolated Kneser–Ney model of three words (R. Kneser, H. Ney: Improved backing-off for m-gram
// language modeling, ICASSP 1995; the interpolated form of S. F. Chen, J. Goodman, TR-10-98, 1998, with
// their estimate of one discount an order, n1 / (n1 + 2 n2)). It tells how likely a text is for
// somebody who has only read another; it is no language model anybody would generate with.
import { Counts, PairTable } from './pair-table.ts';

export interface WordModel {
  /** The probability of a word after two others; words are 0 … vocabulary − 1. Never 0. */
  probability(before: number, last: number, word: number): number;
  /** ln of the probability of a text, its end left out: a sum over its words. */
  score(words: ArrayLike<number>): number;
}

/** What stands before the first word of a text. */
export const textStart = -1;

/**
 * A model of texts whose words are 0 … vocabulary − 1. Words that no text has are there too: all
 * probabilities after two words sum to 1 over the whole vocabulary. Throws RangeError for an empty one.
 */
export function trainKneserNey(texts: Iterable<ArrayLike<number>>, vocabulary: number): WordModel {
  if (vocabulary < 1) throw new RangeError('a vocabulary needs a word');
  const contexts = new PairTable(); // two words
  const triples = new PairTable(); // context, word
  const pairs = new PairTable(); // word, word
  const tripleCounts = new Counts();
  const contextTotals = new Counts(); // how often a context was followed
  const contextKinds = new Counts(); // by how many different words
  const pairKinds = new Counts(); // N1+(·vw)
  const middleTotals = new Counts(); // N1+(·v·), by word + 1
  const middleKinds = new Counts(); // N1+(v·), by word + 1
  const wordKinds = new Counts(); // N1+(·w)
  for (const words of texts) {
    let before = textStart;
    let last = textStart;
    for (let i = 0; i < words.length; i += 1) {
      const word = words[i] as number;
      const context = contexts.add(before, last);
      const known = triples.size;
      const triple = triples.add(context, word);
      tripleCounts.increase(triple);
      contextTotals.increase(context);
      if (triple === known) {
        contextKinds.increase(context);
        const knownPairs = pairs.size;
        const pair = pairs.add(last, word);
        pairKinds.increase(pair);
        middleTotals.increase(last + 1);
        if (pair === knownPairs) {
          middleKinds.increase(last + 1);
          wordKinds.increase(word);
        }
      }
      before = last;
      last = word;
    }
  }
  const thirdDiscount = discountOf(triples.size, tripleCounts);
  const secondDiscount = discountOf(pairs.size, pairKinds);
  const firstDiscount = discountOf(vocabulary, wordKinds);
  const kinds = pairs.size;
  let seen = 0;
  for (let word = 0; word < vocabulary; word += 1) if (wordKinds.of(word) > 0) seen += 1;
  const even = 1 / vocabulary;

  const ofWord = (word: number): number => {
    if (kinds === 0) return even;
    const own = Math.max(0, wordKinds.of(word) - firstDiscount);
    return (own + firstDiscount * seen * even) / kinds;
  };
  const ofPair = (last: number, word: number): number => {
    const shorter = ofWord(word);
    const total = middleTotals.of(last + 1);
    if (total === 0) return shorter;
    const pair = pairs.find(last, word);
    const own = pair < 0 ? 0 : Math.max(0, pairKinds.of(pair) - secondDiscount);
    return (own + secondDiscount * middleKinds.of(last + 1) * shorter) / total;
  };
  const probability = (before: number, last: number, word: number): number => {
    const shorter = ofPair(last, word);
    const context = contexts.find(before, last);
    if (context < 0) return shorter;
    const triple = triples.find(context, word);
    const own = triple < 0 ? 0 : Math.max(0, tripleCounts.of(triple) - thirdDiscount);
    const total = contextTotals.of(context);
    return (own + thirdDiscount * contextKinds.of(context) * shorter) / total;
  };
  return {
    probability,
    score(words) {
      let sum = 0;
      let before = textStart;
      let last = textStart;
      for (let i = 0; i < words.length; i += 1) {
        const word = words[i] as number;
        sum += Math.log(probability(before, last, word));
        before = last;
        last = word;
      }
      return sum;
    },
  };
}

// Where nothing occurs once, as in tiny texts, something must still be left for what was not seen.
const leastDiscount = 0.1;

/** How much is taken off each count to be given to shorter contexts, up to 1. */
function discountOf(size: number, counts: Counts): number {
  let once = 0;
  let twice = 0;
  for (let i = 0; i < size; i += 1) {
    const count = counts.of(i);
    if (count === 1) once += 1;
    else if (count === 2) twice += 1;
  }
  return once === 0 ? leastDiscount : Math.max(leastDiscount, once / (once + 2 * twice));
}

// Which runs of words stand in more texts than before: set phrases that a model brings along.
import { PairTable } from './pair-table.ts';

export interface RisingPhrase {
  /** Numbers of its words. */
  readonly words: readonly number[];
  /** Texts with it, 0..1. */
  readonly before: number;
  readonly after: number;
  /** The first texts after that have it, as indices. */
  readonly examples: readonly number[];
}

export interface RisingLimits {
  /** Words of a phrase. */
  readonly length: number;
  /** Least share of the texts after. */
  readonly minShare: number;
  /** Least growth, counts taken half a text higher on both sides. */
  readonly minGrowth: number;
  /** Least distance between the shares, in standard errors. */
  readonly minErrors: number;
  readonly max: number;
}

const maxExamples = 3;

/** The phrases that rose most, in that order. Time and memory are linear in the words. */
export function findRisingPhrases(
  before: readonly Int32Array[],
  after: readonly Int32Array[],
  limits: RisingLimits,
): RisingPhrase[] {
  const { length, minShare, minGrowth, minErrors, max } = limits;
  if (before.length === 0 || after.length === 0) return [];
  const phrases = new PhraseCounter(length);
  for (const [i, words] of after.entries()) phrases.add(words, i);
  const counts = phrases.takeCounts();
  for (const [i, words] of before.entries()) phrases.add(words, i);
  const earlier = phrases.takeCounts();
  const found: { phrase: number; errors: number }[] = [];
  for (let phrase = 0; phrase < counts.length; phrase += 1) {
    const [a, b] = [counts[phrase] as number, earlier[phrase] ?? 0];
    if (a < minShare * after.length) continue;
    const [p, q] = [(a + 0.5) / (after.length + 1), (b + 0.5) / (before.length + 1)];
    if (p < minGrowth * q) continue;
    const errors = distance(p, after.length, q, before.length);
    if (errors >= minErrors) found.push({ phrase, errors });
  }
  found.sort((a, b) => b.errors - a.errors || a.phrase - b.phrase);
  const chosen: { phrase: number; words: number[] }[] = [];
  for (const { phrase } of found) {
    const words = phrases.wordsOf(phrase);
    // Of a longer phrase all parts rise: one of them is enough.
    if (!chosen.some((each) => overlap(each.words, words) >= Math.floor(length / 2))) {
      chosen.push({ phrase, words });
    }
    if (chosen.length === max) break;
  }
  const examples = phrases.findExamples(
    after,
    chosen.map(({ phrase }) => phrase),
  );
  return chosen.map(({ phrase, words }) => ({
    words,
    before: (earlier[phrase] ?? 0) / before.length,
    after: (counts[phrase] as number) / after.length,
    examples: examples.get(phrase) ?? [],
  }));
}

/** Of two shares, in standard errors of their difference under one common share. */
export function distance(p: number, n: number, q: number, m: number): number {
  const common = (p * n + q * m) / (n + m);
  const error = Math.sqrt(common * (1 - common) * (1 / n + 1 / m));
  return error === 0 ? 0 : (p - q) / error;
}

function overlap(a: readonly number[], b: readonly number[]): number {
  return b.filter((word) => a.includes(word)).length;
}

/** Numbers phrases and counts the texts that hold them. */
class PhraseCounter {
  readonly #tables: PairTable[];
  #counts: number[] = [];
  #last: number[] = [];

  constructor(length: number) {
    this.#tables = Array.from({ length: length - 1 }, () => new PairTable());
  }

  add(words: Int32Array, text: number): void {
    this.#eachPhrase(words, (phrase) => {
      if (this.#last[phrase] === text) return;
      this.#last[phrase] = text;
      this.#counts[phrase] = (this.#counts[phrase] ?? 0) + 1;
    });
  }

  /** Phrase → texts; counting starts anew, numbers stay. */
  takeCounts(): number[] {
    const counts = Array.from(this.#counts, (count) => count ?? 0);
    this.#counts = [];
    this.#last = [];
    return counts;
  }

  wordsOf(phrase: number): number[] {
    const words: number[] = [];
    let number = phrase;
    for (const table of this.#tables.toReversed()) {
      words.unshift(table.secondOf(number));
      number = table.firstOf(number);
    }
    return [number, ...words];
  }

  findExamples(
    texts: readonly Int32Array[],
    phrases: readonly number[],
  ): ReadonlyMap<number, readonly number[]> {
    const examples = new Map<number, number[]>(phrases.map((phrase) => [phrase, []]));
    for (const [i, words] of texts.entries()) {
      this.#eachPhrase(words, (phrase) => {
        const list = examples.get(phrase);
        if (list !== undefined && list.length < maxExamples && list.at(-1) !== i) list.push(i);
      });
    }
    return examples;
  }

  /** Calls `use` with each phrase of a text, in order. */
  #eachPhrase(words: Int32Array, use: (phrase: number) => void): void {
    const longest = this.#tables.length;
    // By length: the number of the run that ends at the word before.
    const runs = new Int32Array(longest + 1);
    for (let i = 0; i < words.length; i += 1) {
      const word = words[i] as number;
      for (let k = Math.min(i, longest); k > 0; k -= 1) {
        runs[k] = (this.#tables[k - 1] as PairTable).add(runs[k - 1] as number, word);
      }
      runs[0] = word;
      if (i >= longest) use(runs[longest] as number);
    }
  }
}

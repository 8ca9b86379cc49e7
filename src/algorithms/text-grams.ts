// The n-grams of many texts, counted over any choice of them: how many differ, and how evenly they
// are spread. No n-gram reaches across two texts.
import { NgramNames } from './ngram-names.ts';
import type { Sequences } from './token-ids.ts';
import { tokenize } from './tokens.ts';

/** Tokens of a text, by place in all: of the text, or of its beginning where a budget ends. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface GramCounts {
  /** N-grams, and how many of them differ. */
  readonly total: number;
  readonly unique: number;
  /** −Σ p log₂ p over the n-grams that differ, in bits; 0 for none. */
  readonly entropyBits: number;
}

/** Texts as numbers of their tokens, at most `maxTokens` of each; equal tokens are equal numbers. */
export function numberTexts(texts: readonly string[], maxTokens: number): Sequences {
  const numbers = new Map<string, number>();
  const starts = new Int32Array(texts.length + 1);
  const tokens: number[] = [];
  for (const [i, text] of texts.entries()) {
    // Cut before it is read: no text costs more than others. Few words are longer than this.
    const own = tokenize(text.slice(0, maxTokens * maxTokenUnits));
    for (let k = 0; k < Math.min(own.length, maxTokens); k += 1) {
      const token = own[k] as string;
      let number = numbers.get(token);
      if (number === undefined) numbers.set(token, (number = numbers.size));
      tokens.push(number);
    }
    starts[i + 1] = tokens.length;
  }
  const count = texts.length;
  return { tokens: Int32Array.from(tokens), starts, count, vocabulary: numbers.size };
}

const maxTokenUnits = 16;

/** The texts as stretches. */
export function stretchesOf({ starts, count }: Sequences): Stretch[] {
  return Array.from({ length: count }, (_, i) => ({
    start: starts[i] as number,
    end: starts[i + 1] as number,
  }));
}

export class TextGrams {
  readonly texts: Sequences;
  readonly maxN: number;
  /** By n − 1: the number of the n-gram that starts at each token. */
  readonly #names: readonly Int32Array[];
  readonly #counts: Int32Array;
  #seen: Int32Array;

  constructor(texts: Sequences, maxN: number) {
    this.texts = texts;
    this.maxN = maxN;
    const names = new NgramNames();
    const made: Int32Array[] = [];
    let most = texts.vocabulary;
    names.begin(texts.tokens, texts.vocabulary);
    for (let n = 1; n <= maxN; n += 1) {
      if (n > 1) names.grow();
      made.push(names.names.slice());
      most = Math.max(most, names.distinct);
    }
    this.#names = made;
    this.#counts = new Int32Array(most);
    this.#seen = new Int32Array(1024);
  }

  /** By n − 1: the number of the n-gram that starts at a token; those near an end reach across it. */
  namesOf(n: number): Int32Array {
    const names = this.#names[n - 1];
    if (names === undefined) throw new RangeError(`no ${n}-grams of ${this.maxN}`);
    return names;
  }

  count(n: number, stretches: readonly Stretch[]): GramCounts {
    const names = this.namesOf(n);
    const counts = this.#counts;
    let [total, unique] = [0, 0];
    for (const { start, end } of stretches) {
      for (let at = start; at <= end - n; at += 1) {
        const name = names[at] as number;
        const times = counts[name] as number;
        counts[name] = times + 1;
        total += 1;
        if (times > 0) continue;
        if (unique === this.#seen.length) this.#seen = doubled(this.#seen);
        this.#seen[unique] = name;
        unique += 1;
      }
    }
    let sum = 0;
    for (let i = 0; i < unique; i += 1) {
      const name = this.#seen[i] as number;
      const times = counts[name] as number;
      sum += times * Math.log2(times);
      counts[name] = 0;
    }
    // −Σ c/T log₂(c/T) = log₂ T − Σ c log₂ c / T. Rounding may leave less than nothing.
    const entropyBits = total === 0 ? 0 : Math.max(0, Math.log2(total) - sum / total);
    return { total, unique, entropyBits };
  }
}

/** Unique n-grams of all n-grams, 0..1 (Li et al. 2016, arXiv 1510.03055); undefined for none. */
export function distinctShare({ total, unique }: GramCounts): number | undefined {
  return total === 0 ? undefined : unique / total;
}

/**
 * Of the entropy that as many n-grams have where all differ, 0..1. One n-gram has none to spread:
 * undefined.
 */
export function normalisedEntropy({ total, entropyBits }: GramCounts): number | undefined {
  return total < 2 ? undefined : entropyBits / Math.log2(total);
}

/**
 * The shares of n-grams that differ, summed over n: "n-gram diversity" of Shaib et al. 2024 (arXiv
 * 2403.00553), who take n = 1..4. One of which there are none adds nothing.
 */
export function ngramDiversity(counts: readonly GramCounts[]): number {
  return counts.reduce((sum, each) => sum + (distinctShare(each) ?? 0), 0);
}

/**
 * Share of the texts with an n-gram that another text has too, 0..1: "self-repetition" (Salkar et al.
 * 2022, Shaib et al. 2024). Texts with fewer than n tokens count as repeating nothing.
 */
export function selfRepetition(grams: TextGrams, n: number): number {
  const { count } = grams.texts;
  const names = grams.namesOf(n);
  // By n-gram: 0, the one text + 1 that has it, or −1 where several do.
  const owners = new Int32Array(names.length + 1);
  const stretches = stretchesOf(grams.texts);
  for (const [i, { start, end }] of stretches.entries()) {
    for (let at = start; at <= end - n; at += 1) {
      const name = names[at] as number;
      const owner = owners[name] as number;
      if (owner === 0) owners[name] = i + 1;
      else if (owner !== i + 1) owners[name] = -1;
    }
  }
  let repeating = 0;
  for (const { start, end } of stretches) {
    for (let at = start; at <= end - n; at += 1) {
      if (owners[names[at] as number] !== -1) continue;
      repeating += 1;
      break;
    }
  }
  return count === 0 ? 0 : repeating / count;
}

function doubled(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

// The elements of token sequences, rarest first: what prefix filters look at. An element is a token
// with its occurrence number, so that sets of elements overlap as multisets of tokens do.
import type { Sequences } from './token-ids.ts';

/** Sequence i has the ranks `ranks[starts[i], ends[i])`, ascending, and `strange[i]` elements more. */
export interface RareFirst {
  readonly ranks: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** How many elements of a sequence stand in no sequence that counts: they come before all ranks. */
  readonly strange: Int32Array;
  /** Ranks are below this. */
  readonly size: number;
}

/**
 * Ranks the elements of the sequences that are `listed`, by how many of them hold each. Elements that
 * none of the sequences from `firstCounting` on holds are only counted.
 */
export function rankRareFirst(
  sequences: Sequences,
  listed: readonly number[],
  firstCounting: number,
): RareFirst {
  const { tokens, count } = sequences;
  const numbering = new ElementNumbers(sequences.vocabulary);
  const starts = sequences.starts.slice(0, count);
  const ends = starts.slice();
  const strange = new Int32Array(count);
  const ranks = new Int32Array(tokens.length);
  const write = (i: number, isCounting: boolean): void => {
    const end = sequences.starts[i + 1] as number;
    let at = starts[i] as number;
    numbering.begin(isCounting);
    for (let read = at; read < end; read += 1) {
      const element = numbering.next(tokens[read] as number);
      if (element < 0) continue;
      ranks[at] = element;
      at += 1;
    }
    ends[i] = at;
    strange[i] = end - at;
    numbering.end(tokens, starts[i] as number, end);
  };
  for (const i of listed) if (i >= firstCounting) write(i, true);
  for (const i of listed) if (i < firstCounting) write(i, false);

  const frequencies = new Int32Array(numbering.size);
  for (const i of listed) {
    for (let at = starts[i] as number; at < (ends[i] as number); at += 1) {
      const element = ranks[at] as number;
      frequencies[element] = (frequencies[element] as number) + 1;
    }
  }
  const rankOf = rankByFrequency(frequencies);
  for (const i of listed) {
    const start = starts[i] as number;
    const end = ends[i] as number;
    for (let at = start; at < end; at += 1) ranks[at] = rankOf[ranks[at] as number] as number;
    sortRun(ranks, start, end);
  }
  return { ranks, starts, ends, strange, size: numbering.size };
}

/** Numbers elements: first occurrences by their token, later ones as they come. */
class ElementNumbers {
  size: number;
  readonly #vocabulary: number;
  readonly #isKnown: Uint8Array;
  /** Token → how often it stood in the sequence so far. */
  readonly #occurrences: Int32Array;
  readonly #later = new Map<number, number>();
  #isCounting = true;

  constructor(vocabulary: number) {
    this.size = vocabulary;
    this.#vocabulary = vocabulary;
    this.#isKnown = new Uint8Array(vocabulary);
    this.#occurrences = new Int32Array(vocabulary);
  }

  begin(isCounting: boolean): void {
    this.#isCounting = isCounting;
  }

  /** The next token's element; -1 for one that no counting sequence holds. */
  next(token: number): number {
    const occurrence = this.#occurrences[token] as number;
    this.#occurrences[token] = occurrence + 1;
    if (occurrence === 0) {
      if (this.#isCounting) this.#isKnown[token] = 1;
      return this.#isKnown[token] === 1 ? token : -1;
    }
    const key = occurrence * this.#vocabulary + token;
    const known = this.#later.get(key);
    if (known !== undefined) return known;
    if (!this.#isCounting) return -1;
    const element = this.size;
    this.size += 1;
    this.#later.set(key, element);
    return element;
  }

  end(tokens: Int32Array, start: number, end: number): void {
    for (let at = start; at < end; at += 1) this.#occurrences[tokens[at] as number] = 0;
  }
}

/** Element → its rank: rarest first, ties by number. */
function rankByFrequency(frequencies: Int32Array): Int32Array {
  const shift = 2 ** 26; // more elements than memory holds
  const keys = Float64Array.from(frequencies, (frequency, element) => frequency * shift + element);
  keys.sort();
  const rankOf = new Int32Array(frequencies.length);
  keys.forEach((key, rank) => {
    rankOf[key % shift] = rank;
  });
  return rankOf;
}

/** Sorts `array[start, end)`. Most sequences are short: insertion beats the library there. */
function sortRun(array: Int32Array, start: number, end: number): void {
  if (end - start > 40) {
    array.subarray(start, end).sort();
    return;
  }
  for (let at = start + 1; at < end; at += 1) {
    const value = array[at] as number;
    let to = at;
    while (to > start && (array[to - 1] as number) > value) {
      array[to] = array[to - 1] as number;
      to -= 1;
    }
    array[to] = value;
  }
}

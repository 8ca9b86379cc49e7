// Which test items a text says in other words: with the same telling words and numbers, and near it
// as vectors. Words come first: that takes a few microseconds, and few texts are left. The sentence
// encoder was tried as a third judge and told no more than these two (docs/embeddings.md).
import { dot } from '../algorithms/dot.ts';
import { HashTable } from '../algorithms/hash-table.ts';
import type { Statement } from './statement.ts';

/** A test item, without its text. */
export interface ParaphraseItem {
  readonly id: string;
  readonly benchmark: string;
}

/** The items of one benchmark, in few large arrays: an object for each took longer than all looking up. */
export interface ParaphraseSet {
  readonly benchmark: string;
  /** Whether a word problem is another one when its numbers are. */
  readonly needsNumbers: boolean;
  readonly count: number;
  id(i: number): string;
  /** Of item after item: its words, then its numbers. */
  readonly hashes: Uint32Array;
  /** Two for an item: how many words, and how many numbers. */
  readonly lengths: Uint16Array;
  /** Of unit length. */
  vector(i: number): Float32Array;
}

export interface Paraphrase {
  readonly item: ParaphraseItem;
  /** Cosine of the static vectors. */
  readonly similarity: number;
  /** Words and numbers that both have, of what both have together, by what they tell: 0..1. */
  readonly agreement: number;
}

/** An item, by its place, and the agreement of words. */
export interface Candidate {
  readonly at: number;
  readonly agreement: number;
}

/**
 * Chosen on Alpaca, GPT-4's rephrasings of HumanEval and our rewordings of GSM8K, where
 * docs/accuracy.md measures them: at most one Alpaca prompt in a thousand may be found.
 */
const limits = {
  similarity: 0.7,
  /** Nats: the sum of -ln of the share of items that have the word. */
  shared: 30,
  agreement: 0.3,
  /** Of the item's numbers, where it needs them. */
  numbers: 0.75,
} as const;

/** As many as ship: what is rare among few items need not be rare. */
const minItems = 7765;

export class ParaphraseIndex {
  readonly #sets: readonly ParaphraseSet[];
  /** First item of each set, and the number of all. */
  readonly #firsts: readonly number[];
  /** Of a hash its word. */
  readonly #table: HashTable;
  /** By word, nats: what it tells. */
  readonly #tells: Float64Array;
  /** Nats: what a word tells that no item has. */
  readonly #most: number;
  /** The items of word w are those of `#listed` from `#lists[w]` up to `#lists[w + 1]`. */
  readonly #lists: Uint32Array;
  readonly #listed: Uint32Array;
  /** The words of item i are those of `#words` from `#starts[2 * i]`, its numbers from `#starts[2 * i + 1]`. */
  readonly #starts: Uint32Array;
  readonly #words: Uint32Array;
  /** By item, nats: what all its words tell. */
  readonly #weights: Float64Array;
  /** By item: the last text that shared a telling word with it. */
  readonly #seen: Uint32Array;
  /** By item, nats: the most that it can share with that text. */
  readonly #bounds: Float64Array;
  /** By word: the last text that had it as a word, and as a number. */
  readonly #inWords: Uint32Array;
  readonly #inNumbers: Uint32Array;
  #text = 0;

  constructor(sets: readonly ParaphraseSet[]) {
    this.#sets = sets;
    let count = 0;
    this.#firsts = [0, ...sets.map((set) => (count += set.count))];
    const hashCount = sets.reduce((sum, { hashes }) => sum + hashes.length, 0);
    this.#starts = new Uint32Array(2 * count + 1);
    this.#words = new Uint32Array(hashCount);
    this.#table = new HashTable();
    numberWords(sets, this.#table, this.#starts, this.#words);
    [this.#lists, this.#listed] = listItems(this.#starts, this.#words, this.#table.size);
    const total = Math.max(count, minItems);
    this.#most = Math.log(total);
    this.#tells = tellsOf(this.#lists, total);
    this.#weights = weigh(this.#starts, this.#words, this.#tells);
    this.#seen = new Uint32Array(count);
    this.#bounds = new Float64Array(count);
    this.#inWords = new Uint32Array(this.#table.size);
    this.#inNumbers = new Uint32Array(this.#table.size);
  }

  /**
   * Places of the items whose words a text shares, with the agreement: what is to be compared as
   * vectors. Few texts have any.
   */
  candidates(statement: Statement): Candidate[] {
    const words: number[] = [];
    let own = 0;
    for (const hashes of [statement.words, statement.numbers]) {
      for (const hash of hashes) {
        const word = this.#table.find(hash);
        if (word < 0) own += this.#most;
        else words.push(word);
      }
    }
    const tells = this.#tells;
    for (const word of words) own += tells[word] as number;
    // What tells less than that is shared with nobody.
    if (own < limits.shared) return [];
    const touched = this.#touch(words);
    if (touched.length === 0) return [];
    this.#mark(statement);
    const found: Candidate[] = [];
    for (const at of touched) {
      // Most can't share enough: their words need not be looked at.
      const bound = (this.#bounds[at] as number) + 1e-6;
      const both = (this.#weights[at] as number) + own;
      if (bound < limits.shared || 2 * bound < limits.agreement * both) continue;
      const shared = this.#weighShared(at);
      if (shared < limits.shared) continue;
      const agreement = (2 * shared) / both;
      if (agreement < limits.agreement) continue;
      if (this.#setOf(at).needsNumbers && !this.#numbersAgree(at)) continue;
      found.push({ at, agreement });
    }
    return found;
  }

  /**
   * Items that share a word which tells much. The words that tell least have the longest lists; together
   * they tell less than an item has to share, so that no item is missed without them.
   */
  #touch(words: number[]): number[] {
    const tells = this.#tells;
    words.sort((a, b) => (tells[a] as number) - (tells[b] as number));
    let left = limits.shared;
    let first = 0;
    while (first < words.length && (tells[words[first] as number] as number) < left) {
      left -= tells[words[first] as number] as number;
      first += 1;
    }
    const passed = limits.shared - left;
    const touched: number[] = [];
    const [lists, listed, seen, bounds] = [this.#lists, this.#listed, this.#seen, this.#bounds];
    const text = (this.#text += 1);
    for (let i = first; i < words.length; i += 1) {
      const word = words[i] as number;
      const end = lists[word + 1] as number;
      for (let k = lists[word] as number; k < end; k += 1) {
        const item = listed[k] as number;
        if (seen[item] !== text) {
          seen[item] = text;
          touched.push(item);
          bounds[item] = passed;
        }
        bounds[item] = (bounds[item] as number) + (tells[word] as number);
      }
    }
    return touched;
  }

  #mark({ words, numbers }: Statement): void {
    for (const [hashes, marks] of [
      [words, this.#inWords],
      [numbers, this.#inNumbers],
    ] as const) {
      for (const hash of hashes) {
        const word = this.#table.find(hash);
        if (word >= 0) marks[word] = this.#text;
      }
    }
  }

  /** Those of the candidates that are near the text's vector, best first. */
  confirm(vector: Float32Array, candidates: readonly Candidate[]): Paraphrase[] {
    const confirmed: Paraphrase[] = [];
    for (const { at, agreement } of candidates) {
      const set = this.#setOf(at);
      const i = at - (this.#firsts[this.#sets.indexOf(set)] as number);
      const similarity = dot(vector, 0, set.vector(i), 0, vector.length);
      if (similarity < limits.similarity) continue;
      confirmed.push({ item: { id: set.id(i), benchmark: set.benchmark }, similarity, agreement });
    }
    return confirmed.sort((a, b) => b.agreement - a.agreement);
  }

  #setOf(at: number): ParaphraseSet {
    const next = this.#firsts.findIndex((first) => first > at);
    return this.#sets[next - 1] as ParaphraseSet;
  }

  #weighShared(item: number): number {
    const [words, tells, text] = [this.#words, this.#tells, this.#text];
    const numbers = this.#starts[2 * item + 1] as number;
    const end = this.#starts[2 * item + 2] as number;
    let sum = 0;
    for (let k = this.#starts[2 * item] as number; k < end; k += 1) {
      const word = words[k] as number;
      const marks = k < numbers ? this.#inWords : this.#inNumbers;
      if (marks[word] === text) sum += tells[word] as number;
    }
    return sum;
  }

  #numbersAgree(item: number): boolean {
    const start = this.#starts[2 * item + 1] as number;
    const end = this.#starts[2 * item + 2] as number;
    let shared = 0;
    for (let k = start; k < end; k += 1) {
      if (this.#inNumbers[this.#words[k] as number] === this.#text) shared += 1;
    }
    return shared >= limits.numbers * (end - start);
  }
}

// Loops over all items stand alone, on plain arrays: they run once, before they are optimised.

/** Fills where each item's words and numbers start, and which they are. */
function numberWords(
  sets: readonly ParaphraseSet[],
  table: HashTable,
  starts: Uint32Array,
  words: Uint32Array,
): void {
  let at = 0;
  let slot = 0;
  let start = 0;
  for (const { hashes, lengths } of sets) {
    for (let i = 0; i < lengths.length; i += 1) {
      start += lengths[i] as number;
      starts[(slot += 1)] = start;
    }
    at = table.addAll(hashes, words, at);
  }
}

/** Word after word the items that have it; the items of word w start at `lists[w]`. */
function listItems(
  starts: Uint32Array,
  words: Uint32Array,
  wordCount: number,
): [lists: Uint32Array, listed: Uint32Array] {
  const lists = new Uint32Array(wordCount + 1);
  for (let k = 0; k < words.length; k += 1) {
    const next = (words[k] as number) + 1;
    lists[next] = (lists[next] as number) + 1;
  }
  for (let word = 1; word <= wordCount; word += 1) {
    lists[word] = (lists[word] as number) + (lists[word - 1] as number);
  }
  const places = lists.slice();
  const listed = new Uint32Array(words.length);
  for (let i = 0; 2 * i + 2 < starts.length; i += 1) {
    const end = starts[2 * i + 2] as number;
    for (let k = starts[2 * i] as number; k < end; k += 1) {
      const word = words[k] as number;
      const place = places[word] as number;
      listed[place] = i;
      places[word] = place + 1;
    }
  }
  return [lists, listed];
}

function tellsOf(lists: Uint32Array, total: number): Float64Array {
  const tells = new Float64Array(lists.length - 1);
  for (let word = 0; word < tells.length; word += 1) {
    const items = (lists[word + 1] as number) - (lists[word] as number);
    tells[word] = Math.max(0, Math.log(total / (items + 1)));
  }
  return tells;
}

function weigh(starts: Uint32Array, words: Uint32Array, tells: Float64Array): Float64Array {
  const weights = new Float64Array((starts.length - 1) / 2);
  for (let i = 0; i < weights.length; i += 1) {
    let sum = 0;
    const end = starts[2 * i + 2] as number;
    for (let k = starts[2 * i] as number; k < end; k += 1)
      sum += tells[words[k] as number] as number;
    weights[i] = sum;
  }
  return weights;
}

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

/** Nats: words that tell less are in more than a twelfth of the items. */
const minListed = 2.5;

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
  /** By item, for one text: what the words that both have tell. */
  readonly #shared: Float64Array;
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
    this.#table = new HashTable(hashCount);
    let at = 0;
    let slot = 0;
    for (const { hashes, lengths } of sets) {
      for (const length of lengths) {
        const start = this.#starts[slot] as number;
        this.#starts[(slot += 1)] = start + length;
      }
      for (const hash of hashes) this.#words[at++] = this.#table.add(hash);
    }
    [this.#lists, this.#listed] = this.#listItems(count);
    const total = Math.max(count, minItems);
    this.#most = Math.log(total);
    this.#tells = new Float64Array(this.#table.size);
    for (let word = 0; word < this.#table.size; word += 1) {
      const items = (this.#lists[word + 1] as number) - (this.#lists[word] as number);
      this.#tells[word] = Math.max(0, Math.log(total / (items + 1)));
    }
    this.#weights = new Float64Array(count);
    for (let i = 0; i < count; i += 1) {
      let sum = 0;
      const end = this.#starts[2 * i + 2] as number;
      for (let k = this.#starts[2 * i] as number; k < end; k += 1) {
        sum += this.#tells[this.#words[k] as number] as number;
      }
      this.#weights[i] = sum;
    }
    this.#shared = new Float64Array(count);
    this.#inWords = new Uint32Array(this.#table.size);
    this.#inNumbers = new Uint32Array(this.#table.size);
  }

  #listItems(count: number): [lists: Uint32Array, listed: Uint32Array] {
    const words = this.#words;
    const lists = new Uint32Array(this.#table.size + 1);
    for (const word of words) lists[word + 1] = (lists[word + 1] as number) + 1;
    for (let word = 1; word < lists.length; word += 1) {
      lists[word] = (lists[word] as number) + (lists[word - 1] as number);
    }
    const next = lists.slice();
    const listed = new Uint32Array(words.length);
    for (let i = 0; i < count; i += 1) {
      const end = this.#starts[2 * i + 2] as number;
      for (let k = this.#starts[2 * i] as number; k < end; k += 1) {
        const word = words[k] as number;
        const place = next[word] as number;
        listed[place] = i;
        next[word] = place + 1;
      }
    }
    return [lists, listed];
  }

  /**
   * Places of the items whose words a text shares, with the agreement: what is to be compared as
   * vectors. Few texts have any.
   */
  candidates(statement: Statement): Candidate[] {
    let own = 0;
    // Frequent words have long lists and tell little: counted only where the others nearly suffice.
    const rare: number[] = [];
    let frequent = 0;
    for (const hashes of [statement.words, statement.numbers]) {
      for (const hash of hashes) {
        const word = this.#table.find(hash);
        if (word < 0) {
          own += this.#most;
          continue;
        }
        const tells = this.#tells[word] as number;
        own += tells;
        if (tells < minListed) frequent += tells;
        else rare.push(word);
      }
    }
    // What tells less than that is shared with nobody.
    if (own < limits.shared) return [];
    const enough = Math.max(limits.shared - frequent, Number.MIN_VALUE);
    const touched = this.#addUp(rare, enough);
    if (touched.length === 0) return [];
    this.#mark(statement);
    const found: Candidate[] = [];
    for (const at of touched) {
      const shared = this.#weighShared(at);
      if (shared < limits.shared) continue;
      const agreement = (2 * shared) / ((this.#weights[at] as number) + own);
      if (agreement < limits.agreement) continue;
      if (this.#setOf(at).needsNumbers && !this.#numbersAgree(at)) continue;
      found.push({ at, agreement });
    }
    return found;
  }

  /** Items of which the words together tell enough, in the order in which they came to. */
  #addUp(words: readonly number[], enough: number): number[] {
    const touched: number[] = [];
    const shared = this.#shared;
    for (const word of words) {
      const tells = this.#tells[word] as number;
      const end = this.#lists[word + 1] as number;
      for (let k = this.#lists[word] as number; k < end; k += 1) {
        const item = this.#listed[k] as number;
        const before = shared[item] as number;
        const after = before + tells;
        if (before < enough && after >= enough) touched.push(item);
        shared[item] = after;
      }
    }
    // Back to nothing, for the next text.
    for (const word of words) {
      const end = this.#lists[word + 1] as number;
      for (let k = this.#lists[word] as number; k < end; k += 1) {
        shared[this.#listed[k] as number] = 0;
      }
    }
    return touched;
  }

  #mark({ words, numbers }: Statement): void {
    this.#text += 1;
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
    const numbers = this.#starts[2 * item + 1] as number;
    const end = this.#starts[2 * item + 2] as number;
    let sum = 0;
    for (let k = this.#starts[2 * item] as number; k < end; k += 1) {
      const word = this.#words[k] as number;
      const marks = k < numbers ? this.#inWords : this.#inNumbers;
      if (marks[word] === this.#text) sum += this.#tells[word] as number;
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

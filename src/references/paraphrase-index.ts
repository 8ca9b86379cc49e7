// Which test items a text says in other words: with the same telling words and numbers, and near it
// as vectors. Words come first: that takes a few microseconds, and few texts are left. The sentence encoder was tried as a third judge and told no more than these two
// (docs/embeddings.md).
import type { Vectors } from '../core/embedding.ts';
import type { Statement } from './statement.ts';

/** A test item, without its text. */
export interface ParaphraseItem {
  readonly id: string;
  readonly benchmark: string;
  /** Whether a word problem is another one when its numbers are. */
  readonly needsNumbers: boolean;
  readonly statement: Statement;
}

export interface Paraphrase {
  readonly item: ParaphraseItem;
  /** Cosine of the static vectors. */
  readonly similarity: number;
  /** Words and numbers that both have, of what both have together, by what they tell: 0..1. */
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

interface Word {
  readonly items: number[];
  /** Nats. */
  tells: number;
}

/** Nats: words that tell less are in more than a twelfth of the items. */
const minListed = 2.5;

/** As many as ship: what is rare among few items need not be rare. */
const minItems = 7765;

export class ParaphraseIndex {
  readonly #items: readonly ParaphraseItem[];
  readonly #vectors: Vectors;
  /** By hash: the items that have the word, and what it tells. */
  readonly #words = new Map<number, Word>();
  readonly #total: number;
  /** By item: what all its words tell. */
  readonly #weights: Float64Array;
  /** By item, for one text: what the words that both have tell. */
  readonly #shared: Float64Array;

  /** `vectors` has a row for each item. */
  constructor(items: readonly ParaphraseItem[], vectors: Vectors) {
    this.#items = items;
    this.#vectors = vectors;
    this.#total = Math.max(items.length, minItems);
    items.forEach(({ statement }, i) => {
      for (const hash of hashesOf(statement)) {
        const known = this.#words.get(hash);
        if (known === undefined) this.#words.set(hash, { items: [i], tells: 0 });
        else known.items.push(i);
      }
    });
    for (const word of this.#words.values()) {
      word.tells = Math.max(0, Math.log(this.#total / (word.items.length + 1)));
    }
    this.#weights = Float64Array.from(items, ({ statement }) => this.#weigh(statement));
    this.#shared = new Float64Array(items.length);
  }

  /**
   * Places of the items whose words a text shares, with the agreement: what is to be compared as
   * vectors. Few texts have any.
   */
  candidates(statement: Statement): Candidate[] {
    const own = this.#weigh(statement);
    // What tells less than that is shared with nobody.
    if (own < limits.shared) return [];
    // Frequent words have long lists and tell little: counted only where the others nearly suffice.
    const rare: Word[] = [];
    let frequent = 0;
    for (const hash of hashesOf(statement)) {
      const word = this.#words.get(hash);
      if (word === undefined) continue;
      if (word.tells < minListed) frequent += word.tells;
      else rare.push(word);
    }
    const enough = Math.max(limits.shared - frequent, Number.MIN_VALUE);
    const touched: number[] = [];
    for (const { items, tells } of rare) {
      for (const item of items) {
        const before = this.#shared[item] as number;
        const after = before + tells;
        if (before < enough && after >= enough) touched.push(item);
        this.#shared[item] = after;
      }
    }
    this.#shared.fill(0);
    const found: Candidate[] = [];
    for (const at of touched) {
      const item = this.#items[at] as ParaphraseItem;
      const shared = this.#weighShared(item.statement, statement);
      if (shared < limits.shared) continue;
      const agreement = (2 * shared) / ((this.#weights[at] as number) + own);
      if (agreement < limits.agreement) continue;
      if (item.needsNumbers && !numbersAgree(item.statement, statement)) continue;
      found.push({ at, agreement });
    }
    return found;
  }

  /** Those of the candidates that are near the text's vector, best first. */
  confirm(vector: Float32Array, candidates: readonly Candidate[]): Paraphrase[] {
    const { dimensions, values } = this.#vectors;
    const confirmed: Paraphrase[] = [];
    for (const { at, agreement } of candidates) {
      let similarity = 0;
      for (let d = 0; d < dimensions; d += 1) {
        similarity += (vector[d] as number) * (values[at * dimensions + d] as number);
      }
      if (similarity < limits.similarity) continue;
      confirmed.push({ item: this.#items[at] as ParaphraseItem, similarity, agreement });
    }
    return confirmed.sort((a, b) => b.agreement - a.agreement);
  }

  #weighShared(item: Statement, { words, numbers }: Statement): number {
    let sum = 0;
    for (const hash of item.words) if (words.has(hash)) sum += this.#tellsOf(hash);
    for (const hash of item.numbers) if (numbers.has(hash)) sum += this.#tellsOf(hash);
    return sum;
  }

  #tellsOf(hash: number): number {
    return this.#words.get(hash)?.tells ?? 0;
  }

  #weigh(statement: Statement): number {
    // Of a word that no item has.
    const most = Math.log(this.#total);
    let sum = 0;
    for (const hash of hashesOf(statement)) sum += this.#words.get(hash)?.tells ?? most;
    return sum;
  }
}

/** An item, by its place, and the agreement of words. */
export interface Candidate {
  readonly at: number;
  readonly agreement: number;
}

function numbersAgree(item: Statement, { numbers }: Statement): boolean {
  let shared = 0;
  for (const hash of item.numbers) if (numbers.has(hash)) shared += 1;
  return shared >= limits.numbers * item.numbers.size;
}

function* hashesOf({ words, numbers }: Statement): Generator<number> {
  yield* words;
  yield* numbers;
}

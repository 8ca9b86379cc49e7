// Which test items a text may say in other words: near it as vectors, and with the same telling words
// and numbers. The sentence encoder was tried as a third judge and told no more than these two
// (docs/embeddings.md).
import { Multiplier } from '../kernels/multiplier.ts';
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
  similarity: 0.6,
  /** Nats: the sum of -ln of the share of items that have the word. */
  shared: 30,
  agreement: 0.3,
  /** Of the item's numbers, where it needs them. */
  numbers: 0.75,
} as const;

/** Nearest items whose words are compared. */
const nearest = 20;
/** Texts that are multiplied at once. */
const batch = 128;
/** What 1 is as an integer: sums of products stay below 2^31. */
const one = 16_383;

export class ParaphraseIndex {
  readonly #items: readonly ParaphraseItem[];
  readonly #multiplier: Multiplier;
  readonly #vectors: Int16Array;
  readonly #texts: Int16Array;
  readonly #sums: Int32Array;
  readonly #tells: ReadonlyMap<number, number>;
  readonly #weights: Float64Array;
  readonly #dimensions: number;

  /** `vectors` has a row for each item, of a multiple of eight numbers. */
  constructor(items: readonly ParaphraseItem[], vectors: Vectors) {
    const { dimensions, values } = vectors;
    this.#items = items;
    this.#dimensions = dimensions;
    this.#multiplier = new Multiplier(2 * values.length + batch * (2 * dimensions + 4 * items.length) + 64);
    this.#vectors = this.#multiplier.room16(values.length);
    this.#texts = this.#multiplier.room16(batch * dimensions);
    this.#sums = this.#multiplier.room32(batch * items.length);
    fill(this.#vectors, values);
    const counts = new Map<number, number>();
    for (const { statement } of items) {
      for (const hash of hashesOf(statement)) counts.set(hash, (counts.get(hash) ?? 0) + 1);
    }
    this.#tells = new Map(
      [...counts].map(([hash, count]) => [hash, Math.max(0, Math.log(items.length / (count + 1)))]),
    );
    this.#weights = Float64Array.from(items, ({ statement }) => this.#weigh(statement));
  }

  /** For each text, with its vector and statement, the items it says in other words, best first. */
  find(vectors: Vectors, statements: readonly Statement[]): Paraphrase[][] {
    const width = this.#dimensions;
    const found: Paraphrase[][] = [];
    for (let from = 0; from < vectors.count; from += batch) {
      const count = Math.min(batch, vectors.count - from);
      fill(this.#texts, vectors.values.subarray(from * width, (from + count) * width));
      const total = this.#items.length;
      this.#multiplier.multiply(this.#texts, count, this.#vectors, total, width, this.#sums);
      for (let row = 0; row < count; row += 1) {
        found.push(this.#confirm(row, statements[from + row] as Statement));
      }
    }
    return found;
  }

  #confirm(row: number, statement: Statement): Paraphrase[] {
    const own = this.#weigh(statement);
    // What tells less than that is shared with nobody.
    if (own < limits.shared) return [];
    const confirmed: Paraphrase[] = [];
    for (const { at, similarity } of this.#nearestOf(row)) {
      const item = this.#items[at] as ParaphraseItem;
      const shared = this.#weighShared(item.statement, statement);
      const agreement = (2 * shared) / ((this.#weights[at] as number) + own);
      if (shared < limits.shared || agreement < limits.agreement) continue;
      if (item.needsNumbers && !numbersAgree(item.statement, statement)) continue;
      confirmed.push({ item, similarity, agreement });
    }
    return confirmed.sort((a, b) => b.agreement - a.agreement);
  }

  #nearestOf(row: number): { at: number; similarity: number }[] {
    const total = this.#items.length;
    const start = row * total;
    const top: { at: number; similarity: number }[] = [];
    let least = limits.similarity * one * one;
    for (let at = 0; at < total; at += 1) {
      const sum = this.#sums[start + at] as number;
      if (sum < least) continue;
      const similarity = sum / (one * one);
      let place = top.length;
      while (place > 0 && (top[place - 1] as { similarity: number }).similarity < similarity) {
        place -= 1;
      }
      top.splice(place, 0, { at, similarity });
      if (top.length <= nearest) continue;
      top.pop();
      least = (top.at(-1) as { similarity: number }).similarity * one * one;
    }
    return top;
  }

  #weigh(statement: Statement): number {
    let sum = 0;
    for (const hash of hashesOf(statement)) sum += this.#tells.get(hash) ?? this.#most;
    return sum;
  }

  /** Of a word that no item has. */
  get #most(): number {
    return Math.log(Math.max(1, this.#items.length));
  }

  #weighShared(item: Statement, { words, numbers }: Statement): number {
    let sum = 0;
    for (const hash of item.words) if (words.has(hash)) sum += this.#tells.get(hash) ?? 0;
    for (const hash of item.numbers) if (numbers.has(hash)) sum += this.#tells.get(hash) ?? 0;
    return sum;
  }
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

/** Numbers of -1..1 as integers. */
function fill(to: Int16Array, values: Float32Array): void {
  for (let i = 0; i < values.length; i += 1) to[i] = Math.round((values[i] as number) * one);
}

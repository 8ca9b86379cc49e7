// Texts as numbers: words, pairs and triples of words have the same number in every text of a space,
// so that samples are counted and compared by arrays. docs/gates/collapse.md says what for.
import { hashWords } from './grams.ts';
import { PairTable } from './pair-table.ts';
import { tokenize } from './tokens.ts';

/** One record's texts. Pairs and triples do not reach from one text into the next. */
export interface GramItem {
  readonly words: Int32Array;
  readonly pairs: Int32Array;
  readonly triples: Int32Array;
  /** Triples that stand earlier in the same record. */
  readonly looped: number;
  /** Triple that its last text begins with, -1 for one of fewer words. */
  readonly opening: number;
  /** Where the words of its last text begin. */
  readonly lastStart: number;
  /** A coin that is thrown by what the texts say: the same record always falls on the same side. */
  readonly half: 0 | 1;
}

// Longer texts are read this far: one record must not make up a sample.
const maxWords = 4000;

export class GramSpace {
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];
  readonly #pairs = new PairTable();
  readonly #triples = new PairTable();
  readonly #seenIn: number[] = []; // triple → the last item it was seen in
  #items = 0;

  get words(): number {
    return this.#names.length;
  }

  get pairs(): number {
    return this.#pairs.size;
  }

  get triples(): number {
    return this.#triples.size;
  }

  /** The item of a record's texts, the answer last; undefined where they hold no word. */
  read(texts: readonly string[]): GramItem | undefined {
    const item = this.#items;
    this.#items += 1;
    const words: number[] = [];
    const pairs: number[] = [];
    const triples: number[] = [];
    let looped = 0;
    let opening = -1;
    let lastStart = 0;
    let hash = 0;
    for (const text of texts) {
      // A word has a letter at least, and most have a sign behind it.
      const tokens = tokenize(text.slice(0, maxWords * 16));
      if (tokens.length === 0) continue;
      hash = hashWords(text, hash);
      lastStart = words.length;
      const ids = tokens.slice(0, maxWords - words.length).map((token) => this.numberOf(token));
      opening = -1;
      for (const [i, id] of ids.entries()) {
        words.push(id);
        if (i < 1) continue;
        const pair = this.#pairs.add(ids[i - 1] as number, id);
        pairs.push(pair);
        if (i < 2) continue;
        const triple = this.#triples.add(pairs.at(-2) as number, id);
        triples.push(triple);
        if (i === 2) opening = triple;
        if (this.#seenIn[triple] === item) looped += 1;
        this.#seenIn[triple] = item;
      }
    }
    if (words.length === 0) return undefined;
    return {
      words: Int32Array.from(words),
      pairs: Int32Array.from(pairs),
      triples: Int32Array.from(triples),
      looped,
      opening,
      lastStart,
      half: (hash & 1) as 0 | 1,
    };
  }

  /** The number of a word, which gets one where it has none. */
  numberOf(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#names.length;
      this.#numbers.set(word, number);
      this.#names.push(word);
    }
    return number;
  }

  nameOf(word: number): string {
    return this.#names[word] ?? '';
  }

  pairName(pair: number): string {
    return `${this.nameOf(this.#pairs.firstOf(pair))} ${this.nameOf(this.#pairs.secondOf(pair))}`;
  }

  tripleName(triple: number): string {
    const pair = this.#triples.firstOf(triple);
    return `${this.pairName(pair)} ${this.nameOf(this.#triples.secondOf(triple))}`;
  }
}

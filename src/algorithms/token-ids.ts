// Texts → sequences of token numbers: equal tokens have equal numbers, so that sequences are
// compared exactly and fast.
import { doubled, TokenSpans } from './token-spans.ts';

/** Sequences in one array: sequence i is `tokens[starts[i], starts[i + 1])`. */
export interface Sequences {
  readonly tokens: Int32Array;
  readonly starts: Int32Array;
  readonly count: number;
  /** Token numbers are below this. */
  readonly vocabulary: number;
}

/** Collects sequences, one text after the other. */
export class SequenceBuilder {
  readonly #limit: number;
  readonly #numbers = new Map<string, number>();
  readonly #spans = new TokenSpans();
  #tokens = new Int32Array(1024);
  #length = 0;
  #starts = new Int32Array(1024);
  #count = 0;

  /** At most `limit` tokens of a text are kept. */
  constructor(limit = Infinity) {
    this.#limit = limit;
  }

  /** Adds a text; the number of its tokens. */
  add(text: string): number {
    const count = this.#spans.read(text, this.#limit);
    while (this.#length + count > this.#tokens.length) this.#tokens = doubled(this.#tokens);
    for (let i = 0; i < count; i += 1) {
      this.#tokens[this.#length + i] = this.#numberOf(this.#spans.token(i));
    }
    this.#length += count;
    this.#count += 1;
    if (this.#count === this.#starts.length) this.#starts = doubled(this.#starts);
    this.#starts[this.#count] = this.#length;
    return count;
  }

  /** The sequences added so far; views of the builder's own memory. */
  finish(): Sequences {
    return {
      tokens: this.#tokens.subarray(0, this.#length),
      starts: this.#starts.subarray(0, this.#count + 1),
      count: this.#count,
      vocabulary: this.#numbers.size,
    };
  }

  #numberOf(token: string): number {
    const known = this.#numbers.get(token);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(token, number);
    return number;
  }
}

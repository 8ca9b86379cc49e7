// Hashes of tokens → sequences of token numbers: equal tokens have equal numbers, so that sequences are
// compared fast. A token is known by 64 bits of it, two words: one alone would take one token in 9,000
// for another.
import { doubled } from './token-spans.ts';

/** Sequences in one array: sequence i is `tokens[starts[i], starts[i + 1])`. */
export interface Sequences {
  readonly tokens: Int32Array;
  readonly starts: Int32Array;
  readonly count: number;
  /** Token numbers are below this. */
  readonly vocabulary: number;
}

/** Collects sequences of token words. Numbers start at 1; 0 is for tokens that do not matter. */
export class SequenceBuilder {
  readonly #numbers = new WordNumbers();
  #tokens = new Int32Array(1024);
  #length = 0;
  #starts = new Int32Array(1024);
  #count = 0;

  /** Gives the tokens of a row numbers: those of rows added later matter if they have one. */
  number(block: Uint32Array, start: number, length: number): void {
    for (let k = start; k < start + length; k += 2) {
      this.#numbers.add(block[k] as number, block[k + 1] as number);
    }
  }

  /** Adds a sequence: a row of token words. */
  add(block: Uint32Array, start: number, length: number): void {
    while (this.#length + length > this.#tokens.length) this.#tokens = doubled(this.#tokens);
    for (let k = start; k < start + length; k += 2) {
      this.#tokens[this.#length] = this.#numbers.find(block[k] as number, block[k + 1] as number);
      this.#length += 1;
    }
    this.#count += 1;
    if (this.#count === this.#starts.length) this.#starts = doubled(this.#starts);
    this.#starts[this.#count] = this.#length;
  }

  /** The sequences added so far; views of the builder's own memory. */
  finish(): Sequences {
    return {
      tokens: this.#tokens.subarray(0, this.#length),
      starts: this.#starts.subarray(0, this.#count + 1),
      count: this.#count,
      vocabulary: this.#numbers.count + 1,
    };
  }
}

/** Pairs of words → numbers from 1 on; open addressing. */
class WordNumbers {
  #slots = new Int32Array(1 << 14); // number of the pair, 0 for a free slot
  #first = new Uint32Array(1 << 12); // by number
  #second = new Uint32Array(1 << 12);
  count = 0;

  /** The number of a pair, 0 where it has none. */
  find(a: number, b: number): number {
    return this.#slots[this.#slotOf(a, b)] as number;
  }

  add(a: number, b: number): void {
    const slot = this.#slotOf(a, b);
    if (this.#slots[slot] !== 0) return;
    this.count += 1;
    if (this.count === this.#first.length) {
      this.#first = grown(this.#first);
      this.#second = grown(this.#second);
    }
    this.#first[this.count] = a;
    this.#second[this.count] = b;
    this.#slots[slot] = this.count;
    if (this.count * 2 > this.#slots.length) this.#rehash();
  }

  #slotOf(a: number, b: number): number {
    const mask = this.#slots.length - 1;
    let slot = Math.imul(a ^ Math.imul(b, 0x85ebca6b), 0x9e3779b1) >>> 8;
    for (;;) {
      slot &= mask;
      const number = this.#slots[slot] as number;
      if (number === 0 || (this.#first[number] === a && this.#second[number] === b)) return slot;
      slot += 1;
    }
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 4);
    for (let number = 1; number <= this.count; number += 1) {
      const slot = this.#slotOf(this.#first[number] as number, this.#second[number] as number);
      this.#slots[slot] = number;
    }
  }
}

function grown(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  tokenize
} from "./chunk-P3IKFHKZ.js";

// src/algorithms/count-tokens.ts
function countTokens(text) {
  let count = 0;
  let inside = false;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit > 127) return tokenize(text).length;
    const letter = unit | 32;
    const isWord = letter >= 97 && letter <= 122 || unit >= 48 && unit <= 57;
    if (isWord && !inside) count += 1;
    inside = isWord;
  }
  return count;
}

// src/algorithms/ngram-names.ts
var NgramNames = class {
  /** The number of the n-gram that starts at each token; the first `count` are set. */
  names = new Int32Array(0);
  /** How many n-grams there are. */
  count = 0;
  /** How many of them differ. */
  distinct = 0;
  n = 1;
  #tokens = new Int32Array(0);
  /** A hash table of pairs: of its arrays, the first `#slots` are used for the text at hand. */
  #slots = 0;
  #firsts = new Int32Array(0);
  #seconds = new Int32Array(0);
  #values = new Int32Array(0);
  /** Starts with the tokens themselves: `distinct` numbers from 0 on. */
  begin(tokens, distinct) {
    this.#tokens = tokens;
    this.names = tokens.slice();
    this.count = tokens.length;
    this.distinct = distinct;
    this.n = 1;
    this.#slots = 2 ** Math.ceil(Math.log2(tokens.length * 2 + 2));
    if (this.#slots > this.#values.length) {
      this.#firsts = new Int32Array(this.#slots);
      this.#seconds = new Int32Array(this.#slots);
      this.#values = new Int32Array(this.#slots);
    }
  }
  /** Goes on to n-grams of one token more. */
  grow() {
    this.n += 1;
    this.count = Math.max(0, this.count - 1);
    this.distinct = 0;
    this.#values.fill(-1, 0, this.#slots);
    const { names } = this;
    for (let i = 0; i < this.count; i += 1) {
      const last = this.#tokens[i + this.n - 1];
      names[i] = this.#nameOf(names[i], last);
    }
  }
  #nameOf(first, second) {
    const mask = this.#slots - 1;
    let slot = Math.imul(Math.imul(first, 2654435761) ^ second, 2246822507);
    slot = (slot ^ slot >>> 15) & mask;
    while (this.#values[slot] !== -1) {
      if (this.#firsts[slot] === first && this.#seconds[slot] === second) {
        return this.#values[slot];
      }
      slot = slot + 1 & mask;
    }
    this.#firsts[slot] = first;
    this.#seconds[slot] = second;
    this.#values[slot] = this.distinct;
    this.distinct += 1;
    return this.distinct - 1;
  }
};

export {
  countTokens,
  NgramNames
};

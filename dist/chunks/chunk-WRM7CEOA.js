import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  tokenize
} from "./chunk-P3IKFHKZ.js";
import {
  hashWords
} from "./chunk-UPWWFXVT.js";

// src/algorithms/pair-table.ts
var PairTable = class {
  #slots = new Int32Array(1 << 12);
  // number + 1, 0 for a free slot
  #first = new Int32Array(1 << 10);
  #second = new Int32Array(1 << 10);
  /** Different pairs so far. */
  size = 0;
  /** The number of a pair, which gets one where it has none. */
  add(first, second) {
    const slot = this.#slotOf(first, second);
    const known = this.#slots[slot];
    if (known !== 0) return known - 1;
    const number = this.size;
    if (number === this.#first.length) {
      this.#first = doubled(this.#first);
      this.#second = doubled(this.#second);
    }
    this.#first[number] = first;
    this.#second[number] = second;
    this.size = number + 1;
    this.#slots[slot] = number + 1;
    if (this.size * 2 > this.#slots.length) this.#rehash();
    return number;
  }
  /** The number of a pair, -1 where it has none. */
  find(first, second) {
    return this.#slots[this.#slotOf(first, second)] - 1;
  }
  firstOf(number) {
    return this.#first[number];
  }
  secondOf(number) {
    return this.#second[number];
  }
  #slotOf(first, second) {
    const mask = this.#slots.length - 1;
    let hash = Math.imul(first ^ Math.imul(second + 1, 2246822507), 3266489909);
    hash = Math.imul(hash ^ hash >>> 15, 2654435761);
    let slot = hash >>> 7;
    for (; ; ) {
      slot &= mask;
      const number = this.#slots[slot] - 1;
      if (number < 0 || this.#first[number] === first && this.#second[number] === second) {
        return slot;
      }
      slot += 1;
    }
  }
  #rehash() {
    this.#slots = new Int32Array(this.#slots.length * 4);
    for (let number = 0; number < this.size; number += 1) {
      const slot = this.#slotOf(this.#first[number], this.#second[number]);
      this.#slots[slot] = number + 1;
    }
  }
};
function doubled(array) {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
var Counts = class {
  #values = new Int32Array(1 << 10);
  increase(number) {
    while (number >= this.#values.length) this.#values = doubled(this.#values);
    this.#values[number] = this.#values[number] + 1;
  }
  of(number) {
    return number < this.#values.length ? this.#values[number] : 0;
  }
};

// src/algorithms/gram-space.ts
var maxWords = 4e3;
var GramSpace = class {
  #numbers = /* @__PURE__ */ new Map();
  #names = [];
  #pairs = new PairTable();
  #triples = new PairTable();
  #seenIn = [];
  // triple → the last item it was seen in
  #items = 0;
  get words() {
    return this.#names.length;
  }
  get pairs() {
    return this.#pairs.size;
  }
  get triples() {
    return this.#triples.size;
  }
  /** The item of a record's texts, the answer last; undefined where they hold no word. */
  read(texts) {
    const item = this.#items;
    this.#items += 1;
    const words = [];
    const pairs = [];
    const triples = [];
    let looped = 0;
    let opening = -1;
    let lastStart = 0;
    let hash = 0;
    for (const text of texts) {
      const tokens = tokenize(text.slice(0, maxWords * 16));
      if (tokens.length === 0) continue;
      hash = hashWords(text, hash);
      lastStart = words.length;
      const ids = tokens.slice(0, maxWords - words.length).map((token) => this.numberOf(token));
      opening = -1;
      for (const [i, id] of ids.entries()) {
        words.push(id);
        if (i < 1) continue;
        const pair = this.#pairs.add(ids[i - 1], id);
        pairs.push(pair);
        if (i < 2) continue;
        const triple = this.#triples.add(pairs.at(-2), id);
        triples.push(triple);
        if (i === 2) opening = triple;
        if (this.#seenIn[triple] === item) looped += 1;
        this.#seenIn[triple] = item;
      }
    }
    if (words.length === 0) return void 0;
    return {
      words: Int32Array.from(words),
      pairs: Int32Array.from(pairs),
      triples: Int32Array.from(triples),
      looped,
      opening,
      lastStart,
      half: hash & 1
    };
  }
  /** The number of a word, which gets one where it has none. */
  numberOf(word) {
    let number = this.#numbers.get(word);
    if (number === void 0) {
      number = this.#names.length;
      this.#numbers.set(word, number);
      this.#names.push(word);
    }
    return number;
  }
  nameOf(word) {
    return this.#names[word] ?? "";
  }
  pairName(pair) {
    return `${this.nameOf(this.#pairs.firstOf(pair))} ${this.nameOf(this.#pairs.secondOf(pair))}`;
  }
  tripleName(triple) {
    const pair = this.#triples.firstOf(triple);
    return `${this.pairName(pair)} ${this.nameOf(this.#triples.secondOf(triple))}`;
  }
};

export {
  PairTable,
  Counts,
  GramSpace
};

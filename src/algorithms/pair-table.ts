// Pairs of small numbers → dense numbers in the order of arrival, with counts. A run of n tokens is a
// pair of the run without its last token and that token, so that one table a length holds n-grams
// exactly. Memory is 16 to 32 bytes a different pair: as much as what is put in, and no more.

/** Open addressing; numbers from 0 on. */
export class PairTable {
  #slots = new Int32Array(1 << 12); // number + 1, 0 for a free slot
  #first = new Int32Array(1 << 10);
  #second = new Int32Array(1 << 10);
  /** Different pairs so far. */
  size = 0;

  /** The number of a pair, which gets one where it has none. */
  add(first: number, second: number): number {
    const slot = this.#slotOf(first, second);
    const known = this.#slots[slot] as number;
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
  find(first: number, second: number): number {
    return (this.#slots[this.#slotOf(first, second)] as number) - 1;
  }

  firstOf(number: number): number {
    return this.#first[number] as number;
  }

  secondOf(number: number): number {
    return this.#second[number] as number;
  }

  #slotOf(first: number, second: number): number {
    const mask = this.#slots.length - 1;
    // Murmur3's finisher over both (public domain, A. Appleby).
    let hash = Math.imul(first ^ Math.imul(second + 1, 0x85ebca6b), 0xc2b2ae35);
    hash = Math.imul(hash ^ (hash >>> 15), 0x9e3779b1);
    let slot = hash >>> 7;
    for (;;) {
      slot &= mask;
      const number = (this.#slots[slot] as number) - 1;
      if (number < 0 || (this.#first[number] === first && this.#second[number] === second)) {
        return slot;
      }
      slot += 1;
    }
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 4);
    for (let number = 0; number < this.size; number += 1) {
      const slot = this.#slotOf(this.#first[number] as number, this.#second[number] as number);
      this.#slots[slot] = number + 1;
    }
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** Numbers that are counted; all start at 0. */
export class Counts {
  #values = new Int32Array(1 << 10);

  increase(number: number): void {
    while (number >= this.#values.length) this.#values = doubled(this.#values);
    this.#values[number] = (this.#values[number] as number) + 1;
  }

  of(number: number): number {
    return number < this.#values.length ? (this.#values[number] as number) : 0;
  }
}

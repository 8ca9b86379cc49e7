// Numbers for hashes: 0 for the first one added, 1 for the next, and the same again for the same.
// Open addressing in one typed array; a Map of as many takes several times as long to fill.

const free = 0;

export class HashTable {
  #mask = 1023;
  /** Pairs of a hash and its number + 1; 0 where nothing stands. At most half full: few steps to each. */
  #slots = new Uint32Array(2048);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of a hash of 32 bits, a new one where it has none. */
  add(hash: number): number {
    let slot = this.#slotOf(hash);
    const known = this.#slots[slot + 1] as number;
    if (known !== free) return known - 1;
    if (2 * this.#size >= this.#mask) {
      this.#grow();
      slot = this.#slotOf(hash);
    }
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = this.#size += 1;
    return this.#size - 1;
  }

  /** Adds all and writes their numbers to `numbers` from `at` on; gives where it ended. */
  addAll(hashes: Uint32Array, numbers: Uint32Array, at: number): number {
    for (let i = 0; i < hashes.length; i += 1) numbers[at + i] = this.add(hashes[i] as number);
    return at + hashes.length;
  }

  /** -1 where it was never added. */
  find(hash: number): number {
    return (this.#slots[this.#slotOf(hash) + 1] as number) - 1;
  }

  /** Four times as many slots. Small as long as it can be: what is near the processor is found sooner. */
  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 4);
    this.#mask = old.length * 2 - 1;
    for (let slot = 0; slot < old.length; slot += 2) {
      if (old[slot + 1] === free) continue;
      const place = this.#slotOf(old[slot] as number);
      this.#slots[place] = old[slot] as number;
      this.#slots[place + 1] = old[slot + 1] as number;
    }
  }

  /** Where a hash stands or would. */
  #slotOf(hash: number): number {
    const slots = this.#slots;
    // The low bits of what was hashed are as good as any; the multiplication spreads small numbers.
    let at = (Math.imul(hash, 0x9e3779b1) >>> 7) & this.#mask;
    while (slots[2 * at + 1] !== free && slots[2 * at] !== hash) at = (at + 1) & this.#mask;
    return 2 * at;
  }
}

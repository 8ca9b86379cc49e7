// Numbers for hashes: 0 for the first one added, 1 for the next, and the same again for the same.
// Open addressing in one typed array; a Map of as many takes several times as long to fill.

const free = 0;

export class HashTable {
  readonly #mask: number;
  /** Pairs of a hash and its number + 1; 0 where nothing stands. */
  readonly #slots: Uint32Array;
  #size = 0;

  /** `most`: more different hashes are never added. */
  constructor(most: number) {
    // At most half full: few steps to what is looked for.
    const slots = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * most)));
    this.#mask = slots - 1;
    this.#slots = new Uint32Array(2 * slots);
  }

  get size(): number {
    return this.#size;
  }

  /** The number of a hash of 32 bits, a new one where it has none. */
  add(hash: number): number {
    const slot = this.#slotOf(hash);
    const known = this.#slots[slot + 1] as number;
    if (known !== free) return known - 1;
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

  /** Where a hash stands or would. */
  #slotOf(hash: number): number {
    const slots = this.#slots;
    // The low bits of what was hashed are as good as any; the multiplication spreads small numbers.
    let at = (Math.imul(hash, 0x9e3779b1) >>> 7) & this.#mask;
    while (slots[2 * at + 1] !== free && slots[2 * at] !== hash) at = (at + 1) & this.#mask;
    return 2 * at;
  }
}

// Many sets of hashes in few large arrays, and which of their values occur more than once.

import { RowList, type Rows } from './rows.ts';

/** Sets of 32-bit values, each ascending; a value may repeat where two members share a hash. */
export class SetStore {
  #rows: Rows;
  #lengths: Uint32Array;
  #sizes: Uint32Array;

  /** Takes over the rows: what follows rewrites them. */
  constructor(rows: Rows) {
    this.#rows = rows;
    this.#lengths = new Uint32Array(rows.count);
    for (let i = 0; i < rows.count; i += 1) this.#lengths[i] = rows.lengthOf(i);
    this.#sizes = this.#lengths.slice();
  }

  /** Forgets all sets, so that their memory is free. */
  clear(): void {
    this.#rows = new RowList();
    this.#lengths = new Uint32Array(0);
    this.#sizes = new Uint32Array(0);
  }

  get count(): number {
    return this.#lengths.length;
  }

  /** Members of set i, those that `keepRepeated` dropped included. */
  sizeOf(i: number): number {
    return this.#sizes[i] as number;
  }

  /** Array that holds set i from `startOf(i)` on, `lengthOf(i)` values: no view is made. */
  blockOf(i: number): Uint32Array {
    return this.#rows.blockOf(i);
  }

  startOf(i: number): number {
    return this.#rows.startOf(i);
  }

  lengthOf(i: number): number {
    return this.#lengths[i] as number;
  }

  /** Calls `visit` with every stored value, set by set. */
  forEachValue(visit: (value: number) => void): void {
    for (let i = 0; i < this.count; i += 1) {
      const block = this.blockOf(i);
      const start = this.startOf(i);
      const end = start + this.lengthOf(i);
      for (let k = start; k < end; k += 1) visit(block[k] as number);
    }
  }

  /** Removes values from every set and from its size. */
  remove(values: ReadonlySet<number>): void {
    this.#filter((value) => !values.has(value));
  }

  /**
   * Keeps only values that stand in more than one set, and nothing of a set that shares less than
   * `least`, 0..1, of its values with others. Sizes still count what is dropped.
   *
   * Values are counted and dropped a range at a time: what is looked up for them then stays in the
   * processor's cache, and a set that has dropped too much isn't walked again. Sets are sorted, so each
   * goes on where it stopped.
   */
  keepRepeated(frequencies: Frequencies, least: number): void {
    const ranges = this.count < smallStore ? 1 : this.count < largeStore ? 4 : 8;
    const reads = new Uint32Array(this.count);
    const kept = new Uint32Array(this.count);
    let open = new Uint32Array(this.count);
    for (let i = 0; i < open.length; i += 1) open[i] = i;
    for (let range = 1; range <= ranges; range += 1) {
      const limit = Math.floor((2 ** 32 / ranges) * range) - 1;
      this.#countUpTo(limit, open, reads, frequencies);
      let stillOpen = 0;
      for (let at = 0; at < open.length; at += 1) {
        const i = open[at] as number;
        const block = this.blockOf(i);
        const start = this.startOf(i);
        const end = start + this.lengthOf(i);
        let read = start + (reads[i] as number);
        let write = start + (kept[i] as number);
        for (; read < end; read += 1) {
          const value = block[read] as number;
          if (value > limit) break;
          block[write] = value;
          write += frequencies.isRepeated(value); // a jump here would be guessed wrong too often
        }
        const size = this.sizeOf(i);
        if (read - write > size - Math.ceil(least * size - 1e-9)) {
          kept[i] = 0;
          continue;
        }
        reads[i] = read - start;
        kept[i] = write - start;
        open[stillOpen] = i;
        stillOpen += 1;
      }
      open = open.subarray(0, stillOpen);
    }
    this.#lengths.set(kept);
  }

  /** Counts values up to `limit` of the sets that are open, from `reads[i]` on. */
  #countUpTo(limit: number, open: Uint32Array, reads: Uint32Array, frequencies: Frequencies): void {
    for (let at = 0; at < open.length; at += 1) {
      const i = open[at] as number;
      const block = this.blockOf(i);
      const start = this.startOf(i);
      const end = start + this.lengthOf(i);
      for (let read = start + (reads[i] as number); read < end; read += 1) {
        const value = block[read] as number;
        if (value > limit) break;
        frequencies.add(value);
      }
    }
  }

  #filter(test: (value: number) => boolean): void {
    for (let i = 0; i < this.count; i += 1) {
      const block = this.blockOf(i);
      const start = this.startOf(i);
      const end = start + this.lengthOf(i);
      let write = start;
      for (let k = start; k < end; k += 1) {
        const value = block[k] as number;
        if (!test(value)) continue;
        block[write] = value;
        write += 1;
      }
      this.#lengths[i] = write - start;
      this.#sizes[i] = (this.#sizes[i] as number) - (end - write);
    }
  }
}

// Fewer sets than this fit the cache with all their tables.
const smallStore = 20_000;
// More ranges fit the cache better and walk the sets more often: 4 were fastest on 52,002 sets, 8 on
// 520,020.
const largeStore = 200_000;

const seenBits = 26; // two bits each, 16 MiB: one value in three looks repeated at 28 million
const countBits = 21;

/**
 * Which values stand in more than one set, and about how often. Errors are one-sided: a value may
 * look more frequent than it is, never less.
 */
export class Frequencies {
  /** Two bits for each slot: 0 never, 1 once, 2 and 3 more often. Slots keep the order of values. */
  readonly #seen: Uint32Array;
  readonly #shift: number;
  readonly #counts = new Uint16Array(1 << countBits);
  /** Largest count, as counted. */
  highest = 1;

  constructor(expectedValues: number) {
    // Eight slots a value keep false repeats rare; the cap bounds memory.
    const bits = Math.min(seenBits, Math.max(16, Math.ceil(Math.log2(expectedValues * 8 + 1))));
    this.#shift = 32 - bits;
    this.#seen = new Uint32Array(2 ** bits / 16);
  }

  add(value: number): void {
    const slot = value >>> this.#shift;
    const word = this.#seen[slot >>> 4] as number;
    const at = (slot & 15) << 1;
    const before = (word >>> at) & 3;
    if (before === 0) {
      this.#seen[slot >>> 4] = word | (1 << at);
      return;
    }
    if (before === 1) this.#seen[slot >>> 4] = word + (1 << at);
    const counter = value >>> (32 - countBits);
    const count = this.#counts[counter] as number;
    if (count === 0xffff) return;
    this.#counts[counter] = count + 1;
    if (count + 2 > this.highest) this.highest = count + 2;
  }

  /** 1 for a value that was added twice, 0 or 1 for one that was added once. */
  isRepeated(value: number): number {
    const slot = value >>> this.#shift;
    return ((this.#seen[slot >>> 4] as number) >>> (((slot & 15) << 1) | 1)) & 1;
  }

  /** How often a value was added, or more; saturates at 65,536. */
  countOf(value: number): number {
    return (this.#counts[value >>> (32 - countBits)] as number) + 1;
  }
}

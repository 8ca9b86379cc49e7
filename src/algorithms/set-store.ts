// Many sets of hashes in few large arrays, and which of their values occur more than once.

const blockBits = 22; // 4,194,304 values, 16 MiB: nothing is copied when the store grows
const blockSize = 1 << blockBits;
const blockMask = blockSize - 1;

/** Sets of 32-bit values, each ascending; a value may repeat where two members share a hash. */
export class SetStore {
  readonly #blocks: Uint32Array[] = [];
  #starts = new Uint32Array(1024);
  #lengths = new Uint32Array(1024);
  #sizes = new Uint32Array(1024);
  #count = 0;
  #next = 0;

  get count(): number {
    return this.#count;
  }

  /** Members of set i, those that `keep` dropped included. */
  sizeOf(i: number): number {
    return this.#sizes[i] as number;
  }

  /** The values of set i that are still stored. */
  valuesOf(i: number): Uint32Array {
    const at = (this.#starts[i] as number) & blockMask;
    return this.blockOf(i).subarray(at, at + (this.#lengths[i] as number));
  }

  /** Array that holds set i from `startOf(i)` on, `lengthOf(i)` values: no view is made. */
  blockOf(i: number): Uint32Array {
    return this.#blocks[(this.#starts[i] as number) >>> blockBits] as Uint32Array;
  }

  startOf(i: number): number {
    return (this.#starts[i] as number) & blockMask;
  }

  lengthOf(i: number): number {
    return this.#lengths[i] as number;
  }

  /** Adds the upper halves of sorted 64-bit hashes: sorted too, and as many. */
  add(hashes: BigUint64Array): void {
    const { length } = hashes;
    if (length > blockSize) throw new RangeError('a set of more than 4 million members');
    if (this.#next + length > this.#blocks.length * blockSize) {
      // A set stays in one block.
      this.#next = this.#blocks.length * blockSize;
      this.#blocks.push(new Uint32Array(blockSize));
    }
    if (this.#count === this.#starts.length) {
      this.#starts = doubled(this.#starts);
      this.#lengths = doubled(this.#lengths);
      this.#sizes = doubled(this.#sizes);
    }
    const block = this.#blocks[this.#blocks.length - 1] as Uint32Array;
    const at = this.#next & blockMask;
    const halves = new Uint32Array(hashes.buffer, hashes.byteOffset, length * 2);
    for (let i = 0; i < length; i += 1) block[at + i] = halves[2 * i + 1] as number; // little-endian
    this.#starts[this.#count] = this.#next;
    this.#lengths[this.#count] = length;
    this.#sizes[this.#count] = length;
    this.#count += 1;
    this.#next += length;
  }

  /** Calls `visit` with every stored value, set by set. */
  forEachValue(visit: (value: number) => void): void {
    for (let i = 0; i < this.#count; i += 1) {
      const block = this.blockOf(i);
      const start = this.startOf(i);
      const end = start + this.lengthOf(i);
      for (let k = start; k < end; k += 1) visit(block[k] as number);
    }
  }

  /** Removes values from every set and from its size. */
  remove(values: ReadonlySet<number>): void {
    this.#filter((value) => !values.has(value), true);
  }

  /** Keeps only values that pass; sizes still count the others. */
  keep(test: (value: number) => boolean): void {
    this.#filter(test, false);
  }

  #filter(test: (value: number) => boolean, resize: boolean): void {
    for (let i = 0; i < this.#count; i += 1) {
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
      if (resize) this.#sizes[i] = (this.#sizes[i] as number) - (end - write);
    }
  }
}

function doubled(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

const seenBits = 27; // two bit tables of 16 MiB: one value in five looks repeated at 28 million
const countBits = 22;

/**
 * Which values stand in more than one set, and about how often. Errors are one-sided: a value may
 * look more frequent than it is, never less.
 */
export class Frequencies {
  readonly #once: Uint32Array;
  readonly #twice: Uint32Array;
  readonly #counts = new Uint16Array(1 << countBits);
  readonly #seenMask: number;
  /** Largest count, as counted. */
  highest = 1;

  constructor(expectedValues: number) {
    // Eight bits a value keep false repeats rare; the cap bounds memory.
    const bits = Math.min(seenBits, Math.max(16, Math.ceil(Math.log2(expectedValues * 8 + 1))));
    this.#seenMask = 2 ** bits - 1;
    this.#once = new Uint32Array(2 ** bits / 32);
    this.#twice = new Uint32Array(2 ** bits / 32);
  }

  add(value: number): void {
    const slot = (Math.imul(value, 0x9e3779b1) >>> 5) & this.#seenMask;
    const word = slot >>> 5;
    const bit = 1 << (slot & 31);
    if (((this.#once[word] as number) & bit) === 0) {
      this.#once[word] = (this.#once[word] as number) | bit;
      return;
    }
    this.#twice[word] = (this.#twice[word] as number) | bit;
    const counter = value & ((1 << countBits) - 1);
    const count = this.#counts[counter] as number;
    if (count === 0xffff) return;
    this.#counts[counter] = count + 1;
    if (count + 2 > this.highest) this.highest = count + 2;
  }

  /** False only for a value that was added once. */
  isRepeated(value: number): boolean {
    const slot = (Math.imul(value, 0x9e3779b1) >>> 5) & this.#seenMask;
    return ((this.#twice[slot >>> 5] as number) & (1 << (slot & 31))) !== 0;
  }

  /** How often a value was added, or more; saturates at 65,536. */
  countOf(value: number): number {
    return (this.#counts[value & ((1 << countBits) - 1)] as number) + 1;
  }
}

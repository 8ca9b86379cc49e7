// Rows of 32-bit words, many in few large arrays.

const blockWords = 1 << 20; // 4 MiB: nothing is copied when rows are added
const fewWords = 16; // copied faster one by one than by a call

/** A piece of a row list that can be posted to another thread. */
export interface RowChunk {
  /** Words of all rows in a row. */
  readonly words: Uint32Array<ArrayBuffer>;
  /** By row: how many words it has. */
  readonly lengths: Uint32Array<ArrayBuffer>;
}

/** Row i is `blockOf(i)` from `startOf(i)` on, `lengthOf(i)` words. */
export interface Rows {
  readonly count: number;
  lengthOf(i: number): number;
  blockOf(i: number): Uint32Array;
  startOf(i: number): number;
}

export class RowList implements Rows {
  readonly #blocks: Uint32Array[] = [];
  /** By block: words in use. */
  readonly #used: number[] = [];
  /** By row: its block, its first word there, and how many it has. */
  #blockNumbers = new Uint16Array(1024);
  #starts = new Uint32Array(1024);
  #lengths = new Uint32Array(1024);
  #count = 0;
  /** The block that rows are copied to. */
  #open = -1;

  get count(): number {
    return this.#count;
  }

  lengthOf(i: number): number {
    return this.#lengths[i] as number;
  }

  /** Array that holds row i from `startOf(i)` on: no view is made. */
  blockOf(i: number): Uint32Array {
    return this.#blocks[this.#blockNumbers[i] as number] as Uint32Array;
  }

  startOf(i: number): number {
    return this.#starts[i] as number;
  }

  /** Adds a copy of a row. */
  add(words: ArrayLike<number>): void {
    const { length } = words;
    let block = this.#open;
    const used = this.#used[block] ?? 0;
    // A row stays in one block.
    if (block < 0 || used + length > (this.#blocks[block] as Uint32Array).length) {
      block = this.#addBlock(new Uint32Array(Math.max(blockWords, length)), 0);
      this.#open = block;
    }
    const start = this.#used[block] as number;
    const target = this.#blocks[block] as Uint32Array;
    if (length > fewWords && words instanceof Uint32Array) target.set(words, start);
    else for (let k = 0; k < length; k += 1) target[start + k] = words[k] as number;
    this.#used[block] = start + length;
    this.#note(block, start, length);
  }

  /** Adds rows as they are: their memory is taken over. */
  append({ words, lengths }: { words: Uint32Array; lengths: Uint32Array }): void {
    const block = this.#addBlock(words, words.length);
    let start = 0;
    for (const length of lengths) {
      this.#note(block, start, length);
      start += length;
    }
  }

  /** All rows in one piece. */
  toChunk(): RowChunk {
    const lengths = this.#lengths.slice(0, this.#count);
    const words = new Uint32Array(lengths.reduce((sum, length) => sum + length, 0));
    let at = 0;
    for (let i = 0; i < this.#count;) {
      const block = this.blockOf(i);
      const start = this.startOf(i);
      let end = start;
      // Rows that stand in a row are copied at once.
      for (; i < this.#count && this.blockOf(i) === block && this.startOf(i) === end; i += 1) {
        end += this.lengthOf(i);
      }
      words.set(block.subarray(start, end), at);
      at += end - start;
    }
    return { words, lengths };
  }

  #addBlock(words: Uint32Array, used: number): number {
    this.#blocks.push(words);
    this.#used.push(used);
    if (this.#blocks.length > 0xffff) throw new RangeError('more than 65,535 blocks of rows');
    return this.#blocks.length - 1;
  }

  #note(block: number, start: number, length: number): void {
    const i = this.#count;
    if (i === this.#starts.length) {
      this.#blockNumbers = doubled(this.#blockNumbers, Uint16Array);
      this.#starts = doubled(this.#starts, Uint32Array);
      this.#lengths = doubled(this.#lengths, Uint32Array);
    }
    this.#blockNumbers[i] = block;
    this.#starts[i] = start;
    this.#lengths[i] = length;
    this.#count += 1;
  }
}

function doubled<A extends Uint16Array | Uint32Array>(array: A, type: new (n: number) => A): A {
  const larger = new type(array.length * 2);
  larger.set(array);
  return larger;
}

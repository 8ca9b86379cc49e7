// Products of matrices of 16-bit integers, by the kernel. What is multiplied lies in its memory.
import { loadKernels, type Kernels } from './load.ts';

/** Room for matrices, taken once: views of it stay valid. */
export class Multiplier {
  readonly #kernels: Kernels = loadKernels();
  #free: number;
  readonly #end: number;

  /** `bytes` is what all rooms take together, each rounded up to 16. */
  constructor(bytes: number) {
    const start = this.#kernels.reserve(bytes + 16);
    this.#free = Math.ceil(start / 16) * 16;
    this.#end = this.#free + bytes;
  }

  room16(length: number): Int16Array {
    return new Int16Array(this.#kernels.memory.buffer, this.#take(2 * length), length);
  }

  room32(length: number): Int32Array {
    return new Int32Array(this.#kernels.memory.buffer, this.#take(4 * length), length);
  }

  /**
   * Writes the sum of products of each row of `a` with each row of `b` to `out`, row by row of `a`.
   * All three are rooms of this memory; `depth` is a multiple of 8; sums must fit 32 bits.
   */
  multiply(
    a: Int16Array,
    rows: number,
    b: Int16Array,
    columns: number,
    depth: number,
    out: Int32Array,
  ): void {
    const fits =
      depth % 8 === 0 &&
      rows * depth <= a.length &&
      columns * depth <= b.length &&
      rows * columns <= out.length;
    const { buffer } = this.#kernels.memory;
    if (!fits || [a, b, out].some((room) => room.buffer !== buffer)) {
      throw new RangeError('matrices');
    }
    this.#kernels.multiply(a.byteOffset, rows, b.byteOffset, columns, depth, out.byteOffset);
  }

  #take(bytes: number): number {
    const at = this.#free;
    this.#free += Math.ceil(bytes / 16) * 16;
    if (this.#free > this.#end) throw new RangeError('room');
    return at;
  }
}

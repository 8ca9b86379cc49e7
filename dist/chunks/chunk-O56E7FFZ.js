import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  loadKernels
} from "./chunk-NVOP5WHG.js";

// src/kernels/multiplier.ts
var Multiplier = class {
  #kernels = loadKernels();
  #free;
  #end;
  /** `bytes` is what all rooms take together, each rounded up to 16. */
  constructor(bytes) {
    const start = this.#kernels.reserve(bytes + 16);
    this.#free = Math.ceil(start / 16) * 16;
    this.#end = this.#free + bytes;
  }
  room16(length) {
    return new Int16Array(this.#kernels.memory.buffer, this.#take(2 * length), length);
  }
  room32(length) {
    return new Int32Array(this.#kernels.memory.buffer, this.#take(4 * length), length);
  }
  /**
   * Writes the sum of products of each row of `a` with each row of `b` to `out`, row by row of `a`.
   * All three are rooms of this memory; `depth` is a multiple of 8; sums must fit 32 bits.
   */
  multiply(a, rows, b, columns, depth, out) {
    const fits = depth % 8 === 0 && rows * depth <= a.length && columns * depth <= b.length && rows * columns <= out.length;
    const { buffer } = this.#kernels.memory;
    if (!fits || [a, b, out].some((room) => room.buffer !== buffer)) {
      throw new RangeError("matrices");
    }
    this.#kernels.multiply(a.byteOffset, rows, b.byteOffset, columns, depth, out.byteOffset);
  }
  #take(bytes) {
    const at = this.#free;
    this.#free += Math.ceil(bytes / 16) * 16;
    if (this.#free > this.#end) throw new RangeError("room");
    return at;
  }
};

export {
  Multiplier
};

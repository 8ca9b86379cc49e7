// Lines of a file → the texts of flat objects of ASCII strings, by the kernel; its plain twin is
// src/algorithms/flat-json.ts.
import { maxFlatFields } from '../algorithms/flat-json.ts';
import { loadKernels, type Kernels } from './load.ts';

const slackBytes = 32; // what the kernel reads and writes beyond the ends
const edgeBytes = (maxFlatFields + 1) * 8;

/** Reads lines; the memory it works in is its own, and the next line takes the place of the last. */
export class FlatReader {
  readonly #kernels: Kernels = loadKernels();
  #capacity = 0;
  #line = 0;
  #memory = new Uint8Array(0);
  #names = this.#memory;
  #nameBytes = 0;
  /** Texts, a line feed behind each. */
  bytes = this.#memory;
  /** Start and end of each text in `bytes`. */
  edges = new Uint32Array(0);

  /** How many fields the object has; -1 for a line that is anything else. */
  read(line: Uint8Array): number {
    if (line.length > this.#capacity) this.#reserve(line.length);
    this.#memory.set(line, this.#line);
    const found = this.#kernels.readFlat(
      this.#line,
      line.length,
      this.#names.byteOffset,
      this.edges.byteOffset,
      this.bytes.byteOffset,
    );
    if (found < 0) return -1;
    this.#nameBytes = found >>> 5;
    return found & maxFlatFields;
  }

  /** The names of the last line's fields in their order, a quotation mark behind each. */
  names(): string {
    return Buffer.from(this.#names.subarray(0, this.#nameBytes)).toString('latin1');
  }

  /** True when they are these. */
  hasNames(names: Uint8Array): boolean {
    if (names.length !== this.#nameBytes) return false;
    for (let i = 0; i < names.length; i += 1) if (names[i] !== this.#names[i]) return false;
    return true;
  }

  /** Lays out the line, names, edges and texts. */
  #reserve(bytes: number): void {
    const capacity = Math.ceil((bytes * 1.5) / 64) * 64;
    const room = capacity + slackBytes;
    const start = Math.ceil(this.#kernels.reserve(room * 3 + edgeBytes + 128) / 64) * 64;
    const { buffer } = this.#kernels.memory;
    this.#capacity = capacity;
    this.#memory = new Uint8Array(buffer);
    this.#line = start;
    this.#names = new Uint8Array(buffer, start + room, room);
    this.edges = new Uint32Array(buffer, start + room * 2, edgeBytes / 4);
    this.bytes = new Uint8Array(buffer, start + room * 2 + edgeBytes, room);
  }
}

// Lines of a file → the texts of flat objects of ASCII strings, by the kernel; its plain twin is
// src/algorithms/flat-json.ts.
import { maxFlatFields } from '../algorithms/flat-json.ts';
import { loadKernels, type Kernels } from './load.ts';

const slackBytes = 32; // what the kernel reads and writes beyond the ends
const edgeBytes = (maxFlatFields + 1) * 8;

export interface CanonicalField {
  /** Which of the line's fields it is. */
  readonly index: number;
  /** With what stands before and behind it: `{"a":"`. */
  readonly head: Uint8Array;
}

/** Reads lines; the memory it works in is its own, and the next line takes the place of the last. */
export class FlatReader {
  readonly #kernels: Kernels = loadKernels();
  #capacity = 0;
  #line = 0;
  #memory = new Uint8Array(0);
  #names = this.#memory;
  #nameBytes = 0;
  #out = 0;
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

  /**
   * The last line as canonical JSON: its fields in this order, with what stands before each, and what
   * stands behind the last. A view, until the next call.
   */
  canonical(fields: readonly CanonicalField[], close: Uint8Array): Uint8Array {
    const memory = this.#memory;
    let at = this.#out;
    for (const { index, head } of fields) {
      memory.set(head, at);
      const start = this.edges[2 * index] as number;
      const length = (this.edges[2 * index + 1] as number) - start;
      const text = this.bytes.byteOffset + start;
      at = this.#kernels.escapeText(text, length, at + head.length);
    }
    memory.set(close, at);
    return memory.subarray(this.#out, at + close.length);
  }

  /** Lays out the line, names, edges, texts, and texts with a backslash before each character. */
  #reserve(bytes: number): void {
    const capacity = Math.ceil((bytes * 1.5) / 64) * 64;
    const room = capacity + slackBytes;
    // Canonical JSON is twice as long as the line at most: three rooms hold it.
    const start = Math.ceil(this.#kernels.reserve(room * 6 + edgeBytes + 128) / 64) * 64;
    const { buffer } = this.#kernels.memory;
    this.#capacity = capacity;
    this.#memory = new Uint8Array(buffer);
    this.#line = start;
    this.#names = new Uint8Array(buffer, start + room, room);
    this.edges = new Uint32Array(buffer, start + room * 2, edgeBytes / 4);
    this.bytes = new Uint8Array(buffer, start + room * 2 + edgeBytes, room);
    this.#out = start + room * 3 + edgeBytes;
  }
}

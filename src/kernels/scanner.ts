// Texts → which of their runs of n tokens stand in a set of known ones, by the kernel.
import { hashToken } from '../algorithms/grams.ts';
import { buildTokenClasses, foldText, tokenize } from '../algorithms/tokens.ts';
import { loadKernels, type Kernels } from './load.ts';

const encoder = new TextEncoder();
/** ASCII, and signs that NFKC leaves to be signs: no-break space, ’ “ ” – — … • ° × € and the like. */
const plainText =
  /^[\0-\x7f\xa0\xa3\xb0\xb7\xd7\xf7\u2010-\u2015\u2018-\u2022\u2026\u2032\u20ac\u2212]*$/;

const classBytes = 0x10000;
const slackBytes = 64; // what the kernel reads and clears behind a text
const maxTableBits = 28; // 268 million runs; the kernel goes to 29
// Faster code for a kernel takes over only between two calls.
const indexStep = 0x4000;

/** A known run in a text. */
export interface GramHit {
  /** Which token of the text it starts at. */
  readonly position: number;
  /** The last of the known runs of this hash; `before` leads to the others. */
  readonly gram: number;
}

/** Looks texts up in a set of runs; the memory it works in is its own. */
export class Scanner {
  readonly #kernels: Kernels = loadKernels();
  readonly #n: number;
  readonly #known: Uint32Array;
  readonly #next: Uint32Array;
  #bits = 4;
  // Addresses. What does not grow lies before what does.
  #filter = 0;
  #table = 0;
  #hashes = 0;
  #text = 0;
  #edges = 0;
  #tokens = 0;
  #grams = 0;
  #fixedBytes = 0;
  #capacity = 0; // bytes of text that fit
  #memory = new Uint8Array(0);
  #words = new Uint32Array(0); // the same memory
  #input = this.#memory; // where texts go
  #hasClasses = false;
  #tokenCount = 0;

  /** `hashes` are `rollGrams` of the known texts in a row; only those with a mark are looked for. */
  constructor(hashes: Uint32Array, marks: Uint8Array, n: number) {
    this.#n = n;
    this.#known = hashes;
    this.#next = this.#index(hashes, marks);
  }

  /** How many known runs a text holds. */
  count(text: string): number {
    const count = this.#tokenize(text);
    this.#tokenCount = count;
    if (count < this.#n) return 0;
    return this.#kernels.scanGrams(
      this.#tokens,
      count,
      this.#n,
      this.#grams,
      this.#hashes,
      this.#bits,
      this.#filter,
      this.#table,
      this.#edges,
    );
  }

  /** The known runs of a text in order; see src/algorithms/tokens.ts for what a token is. */
  scan(text: string): GramHit[] {
    const length = this.count(text);
    const at = this.#edges >>> 2;
    return Array.from({ length }, (_, i) => ({
      position: this.#words[at + 2 * i] as number,
      gram: (this.#words[at + 2 * i + 1] as number) - 1,
    }));
  }

  /** The known run before `gram` with the same hash, or -1. */
  before(gram: number): number {
    return (this.#next[gram] as number) - 1;
  }

  /** True when the run at `position` of the text scanned last has the hash of known run `gram`. */
  matches(position: number, gram: number): boolean {
    if (position < 0 || position > this.#tokenCount - this.#n) return false;
    return this.#words[(this.#grams >>> 2) + position] === this.#known[gram];
  }

  #index(hashes: Uint32Array, marks: Uint8Array): Uint32Array {
    const { length } = hashes;
    let wanted = 0;
    for (const mark of marks) wanted += mark;
    while (this.#bits < maxTableBits && 2 ** this.#bits < 2 * wanted) this.#bits += 1;
    const tableBytes = 4 * 2 ** this.#bits;
    const filterBytes = align(tableBytes / 4);
    const gramBytes = align(4 * length);
    this.#fixedBytes = filterBytes + tableBytes + gramBytes;
    // Marks and links are needed once: they lie where texts go later.
    const start = align(this.#kernels.reserve(this.#fixedBytes + 2 * gramBytes + slackBytes));
    this.#filter = start;
    this.#table = start + filterBytes;
    this.#hashes = this.#table + tableBytes;
    const links = this.#hashes + gramBytes;
    const markers = links + gramBytes;
    const { buffer } = this.#kernels.memory;
    new Uint32Array(buffer, this.#hashes, length).set(hashes);
    new Uint8Array(buffer, markers, length).set(marks);
    const kernels = this.#kernels;
    for (let from = 0; from < length; from += indexStep) {
      const to = Math.min(length, from + indexStep);
      kernels.indexGrams(
        this.#hashes,
        markers,
        from,
        to,
        this.#bits,
        this.#filter,
        this.#table,
        links,
      );
    }
    const next = new Uint32Array(buffer, links, length).slice();
    this.#reserve(1 << 16);
    return next;
  }

  /** Number of tokens; their hashes are in memory. */
  #tokenize(text: string): number {
    const kernels = this.#kernels;
    if (text.length > this.#capacity) this.#reserve(text.length);
    const { read, written } = encoder.encodeInto(text, this.#input);
    // As many bytes as units: ASCII. The bytes of other characters part tokens, as these signs do.
    if (read === text.length && (written === read || plainText.test(text))) {
      const edges = kernels.splitPlain(this.#text, written, this.#edges);
      kernels.hashTokens(this.#edges, edges, this.#tokens);
      return edges / 2;
    }
    const folded = foldText(text);
    const length = Buffer.byteLength(folded);
    if (length > this.#capacity) this.#reserve(length);
    if (holdsRareLetters(folded)) return this.#tokenizeRare(tokenize(text));
    const classes = this.#text - classBytes;
    if (!this.#hasClasses) this.#memory.set((tokenClasses ??= buildTokenClasses('word')), classes);
    this.#hasClasses = true;
    encoder.encodeInto(folded, this.#input);
    const edges = kernels.splitFolded(this.#text, length, classes, this.#edges);
    kernels.hashTokens(this.#edges, edges, this.#tokens);
    return edges / 2;
  }

  #tokenizeRare(tokens: readonly string[]): number {
    const at = this.#tokens >>> 2;
    tokens.forEach((token, i) => (this.#words[at + i] = hashToken(token)));
    return tokens.length;
  }

  /**
   * Lays out classes, text, edges of tokens, their hashes and those of runs. Two tokens are two bytes
   * apart at least. Hits, a pair for a run, lie where the edges were.
   */
  #reserve(bytes: number): void {
    this.#capacity = Math.ceil(bytes * 1.25);
    const textBytes = align(this.#capacity + slackBytes);
    const wordBytes = align((this.#capacity / 2 + 1) * 4 + slackBytes);
    const growing = classBytes + textBytes + 4 * wordBytes;
    const start = align(this.#kernels.reserve(this.#fixedBytes + growing + slackBytes));
    this.#text = start + this.#fixedBytes + classBytes;
    this.#edges = this.#text + textBytes;
    this.#tokens = this.#edges + 2 * wordBytes;
    this.#grams = this.#tokens + wordBytes;
    this.#memory = new Uint8Array(this.#kernels.memory.buffer);
    this.#words = new Uint32Array(this.#kernels.memory.buffer);
    this.#input = this.#memory.subarray(this.#text, this.#text + this.#capacity);
    this.#hasClasses = false;
  }
}

let tokenClasses: Uint8Array | undefined;
let rareLetters: RegExp | undefined;

/** True for letters, digits and marks beyond the basic plane; emoji part tokens like any sign. */
function holdsRareLetters(folded: string): boolean {
  if (!/[\ud800-\udfff]/.test(folded)) return false;
  rareLetters ??= /[[\p{L}\p{N}\p{M}]&&[\u{10000}-\u{10ffff}]]/v;
  return rareLetters.test(folded);
}

function align(bytes: number): number {
  return Math.ceil(bytes / 64) * 64;
}

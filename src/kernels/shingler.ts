// Texts → hashes of their tokens, and sets of 64-bit shingle hashes, by the kernel; letters beyond the
// basic plane go through its twin in plain TypeScript. A text may also be given as ASCII bytes.
import { isPlainText } from '../algorithms/plain-units.ts';
import { shingleTokens, tokenWords } from '../algorithms/shingles.ts';
import {
  buildTokenClasses,
  foldText,
  holdsRareLetters,
  tokenize,
  tokenizeCharacters,
} from '../algorithms/tokens.ts';
import { loadKernels, type Kernels } from './load.ts';

const encoder = new TextEncoder();

const classBytes = 0x10000;
const slackBytes = 64; // what the kernel reads and clears behind a text

export interface ShinglerOptions {
  /** Tokens in a shingle. */
  readonly n: number;
  readonly unit: 'word' | 'character';
}

/** What of upper halves is to be looked at before it is taken: by their first bits, 1. */
export interface HalfFilter {
  readonly bits: number;
  readonly marks: Uint8Array;
}

const nothingMarked: HalfFilter = { bits: 1, marks: new Uint8Array(2) };

/** Makes shingle sets; the memory it works in is its own. */
export class Shingler {
  readonly #kernels: Kernels = loadKernels();
  readonly #options: ShinglerOptions;
  // Addresses.
  #classes = 0;
  #text = 0;
  #tokens = 0; // edges of tokens, then their hashes
  #hashes = 0;
  #memory = new Uint8Array(0);
  #input = this.#memory; // where texts go
  #hasClasses = false;
  readonly #filter: HalfFilter;
  #marks = 0;
  /** Of the last text: how many shingles, and the set where the twin made it. */
  #size = 0;
  #plainSet: BigUint64Array | undefined;

  constructor(options: ShinglerOptions, filter = nothingMarked) {
    this.#options = options;
    this.#filter = filter;
    this.#reserve(1 << 16);
  }

  /**
   * The sorted set of shingle hashes of a text (see src/algorithms/tokens.ts for what a token is).
   * The array is a view of working memory: it is overwritten by the next call.
   */
  shingle(text: string | Uint8Array): BigUint64Array {
    this.read(text);
    return this.set();
  }

  /** Reads a text; how many shingles it has. */
  read(text: string | Uint8Array): number {
    const { n } = this.#options;
    const edges = this.#hashTokens(text);
    this.#plainSet =
      edges === undefined ? shingleTokens(this.#tokenize(asString(text)), n) : undefined;
    this.#size =
      edges === undefined
        ? (this.#plainSet?.length ?? 0)
        : this.#kernels.shingle(this.#tokens, edges / 2, n, this.#hashes);
    return this.#size;
  }

  /** The set of the text that was read: a view as above. */
  set(): BigUint64Array {
    return this.#plainSet ?? new BigUint64Array(this.#memory.buffer, this.#hashes, this.#size);
  }

  /**
   * Of the text that was read: the number of its shingles, then the upper halves of the first `count` of
   * their hashes, a view as above. Undefined where one is marked in the filter, and where the twin has
   * made the set.
   */
  prefixRow(count: number): Uint32Array | undefined {
    if (this.#plainSet !== undefined) return undefined;
    const shift = 32 - this.#filter.bits;
    const out = this.#tokens; // not needed any more
    const hashes = this.#hashes;
    const isFree = this.#kernels.prefixRow(hashes, this.#size, count, this.#marks, shift, out);
    return isFree === 1 ? new Uint32Array(this.#memory.buffer, out, count + 1) : undefined;
  }

  /** Two words for each token of a text, in order: a view as above. */
  tokens(text: string | Uint8Array): Uint32Array {
    const edges = this.#hashTokens(text);
    if (edges === undefined) return tokenWords(this.#tokenize(asString(text)));
    return new Uint32Array(this.#memory.buffer, this.#tokens, edges);
  }

  /** Puts the hashes of tokens where they belong; how many words, undefined where the twin has to. */
  #hashTokens(text: string | Uint8Array): number | undefined {
    const isWord = this.#options.unit === 'word';
    const edges =
      (isWord ? this.#splitPlain(text) : undefined) ?? this.#splitFolded(asString(text));
    if (edges !== undefined) this.#kernels.hashTokenPairs(this.#tokens, edges);
    return edges;
  }

  #tokenize(text: string): string[] {
    return this.#options.unit === 'word' ? tokenize(text) : tokenizeCharacters(text);
  }

  /** Edges of the tokens of ASCII and signs, two each; undefined for any other text. */
  #splitPlain(text: string | Uint8Array): number | undefined {
    if (text.length > this.#input.length) this.#reserve(text.length);
    if (typeof text !== 'string') {
      this.#input.set(text);
      return this.#kernels.splitPlain(this.#text, text.length, this.#tokens);
    }
    const { read, written } = encoder.encodeInto(text, this.#input);
    if (read !== text.length) return undefined;
    // As many bytes as units: ASCII. The bytes of other characters part tokens, as these signs do.
    if (written !== read && !isPlainText(text)) return undefined;
    return this.#kernels.splitPlain(this.#text, written, this.#tokens);
  }

  /** The same of any text but one with letters beyond the basic plane. */
  #splitFolded(text: string): number | undefined {
    const folded = foldText(text);
    if (holdsRareLetters(folded)) return undefined;
    const length = Buffer.byteLength(folded);
    if (length > this.#input.length) this.#reserve(length);
    if (!this.#hasClasses) {
      this.#memory.set(buildTokenClasses(this.#options.unit), this.#classes);
      this.#hasClasses = true;
    }
    encoder.encodeInto(folded, this.#input);
    return this.#kernels.splitFolded(this.#text, length, this.#classes, this.#tokens);
  }

  /** Lays out the filter, classes, text, tokens, and hashes with as much again for sorting. */
  #reserve(bytes: number): void {
    const capacity = Math.ceil(bytes * 1.5);
    const textBytes = align(capacity + slackBytes);
    // Every byte may be a token where characters are.
    const tokenBytes = align((capacity + 1) * 8);
    const { marks } = this.#filter;
    const start = align(
      this.#kernels.reserve(
        marks.length + classBytes + textBytes + tokenBytes * 3 + slackBytes * 2,
      ),
    );
    this.#marks = start;
    this.#classes = align(start + marks.length);
    this.#text = this.#classes + classBytes;
    this.#tokens = this.#text + textBytes;
    this.#hashes = this.#tokens + tokenBytes;
    this.#memory = new Uint8Array(this.#kernels.memory.buffer);
    this.#input = this.#memory.subarray(this.#text, this.#text + capacity);
    this.#hasClasses = false;
    this.#memory.set(marks, this.#marks);
  }
}

/** Of ASCII bytes. */
function asString(text: string | Uint8Array): string {
  return typeof text === 'string' ? text : Buffer.from(text).toString('latin1');
}

function align(bytes: number): number {
  return Math.ceil(bytes / 64) * 64;
}

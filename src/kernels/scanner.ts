// Texts → which of their runs of n tokens stand in a set of known ones, by the kernel.
import { hashToken } from '../algorithms/grams.ts';
import { isPlainText } from '../algorithms/plain-units.ts';
import { buildTokenClasses, foldText, holdsRareLetters, tokenize } from '../algorithms/tokens.ts';
import { loadKernels, type Kernels } from './load.ts';

const encoder = new TextEncoder();

const classBytes = 0x10000;
const slackBytes = 64; // what the kernel reads and clears behind a text
const minTableBits = 4;
const maxTableBits = 28; // 268 million runs; the kernel goes to 29

/** UTF-16 units that are scanned at once: it bounds the memory, whatever a record holds. */
export const maxScanUnits = 1 << 17;
/** One unit is three bytes of UTF-8 at most. */
const maxUnitBytes = 3;

/** Known runs of `n` tokens each, as `rollGrams` hashes them. */
export interface KnownGrams {
  readonly n: number;
  readonly hashes: Uint32Array;
}

/** A known run in a text. */
export interface GramHit {
  /** Which token of the text it starts at. */
  readonly position: number;
  /** The last of the known runs of this hash; `before` leads to the others. */
  readonly gram: number;
}

/** Where the known runs of one length lie in memory. */
interface Table {
  readonly n: number;
  readonly bits: number;
  readonly filter: number;
  readonly table: number;
  readonly hashes: number;
  next: Uint32Array;
}

/** Looks texts up in sets of runs; the memory it works in is its own. */
export class Scanner {
  readonly #kernels: Kernels = loadKernels();
  readonly #tables: readonly Table[];
  readonly #fixedBytes: number;
  // Addresses. What does not grow lies before what does.
  #text = 0;
  #edges = 0;
  #tokens = 0;
  #capacity = 0; // bytes of text that fit
  #memory = new Uint8Array(0);
  #words = new Uint32Array(0); // the same memory
  #input = this.#memory; // where texts go
  #hasClasses = false;

  constructor(known: readonly KnownGrams[]) {
    let offset = 0;
    const take = (bytes: number): number => {
      const start = offset;
      offset += align(bytes);
      return start;
    };
    const places = known.map(({ n, hashes }) => {
      const bits = tableBits(hashes.length);
      const size = 2 ** bits;
      return {
        n,
        bits,
        filter: take(size),
        table: take(4 * size),
        hashes: take(hashes.byteLength),
      };
    });
    this.#fixedBytes = offset;
    this.#tables = this.#index(known, places);
    this.#reserve(maxUnitBytes * maxScanUnits);
  }

  /** True when a text of at most `maxScanUnits` units holds a known run. */
  holdsAny(text: string): boolean {
    const count = this.#tokenize(text);
    return this.#tables.some((table) => this.#look(table, count) > 0);
  }

  /**
   * The known runs of a text of at most `maxScanUnits` units in order, a list for each set. See
   * src/algorithms/tokens.ts for what a token is.
   */
  scan(text: string): GramHit[][] {
    const count = this.#tokenize(text);
    const at = this.#edges >>> 2;
    return this.#tables.map((table) =>
      Array.from({ length: this.#look(table, count) }, (_, i) => ({
        position: this.#words[at + 2 * i] as number,
        gram: (this.#words[at + 2 * i + 1] as number) - 1,
      })),
    );
  }

  /** The known run of a set before `gram` with the same hash, or -1. */
  before(set: number, gram: number): number {
    return ((this.#tables[set] as Table).next[gram] as number) - 1;
  }

  #index(known: readonly KnownGrams[], places: readonly Omit<Table, 'next'>[]): Table[] {
    const longest = Math.max(0, ...known.map(({ hashes }) => hashes.byteLength));
    // Links are copied once: they lie where texts go later.
    const start = this.#start(longest);
    const links = start + this.#fixedBytes;
    return places.map((place, set) => {
      const { hashes } = known[set] as KnownGrams;
      const [filter, table] = [start + place.filter, start + place.table];
      const column = start + place.hashes;
      const { buffer } = this.#kernels.memory;
      new Uint32Array(buffer, column, hashes.length).set(hashes);
      this.#kernels.indexGrams(column, hashes.length, place.bits, filter, table, links);
      const next = new Uint32Array(buffer, links, hashes.length).slice();
      return { ...place, filter, table, hashes: column, next };
    });
  }

  /** How many runs of the tokens in memory are known; they are written where the edges were. */
  #look({ n, bits, filter, table, hashes }: Table, count: number): number {
    return this.#kernels.scanGrams(
      this.#tokens,
      count,
      n,
      hashes,
      bits,
      filter,
      table,
      this.#edges,
    );
  }

  /** Number of tokens; their hashes are in memory. */
  #tokenize(text: string): number {
    const { read, written } = encoder.encodeInto(text, this.#input);
    if (read !== text.length) throw new RangeError('the text is longer than maxScanUnits');
    // As many bytes as units: ASCII. The bytes of other characters part tokens, as these signs do.
    if (written !== read && !isPlainText(text)) return this.#tokenizeFolded(text);
    const edges = this.#kernels.splitPlain(this.#text, written, this.#edges);
    this.#kernels.hashTokens(this.#edges, edges, this.#tokens);
    return edges / 2;
  }

  #tokenizeFolded(text: string): number {
    const folded = foldText(text);
    if (holdsRareLetters(folded)) return this.#tokenizeRare(tokenize(text));
    const length = Buffer.byteLength(folded);
    if (length > this.#capacity) this.#reserve(length);
    const classes = this.#text - classBytes;
    if (!this.#hasClasses) this.#memory.set((tokenClasses ??= buildTokenClasses('word')), classes);
    this.#hasClasses = true;
    encoder.encodeInto(folded, this.#input);
    const edges = this.#kernels.splitFolded(this.#text, length, classes, this.#edges);
    this.#kernels.hashTokens(this.#edges, edges, this.#tokens);
    return edges / 2;
  }

  #tokenizeRare(tokens: readonly string[]): number {
    // One sign may stand for several tokens; two bytes of text have room for one.
    if (2 * tokens.length > this.#capacity) this.#reserve(2 * tokens.length);
    const at = this.#tokens >>> 2;
    tokens.forEach((token, i) => (this.#words[at + i] = hashToken(token)));
    return tokens.length;
  }

  /**
   * Lays out classes, text, edges of tokens and their hashes. Two tokens are two bytes apart at
   * least. Hits, a pair for a run, lie where the edges were.
   */
  #reserve(bytes: number): void {
    this.#capacity = bytes;
    const textBytes = align(bytes + slackBytes);
    const wordBytes = align((bytes / 2 + 1) * 4 + slackBytes);
    const start = this.#start(classBytes + textBytes + 3 * wordBytes);
    this.#text = start + this.#fixedBytes + classBytes;
    this.#edges = this.#text + textBytes;
    this.#tokens = this.#edges + 2 * wordBytes;
    const { buffer } = this.#kernels.memory;
    this.#memory = new Uint8Array(buffer);
    this.#words = new Uint32Array(buffer);
    this.#input = this.#memory.subarray(this.#text, this.#text + bytes);
    this.#hasClasses = false;
  }

  /** Makes room for so many bytes behind those that stay; the address of the first of all. */
  #start(bytes: number): number {
    return align(this.#kernels.reserve(this.#fixedBytes + bytes + slackBytes));
  }
}

let tokenClasses: Uint8Array | undefined;
/** A table at most half full. */
function tableBits(count: number): number {
  let bits = minTableBits;
  while (bits < maxTableBits && 2 ** bits < 2 * count) bits += 1;
  return bits;
}

function align(bytes: number): number {
  return Math.ceil(bytes / 64) * 64;
}

// Candidates → pairs: every candidate is compared on the whole 64-bit hashes of both records. Records
// are read in the order of their files, each once: a read here and there costs more than the rest.
import { RowList } from './rows.ts';

/** Candidates that wait at most, 2 MiB: the more come together, the fewer records are read twice. */
const maxWaiting = 128 * 1024;

/** Hashes held at a time, 64 MiB; what is beyond is read again for each pair. */
const maxHashes = 8 * 1024 * 1024;

/** Pairs that are confirmed at first, when nothing is known of how long their records are. */
const firstPairs = 25_000;

/** Collects candidates and calls `found` for those that reach the threshold. */
export class Confirmation {
  readonly #setOf: (record: number) => BigUint64Array;
  readonly #threshold: number;
  readonly #found: (a: number, b: number, similarity: number) => void;
  #candidates: number[] = [];
  #batchPairs = firstPairs;

  /** `setOf` gives the sorted set of a record, which may be overwritten by the next call. */
  constructor(
    setOf: (record: number) => BigUint64Array,
    threshold: number,
    found: (a: number, b: number, similarity: number) => void,
  ) {
    this.#setOf = setOf;
    this.#threshold = threshold;
    this.#found = found;
  }

  add(a: number, b: number): void {
    this.#candidates.push(a, b);
    if (this.#candidates.length >= maxWaiting * 2) this.finish();
  }

  /** Confirms what has been added so far. */
  finish(): void {
    const candidates = this.#candidates;
    this.#candidates = [];
    for (let from = 0; from < candidates.length;) {
      const to = Math.min(candidates.length, from + this.#batchPairs * 2);
      const hashes = this.#confirm(candidates.slice(from, to));
      // As many of the next as fill the room, if they are like these.
      this.#batchPairs = Math.ceil((maxHashes / (hashes + 1)) * ((to - from) / 2));
      from = to;
    }
  }

  /** The number of hashes that were read. */
  #confirm(candidates: readonly number[]): number {
    const sets = new RowList();
    const records = Uint32Array.from(new Set(candidates)).sort();
    const rowOf = new Map<number, number>();
    let hashes = 0;
    for (const record of records) {
      if (hashes >= maxHashes) break;
      const words = this.#read(record);
      hashes += words.length / 2;
      rowOf.set(record, sets.count);
      sets.add(words);
    }
    const find = (record: number): Run => {
      const row = rowOf.get(record);
      if (row === undefined) {
        const words = this.#read(record).slice();
        return { words, start: 0, end: words.length };
      }
      const start = sets.startOf(row);
      return { words: sets.blockOf(row), start, end: start + sets.lengthOf(row) };
    };
    for (let k = 0; k < candidates.length; k += 2) {
      const a = candidates[k] as number;
      const b = candidates[k + 1] as number;
      const similarity = jaccard(find(a), find(b));
      if (similarity >= this.#threshold) this.#found(a, b, similarity);
    }
    return hashes;
  }

  /** Lower and upper half of each hash: numbers are compared ten times as fast as big integers. */
  #read(record: number): Uint32Array {
    const set = this.#setOf(record);
    return new Uint32Array(set.buffer, set.byteOffset, set.length * 2);
  }
}

/** A set: halves of hashes, two words each. */
interface Run {
  readonly words: Uint32Array;
  readonly start: number;
  readonly end: number;
}

/** |a ∩ b| / |a ∪ b| of two sorted sets; 0 for two empty ones. */
function jaccard(left: Run, right: Run): number {
  const { words: a, end: aEnd } = left;
  const { words: b, end: bEnd } = right;
  let i = left.start;
  let j = right.start;
  let shared = 0;
  while (i < aEnd && j < bEnd) {
    const high = (a[i + 1] as number) - (b[j + 1] as number);
    const order = high === 0 ? (a[i] as number) - (b[j] as number) : high;
    if (order === 0) shared += 1;
    if (order <= 0) i += 2;
    if (order >= 0) j += 2;
  }
  const union = (aEnd - left.start + bEnd - right.start) / 2 - shared;
  return union === 0 ? 0 : shared / union;
}

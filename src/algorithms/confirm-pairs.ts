// Candidates → pairs: every candidate is compared on the whole 64-bit hashes of both records. Records
// are read in the order of their files, each once: a read here and there costs more than the rest.

/**
 * Pairs are confirmed when so many have come together. A batch of records that stand all over the file
 * is one pass over it, a twentieth of a second for 200 MB.
 */
const batchPairs = 25_000;

/** Hashes kept of a batch, 32 MiB; what is beyond is read again for each pair. */
const maxHashes = 4 * 1024 * 1024;

/** Collects candidates and calls `found` for those that reach the threshold. */
export class Confirmation {
  readonly #setOf: (record: number) => BigUint64Array;
  readonly #threshold: number;
  readonly #found: (a: number, b: number, similarity: number) => void;
  #candidates: number[] = [];

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
    if (this.#candidates.length >= batchPairs * 2) this.finish();
  }

  /** Confirms what has been added so far. */
  finish(): void {
    const candidates = this.#candidates;
    this.#candidates = [];
    const sets = this.#readSets(candidates);
    const left = (record: number): Uint32Array =>
      sets.get(record) ?? wordsOf(this.#setOf(record).slice());
    for (let k = 0; k < candidates.length; k += 2) {
      const a = candidates[k] as number;
      const b = candidates[k + 1] as number;
      const similarity = jaccard(left(a), left(b));
      if (similarity >= this.#threshold) this.#found(a, b, similarity);
    }
  }

  #readSets(candidates: readonly number[]): ReadonlyMap<number, Uint32Array> {
    const sets = new Map<number, Uint32Array>();
    let hashes = 0;
    for (const record of Uint32Array.from(new Set(candidates)).sort()) {
      if (hashes >= maxHashes) break;
      const set = this.#setOf(record).slice();
      hashes += set.length;
      sets.set(record, wordsOf(set));
    }
    return sets;
  }
}

/** Lower and upper half of each hash: numbers are compared ten times as fast as big integers. */
function wordsOf(set: BigUint64Array): Uint32Array {
  return new Uint32Array(set.buffer, set.byteOffset, set.length * 2);
}

/** |a ∩ b| / |a ∪ b| of two sorted sets; 0 for two empty ones. */
function jaccard(a: Uint32Array, b: Uint32Array): number {
  let i = 0;
  let j = 0;
  let shared = 0;
  while (i < a.length && j < b.length) {
    const high = (a[i + 1] as number) - (b[j + 1] as number);
    const order = high === 0 ? (a[i] as number) - (b[j] as number) : high;
    if (order === 0) shared += 1;
    if (order <= 0) i += 2;
    if (order >= 0) j += 2;
  }
  const union = (a.length + b.length) / 2 - shared;
  return union === 0 ? 0 : shared / union;
}

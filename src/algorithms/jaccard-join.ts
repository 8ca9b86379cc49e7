// An exact similarity join: every pair of sets with a Jaccard similarity at or above a threshold,
// none missed. Prefix filter, length filter, then verification (Bayardo, Ma, Srikant: Scaling up all
// pairs similarity search, WWW 2007; Xiao et al.: PPJoin, WWW 2008). What is ours: values that occur
// once are never stored, a set that shares less than the threshold with all others together is given up
// while values are counted, and one whose prefix holds nothing else is never looked up.
import { prefixLength } from './prefix-join.ts';
import { Frequencies, type SetStore } from './set-store.ts';

/** What one join did, for measurements. */
export interface JoinCounts {
  candidates: number;
  pairs: number;
}

// A value counted more often than this goes behind the rarer ones. Any order is right; this one kept
// candidates few on the ten-fold Alpaca file.
const rareUpTo = 8;

/**
 * Calls `visit(i, j)` once for every pair of sets whose multisets of 32-bit values reach the
 * threshold. Values being halves of longer hashes, a pair may be visited that does not reach it on the
 * whole hashes, but none that does is missed; the caller confirms. All partners of one i come in a
 * row. The values of the store are reordered and rewritten.
 */
export function joinSets(
  store: SetStore,
  threshold: number,
  visit: (i: number, j: number) => void,
): JoinCounts {
  dropUnique(store, threshold);
  const { count } = store;

  // The first values of each set that must be looked at: those that occur once come first of all.
  const prefixes = new Uint32Array(count);
  let entries = 0;
  for (let i = 0; i < count; i += 1) {
    const size = store.sizeOf(i);
    const dropped = size - store.lengthOf(i);
    prefixes[i] = Math.max(0, prefixLength(size, threshold) - dropped);
    entries += prefixes[i] as number;
  }
  const index = new PrefixIndex(store, prefixes, entries);

  const seen = new Int32Array(count).fill(-1);
  const counts: JoinCounts = { candidates: 0, pairs: 0 };
  for (const i of orderBySize(store)) {
    const prefix = prefixes[i] as number;
    if (prefix === 0) continue;
    const size = store.sizeOf(i);
    const block = store.blockOf(i);
    const start = store.startOf(i);
    const smallest = threshold * size - 1e-9;
    seen[i] = i; // a value that repeats in a set must not pair it with itself
    for (let k = start; k < start + prefix; k += 1) {
      const bucket = index.bucketOf(block[k] as number);
      // Sets come in by size: from the newest down they only get smaller.
      for (let entry = index.endOf(bucket); entry > index.firstOf(bucket); entry -= 1) {
        const j = index.owners[entry - 1] as number;
        if (store.sizeOf(j) < smallest) break;
        if (seen[j] === i) continue;
        seen[j] = i;
        counts.candidates += 1;
        const total = size + store.sizeOf(j);
        const needed = Math.ceil((threshold / (1 + threshold)) * total - 1e-9);
        if (overlaps(store, i, j, needed)) {
          counts.pairs += 1;
          visit(i, j);
        }
      }
      index.add(bucket, i);
    }
  }
  return counts;
}

/**
 * Leaves only values that stand in several sets, rare ones first: of a set that reaches the threshold
 * with another, at least that share does.
 */
function dropUnique(store: SetStore, threshold: number): void {
  let values = 0;
  for (let i = 0; i < store.count; i += 1) values += store.sizeOf(i);
  const frequencies = new Frequencies(values);
  store.keepRepeated(frequencies, threshold);
  putRareFirst(store, frequencies);
}

/**
 * Replaces each value by 31 of its bits under one that says it is frequent, and sorts each set by
 * that: a total order all sets share, rare values first.
 */
function putRareFirst(store: SetStore, frequencies: Frequencies): void {
  let frequent = new Uint32Array(1024);
  for (let i = 0; i < store.count; i += 1) {
    const block = store.blockOf(i);
    const start = store.startOf(i);
    const end = start + store.lengthOf(i);
    if (end - start > frequent.length) frequent = new Uint32Array((end - start) * 2);
    let write = start;
    let set = 0;
    for (let k = start; k < end; k += 1) {
      const value = block[k] as number;
      if (frequencies.countOf(value) <= rareUpTo) {
        block[write] = value >>> 1;
        write += 1;
      } else {
        frequent[set] = (value >>> 1) | 0x80000000;
        set += 1;
      }
    }
    for (let k = 0; k < set; k += 1) block[write + k] = frequent[k] as number;
  }
}

/** Sets by size, small ones first; counting sort. */
function orderBySize(store: SetStore): Uint32Array {
  let largest = 0;
  for (let i = 0; i < store.count; i += 1) largest = Math.max(largest, store.sizeOf(i));
  const starts = new Uint32Array(largest + 2);
  for (let i = 0; i < store.count; i += 1) {
    const slot = store.sizeOf(i) + 1;
    starts[slot] = (starts[slot] as number) + 1;
  }
  for (let size = 1; size < starts.length; size += 1) {
    starts[size] = (starts[size] as number) + (starts[size - 1] as number);
  }
  const order = new Uint32Array(store.count);
  for (let i = 0; i < store.count; i += 1) {
    const size = store.sizeOf(i);
    const place = starts[size] as number;
    order[place] = i;
    starts[size] = place + 1;
  }
  return order;
}

/** True when two sets share at least `needed` values, each counted as often as both hold it. */
function overlaps(store: SetStore, i: number, j: number, needed: number): boolean {
  const left = store.blockOf(i);
  const right = store.blockOf(j);
  let a = store.startOf(i);
  let b = store.startOf(j);
  const aEnd = a + store.lengthOf(i);
  const bEnd = b + store.lengthOf(j);
  // How many of each may go unmatched.
  let aSpare = aEnd - a - needed;
  let bSpare = bEnd - b - needed;
  if (aSpare < 0 || bSpare < 0) return false;
  while (a < aEnd && b < bEnd) {
    const x = left[a] as number;
    const y = right[b] as number;
    if (x === y) {
      a += 1;
      b += 1;
    } else if (x < y) {
      a += 1;
      aSpare -= 1;
      if (aSpare < 0) return false;
    } else {
      b += 1;
      bSpare -= 1;
      if (bSpare < 0) return false;
    }
  }
  return aSpare >= aEnd - a && bSpare >= bEnd - b;
}

/**
 * Bucket of a value → the sets that have it in their prefix, in the order they came in. Buckets are
 * counted beforehand, so that each is a run in one array. Two values may share a bucket: the
 * overlap decides.
 */
class PrefixIndex {
  readonly owners: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #shift: number;

  constructor(store: SetStore, prefixes: Uint32Array, entries: number) {
    const bits = Math.min(26, Math.max(4, Math.ceil(Math.log2(entries + 1))));
    this.#shift = 32 - bits;
    this.owners = new Uint32Array(entries);
    this.#starts = new Uint32Array(2 ** bits + 1);
    for (let i = 0; i < store.count; i += 1) {
      const block = store.blockOf(i);
      const start = store.startOf(i);
      for (let k = start; k < start + (prefixes[i] as number); k += 1) {
        const slot = this.bucketOf(block[k] as number) + 1;
        this.#starts[slot] = (this.#starts[slot] as number) + 1;
      }
    }
    for (let slot = 1; slot < this.#starts.length; slot += 1) {
      this.#starts[slot] = (this.#starts[slot] as number) + (this.#starts[slot - 1] as number);
    }
    this.#ends = this.#starts.slice();
  }

  bucketOf(value: number): number {
    return Math.imul(value, 0x9e3779b1) >>> this.#shift;
  }

  firstOf(bucket: number): number {
    return this.#starts[bucket] as number;
  }

  endOf(bucket: number): number {
    return this.#ends[bucket] as number;
  }

  add(bucket: number, owner: number): void {
    const end = this.#ends[bucket] as number;
    this.owners[end] = owner;
    this.#ends[bucket] = end + 1;
  }
}

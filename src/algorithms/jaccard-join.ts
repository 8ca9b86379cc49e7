// An exact similarity join: every pair of sets with a Jaccard similarity at or above a threshold,
// none missed. Prefix filter, length filter, then verification (Bayardo, Ma, Srikant: Scaling up all
// pairs similarity search, WWW 2007; Xiao et al.: PPJoin, WWW 2008).

/** Many sets in one array: set i is `values[offsets[i], offsets[i + 1])`. */
export interface SetStore {
  readonly count: number;
  readonly offsets: Uint32Array;
  /** Hash values; each set ascending, a value may repeat where two members share a hash. */
  readonly values: Uint32Array;
}

/** Collects sets one by one. */
export class SetStoreBuilder {
  #offsets = new Uint32Array(1024);
  #values = new Uint32Array(1 << 16);
  #count = 0;
  #length = 0;

  /** Adds the upper halves of sorted 64-bit hashes: sorted too, and as many. */
  add(hashes: BigUint64Array): void {
    if (this.#count + 2 > this.#offsets.length)
      this.#offsets = grow(this.#offsets, this.#count + 2);
    const needed = this.#length + hashes.length;
    if (needed > this.#values.length) this.#values = grow(this.#values, needed);
    const halves = new Uint32Array(hashes.buffer, hashes.byteOffset, hashes.length * 2);
    for (let i = 0; i < hashes.length; i += 1) {
      this.#values[this.#length + i] = halves[2 * i + 1] as number; // little-endian: high half second
    }
    this.#length = needed;
    this.#count += 1;
    this.#offsets[this.#count] = needed;
  }

  build(): SetStore {
    return {
      count: this.#count,
      offsets: this.#offsets.subarray(0, this.#count + 1),
      values: this.#values.subarray(0, this.#length),
    };
  }
}

function grow(array: Uint32Array<ArrayBuffer>, needed: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(needed, Math.ceil(array.length * 1.5)));
  larger.set(array);
  return larger;
}

// Counters of how many sets hold a value, by the value's low bits. Collisions only make a value look
// more frequent, which costs time, never a pair.
const sketchBits = 22;

/** Approximate document frequencies (never too low, saturating at 65,535). */
export function countFrequencies(store: SetStore): Uint16Array {
  const frequencies = new Uint16Array(1 << sketchBits);
  const mask = (1 << sketchBits) - 1;
  const { values } = store;
  for (let i = 0; i < values.length; i += 1) {
    const slot = (values[i] as number) & mask;
    if ((frequencies[slot] as number) < 0xffff)
      frequencies[slot] = (frequencies[slot] as number) + 1;
  }
  return frequencies;
}

export function frequencyOf(frequencies: Uint16Array, value: number): number {
  return frequencies[value & ((1 << sketchBits) - 1)] as number;
}

/** What one join did, for measurements. */
export interface JoinCounts {
  candidates: number;
  pairs: number;
}

/**
 * Calls `visit(i, j)` once for every pair of sets, at least one of them wanted, whose multisets of
 * 32-bit values reach the threshold. Values being halves of longer hashes, a pair may be visited that
 * does not reach it on the whole hashes, but none that does is missed; the caller confirms.
 * Reorders the values of each set: rare ones first, by `frequencies`.
 */
export function joinSets(
  store: SetStore,
  frequencies: Uint16Array,
  threshold: number,
  wanted: Uint8Array,
  visit: (i: number, j: number) => void,
): JoinCounts {
  const { count, offsets, values } = store;
  putRareFirst(store, frequencies);
  const order = orderBySize(store);

  let prefixTotal = 0;
  for (let i = 0; i < count; i += 1) prefixTotal += prefixLength(sizeOf(offsets, i), threshold);
  const index = new PrefixIndex(prefixTotal);

  const seen = new Int32Array(count).fill(-1);
  const counts: JoinCounts = { candidates: 0, pairs: 0 };
  for (const i of order) {
    const start = offsets[i] as number;
    const size = sizeOf(offsets, i);
    if (size === 0) continue;
    const prefix = prefixLength(size, threshold);
    const smallest = threshold * size - 1e-9;
    const iWanted = wanted[i] === 1;
    seen[i] = i; // a value that repeats in a set must not pair it with itself
    for (let k = 0; k < prefix; k += 1) {
      const value = values[start + k] as number;
      const slot = index.slotOf(value);
      for (
        let entry = index.heads[slot] as number;
        entry >= 0;
        entry = index.nexts[entry] as number
      ) {
        const j = index.owners[entry] as number;
        const other = sizeOf(offsets, j);
        // Sets come in by size: what follows in the chain is smaller still.
        if (other < smallest) break;
        if (seen[j] === i || (!iWanted && wanted[j] === 0)) continue;
        seen[j] = i;
        counts.candidates += 1;
        const needed = Math.ceil((threshold / (1 + threshold)) * (size + other) - 1e-9);
        if (overlaps(store, i, j, needed)) {
          counts.pairs += 1;
          visit(i, j);
        }
      }
      index.add(slot, i);
    }
  }
  return counts;
}

function sizeOf(offsets: Uint32Array, i: number): number {
  return (offsets[i + 1] as number) - (offsets[i] as number);
}

/** Two sets that reach the threshold share a value among this many of each, in one global order. */
function prefixLength(size: number, threshold: number): number {
  return size === 0 ? 0 : size - Math.ceil(threshold * size - 1e-9) + 1;
}

// A value in more sets than this goes to the end of every set. Ours: any choice is right, this one
// kept candidates low on the ten-fold Alpaca file.
const rareBelow = 8;

/**
 * Replaces each value by 31 of its bits under one that says it is frequent, and sorts each set by
 * that: a total order all sets share, rare values first.
 */
function putRareFirst(store: SetStore, frequencies: Uint16Array): void {
  const { count, offsets, values } = store;
  let frequent = new Uint32Array(1024);
  for (let i = 0; i < count; i += 1) {
    const start = offsets[i] as number;
    const end = offsets[i + 1] as number;
    if (end - start > frequent.length) frequent = new Uint32Array((end - start) * 2);
    let write = start;
    let set = 0;
    for (let k = start; k < end; k += 1) {
      const value = values[k] as number;
      if (frequencyOf(frequencies, value) < rareBelow) {
        values[write] = value >>> 1;
        write += 1;
      } else {
        frequent[set] = (value >>> 1) | 0x80000000;
        set += 1;
      }
    }
    for (let k = 0; k < set; k += 1) values[write + k] = frequent[k] as number;
  }
}

function orderBySize(store: SetStore): Uint32Array {
  const { count, offsets } = store;
  let largest = 0;
  for (let i = 0; i < count; i += 1) largest = Math.max(largest, sizeOf(offsets, i));
  const starts = new Uint32Array(largest + 2);
  for (let i = 0; i < count; i += 1) starts[sizeOf(offsets, i) + 1]! += 1;
  for (let size = 1; size < starts.length; size += 1) starts[size]! += starts[size - 1] as number;
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) {
    const size = sizeOf(offsets, i);
    order[starts[size]!++] = i;
  }
  return order;
}

/** True when two sets share at least `needed` values, each counted as often as both hold it. */
function overlaps(store: SetStore, i: number, j: number, needed: number): boolean {
  const { offsets, values } = store;
  let a = offsets[i] as number;
  let b = offsets[j] as number;
  const aEnd = offsets[i + 1] as number;
  const bEnd = offsets[j + 1] as number;
  // How many of each set may go unmatched.
  let aSpare = aEnd - a - needed;
  let bSpare = bEnd - b - needed;
  if (aSpare < 0 || bSpare < 0) return false;
  while (a < aEnd && b < bEnd) {
    const x = values[a] as number;
    const y = values[b] as number;
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

/** Value → the sets that have it in their prefix, newest first. Open addressing by value. */
class PrefixIndex {
  readonly heads: Int32Array;
  readonly owners: Uint32Array;
  readonly nexts: Int32Array;
  readonly #keys: Uint32Array;
  readonly #mask: number;
  #size = 0;

  constructor(entries: number) {
    let capacity = 16;
    while (capacity < entries * 1.5) capacity *= 2;
    this.heads = new Int32Array(capacity).fill(-1);
    this.#keys = new Uint32Array(capacity);
    this.#mask = capacity - 1;
    this.owners = new Uint32Array(entries);
    this.nexts = new Int32Array(entries);
  }

  /** The slot of a value, free or its own. */
  slotOf(value: number): number {
    let slot = (Math.imul(value, 0x9e3779b1) >>> 7) & this.#mask;
    while ((this.heads[slot] as number) >= 0 && this.#keys[slot] !== value) {
      slot = (slot + 1) & this.#mask;
    }
    this.#keys[slot] = value;
    return slot;
  }

  add(slot: number, owner: number): void {
    this.owners[this.#size] = owner;
    this.nexts[this.#size] = this.heads[slot] as number;
    this.heads[slot] = this.#size;
    this.#size += 1;
  }
}

// Hashes of tokens → sorted set of 64-bit n-gram hashes. Twin: src/algorithms/shingles.ts.
// A hash is two 32-bit lanes, so that the twin needs no BigInt.

const baseA: u32 = 0x9e3779b1; // odd multipliers of the two rolling polynomials
const baseB: u32 = 0x85ebca6b;

// @ts-ignore: decorator
@inline
function mix(h: u32): u32 {
  h = (h ^ (h >>> 16)) * 0x85ebca6b;
  h = (h ^ (h >>> 13)) * 0xc2b2ae35;
  return h ^ (h >>> 16);
}

/**
 * Hashes every run of `n` tokens (one run of all where there are fewer) and writes the sorted set of
 * 64-bit hashes to `out`; returns its size, 0 for no tokens.
 */
export function shingle(tokens: u32, count: u32, n: u32, out: u32): u32 {
  if (count == 0) return 0;
  const width = count < n ? count : n;
  let topA: u32 = 1;
  let topB: u32 = 1;
  for (let i: u32 = 1; i < width; i += 1) {
    topA *= baseA;
    topB *= baseB;
  }
  let a: u32 = 0;
  let b: u32 = 0;
  let size: u32 = 0;
  for (let i: u32 = 0; i < count; i += 1) {
    const at = tokens + (i << 3);
    if (i >= width) {
      const gone = tokens + ((i - width) << 3);
      a -= load<u32>(gone) * topA;
      b -= load<u32>(gone + 4) * topB;
    }
    a = a * baseA + load<u32>(at);
    b = b * baseB + load<u32>(at + 4);
    if (i + 1 < width) continue;
    // Runs of different widths must differ even where their tokens hash alike.
    const high = mix(a ^ width) as u64;
    const low = mix(b + width) as u64;
    store<u64>(out + (size << 3), (high << 32) | low);
    size += 1;
  }
  sort(out, size);
  return unique(out, size);
}

/**
 * Writes to `out` the size of a set of hashes and the upper halves of its first `count`; 0 where the
 * first `32 - shift` bits of one of these are marked in `filter`, a byte for each, else 1.
 */
export function prefixRow(
  hashes: u32,
  size: u32,
  count: u32,
  filter: u32,
  shift: u32,
  out: u32,
): u32 {
  store<u32>(out, size);
  for (let i: u32 = 0; i < count; i += 1) {
    const value = load<u32>(hashes + (i << 3) + 4);
    if (load<u8>(filter + (value >>> shift)) != 0) return 0;
    store<u32>(out + ((i + 1) << 2), value);
  }
  return 1;
}

function unique(at: u32, size: u32): u32 {
  let kept: u32 = 1;
  for (let i: u32 = 1; i < size; i += 1) {
    const value = load<u64>(at + (i << 3));
    if (value == load<u64>(at + ((kept - 1) << 3))) continue;
    store<u64>(at + (kept << 3), value);
    kept += 1;
  }
  return kept;
}

/** Sorts u64 ascending in place. Short runs may be whatever they like; long ones have no worst case. */
function sort(at: u32, size: u32): void {
  if (size > 64) radix(at, size);
  else if (size > 12) spread(at, size);
  else insertion(at, size);
}

/** Puts values in order of their first six bits into the space behind, and from there in order back. */
function spread(at: u32, size: u32): void {
  const target = at + (size << 3);
  memory.fill(counts, 0, 256);
  for (let i: u32 = 0; i < size; i += 1) {
    const slot = counts + (((load<u64>(at + (i << 3)) >>> 58) as u32) << 2);
    store<u32>(slot, load<u32>(slot) + 1);
  }
  let sum: u32 = 0;
  for (let slot = counts as u32; slot < counts + 256; slot += 4) {
    const count = load<u32>(slot);
    store<u32>(slot, sum);
    sum += count;
  }
  for (let i: u32 = 0; i < size; i += 1) {
    const value = load<u64>(at + (i << 3));
    const slot = counts + (((value >>> 58) as u32) << 2);
    const place = load<u32>(slot);
    store<u64>(target + (place << 3), value);
    store<u32>(slot, place + 1);
  }
  // Nearly sorted: a value moves past those of its own six bits at most.
  for (let i: u32 = 0; i < size; i += 1) {
    const value = load<u64>(target + (i << 3));
    let j = i;
    while (j > 0) {
      const before = load<u64>(at + ((j - 1) << 3));
      if (before <= value) break;
      store<u64>(at + (j << 3), before);
      j -= 1;
    }
    store<u64>(at + (j << 3), value);
  }
}

function insertion(at: u32, size: u32): void {
  for (let i: u32 = 1; i < size; i += 1) {
    const value = load<u64>(at + (i << 3));
    let j = i;
    while (j > 0) {
      const before = load<u64>(at + ((j - 1) << 3));
      if (before <= value) break;
      store<u64>(at + (j << 3), before);
      j -= 1;
    }
    store<u64>(at + (j << 3), value);
  }
}

const counts = memory.data(256 * 4);

/**
 * One pass by the top byte into the space behind the data, then insertion inside the buckets: hashes
 * spread evenly, so that a bucket holds size/256. Buckets that an attacker fills are heap sorted.
 */
function radix(at: u32, size: u32): void {
  const target = at + (size << 3);
  memory.fill(counts, 0, 1024);
  for (let i: u32 = 0; i < size; i += 1) {
    const slot = counts + ((load<u8>(at + (i << 3) + 7) as u32) << 2);
    store<u32>(slot, load<u32>(slot) + 1);
  }
  let sum: u32 = 0;
  for (let i: u32 = 0; i < 256; i += 1) {
    const slot = counts + (i << 2);
    const count = load<u32>(slot);
    store<u32>(slot, sum);
    sum += count;
  }
  for (let i: u32 = 0; i < size; i += 1) {
    const value = load<u64>(at + (i << 3));
    const slot = counts + (((value >>> 56) as u32) << 2);
    const place = load<u32>(slot);
    store<u64>(target + (place << 3), value);
    store<u32>(slot, place + 1);
  }
  memory.copy(at, target, size << 3);
  let start: u32 = 0;
  for (let i: u32 = 0; i < 256; i += 1) {
    const end = load<u32>(counts + (i << 2));
    if (end - start > 1) {
      if (end - start > 64) heapSort(at + (start << 3), end - start);
      else insertion(at + (start << 3), end - start);
    }
    start = end;
  }
}

function heapSort(at: u32, size: u32): void {
  for (let i = (size >>> 1) as i32; i > 0; i -= 1) sift(at, i - 1, size);
  for (let end = size - 1; end > 0; end -= 1) {
    const top = load<u64>(at);
    store<u64>(at, load<u64>(at + (end << 3)));
    store<u64>(at + (end << 3), top);
    sift(at, 0, end);
  }
}

function sift(at: u32, root: u32, size: u32): void {
  const value = load<u64>(at + (root << 3));
  let hole = root;
  for (;;) {
    let child = hole * 2 + 1;
    if (child >= size) break;
    if (child + 1 < size && load<u64>(at + ((child + 1) << 3)) > load<u64>(at + (child << 3))) {
      child += 1;
    }
    const candidate = load<u64>(at + (child << 3));
    if (candidate <= value) break;
    store<u64>(at + (hole << 3), candidate);
    hole = child;
  }
  store<u64>(at + (hole << 3), value);
}

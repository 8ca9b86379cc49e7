// Tokens → which of their runs a set of known runs holds. Twin: src/algorithms/grams.ts.

const base: u32 = 0x9e3779b1; // as in shingle.ts
const filterMultiplier: u32 = 0x85ebca6b; // murmur3's constants spread the hash over filter and table
const tableMultiplier: u32 = 0xc2b2ae35;

// @ts-ignore: decorator
@inline
function filterSlot(hash: u32, bits: u32): u32 {
  return (hash * filterMultiplier) >>> (32 - bits - 2);
}

// @ts-ignore: decorator
@inline
function tableSlot(hash: u32, bits: u32): u32 {
  return (hash * tableMultiplier) >>> (32 - bits);
}

/**
 * Indexes the known hashes `[from, to)`. `marks` holds a byte for each: 0 leaves it out. `table` has 2^bits
 * u32 (index + 1, 0 for none) and `filter` 4 times as many bits, both zero at the start; `next`
 * leads from a hash to an equal one (index + 1). `bits` is at most 30.
 */
export function indexGrams(
  hashes: u32,
  marks: u32,
  from: u32,
  to: u32,
  bits: u32,
  filter: u32,
  table: u32,
  next: u32,
): void {
  const mask = ((1 as u32) << bits) - 1;
  for (let i = from; i < to; i += 1) {
    if (load<u8>(marks + i) == 0) continue;
    const hash = load<u32>(hashes + (i << 2));
    const place = filterSlot(hash, bits);
    const byte = filter + (place >>> 3);
    store<u8>(byte, load<u8>(byte) | ((1 as u32) << (place & 7)));
    let slot = tableSlot(hash, bits);
    let first: u32 = 0;
    for (;;) {
      first = load<u32>(table + (slot << 2));
      if (first == 0 || load<u32>(hashes + ((first - 1) << 2)) == hash) break;
      slot = (slot + 1) & mask;
    }
    store<u32>(next + (i << 2), first);
    store<u32>(table + (slot << 2), i + 1);
  }
}

/**
 * Hashes every run of `n` tokens (two u32 lanes each, of which the first counts) and writes the hash
 * to `grams`. Of those that are known, writes position and table entry to `hits`; returns their
 * number. `hits` has room for a pair for every token.
 */
export function scanGrams(
  tokens: u32,
  count: u32,
  n: u32,
  grams: u32,
  hashes: u32,
  bits: u32,
  filter: u32,
  table: u32,
  hits: u32,
): u32 {
  if (count < n) return 0;
  const mask = ((1 as u32) << bits) - 1;
  let top: u32 = 1;
  for (let i: u32 = 1; i < n; i += 1) top *= base;
  let hash: u32 = 0;
  let found: u32 = 0;
  for (let i: u32 = 0; i < count; i += 1) {
    if (i >= n) hash -= load<u32>(tokens + ((i - n) << 3)) * top;
    hash = hash * base + load<u32>(tokens + (i << 3));
    if (i + 1 < n) continue;
    const at = i + 1 - n;
    store<u32>(grams + (at << 2), hash);
    const place = filterSlot(hash, bits);
    if (((load<u8>(filter + (place >>> 3)) >>> (place & 7)) & 1) == 0) continue;
    let slot = tableSlot(hash, bits);
    for (;;) {
      const first = load<u32>(table + (slot << 2));
      if (first == 0) break;
      if (load<u32>(hashes + ((first - 1) << 2)) == hash) {
        store<u32>(hits + (found << 3), at);
        store<u32>(hits + (found << 3) + 4, first);
        found += 1;
        break;
      }
      slot = (slot + 1) & mask;
    }
  }
  return found;
}

// Text → tokens → which of their runs a set of known runs holds. Twin: src/algorithms/grams.ts.

const base: u32 = 0x9e3779b1;
const lengthMultiplier: u32 = 0xcc9e2d51;
const blockMultiplier: u32 = 0x1b873593;
const filterMultiplier: u32 = 0x85ebca6b; // they spread a hash over filter and table
const bitMultiplier: u32 = 0x27d4eb2f;
const tableMultiplier: u32 = 0xc2b2ae35;

// Sixteen bytes from here on minus n: n ones, then zeros.
const masks = memory.data<u8>([
  0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
]);

/**
 * Makes ASCII letters small, in place, and writes where runs of letters and digits start and end to
 * `edges`; returns how many edges there are, two a token. Other bytes part tokens. Behind the text
 * there must be room for 64 bytes.
 */
export function splitPlain(text: u32, length: u32, edges: u32): u32 {
  memory.fill(text + length, 0, 64);
  let count: u32 = 0;
  let carry: u64 = 0;
  for (let at: u32 = 0; at <= length; at += 64) {
    const mask =
      (letters(text + at) as u64) |
      ((letters(text + at + 16) as u64) << 16) |
      ((letters(text + at + 32) as u64) << 32) |
      ((letters(text + at + 48) as u64) << 48);
    let changes = mask ^ ((mask << 1) | carry);
    carry = mask >>> 63;
    while (changes != 0) {
      store<u32>(edges + (count << 2), text + at + (ctz(changes) as u32));
      changes &= changes - 1;
      count += 1;
    }
  }
  return count;
}

/** Bits of the letters and digits among sixteen bytes, whose letters become small. */
// @ts-ignore: decorator
@inline
function letters(at: u32): u32 {
  const bytes = v128.load(at);
  const capitals = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(65)), i8x16.splat(26));
  const small = v128.or(bytes, v128.and(capitals, i8x16.splat(32)));
  v128.store(at, small);
  const letter = i8x16.lt_u(i8x16.sub(small, i8x16.splat(97)), i8x16.splat(26));
  const digit = i8x16.lt_u(i8x16.sub(small, i8x16.splat(48)), i8x16.splat(10));
  return i8x16.bitmask(v128.or(letter, digit)) as u32;
}

/**
 * The same for the UTF-8 of a normalised text, letters small already. `classes` holds a byte for
 * every UTF-16 unit, see TokenClass; characters of four bytes part tokens.
 */
export function splitFolded(text: u32, length: u32, classes: u32, edges: u32): u32 {
  const end = text + length;
  let count: u32 = 0;
  let open: u32 = 0; // class of the token that is open
  for (let at = text; at < end;) {
    const lead = load<u8>(at) as u32;
    let width: u32 = 1;
    let kind: u32 = 0;
    if (lead < 0x80) kind = load<u8>(classes + lead);
    else if (lead < 0xe0) {
      width = 2;
      kind = load<u8>(classes + (((lead & 31) << 6) | (load<u8>(at + 1) & 63)));
    } else if (lead < 0xf0) {
      width = 3;
      const middle = (load<u8>(at + 1) & 63) as u32;
      kind = load<u8>(classes + (((lead & 15) << 12) | (middle << 6) | (load<u8>(at + 2) & 63)));
    } else width = 4;
    // A mark belongs to what it follows; a letter goes on a word, not a single character.
    const goesOn = open != 0 && (kind == 3 || (kind == 1 && open == 1));
    if (!goesOn) {
      if (open != 0) {
        store<u32>(edges + (count << 2), at);
        count += 1;
      }
      open = kind == 3 ? 0 : kind;
      if (open != 0) {
        store<u32>(edges + (count << 2), at);
        count += 1;
      }
    }
    at += width;
  }
  if (open != 0) {
    store<u32>(edges + (count << 2), end);
    count += 1;
  }
  return count;
}

/** Writes the hash of every token to `tokens`, two edges each. Sixteen bytes behind are read too. */
export function hashTokens(edges: u32, count: u32, tokens: u32): void {
  const words = i32x4(0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f, 0x165667b1);
  for (let i: u32 = 0; i < count; i += 2) {
    let at = load<u32>(edges + (i << 2));
    let left = load<u32>(edges + (i << 2) + 4) - at;
    let hash = left * lengthMultiplier;
    for (;;) {
      const kept = left < 16 ? left : 16;
      const block = v128.and(v128.load(at), v128.load((masks as u32) + 16 - kept));
      const products = i32x4.mul(block, words);
      const pairs = i32x4.add(products, i32x4.shuffle(products, products, 2, 3, 0, 1));
      const sum = i32x4.extract_lane(pairs, 0) + i32x4.extract_lane(pairs, 1);
      hash = hash * blockMultiplier + (sum as u32);
      if (left <= 16) break;
      left -= 16;
      at += 16;
    }
    store<u32>(tokens + (i << 1), (hash ^ (hash >>> 16)) * base);
  }
}

/**
 * The same as two u32 lanes, written over the two edges of each token: for hashes of 64 bits. The lanes
 * multiply different words, lest two tokens that share one share both.
 */
export function hashTokenPairs(edges: u32, count: u32): void {
  const words = i32x4(0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f, 0x165667b1);
  const others = i32x4(0x9e3779b1, 0xcc9e2d51, 0x1b873593, 0x5bd1e995);
  for (let i: u32 = 0; i < count; i += 2) {
    let at = load<u32>(edges + (i << 2));
    let left = load<u32>(edges + (i << 2) + 4) - at;
    let a = left * lengthMultiplier;
    let b = left * base;
    for (;;) {
      const kept = left < 16 ? left : 16;
      const block = v128.and(v128.load(at), v128.load((masks as u32) + 16 - kept));
      const folded = v128.xor(block, i32x4.shr_u(block, 15));
      const first = i32x4.mul(block, words);
      const second = i32x4.mul(folded, others);
      // Lanes 0 and 2 of both, lanes 1 and 3 of both: two sums side by side.
      const even = i32x4.shuffle(first, second, 0, 2, 4, 6);
      const odd = i32x4.shuffle(first, second, 1, 3, 5, 7);
      const half = i32x4.add(even, odd);
      const sums = i32x4.add(half, i32x4.shuffle(half, half, 1, 0, 3, 2));
      a = a * blockMultiplier + (i32x4.extract_lane(sums, 0) as u32);
      b = b * blockMultiplier + (i32x4.extract_lane(sums, 2) as u32);
      if (left <= 16) break;
      left -= 16;
      at += 16;
    }
    store<u32>(edges + (i << 2), (a ^ (a >>> 16)) * base);
    store<u32>(edges + (i << 2) + 4, (b ^ (b >>> 15)) * lengthMultiplier);
  }
}

/** The two bits of a hash in its word of the filter, and where that word is. */
// @ts-ignore: decorator
@inline
function filterBits(hash: u32): u32 {
  const spread = hash * bitMultiplier;
  return ((1 as u32) << (spread >>> 27)) | ((1 as u32) << ((spread >>> 22) & 31));
}

// @ts-ignore: decorator
@inline
function filterWord(hash: u32, bits: u32): u32 {
  return ((hash * filterMultiplier) >>> (34 - bits)) << 2;
}

// @ts-ignore: decorator
@inline
function tableSlot(hash: u32, bits: u32): u32 {
  return (hash * tableMultiplier) >>> (32 - bits);
}

/**
 * Indexes `count` known hashes. `table` has 2^bits u32 (index + 1, 0 for none) and `filter` 2^bits
 * bytes, both zero at the start; `next` leads from a hash to an equal one (index + 1). `bits` is 4 to
 * 29.
 */
export function indexGrams(
  hashes: u32,
  count: u32,
  bits: u32,
  filter: u32,
  table: u32,
  next: u32,
): void {
  const mask = ((1 as u32) << bits) - 1;
  for (let i: u32 = 0; i < count; i += 1) {
    const hash = load<u32>(hashes + (i << 2));
    const word = filter + filterWord(hash, bits);
    store<u32>(word, load<u32>(word) | filterBits(hash));
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

/** Writes position and hash of a run to `to`; the address behind, where the filter knows the hash. */
// @ts-ignore: decorator
@inline
function offer(to: u32, position: u32, hash: u32, bits: u32, filter: u32): u32 {
  store<u32>(to, position);
  store<u32>(to, hash, 4);
  const wanted = filterBits(hash);
  const isKnown = (load<u32>(filter + filterWord(hash, bits)) & wanted) == wanted;
  return to + ((isKnown as u32) << 3);
}

/**
 * Looks every run of `n` tokens up among the known hashes. Of those that are known, writes position
 * and table entry to `hits`, which has room for a pair for every token; returns their number.
 */
export function scanGrams(
  tokens: u32,
  count: u32,
  n: u32,
  hashes: u32,
  bits: u32,
  filter: u32,
  table: u32,
  hits: u32,
): u32 {
  if (count < n) return 0;
  // All runs through the filter, four at a time and without a branch that depends on the text; few
  // come through. Behind the last run tokens are read that are none.
  const runs = count - n + 1;
  const factor = i32x4.splat(base);
  let candidate = hits;
  for (let at: u32 = 0; at < runs; at += 4) {
    const first = tokens + (at << 2);
    let four = v128.load(first);
    for (let i: u32 = 1; i < n; i += 1) {
      four = i32x4.add(i32x4.mul(four, factor), v128.load(first + (i << 2)));
    }
    candidate = offer(candidate, at, i32x4.extract_lane(four, 0), bits, filter);
    candidate = offer(candidate, at + 1, i32x4.extract_lane(four, 1), bits, filter);
    candidate = offer(candidate, at + 2, i32x4.extract_lane(four, 2), bits, filter);
    candidate = offer(candidate, at + 3, i32x4.extract_lane(four, 3), bits, filter);
  }
  const mask = ((1 as u32) << bits) - 1;
  let found: u32 = 0;
  for (let at = hits; at < candidate; at += 8) {
    const wanted = load<u32>(at, 4);
    if (load<u32>(at) >= runs) break;
    let slot = tableSlot(wanted, bits);
    for (;;) {
      const first = load<u32>(table + (slot << 2));
      if (first == 0) break;
      if (load<u32>(hashes + ((first - 1) << 2)) == wanted) {
        store<u32>(hits + (found << 3), load<u32>(at));
        store<u32>(hits + (found << 3), first, 4);
        found += 1;
        break;
      }
      slot = (slot + 1) & mask;
    }
  }
  return found;
}

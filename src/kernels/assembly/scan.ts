// Text → tokens → which of their runs a set of known runs holds. Twin: src/algorithms/grams.ts.

const base: u32 = 0x9e3779b1;
const lengthMultiplier: u32 = 0xcc9e2d51;
const blockMultiplier: u32 = 0x1b873593;
const filterMultiplier: u32 = 0x85ebca6b; // they spread a hash over filter and table
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

// @ts-ignore: decorator
@inline
function filterSlot(hash: u32, bits: u32): u32 {
  return (hash * filterMultiplier) >>> (32 - bits - 3);
}

// @ts-ignore: decorator
@inline
function tableSlot(hash: u32, bits: u32): u32 {
  return (hash * tableMultiplier) >>> (32 - bits);
}

/**
 * Indexes the known hashes `[from, to)`. `marks` holds a byte for each: 0 leaves it out. `table` has
 * 2^bits u32 (index + 1, 0 for none) and `filter` 8 times as many bits, both zero at the start;
 * `next` leads from a hash to an equal one (index + 1). `bits` is at most 29.
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
 * Hashes every run of `n` tokens and writes the hash to `grams`. Of those that are known, writes
 * position and table entry to `hits`; returns their number. `hits` has room for a pair for every
 * token.
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
  let hash: u32 = load<u32>(tokens);
  for (let i: u32 = 1; i < n; i += 1) {
    top *= base;
    hash = hash * base + load<u32>(tokens + (i << 2));
  }
  let found: u32 = 0;
  const last = count - n;
  for (let at: u32 = 0; at <= last; at += 1) {
    store<u32>(grams + (at << 2), hash);
    const place = filterSlot(hash, bits);
    if (((load<u8>(filter + (place >>> 3)) >>> (place & 7)) & 1) != 0) {
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
    // Behind the last run a token is read that is none; its hash is never used.
    const gone = load<u32>(tokens + (at << 2)) * top;
    hash = (hash - gone) * base + load<u32>(tokens + ((at + n) << 2));
  }
  return found;
}

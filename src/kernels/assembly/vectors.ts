// Vectors → sketches of 256 signs, and the pairs of rows whose cosine reaches a threshold. Twins:
// src/algorithms/sign-sketch.ts and src/algorithms/vector-join.ts.

/** Sums of products in sixteen lanes, added in a fixed order. `bytes` is a multiple of 64. */
// @ts-ignore: decorator
@inline
function dot(a: u32, b: u32, bytes: u32): f32 {
  let s0 = f32x4.splat(0);
  let s1 = s0;
  let s2 = s0;
  let s3 = s0;
  for (let at: u32 = 0; at < bytes; at += 64) {
    s0 = f32x4.add(s0, f32x4.mul(v128.load(a + at), v128.load(b + at)));
    s1 = f32x4.add(s1, f32x4.mul(v128.load(a + at, 16), v128.load(b + at, 16)));
    s2 = f32x4.add(s2, f32x4.mul(v128.load(a + at, 32), v128.load(b + at, 32)));
    s3 = f32x4.add(s3, f32x4.mul(v128.load(a + at, 48), v128.load(b + at, 48)));
  }
  const sum = f32x4.add(f32x4.add(s0, s1), f32x4.add(s2, s3));
  const even = f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1);
  return even + (f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3));
}

/** The Walsh–Hadamard transform of `bytes / 4` floats in place, not normalised; 16 floats at least. */
function transform(at: u32, bytes: u32): void {
  const odd = i32x4(0, 0x80000000, 0, 0x80000000);
  const upper = i32x4(0, 0, 0x80000000, 0x80000000);
  for (let k = at; k < at + bytes; k += 16) {
    let four = v128.load(k);
    four = f32x4.add(
      i32x4.shuffle(four, four, 0, 0, 2, 2),
      v128.xor(i32x4.shuffle(four, four, 1, 1, 3, 3), odd),
    );
    four = f32x4.add(
      i32x4.shuffle(four, four, 0, 1, 0, 1),
      v128.xor(i32x4.shuffle(four, four, 2, 3, 2, 3), upper),
    );
    v128.store(k, four);
  }
  for (let half: u32 = 16; half < bytes; half <<= 1) {
    for (let block = at; block < at + bytes; block += half << 1) {
      for (let k = block; k < block + half; k += 16) {
        const left = v128.load(k);
        const right = v128.load(k + half);
        v128.store(k, f32x4.add(left, right));
        v128.store(k + half, f32x4.sub(left, right));
      }
    }
  }
}

/**
 * Writes 256 signs for each of `count` rows of `rowBytes`: those of the row less `mean`, turned by three
 * rounds of flipped signs (`flips`, three times `width` masks) and a Walsh–Hadamard transform of `width`
 * floats. `width` is a power of two, 256 at least, and no row is longer; `work` has room for it.
 */
export function sketchVectors(
  rows: u32,
  count: u32,
  rowBytes: u32,
  mean: u32,
  flips: u32,
  width: u32,
  work: u32,
  sketches: u32,
): void {
  const bytes = width << 2;
  const zero = f32x4.splat(0);
  for (let row: u32 = 0; row < count; row += 1) {
    const from = rows + row * rowBytes;
    for (let k: u32 = 0; k < rowBytes; k += 16) {
      v128.store(work + k, f32x4.sub(v128.load(from + k), v128.load(mean + k)));
    }
    memory.fill(work + rowBytes, 0, bytes - rowBytes);
    for (let round: u32 = 0; round < 3; round += 1) {
      const masks = flips + round * bytes;
      for (let k: u32 = 0; k < bytes; k += 16) {
        v128.store(work + k, v128.xor(v128.load(work + k), v128.load(masks + k)));
      }
      transform(work, bytes);
    }
    const to = sketches + (row << 5);
    for (let word: u32 = 0; word < 32; word += 1) {
      const at = work + (word << 5);
      const low = i32x4.bitmask(f32x4.lt(v128.load(at), zero));
      const high = i32x4.bitmask(f32x4.lt(v128.load(at, 16), zero));
      store<u8>(to + word, (low | (high << 4)) as u8);
    }
  }
}

let heads: u32 = 0;
let sketches: u32 = 0;
let limits: u32 = 0;
let rooms: u32 = 0;
let rowBytes: u32 = 0;
let threshold: f32 = 0;
let found: u32 = 0;

/**
 * What `joinBlock` works on, for all rows by their numbers: the first words of the sketches in a row, the
 * sketches, how many bits of either may differ (two i32 a row, the first below 0 for one that is left
 * out), and how many partners each may still have (u32).
 */
export function openJoin(
  headsAt: u32,
  sketchesAt: u32,
  limitsAt: u32,
  roomsAt: u32,
  bytesOfRow: u32,
  least: f32,
): void {
  heads = headsAt;
  sketches = sketchesAt;
  limits = limitsAt;
  rooms = roomsAt;
  rowBytes = bytesOfRow;
  threshold = least;
}

/** Confirms a pair on the vectors, and writes it behind the others where it is one. */
// @ts-ignore: decorator
@inline
function confirm(i: u32, j: u32, left: u32, right: u32, out: u32): void {
  const room = load<u32>(rooms + (i << 2));
  if (room == 0) return;
  const cosine = dot(left, right, rowBytes);
  // Asked so that no NaN passes.
  if (!(cosine >= threshold)) return;
  store<u32>(rooms + (i << 2), room - 1);
  const to = out + found * 12;
  store<u32>(to, i);
  store<u32>(to, j, 4);
  store<f32>(to, cosine, 8);
  found += 1;
}

/** A pair whose first words are near: by all words, then on the vectors. */
function offer(i: u32, j: u32, left: u32, right: u32, out: u32): void {
  const a = sketches + (i << 5);
  const b = sketches + (j << 5);
  const bits =
    popcnt<u64>(load<u64>(a) ^ load<u64>(b)) +
    popcnt<u64>(load<u64>(a, 8) ^ load<u64>(b, 8)) +
    popcnt<u64>(load<u64>(a, 16) ^ load<u64>(b, 16)) +
    popcnt<u64>(load<u64>(a, 24) ^ load<u64>(b, 24));
  if ((bits as i32) <= load<i32>(limits + (i << 3), 4)) confirm(i, j, left, right, out);
}

/**
 * Joins rows i0 to i1 with rows j0 to j1 below each of them. `left` and `right` are where the vectors
 * of i0 and j0 stand. Of the sketches the first `words` (1, 2 or 4) are compared first; with 0 every pair
 * is confirmed. Writes i, j and the cosine of each pair to `out`, which has room for all, and returns
 * their number. Heads are read up to three rows behind j1.
 */
export function joinBlock(
  words: u32,
  i0: u32,
  i1: u32,
  j0: u32,
  j1: u32,
  left: u32,
  right: u32,
  out: u32,
): u32 {
  found = 0;
  for (let i = i0; i < i1; i += 1) {
    const limit = load<i32>(limits + (i << 3));
    if (limit < 0 || load<u32>(rooms + (i << 2)) == 0) continue;
    const end = j1 < i ? j1 : i;
    const own = left + (i - i0) * rowBytes;
    if (words == 0) {
      for (let j = j0; j < end; j += 1) confirm(i, j, own, right + (j - j0) * rowBytes, out);
    } else if (words == 1) scanOne(i, j0, end, limit, own, right, out);
    else if (words == 2) scanTwo(i, j0, end, limit, own, right, out);
    else {
      for (let j = j0; j < end; j += 1) offer(i, j, own, right + (j - j0) * rowBytes, out);
    }
  }
  return found;
}

function scanOne(i: u32, j0: u32, end: u32, limit: i32, own: u32, right: u32, out: u32): void {
  const a = load<u64>(heads + (i << 3));
  const least = (limit as i64) + 1;
  for (let j = j0; j < end; j += 4) {
    const at = heads + (j << 3);
    const h0 = (popcnt<u64>(a ^ load<u64>(at)) as i64) - least;
    const h1 = (popcnt<u64>(a ^ load<u64>(at, 8)) as i64) - least;
    const h2 = (popcnt<u64>(a ^ load<u64>(at, 16)) as i64) - least;
    const h3 = (popcnt<u64>(a ^ load<u64>(at, 24)) as i64) - least;
    if ((h0 | h1 | h2 | h3) >= 0) continue;
    offerFour(i, j, j0, end, h0, h1, h2, h3, own, right, out);
  }
}

function scanTwo(i: u32, j0: u32, end: u32, limit: i32, own: u32, right: u32, out: u32): void {
  const a = load<u64>(heads + (i << 4));
  const b = load<u64>(heads + (i << 4), 8);
  const least = (limit as i64) + 1;
  for (let j = j0; j < end; j += 4) {
    const at = heads + (j << 4);
    const h0 = ((popcnt<u64>(a ^ load<u64>(at)) + popcnt<u64>(b ^ load<u64>(at, 8))) as i64) - least;
    const h1 =
      ((popcnt<u64>(a ^ load<u64>(at, 16)) + popcnt<u64>(b ^ load<u64>(at, 24))) as i64) - least;
    const h2 =
      ((popcnt<u64>(a ^ load<u64>(at, 32)) + popcnt<u64>(b ^ load<u64>(at, 40))) as i64) - least;
    const h3 =
      ((popcnt<u64>(a ^ load<u64>(at, 48)) + popcnt<u64>(b ^ load<u64>(at, 56))) as i64) - least;
    if ((h0 | h1 | h2 | h3) >= 0) continue;
    offerFour(i, j, j0, end, h0, h1, h2, h3, own, right, out);
  }
}

/** Of four neighbours, those whose first words are near: their differences are below 0. */
function offerFour(
  i: u32,
  j: u32,
  j0: u32,
  end: u32,
  h0: i64,
  h1: i64,
  h2: i64,
  h3: i64,
  own: u32,
  right: u32,
  out: u32,
): void {
  const first = right + (j - j0) * rowBytes;
  if (h0 < 0) offer(i, j, own, first, out);
  if (h1 < 0 && j + 1 < end) offer(i, j + 1, own, first + rowBytes, out);
  if (h2 < 0 && j + 2 < end) offer(i, j + 2, own, first + 2 * rowBytes, out);
  if (h3 < 0 && j + 3 < end) offer(i, j + 3, own, first + 3 * rowBytes, out);
}

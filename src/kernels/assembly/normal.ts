// Hashes of the normal forms of texts. Twin: hashNormal of src/algorithms/normalize.ts.
import { mixA, mixB, seedA, seedB } from './lanes';

/**
 * Of an ASCII text, which is written over: letters in lower case, each run of white space as one space,
 * none at the ends. Two u32 lanes of that to `out`.
 */
export function hashNormal(text: u32, length: u32, out: u32): void {
  const end = normalize(text, length);
  let a = seedA;
  let b = seedB;
  let at = text;
  for (; at + 4 <= end; at += 4) {
    const word = load<u32>(at);
    a = mixA(a, word);
    b = mixB(b, word);
  }
  let rest: u32 = 0;
  for (let shift: u32 = 0; at < end; at += 1, shift += 8) rest |= (load<u8>(at) as u32) << shift;
  store<u32>(out, mixA(mixA(a, rest), end - text));
  store<u32>(out + 4, mixB(mixB(b, rest), end - text));
}

/** Normalises a text in its place; the address behind the last byte. */
function normalize(text: u32, length: u32): u32 {
  const end = text + length;
  const space = i8x16.splat(32);
  let write = text;
  let last: u32 = 1; // 1 behind white space, and at the start
  let at = text;
  for (; at + 16 <= end; at += 16) {
    let bytes = v128.load(at);
    const isUpper = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(65)), i8x16.splat(26));
    const isWhite = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(9)), i8x16.splat(5));
    bytes = i8x16.add(bytes, v128.and(isUpper, space));
    bytes = v128.bitselect(space, bytes, isWhite);
    const spaces = i8x16.bitmask(i8x16.eq(bytes, space)) as u32;
    const doubled = spaces & ((spaces << 1) | last);
    last = (spaces >>> 15) & 1;
    if (doubled == 0) {
      v128.store(write, bytes);
      write += 16;
      continue;
    }
    v128.store(at, bytes);
    for (let k: u32 = 0; k < 16; k += 1) {
      store<u8>(write, load<u8>(at + k));
      write += ((doubled >>> k) & 1) ^ 1;
    }
  }
  for (; at < end; at += 1) {
    let unit = load<u8>(at) as u32;
    if (unit - 9 < 5) unit = 32;
    else if (unit - 65 < 26) unit += 32;
    const isSpace = (unit == 32) as u32;
    store<u8>(write, unit as u8);
    write += (isSpace & last) ^ 1;
    last = isSpace;
  }
  return write > text && load<u8>(write - 1) == 32 ? write - 1 : write;
}

/**
 * Of a text in UTF-8 whose UTF-16 units all are below `tableUnits` and have a normal form in `table`,
 * a u16 each, which are written to `units`: two u32 lanes to `out`, and 1. 0 for any other text.
 */
export function hashSimple(
  text: u32,
  length: u32,
  table: u32,
  tableUnits: u32,
  units: u32,
  out: u32,
): u32 {
  const end = text + length;
  let write = units;
  let last: u32 = 32; // so that white space at the start is skipped too
  for (let at = text; at < end;) {
    let unit = load<u8>(at) as u32;
    if (unit < 0x80) {
      at += 1;
    } else if (unit < 0xe0) {
      unit = ((unit & 0x1f) << 6) | ((load<u8>(at + 1) as u32) & 0x3f);
      at += 2;
    } else {
      if (unit >= 0xf0) return 0;
      const middle = (load<u8>(at + 1) as u32) & 0x3f;
      unit = ((unit & 0xf) << 12) | (middle << 6) | ((load<u8>(at + 2) as u32) & 0x3f);
      at += 3;
    }
    if (unit >= tableUnits) return 0;
    const normal = load<u16>(table + (unit << 1)) as u32;
    if (normal == 0) return 0;
    if (normal == 32 && last == 32) continue;
    last = normal;
    store<u16>(write, normal as u16);
    write += 2;
  }
  if (last == 32 && write > units) write -= 2;
  const count = (write - units) >>> 1;
  let a = seedA ^ count;
  let b = seedB;
  for (let at = units; at < write; at += 2) {
    const unit = load<u16>(at) as u32;
    a = mixA(a, unit);
    b = mixB(b, unit);
  }
  store<u32>(out, a);
  store<u32>(out + 4, b);
  return 1;
}

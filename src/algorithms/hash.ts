// Non-cryptographic 53-bit hashes for hash tables. Equal hashes are always confirmed on the bytes
// or the text before anything is reported.

const multiplierA = 0x85ebca6b; // murmur3's finaliser constants (public domain, A. Appleby)
const multiplierB = 0xc2b2ae35;

/** Joins two 32-bit lanes to one integer below 2^53. */
export function joinLanes(a: number, b: number): number {
  a = Math.imul(a ^ (a >>> 16), multiplierA);
  a = Math.imul(a ^ (a >>> 13), multiplierB);
  b = Math.imul(b ^ (b >>> 16), multiplierB);
  b = Math.imul(b ^ (b >>> 13), multiplierA);
  return ((a ^ (a >>> 16)) >>> 0) * 0x200000 + ((b ^ (b >>> 16)) >>> 11);
}

/** What the two lanes start from. */
export const seedA = 0x9747b28c | 0; // int32 from the start: loops take twice as long on doubles
export const seedB = 0x1b873593;

/** Takes 32 more bits into the first lane. Rotating brings high bits back to where they multiply. */
export function mixA(lane: number, word: number): number {
  const mixed = lane ^ word;
  return Math.imul((mixed << 13) | (mixed >>> 19), 0x9e3779b1);
}

/** The same, into the second. */
export function mixB(lane: number, word: number): number {
  const mixed = (lane + word) | 0;
  return Math.imul((mixed << 17) | (mixed >>> 15), 0x5bd1e995);
}

/** 53-bit hash of `bytes[start, end)`. */
export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let a = seedA ^ (end - start);
  let b = seedB;
  const byte = (i: number): number => bytes[i] as number;
  let i = start;
  for (; i + 3 < end; i += 4) {
    const word = (byte(i) << 24) | (byte(i + 1) << 16) | (byte(i + 2) << 8) | byte(i + 3);
    a = mixA(a, word);
    b = mixB(b, word);
  }
  let last = 0;
  for (; i < end; i += 1) last = (last << 8) | byte(i);
  return joinLanes(mixA(a, last), mixB(b, last));
}

/** 53-bit hash of a string's UTF-16 code units. */
export function hashText(text: string): number {
  let a = seedA ^ text.length;
  let b = seedB;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = mixA(a, unit);
    b = mixB(b, unit);
  }
  return joinLanes(a, b);
}

/** The same of units in an array. */
export function hashUnits(units: Uint16Array, length: number): number {
  let a = seedA ^ length;
  let b = seedB;
  for (let i = 0; i < length; i += 1) {
    const unit = units[i] as number;
    a = mixA(a, unit);
    b = mixB(b, unit);
  }
  return joinLanes(a, b);
}

/** One 53-bit hash of two, in order. */
export function combineHashes(first: number, second: number): number {
  const a = Math.imul(first >>> 0, 0x01000193) ^ Math.imul(second >>> 0, 0x9e3779b1);
  const b = Math.imul(first / 0x200000, 0x5bd1e995) + second / 0x200000;
  return joinLanes(a, b | 0);
}

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

/** 53-bit hash of `bytes[start, end)`. */
export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let a = 0x9747b28c ^ (end - start);
  let b = 0x1b873593;
  for (let i = start; i < end; i += 1) {
    const byte = bytes[i] as number;
    a = Math.imul(a ^ byte, 0x01000193);
    b = Math.imul(b + byte, 0x5bd1e995) ^ (b >>> 15);
  }
  return joinLanes(a, b);
}

/** 53-bit hash of a string's UTF-16 code units. */
export function hashText(text: string): number {
  let a = 0x9747b28c ^ text.length;
  let b = 0x1b873593;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b + unit, 0x5bd1e995) ^ (b >>> 15);
  }
  return joinLanes(a, b);
}

/** One 53-bit hash of two, in order. */
export function combineHashes(first: number, second: number): number {
  const a = Math.imul(first >>> 0, 0x01000193) ^ Math.imul(second >>> 0, 0x9e3779b1);
  const b = Math.imul(first / 0x200000, 0x5bd1e995) + second / 0x200000;
  return joinLanes(a, b | 0);
}

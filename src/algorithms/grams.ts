// Runs of n tokens as pairs of independent 32-bit hashes: one that rolls along the tokens, and one of
// their characters that confirms it. Twin of the kernel src/kernels/assembly/scan.ts. Both are
// stored in references/benchmarks.json: whoever changes them builds that file anew.

const { imul } = Math;
const base = 0x9e3779b1; // odd multipliers, from the golden ratio and murmur3 (public domain)
const words = [0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f, 0x165667b1] as const;
const lengthMultiplier = 0xcc9e2d51;
const blockMultiplier = 0x1b873593;

const encoder = new TextEncoder();
const scratch = new Uint8Array(192);

/** The rolling hash of every run of `n` tokens, in order; empty for fewer than `n` tokens. */
export function rollGrams(tokens: readonly string[], n: number): Uint32Array {
  const lanes = tokens.map(hashToken);
  const hashes = new Uint32Array(Math.max(0, tokens.length - n + 1));
  for (let at = 0; at < hashes.length; at += 1) {
    let hash = 0;
    for (let i = at; i < at + n; i += 1) hash = (imul(hash, base) + (lanes[i] as number)) | 0;
    hashes[at] = hash;
  }
  return hashes;
}

/** 32 bits of a normalised token: its UTF-8 in blocks of four words, the last filled up with zeros. */
export function hashToken(token: string): number {
  const room = 3 * token.length;
  const into = room > scratch.length ? new Uint8Array(room) : scratch;
  const length = encoder.encodeInto(token, into).written;
  let hash = imul(length, lengthMultiplier);
  for (let block = 0; block < length; block += 16) {
    hash = imul(hash, blockMultiplier);
    for (let at = block; at < length && at < block + 16; at += 1) {
      const byte = (into[at] as number) << (8 * (at & 3));
      hash = (hash + imul(byte, words[(at >> 2) & 3] as number)) | 0;
    }
  }
  return imul(hash ^ (hash >>> 16), base) >>> 0;
}

/** The confirming hash of the run of `n` tokens at `at`. */
export function checkGram(tokens: readonly string[], at: number, n: number): number {
  return hashWords(tokens.slice(at, at + n).join(' '), n);
}

/** 32 bits of a text's UTF-16 units (murmur3's mixing, public domain, A. Appleby). */
export function hashWords(text: string, seed: number): number {
  let hash = seed | 0;
  for (let i = 0; i < text.length; i += 1) {
    let unit = imul(text.charCodeAt(i), 0xcc9e2d51);
    unit = imul((unit << 15) | (unit >>> 17), 0x1b873593);
    hash ^= unit;
    hash = (imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  hash = imul(hash ^ (hash >>> 16) ^ text.length, 0x85ebca6b);
  hash = imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

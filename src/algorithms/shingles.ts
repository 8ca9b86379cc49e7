// Tokens → the set of their n-gram hashes. The plain twin of the kernel src/kernels/assembly/shingle.ts:
// both must give the same bits.

const encoder = new TextEncoder();

const baseA = 0x9e3779b1;
const baseB = 0x85ebca6b;

function mix(h: number): number {
  let x = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/**
 * The sorted set of 64-bit hashes of every run of `n` tokens; of all tokens where there are fewer
 * than `n`; empty for no tokens.
 */
export function shingleTokens(tokens: readonly string[], n: number): BigUint64Array {
  if (tokens.length === 0) return new BigUint64Array(0);
  const lanes = tokens.map(hashToken);
  const width = Math.min(n, tokens.length);
  const hashes: bigint[] = [];
  for (let end = width; end <= lanes.length; end += 1) {
    let a = 0;
    let b = 0;
    for (let i = end - width; i < end; i += 1) {
      const [laneA, laneB] = lanes[i] as [number, number];
      a = (Math.imul(a, baseA) + laneA) | 0;
      b = (Math.imul(b, baseB) + laneB) | 0;
    }
    hashes.push((BigInt(mix(a ^ width)) << 32n) | BigInt(mix((b + width) | 0)));
  }
  return BigUint64Array.from(new Set(hashes)).sort();
}

const { imul } = Math;
const lengthMultiplier = 0xcc9e2d51;
const blockMultiplier = 0x1b873593;
const words = [0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f, 0x165667b1] as const;
const others = [0x9e3779b1, 0xcc9e2d51, 0x1b873593, 0x5bd1e995] as const;

/** Two 32-bit lanes of a token's UTF-8, in blocks of four words, the last filled up with zeros. */
function hashToken(token: string): [number, number] {
  const bytes = encoder.encode(token);
  let a = imul(bytes.length, lengthMultiplier);
  let b = imul(bytes.length, baseA);
  for (let block = 0; block < bytes.length; block += 16) {
    a = imul(a, blockMultiplier);
    b = imul(b, blockMultiplier);
    for (let word = 0; word < 4; word += 1) {
      const value = readWord(bytes, block + 4 * word);
      a = (a + imul(value, words[word] as number)) | 0;
      b = (b + imul(value ^ (value >>> 15), others[word] as number)) | 0;
    }
  }
  return [imul(a ^ (a >>> 16), baseA), imul(b ^ (b >>> 15), lengthMultiplier)];
}

/** Four bytes from `at` on, the first lowest; zeros behind the end. */
function readWord(bytes: Uint8Array, at: number): number {
  let word = 0;
  for (let i = 0; i < 4; i += 1) word |= (bytes[at + i] ?? 0) << (8 * i);
  return word;
}

// Tokens → the set of their n-gram hashes. The plain twin of the kernel src/kernels/assembly/shingle.ts:
// both must give the same bits.

const seedA = 0x9747b28c;
const seedB = 0x1b873593;
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

/** Two 32-bit lanes of a token's UTF-16 units. */
function hashToken(token: string): [number, number] {
  let a = seedA;
  let b = seedB;
  for (let i = 0; i < token.length; i += 1) {
    const unit = token.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b + unit, 0x5bd1e995) ^ (b >>> 15);
  }
  return [mix(a), mix(b)];
}

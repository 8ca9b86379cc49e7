// MinHash signatures over 64-bit shingle hashes, four permutations at a time. Twin:
// src/algorithms/signature.ts.

/**
 * Writes `permutations` u32 minima of a set of 64-bit hashes to `out`. `permutations` is a multiple
 * of 4; `seeds` holds them as pairs of u32 (xor, odd multiplier). An empty set gives 0xffffffff.
 */
export function signature(hashes: u32, size: u32, seeds: u32, permutations: u32, out: u32): void {
  for (let p: u32 = 0; p < permutations; p += 4) {
    const xor = v128.load(seeds + (p << 2));
    const multiplier = v128.load(seeds + ((permutations + p) << 2));
    let minima = i32x4.splat(-1);
    for (let i: u32 = 0; i < size; i += 1) {
      const at = hashes + (i << 3);
      // Both lanes take part: two hashes that share one lane are still told apart.
      const folded = load<u32>(at) ^ (load<u32>(at + 4) * 0x9e3779b1);
      const permuted = i32x4.mul(v128.xor(i32x4.splat(folded), xor), multiplier);
      minima = i32x4.min_u(minima, permuted);
    }
    v128.store(out + (p << 2), minima);
  }
}

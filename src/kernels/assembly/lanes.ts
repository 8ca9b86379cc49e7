// The two lanes of a 53-bit hash. Twin: src/algorithms/hash.ts.

export const seedA: u32 = 0x9747b28c;
export const seedB: u32 = 0x1b873593;

// @ts-ignore: decorator
@inline
export function mixA(lane: u32, word: u32): u32 {
  return rotl<u32>(lane ^ word, 13) * 0x9e3779b1;
}

// @ts-ignore: decorator
@inline
export function mixB(lane: u32, word: u32): u32 {
  return rotl<u32>(lane + word, 17) * 0x5bd1e995;
}

// The hot loops, in AssemblyScript. Each has a twin in plain TypeScript (src/algorithms) that must
// agree to the bit; test/kernels proves it. Compiled by scripts/build-kernels.mjs.
export * from './lines';
export * from './multiply';
export * from './normal';
export * from './scan';
export * from './shingle';
export * from './signature';

/** Grows the memory so that `bytes` fit behind `offset`; returns the first free address. */
export function reserve(bytes: u32): u32 {
  const needed = ((__heap_base + bytes + 0xffff) >>> 16) as i32;
  const have = memory.size();
  if (needed > have) memory.grow(needed - have);
  return __heap_base as u32;
}

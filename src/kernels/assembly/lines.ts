// Hashes of lines. Twin: hashBytes of src/algorithms/hash.ts.
import { mixA, mixB, seedA, seedB } from './lanes';

/**
 * Writes two u32 lanes to `out` for each of `count` lines of `text`; `edges` holds the start and the end
 * of each, two u32 from `text` on.
 */
export function hashLines(text: u32, edges: u32, count: u32, out: u32): void {
  for (let line: u32 = 0; line < count; line += 1) {
    let at = text + load<u32>(edges + (line << 3));
    const end = text + load<u32>(edges + (line << 3) + 4);
    let a = seedA ^ (end - at);
    let b = seedB;
    for (; at + 3 < end; at += 4) {
      const word = bswap<u32>(load<u32>(at));
      a = mixA(a, word);
      b = mixB(b, word);
    }
    let last: u32 = 0;
    for (; at < end; at += 1) last = (last << 8) | (load<u8>(at) as u32);
    store<u32>(out + (line << 3), mixA(a, last));
    store<u32>(out + (line << 3) + 4, mixB(b, last));
  }
}

// What joins compare sets by: half of each hash is enough to find candidates.

/** The upper halves of a sorted set of 64-bit hashes: a view until the next call. */
export function upperHalves(): (hashes: BigUint64Array) => Uint32Array {
  let halves = new Uint32Array(1024);
  return (hashes) => {
    const { length } = hashes;
    if (length > halves.length) halves = new Uint32Array(length * 2);
    const words = new Uint32Array(hashes.buffer, hashes.byteOffset, length * 2);
    for (let i = 0; i < length; i += 1) halves[i] = words[2 * i + 1] as number; // little-endian
    return halves.subarray(0, length);
  };
}

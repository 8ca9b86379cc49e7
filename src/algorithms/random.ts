// Chance that can be repeated: a generator with a 128-bit seed. sfc32 by C. Doty-Humphrey (PractRand,
// public domain): passes PractRand's and TestU01's batteries, and takes a few instructions a word.

export interface Random {
  /** 0 … 2^32 − 1. */
  word(): number;
  /** 0 … limit − 1, each equally likely; `limit` is 1 … 2^32. */
  below(limit: number): number;
}

/** The same four words give the same numbers. */
export function seededRandom(seed: readonly [number, number, number, number]): Random {
  let [a, b, c, counter] = [seed[0] | 0, seed[1] | 0, seed[2] | 0, seed[3] | 0];
  const word = (): number => {
    const out = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + out) | 0;
    return out >>> 0;
  };
  // Seeds that differ in one bit are alike in their first words.
  for (let i = 0; i < 16; i += 1) word();
  return {
    word,
    below(limit) {
      // Words past the last full round are thrown away: a remainder would favour small numbers.
      const end = 0x1_0000_0000 - (0x1_0000_0000 % limit);
      for (;;) {
        const drawn = word();
        if (drawn < end) return drawn % limit;
      }
    },
  };
}

/**
 * `count` different numbers below `limit` in a random order, or all of them where there are fewer:
 * the first steps of a Fisher–Yates shuffle, which needs no list of all numbers.
 */
export function drawWithoutReplacement(limit: number, count: number, random: Random): number[] {
  const moved = new Map<number, number>();
  const drawn: number[] = [];
  for (let i = 0; i < Math.min(limit, count); i += 1) {
    const j = i + random.below(limit - i);
    drawn.push(moved.get(j) ?? j);
    moved.set(j, moved.get(i) ?? i);
  }
  return drawn;
}

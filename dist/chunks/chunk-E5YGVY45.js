import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);

// src/algorithms/random.ts
function seededRandom(seed) {
  let [a, b, c, counter] = [seed[0] | 0, seed[1] | 0, seed[2] | 0, seed[3] | 0];
  const word = () => {
    const out = (a + b | 0) + counter | 0;
    counter = counter + 1 | 0;
    a = b ^ b >>> 9;
    b = c + (c << 3) | 0;
    c = (c << 21 | c >>> 11) + out | 0;
    return out >>> 0;
  };
  for (let i = 0; i < 16; i += 1) word();
  return {
    word,
    below(limit) {
      const end = 4294967296 - 4294967296 % limit;
      for (; ; ) {
        const drawn = word();
        if (drawn < end) return drawn % limit;
      }
    }
  };
}
function drawWithoutReplacement(limit, count, random) {
  const moved = /* @__PURE__ */ new Map();
  const drawn = [];
  for (let i = 0; i < Math.min(limit, count); i += 1) {
    const j = i + random.below(limit - i);
    drawn.push(moved.get(j) ?? j);
    moved.set(j, moved.get(i) ?? i);
  }
  return drawn;
}

export {
  seededRandom,
  drawWithoutReplacement
};

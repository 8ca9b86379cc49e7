import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);

// src/algorithms/grams.ts
var { imul } = Math;
var base = 2654435761;
var words = [2246822507, 3266489909, 668265263, 374761393];
var lengthMultiplier = 3432918353;
var blockMultiplier = 461845907;
var encoder = new TextEncoder();
var scratch = new Uint8Array(192);
function rollGrams(tokens, n) {
  const lanes = tokens.map(hashToken);
  const hashes = new Uint32Array(Math.max(0, tokens.length - n + 1));
  for (let at = 0; at < hashes.length; at += 1) {
    let hash = 0;
    for (let i = at; i < at + n; i += 1) hash = imul(hash, base) + lanes[i] | 0;
    hashes[at] = hash;
  }
  return hashes;
}
function hashToken(token) {
  const room = 3 * token.length;
  const into = room > scratch.length ? new Uint8Array(room) : scratch;
  const length = encoder.encodeInto(token, into).written;
  let hash = imul(length, lengthMultiplier);
  for (let block = 0; block < length; block += 16) {
    hash = imul(hash, blockMultiplier);
    for (let at = block; at < length && at < block + 16; at += 1) {
      const byte = into[at] << 8 * (at & 3);
      hash = hash + imul(byte, words[at >> 2 & 3]) | 0;
    }
  }
  return imul(hash ^ hash >>> 16, base) >>> 0;
}
function checkGram(tokens, at, n) {
  return hashWords(tokens.slice(at, at + n).join(" "), n);
}
function hashWords(text, seed) {
  let hash = seed | 0;
  for (let i = 0; i < text.length; i += 1) {
    let unit = imul(text.charCodeAt(i), 3432918353);
    unit = imul(unit << 15 | unit >>> 17, 461845907);
    hash ^= unit;
    hash = imul(hash << 13 | hash >>> 19, 5) + 3864292196 | 0;
  }
  hash = imul(hash ^ hash >>> 16 ^ text.length, 2246822507);
  hash = imul(hash ^ hash >>> 13, 3266489909);
  return (hash ^ hash >>> 16) >>> 0;
}

export {
  rollGrams,
  hashToken,
  checkGram,
  hashWords
};

import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);

// src/embedding/static-words.ts
var maxPart = 8;
var wordSeed = 2166136261;
var partSeed = 2654435769;
function findRows(table, text, out) {
  const small = text.toLowerCase();
  const { length } = small;
  let count = 0;
  let at = 0;
  while (at < length && count < out.length) {
    const kind = kindOf(small.charCodeAt(at));
    const start = at;
    at += 1;
    if (kind === 0) continue;
    let hash = step(wordSeed, small.charCodeAt(start));
    for (; at < length; at += 1) {
      const unit = small.charCodeAt(at);
      if (kindOf(unit) !== kind) break;
      hash = step(hash, unit);
    }
    const row = lookUp(table, finish(hash));
    if (row >= 0) out[count++] = row;
    else count = findParts(table, small, start, at, out, count);
  }
  return count;
}
function findParts(table, text, start, end, out, count) {
  for (let at = start; at < end && count < out.length; ) {
    let hash = partSeed;
    let found = -1;
    let next = at + 1;
    for (let to = at; to < end && to < at + maxPart; to += 1) {
      hash = step(hash, text.charCodeAt(to));
      const row = lookUp(table, finish(hash));
      if (row < 0) continue;
      found = row;
      next = to + 1;
    }
    if (found >= 0) out[count++] = found;
    at = next;
  }
  return count;
}
function lookUp({ hashes, rows }, hash) {
  const mask = hashes.length - 1;
  for (let slot = hash & mask; ; slot = slot + 1 & mask) {
    const found = hashes[slot];
    if (found === hash) return rows[slot];
    if (found === 0) return -1;
  }
}
function step(hash, unit) {
  return Math.imul(hash ^ unit, 16777619);
}
function finish(hash) {
  const mixed = Math.imul(hash ^ hash >>> 15, 739982445);
  return (mixed ^ mixed >>> 13) >>> 0 || 1;
}
function kindOf(unit) {
  if (unit < 128) {
    if (unit >= 97 && unit <= 122) return 1;
    return unit >= 48 && unit <= 57 ? 2 : 0;
  }
  if (unit < 192) return 0;
  return unit >= 8192 && unit <= 11263 || unit >= 12288 && unit <= 12351 ? 0 : 1;
}

// src/embedding/static.ts
var staticPurpose = "static 1";
var staticLanguages = ["en"];
var maxWords = 65535;
function createStatic(file) {
  const table = { hashes: file.get("hashes", "uint32"), rows: file.get("rows", "uint16") };
  const scales = file.get("scales", "float32");
  const values = file.get("values", "int8");
  const dimensions = values.length / scales.length;
  const rows = new Uint16Array(maxWords);
  const sum = new Float64Array(dimensions);
  return {
    id: `static-${String(file.about.revision)}`,
    dimensions,
    languages: staticLanguages,
    async embed(texts) {
      const vectors = new Float32Array(texts.length * dimensions);
      texts.forEach((text, i) => {
        const count = findRows(table, text, rows);
        sum.fill(0);
        for (let word = 0; word < count; word += 1) {
          const row = rows[word];
          const scale = scales[row];
          const from = row * dimensions;
          for (let d = 0; d < dimensions; d += 1) {
            sum[d] = sum[d] + scale * values[from + d];
          }
        }
        let squares = 0;
        for (const value of sum) squares += value * value;
        if (squares === 0) return;
        const factor = 1 / Math.sqrt(squares);
        const to = i * dimensions;
        for (let d = 0; d < dimensions; d += 1) vectors[to + d] = sum[d] * factor;
      });
      return { count: texts.length, dimensions, values: vectors };
    }
  };
}

export {
  staticPurpose,
  staticLanguages,
  createStatic
};

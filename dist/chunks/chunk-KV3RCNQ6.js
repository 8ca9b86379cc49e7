import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);

// src/references/paraphrase-file.ts
var paraphraseFormat = 1;
function packStatements(statements) {
  const sorted = (hashes) => [...hashes].sort((a, b) => a - b);
  return {
    hashes: Uint32Array.from(
      statements.flatMap(({ words, numbers }) => [...sorted(words), ...sorted(numbers)])
    ),
    lengths: Uint16Array.from(
      statements.flatMap(({ words, numbers }) => [words.size, numbers.size])
    )
  };
}
function decodeParaphrases({ name, idPrefix, first, items: count, needsNumbers, data }, dimensions) {
  const bytes = Uint8Array.from(Buffer.from(data, "base64"));
  const lengthsAt = count * dimensions;
  const hashesAt = lengthsAt + 4 * count;
  if (hashesAt > bytes.length || (bytes.length - hashesAt) % 4 !== 0) throw cutShort(name);
  const rounded = new Int8Array(bytes.buffer, 0, lengthsAt);
  const lengths = new Uint16Array(bytes.buffer.slice(lengthsAt, hashesAt));
  const hashes = new Uint32Array(bytes.buffer.slice(hashesAt));
  if (lengths.reduce((sum, length) => sum + length, 0) !== hashes.length) throw cutShort(name);
  return {
    benchmark: name,
    needsNumbers,
    count,
    id: (i) => `${idPrefix}${i + first}`,
    hashes,
    lengths,
    vector: (i) => toUnit(rounded.subarray(i * dimensions, (i + 1) * dimensions))
  };
}
function cutShort(name) {
  return new Error(`${name}: the vectors are cut short`);
}
function toUnit(rounded) {
  const squares = rounded.reduce((sum, value) => sum + value ** 2, 0);
  const factor = squares === 0 ? 0 : 1 / Math.sqrt(squares);
  return Float32Array.from(rounded, (value) => value * factor);
}

// src/references/file.ts
var referenceFormat = {
  format: 2,
  tokens: "NFKC, case folded, letters and digits with their marks",
  hash: "32 bits of every 6 tokens in a row, and 32 others of every third of them",
  n: 6
};
function decodeSet(benchmark) {
  const { sequences, tokens, runs, anchors, answers } = benchmark;
  const bytes = new Uint8Array(Buffer.from(benchmark.data, "base64"));
  let offset = 0;
  const take = (length, width) => {
    const start = offset;
    offset += length * width;
    return bytes.buffer.slice(start, offset);
  };
  const set = {
    name: benchmark.name,
    itemCount: benchmark.items,
    idOf: (item) => `${benchmark.idPrefix}${item + benchmark.first}`,
    checks: new Uint32Array(take(runs, 4)),
    hashes: new Uint32Array(take(anchors, 4)),
    answerHashes: new Uint32Array(take(2 * answers, 4)),
    items: Uint32Array.from(new Uint16Array(take(sequences, 2))),
    lengths: Uint32Array.from(new Uint16Array(take(sequences, 2))),
    answerItems: Uint32Array.from(new Uint16Array(take(answers, 2))),
    roles: new Uint8Array(take(sequences, 1)),
    answerKinds: new Uint8Array(take(answers, 1)),
    answerLengths: new Uint8Array(take(answers, 1)),
    own: unpackBits(new Uint8Array(take(Math.ceil(tokens / 8), 1)), tokens),
    anchors: unpackBits(new Uint8Array(take(Math.ceil(runs / 8), 1)), runs)
  };
  if (offset !== bytes.length) throw new Error(`${benchmark.name}: the columns are cut short`);
  return set;
}
function requireFormat(file) {
  for (const [name, value] of Object.entries(referenceFormat)) {
    if (file[name] === value) continue;
    throw new Error(`references/benchmarks.json has another ${name}: build it anew`);
  }
}
function unpackBits(packed, count) {
  const words = new Uint32Array(packed.length * 2);
  for (let i = 0; i < packed.length; i += 1) {
    const byte = packed[i];
    words[2 * i] = (byte & 15) * 2113665 & 16843009;
    words[2 * i + 1] = (byte >> 4) * 2113665 & 16843009;
  }
  return new Uint8Array(words.buffer, 0, count);
}

// src/references/shipped.ts
var benchmarkNames = [
  "gsm8k",
  "math-500",
  "humaneval",
  "mbpp",
  "truthfulqa",
  "mmlu-stem",
  "svamp"
];
async function shippedSets(names) {
  if (names.length === 0) return [];
  const { default: file } = await import("./benchmarks-FYVVSINN.js");
  requireFormat(file);
  return file.benchmarks.filter(({ name }) => names.includes(name)).map(decodeSet);
}
async function shippedParaphrases(names) {
  const { default: file } = await import("./paraphrases-X6AXS2CD.js");
  if (file.format !== paraphraseFormat) {
    throw new Error("references/paraphrases.json is of another format: build it anew");
  }
  const sets = file.benchmarks.filter(({ name }) => names.includes(name)).map((benchmark) => decodeParaphrases(benchmark, file.dimensions));
  return { embedder: file.embedder, sets };
}

// src/algorithms/hash-table.ts
var free = 0;
var HashTable = class {
  #mask = 1023;
  /** Pairs of a hash and its number + 1; 0 where nothing stands. At most half full: few steps to each. */
  #slots = new Uint32Array(2048);
  #size = 0;
  get size() {
    return this.#size;
  }
  /** The number of a hash of 32 bits, a new one where it has none. */
  add(hash) {
    let slot = this.#slotOf(hash);
    const known = this.#slots[slot + 1];
    if (known !== free) return known - 1;
    if (2 * this.#size >= this.#mask) {
      this.#grow();
      slot = this.#slotOf(hash);
    }
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = this.#size += 1;
    return this.#size - 1;
  }
  /** Adds all and writes their numbers to `numbers` from `at` on; gives where it ended. */
  addAll(hashes, numbers, at) {
    for (let i = 0; i < hashes.length; i += 1) numbers[at + i] = this.add(hashes[i]);
    return at + hashes.length;
  }
  /** -1 where it was never added. */
  find(hash) {
    return this.#slots[this.#slotOf(hash) + 1] - 1;
  }
  /** Four times as many slots. Small as long as it can be: what is near the processor is found sooner. */
  #grow() {
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 4);
    this.#mask = old.length * 2 - 1;
    for (let slot = 0; slot < old.length; slot += 2) {
      if (old[slot + 1] === free) continue;
      const place = this.#slotOf(old[slot]);
      this.#slots[place] = old[slot];
      this.#slots[place + 1] = old[slot + 1];
    }
  }
  /** Where a hash stands or would. */
  #slotOf(hash) {
    const slots = this.#slots;
    let at = Math.imul(hash, 2654435761) >>> 7 & this.#mask;
    while (slots[2 * at + 1] !== free && slots[2 * at] !== hash) at = at + 1 & this.#mask;
    return 2 * at;
  }
};

export {
  packStatements,
  benchmarkNames,
  shippedSets,
  shippedParaphrases,
  HashTable
};

import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  embeddingOf
} from "./chunk-M4BHYLFA.js";
import {
  openEmbeddings
} from "./chunk-RFRVB43M.js";
import {
  tokenize
} from "./chunk-P3IKFHKZ.js";
import {
  guessLanguage
} from "./chunk-JQJ4TXEJ.js";
import {
  hashWords
} from "./chunk-UPWWFXVT.js";
import {
  ConfigError
} from "./chunk-JBXV7KQQ.js";

// src/algorithms/lexical-vectors.ts
function lexicalVectors(texts, dimensions2) {
  const words2 = texts.map((text) => new Set(tokenize(text)));
  const holding = /* @__PURE__ */ new Map();
  for (const set of words2) {
    for (const word of set) holding.set(word, (holding.get(word) ?? 0) + 1);
  }
  const values = new Float32Array(texts.length * dimensions2);
  for (const [i, set] of words2.entries()) {
    const row = values.subarray(i * dimensions2, (i + 1) * dimensions2);
    for (const word of set) {
      const hash = hashWords(word, 0);
      const weight = Math.log((texts.length + 1) / (holding.get(word) ?? 1));
      const at = (hash >>> 1) % dimensions2;
      row[at] = row[at] + ((hash & 1) === 0 ? weight : -weight);
    }
    const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
    if (length > 0) for (let k = 0; k < dimensions2; k += 1) row[k] = row[k] / length;
  }
  return { count: texts.length, dimensions: dimensions2, values };
}

// src/cli/choose-embedder.ts
var dimensions = 256;
var words = {
  id: "words",
  dimensions,
  embed: (texts) => Promise.resolve(lexicalVectors(texts, dimensions))
};
var maxOther = 0.1;
async function openEmbedder(name, texts, repository, log) {
  if (name === "words") return words;
  const embeddings = openEmbeddings(await embeddingOf(repository), void 0, log);
  const opened = await embeddings.open(name === "auto" ? "static" : name);
  await embeddings.close();
  if ("unavailable" in opened) throw new ConfigError(opened.unavailable);
  return name === "auto" && !isServed(opened, texts) ? words : opened;
}
function isServed({ languages }, texts) {
  if (languages === void 0) return true;
  const others = texts.filter((text) => {
    const guess = guessLanguage(text);
    return guess.languages.length > 0 && !guess.languages.some((each) => languages.includes(each));
  });
  return others.length <= maxOther * texts.length;
}

export {
  openEmbedder
};

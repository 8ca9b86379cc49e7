import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  hashWords,
  otherLanguage,
  promptText,
  shippedParaphrases
} from "./chunk-QQNBUDTX.js";
import "./chunk-B2BWVCLW.js";

// src/references/paraphrase-index.ts
var limits = {
  similarity: 0.7,
  /** Nats: the sum of -ln of the share of items that have the word. */
  shared: 30,
  agreement: 0.3,
  /** Of the item's numbers, where it needs them. */
  numbers: 0.75
};
var minListed = 2.5;
var minItems = 7765;
var ParaphraseIndex = class {
  #items;
  #vectors;
  /** By hash: the items that have the word, and what it tells. */
  #words = /* @__PURE__ */ new Map();
  #total;
  /** By item: what all its words tell. */
  #weights;
  /** By item, for one text: what the words that both have tell. */
  #shared;
  /** `vectors` has a row for each item. */
  constructor(items, vectors) {
    this.#items = items;
    this.#vectors = vectors;
    this.#total = Math.max(items.length, minItems);
    items.forEach(({ statement }, i) => {
      for (const hash of hashesOf(statement)) {
        const known = this.#words.get(hash);
        if (known === void 0) this.#words.set(hash, { items: [i], tells: 0 });
        else known.items.push(i);
      }
    });
    for (const word of this.#words.values()) {
      word.tells = Math.max(0, Math.log(this.#total / (word.items.length + 1)));
    }
    this.#weights = Float64Array.from(items, ({ statement }) => this.#weigh(statement));
    this.#shared = new Float64Array(items.length);
  }
  /**
   * Places of the items whose words a text shares, with the agreement: what is to be compared as
   * vectors. Few texts have any.
   */
  candidates(statement) {
    const own = this.#weigh(statement);
    if (own < limits.shared) return [];
    const rare = [];
    let frequent = 0;
    for (const hash of hashesOf(statement)) {
      const word = this.#words.get(hash);
      if (word === void 0) continue;
      if (word.tells < minListed) frequent += word.tells;
      else rare.push(word);
    }
    const enough = Math.max(limits.shared - frequent, Number.MIN_VALUE);
    const touched = [];
    for (const { items, tells } of rare) {
      for (const item of items) {
        const before = this.#shared[item];
        const after = before + tells;
        if (before < enough && after >= enough) touched.push(item);
        this.#shared[item] = after;
      }
    }
    this.#shared.fill(0);
    const found = [];
    for (const at of touched) {
      const item = this.#items[at];
      const shared = this.#weighShared(item.statement, statement);
      if (shared < limits.shared) continue;
      const agreement = 2 * shared / (this.#weights[at] + own);
      if (agreement < limits.agreement) continue;
      if (item.needsNumbers && !numbersAgree(item.statement, statement)) continue;
      found.push({ at, agreement });
    }
    return found;
  }
  /** Those of the candidates that are near the text's vector, best first. */
  confirm(vector, candidates) {
    const { dimensions, values } = this.#vectors;
    const confirmed = [];
    for (const { at, agreement } of candidates) {
      let similarity = 0;
      for (let d = 0; d < dimensions; d += 1) {
        similarity += vector[d] * values[at * dimensions + d];
      }
      if (similarity < limits.similarity) continue;
      confirmed.push({ item: this.#items[at], similarity, agreement });
    }
    return confirmed.sort((a, b) => b.agreement - a.agreement);
  }
  #weighShared(item, { words, numbers }) {
    let sum = 0;
    for (const hash of item.words) if (words.has(hash)) sum += this.#tellsOf(hash);
    for (const hash of item.numbers) if (numbers.has(hash)) sum += this.#tellsOf(hash);
    return sum;
  }
  #tellsOf(hash) {
    return this.#words.get(hash)?.tells ?? 0;
  }
  #weigh(statement) {
    const most = Math.log(this.#total);
    let sum = 0;
    for (const hash of hashesOf(statement)) sum += this.#words.get(hash)?.tells ?? most;
    return sum;
  }
};
function numbersAgree(item, { numbers }) {
  let shared = 0;
  for (const hash of item.numbers) if (numbers.has(hash)) shared += 1;
  return shared >= limits.numbers * item.numbers.size;
}
function* hashesOf({ words, numbers }) {
  yield* words;
  yield* numbers;
}

// src/references/statement.ts
var maxUnits = 2e4;
var stemLetters = 6;
var endings = ["ing", "ed", "es", "s", "ly", "er"];
var minLetters = 3;
var numberWords = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
  " "
);
function askedText(text) {
  const start = text.slice(0, maxUnits);
  const at = ['"""', "'''"].map((quotes) => ({ quotes, from: start.indexOf(quotes) })).filter(({ from }) => from >= 0).sort((a, b) => a.from - b.from)[0];
  if (at === void 0) return start;
  const end = start.indexOf(at.quotes, at.from + 3);
  return end < 0 ? start : start.slice(at.from + 3, end);
}
function readStatement(text) {
  const words = /* @__PURE__ */ new Set();
  const numbers = /* @__PURE__ */ new Set();
  for (const [found] of text.toLowerCase().matchAll(/\d+(?:,\d{3})*(?:\.\d+)?|[a-z]+/g)) {
    const written = numberWords.indexOf(found);
    if (written >= 0) numbers.add(hashWords(String(written + 2), 4));
    else if (found.charCodeAt(0) < 97) {
      const value = Number(found.replaceAll(",", ""));
      if (value !== 0 && value !== 1) numbers.add(hashWords(String(value), 4));
    } else if (found.length >= minLetters) words.add(hashWords(stemOf(found), 3));
  }
  return { words, numbers };
}
function stemOf(word) {
  const ending = endings.find(
    (each) => word.length > each.length + minLetters && word.endsWith(each)
  );
  return (ending === void 0 ? word : word.slice(0, -ending.length)).slice(0, stemLetters);
}

// src/gates/contamination/paraphrases.ts
var chunkRecords = 2048;
async function findParaphrases(records, benchmarks, { embeddings, references = [] }, isKnown) {
  const none = { findings: [], compared: 0, omitted: 0 };
  const embedder = await embeddings?.open("static");
  if (embedder === void 0 || "unavailable" in embedder) return none;
  const index = await indexOf(benchmarks, references, embedder);
  if (index === void 0) return none;
  const findings = [];
  let compared = 0;
  let omitted = 0;
  let waiting = [];
  const flush = async () => {
    const { dimensions, values } = await embedder.embed(waiting.map(({ text }) => text));
    waiting.forEach(({ record, candidates }, i) => {
      const vector = values.subarray(i * dimensions, (i + 1) * dimensions);
      const found = index.confirm(vector, candidates);
      const others = found.filter(({ item }) => !isKnown(record, item.id));
      const [best] = others;
      if (best !== void 0) findings.push(toFinding(record, best, others.slice(1)));
    });
    waiting = [];
  };
  for (const record of records) {
    const text = askedText(promptText.of(record));
    if (otherLanguage(text, embedder.languages) !== void 0) {
      omitted += 1;
      continue;
    }
    compared += 1;
    const candidates = index.candidates(readStatement(text));
    if (candidates.length > 0) waiting.push({ record, text, candidates });
    if (waiting.length === chunkRecords) await flush();
  }
  await flush();
  return { findings, compared, omitted };
}
function toFinding(record, { item, similarity, agreement }, others) {
  const { parts } = record.view;
  const part = parts.find(({ role }) => role === "prompt") ?? parts[0];
  return {
    code: "paraphrased-item",
    at: record.at(part?.pointer),
    data: {
      item: item.id,
      benchmark: item.benchmark,
      similarity: twoDigits(similarity),
      agreement: twoDigits(agreement),
      ...others.length === 0 ? {} : { others: others.slice(0, 5).map((each) => each.item.id) }
    }
  };
}
function twoDigits(value) {
  return Math.round(value * 100) / 100;
}
var last;
async function indexOf(benchmarks, references, embedder) {
  const key = `${embedder.id} ${benchmarks.join()}`;
  const isSame = last?.key === key && last.references.length === references.length && last.references.every((each, i) => each === references[i]);
  if (last !== void 0 && isSame) return last.index;
  const sets = await shippedParaphrases(benchmarks, embedder.id);
  for (const reference of references) sets.push(await describe(reference, embedder));
  const items = sets.flatMap((set) => set.items);
  if (items.length === 0) return void 0;
  const values = new Float32Array(items.length * embedder.dimensions);
  let at = 0;
  for (const { vectors: vectors2 } of sets) {
    values.set(vectors2.values, at);
    at += vectors2.values.length;
  }
  const vectors = { count: items.length, dimensions: embedder.dimensions, values };
  const index = new ParaphraseIndex(items, vectors);
  last = { key, references, index };
  return index;
}
async function describe({ name, items }, embedder) {
  const texts = items.map(({ question }) => askedText(question));
  const described = items.map(({ id }, i) => ({
    id,
    benchmark: name,
    needsNumbers: true,
    statement: readStatement(texts[i])
  }));
  return { items: described, vectors: await embedder.embed(texts) };
}
export {
  findParaphrases
};

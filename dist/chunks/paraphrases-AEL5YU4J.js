import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  dot
} from "./chunk-CMRCRV6U.js";
import {
  otherLanguage,
  promptText
} from "./chunk-PZF5O64Y.js";
import {
  staticLanguages
} from "./chunk-JE2MCFM7.js";
import {
  HashTable,
  packStatements,
  shippedParaphrases
} from "./chunk-KV3RCNQ6.js";
import "./chunk-JQJ4TXEJ.js";
import {
  hashWords
} from "./chunk-UPWWFXVT.js";
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
var minItems = 7765;
var ParaphraseIndex = class {
  #sets;
  /** First item of each set, and the number of all. */
  #firsts;
  /** Of a hash its word. */
  #table;
  /** By word, nats: what it tells. */
  #tells;
  /** Nats: what a word tells that no item has. */
  #most;
  /** The items of word w are those of `#listed` from `#lists[w]` up to `#lists[w + 1]`. */
  #lists;
  #listed;
  /** The words of item i are those of `#words` from `#starts[2 * i]`, its numbers from `#starts[2 * i + 1]`. */
  #starts;
  #words;
  /** By item, nats: what all its words tell. */
  #weights;
  /** By item: the last text that shared a telling word with it. */
  #seen;
  /** By item, nats: the most that it can share with that text. */
  #bounds;
  /** By word: the last text that had it as a word, and as a number. */
  #inWords;
  #inNumbers;
  #text = 0;
  constructor(sets) {
    this.#sets = sets;
    let count = 0;
    this.#firsts = [0, ...sets.map((set) => count += set.count)];
    const hashCount = sets.reduce((sum, { hashes }) => sum + hashes.length, 0);
    this.#starts = new Uint32Array(2 * count + 1);
    this.#words = new Uint32Array(hashCount);
    this.#table = new HashTable();
    numberWords(sets, this.#table, this.#starts, this.#words);
    [this.#lists, this.#listed] = listItems(this.#starts, this.#words, this.#table.size);
    const total = Math.max(count, minItems);
    this.#most = Math.log(total);
    this.#tells = tellsOf(this.#lists, total);
    this.#weights = weigh(this.#starts, this.#words, this.#tells);
    this.#seen = new Uint32Array(count);
    this.#bounds = new Float64Array(count);
    this.#inWords = new Uint32Array(this.#table.size);
    this.#inNumbers = new Uint32Array(this.#table.size);
  }
  /**
   * Places of the items whose words a text shares, with the agreement: what is to be compared as
   * vectors. Few texts have any.
   */
  candidates(statement) {
    const words = [];
    let own = 0;
    for (const hashes of [statement.words, statement.numbers]) {
      for (const hash of hashes) {
        const word = this.#table.find(hash);
        if (word < 0) own += this.#most;
        else words.push(word);
      }
    }
    const tells = this.#tells;
    for (const word of words) own += tells[word];
    if (own < limits.shared) return [];
    const touched = this.#touch(words);
    if (touched.length === 0) return [];
    this.#mark(statement);
    const found = [];
    for (const at of touched) {
      const bound = this.#bounds[at] + 1e-6;
      const both = this.#weights[at] + own;
      if (bound < limits.shared || 2 * bound < limits.agreement * both) continue;
      const shared = this.#weighShared(at);
      if (shared < limits.shared) continue;
      const agreement = 2 * shared / both;
      if (agreement < limits.agreement) continue;
      if (this.#setOf(at).needsNumbers && !this.#numbersAgree(at)) continue;
      found.push({ at, agreement });
    }
    return found;
  }
  /**
   * Items that share a word which tells much. The words that tell least have the longest lists; together
   * they tell less than an item has to share, so that no item is missed without them.
   */
  #touch(words) {
    const tells = this.#tells;
    words.sort((a, b) => tells[a] - tells[b]);
    let left = limits.shared;
    let first = 0;
    while (first < words.length && tells[words[first]] < left) {
      left -= tells[words[first]];
      first += 1;
    }
    const passed = limits.shared - left;
    const touched = [];
    const [lists, listed, seen, bounds] = [this.#lists, this.#listed, this.#seen, this.#bounds];
    const text = this.#text += 1;
    for (let i = first; i < words.length; i += 1) {
      const word = words[i];
      const end = lists[word + 1];
      for (let k = lists[word]; k < end; k += 1) {
        const item = listed[k];
        if (seen[item] !== text) {
          seen[item] = text;
          touched.push(item);
          bounds[item] = passed;
        }
        bounds[item] = bounds[item] + tells[word];
      }
    }
    return touched;
  }
  #mark({ words, numbers }) {
    for (const [hashes, marks] of [
      [words, this.#inWords],
      [numbers, this.#inNumbers]
    ]) {
      for (const hash of hashes) {
        const word = this.#table.find(hash);
        if (word >= 0) marks[word] = this.#text;
      }
    }
  }
  /** Those of the candidates that are near the text's vector, best first. */
  confirm(vector, candidates) {
    const confirmed = [];
    for (const { at, agreement } of candidates) {
      const set = this.#setOf(at);
      const i = at - this.#firsts[this.#sets.indexOf(set)];
      const similarity = dot(vector, 0, set.vector(i), 0, vector.length);
      if (similarity < limits.similarity) continue;
      confirmed.push({ item: { id: set.id(i), benchmark: set.benchmark }, similarity, agreement });
    }
    return confirmed.sort((a, b) => b.agreement - a.agreement);
  }
  #setOf(at) {
    const next = this.#firsts.findIndex((first) => first > at);
    return this.#sets[next - 1];
  }
  #weighShared(item) {
    const [words, tells, text] = [this.#words, this.#tells, this.#text];
    const numbers = this.#starts[2 * item + 1];
    const end = this.#starts[2 * item + 2];
    let sum = 0;
    for (let k = this.#starts[2 * item]; k < end; k += 1) {
      const word = words[k];
      const marks = k < numbers ? this.#inWords : this.#inNumbers;
      if (marks[word] === text) sum += tells[word];
    }
    return sum;
  }
  #numbersAgree(item) {
    const start = this.#starts[2 * item + 1];
    const end = this.#starts[2 * item + 2];
    let shared = 0;
    for (let k = start; k < end; k += 1) {
      if (this.#inNumbers[this.#words[k]] === this.#text) shared += 1;
    }
    return shared >= limits.numbers * (end - start);
  }
};
function numberWords(sets, table, starts, words) {
  let at = 0;
  let slot = 0;
  let start = 0;
  for (const { hashes, lengths } of sets) {
    for (let i = 0; i < lengths.length; i += 1) {
      start += lengths[i];
      starts[slot += 1] = start;
    }
    at = table.addAll(hashes, words, at);
  }
}
function listItems(starts, words, wordCount) {
  const lists = new Uint32Array(wordCount + 1);
  for (let k = 0; k < words.length; k += 1) {
    const next = words[k] + 1;
    lists[next] = lists[next] + 1;
  }
  for (let word = 1; word <= wordCount; word += 1) {
    lists[word] = lists[word] + lists[word - 1];
  }
  const places = lists.slice();
  const listed = new Uint32Array(words.length);
  for (let i = 0; 2 * i + 2 < starts.length; i += 1) {
    const end = starts[2 * i + 2];
    for (let k = starts[2 * i]; k < end; k += 1) {
      const word = words[k];
      const place = places[word];
      listed[place] = i;
      places[word] = place + 1;
    }
  }
  return [lists, listed];
}
function tellsOf(lists, total) {
  const tells = new Float64Array(lists.length - 1);
  for (let word = 0; word < tells.length; word += 1) {
    const items = lists[word + 1] - lists[word];
    tells[word] = Math.max(0, Math.log(total / (items + 1)));
  }
  return tells;
}
function weigh(starts, words, tells) {
  const weights = new Float64Array((starts.length - 1) / 2);
  for (let i = 0; i < weights.length; i += 1) {
    let sum = 0;
    const end = starts[2 * i + 2];
    for (let k = starts[2 * i]; k < end; k += 1)
      sum += tells[words[k]];
    weights[i] = sum;
  }
  return weights;
}

// src/references/statement.ts
var maxUnits = 2e4;
var stemLetters = 6;
var endings = ["ing", "ed", "es", "s", "ly", "er"];
var minLetters = 3;
var numberWords2 = new Map(
  "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(" ").map((word, i) => [word, String(i + 2)])
);
function askedText(text) {
  const start = text.slice(0, maxUnits);
  if (!start.includes('"""') && !start.includes("'''")) return start;
  const at = ['"""', "'''"].map((quotes) => ({ quotes, from: start.indexOf(quotes) })).filter(({ from }) => from >= 0).sort((a, b) => a.from - b.from)[0];
  if (at === void 0) return start;
  const end = start.indexOf(at.quotes, at.from + 3);
  return end < 0 ? start : start.slice(at.from + 3, end);
}
function readStatement(text) {
  const words = /* @__PURE__ */ new Set();
  const numbers = /* @__PURE__ */ new Set();
  for (const [found] of text.toLowerCase().matchAll(/\d+(?:,\d{3})*(?:\.\d+)?|[a-z]+/g)) {
    const written = numberWords2.get(found);
    if (written !== void 0) numbers.add(hashWords(written, 4));
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
  const { index, madeBy } = await indexOf(benchmarks, references, embeddings);
  const findings = [];
  let compared = 0;
  let omitted = 0;
  let waiting = [];
  const flush = async () => {
    if (waiting.length === 0) return;
    const embedder = await openStatic(embeddings);
    if (madeBy !== embedder.id) {
      throw new Error("references/paraphrases.json is of another model: build it anew");
    }
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
    if (otherLanguage(text, staticLanguages) !== void 0) {
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
async function openStatic(embeddings) {
  const embedder = await embeddings.open("static");
  if ("unavailable" in embedder) throw new Error(`the static model: ${embedder.unavailable}`);
  return embedder;
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
async function indexOf(benchmarks, references, embeddings) {
  const key = benchmarks.join();
  const isSame = last?.key === key && last.references.length === references.length && last.references.every((each, i) => each === references[i]);
  if (last !== void 0 && isSame) return last;
  const { embedder, sets } = await shippedParaphrases(benchmarks);
  for (const reference of references) {
    sets.push(await describe(reference, await openStatic(embeddings)));
  }
  last = { key, references, madeBy: embedder, index: new ParaphraseIndex(sets) };
  return last;
}
async function describe({ name, items }, embedder) {
  const texts = items.map(({ question }) => askedText(question));
  const { dimensions, values } = await embedder.embed(texts);
  return {
    benchmark: name,
    needsNumbers: true,
    count: items.length,
    id: (i) => items[i]?.id ?? "",
    ...packStatements(texts.map(readStatement)),
    vector: (i) => values.subarray(i * dimensions, (i + 1) * dimensions)
  };
}
export {
  findParaphrases
};

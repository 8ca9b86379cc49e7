import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  logFactorial
} from "./chunk-EQ4HRCRH.js";
import {
  drawSorted,
  drawToBudget,
  embedRecords,
  estimate,
  knownRecords,
  leastOfTopic,
  maxWhole,
  nameOfTopic,
  nearestEarlier,
  relativeChange,
  resamples,
  seedOf,
  sharedBudget,
  topicsOf
} from "./chunk-EOTVY2UN.js";
import "./chunk-O56E7FFZ.js";
import {
  dot
} from "./chunk-CMRCRV6U.js";
import {
  promptText,
  tellOmitted
} from "./chunk-PZF5O64Y.js";
import "./chunk-E5YGVY45.js";
import {
  NgramNames,
  countTokens
} from "./chunk-W4WGAWAM.js";
import "./chunk-ZYJUFE2M.js";
import "./chunk-6PV7H552.js";
import "./chunk-NVOP5WHG.js";
import {
  tokenize
} from "./chunk-P3IKFHKZ.js";
import {
  readProvenance
} from "./chunk-D6DAZZUW.js";
import "./chunk-JQJ4TXEJ.js";
import "./chunk-5DAHFXVY.js";
import "./chunk-B2BWVCLW.js";

// src/gates/diversity/draw.ts
var maxDrawn = 4e3;
function draw(side, random) {
  const records = drawSorted(side.count, maxDrawn, random).map((i) => side.at(i));
  const views = records.map(({ view }) => view);
  return {
    side: side.side,
    count: side.count,
    records,
    prompts: views.map(promptOf),
    answers: views.map(answerOf),
    turns: views.flatMap(({ turns }) => turns === void 0 ? [] : [turns.length])
  };
}
function promptOf(view) {
  return joinRole(view, ["prompt"]) || joinRole(view, ["text"]);
}
function answerOf(view) {
  return joinRole(view, ["response"]) || joinRole(view, ["text"]);
}
function joinRole({ parts }, roles) {
  const texts = parts.filter(({ role }) => roles.includes(role)).map(({ text }) => text);
  return texts.length === 1 ? texts[0] : texts.join("\n");
}

// src/algorithms/histogram.ts
function doublingEdges(largest2) {
  const edges = [0, 1];
  while (edges.at(-1) <= largest2) edges.push(edges.at(-1) * 2);
  return edges;
}
function countInBins(values, edges) {
  const counts = new Array(Math.max(0, edges.length - 1)).fill(0);
  for (const value of values) {
    const next = edges.findIndex((edge) => edge > value);
    if (next > 0) counts[next - 1] = counts[next - 1] + 1;
  }
  return counts;
}

// src/algorithms/instruction-verb.ts
var set = (words2) => new Set(words2.split(" "));
var questions = set(
  "what which who whom whose when where why how is are was were do does did can could should would will has have am may might"
);
var determiners = set(
  "a an the this that these those some any all each every both either no another other more most my your his her its our their me us him them it you following given provided below above one two three four five six seven eight nine ten several many few multiple different various new"
);
var enders = set(
  "of for to in on at by with from about into onto as that which who whose when where while if because so and or but using between against within without over under through during before after than based is are was were be been can could should would will has have must may might including such like per via given starting containing ending beginning related describing explaining showing not what why how whether"
);
var openers = [
  "can you",
  "could you",
  "would you",
  "will you",
  "i want you to",
  "i would like you to",
  "i need you to",
  "you are asked to",
  "you should",
  "you must",
  "you need to",
  "your task is to",
  "help me to",
  "help me",
  "please",
  "kindly",
  "now",
  "then",
  "next",
  "first",
  "simply",
  "briefly",
  "let us"
].map((words2) => words2.split(" "));
var clauses = set(
  "given in for using with from based if when as on at after before by to suppose imagine assuming while during"
);
var word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
var clauseEnd = /[.?!:;,\n"“(]/u;
var maxUnits = 240;
function readAskedFor(text) {
  const beginning = text.slice(0, maxUnits).trimStart();
  const first = readClause(beginning);
  if (first !== "clause") return first;
  const comma = beginning.indexOf(",");
  if (comma < 0) return void 0;
  const second = readClause(beginning.slice(comma + 1).trimStart());
  return second === "clause" ? void 0 : second;
}
function readClause(text) {
  const end = text.search(clauseEnd);
  const words2 = (text.slice(0, end < 0 ? text.length : end).match(word) ?? []).map(
    (each) => each.toLowerCase()
  );
  let at = skipOpeners(words2);
  const verb = words2[at];
  if (verb !== void 0 && at === 0 && clauses.has(verb)) return "clause";
  if (verb === void 0 || determiners.has(verb) || !new RegExp("^\\p{L}{2,}", "u").test(verb)) return void 0;
  if (at === 0 && questions.has(verb)) return { verb };
  if (words2[at + 1] === "up" && words2[at + 2] === "with") at += 2;
  let noun;
  for (at += 1; at < words2.length; at += 1) {
    const each = words2[at];
    if (determiners.has(each) && noun === void 0) continue;
    if (enders.has(each) || determiners.has(each)) break;
    noun = each;
  }
  return noun === void 0 ? { verb } : { verb, noun };
}
function skipOpeners(words2) {
  let at = 0;
  for (; ; ) {
    const opener = openers.find((each) => each.every((part, i) => words2[at + i] === part));
    if (opener === void 0) return at;
    at += opener.length;
  }
}

// src/gates/diversity/facts.ts
var maxRows = 15;
var maxLabel = 60;
var maxUnits2 = 2e5;
function distributionsOf(after, before) {
  const words2 = (texts) => texts.filter((text) => text !== "").map((text) => countTokens(text.slice(0, maxUnits2)));
  return [
    distribution(
      "prompt-length",
      "Length of prompts",
      "words",
      words2(after.prompts),
      before && words2(before.prompts)
    ),
    distribution(
      "response-length",
      "Length of responses",
      "words",
      words2(after.answers),
      before && words2(before.answers)
    ),
    distribution("turns", "Turns", "turns", after.turns, before?.turns)
  ].filter(({ after: counts }) => counts.some((count) => count > 0));
}
function distribution(name, title, unit, after, before = []) {
  let largest2 = 0;
  for (const value of after) largest2 = Math.max(largest2, value);
  for (const value of before) largest2 = Math.max(largest2, value);
  const edges = doublingEdges(largest2);
  return {
    name: `diversity.${name}`,
    title,
    unit,
    edges,
    before: countInBins(before, edges),
    after: countInBins(after, edges)
  };
}
function breakdownsOf(manifest, after, before) {
  const verbs = (drawn) => sharesOf((drawn?.prompts ?? []).map((prompt) => readAskedFor(prompt)?.verb));
  const sources = (drawn) => sharesOf((drawn?.records ?? []).map((record) => sourceOf(record, manifest)));
  return [
    breakdown("leading-verbs", "What is asked for", verbs(after), verbs(before)),
    breakdown("sources", "Where records are from", sources(after), sources(before))
  ].filter(({ rows }) => rows.length > 0);
}
function sourceOf(record, manifest) {
  const { generators, origin } = readProvenance(record, manifest).provenance;
  return (generators[0]?.id ?? origin ?? "").slice(0, maxLabel);
}
function sharesOf(labels) {
  const counts = /* @__PURE__ */ new Map();
  for (const label of labels) {
    if (label === void 0 || label === "") continue;
    const key = label.slice(0, maxLabel);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Map([...counts].map(([label, count]) => [label, count / labels.length]));
}
function breakdown(name, title, after, before) {
  const labels = [.../* @__PURE__ */ new Set([...after.keys(), ...before.keys()])];
  const sizeOf = (label) => Math.max(after.get(label) ?? 0, before.get(label) ?? 0);
  labels.sort((a, b) => sizeOf(b) - sizeOf(a) || (a < b ? -1 : 1));
  const rows = labels.slice(0, maxRows).map((label) => ({
    label,
    before: before.get(label) ?? 0,
    after: after.get(label) ?? 0
  }));
  return { name: `diversity.${name}`, title, rows };
}

// src/algorithms/text-grams.ts
function numberTexts(texts, maxTokens2) {
  const numbers = /* @__PURE__ */ new Map();
  const starts = new Int32Array(texts.length + 1);
  const tokens = [];
  for (const [i, text] of texts.entries()) {
    const own = tokenize(text.slice(0, maxTokens2 * maxTokenUnits));
    for (let k = 0; k < Math.min(own.length, maxTokens2); k += 1) {
      const token = own[k];
      let number = numbers.get(token);
      if (number === void 0) numbers.set(token, number = numbers.size);
      tokens.push(number);
    }
    starts[i + 1] = tokens.length;
  }
  const count = texts.length;
  return { tokens: Int32Array.from(tokens), starts, count, vocabulary: numbers.size };
}
var maxTokenUnits = 16;
function stretchesOf({ starts, count }) {
  return Array.from({ length: count }, (_, i) => ({
    start: starts[i],
    end: starts[i + 1]
  }));
}
var TextGrams = class {
  texts;
  maxN;
  /** By n − 1: the number of the n-gram that starts at each token. */
  #names;
  #counts;
  #seen;
  constructor(texts, maxN2) {
    this.texts = texts;
    this.maxN = maxN2;
    const names = new NgramNames();
    const made = [];
    let most = texts.vocabulary;
    names.begin(texts.tokens, texts.vocabulary);
    for (let n = 1; n <= maxN2; n += 1) {
      if (n > 1) names.grow();
      made.push(names.names.slice());
      most = Math.max(most, names.distinct);
    }
    this.#names = made;
    this.#counts = new Int32Array(most);
    this.#seen = new Int32Array(1024);
  }
  /** By n − 1: the number of the n-gram that starts at a token; those near an end reach across it. */
  namesOf(n) {
    const names = this.#names[n - 1];
    if (names === void 0) throw new RangeError(`no ${n}-grams of ${this.maxN}`);
    return names;
  }
  count(n, stretches) {
    const names = this.namesOf(n);
    const counts = this.#counts;
    let [total, unique] = [0, 0];
    for (const { start, end } of stretches) {
      for (let at = start; at <= end - n; at += 1) {
        const name = names[at];
        const times = counts[name];
        counts[name] = times + 1;
        total += 1;
        if (times > 0) continue;
        if (unique === this.#seen.length) this.#seen = doubled(this.#seen);
        this.#seen[unique] = name;
        unique += 1;
      }
    }
    let sum = 0;
    for (let i = 0; i < unique; i += 1) {
      const name = this.#seen[i];
      const times = counts[name];
      sum += times * Math.log2(times);
      counts[name] = 0;
    }
    const entropyBits = total === 0 ? 0 : Math.max(0, Math.log2(total) - sum / total);
    return { total, unique, entropyBits };
  }
};
function distinctShare({ total, unique }) {
  return total === 0 ? void 0 : unique / total;
}
function normalisedEntropy({ total, entropyBits }) {
  return total < 2 ? void 0 : entropyBits / Math.log2(total);
}
function ngramDiversity(counts) {
  return counts.reduce((sum, each) => sum + (distinctShare(each) ?? 0), 0);
}
function selfRepetition(grams, n) {
  const { count } = grams.texts;
  const names = grams.namesOf(n);
  const owners = new Int32Array(names.length + 1);
  const stretches = stretchesOf(grams.texts);
  for (const [i, { start, end }] of stretches.entries()) {
    for (let at = start; at <= end - n; at += 1) {
      const name = names[at];
      const owner = owners[name];
      if (owner === 0) owners[name] = i + 1;
      else if (owner !== i + 1) owners[name] = -1;
    }
  }
  let repeating = 0;
  for (const { start, end } of stretches) {
    for (let at = start; at <= end - n; at += 1) {
      if (owners[names[at]] !== -1) continue;
      repeating += 1;
      break;
    }
  }
  return count === 0 ? 0 : repeating / count;
}
function doubled(array) {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

// src/algorithms/self-bleu.ts
var smallest = 0.1;
function selfBleu(grams) {
  const stretches = stretchesOf(grams.texts).filter(({ start, end }) => end > start);
  if (stretches.length < 2) return void 0;
  const lengths = stretches.map(({ start, end }) => end - start);
  const logs = new Float64Array(stretches.length);
  const isMatched = new Uint8Array(stretches.length);
  for (let n = 1; n <= grams.maxN; n += 1) {
    const names = grams.namesOf(n);
    const first = new Int32Array(names.length + 1);
    const owner = new Int32Array(names.length + 1);
    const second = new Int32Array(names.length + 1);
    const counted = stretches.map(({ start, end }) => countNames(names, start, end - n + 1));
    for (const [i, counts] of counted.entries()) {
      for (const [name, times] of counts) {
        if (times > first[name]) {
          second[name] = first[name];
          first[name] = times;
          owner[name] = i;
        } else if (times > second[name]) {
          second[name] = times;
        }
      }
    }
    for (const [i, counts] of counted.entries()) {
      let matched = 0;
      for (const [name, times] of counts) {
        const others = owner[name] === i ? second[name] : first[name];
        matched += Math.min(times, others);
      }
      const total = Math.max(1, lengths[i] - n + 1);
      if (n === 1 && matched > 0) isMatched[i] = 1;
      logs[i] = logs[i] + Math.log((matched === 0 ? smallest : matched) / total);
    }
  }
  const penalties = brevityPenalties(lengths);
  let sum = 0;
  for (let i = 0; i < stretches.length; i += 1) {
    if (isMatched[i] === 0) continue;
    sum += penalties[i] * Math.exp(logs[i] / grams.maxN);
  }
  return sum / stretches.length;
}
function countNames(names, start, end) {
  const counts = /* @__PURE__ */ new Map();
  for (let at = start; at < end; at += 1) {
    const name = names[at];
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
function brevityPenalties(lengths) {
  const order = lengths.map((_, i) => i);
  order.sort((a, b) => lengths[a] - lengths[b]);
  const penalties = new Array(lengths.length);
  for (const [place, i] of order.entries()) {
    const own = lengths[i];
    const shorter = lengths[order[place - 1] ?? -1];
    const longer = lengths[order[place + 1] ?? -1];
    const isLonger = shorter === void 0 || longer !== void 0 && longer - own < own - shorter;
    penalties[i] = isLonger && longer !== void 0 ? Math.exp(1 - longer / own) : 1;
  }
  return penalties;
}

// src/algorithms/word-variety.ts
var factorRatio = 0.72;
var drawnTokens = 42;
function mtld(tokens, vocabulary) {
  const { length } = tokens;
  if (length === 0) return void 0;
  const forwards = tokensPerFactor(length, (i) => tokens[i], vocabulary);
  const backwards = tokensPerFactor(length, (i) => tokens[length - 1 - i], vocabulary);
  return (forwards + backwards) / 2;
}
function tokensPerFactor(length, tokenAt, vocabulary) {
  const seenIn = new Int32Array(vocabulary);
  let [factors, factor, start, unique] = [0, 1, 0, 0];
  for (let i = 0; i < length; i += 1) {
    const token = tokenAt(i);
    if (seenIn[token] !== factor) {
      seenIn[token] = factor;
      unique += 1;
    }
    if (unique / (i + 1 - start) > factorRatio) continue;
    factors += 1;
    factor += 1;
    start = i + 1;
    unique = 0;
  }
  if (start < length) factors += (1 - unique / (length - start)) / (1 - factorRatio);
  return factors === 0 ? length : length / factors;
}
function hdD(counts) {
  const types = /* @__PURE__ */ new Map();
  let total = 0;
  for (const times of counts) {
    types.set(times, (types.get(times) ?? 0) + 1);
    total += times;
  }
  if (total < drawnTokens) return void 0;
  let expected = 0;
  for (const [times, howMany] of types) {
    expected += howMany * (1 - chanceOfNone(total, times));
  }
  return expected / drawnTokens;
}
function chanceOfNone(total, times) {
  const others = total - times;
  if (others < drawnTokens) return 0;
  return Math.exp(
    logFactorial(others) - logFactorial(others - drawnTokens) - logFactorial(total) + logFactorial(total - drawnTokens)
  );
}
function vocabularyGrowth(tokens, vocabulary, from = 100) {
  if (tokens.length < from * 2) return void 0;
  const seen = new Uint8Array(vocabulary);
  const steps = 20;
  const points = [];
  const placeOf2 = (step2) => Math.round(from * (tokens.length / from) ** (step2 / steps));
  let [unique, step] = [0, 0];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (seen[token] === 0) {
      seen[token] = 1;
      unique += 1;
    }
    if (i + 1 < placeOf2(step)) continue;
    points.push([Math.log(i + 1), Math.log(unique)]);
    while (step <= steps && placeOf2(step) <= i + 1) step += 1;
  }
  return slopeOf(points);
}
function slopeOf(points) {
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / points.length;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / points.length;
  let [above, below] = [0, 0];
  for (const [x, y] of points) {
    above += (x - meanX) * (y - meanY);
    below += (x - meanX) ** 2;
  }
  return above / below;
}

// src/gates/diversity/variety.ts
var maxTokens = 1e3;
var maxN = 4;
var maxBudget = 2e4;
var minBudget = 500;
var maxBytes = 32 * 1024;
var maxCompared = 500;
var Variety = class {
  budget;
  #sides;
  #texts;
  #random;
  constructor(texts, random) {
    this.#texts = texts;
    this.#random = random;
    const all = [texts.after, ...texts.before === void 0 ? [] : [texts.before]];
    this.#sides = all.map((each) => new Side(each));
    this.budget = sharedBudget(
      this.#sides.map(({ size }) => size),
      maxBudget
    );
  }
  /** distinct-1..4, the sum of the four, and the entropy of 3-grams. */
  measureGrams(prefix) {
    const names = [
      ...[1, 2, 3, 4].map((n) => `${prefix}distinct-${n}`),
      `${prefix}ngram-diversity`,
      `${prefix}ngram-entropy`
    ];
    const measured = this.#sides.map(
      (side) => this.#draws(side).map((stretches) => {
        const counts = [1, 2, 3, 4].map((n) => side.grams.count(n, stretches));
        const third = counts[2];
        return [
          ...counts.map((each) => distinctShare(each) ?? 0),
          ngramDiversity(counts),
          third === void 0 ? 0 : normalisedEntropy(third) ?? 0
        ];
      })
    );
    return names.map((name, i) => compared(name, measured, i, "higher"));
  }
  /** MTLD and HD-D of the words in the order of the draw, and Heaps' exponent. */
  measureWords() {
    const names = ["mtld", "hd-d", "vocabulary-growth"];
    const measured = this.#sides.map(
      (side) => this.#draws(side).map((stretches) => {
        const tokens = side.join(stretches);
        const { vocabulary } = side.grams.texts;
        const counts = new Int32Array(vocabulary);
        for (const token of tokens) counts[token] = counts[token] + 1;
        return [
          mtld(tokens, vocabulary) ?? 0,
          hdD(counts.filter((times) => times > 0)) ?? 0,
          vocabularyGrowth(tokens, vocabulary) ?? 0
        ];
      })
    );
    return names.map((name, i) => compared(name, measured, i, "higher"));
  }
  /** Bytes by compressed bytes of as many bytes from either side. */
  measureCompression(ratioOf) {
    const texts = [this.#texts.after, ...this.#texts.before ? [this.#texts.before] : []];
    const cut = texts.map((each) => each.map((text) => Buffer.from(text.slice(0, maxBytes))));
    const sizes = cut.map((each) => each.reduce((sum, bytes) => sum + bytes.length, 0));
    const budget = sharedBudget(sizes, maxBytes);
    if (budget < minBudget) return void 0;
    const measured = cut.map(
      (each) => Array.from({ length: resamples }, () => {
        const drawn = drawToBudget((i) => byteLength(each, i), each.length, budget, this.#random);
        const pieces = drawn.map(({ item, size }) => each[item]?.subarray(0, size) ?? nothing);
        return [ratioOf(Buffer.concat(pieces.flatMap((piece) => [piece, lineEnd])))];
      })
    );
    return compared("compression-ratio", measured, 0, "lower");
  }
  /** Of as many texts from either side, at most 500: they are no resamples, one each. */
  measureLikeness() {
    const texts = [this.#texts.after, ...this.#texts.before ? [this.#texts.before] : []].map(
      (each) => each.filter((text) => text.trim() !== "")
    );
    const count = Math.min(maxCompared, ...texts.map(({ length }) => length));
    const measured = texts.map((each) => {
      const chosen = drawSorted(each.length, count, this.#random).map((i) => each[i]);
      const grams = new TextGrams(numberTexts(chosen, maxTokens), maxN);
      return [[selfBleu(grams) ?? 0, selfRepetition(grams, maxN)]];
    });
    return ["self-bleu", "self-repetition"].map((name, i) => compared(name, measured, i, "lower"));
  }
  /** The text that repeats most n-grams of its own, by place in `after`; −1 where none repeats any. */
  mostRepeating() {
    const [side] = this.#sides;
    let [most, found] = [0, -1];
    for (const [i, stretch] of side?.stretches.entries() ?? []) {
      const { total = 0, unique = 0 } = side?.grams.count(maxN, [stretch]) ?? {};
      if (total - unique <= most) continue;
      most = total - unique;
      found = i;
    }
    return found;
  }
  #draws(side) {
    return Array.from({ length: resamples }, () => side.draw(this.budget, this.#random));
  }
};
var nothing = Buffer.alloc(0);
var lineEnd = Buffer.from("\n");
var byteLength = (texts, i) => texts[i]?.length ?? 0;
var Side = class {
  grams;
  stretches;
  size;
  constructor(texts) {
    this.grams = new TextGrams(numberTexts(texts, maxTokens), maxN);
    this.stretches = stretchesOf(this.grams.texts);
    this.size = this.grams.texts.tokens.length;
  }
  draw(budget, random) {
    const sizeOf = (i) => {
      const { start, end } = this.stretches[i];
      return end - start;
    };
    return drawToBudget(sizeOf, this.stretches.length, budget, random).map(({ item, size }) => {
      const { start } = this.stretches[item];
      return { start, end: start + size };
    });
  }
  join(stretches) {
    const { tokens } = this.grams.texts;
    const joined = new Int32Array(stretches.reduce((sum, { start, end }) => sum + end - start, 0));
    let at = 0;
    for (const { start, end } of stretches) {
      joined.set(tokens.subarray(start, end), at);
      at += end - start;
    }
    return joined;
  }
};
function compared(name, sides, measure, better) {
  const [after = [], before] = sides.map((side) => side.map((values) => values[measure] ?? 0));
  return { name, better, after, ...before === void 0 ? {} : { before } };
}
function estimatesOf({ after, before }) {
  return {
    after: estimate(after),
    before: before === void 0 ? void 0 : estimate(before)
  };
}

// src/gates/diversity/judge.ts
var whats = {
  "distinct-1": "different words of answers",
  "distinct-2": "different 2-grams of answers",
  "distinct-3": "different 3-grams of answers",
  "distinct-4": "different 4-grams of answers",
  "prompt-distinct-1": "different words of prompts",
  "prompt-distinct-2": "different 2-grams of prompts",
  "prompt-distinct-3": "different 3-grams of prompts",
  "prompt-distinct-4": "different 4-grams of prompts"
};
function toMeasurement(measure, limit) {
  const { after, before } = estimatesOf(measure);
  return {
    name: `diversity.${measure.name}`,
    value: round(after.mean),
    ...before === void 0 ? {} : { base: round(before.mean) },
    ...measure.after.length < 2 ? {} : { interval: [round(after.low), round(after.high)] },
    ...limit === void 0 ? {} : { limit },
    ...measure.better === void 0 ? {} : { better: measure.better }
  };
}
function judgeFalls(measures, { maxFall, warnFall }, at) {
  const worst = /* @__PURE__ */ new Map();
  for (const measure of measures) {
    const what = whats[measure.name];
    if (what === void 0 || measure.before === void 0) continue;
    const change = relativeChange(measure.before, measure.after);
    if (change === void 0 || change.high >= 0 || change.mean > -warnFall) continue;
    const isLost = change.mean <= -maxFall;
    const { before, after } = estimatesOf(measure);
    const finding = {
      code: isLost ? "variety-lost" : "variety-falls",
      at: at.at(),
      data: {
        what,
        fall: percent(-change.mean),
        least: percent(-change.high),
        most: percent(-change.low),
        before: round(before?.mean ?? 0),
        after: round(after.mean),
        limit: percent(isLost ? maxFall : warnFall)
      }
    };
    const group = what.slice(what.lastIndexOf(" "));
    if (-change.mean > (worst.get(group)?.fall ?? 0))
      worst.set(group, { fall: -change.mean, finding });
  }
  return [...worst.values()].map(({ finding }) => finding);
}
function judgeCompression(measure, { maxCompressionGrowth, maxCompressionRatio }, at) {
  const { after, before } = estimatesOf(measure);
  const change = measure.before === void 0 ? void 0 : relativeChange(measure.before, measure.after);
  if (after.low > maxCompressionRatio) {
    return [limitFinding("text-repeats", at, after.mean, before?.mean, maxCompressionRatio)];
  }
  if (change === void 0 || change.low <= 0 || change.mean < maxCompressionGrowth) return [];
  return [
    {
      code: "more-compressible",
      at: at.at(),
      data: {
        growth: percent(change.mean),
        least: percent(change.low),
        most: percent(change.high),
        before: round(before?.mean ?? 0),
        after: round(after.mean),
        limit: percent(maxCompressionGrowth)
      }
    }
  ];
}
function limitFinding(code, at, value, before, limit, data = {}) {
  const isOld = before !== void 0 && before > limit && value <= before + slack;
  const was = before === void 0 ? "" : ` (${round(before)} before)`;
  return {
    code: isOld ? "still-narrow" : code,
    at: at.at(),
    data: { ...data, what: subjects[code] ?? code, value: round(value), before: was, limit }
  };
}
var slack = 1e-9;
var subjects = {
  "text-repeats": "the compression ratio of answers",
  "texts-alike": "self-BLEU of answers"
};
function judgeLikeness(measure, { maxSelfBleu }, at) {
  const { after, before } = estimatesOf(measure);
  if (after.mean <= maxSelfBleu) return [];
  return [limitFinding("texts-alike", at, after.mean, before?.mean, maxSelfBleu)];
}
function judgeOpenings({ what, share, before, commonest, at }, { maxOpeningShare }) {
  if (share <= maxOpeningShare) return [];
  return [
    shareFinding("openings-alike", at, share, before, maxOpeningShare, {
      what: `${what} that begin in one of ten ways`,
      detail: commonest
    })
  ];
}
function judgeTopics(after, before, largest2, { maxTopShare, warnTopShare }, at) {
  const { topShare: topShare2 } = after;
  if (topShare2 <= warnTopShare) return [];
  const [code, limit] = topShare2 > maxTopShare ? ["topics-concentrated", maxTopShare] : ["topics-uneven", warnTopShare];
  return [
    shareFinding(code, at, topShare2, before?.topShare, limit, {
      what: "records in the three largest topics",
      detail: largest2
    })
  ];
}
function shareFinding(code, at, share, before, limit, data) {
  const isOld = before !== void 0 && before > limit && share <= before + slack;
  return {
    code: isOld ? "still-narrow" : code,
    at: at.at(),
    data: {
      ...data,
      value: percent(share),
      before: before === void 0 ? "" : ` (${percent(before)} before)`,
      limit: percent(limit)
    }
  };
}
function percent(share) {
  return `${Math.round(share * 1e3) / 10} %`;
}
function round(value) {
  return Number(value.toPrecision(4));
}

// src/algorithms/lay-out.ts
var neighbours = 15;
var epochs = 200;
async function layOut(rows, chosen, random) {
  if (chosen.length <= neighbours) return void 0;
  const loaded = await import("./dist-EMALMWLN.js");
  const { UMAP } = loaded.default ?? loaded;
  const umap = new UMAP({
    nNeighbors: neighbours,
    nEpochs: epochs,
    random: () => random.word() / 4294967296
  });
  const { indices, distances } = nearestOfEach(rows, chosen, neighbours);
  umap.setPrecomputedKNN(indices, distances);
  const places = umap.fit(chosen.map(() => [0]));
  return rescale(places);
}
function nearestOfEach({ dimensions: d, values }, chosen, count) {
  const n = chosen.length;
  const all = new Float32Array(n * n);
  for (let i = 0; i < n; i += 1) {
    const own = chosen[i] * d;
    for (let j = 0; j < i; j += 1) {
      const distance = Math.max(0, 1 - dot(values, own, values, chosen[j] * d, d));
      all[i * n + j] = distance;
      all[j * n + i] = distance;
    }
  }
  const indices = [];
  const distances = [];
  for (let i = 0; i < n; i += 1) {
    const own = all.subarray(i * n, (i + 1) * n);
    const order = nearestFew(own, i, count);
    indices.push(order);
    distances.push(order.map((j) => own[j]));
  }
  return { indices, distances };
}
function nearestFew(distances, self, count) {
  const best = [self];
  for (let j = 0; j < distances.length; j += 1) {
    if (j === self) continue;
    const distance = distances[j];
    if (best.length === count && distance >= distances[best.at(-1)]) continue;
    let at = best.length;
    while (at > 1 && distances[best[at - 1]] > distance) at -= 1;
    best.splice(at, 0, j);
    if (best.length > count) best.pop();
  }
  return best;
}
function rescale(places) {
  const spans = [0, 1].map((axis) => {
    let [low, high] = [Infinity, -Infinity];
    for (const place of places) {
      low = Math.min(low, place[axis]);
      high = Math.max(high, place[axis]);
    }
    return { middle: (low + high) / 2, half: (high - low) / 2 };
  });
  const half = Math.max(...spans.map((span) => span.half)) || 1;
  const on = (place, axis) => {
    const value = (place[axis] - (spans[axis]?.middle ?? 0)) / half;
    return Math.round(value * 1e4) / 1e4;
  };
  return places.map((place) => [on(place, 0), on(place, 1)]);
}

// src/gates/diversity/map.ts
var maxPoints = 1500;
var maxExcerpt = 120;
async function drawMap(embedded, known, topics, manifest, random) {
  const { vectors, rowOf, states, beforeCount } = embedded;
  const placed = known.filter((i) => topics.clusterOf[i] >= 0);
  const pick = (from, count) => drawSorted(from.length, count, random).map((i) => from[i]);
  const isChanged = (i) => beforeCount > 0 && states[i] !== "base";
  const changed = pick(placed.filter(isChanged), maxPoints / 2);
  const others = pick(
    placed.filter((i) => !isChanged(i)),
    maxPoints - changed.length
  );
  const chosen = [...others, ...changed].sort((a, b) => a - b);
  const rows = chosen.map((i) => rowOf[i]);
  const places = await layOut(vectors, rows, random);
  if (places === void 0) return void 0;
  return {
    embedder: embedded.embedder,
    records: known.length,
    points: chosen.map((i, k) => {
      const record = embedded.recordAt(i);
      const [x, y] = places[k];
      return {
        x,
        y,
        state: states[i] ?? "base",
        cluster: topics.clusterOf[i],
        source: sourceOf(record, manifest),
        path: record.path,
        line: record.line,
        excerpt: promptText.of(record).slice(0, maxExcerpt)
      };
    })
  };
}

// src/gates/diversity/marginal.ts
var maxPairs = 12e7;
var maxRepeats = 50;
function findMarginal(embedded, known, distance, random) {
  const { vectors, rowOf, beforeCount, embedder } = embedded;
  const before = known.filter((i) => i < beforeCount);
  const brought = known.filter((i) => i >= beforeCount);
  if (before.length === 0 || brought.length === 0) return void 0;
  const most = Math.max(1, Math.floor(maxPairs / known.length));
  const picks = drawSorted(brought.length, most, random);
  const chosen = picks.map((pick) => brought[pick]);
  const rows = (indices) => Int32Array.from(indices, (i) => rowOf[i]);
  const pool = [...before, ...brought];
  const found = nearestEarlier(
    vectors,
    rows(pool),
    Int32Array.from(picks, (pick) => before.length + pick)
  );
  const near = chosen.map((i, k) => ({
    i,
    distance: 1 - found.cosines[k],
    nearest: pool[found.places[k]]
  }));
  const repeats = near.filter((each) => each.distance < distance).sort((a, b) => a.distance - b.distance || a.i - b.i);
  return {
    changed: embedded.states.length - beforeCount,
    compared: chosen.length,
    newInKind: chosen.length - repeats.length,
    distance,
    embedder,
    repeats: repeats.slice(0, maxRepeats).map((each) => describe(embedded, each))
  };
}
function describe({ recordAt }, { i, nearest, distance }) {
  const place = ({ path, line }) => ({ path, line });
  const near = recordAt(nearest);
  return {
    ...place(recordAt(i)),
    distance: Math.max(0, Math.round(distance * 1e4) / 1e4),
    // One that the change takes away stands in the base alone.
    nearest: { ...place(near), ...near.side === "base" && { side: near.side } }
  };
}

// src/gates/diversity/results.ts
var Results = class {
  findings = [];
  measurements = [];
  missing = [];
  /** Records that a measure left out. */
  left = [];
  add(measures, limits = {}) {
    for (const each of measures) this.measurements.push(toMeasurement(each, limits[each.name]));
  }
};
function placeOf({ added, edited, head }) {
  const first = added[0] ?? edited[0]?.after ?? head?.at(0);
  if (first === void 0) throw new Error("no record to point at");
  return first;
}

// src/algorithms/concentration.ts
function topShare(sizes, count) {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const largest2 = [...sizes].sort((a, b) => b - a).slice(0, count);
  return total === 0 ? 0 : largest2.reduce((sum, size) => sum + size, 0) / total;
}
function herfindahlIndex(sizes) {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return total === 0 ? 0 : sizes.reduce((sum, size) => sum + (size / total) ** 2, 0);
}
function effectiveCount(sizes) {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total === 0) return 0;
  let entropy = 0;
  for (const size of sizes) {
    if (size > 0) entropy -= size / total * Math.log(size / total);
  }
  return Math.exp(entropy);
}

// src/algorithms/symmetric-eigenvalues.ts
function symmetricEigenvalues(matrix, n) {
  const diagonal = new Float64Array(n);
  const beside = new Float64Array(n);
  reduce(matrix, n, diagonal, beside);
  diagonalise(diagonal, beside);
  return diagonal.sort();
}
function reduce(a, n, diagonal, beside) {
  const p = new Float64Array(n);
  for (let i = n - 1; i > 0; i -= 1) {
    const row = i * n;
    let scale = 0;
    for (let k = 0; k < i; k += 1) scale += Math.abs(a[row + k]);
    if (i === 1 || scale === 0) {
      beside[i] = a[row + i - 1];
      continue;
    }
    let h = 0;
    for (let k = 0; k < i; k += 1) {
      const value = a[row + k] / scale;
      a[row + k] = value;
      h += value * value;
    }
    const last = a[row + i - 1];
    const g = last >= 0 ? -Math.sqrt(h) : Math.sqrt(h);
    beside[i] = scale * g;
    h -= last * g;
    a[row + i - 1] = last - g;
    p.fill(0, 0, i);
    for (let j = 0; j < i; j += 1) {
      const u = a[row + j];
      const own = j * n;
      let sum = 0;
      for (let k = 0; k < j; k += 1) {
        const value = a[own + k];
        sum += value * a[row + k];
        p[k] = p[k] + value * u;
      }
      p[j] = p[j] + sum + a[own + j] * u;
    }
    let f = 0;
    for (let j = 0; j < i; j += 1) {
      p[j] = p[j] / h;
      f += p[j] * a[row + j];
    }
    const half = f / (h + h);
    for (let j = 0; j < i; j += 1) {
      const u = a[row + j];
      const q = p[j] - half * u;
      p[j] = q;
      const own = j * n;
      for (let k = 0; k <= j; k += 1) {
        a[own + k] = a[own + k] - u * p[k] - q * a[row + k];
      }
    }
  }
  for (let i = 0; i < n; i += 1) diagonal[i] = a[i * n + i];
}
var negligible = 1e-150;
var maxRounds = 60;
function diagonalise(d, beside) {
  const n = d.length;
  const e = new Float64Array(n);
  e.set(beside.subarray(1));
  const floor = negligible * Math.max(...d.map(Math.abs), ...e.map(Math.abs));
  for (let l = 0; l < n; l += 1) {
    for (let round2 = 0; round2 < maxRounds; round2 += 1) {
      const m = endOfBlock(d, e, l, floor);
      if (m === l) break;
      const next = (d[l + 1] - d[l]) / (2 * e[l]);
      const root = Math.hypot(next, 1);
      let g = d[m] - d[l] + e[l] / (next + (next >= 0 ? root : -root));
      let [s, c, p] = [1, 1, 0];
      let i = m - 1;
      for (; i >= l; i -= 1) {
        const f = s * e[i];
        const b = c * e[i];
        const r = Math.hypot(f, g);
        e[i + 1] = r;
        if (r === 0) {
          d[i + 1] = d[i + 1] - p;
          e[m] = 0;
          break;
        }
        s = f / r;
        c = g / r;
        g = d[i + 1] - p;
        const t = (d[i] - g) * s + 2 * c * b;
        p = s * t;
        d[i + 1] = g + p;
        g = c * t - b;
      }
      if (i >= l) continue;
      d[l] = d[l] - p;
      e[l] = g;
      e[m] = 0;
    }
  }
}
function endOfBlock(d, e, l, floor) {
  for (let m = l; m < d.length - 1; m += 1) {
    const size = Math.abs(d[m]) + Math.abs(d[m + 1]);
    if (Math.abs(e[m]) <= Math.max(floor, Number.EPSILON * size)) return m;
  }
  return d.length - 1;
}

// src/algorithms/vector-variety.ts
function vendiScore(rows, chosen) {
  const n = chosen.length;
  if (n === 0) return void 0;
  const d = rows.dimensions;
  const size = Math.min(n, d);
  const matrix = n <= d ? gramOfRows(rows, chosen) : gramOfColumns(rows, chosen);
  let entropy = 0;
  let trace = 0;
  const eigenvalues = symmetricEigenvalues(matrix, size);
  for (const value of eigenvalues) trace += Math.max(0, value);
  for (const value of eigenvalues) {
    const share = value / trace;
    if (share > 0) entropy -= share * Math.log(share);
  }
  return trace === 0 ? void 0 : Math.exp(entropy);
}
function gramOfRows({ dimensions: d, values }, chosen) {
  const n = chosen.length;
  const gram = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    const a = chosen[i] * d;
    for (let j = 0; j <= i; j += 1) {
      const b = chosen[j] * d;
      let sum = 0;
      for (let k = 0; k < d; k += 1) sum += values[a + k] * values[b + k];
      gram[i * n + j] = sum;
      gram[j * n + i] = sum;
    }
  }
  return gram;
}
function gramOfColumns({ dimensions: d, values }, chosen) {
  const gram = new Float64Array(d * d);
  for (const row of chosen) {
    const start = row * d;
    for (let i = 0; i < d; i += 1) {
      const value = values[start + i];
      const own = i * d;
      for (let j = 0; j <= i; j += 1) {
        gram[own + j] = gram[own + j] + value * values[start + j];
      }
    }
  }
  for (let i = 0; i < d; i += 1) {
    for (let j = 0; j < i; j += 1) gram[j * d + i] = gram[i * d + j];
  }
  return gram;
}
function meanCosine({ dimensions: d, values }, chosen) {
  const n = chosen.length;
  if (n < 2) return void 0;
  const sum = new Float64Array(d);
  let squares = 0;
  for (const row of chosen) {
    for (let k = 0; k < d; k += 1) {
      const value = values[row * d + k];
      sum[k] = sum[k] + value;
      squares += value * value;
    }
  }
  let whole = 0;
  for (const value of sum) whole += value * value;
  return (whole - squares) / (n * (n - 1));
}

// src/gates/diversity/topics.ts
var maxVendi = 100;
var largest = 3;
function concentrationOf(sizes) {
  return {
    topShare: topShare(sizes, largest),
    herfindahl: herfindahlIndex(sizes),
    effective: effectiveCount(sizes)
  };
}
function measureSpread({ vectors, rowOf, states, beforeCount }, known, random) {
  const after = known.filter((i) => states[i] !== "removed");
  const before = known.filter((i) => i < beforeCount);
  const sides = beforeCount > 0 ? [after, before] : [after];
  const count = sharedBudget(
    sides.map(({ length }) => length),
    maxVendi
  );
  const measured = sides.map(
    (side) => Array.from({ length: resamples }, () => {
      const rows = drawSorted(side.length, count, random).map(
        (i) => rowOf[side[i]]
      );
      return [(vendiScore(vectors, rows) ?? 0) / count, meanCosine(vectors, rows) ?? 0];
    })
  );
  return [compared("vendi", measured, 0, "higher"), compared("mean-cosine", measured, 1, "lower")];
}

// src/gates/diversity/measure-vectors.ts
var maxReported = 10;
async function measureVectors(change, head, options, context, random, results) {
  const { minRecords, embedder, newDistance } = options;
  const hasBase = change.base !== null && change.base.count > 0;
  const isLarge = head.count >= minRecords;
  if (!isLarge && !hasBase) return {};
  const embedded = await embedRecords(change, head, context, embedder);
  if ("unavailable" in embedded) {
    const reason = embedded.unavailable;
    if (isLarge) results.missing.push({ what: "topics", reason });
    if (hasBase) results.missing.push({ what: "what is new in kind", reason });
    return {};
  }
  const left = tellOmitted(embedded.omitted);
  if (left !== void 0) results.left.push(left);
  const known = knownRecords(embedded);
  const marginal = hasBase ? measureMarginal(embedded, known, newDistance, random, results) : {};
  if (!isLarge) return marginal;
  if (known.length < minRecords) {
    const reason = `fewer than ${minRecords} records with words that ${embedded.embedder} knows`;
    results.missing.push({ what: "topics", reason });
    return marginal;
  }
  const topics = await topicsOf(change, head, context, embedder);
  if ("unavailable" in topics) return marginal;
  results.add(measureSpread(embedded, known, random));
  measureTopics(topics, embedded, change, options, results);
  const map = context.wantsMap === true ? await drawMap(embedded, known, topics, change.manifest, random) : void 0;
  return { clusters: topics.clusters, ...marginal, ...map === void 0 ? {} : { map } };
}
function measureMarginal(embedded, known, distance, random, results) {
  if (embedded.states.length === embedded.beforeCount) return {};
  if (!embedded.isWhole) {
    const reason = `more than ${maxWhole} records`;
    results.missing.push({ what: "nearness to all of them", reason });
  }
  const marginal = findMarginal(embedded, known, distance, random);
  if (marginal === void 0) {
    const reason = `no words that ${embedded.embedder} knows`;
    results.missing.push({ what: "what is new in kind", reason });
    return {};
  }
  results.measurements.push({
    name: "diversity.new-in-kind",
    value: marginal.newInKind,
    unit: `of ${marginal.compared}`
  });
  return { marginal };
}
function measureTopics({ clusters, clusterOf, before, after }, embedded, change, options, results) {
  const now = concentrationOf(after);
  const was = embedded.beforeCount === 0 ? void 0 : concentrationOf(before);
  const measure = (name, of, limit) => {
    results.measurements.push({
      name: `diversity.${name}`,
      value: round(of(now)),
      ...was === void 0 ? {} : { base: round(of(was)) },
      ...limit === void 0 ? {} : { limit, better: "lower" }
    });
  };
  measure("top-3-topics", ({ topShare: topShare2 }) => topShare2, options.maxTopShare);
  measure("effective-topics", ({ effective }) => effective);
  measure("topic-hhi", ({ herfindahl }) => herfindahl);
  const nameOf = (i) => nameOfTopic(clusters, i);
  const largest2 = clusters.slice(0, 3).map(({ shareAfter }, i) => `${nameOf(i)} (${percent(shareAfter)})`).join("; ");
  if (after.reduce((sum, size) => sum + size, 0) < options.minTopicRecords) {
    const reason = `fewer than ${options.minTopicRecords} records`;
    results.missing.push({ what: "whether topics are even", reason });
  } else {
    results.findings.push(...judgeTopics(now, was, largest2, options, placeOf(change)));
  }
  if (was === void 0 || !embedded.isWhole) return;
  const least = leastOfTopic(embedded.beforeCount);
  const lost = before.flatMap((size, i) => size >= least && after[i] === 0 ? [i] : []);
  for (const i of lost.slice(0, maxReported)) {
    results.findings.push({
      code: "topic-lost",
      at: { ...embedded.recordAt(clusterOf.indexOf(i)).at(), side: "base" },
      data: { topic: nameOf(i), share: percent(clusters[i]?.shareBefore ?? 0) }
    });
  }
}

// src/algorithms/compression-ratio.ts
async function loadCompressionRatio() {
  const { gzipSync } = await import("./esm-KEIEBJB2.js");
  return (text) => text.length / gzipSync(text, { level: 6, mtime: 0 }).length;
}

// src/algorithms/openings.ts
var words = 3;
var maxUnits3 = 200;
function commonOpenings(texts, count) {
  const counts = /* @__PURE__ */ new Map();
  for (const text of texts) {
    const tokens = tokenize(text.slice(0, maxUnits3)).slice(0, words);
    if (tokens.length < words) continue;
    const opening = tokens.join(" ");
    counts.set(opening, (counts.get(opening) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, count).map(([opening, times]) => ({ words: opening, texts: times }));
}

// src/gates/diversity/measure-words.ts
var openings = 10;
async function measureWords(after, before, change, options, random, results) {
  const place = placeOf(change);
  const textsOf = (what) => ({
    after: after[what],
    ...before === void 0 ? {} : { before: before[what] }
  });
  const answers = new Variety(textsOf("answers"), random);
  const few = `fewer than ${minBudget * 2} words`;
  if (answers.budget < minBudget) {
    results.missing.push({ what: "variety of answers", reason: few });
  } else {
    const grams = answers.measureGrams("");
    results.add([...grams, ...answers.measureWords()]);
    results.findings.push(...judgeFalls(grams, options, place));
    const compression = answers.measureCompression(await loadCompressionRatio());
    if (compression !== void 0) {
      results.add([compression], { "compression-ratio": options.maxCompressionRatio });
      const at = after.records[answers.mostRepeating()] ?? place;
      results.findings.push(...judgeCompression(compression, options, at));
    }
    const likeness = answers.measureLikeness();
    results.add(likeness, { "self-bleu": options.maxSelfBleu });
    for (const each of likeness.filter(({ name }) => name === "self-bleu")) {
      results.findings.push(...judgeLikeness(each, options, place));
    }
  }
  const isOneText = after.prompts.every((prompt, i) => prompt === after.answers[i]);
  if (!isOneText) {
    const prompts = new Variety(textsOf("prompts"), random);
    if (prompts.budget < minBudget) {
      results.missing.push({ what: "variety of prompts", reason: few });
    } else {
      const grams = prompts.measureGrams("prompt-");
      results.add(grams.filter(({ name }) => name.startsWith("prompt-distinct")));
      results.findings.push(...judgeFalls(grams, options, place));
    }
    measureOpenings("prompts", after, before, options, results);
    measureVerbs(after, before, results);
  }
  measureOpenings("answers", after, before, options, results);
}
function measureOpenings(what, after, before, options, results) {
  const texts = after[what];
  const common = commonOpenings(texts, openings);
  const shareOf = (drawn) => commonOpenings(drawn[what], openings).reduce((sum, each) => sum + each.texts, 0) / drawn[what].length;
  const share = shareOf(after);
  const was = before === void 0 ? void 0 : shareOf(before);
  results.measurements.push({
    name: `diversity.${what === "prompts" ? "prompt" : "answer"}-openings`,
    value: round(share),
    ...was === void 0 ? {} : { base: round(was) },
    limit: options.maxOpeningShare,
    better: "lower"
  });
  const [first] = common;
  const at = texts.findIndex((text) => commonOpenings([text], 1)[0]?.words === first?.words);
  const record = after.records[Math.max(0, at)];
  if (record === void 0) return;
  const commonest = common.slice(0, 3).map((each) => `“${each.words}” ${percent(each.texts / texts.length)}`).join(", ");
  results.findings.push(
    ...judgeOpenings({ what, share, before: was, commonest, at: record }, options)
  );
}
function measureVerbs(after, before, results) {
  const pairsOf = (drawn) => drawn.prompts.flatMap((prompt) => {
    const asked = readAskedFor(prompt);
    return asked?.noun === void 0 ? [] : [`${asked.verb} ${asked.noun}`];
  });
  const [now, was] = [pairsOf(after), before === void 0 ? void 0 : pairsOf(before)];
  const count = Math.min(now.length, was?.length ?? Infinity);
  if (count === 0) return;
  const share = (pairs) => {
    const every = pairs.length / count;
    const chosen = Array.from({ length: count }, (_, i) => pairs[Math.floor(i * every)]);
    return new Set(chosen).size / count;
  };
  results.measurements.push({
    name: "diversity.verb-noun-pairs",
    value: round(share(now)),
    ...was === void 0 ? {} : { base: round(share(was)) },
    better: "higher"
  });
}

// src/gates/diversity/measure.ts
async function measureChange(change, head, options, context) {
  const random = seedOf(change);
  const results = new Results();
  const after = draw(head, random);
  const before = change.base === null ? void 0 : draw(change.base, random);
  const { minRecords } = options;
  if (after.count < minRecords) {
    const reason = `fewer than ${minRecords} records`;
    results.missing.push({ what: "variety of words", reason }, { what: "topics", reason });
  } else {
    if (before !== void 0 && before.count < minRecords) {
      const reason = `fewer than ${minRecords} records before`;
      results.missing.push({ what: "the change", reason });
    }
    const beside = before !== void 0 && before.count >= minRecords ? before : void 0;
    await measureWords(after, beside, change, options, random, results);
  }
  const drawn = await measureVectors(change, head, options, context, random, results);
  const facts = {
    ...drawn,
    distributions: distributionsOf(after, before),
    breakdowns: breakdownsOf(change.manifest, after, before),
    ...results.missing.length === 0 ? {} : { notMeasured: results.missing },
    ...results.left.length === 0 ? {} : { leftOut: results.left }
  };
  return { findings: results.findings, measurements: results.measurements, facts };
}
export {
  measureChange
};

import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  drawWithoutReplacement,
  seededRandom
} from "./chunk-E5YGVY45.js";
import {
  readProvenance
} from "./chunk-D6DAZZUW.js";
import {
  hashWords
} from "./chunk-UPWWFXVT.js";

// src/algorithms/divergence.ts
function klDivergence(p, q, alpha2) {
  const size = Math.max(p.length, q.length);
  let kinds = 0;
  let pTotal = 0;
  let qTotal = 0;
  for (let i = 0; i < size; i += 1) {
    const [a, b] = [p[i] ?? 0, q[i] ?? 0];
    if (a === 0 && b === 0) continue;
    kinds += 1;
    pTotal += a;
    qTotal += b;
  }
  if (kinds === 0) return 0;
  pTotal += alpha2 * kinds;
  qTotal += alpha2 * kinds;
  let sum = 0;
  for (let i = 0; i < size; i += 1) {
    const [a, b] = [p[i] ?? 0, q[i] ?? 0];
    if (a === 0 && b === 0) continue;
    const share2 = (a + alpha2) / pTotal;
    if (share2 > 0) sum += share2 * Math.log2(share2 * qTotal / (b + alpha2));
  }
  return Math.max(0, sum);
}
function jsDivergence(p, q) {
  const size = Math.max(p.length, q.length);
  let pTotal = 0;
  let qTotal = 0;
  for (let i = 0; i < size; i += 1) {
    pTotal += p[i] ?? 0;
    qTotal += q[i] ?? 0;
  }
  if (pTotal === 0 || qTotal === 0) return pTotal === qTotal ? 0 : 1;
  let sum = 0;
  for (let i = 0; i < size; i += 1) {
    const a = (p[i] ?? 0) / pTotal;
    const b = (q[i] ?? 0) / qTotal;
    if (a > 0) sum += a * Math.log2(2 * a / (a + b)) / 2;
    if (b > 0) sum += b * Math.log2(2 * b / (a + b)) / 2;
  }
  return Math.min(1, Math.max(0, sum));
}

// src/algorithms/tail.ts
var choosing = 0;
function findTail(items, space) {
  const counts = new Int32Array(space.pairs);
  for (const { half, pairs } of items) {
    if (half !== choosing) continue;
    for (const pair of pairs) counts[pair] = counts[pair] + 1;
  }
  const frequencies = counts.filter((count) => count > 0).sort();
  const middle = frequencies[Math.floor((frequencies.length - 1) / 2)] ?? 0;
  return Uint8Array.from(counts, (count) => count > 0 && count <= middle ? 1 : 0);
}
function isMeasured({ half }) {
  return half !== choosing;
}
function hashPair(name) {
  return (hashWords(name, 1) >>> 16) * 4294967296 + hashWords(name, 2);
}
function sketchTail(tail, space, limit) {
  const hashes = [];
  for (const [pair, isTail] of tail.entries()) {
    if (isTail === 1) hashes.push(hashPair(space.pairName(pair)));
  }
  return hashes.sort((a, b) => a - b).slice(0, limit);
}
function findSketched(sketch, space) {
  const kept = new Set(sketch);
  const highest = sketch.at(-1) ?? -1;
  return Uint8Array.from({ length: space.pairs }, (_, pair) => {
    const hash = hashPair(space.pairName(pair));
    return hash <= highest && kept.has(hash) ? 1 : 0;
  });
}

// src/algorithms/gram-measures.ts
var draws = 20;
var modeSize = 10;
var alpha = 0.1;
function countWords(items) {
  return items.reduce((sum, { words }) => sum + words.length, 0);
}
function measureGrams(items, space, budget, anchor) {
  const total = countWords(items);
  if (total < 2 * budget) throw new RangeError(`${total} words, needs ${2 * budget}`);
  const random = seededRandom([budget, items.length, total, 1751474546]);
  const counter = new Counter(space, anchor);
  const values = /* @__PURE__ */ new Map();
  let drawnWords = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const drawn = [];
    let size = 0;
    for (const i of drawWithoutReplacement(items.length, items.length, random)) {
      const item = items[i];
      drawn.push(item);
      size += item.words.length;
      if (size >= budget) break;
    }
    drawnWords += size / draws;
    for (const [name, value] of counter.measure(drawn)) {
      const list = values.get(name);
      if (list === void 0) values.set(name, [value]);
      else list.push(value);
    }
  }
  const left = Math.max(1, total - drawnWords);
  return Object.fromEntries(
    [...values].map(([name, each]) => {
      const value = each.reduce((sum, one) => sum + one, 0) / each.length;
      const spread2 = each.reduce((sum, one) => sum + (one - value) ** 2, 0) / (each.length - 1);
      return [name, { value, error: Math.sqrt(spread2 * (drawnWords / left + 1 / draws)) }];
    })
  );
}
var Counter = class {
  #words;
  #pairs;
  #triples;
  #openings;
  #anchor;
  constructor(space, anchor) {
    this.#words = new Int32Array(space.words);
    this.#pairs = new Int32Array(space.pairs);
    this.#triples = new Int32Array(space.triples);
    this.#openings = new Int32Array(space.triples);
    this.#anchor = anchor;
  }
  measure(items) {
    const found = [];
    const anchor = this.#anchor;
    if (anchor !== void 0) found.push(...this.#measureTail(items, anchor.tail));
    let looped = 0;
    let answers = 0;
    for (const item of items) {
      for (const word of item.words) add(this.#words, word);
      for (const pair of item.pairs) add(this.#pairs, pair);
      for (const triple of item.triples) add(this.#triples, triple);
      looped += item.looped;
      if (item.opening < 0) continue;
      answers += 1;
      add(this.#openings, item.opening);
    }
    if (anchor?.words !== void 0) {
      found.push(["js-divergence", jsDivergence(anchor.words, this.#words)]);
      found.push(["kl-divergence", klDivergence(anchor.words, this.#words, alpha)]);
    }
    const words = take(this.#words, items, (item) => item.words);
    const pairs = take(this.#pairs, items, (item) => item.pairs);
    const triples = take(this.#triples, items, (item) => item.triples);
    const openings = take(
      this.#openings,
      items,
      (item) => item.opening < 0 ? [] : [item.opening]
    );
    found.push(
      ["distinct-3", share(triples.kinds, triples.total)],
      ["hapax-share", share(words.once, words.kinds)],
      ["unseen-mass", share(pairs.once, pairs.total)],
      ["pair-entropy", pairs.total > 1 ? pairs.entropy / Math.log2(pairs.total) : 0],
      ["mode-mass", share(triples.top, triples.total)],
      ["opening-mass", share(openings.top, answers)],
      ["looping", share(looped, triples.total)]
    );
    return found;
  }
  #measureTail(items, tail) {
    let total = 0;
    let hits = 0;
    let kinds = 0;
    for (const item of items) {
      if (!isMeasured(item)) continue;
      total += item.pairs.length;
      for (const pair of item.pairs) {
        if (tail[pair] !== 1) continue;
        hits += 1;
        if (this.#pairs[pair] === 0) kinds += 1;
        this.#pairs[pair] = 1;
      }
    }
    for (const { pairs } of items) for (const pair of pairs) this.#pairs[pair] = 0;
    return [
      ["tail-mass", share(hits, total)],
      // By the number of pairs that were read: how many of the records fall on the measured half varies.
      ["tail-recall", share(kinds, total)]
    ];
  }
};
function add(counts, number) {
  counts[number] = counts[number] + 1;
}
var bits = Float64Array.from(
  { length: 256 },
  (_, count) => count < 2 ? 0 : count * Math.log2(count)
);
function take(counts, items, of) {
  const totals = { total: 0, kinds: 0, once: 0, entropy: 0, top: 0 };
  const top = new Array(modeSize).fill(0);
  let sum = 0;
  for (const item of items) {
    for (const number of of(item)) {
      const count = counts[number];
      if (count === 0) continue;
      counts[number] = 0;
      totals.total += count;
      totals.kinds += 1;
      if (count === 1) totals.once += 1;
      else sum += count < bits.length ? bits[count] : count * Math.log2(count);
      if (count <= top[0]) continue;
      top[0] = count;
      top.sort((a, b) => a - b);
    }
  }
  totals.entropy = totals.total === 0 ? 0 : Math.log2(totals.total) - sum / totals.total;
  totals.top = top.reduce((all, one) => all + one, 0);
  return totals;
}
function share(part, whole) {
  return whole === 0 ? 0 : part / whole;
}

// src/gates/collapse/measures.ts
var measures = [
  {
    name: "tail-mass",
    title: "share of word pairs that are rare in the anchor",
    better: "higher",
    judged: true
  },
  {
    name: "tail-recall",
    title: "different rare word pairs of the anchor",
    better: "higher",
    judged: true
  },
  { name: "distinct-3", title: "different word triples", better: "higher", judged: true },
  { name: "hapax-share", title: "words that stand once", better: "higher", judged: true },
  {
    name: "unseen-mass",
    title: "Good–Turing mass of unseen word pairs",
    better: "higher",
    judged: true
  },
  { name: "pair-entropy", title: "entropy of word pairs", better: "higher", judged: true },
  { name: "mode-mass", title: "share of the ten commonest triples", better: "lower", judged: true },
  {
    name: "opening-mass",
    title: "answers with one of the ten commonest openings",
    better: "lower",
    judged: true
  },
  {
    name: "looping",
    title: "word triples said before in the same record",
    better: "lower",
    judged: true
  },
  // A distribution may move for good reasons: told, not judged.
  {
    name: "js-divergence",
    title: "Jensen–Shannon divergence from the anchor",
    better: "lower",
    judged: false
  },
  {
    name: "kl-divergence",
    title: "KL divergence of the anchor from it",
    better: "lower",
    judged: false
  }
];
var budgets = [4e3, 2e4, 5e4];
var leastWords = 2 * budgets[0];
function commonBudget(sets) {
  const least = Math.min(...sets.map(countWords));
  return budgets.findLast((budget) => 2 * budget <= least);
}
function pointOf(label, items, space, budget, anchor) {
  return { label, values: measureGrams(items, space, budget, anchor) };
}
var floor = 0.01;
function shiftOf(measure, now, then) {
  const [a, b] = [now.values[measure.name], then.values[measure.name]];
  if (a === void 0 || b === void 0) return void 0;
  const isLower = measure.better === "lower";
  const [over, under] = isLower ? [b.value + floor, a.value + floor] : [a.value, b.value];
  if (under <= 0) return void 0;
  const [overError, underError] = isLower ? [b.error, a.error] : [a.error, b.error];
  const ratio = over / under;
  const error = Math.hypot(overError / under, ratio * underError / under);
  return { measure, change: ratio - 1, error, now: a, then: b };
}
var surely = 3;
function hasFallen({ change, error }, share2) {
  return change <= -share2 && change + surely * error < 0;
}

// src/gates/collapse/sample.ts
var roles = /* @__PURE__ */ new Set(["prompt", "response", "text"]);
function textsOf({ view }) {
  return view.parts.filter(({ role }) => roles.has(role)).map(({ text }) => text);
}
var maxRecords = 2e3;
var maxBytes = 1e7;
function readSample(records, manifest, space) {
  const bytes = [...spread(records, 100)].map(({ byteLength }) => byteLength);
  const mean = bytes.reduce((sum, each) => sum + each, 0) / Math.max(1, bytes.length);
  const count = Math.min(maxRecords, Math.ceil(maxBytes / Math.max(1, mean)));
  const sample = [];
  for (const record of spread(records, count)) {
    const read = readRecord(record, manifest, space);
    if (read !== void 0) sample.push(read);
  }
  return sample;
}
function readRecord(record, manifest, space) {
  const item = space.read(textsOf(record));
  if (item === void 0) return void 0;
  const { origin, round } = readProvenance(record, manifest).provenance;
  return { item, record, origin, round };
}
function spread(records, count) {
  if ("sample" in records) return records.sample(count);
  if (records.length <= count) return records;
  return Array.from(
    { length: count },
    (_, i) => records[Math.floor(i * records.length / count)]
  );
}
function readRounds(side, space) {
  const drawn = /* @__PURE__ */ new Map();
  const random = seededRandom([side.count, maxRecords, 0, 1919907182]);
  for (const record of side.records()) {
    const { round } = readProvenance(record, side.manifest).provenance;
    if (round === void 0) continue;
    let group = drawn.get(round);
    if (group === void 0) drawn.set(round, group = { seen: 0, records: [] });
    group.seen += 1;
    if (group.records.length < maxRecords) {
      group.records.push(record);
    } else {
      const place = random.below(group.seen);
      if (place < maxRecords) group.records[place] = record;
    }
  }
  return new Map(
    [...drawn].sort(([a], [b]) => a - b).map(([round, { records }]) => [round, readSample(records, side.manifest, space)])
  );
}
function itemsOf(sample) {
  return sample.map(({ item }) => item);
}

export {
  findTail,
  isMeasured,
  sketchTail,
  findSketched,
  countWords,
  measures,
  budgets,
  leastWords,
  commonBudget,
  pointOf,
  shiftOf,
  hasFallen,
  readSample,
  readRounds,
  itemsOf
};

import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  otherLanguage
} from "./chunk-PZF5O64Y.js";
import {
  seededRandom
} from "./chunk-E5YGVY45.js";
import {
  RecordList,
  foundRepeats,
  isInBase,
  judge,
  newRows,
  newTexts,
  placeOf,
  storePairs,
  versionsBeside
} from "./chunk-M5JJSKID.js";
import {
  hashNormal,
  keysOf,
  normalize
} from "./chunk-ZYJUFE2M.js";
import {
  hasNewContent
} from "./chunk-6PV7H552.js";
import {
  loadKernels
} from "./chunk-NVOP5WHG.js";
import "./chunk-JQJ4TXEJ.js";
import "./chunk-B2BWVCLW.js";

// src/algorithms/sign-sketch.ts
var sketchBits = 256;
var sketchWords = sketchBits / 32;
var rounds = 3;
var signBit = 2147483648;
function planSketches(rows) {
  let width = sketchBits;
  while (width < rows.dimensions) width *= 2;
  const random = seededRandom([1751474546, 1952675188, width, rounds]);
  const flips = Uint32Array.from({ length: width * rounds }, () => random.word() & signBit);
  return { width, mean: meanOf(rows), flips };
}
function meanOf({ count, dimensions, values }) {
  const sums = new Float64Array(dimensions);
  for (let i = 0, at = 0; i < count; i += 1) {
    for (let k = 0; k < dimensions; k += 1, at += 1) {
      const value = values[at];
      if (Number.isFinite(value)) sums[k] = sums[k] + value;
    }
  }
  return Float32Array.from(sums, (sum) => sum / Math.max(1, count));
}
function spreads({ count, dimensions, values }, mean) {
  const found = new Float64Array(count);
  for (let i = 0, at = 0; i < count; i += 1) {
    let sum = 0;
    let length = 0;
    for (let k = 0; k < dimensions; k += 1, at += 1) {
      const value = values[at];
      const apart = value - mean[k];
      sum += apart * apart;
      length += value * value;
    }
    found[i] = length > 0 ? Math.sqrt(sum) : -1;
  }
  return found;
}
function bitsApart(sketches, i, j, words) {
  let bits = 0;
  for (let word = 0; word < words; word += 1) {
    const left = sketches[i * sketchWords + word];
    bits += popcount(left ^ sketches[j * sketchWords + word]);
  }
  return bits;
}
function popcount(word) {
  const pairs = word - (word >>> 1 & 1431655765);
  const fours = (pairs & 858993459) + (pairs >>> 2 & 858993459);
  return Math.imul(fours + (fours >>> 4) & 252645135, 16843009) >>> 24;
}

// src/algorithms/sketch-limits.ts
var missedByHead = 3e-4;
var missedByWhole = 6e-4;
var angleSteps = 2048;
function chooseLimits(distances, threshold, { headWords }) {
  const apart = Math.sqrt(Math.max(0, 2 - 2 * threshold)) + 1e-6;
  const bits = new Int32Array(distances.length * 2);
  const known = /* @__PURE__ */ new Map();
  let expectedRecall = 1;
  for (const [i, distance] of distances.entries()) {
    if (distance < 0 || headWords === 0) {
      bits[2 * i] = distance < 0 ? -1 : sketchBits;
      bits[2 * i + 1] = sketchBits;
      continue;
    }
    const sine = apart / distance;
    const share = sine < 1 ? Math.asin(sine) / Math.PI : 1;
    const step = Math.ceil(share * angleSteps);
    let limits = known.get(step);
    if (limits === void 0) {
      limits = [
        headWords < 8 ? limitOf(headWords * 32, step / angleSteps, missedByHead) : { bits: sketchBits, missed: 0 },
        limitOf(sketchBits, step / angleSteps, missedByWhole)
      ];
      known.set(step, limits);
      expectedRecall = Math.min(expectedRecall, 1 - limits[0].missed - limits[1].missed);
    }
    bits[2 * i] = limits[0].bits;
    bits[2 * i + 1] = limits[1].bits;
  }
  return { bits, expectedRecall };
}
function limitOf(count, share, allowed) {
  if (share >= 1) return { bits: count, missed: 0 };
  let logTerm = count * Math.log(share);
  let tail = 0;
  for (let bits = count; bits > 0; bits -= 1) {
    const more = tail + Math.exp(logTerm);
    if (more > allowed) return { bits, missed: tail };
    tail = more;
    logTerm += Math.log(bits / (count - bits + 1) * ((1 - share) / share));
  }
  return { bits: 0, missed: tail };
}

// src/algorithms/vector-join.ts
var usualPartners = 100;
var fewPairs = 5e5;
function pairCount(count, firstNew) {
  return (count - firstNew) * (count + firstNew - 1) / 2;
}
function planJoin(rows, { threshold, firstNew = 0, exact = false }, sketch) {
  if (!(threshold > 0 && threshold <= 1)) throw new RangeError("threshold");
  const plan = planSketches(rows);
  const distances = spreads(rows, plan.mean);
  const all = { headWords: 0 };
  const sketches = new Uint32Array(0);
  if (exact || pairCount(rows.count, firstNew) <= fewPairs) {
    return { stages: all, limits: chooseLimits(distances, threshold, all), sketches };
  }
  const made = sketch(rows, plan);
  const stages = chooseStages(rows, made, distances, threshold, firstNew);
  const limits = chooseLimits(distances, threshold, stages);
  return { stages, limits, sketches: stages.headWords === 0 ? sketches : made };
}
var sampledPairs = 16384;
var headCost = { 2: 4, 4: 7, 8: 20 };
var wholeCost = 60;
var rowCost = 300;
var costOfFloat = 1.2;
function chooseStages(rows, sketches, distances, threshold, firstNew) {
  const random = seededRandom([rows.count, firstNew, rows.dimensions, 1]);
  const pairs = Array.from({ length: sampledPairs }, () => {
    const i = firstNew + random.below(rows.count - firstNew);
    return [i, random.below(Math.max(1, i))];
  });
  const compare = rowCost + rows.dimensions * costOfFloat;
  let best = { stages: { headWords: 0 }, cost: compare };
  for (const headWords of [2, 4, 8]) {
    const { bits } = chooseLimits(distances, threshold, { headWords });
    let passed = 0;
    let confirmed = 0;
    for (const [i, j] of pairs) {
      if (bitsApart(sketches, i, j, headWords) > bits[2 * i]) continue;
      passed += 1;
      if (bitsApart(sketches, i, j, 8) <= bits[2 * i + 1]) confirmed += 1;
    }
    const cost = headCost[headWords] + (headWords < 8 ? passed / sampledPairs * wholeCost : 0) + confirmed / sampledPairs * compare;
    if (cost < best.cost) best = { stages: { headWords }, cost };
  }
  return best.stages;
}

// src/kernels/vector-joiner.ts
var tileBytes = 16 * 1024 * 1024;
var blockRows = 256;
var blockColumns = 1024;
var exactColumns = 32;
var pairBytes = 12;
function joinVectors(rows, options) {
  const kernels = loadKernels();
  const plan = planJoin(rows, options, (all, sketchPlan) => sketchRows2(all, sketchPlan, kernels));
  return join(rows, options, plan, kernels);
}
function sketchRows2(rows, { width, mean, flips }, kernels = loadKernels()) {
  const sketches = new Uint32Array(rows.count * sketchWords);
  const tile = tileOf(rows);
  const room = new Places();
  const at = {
    mean: room.take(tile.rowBytes),
    flips: room.take(flips.byteLength),
    work: room.take(width * 4),
    rows: room.take(tile.count * tile.rowBytes),
    sketches: room.take(tile.count * sketchWords * 4)
  };
  const start = reserve(kernels, room.bytes);
  const { buffer } = kernels.memory;
  const means = new Float32Array(buffer, start + at.mean, tile.rowBytes / 4);
  means.fill(0).set(mean);
  new Uint32Array(buffer, start + at.flips, flips.length).set(flips);
  for (let first = 0; first < rows.count; first += tile.count) {
    const count = Math.min(tile.count, rows.count - first);
    copyRows(rows, first, count, buffer, start + at.rows, tile.rowBytes);
    kernels.sketchVectors(
      start + at.rows,
      count,
      tile.rowBytes,
      start + at.mean,
      start + at.flips,
      width,
      start + at.work,
      start + at.sketches
    );
    const made = new Uint32Array(buffer, start + at.sketches, count * sketchWords);
    sketches.set(made, first * sketchWords);
  }
  return sketches;
}
function join(rows, { threshold, firstNew = 0, maxPartners = usualPartners }, { stages, limits, sketches }, kernels) {
  const { headWords } = stages;
  const { count } = rows;
  const tile = tileOf(rows);
  const room = new Places();
  const at = {
    limits: room.take(count * 8),
    rooms: room.take(count * 4),
    sketches: room.take(sketches.byteLength),
    heads: room.take(headWords === 0 ? 0 : (count + 3) * headWords * 4),
    left: room.take(tile.count * tile.rowBytes),
    right: room.take(tile.count * tile.rowBytes),
    out: room.take(blockRows * blockColumns * pairBytes)
  };
  const start = reserve(kernels, room.bytes);
  const { buffer } = kernels.memory;
  new Int32Array(buffer, start + at.limits, count * 2).set(limits.bits);
  const rooms = new Uint32Array(buffer, start + at.rooms, count).fill(maxPartners);
  new Uint32Array(buffer, start + at.sketches, sketches.length).set(sketches);
  if (headWords > 0) {
    const heads = new Uint32Array(buffer, start + at.heads, count * headWords);
    for (let i = 0; i < count; i += 1) {
      const from = i * sketchWords;
      heads.set(sketches.subarray(from, from + headWords), i * headWords);
    }
  }
  kernels.openJoin(
    start + at.heads,
    start + at.sketches,
    start + at.limits,
    start + at.rooms,
    tile.rowBytes,
    threshold
  );
  const [left, right, out] = [start + at.left, start + at.right, start + at.out];
  const columns = headWords === 0 ? exactColumns : blockColumns;
  const pairs = [];
  const take = (found) => {
    const numbers = new Uint32Array(buffer, out, found * 3);
    const cosines = new Float32Array(buffer, out, found * 3);
    for (let k = 0; k < numbers.length; k += 3) {
      const [i, j] = [numbers[k], numbers[k + 1]];
      pairs.push({ i, j, cosine: Math.min(1, cosines[k + 2]) });
    }
  };
  for (const [i0, i1] of steps(firstNew, count, tile.count)) {
    copyRows(rows, i0, i1 - i0, buffer, left, tile.rowBytes);
    for (const [j0, j1] of steps(0, i1, tile.count)) {
      copyRows(rows, j0, j1 - j0, buffer, right, tile.rowBytes);
      for (const [a0, a1] of steps(i0, i1, blockRows)) {
        const own = left + (a0 - i0) * tile.rowBytes;
        for (const [b0, b1] of steps(j0, Math.min(j1, a1), columns)) {
          const other = right + (b0 - j0) * tile.rowBytes;
          take(kernels.joinBlock(headWords / 2, a0, a1, b0, b1, own, other, out));
        }
      }
    }
  }
  pairs.sort((a, b) => a.i - b.i || a.j - b.j);
  const crowded = rooms.subarray(firstNew).reduce((sum, left2) => sum + (left2 === 0 ? 1 : 0), 0);
  return { pairs, expectedRecall: limits.expectedRecall, crowded };
}
function* steps(first, end, size) {
  for (let at = first; at < end; at += size) yield [at, Math.min(end, at + size)];
}
function tileOf({ count, dimensions }) {
  const rowBytes = Math.max(1, Math.ceil(dimensions / 16)) * 64;
  return { count: Math.max(1, Math.min(count, Math.floor(tileBytes / rowBytes))), rowBytes };
}
function copyRows({ dimensions, values }, first, count, buffer, to, rowBytes) {
  const floats = rowBytes / 4;
  const target = new Float32Array(buffer, to, count * floats);
  const source = values.subarray(first * dimensions, (first + count) * dimensions);
  if (floats === dimensions) {
    target.set(source);
    return;
  }
  target.fill(0);
  for (let i = 0; i < count; i += 1) {
    target.set(source.subarray(i * dimensions, (i + 1) * dimensions), i * floats);
  }
}
var Places = class {
  bytes = 0;
  take(bytes) {
    const at = this.bytes;
    this.bytes += Math.ceil(bytes / 64) * 64;
    return at;
  }
};
function reserve(kernels, bytes) {
  return Math.ceil(kernels.reserve(bytes + 64) / 64) * 64;
}

// src/algorithms/details.ts
var numberWords = new Map(
  [
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen",
    "seventeen eighteen nineteen twenty"
  ].join(" ").split(" ").map((word, i) => [word, String(i + 2)]).concat(
    ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred"].map(
      (word, i) => [word, String((i + 3) * 10)]
    ),
    [
      ["thousand", "1000"],
      ["million", "1000000"],
      ["billion", "1000000000"]
    ]
  )
);
var negations = new Set(
  "no not never none nobody nothing neither nor without cannot".split(" ")
);
var token = new RegExp(`\\d+(?:[.,]\\d+)*|\\p{L}[\\p{L}\\p{M}]*(?:['’]\\p{L}+)*|[.!?:\\n"“‘«¿¡•*-]`, "gu");
var quoted = /["“„«]([^"“”„«»\n]{1,80})["”“»]|(?<![\p{L}\d])['‘]([^'‘’\n]{1,80})['’](?![\p{L}\d])/gu;
var maxUnits = 2e4;
function readDetails(text) {
  const numbers = /* @__PURE__ */ new Set();
  const names = /* @__PURE__ */ new Set();
  const words = /* @__PURE__ */ new Set();
  let isNegated = false;
  let isOpening = true;
  const read = text.slice(0, maxUnits).normalize("NFKC");
  const quotes = new Set(
    Array.from(read.matchAll(quoted), ([, double, single]) => fold(double ?? single ?? ""))
  );
  for (const [found] of read.matchAll(token)) {
    const first = found.charCodeAt(0);
    if (first >= 48 && first <= 57) {
      numbers.add(plainNumber(found));
      isOpening = false;
    } else if (found.toLowerCase() === found.toUpperCase()) {
      isOpening = found.length === 1 && opens.has(found);
    } else {
      const word = found.toLowerCase();
      words.add(word);
      const number = numberWords.get(word);
      if (number !== void 0) numbers.add(number);
      if (negations.has(word) || word.endsWith("n't") || word.endsWith("n’t")) isNegated = true;
      if (!isOpening && word !== found && word.length > 1) names.add(bare(word));
      isOpening = false;
    }
  }
  return { numbers, isNegated, names, quotes, words };
}
function fold(text) {
  return text.trim().toLowerCase();
}
var opens = new Set('.!?:\n"“‘«¿¡•*-');
function plainNumber(found) {
  const joined = found.replace(/,(?=\d{3}(?!\d))/g, "");
  const value = Number(joined);
  return Number.isFinite(value) ? String(value) : joined;
}
function bare(word) {
  return word.replace(/['’]s$/, "");
}
function findDifference(a, b) {
  if (!sameSets(a.numbers, b.numbers)) return "number";
  if (a.isNegated !== b.isNegated) return "negation";
  if (hasOtherName(a, b) && hasOtherName(b, a)) return "name";
  if (hasOther(a.quotes, b.quotes) && hasOther(b.quotes, a.quotes)) return "quotation";
  return void 0;
}
function sameSets(a, b) {
  if (a.size !== b.size) return false;
  for (const each of a) if (!b.has(each)) return false;
  return true;
}
function hasOther(a, b) {
  for (const each of a) if (!b.has(each)) return true;
  return false;
}
function hasOtherName(a, b) {
  for (const name of a.names) if (!b.words.has(name) && !b.names.has(name)) return true;
  return false;
}

// src/gates/semantic-duplicate/confirm.ts
async function confirm(candidates, partsOf, threshold, { details, maxConfirmed }, embedder, embeddings) {
  const parts = /* @__PURE__ */ new Map();
  const readParts = (text) => {
    const known2 = parts.get(text) ?? partsOf(text);
    parts.set(text, known2);
    return known2;
  };
  const known = /* @__PURE__ */ new Map();
  const detailsOf = (text) => {
    const read = known.get(text) ?? readDetails(readParts(text).join("\n"));
    known.set(text, read);
    return read;
  };
  const asked = /* @__PURE__ */ new Set();
  const toAsk = [];
  const left = [];
  let differing = 0;
  for (const pair of candidates.toSorted((a, b) => b.cosine - a.cosine || a.i - b.i || a.j - b.j)) {
    const { i, j } = pair;
    if (details === "agree" && findDifference(detailsOf(i), detailsOf(j)) !== void 0) {
      differing += 1;
      continue;
    }
    const more = (asked.has(i) ? 0 : 1) + (asked.has(j) ? 0 : 1);
    if (asked.size + more > maxConfirmed) {
      left.push(pair);
      continue;
    }
    asked.add(i).add(j);
    toAsk.push(pair);
  }
  const compare = await embedTexts(
    toAsk.flatMap(({ i, j }) => toCompare(readParts(i), readParts(j)).flat()),
    embedder,
    embeddings
  );
  const pairs = [];
  for (const { i, j } of toAsk) {
    const compared = toCompare(readParts(i), readParts(j));
    const similarity = compared.reduce((least, [a, b]) => Math.min(least, compare(a, b)), 1);
    if (similarity >= threshold) pairs.push({ i, j, similarity });
  }
  return { pairs, differing, left };
}
function toCompare(a, b) {
  if (a.length !== b.length) return [[a.join("\n"), b.join("\n")]];
  const pairs = a.map((part, k) => [part, b[k] ?? ""]);
  return pairs.filter(([one, other]) => one !== other && normalize(one) !== normalize(other));
}
var batchTexts = 128;
async function embedTexts(texts, embedder, embeddings) {
  const rows = /* @__PURE__ */ new Map();
  const distinct = [...new Set(texts)];
  for (let at = 0; at < distinct.length; at += batchTexts) {
    const batch = distinct.slice(at, at + batchTexts);
    const { dimensions, values } = await embedder.embed(batch);
    batch.forEach((text, k) => {
      rows.set(text, values.slice(k * dimensions, (k + 1) * dimensions));
    });
    embeddings.progress("Confirming", Math.min(distinct.length, at + batchTexts), distinct.length);
  }
  return (a, b) => {
    const left = rows.get(a);
    const right = rows.get(b);
    if (left === void 0 || right === void 0) throw new Error("a text without a vector");
    let sum = 0;
    for (const [k, value] of left.entries()) sum += value * right[k];
    return Math.min(1, sum);
  };
}

// src/gates/semantic-duplicate/texts.ts
function comparedParts({ view }, compared) {
  const having = (...roles) => view.parts.filter(({ role, text }) => roles.includes(role) && text.trim() !== "");
  if (compared === "record") return having("context", "prompt", "response", "rejected", "text");
  const asked = having("context", "prompt");
  return asked.length > 0 ? asked : having("text");
}
function joinParts(parts) {
  return parts.map(({ text }) => text).join("\n");
}
var batchTexts2 = 512;
async function gather(change, head, siblings, isNew, { text: compared }, embedder, embeddings, context) {
  const { records, firstNewRecord } = listRecords(change, head, siblings, isNew, context);
  const numbers = /* @__PURE__ */ new Map();
  const firstOf = [];
  const others = /* @__PURE__ */ new Map();
  const unserved = /* @__PURE__ */ new Map();
  const { dimensions } = embedder;
  const values = new Float32Array(records.count * dimensions);
  let batch = [];
  const embedBatch = async () => {
    if (batch.length === 0) return;
    const made = await embedder.embed(batch);
    values.set(made.values, (firstOf.length - batch.length) * dimensions);
    batch = [];
    embeddings.progress("Comparing meanings", firstOf.length, records.count);
  };
  let firstNew = 0;
  for (let i = 0; i < records.count; i += 1) {
    if (i === firstNewRecord) firstNew = firstOf.length;
    const text = joinParts(comparedParts(records.get(i), compared));
    if (text === "") continue;
    const hash = hashNormal(text);
    const known = numbers.get(hash);
    if (known !== void 0) {
      if (i >= firstNewRecord && known >= firstNew) addTo(others, known, i);
      continue;
    }
    const language = otherLanguage(text, embedder.languages);
    if (language !== void 0) {
      if (i >= firstNewRecord) addTo(unserved, language, i);
      continue;
    }
    numbers.set(hash, firstOf.length);
    firstOf.push(i);
    batch.push(text);
    if (batch.length === batchTexts2) await embedBatch();
  }
  await embedBatch();
  if (records.count === firstNewRecord) firstNew = firstOf.length;
  const count = firstOf.length;
  const vectors = { count, dimensions, values: values.subarray(0, count * dimensions) };
  return { records, firstNewRecord, firstOf, others, firstNew, vectors, unserved };
}
function addTo(lists, key, value) {
  const list = lists.get(key);
  if (list === void 0) lists.set(key, [value]);
  else list.push(value);
}
function listRecords(change, head, siblings, isNew, context) {
  const records = new RecordList();
  const added = [];
  const kept = [];
  const rows = newRows(change, head, isNew);
  for (let i = 0; i < rows.length; i += 1) (rows[i] === 1 ? added : kept).push(i);
  records.add(head, Uint32Array.from(kept));
  const beside = versionsBeside(context);
  const wasThere = isInBase(change, context);
  for (const side of siblings) {
    if (!beside.includes(side)) {
      records.add(side);
      continue;
    }
    const gained = [];
    for (let i = 0; i < side.count; i += 1) {
      if (!wasThere(keysOf(side.at(i)).whole)) gained.push(i);
    }
    records.add(side, Uint32Array.from(gained));
  }
  const firstNewRecord = records.count;
  records.add(head, Uint32Array.from(added));
  return { records, firstNewRecord };
}

// src/gates/semantic-duplicate/thresholds.ts
var noModel = "none";
var thresholds = { encoder: 0.92, static: 0.95 };
var offers = { static: 0.9 };
function chooseThresholds(options) {
  const { embedder, confirm: confirm2 } = options;
  const decides = confirm2 === noModel ? embedder : confirm2;
  const threshold = options.threshold ?? measured(thresholds, decides);
  if (threshold === void 0) return `no threshold was measured for ${decides}: set threshold`;
  if (decides === embedder) return { threshold, candidates: options.candidates ?? threshold };
  const candidates = options.candidates ?? measured(offers, embedder);
  if (candidates === void 0) {
    return `it was not measured where ${embedder} finds pairs for ${decides}: set candidates`;
  }
  return { threshold, candidates };
}
function measured(table, name) {
  return Object.hasOwn(table, name) ? table[name] : void 0;
}

// src/gates/semantic-duplicate/check.ts
async function compareByMeaning(change, options, context) {
  const { embeddings } = context;
  if (change.head === null || embeddings === void 0 || !hasNewContent(change)) {
    return { findings: [] };
  }
  const thresholds2 = chooseThresholds(options);
  if (typeof thresholds2 === "string") return skipped(thresholds2);
  const embedder = await embeddings.open(options.embedder);
  if ("unavailable" in embedder) return skipped(`${options.embedder}: ${embedder.unavailable}`);
  const decides = options.confirm === noModel ? embedder : await embeddings.open(options.confirm);
  if ("unavailable" in decides) return skipped(`${options.confirm}: ${decides.unavailable}`);
  const siblings = options.acrossDatasets ? context.siblings : context.siblings.filter((side) => side.manifest.name === context.manifest.name);
  const corpus = await gather(
    change,
    change.head,
    siblings,
    newTexts(change, context),
    options,
    embedder,
    embeddings,
    context
  );
  const { vectors, firstNew, unserved } = corpus;
  if (vectors.count === firstNew && unserved.size > 0) {
    return skipped(
      `${servedBy(options, embedder)}, all new texts are in other languages (${countsOf(unserved)})`
    );
  }
  const joined = joinVectors(vectors, { threshold: thresholds2.candidates, firstNew });
  const partsOf = (text) => comparedParts(corpus.records.get(corpus.firstOf[text]), options.text).map(
    (part) => part.text
  );
  const confirmed = await confirm(
    joined.pairs,
    partsOf,
    thresholds2.threshold,
    options,
    decides,
    embeddings
  );
  const unread = notCompared(corpus, confirmed, options, embedder);
  return report(
    change.head,
    corpus,
    confirmed,
    joined,
    unread,
    options,
    thresholds2.threshold,
    context
  );
}
function skipped(reason) {
  return { findings: [], ended: { status: "skipped", reason } };
}
function servedBy({ embedder }, { languages = [] }) {
  return `${embedder} serves ${languages.join(", ")}`;
}
function countsOf(unserved) {
  const counts = [...unserved].sort(([, a], [, b]) => b.length - a.length);
  return counts.map(([language, records]) => `${language} ${records.length}`).join(", ");
}
function report(head, corpus, confirmed, { pairs: candidates, expectedRecall, crowded }, unread, options, threshold, context) {
  const { records, firstNew, vectors, others } = corpus;
  const repeats = foundRepeats(head, context);
  const reader = new RecordReader(corpus, repeats);
  const similar = {
    count: vectors.count,
    isNew: (text) => text >= firstNew,
    isCopy: (text) => text >= firstNew && reader.isCopy(text),
    pairs: confirmed.pairs
  };
  const { found, clusters } = judge(similar);
  const nameOf = (text) => {
    const { path, line } = reader.recordOf(text);
    return [path, line].join(":");
  };
  const toFinding = ({ record, partner, similarity, ...cluster }) => {
    const { manifest } = records.sideOf(reader.numberOf(partner));
    const isOfDataset = manifest.name === context.manifest.name;
    const ofOld = isOfDataset ? "semantic-duplicate-of-base" : "semantic-duplicate-across-datasets";
    return {
      code: partner >= firstNew ? "semantic-duplicate-in-change" : ofOld,
      at: locate(reader.recordOf(record), options),
      related: [locate(reader.recordOf(partner), options)],
      data: {
        first: nameOf(partner),
        similarity: Math.round(similarity * 1e3) / 1e3,
        representative: nameOf(cluster.representative),
        clusterSize: cluster.clusterSize,
        records: 1 + (others.get(record)?.length ?? 0)
      }
    };
  };
  const measured2 = (name, value) => ({ name: `semantic-duplicate.${name}`, value });
  return {
    findings: [...found.map(toFinding), ...unread],
    measurements: [
      { ...measured2("texts", found.length), better: "lower" },
      { ...measured2("pairs", confirmed.pairs.length), better: "lower" },
      { ...measured2("clusters", clusters), better: "lower" },
      measured2("compared-with", vectors.count),
      measured2("candidates", candidates.length),
      measured2("candidates-that-differ", confirmed.differing),
      measured2("candidates-left", confirmed.left.length),
      measured2("crowded-texts", crowded),
      measured2("expected-recall", expectedRecall)
    ],
    similar: storePairs(similar, threshold, nameOf)
  };
}
function locate(record, { text }) {
  if (text === "record") return record.at();
  const parts = comparedParts(record, text);
  return record.at((parts.find(({ role }) => role === "prompt") ?? parts[0])?.pointer);
}
var RecordReader = class {
  #corpus;
  #repeats;
  constructor(corpus, repeats) {
    this.#corpus = corpus;
    this.#repeats = repeats;
  }
  /** True where each record with the text is another gate's to name. */
  isCopy(text) {
    return this.#all(text).every((number) => this.#isRepeat(number));
  }
  /** The first record with the text that no other gate names, else the first. */
  numberOf(text) {
    const all = this.#all(text);
    return all.find((number) => !this.#isRepeat(number)) ?? all[0];
  }
  recordOf(text) {
    return this.#corpus.records.get(this.numberOf(text));
  }
  #all(text) {
    const { firstOf, others } = this.#corpus;
    return [firstOf[text], ...others.get(text) ?? []];
  }
  #isRepeat(number) {
    const { records, firstNewRecord } = this.#corpus;
    return number >= firstNewRecord && this.#repeats.has(placeOf(records.get(number)));
  }
};
function notCompared(corpus, { left }, options, embedder) {
  const { records, unserved, firstOf, firstNew } = corpus;
  const findings = [];
  const add = (numbers, why) => {
    if (numbers.length === 0) return;
    const at = records.get(numbers[0]).at();
    findings.push({ code: "not-compared", at, data: { count: numbers.length, why } });
  };
  const other = [...unserved.values()].flat().sort((a, b) => a - b);
  const served = servedBy(options, embedder);
  add(other, `${served}, these are in other languages (${countsOf(unserved)})`);
  const unknown = newTextsOfZeros(corpus).map((text) => firstOf[text]);
  add(unknown, `${options.embedder} knows none of their words`);
  const texts = new Set(left.flatMap(({ i, j }) => [i, j]).filter((text) => text >= firstNew));
  const waiting = [...texts].sort((a, b) => a - b).map((text) => firstOf[text]);
  const { maxConfirmed } = options;
  add(waiting, `maxConfirmed (${maxConfirmed}) was reached, nearer pairs were judged first`);
  return findings;
}
function newTextsOfZeros({ vectors, firstNew }) {
  const { count, dimensions, values } = vectors;
  const found = [];
  for (let text = firstNew; text < count; text += 1) {
    const row = values.subarray(text * dimensions, (text + 1) * dimensions);
    if (row.every((value) => value === 0)) found.push(text);
  }
  return found;
}
export {
  compareByMeaning
};

import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  Multiplier
} from "./chunk-O56E7FFZ.js";
import {
  dot
} from "./chunk-CMRCRV6U.js";
import {
  otherLanguage,
  promptText,
  vectorsOf
} from "./chunk-PZF5O64Y.js";
import {
  drawWithoutReplacement,
  seededRandom
} from "./chunk-E5YGVY45.js";
import {
  hashText,
  sameContent
} from "./chunk-ZYJUFE2M.js";
import {
  changedRecords
} from "./chunk-6PV7H552.js";
import {
  tokenize
} from "./chunk-P3IKFHKZ.js";

// src/algorithms/resample.ts
var resamples = 20;
var t95 = 2.093;
function sharedBudget(sizes, most) {
  return Math.min(most, Math.floor(Math.min(...sizes) / 2));
}
function drawToBudget(sizeOf, count, budget, random) {
  const drawn = [];
  let left = budget;
  for (const item of shuffled(count, random)) {
    if (left <= 0) break;
    const size = Math.min(left, sizeOf(item));
    if (size > 0) drawn.push({ item, size });
    left -= size;
  }
  return drawn;
}
function* shuffled(count, random) {
  const moved = /* @__PURE__ */ new Map();
  for (let i = 0; i < count; i += 1) {
    const j = i + random.below(count - i);
    yield moved.get(j) ?? j;
    moved.set(j, moved.get(i) ?? i);
  }
}
function estimate(values) {
  const { mean, variance } = momentsOf(values);
  const reach = t95 * Math.sqrt(variance);
  return { mean, low: mean - reach, high: mean + reach };
}
function relativeChange(before, after) {
  const [was, is] = [momentsOf(before), momentsOf(after)];
  if (was.mean === 0) return void 0;
  const mean = is.mean / was.mean - 1;
  const ratio = is.mean / was.mean;
  const variance = (is.variance + ratio ** 2 * was.variance) / was.mean ** 2;
  const reach = t95 * Math.sqrt(variance);
  return { mean, low: mean - reach, high: mean + reach };
}
function momentsOf(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, variance: values.length < 2 ? 0 : squares / (values.length - 1) };
}
function drawSorted(limit, count, random) {
  if (count >= limit) return Array.from({ length: limit }, (_, i) => i);
  return drawWithoutReplacement(limit, count, random).sort((a, b) => a - b);
}

// src/embedding/change-vectors.ts
var maxWhole = 2e5;
var chunkTexts = 2048;
var seeding = 16;
function seedOf({ base, head }) {
  const seed = (side) => {
    const ids = side === null ? [] : [...side.sample(seeding)].map(({ id }) => id);
    return hashText(ids.join("\n")) >>> 0;
  };
  return seededRandom([seed(base), seed(head), base?.count ?? 0, head?.count ?? 0]);
}
function embedRecords(change, head, context, name) {
  return context.derive(
    head,
    `vectors ${name} of the change`,
    () => embedChange(change, head, context, name)
  );
}
async function embedChange(change, head, context, name) {
  const embedder = await context.embeddings?.open(name);
  if (embedder === void 0) return { unavailable: "this run has no embedders" };
  if ("unavailable" in embedder) return embedder;
  const edited = change.edited.filter(isReworded);
  const isNew = changedRecords({ base: change.base, added: change.added, edited });
  const isWhole = head.count <= maxWhole;
  const stand = isWhole ? await embedWhole(head, context, name) : await embedSome(drawnOf(head, isNew, seedOf(change)), embedder);
  if ("unavailable" in stand) return stand;
  const went = [...change.removed, ...edited.map(({ before }) => before)];
  const gone = await embedSome(
    went.map((record) => () => record),
    embedder
  );
  const omitted = addCounts(stand.omitted, gone.omitted);
  const left = Object.values(omitted).reduce((sum, count) => sum + count, 0);
  if (left > stand.records.length + gone.records.length) {
    const [most = ""] = Object.entries(omitted).sort(([, m], [, n]) => n - m)[0] ?? [];
    const served = embedder.languages?.join(", ") ?? "";
    return { unavailable: `${embedder.id} was measured on ${served}, most records are in ${most}` };
  }
  const isFirst = change.base === null;
  return { embedder: embedder.id, isWhole, omitted, ...order(stand, gone, edited, isNew, isFirst) };
}
function isReworded({ before, after }) {
  return !sameContent(before, after);
}
async function embedWhole(side, context, name) {
  const made = await vectorsOf(context, side, name, promptText);
  if ("unavailable" in made) return made;
  return { ...made, at: (place) => side.at(place) };
}
function drawnOf(side, isNew, random) {
  const drawn = new Set(drawSorted(side.count, maxWhole, random));
  const finders = [];
  for (let i = 0; i < side.count; i += 1) {
    if (drawn.has(i) || isNew(side.at(i))) finders.push(() => side.at(i));
  }
  return finders;
}
async function embedSome(finders, embedder) {
  const { dimensions, languages } = embedder;
  const records = [];
  const texts = [];
  const omitted = {};
  for (const [i, find] of finders.entries()) {
    const text = promptText.of(find());
    const other = otherLanguage(text, languages);
    if (other !== void 0) omitted[other] = (omitted[other] ?? 0) + 1;
    else {
      records.push(i);
      texts.push(text);
    }
  }
  const values = new Float32Array(texts.length * dimensions);
  for (let from = 0; from < texts.length; from += chunkTexts) {
    const made = await embedder.embed(texts.slice(from, from + chunkTexts));
    values.set(made.values, from * dimensions);
  }
  const at = (place) => finders[place]();
  return { records, vectors: { count: texts.length, dimensions, values }, omitted, at };
}
function order(stand, gone, edited, isNew, isFirst) {
  const isEdited = new Set(edited.map(({ after }) => placeOf(after)));
  const before = [];
  const brought = [];
  const broughtStates = [];
  for (let row = 0; row < stand.vectors.count; row += 1) {
    const record = isFirst ? void 0 : stand.at(stand.records[row]);
    if (record !== void 0 && !isNew(record)) before.push(row);
    else {
      brought.push(row);
      const state = record !== void 0 && isEdited.has(placeOf(record)) ? "edited" : "added";
      broughtStates.push(state);
    }
  }
  const goneRows = Array.from({ length: gone.vectors.count }, (_, i) => stand.vectors.count + i);
  const states = [
    ...goneRows.map(() => "removed"),
    ...before.map(() => "base"),
    ...broughtStates
  ];
  const rowOf = Int32Array.from([...goneRows, ...before, ...brought]);
  return {
    vectors: join(stand.vectors, gone.vectors),
    rowOf,
    states,
    beforeCount: goneRows.length + before.length,
    recordAt(i) {
      const row = rowOf[i];
      const past = row - stand.vectors.count;
      return past < 0 ? stand.at(stand.records[row]) : gone.at(gone.records[past]);
    }
  };
}
var placeOf = ({ path, line }) => `${line} ${path}`;
function join(a, b) {
  if (b.count === 0) return a;
  const values = new Float32Array(a.values.length + b.values.length);
  values.set(a.values);
  values.set(b.values, a.values.length);
  return { count: a.count + b.count, dimensions: a.dimensions, values };
}
function addCounts(a, b) {
  const sum = { ...a };
  for (const [name, count] of Object.entries(b)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
}

// src/algorithms/k-means.ts
function clusterCount(rows) {
  return Math.min(rows, Math.max(10, Math.min(50, Math.ceil(Math.sqrt(rows / 2)))));
}
var maxRounds = 12;
function findCentres(rows, chosen, k, random, findNearest = nearestCentres) {
  const { dimensions: d, values } = rows;
  const seeds = seedCentres(rows, chosen, k, random);
  const count = seeds.length;
  const centreValues = new Float32Array(count * d);
  seeds.forEach((row, i) => centreValues.set(values.subarray(row * d, (row + 1) * d), i * d));
  const centres = { dimensions: d, values: centreValues, count };
  let nearest = new Int32Array(chosen.length).fill(-1);
  const sums = new Float64Array(count * d);
  const sizes = new Float64Array(count);
  for (let round = 0; round < maxRounds; round += 1) {
    const found = findNearest(rows, chosen, centres);
    let moved = 0;
    sums.fill(0);
    sizes.fill(0);
    for (let i = 0; i < chosen.length; i += 1) {
      const start = chosen[i] * d;
      const centre = found[i];
      if (centre !== nearest[i]) moved += 1;
      sizes[centre] = sizes[centre] + 1;
      const own = centre * d;
      for (let j = 0; j < d; j += 1) {
        sums[own + j] = sums[own + j] + values[start + j];
      }
    }
    nearest = found;
    if (moved <= chosen.length / 100) break;
    for (let centre = 0; centre < count; centre += 1) {
      const size = sizes[centre];
      if (size === 0) continue;
      for (let j = 0; j < d; j += 1)
        centreValues[centre * d + j] = sums[centre * d + j] / size;
    }
  }
  return centres;
}
function seedCentres({ dimensions: d, values }, chosen, k, random) {
  if (chosen.length === 0) return [];
  const distances = new Float64Array(chosen.length).fill(Infinity);
  const seeds = [chosen[random.below(chosen.length)]];
  for (; ; ) {
    const last = seeds.at(-1) * d;
    let total = 0;
    for (let i = 0; i < chosen.length; i += 1) {
      const start = chosen[i] * d;
      let distance = 0;
      for (let j = 0; j < d; j += 1) {
        const difference = values[start + j] - values[last + j];
        distance += difference * difference;
      }
      if (distance < distances[i]) distances[i] = distance;
      total += distances[i];
    }
    if (seeds.length >= k || total <= 1e-12) return seeds;
    let left = random.word() / 4294967296 * total;
    let drawn = -1;
    for (let i = 0; i < chosen.length; i += 1) {
      if (distances[i] === 0) continue;
      drawn = i;
      left -= distances[i];
      if (left < 0) break;
    }
    seeds.push(chosen[drawn]);
  }
}
var nearestCentres = ({ dimensions: d, values }, chosen, centres) => {
  const halves = halfSquares(centres);
  return Int32Array.from(chosen, (row) => {
    let [best, most] = [0, -Infinity];
    for (let centre = 0; centre < halves.length; centre += 1) {
      const value = dot(centres.values, centre * d, values, row * d, d) - halves[centre];
      if (value <= most) continue;
      most = value;
      best = centre;
    }
    return best;
  });
};
function halfSquares({ dimensions: d, values }) {
  return Float64Array.from({ length: d === 0 ? 0 : values.length / d }, (_, i) => {
    let sum = 0;
    for (let j = i * d; j < (i + 1) * d; j += 1) sum += values[j] ** 2;
    return sum / 2;
  });
}

// src/algorithms/telling-words.ts
var namingWord = new RegExp("^\\p{L}[\\p{L}\\p{M}\\p{N}]{2,23}$", "u");
var fewestTexts = 2;
var leastRatio = 1.5;
function tellingWords(texts, groups, groupCount, count) {
  const all = /* @__PURE__ */ new Map();
  const own = Array.from({ length: groupCount }, () => /* @__PURE__ */ new Map());
  const sizes = new Float64Array(groupCount);
  for (const [i, tokens] of texts.entries()) {
    const group = groups[i];
    sizes[group] = sizes[group] + 1;
    const counts = own[group];
    for (const token of new Set(tokens)) {
      if (!namingWord.test(token)) continue;
      all.set(token, (all.get(token) ?? 0) + 1);
      counts.set(token, (counts.get(token) ?? 0) + 1);
    }
  }
  return own.map((counts, group) => {
    const weights = [];
    for (const [word, times] of counts) {
      if (times < fewestTexts && sizes[group] > fewestTexts) continue;
      const p = times / sizes[group];
      const ratio = p / (all.get(word) / texts.length);
      if (ratio >= leastRatio) weights.push([word, p * Math.log(ratio)]);
    }
    weights.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return weights.slice(0, count).map(([word]) => word);
  });
}

// src/kernels/nearest-rows.ts
var scale = 32767;
var poolRows = 512;
var queryRows = 256;
function nearestEarlier(rows, pool, queries) {
  const { dimensions, values } = rows;
  const depth = Math.ceil(dimensions / 8) * 8;
  const bytes = 2 * depth * (poolRows + queryRows) + 4 * poolRows * queryRows;
  const multiplier = new Multiplier(bytes + 64);
  const left = multiplier.room16(queryRows * depth);
  const right = multiplier.room16(poolRows * depth);
  const products = multiplier.room32(queryRows * poolRows);
  const places = new Int32Array(queries.length).fill(-1);
  for (let first = 0; first < queries.length; first += queryRows) {
    const block = queries.subarray(first, first + queryRows);
    toIntegers(rows, block, (query) => pool[query], depth, left);
    const most = new Int32Array(block.length).fill(-2147483648);
    const end = block.at(-1) ?? 0;
    for (let from = 0; from < end; from += poolRows) {
      const some = pool.subarray(from, Math.min(end, from + poolRows));
      toIntegers(rows, some, (row) => row, depth, right);
      multiplier.multiply(left, block.length, right, some.length, depth, products);
      for (let q = 0; q < block.length; q += 1) {
        const own = q * some.length;
        const to = Math.min(some.length, block[q] - from);
        let best = most[q];
        for (let k = 0; k < to; k += 1) {
          const product = products[own + k];
          if (product <= best) continue;
          best = product;
          places[first + q] = from + k;
        }
        most[q] = best;
      }
    }
  }
  const cosines = Float64Array.from(queries, (query, q) => {
    const place = places[q];
    if (place < 0) return -2;
    const a = pool[query] * dimensions;
    const b = pool[place] * dimensions;
    return dot(values, a, values, b, dimensions);
  });
  return { places, cosines };
}
var nearestCentres2 = (rows, chosen, centres) => {
  const halves = halfSquares(centres);
  const count = halves.length;
  const depth = Math.ceil(rows.dimensions / 8) * 8;
  const multiplier = new Multiplier(2 * depth * (count + poolRows) + 4 * poolRows * count + 64);
  const left = multiplier.room16(poolRows * depth);
  const right = multiplier.room16(count * depth);
  const products = multiplier.room32(poolRows * count);
  toIntegers(
    centres,
    Int32Array.from(halves, (_, i) => i),
    (i) => i,
    depth,
    right
  );
  const found = new Int32Array(chosen.length);
  for (let first = 0; first < chosen.length; first += poolRows) {
    const some = Int32Array.from(chosen.slice(first, first + poolRows));
    toIntegers(rows, some, (row) => row, depth, left);
    multiplier.multiply(left, some.length, right, count, depth, products);
    for (let i = 0; i < some.length; i += 1) {
      let [best, most] = [0, -Infinity];
      for (let centre = 0; centre < count; centre += 1) {
        const cosine = products[i * count + centre] / (scale * scale);
        const value = cosine - halves[centre];
        if (value <= most) continue;
        most = value;
        best = centre;
      }
      found[first + i] = best;
    }
  }
  return found;
};
function toIntegers({ dimensions, values }, items, rowOf, depth, into) {
  for (let i = 0; i < items.length; i += 1) {
    const from = rowOf(items[i]) * dimensions;
    const to = i * depth;
    for (let k = 0; k < dimensions; k += 1) {
      into[to + k] = Math.round(values[from + k] * scale);
    }
  }
}

// src/embedding/change-topics.ts
var maxFitted = 1500;
var maxAssigned = 1e4;
var maxNamed = 3e3;
var nameWords = 4;
var maxUnits = 400;
var topicShare = 5e-3;
var topicRecords = 10;
function topicsOf(change, head, context, name) {
  return context.derive(head, `topics ${name} of the change`, async () => {
    const embedded = await embedRecords(change, head, context, name);
    if ("unavailable" in embedded) return embedded;
    return findTopics(embedded, knownRecords(embedded), seedOf(change));
  });
}
function knownRecords({ vectors, rowOf, states }) {
  const isZero = Uint8Array.from({ length: vectors.count }, (_, row) => {
    const start = row * vectors.dimensions;
    for (let i = start; i < start + vectors.dimensions; i += 1) {
      if (vectors.values[i] !== 0) return 0;
    }
    return 1;
  });
  return states.flatMap((_, i) => isZero[rowOf[i]] === 1 ? [] : [i]);
}
function findTopics(embedded, known, random) {
  const { vectors, rowOf, states, beforeCount, recordAt } = embedded;
  const pick = (from, count2) => drawSorted(from.length, count2, random).map((i) => from[i]);
  const fitted = pick(known, maxFitted).map((i) => rowOf[i]);
  const centres = findCentres(vectors, fitted, clusterCount(known.length), random, nearestCentres2);
  const { count } = centres;
  const staying = known.filter((i) => states[i] === "base");
  const touched = known.filter((i) => states[i] !== "base");
  const gone = touched.filter((i) => states[i] === "removed").length;
  const assigned = pick(staying, gone >= leastOfTopic(beforeCount) ? Infinity : maxAssigned);
  const weight = assigned.length === 0 ? 0 : staying.length / assigned.length;
  const clusterOf = new Int32Array(states.length).fill(-1);
  const [before, after, changed] = [0, 1, 2].map(() => new Array(count).fill(0));
  const put = (into, cluster, size) => {
    into[cluster] = into[cluster] + size;
  };
  const all = [...assigned, ...touched];
  const nearest = nearestCentres2(
    vectors,
    all.map((i) => rowOf[i]),
    centres
  );
  for (const [k, i] of all.entries()) {
    const cluster = nearest[k];
    clusterOf[i] = cluster;
    const size = states[i] === "base" ? weight : 1;
    if (i < beforeCount) put(before, cluster, size);
    if (states[i] !== "removed") put(after, cluster, size);
    if (i >= beforeCount) put(changed, cluster, 1);
  }
  const named = pick(all, maxNamed);
  const words = tellingWords(
    named.map((i) => tokenize(promptText.of(recordAt(i)).slice(0, maxUnits))),
    named.map((i) => clusterOf[i]),
    count,
    nameWords
  );
  const order2 = Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => after[b] - after[a] || a - b
  );
  const place = new Int32Array(count);
  order2.forEach((cluster, i) => place[cluster] = i);
  const [shareBefore, shareAfter] = [sharesOf(before), sharesOf(after)];
  return {
    clusters: order2.map((cluster) => ({
      words: words[cluster] ?? [],
      shareBefore: shareBefore[cluster],
      shareAfter: shareAfter[cluster],
      changed: changed[cluster]
    })),
    clusterOf: clusterOf.map((cluster) => cluster < 0 ? -1 : place[cluster]),
    before: order2.map((cluster) => before[cluster]),
    after: order2.map((cluster) => after[cluster])
  };
}
function sharesOf(sizes) {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.map((size) => total === 0 ? 0 : size / total);
}
function leastOfTopic(records) {
  return Math.max(topicRecords, topicShare * records);
}
function nameOfTopic(clusters, i) {
  return clusters[i]?.words.join(", ") || `topic ${i + 1}`;
}

export {
  resamples,
  sharedBudget,
  drawToBudget,
  estimate,
  relativeChange,
  drawSorted,
  nearestEarlier,
  maxWhole,
  seedOf,
  embedRecords,
  topicsOf,
  knownRecords,
  leastOfTopic,
  nameOfTopic
};

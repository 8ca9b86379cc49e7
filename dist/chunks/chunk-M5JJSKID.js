import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  recordKeys,
  sameContent
} from "./chunk-ZYJUFE2M.js";
import {
  changedRecords
} from "./chunk-6PV7H552.js";

// src/kinds/new-text.ts
function newTexts(change, context) {
  const { base, head } = change;
  if (head === null) return () => false;
  if (base === null) return () => true;
  return context.derive(head, "new-texts", () => {
    const edited = change.edited.filter(({ before, after }) => !sameContent(before, after));
    return changedRecords({ base, added: change.added, edited });
  });
}
function wantedOf(change, { side }, isNew) {
  if (change.base === null) return void 0;
  const rows = newRows(change, side, isNew);
  return (i) => rows[i] === 1;
}
function newRows({ base, added, edited, moved }, head, isNew) {
  const rows = new Uint8Array(head.count);
  if (base === null) return rows.fill(1);
  const mark = (record) => {
    if (isNew(record)) rows[head.indexOf(record)] = 1;
  };
  added.forEach(mark);
  for (const { after } of edited) mark(after);
  for (const { after } of moved) mark(after);
  return rows;
}
function versionsBeside({ siblings, manifest }) {
  return siblings.filter((side) => side.manifest.name === manifest.name);
}
function isInBase(change, context) {
  const { base } = change;
  if (base === null) return () => false;
  return (whole) => context.derive(base, "whole-keys", () => new Set(recordKeys(base, context).whole)).has(whole);
}
function* meetVersionsBeside(change, context, which, isWanted) {
  const sides = versionsBeside(context);
  if (sides.length === 0 || change.head === null) return;
  const wanted = recordsByKey(recordKeys(change.head, context), which, isWanted);
  const wasThere = isInBase(change, context);
  for (const side of sides) {
    const keys = recordKeys(side, context);
    for (const [i, key] of keys[which].entries()) {
      for (const record of wanted.get(key) ?? []) {
        if (!wasThere(keys.whole[i])) yield [record, keys.recordAt(i)];
      }
    }
  }
}
function recordsByKey(keys, which, isWanted) {
  const found = /* @__PURE__ */ new Map();
  for (const [i, key] of keys[which].entries()) {
    if (key === 0) continue;
    const record = keys.recordAt(i);
    if (!isWanted(record)) continue;
    const known = found.get(key);
    if (known === void 0) found.set(key, [record]);
    else known.push(record);
  }
  return found;
}
function foundRepeats(head, context) {
  return context.derive(head, "found-repeats", () => /* @__PURE__ */ new Set());
}
function placeOf({ path, line }) {
  return `${line} ${path}`;
}

// src/algorithms/union-find.ts
var UnionFind = class {
  #parent;
  constructor(count) {
    this.#parent = new Int32Array(count);
    for (let i = 0; i < count; i += 1) this.#parent[i] = i;
  }
  /** The smallest member of i's set. */
  find(i) {
    const parent = this.#parent;
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
  union(i, j) {
    const a = this.find(i);
    const b = this.find(j);
    if (a < b) this.#parent[b] = a;
    else this.#parent[a] = b;
  }
};

// src/algorithms/judge-similar.ts
function rankOf(i, records) {
  return records.isNew(i) ? i + records.count : i;
}
function judge(records) {
  const { pairs } = records;
  const clusters = findClusters(records);
  const best = /* @__PURE__ */ new Map();
  const keepBest = (i, other, similarity) => {
    if (!records.isNew(i) || records.isCopy(i) || records.isCopy(other)) return;
    const known = best.get(i);
    const isBetter = known === void 0 || similarity > known.similarity || similarity === known.similarity && other < known.other;
    if (isBetter) best.set(i, { other, similarity });
  };
  for (const { i, j, similarity } of pairs) {
    keepBest(i, j, similarity);
    keepBest(j, i, similarity);
  }
  const found = [];
  for (const record of Uint32Array.from(best.keys()).sort()) {
    const { first, size } = clusters.of(record);
    if (first === record) continue;
    const { other, similarity } = best.get(record);
    const cluster = { representative: first, clusterSize: size };
    found.push({ record, partner: other, similarity, ...cluster });
  }
  return { found, clusters: clusters.count };
}
function findClusters(records) {
  const sets = new UnionFind(records.count);
  const paired = /* @__PURE__ */ new Set();
  for (const { i, j } of records.pairs) {
    sets.union(i, j);
    paired.add(i).add(j);
  }
  const found = /* @__PURE__ */ new Map();
  for (const i of paired) {
    const cluster = found.get(sets.find(i));
    if (cluster === void 0) {
      found.set(sets.find(i), { first: i, size: 1 });
      continue;
    }
    cluster.size += 1;
    if (rankOf(i, records) < rankOf(cluster.first, records)) cluster.first = i;
  }
  return { of: (i) => found.get(sets.find(i)) ?? { first: i, size: 1 }, count: found.size };
}

// src/kinds/stored-pairs.ts
var maxStored = 1e6;
function storePairs(records, threshold, nameOf) {
  const { pairs } = records;
  if (pairs.length > maxStored) return void 0;
  const paired = /* @__PURE__ */ new Set();
  for (const { i, j } of pairs) paired.add(i).add(j);
  const listed = Array.from(Uint32Array.from(paired).sort());
  const place = new Map(listed.map((i, at) => [i, at]));
  const stateOf = (i) => records.isCopy(i) ? "copy" : records.isNew(i) ? "new" : "old";
  return {
    threshold,
    records: listed.map((i) => [stateOf(i), nameOf(i)].join(" ")),
    pairs: pairs.toSorted((a, b) => a.i - b.i || a.j - b.j).map(({ i, j, similarity }) => [place.get(i), place.get(j), similarity].join(" "))
  };
}
function readPairs(stored, threshold) {
  const states = [];
  const names = [];
  for (const text of stored.records) {
    const space = text.indexOf(" ");
    states.push(text.slice(0, space));
    names.push(text.slice(space + 1));
  }
  const count = names.length;
  const pairs = [];
  for (const text of stored.pairs) {
    const [i = NaN, j = NaN, similarity = NaN] = text.split(" ").map(Number);
    if (!(i < count && j < count && i !== j && similarity <= 1)) return void 0;
    if (similarity >= threshold) pairs.push({ i, j, similarity });
  }
  return {
    count,
    pairs,
    isNew: (i) => states[i] !== "old",
    isCopy: (i) => states[i] === "copy",
    nameOf: (i) => names[i] ?? ""
  };
}

// src/kinds/record-list.ts
var RecordList = class {
  #runs = [];
  #count = 0;
  get count() {
    return this.#count;
  }
  /** Adds all records of a side, or those with these numbers there. */
  add(side, places) {
    this.#runs.push({ side, first: this.#count, ...places === void 0 ? {} : { places } });
    this.#count += places?.length ?? side.count;
  }
  get(i, how) {
    const { side, first, places } = this.#runOf(i);
    return side.at(places?.[i - first] ?? i - first, how);
  }
  sideOf(i) {
    return this.#runOf(i).side;
  }
  #runOf(i) {
    const run = this.#runs.findLast(({ first }) => first <= i);
    if (run === void 0 || i >= this.#count) throw new RangeError(`no record ${i}`);
    return run;
  }
};

export {
  newTexts,
  wantedOf,
  newRows,
  versionsBeside,
  isInBase,
  meetVersionsBeside,
  recordsByKey,
  foundRepeats,
  placeOf,
  UnionFind,
  rankOf,
  judge,
  RecordList,
  storePairs,
  readPairs
};

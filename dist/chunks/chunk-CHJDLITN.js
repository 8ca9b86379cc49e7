import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  canonicalJson
} from "./chunk-4RBWKMW3.js";
import {
  hashBytes
} from "./chunk-PVY7AZSX.js";
import {
  haveSameBytes
} from "./chunk-FFMPI22O.js";

// src/dataset/first-version.ts
function describeFirstVersion(manifest, head) {
  let added;
  let problems;
  let counts;
  const count = () => counts ??= countLines(head);
  return {
    manifest,
    base: null,
    head,
    edited: [],
    removed: [],
    moved: [],
    baseCount: 0,
    get added() {
      return added ??= listRecords(head);
    },
    get problems() {
      return problems ??= findProblems(head);
    },
    get headCount() {
      return count().records;
    },
    get addedCount() {
      return count().records;
    },
    get unreadCount() {
      return count().unread;
    }
  };
}
function listRecords(head) {
  const records = [];
  head?.files.forEach((file, fileIndex) => {
    for (let line = 0; line < file.lines.count; line += 1) {
      if (file.isRecord(line)) records.push(head.recordAt(fileIndex, line));
    }
  });
  return records;
}
function countLines(head) {
  let records = 0;
  let unread = 0;
  for (const file of head?.files ?? []) {
    if (file.problem !== void 0) unread += 1;
    for (let line = 0; line < file.lines.count; line += 1) {
      if (file.isRecord(line)) records += 1;
      else if (!file.isBlankLine(line)) unread += 1;
    }
  }
  return { records, unread };
}
function findProblems(head) {
  const problems = [];
  for (const file of head?.files ?? []) {
    if (file.problem !== void 0) problems.push(file.problem);
    for (let line = 0; line < file.lines.count; line += 1) {
      const found = file.problems(line);
      if (found !== void 0) problems.push(...found);
    }
  }
  return problems;
}

// src/dataset/entries.ts
var Entries = class {
  side;
  count;
  /** By entry: index of its file and of its line there. */
  files;
  lines;
  constructor(side) {
    this.side = side;
    const most = (side?.files ?? []).reduce((sum, file) => sum + file.lines.count, 0);
    const files = new Uint32Array(most);
    const lines = new Uint32Array(most);
    let count = 0;
    side?.files.forEach((file, fileIndex) => {
      const { blanks, count: lineCount } = file.lines;
      for (let line = 0; line < lineCount; line += 1) {
        if (blanks[line] === 1) continue;
        files[count] = fileIndex;
        lines[count] = line;
        count += 1;
      }
    });
    this.count = count;
    this.files = files.subarray(0, count);
    this.lines = lines.subarray(0, count);
  }
  /** Path of the file of an entry; empty where there is none. */
  pathOf(i) {
    return this.side?.files[this.files[i] ?? -1]?.path ?? "";
  }
  /** Path → its first entry and the one after its last. */
  ranges() {
    const ranges = /* @__PURE__ */ new Map();
    for (let start = 0; start < this.count; ) {
      let end = start + 1;
      while (end < this.count && this.files[end] === this.files[start]) end += 1;
      ranges.set(this.pathOf(start), [start, end]);
      start = end;
    }
    return ranges;
  }
};
var Pairing = class {
  base;
  head;
  /** By entry: its partner on the other side, or -1. */
  headOf;
  baseOf;
  count = 0;
  constructor(base, head) {
    this.base = new Entries(base);
    this.head = new Entries(head);
    this.headOf = new Int32Array(this.base.count).fill(-1);
    this.baseOf = new Int32Array(this.head.count).fill(-1);
  }
  add(base, head) {
    this.headOf[base] = head;
    this.baseOf[head] = base;
    this.count += 1;
  }
  clear() {
    this.headOf.fill(-1);
    this.baseOf.fill(-1);
    this.count = 0;
  }
  /** What has no partner, in order. */
  rest() {
    return { base: indicesOf(this.headOf, -1), head: indicesOf(this.baseOf, -1) };
  }
};
function indicesOf(array, value) {
  const found = [];
  for (let i = array.indexOf(value); i >= 0; i = array.indexOf(value, i + 1)) found.push(i);
  return found;
}

// src/algorithms/increasing.ts
function longestIncreasing(values) {
  const length = values.length;
  const marked = new Uint8Array(length);
  const tails = [];
  const previous = new Int32Array(length).fill(-1);
  for (let i = 0; i < length; i += 1) {
    const value = values[i];
    let low = 0;
    let high = tails.length;
    if (high > 0 && values[tails[high - 1]] < value) low = high;
    while (low < high) {
      const middle = low + high >> 1;
      if (values[tails[middle]] < value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[i] = tails[low - 1];
    tails[low] = i;
  }
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i]) marked[i] = 1;
  return marked;
}

// src/dataset/order.ts
function findMoves({ base, head, baseOf }) {
  const isMoved = new Uint8Array(head.count);
  const moved = [];
  for (const [path, [start, end]] of head.ranges()) {
    const stayed = [];
    let isInOrder = true;
    let last = -1;
    for (let i = start; i < end; i += 1) {
      const partner = baseOf[i];
      if (partner < 0) continue;
      if (base.pathOf(partner) !== path) {
        isMoved[i] = 1;
        continue;
      }
      isInOrder &&= partner > last;
      last = partner;
      stayed.push(i);
    }
    if (isInOrder) continue;
    const kept = longestIncreasing(stayed.map((i) => baseOf[i]));
    stayed.forEach((i, at) => isMoved[i] = kept[at] === 1 ? 0 : 1);
  }
  for (let i = isMoved.indexOf(1); i >= 0; i = isMoved.indexOf(1, i + 1)) {
    moved.push({ base: baseOf[i], head: i });
  }
  return { moved, isMoved };
}
function gapNames({ base, head, headOf, baseOf }, isMoved) {
  const place = (entries, isAnchor) => {
    const before = new Uint32Array(entries.count);
    let count = 0;
    for (let i = 0; i < entries.count; i += 1) {
      if (i > 0 && entries.files[i] !== entries.files[i - 1]) count = 0;
      before[i] = count;
      if (isAnchor(i)) count += 1;
    }
    return (i) => `${entries.pathOf(i)}
${before[i] ?? 0}`;
  };
  const isKept = (i) => i >= 0 && isMoved[i] === 0;
  return {
    base: place(base, (i) => isKept(headOf[i])),
    head: place(head, (i) => baseOf[i] >= 0 && isKept(i))
  };
}

// src/dataset/match.ts
var maxRun = 256;
var maxRunBytes = 512 * 1024;
var maxCopyPairs = 256;
var maxSkip = 16;
function matchBy(base, head, baseKey, headKey, take, same = () => true) {
  if (base.length === 0 || head.length === 0) return { base, head };
  const waiting = /* @__PURE__ */ new Map();
  for (const i of base) {
    const key = baseKey(i);
    if (key === void 0) continue;
    const queue = waiting.get(key);
    if (queue === void 0) waiting.set(key, i);
    else if (typeof queue === "number") waiting.set(key, [queue, i]);
    else queue.push(i);
  }
  for (const queue of waiting.values()) {
    if (typeof queue !== "number") queue.reverse();
  }
  const taken = /* @__PURE__ */ new Set();
  const restHead = [];
  for (const i of head) {
    const key = headKey(i);
    const queue = key === void 0 ? void 0 : waiting.get(key);
    const found = typeof queue === "number" ? queue : queue?.pop();
    if (found === void 0 || taken.has(found) || !same(found, i)) {
      restHead.push(i);
    } else {
      taken.add(found);
      take(found, i);
    }
  }
  return { base: base.filter((i) => !taken.has(i)), head: restHead };
}
function matchBytes(pairing) {
  const rest = matchSteps(pairing, true);
  if (findMoves(pairing).moved.length === 0) return rest;
  pairing.clear();
  return matchSteps(pairing, false);
}
function matchSteps(pairing, looksAhead) {
  const { base, head } = pairing;
  const same = (i, j) => haveSameBytes2(base, i, head, j, 1);
  const take = (i, j) => pairing.add(i, j);
  if (base.count > 0 && head.count > 0) matchInPlace(pairing, looksAhead, same, take);
  let rest = pairing.rest();
  if (rest.base.length === 0 || rest.head.length === 0) return rest;
  const baseHashes = hashLines(base, rest.base);
  const headHashes = hashLines(head, rest.head);
  const inFile = {
    base: (i) => `${baseHashes.get(i) ?? 0}
${base.pathOf(i)}`,
    head: (i) => `${headHashes.get(i) ?? 0}
${head.pathOf(i)}`
  };
  rest = matchInOrder(rest, inFile.base, inFile.head, same, take);
  if (rest.base.length > 0 && rest.head.length > 0) {
    const gaps = gapNames(pairing, findMoves(pairing).isMoved);
    const inGap = {
      base: (i) => `${inFile.base(i)}
${gaps.base(i)}`,
      head: (i) => `${inFile.head(i)}
${gaps.head(i)}`
    };
    rest = matchBy(rest.base, rest.head, inGap.base, inGap.head, take, same);
  }
  rest = matchBy(rest.base, rest.head, inFile.base, inFile.head, take, same);
  return matchBy(
    rest.base,
    rest.head,
    (i) => baseHashes.get(i),
    (i) => headHashes.get(i),
    take,
    same
  );
}
function matchInPlace({ base, head }, looksAhead, same, take) {
  const baseRanges = base.ranges();
  for (const [path, headRange] of head.ranges()) {
    const baseRange = baseRanges.get(path);
    if (baseRange === void 0) continue;
    let [i, baseEnd] = baseRange;
    let [j, headEnd] = headRange;
    const takeEqual = () => {
      for (let run = 1; run > 0; ) {
        const most = Math.min(run, maxRun, baseEnd - i, headEnd - j);
        if (most === 0) return;
        if (haveSameBytes2(base, i, head, j, most)) {
          for (let k = 0; k < most; k += 1) take(i + k, j + k);
          i += most;
          j += most;
          run = most * 2;
        } else {
          run = most >> 1;
        }
      }
    };
    takeEqual();
    while (i < baseEnd && j < headEnd && same(baseEnd - 1, headEnd - 1)) {
      baseEnd -= 1;
      headEnd -= 1;
      take(baseEnd, headEnd);
    }
    const agree = (x, y) => x + 1 < baseEnd && y + 1 < headEnd && same(x, y) && same(x + 1, y + 1);
    while (looksAhead && i < baseEnd && j < headEnd) {
      const skip = findSkip((removed, added) => agree(i + removed, j + added));
      if (skip === void 0) break;
      i += skip[0];
      j += skip[1];
      takeEqual();
    }
  }
}
function findSkip(agree) {
  for (let sum = 1; sum <= maxSkip; sum += 1) {
    for (let removed = sum >> 1, step = 1; removed >= 0 && removed <= sum; step += 1) {
      if (agree(removed, sum - removed)) return [removed, sum - removed];
      removed += step % 2 === 1 ? step : -step;
    }
  }
  return void 0;
}
function matchInOrder(rest, baseKey, headKey, same, take) {
  const copies = /* @__PURE__ */ new Map();
  for (const i of rest.base) {
    const key = baseKey(i);
    const known = copies.get(key);
    if (known === void 0) copies.set(key, { base: [i], heads: 0 });
    else known.base.push(i);
  }
  const owners = rest.head.map((j) => copies.get(headKey(j)));
  for (const owner of owners) if (owner !== void 0) owner.heads += 1;
  const pairs = rest.head.flatMap((j, at) => {
    const owner = owners[at];
    if (owner === void 0 || owner.base.length * owner.heads > maxCopyPairs) return [];
    return owner.base.map((i) => ({ base: i, head: j })).reverse();
  });
  const taken = { base: /* @__PURE__ */ new Set(), head: /* @__PURE__ */ new Set() };
  const isTaken = longestIncreasing(pairs.map((pair) => pair.base));
  pairs.forEach((pair, i) => {
    if (isTaken[i] !== 1 || !same(pair.base, pair.head)) return;
    taken.base.add(pair.base);
    taken.head.add(pair.head);
    take(pair.base, pair.head);
  });
  return {
    base: rest.base.filter((i) => !taken.base.has(i)),
    head: rest.head.filter((j) => !taken.head.has(j))
  };
}
function hashLines(entries, indices) {
  return new Map(
    indices.map((i) => {
      const bytes = entries.side?.files[entries.files[i]]?.bytesOf(
        entries.lines[i]
      );
      return [i, bytes === void 0 ? 0 : hashBytes(bytes, 0, bytes.length)];
    })
  );
}
function haveSameBytes2(a, x, b, y, count) {
  const left = a.side?.files[a.files[x]];
  const right = b.side?.files[b.files[y]];
  if (left === void 0 || right === void 0) return false;
  const from = a.lines[x];
  const to = a.lines[x + count - 1] + 1;
  const start = b.lines[y];
  if (b.lines[y + count - 1] + 1 - start !== to - from) return false;
  if (count > 1 && left.bytesBetween(from, to) > maxRunBytes) return false;
  return left.hasSameLines(from, to, right, start);
}

// src/dataset/pairing.ts
var minSharedWordsRatio = 0.5;
var minAnchorCharacters = 12;
var maxPairs = 1e5;
var minWidth = 5;
var maxWords = 200;
var maxCharacters = 4e3;
function textsOf(value) {
  if (typeof value === "string") return [value];
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(textsOf);
  return value === void 0 ? [] : [String(value)];
}
function pairEdits(removed, added, common) {
  const pairs = [];
  const takenRemoved = /* @__PURE__ */ new Set();
  const takenAdded = /* @__PURE__ */ new Set();
  const take = (r, a) => {
    if (takenRemoved.has(r) || takenAdded.has(a)) return;
    if (removed[r]?.isNamed && added[a]?.isNamed) return;
    takenRemoved.add(r);
    takenAdded.add(a);
    pairs.push([r, a]);
  };
  const owners = uniqueOwners(removed, common);
  for (const [text, a] of uniqueOwners(added, common)) {
    const r = owners.get(text);
    if (r !== void 0 && r >= 0 && a >= 0) take(r, a);
  }
  const byGap = /* @__PURE__ */ new Map();
  const gapOf = (gap) => {
    let entry = byGap.get(gap);
    if (entry === void 0) byGap.set(gap, entry = { removed: [], added: [] });
    return entry;
  };
  removed.forEach((candidate, i) => takenRemoved.has(i) || gapOf(candidate.gap).removed.push(i));
  added.forEach((candidate, i) => takenAdded.has(i) || gapOf(candidate.gap).added.push(i));
  const gaps = [...byGap.values()].map((gap) => ({ ...gap, count: gap.removed.length * gap.added.length })).filter(({ count }) => count > 0).sort((x, y) => x.count - y.count);
  let pairsLeft = maxPairs;
  for (const gap of gaps) {
    const width = Math.min(gap.added.length, Math.floor(pairsLeft / gap.removed.length));
    if (width < Math.min(gap.added.length, minWidth)) break;
    pairsLeft -= gap.removed.length * width;
    const bags = gap.added.map((a) => bagWords(added[a]));
    const scored = [];
    gap.removed.forEach((r, i) => {
      const bag = bagWords(removed[r]);
      const middle = Math.round(i * gap.added.length / gap.removed.length);
      const last = gap.added.length - width;
      const from = Math.max(0, Math.min(last, middle - (width >> 1)));
      for (let k = from; k < from + width; k += 1) {
        const ratio = sharedWordsRatio(bag, bags[k]);
        if (ratio >= minSharedWordsRatio) scored.push([ratio, r, gap.added[k]]);
      }
    });
    scored.sort((x, y) => y[0] - x[0] || x[1] - y[1] || x[2] - y[2]);
    for (const [, r, a] of scored) take(r, a);
  }
  return pairs;
}
function uniqueOwners(candidates, common) {
  const owners = /* @__PURE__ */ new Map();
  candidates.forEach((candidate, i) => {
    for (const text of candidate.texts) {
      if (text.length < minAnchorCharacters || common.has(text)) continue;
      const known = owners.get(text);
      owners.set(text, known === void 0 || known === i ? i : -1);
    }
  });
  return owners;
}
var unspaced = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
var words = new RegExp(`[${unspaced}]|(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}])+`, "gu");
function bagWords(candidate) {
  const counts = /* @__PURE__ */ new Map();
  let total = 0;
  for (const text of candidate.texts) {
    for (const [word] of text.slice(0, maxCharacters).toLowerCase().matchAll(words)) {
      if (total === maxWords) return { counts, total };
      counts.set(word, (counts.get(word) ?? 0) + 1);
      total += 1;
    }
  }
  return { counts, total };
}
function sharedWordsRatio(a, b) {
  const total = a.total + b.total;
  if (total === 0 || 2 * Math.min(a.total, b.total) < minSharedWordsRatio * total) return 0;
  let shared = 0;
  for (const [word, count] of a.counts) shared += Math.min(count, b.counts.get(word) ?? 0);
  return 2 * shared / total;
}

// src/dataset/compare.ts
var maxSample = 1e3;
function compareSides(manifest, base, head) {
  if (base === null) return describeFirstVersion(manifest, head);
  const pairing = new Pairing(base, head);
  const baseValue = (i) => valueOf(pairing.base, i);
  const headValue = (i) => valueOf(pairing.head, i);
  const problems = newFileProblems(base, head);
  const rest = matchBytes(pairing);
  const readableHead = rest.head.filter((i) => {
    const found = fileOf(pairing.head, i)?.problems(pairing.head.lines[i]);
    if (found === void 0) return true;
    problems.push(...found);
    return !found.some((problem) => problem.fatal);
  });
  const readableBase = rest.base.filter((i) => baseValue(i) !== void 0);
  const left = matchBy(
    readableBase,
    readableHead,
    (i) => canonicalJson(baseValue(i)),
    (i) => canonicalJson(headValue(i)),
    (i, j) => pairing.add(i, j)
  );
  const isRecord = (i) => fileOf(pairing.head, i)?.isRecord(pairing.head.lines[i]) ?? false;
  const moves = findMoves(pairing);
  const edits = [];
  const idOf = (value) => {
    const id = manifest.idField === void 0 ? void 0 : value?.[manifest.idField];
    return typeof id === "string" || typeof id === "number" ? String(id) : void 0;
  };
  const unpaired = matchBy(
    left.base,
    left.head,
    (i) => idOf(baseValue(i)),
    (i) => idOf(headValue(i)),
    (i, j) => edits.push({ base: i, head: j })
  );
  if (unpaired.base.length > 0 && unpaired.head.length > 0) {
    const gaps = gapNames(pairing, moves.isMoved);
    const toCandidate = (gap, value) => ({
      gap,
      texts: textsOf(value),
      isNamed: idOf(value) !== void 0
    });
    const sample = sampleUnchanged(pairing);
    const pairs = pairEdits(
      unpaired.base.map((i) => toCandidate(gaps.base(i), baseValue(i))),
      unpaired.head.map((i) => toCandidate(gaps.head(i), headValue(i))),
      new Set(sample.flatMap((i) => textsOf(headValue(i))))
    );
    for (const [r, a] of pairs) {
      edits.push({ base: unpaired.base[r], head: unpaired.head[a] });
    }
  }
  edits.sort((a, b) => a.head - b.head);
  const baseRecord = (i) => recordOf(pairing.base, i);
  const headRecord = (i) => recordOf(pairing.head, i);
  const editedBase = new Set(edits.map((match) => match.base));
  const editedHead = new Set(edits.map((match) => match.head));
  let unchanged;
  const countUnchanged = () => unchanged ??= pairing.baseOf.reduce(
    (count, partner, i) => partner >= 0 && isRecord(i) ? count + 1 : count,
    0
  );
  const added = unpaired.head.filter((i) => !editedHead.has(i)).map(headRecord);
  return {
    manifest,
    base,
    head,
    added,
    addedCount: added.length,
    unreadCount: problems.filter((problem) => problem.fatal).length,
    removed: unpaired.base.filter((i) => !editedBase.has(i)).map(baseRecord),
    edited: edits.map((match) => {
      const before = baseRecord(match.base);
      const after = headRecord(match.head);
      return { before, after, fields: changedFields(before.value, after.value) };
    }),
    moved: moves.moved.filter((match) => isRecord(match.head)).map((match) => ({
      before: baseRecord(match.base),
      after: headRecord(match.head)
    })),
    problems,
    get baseCount() {
      return countUnchanged() + left.base.length;
    },
    get headCount() {
      return countUnchanged() + left.head.length;
    }
  };
}
function fileOf(entries, i) {
  return entries.side?.files[entries.files[i]];
}
function valueOf(entries, i) {
  return fileOf(entries, i)?.value(entries.lines[i]);
}
function recordOf({ side, files, lines }, i) {
  return side.recordAt(files[i], lines[i]);
}
function sampleUnchanged({ baseOf, count }) {
  const step = Math.ceil(count / maxSample);
  const sample = [];
  let met = 0;
  for (let i = 0; i < baseOf.length; i += 1) {
    if (baseOf[i] < 0) continue;
    if (met % step === 0) sample.push(i);
    met += 1;
  }
  return sample;
}
function newFileProblems(base, head) {
  return (head?.files ?? []).flatMap(({ path, source, problem }) => {
    if (problem === void 0) return [];
    const before = base?.files.find((file) => file.path === path);
    return before !== void 0 && haveSameBytes(before.source, source) ? [] : [problem];
  });
}
function changedFields(before, after) {
  const names = /* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter(
    (name) => canonicalJson(before[name]) !== canonicalJson(after[name]) || Object.hasOwn(before, name) !== Object.hasOwn(after, name)
  ).sort();
}

// node_modules/diff/libesm/diff/base.js
var Diff = class {
  diff(oldStr, newStr, options = {}) {
    let callback;
    if (typeof options === "function") {
      callback = options;
      options = {};
    } else if ("callback" in options) {
      callback = options.callback;
    }
    const oldString = this.castInput(oldStr, options);
    const newString = this.castInput(newStr, options);
    const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
    const newTokens = this.removeEmpty(this.tokenize(newString, options));
    return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
  }
  diffWithOptionsObj(oldTokens, newTokens, options, callback) {
    var _a;
    const done = (value) => {
      value = this.postProcess(value, options);
      if (callback) {
        setTimeout(function() {
          callback(value);
        }, 0);
        return void 0;
      } else {
        return value;
      }
    };
    const newLen = newTokens.length, oldLen = oldTokens.length;
    let editLength = 1;
    let maxEditLength = newLen + oldLen;
    if (options.maxEditLength != null) {
      maxEditLength = Math.min(maxEditLength, options.maxEditLength);
    }
    const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
    const abortAfterTimestamp = Date.now() + maxExecutionTime;
    const bestPath = [{ oldPos: -1, lastComponent: void 0 }];
    let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
    if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
      return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
    }
    let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
    const execEditLength = () => {
      for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
        let basePath;
        const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
        if (removePath) {
          bestPath[diagonalPath - 1] = void 0;
        }
        let canAdd = false;
        if (addPath) {
          const addPathNewPos = addPath.oldPos - diagonalPath;
          canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
        }
        const canRemove = removePath && removePath.oldPos + 1 < oldLen;
        if (!canAdd && !canRemove) {
          bestPath[diagonalPath] = void 0;
          continue;
        }
        if (!canRemove || canAdd && removePath.oldPos < addPath.oldPos) {
          basePath = this.addToPath(addPath, true, false, 0, options);
        } else {
          basePath = this.addToPath(removePath, false, true, 1, options);
        }
        newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
        if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
          return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
        } else {
          bestPath[diagonalPath] = basePath;
          if (basePath.oldPos + 1 >= oldLen) {
            maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
          }
          if (newPos + 1 >= newLen) {
            minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
          }
        }
      }
      editLength++;
    };
    if (callback) {
      (function exec() {
        setTimeout(function() {
          if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) {
            return callback(void 0);
          }
          if (!execEditLength()) {
            exec();
          }
        }, 0);
      })();
    } else {
      while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
        const ret = execEditLength();
        if (ret) {
          return ret;
        }
      }
    }
  }
  addToPath(path, added, removed, oldPosInc, options) {
    const last = path.lastComponent;
    if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) {
      return {
        oldPos: path.oldPos + oldPosInc,
        lastComponent: { count: last.count + 1, added, removed, previousComponent: last.previousComponent }
      };
    } else {
      return {
        oldPos: path.oldPos + oldPosInc,
        lastComponent: { count: 1, added, removed, previousComponent: last }
      };
    }
  }
  extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
    const newLen = newTokens.length, oldLen = oldTokens.length;
    let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
    while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
      newPos++;
      oldPos++;
      commonCount++;
      if (options.oneChangePerToken) {
        basePath.lastComponent = { count: 1, previousComponent: basePath.lastComponent, added: false, removed: false };
      }
    }
    if (commonCount && !options.oneChangePerToken) {
      basePath.lastComponent = { count: commonCount, previousComponent: basePath.lastComponent, added: false, removed: false };
    }
    basePath.oldPos = oldPos;
    return newPos;
  }
  equals(left, right, options) {
    if (options.comparator) {
      return options.comparator(left, right);
    } else {
      return left === right || !!options.ignoreCase && left.toLowerCase() === right.toLowerCase();
    }
  }
  removeEmpty(array) {
    const ret = [];
    for (let i = 0; i < array.length; i++) {
      if (array[i]) {
        ret.push(array[i]);
      }
    }
    return ret;
  }
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  castInput(value, options) {
    return value;
  }
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  tokenize(value, options) {
    return Array.from(value);
  }
  join(chars) {
    return chars.join("");
  }
  postProcess(changeObjects, options) {
    return changeObjects;
  }
  get useLongestToken() {
    return false;
  }
  buildValues(lastComponent, newTokens, oldTokens) {
    const components = [];
    let nextComponent;
    while (lastComponent) {
      components.push(lastComponent);
      nextComponent = lastComponent.previousComponent;
      delete lastComponent.previousComponent;
      lastComponent = nextComponent;
    }
    components.reverse();
    const componentLen = components.length;
    let componentPos = 0, newPos = 0, oldPos = 0;
    for (; componentPos < componentLen; componentPos++) {
      const component = components[componentPos];
      if (!component.removed) {
        if (!component.added && this.useLongestToken) {
          let value = newTokens.slice(newPos, newPos + component.count);
          value = value.map(function(value2, i) {
            const oldValue = oldTokens[oldPos + i];
            return oldValue.length > value2.length ? oldValue : value2;
          });
          component.value = this.join(value);
        } else {
          component.value = this.join(newTokens.slice(newPos, newPos + component.count));
        }
        newPos += component.count;
        if (!component.added) {
          oldPos += component.count;
        }
      } else {
        component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
        oldPos += component.count;
      }
    }
    return components;
  }
};

// node_modules/diff/libesm/util/string.js
function longestCommonPrefix(str1, str2) {
  let i;
  for (i = 0; i < str1.length && i < str2.length; i++) {
    if (str1[i] != str2[i]) {
      return str1.slice(0, i);
    }
  }
  return str1.slice(0, i);
}
function longestCommonSuffix(str1, str2) {
  let i;
  if (!str1 || !str2 || str1[str1.length - 1] != str2[str2.length - 1]) {
    return "";
  }
  for (i = 0; i < str1.length && i < str2.length; i++) {
    if (str1[str1.length - (i + 1)] != str2[str2.length - (i + 1)]) {
      return str1.slice(-i);
    }
  }
  return str1.slice(-i);
}
function replacePrefix(string, oldPrefix, newPrefix) {
  if (string.slice(0, oldPrefix.length) != oldPrefix) {
    throw Error(`string ${JSON.stringify(string)} doesn't start with prefix ${JSON.stringify(oldPrefix)}; this is a bug`);
  }
  return newPrefix + string.slice(oldPrefix.length);
}
function replaceSuffix(string, oldSuffix, newSuffix) {
  if (!oldSuffix) {
    return string + newSuffix;
  }
  if (string.slice(-oldSuffix.length) != oldSuffix) {
    throw Error(`string ${JSON.stringify(string)} doesn't end with suffix ${JSON.stringify(oldSuffix)}; this is a bug`);
  }
  return string.slice(0, -oldSuffix.length) + newSuffix;
}
function removePrefix(string, oldPrefix) {
  return replacePrefix(string, oldPrefix, "");
}
function removeSuffix(string, oldSuffix) {
  return replaceSuffix(string, oldSuffix, "");
}
function maximumOverlap(string1, string2) {
  return string2.slice(0, overlapCount(string1, string2));
}
function overlapCount(a, b) {
  let startA = 0;
  if (a.length > b.length) {
    startA = a.length - b.length;
  }
  let endB = b.length;
  if (a.length < b.length) {
    endB = a.length;
  }
  const map = Array(endB);
  let k = 0;
  map[0] = 0;
  for (let j = 1; j < endB; j++) {
    if (b[j] == b[k]) {
      map[j] = map[k];
    } else {
      map[j] = k;
    }
    while (k > 0 && b[j] != b[k]) {
      k = map[k];
    }
    if (b[j] == b[k]) {
      k++;
    }
  }
  k = 0;
  for (let i = startA; i < a.length; i++) {
    while (k > 0 && a[i] != b[k]) {
      k = map[k];
    }
    if (a[i] == b[k]) {
      k++;
    }
  }
  return k;
}
function segment(string, segmenter) {
  const parts = [];
  for (const segmentObj of Array.from(segmenter.segment(string))) {
    const segment2 = segmentObj.segment;
    if (parts.length && /\s/.test(parts[parts.length - 1]) && /\s/.test(segment2)) {
      parts[parts.length - 1] += segment2;
    } else {
      parts.push(segment2);
    }
  }
  return parts;
}
function trailingWs(string, segmenter) {
  if (segmenter) {
    return leadingAndTrailingWs(string, segmenter)[1];
  }
  let i;
  for (i = string.length - 1; i >= 0; i--) {
    if (!string[i].match(/\s/)) {
      break;
    }
  }
  return string.substring(i + 1);
}
function leadingWs(string, segmenter) {
  if (segmenter) {
    return leadingAndTrailingWs(string, segmenter)[0];
  }
  const match = string.match(/^\s*/);
  return match ? match[0] : "";
}
function leadingAndTrailingWs(string, segmenter) {
  if (!segmenter) {
    return [leadingWs(string), trailingWs(string)];
  }
  if (segmenter.resolvedOptions().granularity != "word") {
    throw new Error('The segmenter passed must have a granularity of "word"');
  }
  const segments = segment(string, segmenter);
  const firstSeg = segments[0];
  const lastSeg = segments[segments.length - 1];
  const head = /\s/.test(firstSeg) ? firstSeg : "";
  const tail = /\s/.test(lastSeg) ? lastSeg : "";
  return [head, tail];
}

// node_modules/diff/libesm/diff/word.js
var extendedWordChars = "a-zA-Z0-9_\\u{AD}\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2C6}\\u{2C8}-\\u{2D7}\\u{2DE}-\\u{2FF}\\u{1E00}-\\u{1EFF}";
var tokenizeIncludingWhitespace = new RegExp(`[${extendedWordChars}]+|\\s+|[^${extendedWordChars}]`, "ug");
var WordDiff = class extends Diff {
  equals(left, right, options) {
    if (options.ignoreCase) {
      left = left.toLowerCase();
      right = right.toLowerCase();
    }
    return left.trim() === right.trim();
  }
  tokenize(value, options = {}) {
    let parts;
    if (options.intlSegmenter) {
      const segmenter = options.intlSegmenter;
      if (segmenter.resolvedOptions().granularity != "word") {
        throw new Error('The segmenter passed must have a granularity of "word"');
      }
      parts = segment(value, segmenter);
    } else {
      parts = value.match(tokenizeIncludingWhitespace) || [];
    }
    const tokens = [];
    let prevPart = null;
    parts.forEach((part) => {
      if (/\s/.test(part)) {
        if (prevPart == null) {
          tokens.push(part);
        } else {
          tokens.push(tokens.pop() + part);
        }
      } else if (prevPart != null && /\s/.test(prevPart)) {
        if (tokens[tokens.length - 1] == prevPart) {
          tokens.push(tokens.pop() + part);
        } else {
          tokens.push(prevPart + part);
        }
      } else {
        tokens.push(part);
      }
      prevPart = part;
    });
    return tokens;
  }
  join(tokens) {
    return tokens.map((token, i) => {
      if (i == 0) {
        return token;
      } else {
        return token.replace(/^\s+/, "");
      }
    }).join("");
  }
  postProcess(changes, options) {
    if (!changes || options.oneChangePerToken) {
      return changes;
    }
    let lastKeep = null;
    let insertion = null;
    let deletion = null;
    changes.forEach((change) => {
      if (change.added) {
        insertion = change;
      } else if (change.removed) {
        deletion = change;
      } else {
        if (insertion || deletion) {
          dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, change, options.intlSegmenter);
        }
        lastKeep = change;
        insertion = null;
        deletion = null;
      }
    });
    if (insertion || deletion) {
      dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, null, options.intlSegmenter);
    }
    return changes;
  }
};
var wordDiff = new WordDiff();
function dedupeWhitespaceInChangeObjects(startKeep, deletion, insertion, endKeep, segmenter) {
  if (deletion && insertion) {
    const [oldWsPrefix, oldWsSuffix] = leadingAndTrailingWs(deletion.value, segmenter);
    const [newWsPrefix, newWsSuffix] = leadingAndTrailingWs(insertion.value, segmenter);
    if (startKeep) {
      const commonWsPrefix = longestCommonPrefix(oldWsPrefix, newWsPrefix);
      startKeep.value = replaceSuffix(startKeep.value, newWsPrefix, commonWsPrefix);
      deletion.value = removePrefix(deletion.value, commonWsPrefix);
      insertion.value = removePrefix(insertion.value, commonWsPrefix);
    }
    if (endKeep) {
      const commonWsSuffix = longestCommonSuffix(oldWsSuffix, newWsSuffix);
      endKeep.value = replacePrefix(endKeep.value, newWsSuffix, commonWsSuffix);
      deletion.value = removeSuffix(deletion.value, commonWsSuffix);
      insertion.value = removeSuffix(insertion.value, commonWsSuffix);
    }
  } else if (insertion) {
    if (startKeep) {
      const ws = leadingWs(insertion.value, segmenter);
      insertion.value = insertion.value.substring(ws.length);
    }
    if (endKeep) {
      const ws = leadingWs(endKeep.value, segmenter);
      endKeep.value = endKeep.value.substring(ws.length);
    }
  } else if (startKeep && endKeep) {
    const newWsFull = leadingWs(endKeep.value, segmenter), [delWsStart, delWsEnd] = leadingAndTrailingWs(deletion.value, segmenter);
    const newWsStart = longestCommonPrefix(newWsFull, delWsStart);
    deletion.value = removePrefix(deletion.value, newWsStart);
    const newWsEnd = longestCommonSuffix(removePrefix(newWsFull, newWsStart), delWsEnd);
    deletion.value = removeSuffix(deletion.value, newWsEnd);
    endKeep.value = replacePrefix(endKeep.value, newWsFull, newWsEnd);
    startKeep.value = replaceSuffix(startKeep.value, newWsFull, newWsFull.slice(0, newWsFull.length - newWsEnd.length));
  } else if (endKeep) {
    const endKeepWsPrefix = leadingWs(endKeep.value, segmenter);
    const deletionWsSuffix = trailingWs(deletion.value, segmenter);
    const overlap = maximumOverlap(deletionWsSuffix, endKeepWsPrefix);
    deletion.value = removeSuffix(deletion.value, overlap);
  } else if (startKeep) {
    const startKeepWsSuffix = trailingWs(startKeep.value, segmenter);
    const deletionWsPrefix = leadingWs(deletion.value, segmenter);
    const overlap = maximumOverlap(startKeepWsSuffix, deletionWsPrefix);
    deletion.value = removePrefix(deletion.value, overlap);
  }
}
var WordsWithSpaceDiff = class extends Diff {
  tokenize(value) {
    const regex = new RegExp(`(\\r?\\n)|[${extendedWordChars}]+|[^\\S\\n\\r]+|[^${extendedWordChars}]`, "ug");
    return value.match(regex) || [];
  }
};
var wordsWithSpaceDiff = new WordsWithSpaceDiff();
function diffWordsWithSpace(oldStr, newStr, options) {
  return wordsWithSpaceDiff.diff(oldStr, newStr, options);
}

export {
  compareSides,
  diffWordsWithSpace
};

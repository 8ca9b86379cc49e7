import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  canonicalJson
} from "./chunk-M4URBNEV.js";
import {
  hashBytes
} from "./chunk-ZYJUFE2M.js";
import {
  haveSameBytes
} from "./chunk-D6XPNAL3.js";

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
  const left = pairing.rest();
  if (left.base.length === 0 || left.head.length === 0) return left;
  let rest = withPartner(
    left,
    (i) => outline(base, i),
    (i) => outline(head, i)
  );
  if (rest.base.length === 0) return left;
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
  matchBy(
    rest.base,
    rest.head,
    (i) => baseHashes.get(i),
    (i) => headHashes.get(i),
    take,
    same
  );
  return pairing.rest();
}
function withPartner({ base, head }, baseKey, headKey) {
  const baseKeys = base.map(baseKey);
  const headKeys = head.map(headKey);
  const [ofBase, ofHead] = [new Set(baseKeys), new Set(headKeys)];
  return {
    base: base.filter((_, at) => ofHead.has(baseKeys[at])),
    head: head.filter((_, at) => ofBase.has(headKeys[at]))
  };
}
function outline(entries, i) {
  const bytes = bytesOf(entries, i);
  if (bytes === void 0) return 0;
  const { length } = bytes;
  const at = (part) => bytes[Math.floor(length * part)] ?? 0;
  return length * 2 ** 24 + at(0.4) * 2 ** 16 + at(0.6) * 2 ** 8 + at(0.8);
}
function bytesOf(entries, i) {
  const file = entries.side?.files[entries.files[i]];
  return file?.bytesOf(entries.lines[i]);
}
function matchInPlace({ base, head }, looksAhead, same, take) {
  const baseRanges = base.ranges();
  for (const [path, headRange] of head.ranges()) {
    const baseRange = baseRanges.get(path);
    if (baseRange === void 0) continue;
    let [i, baseEnd] = baseRange;
    let [j, headEnd] = headRange;
    let usual = 1;
    const takeEqual = () => {
      const from = i;
      for (let run = usual; run > 0; ) {
        const most = Math.min(run, maxRun, baseEnd - i, headEnd - j);
        if (most === 0) break;
        if (haveSameBytes2(base, i, head, j, most)) {
          for (let k = 0; k < most; k += 1) take(i + k, j + k);
          i += most;
          j += most;
          run = most * 2;
        } else {
          run = most >> 1;
        }
      }
      usual = Math.max(1, Math.min(maxRun, i - from >> 1));
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
      const bytes = bytesOf(entries, i);
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
  const texts = [];
  addTexts(value, texts);
  return texts;
}
function addTexts(value, texts) {
  if (typeof value === "string") texts.push(value);
  else if (typeof value === "object" && value !== null) {
    for (const member of Object.values(value)) addTexts(member, texts);
  } else if (value !== void 0) texts.push(String(value));
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
    headValue(i);
    const found = fileOf(pairing.head, i)?.problems(pairing.head.lines[i]);
    if (found === void 0) return true;
    problems.push(...found);
    return !found.some((problem) => problem.fatal);
  });
  const readableBase = rest.base.filter((i) => baseValue(i) !== void 0);
  const alike = withPartner(
    { base: readableBase, head: readableHead },
    (i) => outline2(baseValue(i)),
    (i) => outline2(headValue(i))
  );
  matchBy(
    alike.base,
    alike.head,
    (i) => canonicalJson(baseValue(i)),
    (i) => canonicalJson(headValue(i)),
    (i, j) => pairing.add(i, j)
  );
  const left = {
    base: readableBase.filter((i) => pairing.headOf[i] < 0),
    head: readableHead.filter((i) => pairing.baseOf[i] < 0)
  };
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
      new Set(sample.flatMap((i) => textsOf(passingValue(pairing.head, i))))
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
  return fileOf(entries, i)?.keepValue(entries.lines[i]);
}
function passingValue(entries, i) {
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
    (name) => !isSame(before[name], after[name]) || Object.hasOwn(before, name) !== Object.hasOwn(after, name)
  ).sort();
}
function outline2(value = {}) {
  let sum = 0;
  for (const name in value) {
    const member = value[name];
    sum += name.length;
    if (typeof member !== "string") continue;
    const { length } = member;
    sum += Math.imul(length + 1, 2654435761) ^ member.charCodeAt(length >> 1) << 8;
  }
  return sum;
}
function isSame(a, b) {
  if (a === b) return true;
  return typeof a === "object" && typeof b === "object" && canonicalJson(a) === canonicalJson(b);
}

export {
  compareSides
};

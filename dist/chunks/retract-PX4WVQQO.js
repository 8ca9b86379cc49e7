import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  contentIds
} from "./chunk-QSD2AYOQ.js";
import {
  printJson
} from "./chunk-GYXVB3GF.js";
import {
  cutToWidth,
  padToWidth,
  widthOf
} from "./chunk-OTZE6PSK.js";
import {
  require_picocolors
} from "./chunk-XBEPSWVK.js";
import {
  openVersions
} from "./chunk-6PGP3GFW.js";
import {
  require_semver
} from "./chunk-FRVGGCPG.js";
import {
  count,
  formatNumber
} from "./chunk-2XOXYJXM.js";
import {
  escapeTerminal
} from "./chunk-RPTZH7TG.js";
import "./chunk-5ZRZILPU.js";
import {
  readRetractions,
  retractionsPath
} from "./chunk-UHVLQ4XK.js";
import {
  SideCache,
  createConceal,
  selectGates
} from "./chunk-BKUNF3BT.js";
import {
  findRetraction,
  maxWhyCharacters,
  printRetractions
} from "./chunk-SV2NUQXX.js";
import {
  findRoot,
  openRepository
} from "./chunk-UC7TOMXV.js";
import {
  datasetFiles,
  datasetFolders,
  readManifest,
  readPolicy,
  readWaivers,
  requireDatasets,
  requireDistinctNames,
  waiversFile
} from "./chunk-SHLNK5W7.js";
import {
  didYouMean,
  quote
} from "./chunk-APMFKKBX.js";
import "./chunk-6HNJCTUF.js";
import {
  joinPath,
  readTag
} from "./chunk-L3TOTSZ4.js";
import "./chunk-FWULUB3H.js";
import {
  readNamedFile,
  writeTogether
} from "./chunk-K2567GPB.js";
import {
  excerptOf
} from "./chunk-J5R3LKEN.js";
import {
  DatasetSide,
  Shingler,
  findCommonShingles,
  textOf
} from "./chunk-TAMHQAQU.js";
import "./chunk-WWS6BYUO.js";
import {
  canonicalJson,
  contentDigest
} from "./chunk-M4URBNEV.js";
import "./chunk-M5JJSKID.js";
import "./chunk-JHE5BW5S.js";
import "./chunk-YLOS5D4A.js";
import "./chunk-W4WGAWAM.js";
import "./chunk-7RKVKBX2.js";
import "./chunk-6DNMUFKZ.js";
import "./chunk-3WBK7YJG.js";
import "./chunk-RTXV5KBX.js";
import "./chunk-ZYJUFE2M.js";
import "./chunk-6PV7H552.js";
import "./chunk-NVOP5WHG.js";
import "./chunk-P3IKFHKZ.js";
import {
  readProvenance
} from "./chunk-D6DAZZUW.js";
import "./chunk-KV3RCNQ6.js";
import "./chunk-JQJ4TXEJ.js";
import "./chunk-UPWWFXVT.js";
import "./chunk-5CYX4ZC5.js";
import "./chunk-D6XPNAL3.js";
import {
  isObject
} from "./chunk-5DAHFXVY.js";
import {
  ConfigError,
  HostError
} from "./chunk-JBXV7KQQ.js";
import {
  __toESM
} from "./chunk-B2BWVCLW.js";

// src/cli/retract.ts
import { join } from "node:path";

// src/dataset/remove-lines.ts
var pieceBytes = 1024 * 1024;
function* removeLines(file, lines) {
  const { source } = file;
  const { count: count2, starts } = file.lines;
  const removed = [...new Set(lines)].sort((a, b) => a - b);
  let at = 0;
  for (const line of removed) {
    if (!Number.isInteger(line) || line < 0 || line >= count2) {
      throw new RangeError(`${file.path} has no line ${line + 1}`);
    }
    yield* copyBytes(source, at, starts[line]);
    at = line + 1 < count2 ? starts[line + 1] : source.size;
  }
  yield* copyBytes(source, at, source.size);
}
function* copyBytes(source, from, to) {
  for (let at = from; at < to; at += pieceBytes) {
    yield Uint8Array.from(source.read(at, Math.min(to, at + pieceBytes)));
  }
}

// src/gates/near-duplicate/nearest-named.ts
var NearestNamed = class {
  #threshold;
  #boilerplate;
  #shingler;
  #holders = /* @__PURE__ */ new Map();
  #sizes = [];
  /** How many shingles of the record that is looked at each one has; zeros in between. */
  #shared;
  constructor(named, side, options) {
    this.#threshold = options.threshold;
    this.#boilerplate = new Set(findCommonShingles(side, options).boilerplate);
    this.#shingler = new Shingler(options);
    this.#shared = new Uint32Array(named.length);
    for (const [i, record] of named.entries()) {
      const set = this.#setOf(record);
      this.#sizes.push(set.length);
      for (const hash of set) {
        const holders = this.#holders.get(hash);
        if (holders === void 0) this.#holders.set(hash, [i]);
        else holders.push(i);
      }
    }
  }
  /** The index of the named record that a record is most like, of two alike the first. */
  find(record) {
    const set = this.#setOf(record);
    const touched = [];
    for (const hash of set) {
      for (const i of this.#holders.get(hash) ?? []) {
        if (this.#shared[i] === 0) touched.push(i);
        this.#shared[i] = this.#shared[i] + 1;
      }
    }
    let best;
    for (const index of touched.sort((a, b) => a - b)) {
      const shared = this.#shared[index];
      this.#shared[index] = 0;
      const similarity = shared / (this.#sizes[index] + set.length - shared);
      if (similarity < this.#threshold || similarity <= (best?.similarity ?? 0)) continue;
      best = { index, similarity };
    }
    return best;
  }
  #setOf(record) {
    const set = this.#shingler.shingle(textOf(record));
    if (this.#boilerplate.size === 0) return set;
    return set.filter((hash) => !this.#boilerplate.has(Number(hash >> 32n)));
  }
};
function repeatsWords(text, record, options) {
  const shingler = new Shingler(options);
  const said = new Set(shingler.shingle(text));
  return shingler.shingle(textOf(record)).some((hash) => said.has(hash));
}

// src/release/add-retractions.ts
var import_semver = __toESM(require_semver(), 1);
function addRetractions(before, added) {
  const entries = /* @__PURE__ */ new Map();
  for (const entry of [...before.retracted, ...added]) {
    const key = JSON.stringify([entry.id, entry.content]);
    const known = entries.get(key);
    entries.set(key, known === void 0 ? entry : withReleases(known, entry.releases));
  }
  const byDate = (a, b) => a.date < b.date ? -1 : Number(a.date > b.date);
  return { format: 1, retracted: [...entries.values()].sort(byDate) };
}
function withReleases(entry, more) {
  const isKnown = more.every((version) => entry.releases.includes(version));
  return isKnown ? entry : { ...entry, releases: sortVersions([...entry.releases, ...more]) };
}
function sortVersions(versions) {
  return [...new Set(versions)].sort((a, b) => {
    const [left, right] = [(0, import_semver.valid)(a), (0, import_semver.valid)(b)];
    if (left === null || right === null) return Number(left !== null) - Number(right !== null);
    return (0, import_semver.compare)(left, right) || (a < b ? -1 : Number(a > b));
  });
}

// src/commands/retract/found-record.ts
var contentIdLength = "sha256:".length + 16;
function shortContent(content) {
  return content.slice(0, contentIdLength);
}
function identify(value, idField) {
  const content = contentDigest(value);
  const own = idField === void 0 ? void 0 : value[idField];
  const hasId = typeof own === "string" || typeof own === "number";
  return { id: hasId ? String(own) : shortContent(content), content };
}
function foundIn(dataset, record, isInTree = true) {
  return {
    ...identify(record.value, dataset.manifest.idField),
    dataset,
    record,
    isInTree
  };
}
function keyOf({ path, line }) {
  return `${path}:${line}`;
}

// src/commands/retract/find-descendants.ts
function findDescendants(datasets, starts) {
  const children = childrenByName(datasets);
  const descendants = [];
  if (children.size === 0) return descendants;
  const holdsId = idTest();
  const seen = new Set(starts.filter((each) => each.isInTree).map(({ record }) => keyOf(record)));
  const queue = starts.map((found) => ({ found, chain: [] }));
  for (const { found, chain } of queue) {
    for (const name of namesOf(found)) {
      for (const { dataset, record } of children.get(name) ?? []) {
        if (seen.has(keyOf(record))) continue;
        const isOther = dataset !== found.dataset && name === found.id;
        if (isOther && holdsId(dataset, name)) continue;
        seen.add(keyOf(record));
        const descendant = { found: foundIn(dataset, record), chain: [found.id, ...chain] };
        descendants.push(descendant);
        queue.push(descendant);
      }
    }
  }
  return descendants.sort(byChainThenPlace);
}
function byChainThenPlace(a, b) {
  const [left, right] = [a.found.record, b.found.record];
  const byPath = left.path < right.path ? -1 : Number(left.path > right.path);
  return a.chain.length - b.chain.length || byPath || left.line - right.line;
}
function namesOf({ id, content, dataset }) {
  const { name } = dataset.manifest;
  return /* @__PURE__ */ new Set([id, shortContent(content), content, `${name}/${id}`, `${name}#${id}`]);
}
function childrenByName(datasets) {
  const children = /* @__PURE__ */ new Map();
  for (const dataset of datasets) {
    for (const record of dataset.side.records()) {
      const { parents, sources } = readProvenance(record, dataset.manifest).provenance;
      const named = new Set(parents);
      for (const { uri, sha256, pointer } of sources) {
        if (pointer === void 0) continue;
        if (uri !== "") named.add(uri);
        if (sha256 !== void 0) named.add(`sha256:${sha256}`);
      }
      for (const name of named) {
        const known = children.get(name);
        if (known === void 0) children.set(name, [{ dataset, record }]);
        else known.push({ dataset, record });
      }
    }
  }
  return children;
}
function idTest() {
  const ids = /* @__PURE__ */ new Map();
  return (dataset, id) => {
    if (dataset.manifest.idField === void 0) return false;
    let known = ids.get(dataset);
    if (known === void 0) {
      known = new Set(Array.from(dataset.side.records(), (record) => record.id));
      ids.set(dataset, known);
    }
    return known.has(id);
  };
}

// src/commands/retract/find-mentions.ts
async function findMentions(tree, records) {
  if (records.length === 0) return [];
  const ids = new Set(records.map(({ id }) => id));
  const mentions = await inWaivers(tree, ids);
  for (const dataset of new Set(records.map((each) => each.dataset))) {
    mentions.push(...await inGold(tree, dataset, records));
  }
  for (const { path, type } of await tree.list()) {
    if (type !== "file" || !/^\.changes\/[^/]+\.md$/.test(path)) continue;
    const text = await readText(tree, path);
    for (const [i, line] of text.split("\n").entries()) {
      if (wordsOf(line).some((word) => ids.has(word))) {
        mentions.push({ path, line: i + 1, what: "a change entry names it" });
      }
    }
  }
  return mentions;
}
async function inWaivers(tree, ids) {
  try {
    const waivers = await readWaivers(tree);
    return waivers.filter(({ record }) => ids.has(record)).map(({ at, gate }) => {
      const line = Number(/:(\d+):\d+$/.exec(at)?.[1] ?? 1);
      return { path: waiversFile, line, what: `a waiver of ${gate}` };
    });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return [{ path: waiversFile, line: null, what: "can’t be read, and may name it" }];
  }
}
async function inGold(tree, { manifest }, records) {
  const path = joinPath(manifest.folder, "gold.jsonl");
  const bytes = await tree.read(path);
  if (bytes === null) return [];
  const ids = new Set(records.map(({ id }) => id));
  const contents = new Set(records.map(({ content }) => content));
  const mentions = [];
  for (const { line, value } of new DatasetSide(manifest, "head", [{ path, bytes }]).records()) {
    const { id, record } = value;
    const labelled = isObject(record) ? identify(record, manifest.idField) : void 0;
    if (labelled !== void 0 && (ids.has(labelled.id) || contents.has(labelled.content))) {
      mentions.push({ path, line, what: "a label that holds its text" });
    } else if (typeof id === "string" && ids.has(id)) {
      mentions.push({ path, line, what: "a label of it, by its id" });
    }
  }
  return mentions;
}
async function readText(tree, path) {
  return Buffer.from(await tree.read(path) ?? []).toString("utf8");
}
function wordsOf(line) {
  return line.split(/\s+/).flatMap((word) => {
    const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
    return [word, bare];
  });
}

// src/commands/retract/find-named.ts
var maxFound = 20;
var contentPattern = /^sha256:[0-9a-f]{16,64}$/;
var RecordNames = class {
  #ids;
  #contents = /* @__PURE__ */ new Map();
  constructor(names) {
    this.#ids = new Set(names);
    for (const name of names) {
      if (!contentPattern.test(name)) continue;
      const key = shortContent(name);
      this.#contents.set(key, [...this.#contents.get(key) ?? [], name]);
    }
  }
  /** False where only ids can match: no content need be hashed. */
  get holdContents() {
    return this.#contents.size > 0;
  }
  hasId(id) {
    return this.#ids.has(id);
  }
  /** Those that name the record. */
  match({ id, content }) {
    const byContent = this.#contents.get(shortContent(content)) ?? [];
    const names = byContent.filter((name) => content.startsWith(name));
    return this.#ids.has(id) && !names.includes(id) ? [id, ...names] : names;
  }
};
function findNamed(datasets, names) {
  const found = /* @__PURE__ */ new Map();
  for (const name of names) {
    const placed = findPlace(datasets, name);
    found.set(name, placed === void 0 ? [] : [placed]);
  }
  const open = new RecordNames([...found].flatMap(([name, at]) => at.length === 0 ? [name] : []));
  for (const dataset of datasets) {
    const { idField } = dataset.manifest;
    if (idField === void 0 && !open.holdContents) continue;
    for (const record of dataset.side.records()) {
      if (!open.holdContents && !open.hasId(record.id)) continue;
      for (const name of open.match(identify(record.value, idField))) {
        const at = found.get(name);
        if (at !== void 0 && at.length <= maxFound) at.push(foundIn(dataset, record));
      }
    }
  }
  return found;
}
function findPlace(datasets, name) {
  const place = /^(?:\.\/)?(.+):([1-9]\d{0,9})$/s.exec(name);
  if (place === null) return void 0;
  const [, path = "", line = ""] = place;
  for (const dataset of datasets) {
    const file = dataset.side.files.find((each) => each.path === path);
    if (file === void 0) continue;
    const record = dataset.side.find(path, Number(line));
    if (record !== void 0) return foundIn(dataset, record);
    const isThere = Number(line) <= file.lines.count;
    throw new ConfigError(`${quote(name)} is no record`, {
      hint: isThere ? "The line can’t be read as one, so nothing is known of it: remove it by hand." : `The file has ${file.lines.count} lines.`,
      docs: "docs/retract.md"
    });
  }
  return void 0;
}
function requireOne(found, takesCopies, whyNone) {
  const named = /* @__PURE__ */ new Map();
  const problems = [];
  for (const [name, records] of found) {
    const [first] = records;
    const areCopies = records.every((each) => each.content === first?.content);
    const areReleased = records.every((each) => !each.isInTree);
    if (first === void 0) problems.push(`${quote(name)} ${whyNone(name)}`);
    else if (records.length === 1 || areCopies && (takesCopies || areReleased)) {
      for (const each of areReleased ? records : [first]) {
        const { isInTree, record, dataset, id, content } = each;
        const key = isInTree ? keyOf(record) : JSON.stringify([dataset.manifest.name, id, content]);
        named.set(key, each);
      }
    } else problems.push(describeSeveral(name, records, areCopies));
  }
  if (problems.length === 0) return [...named.values()];
  const shown = problems.slice(0, maxFound);
  const left = problems.length - shown.length;
  throw new ConfigError([...shown, ...left > 0 ? [`… and ${left} more`] : []].join("\n"), {
    hint: "A record is named by its id as reports show it, by its place as path:line from the root of the repository, or by its content as sha256:….\nNothing was changed.",
    docs: "docs/retract.md"
  });
}
function describeSeveral(name, records, areCopies) {
  const places = records.slice(0, 3).map(({ isInTree, record, dataset }) => {
    const place = `${record.path}:${record.line}`;
    return isInTree ? place : `${dataset.manifest.name} (released)`;
  });
  const more = records.length > places.length ? ", …" : "";
  const what = `${quote(name)} names several records: ${places.join(", ")}${more}`;
  return areCopies ? `${what}. They are copies: name one by path:line, or take all with --duplicates` : `${what}. They differ: name one by path:line, or say which --dataset`;
}

// src/commands/retract/search-releases.ts
var import_semver2 = __toESM(require_semver(), 1);
async function listReleases(versions) {
  if (await versions.isShallow()) {
    throw new HostError(
      "this clone lacks history, so it can’t be told which releases hold a record",
      {
        hint: "Fetch it: `git fetch --unshallow --tags`, or `with: { fetch-depth: 0 }` for actions/checkout.",
        docs: "docs/retract.md"
      }
    );
  }
  const byDataset = /* @__PURE__ */ new Map();
  for (const { tag, commit } of await versions.releaseTags()) {
    const read = readTag(tag);
    if (read === void 0 || (0, import_semver2.valid)(read.version) === null) continue;
    const { dataset, version } = read;
    const known = byDataset.get(dataset) ?? /* @__PURE__ */ new Map();
    byDataset.set(dataset, known.set(version, { version, tag, commit }));
  }
  return new Map(
    [...byDataset].sort(byName).map(([dataset, known]) => {
      const inOrder = sortVersions(known.keys()).flatMap((version) => known.get(version) ?? []);
      return [dataset, inOrder];
    })
  );
}
async function searchReleases(releases, repository, isWanted, found, log) {
  const unsearched = [];
  const total = [...releases.values()].reduce((sum, each) => sum + each.length, 0);
  const configuration = /* @__PURE__ */ new Map();
  let done = 0;
  for (const [dataset, versions] of releases) {
    const search = new DatasetSearch((identity) => isWanted(dataset, identity));
    for (const release of versions) {
      log.progress("searching releases", done += 1, total);
      const tree = await repository.tree(release.commit);
      const read = await readDataset(readOnce(tree, configuration), dataset);
      if ("problem" in read) {
        unsearched.push({ path: release.tag, line: null, what: read.problem });
        continue;
      }
      const { files, refused } = datasetFiles(read.manifest, await tree.list());
      for (const { path } of refused) {
        unsearched.push({ path: `${release.tag}:${path}`, line: null, what: "is no regular file" });
      }
      const oids = new Map((await tree.list()).map((entry) => [entry.path, entry.oid]));
      for (const { path } of files) {
        const { file, hits, unread } = await search.read(tree, path, oids.get(path), read);
        for (const hit of hits) found(dataset, release, hit);
        if (unread === 0 && file.problem === void 0) continue;
        const lines = `${unread} ${unread === 1 ? "line is no record" : "lines are no records"}`;
        const what = file.problem === void 0 ? lines : "can’t be read as lines";
        unsearched.push({ path: `${release.tag}:${path}`, line: null, what });
      }
    }
  }
  return unsearched;
}
var dull = 0;
var wanted = 1;
var noRecord = 2;
var DatasetSearch = class {
  #isWanted;
  #byPath = /* @__PURE__ */ new Map();
  constructor(isWanted) {
    this.#isWanted = isWanted;
  }
  async read(tree, path, oid, { manifest, policy }) {
    const known = this.#byPath.get(path);
    const before = known?.idField === manifest.idField ? known : void 0;
    if (before !== void 0 && oid !== void 0 && before.oid === oid) return before;
    const bytes = await tree.read(path) ?? new Uint8Array();
    const side = new DatasetSide(manifest, "head", [{ path, bytes }], policy.limits);
    const read = this.#readLines(side, side.files[0], before);
    this.#byPath.set(path, { ...read, oid });
    return read;
  }
  #readLines(side, file, before) {
    const { idField } = side.manifest;
    const hits = [];
    const states = new Uint8Array(file.lines.count);
    const ids = contentIds(file);
    const twinOf = findTwins(file, ids, before);
    let unread = 0;
    for (let line = 0; line < file.lines.count; line += 1) {
      if (file.isBlankLine(line)) continue;
      const twin = twinOf(line);
      const state = twin === void 0 ? void 0 : before?.states[twin];
      if (state === dull) continue;
      const value = state === noRecord ? void 0 : file.value(line);
      if (value === void 0) {
        unread += 1;
        states[line] = noRecord;
        continue;
      }
      const identity = identify(value, idField);
      if (!this.#isWanted(identity)) continue;
      hits.push({ ...identity, record: side.recordAt(0, line) });
      states[line] = wanted;
    }
    return { file, ids, idField, hits, states, unread };
  }
};
function findTwins(file, ids, before) {
  if (before === void 0) return () => void 0;
  const byId = /* @__PURE__ */ new Map();
  for (let line = 0; line < before.ids.length; line += 1)
    byId.set(before.ids[line], line);
  return (line) => {
    const twin = byId.get(ids[line]);
    const isSame = twin !== void 0 && file.hasSameLines(line, line + 1, before.file, twin);
    return isSame ? twin : void 0;
  };
}
function readOnce(tree, known) {
  return {
    commit: tree.commit,
    label: tree.label,
    list: () => tree.list(),
    async read(path) {
      const oid = (await tree.list()).find((entry) => entry.path === path)?.oid;
      if (oid === void 0) return tree.read(path);
      const reading = known.get(oid) ?? tree.read(path);
      known.set(oid, reading);
      return reading;
    }
  };
}
async function readDataset(tree, name) {
  try {
    const policy = await readPolicy(tree);
    for (const folder of datasetFolders(await tree.list(), policy)) {
      const manifest = await readManifest(tree, folder, policy);
      if (manifest.name === name) return { manifest, policy };
    }
    return { problem: "holds no dataset of that name" };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { problem: `can’t be read by this heartcut: ${error.at ?? ""} ${error.message}` };
  }
}
function byName([a], [b]) {
  return a < b ? -1 : 1;
}

// src/commands/retract/find-released.ts
async function findReleasedNames(names, datasets, releases, repository, log) {
  const wanted2 = new RecordNames(names);
  const newest = new Map(names.map((name) => [name, /* @__PURE__ */ new Map()]));
  const known = new Map(datasets.map((dataset) => [dataset.manifest.name, dataset]));
  await searchReleases(
    new Map([...releases].filter(([name]) => known.has(name))),
    repository,
    (_dataset, identity) => wanted2.match(identity).length > 0,
    (name, _release, hit) => {
      const dataset = known.get(name);
      if (dataset === void 0) return;
      for (const each of wanted2.match(hit)) newest.get(each)?.set(name, releasedIn(dataset, hit));
    },
    log
  );
  return new Map([...newest].map(([name, found]) => [name, [...found.values()]]));
}
async function findHolders(named, found, datasets, releases, repository, log) {
  const own = new Map(datasets.map((each) => [each.manifest.name, new Holdings(each)]));
  for (const each of found) own.get(each.dataset.manifest.name)?.add(each);
  const contents = new Set(named.map(({ content }) => content));
  const unsearched = await searchReleases(
    new Map([...releases].filter(([name]) => own.has(name))),
    repository,
    (name, { id, content }) => contents.has(content) || own.get(name)?.has(id, content) === true,
    (name, { version }, hit) => own.get(name)?.note(version, hit),
    log
  );
  for (const [name, known] of releases) {
    if (own.has(name)) continue;
    const what = `releases of a dataset that is not here any more: ${known.length}`;
    unsearched.push({ path: `${name}-v*`, line: null, what });
  }
  return {
    versionsOf: (each) => own.get(each.dataset.manifest.name)?.versionsOf(each) ?? [],
    copies: [...own.values()].flatMap((each) => each.strangers),
    unsearched
  };
}
var Holdings = class {
  #dataset;
  #byContent = /* @__PURE__ */ new Map();
  #ids = /* @__PURE__ */ new Set();
  #contentVersions = /* @__PURE__ */ new Map();
  #idVersions = /* @__PURE__ */ new Map();
  constructor(dataset) {
    this.#dataset = dataset;
  }
  /** Of what was noted, the records that had not been added. */
  strangers = [];
  add(found) {
    this.#byContent.set(found.content, found);
    this.#ids.add(found.id);
  }
  has(id, content) {
    return this.#byContent.has(content) || this.#ids.has(id);
  }
  note(version, hit) {
    if (!this.has(hit.id, hit.content)) {
      const found = releasedIn(this.#dataset, hit);
      this.add(found);
      this.strangers.push(found);
    }
    addTo(this.#contentVersions, hit.content, version);
    addTo(this.#idVersions, hit.id, version);
  }
  versionsOf({ id, content }) {
    return sortVersions([
      ...this.#contentVersions.get(content) ?? [],
      ...this.#idVersions.get(id) ?? []
    ]);
  }
};
function addTo(sets, key, value) {
  const known = sets.get(key);
  if (known === void 0) sets.set(key, /* @__PURE__ */ new Set([value]));
  else known.add(value);
}
function releasedIn(dataset, { id, content, record }) {
  return { id, content, dataset, record, isInTree: false };
}

// src/commands/retract/find-repeats.ts
var nearOptions = { threshold: 0.7, n: 5, unit: "word" };
function findRepeats(datasets, named) {
  const own = new Set(named.filter((each) => each.isInTree).map(({ record }) => keyOf(record)));
  const byContent = new Map(
    named.toReversed().map((each) => [canonicalJson(each.record.value), each])
  );
  const groups = [...new Set(named.map((each) => each.dataset))].map((dataset) => {
    const members = named.filter((each) => each.dataset === dataset);
    const records = members.map(({ record }) => record);
    return { members, nearest: new NearestNamed(records, dataset.side, nearOptions) };
  });
  const repeats = [];
  for (const dataset of datasets) {
    for (const record of dataset.side.records()) {
      if (own.has(keyOf(record))) continue;
      const original = byContent.get(canonicalJson(record.value));
      if (original !== void 0) {
        const found = foundIn(dataset, record);
        repeats.push({ found, of: original, isCopy: true, similarity: 1 });
        continue;
      }
      let best;
      for (const { members, nearest } of groups) {
        const { index = -1, similarity = 0 } = nearest.find(record) ?? {};
        const of = members[index];
        if (of === void 0 || similarity <= (best?.similarity ?? 0)) continue;
        best = { found: foundIn(dataset, record), of, isCopy: false, similarity };
      }
      if (best !== void 0) repeats.push(best);
    }
  }
  return repeats;
}

// src/commands/retract/retracted.ts
var maxExcerpts = 60;
var excerptCharacters = 100;
async function describeRetracted(related, taking, tree, policy) {
  const { holders } = related;
  const retracted = [];
  const earlierOf = earlierIn(tree);
  const concealFor = concealBy(policy);
  for (const { found, isNamed, repeats, madeFrom } of joinReasons(related)) {
    const because = becauseOf({ isNamed, repeats, madeFrom }, taking);
    const { id, content, record, dataset, isInTree } = found;
    const excerpt = retracted.length < maxExcerpts ? excerptOf(record, void 0, await concealFor(dataset), 0, excerptCharacters) : void 0;
    const told = {
      dataset: dataset.manifest.name,
      id,
      content,
      place: isInTree ? { path: record.path, line: record.line } : null,
      isNamed,
      repeats,
      madeFrom,
      releases: holders.versionsOf(found),
      isTaken: isNamed || because !== void 0,
      earlier: await earlierOf(found),
      ...excerpt === void 0 ? {} : { excerpt }
    };
    retracted.push({ found, told, because });
  }
  return retracted;
}
function joinReasons({ named, repeats, descendants, holders }) {
  const all = /* @__PURE__ */ new Map();
  const add = (found, isNamed) => {
    const { isInTree, record, dataset, id, content } = found;
    const key = isInTree ? keyOf(record) : JSON.stringify([dataset.manifest.name, id, content]);
    const known = all.get(key) ?? { found, isNamed, repeats: null, madeFrom: null };
    all.set(key, known);
    return known;
  };
  for (const found of named) add(found, true);
  for (const { found, of, isCopy, similarity } of repeats) {
    add(found, false).repeats = { id: of.id, isCopy, similarity: round(similarity) };
  }
  for (const found of holders.copies) {
    const of = named.find(({ content }) => content === found.content) ?? found;
    add(found, false).repeats = { id: of.id, isCopy: true, similarity: 1 };
  }
  for (const { found, chain } of descendants) add(found, false).madeFrom = chain;
  return all.values();
}
function round(similarity) {
  return Math.round(similarity * 1e3) / 1e3;
}
function becauseOf({ isNamed, repeats, madeFrom }, { takesDuplicates, takesDescendants }) {
  if (isNamed) return void 0;
  if (takesDuplicates && repeats !== null) return { id: repeats.id, of: "duplicate" };
  const root = madeFrom?.at(-1);
  return takesDescendants && root !== void 0 ? { id: root, of: "descendant" } : void 0;
}
function earlierIn(tree) {
  const lists = /* @__PURE__ */ new Map();
  return async (found) => {
    const { dataset } = found;
    let list = lists.get(dataset);
    if (list === void 0) {
      list = (await readRetractions(tree, dataset.manifest.folder)).retracted;
      lists.set(dataset, list);
    }
    const entry = findRetraction(list, found);
    return entry === void 0 ? null : { date: entry.date, why: entry.why };
  };
}
function concealBy(policy) {
  const made = /* @__PURE__ */ new Map();
  return async (dataset) => {
    const known = made.get(dataset) ?? createConceal(selectGates(policy, dataset.manifest, [], []));
    made.set(dataset, known);
    return known;
  };
}

// src/commands/retract.ts
var docs = "docs/retract.md";
async function planRetraction(request, log) {
  const { tree, names } = request;
  requireWhy(request.why);
  const policy = await readPolicy(tree);
  const { datasets, unsearched } = await loadDatasets(tree, policy);
  const releases = await listReleases(request.versions);
  const named = await findAll(request, datasets, releases, log);
  for (const { record } of named) {
    if (!repeatsWords(request.why, record, nearOptions)) continue;
    throw new ConfigError(
      "--why repeats words of the record, and retractions.json keeps it for good",
      {
        hint: "Say why without quoting: the file goes into every release.",
        docs
      }
    );
  }
  log.info(`looking for what repeats ${names.length === 1 ? "it" : "them"}`);
  const repeats = findRepeats(datasets, named);
  const copies = repeats.filter(({ isCopy }) => isCopy).map(({ found }) => found);
  const descendants = findDescendants(datasets, [...named, ...copies]);
  const all = [named, [...repeats, ...descendants].map(({ found }) => found)].flat();
  const { repository } = request;
  const holders = await findHolders(named, all, datasets, releases, repository, log);
  const related = { named, repeats, descendants, holders };
  const retracted = await describeRetracted(related, request, tree, policy);
  const taken = retracted.filter(({ told }) => told.isTaken);
  const files = await planFiles(request, taken);
  const goes = taken.map(({ found }) => found);
  const story = {
    isApplied: false,
    why: request.why,
    records: retracted.map(({ told }) => told),
    mentions: await findMentions(tree, goes),
    unsearched: [...unsearched, ...holders.unsearched],
    searched: [...releases].map(([dataset, known]) => {
      return { dataset, versions: known.map(({ version }) => version) };
    }),
    files: files.map(({ path, removed }) => ({ path, removed })),
    bump: policy.release.rules.removed
  };
  return { story, files };
}
function requireWhy(why) {
  const problem = why.trim() === "" ? "--why is empty" : why.length > maxWhyCharacters ? `--why has ${why.length} characters; at most ${maxWhyCharacters} are kept` : /[\p{Cc}\p{Zl}\p{Zp}]/u.test(why) ? "--why holds a line break or a control character" : void 0;
  if (problem === void 0) return;
  throw new ConfigError(problem, {
    hint: "One sentence that consumers of a release can read, without the name of whoever asked.",
    docs
  });
}
async function loadDatasets(tree, policy) {
  const folders = datasetFolders(await tree.list(), policy);
  requireDatasets(policy, folders);
  const cache = new SideCache(policy);
  const datasets = [];
  const unsearched = [];
  for (const folder of folders) {
    const manifest = await readManifest(tree, folder, policy);
    const side = await cache.load(manifest, "head", tree);
    datasets.push({ manifest, side });
    for (const { at } of cache.refused(manifest, tree)) {
      unsearched.push({ path: at.path, line: null, what: "is no regular file" });
    }
    for (const file of side.files) {
      if (file.problem !== void 0) {
        unsearched.push({ path: file.path, line: null, what: "can’t be read as lines" });
      }
      for (let line = 0; line < file.lines.count; line += 1) {
        if (file.isBlankLine(line) || file.isRecord(line)) continue;
        unsearched.push({ path: file.path, line: line + 1, what: "is no record" });
      }
    }
  }
  requireDistinctNames(datasets.map(({ manifest }) => manifest));
  return { datasets, unsearched };
}
async function findAll(request, datasets, releases, log) {
  const { names, dataset: only } = request;
  if (names.length === 0) {
    throw new ConfigError("no record is named", {
      hint: 'heartcut retract ID --why "…", or --ids FILE with one id a line.',
      docs
    });
  }
  const known = datasets.map(({ manifest }) => manifest.name);
  if (only !== void 0 && !known.includes(only)) {
    throw new ConfigError(`there is no dataset ${quote(only)}${didYouMean(only, known)}`, {
      hint: `Datasets: ${known.join(", ")}`
    });
  }
  const meant = datasets.filter(({ manifest }) => only === void 0 || manifest.name === only);
  const found = findNamed(meant, [...new Set(names)]);
  const missing = [...found].flatMap(([name, records]) => records.length === 0 ? [name] : []);
  if (missing.length > 0) {
    const released = await findReleasedNames(missing, meant, releases, request.repository, log);
    for (const [name, records] of released) found.set(name, records);
  }
  const earlier = /* @__PURE__ */ new Map();
  for (const { manifest } of meant) {
    for (const entry of (await readRetractions(request.tree, manifest.folder)).retracted) {
      for (const name of [entry.id, entry.content]) earlier.set(name, entry);
    }
  }
  const places = only === void 0 ? "no dataset and no release" : `neither ${only} nor a release of it`;
  return requireOne(found, request.takesDuplicates, (name) => {
    const entry = earlier.get(name);
    return entry === void 0 ? `is a record of ${places} here` : `was retracted on ${entry.date} (${entry.why}), and nothing here holds it`;
  });
}
async function planFiles({ tree, why, today }, taken) {
  const lists = [];
  const data = [];
  for (const dataset of new Set(taken.map(({ found }) => found.dataset))) {
    const own = taken.filter(({ found }) => found.dataset === dataset);
    const { folder } = dataset.manifest;
    const before = await readRetractions(tree, folder);
    const entries = own.map(({ told: { id, content, releases }, because }) => {
      const entry = { id, content, why, date: today };
      return { ...entry, ...because === void 0 ? {} : { because }, releases };
    });
    const [written, text] = [before, addRetractions(before, entries)].map(printRetractions);
    if (text !== void 0 && text !== written) {
      lists.push({ path: retractionsPath(folder), removed: 0, content: () => [text] });
    }
    for (const file of dataset.side.files) {
      const lines = own.flatMap(
        ({ told: { place } }) => place?.path === file.path ? [place.line - 1] : []
      );
      if (lines.length === 0) continue;
      const content = () => removeLines(file, lines);
      data.push({ path: file.path, removed: lines.length, content });
    }
  }
  return [...lists, ...data];
}

// src/reporters/retraction-story.ts
var import_picocolors = __toESM(require_picocolors(), 1);
var maxListed = 20;
var maxPlaceColumns = 60;
var maxExcerptColumns = 90;
var maxChain = 6;
var maxVersions = 8;
function renderRetraction(story, color) {
  const colors = import_picocolors.default.createColors(color);
  const { records, isApplied } = story;
  const state = isApplied ? "" : colors.dim("  dry run: nothing is changed");
  const named = records.filter(({ isNamed }) => isNamed);
  const repeats = records.filter((each) => !each.isNamed && each.repeats !== null);
  const made = records.filter(({ isNamed, repeats: of }) => !isNamed && of === null);
  const out = [
    `heartcut retract${state}`,
    ...drawGroup("Named", named, "", colors),
    ...drawGroup("What repeats it", repeats, "--duplicates", colors),
    ...drawGroup("What was made from it", made, "--descendants", colors),
    ...drawMentions("What names it too, and is left as it is", story.mentions, colors),
    ...drawMentions("Not searched, and may hold it", story.unsearched, colors),
    "",
    ...summarize(story, colors).map((line) => line === "" ? "" : `  ${line}`)
  ];
  return `${out.join("\n")}
`;
}
function drawGroup(title, records, flag, colors) {
  if (records.length === 0) return [];
  const left = records.filter(({ isTaken }) => !isTaken).length;
  const stays = left === 0 ? "" : colors.yellow(`  left: ${flag} takes ${left === 1 ? "it" : "them"}`);
  const shown = records.slice(0, maxListed);
  const places = shown.map(placeOf);
  const columns = Math.min(maxPlaceColumns, Math.max(...places.map(widthOf)));
  const more = records.length - shown.length;
  return [
    "",
    `${colors.bold(title)}${stays}`,
    ...shown.flatMap((record, i) => {
      const place = padToWidth(places[i] ?? "", columns);
      return drawRecord(record, place, colors);
    }),
    ...more > 0 ? [`  … and ${formatNumber(more)} more`] : []
  ];
}
function drawRecord(record, place, colors) {
  const { id, isTaken, repeats, madeFrom, releases, earlier, excerpt } = record;
  const mark = isTaken ? colors.red("−") : colors.dim("·");
  const why = [
    ...repeats === null ? [] : [describeRepeat(repeats, id)],
    ...madeFrom === null ? [] : [`← ${describeChain(madeFrom)}`],
    ...releases.length === 0 ? [] : [`in ${describeVersions(releases)}`]
  ];
  const facts = why.length === 0 ? "" : `  ${why.join("  ")}`;
  return [
    `  ${mark} ${place}  ${colors.bold(short(id))}${facts}`,
    // A copy says what the record says that it is of.
    ...excerpt === void 0 || excerpt === "" || repeats?.isCopy === true ? [] : [`      ${colors.dim(short(excerpt.replaceAll("\n", " ⏎ "), maxExcerptColumns))}`],
    ...earlier === null ? [] : [`      retracted on ${earlier.date} before: ${escapeTerminal(earlier.why)}`]
  ];
}
function placeOf({ place, dataset }) {
  if (place === null) return `releases of ${escapeTerminal(dataset)} only`;
  return `${escapeTerminal(place.path)}:${place.line}`;
}
function describeRepeat({ id, isCopy, similarity }, own) {
  if (isCopy) return id === own ? "a copy" : `a copy of ${short(id)}`;
  return `${similarity.toFixed(2)} like ${short(id)}`;
}
function describeChain(ids) {
  const shown = ids.length <= maxChain ? ids : [...ids.slice(0, maxChain - 2), "…", ids.at(-1) ?? ""];
  return shown.map((id) => short(id)).join(" ← ");
}
function describeVersions(versions) {
  const left = versions.length - maxVersions;
  if (left <= 0) return versions.join(", ");
  return `${versions.slice(0, maxVersions - 1).join(", ")} … ${versions.at(-1) ?? ""} (${versions.length} releases)`;
}
function short(text, columns = maxPlaceColumns) {
  return cutToWidth(escapeTerminal(text), columns);
}
function drawMentions(title, mentions, colors) {
  if (mentions.length === 0) return [];
  const more = mentions.length - maxListed;
  return [
    "",
    colors.bold(title),
    ...mentions.slice(0, maxListed).map(({ path, line, what }) => {
      const at = line === null ? escapeTerminal(path) : `${escapeTerminal(path)}:${line}`;
      return `  ${colors.yellow("!")} ${at}  ${escapeTerminal(what)}`;
    }),
    ...more > 0 ? [`  … and ${formatNumber(more)} more`] : []
  ];
}
function summarize(story, colors) {
  const { records, files, searched, isApplied, bump } = story;
  const removed = files.reduce((sum, file) => sum + file.removed, 0);
  const left = records.filter(({ isTaken }) => !isTaken).length;
  const data = files.filter((file) => file.removed > 0);
  const lists = files.filter((file) => file.removed === 0);
  const verb = isApplied ? "" : "would be ";
  const names = (paths) => paths.map(({ path }) => escapeTerminal(path)).join(", ");
  const lines = [
    removed === 0 ? "No file of records changes." : `${count(removed, "record")} ${verb}removed from ${names(data)}.`,
    ...lists.length === 0 ? [] : [`${isApplied ? "Noted" : "To be noted"} in ${names(lists)}.`],
    ...left === 0 ? [] : [colors.yellow(`${count(left, "record")} found and left.`)],
    describeSearched(searched)
  ];
  if (files.length === 0) return [...lines, "All of it was noted before: nothing is to be done."];
  if (!isApplied) return [...lines, "", "Do it: the same command with --apply"];
  return [
    ...lines,
    "",
    ...removed === 0 ? [] : [`Say so in a change entry: heartcut change. A removal makes the next version ${bump}.`],
    "git’s history and published releases still hold it: docs/retract.md"
  ];
}
function describeSearched(searched) {
  if (searched.length === 0) return "There are no releases in this clone.";
  const each = searched.map(({ dataset, versions }) => {
    const range = versions.length < 2 ? versions.join("") : `${versions[0] ?? ""} to ${versions.at(-1) ?? ""}`;
    return `${count(versions.length, "release")} of ${escapeTerminal(dataset)} (${range})`;
  });
  return `Searched ${each.join(", ")}.`;
}

// src/cli/retract.ts
async function runRetract(names, flags, out) {
  const here = process.cwd();
  const [root, repository, versions] = await Promise.all([
    findRoot(here),
    openRepository(here),
    openVersions(here)
  ]);
  if (root === null || repository === null || versions === null) {
    throw new HostError("this folder is in no git repository: releases can’t be searched");
  }
  const { story, files } = await planRetraction(
    {
      tree: await repository.workingTree(),
      repository,
      versions,
      names: [...names, ...flags.ids === void 0 ? [] : await readIds(flags.ids)],
      why: flags.why,
      dataset: flags.dataset,
      takesDuplicates: flags.duplicates === true,
      takesDescendants: flags.descendants === true,
      // In UTC, as everywhere.
      today: (/* @__PURE__ */ new Date()).toISOString().slice(0, 10)
    },
    out.log
  );
  const isApplied = flags.apply === true;
  if (isApplied) {
    await writeTogether(
      files.map(({ path, content }) => ({ path: join(root, path), content: content() }))
    );
  }
  const told = { ...story, isApplied };
  const text = flags.format === "json" ? printJson(told) : renderRetraction(told, flags.output === void 0 && out.hasColor(flags));
  await out.print(text, flags.output);
  return 0;
}
async function readIds(path) {
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(await readNamedFile(path));
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw new ConfigError(`--ids ${path} is not UTF-8 text`);
  }
  return text.split(/\r?\n/).filter((line) => line.trim() !== "");
}
export {
  runRetract
};

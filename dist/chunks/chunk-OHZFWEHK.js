import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  require_semver
} from "./chunk-FRVGGCPG.js";
import {
  bumps,
  changeClasses,
  joinPath
} from "./chunk-KVSDDXI3.js";
import {
  canonicalJson
} from "./chunk-CUXRGWQX.js";
import {
  changedRecords
} from "./chunk-56B74GXW.js";
import {
  asText,
  isObject
} from "./chunk-5DAHFXVY.js";
import {
  ConfigError
} from "./chunk-JBXV7KQQ.js";
import {
  __toESM
} from "./chunk-B2BWVCLW.js";

// src/release/version.ts
var import_semver = __toESM(require_semver(), 1);

// src/core/release-plan.ts
var nouns = {
  schema: ["difference in the schema", "differences in the schema"],
  evaluation: ["difference in what is evaluated on", "differences in what is evaluated on"],
  removed: ["record removed", "records removed"],
  added: ["record added", "records added"],
  edited: ["record edited", "records edited"],
  metadata: ["difference beside the records", "differences beside the records"]
};
function describeClass(change) {
  const [one, several] = nouns[change.class];
  return `${change.count.toLocaleString("en")} ${change.count === 1 ? one : several}`;
}

// src/release/version.ts
var firstVersion = "1.0.0";
function isMore(a, b) {
  return bumps.indexOf(a) < bumps.indexOf(b);
}
function largestBump(some) {
  return bumps.find((bump) => some.includes(bump));
}
function nextVersion(version, bump) {
  const next = import_semver.default.inc(version, bump);
  if (next === null) throw new Error(`no version: ${version}`);
  return next;
}
function compareVersions(a, b) {
  return import_semver.default.compare(a, b);
}
function isVersion(text) {
  return import_semver.default.valid(text) === text && import_semver.default.prerelease(text) === null;
}
function parseVersion(text) {
  const plain = text.replace(/^v(?=\d)/, "");
  if (isVersion(plain)) return plain;
  const parsed = import_semver.default.parse(plain);
  const hint = "A version is three numbers: 1.4.0.";
  if (parsed === null) throw new ConfigError(`${JSON.stringify(text)} is no version`, { hint });
  const what = parsed.prerelease.length > 0 ? "a prerelease" : "build metadata";
  throw new ConfigError(`${JSON.stringify(text)} has ${what}, which releases of data can't have`, {
    hint: `${hint} What is not ready to be trained on stays on a branch.`
  });
}
function chooseVersion(question) {
  const { last, wanted, prepared } = question;
  if (last === null) {
    if (wanted !== void 0 && import_semver.default.lt(wanted, firstVersion)) {
      return { refused: [`${wanted} is too small: a first release is ${firstVersion}`] };
    }
    return { version: wanted ?? keepLarger(prepared, firstVersion), bump: "first" };
  }
  const needed = largestBump(question.changes.map(({ bump: bump2 }) => bump2));
  if (needed === void 0) throw new Error("nothing changed: there is no next version");
  const asked = largestBump(question.entries.map(({ bump: bump2 }) => bump2));
  if (wanted === void 0 && asked !== void 0 && isMore(needed, asked)) {
    const paths = question.entries.map(({ path }) => path).join(", ");
    const first = `${paths} ${question.entries.length === 1 ? "asks" : "ask"} for ${asked}, which is too small: ${needed} is needed`;
    return { refused: [first, ...reasonsFor(needed, question.changes)] };
  }
  const bump = asked !== void 0 && isMore(asked, needed) ? asked : needed;
  const least = nextVersion(last, bump);
  if (wanted !== void 0 && import_semver.default.lt(wanted, least)) {
    const refused2 = import_semver.default.lte(wanted, last) ? [`${wanted} is too small: ${last} is released`] : [`${wanted} is too small: after ${last} comes ${least} (${bump})`];
    for (const entry of question.entries) {
      if (!isMore(entry.bump, needed)) continue;
      refused2.push(`${entry.bump}: ${entry.path} asks for it`);
    }
    return { refused: [...refused2, ...reasonsFor(needed, question.changes)] };
  }
  const version = wanted ?? keepLarger(prepared, least);
  return { version, bump: bumpBetween(last, version) };
}
function keepLarger(prepared, least) {
  return prepared !== void 0 && import_semver.default.gt(prepared, least) ? prepared : least;
}
function bumpBetween(last, version) {
  const difference = import_semver.default.diff(last, version);
  return bumps.find((bump) => bump === difference) ?? "patch";
}
function reasonsFor(bump, changes) {
  return changes.filter((change) => change.bump === bump).map((change) => {
    const [example] = change.examples;
    const place = example?.place;
    const shown = [
      ...example === void 0 || example.what === change.class ? [] : [example.what],
      ...place === void 0 ? [] : [`${place.path}:${place.line} ${place.id}`]
    ].join(", ");
    const more = change.count > 1 ? ` and ${change.count - 1} more` : "";
    return `${bump}: ${describeClass(change)}: ${shown}${more}`;
  });
}

// src/release/evaluation.ts
var words = [
  "dev",
  "eval",
  "evaluation",
  "heldout",
  "holdout",
  "test",
  "testing",
  "val",
  "valid",
  "validation"
];
function isForEvaluation(split) {
  const parts = split?.toLowerCase().split(/[^a-z]+/) ?? [];
  return parts.some((part) => words.includes(part));
}

// src/release/columns.ts
function compareColumns(change) {
  const { base, head } = change;
  if (base === null || head === null) return [];
  const before = columnsOf([...change.removed, ...change.edited.map((edit) => edit.before)]);
  const after = columnsOf([...change.added, ...change.edited.map((edit) => edit.after)]);
  const came = new Map([...after].filter(([name, types]) => isNewTo(before.get(name), types)));
  const gone = new Map([...before].filter(([name]) => !after.has(name)));
  const kept = findKept(change, came, gone);
  const found = [];
  for (const [name, types] of came) {
    const known = new Map([...before.get(name) ?? [], ...kept.get(name) ?? []]);
    const [first] = [...types].filter(([type2]) => !known.has(type2));
    if (first === void 0) continue;
    const [type, record] = first;
    const column = JSON.stringify(name);
    const earlier = [...known.keys()].sort().join(", ");
    const what = known.size === 0 ? `column ${column} is new` : `column ${column} holds ${type}, was ${earlier}`;
    found.push([name, { what, record }]);
  }
  for (const [name, types] of gone) {
    const [record] = types.values();
    if (record === void 0 || kept.has(name)) continue;
    found.push([name, { what: `column ${JSON.stringify(name)} is gone`, record }]);
  }
  return found.sort(([a], [b]) => a < b ? -1 : 1).map(([, difference]) => difference);
}
function columnsOf(records) {
  const columns = /* @__PURE__ */ new Map();
  for (const record of records) addColumns(columns, record, () => true);
  return columns;
}
function addColumns(columns, record, isWanted) {
  for (const [name, value] of Object.entries(record.value)) {
    const type = typeOf(value);
    if (type === void 0 || !isWanted(name)) continue;
    const types = columns.get(name) ?? /* @__PURE__ */ new Map();
    if (!types.has(type)) types.set(type, record);
    columns.set(name, types);
  }
}
function typeOf(value) {
  if (value === null || value === void 0) return void 0;
  if (Array.isArray(value)) return "lists";
  if (typeof value === "object") return "maps";
  if (typeof value === "string") return "text";
  return typeof value === "number" ? "numbers" : "true and false";
}
function isNewTo(known, types) {
  return [...types.keys()].some((type) => known?.has(type) !== true);
}
function findKept(change, came, gone) {
  const kept = /* @__PURE__ */ new Map();
  const open = /* @__PURE__ */ new Set([...came.keys(), ...gone.keys()]);
  const isSettled = (name) => {
    const types = kept.get(name);
    if (types === void 0) return false;
    const arrived = came.get(name);
    return arrived === void 0 || !isNewTo(types, arrived);
  };
  if (open.size === 0 || change.head === null) return kept;
  const isChanged = changedRecords(change);
  for (const record of change.head.records()) {
    if (isChanged(record)) continue;
    addColumns(kept, record, (name) => open.has(name));
    for (const name of open) if (isSettled(name)) open.delete(name);
    if (open.size === 0) break;
  }
  return kept;
}

// src/release/settings.ts
var maxShown = 60;
function compareManifests(before, after) {
  const found = [];
  const compare = (name, key, old, now) => {
    if (canonical(old) === canonical(now)) return;
    const isShort = [old, now].every((value) => value === void 0 || isShown(value));
    const words2 = isShort ? `${show(old)} → ${show(now)}` : "says something else";
    found.push({ class: name, what: `${key}: ${words2}` });
  };
  compare("schema", "kind", before.kind.id, after.kind.id);
  compare("schema", "idField", before.idField, after.idField);
  compare("schema", "fields", before.fields, after.fields);
  compare("schema", "schema", before.schema?.document, after.schema?.document);
  compare("schema", "schema.mode", modeOf(before), modeOf(after));
  const isTighter = after.extraFields === "forbid";
  compare(isTighter ? "schema" : "metadata", "extraFields", before.extraFields, after.extraFields);
  const { splits: sharesBefore, ...restBefore } = before.release;
  const { splits: sharesAfter, ...restAfter } = after.release;
  compare("evaluation", "release.splits", sharesBefore, sharesAfter);
  compare("metadata", "title", before.title, after.title);
  compare("metadata", "description", before.description, after.description);
  compare("metadata", "homepage", before.homepage, after.homepage);
  compare("metadata", "licence", before.licence, after.licence);
  compare("metadata", "intendedUse", before.intendedUse, after.intendedUse);
  compare("metadata", "languages", before.languages, after.languages);
  compare("metadata", "provenance", before.provenance, after.provenance);
  compare("metadata", "files", before.files, after.files);
  compare("metadata", "splits", before.splits, after.splits);
  compare("metadata", "gates", withoutPlaces(before.gates), withoutPlaces(after.gates));
  compare("metadata", "release", restBefore, restAfter);
  return found;
}
function modeOf({ schema, replacesKindSchema }) {
  if (schema === void 0) return void 0;
  return replacesKindSchema ? "replace" : "extend";
}
function withoutPlaces(gates) {
  return JSON.parse(
    JSON.stringify(gates, (key, value) => key === "at" ? void 0 : value)
  );
}
function canonical(value) {
  return canonicalJson(value);
}
function isShown(value) {
  return typeof value === "string" && value.length <= maxShown;
}
function show(value) {
  return typeof value === "string" ? value : "none";
}

// src/release/classify.ts
var maxExamples = 3;
function classify(versions, rules) {
  const classes = new Classes();
  for (const { class: name, what, record } of settingsOf(versions)) classes.add(name, what, record);
  addRecords(versions, classes);
  return classes.finish(rules);
}
function classifyRecords(change, rules) {
  const classes = new Classes();
  addRecords({ change, splitBefore: () => void 0 }, classes);
  return classes.finish(rules);
}
var Classes = class {
  #found = /* @__PURE__ */ new Map();
  add(name, what, record) {
    const known = this.#found.get(name) ?? { count: 0, examples: [] };
    this.#found.set(name, known);
    known.count += 1;
    if (known.examples.length >= maxExamples) return;
    known.examples.push(record === void 0 ? { what } : { what, place: placeOf(record) });
  }
  finish(rules) {
    return changeClasses.flatMap((name) => {
      const known = this.#found.get(name);
      return known === void 0 ? [] : [{ class: name, bump: rules[name], ...known }];
    });
  }
};
function settingsOf(versions) {
  const { change, before, after } = versions;
  const columns = compareColumns(change).map(({ what, record }) => {
    return { class: "schema", what, record };
  });
  const settings = "unreadable" in before ? [{ class: "schema", what: `the last release's ${before.unreadable}` }] : compareManifests(before, after);
  return [...settings, ...columns, ...filesOf(versions, settings.length > 0)];
}
function filesOf({ change, files }, isTold) {
  const { added, edited, removed, moved } = change;
  const sameRecords = added.length + edited.length + removed.length + moved.length === 0;
  return files.flatMap(({ path, before, after, role }) => {
    if (before === after) return [];
    if (role === "records" && !sameRecords) return [];
    if ((role === "manifest" || role === "schema") && isTold) return [];
    const what = before === void 0 ? `${path} is new` : after === void 0 ? `${path} is gone` : role === "words" ? `${path} was changed` : `${path} is written differently and says the same`;
    return [{ class: "metadata", what }];
  });
}
function addRecords({ change, splitBefore }, classes) {
  const add = classes.add.bind(classes);
  for (const record of change.removed) {
    if (isForEvaluation(record.split)) add("evaluation", `removed from ${record.split}`, record);
    else add("removed", "removed", record);
  }
  for (const { before, after } of change.moved) {
    if (before.split === after.split) {
      const what = before.path === after.path ? "in another order" : `was in ${before.path}`;
      add("metadata", what, after);
    } else add("evaluation", describeMove(before.split, after.split), after);
  }
  for (const record of recordsInOtherSplit(change, splitBefore)) {
    add("evaluation", describeMove(splitBefore(record.path), record.split), record);
  }
  for (const { before, after, fields } of change.edited) {
    const what = `edited: ${fields.join(", ")}`;
    if (before.split !== after.split) {
      add("evaluation", describeMove(before.split, after.split), after);
    } else if (isForEvaluation(after.split)) add("evaluation", `${after.split}, ${what}`, after);
    else add("edited", what, after);
  }
  for (const record of change.added) {
    if (isForEvaluation(record.split)) add("evaluation", `added to ${record.split}`, record);
    else add("added", "added", record);
  }
}
function describeMove(from, to) {
  return `${from ?? "no split"} → ${to ?? "no split"}`;
}
function* recordsInOtherSplit(change, splitBefore) {
  const { base, head } = change;
  if (base === null || head === null) return;
  if (JSON.stringify(base.manifest.splits) === JSON.stringify(head.manifest.splits)) return;
  const known = new Set(base.paths);
  const isChanged = changedRecords(change);
  const moved = new Set(change.moved.map(({ after }) => `${after.path}:${after.line}`));
  for (const record of head.records()) {
    if (!known.has(record.path) || splitBefore(record.path) === record.split) continue;
    if (!isChanged(record) && !moved.has(`${record.path}:${record.line}`)) yield record;
  }
}
function placeOf(record) {
  const { path, line, id, side } = record;
  return { path, line, id, side };
}

// src/release/planned.ts
var plannedFile = "release.json";
var docs = "docs/releases.md";
var maxBytes = 16 * 1024;
function parsePlanned(bytes, path) {
  if (bytes.length > maxBytes) throw refused(path, 1, `${bytes.length} bytes, ${maxBytes} at most`);
  let text;
  let value;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    value = JSON.parse(text);
  } catch {
    throw refused(path, 1, "not JSON");
  }
  if (!isObject(value)) throw refused(path, 1, "not a map of keys");
  const lines = text.split("\n");
  const check = (key, isFine, wanted) => {
    if (isFine) return;
    const line = lines.findIndex((each) => each.includes(JSON.stringify(key)));
    throw refused(path, line + 1 || 1, `${key} must be ${wanted}`);
  };
  const { format, version, date, previous, bump, content } = value;
  check("format", format === 1, "1: another format is of another version of heartcut");
  check("version", isVersionText(version), "a version like 1.4.0");
  check("date", typeof date === "string" && isDay(date), "a day as YYYY-MM-DD");
  check("bump", bump === "first" || isBump(bump), "first, major, minor or patch");
  check("previous", previous === null || isPrevious(previous), "null, or a version and its commit");
  check("previous", previous === null === (bump === "first"), "null for a first release only");
  check("content", isDigest(content), '"sha256:" and 64 hex digits');
  const earlier = isObject(previous) ? asText(previous.version) : "";
  const isLater = earlier === "" || compareVersions(asText(version), earlier) > 0;
  check("version", isLater, `later than ${earlier}`);
  const keys = ["format", "version", "date", "previous", "bump", "content"];
  for (const key of Object.keys(value)) check(key, keys.includes(key), "left out: nobody reads it");
  return value;
}
function writePlanned(planned) {
  const { format, version, date, previous, bump, content } = planned;
  const ordered = { format, version, date, previous, bump, content };
  return Buffer.from(`${JSON.stringify(ordered, null, 2)}
`);
}
function refused(path, line, message) {
  return new ConfigError(message, {
    at: `${path}:${line}`,
    hint: "heartcut release prepare writes this file; nobody else should.",
    docs
  });
}
function isVersionText(value) {
  return typeof value === "string" && isVersion(value);
}
function isPrevious(value) {
  if (!isObject(value) || Object.keys(value).length !== 2) return false;
  const { version, commit } = value;
  return isVersionText(version) && typeof commit === "string" && /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(commit);
}
function isBump(value) {
  return bumps.some((bump) => bump === value);
}
function isDigest(value) {
  return typeof value === "string" && /^sha256:[0-9a-f]{64}$/.test(value);
}
function isDay(date) {
  const time = Date.parse(`${date}T00:00:00Z`);
  const isFormed = /^\d{4}-\d{2}-\d{2}$/.test(date) && Number.isFinite(time);
  return isFormed && new Date(time).toISOString().startsWith(date);
}

// src/commands/release/read-planned.ts
async function readPlanned(tree, folder) {
  const path = joinPath(folder, plannedFile);
  if (!(await tree.list()).some((entry) => entry.path === path)) return null;
  const bytes = await tree.read(path);
  if (bytes === null) throw new ConfigError("no regular file", { at: path });
  return parsePlanned(bytes, path);
}

export {
  describeClass,
  isForEvaluation,
  classify,
  classifyRecords,
  settingsOf,
  recordsInOtherSplit,
  largestBump,
  nextVersion,
  compareVersions,
  isVersion,
  parseVersion,
  chooseVersion,
  plannedFile,
  parsePlanned,
  writePlanned,
  readPlanned
};

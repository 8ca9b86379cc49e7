import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  changeClasses
} from "./chunk-L3TOTSZ4.js";
import {
  canonicalJson
} from "./chunk-M4URBNEV.js";
import {
  changedRecords
} from "./chunk-6PV7H552.js";

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

export {
  isForEvaluation,
  classify,
  classifyRecords,
  settingsOf,
  recordsInOtherSplit
};

import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  concealDiversity,
  concealJson,
  concealSteps,
  concealUse,
  createConceal,
  showAll
} from "./chunk-BKUNF3BT.js";
import {
  messageOf,
  passInThreads,
  walk
} from "./chunk-ZN343PKZ.js";
import {
  excerptOf,
  shorten
} from "./chunk-J5R3LKEN.js";
import {
  DatasetSide,
  RowList
} from "./chunk-TAMHQAQU.js";
import {
  changedLines,
  hasNewContent
} from "./chunk-6PV7H552.js";

// src/commands/findings.ts
import { hash } from "node:crypto";
var maxExcerpts = 200;
var maxValueCharacters = 200;
function describeFindings(leveled, gate, change, siblings, conceal = showAll, excerptCharacters) {
  const sorted = leveled.toSorted((a, b) => comparePlaces(a.raw.at, b.raw.at));
  const shown = { error: 0, warning: 0 };
  const keys = new FindingKeys(gate.id, change.manifest.name);
  return sorted.map(({ raw, level }) => {
    const isShown = shown[level] < maxExcerpts;
    if (isShown) shown[level] += 1;
    const place = (at2, near) => {
      const record = isShown ? findRecord(at2, change, siblings) : void 0;
      return describePlace(at2, record, conceal, near, excerptCharacters);
    };
    const data = concealJson(raw.data ?? {}, conceal);
    const at = place(raw.at, raw.near);
    const related = (raw.related ?? []).map((each) => place(each));
    return {
      gate: gate.id,
      code: raw.code,
      level,
      message: fillTemplate(gate.codes[raw.code]?.text ?? raw.code, data),
      at: shortenId(at),
      related: related.map(shortenId),
      data,
      key: keys.next({ ...raw, at, related, data })
    };
  });
}
function fillTemplate(text, data) {
  return text.replace(/\{([\w-]+)\}/g, (written, name) => {
    const value = Object.hasOwn(data, name) ? data[name] : void 0;
    if (value === void 0) return written;
    return shorten(typeof value === "string" ? value : JSON.stringify(value), maxValueCharacters);
  });
}
var FindingKeys = class {
  #gate;
  #dataset;
  #seen = /* @__PURE__ */ new Map();
  constructor(gate, dataset) {
    this.#gate = gate;
    this.#dataset = dataset;
  }
  next(finding) {
    const identity = identityOf(finding, this.#gate, this.#dataset);
    const key = keyOf(identity);
    const earlier = this.#seen.get(key) ?? 0;
    this.#seen.set(key, earlier + 1);
    return earlier === 0 ? key : keyOf(`${identity}${earlier}`);
  }
};
function identityOf(raw, gate, dataset) {
  const places = [raw.at, ...raw.related ?? []];
  const placeNames = new Set(places.map((at) => `${at.path}:${at.line}`));
  const data = Object.entries(raw.data ?? {}).map(
    ([name, value]) => typeof value === "object" || typeof value === "string" && placeNames.has(value) ? [name] : [name, value]
  );
  const records = places.map(
    ({ recordId, path, line, column }) => recordId === void 0 ? `${path}:${line}:${column ?? ""}` : shorten(recordId, maxValueCharacters)
  );
  return JSON.stringify([dataset, gate, raw.code, raw.at.pointer ?? "", records, data]);
}
function keyOf(identity) {
  return hash("sha256", identity, "hex").slice(0, 12);
}
function describePlace(at, record, conceal, near, excerptCharacters) {
  if (record === void 0 && conceal === showAll) return at;
  const { recordId, pointer } = at;
  return {
    ...at,
    // Most ids are digests of ours, which hold nothing.
    ...recordId === void 0 || ownId.test(recordId) ? {} : { recordId: concealSteps(recordId, conceal) },
    ...pointer === void 0 ? {} : { pointer: concealSteps(pointer, conceal) },
    ...record === void 0 ? {} : { excerpt: excerptOf(record, pointer, conceal, near, excerptCharacters) }
  };
}
var ownId = /^sha256:[\da-f]{16}$/;
function shortenId(at) {
  const { recordId } = at;
  if (recordId === void 0 || recordId.length <= maxValueCharacters) return at;
  return { ...at, recordId: shorten(recordId, maxValueCharacters) };
}
function findRecord(at, change, siblings) {
  const own = at.side === "base" ? change.base : change.head;
  for (const side of [own, ...siblings]) {
    const record = side?.find(at.path, at.line);
    if (record !== void 0 && (at.recordId === void 0 || record.id === at.recordId)) {
      return record;
    }
  }
  return void 0;
}
function comparePlaces(a, b) {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line || (a.column ?? 0) - (b.column ?? 0);
}

// src/commands/row-store.ts
import { hash as hash2 } from "node:crypto";
var RowStore = class {
  #derived;
  #index;
  #prepared = /* @__PURE__ */ new Map();
  constructor(derived, index) {
    this.#derived = derived;
    this.#index = index;
  }
  /** What the column's rows depend on, made of the first side that is asked for, or as kept. */
  prepare(column, side) {
    if (column.prepare === void 0) return void 0;
    const known = this.#prepared.get(column.name);
    if (known !== void 0) return known;
    const now = column.prepare(side);
    const kept = side instanceof DatasetSide ? this.#index?.preparedOf(side, column.name) : [];
    const prepared = kept?.find((each) => column.serves?.(each, now)) ?? now;
    this.#prepared.set(column.name, prepared);
    return prepared;
  }
  /** False for a column that breaks before its first row: whoever asks for it breaks. */
  canPrepare(column, side) {
    try {
      this.prepare(column, side);
      return true;
    } catch {
      return false;
    }
  }
  /** Takes from the index what it has of these columns for lines that no change of the run brings. */
  lookUp(side, columns) {
    if (this.#index === void 0 || !(side instanceof DatasetSide)) return;
    const named = columns.map((column) => ({
      column,
      name: column.name,
      prepared: this.prepare(column, side)
    }));
    const kept = named.filter((column) => this.#index?.has(side, column));
    if (kept.length === 0) return;
    const isChanged = valuesOf(this.#derived, side).get(changedName);
    const makers = kept.map(({ column }) => this.open(column, side));
    const rows = this.#index.lookUp(side, kept, makers, isChanged ?? (() => false));
    kept.forEach(({ column }, i) => {
      const found = rows?.[i];
      if (found !== void 0) this.set(side, column, found);
    });
  }
  /** Gives the index the columns of a side that were made. */
  keep(side, columns) {
    if (this.#index === void 0 || !(side instanceof DatasetSide)) return;
    const made = columns.filter((each) => this.canPrepare(each, side) && this.has(side, each));
    const kept = made.map((column) => ({
      name: column.name,
      prepared: this.prepare(column, side),
      rows: this.get(side, column)
    }));
    this.#index.keep(side, kept);
  }
  /** What makes the rows of a column; where it can't be had, it throws at the first record. */
  open(column, side) {
    try {
      return column.open(this.prepare(column, side));
    } catch (error) {
      return () => {
        throw error;
      };
    }
  }
  get(side, column) {
    const values = valuesOf(this.#derived, side);
    const key = this.#keyOf(column, side);
    if (!values.has(key)) this.lookUp(side, [column]);
    const known = values.get(key);
    if (known !== void 0) return known;
    const make = this.open(column, side);
    const rows = new RowList();
    for (const record of side.records({ plain: true })) rows.add(make(record));
    values.set(key, rows);
    return rows;
  }
  take(side, column) {
    const rows = this.get(side, column);
    valuesOf(this.#derived, side).delete(this.#keyOf(column, side));
    return rows;
  }
  has(side, column) {
    return valuesOf(this.#derived, side).has(this.#keyOf(column, side));
  }
  set(side, column, rows) {
    valuesOf(this.#derived, side).set(this.#keyOf(column, side), rows);
  }
  #keyOf(column, side) {
    const prepared = this.prepare(column, side);
    if (prepared === void 0) return `rows ${column.name}`;
    return `rows ${column.name} ${hash2("sha256", JSON.stringify(prepared), "hex")}`;
  }
};
var changedName = "changed records";
function noteChanged(derived, change) {
  if (change.head === null) return;
  const values = valuesOf(derived, change.head);
  if (!values.has(changedName)) values.set(changedName, changedLines(change));
}
function valuesOf(derived, side) {
  let values = derived.get(side);
  if (values === void 0) {
    values = /* @__PURE__ */ new Map();
    derived.set(side, values);
  }
  return values;
}

// src/commands/pass-over.ts
var notStarted = "could not start";
async function passOver(change, runs, store, context, derived, log, { threads, index }) {
  const { head } = change;
  if (head === null) return;
  const isFirst = change.base === null;
  const inspecting = runs.filter((run) => run.inspect !== void 0 && run.broken === void 0);
  let wanted = hasNewContent(change) ? columnsOf(runs, isFirst) : [];
  if (isFirst && index !== void 0) {
    for (const each of columnsOf(runs, false)) {
      if (!wanted.some(({ column }) => column.name === each.column.name)) wanted.push(each);
    }
  }
  wanted = wanted.filter(({ column }) => store.canPrepare(column, head));
  if (!isFirst && wanted.length > 0) {
    const missing = wanted.map(({ column }) => column).filter((column) => !store.has(head, column));
    store.lookUp(head, missing);
  }
  const columns = wanted.filter(({ column }) => !store.has(head, column));
  const shared = await passInThreads(threads, head, log, {
    gates: isFirst ? inspecting.map((run) => run.setting) : [],
    columns: columns.map(({ column, setting }) => ({
      column,
      setting,
      prepared: store.prepare(column, head)
    })),
    context,
    progress: (done, total) => log.progress(change.manifest.name, done, total)
  });
  if (shared !== void 0) {
    columns.forEach(({ column }, i) => {
      const rows = shared.rows[i];
      if (rows !== void 0) store.set(head, column, rows);
    });
    if (isFirst) {
      inspecting.forEach((run, i) => {
        take(run, shared.inspected[i]);
        run.tallies = shared.tallies[i] ?? [];
      });
    }
  }
  const own = shared === void 0 ? columns : [];
  const folds = foldsOf(runs);
  const { name } = change.manifest;
  if (!isFirst && inspecting.length > 0) {
    const inspectors = inspecting.map((run) => run.inspect);
    const changed = change.added.length + change.edited.length;
    const progress = countProgress(log, name, changed);
    const walked2 = walk(changedInFileOrder(change), inspectors, [], [], progress);
    inspecting.forEach((run, i) => takeInspected(run, walked2.inspected[i]));
  }
  const here = isFirst && shared === void 0 ? inspecting : [];
  if (here.length + own.length + folds.length === 0) return;
  const builders = folds.map((fold) => fold.begin(head));
  const walked = walk(
    // Inspectors and folds read more than texts.
    head.records({ plain: here.length + builders.length === 0 }),
    here.map((run) => run.inspect),
    own.map(({ column }) => store.open(column, head)),
    builders,
    countProgress(log, name, 0)
  );
  here.forEach((run, i) => takeInspected(run, walked.inspected[i]));
  own.forEach(({ column }, i) => {
    const rows = walked.rows[i];
    if (rows !== void 0) store.set(head, column, rows);
  });
  const values = valuesOf(derived, head);
  folds.forEach(({ name: name2 }, i) => {
    if (!walked.brokenFolds.has(i)) values.set(name2, builders[i]?.finish());
  });
}
function takeInspected(run, inspected) {
  take(run, inspected);
  if (run.inspect?.tally !== void 0) run.tallies = [run.inspect.tally()];
}
function countProgress(log, name, total) {
  let done = 0;
  return () => {
    done += 1;
    if (done % 4096 === 0) log.progress(name, done, total);
  };
}
function foldsOf(runs) {
  const folds = /* @__PURE__ */ new Map();
  for (const run of runs) {
    const { gate, options } = run.setting;
    if (run.skipped !== void 0 || run.broken !== void 0) continue;
    for (const fold of gate.folds?.(options) ?? []) folds.set(fold.name, fold);
  }
  return [...folds.values()];
}
function take(run, inspected) {
  for (const finding of inspected?.findings ?? []) run.findings.push(finding);
  if (inspected?.broken !== void 0) run.broken = inspected.broken;
}
function columnsOf(runs, isFirst) {
  const columns = /* @__PURE__ */ new Map();
  for (const run of runs) {
    const { setting } = run;
    if (run.skipped !== void 0 || run.broken !== void 0) continue;
    try {
      for (const column of setting.gate.columns?.(setting.options, isFirst) ?? []) {
        if (!columns.has(column.name)) columns.set(column.name, { column, setting });
      }
    } catch (error) {
      run.broken = `${notStarted}: ${messageOf(error)}`;
    }
  }
  return [...columns.values()];
}
function changedInFileOrder(change) {
  if (change.edited.length === 0) return change.added;
  const place = new Map((change.head?.paths ?? []).map((path, i) => [path, i]));
  const rank = (record) => place.get(record.path) ?? 0;
  return [...change.added, ...change.edited.map((edit) => edit.after)].sort(
    (a, b) => rank(a) - rank(b) || a.line - b.line
  );
}

// src/commands/run-gates.ts
async function runGates(change, settings, siblings, log, derived = /* @__PURE__ */ new WeakMap(), { threads, index, excerptCharacters, ...told } = {}) {
  noteChanged(derived, change);
  const store = new RowStore(derived, index);
  const runs = [];
  const context = {
    ...createContext(change, siblings, derived, store, settings),
    ...told,
    isHeldBack: heldBackBy(runs)
  };
  for (const setting of settings) {
    if (setting.level === "off" && !hasRaisedCode(setting)) continue;
    runs.push(await startGate(setting, change, context));
  }
  await passOver(change, runs, store, context, derived, log, { threads, index });
  if (index !== void 0 && change.head !== null && hasNewContent(change)) {
    store.keep(
      change.head,
      columnsOf(runs, false).map(({ column }) => column)
    );
  }
  for (const run of runs) {
    const { gate, options } = run.setting;
    if (run.skipped !== void 0 || run.broken !== void 0 || gate.check === void 0) continue;
    try {
      const outcome = await gate.check(change, options, context, run.tallies);
      for (const finding of outcome.findings) run.findings.push(finding);
      run.measurements = outcome.measurements ?? [];
      run.similar = outcome.similar;
      if (outcome.use !== void 0) run.use = outcome.use;
      if (outcome.judged !== void 0) run.judged = outcome.judged;
      if (outcome.diversity !== void 0) run.diversity = outcome.diversity;
      if (outcome.ended?.status === "broken") run.broken = outcome.ended.reason;
      else run.ended = outcome.ended;
    } catch (error) {
      run.broken = `stopped: ${messageOf(error)}`;
    }
  }
  const conceal = await createConceal(settings);
  return runs.map((run) => toResult(run, change, siblings, conceal, excerptCharacters));
}
function heldBackBy(runs) {
  let places;
  const placeOf = ({ path, line }) => `${line} ${path}`;
  return (record) => {
    places ??= new Set(
      runs.flatMap(
        ({ setting, findings }) => findings.filter(({ at, code }) => at.side !== "base" && holdsBack(code, setting)).map(({ at }) => placeOf(at))
      )
    );
    return places.has(placeOf(record));
  };
}
function holdsBack(code, setting) {
  if (!Object.hasOwn(setting.gate.codes, code)) return false;
  const level = levelOf(code, setting);
  return level === "error" || level === "warning" && setting.gate.conceals !== void 0;
}
function hasRaisedCode(setting) {
  return Object.values(setting.codes).some((level) => level !== "off");
}
function createContext(change, siblings, derived, store, settings) {
  return {
    manifest: change.manifest,
    siblings,
    running: new Set(settings.filter((each) => each.level !== "off").map((each) => each.gate.id)),
    derive(side, name, compute) {
      const values = valuesOf(derived, side);
      if (!values.has(name)) values.set(name, compute(side));
      return values.get(name);
    },
    prepare: (side, column) => store.prepare(column, side),
    rows: (side, column) => store.get(side, column),
    takeRows: (side, column) => store.take(side, column)
  };
}
async function startGate(setting, change, context) {
  const run = {
    setting,
    inspect: void 0,
    findings: [],
    measurements: [],
    tallies: []
  };
  try {
    const reason = setting.gate.skips?.(change.manifest, context, setting.options) ?? missingNeed(setting.gate, context);
    if (reason !== void 0) return { ...run, skipped: reason };
    return { ...run, inspect: await setting.gate.inspector?.(setting.options, context) };
  } catch (error) {
    return { ...run, broken: `${notStarted}: ${messageOf(error)}` };
  }
}
function missingNeed(gate, context) {
  const need = gate.needs?.find(
    (each) => each !== "references" && each !== "embeddings" || context[each] === void 0
  );
  return need === void 0 ? void 0 : `needs what this run does not have: ${need}`;
}
function toResult(run, change, siblings, conceal, excerptCharacters) {
  const { gate, level, codes } = run.setting;
  const base = { gate: gate.id, dataset: change.manifest.name, level };
  if (run.skipped !== void 0) {
    return { ...base, status: "skipped", reason: run.skipped, findings: [], measurements: [] };
  }
  const leveled = [];
  for (const raw of run.findings) {
    if (!Object.hasOwn(gate.codes, raw.code)) {
      run.broken ??= `reported ${JSON.stringify(raw.code)}, which is none of its codes`;
      continue;
    }
    const findingLevel = levelOf(raw.code, run.setting);
    if (findingLevel !== "off") leveled.push({ raw, level: findingLevel });
  }
  const findings = describeFindings(leveled, gate, change, siblings, conceal, excerptCharacters);
  const { measurements } = run;
  const use = {
    ...run.use === void 0 ? {} : { use: concealUse(run.use, conceal) },
    ...run.judged === void 0 ? {} : { judged: run.judged },
    ...run.diversity === void 0 ? {} : { diversity: concealDiversity(run.diversity, conceal) }
  };
  if (run.broken !== void 0) {
    const strictest = Object.values(codes).includes("error") ? "error" : level;
    return {
      ...base,
      level: strictest,
      status: "broken",
      reason: run.broken.startsWith(notStarted) ? run.broken : conceal(run.broken),
      findings,
      measurements,
      ...use
    };
  }
  const found = findings.length > 0 ? "failed" : "passed";
  const { status, reason } = run.ended ?? { status: found, reason: void 0 };
  const why = reason === void 0 ? {} : { reason: conceal(reason) };
  const similar = run.similar === void 0 ? {} : { similar: run.similar };
  return { ...base, status, ...why, findings, measurements, ...similar, ...use };
}
function levelOf(code, setting) {
  const byPolicy = setting.codes[code];
  if (byPolicy !== void 0) return byPolicy;
  if (setting.level === "error") return setting.gate.codes[code]?.level ?? "error";
  return setting.level;
}

export {
  noteChanged,
  FindingKeys,
  runGates
};

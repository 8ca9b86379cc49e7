import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  compareSides,
  diffWordsWithSpace
} from "./chunk-CHJDLITN.js";
import {
  openJudges,
  printJson,
  printJsonPieces
} from "./chunk-SDI6Q3IW.js";
import {
  compile,
  complaints,
  configError,
  datasetFiles,
  datasetFolders,
  freeze,
  gateSettings,
  intendedUses,
  manifestPath,
  openFile,
  parseYaml,
  readManifest,
  readPolicy,
  readWaivers,
  requireDatasets,
  requireDistinctNames,
  waiversFile
} from "./chunk-FJJYYM3F.js";
import {
  didYouMean,
  quote
} from "./chunk-LMZ2TWFL.js";
import {
  toolVersion
} from "./chunk-TOZIXS6B.js";
import {
  require_picocolors
} from "./chunk-RKKEYQTX.js";
import {
  clip,
  clipStart,
  escapeLineStart,
  escapeTerminal,
  showHidden
} from "./chunk-52MO7P5E.js";
import {
  excerptOf,
  messageOf,
  passInThreads,
  shorten,
  walk
} from "./chunk-VX7PD5FF.js";
import {
  DatasetSide
} from "./chunk-4RBWKMW3.js";
import {
  RowList,
  blot,
  changedLines,
  coveredBy,
  format,
  gates,
  hasNewContent,
  readReference,
  withProblems
} from "./chunk-PVY7AZSX.js";
import {
  ConfigError
} from "./chunk-XL4CSICQ.js";
import {
  __toESM
} from "./chunk-TD53POIT.js";

// src/core/verdict.ts
var order = ["passed", "undecided", "failed", "broken"];
function verdictOf({ level, status, findings }) {
  const stops = findings.some((finding) => finding.level === "error");
  if (level !== "error") return stops ? "failed" : "passed";
  switch (status) {
    case "broken":
      return "broken";
    case "failed":
      return stops || findings.length === 0 ? "failed" : "passed";
    case "undecided":
      return stops ? "failed" : "undecided";
    case "skipped":
    case "passed":
      return stops ? "failed" : "passed";
  }
}
function decideVerdict(datasets, results) {
  let worst = 0;
  for (const result of results) worst = Math.max(worst, order.indexOf(verdictOf(result)));
  for (const dataset of datasets) {
    const ran = results.some(
      (result) => result.dataset === dataset.name && result.status !== "skipped" && result.status !== "broken"
    );
    if (!ran && dataset.added + dataset.edited > 0) {
      worst = Math.max(worst, order.indexOf("undecided"));
    }
  }
  return order[worst] ?? "broken";
}
function exitCode(verdict) {
  switch (verdict) {
    case "passed":
      return 0;
    case "undecided":
    case "failed":
      return 1;
    case "broken":
      return 2;
  }
}

// src/commands/select-gates.ts
function selectGates(policy, manifest, options, only) {
  const settings = gateSettings(policy, manifest.gates, options);
  return gates.filter((gate) => only.length === 0 || only.includes(gate.id)).map((gate) => {
    const {
      level,
      options: values,
      codes
    } = settings[gate.id] ?? {
      level: gate.levels.recommended,
      options: {},
      codes: {}
    };
    const asked = only.includes(gate.id) && level === "off";
    return { gate, level: asked ? "error" : level, options: values, codes };
  });
}
function requireGates(names) {
  const ids = gates.map((gate) => gate.id);
  for (const name of names) {
    if (ids.includes(name)) continue;
    throw new ConfigError(`there is no gate ${JSON.stringify(name)}${didYouMean(name, ids)}`, {
      hint: `Gates: ${ids.join(", ")}`
    });
  }
}

// src/commands/row-store.ts
import { hash } from "node:crypto";
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
  lookUp(side, columns4) {
    if (this.#index === void 0 || !(side instanceof DatasetSide)) return;
    const named = columns4.map((column) => ({
      column,
      name: column.name,
      prepared: this.prepare(column, side)
    }));
    const kept = named.filter((column) => this.#index?.has(side, column));
    if (kept.length === 0) return;
    const isChanged = valuesOf(this.#derived, side).get(changedName);
    const makers = kept.map(({ column }) => this.open(column, side));
    const rows2 = this.#index.lookUp(side, kept, makers, isChanged ?? (() => false));
    kept.forEach(({ column }, i) => {
      const found = rows2?.[i];
      if (found !== void 0) this.set(side, column, found);
    });
  }
  /** Gives the index the columns of a side that were made. */
  keep(side, columns4) {
    if (this.#index === void 0 || !(side instanceof DatasetSide)) return;
    const made = columns4.filter((each) => this.canPrepare(each, side) && this.has(side, each));
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
    const rows2 = new RowList();
    for (const record of side.records()) rows2.add(make(record));
    values.set(key, rows2);
    return rows2;
  }
  take(side, column) {
    const rows2 = this.get(side, column);
    valuesOf(this.#derived, side).delete(this.#keyOf(column, side));
    return rows2;
  }
  has(side, column) {
    return valuesOf(this.#derived, side).has(this.#keyOf(column, side));
  }
  set(side, column, rows2) {
    valuesOf(this.#derived, side).set(this.#keyOf(column, side), rows2);
  }
  #keyOf(column, side) {
    const prepared = this.prepare(column, side);
    if (prepared === void 0) return `rows ${column.name}`;
    return `rows ${column.name} ${hash("sha256", JSON.stringify(prepared), "hex")}`;
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

// src/commands/conceal.ts
async function createConceal(settings) {
  const concealers = [];
  for (const { gate, level, options, codes } of settings) {
    const isOff = level === "off" && Object.values(codes).every((each) => each === "off");
    if (isOff || gate.conceals === void 0) continue;
    try {
      concealers.push(await gate.conceals(options));
    } catch {
      return hideAll;
    }
  }
  if (concealers.length === 0) return showAll;
  return (text2) => {
    try {
      return blot(text2, coveredBy(concealers.flatMap((conceal) => conceal(text2))));
    } catch {
      return hideAll(text2);
    }
  };
}
var showAll = (text2) => text2;
var hideAll = (text2) => "•".repeat(text2.length);
function concealSteps(text2, conceal) {
  const whole2 = conceal(text2);
  return whole2.includes("/") ? whole2.split("/").map(conceal).join("/") : whole2;
}
function concealJson(value, conceal) {
  if (conceal === showAll) return value;
  if (typeof value === "string") return concealSteps(value, conceal);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => concealJson(each, conceal));
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, concealJson(each, conceal)])
  );
}
function concealUse(use, conceal) {
  if (conceal === showAll) return use;
  const { release, teachers = [], ...counts } = use;
  const hide = (value) => concealJson(value, conceal);
  return {
    ...counts,
    ...release === void 0 ? {} : {
      release: {
        ...release,
        chain: release.chain.map((link) => ({ ...link, from: hide(link.from) })),
        reasons: release.reasons.map((each) => ({ ...each, steps: hide(each.steps) }))
      }
    },
    ...use.teachers === void 0 ? {} : {
      teachers: teachers.map((each) => ({
        ...each,
        models: hide(each.models),
        host: hide(each.host)
      }))
    }
  };
}

// src/commands/findings.ts
import { hash as hash2 } from "node:crypto";
var maxExcerpts = 200;
var maxValueCharacters = 200;
function describeFindings(leveled, gate, change, siblings, conceal = showAll) {
  const sorted = leveled.toSorted((a, b) => comparePlaces(a.raw.at, b.raw.at));
  const shown3 = { error: 0, warning: 0 };
  const keys = new FindingKeys(gate.id, change.manifest.name);
  return sorted.map(({ raw, level }) => {
    const isShown = shown3[level] < maxExcerpts;
    if (isShown) shown3[level] += 1;
    const place = (at2, near) => {
      const record = isShown ? findRecord(at2, change, siblings) : void 0;
      return describePlace(at2, record, conceal, near);
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
function fillTemplate(text2, data) {
  return text2.replace(/\{([\w-]+)\}/g, (written, name) => {
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
  return hash2("sha256", identity, "hex").slice(0, 12);
}
function describePlace(at, record, conceal, near) {
  if (record === void 0 && conceal === showAll) return at;
  const { recordId, pointer } = at;
  return {
    ...at,
    // Most ids are digests of ours, which hold nothing.
    ...recordId === void 0 || ownId.test(recordId) ? {} : { recordId: concealSteps(recordId, conceal) },
    ...pointer === void 0 ? {} : { pointer: concealSteps(pointer, conceal) },
    ...record === void 0 ? {} : { excerpt: excerptOf(record, pointer, conceal, near) }
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
  const columns4 = wanted.filter(({ column }) => !store.has(head, column));
  const shared = await passInThreads(threads, head, log, {
    gates: isFirst ? inspecting.map((run) => run.setting) : [],
    columns: columns4.map(({ column, setting }) => ({
      column,
      setting,
      prepared: store.prepare(column, head)
    })),
    context,
    progress: (done, total) => log.progress(change.manifest.name, done, total)
  });
  if (shared !== void 0) {
    columns4.forEach(({ column }, i) => {
      const rows2 = shared.rows[i];
      if (rows2 !== void 0) store.set(head, column, rows2);
    });
    if (isFirst) {
      inspecting.forEach((run, i) => {
        take(run, shared.inspected[i]);
        run.tallies = shared.tallies[i] ?? [];
      });
    }
  }
  const own = shared === void 0 ? columns4 : [];
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
    head.records(),
    here.map((run) => run.inspect),
    own.map(({ column }) => store.open(column, head)),
    builders,
    countProgress(log, name, 0)
  );
  here.forEach((run, i) => takeInspected(run, walked.inspected[i]));
  own.forEach(({ column }, i) => {
    const rows2 = walked.rows[i];
    if (rows2 !== void 0) store.set(head, column, rows2);
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
  const columns4 = /* @__PURE__ */ new Map();
  for (const run of runs) {
    const { setting } = run;
    if (run.skipped !== void 0 || run.broken !== void 0) continue;
    try {
      for (const column of setting.gate.columns?.(setting.options, isFirst) ?? []) {
        if (!columns4.has(column.name)) columns4.set(column.name, { column, setting });
      }
    } catch (error) {
      run.broken = `${notStarted}: ${messageOf(error)}`;
    }
  }
  return [...columns4.values()];
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
async function runGates(change, settings, siblings, log, derived = /* @__PURE__ */ new WeakMap(), { threads, index, ...told } = {}) {
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
      if (outcome.ended?.status === "broken") run.broken = outcome.ended.reason;
      else run.ended = outcome.ended;
    } catch (error) {
      run.broken = `stopped: ${messageOf(error)}`;
    }
  }
  const conceal = await createConceal(settings);
  return runs.map((run) => toResult(run, change, siblings, conceal));
}
function heldBackBy(runs) {
  let places;
  const placeOf3 = ({ path, line }) => `${line} ${path}`;
  return (record) => {
    places ??= new Set(
      runs.flatMap(
        ({ setting, findings }) => findings.filter(({ at, code }) => at.side !== "base" && holdsBack(code, setting)).map(({ at }) => placeOf3(at))
      )
    );
    return places.has(placeOf3(record));
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
    (each) => each !== "references" || context.references === void 0
  );
  return need === void 0 ? void 0 : `needs what this run does not have: ${need}`;
}
function toResult(run, change, siblings, conceal) {
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
  const findings = describeFindings(leveled, gate, change, siblings, conceal);
  const { measurements } = run;
  const use = {
    ...run.use === void 0 ? {} : { use: concealUse(run.use, conceal) },
    ...run.judged === void 0 ? {} : { judged: run.judged }
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

// src/commands/waive.ts
var maxNotes = 10;
async function chooseWaivers(request) {
  const tellsUnused = request.base === null && request.onlyDatasets.length === 0;
  const base = request.policyFrom === "head" ? null : request.target ?? request.base;
  return { ...await chooseFrom(base, request.head), tellsUnused };
}
async function chooseFrom(base, head) {
  if (base === null) return { waivers: await readWaivers(head), notes: [] };
  const [before, after] = await Promise.all([base.read(waiversFile), head.read(waiversFile)]);
  const isSame = before === null || after === null ? before === after : Buffer.compare(before, after) === 0;
  if (isSame) return { waivers: await readWaivers(base), notes: [] };
  await readWaivers(head);
  try {
    const message = `This change edits ${waiversFile}: it is judged with the waivers at ${base.label}.`;
    return {
      waivers: await readWaivers(base),
      notes: [{ code: "waivers-changed", message }]
    };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const message = `${waiversFile} at ${base.label} cannot be read (${error.at ?? waiversFile}): no finding is waived.`;
    return { waivers: [], notes: [{ code: "waivers-mended", message }] };
  }
}
function waive(results, { waivers, tellsUnused }, today) {
  if (waivers.length === 0) return { results: [...results], notes: [] };
  const uses2 = waivers.map((waiver) => ({ waiver, matched: 0 }));
  const changed = results.map((result) => {
    const own = uses2.filter(({ waiver }) => waiver.gate === result.gate);
    return own.length === 0 ? result : waiveResult(result, own, today);
  });
  const ran = new Set(results.filter(({ status }) => status !== "skipped").map(({ gate }) => gate));
  const notes = uses2.flatMap(
    ({ waiver, matched }) => noteOn(waiver, matched, today, tellsUnused && ran.has(waiver.gate))
  );
  const left = notes.length - maxNotes;
  if (left <= 0) return { results: changed, notes };
  const more = { code: "more-waivers", message: `${left} more notes on waivers are left out.` };
  return { results: changed, notes: [...notes.slice(0, maxNotes), more] };
}
function waiveResult(result, uses2, today) {
  const findings = [];
  const waived = [];
  for (const finding of result.findings) {
    const matching = uses2.filter(({ waiver }) => matches(waiver, finding));
    for (const use of matching) use.matched += 1;
    const holding = matching.find(({ waiver }) => holds(waiver, today))?.waiver;
    if (holding === void 0) findings.push(finding);
    else {
      const { reason, owner, expires, at } = holding;
      waived.push({ finding, waiver: { reason, owner, expires, at } });
    }
  }
  if (waived.length === 0) return result;
  const isClear = findings.length === 0 && result.status === "failed";
  return { ...result, status: isClear ? "passed" : result.status, findings, waived };
}
function holds({ expires }, today) {
  return today !== void 0 && today <= expires;
}
function noteOn(waiver, matched, today, tellsUnused) {
  const { owner, gate, record, expires, at } = waiver;
  const which = `The waiver of ${owner} at ${at} (${gate}, ${record})`;
  if (matched > 0 && !holds(waiver, today)) {
    const count2 = matched === 1 ? "1 finding counts" : `${matched} findings count`;
    if (today === void 0) {
      const message = `${which} does not hold, since the day is not known: ${count2}.`;
      return [{ code: "waiver-undated", message }];
    }
    return [{ code: "waiver-expired", message: `${which} ended on ${expires}: ${count2} again.` }];
  }
  if (matched > 0 || !tellsUnused) return [];
  return [{ code: "waiver-unused", message: `${which} matches nothing: remove it.` }];
}
function matches(waiver, { code, at, data }) {
  if (waiver.code !== void 0 && waiver.code !== code) return false;
  const isRecord = matchesText(waiver.record, at.path) || at.recordId !== void 0 && matchesText(waiver.record, at.recordId);
  return isRecord && (waiver.about === void 0 || isAbout(waiver.about, data));
}
function isAbout(about, data) {
  const { others, unlisted, ...values } = data;
  if (unlisted !== void 0) return false;
  const isMatch = (value) => typeof value === "string" || typeof value === "number" ? matchesText(about, String(value)) : false;
  if (!Object.values(values).some(isMatch)) return false;
  return !Array.isArray(others) || others.every(isMatch);
}
function matchesText(pattern, text2) {
  const [first = "", ...rest] = pattern.split("*");
  const last = rest.pop();
  if (last === void 0) return text2 === pattern;
  if (!text2.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = text2.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return text2.length - last.length >= at && text2.endsWith(last);
}

// src/commands/assemble-report.ts
async function assembleReport(cases, head, log, now, startedAt, surroundings = {}) {
  const found = [];
  const { waiving, ...top } = head;
  const notes = [...head.notes];
  const derived = /* @__PURE__ */ new WeakMap();
  for (const { change } of cases) noteChanged(derived, change);
  for (const { change, settings, siblings } of cases) {
    const own = await runGates(change, settings, siblings, log, derived, surroundings);
    found.push(...own);
    notes.push(...noteUnread(change, own));
  }
  let results = found;
  if (waiving !== void 0) {
    const waived = waive(found, waiving, surroundings.today);
    results = waived.results;
    notes.push(...waiving.notes, ...waived.notes);
  }
  const datasets = cases.map(({ change }) => summarise(change));
  return {
    version: 1,
    tool: { name: "heartcut", version: toolVersion },
    verdict: decideVerdict(datasets, results),
    ...top,
    notes,
    datasets,
    results,
    durationMs: Math.round(now() - startedAt)
  };
}
function noteUnread(change, results) {
  const lines = change.unreadCount;
  const told = results.some(({ gate, status }) => gate === format.id && status !== "broken");
  if (lines === 0 || told) return [];
  const what = lines === 1 ? "1 line or file" : `${lines} lines or files`;
  const message = `${what} of ${change.manifest.name} could not be read and not judged: the gate ${format.id} did not run.`;
  return [{ code: "unread-lines", message }];
}
function summarise(change) {
  const { manifest } = change;
  return {
    name: manifest.name,
    title: manifest.title,
    kind: manifest.kind.id,
    folder: manifest.folder,
    files: [.../* @__PURE__ */ new Set([...change.base?.paths ?? [], ...change.head?.paths ?? []])].sort(),
    base: change.baseCount,
    head: change.headCount,
    added: change.addedCount,
    edited: change.edited.length,
    removed: change.removed.length,
    moved: change.moved.length
  };
}

// src/commands/choose-guard.ts
function chooseGuard(policy, policyTree, request) {
  if (policy.guard === void 0) return void 0;
  if (request.openGuard === void 0) {
    return { unavailable: "the guard command of heartcut.yaml is run with --guard only" };
  }
  if (request.policyFrom === "base" && policyTree === request.head) {
    return {
      unavailable: "the guard command is named by this change: it is run once it is merged"
    };
  }
  return request.openGuard(policy.guard);
}

// src/licences/schema.ts
var text = (description, maxLength = 500) => ({
  type: "string",
  minLength: 1,
  maxLength,
  description
});
var texts = (description, maxItems) => ({
  type: "array",
  maxItems,
  items: { type: "string", minLength: 1, maxLength: 500 },
  description
});
var cited = {
  source: text("Where it was read: address, section, or the agreement you have."),
  read: {
    type: "string",
    pattern: "^\\d{4}-\\d\\d(?:-\\d\\d)?$",
    description: "When it was read: 2026-11 or 2026-11-21."
  },
  evidence: {
    enum: ["primary", "third-party", "memory", "own"],
    default: "own",
    description: "Whether the text itself was read; own for your reading or an agreement."
  },
  note: text("For people.", 2e3)
};
var id = {
  type: "string",
  pattern: "^[a-z0-9][a-z0-9.-]*$",
  maxLength: 64,
  description: "Small letters, digits, dots and hyphens. One of Heartcut’s changes that row."
};
var uses = {
  type: "object",
  additionalProperties: false,
  description: "The answer for each intended use.",
  properties: Object.fromEntries(
    intendedUses.map((use) => [
      use,
      { enum: ["allow", "conditions", "deny", "unknown"], description: `For ${use} use.` }
    ])
  )
};
var conditions = texts("What has to be met where the answer is conditions.", 20);
function rows(description, properties, required) {
  return {
    type: "array",
    default: [],
    maxItems: 500,
    description,
    items: { type: "object", additionalProperties: false, required, properties }
  };
}
var flag = (description) => ({ type: "boolean", description });
var termsSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "teachers.schema.json",
  title: "policies/teachers.yaml",
  description: "Licences and terms of models as data: docs/terms-of-service.md",
  type: "object",
  additionalProperties: false,
  properties: {
    licences: rows(
      "What licences ask for.",
      {
        ids: { ...texts("SPDX ids or LicenseRefs.", 200), minItems: 1 },
        commercial: flag("Commercial use is allowed."),
        adaptations: flag("Changed versions may be shared."),
        attribution: flag("The author is named, or the copyright line kept."),
        notice: flag("The licence’s text travels along."),
        shareAlike: texts("The licences adaptations may be shared under; without it, any.", 50),
        ...cited
      },
      ["ids", "commercial", "adaptations", "attribution", "notice", "source", "read"]
    ),
    teachers: rows(
      "What text of models may be used for.",
      {
        id,
        family: text("What people call it.", 100),
        publishers: texts("Who publishes the models themselves, in small letters.", 50),
        models: texts("How names of models begin, in small letters; * at the end goes on.", 200),
        uses,
        conditions,
        ...cited
      },
      ["id", "source", "read"]
    ),
    hosts: rows(
      "What hosts add to the terms of the models they run.",
      {
        id,
        names: texts("How records name the host, in small letters.", 50),
        uses,
        conditions,
        ...cited
      },
      ["id", "source", "read"]
    )
  }
};

// src/config/own-terms.ts
var usualPath = "policies/teachers.yaml";
var docs = "docs/terms-of-service.md";
async function readOwnTerms(policy, tree) {
  if (tree === null) return void 0;
  const path = policy.teachers ?? usualPath;
  const entry = (await tree.list()).find((each) => each.path === path);
  if (entry === void 0 && policy.teachers === void 0) return void 0;
  const bytes = entry?.type === "file" ? await tree.read(path) : null;
  if (bytes === null) {
    const what = entry === void 0 ? "no file" : "no regular file";
    const at = policy.teachers === void 0 ? path : policy.path ?? "heartcut.yaml";
    throw new ConfigError(`${what} ${quote(path)} at ${tree.label}`, { at, docs });
  }
  return loadOwnTerms(decode(bytes, path), path);
}
function loadOwnTerms(text2, path) {
  const file = parseYaml(text2, path, docs);
  validate ??= compile(termsSchema);
  validate(file.value);
  file.problems.push(...complaints(validate.errors, file));
  if (file.problems.length > 0) throw configError(file.problems, docs);
  return freeze({ ...file.value, path });
}
var validate;
function decode(bytes, path) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ConfigError("not UTF-8 text", { at: path, docs });
  }
}

// src/commands/read-references.ts
async function readReferences(policy, tree, files = []) {
  const references = [];
  for (const { path, name = nameOf(path), question: question2, answer } of policy.references) {
    const columns4 = {
      ...question2 === void 0 ? {} : { question: [question2].flat() },
      ...answer === void 0 ? {} : { answer }
    };
    references.push(readReference(name, path, await readFrom(tree, path, policy), columns4));
  }
  for (const { path, bytes } of files) references.push(readReference(nameOf(path), path, bytes));
  return references;
}
function surround(references, { today, threads, index }) {
  return {
    ...references.length === 0 ? {} : { references },
    ...today === void 0 ? {} : { today },
    ...threads === void 0 ? {} : { threads },
    ...index === void 0 ? {} : { index }
  };
}
async function readSurroundings(policy, tree, caller) {
  const references = await readReferences(policy, tree, caller.references);
  const ownTerms = await readOwnTerms(policy, tree);
  return {
    ...surround(references, caller),
    ...ownTerms === void 0 ? {} : { ownTerms }
  };
}
async function readFrom(tree, path, policy) {
  const entries = await tree?.list() ?? [];
  const entry = entries.find((each) => each.path === path);
  const bytes = entry?.type === "file" ? await tree?.read(path) : null;
  if (bytes != null) return bytes;
  const what = entry === void 0 ? "no file" : "no regular file";
  throw new ConfigError(`references: ${what} ${JSON.stringify(path)} at ${tree?.label ?? ""}`, {
    at: policy.path ?? "heartcut.yaml",
    docs: "docs/heartcut-yaml.md"
  });
}
function nameOf(path) {
  const base = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  return base.replace(/(?<=.)\.[^.]*$/, "");
}

// src/commands/side-cache.ts
var SideCache = class {
  #policy;
  #sides = /* @__PURE__ */ new Map();
  #refused = /* @__PURE__ */ new Map();
  constructor(policy) {
    this.#policy = policy;
  }
  async load(manifest, side, tree) {
    const key = `${side}
${tree.label}
${manifest.name}`;
    let loading = this.#sides.get(key);
    if (loading === void 0) this.#sides.set(key, loading = this.#read(manifest, side, tree));
    return loading;
  }
  /** Links and submodules where a dataset's file should be. */
  refused(manifest, tree) {
    return this.#refused.get(`${tree?.label ?? ""}
${manifest.name}`) ?? [];
  }
  async #read(manifest, side, tree) {
    const { files, refused } = datasetFiles(manifest, await tree.list());
    this.#refused.set(
      `${tree.label}
${manifest.name}`,
      refused.map(({ path, type }) => ({
        code: "not-a-file",
        at: { path, line: 1 },
        data: { found: type === "symlink" ? "symbolic link" : "submodule" },
        fatal: true
      }))
    );
    const sources = [];
    for (const { path, split } of files) {
      const bytes = await openFile(tree, path);
      if (bytes !== null) sources.push({ path, bytes, split });
    }
    return new DatasetSide(manifest, side, sources, this.#policy.limits);
  }
};

// src/commands/check.ts
async function check(request, log, now) {
  const startedAt = now();
  const { policy, policyTree, notes } = await choosePolicy(request);
  const surroundings = await readSurroundings(policy, policyTree, request);
  const chosen = await chooseManifests(request, policy, notes);
  requireKnown(request.onlyDatasets, chosen);
  const sides = new SideCache(policy);
  const changes = [];
  for (const { manifest, inBase, inHead } of chosen) {
    if (request.onlyDatasets.length > 0 && !request.onlyDatasets.includes(manifest.name)) continue;
    if (!await mayDiffer(manifest, request)) continue;
    log.info(`reading ${manifest.name}`);
    const base = inBase && request.base !== null ? await sides.load(manifest, "base", request.base) : null;
    const head2 = inHead ? await sides.load(manifest, "head", request.head) : null;
    const known = sides.refused(manifest, request.base).map(({ at }) => at.path);
    const refused = sides.refused(manifest, request.head).filter(({ at }) => !known.includes(at.path));
    const change = withProblems(compareSides(manifest, base, head2), refused);
    if (!isUntouched(change)) changes.push(change);
  }
  const cases = [];
  for (const change of changes) {
    const manifest = change.manifest;
    cases.push({
      change,
      settings: selectGates(policy, manifest, request.options, request.onlyGates),
      siblings: hasNewContent(change) ? await siblingsOf(manifest, chosen, request, sides) : []
    });
  }
  const head = {
    base: request.base === null ? null : versionOf(request.base),
    head: versionOf(request.head),
    policy: { path: policy.path, label: policyTree.label, preset: policy.preset },
    notes,
    waiving: await chooseWaivers(request),
    reproduce: request.reproduce
  };
  const guard = chooseGuard(policy, policyTree, request);
  const judges = request.judging && openJudges(request.judging, policy, policyTree, request, log);
  try {
    return await assembleReport(cases, head, log, now, startedAt, {
      ...surroundings,
      ...guard === void 0 ? {} : { guard },
      ...judges === void 0 ? {} : { judges }
    });
  } finally {
    await judges?.close();
  }
}
function requireKnown(names, chosen) {
  const known = chosen.map(({ manifest }) => manifest.name);
  for (const name of names) {
    if (known.includes(name)) continue;
    throw new ConfigError(`there is no dataset ${JSON.stringify(name)}${didYouMean(name, known)}`, {
      hint: `Datasets: ${known.join(", ")}`
    });
  }
}
function versionOf(tree) {
  return tree.commit === null ? { label: tree.label } : { label: tree.label, commit: tree.commit };
}
async function choosePolicy(request) {
  const notes = [];
  const baseTree = request.target ?? request.base;
  if (request.policyFrom === "head" || baseTree === null) {
    return { policy: await readPolicy(request.head), policyTree: request.head, notes };
  }
  const path = "heartcut.yaml";
  const [before, after] = await Promise.all([baseTree.read(path), request.head.read(path)]);
  if (before === null && after !== null) {
    notes.push({
      code: "policy-introduced",
      message: `This change introduces ${path}: there is no earlier policy, so its own is used.`
    });
    return { policy: await readPolicy(request.head), policyTree: request.head, notes };
  }
  if (!sameBytes(before, after)) {
    notes.push({
      code: "policy-changed",
      message: `This change edits ${path}: it is judged by the policy at ${baseTree.label}, not by its own.`
    });
  }
  try {
    return { policy: await readPolicy(baseTree), policyTree: baseTree, notes };
  } catch (error) {
    if (!(error instanceof ConfigError) || sameBytes(before, after)) throw error;
    const note = {
      code: "policy-mended",
      message: `${path} at ${baseTree.label} cannot be read (${error.at ?? path}): this change's own is used. Read it.`
    };
    return { policy: await readPolicy(request.head), policyTree: request.head, notes: [note] };
  }
}
async function chooseManifests(request, policy, notes) {
  const foldersOf = async (tree) => new Set(tree === null ? [] : datasetFolders(await tree.list(), policy));
  const baseTree = request.target ?? request.base;
  const inBase = await foldersOf(request.base);
  const inTarget = await foldersOf(baseTree);
  const inHead = await foldersOf(request.head);
  const all = [.../* @__PURE__ */ new Set([...inBase, ...inHead])].sort();
  requireDatasets(policy, all);
  const chosen = [];
  for (const folder of all) {
    const path = manifestPath(folder);
    const known = inTarget.has(folder) ? baseTree : inBase.has(folder) ? request.base : null;
    const byHead = request.policyFrom === "head" ? inHead.has(folder) : known === null;
    const tree = byHead || known === null ? request.head : known;
    const manifest = await readManifestOrMended(tree, request.head, folder, policy, notes);
    if (request.policyFrom === "base" && request.base !== null) {
      if (byHead) {
        notes.push({
          code: "dataset-introduced",
          message: `${path} is new: the dataset is judged by its own settings. Read them.`
        });
      } else if (inHead.has(folder) && !sameBytes(await tree.read(path), await request.head.read(path))) {
        notes.push({
          code: "manifest-changed",
          message: `This change edits ${path}: the dataset is judged by the one at ${tree.label}.`
        });
      }
    }
    chosen.push({ manifest, inBase: inBase.has(folder), inHead: inHead.has(folder) });
  }
  requireDistinctNames(chosen.map(({ manifest }) => manifest));
  return chosen;
}
async function readManifestOrMended(tree, head, folder, policy, notes) {
  try {
    return await readManifest(tree, folder, policy);
  } catch (error) {
    const path = manifestPath(folder);
    const same = sameBytes(await tree.read(path), await head.read(path));
    if (!(error instanceof ConfigError) || same) throw error;
    notes.push({
      code: "manifest-mended",
      message: `${path} at ${tree.label} cannot be read (${error.at ?? path}): this change's own is used. Read it.`
    });
    return readManifest(head, folder, policy);
  }
}
function sameBytes(a, b) {
  if (a === null || b === null) return a === b;
  return Buffer.compare(a, b) === 0;
}
async function mayDiffer(manifest, request) {
  if (request.base === null) return true;
  const ids = async (tree) => {
    const entries = await tree.list();
    const oids = new Map(entries.map((entry) => [entry.path, entry.oid]));
    const { files, refused } = datasetFiles(manifest, entries);
    const known = files.map(({ path }) => [path, oids.get(path)]);
    const unknown = known.some(([, oid]) => oid === void 0);
    return unknown ? void 0 : JSON.stringify([known, refused]);
  };
  const before = await ids(request.base);
  return before === void 0 || before !== await ids(request.head);
}
function isUntouched(change) {
  return change.base !== null && change.added.length + change.edited.length + change.removed.length === 0 && change.moved.length === 0 && change.problems.length === 0;
}
async function siblingsOf(manifest, chosen, request, sides) {
  const siblings = [];
  if (request.target !== null) siblings.push(await sides.load(manifest, "base", request.target));
  for (const other of chosen) {
    if (other.manifest.name === manifest.name || !other.inHead) continue;
    siblings.push(await sides.load(other.manifest, "head", request.head));
  }
  return siblings;
}

// src/reporters/escape-command.ts
function escapeCommandData(text2) {
  return text2.split(/\r?\n/).map((line) => showHidden(line).replaceAll("##[", "#\\u{23}[")).join("\n").replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeCommandProperty(text2) {
  return escapeCommandData(text2).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

// src/reporters/standing.ts
var standings = ["broken", "stops", "undecided", "warns", "skipped", "passes"];
function standingOf(result) {
  if (result.status === "broken") return "broken";
  if (result.findings.some((finding) => finding.level === "error")) return "stops";
  if (result.status === "undecided") return "undecided";
  if (result.status === "skipped") return "skipped";
  return result.findings.length > 0 || result.status === "failed" ? "warns" : "passes";
}
function resultsWith(results, standing) {
  return results.filter((result) => standingOf(result) === standing);
}
function sortResults(results) {
  return standings.flatMap((standing) => resultsWith(results, standing));
}
function sortFindings(findings) {
  return [
    ...findings.filter((finding) => finding.level === "error"),
    ...findings.filter((finding) => finding.level !== "error")
  ];
}
function countGates(results) {
  return new Set(results.map((result) => result.gate)).size;
}
function isUntouched2(dataset) {
  return dataset.added + dataset.edited + dataset.removed + dataset.moved === 0;
}

// src/reporters/wording.ts
var integers;
var decimals;
function formatNumber(value) {
  if (!Number.isFinite(value)) return "n/a";
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-4 && size > 0) return value.toExponential(1);
  integers ??= new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
  decimals ??= new Intl.NumberFormat("en-US", { maximumSignificantDigits: 3 });
  return size >= 100 ? integers.format(value) : decimals.format(value);
}
function count(value, noun) {
  return `${formatNumber(value)} ${noun}${value === 1 ? "" : "s"}`;
}
function verb(value, stem) {
  return value === 1 ? `${stem}s` : stem;
}
function formatDuration(ms) {
  if (ms < 999.5) return `${formatNumber(Math.round(ms))} ms`;
  const seconds = Math.round(ms / 100) / 10;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${formatNumber(Math.floor(seconds / 60))} min ${Math.floor(seconds % 60)} s`;
}
function joinNames(names, max) {
  const shown3 = names.slice(0, max).join(", ");
  return names.length > max ? `${shown3} and ${formatNumber(names.length - max)} more` : shown3;
}
function isCompared({ value, base, limit }) {
  return limit !== void 0 || base !== void 0 && base !== value;
}
function formatLimit(measurement) {
  if (measurement.limit === void 0) return void 0;
  const limit = formatNumber(measurement.limit);
  if (measurement.better === void 0) return `limit ${limit}`;
  return `wanted ${measurement.better === "higher" ? "at least" : "at most"} ${limit}`;
}
function formatValue(measurement) {
  const unit = measurement.unit === void 0 ? "" : ` ${measurement.unit}`;
  const interval = measurement.interval?.map(formatNumber).join("–");
  const between = interval === void 0 ? "" : ` (${interval})`;
  return `${formatNumber(measurement.value)}${unit}${between}`;
}

// src/reporters/annotations.ts
var maxPerLevel = 10;
var maxMessage = 3e3;
var maxRelated = 3;
var maxPath = 200;
var maxName = 100;
function interleave(report, level) {
  const columns4 = report.results.map(
    (result) => sortFindings(result.findings).filter((finding) => finding.level === level)
  );
  const ranked = columns4.flatMap((findings) => findings.map((finding, row) => ({ finding, row })));
  return ranked.sort((a, b) => a.row - b.row).map(({ finding }) => finding);
}
function annotate(finding, left) {
  const { at, level, gate, key, message, related } = finding;
  const lines = [clip(escapeTerminal(message.trim()), maxMessage)];
  if (at.side === "base") lines.push(`line ${at.line} before the change`);
  for (const other of related.slice(0, maxRelated)) {
    lines.push(`see ${clipStart(escapeTerminal(other.path), maxPath)}:${other.line}`);
  }
  lines.push(`heartcut explain ${clip(escapeTerminal(key), maxName)}`);
  if (left > 0) lines.push(`${count(left, `more ${level}`)} in the report`);
  return {
    level,
    title: `heartcut ${clip(escapeTerminal(gate), maxName)}`,
    message: lines.join("\n"),
    path: at.path,
    line: at.side === "base" ? 1 : at.line
  };
}
function listAnnotations(report) {
  return ["error", "warning"].flatMap((level) => {
    const findings = interleave(report, level);
    const shown3 = findings.slice(0, maxPerLevel);
    return shown3.map(
      (finding, index) => annotate(finding, index === shown3.length - 1 ? findings.length - shown3.length : 0)
    );
  });
}
var annotations = {
  id: "annotations",
  summary: "workflow commands that mark lines in a pull request, at most 10 of a level",
  extension: "txt",
  render(report) {
    return listAnnotations(report).map(({ level, title, message, path, line }) => {
      const file = escapeCommandProperty(path);
      const properties = `file=${file},line=${line},title=${escapeCommandProperty(title)}`;
      return `::${level} ${properties}::${escapeCommandData(message)}
`;
    }).join("");
  }
};

// src/reporters/escape-markdown.ts
var linkedWord = /[@$]|#\d|:\/\/|www\.|(?:mailto|xmpp):|:[\w+-]+(?::|\W*$)|\bghsa-|\b[a-z]{2,}-\d|\b[0-9a-f]{7,64}\b/i;
var entities = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // An escaped pipe is read before code spans and escapes are, so it is never written as a pipe.
  "|": "&#124;"
};
function escapePlain(text2) {
  return text2.replaceAll(/[\\`*_~[\]#]/g, "\\$&").replaceAll(/[&<>|]/g, (char) => entities[char] ?? char);
}
function escapeStart(markdown) {
  return markdown.replace(/^[-+=]/, "\\$&").replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}
function codeSpan(text2) {
  const visible = showHidden(text2);
  if (visible.trim() === "") return "(empty)";
  return visible.split("|").map((piece) => {
    if (piece === "") return "";
    const runs = piece.match(/`+/g) ?? [];
    const fence = "`".repeat(1 + Math.max(0, ...runs.map((run) => run.length)));
    const pad = /^`|`$|^ .* $/.test(piece) ? " " : "";
    return `${fence}${pad}${piece}${pad}${fence}`;
  }).join("&#124;");
}
var linkedCore = /^(["'“‘(]*)(.*?)([)"'”’.,;!?]*)$/su;
function cutIntoWords(pieces) {
  const words = [];
  let inBlank;
  for (const { text: text2, bold } of pieces) {
    for (const run of text2.match(/\s+|\S+/gu) ?? []) {
      const blank = /^\s/u.test(run);
      if (blank === inBlank) words.at(-1)?.push({ text: run, bold });
      else words.push([{ text: run, bold }]);
      inBlank = blank;
    }
  }
  return words;
}
function escapeWord(word) {
  const text2 = word.map((piece) => piece.text).join("");
  if (!linkedWord.test(text2)) {
    return word.map((piece) => ({ text: escapePlain(piece.text), bold: piece.bold }));
  }
  const bold = word.some((piece) => piece.bold);
  const [, before = "", core = "", after = ""] = linkedCore.exec(text2) ?? [];
  if (/[([]/.test(core)) return [{ text: codeSpan(text2), bold }];
  return [{ text: escapePlain(before) + codeSpan(core) + escapePlain(after), bold }];
}
function escapeMarked(pieces) {
  const shown3 = pieces.map(({ text: text2, bold }) => ({ text: showHidden(text2), bold }));
  let markdown = "";
  for (const word of cutIntoWords(shown3)) {
    if (/^\s/u.test(word[0]?.text ?? "")) {
      markdown += " ";
      continue;
    }
    for (const { text: text2, bold } of escapeWord(word)) markdown += bold ? `<b>${text2}</b>` : text2;
  }
  return escapeStart(markdown.trim().replaceAll(/<\/b>( ?)<b>/g, "$1"));
}
function escapeMarkdown(text2) {
  return escapeMarked([{ text: text2, bold: false }]);
}
function escapeSummaryTag(text2) {
  return showHidden(text2).trim().replaceAll(/\S+/gu, (word) => {
    const escaped = word.replaceAll(/[&<>"]/g, (char) => entities[char] ?? char);
    return linkedWord.test(word) ? `<code>${escaped}</code>` : escaped;
  });
}

// src/reporters/fit.ts
function closePart(part, kept) {
  const left = part.items.length - kept + part.leftOut;
  return left > 0 ? part.more(left) + part.close : part.close;
}
function keepItems(part, room, measure) {
  let opened = measure(part.open);
  let best;
  for (let kept = 0; kept <= part.items.length && opened <= room; kept += 1) {
    const size = opened + measure(closePart(part, kept));
    if (kept >= part.fewest && size <= room) best = [kept, size];
    opened += measure(part.items[kept] ?? "");
  }
  return best;
}
function fit(parts, limit, measure, dropped) {
  const kept = /* @__PURE__ */ new Map();
  let room = limit - measure(dropped(parts));
  let closedTier;
  for (const part of [...parts].sort((a, b) => a.tier - b.tier || a.rank - b.rank)) {
    if (part.tier === closedTier || part.under !== void 0 && !kept.has(part.under)) continue;
    const [items, size] = keepItems(part, room, measure) ?? [-1, 0];
    room -= size;
    if (items >= 0) kept.set(part, items);
    if (items < part.items.length) closedTier = part.tier;
  }
  const texts2 = parts.map((part) => {
    const items = kept.get(part);
    if (items === void 0) return "";
    return part.open + part.items.slice(0, items).join("") + closePart(part, items);
  });
  const missing = parts.filter((part) => !kept.has(part));
  return [...texts2.slice(0, -1), dropped(missing), ...texts2.slice(-1)].join("");
}

// src/reporters/headline.ts
function sumUp(results) {
  const number = (standing) => countGates(resultsWith(results, standing));
  const passes = number("passes");
  const others = [
    [number("warns"), verb(number("warns"), "warn")],
    [number("undecided"), "undecided"],
    [number("skipped"), "not run"],
    [number("broken"), "did not finish"]
  ];
  return [
    `${count(passes, "gate")} ${passes === 1 ? "passes" : "pass"}`,
    ...others.filter(([value]) => value > 0).map(([value, does]) => `${formatNumber(value)} ${does}`)
  ];
}
function datasetsOf(results, all) {
  const named = all.filter((name) => results.some((result) => result.dataset === name));
  return named.length > 0 ? named : all;
}
function headlineOf(report, subject) {
  const { results, verdict } = report;
  const all = report.datasets.map((dataset) => dataset.name);
  switch (verdict) {
    case "failed": {
      const found = resultsWith(results, "stops");
      const gates2 = countGates(found);
      const text2 = `${count(gates2, "gate")} ${verb(gates2, "stop")} ${subject}`;
      return { verdict, datasets: datasetsOf(found, all), text: text2 };
    }
    case "broken": {
      const found = resultsWith(results, "broken");
      const text2 = `could not be checked, ${count(countGates(found), "gate")} did not finish`;
      return { verdict, datasets: datasetsOf(found, all), text: text2 };
    }
    case "undecided": {
      const found = resultsWith(results, "undecided");
      const gates2 = count(countGates(found), "gate");
      const text2 = `undecided, ${found.length > 0 ? `${gates2} could not tell` : "no gate was run"}`;
      return { verdict, datasets: datasetsOf(found, all), text: text2 };
    }
    case "passed": {
      const untouched = report.datasets.every(isUntouched2);
      if (untouched && results.every((result) => result.status === "skipped")) {
        const why = all.length === 0 ? "no dataset is changed" : "no record is changed";
        return { verdict: "nothing", datasets: all, text: `nothing to check, ${why}` };
      }
      const parts = sumUp(results);
      return {
        verdict,
        datasets: all,
        text: (untouched ? ["no record is changed", ...parts] : parts).join(", ")
      };
    }
  }
}

// src/reporters/permalink.ts
var repositoryPattern = /^https?:\/\/[\w.:-]+(?:\/[\w.-]+)+$/;
var commitPattern = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
function encodeStep(step) {
  return encodeURIComponent(step).replaceAll(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`
  );
}
function linkLine(at, report, options) {
  const commit = (at.side === "base" ? report.base : report.head)?.commit ?? "";
  const repository = options.repositoryUrl ?? "";
  const steps = at.path.split("/");
  if (!repositoryPattern.test(repository) || !commitPattern.test(commit)) return void 0;
  if (steps.some((step) => /^\.*$/.test(step) || new RegExp("\\p{Cs}", "u").test(step))) return void 0;
  return `${repository}/blob/${commit}/${steps.map(encodeStep).join("/")}#L${at.line}`;
}
function linkReport(options) {
  if (options.reportUrl === void 0 || !URL.canParse(options.reportUrl)) return void 0;
  const url = new URL(options.reportUrl);
  if (url.protocol !== "https:" && url.protocol !== "http:") return void 0;
  return url.href.replaceAll(/[\s<>()[\]\\|`*_~]/g, encodeStep);
}

// src/reporters/word-difference.ts
var leastCommonRatio = 0.5;
function markDifferences(left, right) {
  const [a, b] = [showHidden(left).trim(), showHidden(right).trim()];
  const changes = diffWordsWithSpace(a, b);
  let common = 0;
  for (const change of changes) {
    if (!change.added && !change.removed) common += change.value.length;
  }
  if (common < leastCommonRatio * Math.max(a.length, b.length)) {
    return [[{ text: a, bold: false }], [{ text: b, bold: false }]];
  }
  return [
    changes.filter((change) => !change.added).map((change) => ({ text: change.value, bold: change.removed })),
    changes.filter((change) => !change.removed).map((change) => ({ text: change.value, bold: change.added }))
  ];
}

// src/reporters/markdown-finding.ts
var maxExcerpt = 300;
var maxPath2 = 80;
var maxFile = 40;
var maxMessage2 = 400;
var maxAlso = 3;
var maxBreaks = 8;
function shortenPath(path, report) {
  const folders = report.datasets.map((dataset) => `${dataset.folder}/`);
  const folder = folders.find((start) => start !== "/" && path.startsWith(start));
  return folder === void 0 ? path : path.slice(folder.length);
}
function linkPlace(at, page, show) {
  const link = linkLine(at, page.report, page.options);
  const file = at.path.split("/").at(-1) ?? at.path;
  const path = link === void 0 ? at.path : shortenPath(at.path, page.report);
  const text2 = show === "file" ? codeSpan(`${clipStart(file, maxFile)}:${at.line}`) : codeSpan(`${clipStart(path, maxPath2)}:${at.line}`);
  return link === void 0 ? text2 : `[${text2}](${link})`;
}
function listAlso(related, page) {
  if (related.length === 0) return "";
  const places = related.slice(0, maxAlso).map((at) => linkPlace(at, page, "path"));
  const left = related.length - maxAlso;
  return ` (see ${places.join(", ")}${left > 0 ? ` and ${count(left, "other")}` : ""})`;
}
function breakLines(text2) {
  let breaks = 0;
  const markdown = escapeMarked(text2).replaceAll(/ (?:⏎ )+/g, (lineEnd) => {
    breaks += 1;
    return breaks > maxBreaks ? lineEnd : "<br>";
  });
  return markdown === "" ? "(empty)" : markdown;
}
function pairTable(finding, other, excerpts, place) {
  const [left, right] = markDifferences(
    clip(excerpts[0], maxExcerpt),
    clip(excerpts[1], maxExcerpt)
  );
  const names = other.side === "base" ? ["new", "already there"] : ["this record", "the other"];
  return [
    `| ${names[0]} · ${place(finding.at)} | ${names[1]} · ${place(other)} |`,
    "|:--|:--|",
    `| ${breakLines(left)} | ${breakLines(right)} |`
  ].join("\n");
}
function renderFinding(finding, page, markWarning) {
  const place = (at) => linkPlace(at, page, "path");
  const [other, ...others] = finding.related;
  const { excerpt } = finding.at;
  const mark = markWarning && finding.level === "warning" ? "⚠️ " : "";
  const message = escapeMarkdown(clip(finding.message, maxMessage2)) || codeSpan(finding.code);
  const key = page.depth.everything ? ` · ${codeSpan(finding.key)}` : "";
  if (other?.excerpt !== void 0 && excerpt !== void 0) {
    const table2 = pairTable(finding, other, [excerpt, other.excerpt], place);
    return `${mark}${message}${listAlso(others, page)}${key}

${table2}

`;
  }
  const pointer = finding.at.pointer === void 0 ? "" : ` ${codeSpan(finding.at.pointer)}`;
  const also = listAlso(finding.related, page);
  const text2 = excerpt === void 0 ? "" : `<br>${codeSpan(clip(excerpt, maxExcerpt))}`;
  return `- ${mark}${place(finding.at)}${pointer}: ${message}${also}${key}${text2}

`;
}

// src/reporters/judged.ts
var levels = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
var none = "·";
var maxAxes = 12;
var maxControls = 3;
function drawScores(counts) {
  const most = Math.max(0, ...counts);
  return counts.map((each) => each <= 0 ? none : levels[Math.ceil(each / most * levels.length) - 1]).join("");
}
function formatShare({ low, high }) {
  const least = Math.floor(low * 100 + 1e-9);
  const most = Math.ceil(high * 100 - 1e-9);
  return least === most ? `${least} %` : `${least}–${most} %`;
}
function judgedSentence(facts) {
  const { decision, read, records, wanted, dropped, heldBack } = facts;
  const people = facts.unscored + facts.disputed;
  const share = `${formatShare(facts.interval)} meet the bar (wanted ${formatNumber(wanted * 100)} %)`;
  return [
    `${formatNumber(read)} read of ${formatNumber(records)}: ${share}`,
    ...decision === "undecided" ? ["undecided"] : [],
    ...dropped > 0 ? [`${formatNumber(dropped)} below it`] : [],
    ...people > 0 ? [`${formatNumber(people)} for a person`] : [],
    ...heldBack > 0 ? [`${formatNumber(heldBack)} held back`] : []
  ].join(", ");
}
function judgedOf(result) {
  const { judged, status } = result;
  return judged === void 0 || judged.read === 0 || status === "broken" ? void 0 : judged;
}
function judgedLines(facts) {
  const { scores, agreement, controls } = facts;
  const shown3 = scores.slice(0, maxAxes).map(describeScores);
  return [
    { label: "by", text: [...facts.judges.map(describeJudge), ...facts.rubrics].join(" · ") },
    { label: "controls", text: describeControls(controls) },
    ...shown3.length === 0 ? [] : [{ label: "scores", text: shown3.join(" · ") }],
    ...agreement === void 0 ? [] : [{ label: "agreed", text: `${formatNumber(agreement * 100)} % of pairs of judges` }],
    { label: "cost", text: describeCost(facts) }
  ];
}
function describeJudge({ name, model, family, isKin, without, note }) {
  const less = without.length === 0 ? "" : `, without ${without.join(", ")}`;
  const kin = isKin ? `, of the family ${family} that wrote some of it` : "";
  return `${name} (${model}${less}${kin}${note === void 0 ? "" : `; ${note}`})`;
}
function describeControls({ asked, failed }) {
  if (asked === 0) return "none was asked";
  if (failed.length === 0) return `all ${formatNumber(asked)} held`;
  const more = failed.length > maxControls ? ` and ${failed.length - maxControls} more` : "";
  return `${formatNumber(failed.length)} of ${formatNumber(asked)} failed: ${failed.slice(0, maxControls).join(", ")}${more}`;
}
function describeScores({ axis, lowest, counts }) {
  const all = counts.reduce((sum3, each) => sum3 + each, 0);
  const sum2 = counts.reduce((total, each, i) => total + each * (lowest + i), 0);
  const mean = all === 0 ? "" : ` ${(sum2 / all).toFixed(1)}`;
  return `${axis} ${drawScores(counts)}${mean}`;
}
function describeCost({ estimate, spent, cached }) {
  const from = cached > 0 ? `, ${formatNumber(cached)} ${cached === 1 ? "reply" : "replies"} from the cache` : "";
  return `${describeSpend(spent)}${from}; expected at most ${describeSpend(estimate)}`;
}
function describeSpend({ calls, tokens, usd }) {
  const money = usd === null ? "money unknown" : `$${usd.toFixed(usd >= 1 || usd === 0 ? 2 : 4)}`;
  return `${count(calls, "call")}, ${count(tokens, "token")}, ${money}`;
}

// src/reporters/markdown-judged.ts
var maxWords = 600;
function judgedParts(results, under, rank) {
  return results.flatMap(({ judged }) => {
    if (judged === void 0) return [];
    const title = judged.read === 0 ? "no record was read" : judgedSentence(judged);
    return [
      {
        tier: 3,
        rank,
        under,
        open: `
<details><summary><b>Judged</b>: ${title}</summary>

`,
        items: judgedLines(judged).map(
          ({ label, text: text2 }) => `- ${label}: ${escapeMarkdown(clip(text2, maxWords))}
`
        ),
        close: "\n</details>\n",
        leftOut: 0,
        more: () => "- … the rest is left out for length\n",
        fewest: 1
      }
    ];
  });
}

// src/reporters/origin-bar.ts
var origins = ["human", "mixed", "synthetic", "unknown"];
var originGlyphs = {
  human: "█",
  mixed: "▓",
  synthetic: "░",
  unknown: "?"
};
var cells = 12;
function sum(counts) {
  return origins.reduce((total, origin) => total + counts[origin], 0);
}
function drawBar(counts) {
  const total = sum(counts);
  if (total === 0) return "";
  const parts = origins.map((origin) => {
    const exact = counts[origin] / total * cells;
    return { origin, exact, cells: exact > 0 ? Math.max(1, Math.floor(exact)) : 0 };
  });
  for (let left = cells - parts.reduce((all, part) => all + part.cells, 0); left !== 0; ) {
    const step = Math.sign(left);
    const rank = (part2) => step > 0 ? part2.exact - part2.cells : part2.cells;
    const part = parts.reduce((best, each) => rank(each) > rank(best) ? each : best);
    part.cells += step;
    left -= step;
  }
  return parts.map((part) => originGlyphs[part.origin].repeat(part.cells)).join("");
}

// src/reporters/use.ts
var judgeGate = "licence";
var leads = {
  no: "No",
  unclear: "Unknown",
  fine: "Nothing known forbids",
  unchecked: "Not checked"
};
var maxModels = 3;
var howToSay = { name: "heartcut explain provenance" };
function viewUse(results) {
  const judge = results.find(({ gate }) => gate === judgeGate);
  const known = results.flatMap(({ use }) => use ?? []);
  if (judge === void 0 && known.every(saysNothing)) return void 0;
  const facts = merge(known);
  const { release } = facts;
  const whyNot = whyUnchecked(judge);
  if (release === void 0 && whyNot === void 0) return void 0;
  const unknown = unknownOf(facts);
  const [first, ...rest] = release?.reasons ?? [];
  const isNo = first?.answer === "forbidden";
  const tone = release === void 0 ? "unchecked" : isNo ? "no" : unknown.length > 0 ? "unclear" : "fine";
  const answer = release === void 0 ? [": ", { words: whyNot ?? "" }, ...unknown.flatMap((each) => ["; ", ...each])] : answerOf(tone, release, facts, unknown);
  return {
    tone,
    lead: leads[tone],
    answer,
    ...isNo && { why: drawReason(first) },
    // Where none is known the answer says it.
    ...release && release.chain.length > 0 && { licence: licenceOf(release) },
    ...facts.teachers?.length && { models: modelsOf(facts.teachers) },
    ...facts.lineage?.children && { lineage: lineageOf(facts.lineage) },
    ...mixtureOf(facts),
    ...isNo && unknown.length > 0 && { unknown: join(unknown, " · ") },
    otherReasons: isNo ? rest : release?.reasons ?? [],
    facts
  };
}
function saysNothing({ lineage, ...others }) {
  return Object.keys(others).length === 0 && (lineage?.children ?? 0) === 0;
}
function merge(known) {
  const facts = Object.assign({}, ...known);
  const from = Object.assign({}, ...known.map((each) => each.origins));
  return facts.origins === void 0 ? facts : { ...facts, origins: from };
}
function whyUnchecked(judge) {
  if (judge === void 0) return `the gate ${judgeGate} was not run`;
  if (judge.status === "broken") return `the gate ${judgeGate} did not finish`;
  return judge.status === "skipped" ? judge.reason ?? "no reason given" : void 0;
}
function answerOf(tone, release, { teachers = [] }, unknown) {
  const use = [
    { name: release.use },
    release.assumed === void 0 ? " use" : " use (assumed)"
  ];
  if (tone === "no") {
    const { forbidden, records } = release;
    const some2 = forbidden === records ? "all " : `${formatNumber(forbidden)} of `;
    const why = forbidden > 0 ? `: ${some2}${count(records, "record")}` : ": no licence fits all records";
    return [", not for ", ...use, why];
  }
  if (tone === "unclear") return [" for ", ...use, ": ", ...join(unknown, " · ")];
  const conditions2 = new Set(teachers.flatMap((each) => each.conditions)).size;
  const meet = conditions2 > 0 ? `; ${count(conditions2, "condition")} to meet` : "";
  return [" ", ...use, meet];
}
function unknownOf({ release, origins: from }) {
  const lines = [];
  if (from === void 0) {
    if (release !== void 0) lines.push(["nobody counted who wrote the records"]);
  } else if (from.now.unknown > 0) {
    lines.push(
      from.now.unknown === sum(from.now) ? ["no record says where it comes from (", howToSay, ")"] : ["origin of ", ...some(from.now.unknown, from.firstUnknown)]
    );
  }
  if (release === void 0) return lines;
  const { unknownLicence, unknownTerms, records, use } = release;
  if (unknownLicence.records > 0 && use !== "internal") {
    lines.push(
      unknownLicence.records === records && release.chain.length === 0 ? ["no licence is known"] : ["licence of ", ...some(unknownLicence.records, unknownLicence.first)]
    );
  }
  if (unknownTerms.records > 0) {
    lines.push(["terms of the models of ", ...some(unknownTerms.records, unknownTerms.first)]);
  }
  return lines;
}
function some(records, first) {
  const what = count(records, "record");
  return first === void 0 ? [what] : [`${what} (`, ...records > 1 ? ["first "] : [], { at: first }, ")"];
}
function drawReason({ first, records, steps }) {
  const more = records > 1 ? ` and ${count(records - 1, "more record")}` : "";
  return [{ at: first }, more, ...steps.flatMap((step) => [" → ", { words: step }])];
}
function licenceOf({ licence, chain, unknownLicence }) {
  if (licence === null) return ["none fits all"];
  const atLeast = unknownLicence.records > 0 ? " at least" : "";
  const link = chain.find((each) => each.licence === licence && !each.isModel);
  if (link === void 0) return [{ name: licence }, atLeast];
  if (link.from === "dataset.yaml") return [{ name: licence }, `${atLeast} (dataset.yaml)`];
  const from = `${atLeast} (from ${count(link.records, "record")} of `;
  return [{ name: licence }, from, { name: link.from }, ")"];
}
var answers = {
  allow: "allowed",
  conditions: "on conditions",
  deny: "forbidden",
  unknown: "unknown"
};
var answerOrder = ["deny", "unknown", "conditions", "allow"];
function modelsOf(teachers) {
  const sorted = answerOrder.flatMap((answer) => teachers.filter((each) => each.answer === answer));
  const shown3 = sorted.slice(0, maxModels).map(({ models, answer, records }) => {
    const [first = "(no name)", ...others] = models;
    const more = others.length > 0 ? ` and ${formatNumber(others.length)} more` : "";
    return [{ name: first }, `${more} ${answers[answer]} (${count(records, "record")})`];
  });
  const left = teachers.length - maxModels;
  return [...join(shown3, ", "), left > 0 ? ` and ${formatNumber(left)} more` : ""];
}
function lineageOf({ depth: depth3, limit }) {
  return [`${formatNumber(depth3)} deep (wanted at most ${formatNumber(limit)})`];
}
function mixtureOf({ origins: from, wanted = [] }) {
  if (from === void 0) return {};
  const { now, before } = from;
  const seen = origins.filter(
    (origin) => now[origin] + (before?.[origin] ?? 0) > 0 || wanted.some((each) => each.origin === origin)
  );
  const [only] = seen;
  if (only === void 0) return {};
  if (seen.length === 1 && wanted.length === 0) {
    return only === "unknown" ? {} : { mixture: [`all ${count(now[only], "record")} ${only}`] };
  }
  const bars = before === void 0 ? [now] : [before, now];
  const shares = seen.map((origin) => {
    const share = percent(now[origin], sum(now));
    const was = before === void 0 ? void 0 : percent(before[origin], sum(before));
    const change = was === void 0 || was === share ? share : `${was} → ${share}`;
    return `${originGlyphs[origin]} ${origin} ${change}${wantedOf(origin, wanted)}`;
  });
  const drawn = [...new Set(bars.map(drawBar))].join(" → ");
  return { mixture: [{ bar: drawn }, ` ${shares.join(" · ")}`] };
}
function wantedOf(origin, wanted) {
  const bound = wanted.find((each) => each.origin === origin);
  if (bound === void 0) return "";
  const least = bound.min > 0 ? [`at least ${percent(bound.min, 1)}`] : [];
  const most = bound.max < 1 ? [`at most ${percent(bound.max, 1)}`] : [];
  return ` (wanted ${[...least, ...most].join(" and ")})`;
}
function percent(part, all) {
  const share = all === 0 ? 0 : part / all * 100;
  if (share > 0 && share < 1) return "under 1 %";
  if (share > 99 && share < 100) return "over 99 %";
  return `${Math.round(share)} %`;
}
function join(lines, between) {
  return lines.flatMap((line, i) => i === 0 ? line : [between, ...line]);
}

// src/reporters/markdown-use.ts
var marks = {
  no: "🚫",
  unclear: "⚠️",
  fine: "✅",
  unchecked: "⏭️"
};
var answerMarks = {
  allow: "✅",
  conditions: "☑️",
  deny: "🚫",
  unknown: "⚠️"
};
var maxName2 = 60;
var maxWords2 = 300;
var maxRows = 10;
function drawPiece(piece, page) {
  if (typeof piece === "string") return piece;
  if ("name" in piece) return codeSpan(clip(piece.name, maxName2));
  if ("words" in piece) return escapeMarkdown(clip(piece.words, maxWords2));
  if ("bar" in piece) return codeSpan(piece.bar);
  return linkPlace(piece.at, page, "path");
}
function draw(line, page) {
  return line.map((piece) => drawPiece(piece, page)).join("");
}
function useLines(view, page) {
  if (view === void 0) return "";
  const labelled = (label, line) => line === void 0 ? [] : [`${label}${draw(line, page)}`];
  const hasBar = view.mixture?.some((piece) => typeof piece === "object") === true;
  const made = [
    ...labelled("effective licence ", view.licence),
    ...labelled("models ", view.models),
    ...labelled("lineage ", view.lineage),
    ...hasBar ? [] : labelled("", view.mixture)
  ].join(" · ");
  const lines = [
    `**May we use this?** ${marks[view.tone]} **${view.lead}**${draw(view.answer, page)}`,
    ...labelled("Why: ", view.why),
    ...made === "" ? [] : [made.charAt(0).toUpperCase() + made.slice(1)],
    ...hasBar ? labelled("", view.mixture) : [],
    ...labelled("Unknown: ", view.unknown)
  ];
  return `
${lines.join("<br>\n")}
`;
}
function licenceRow({ licence, from, records, first, isModel }, page) {
  const source = codeSpan(clip(from, maxName2));
  const where = from === "dataset.yaml" ? "" : linkPlace(first, page, "file");
  const name = codeSpan(clip(licence, maxName2));
  return `| ${name} | ${isModel ? "model " : ""}${source} | ${formatNumber(records)} | ${where} |
`;
}
function modelRow(teacher, page) {
  const { models, host, answer, terms, records, first } = teacher;
  const via = host === null ? "" : ` through ${codeSpan(clip(host, maxName2))}`;
  const more = models.length > 1 ? ` and ${formatNumber(models.length - 1)} more` : "";
  const name = `${codeSpan(clip(models[0] ?? "", maxName2))}${more}${via}`;
  const entry = terms === null ? "none known" : escapeMarkdown(clip(`${terms.name} (${terms.source}, read ${terms.read})`, maxWords2));
  const verdict = `${answerMarks[answer]}&nbsp;${answers[answer].replace(" ", "&nbsp;")}`;
  return `| ${name} | ${verdict} | ${entry} | ${formatNumber(records)} | ${linkPlace(first, page, "file")} |
`;
}
function table(columns4, rows2) {
  if (rows2.length === 0) return [];
  const left = rows2.length - maxRows;
  const more = left > 0 ? [`| ${formatNumber(left)} more |${" |".repeat(columns4.length - 1)}
`] : [];
  const head = `
| ${columns4.join(" | ")} |
|${":--|".repeat(columns4.length)}
`;
  return [head, ...rows2.slice(0, maxRows), ...more];
}
function sentences(view) {
  const { release, teachers = [] } = view.facts;
  const list = (texts2) => texts2.slice(0, maxRows).map(codeSpan).join(", ");
  const conditions2 = [...new Set(teachers.flatMap((each) => each.conditions))].slice(0, maxRows);
  const { attribution = [], notices = [], assumed, use } = release ?? {};
  return [
    ...assumed === void 0 ? [] : [
      escapeMarkdown(
        clip(
          `dataset.yaml names no intendedUse: ${use} is assumed, because ${assumed}.`,
          maxWords2
        )
      )
    ],
    ...attribution.length === 0 ? [] : [`Name the authors of what is under ${list(attribution)}.`],
    ...notices.length === 0 ? [] : [`Pass on the texts of ${list(notices)}.`],
    ...conditions2.map((text2) => escapeMarkdown(clip(text2, maxWords2)))
  ].map((text2) => `- ${text2}
`);
}
function useParts(view, under, page, rank) {
  const { release, teachers = [] } = view?.facts ?? {};
  if (view === void 0 || release === void 0) return [];
  const { chain } = release;
  if (chain.length + teachers.length === 0) return [];
  const reasons = view.otherReasons.slice(0, maxRows);
  const [only] = chain;
  const isSaid = chain.length === 1 && only?.from === "dataset.yaml";
  const licences = (isSaid ? [] : chain).map((each) => licenceRow(each, page));
  const duties = sentences(view);
  const models = teachers.map((each) => modelRow(each, page));
  const items = [
    ...reasons.map((each) => {
      const mark = each.answer === "forbidden" ? marks.no : marks.unclear;
      return `- ${mark} ${draw(drawReason(each), page)}
`;
    }),
    ...table(["licence", "from", "records", "first"], licences),
    ...table(["model", "verdict", "terms", "records", "first"], models),
    ...duties.length > 0 ? ["\n", ...duties] : []
  ];
  const holds2 = [
    ...reasons.length > 0 ? [count(reasons.length, "more reason")] : [],
    ...licences.length > 0 ? [count(licences.length, "licence")] : [],
    ...models.length > 0 ? [count(models.length, "model")] : [],
    ...duties.length > 0 ? ["what a release asks for"] : []
  ];
  if (holds2.length === 0) return [];
  return [
    {
      tier: 3,
      rank,
      under,
      open: `
<details><summary><b>May we use this</b>: ${holds2.join(", ")}</summary>

`,
      items,
      close: "\n</details>\n",
      leftOut: 0,
      more: () => "\n… the rest is left out for length\n",
      fewest: 1
    }
  ];
}

// src/reporters/sentence.ts
var maxCodes = 4;
function countPlaces(findings, dataset) {
  if (findings.some(({ data }) => typeof data.records === "number" && data.records > 1)) {
    return count(findings.length, "finding");
  }
  const places = new Set(findings.map(({ at }) => `${at.side ?? "head"} ${at.line} ${at.path}`));
  if (!findings.every(({ at }) => at.recordId !== void 0)) {
    return places.size === findings.length ? count(findings.length, "finding") : `${count(findings.length, "finding")} in ${count(places.size, "place")}`;
  }
  const changed = dataset === void 0 ? 0 : dataset.added + dataset.edited;
  const among = places.size <= changed && findings.every(({ at }) => at.side !== "base");
  const records = among ? `${formatNumber(places.size)} of ${count(changed, "changed record")}` : count(places.size, "record");
  return places.size === findings.length ? records : `${count(findings.length, "finding")} in ${records}`;
}
function countCodes(findings) {
  const codes = /* @__PURE__ */ new Map();
  for (const { code } of findings) codes.set(code, (codes.get(code) ?? 0) + 1);
  const words = [...codes].sort((a, b) => b[1] - a[1]).map(([code, times]) => {
    const text2 = code.replaceAll("-", " ");
    return codes.size === 1 ? text2 : `${formatNumber(times)} × ${text2}`;
  });
  return joinNames(words, maxCodes);
}
function sentenceOf(result, dataset) {
  const reason = result.reason ?? "no reason given";
  const [first, second] = result.findings;
  const judged = judgedOf(result);
  switch (standingOf(result)) {
    case "broken":
      return { lead: "did not finish", rest: reason };
    case "skipped":
      return { lead: "", rest: `not run: ${reason}` };
    case "undecided":
      return { lead: "undecided", rest: reason };
    case "passes":
      return { lead: "", rest: result.waived ? "nothing but what is waived" : "nothing found" };
    case "stops":
    case "warns":
      if (judged !== void 0) return { lead: "", rest: judgedSentence(judged) };
      if (first === void 0) return { lead: "failed", rest: reason };
      if (second === void 0) return { lead: "", rest: first.message };
      return { lead: countPlaces(result.findings, dataset), rest: countCodes(result.findings) };
  }
}

// src/reporters/markdown-section.ts
var marks2 = {
  broken: "🛑",
  stops: "❌",
  undecided: "⚠️",
  warns: "⚠️",
  skipped: "⏭️",
  passes: "✅"
};
var maxCell = 200;
var maxName3 = 60;
var maxNames = 30;
var maxSkippedNames = 2;
var maxFiles = 10;
var maxMeasured = 5;
function hasSomethingToSay(result) {
  const standing = standingOf(result);
  return standing !== "skipped" && standing !== "passes";
}
function escapeNames(names, max) {
  return joinNames(
    names.map((name) => escapeMarkdown(clip(name, maxName3)) || "(empty)"),
    max
  );
}
function worstStanding(results) {
  const present = new Set(results.map(standingOf));
  return standings.find((standing) => present.has(standing)) ?? "skipped";
}
function changeLine(dataset) {
  if (isUntouched2(dataset)) return `no record changed, ${count(dataset.head, "record")}`;
  const { added, edited, removed, moved, base, head } = dataset;
  if (base === 0) return `**+${formatNumber(added)} added** in a new dataset`;
  const changes = [
    `+${formatNumber(added)} added`,
    `${formatNumber(edited)} edited`,
    `${formatNumber(removed)} removed`,
    `${formatNumber(moved)} moved`
  ];
  return `**${changes.join(" · ")}** of ${count(base, "record")} → ${formatNumber(head)}`;
}
function gateRow(result, section, page) {
  const { lead, rest } = sentenceOf(result, section.dataset);
  const words = escapeMarkdown(clip(rest, maxCell));
  const found = [lead === "" ? "" : `**${lead}**`, words].filter((text2) => text2 !== "").join(": ");
  const [first] = sortFindings(result.findings);
  const where = first === void 0 ? "" : linkPlace(first.at, page, "file");
  return `| ${marks2[standingOf(result)]} | ${escapeNames([result.gate], 1)} | ${found} | ${where} |
`;
}
function skippedRows(skipped) {
  const reasons = /* @__PURE__ */ new Map();
  for (const result of skipped) {
    const reason = sentenceOf(result, void 0).rest;
    reasons.set(reason, [...reasons.get(reason) ?? [], result.gate]);
  }
  return [...reasons].map(([reason, gates2]) => {
    const words = escapeMarkdown(clip(reason, maxCell));
    const names = escapeNames(gates2, maxNames);
    return gates2.length <= maxSkippedNames ? `| ${marks2.skipped} | ${names} | ${words} | |
` : `| ${marks2.skipped} | ${count(gates2.length, "gate")} | ${words} · ${names} | |
`;
  });
}
function passedPieces(passed) {
  const names = passed.map((result) => result.gate);
  return [count(countGates(passed), "gate"), escapeNames(names, maxNames)];
}
function tableHead(results, hasRows) {
  if (hasRows) return "\n| | gate | found | where |\n|---|:--|:--|:--|\n";
  if (results.length === 0) return "\nNo gate was run.\n";
  return `
${marks2.passes} ${passedPieces(results).join(": ")}
`;
}
function tableRows(section, page) {
  const { results } = section;
  const talking = sortResults(results).filter(hasSomethingToSay);
  const skipped = resultsWith(results, "skipped");
  const passed = resultsWith(results, "passes");
  if (talking.length + skipped.length === 0) return [];
  const [number, names] = passedPieces(passed);
  return [
    ...talking.map((result) => gateRow(result, section, page)),
    ...skippedRows(skipped),
    // A space that does not break keeps the narrow column on one line.
    ...passed.length === 0 ? [] : [`| ${marks2.passes} | ${number.replace(" ", "&nbsp;")} | ${names} | |
`]
  ];
}
function measuredLine(results) {
  const compared = results.filter(({ use, judged }) => use === void 0 && judged === void 0).flatMap((result) => result.measurements).filter(isCompared);
  if (compared.length === 0) return "";
  const texts2 = compared.slice(0, maxMeasured).map((measurement) => {
    const before = measurement.base === void 0 ? "" : `${formatNumber(measurement.base)} → `;
    const limit = formatLimit(measurement);
    const value = escapeMarkdown(clip(before + formatValue(measurement), maxName3));
    const text2 = `${codeSpan(clip(measurement.name, maxName3))} ${value}`;
    return limit === void 0 ? text2 : `${text2}, ${limit}`;
  });
  return `
**Measured** ${texts2.join(" · ")}
`;
}
function measurementRow(measurement) {
  const base = measurement.base === void 0 ? "" : formatNumber(measurement.base);
  const value = escapeMarkdown(clip(formatValue(measurement), maxCell));
  const name = codeSpan(clip(measurement.name, maxName3));
  return `| ${name} | ${value} | ${base} | ${formatLimit(measurement) ?? ""} |
`;
}
function filesLine(dataset) {
  const files = dataset.files.slice(0, maxFiles).map((file) => codeSpan(clip(file, maxCell)));
  const left = dataset.files.length - maxFiles;
  const more = left > 0 ? ` and ${count(left, "other")}` : "";
  return `
${escapeMarkdown(clip(dataset.kind, maxName3))} records in ${files.join(", ")}${more}
`;
}
function findingsPart(result, under, page, rank) {
  const { depth: depth3 } = page;
  const findings = sortFindings(result.findings);
  const markWarnings = standingOf(result) === "stops";
  const gate = clip(result.gate, maxName3);
  const number = count(findings.length, "finding");
  return {
    holds: "finding",
    tier: 3,
    rank,
    under,
    open: `
<details><summary><b>${escapeSummaryTag(gate)}</b>: ${number}</summary>

`,
    items: findings.slice(0, depth3.findings).map((finding) => renderFinding(finding, page, markWarnings)),
    close: "</details>\n",
    leftOut: Math.max(0, findings.length - depth3.findings),
    more: (left) => `… ${formatNumber(left)} more: ${codeSpan(`heartcut explain ${gate}`)}

`,
    fewest: 1
  };
}
function waivedParts(results, under, page, rank) {
  const waived = results.flatMap((result) => result.waived ?? []);
  if (waived.length === 0) return [];
  const { findings } = page.depth;
  return [
    {
      tier: 3,
      // After all findings that count.
      rank: standings.length * 1e6 + rank,
      under,
      open: `
<details><summary><b>Waived</b>: ${count(waived.length, "finding")}</summary>

`,
      items: waived.slice(0, findings).map(({ finding, waiver }) => {
        const { reason, owner, expires } = waiver;
        const why = escapeMarkdown(clip(`${reason} (${owner}, until ${expires})`, maxCell));
        const gate = escapeNames([finding.gate], 1);
        const message = escapeMarkdown(clip(finding.message, maxCell)) || codeSpan(finding.code);
        return `- ${linkPlace(finding.at, page, "path")} ${gate}: ${message}<br>${why}
`;
      }),
      close: "\n</details>\n",
      leftOut: Math.max(0, waived.length - findings),
      more: (left) => `- … ${formatNumber(left)} more
`,
      fewest: 1
    }
  ];
}
function layOutSection(section, index, several, page) {
  const { dataset, results } = section;
  const { depth: depth3 } = page;
  const rows2 = tableRows(section, page);
  const use = viewUse(results);
  const title = `
#### ${marks2[worstStanding(results)]} ${escapeNames([section.name], 1)}
`;
  const head = several ? `${title}${dataset === void 0 ? "" : `
${changeLine(dataset)}
`}` : "";
  const files = depth3.everything && dataset !== void 0 ? filesLine(dataset) : "";
  const tablePart = {
    holds: "dataset",
    tier: 2,
    rank: index,
    open: head + files + tableHead(results, rows2.length > 0),
    items: rows2,
    close: (depth3.everything ? "" : measuredLine(results)) + useLines(use, page),
    leftOut: 0,
    more: (left) => `| | ${count(left, "more line")} | left out for length | |
`,
    fewest: 0
  };
  const parts = [
    tablePart,
    // Findings have the first say on the room.
    ...useParts(use, tablePart, page, standings.length * 1e6 + index),
    ...judgedParts(results, tablePart, standings.length * 1e6 + index),
    ...sortResults(results).filter((result) => result.findings.length > 0).map((result, place) => {
      const rank = standings.indexOf(standingOf(result)) * 1e6 + index * 1e3 + place;
      return findingsPart(result, tablePart, page, rank);
    }),
    ...waivedParts(results, tablePart, page, index)
  ];
  const measurements = results.flatMap((result) => result.measurements);
  if (!depth3.everything || measurements.length === 0) return parts;
  return [
    ...parts,
    {
      tier: 4,
      rank: index,
      under: tablePart,
      open: `
<details><summary><b>Measurements</b>: ${formatNumber(measurements.length)}</summary>

| | now | before | |
|:--|:--|:--|:--|
`,
      items: measurements.map(measurementRow),
      close: "\n</details>\n",
      leftOut: 0,
      more: (left) => `| ${formatNumber(left)} more | | | |
`,
      fewest: 1
    }
  ];
}

// src/reporters/markdown-report.ts
var marks3 = {
  passed: "✅",
  undecided: "⚠️",
  failed: "✋",
  broken: "🛑",
  nothing: "➖"
};
var maxNames2 = 400;
var maxLabel = 40;
var maxNotes2 = 10;
var maxNote = 300;
var maxCommand = 500;
function whole(tier, open) {
  return { tier, rank: 0, open, items: [], close: "", leftOut: 0, more: () => "", fewest: 0 };
}
function headingLine({ report, depth: depth3 }) {
  const { verdict, datasets, text: text2 } = headlineOf(report, depth3.subject);
  const level = depth3.everything ? "##" : "###";
  if (datasets.length === 0) return `${level} ${marks3[verdict]} Heartcut: ${text2}
`;
  const escaped = datasets.map((name) => escapeNames([name], 1)).join(" and ");
  const names = datasets.length > 2 || escaped.length > maxNames2 ? count(datasets.length, "dataset") : escaped;
  return `${level} ${marks3[verdict]} ${names}: ${text2}
`;
}
function judgedAt(report) {
  const label = (version) => codeSpan(clip(version.label, maxLabel));
  const against = report.base === null ? "with no base" : `against ${label(report.base)}`;
  return `judged at ${label(report.head)} ${against}`;
}
function notesPart(report) {
  return {
    ...whole(1, ""),
    items: report.notes.slice(0, maxNotes2).map(
      (note) => `
> ℹ️ ${escapeMarkdown(clip(note.message, maxNote)) || codeSpan(note.code)}
`
    ),
    leftOut: Math.max(0, report.notes.length - maxNotes2),
    more: (left) => `
> ${count(left, "more note")} left out for length
`
  };
}
function policyLine(report) {
  const { path, label, preset } = report.policy;
  const where = path === null ? "built in" : codeSpan(clip(path, maxNote));
  const at = path === null ? "" : ` at ${codeSpan(clip(label, maxLabel))}`;
  return `
Policy: ${where}${at}, preset ${escapeMarkdown(clip(preset, maxLabel))}
`;
}
function footLine({ report, options, depth: depth3 }) {
  const link = linkReport(options);
  const texts2 = [
    `Reproduce: ${codeSpan(clip(report.reproduce, maxCommand))}`,
    ...link === void 0 ? [] : [`[full report](${link})`],
    ...depth3.everything ? [escapeMarkdown(`heartcut ${report.tool.version}`)] : [],
    `checked in ${formatDuration(report.durationMs)}`
  ];
  return `
${texts2.join(" · ")}
`;
}
function divide(report) {
  const names = /* @__PURE__ */ new Set([
    ...report.datasets.map((dataset) => dataset.name),
    ...report.results.map((result) => result.dataset)
  ]);
  const sections = [...names].map((name) => ({
    name,
    dataset: report.datasets.find((dataset) => dataset.name === name),
    results: report.results.filter((result) => result.dataset === name)
  }));
  const badness = (section) => standings.indexOf(worstStanding(section.results));
  return sections.sort((a, b) => badness(a) - badness(b));
}
function droppedLine(parts) {
  const datasets = parts.filter((part) => part.holds === "dataset").length;
  let findings = 0;
  for (const part of parts) {
    if (part.holds === "finding") findings += part.items.length + part.leftOut;
  }
  const texts2 = [
    ...datasets > 0 ? [count(datasets, "dataset")] : [],
    ...findings > 0 ? [count(findings, "finding")] : []
  ];
  return texts2.length === 0 ? "" : `
… ${texts2.join(" and ")} left out for length
`;
}
function renderMarkdown(page, limit, measure) {
  const { report, options, depth: depth3 } = page;
  const sections = divide(report);
  const several = sections.length > 1;
  const marker = options.marker === void 0 ? "" : `${options.marker}
`;
  const [only] = several ? [] : sections;
  const judged = judgedAt(report);
  const change = only?.dataset === void 0 ? `J${judged.slice(1)}` : `${changeLine(only.dataset)} · ${judged}`;
  const parts = [
    whole(0, `${marker}${headingLine(page)}
${change}
`),
    notesPart(report),
    ...depth3.everything ? [whole(1, policyLine(report))] : [],
    ...sections.flatMap((section, index) => layOutSection(section, index, several, page)),
    whole(1, footLine(page))
  ];
  return fit(parts, limit, measure, droppedLine);
}

// src/reporters/comment.ts
var maxCharacters = 65536;
var depth = { subject: "this pull request", findings: 5, everything: false };
var comment = {
  id: "comment",
  summary: "Markdown for a pull request comment, at most 65,536 characters",
  extension: "md",
  render(report, options = {}) {
    const limit = options.maxCharacters ?? maxCharacters;
    return renderMarkdown({ report, options, depth }, limit, (text2) => text2.length);
  }
};

// src/reporters/json.ts
var json = {
  id: "json",
  summary: "the whole report as JSON (schemas/report.schema.json)",
  extension: "json",
  render: printJson,
  pieces: printJsonPieces
};

// src/reporters/escape-sarif.ts
var maxMessage3 = 1e3;
function escapeSarif(text2) {
  return clip(showHidden(text2), maxMessage3).replaceAll("](", "] (");
}

// src/reporters/sarif.ts
var maxResults = 5e3;
var maxRelated2 = 10;
var ruleId = (finding) => `${finding.gate}/${finding.code}`;
function indexRules(findings) {
  const indexes = /* @__PURE__ */ new Map();
  const rules = [];
  for (const finding of findings) {
    const id2 = ruleId(finding);
    if (indexes.has(id2)) continue;
    indexes.set(id2, rules.length);
    const words = `${finding.gate}: ${finding.code.replaceAll("-", " ")}`;
    rules.push({
      id: id2,
      shortDescription: { text: escapeSarif(words) },
      defaultConfiguration: { level: finding.level },
      properties: { tags: ["dataset", finding.gate] }
    });
  }
  return { rules, indexes };
}
function pathUri(path) {
  return path.split("/").map((step) => encodeURIComponent(step.replaceAll(new RegExp("\\p{Cs}", "gu"), "�"))).join("/");
}
function placeOf(at) {
  const region = at.column === void 0 ? { startLine: at.line } : { startLine: at.line, startColumn: at.column };
  return {
    physicalLocation: {
      artifactLocation: { uri: pathUri(at.path), uriBaseId: "%SRCROOT%" },
      region
    },
    ...at.recordId === void 0 ? {} : { logicalLocations: [{ name: at.recordId, kind: "object" }] }
  };
}
function resultOf({ finding, waiver }, { indexes }) {
  const related = finding.related.slice(0, maxRelated2).map((at, index) => ({
    id: index + 1,
    ...placeOf(at),
    message: { text: at.side === "base" ? "already there" : "the other record" }
  }));
  return {
    ruleId: ruleId(finding),
    ruleIndex: indexes.get(ruleId(finding)),
    level: finding.level,
    message: { text: escapeSarif(finding.message) || escapeSarif(finding.code) },
    locations: [placeOf(finding.at)],
    ...related.length > 0 ? { relatedLocations: related } : {},
    // GitHub's own primaryLocationLineHash is left to its upload action, which checks it.
    ...waiver === void 0 ? {} : { suppressions: [suppressionOf(waiver)] },
    partialFingerprints: { "heartcutFinding/v1": finding.key }
  };
}
function suppressionOf({ reason, owner, expires }) {
  const justification = escapeSarif(`${reason} (${owner}, until ${expires})`);
  return { kind: "external", status: "accepted", justification };
}
function notify(report, leftOut) {
  const notes = report.results.flatMap((result) => {
    const standing = standingOf(result);
    if (standing !== "broken" && standing !== "skipped" && standing !== "undecided") return [];
    const words = { broken: "did not finish", skipped: "not run", undecided: "undecided" }[standing];
    const reason = result.reason ?? "no reason given";
    const text2 = `${result.gate} (${result.dataset}) ${words}: ${reason}`;
    const level = { broken: "error", skipped: "note", undecided: "warning" }[standing];
    return [{ level, message: { text: escapeSarif(text2) } }];
  });
  if (leftOut === 0) return notes;
  return [
    { level: "warning", message: { text: `${count(leftOut, "finding")} left out` } },
    ...notes
  ];
}
function buildLog(report, entries, leftOut, link) {
  const index = indexRules(entries.map(({ finding }) => finding));
  const driver = { name: "Heartcut", version: report.tool.version, rules: index.rules };
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver },
        automationDetails: { id: "heartcut/" },
        columnKind: "unicodeCodePoints",
        invocations: [
          {
            executionSuccessful: report.verdict !== "broken",
            toolExecutionNotifications: notify(report, leftOut)
          }
        ],
        results: entries.map((entry) => resultOf(entry, index)),
        properties: { verdict: report.verdict, ...link === void 0 ? {} : { report: link } }
      }
    ]
  };
}
var sarif = {
  id: "sarif",
  summary: "SARIF 2.1.0 for code scanning, at most 5,000 results",
  extension: "sarif",
  render(report, options = {}) {
    const all = [
      ...sortFindings(report.results.flatMap((result) => result.findings)).map(
        (finding) => ({ finding })
      ),
      ...report.results.flatMap((result) => result.waived ?? [])
    ];
    const link = linkReport(options);
    const limit = options.maxCharacters ?? Infinity;
    for (let kept = Math.min(all.length, maxResults); ; kept = Math.floor(kept / 2)) {
      const text2 = printJson(buildLog(report, all.slice(0, kept), all.length - kept, link));
      if (text2.length <= limit || kept === 0) return text2;
    }
  }
};

// src/reporters/summary.ts
var maxBytes = 1024 * 1024;
var depth2 = { subject: "this change", findings: 100, everything: true };
var summary = {
  id: "summary",
  summary: "Markdown for a job summary, at most 1 MiB",
  extension: "md",
  render(report, options = {}) {
    const limit = options.maxCharacters ?? maxBytes;
    return renderMarkdown({ report, options, depth: depth2 }, limit, (text2) => Buffer.byteLength(text2));
  }
};

// src/reporters/terminal.ts
var import_picocolors = __toESM(require_picocolors(), 1);

// src/reporters/columns.ts
var wide = /[\u1100-\u115f\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\p{Emoji_Presentation}\u{20000}-\u{3fffd}]/u;
var zero = /[\p{M}\u200c\u200d]/u;
function charWidth(char) {
  if (zero.test(char)) return 0;
  return wide.test(char) ? 2 : 1;
}
function widthOf(text2) {
  let width = 0;
  for (const char of text2) width += charWidth(char);
  return width;
}
var graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
var maxGrapheme = 16;
function startOf(text2, columns4) {
  let kept = "";
  let width = 0;
  for (const { segment } of graphemes.segment(text2.slice(0, columns4 * maxGrapheme))) {
    width += widthOf(segment);
    if (width > columns4) break;
    kept += segment;
  }
  return kept.replace(/[\u200c\u200d]+$/, "");
}
function cutToWidth(text2, columns4) {
  return widthOf(text2) <= columns4 ? text2 : `${startOf(text2, columns4 - 1)}…`;
}
function cutStartToWidth(text2, columns4) {
  if (widthOf(text2) <= columns4) return text2;
  const end = [...graphemes.segment(text2.slice(-columns4 * maxGrapheme))];
  let width = 1;
  let kept = "";
  for (const { segment } of end.reverse()) {
    width += widthOf(segment);
    if (width > columns4) break;
    kept = segment + kept;
  }
  return `…${kept.replace(/^[\p{M}\u200c\u200d]+/u, "")}`;
}
function padToWidth(text2, columns4) {
  return text2 + " ".repeat(Math.max(0, columns4 - widthOf(text2)));
}
function wrap(text2, columns4, lines) {
  const wrapped = [];
  let rest = text2;
  while (wrapped.length < lines - 1 && widthOf(rest) > columns4) {
    const start = startOf(rest, columns4);
    const space = rest[start.length] === " " ? start.length : start.lastIndexOf(" ");
    const end = space > 0 ? space : start.length;
    wrapped.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...wrapped, cutToWidth(rest, columns4)];
}

// src/reporters/terminal-judged.ts
var columns = 100;
var indent = 4;
var labelWidth = 8;
var maxLines = 3;
var maxWords3 = 600;
function judgedBlock(results, colors) {
  return results.flatMap(({ judged }) => {
    if (judged === void 0) return [];
    const title = judged.read === 0 ? "no record was read" : judgedSentence(judged);
    const lines = judgedLines(judged).flatMap(({ label, text: text2 }) => {
      const shown3 = cutToWidth(escapeTerminal(text2).trim(), maxWords3);
      const [first = "", ...rest] = wrap(shown3, columns - indent - labelWidth - 2, maxLines);
      return [
        `${" ".repeat(indent)}${colors.dim(label.padEnd(labelWidth))}  ${first}`,
        ...rest.map((line) => " ".repeat(indent + labelWidth + 2) + line)
      ];
    });
    const [head = "", ...others] = wrap(title, columns - 10, maxLines);
    return [
      `  ${colors.bold("Judged")}  ${head}`,
      ...others.map((line) => " ".repeat(10) + line),
      ...lines
    ];
  });
}

// src/reporters/terminal-use.ts
var columns2 = 100;
var question = "May we use this?";
var indent2 = 4;
var labelWidth2 = 7;
var maxLines2 = 5;
var maxName4 = 60;
var maxWords4 = 300;
function shown(text2, max) {
  return cutToWidth(escapeTerminal(text2).trim(), max);
}
function drawPiece2(piece) {
  if (typeof piece === "string") return piece;
  if ("name" in piece) return shown(piece.name, maxName4);
  if ("words" in piece) return shown(piece.words, maxWords4);
  if ("bar" in piece) return piece.bar;
  return `${shown(piece.at.path, maxName4)}:${piece.at.line}`;
}
function draw2(line) {
  return line.map(drawPiece2).join("");
}
function useLines2(results, colors) {
  const view = viewUse(results);
  if (view === void 0) return [];
  const paints = {
    no: colors.red,
    unclear: colors.yellow,
    fine: colors.green,
    unchecked: colors.dim
  };
  const [first = "", ...others] = wrap(
    view.lead + draw2(view.answer),
    columns2 - question.length - 6,
    3
  );
  const lines = [
    `  ${colors.bold(question)}  ${paints[view.tone](first)}`,
    ...others.map((line) => " ".repeat(question.length + 4) + line)
  ];
  const labelled = [
    ["why", view.why],
    ["licence", view.licence],
    ["models", view.models],
    ["lineage", view.lineage],
    ["origin", view.mixture],
    ["unknown", view.unknown]
  ];
  for (const [label, line] of labelled) {
    if (line === void 0) continue;
    const isDrawing = (piece) => typeof piece === "object" && "bar" in piece;
    const drawn = line.filter(isDrawing);
    const words = draw2(line.filter((piece) => !isDrawing(piece))).trim();
    const [head = "", ...rest] = [
      ...drawn.map(drawPiece2),
      ...wrap(words, columns2 - indent2 - labelWidth2 - 2, maxLines2)
    ];
    lines.push(`${" ".repeat(indent2)}${colors.dim(label.padEnd(labelWidth2))}  ${head}`);
    lines.push(...rest.map((each) => " ".repeat(indent2 + labelWidth2 + 2) + each));
  }
  return lines;
}

// src/reporters/terminal.ts
var columns3 = 100;
var maxFindings = 5;
var maxMeasured2 = 5;
var maxNameWidth = 24;
var maxPlace = 80;
var maxTitle = 30;
var maxLabel2 = 16;
var contextBefore = 24;
var glyphs = {
  broken: "✗",
  stops: "✗",
  undecided: "!",
  warns: "!",
  skipped: "-",
  passes: "✓"
};
function shown2(text2) {
  return escapeTerminal(text2).trim();
}
function paintOf(standing, colors) {
  if (standing === "broken" || standing === "stops") return colors.red;
  if (standing === "skipped") return colors.dim;
  return standing === "passes" ? colors.green : colors.yellow;
}
function placeOf2(at) {
  const line = `:${at.line}`;
  return cutStartToWidth(shown2(at.path), maxPlace - line.length) + line;
}
function fromDifference(left, right) {
  let same = 0;
  while (same < left.length && left[same] === right[same]) same += 1;
  if (same === left.length && same === right.length) return [left, right];
  const start = left.lastIndexOf(" ", Math.max(0, same - contextBefore));
  if (start <= contextBefore) return [left, right];
  return [`…${left.slice(start)}`, `…${right.slice(start)}`];
}
function placesOf(finding) {
  const [other, ...others] = finding.related;
  if (other === void 0) return [placeOf2(finding.at)];
  const file = other.path.split("/").at(-1) ?? other.path;
  const place = placeOf2(other.path === finding.at.path ? { ...other, path: file } : other);
  const more = others.length > 0 ? ` and ${formatNumber(others.length)} more` : "";
  return [placeOf2(finding.at), `=  ${place}${more}`];
}
function findingLines(finding, message, colors) {
  const lines = [];
  const places = placesOf(finding);
  const place = places.join("  ");
  const paint = (text3) => `      ${colors.cyan(text3)}`;
  if (widthOf(place) + widthOf(message) + 9 <= columns3) {
    lines.push(message === "" ? paint(place) : `${paint(place)}   ${message}`);
  } else {
    lines.push(...(widthOf(place) + 6 <= columns3 ? [place] : places).map(paint));
    if (message !== "")
      lines.push(...wrap(message, columns3 - 8, 3).map((line) => " ".repeat(8) + line));
  }
  const text2 = (label, words) => `        ${colors.dim(label)}  ${cutToWidth(words, columns3 - 10 - label.length)}`;
  const { excerpt } = finding.at;
  const [other] = finding.related;
  if (excerpt === void 0) return lines;
  if (other?.excerpt === void 0) return [...lines, text2("text", shown2(excerpt))];
  const [left, right] = fromDifference(shown2(excerpt), shown2(other.excerpt));
  const labels = other.side === "base" ? ["new", "old"] : ["this", "that"];
  return [...lines, text2(labels[0], left), text2(labels[1], right)];
}
function resultLines(result, report, nameWidth, colors) {
  const standing = standingOf(result);
  const paint = paintOf(standing, colors);
  const dataset = report.datasets.find(({ name: name2 }) => name2 === result.dataset);
  const { lead, rest } = sentenceOf(result, dataset);
  const sentence = [lead, shown2(rest)].filter((text2) => text2 !== "").join(": ");
  const gate = shown2(result.gate);
  const name = padToWidth(cutToWidth(gate, maxNameWidth), nameWidth);
  const [first, ...others] = wrap(sentence, columns3 - nameWidth - 7, 3);
  const head = `  ${paint(glyphs[standing])} ${standing === "skipped" ? name : colors.bold(name)}   ${first}`;
  const lines = [head, ...others.map((line) => " ".repeat(nameWidth + 7) + line)];
  const findings = sortFindings(result.findings);
  const isSaid = findings.length === 1 && judgedOf(result) === void 0;
  let said = isSaid ? findings[0]?.message : void 0;
  for (const finding of findings.slice(0, maxFindings)) {
    lines.push(
      ...findingLines(finding, finding.message === said ? "" : shown2(finding.message), colors)
    );
    said = finding.message;
  }
  if (findings.length > 0) {
    const left = findings.length - maxFindings;
    const more = left > 0 ? `… ${formatNumber(left)} more   ` : "";
    const hint = `${more}heartcut explain ${cutToWidth(gate, maxNameWidth * 2)}`;
    lines.push(`      ${colors.dim(hint)}`);
  }
  return lines;
}
function waivedLines(results, colors) {
  const waived = results.flatMap((result) => result.waived ?? []);
  if (waived.length === 0) return [];
  const lines = waived.slice(0, maxFindings).flatMap(({ finding, waiver }) => {
    const { at, gate, message } = finding;
    const why = `${waiver.reason} (${waiver.owner}, until ${waiver.expires})`;
    const words = wrap(shown2(`${gate}: ${message}. Waived: ${why}`), columns3 - 8, 3);
    return [`      ${colors.cyan(placeOf2(at))}`, ...words.map((line) => `        ${line}`)];
  });
  const left = waived.length - maxFindings;
  if (left > 0) lines.push(`      ${colors.dim(`… ${formatNumber(left)} more`)}`);
  return [`  ${colors.dim("~")} ${count(waived.length, "finding")} waived`, ...lines];
}
function measuredLines(results) {
  return results.filter(({ use, judged }) => use === void 0 && judged === void 0).flatMap((result) => result.measurements).filter(isCompared).slice(0, maxMeasured2).map((measurement) => {
    const before = measurement.base === void 0 ? "" : `${formatNumber(measurement.base)} → `;
    const limit = formatLimit(measurement);
    const value = `${before}${formatValue(measurement)}${limit === void 0 ? "" : `, ${limit}`}`;
    return `    ${cutToWidth(shown2(`${measurement.name}  ${value}`), columns3 - 4)}`;
  });
}
function titleOf(report, name) {
  const dataset = report.datasets.find((entry) => entry.name === name);
  const title = cutToWidth(shown2(name), maxTitle);
  if (dataset === void 0) return [title, ""];
  const moved = dataset.moved > 0 ? ` ${formatNumber(dataset.moved)} moved` : "";
  const numbers = [`+${dataset.added}`, `~${dataset.edited}`, `-${dataset.removed}`];
  return [title, `     ${numbers.join(" ")}${moved}   ${count(dataset.head, "record")}`];
}
function headLines(report, names, colors) {
  const head = `heartcut check  ${versionsOf(report)}`;
  const [only] = names;
  if (names.length !== 1 || only === void 0) return [head, ""];
  const [name, change] = titleOf(report, only);
  const fits = widthOf(`${head}  ${name}${change}`) <= columns3;
  return [...fits ? [] : [head], `${fits ? `${head}  ` : ""}${colors.bold(name)}${change}`, ""];
}
function datasetLines(report, name, colors) {
  const results = report.results.filter((result) => result.dataset === name);
  const talking = sortResults(results).filter((result) => standingOf(result) !== "passes");
  const widths = talking.map((result) => widthOf(shown2(result.gate)));
  const nameWidth = Math.min(maxNameWidth, Math.max(0, ...widths));
  const lines = talking.flatMap((result) => resultLines(result, report, nameWidth, colors));
  const passed = resultsWith(results, "passes");
  if (passed.length > 0)
    lines.push(`  ${colors.green("✓")} ${count(passed.length, "gate")} passed`);
  if (results.length === 0) lines.push("  - no gate was run");
  return [
    ...lines,
    ...waivedLines(results, colors),
    ...measuredLines(results),
    ...judgedBlock(results, colors),
    ...useLines2(results, colors)
  ];
}
function versionsOf(report) {
  const label = (text2) => cutToWidth(shown2(text2), maxLabel2);
  return `${report.base === null ? "" : `${label(report.base.label)}..`}${label(report.head.label)}`;
}
function lastLine(report, colors) {
  const { verdict, text: text2 } = headlineOf(report, "this change");
  const failed = countGates(resultsWith(report.results, "stops"));
  const words = verdict === "failed" ? `${count(failed, "gate")} failed` : text2;
  const paints = { passed: colors.green, nothing: colors.dim, undecided: colors.yellow };
  const paint = verdict === "failed" || verdict === "broken" ? colors.red : paints[verdict];
  return `  ${paint(colors.bold(words))} · ${formatDuration(report.durationMs)}`;
}
var terminal = {
  id: "terminal",
  summary: "text for a terminal, with file:line for every finding",
  extension: "txt",
  render(report, options = {}) {
    const colors = import_picocolors.default.createColors(options.color === true);
    const names = [
      .../* @__PURE__ */ new Set([
        ...report.datasets.map((dataset) => dataset.name),
        ...report.results.map((result) => result.dataset)
      ])
    ];
    const lines = headLines(report, names, colors);
    for (const note of report.notes) {
      const [first, ...others] = wrap(shown2(note.message), columns3 - 4, 3);
      lines.push(`  ${colors.cyan("i")} ${first}`, ...others.map((line) => `    ${line}`));
    }
    if (report.notes.length > 0) lines.push("");
    for (const name of names) {
      const [title, change] = titleOf(report, name);
      if (names.length > 1) lines.push(`${colors.bold(title)}${change}`);
      const body = datasetLines(report, name, colors);
      if (body.length > 0) lines.push(...body, "");
    }
    lines.push(lastLine(report, colors));
    return lines.map((line) => `${escapeLineStart(line)}
`).join("");
  }
};

export {
  decideVerdict,
  exitCode,
  FindingKeys,
  assembleReport,
  readReferences,
  surround,
  selectGates,
  requireGates,
  check,
  listAnnotations,
  annotations,
  comment,
  json,
  sarif,
  summary,
  terminal
};

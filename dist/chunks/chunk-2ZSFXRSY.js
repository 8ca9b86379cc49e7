import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  noteChanged,
  runGates
} from "./chunk-CSP7XIYB.js";
import {
  compareSides
} from "./chunk-J23CTRON.js";
import {
  chooseRetracted
} from "./chunk-UHVLQ4XK.js";
import {
  SideCache,
  selectGates
} from "./chunk-BKUNF3BT.js";
import {
  openEmbeddings
} from "./chunk-RFRVB43M.js";
import {
  openJudges,
  withOneMeter
} from "./chunk-LFEOI45X.js";
import {
  datasetFiles,
  datasetFolders,
  manifestPath,
  readManifest,
  readPolicy,
  readWaivers,
  requireDatasets,
  requireDistinctNames,
  waiversFile
} from "./chunk-SHLNK5W7.js";
import {
  compile,
  complaints,
  configError,
  didYouMean,
  freeze,
  intendedUses,
  parseYaml,
  quote
} from "./chunk-APMFKKBX.js";
import {
  joinPath
} from "./chunk-L3TOTSZ4.js";
import {
  toolVersion
} from "./chunk-TOZIXS6B.js";
import {
  format,
  readReference
} from "./chunk-TAMHQAQU.js";
import {
  hasNewContent,
  withProblems
} from "./chunk-6PV7H552.js";
import {
  isObject
} from "./chunk-5DAHFXVY.js";
import {
  ConfigError
} from "./chunk-JBXV7KQQ.js";

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
    const count = matched === 1 ? "1 finding counts" : `${matched} findings count`;
    if (today === void 0) {
      const message = `${which} does not hold, since the day is not known: ${count}.`;
      return [{ code: "waiver-undated", message }];
    }
    return [{ code: "waiver-expired", message: `${which} ended on ${expires}: ${count} again.` }];
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
  for (const { change, settings, siblings, history, retracted } of cases) {
    const told = {
      ...surroundings,
      ...history === void 0 ? {} : { history },
      ...retracted === void 0 ? {} : { retracted }
    };
    const own = await runGates(change, settings, siblings, log, derived, told);
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

// src/commands/read-history.ts
function historyPath(folder) {
  return joinPath(folder, "history.json");
}
async function chooseHistory({ policyFrom, head, base, target }, folder) {
  if (policyFrom === "head") return readHistory(head, folder);
  const before = await readHistory(target ?? base, folder);
  if (before === void 0 || !("unreadable" in before)) return before;
  return await readHistory(head, folder) ?? before;
}
async function readHistory(tree, folder) {
  if (tree === null) return void 0;
  const path = historyPath(folder);
  const entry = (await tree.list()).find((each) => each.path === path);
  if (entry === void 0) return void 0;
  const unreadable = (what) => ({ unreadable: `${path} at ${tree.label}: ${what}` });
  const bytes = entry.type === "file" ? await tree.read(path) : null;
  if (bytes === null) return unreadable("no regular file");
  try {
    const text2 = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return parseHistory(JSON.parse(text2)) ?? unreadable("not a history of version 1");
  } catch {
    return unreadable("no JSON");
  }
}
function parseHistory(value) {
  if (!isObject(value) || value.version !== 1 || !Array.isArray(value.releases)) return void 0;
  const { tail } = value;
  if (tail !== void 0 && !isTail(tail)) return void 0;
  if (!value.releases.every(isRelease)) return void 0;
  return value;
}
function isTail(value) {
  if (!isObject(value) || !Array.isArray(value.hashes)) return false;
  return value.hashes.every(
    (hash, i, all) => isCount(hash) && (i === 0 || hash > all[i - 1])
  );
}
function isRelease(value) {
  if (!isObject(value)) return false;
  const { label, date, records, words, measures } = value;
  if (typeof label !== "string" || !isCount(records) || !isCount(words)) return false;
  if (date !== void 0 && typeof date !== "string") return false;
  return Array.isArray(measures) && measures.every(
    (each) => isObject(each) && isCount(each.budget) && isObject(each.values) && Object.values(each.values).every(isEstimate)
  );
}
function isEstimate(value) {
  if (value === void 0 || !isObject(value)) return false;
  const { value: mean, error } = value;
  return [mean, error].every((each) => typeof each === "number" && each >= 0 && each < Infinity);
}
function isCount(value) {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

// src/commands/read-policy-files.ts
var maxBytes = 64 * 1024 * 1024;
async function readPolicyFiles(settings, tree) {
  const paths = new Set(
    settings.filter(({ level, codes }) => level !== "off" || Object.keys(codes).length > 0).flatMap(({ gate, options }) => gate.files?.(options) ?? [])
  );
  const files = [];
  for (const path of [...paths].sort()) files.push([path, await readPolicyFile(path, tree)]);
  return Object.fromEntries(files);
}
async function readPolicyFile(path, tree) {
  const named = JSON.stringify(path);
  if (tree === null) return { unavailable: `no repository to read ${named} from` };
  const entry = (await tree.list()).find((each) => each.path === path);
  if (entry === void 0) return { unavailable: `no file ${named} at ${tree.label}` };
  const bytes = entry.type === "file" ? await tree.read(path) : null;
  if (bytes === null) return { unavailable: `no regular file ${named} at ${tree.label}` };
  if (bytes.length <= maxBytes) return bytes;
  return { unavailable: `${named} at ${tree.label} has more than ${maxBytes} bytes` };
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
  for (const { path, name = nameOf(path), question, answer } of policy.references) {
    const columns = {
      ...question === void 0 ? {} : { question: [question].flat() },
      ...answer === void 0 ? {} : { answer }
    };
    references.push(readReference(name, path, await readFrom(tree, path, policy), columns));
  }
  for (const { path, bytes } of files) references.push(readReference(nameOf(path), path, bytes));
  return references;
}
function surround(references, { today, threads, index, wantsMap, excerptCharacters }) {
  return {
    ...references.length === 0 ? {} : { references },
    ...today === void 0 ? {} : { today },
    ...threads === void 0 ? {} : { threads },
    ...index === void 0 ? {} : { index },
    ...wantsMap === void 0 ? {} : { wantsMap },
    ...excerptCharacters === void 0 ? {} : { excerptCharacters }
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
    const [base, head2] = await Promise.all([
      inBase && request.base !== null ? sides.load(manifest, "base", request.base) : null,
      inHead ? sides.load(manifest, "head", request.head) : null
    ]);
    const known = sides.refused(manifest, request.base).map(({ at }) => at.path);
    const refused = sides.refused(manifest, request.head).filter(({ at }) => !known.includes(at.path));
    const change = withProblems(compareSides(manifest, base, head2), refused);
    if (!isUntouched(change)) changes.push(change);
  }
  const cases = [];
  const { noteNextRelease } = await import("./note-next-MM3G5WZ6.js");
  for (const change of changes) {
    const manifest = change.manifest;
    const history = await chooseHistory(request, manifest.folder);
    notes.push(...await noteNextRelease(change, policy, request.target ?? request.base));
    const retracted = await chooseRetracted(request, manifest);
    cases.push({
      change,
      settings: selectGates(policy, manifest, request.options, request.onlyGates),
      siblings: hasNewContent(change) ? await siblingsOf(manifest, chosen, request, sides) : [],
      ...history === void 0 ? {} : { history },
      ...retracted === void 0 ? {} : { retracted }
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
  const settings = cases.flatMap((each) => each.settings);
  const policyFiles = await readPolicyFiles(settings, policyTree);
  const guard = chooseGuard(policy, policyTree, request);
  const judging = request.judging && withOneMeter(request.judging);
  const judges = judging && openJudges(judging, policy, policyTree, request, log);
  const embeddings = request.embedding && openEmbeddings(request.embedding, { policy, tree: policyTree, request, judging }, log);
  try {
    const report = await assembleReport(cases, head, log, now, startedAt, {
      ...surroundings,
      policyFiles,
      ...guard === void 0 ? {} : { guard },
      ...judges === void 0 ? {} : { judges },
      ...embeddings === void 0 ? {} : { embeddings }
    });
    if (judges !== void 0) await request.whileOpen?.(judges);
    return report;
  } finally {
    await embeddings?.close();
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

export {
  decideVerdict,
  exitCode,
  assembleReport,
  historyPath,
  chooseHistory,
  readPolicyFiles,
  readOwnTerms,
  readReferences,
  surround,
  check
};

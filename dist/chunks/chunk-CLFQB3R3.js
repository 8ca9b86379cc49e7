import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  escapeHtml,
  openJudges,
  round,
  ticks,
  withOneMeter
} from "./chunk-KX5KAY2A.js";
import {
  diffWordsWithSpace
} from "./chunk-BJY47QON.js";
import {
  SideCache,
  noteChanged,
  runGates,
  selectGates
} from "./chunk-NDRFD46B.js";
import {
  printJson,
  printJsonPieces
} from "./chunk-YC4HMMVK.js";
import {
  compareSides
} from "./chunk-OPJ7ZYBM.js";
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
} from "./chunk-SDFTMYKH.js";
import {
  openEmbeddings
} from "./chunk-4SEZADFP.js";
import {
  compile,
  complaints,
  configError,
  didYouMean,
  freeze,
  intendedUses,
  joinPath,
  parseYaml,
  quote
} from "./chunk-UEVD3VRZ.js";
import {
  toolVersion
} from "./chunk-TOZIXS6B.js";
import {
  clip,
  clipStart,
  escapeLineStart,
  escapeTerminal,
  require_picocolors,
  showHidden
} from "./chunk-U64CVLJE.js";
import {
  format,
  hasNewContent,
  readReference,
  withProblems
} from "./chunk-4G6PBX4W.js";
import {
  isObject
} from "./chunk-5DAHFXVY.js";
import {
  ConfigError
} from "./chunk-IBBAP4KE.js";
import {
  __toESM
} from "./chunk-B2BWVCLW.js";

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
  for (const { change, settings, siblings, history } of cases) {
    const told = history === void 0 ? surroundings : { ...surroundings, history };
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
  const lines2 = change.unreadCount;
  const told = results.some(({ gate, status }) => gate === format.id && status !== "broken");
  if (lines2 === 0 || told) return [];
  const what = lines2 === 1 ? "1 line or file" : `${lines2} lines or files`;
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
function chooseGuard(policy2, policyTree, request) {
  if (policy2.guard === void 0) return void 0;
  if (request.openGuard === void 0) {
    return { unavailable: "the guard command of heartcut.yaml is run with --guard only" };
  }
  if (request.policyFrom === "base" && policyTree === request.head) {
    return {
      unavailable: "the guard command is named by this change: it is run once it is merged"
    };
  }
  return request.openGuard(policy2.guard);
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
  const { label, date, records, words: words2, measures } = value;
  if (typeof label !== "string" || !isCount(records) || !isCount(words2)) return false;
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
async function readOwnTerms(policy2, tree) {
  if (tree === null) return void 0;
  const path = policy2.teachers ?? usualPath;
  const entry = (await tree.list()).find((each) => each.path === path);
  if (entry === void 0 && policy2.teachers === void 0) return void 0;
  const bytes = entry?.type === "file" ? await tree.read(path) : null;
  if (bytes === null) {
    const what = entry === void 0 ? "no file" : "no regular file";
    const at = policy2.teachers === void 0 ? path : policy2.path ?? "heartcut.yaml";
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
async function readReferences(policy2, tree, files = []) {
  const references = [];
  for (const { path, name = nameOf(path), question: question2, answer } of policy2.references) {
    const columns6 = {
      ...question2 === void 0 ? {} : { question: [question2].flat() },
      ...answer === void 0 ? {} : { answer }
    };
    references.push(readReference(name, path, await readFrom(tree, path, policy2), columns6));
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
async function readSurroundings(policy2, tree, caller) {
  const references = await readReferences(policy2, tree, caller.references);
  const ownTerms = await readOwnTerms(policy2, tree);
  return {
    ...surround(references, caller),
    ...ownTerms === void 0 ? {} : { ownTerms }
  };
}
async function readFrom(tree, path, policy2) {
  const entries = await tree?.list() ?? [];
  const entry = entries.find((each) => each.path === path);
  const bytes = entry?.type === "file" ? await tree?.read(path) : null;
  if (bytes != null) return bytes;
  const what = entry === void 0 ? "no file" : "no regular file";
  throw new ConfigError(`references: ${what} ${JSON.stringify(path)} at ${tree?.label ?? ""}`, {
    at: policy2.path ?? "heartcut.yaml",
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
  const { policy: policy2, policyTree, notes } = await choosePolicy(request);
  const surroundings = await readSurroundings(policy2, policyTree, request);
  const chosen = await chooseManifests(request, policy2, notes);
  requireKnown(request.onlyDatasets, chosen);
  const sides = new SideCache(policy2);
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
    const history = await chooseHistory(request, manifest.folder);
    cases.push({
      change,
      settings: selectGates(policy2, manifest, request.options, request.onlyGates),
      siblings: hasNewContent(change) ? await siblingsOf(manifest, chosen, request, sides) : [],
      ...history === void 0 ? {} : { history }
    });
  }
  const head = {
    base: request.base === null ? null : versionOf(request.base),
    head: versionOf(request.head),
    policy: { path: policy2.path, label: policyTree.label, preset: policy2.preset },
    notes,
    waiving: await chooseWaivers(request),
    reproduce: request.reproduce
  };
  const guard = chooseGuard(policy2, policyTree, request);
  const judging = request.judging && withOneMeter(request.judging);
  const judges = judging && openJudges(judging, policy2, policyTree, request, log);
  const embeddings = request.embedding && openEmbeddings(request.embedding, { policy: policy2, tree: policyTree, request, judging }, log);
  try {
    const report = await assembleReport(cases, head, log, now, startedAt, {
      ...surroundings,
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
async function chooseManifests(request, policy2, notes) {
  const foldersOf = async (tree) => new Set(tree === null ? [] : datasetFolders(await tree.list(), policy2));
  const baseTree = request.target ?? request.base;
  const inBase = await foldersOf(request.base);
  const inTarget = await foldersOf(baseTree);
  const inHead = await foldersOf(request.head);
  const all = [.../* @__PURE__ */ new Set([...inBase, ...inHead])].sort();
  requireDatasets(policy2, all);
  const chosen = [];
  for (const folder of all) {
    const path = manifestPath(folder);
    const known = inTarget.has(folder) ? baseTree : inBase.has(folder) ? request.base : null;
    const byHead = request.policyFrom === "head" ? inHead.has(folder) : known === null;
    const tree = byHead || known === null ? request.head : known;
    const manifest = await readManifestOrMended(tree, request.head, folder, policy2, notes);
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
async function readManifestOrMended(tree, head, folder, policy2, notes) {
  try {
    return await readManifest(tree, folder, policy2);
  } catch (error) {
    const path = manifestPath(folder);
    const same = sameBytes(await tree.read(path), await head.read(path));
    if (!(error instanceof ConfigError) || same) throw error;
    notes.push({
      code: "manifest-mended",
      message: `${path} at ${tree.label} cannot be read (${error.at ?? path}): this change's own is used. Read it.`
    });
    return readManifest(head, folder, policy2);
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
  const shown5 = names.slice(0, max).join(", ");
  return names.length > max ? `${shown5} and ${formatNumber(names.length - max)} more` : shown5;
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

// src/reporters/annotations.ts
var maxPerLevel = 10;
var maxMessage = 3e3;
var maxRelated = 3;
var maxPath = 200;
var maxName = 100;
function interleave(report, level) {
  const columns6 = report.results.map(
    (result) => sortFindings(result.findings).filter((finding) => finding.level === level)
  );
  const ranked = columns6.flatMap((findings) => findings.map((finding, row) => ({ finding, row })));
  return ranked.sort((a, b) => a.row - b.row).map(({ finding }) => finding);
}
function annotate(finding, left) {
  const { at, level, gate, key, message, related } = finding;
  const lines2 = [clip(escapeTerminal(message.trim()), maxMessage)];
  if (at.side === "base") lines2.push(`line ${at.line} before the change`);
  for (const other of related.slice(0, maxRelated)) {
    lines2.push(`see ${clipStart(escapeTerminal(other.path), maxPath)}:${other.line}`);
  }
  lines2.push(`heartcut explain ${clip(escapeTerminal(key), maxName)}`);
  if (left > 0) lines2.push(`${count(left, `more ${level}`)} in the report`);
  return {
    level,
    title: `heartcut ${clip(escapeTerminal(gate), maxName)}`,
    message: lines2.join("\n"),
    path: at.path,
    line: at.side === "base" ? 1 : at.line
  };
}
function listAnnotations(report) {
  return ["error", "warning"].flatMap((level) => {
    const findings = interleave(report, level);
    const shown5 = findings.slice(0, maxPerLevel);
    return shown5.map(
      (finding, index) => annotate(finding, index === shown5.length - 1 ? findings.length - shown5.length : 0)
    );
  });
}
var annotations = {
  id: "annotations",
  summary: "workflow commands that mark lines in a pull request, at most 10 of a level",
  extension: "txt",
  render(report) {
    return listAnnotations(report).map(({ level, title: title2, message, path, line }) => {
      const file = escapeCommandProperty(path);
      const properties = `file=${file},line=${line},title=${escapeCommandProperty(title2)}`;
      return `::${level} ${properties}::${escapeCommandData(message)}
`;
    }).join("");
  }
};

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
  const shown5 = scores.slice(0, maxAxes).map(describeScores);
  return [
    { label: "by", text: [...facts.judges.map(describeJudge), ...facts.rubrics].join(" · ") },
    { label: "controls", text: describeControls(controls) },
    ...shown5.length === 0 ? [] : [{ label: "scores", text: shown5.join(" · ") }],
    ...linesOf("scored", facts.judges, describeSource),
    ...linesOf("bar", facts.judges, describeThreshold),
    ...agreement === void 0 ? [] : [{ label: "agreed", text: `${formatNumber(agreement * 100)} % of pairs of judges` }],
    { label: "cost", text: describeCost(facts) }
  ];
}
function describeJudge({ name, model, family, isKin, without, note }) {
  const less = without.length === 0 ? "" : `, without ${without.join(", ")}`;
  const kin = isKin ? `, of the family ${family} that wrote some of it` : "";
  return `${name} (${model}${less}${kin}${note === void 0 ? "" : `; ${note}`})`;
}
function linesOf(label, judges, describe) {
  const said = judges.flatMap((judge) => {
    const text2 = describe(judge);
    return text2 === void 0 ? [] : [judges.length > 1 ? `${judge.name} ${text2}` : text2];
  });
  return said.length === 0 ? [] : [{ label, text: said.join(" · ") }];
}
function describeSource({ scored }) {
  if (scored === void 0) return void 0;
  const { logprobs, samples, single, answers: answers2 } = scored;
  const ways = [
    [logprobs, "by the mean over log probabilities"],
    [samples, `by the mean of ${formatNumber(answers2)} answers`],
    [single, "by one answer"]
  ];
  const used = ways.filter(([records]) => records > 0);
  return used.map(([records, how]) => `${formatNumber(records)} ${how}`).join(", ");
}
function describeThreshold({ threshold }) {
  if (threshold === void 0) return void 0;
  return `${Math.round(threshold * 100) / 100} levels or more above the rubric’s, as its calibration asks for`;
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
  const words2 = [];
  let inBlank;
  for (const { text: text2, bold } of pieces) {
    for (const run of text2.match(/\s+|\S+/gu) ?? []) {
      const blank = /^\s/u.test(run);
      if (blank === inBlank) words2.at(-1)?.push({ text: run, bold });
      else words2.push([{ text: run, bold }]);
      inBlank = blank;
    }
  }
  return words2;
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
  const shown5 = pieces.map(({ text: text2, bold }) => ({ text: showHidden(text2), bold }));
  let markdown = "";
  for (const word of cutIntoWords(shown5)) {
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
      const gates = countGates(found);
      const text2 = `${count(gates, "gate")} ${verb(gates, "stop")} ${subject}`;
      return { verdict, datasets: datasetsOf(found, all), text: text2 };
    }
    case "broken": {
      const found = resultsWith(results, "broken");
      const text2 = `could not be checked, ${count(countGates(found), "gate")} did not finish`;
      return { verdict, datasets: datasetsOf(found, all), text: text2 };
    }
    case "undecided": {
      const found = resultsWith(results, "undecided");
      const gates = count(countGates(found), "gate");
      const text2 = `undecided, ${found.length > 0 ? `${gates} could not tell` : "no gate was run"}`;
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
function markDifferences(left, right, show = showHidden) {
  const [a, b] = [show(left).trim(), show(right).trim()];
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

// src/reporters/diversity.ts
var diversityGate = "diversity";
var shown = [
  ["distinct-3", "distinct-3"],
  ["compression-ratio", "compression"],
  ["self-bleu", "self-BLEU"],
  ["vendi", "Vendi"],
  ["effective-topics", "effective topics"]
];
var maxTopics = 20;
var maxFilled = 3;
var topicWords = 3;
var levels2 = "▁▂▃▄▅▆▇█";
function viewDiversity(results) {
  const result = results.find(({ gate }) => gate === diversityGate);
  const facts = result?.diversity;
  if (result === void 0 || facts === void 0) return void 0;
  const { clusters = [], marginal, notMeasured = [], leftOut = [] } = facts;
  const measures = measuresOf(result.measurements);
  const missing = [
    ...notMeasured.map(({ what, reason }) => `${what} (${reason})`),
    ...leftOut.map((words2) => words2.replace(/^not compared: /, ""))
  ];
  const lead = leadOf(facts);
  if (lead === void 0 && measures.length === 0 && missing.length === 0) return void 0;
  return {
    lead: lead ?? (measures.length > 0 ? "measured" : "not measured"),
    ...measures.length > 0 && { measures },
    ...clusters.length > 1 && { topics: topicsOf(clusters) },
    ...fillsOf(clusters),
    ...lengthsOf(facts.distributions ?? []),
    ...missing.length > 0 && { notMeasured: [{ words: missing.join("; ") }] },
    repeats: marginal?.repeats ?? [],
    repeatCount: marginal === void 0 ? 0 : marginal.compared - marginal.newInKind
  };
}
function leadOf({ marginal, clusters }) {
  if (marginal !== void 0) {
    const { changed, compared, newInKind } = marginal;
    const of = compared < changed ? ` of ${formatNumber(compared)} compared` : "";
    return `${formatNumber(changed)} added or reworded, ${formatNumber(newInKind)}${of} new in kind`;
  }
  return clusters === void 0 ? void 0 : count(clusters.length, "topic");
}
function measuresOf(measurements) {
  const texts2 = shown.flatMap(([name, label]) => {
    const found = measurements.find((each) => each.name === `diversity.${name}`);
    if (found === void 0) return [];
    const { base, value } = found;
    const [was, is] = [base === void 0 ? void 0 : formatNumber(base), formatNumber(value)];
    return [`${label} ${was === void 0 || was === is ? is : `${was} → ${is}`}`];
  });
  return texts2.length === 0 ? [] : [texts2.join(" · ")];
}
function topicsOf(clusters) {
  const some2 = clusters.slice(0, maxTopics);
  const before = some2.map((each) => each.shareBefore);
  const after = some2.map((each) => each.shareAfter);
  const most = Math.max(...before, ...after);
  const bars = [before, after].filter((shares2) => shares2.some((share) => share > 0));
  const drawn = [...new Set(bars.map((shares2) => drawBars(shares2, most)))].join(" → ");
  const top = (shares2) => percent(
    [...shares2].sort((a, b) => b - a).slice(0, 3).reduce((sum2, share) => sum2 + share, 0)
  );
  const all = (of) => top(clusters.map(of));
  const [was, is] = [all((each) => each.shareBefore), all((each) => each.shareAfter)];
  const hadAny = before.some((share) => share > 0);
  const words2 = hadAny && was !== is ? `${was} → ${is}` : is;
  return [{ bar: drawn }, ` three largest ${words2}`];
}
function fillsOf(clusters) {
  if (clusters.every(({ shareBefore }) => shareBefore === 0)) return {};
  const filled = clusters.filter(({ changed, words: words2 }) => changed > 0 && words2.length > 0).sort((a, b) => b.changed - a.changed).slice(0, maxFilled);
  const pieces = filled.flatMap(({ words: words2, changed, shareBefore }, i) => [
    i === 0 ? "" : " · ",
    { words: words2.slice(0, topicWords).join(" ") },
    ` +${formatNumber(changed)}${shareBefore === 0 ? " (new)" : ""}`
  ]);
  return pieces.length === 0 ? {} : { fills: pieces };
}
function lengthsOf(distributions) {
  const found = distributions.find(({ name }) => name === `${diversityGate}.response-length`);
  if (found === void 0) return {};
  const { before, after, edges, unit } = found;
  const bars = [before, after].filter((counts) => counts.some((each) => each > 0)).map(shares);
  const drawn = [...new Set(bars.map((each) => drawBars(each, Math.max(...each))))].join(" → ");
  const most = formatNumber((edges.at(-1) ?? 1) - 1);
  return { lengths: [{ bar: drawn }, ` up to ${most} ${unit}`] };
}
function shares(counts) {
  const total = counts.reduce((sum2, each) => sum2 + each, 0);
  return counts.map((each) => each / total);
}
function drawBars(values, most) {
  return values.map(
    (value) => value <= 0 ? "·" : levels2.charAt(Math.ceil(value / most * levels2.length) - 1)
  ).join("");
}
function percent(share) {
  return `${formatNumber(Math.round(share * 1e3) / 10)} %`;
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
  const lines2 = [];
  if (from === void 0) {
    if (release !== void 0) lines2.push(["nobody counted who wrote the records"]);
  } else if (from.now.unknown > 0) {
    lines2.push(
      from.now.unknown === sum(from.now) ? ["no record says where it comes from (", howToSay, ")"] : ["origin of ", ...some(from.now.unknown, from.firstUnknown)]
    );
  }
  if (release === void 0) return lines2;
  const { unknownLicence, unknownTerms, records, use } = release;
  if (unknownLicence.records > 0 && use !== "internal") {
    lines2.push(
      unknownLicence.records === records && release.chain.length === 0 ? ["no licence is known"] : ["licence of ", ...some(unknownLicence.records, unknownLicence.first)]
    );
  }
  if (unknownTerms.records > 0) {
    lines2.push(["terms of the models of ", ...some(unknownTerms.records, unknownTerms.first)]);
  }
  return lines2;
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
  const shown5 = sorted.slice(0, maxModels).map(({ models, answer, records }) => {
    const [first = "(no name)", ...others] = models;
    const more = others.length > 0 ? ` and ${formatNumber(others.length)} more` : "";
    return [{ name: first }, `${more} ${answers[answer]} (${count(records, "record")})`];
  });
  const left = teachers.length - maxModels;
  return [...join(shown5, ", "), left > 0 ? ` and ${formatNumber(left)} more` : ""];
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
  const shares2 = seen.map((origin) => {
    const share = percent2(now[origin], sum(now));
    const was = before === void 0 ? void 0 : percent2(before[origin], sum(before));
    const change = was === void 0 || was === share ? share : `${was} → ${share}`;
    return `${originGlyphs[origin]} ${origin} ${change}${wantedOf(origin, wanted)}`;
  });
  const drawn = [...new Set(bars.map(drawBar))].join(" → ");
  return { mixture: [{ bar: drawn }, ` ${shares2.join(" · ")}`] };
}
function wantedOf(origin, wanted) {
  const bound = wanted.find((each) => each.origin === origin);
  if (bound === void 0) return "";
  const least = bound.min > 0 ? [`at least ${percent2(bound.min, 1)}`] : [];
  const most = bound.max < 1 ? [`at most ${percent2(bound.max, 1)}`] : [];
  return ` (wanted ${[...least, ...most].join(" and ")})`;
}
function percent2(part, all) {
  const share = all === 0 ? 0 : part / all * 100;
  if (share > 0 && share < 1) return "under 1 %";
  if (share > 99 && share < 100) return "over 99 %";
  return `${Math.round(share)} %`;
}
function join(lines2, between) {
  return lines2.flatMap((line, i) => i === 0 ? line : [between, ...line]);
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
var maxWords = 300;
var maxRows = 10;
function drawPiece(piece, page) {
  if (typeof piece === "string") return piece;
  if ("name" in piece) return codeSpan(clip(piece.name, maxName2));
  if ("words" in piece) return escapeMarkdown(clip(piece.words, maxWords));
  if ("bar" in piece) return codeSpan(piece.bar);
  return linkPlace(piece.at, page, "path");
}
function drawLine(line, page) {
  return line.map((piece) => drawPiece(piece, page)).join("");
}
function useLines(view, page) {
  if (view === void 0) return "";
  const labelled = (label, line) => line === void 0 ? [] : [`${label}${drawLine(line, page)}`];
  const hasBar = view.mixture?.some((piece) => typeof piece === "object") === true;
  const made = [
    ...labelled("effective licence ", view.licence),
    ...labelled("models ", view.models),
    ...labelled("lineage ", view.lineage),
    ...hasBar ? [] : labelled("", view.mixture)
  ].join(" · ");
  const lines2 = [
    `**May we use this?** ${marks[view.tone]} **${view.lead}**${drawLine(view.answer, page)}`,
    ...labelled("Why: ", view.why),
    ...made === "" ? [] : [made.charAt(0).toUpperCase() + made.slice(1)],
    ...hasBar ? labelled("", view.mixture) : [],
    ...labelled("Unknown: ", view.unknown)
  ];
  return `
${lines2.join("<br>\n")}
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
  const entry = terms === null ? "none known" : escapeMarkdown(clip(`${terms.name} (${terms.source}, read ${terms.read})`, maxWords));
  const verdict = `${answerMarks[answer]}&nbsp;${answers[answer].replace(" ", "&nbsp;")}`;
  return `| ${name} | ${verdict} | ${entry} | ${formatNumber(records)} | ${linkPlace(first, page, "file")} |
`;
}
function table(columns6, rows2) {
  if (rows2.length === 0) return [];
  const left = rows2.length - maxRows;
  const more = left > 0 ? [`| ${formatNumber(left)} more |${" |".repeat(columns6.length - 1)}
`] : [];
  const head = `
| ${columns6.join(" | ")} |
|${":--|".repeat(columns6.length)}
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
          maxWords
        )
      )
    ],
    ...attribution.length === 0 ? [] : [`Name the authors of what is under ${list(attribution)}.`],
    ...notices.length === 0 ? [] : [`Pass on the texts of ${list(notices)}.`],
    ...conditions2.map((text2) => escapeMarkdown(clip(text2, maxWords)))
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
      return `- ${mark} ${drawLine(drawReason(each), page)}
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

// src/reporters/markdown-diversity.ts
var maxRows2 = 10;
function diversityLines(view, page) {
  if (view === void 0) return "";
  const labelled = (label, line) => line === void 0 ? [] : [`${label}${drawLine(line, page)}`];
  const lines2 = [
    [`**Diversity** ${view.lead}`, ...labelled("", view.measures)].join(" · "),
    [...labelled("Topics ", view.topics), ...labelled("fills ", view.fills)].join(" · "),
    ...labelled("Lengths of answers ", view.lengths),
    ...labelled("Not measured: ", view.notMeasured)
  ].filter((line) => line !== "");
  return `
${lines2.join("<br>\n")}
`;
}
function diversityParts(view, under, page, rank) {
  if (view === void 0 || view.repeats.length === 0) return [];
  const rows2 = page.depth.everything ? view.repeats : view.repeats.slice(0, maxRows2);
  const items = rows2.map(({ nearest, distance, path, line }) => {
    const was = nearest.side === "base" ? " (removed)" : "";
    return `| ${linkPlace({ path, line }, page, "path")} | ${linkPlace(nearest, page, "path")}${was} | ${distance.toFixed(2)} |
`;
  });
  return [
    {
      tier: 3,
      rank,
      under,
      open: `
<details><summary><b>Not new in kind</b>: ${count(view.repeatCount, "record")}</summary>

| record | nearest before it | ${codeSpan("1 - cos")} |
|:--|:--|--:|
`,
      items,
      close: "\n</details>\n",
      leftOut: Math.max(0, view.repeatCount - rows2.length),
      more: (left) => `| ${count(left, "more record")} | | |
`,
      fewest: 1
    }
  ];
}

// src/reporters/markdown-judged.ts
var maxWords2 = 600;
function judgedParts(results, under, rank) {
  return results.flatMap(({ judged }) => {
    if (judged === void 0) return [];
    const title2 = judged.read === 0 ? "no record was read" : judgedSentence(judged);
    return [
      {
        tier: 3,
        rank,
        under,
        open: `
<details><summary><b>Judged</b>: ${title2}</summary>

`,
        items: judgedLines(judged).map(
          ({ label, text: text2 }) => `- ${label}: ${escapeMarkdown(clip(text2, maxWords2))}
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
  const words2 = [...codes].sort((a, b) => b[1] - a[1]).map(([code, times]) => {
    const text2 = code.replaceAll("-", " ");
    return codes.size === 1 ? text2 : `${formatNumber(times)} × ${text2}`;
  });
  return joinNames(words2, maxCodes);
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
  const words2 = escapeMarkdown(clip(rest, maxCell));
  const found = [lead === "" ? "" : `**${lead}**`, words2].filter((text2) => text2 !== "").join(": ");
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
  return [...reasons].map(([reason, gates]) => {
    const words2 = escapeMarkdown(clip(reason, maxCell));
    const names = escapeNames(gates, maxNames);
    return gates.length <= maxSkippedNames ? `| ${marks2.skipped} | ${names} | ${words2} | |
` : `| ${marks2.skipped} | ${count(gates.length, "gate")} | ${words2} · ${names} | |
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
  const compared = results.filter(({ use, judged, gate }) => !use && !judged && gate !== diversityGate).flatMap((result) => result.measurements).filter(isCompared);
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
  const variety = viewDiversity(results);
  const title2 = `
#### ${marks2[worstStanding(results)]} ${escapeNames([section.name], 1)}
`;
  const head = several ? `${title2}${dataset === void 0 ? "" : `
${changeLine(dataset)}
`}` : "";
  const files = depth3.everything && dataset !== void 0 ? filesLine(dataset) : "";
  const tablePart = {
    holds: "dataset",
    tier: 2,
    rank: index,
    open: head + files + tableHead(results, rows2.length > 0),
    items: rows2,
    close: (depth3.everything ? "" : measuredLine(results)) + diversityLines(variety, page) + useLines(use, page),
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
    ...diversityParts(variety, tablePart, page, standings.length * 1e6 + index),
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

// src/reporters/escape-script.ts
var hidden = /[<>&\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u007f-\u009f]/gu;
function escapeScript(value) {
  return JSON.stringify(value).replaceAll(
    hidden,
    (char) => Array.from(
      { length: char.length },
      (_, index) => `\\u${char.charCodeAt(index).toString(16).padStart(4, "0")}`
    ).join("")
  );
}

// src/reporters/html/assets.json
var assets_default = {
  scriptHash: "sha256-POyPdWYdw5P58lyQ1vBQ12OZMVm8Hmqwl+fTC6kxyfU=",
  styleHash: "sha256-Ng+f+WZtKN2HPejnU4FQfH+IXzNuD0sL0aw+W1AAJOc=",
  script: '"use strict";(()=>{var Xe="Arab Syrc Mong Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Tibt Mymr".split(" "),Me=`[[${Xe.map(n=>`\\\\p{scx=${n}}`).join("")}]&&[\\\\p{L}\\\\p{M}]]`,Ke=()=>new RegExp(`((?!\\u{1F3F4}\\u{E0067})\\\\p{RGI_Emoji}|(?<=${Me})[\\u200C\\u200D](?=${Me}))|[\\\\p{Cc}\\\\p{Cf}\\\\p{Cs}\\\\p{Zl}\\\\p{Zp}\\\\p{Default_Ignorable_Code_Point}\\u2800]`,"gv"),Ee,Qe=/^[ -~]*$/,Ce="[\\\\p{M}\\u200C\\u200D\\uFE0F]+",kt=new RegExp(`^${Ce}`,"u"),Ct=new RegExp(`${Ce}$`,"u"),et=new RegExp("(?<=\\\\p{M}{4})\\\\p{M}+","gu");function ke(n){return[...n].map(e=>`\\\\u{${(e.codePointAt(0)??0).toString(16)}}`).join("")}function P(n){return Qe.test(n)?n:(Ee??=Ke(),n.replaceAll(/\\s+/g,e=>e.includes(`\n`)?` ${"\\u23CE ".repeat(e.split(`\n`).length-1)}`:e).replaceAll("	"," ").replaceAll(Ee,(e,t)=>t===void 0?ke(e):e).replaceAll(et,ke))}function u(n,e={},...t){let r=document.createElement(n);for(let[o,i]of Object.entries(e))i===void 0||i===!1||r.setAttribute(o,i===!0?"":String(i));return r.append(...t.filter(o=>o!==void 0&&o!==!1)),r}function U(n){let e=W("svg",{class:`icon ${n}`,viewBox:"0 0 16 16","aria-hidden":"true"});return e.append(W("use",{href:`#icon-${n}`})),e}function W(n,e){let t=document.createElementNS("http://www.w3.org/2000/svg",n);for(let[r,o]of Object.entries(e))o!==void 0&&t.setAttribute(r,String(o));return t}function V(n,e,t){let r=u("select",{},...e.map(([o,i])=>u("option",{value:o},i)));return r.addEventListener("change",()=>t(r.value)),{field:u("label",{},u("span",{},n),r),select:r}}function A(n,e,t={}){let r=u("button",{type:"button",...t},n);return r.addEventListener("click",e),r}var R=class{diff(e,t,r={}){let o;typeof r=="function"?(o=r,r={}):"callback"in r&&(o=r.callback);let i=this.castInput(e,r),s=this.castInput(t,r),l=this.removeEmpty(this.tokenize(i,r)),d=this.removeEmpty(this.tokenize(s,r));return this.diffWithOptionsObj(l,d,r,o)}diffWithOptionsObj(e,t,r,o){var i;let s=y=>{if(y=this.postProcess(y,r),o){setTimeout(function(){o(y)},0);return}else return y},l=t.length,d=e.length,c=1,f=l+d;r.maxEditLength!=null&&(f=Math.min(f,r.maxEditLength));let p=(i=r.timeout)!==null&&i!==void 0?i:1/0,h=Date.now()+p,g=[{oldPos:-1,lastComponent:void 0}],v=this.extractCommon(g[0],t,e,0,r);if(g[0].oldPos+1>=d&&v+1>=l)return s(this.buildValues(g[0].lastComponent,t,e));let w=-1/0,C=1/0,T=()=>{for(let y=Math.max(w,-c);y<=Math.min(C,c);y+=2){let S,M=g[y-1],k=g[y+1];M&&(g[y-1]=void 0);let O=!1;if(k){let D=k.oldPos-y;O=k&&0<=D&&D<l}let L=M&&M.oldPos+1<d;if(!O&&!L){g[y]=void 0;continue}if(!L||O&&M.oldPos<k.oldPos?S=this.addToPath(k,!0,!1,0,r):S=this.addToPath(M,!1,!0,1,r),v=this.extractCommon(S,t,e,y,r),S.oldPos+1>=d&&v+1>=l)return s(this.buildValues(S.lastComponent,t,e))||!0;g[y]=S,S.oldPos+1>=d&&(C=Math.min(C,y-1)),v+1>=l&&(w=Math.max(w,y+1))}c++};if(o)(function y(){setTimeout(function(){if(c>f||Date.now()>h)return o(void 0);T()||y()},0)})();else for(;c<=f&&Date.now()<=h;){let y=T();if(y)return y}}addToPath(e,t,r,o,i){let s=e.lastComponent;return s&&!i.oneChangePerToken&&s.added===t&&s.removed===r?{oldPos:e.oldPos+o,lastComponent:{count:s.count+1,added:t,removed:r,previousComponent:s.previousComponent}}:{oldPos:e.oldPos+o,lastComponent:{count:1,added:t,removed:r,previousComponent:s}}}extractCommon(e,t,r,o,i){let s=t.length,l=r.length,d=e.oldPos,c=d-o,f=0;for(;c+1<s&&d+1<l&&this.equals(r[d+1],t[c+1],i);)c++,d++,f++,i.oneChangePerToken&&(e.lastComponent={count:1,previousComponent:e.lastComponent,added:!1,removed:!1});return f&&!i.oneChangePerToken&&(e.lastComponent={count:f,previousComponent:e.lastComponent,added:!1,removed:!1}),e.oldPos=d,c}equals(e,t,r){return r.comparator?r.comparator(e,t):e===t||!!r.ignoreCase&&e.toLowerCase()===t.toLowerCase()}removeEmpty(e){let t=[];for(let r=0;r<e.length;r++)e[r]&&t.push(e[r]);return t}castInput(e,t){return e}tokenize(e,t){return Array.from(e)}join(e){return e.join("")}postProcess(e,t){return e}get useLongestToken(){return!1}buildValues(e,t,r){let o=[],i;for(;e;)o.push(e),i=e.previousComponent,delete e.previousComponent,e=i;o.reverse();let s=o.length,l=0,d=0,c=0;for(;l<s;l++){let f=o[l];if(f.removed)f.value=this.join(r.slice(c,c+f.count)),c+=f.count;else{if(!f.added&&this.useLongestToken){let p=t.slice(d,d+f.count);p=p.map(function(h,g){let v=r[c+g];return v.length>h.length?v:h}),f.value=this.join(p)}else f.value=this.join(t.slice(d,d+f.count));d+=f.count,f.added||(c+=f.count)}}return o}};function ie(n,e){let t;for(t=0;t<n.length&&t<e.length;t++)if(n[t]!=e[t])return n.slice(0,t);return n.slice(0,t)}function se(n,e){let t;if(!n||!e||n[n.length-1]!=e[e.length-1])return"";for(t=0;t<n.length&&t<e.length;t++)if(n[n.length-(t+1)]!=e[e.length-(t+1)])return n.slice(-t);return n.slice(-t)}function X(n,e,t){if(n.slice(0,e.length)!=e)throw Error(`string ${JSON.stringify(n)} doesn\'t start with prefix ${JSON.stringify(e)}; this is a bug`);return t+n.slice(e.length)}function K(n,e,t){if(!e)return n+t;if(n.slice(-e.length)!=e)throw Error(`string ${JSON.stringify(n)} doesn\'t end with suffix ${JSON.stringify(e)}; this is a bug`);return n.slice(0,-e.length)+t}function G(n,e){return X(n,e,"")}function z(n,e){return K(n,e,"")}function ae(n,e){return e.slice(0,tt(n,e))}function tt(n,e){let t=0;n.length>e.length&&(t=n.length-e.length);let r=e.length;n.length<e.length&&(r=n.length);let o=Array(r),i=0;o[0]=0;for(let s=1;s<r;s++){for(e[s]==e[i]?o[s]=o[i]:o[s]=i;i>0&&e[s]!=e[i];)i=o[i];e[s]==e[i]&&i++}i=0;for(let s=t;s<n.length;s++){for(;i>0&&n[s]!=e[i];)i=o[i];n[s]==e[i]&&i++}return i}function le(n,e){let t=[];for(let r of Array.from(e.segment(n))){let o=r.segment;t.length&&/\\s/.test(t[t.length-1])&&/\\s/.test(o)?t[t.length-1]+=o:t.push(o)}return t}function Q(n,e){if(e)return q(n,e)[1];let t;for(t=n.length-1;t>=0&&n[t].match(/\\s/);t--);return n.substring(t+1)}function F(n,e){if(e)return q(n,e)[0];let t=n.match(/^\\s*/);return t?t[0]:""}function q(n,e){if(!e)return[F(n),Q(n)];if(e.resolvedOptions().granularity!="word")throw new Error(\'The segmenter passed must have a granularity of "word"\');let t=le(n,e),r=t[0],o=t[t.length-1],i=/\\s/.test(r)?r:"",s=/\\s/.test(o)?o:"";return[i,s]}var ee="a-zA-Z0-9_\\\\u{AD}\\\\u{C0}-\\\\u{D6}\\\\u{D8}-\\\\u{F6}\\\\u{F8}-\\\\u{2C6}\\\\u{2C8}-\\\\u{2D7}\\\\u{2DE}-\\\\u{2FF}\\\\u{1E00}-\\\\u{1EFF}",nt=new RegExp(`[${ee}]+|\\\\s+|[^${ee}]`,"ug"),ce=class extends R{equals(e,t,r){return r.ignoreCase&&(e=e.toLowerCase(),t=t.toLowerCase()),e.trim()===t.trim()}tokenize(e,t={}){let r;if(t.intlSegmenter){let s=t.intlSegmenter;if(s.resolvedOptions().granularity!="word")throw new Error(\'The segmenter passed must have a granularity of "word"\');r=le(e,s)}else r=e.match(nt)||[];let o=[],i=null;return r.forEach(s=>{/\\s/.test(s)?i==null?o.push(s):o.push(o.pop()+s):i!=null&&/\\s/.test(i)?o[o.length-1]==i?o.push(o.pop()+s):o.push(i+s):o.push(s),i=s}),o}join(e){return e.map((t,r)=>r==0?t:t.replace(/^\\s+/,"")).join("")}postProcess(e,t){if(!e||t.oneChangePerToken)return e;let r=null,o=null,i=null;return e.forEach(s=>{s.added?o=s:s.removed?i=s:((o||i)&&Le(r,i,o,s,t.intlSegmenter),r=s,o=null,i=null)}),(o||i)&&Le(r,i,o,null,t.intlSegmenter),e}},ot=new ce;function Le(n,e,t,r,o){if(e&&t){let[i,s]=q(e.value,o),[l,d]=q(t.value,o);if(n){let c=ie(i,l);n.value=K(n.value,l,c),e.value=G(e.value,c),t.value=G(t.value,c)}if(r){let c=se(s,d);r.value=X(r.value,d,c),e.value=z(e.value,c),t.value=z(t.value,c)}}else if(t){if(n){let i=F(t.value,o);t.value=t.value.substring(i.length)}if(r){let i=F(r.value,o);r.value=r.value.substring(i.length)}}else if(n&&r){let i=F(r.value,o),[s,l]=q(e.value,o),d=ie(i,s);e.value=G(e.value,d);let c=se(G(i,d),l);e.value=z(e.value,c),r.value=X(r.value,i,c),n.value=K(n.value,i,i.slice(0,i.length-c.length))}else if(r){let i=F(r.value,o),s=Q(e.value,o),l=ae(s,i);e.value=z(e.value,l)}else if(n){let i=Q(n.value,o),s=F(e.value,o),l=ae(i,s);e.value=G(e.value,l)}}var de=class extends R{tokenize(e){let t=new RegExp(`(\\\\r?\\\\n)|[${ee}]+|[^\\\\S\\\\n\\\\r]+|[^${ee}]`,"ug");return e.match(t)||[]}},Te=new de;function ue(n,e,t){return Te.diff(n,e,t)}var rt=.5;function De(n,e,t=P){let[r,o]=[t(n).trim(),t(e).trim()],i=ue(r,o),s=0;for(let l of i)!l.added&&!l.removed&&(s+=l.value.length);return s<rt*Math.max(r.length,o.length)?[[{text:r,bold:!1}],[{text:o,bold:!1}]]:[i.filter(l=>!l.added).map(l=>({text:l.value,bold:l.removed})),i.filter(l=>!l.removed).map(l=>({text:l.value,bold:l.added}))]}function Ae(n){return n===void 0?["the record",""]:n.isBase===!0?["new","already there"]:["this record","the other"]}function fe(n){return n.split(/\\r?\\n/).map(P).join(`\n`)}var me=["worst","place","gate","similarity"];function N({waiver:n,isError:e}){return n!==void 0?"waived":e?"stops":"warns"}function Oe(n){let{findings:e}=n,t,r=o=>(t??=e.map(i=>st(i,n)),t[o]??"");return o=>{let i=(o.text??"").toLowerCase().split(/\\s+/).filter(l=>l!==""),s=[];for(let[l,d]of e.entries())it(d,o)&&(i.length>0&&!i.every(c=>r(l).includes(c))||s.push(l));return at(s,o.order??"worst",n)}}function it(n,e){let{gate:t,dataset:r,level:o,path:i,line:s,similarity:l}=e;return(t===void 0||n.gate===t)&&(r===void 0||n.dataset===r)&&(o===void 0||N(n)===o)&&(i===void 0||n.at.path===i)&&(s===void 0||n.at.line===s)&&(l===void 0||n.similarity===void 0||n.similarity>=l)}function st({code:n,message:e,key:t,gate:r,at:o,related:i=[]},s){let l=[o,...i].map(({path:d,line:c,id:f="",excerpt:p=""})=>`${s.paths[d]?.name??""}:${c} ${f} ${p}`);return[s.gates[r],n,t,e,...l].join(`\n`).toLowerCase()}function at(n,e,{findings:t,paths:r}){if(e==="worst")return n;let o=r.map(({name:d},c)=>({name:d,i:c}));o.sort((d,c)=>d.name<c.name?-1:1);let i=[];for(let[d,{i:c}]of o.entries())i[c]=d;let s=(d,c)=>(i[d.at.path]??0)-(i[c.at.path]??0)||d.at.line-c.at.line,l={worst:()=>0,place:s,gate:(d,c)=>d.gate-c.gate||s(d,c),similarity:(d,c)=>(c.similarity??-1)-(d.similarity??-1)};return n.sort((d,c)=>{let[f,p]=[t[d],t[c]];return f===void 0||p===void 0?0:l[e](f,p)||d-c})}var lt=20;function Fe(n,e){let{at:t,code:r,message:o,gate:i}=n,s=u("details",{},u("summary",{},U(N(n)),u("span",{class:"where"},u("span",{class:"path"},P(e.paths[t.path]?.short??"")),`:${t.line}`),u("span",{class:"what"},P(o)||r),u("span",{class:"by"},e.gates[i])));return s.addEventListener("toggle",()=>{s.open&&s.childElementCount===1&&s.append(ct(n,e))}),u("li",{class:"finding"},s)}function ct(n,e){let{at:t,related:r=[],code:o,key:i,waiver:s}=n,l=u("div",{class:"pair"}),d=p=>{let[h,g]=Ae(p),[v,w]=t.excerpt===void 0||p?.excerpt===void 0?[$e(t.excerpt),$e(p?.excerpt)]:De(t.excerpt,p.excerpt,fe);l.replaceChildren(We(h,t,v,e),...p===void 0?[]:[We(g,p,w,e)])};d(r[0]);let c=r.slice(0,lt).map(p=>{let h=A(te(p,e),()=>{for(let g of c)g.setAttribute("aria-pressed",String(g===h));d(p)});return h.setAttribute("aria-pressed",String(p===r[0])),h}),f=r.length-c.length;return u("div",{class:"body"},c.length>1&&u("p",{class:"others"},u("span",{class:"soft"},"beside "),...c,f>0&&` and ${f} more`),l,s!==void 0&&u("p",{class:"soft"},`Waived: ${P(s)}`),u("p",{class:"soft"},u("code",{},o)," \\xB7 ",u("code",{},`heartcut explain ${i} --report report.json`)))}function $e(n){return n===void 0?void 0:[{text:fe(n),bold:!1}]}function We(n,e,t,r){let o=t?.map(({text:i,bold:s})=>s?u("mark",{},i):document.createTextNode(i));return u("figure",{class:"record"},u("figcaption",{},`${n} `,pe(e,r),...e.pointer?[" at ",u("code",{},P(e.pointer))]:[]),o===void 0?u("p",{class:"soft"},"Its text is not in the report."):u("p",{class:"text"},...o))}function pe(n,e){let t=e.paths[n.path],r=n.isBase===!0?t?.base:t?.head,o=u("code",{},te(n,e));return r===void 0?o:u("a",{href:r+n.line,rel:"noreferrer"},o)}function te(n,e){return`${P(e.paths[n.path]?.name??"")}:${n.line}`}var _=40,[ge,he]=[240,28];function Ne(n,e){let t=u("input",{type:"range",step:"0.01",max:"1"}),r=u("output",{}),o=W("svg",{viewBox:`0 0 ${ge} ${he}`,"aria-hidden":"true"}),i=u("label",{class:"similarity",hidden:!0},u("span",{},"At least as alike as "),u("span",{class:"drawn"}),r);i.querySelector(".drawn")?.append(o,t);let s;t.addEventListener("input",()=>{r.textContent=Number(t.value).toFixed(2),e(Number(t.value)<=Number(t.min)?void 0:Number(t.value))});function l(d){s=d;let c=n.findings.flatMap(g=>g.gate===s&&g.similarity!==void 0?[g.similarity]:[]);if(i.hidden=s===void 0||c.length<2,i.hidden)return;let f=Math.floor(c.reduce((g,v)=>Math.min(g,v),1)*100)/100;t.min=String(f),t.value=t.min,r.textContent=f.toFixed(2);let p=new Array(_).fill(0);for(let g of c){let v=Math.min(Math.floor((g-f)/Math.max(1-f,1e-9)*_),_-1);p[v]=(p[v]??0)+1}let h=Math.max(...p);o.replaceChildren(...p.map((g,v)=>{let w=g/h*(he-2),C=v*ge/_;return W("rect",{class:"after",x:C,y:he-w,width:ge/_-1,height:w})}))}return{field:i,update(d){d.gate!==s&&(l(d.gate),d.similarity!==void 0&&e(void 0)),d.similarity===void 0&&(t.value=t.min,r.textContent=Number(t.min).toFixed(2))}}}var ye=50,je=[["stops","stops the merge"],["warns","warns"],["waived","waived"]],dt={worst:"worst first",place:"file and line",gate:"gate",similarity:"most alike first"};function He(n){let e=document.getElementById("findings-view");if(e===null)return;let t=new Intl.NumberFormat("en-US"),r=Oe(n),o={},i=r(o),s=0,l=u("ol",{class:"findings",id:"findings-list"}),d=u("p",{class:"status",role:"status"}),c=A("Previous",()=>D(-1)),f=A("Next",()=>D(1)),p=A("Open all",()=>{let a=[...l.querySelectorAll("details")],x=a.every(({open:b})=>b);for(let b of a)b.open=!x}),h=A("Clear",()=>J.show({}),{class:"plain"}),g=u("input",{type:"search",placeholder:"message, file, id, text",autocomplete:"off",spellcheck:"false"});g.addEventListener("input",()=>L({text:g.value}));let v=(a,x)=>a.map((b,E)=>({name:P(b),i:E,count:x.get(E)??0})).filter(({count:b})=>b>0).map(({name:b,i:E,count:$})=>[String(E),`${b} (${t.format($)})`]),w=V("Gate",[["","all gates"],...v(n.gates,ne(n.findings.map(({gate:a})=>a)))],a=>L({gate:xe(a)})),C=ne(n.findings.map(N)),T=V("Level",[["","all levels"],...je.filter(([a])=>C.has(a)).map(([a,x])=>[a,`${x} (${t.format(C.get(a)??0)})`])],a=>L({level:je.find(([x])=>x===a)?.[0]})),y=n.paths.map(({name:a})=>a),S=V("File",[["","all files"],...v(y,ne(n.findings.map(({at:a})=>a.path)))],a=>L({path:xe(a),line:void 0})),M=V("Dataset",[["","all datasets"],...v(n.datasets,ne(n.findings.map(a=>a.dataset)))],a=>L({dataset:xe(a)})),k=V("Order",me.filter(a=>a!=="similarity"||n.findings.some(x=>x.similarity!==void 0)).map(a=>[a,dt[a]]),a=>L({order:me.find(x=>x===a)})),O=Ne(n,a=>L({similarity:a}));e.replaceChildren(u("div",{class:"tools",role:"search","aria-label":"Findings"},u("label",{class:"search"},u("span",{},"Search"),g),w.field,T.field,S.select.options.length>2&&S.field,M.select.options.length>2&&M.field,k.field),O.field,u("div",{class:"bar"},d,h,p,c,f),l,u("p",{class:"soft keys"},"Keys: / searches, j and k go down and up, Enter opens."));function L(a){let x=Object.entries({...o,...a}).filter(([,b])=>b!==void 0);o=Object.fromEntries(x),i=r(o),s=0,H()}function D(a){s+=a,H(),l.querySelector("summary")?.focus()}function H(){let a=s*ye,x=i.slice(a,a+ye).flatMap($=>{let Y=n.findings[$];return Y===void 0?[]:[Fe(Y,n)]});l.replaceChildren(...x),l.start=a+1;let b=`${t.format(Math.min(a+1,i.length))}\\u2013${t.format(a+x.length)}`,E=i.length===n.findings.length;d.textContent=i.length===0?"No finding fits":`${b} of ${t.format(i.length)}${E?"":` (${t.format(n.findings.length)} in all)`}`,c.disabled=s===0,f.disabled=a+ye>=i.length,p.disabled=x.length===0,h.hidden=Object.keys(o).length===0,O.update(o)}function Z(a){let x=[...l.querySelectorAll("summary")],b=x.findIndex($=>$===document.activeElement),E=b<0?0:b+a;E>=x.length&&!f.disabled?D(1):x[Math.max(0,Math.min(E,x.length-1))]?.focus()}document.addEventListener("keydown",a=>{if(!(a.ctrlKey||a.metaKey||a.altKey||ut(a.target))){if(a.key==="/")g.focus();else if(a.key==="j")Z(1);else if(a.key==="k")Z(-1);else return;a.preventDefault()}});let J={show(a){o={},g.value=a.text??"",w.select.value=String(a.gate??""),M.select.value=String(a.dataset??""),T.select.value=a.level??"",S.select.value=String(a.path??""),k.select.value=a.order??"worst",L(a),document.getElementById("findings")?.scrollIntoView()}};H();let[m]=l.querySelectorAll("details");return m!==void 0&&(m.open=!0),J}function ne(n){let e=new Map;for(let t of n)e.set(t,(e.get(t)??0)+1);return e}function xe(n){return n===""?void 0:Number(n)}function ut(n){return n instanceof HTMLInputElement||n instanceof HTMLSelectElement||n instanceof HTMLCanvasElement}var[ft,mt]=[.5,64];function be(n,e,t){let[r,o,i,s]=[1/0,-1/0,1/0,-1/0];for(let{x:d,y:c}of n)r=Math.min(r,d),o=Math.max(o,d),i=Math.min(i,c),s=Math.max(s,c);if(!Number.isFinite(r+o+i+s))return{scale:1,x:e/2,y:t/2};let l=Math.min((e-56)/Math.max(o-r,1e-6),(t-56)/Math.max(s-i,1e-6));return{scale:l,x:e/2-l*(r+o)/2,y:t/2-l*(i+s)/2}}function j({x:n,y:e},t){return{x:n*t.scale+t.x,y:e*t.scale+t.y}}function Ie(n,e,t,r){let o=Math.min(Math.max(n.scale*e,r.scale*ft),r.scale*mt),i=o/n.scale;return{scale:o,x:t.x-(t.x-n.x)*i,y:t.y-(t.y-n.y)*i}}function oe(n,e,t){return{...n,x:n.x+e,y:n.y+t}}function Ve(n,e,t,r){let{x:o,y:i}=j(e,n),s=(l,d)=>l<28?28-l:l>d-28?d-28-l:0;return oe(n,s(o,t),s(i,r))}function ve(n,e,t,r,o){let[i,s]=[-1,r*r];for(let[l,d]of n.entries()){let[c,f]=[d.x*e.scale+e.x-t.x,d.y*e.scale+e.y-t.y],p=c*c+f*f;p<=s&&o(l)&&([i,s]=[l,p])}return i}function Re(n,e,t,r){let[o,i]=[-1,1/0];for(let[s,{x:l,y:d}]of n.entries()){let[c,f]=[l-e.x,d-e.y],p=c*t.x+f*t.y,h=Math.abs(c*t.y-f*t.x);if(p<=1e-9||h>p)continue;let g=p+2*h;g<i&&r(s)&&([o,i]=[s,g])}return o}var pt=14,gt=\'12px system-ui, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif\';function qe(n,e){let t=n.getContext("2d");if(t===null)return;let r=window.devicePixelRatio||1,{clientWidth:o,clientHeight:i}=n;n.width!==Math.round(o*r)&&(n.width=Math.round(o*r)),n.height!==Math.round(i*r)&&(n.height=Math.round(i*r)),t.setTransform(r,0,0,r,0,0),t.clearRect(0,0,o,i);let s=getComputedStyle(n),l=g=>s.getPropertyValue(g).trim(),d=Math.min(2.2*Math.sqrt(Math.max(e.enlarged,.5))+1.2,9),{points:c}=e.map;e.grouped.groups.forEach((g,v)=>{let w=new Path2D,C=g.shape==="dot"?d*.62:d;for(let[y,S]of c.entries()){if(e.grouped.of[y]!==v||!e.isShown(y))continue;let{x:M,y:k}=j(S,e.view);M<-9||k<-9||M>o+9||k>i+9||ht(w,g.shape,M,k,C)}let T=l(g.colour);if(g.shape==="cross"){t.strokeStyle=T,t.lineWidth=1.8,t.stroke(w);return}t.globalAlpha=g.shape==="dot"?.55:.88,t.fillStyle=T,t.fill(w),t.globalAlpha=1,g.shape!=="dot"&&(t.strokeStyle=l("--map-back"),t.lineWidth=.8,t.stroke(w))}),yt(t,e,o,i,l);let f=c[e.current];if(f===void 0)return;let{x:p,y:h}=j(f,e.view);t.strokeStyle=l("--ink"),t.lineWidth=2,t.beginPath(),t.arc(p,h,d+5,0,2*Math.PI),t.stroke()}function ht(n,e,t,r,o){switch(e){case"dot":case"disc":n.moveTo(t+o,r),n.arc(t,r,o,0,2*Math.PI);break;case"square":n.rect(t-o*.9,r-o*.9,o*1.8,o*1.8);break;case"triangle":n.moveTo(t,r-o*1.2),n.lineTo(t+o*1.15,r+o*.9),n.lineTo(t-o*1.15,r+o*.9),n.closePath();break;case"cross":n.moveTo(t-o*.8,r-o*.8),n.lineTo(t+o*.8,r+o*.8),n.moveTo(t+o*.8,r-o*.8),n.lineTo(t-o*.8,r+o*.8)}}function yt(n,{map:e,view:t},r,o,i){n.font=gt,n.textAlign="center",n.textBaseline="middle",n.lineJoin="round",n.lineWidth=4,n.strokeStyle=i("--map-back"),n.fillStyle=i("--ink");let s=[];for(let{middle:l,name:d}of xt(e)){let{x:c,y:f}=j(l,t),p=n.measureText(d).width/2+4;c-p<0||c+p>r||f<10||f>o-10||s.some(g=>Math.abs(g.y-f)<18&&c-p<g.right&&c+p>g.left)||(s.push({left:c-p,right:c+p,y:f}),n.strokeText(d,c,f),n.fillText(d,c,f))}}var Ge=new WeakMap;function xt(n){let e=Ge.get(n);if(e!==void 0)return e;let t=new Map;for(let{x:i,y:s,cluster:l}of n.points){let d=t.get(l)??{xs:[],ys:[]};d.xs.push(i),d.ys.push(s),t.set(l,d)}let r=i=>i.sort((s,l)=>s-l)[Math.floor(i.length/2)]??0,o=[...t].sort((i,s)=>s[1].xs.length-i[1].xs.length).slice(0,pt).map(([i,{xs:s,ys:l}])=>({middle:{x:r(s),y:r(l)},name:(n.clusters[i]??[]).slice(0,2).map(P).join(", ").slice(0,40)})).filter(({name:i})=>i!=="");return Ge.set(n,o),o}function Be({shape:n,colour:e}){let t=`var(${e})`,r=W("svg",{viewBox:"0 0 12 12","aria-hidden":"true"}),o={dot:"M9 6A3 3 0 1 1 3 6A3 3 0 1 1 9 6",disc:"M11 6A5 5 0 1 1 1 6A5 5 0 1 1 11 6",square:"M1.5 1.5H10.5V10.5H1.5Z",triangle:"M6 1L11.5 10.5H.5Z",cross:"M2 2L10 10M10 2L2 10"},i=n==="cross";return r.append(W("path",{d:o[n],fill:i?"none":t,stroke:i?t:"none","stroke-width":2})),r}var Ze=["change","source","verdict"],ze=[["base",{name:"unchanged",colour:"--map-rest",shape:"dot"}],["removed",{name:"removed",colour:"--map-d",shape:"cross"}],["edited",{name:"edited",colour:"--map-b",shape:"square"}],["added",{name:"added",colour:"--map-a",shape:"disc"}]],bt=[{name:"unchanged, nothing found",colour:"--map-rest",shape:"dot"},{name:"changed, nothing found",colour:"--map-a",shape:"disc"},{name:"warns",colour:"--map-b",shape:"triangle"},{name:"stops the merge",colour:"--map-c",shape:"square"}],_e=["--map-a","--map-b","--map-e","--map-d","--map-f","--map-c"];function Pe(n,e,t){switch(n){case"change":return we(ze.map(([,r])=>r),e.points.map(({state:r})=>ze.findIndex(([o])=>o===r)));case"verdict":{let r=wt(t,e.dataset);return we(bt,e.points.map(o=>{let i=r.get(Je(o.path,o.line,o.state==="removed"));return i!==void 0?i?3:2:o.state==="base"?0:1}))}case"source":return vt(e)}}function vt({points:n}){let e=new Map;for(let{source:i}of n)e.set(i,(e.get(i)??0)+1);let r=[...e].filter(([i])=>i!=="").sort((i,s)=>s[1]-i[1]).map(([i])=>i).slice(0,_e.length),o=[{name:"does not say",colour:"--map-rest",shape:"dot"},{name:"others",colour:"--map-rest",shape:"cross"},...r.map((i,s)=>({name:P(i),colour:_e[s]??"--map-rest",shape:s%2===0?"disc":"square"}))];return we(o,n.map(({source:i})=>i===""?0:r.indexOf(i)<0?1:r.indexOf(i)+2))}function we(n,e){let t=new Array(n.length).fill(0);for(let r of e)t[r]=(t[r]??0)+1;return{groups:n.map((r,o)=>({...r,count:t[o]??0})),of:e}}function wt({findings:n},e){let t=new Map;for(let{at:r,isError:o,waiver:i,dataset:s}of n){if(s!==e||i!==void 0)continue;let l=Je(r.path,r.line,r.isBase===!0);(o||!t.has(l))&&t.set(l,o)}return t}function Je(n,e,t){return`${t?"-":"+"}${n}:${e}`}var Pt=14,St=3,[re,Ye]=[1.35,60],Mt={ArrowLeft:{x:-1,y:0},ArrowRight:{x:1,y:0},ArrowUp:{x:0,y:-1},ArrowDown:{x:0,y:1}};function Ue(n,e,t,r){let o=u("canvas",{tabindex:0,role:"application","aria-label":"Map of records. Arrow keys go from record to record, with Shift they move the map; plus and minus zoom, 0 shows all."}),i=u("div",{class:"legend",role:"group","aria-label":"Groups"}),s=u("aside",{class:"point","aria-live":"polite"}),l=u("fieldset",{},u("legend",{},"Colours by")),d=Pe("change",e,t),c=new Set,f=m=>!c.has(d.of[m]??0),p=be(e.points,1,1),h=p,g=-1,v=!1;function w(){v||(v=!0,requestAnimationFrame(()=>{v=!1,C()}))}let C=()=>qe(o,{map:e,grouped:d,isShown:f,view:h,enlarged:h.scale/p.scale,current:g}),T=()=>({x:o.clientWidth/2,y:o.clientHeight/2}),y=(m,a)=>{h=Ie(h,m,a,p),w()},S=()=>{h=p,w()};function M(m){d=Pe(m,e,t),c.clear(),i.replaceChildren(...d.groups.flatMap((a,x)=>{if(a.count===0)return[];let b=A("",()=>{c.delete(x)||c.add(x),b.setAttribute("aria-pressed",String(!c.has(x))),w()});b.setAttribute("aria-pressed","true");let E=u("span",{},`${a.name} `,u("b",{},a.count.toLocaleString("en")));return b.append(Be(a),E),[b]})),w()}function k(m){if(m===g)return;g=m,w();let a=e.points[m];if(a===void 0){s.replaceChildren(u("p",{class:"soft"},O));return}let x=a.state==="removed",b={path:a.path,line:a.line,...x?{isBase:!0}:{}},E=t.findings.filter(I=>I.at.path===b.path&&I.at.line===b.line&&I.at.isBase===!0===x),$=(e.clusters[a.cluster]??[]).slice(0,4).map(P).join(", "),Y=[a.state==="base"?"unchanged":a.state,P(a.source)||"source unknown",...$===""?[]:[`topic ${$}`]];s.replaceChildren(u("p",{class:"where"},pe(b,t)),u("p",{class:"soft"},Y.join(" \\xB7 ")),u("p",{class:"text"},P(a.excerpt)),...E.slice(0,St).map(I=>u("p",{class:"found"},U(N(I)),P(I.message))),...E.length===0?[]:[A(E.length===1?"Show its finding":`Show its ${E.length} findings`,()=>r?.show({path:b.path,line:b.line}))]),o.dataset.current=te(b,t)}let O="Point at a record, or press an arrow key in the map.",L=m=>({x:m.offsetX,y:m.offsetY}),D;o.addEventListener("pointerdown",m=>{D={x:m.clientX,y:m.clientY},o.setPointerCapture(m.pointerId)}),o.addEventListener("pointermove",m=>{if(D===void 0){let a=ve(e.points,h,L(m),Pt,f);a>=0&&k(a);return}h=oe(h,m.clientX-D.x,m.clientY-D.y),D={x:m.clientX,y:m.clientY},w()});for(let m of["pointerup","pointercancel"])o.addEventListener(m,()=>{D=void 0});o.addEventListener("wheel",m=>{document.activeElement!==o&&!m.ctrlKey||(m.preventDefault(),y(Math.exp(-m.deltaY/400),L(m)))},{passive:!1}),o.addEventListener("keydown",m=>{if(m.ctrlKey||m.metaKey||m.altKey)return;let a=Mt[m.key];if(a!==void 0&&m.shiftKey)h=oe(h,-a.x*Ye,-a.y*Ye),w();else if(a!==void 0)Z(a);else if(m.key==="+"||m.key==="=")y(re,H());else if(m.key==="-")y(1/re,H());else if(m.key==="0")S();else return;m.preventDefault()});function H(){let m=e.points[g];return m===void 0?T():j(m,h)}function Z(m){let a=e.points[g],x=a===void 0?ve(e.points,h,T(),1/0,f):Re(e.points,a,m,f),b=e.points[x];b!==void 0&&(h=Ve(h,b,o.clientWidth,o.clientHeight),k(x))}let J=`colours-${e.dataset}`;for(let m of Ze){let a=u("input",{type:"radio",name:J,value:m,checked:m==="change"});a.addEventListener("change",()=>M(m)),l.append(u("label",{},a,u("span",{},m)))}s.append(u("p",{class:"soft"},O)),n.append(u("div",{class:"map-tools"},l,u("div",{class:"zoom",role:"group","aria-label":"Zoom"},A("\\u2212",()=>y(1/re,T()),{"aria-label":"Smaller"}),A("+",()=>y(re,T()),{"aria-label":"Larger"}),A("All",S,{"aria-label":"Show all"}))),u("div",{class:"map-body"},o,s),i),M("change"),new ResizeObserver(()=>{let m=h===p;p=be(e.points,o.clientWidth,o.clientHeight),m&&(h=p),C()}).observe(o);for(let m of["(prefers-color-scheme: dark)","print"])matchMedia(m).addEventListener("change",C)}var Et=document.getElementById("data")?.textContent??"{}",B=JSON.parse(Et),Se=He(B);for(let n of document.querySelectorAll("[data-map]")){let e=B.maps[Number(n.dataset.map)];e!==void 0&&Ue(n,e,B,Se)}document.addEventListener("click",n=>{let e=n.target instanceof Element?n.target.closest("[data-gate]"):null;if(e===null||Se===void 0)return;n.preventDefault();let t=B.gates.indexOf(e.dataset.gate??""),r=B.datasets.indexOf(e.dataset.dataset??""),o=B.datasets.length<2;Se.show({...t<0?{}:{gate:t},...r<0||o?{}:{dataset:r}})});document.documentElement.dataset.ready=String(Math.round(performance.now()));})();',
  style: ":root{color-scheme:light dark;--back: #fff;--card: #f8f9fa;--line: #e2e5e9;--ink: #1b1f24;--soft: #5c6570;--link: #0b5cad;--focus: #0b5cad;--stops: #b3261e;--warns: #8f5b00;--undecided: #6b3fa0;--passes: #1a7a46;--mark: #fbe3a8;--before: #6d7680;--after: #4a94c9;--map-back: #fcfcfd;--map-rest: #a9b1ba;--map-a: #0072b2;--map-b: #e69f00;--map-c: #d55e00;--map-d: #b5598f;--map-e: #009e73;--map-f: #56b4e9}@media(prefers-color-scheme:dark){:root{--back: #101418;--card: #171c22;--line: #2d343c;--ink: #e9edf1;--soft: #97a1ac;--link: #77b7f0;--focus: #77b7f0;--stops: #ff8a80;--warns: #e8b04a;--undecided: #c3a3f0;--passes: #5fc98b;--mark: #5c4708;--before: #aab3bd;--after: #3d86ba;--map-back: #13181d;--map-rest: #57616c;--map-a: #56b4e9;--map-b: #e69f00;--map-c: #f0763a;--map-d: #d88fb9;--map-e: #2fc39a;--map-f: #a5d8f5}}*{box-sizing:border-box}html{scroll-padding-top:56px}body{--side: max(32px, calc(50% - 588px) );margin:0;background:var(--back);color:var(--ink);font:15px/1.55 system-ui,-apple-system,Segoe UI,Noto Sans,Helvetica,Arial,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:break-word}h1,h2,h3,h4,p,ul,ol,dl,dd,figure,fieldset{margin:0;padding:0;border:0}h1{display:flex;gap:14px;font-size:30px;line-height:1.25;font-weight:650;letter-spacing:-.012em;text-wrap:balance}h2{margin-bottom:14px;font-size:20px;line-height:1.3;font-weight:650;letter-spacing:-.005em}h3{margin:30px 0 6px;font-size:15px;font-weight:650}h4{margin:18px 0 4px;font-size:14px;font-weight:650}.card h3:first-child{margin-top:0}h2.quiet{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}h2 .count{margin-left:4px;color:var(--soft);font-weight:400}a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:3px}a:not(:hover){text-decoration-color:color-mix(in srgb,var(--link) 35%,transparent)}code{font:13px/1.5 ui-monospace,SF Mono,Cascadia Mono,DejaVu Sans Mono,Menlo,monospace;overflow-wrap:anywhere}.soft,figcaption .soft{color:var(--soft);font-weight:400}p.soft{font-size:14px}:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:3px}.skip{position:absolute;left:-9999px}.skip:focus{left:16px;top:8px;z-index:3;padding:6px 12px;background:var(--back)}.icons{display:none}.icon{flex:none;width:14px;height:14px;margin-right:8px;vertical-align:-2px;fill:currentColor;color:var(--soft)}.icon .cut,.icon .line{fill:none;stroke-width:2}symbol .cut,symbol .line{fill:none;stroke-width:2;stroke-linecap:round}symbol .cut{stroke:var(--back)}symbol .line{stroke:currentColor;stroke-width:1.7}.icon.stops,.icon.broken,tr.stops .standing,tr.broken .standing,.says.stops,.says.broken{color:var(--stops)}.icon.warns,tr.warns .standing,.says.warns{color:var(--warns)}.icon.undecided,tr.undecided .standing,.says.undecided{color:var(--undecided)}.icon.passes,tr.passes .standing,.says.passes{color:var(--passes)}tr.skipped .standing,.says.skipped{color:var(--soft)}.top{display:flex;justify-content:space-between;gap:16px;padding-block:18px 10px;font-size:14px}.brand{font-weight:650}.top,nav,main{padding-inline:var(--side)}main{padding-bottom:80px}nav{position:sticky;top:0;z-index:2;display:flex;gap:22px;padding-block:10px;overflow-x:auto;scrollbar-width:none;background:color-mix(in srgb,var(--back) 92%,transparent);-webkit-backdrop-filter:blur(8px);backdrop-filter:blur(8px);border-bottom:1px solid var(--line);font-size:14px;white-space:nowrap}nav a{color:var(--soft);text-decoration:none}nav a:hover{color:var(--ink)}section{margin-top:52px}.verdict{margin-top:36px}.verdict .icon{width:30px;height:30px;margin:4px 0 0}.about{color:var(--soft);font-weight:500}.meaning{margin:10px 0 0 44px;max-width:70ch;font-size:16px}.notes{margin:16px 0 0 44px;padding-left:16px;border-left:3px solid var(--line);list-style:none;max-width:90ch;color:var(--soft)}#datasets{margin-top:28px}.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(340px,100%),1fr));gap:16px}.card{min-width:0;padding:18px 20px;background:var(--card);border:1px solid var(--line);border-radius:10px}article.card+article.card{margin-top:16px}.cards article.card+article.card{margin-top:0}.card h3{margin-bottom:2px}.dataset{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(300px,100%),1fr));gap:14px 40px;align-items:end}.dataset .legend{margin:6px 0 0}.numbers{display:grid;grid-template-columns:repeat(4,auto);justify-content:start;gap:4px 32px;margin:14px 0 0}.numbers div{display:flex;flex-direction:column-reverse}.numbers dt{color:var(--soft);font-size:13px}.numbers dd{font-size:24px;line-height:1.2;font-weight:600;letter-spacing:-.01em}.numbers .none dd{color:var(--soft);font-weight:400}.wide{overflow-x:auto}table{width:100%;border-collapse:collapse}th,td{padding:9px 16px 9px 0;text-align:left;vertical-align:top;font-weight:400;border-bottom:1px solid var(--line)}th:last-child,td:last-child{padding-right:0}thead th{padding-top:4px;padding-bottom:6px;color:var(--soft);font-size:13px}tbody th{font-weight:550}tbody th code{font-weight:400}.number{text-align:right;white-space:nowrap}.gates .standing{width:132px;font-weight:550;white-space:nowrap}.gates tbody th{white-space:nowrap}.gates .says{width:55%}tr.skipped td,tr.skipped th{color:var(--soft)}td.drawn,th.drawn{width:220px}tr.misses strong{color:var(--stops)}.fold{margin-top:14px}.fold>summary{width:fit-content;padding:4px 0;color:var(--soft);cursor:pointer}.fold>summary:hover{color:var(--ink)}.findings{padding:0;list-style:none;border-top:1px solid var(--line)}.finding{border-bottom:1px solid var(--line)}.finding summary{display:grid;grid-template-columns:14px minmax(120px,26%) 1fr auto;gap:12px;align-items:baseline;padding:9px 8px 9px 4px;cursor:pointer;list-style:none}.finding summary::-webkit-details-marker{display:none}.finding summary:hover,.finding details[open]>summary{background:var(--card)}.finding .icon{margin:0;align-self:center}.finding .where{display:flex;min-width:0;font:13px/1.5 ui-monospace,SF Mono,Cascadia Mono,DejaVu Sans Mono,Menlo,monospace}.finding .path,.finding .what{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.finding details[open] .what{white-space:normal}.finding .by{color:var(--soft);font-size:13px}.finding .body{padding:8px 8px 20px 30px}.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(320px,100%),1fr));gap:16px;margin-bottom:10px}.record{min-width:0;padding:12px 16px 14px;background:var(--card);border:1px solid var(--line);border-radius:8px}.record figcaption{margin-bottom:8px;color:var(--soft);font-size:13px}.text{max-height:26em;overflow:auto;white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:plaintext}mark{padding:1px 0;border-radius:2px;background:var(--mark);color:inherit;font-weight:600;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:3px}.others{margin-bottom:10px;font-size:13px}.others button{margin:0 6px 4px 0}button,select,input[type=search]{min-height:32px;padding:4px 12px;background:var(--back);color:inherit;font:inherit;font-size:14px;border:1px solid color-mix(in srgb,var(--soft) 45%,var(--line));border-radius:7px}button{cursor:pointer}button:hover:not(:disabled){border-color:var(--soft)}button:disabled{opacity:.45;cursor:default}button.plain{border-color:transparent;color:var(--link)}button[aria-pressed=true]{background:color-mix(in srgb,var(--link) 10%,var(--back))}.tools{display:flex;flex-wrap:wrap;gap:12px 14px}.tools label{display:grid;gap:3px;min-width:0}.tools label span{color:var(--soft);font-size:13px}.tools .search{flex:1 1 190px}.tools select{max-width:190px;padding-right:6px}.bar{display:flex;flex-wrap:wrap;align-items:center;gap:8px;margin:14px 0 10px}.bar .status{margin-right:auto;color:var(--soft)}.keys{margin-top:10px}.similarity:not([hidden]){display:flex;align-items:center;gap:12px;margin-top:14px;color:var(--soft);font-size:14px}.similarity .drawn{display:grid;width:260px}.similarity svg{width:240px;height:28px;margin:0 auto}.similarity input{width:100%;margin:0;accent-color:var(--link)}.similarity output{color:var(--ink)}.lead{max-width:90ch;font-size:16px}.diversity .notes{margin:0 0 16px}.map{margin-bottom:30px}.map-tools{display:flex;flex-wrap:wrap;justify-content:space-between;gap:10px;margin:14px 0 10px}.map-tools fieldset{display:flex;align-items:center;gap:4px 14px;flex-wrap:wrap;font-size:14px}.map-tools legend{float:left;padding:0;color:var(--soft)}.map-tools label{display:flex;align-items:center;gap:5px}.map-tools input{margin:0;accent-color:var(--link)}.zoom{display:flex;gap:6px}.map-body{display:grid;grid-template-columns:minmax(0,1fr) 300px;gap:16px}canvas{display:block;width:100%;height:520px;background:var(--map-back);border:1px solid var(--line);border-radius:10px;cursor:crosshair;touch-action:pan-y}.point{min-width:0;padding:16px 18px;background:var(--card);border:1px solid var(--line);border-radius:10px}.point .found{display:flex;align-items:baseline;font-size:14px}.point>*+*{margin-top:8px}.legend{display:flex;flex-wrap:wrap;gap:6px 16px;margin-top:10px;padding:0;list-style:none;color:var(--soft);font-size:13px}.legend svg{display:inline;width:12px;min-width:0;height:12px;margin:0 6px 0 0;vertical-align:-1px}.legend button{min-height:28px;padding:2px 10px;background:none;font-size:13px}.legend button[aria-pressed=false]{opacity:.45;text-decoration:line-through}.legend b{font-weight:400;color:var(--soft)}.charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(330px,100%),1fr));gap:16px;margin-top:12px}.charts figcaption .way{display:block;font-size:13px}.charts figcaption{margin-bottom:8px;font-size:14px;font-weight:550}.chart{display:block;width:100%;height:auto}svg text{fill:var(--soft);font-size:11.5px}.columns text{font-size:10px}svg .middle{text-anchor:middle}svg .end{text-anchor:end}svg .last{fill:var(--ink);font-weight:600}.grid{stroke:var(--line)}.axis{stroke:var(--soft)}.after{fill:var(--after)}path.before{fill:none;stroke:var(--before);stroke-width:1.8}.curve{fill:none;stroke:var(--map-a);stroke-width:2}.dot{fill:var(--map-a)}.whisker{stroke:var(--map-a);stroke-width:7;stroke-opacity:.25}.range .whisker{stroke-width:8;stroke-opacity:1}.mark{stroke:var(--ink);stroke-width:2}.dumbbell{display:block;width:100%;min-width:90px;max-width:220px;height:16px;margin-top:3px}.dumbbell .bar{stroke:var(--after);stroke-width:3}.dumbbell .before{fill:var(--back);stroke:var(--before);stroke-width:1.8}.origins{display:block;width:100%;max-width:420px}.origin-human{fill:var(--map-e)}.origin-mixed{fill:var(--map-f)}.origin-synthetic{fill:var(--map-b)}.origin-unknown{fill:var(--map-rest)}.breakdown th,.breakdown td{padding:4px 10px 4px 0;border:0;font-size:14px;font-weight:400}.breakdown th{width:34%}.breakdown td.drawn{width:auto}.says{display:flex;align-items:baseline;font-weight:550}.says code{font-weight:400}.gates .says{display:table-cell;color:inherit;font-weight:400}.facts div{display:grid;grid-template-columns:110px minmax(0,1fr);gap:16px;padding:6px 0}.facts{margin-top:12px}.facts dt{color:var(--soft)}.card ul{padding-left:20px}.card ul.legend{padding:0}.card .wide{margin-top:14px}.share{max-width:420px;margin-top:14px}.axes{display:flex;flex-wrap:wrap;gap:20px 32px;margin-top:18px}.axes figure{width:130px}.axes figcaption{margin-bottom:4px;font-size:13px}.command{display:inline-block;padding:4px 10px;background:var(--card);border:1px solid var(--line);border-radius:6px;-webkit-user-select:all;user-select:all}@media screen and (max-width:760px){body{--side: 16px}.top{flex-wrap:wrap;gap:2px 16px}h1{font-size:23px;gap:10px}.verdict .icon{width:24px;height:24px;margin-top:3px}.meaning,.notes{margin-left:0}.map-body{grid-template-columns:minmax(0,1fr)}canvas{height:380px}.numbers{gap:4px 22px}.finding summary{grid-template-columns:14px 1fr auto;gap:4px 10px}.finding .what{grid-column:2 / -1;grid-row:2;white-space:normal}.finding .body{padding:8px 0 16px}.tools{display:grid;grid-template-columns:1fr 1fr}.tools .search{grid-column:1 / -1}.tools select{width:100%;max-width:none}.topics .drawn{display:none}.gates,.gates tbody{display:block}.gates thead{display:none}.gates tr{display:grid;grid-template-columns:auto 1fr auto;gap:2px 12px;padding:10px 0;border-bottom:1px solid var(--line)}.gates td,.gates th,.gates .standing{width:auto;padding:0;border:0}.gates .about,.gates .says{grid-column:1 / -1;width:auto}.gates .number{grid-row:1;grid-column:3}.facts div{grid-template-columns:minmax(0,1fr);gap:0}}@media print{:root{color-scheme:light;--back: #fff;--card: #fff;--line: #ccc;--ink: #000;--soft: #444;--link: #000;--stops: #9c1c15;--warns: #6b4400;--undecided: #54308a;--passes: #10572f;--mark: #fbe3a8;--before: #555;--after: #4a94c9;--map-back: #fff;--map-rest: #a9b1ba;--map-a: #0072b2;--map-d: #b5598f}body{--side: 0;font-size:10.5pt}nav,.skip,.tools,.bar button,.similarity,.keys,.map-tools,.point{display:none!important}.map-body{grid-template-columns:1fr}section{margin-top:28px}.card,.record,tr,.finding summary,.map-body{break-inside:avoid}h2,h3{break-after:avoid}.text{max-height:none;overflow:visible}.finding .what{white-space:normal}}"
};

// src/reporters/html/markup.ts
var Markup = class {
  html;
  constructor(html2) {
    this.html = html2;
  }
};
function markup(parts, ...pieces) {
  let html2 = parts[0] ?? "";
  pieces.forEach((piece, i) => {
    html2 += write(piece) + (parts[i + 1] ?? "");
  });
  return new Markup(html2);
}
function write(piece) {
  if (piece === void 0 || piece === false) return "";
  if (piece instanceof Markup) return piece.html;
  if (typeof piece === "object") return piece.map(write).join("");
  return escapeHtml(String(piece));
}
function lines(text2) {
  return new Markup(text2.split(/\r?\n/).map(escapeHtml).join("\n"));
}
function icon(name) {
  return markup`<svg class="icon ${name}" viewBox="0 0 16 16" aria-hidden="true"><use href="#icon-${name}"/></svg>`;
}

// src/reporters/html/charts.ts
var width = 340;
var height = 170;
var inner = { left: 44, right: 332, top: 12, bottom: 138 };
function percent3(share) {
  if (share > 0 && share < 5e-3) return "<1 %";
  return `${Math.round(share * 100)} %`;
}
function picture(label, content, viewHeight = height) {
  return markup`<svg class="chart" viewBox="0 0 ${width} ${viewHeight}" role="img" aria-label="${label}">${content}</svg>`;
}
function words(x, y, text2, anchor) {
  return markup`<text class="${anchor}" x="${round(x)}" y="${round(y)}">${text2}</text>`;
}
function rule(x1, x2, y, style) {
  return markup`<line class="${style}" x1="${round(x1)}" x2="${round(x2)}" y1="${round(y)}" y2="${round(y)}"/>`;
}
function histogram({ title: title2, unit, edges, before, after }) {
  const all = (counts) => counts.reduce((total, each) => total + each, 0);
  const share = (counts) => counts.map((each) => all(counts) === 0 ? 0 : each / all(counts));
  const [was, is] = [share(before), share(after)];
  const bins = Math.max(was.length, is.length, 1);
  const most = Math.max(...was, ...is, 1e-9);
  const x = (bin) => inner.left + (inner.right - inner.left) * bin / bins;
  const y = (value) => inner.bottom - (inner.bottom - inner.top) * value / most;
  const bars = is.map((value, bin) => {
    const tip = `${formatNumber(edges[bin] ?? 0)}–${formatNumber(edges[bin + 1] ?? 0)} ${unit}: ${percent3(was[bin] ?? 0)} → ${percent3(value)}`;
    return markup`<rect class="after" x="${round(x(bin) + 0.5)}" y="${round(y(value))}" width="${round(Math.max(x(bin + 1) - x(bin) - 1, 1))}" height="${round(inner.bottom - y(value))}"><title>${tip}</title></rect>`;
  });
  const steps = was.map(
    (value, bin) => `${bin === 0 ? "M" : "L"}${round(x(bin))} ${round(y(value))}H${round(x(bin + 1))}`
  );
  const marks4 = [0, Math.floor(bins / 2), bins].map(
    (bin, i) => words(
      x(bin),
      inner.bottom + 16,
      formatNumber(edges[bin] ?? 0),
      ["start", "middle", "end"][i] ?? "middle"
    )
  );
  return picture(`${title2}: ${spread(edges, before)} before, ${spread(edges, after)} after.`, [
    rule(inner.left, inner.right, y(most), "grid"),
    words(inner.left - 6, y(most) + 4, percent3(most), "end"),
    words(inner.left - 6, inner.bottom + 4, "0", "end"),
    ...bars,
    ...all(before) === 0 ? [] : [markup`<path class="before" d="${steps.join("")}"/>`],
    rule(inner.left, inner.right, inner.bottom, "axis"),
    ...marks4,
    words((inner.left + inner.right) / 2, height - 2, unit, "middle")
  ]);
}
function spread(edges, counts) {
  const all = counts.reduce((total, each) => total + each, 0);
  let seen = 0;
  for (const [bin, each] of counts.entries()) {
    seen += each;
    if (all > 0 && seen * 2 >= all) {
      return `median ${formatNumber(edges[bin] ?? 0)} to ${formatNumber(edges[bin + 1] ?? 0)}`;
    }
  }
  return "nothing";
}
function trendLine({ title: title2, points }) {
  const all = points.flatMap(({ value, interval = [value, value] }) => [value, ...interval]);
  const known = all.filter(Number.isFinite);
  const [low, high] = widen(Math.min(...known), Math.max(...known));
  const right = inner.right - 40;
  const step = points.length > 1 ? (right - inner.left - 10) / (points.length - 1) : 0;
  const x = (i) => inner.left + 10 + step * i;
  const y = (value) => inner.bottom - (value - low) / (high - low) * (inner.bottom - inner.top);
  const whiskers = points.flatMap(
    ({ interval }, i) => interval === void 0 ? [] : [
      markup`<line class="whisker" x1="${round(x(i))}" x2="${round(x(i))}" y1="${round(y(interval[0]))}" y2="${round(y(interval[1]))}"/>`
    ]
  );
  const path = points.map(
    ({ value }, i) => `${i === 0 ? "M" : "L"}${round(x(i))} ${round(y(value))}`
  );
  const dots2 = points.map(
    ({ label, value }, i) => markup`<circle class="dot" cx="${round(x(i))}" cy="${round(y(value))}" r="3.5"><title>${`${label}: ${formatNumber(value)}`}</title></circle>`
  );
  const [first, last] = [points[0], points.at(-1)];
  if (first === void 0 || last === void 0) return markup``;
  const grid = ticks({ low, high }).filter((_, i, every) => i % Math.ceil(every.length / 4) === 0);
  return picture(
    `${title2}: from ${formatNumber(first.value)} at ${first.label} to ${formatNumber(last.value)} at ${last.label}.`,
    [
      ...grid.flatMap(({ at, label }) => [
        rule(inner.left, right, y(at), "grid"),
        words(inner.left - 6, y(at) + 4, label, "end")
      ]),
      ...whiskers,
      markup`<path class="curve" d="${path.join("")}"/>`,
      ...dots2,
      markup`<text class="last" x="${round(x(points.length - 1) + 9)}" y="${round(y(last.value) + 4)}">${formatNumber(last.value)}</text>`,
      words(inner.left + 4, inner.bottom + 18, first.label.slice(0, 24), "start"),
      ...points.length > 1 ? [words(right + 8, inner.bottom + 18, last.label.slice(0, 24), "end")] : []
    ]
  );
}
function widen(low, high) {
  const pad = low === high ? Math.max(Math.abs(low) * 0.1, 0.1) : (high - low) * 0.08;
  return [low - pad, high + pad];
}
function columns(label, lowest, counts) {
  const most = Math.max(1, ...counts);
  const room = 120 / Math.max(counts.length, 1);
  const bars = counts.map((each, i) => {
    const tall = each / most * 40;
    return markup`<rect class="after" x="${round(i * room + 1)}" y="${round(44 - tall)}" width="${round(room - 2)}" height="${round(Math.max(tall, each > 0 ? 1 : 0))}"><title>${`${lowest + i}: ${formatNumber(each)}`}</title></rect>`;
  });
  const names = counts.map((_, i) => words((i + 0.5) * room, 58, String(lowest + i), "middle"));
  return markup`<svg class="columns" viewBox="0 0 120 62" role="img" aria-label="${label}">${bars}<line class="axis" x1="0" x2="120" y1="44.5" y2="44.5"/>${names}</svg>`;
}
function dumbbell(before, after, most) {
  const x = (share) => 6 + 188 * (most === 0 ? 0 : Math.min(share / most, 1));
  return markup`<svg class="dumbbell" viewBox="0 0 200 16" aria-hidden="true"><line class="grid" x1="6" x2="194" y1="8" y2="8"/><line class="bar" x1="${round(x(before))}" x2="${round(x(after))}" y1="8" y2="8"/><circle class="before" cx="${round(x(before))}" cy="8" r="4.5"/><circle class="dot" cx="${round(x(after))}" cy="8" r="5"/></svg>`;
}
function shareRange(low, high, wanted) {
  const x = (share) => 6 + 408 * share;
  const label = `between ${percent3(low)} and ${percent3(high)}, wanted ${percent3(wanted)}`;
  const line = (style, from, to) => markup`<line class="${style}" x1="${round(from)}" x2="${round(to)}" y1="14" y2="14"/>`;
  return markup`<svg class="range" viewBox="0 0 420 42" role="img" aria-label="${label}">${line("axis", x(0), x(1))}${line("whisker", x(low), Math.max(x(high), x(low) + 1))}<line class="mark" x1="${round(x(wanted))}" x2="${round(x(wanted))}" y1="4" y2="24"/>${words(x(wanted), 38, `wanted ${percent3(wanted)}`, wanted > 0.8 ? "end" : "middle")}${words(2, 38, "0", "start")}</svg>`;
}
function originBars({ now, before }) {
  const rows2 = [
    ...before === void 0 ? [] : [["before", before]],
    ["now", now]
  ];
  const seen = origins.filter((origin) => rows2.some(([, counts]) => counts[origin] > 0));
  if (seen.length === 0) return markup``;
  const drawn = rows2.map(([name, counts], i) => drawOrigins(name, counts, i * 20));
  const label = rows2.map(
    ([name, counts]) => `${name} ${seen.map((each) => `${percent3(counts[each] / Math.max(sum(counts), 1))} ${each}`).join(", ")}`
  ).join("; ");
  const legend2 = seen.map(
    (origin) => markup`<li><svg viewBox="0 0 12 12" aria-hidden="true"><rect class="origin-${origin}" width="12" height="12" rx="2"/></svg>${origin} ${percent3(now[origin] / Math.max(sum(now), 1))}</li>`
  );
  const bars = seen.length > 1 && markup`<svg class="origins" viewBox="0 0 420 ${rows2.length * 20 - 4}" role="img" aria-label="Who wrote the records: ${label}">${drawn}</svg>`;
  return markup`${bars}<ul class="legend">${legend2}</ul>`;
}
function drawOrigins(name, counts, y) {
  const all = Math.max(sum(counts), 1);
  let x = 52;
  const parts = origins.map((origin) => {
    const wide2 = 368 * counts[origin] / all;
    const part = markup`<rect class="origin-${origin}" x="${round(x)}" y="${y}" width="${round(Math.max(wide2 - 1, 0))}" height="16"><title>${`${origin}: ${formatNumber(counts[origin])}`}</title></rect>`;
    x += wide2;
    return counts[origin] > 0 ? part : markup``;
  });
  return markup`${words(0, y + 12, name, "start")}${parts}`;
}

// src/reporters/html/place.ts
var maxPath3 = 120;
function drawPlace(at, { report, options }) {
  const name = markup`<code>${clip(at.path, maxPath3)}:${at.line}</code>`;
  const link = linkLine(at, report, options);
  return link === void 0 ? name : markup`<a href="${link}">${name}</a>`;
}

// src/reporters/html/diversity.ts
var maxWords3 = 80;
var maxTitle = 120;
var maxSentence = 400;
var maxRows3 = 20;
function factsOf(results, dataset) {
  const known = results.flatMap(
    (each) => each.dataset === dataset && each.diversity !== void 0 ? [each.diversity] : []
  );
  if (known.length === 0) return void 0;
  return {
    ...Object.assign({}, ...known),
    distributions: known.flatMap((each) => each.distributions ?? []),
    breakdowns: known.flatMap((each) => each.breakdowns ?? []),
    trends: known.flatMap((each) => each.trends ?? []),
    notMeasured: known.flatMap((each) => each.notMeasured ?? []),
    // Gates that share vectors leave out the same.
    leftOut: [...new Set(known.flatMap((each) => each.leftOut ?? []))]
  };
}
function drawDiversity(report, options) {
  let maps = 0;
  return report.datasets.flatMap(({ name }, i) => {
    const facts = factsOf(report.results, name);
    if (facts === void 0) return [];
    const id2 = `diversity-${i + 1}`;
    const map = facts.map === void 0 ? void 0 : drawMap(facts, maps++);
    const heading = report.datasets.length > 1 ? `What ${clip(name, maxTitle)} is about` : "What it is about";
    return [
      markup`<section class="diversity" aria-labelledby="${id2}"><h2 id="${id2}">${heading}</h2>
${facts.marginal !== void 0 && drawMarginal(facts.marginal, { report, options })}${drawUnmeasured(facts)}${map}
${facts.clusters !== void 0 && facts.clusters.length > 0 && drawClusters(facts.clusters)}
${drawDistributions(facts)}${drawBreakdowns(facts.breakdowns ?? [])}${drawTrends(facts)}</section>`
    ];
  });
}
function drawMarginal(marginal, page) {
  const { changed, compared, newInKind, distance, embedder, repeats } = marginal;
  const all = compared < changed ? `of ${formatNumber(compared)} compared (${count(changed, "changed record")} in all)` : `of ${count(changed, "changed record")}`;
  return markup`<p class="lead"><strong>${formatNumber(newInKind)}</strong> ${all} ${newInKind === 1 ? "is" : "are"} new in kind. <span class="soft">Further than ${formatNumber(distance)} (cosine distance, ${embedder}) from every record that was there.</span></p>
${repeats.length > 0 && drawRepeats(repeats, page)}`;
}
function drawRepeats(repeats, page) {
  const rows2 = repeats.map(
    (each) => markup`<tr><td>${drawPlace(each, page)}</td><td>${drawPlace(each.nearest, page)}</td><td class="number">${formatNumber(each.distance)}</td></tr>`
  );
  return markup`<details class="fold"><summary>${count(rows2.length, "record")} nearest to one that was there</summary><div class="wide"><table><thead><tr><th scope="col">changed record</th><th scope="col">the nearest</th><th scope="col" class="number">distance</th></tr></thead><tbody>${rows2}</tbody></table></div></details>`;
}
function drawUnmeasured({ notMeasured = [], leftOut = [] }) {
  if (notMeasured.length + leftOut.length === 0) return markup``;
  const items = notMeasured.map(
    ({ what, reason }) => markup`<li>Not measured: ${what} (${reason}).</li>`
  );
  const rest = leftOut.map((sentence) => markup`<li>${clip(sentence, maxSentence)}</li>`);
  return markup`<ul class="notes">${items}${rest}</ul>`;
}
function drawMap({ map }, index) {
  if (map === void 0) return markup``;
  const sample = map.records > map.points.length ? `${formatNumber(map.points.length)} of ${count(map.records, "record")}` : count(map.points.length, "record");
  return markup`<div class="map" data-map="${index}"><h3>Map</h3><p class="soft">${sample}, near each other where their texts mean nearly the same (${map.embedder}). Axes have no meaning of their own.</p><noscript><p class="soft">The map is drawn by a script, which this browser does not run.</p></noscript></div>`;
}
function drawClusters(clusters) {
  const sorted = clusters.map((cluster, index) => ({ ...cluster, index })).sort((a, b) => b.shareAfter - a.shareAfter || a.index - b.index);
  const most = Math.max(...clusters.map((each) => Math.max(each.shareBefore, each.shareAfter)));
  const rows2 = sorted.map(
    ({ words: words2, shareBefore, shareAfter, changed }) => markup`<tr><th scope="row">${words2.slice(0, 5).map((word) => clip(word, 30)).join(", ") || "(no words)"}</th><td class="drawn">${dumbbell(shareBefore, shareAfter, most)}</td><td class="number">${percent3(shareBefore)}</td><td class="number">${percent3(shareAfter)}</td><td class="number">${changed === 0 ? "–" : formatNumber(changed)}</td></tr>`
  );
  const three = (side) => percent3(
    clusters.map((each) => each[side]).sort((a, b) => b - a).slice(0, 3).reduce((total, each) => total + each, 0)
  );
  const head = markup`<thead><tr><th scope="col">topic</th><th scope="col" class="drawn">share</th><th scope="col" class="number">before</th><th scope="col" class="number">now</th><th scope="col" class="number">changed</th></tr></thead>`;
  return markup`<h3>Topics</h3><p class="soft">The three largest hold ${three("shareBefore")} of the records before and ${three("shareAfter")} now.</p>${dots}
${foldTable(head, rows2, "topic", 12)}`;
}
function foldTable(head, rows2, noun, shown5) {
  const rest = rows2.slice(shown5);
  return markup`<div class="wide"><table class="topics">${head}<tbody>${rows2.slice(0, shown5)}</tbody></table></div>
${rest.length > 0 && markup`<details class="fold"><summary>${count(rest.length, `more ${noun}`)}</summary><div class="wide"><table class="topics">${head}<tbody>${rest}</tbody></table></div></details>`}`;
}
var dots = markup`<ul class="legend"><li><svg class="dumbbell" viewBox="0 0 12 12" aria-hidden="true"><circle class="before" cx="6" cy="6" r="4.5"/></svg>before</li><li><svg viewBox="0 0 12 12" aria-hidden="true"><circle class="dot" cx="6" cy="6" r="5"/></svg>now</li></ul>`;
var legend = markup`<ul class="legend"><li><svg viewBox="0 0 12 12" aria-hidden="true"><path class="before" d="M1 11V3H11V11"/></svg>before</li><li><svg viewBox="0 0 12 12" aria-hidden="true"><rect class="after" x="1" y="2" width="10" height="10"/></svg>now</li></ul>`;
function drawDistributions({ distributions = [] }) {
  if (distributions.length === 0) return markup``;
  const figures = distributions.map(
    (each) => markup`<figure class="card"><figcaption>${clip(each.title, maxTitle)}</figcaption>${histogram(each)}</figure>`
  );
  return markup`<h3>Distributions</h3>${legend}<div class="charts">${figures}</div>`;
}
function drawBreakdowns(breakdowns) {
  const drawn = breakdowns.filter(({ rows: rows2 }) => rows2.length > 0).map(drawBreakdown);
  return drawn.length === 0 ? markup`` : markup`<h3>Shares</h3>${dots}<div class="charts">${drawn}</div>`;
}
function drawBreakdown({ title: title2, rows: rows2 }) {
  const most = Math.max(...rows2.map((row) => Math.max(row.before, row.after)));
  const drawn = rows2.slice(0, maxRows3).map(
    ({ label, before, after }) => markup`<tr><th scope="row">${clip(label, maxWords3)}</th><td class="drawn">${dumbbell(before, after, most)}</td><td class="number">${percent3(before)} → ${percent3(after)}</td></tr>`
  );
  const rest = rows2.length - drawn.length;
  return markup`<figure class="card"><figcaption>${clip(title2, maxTitle)}</figcaption><table class="breakdown"><tbody>${drawn}</tbody></table>${rest > 0 && markup`<p class="soft">${count(rest, "more row")}</p>`}</figure>`;
}
function drawTrends({ trends = [] }) {
  const known = trends.filter(({ points }) => points.length > 0);
  if (known.length === 0) return markup``;
  const figures = known.map((each) => {
    const way = each.better === "higher" ? "higher is better" : "lower is better";
    return markup`<figure class="card"><figcaption>${clip(each.title, maxTitle)} <span class="soft way">${way}</span></figcaption>${trendLine(each)}</figure>`;
  });
  return markup`<h3>Over releases</h3><p class="soft">The newest last. Light bars are the intervals of the values.</p><div class="charts">${figures}</div>`;
}

// src/reporters/html/show-lines.ts
function showLines(text2) {
  return text2.split(/\r?\n/).map(showHidden).join("\n");
}

// src/reporters/html/labels.ts
function labelsOf(other) {
  if (other === void 0) return ["the record", ""];
  return other.isBase === true ? ["new", "already there"] : ["this record", "the other"];
}

// src/reporters/html/findings.ts
var shown2 = 20;
function drawFindings(data) {
  const all = data.findings.length + data.leftOut;
  const items = data.findings.slice(0, shown2).map((finding, i) => drawFinding(finding, data, i === 0));
  const rest = all - items.length;
  return markup`<section id="findings" aria-labelledby="findings-title"><h2 id="findings-title">Findings <span class="count">${formatNumber(all)}</span></h2>
${all === 0 ? markup`<p class="soft">None. Gates that did not run have found nothing either.</p>` : markup`<div id="findings-view"><ol class="findings">${items}</ol>
${rest > 0 && markup`<p class="soft">${count(rest, "more finding")}: open this page where scripts may run, or see the JSON report.</p>`}</div>`}
${data.leftOut > 0 && markup`<p class="soft">This page holds the worst ${formatNumber(data.findings.length)} of ${count(all, "finding")}; the JSON report has all.</p>`}</section>`;
}
function drawFinding(finding, data, isOpen) {
  const { at, related = [], code, key, message, isError, waiver } = finding;
  const [other] = related;
  const level = waiver !== void 0 ? "waived" : isError ? "stops" : "warns";
  const [left, right] = labelsOf(other);
  const [mine, theirs] = at.excerpt === void 0 || other?.excerpt === void 0 ? [plain(at.excerpt), plain(other?.excerpt)] : markDifferences(at.excerpt, other.excerpt, showLines);
  return markup`<li class="finding"><details${isOpen && markup` open`}><summary>${icon(level)}<span class="where"><span class="path">${data.paths[at.path]?.short}</span>:${at.line}</span><span class="what">${message || code}</span><span class="by">${data.gates[finding.gate]}</span></summary>
<div class="body"><div class="pair">${drawRecord(left, at, mine, data)}${other !== void 0 && drawRecord(right, other, theirs, data)}</div>
${waiver !== void 0 && markup`<p class="soft">Waived: ${waiver}</p>`}
<p class="soft"><code>${code}</code> · <code>heartcut explain ${key} --report report.json</code></p></div></details></li>`;
}
var plain = (text2) => text2 === void 0 ? void 0 : [{ text: showLines(text2), bold: false }];
function drawRecord(label, at, text2, data) {
  const path = data.paths[at.path];
  const prefix = at.isBase === true ? path?.base : path?.head;
  const place = markup`<code>${placeOf(at, data)}</code>`;
  const link = prefix === void 0 ? place : markup`<a href="${prefix}${at.line}">${place}</a>`;
  const words2 = text2?.map(
    (each) => each.bold ? markup`<mark>${lines(each.text)}</mark>` : lines(each.text)
  );
  return markup`<figure class="record"><figcaption>${label} ${link}${at.pointer !== void 0 && at.pointer !== "" && markup` at <code>${at.pointer}</code>`}</figcaption>${words2 === void 0 ? markup`<p class="soft">Its text is not in the report.</p>` : markup`<p class="text">${words2}</p>`}</figure>`;
}
function placeOf(at, data) {
  return `${data.paths[at.path]?.name ?? ""}:${at.line}`;
}

// src/reporters/html/icons.ts
var icons = markup`<svg class="icons" aria-hidden="true">
<symbol id="icon-stops" viewBox="0 0 16 16"><path d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z"/><path class="cut" d="M5 8h6"/></symbol>
<symbol id="icon-broken" viewBox="0 0 16 16"><path d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z"/><path class="cut" d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2"/></symbol>
<symbol id="icon-warns" viewBox="0 0 16 16"><path d="M8 .9 15.6 15H.4z"/><path class="cut" d="M8 6v4M8 12.2v.6"/></symbol>
<symbol id="icon-undecided" viewBox="0 0 16 16"><path class="line" d="M8 1.2 14.8 8 8 14.8 1.2 8z"/><path class="line" d="M8 5v3.4M8 10.6v.5"/></symbol>
<symbol id="icon-skipped" viewBox="0 0 16 16"><circle class="line" cx="8" cy="8" r="6.4"/><path class="line" d="M3.6 12.4l8.8-8.8"/></symbol>
<symbol id="icon-passes" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7.4"/><path class="cut" d="M4.6 8.3l2.4 2.4 4.4-5"/></symbol>
<symbol id="icon-waived" viewBox="0 0 16 16"><circle class="line" cx="8" cy="8" r="6.4"/><path class="line" d="M5 8h6"/></symbol>
</svg>`;

// src/reporters/html/overview.ts
var maxName4 = 120;
var maxReason = 600;
var shownNames = 3;
var standingWords = {
  broken: "broken",
  stops: "stops",
  undecided: "undecided",
  warns: "warns",
  skipped: "not run",
  passes: "passes"
};
var verdictIcons = {
  failed: "stops",
  broken: "broken",
  undecided: "undecided",
  passed: "passes",
  nothing: "skipped"
};
function drawVerdict(report) {
  const { verdict, datasets, text: text2 } = headlineOf(report, "this change");
  const names = datasets.slice(0, shownNames).map((name) => clip(name, maxName4));
  const more = datasets.length - names.length;
  const about = `${names.join(", ")}${more > 0 ? ` and ${formatNumber(more)} more` : ""}`;
  const subject = markup`<span class="about">${about}${about === "" ? "" : ": "}</span>`;
  return markup`<section id="verdict" class="verdict ${verdict}" aria-labelledby="verdict-title">
<h1 id="verdict-title">${icon(verdictIcons[verdict])}<span>${subject}${text2}</span></h1>
<p class="meaning">${meaningOf(report, verdict)}</p>
${report.notes.length > 0 && drawNotes(report.notes)}
</section>`;
}
function meaningOf({ results }, verdict) {
  const silent = resultsWith(results, "skipped").length + resultsWith(results, "undecided").length;
  const rest = silent === 0 ? "" : ` ${count(silent, "check")} said nothing: see the reasons below.`;
  switch (verdict) {
    case "failed":
      return `Do not merge yet. Mend what is marked “stops” below, or waive it with a reason and a date.${rest}`;
    case "broken":
      return "A gate that had to run did not finish, so nobody knows what it would have found. Mend the check, then run it again.";
    case "undecided":
      return "What was looked at does not settle it. This is no pass: see the reasons below.";
    case "nothing":
      return "Nothing was judged, so this says nothing about the data.";
    case "passed": {
      const warned = resultsWith(results, "warns").length > 0;
      return `${warned ? "Nothing here stops a merge; the warnings want a look." : "Nothing was found that stops a merge."} The gates see only what they look for.${rest}`;
    }
  }
}
function drawNotes(notes) {
  const items = notes.map(({ message }) => markup`<li>${clip(message, maxReason)}</li>`);
  return markup`<ul class="notes" aria-label="Notes">${items}</ul>`;
}
function drawDatasets(report) {
  const cards = report.datasets.map((dataset) => drawDataset(dataset, report.results));
  return markup`<section id="datasets" aria-labelledby="datasets-title"><h2 id="datasets-title" class="quiet">What changes</h2>
<div class="cards">${cards}</div></section>`;
}
function drawDataset(dataset, results) {
  const { name, title: title2, kind, base, head, added, edited, removed, moved } = dataset;
  const number = (label, value) => markup`<div class="${value === 0 ? "none" : label}"><dt>${label}</dt><dd>${formatNumber(value)}</dd></div>`;
  const origins2 = results.filter((result) => result.dataset === name).flatMap(({ use }) => use?.origins ?? []).at(-1);
  return markup`<article class="card dataset"><div><h3>${clip(title2 === "" ? name : title2, maxName4)}</h3>
<p class="soft">${title2 !== name && title2 !== "" && markup`<code>${clip(name, maxName4)}</code> · `}${kind} · ${formatNumber(base)} → ${count(head, "record")}</p>
<dl class="numbers">${number("added", added)}${number("edited", edited)}${number("removed", removed)}${number("moved", moved)}</dl></div>
${origins2 !== void 0 && markup`<div>${originBars(origins2)}</div>`}</article>`;
}
function drawGates(report) {
  const isSeveral = report.datasets.length > 1;
  const shown5 = standings.filter((standing) => standing !== "passes");
  const rows2 = shown5.flatMap(
    (standing) => resultsWith(report.results, standing).map((result) => drawGate(result, report, isSeveral))
  );
  const passed = resultsWith(report.results, "passes").map(
    (result) => drawGate(result, report, isSeveral)
  );
  const head = markup`<thead><tr><th scope="col">result</th><th scope="col">gate</th>${isSeveral && markup`<th scope="col">dataset</th>`}<th scope="col">what it says</th><th scope="col" class="number">findings</th></tr></thead>`;
  return markup`<section id="gates" aria-labelledby="gates-title"><h2 id="gates-title">Gates</h2>
${rows2.length > 0 && markup`<div class="wide"><table class="gates">${head}<tbody>${rows2}</tbody></table></div>`}
${passed.length > 0 && markup`<details class="fold"${rows2.length === 0 && markup` open`}><summary>${count(passed.length, "check")} passed</summary><div class="wide"><table class="gates">${head}<tbody>${passed}</tbody></table></div></details>`}
</section>`;
}
function drawGate(result, report, isSeveral) {
  const { gate, dataset, findings, waived = [] } = result;
  const standing = standingOf(result);
  const summary2 = report.datasets.find(({ name }) => name === dataset);
  const { lead, rest } = sentenceOf(result, summary2);
  const says = [lead, clip(rest, maxReason)].filter((text2) => text2 !== "").join(": ");
  const number = findings.length === 0 ? markup`<span class="soft">–</span>` : markup`<a href="#findings" data-gate="${gate}" data-dataset="${dataset}" aria-label="Show ${count(findings.length, "finding")} of ${gate}">${formatNumber(findings.length)}</a>`;
  return markup`<tr class="${standing}"><td class="standing">${icon(standing)}${standingWords[standing]}</td><th scope="row">${gate}</th>${isSeveral && markup`<td class="about">${clip(dataset, maxName4)}</td>`}<td class="says">${says}</td><td class="number">${number}${waived.length > 0 && markup` <span class="soft">+ ${formatNumber(waived.length)} waived</span>`}</td></tr>`;
}

// src/reporters/html/judge.ts
function drawJudges(report) {
  const asked = report.results.flatMap(
    (result) => result.judged === void 0 ? [] : [{ result, facts: result.judged }]
  );
  if (asked.length === 0) return markup``;
  const isSeveral = report.datasets.length > 1;
  return markup`<section id="judge" aria-labelledby="judge-title"><h2 id="judge-title">What models said</h2>${asked.map(({ result, facts }) => drawFacts(result, facts, isSeveral))}</section>`;
}
function drawFacts(result, facts, isSeveral) {
  const standing = standingOf(result);
  const { interval, wanted, scores, read } = facts;
  const { reason } = result;
  const sentence = read > 0 ? judgedSentence(facts) : standingWords[standing];
  const said = judgedLines(facts).filter(({ label }) => label !== "scores");
  const axes = scores.map(({ axis, lowest, counts }) => {
    const all = counts.reduce((total, each) => total + each, 0);
    const mean = counts.reduce((total, each, i) => total + each * (lowest + i), 0) / all;
    const average = all === 0 ? "none" : mean.toFixed(1);
    return markup`<figure><figcaption>${axis} <span class="soft">${average}</span></figcaption>${columns(`${axis}: mean ${average}`, lowest, counts)}</figure>`;
  });
  return markup`<article class="card">${isSeveral && markup`<h3>${result.dataset}</h3>`}
<p class="says ${standing}">${icon(standing)}<span>${sentence}</span></p>
${reason !== void 0 && !sentence.startsWith(reason) && markup`<p class="soft">${reason}</p>`}
${read > 0 && markup`<div class="share">${shareRange(interval.low, interval.high, wanted)}<p class="soft">${formatShare(interval)} of all records meet the bar, in ${formatNumber(interval.level * 100)} of 100 such samples.</p></div>`}
${axes.length > 0 && markup`<div class="axes">${axes}</div>`}
<dl class="facts">${said.map(({ label, text: text2 }) => markup`<div><dt>${label}</dt><dd>${text2}</dd></div>`)}</dl></article>`;
}

// src/reporters/html/measurements.ts
var maxName5 = 120;
function drawMeasurements(report) {
  const all = report.results.flatMap(
    ({ dataset, measurements }) => measurements.map((measurement) => ({ dataset, measurement }))
  );
  if (all.length === 0) return markup``;
  const isSeveral = report.datasets.length > 1;
  const rows2 = (compared2) => all.filter(({ measurement }) => isCompared(measurement) === compared2).map(({ dataset, measurement }) => drawRow(measurement, isSeveral ? dataset : void 0));
  const head = markup`<thead><tr><th scope="col">measure</th>${isSeveral && markup`<th scope="col">dataset</th>`}<th scope="col" class="number">now</th><th scope="col" class="number">before</th><th scope="col">wanted</th><th scope="col">interval</th></tr></thead>`;
  const table2 = (body) => markup`<div class="wide"><table class="measurements">${head}<tbody>${body}</tbody></table></div>`;
  const [compared, others] = [rows2(true), rows2(false)];
  return markup`<section id="measurements" aria-labelledby="measurements-title"><h2 id="measurements-title">Measurements</h2>
${compared.length > 0 && table2(compared)}
${others.length > 0 && markup`<details class="fold"${compared.length === 0 && markup` open`}><summary>${count(others.length, "number")} without a limit or a change</summary>${table2(others)}</details>`}</section>`;
}
function drawRow(measurement, dataset) {
  const { name, value, unit, base, interval, better, limit } = measurement;
  const moved = movedTo(measurement);
  const misses = limit !== void 0 && (better === "higher" ? value < limit : better === "lower" && value > limit);
  return markup`<tr${misses && markup` class="misses"`}><th scope="row"><code>${name}</code></th>${dataset !== void 0 && markup`<td>${clip(dataset, maxName5)}</td>`}<td class="number"><strong>${formatNumber(value)}</strong>${unit !== void 0 && ` ${unit}`}</td><td class="number">${base === void 0 ? markup`<span class="soft">–</span>` : formatNumber(base)}${moved !== void 0 && markup` <span class="soft">${moved}</span>`}</td><td>${formatLimit(measurement) ?? ""}${misses && markup` <strong>not met</strong>`}</td><td>${interval?.map(formatNumber).join("–") ?? ""}</td></tr>`;
}
function movedTo({ value, base, interval, better }) {
  if (base === void 0 || better === void 0 || base === value) return void 0;
  if (interval !== void 0 && base >= interval[0] && base <= interval[1]) return "about the same";
  return value > base === (better === "higher") ? "better" : "worse";
}
function drawRun(report) {
  const { policy: policy2, reproduce, durationMs, tool, base, head } = report;
  const facts = [
    ["run it again", markup`<code class="command">${reproduce}</code>`],
    [
      "compared",
      markup`${base === null ? "nothing before" : drawVersion(base)} → ${drawVersion(head)}`
    ],
    [
      "policy",
      markup`${policy2.path === null ? "none" : markup`<code>${policy2.path}</code>`} at ${clip(policy2.label, maxName5)}, preset ${policy2.preset}`
    ],
    ["took", markup`${formatDuration(durationMs)}`],
    ["by", markup`heartcut ${tool.version}`]
  ];
  return markup`<section id="run" aria-labelledby="run-title"><h2 id="run-title">How it was run</h2><dl class="facts">${facts.map(([label, what]) => markup`<div><dt>${label}</dt><dd>${what}</dd></div>`)}</dl></section>`;
}
function drawVersion({ label, commit }) {
  return commit === void 0 ? markup`${clip(label, maxName5)}` : markup`<code title="${commit}">${clip(label, maxName5)}</code>`;
}

// src/reporters/html/page-data.ts
var maxFindings = 1e5;
function pageData(report, options) {
  const names = new Names();
  const paths = /* @__PURE__ */ new Map();
  const pathOf = (name) => {
    const known = paths.get(name);
    if (known !== void 0) return known.index;
    const index = paths.size;
    paths.set(name, { index, path: describePath(name, report, options) });
    return index;
  };
  const place = (at) => ({
    path: pathOf(at.path),
    line: at.line,
    ...at.recordId === void 0 ? {} : { id: at.recordId },
    ...at.pointer === void 0 ? {} : { pointer: at.pointer },
    ...at.side === "base" ? { isBase: true } : {},
    ...at.excerpt === void 0 ? {} : { excerpt: at.excerpt }
  });
  const describe = (finding, dataset, waiver) => {
    const { similarity } = finding.data;
    return {
      gate: names.gate(finding.gate),
      dataset: names.dataset(dataset),
      code: finding.code,
      isError: finding.level === "error",
      message: finding.message,
      key: finding.key,
      at: place(finding.at),
      ...finding.related.length === 0 ? {} : { related: finding.related.map(place) },
      ...typeof similarity === "number" ? { similarity } : {},
      ...waiver === void 0 ? {} : { waiver }
    };
  };
  const results = sortResults(report.results);
  const worst = (level) => results.flatMap(
    (result) => result.findings.filter((finding) => finding.level === level).map((finding) => describe(finding, result.dataset))
  );
  const found = [...worst("error"), ...worst("warning")];
  const waived = results.flatMap(
    ({ dataset, waived: all = [] }) => all.map(
      ({ finding, waiver }) => describe(
        finding,
        dataset,
        `${waiver.reason} (${waiver.owner}, until ${waiver.expires}, ${waiver.at})`
      )
    )
  );
  const findings = [...found, ...waived];
  const maps = report.results.flatMap(({ dataset, diversity }) => {
    if (diversity?.map === void 0) return [];
    const points = diversity.map.points.map((point) => ({ ...point, path: pathOf(point.path) }));
    const clusters = (diversity.clusters ?? []).map(({ words: words2 }) => words2);
    return [{ dataset: names.dataset(dataset), clusters, points }];
  });
  return {
    findings: findings.slice(0, maxFindings),
    leftOut: Math.max(0, findings.length - maxFindings),
    maps,
    gates: names.gates,
    datasets: names.datasets,
    paths: [...paths.values()].map(({ path }) => path)
  };
}
var Names = class {
  gates = [];
  datasets = [];
  gate(name) {
    return indexIn(this.gates, name);
  }
  dataset(name) {
    return indexIn(this.datasets, name);
  }
};
function indexIn(names, name) {
  const index = names.indexOf(name);
  return index < 0 ? names.push(name) - 1 : index;
}
function describePath(name, report, options) {
  const link = (side) => linkLine({ path: name, line: 1, side }, report, options)?.slice(0, -1);
  const [head, base] = [link("head"), link("base")];
  const folder = report.datasets.find(
    (each) => each.folder !== "" && name.startsWith(`${each.folder}/`)
  )?.folder;
  return {
    name,
    short: folder === void 0 ? name : name.slice(folder.length + 1),
    ...head === void 0 ? {} : { head },
    ...base === void 0 ? {} : { base }
  };
}

// src/reporters/html/use.ts
var maxName6 = 120;
var maxWords4 = 400;
var maxRows4 = 50;
var toneIcons = {
  no: "stops",
  unclear: "undecided",
  fine: "passes",
  unchecked: "skipped"
};
function drawUse(report, options) {
  const page = { report, options };
  const drawn = report.datasets.flatMap((dataset) => {
    const view = viewUse(report.results.filter((result) => result.dataset === dataset.name));
    return view === void 0 ? [] : [drawView(view, dataset, page)];
  });
  if (drawn.length === 0) return markup``;
  return markup`<section id="use" aria-labelledby="use-title"><h2 id="use-title">May we use it?</h2>${drawn}</section>`;
}
function drawView(view, { name }, page) {
  const { release, teachers = [] } = view.facts;
  const { chain = [], attribution = [], notices = [], assumed, use } = release ?? {};
  const labelled = [
    ["why", view.why],
    ["licence", view.licence],
    ["models", view.models],
    ["lineage", view.lineage],
    ["unknown", view.unknown]
  ];
  const facts = labelled.flatMap(
    ([label, line]) => line === void 0 ? [] : [markup`<div><dt>${label}</dt><dd>${draw(line, page)}</dd></div>`]
  );
  const conditions2 = [...new Set(teachers.flatMap((each) => each.conditions))];
  const duties = [
    ...assumed === void 0 ? [] : [`dataset.yaml names no intendedUse: ${use ?? ""} is assumed, because ${assumed}.`],
    ...attribution.length === 0 ? [] : [`Name the authors of what is under ${attribution.join(", ")}.`],
    ...notices.length === 0 ? [] : [`Pass on the texts of ${notices.join(", ")}.`],
    ...conditions2
  ];
  return markup`<article class="card"><h3>${clip(name, maxName6)}</h3>
<p class="says ${toneIcons[view.tone]}">${icon(toneIcons[view.tone])}<span>${view.lead}${draw(view.answer, page)}</span></p>
${facts.length > 0 && markup`<dl class="facts">${facts}</dl>`}
${view.otherReasons.length > 0 && markup`<h4>Other reasons</h4><ul>${view.otherReasons.slice(0, maxRows4).map((each) => markup`<li>${draw(drawReason(each), page)}</li>`)}</ul>`}
${chain.length > 0 && licenceTable(chain, page)}${teachers.length > 0 && modelTable(teachers, page)}
${duties.length > 0 && markup`<h4>What a release asks for</h4><ul>${duties.slice(0, maxRows4).map((text2) => markup`<li>${clip(text2, maxWords4)}</li>`)}</ul>`}</article>`;
}
function draw(line, page) {
  return markup`${line.map((piece) => {
    if (typeof piece === "string") return piece;
    if ("name" in piece) return markup`<code>${clip(piece.name, maxName6)}</code>`;
    if ("words" in piece) return clip(piece.words, maxWords4);
    return "bar" in piece ? markup`` : drawPlace(piece.at, page);
  })}`;
}
function licenceTable(chain, page) {
  const rows2 = chain.slice(0, maxRows4).map(
    ({ licence, from, records, first, isModel }) => markup`<tr><th scope="row"><code>${clip(licence, maxName6)}</code></th><td>${isModel && "model "}${clip(from, maxName6)}</td><td class="number">${formatNumber(records)}</td><td>${from === "dataset.yaml" ? "" : drawPlace(first, page)}</td></tr>`
  );
  return markup`<div class="wide"><table><thead><tr><th scope="col">licence</th><th scope="col">from</th><th scope="col" class="number">records</th><th scope="col">first</th></tr></thead><tbody>${rows2}</tbody></table></div>`;
}
function modelTable(teachers, page) {
  const rows2 = teachers.slice(0, maxRows4).map(({ models, host, answer, terms, records, first }) => {
    const more = models.length > 1 ? ` and ${formatNumber(models.length - 1)} more` : "";
    const via = host === null ? "" : ` through ${clip(host, maxName6)}`;
    const entry = terms === null ? "none known" : `${terms.name} (${terms.source}, read ${terms.read})`;
    return markup`<tr><th scope="row"><code>${clip(models[0] ?? "(no name)", maxName6)}</code>${more}${via}</th><td>${answers[answer]}</td><td>${clip(entry, maxWords4)}</td><td class="number">${formatNumber(records)}</td><td>${drawPlace(first, page)}</td></tr>`;
  });
  return markup`<div class="wide"><table><thead><tr><th scope="col">model</th><th scope="col">this use</th><th scope="col">terms</th><th scope="col" class="number">records</th><th scope="col">first</th></tr></thead><tbody>${rows2}</tbody></table></div>`;
}

// src/reporters/html.ts
var html = {
  id: "html",
  summary: "one page for a browser, with all findings, both records side by side, and plots",
  extension: "html",
  hasMap: true,
  // Some 300 words beside 300 others: our choice.
  excerptCharacters: 2e3,
  render
};
var policy = [
  "default-src 'none'",
  `style-src '${assets_default.styleHash}'`,
  `script-src '${assets_default.scriptHash}'`,
  "base-uri 'none'",
  "form-action 'none'"
].join("; ");
function render(report, options = {}) {
  const data = pageData(report, options);
  const names = report.datasets.map(({ name }) => name).join(", ");
  const sections = [
    drawVerdict(report),
    drawDatasets(report),
    drawGates(report),
    drawFindings(data),
    ...drawDiversity(report, options),
    drawJudges(report),
    drawUse(report, options),
    drawMeasurements(report),
    drawRun(report)
  ].filter((section) => section.html !== "");
  const { base, head } = report;
  const page = markup`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer"><meta name="robots" content="noindex">
<title>${report.verdict}: ${names || "heartcut report"}</title>
<style>${new Markup(assets_default.style)}</style></head><body>
<a class="skip" href="#gates">Skip to the gates</a>${icons}
<header class="top"><p class="brand">heartcut <span class="soft">report</span></p><p class="soft">${base === null ? "" : drawVersion(base)}${base !== null && " → "}${drawVersion(head)}</p></header>
<nav aria-label="Sections">${sections.flatMap(linkTo)}</nav>
<main>${sections}</main>
<script type="application/json" id="data">${new Markup(escapeScript(data))}</script>
<script>${new Markup(assets_default.script)}</script>
</body></html>
`;
  return page.html;
}
function linkTo({ html: section }) {
  const found = /<h2 id="([^"]*)">([^<]*)/.exec(section);
  return found === null ? [] : [new Markup(`<a href="#${found[1]}">${found[2]?.trim()}</a>`)];
}

// src/reporters/json.ts
var json = {
  id: "json",
  summary: "the whole report as JSON (schemas/report.schema.json)",
  extension: "json",
  hasMap: true,
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
    const words2 = `${finding.gate}: ${finding.code.replaceAll("-", " ")}`;
    rules.push({
      id: id2,
      shortDescription: { text: escapeSarif(words2) },
      defaultConfiguration: { level: finding.level },
      properties: { tags: ["dataset", finding.gate] }
    });
  }
  return { rules, indexes };
}
function pathUri(path) {
  return path.split("/").map((step) => encodeURIComponent(step.replaceAll(new RegExp("\\p{Cs}", "gu"), "�"))).join("/");
}
function placeOf2(at) {
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
    ...placeOf2(at),
    message: { text: at.side === "base" ? "already there" : "the other record" }
  }));
  return {
    ruleId: ruleId(finding),
    ruleIndex: indexes.get(ruleId(finding)),
    level: finding.level,
    message: { text: escapeSarif(finding.message) || escapeSarif(finding.code) },
    locations: [placeOf2(finding.at)],
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
    const words2 = { broken: "did not finish", skipped: "not run", undecided: "undecided" }[standing];
    const reason = result.reason ?? "no reason given";
    const text2 = `${result.gate} (${result.dataset}) ${words2}: ${reason}`;
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
  let width2 = 0;
  for (const char of text2) width2 += charWidth(char);
  return width2;
}
var segmenter;
function graphemesOf(text2) {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return segmenter.segment(text2);
}
var maxGrapheme = 16;
function startOf(text2, columns6) {
  let kept = "";
  let width2 = 0;
  for (const { segment } of graphemesOf(text2.slice(0, columns6 * maxGrapheme))) {
    width2 += widthOf(segment);
    if (width2 > columns6) break;
    kept += segment;
  }
  return kept.replace(/[\u200c\u200d]+$/, "");
}
function cutToWidth(text2, columns6) {
  return widthOf(text2) <= columns6 ? text2 : `${startOf(text2, columns6 - 1)}…`;
}
function cutStartToWidth(text2, columns6) {
  if (widthOf(text2) <= columns6) return text2;
  const end = [...graphemesOf(text2.slice(-columns6 * maxGrapheme))];
  let width2 = 1;
  let kept = "";
  for (const { segment } of end.reverse()) {
    width2 += widthOf(segment);
    if (width2 > columns6) break;
    kept = segment + kept;
  }
  return `…${kept.replace(/^[\p{M}\u200c\u200d]+/u, "")}`;
}
function padToWidth(text2, columns6) {
  return text2 + " ".repeat(Math.max(0, columns6 - widthOf(text2)));
}
function wrap(text2, columns6, lines2) {
  const wrapped = [];
  let rest = text2;
  while (wrapped.length < lines2 - 1 && widthOf(rest) > columns6) {
    const start = startOf(rest, columns6);
    const space = rest[start.length] === " " ? start.length : start.lastIndexOf(" ");
    const end = space > 0 ? space : start.length;
    wrapped.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...wrapped, cutToWidth(rest, columns6)];
}

// src/reporters/terminal-use.ts
var columns2 = 100;
var question = "May we use this?";
var indent = 4;
var labelWidth = 7;
var maxLines = 5;
var maxName7 = 60;
var maxWords5 = 300;
function shown3(text2, max) {
  return cutToWidth(escapeTerminal(text2).trim(), max);
}
function drawPiece2(piece) {
  if (typeof piece === "string") return piece;
  if ("name" in piece) return shown3(piece.name, maxName7);
  if ("words" in piece) return shown3(piece.words, maxWords5);
  if ("bar" in piece) return piece.bar;
  return `${shown3(piece.at.path, maxName7)}:${piece.at.line}`;
}
function drawLine2(line) {
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
    view.lead + drawLine2(view.answer),
    columns2 - question.length - 6,
    3
  );
  const lines2 = [
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
    const words2 = drawLine2(line.filter((piece) => !isDrawing(piece))).trim();
    const [head = "", ...rest] = [
      ...drawn.map(drawPiece2),
      ...wrap(words2, columns2 - indent - labelWidth - 2, maxLines)
    ];
    lines2.push(`${" ".repeat(indent)}${colors.dim(label.padEnd(labelWidth))}  ${head}`);
    lines2.push(...rest.map((each) => " ".repeat(indent + labelWidth + 2) + each));
  }
  return lines2;
}

// src/reporters/terminal-diversity.ts
var columns3 = 100;
var title = "Diversity";
var indent2 = 4;
var labelWidth2 = 8;
var maxLines2 = 3;
function diversityBlock(results, colors) {
  const view = viewDiversity(results);
  if (view === void 0) return [];
  const lines2 = [`  ${colors.bold(title)}  ${view.lead}`];
  const labelled = [
    ["measures", view.measures],
    ["topics", view.topics],
    ["fills", view.fills],
    ["lengths", view.lengths],
    ["not run", view.notMeasured]
  ];
  for (const [label, line] of labelled) {
    if (line === void 0) continue;
    const [head = "", ...rest] = wrap(drawLine2(line), columns3 - indent2 - labelWidth2 - 2, maxLines2);
    lines2.push(`${" ".repeat(indent2)}${colors.dim(label.padEnd(labelWidth2))}  ${head}`);
    lines2.push(...rest.map((each) => " ".repeat(indent2 + labelWidth2 + 2) + each));
  }
  return lines2;
}

// src/reporters/terminal-judged.ts
var columns4 = 100;
var indent3 = 4;
var labelWidth3 = 8;
var maxLines3 = 3;
var maxWords6 = 600;
function judgedBlock(results, colors) {
  return results.flatMap(({ judged }) => {
    if (judged === void 0) return [];
    const title2 = judged.read === 0 ? "no record was read" : judgedSentence(judged);
    const lines2 = judgedLines(judged).flatMap(({ label, text: text2 }) => {
      const shown5 = cutToWidth(escapeTerminal(text2).trim(), maxWords6);
      const [first = "", ...rest] = wrap(shown5, columns4 - indent3 - labelWidth3 - 2, maxLines3);
      return [
        `${" ".repeat(indent3)}${colors.dim(label.padEnd(labelWidth3))}  ${first}`,
        ...rest.map((line) => " ".repeat(indent3 + labelWidth3 + 2) + line)
      ];
    });
    const [head = "", ...others] = wrap(title2, columns4 - 10, maxLines3);
    return [
      `  ${colors.bold("Judged")}  ${head}`,
      ...others.map((line) => " ".repeat(10) + line),
      ...lines2
    ];
  });
}

// src/reporters/terminal.ts
var columns5 = 100;
var maxFindings2 = 5;
var maxMeasured2 = 5;
var maxNameWidth = 24;
var maxPlace = 80;
var maxTitle2 = 30;
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
function shown4(text2) {
  return escapeTerminal(text2).trim();
}
function paintOf(standing, colors) {
  if (standing === "broken" || standing === "stops") return colors.red;
  if (standing === "skipped") return colors.dim;
  return standing === "passes" ? colors.green : colors.yellow;
}
function placeOf3(at) {
  const line = `:${at.line}`;
  return cutStartToWidth(shown4(at.path), maxPlace - line.length) + line;
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
  if (other === void 0) return [placeOf3(finding.at)];
  const file = other.path.split("/").at(-1) ?? other.path;
  const place = placeOf3(other.path === finding.at.path ? { ...other, path: file } : other);
  const more = others.length > 0 ? ` and ${formatNumber(others.length)} more` : "";
  return [placeOf3(finding.at), `=  ${place}${more}`];
}
function findingLines(finding, message, colors) {
  const lines2 = [];
  const places = placesOf(finding);
  const place = places.join("  ");
  const paint = (text3) => `      ${colors.cyan(text3)}`;
  if (widthOf(place) + widthOf(message) + 9 <= columns5) {
    lines2.push(message === "" ? paint(place) : `${paint(place)}   ${message}`);
  } else {
    lines2.push(...(widthOf(place) + 6 <= columns5 ? [place] : places).map(paint));
    if (message !== "")
      lines2.push(...wrap(message, columns5 - 8, 3).map((line) => " ".repeat(8) + line));
  }
  const text2 = (label, words2) => `        ${colors.dim(label)}  ${cutToWidth(words2, columns5 - 10 - label.length)}`;
  const { excerpt } = finding.at;
  const [other] = finding.related;
  if (excerpt === void 0) return lines2;
  if (other?.excerpt === void 0) return [...lines2, text2("text", shown4(excerpt))];
  const [left, right] = fromDifference(shown4(excerpt), shown4(other.excerpt));
  const labels = other.side === "base" ? ["new", "old"] : ["this", "that"];
  return [...lines2, text2(labels[0], left), text2(labels[1], right)];
}
function resultLines(result, report, nameWidth, colors) {
  const standing = standingOf(result);
  const paint = paintOf(standing, colors);
  const dataset = report.datasets.find(({ name: name2 }) => name2 === result.dataset);
  const { lead, rest } = sentenceOf(result, dataset);
  const sentence = [lead, shown4(rest)].filter((text2) => text2 !== "").join(": ");
  const gate = shown4(result.gate);
  const name = padToWidth(cutToWidth(gate, maxNameWidth), nameWidth);
  const [first, ...others] = wrap(sentence, columns5 - nameWidth - 7, 3);
  const head = `  ${paint(glyphs[standing])} ${standing === "skipped" ? name : colors.bold(name)}   ${first}`;
  const lines2 = [head, ...others.map((line) => " ".repeat(nameWidth + 7) + line)];
  const findings = sortFindings(result.findings);
  const isSaid = findings.length === 1 && judgedOf(result) === void 0;
  let said = isSaid ? findings[0]?.message : void 0;
  for (const finding of findings.slice(0, maxFindings2)) {
    lines2.push(
      ...findingLines(finding, finding.message === said ? "" : shown4(finding.message), colors)
    );
    said = finding.message;
  }
  if (findings.length > 0) {
    const left = findings.length - maxFindings2;
    const more = left > 0 ? `… ${formatNumber(left)} more   ` : "";
    const hint = `${more}heartcut explain ${cutToWidth(gate, maxNameWidth * 2)}`;
    lines2.push(`      ${colors.dim(hint)}`);
  }
  return lines2;
}
function waivedLines(results, colors) {
  const waived = results.flatMap((result) => result.waived ?? []);
  if (waived.length === 0) return [];
  const lines2 = waived.slice(0, maxFindings2).flatMap(({ finding, waiver }) => {
    const { at, gate, message } = finding;
    const why = `${waiver.reason} (${waiver.owner}, until ${waiver.expires})`;
    const words2 = wrap(shown4(`${gate}: ${message}. Waived: ${why}`), columns5 - 8, 3);
    return [`      ${colors.cyan(placeOf3(at))}`, ...words2.map((line) => `        ${line}`)];
  });
  const left = waived.length - maxFindings2;
  if (left > 0) lines2.push(`      ${colors.dim(`… ${formatNumber(left)} more`)}`);
  return [`  ${colors.dim("~")} ${count(waived.length, "finding")} waived`, ...lines2];
}
function measuredLines(results) {
  return results.filter(({ use, judged, gate }) => !use && !judged && gate !== diversityGate).flatMap((result) => result.measurements).filter(isCompared).slice(0, maxMeasured2).map((measurement) => {
    const before = measurement.base === void 0 ? "" : `${formatNumber(measurement.base)} → `;
    const limit = formatLimit(measurement);
    const value = `${before}${formatValue(measurement)}${limit === void 0 ? "" : `, ${limit}`}`;
    return `    ${cutToWidth(shown4(`${measurement.name}  ${value}`), columns5 - 4)}`;
  });
}
function titleOf(report, name) {
  const dataset = report.datasets.find((entry) => entry.name === name);
  const title2 = cutToWidth(shown4(name), maxTitle2);
  if (dataset === void 0) return [title2, ""];
  const moved = dataset.moved > 0 ? ` ${formatNumber(dataset.moved)} moved` : "";
  const numbers = [`+${dataset.added}`, `~${dataset.edited}`, `-${dataset.removed}`];
  return [title2, `     ${numbers.join(" ")}${moved}   ${count(dataset.head, "record")}`];
}
function headLines(report, names, colors) {
  const head = `heartcut check  ${versionsOf(report)}`;
  const [only] = names;
  if (names.length !== 1 || only === void 0) return [head, ""];
  const [name, change] = titleOf(report, only);
  const fits = widthOf(`${head}  ${name}${change}`) <= columns5;
  return [...fits ? [] : [head], `${fits ? `${head}  ` : ""}${colors.bold(name)}${change}`, ""];
}
function datasetLines(report, name, colors) {
  const results = report.results.filter((result) => result.dataset === name);
  const talking = sortResults(results).filter((result) => standingOf(result) !== "passes");
  const widths = talking.map((result) => widthOf(shown4(result.gate)));
  const nameWidth = Math.min(maxNameWidth, Math.max(0, ...widths));
  const lines2 = talking.flatMap((result) => resultLines(result, report, nameWidth, colors));
  const passed = resultsWith(results, "passes");
  if (passed.length > 0)
    lines2.push(`  ${colors.green("✓")} ${count(passed.length, "gate")} passed`);
  if (results.length === 0) lines2.push("  - no gate was run");
  return [
    ...lines2,
    ...waivedLines(results, colors),
    ...measuredLines(results),
    ...judgedBlock(results, colors),
    ...diversityBlock(results, colors),
    ...useLines2(results, colors)
  ];
}
function versionsOf(report) {
  const label = (text2) => cutToWidth(shown4(text2), maxLabel2);
  return `${report.base === null ? "" : `${label(report.base.label)}..`}${label(report.head.label)}`;
}
function lastLine(report, colors) {
  const { verdict, text: text2 } = headlineOf(report, "this change");
  const failed = countGates(resultsWith(report.results, "stops"));
  const words2 = verdict === "failed" ? `${count(failed, "gate")} failed` : text2;
  const paints = { passed: colors.green, nothing: colors.dim, undecided: colors.yellow };
  const paint = verdict === "failed" || verdict === "broken" ? colors.red : paints[verdict];
  return `  ${paint(colors.bold(words2))} · ${formatDuration(report.durationMs)}`;
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
    const lines2 = headLines(report, names, colors);
    for (const note of report.notes) {
      const [first, ...others] = wrap(shown4(note.message), columns5 - 4, 3);
      lines2.push(`  ${colors.cyan("i")} ${first}`, ...others.map((line) => `    ${line}`));
    }
    if (report.notes.length > 0) lines2.push("");
    for (const name of names) {
      const [title2, change] = titleOf(report, name);
      if (names.length > 1) lines2.push(`${colors.bold(title2)}${change}`);
      const body = datasetLines(report, name, colors);
      if (body.length > 0) lines2.push(...body, "");
    }
    lines2.push(lastLine(report, colors));
    return lines2.map((line) => `${escapeLineStart(line)}
`).join("");
  }
};

export {
  decideVerdict,
  exitCode,
  assembleReport,
  readReferences,
  surround,
  check,
  count,
  listAnnotations,
  annotations,
  describeSpend,
  comment,
  html,
  json,
  sarif,
  summary,
  terminal
};

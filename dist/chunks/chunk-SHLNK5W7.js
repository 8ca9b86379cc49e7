import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  compileGlob,
  complaints,
  configError,
  dictionary,
  didYouMean,
  fillDefaults,
  freeze,
  layGate,
  loadManifest,
  parseYaml,
  policySchema,
  policyValidator,
  presetSettings,
  quote,
  readGateLayer,
  shippedEmbedders,
  waiversValidator
} from "./chunk-APMFKKBX.js";
import {
  baseOf,
  folderOf,
  joinPath
} from "./chunk-L3TOTSZ4.js";
import {
  gates
} from "./chunk-TAMHQAQU.js";
import {
  ConfigError
} from "./chunk-JBXV7KQQ.js";

// src/config/discover.ts
var policyDocs = "docs/heartcut-yaml.md";
var manifestDocs = "docs/dataset-yaml.md";
var manifestFile = "dataset.yaml";
function manifestPath(folder) {
  return joinPath(folder, manifestFile);
}
function folderTest(glob) {
  const matches = compileGlob(glob);
  const isRoot = /^(\.\/?)+$/.test(glob);
  return (folder) => folder === "" ? isRoot : matches(folder);
}
function entryProblem({ path, type }) {
  const place = { at: path, offset: 0 };
  if (baseOf(path) === "dataset.yml") {
    const message2 = `${quote(path)} is not read; the file is called ${manifestFile}`;
    return { message: message2, hint: "Rename it.", ...place };
  }
  if (type === "file") return void 0;
  const what = type === "symlink" ? "a symbolic link" : "a submodule";
  const message = `${quote(path)} is ${what}; only regular files are read`;
  return { message, hint: "Put the file itself there.", ...place };
}
function datasetFolders(entries, policy) {
  const tests = policy.datasetGlobs.map(folderTest);
  const found = /* @__PURE__ */ new Set();
  const problems = [];
  for (const entry of entries) {
    const base = baseOf(entry.path);
    if (base !== manifestFile && base !== "dataset.yml") continue;
    const folder = folderOf(entry.path);
    if (!tests.some((test) => test(folder))) continue;
    const problem = entryProblem(entry);
    if (problem === void 0) found.add(folder);
    else problems.push(problem);
  }
  const folders = [...found].sort();
  for (const inner of folders) {
    const outer = folders.find(
      (folder) => folder !== inner && (folder === "" || inner.startsWith(`${folder}/`))
    );
    if (outer === void 0) continue;
    const which = outer === "" ? "the dataset at the root" : `dataset ${quote(outer)}`;
    problems.push({
      message: `dataset ${quote(inner)} lies inside ${which}`,
      hint: "Its records would belong to both. Put them side by side.",
      at: manifestPath(inner),
      offset: problems.length
    });
  }
  if (problems.length > 0) throw configError(problems, manifestDocs);
  return folders;
}
function requireDatasets(policy, folders) {
  const problems = [];
  policy.datasetGlobs.forEach((glob, index) => {
    if (folders.some(folderTest(glob))) return;
    const at = policy.datasetGlobPlaces[index];
    problems.push({
      message: `no folder that matches ${quote(glob)} holds a ${manifestFile}`,
      hint: at === void 0 ? `Add ${glob.replace("*", "<name>")}/${manifestFile}, or name your folders under datasets in heartcut.yaml.` : `Add a ${manifestFile} there, or correct datasets.`,
      at: at ?? policy.path ?? "heartcut.yaml",
      offset: index
    });
  });
  if (problems.length > 0) throw configError(problems, policyDocs);
}
function requireDistinctNames(manifests) {
  const byName = /* @__PURE__ */ new Map();
  for (const { name, folder } of manifests) {
    const earlier = byName.get(name);
    byName.set(name, folder);
    if (earlier === void 0) continue;
    const [first, second] = [manifestPath(earlier), manifestPath(folder)];
    throw new ConfigError(
      `two datasets are called ${quote(name)}: ${quote(first)} and ${quote(second)}`,
      {
        at: second,
        docs: manifestDocs,
        hint: "Give one of them another name."
      }
    );
  }
}
var besides = ["gold.jsonl", "calibration.json"];
function datasetFiles(manifest, entries) {
  const prefix = manifest.folder === "" ? "" : `${manifest.folder}/`;
  const globs = manifest.files.map((glob) => ({ glob, matches: compileGlob(glob), used: false }));
  const splits = Object.entries(manifest.splits).flatMap(
    ([split, list]) => list.map((glob) => ({ split, glob, matches: compileGlob(glob), used: false }))
  );
  const files = [];
  const refused = [];
  const problems = [];
  for (const entry of entries) {
    const { path } = entry;
    if (!path.startsWith(prefix)) continue;
    if (path === manifestPath(manifest.folder) || path === manifest.schema?.path) continue;
    const inner = path.slice(prefix.length);
    if (besides.includes(inner) && !manifest.files.includes(inner)) continue;
    const matching = globs.filter(({ matches }) => matches(inner));
    if (matching.length === 0) continue;
    for (const glob of matching) glob.used = true;
    if (entry.type !== "file") {
      refused.push(entry);
      continue;
    }
    const hits = splits.filter(({ matches }) => matches(inner));
    for (const hit of hits) hit.used = true;
    const [split, second] = new Set(hits.map((hit) => hit.split));
    if (second !== void 0) {
      problems.push({
        message: `${quote(path)} is in split ${quote(split ?? "")} and in split ${quote(second)}`,
        hint: "A file belongs to one split. Narrow the globs under splits.",
        at: manifestPath(manifest.folder),
        offset: problems.length
      });
    }
    files.push({ path, split });
  }
  if (problems.length > 0) throw configError(problems, manifestDocs);
  const byPath = (a, b) => a.path < b.path ? -1 : Number(a.path > b.path);
  const unmatched = [...globs, ...splits].filter(({ used }) => !used).map(({ glob }) => glob);
  return { files: files.sort(byPath), refused: refused.sort(byPath), unmatched };
}

// src/config/policy.ts
var docs = "docs/heartcut-yaml.md";
function loadPolicy(text, path, gates2 = gates) {
  const file = parseYaml(text ?? "", path, docs);
  const written = Array.isArray(file.value.datasets) ? file.value.datasets.length : 0;
  if (text === null) fillDefaults(policySchema(gates2, /* @__PURE__ */ new Set()), file.value);
  else {
    const validate = policyValidator(gates2, file.value);
    validate(file.value);
    file.problems.push(...complaints(validate.errors, file));
  }
  if (file.problems.length > 0) throw configError(file.problems, docs);
  const value = file.value;
  const layer = readGateLayer(file.value.gates, (id) => file.place(["gates", id], "key"));
  const problems = [];
  const settings = {};
  for (const gate of gates2) {
    const preset = presetSettings(gate, value.preset);
    const override = layer[gate.id];
    settings[gate.id] = override === void 0 ? preset : layGate(gate, preset, override, problems);
  }
  for (const name of shippedEmbedders) {
    if (!Object.hasOwn(value.embedders ?? {}, name)) continue;
    const place = file.place(["embedders", name], "key");
    problems.push({ ...place, message: `${name} ships with heartcut; give yours another name` });
  }
  if (problems.length > 0) throw configError(problems, docs);
  return freeze({
    path: text === null ? null : path,
    preset: value.preset,
    datasetGlobs: value.datasets,
    datasetGlobPlaces: Array.from({ length: written }, (_, at) => file.place(["datasets", at]).at),
    extraFields: value.extraFields,
    limits: value.limits,
    references: value.references,
    teachers: value.teachers,
    ...value.guard !== void 0 && { guard: value.guard },
    models: dictionary(value.models ?? {}),
    embedders: dictionary(value.embedders ?? {}),
    budget: value.budget,
    release: value.release,
    gates: dictionary(settings)
  });
}
function gateSettings(policy, dataset, commandLine = [], gates2 = gates) {
  const problems = [];
  const result = {};
  for (const gate of gates2) {
    let settings = policy.gates[gate.id] ?? presetSettings(gate, policy.preset);
    for (const layer of [dataset, ...commandLine]) {
      const override = layer[gate.id];
      if (override !== void 0) settings = layGate(gate, settings, override, problems);
    }
    result[gate.id] = settings;
  }
  if (problems.length > 0) throw configError(problems, docs);
  return freeze(dictionary(result));
}

// src/config/waivers.ts
var docs2 = "docs/waivers.md";
function loadWaivers(text, path, gates2 = gates) {
  const file = parseYaml(text, path, docs2);
  const validate = waiversValidator(gates2);
  validate(file.value);
  file.problems.push(...complaints(validate.errors, file));
  if (file.problems.length > 0) throw configError(file.problems, docs2);
  const written = file.value.waivers;
  const waivers = written.map((waiver, i) => {
    const codes = Object.keys(gates2.find(({ id }) => id === waiver.gate)?.codes ?? {});
    const { code, expires } = waiver;
    if (code !== void 0 && !codes.includes(code)) {
      file.problems.push({
        message: `gate ${waiver.gate} has no code ${quote(code)}${didYouMean(code, codes)}`,
        hint: `Codes: ${codes.join(", ")}`,
        ...file.place(["waivers", i, "code"])
      });
    }
    if (!isDay(expires)) {
      file.problems.push({
        message: `${quote(expires)} is no day of the calendar`,
        ...file.place(["waivers", i, "expires"])
      });
    }
    return { ...waiver, at: file.place(["waivers", i]).at };
  });
  if (file.problems.length > 0) throw configError(file.problems, docs2);
  return freeze(waivers);
}
function isDay(date) {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(date);
}

// src/config/read.ts
var policyFile = "heartcut.yaml";
var waiversFile = "waivers.yaml";
function decode(bytes, path, docs3) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ConfigError("not UTF-8 text", { at: path, docs: docs3 });
  }
}
async function readPolicy(tree, { gates: gates2 } = {}) {
  const docs3 = "docs/heartcut-yaml.md";
  const entries = await tree.list();
  const entry = entries.find(({ path }) => path === policyFile);
  if (entry === void 0 && entries.some(({ path }) => path === "heartcut.yml")) {
    throw new ConfigError(`"heartcut.yml" is not read; the file is called ${policyFile}`, {
      at: "heartcut.yml",
      hint: "Rename it.",
      docs: docs3
    });
  }
  const bytes = entry?.type === "file" ? await tree.read(policyFile) : null;
  if (entry !== void 0 && bytes === null) {
    throw new ConfigError(`"${policyFile}" is no regular file, and only those are read`, {
      at: policyFile,
      docs: docs3
    });
  }
  const text = bytes === null ? null : decode(bytes, policyFile, docs3);
  return loadPolicy(text, policyFile, gates2);
}
async function readManifest(tree, folder, policy, lists = {}) {
  const docs3 = "docs/dataset-yaml.md";
  const path = manifestPath(folder);
  const bytes = await tree.read(path);
  if (bytes === null) throw new ConfigError(`no regular file ${quote(path)}`, { at: path, docs: docs3 });
  return loadManifest(decode(bytes, path, docs3), path, {
    policy,
    readFile: (file) => tree.read(file),
    ...lists
  });
}
async function readWaivers(tree, { gates: gates2 } = {}) {
  const docs3 = "docs/waivers.md";
  const entry = (await tree.list()).find(({ path }) => path === waiversFile);
  if (entry === void 0) return [];
  const bytes = entry.type === "file" ? await tree.read(waiversFile) : null;
  if (bytes === null) {
    const message = `"${waiversFile}" is no regular file, and only those are read`;
    throw new ConfigError(message, { at: waiversFile, docs: docs3 });
  }
  return loadWaivers(decode(bytes, waiversFile, docs3), waiversFile, gates2);
}

// src/commands/open-file.ts
function openFile(tree, path) {
  return tree.open === void 0 ? tree.read(path) : tree.open(path);
}

export {
  manifestPath,
  datasetFolders,
  requireDatasets,
  requireDistinctNames,
  datasetFiles,
  loadPolicy,
  gateSettings,
  policyFile,
  waiversFile,
  readPolicy,
  readManifest,
  readWaivers,
  openFile
};

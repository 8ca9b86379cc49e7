import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  DatasetSide,
  annotations,
  assembleReport,
  comment,
  compareSides,
  datasetFiles,
  datasetFolders,
  diffWordsWithSpace,
  json,
  loadPolicy,
  looseManifest,
  readManifest,
  readPolicy,
  sarif,
  selectGates,
  summary,
  terminal
} from "./chunk-AKH75K4Y.js";

// src/commands/check-files.ts
var minKeptRatio = 0.5;
async function checkFiles(request, log, now) {
  const startedAt = now();
  const policy = loadPolicy(null, "heartcut.yaml");
  const manifest = looseManifest({
    kind: request.kind,
    files: request.files.map(({ path }) => path),
    fields: request.fields,
    ...request.idField === void 0 ? {} : { idField: request.idField }
  });
  const head = new DatasetSide(manifest, "head", request.files, policy.limits);
  const { change, siblings, notes } = compareWithEarlier(manifest, head, request.against, policy);
  const settings = selectGates(policy, manifest, request.options, request.onlyGates);
  const label = (files) => files.map(({ path }) => path).join(", ");
  return assembleReport(
    [{ change, settings, siblings }],
    {
      base: request.against.length === 0 ? null : { label: label(request.against) },
      head: { label: label(request.files) },
      policy: { path: null, label: "defaults", preset: policy.preset },
      notes,
      reproduce: request.reproduce
    },
    log,
    now,
    startedAt
  );
}
function compareWithEarlier(manifest, head, against, policy) {
  if (against.length === 0) {
    return { change: compareSides(manifest, null, head), siblings: [], notes: [] };
  }
  const onlyPath = head.paths.length === 1 && against.length === 1 ? head.paths[0] : void 0;
  const named = against.map((file) => ({ ...file, path: onlyPath ?? file.path }));
  const base = new DatasetSide(manifest, "base", named, policy.limits);
  const asVersion = compareSides(manifest, base, head);
  const kept = asVersion.baseCount - asVersion.removed.length;
  if (asVersion.baseCount > 0 && kept / asVersion.baseCount >= minKeptRatio) {
    return { change: asVersion, siblings: [], notes: [] };
  }
  const earlier = new DatasetSide(manifest, "base", against, policy.limits);
  const note = {
    code: "batch",
    message: `Read as records to be added to ${against.map(({ path }) => path).join(", ")}: ${kept} of its ${asVersion.baseCount} records stand here.`
  };
  return {
    change: compareSides(manifest, null, head),
    siblings: [earlier],
    notes: [note]
  };
}

// src/reporters/index.ts
var reporters = [
  annotations,
  comment,
  json,
  sarif,
  summary,
  terminal
];
function findReporter(id) {
  return reporters.find((reporter) => reporter.id === id);
}

// src/commands/compare-trees.ts
async function compareTrees(base, head, log) {
  const policy = await readPolicy(head);
  const inHead = datasetFolders(await head.list(), policy);
  const inBase = datasetFolders(await base.list(), policy);
  const folders = [.../* @__PURE__ */ new Set([...inHead, ...inBase])].sort();
  if (folders.length === 0) {
    const manifest = { ...looseManifest({ kind: "text", files: ["**/*.jsonl"] }) };
    return [await compareManifest(manifest, base, head, policy)];
  }
  const changes = [];
  for (const folder of folders) {
    log.info(`comparing ${folder}`);
    const tree = inHead.includes(folder) ? head : base;
    const manifest = await readManifest(tree, folder, policy);
    changes.push(await compareManifest(manifest, base, head, policy));
  }
  return changes;
}
async function compareManifest(manifest, base, head, policy) {
  const load = async (tree, side) => {
    const { files } = datasetFiles(manifest, await tree.list());
    const sources = [];
    for (const { path, split } of files) {
      const bytes = await tree.read(path);
      if (bytes !== null) sources.push({ path, bytes, split });
    }
    return new DatasetSide(manifest, side, sources, policy.limits);
  };
  return compareSides(manifest, await load(base, "base"), await load(head, "head"));
}

// src/commands/diff.ts
var maxWordDiffCharacters = 2e4;
function describeDiff(changes, base, head) {
  const sum = (count) => changes.reduce((total, change) => total + count(change), 0);
  return {
    version: 1,
    base,
    head,
    counts: {
      base: sum((change) => change.baseCount),
      head: sum((change) => change.headCount),
      added: sum((change) => change.added.length),
      edited: sum((change) => change.edited.length),
      removed: sum((change) => change.removed.length),
      moved: sum((change) => change.moved.length)
    },
    added: changes.flatMap((change) => change.added.map(placeOf)),
    removed: changes.flatMap((change) => change.removed.map(placeOf)),
    edited: changes.flatMap(
      (change) => change.edited.map(({ before, after, fields }) => ({
        ...placeOf(after),
        before: placeOf(before),
        fields: fields.map((name) => describeField(name, before, after))
      }))
    ),
    moved: changes.flatMap(
      (change) => change.moved.map(({ before, after }) => ({ ...placeOf(after), before: placeOf(before) }))
    ),
    problems: changes.flatMap(
      (change) => change.problems.map(({ at, code }) => ({
        at: `${at.path}:${at.line}:${at.column ?? 1}`,
        code
      }))
    )
  };
}
function placeOf(record) {
  return { path: record.path, line: record.line, id: record.id };
}
function describeField(name, before, after) {
  const old = before.value[name];
  const now = after.value[name];
  const field = { name, before: old, after: now };
  const bothText = typeof old === "string" && typeof now === "string";
  if (!bothText || old.length + now.length > maxWordDiffCharacters) return field;
  return { ...field, words: wordsOf(old, now) };
}
function wordsOf(before, after) {
  return diffWordsWithSpace(before, after).map((part) => [
    part.added ? "+" : part.removed ? "-" : "=",
    part.value
  ]);
}

export {
  checkFiles,
  reporters,
  findReporter,
  compareTrees,
  describeDiff
};

import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  compareSides
} from "./chunk-J23CTRON.js";
import {
  datasetFiles,
  datasetFolders,
  openFile,
  readManifest,
  readPolicy
} from "./chunk-SHLNK5W7.js";
import {
  looseManifest
} from "./chunk-APMFKKBX.js";
import {
  diffWordsWithSpace
} from "./chunk-BJY47QON.js";
import {
  DatasetSide
} from "./chunk-TAMHQAQU.js";

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
      const bytes = await openFile(tree, path);
      if (bytes !== null) sources.push({ path, bytes, split });
    }
    return new DatasetSide(manifest, side, sources, policy.limits);
  };
  return compareSides(manifest, await load(base, "base"), await load(head, "head"));
}

// src/commands/diff.ts
var maxWordDiffCharacters = 2e4;
var maxWordDiffEdits = 400;
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
  const old = own(before.value, name);
  const now = own(after.value, name);
  const field = { name, before: old, after: now };
  if (typeof old !== "string" || typeof now !== "string") return field;
  if (old.length + now.length > maxWordDiffCharacters) return field;
  const parts = diffWordsWithSpace(old, now, { maxEditLength: maxWordDiffEdits });
  if (parts === void 0) return field;
  return {
    ...field,
    words: parts.map(({ added, removed, value }) => [added ? "+" : removed ? "-" : "=", value])
  };
}
function own(value, name) {
  return Object.hasOwn(value, name) ? value[name] : void 0;
}

export {
  compareTrees,
  describeDiff
};

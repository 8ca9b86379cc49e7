import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  requireReadable
} from "./chunk-YKMU5V6Y.js";
import {
  exports,
  findExport,
  writeExport
} from "./chunk-G5CCMBHJ.js";
import {
  datasetFiles,
  datasetFolders,
  openFile,
  readManifest,
  readPolicy,
  requireDistinctNames
} from "./chunk-SHLNK5W7.js";
import {
  didYouMean
} from "./chunk-APMFKKBX.js";
import {
  DatasetSide
} from "./chunk-TAMHQAQU.js";
import {
  ConfigError,
  DatasetError
} from "./chunk-JBXV7KQQ.js";

// src/commands/export.ts
var docs = "docs/exports.md";
function requireExport(id, kind) {
  const form = findExport(id);
  const fitting = exports.filter(({ kinds }) => kinds.includes(kind)).map((each) => each.id);
  const hint = `For records of kind ${kind}: ${fitting.join(", ")}`;
  if (form === void 0) {
    const known = exports.map((each) => each.id);
    const message = `there is no export ${JSON.stringify(id)}${didYouMean(id, known)}`;
    throw new ConfigError(message, { hint, docs });
  }
  if (form.kinds.includes(kind)) return form;
  throw new ConfigError(`${id} is not made of records of kind ${kind}`, { hint, docs });
}
async function openDataset(tree, name, split) {
  const policy = await readPolicy(tree);
  const entries = await tree.list();
  const manifests = [];
  for (const folder of datasetFolders(entries, policy)) {
    manifests.push(await readManifest(tree, folder, policy));
  }
  requireDistinctNames(manifests);
  const known = manifests.map((manifest2) => manifest2.name);
  const manifest = manifests.find((each) => each.name === name);
  if (manifest === void 0) {
    const message = `there is no dataset ${JSON.stringify(name)}${didYouMean(name, known)}`;
    throw new ConfigError(message, { hint: `Datasets: ${known.join(", ")}` });
  }
  const { files, refused } = datasetFiles(manifest, entries);
  const [link] = refused;
  if (link !== void 0) {
    throw new DatasetError(`${link.path} is no plain file`, { hint: "Links are not followed." });
  }
  const sources = [];
  for (const file of files.filter(chooseSplit(manifest, split))) {
    const bytes = await openFile(tree, file.path);
    if (bytes !== null) sources.push({ ...file, bytes });
  }
  return new DatasetSide(manifest, "head", sources, policy.limits);
}
function chooseSplit({ name, splits }, split) {
  const names = Object.keys(splits);
  const hint = `Splits of ${name}: ${names.join(", ")}`;
  if (split === void 0) {
    if (names.length < 2) return () => true;
    throw new ConfigError("say which split", { hint: `${hint}. --split NAME chooses one.`, docs });
  }
  if (names.includes(split)) return (file) => file.split === split;
  if (names.length === 0) throw new ConfigError(`${name} has no splits`);
  const message = `there is no split ${JSON.stringify(split)}${didYouMean(split, names)}`;
  throw new ConfigError(message, { hint });
}
function exportSide(side, id, { file, name, split = "" }) {
  const kind = side.manifest.kind.id;
  const form = requireExport(id, kind);
  requireReadable(side);
  if (side.count === 0) throw new DatasetError("there is no record to export");
  const context = { dataset: name, kind, files: [{ split, name: file }] };
  return { form, context, ...writeExport(form, kind, side.records()) };
}

export {
  requireExport,
  openDataset,
  exportSide
};

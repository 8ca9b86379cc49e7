import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);

// src/core/release.ts
var bumps = ["major", "minor", "patch"];
var changeClasses = [
  "schema",
  "evaluation",
  "removed",
  "added",
  "edited",
  "metadata"
];
function tagOf(dataset, version) {
  return `${dataset}-v${version}`;
}
function readTag(tag) {
  const match = /^([a-z0-9][a-z0-9-]*)-v(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)$/.exec(tag);
  if (match?.[1] === void 0 || match[2] === void 0) return void 0;
  return { dataset: match[1], version: match[2] };
}
function isFileName(name) {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/.test(name);
}

// src/config/paths.ts
function folderOf(path) {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
function baseOf(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function joinPath(folder, path) {
  const steps = path.split("/").filter((step) => step !== "" && step !== ".");
  return [...folder === "" ? [] : [folder], ...steps].join("/");
}

export {
  folderOf,
  baseOf,
  joinPath,
  bumps,
  changeClasses,
  tagOf,
  readTag,
  isFileName
};

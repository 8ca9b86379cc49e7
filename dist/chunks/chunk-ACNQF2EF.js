import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  compareVersions,
  isVersion
} from "./chunk-2DWTQX3B.js";
import {
  retractionsFile
} from "./chunk-SV2NUQXX.js";
import {
  datasetFiles,
  datasetFolders,
  manifestPath,
  policyFile,
  readManifest,
  readPolicy,
  waiversFile
} from "./chunk-SHLNK5W7.js";
import {
  joinPath,
  readTag
} from "./chunk-L3TOTSZ4.js";
import {
  ConfigError,
  DatasetError,
  HostError
} from "./chunk-JBXV7KQQ.js";

// src/release/content.ts
import { createHash, hash } from "node:crypto";
var stepBytes = 1024 * 1024;
async function hashFiles(tree, folder, paths) {
  const prefix = folder === "" ? "" : `${folder}/`;
  const hashes = /* @__PURE__ */ new Map();
  for (const path of paths) {
    const bytes = await (tree.open === void 0 ? tree.read(path) : tree.open(path));
    if (bytes === null) {
      throw new DatasetError("no regular file", {
        at: path,
        hint: "A release holds files only: no links, no submodules."
      });
    }
    hashes.set(path.startsWith(prefix) ? path.slice(prefix.length) : path, hashBytes(bytes));
  }
  return hashes;
}
function hashBytes(bytes) {
  if (bytes instanceof Uint8Array) return hash("sha256", bytes, "hex");
  const state = createHash("sha256");
  for (let at = 0; at < bytes.size; at += stepBytes) {
    state.update(bytes.read(at, Math.min(bytes.size, at + stepBytes)));
  }
  return state.digest("hex");
}
function digestFiles(hashes) {
  const lines = [...hashes].sort(([a], [b]) => a < b ? -1 : 1).map(([path, digest]) => `${path}\0${digest}
`);
  return `sha256:${hash("sha256", lines.join(""), "hex")}`;
}

// src/commands/release/content-of.ts
var wordsFile = /^(?:readme|licen[cs]e|copying|notice)(?:[.-][\w.-]*)?$/i;
async function listContent(tree, manifest) {
  const [link] = datasetFiles(manifest, await tree.list()).refused;
  if (link === void 0) return listRegular(tree, manifest);
  const what = link.type === "symlink" ? "a symbolic link" : "a submodule";
  throw new DatasetError(`${what}, where a release holds files only`, {
    at: link.path,
    hint: "Put the file itself there, or narrow files in dataset.yaml."
  });
}
async function listRegular(tree, manifest) {
  const { folder } = manifest;
  const entries = await tree.list();
  const { files } = datasetFiles(manifest, entries);
  const present = new Set(entries.filter(({ type }) => type === "file").map(({ path }) => path));
  const beside = [
    manifestPath(folder),
    ...manifest.schema === void 0 ? [] : [manifest.schema.path],
    joinPath(folder, retractionsFile)
  ].filter((path) => present.has(path));
  const content = [.../* @__PURE__ */ new Set([...files.map(({ path }) => path), ...beside])].sort();
  const prefix = folder === "" ? "" : `${folder}/`;
  const words = [...present].filter((path) => path.startsWith(prefix) && wordsFile.test(path.slice(prefix.length))).filter((path) => !content.includes(path)).sort();
  return { records: files, content, words };
}
async function contentOf(tree, manifest) {
  const { content } = await listContent(tree, manifest);
  return digestContent(tree, await hashFiles(tree, manifest.folder, content));
}
async function digestContent(tree, hashes) {
  const entries = await tree.list();
  const rules = [policyFile, waiversFile].filter(
    (path) => entries.some((entry) => entry.path === path && entry.type === "file")
  );
  const all = new Map(hashes);
  for (const [path, of] of await hashFiles(tree, "", rules)) all.set(`/${path}`, of);
  return digestFiles(all);
}

// src/commands/release/released.ts
async function requireWholeHistory(versions) {
  if (!await versions.isShallow()) return;
  throw new HostError("this clone is shallow: the last release may be missing from it", {
    hint: "Fetch all: `with: { fetch-depth: 0 }` for actions/checkout, `git fetch --unshallow --tags` on a laptop.",
    docs: "docs/releases.md"
  });
}
async function listReleases(versions) {
  const found = /* @__PURE__ */ new Map();
  for (const { tag, commit } of await versions.releaseTags()) {
    const read = readTag(tag);
    if (read === void 0 || !isVersion(read.version)) continue;
    const list = found.get(read.dataset) ?? [];
    found.set(read.dataset, list);
    list.push({ version: read.version, tag, commit });
  }
  for (const list of found.values()) list.sort((a, b) => compareVersions(b.version, a.version));
  return found;
}
async function readReleased(tree, now, policy, tag) {
  const own = await policyOf(tree, policy);
  const entries = await tree.list();
  const folders = datasetFolders(entries, own);
  const ordered = [now.folder, ...folders.filter((folder) => folder !== now.folder)];
  let unreadable;
  for (const folder of ordered) {
    const path = manifestPath(folder);
    if (!entries.some((entry) => entry.path === path && entry.type === "file")) continue;
    try {
      const manifest = await readManifest(tree, folder, own);
      if (manifest.name === now.name) return { manifest };
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      if (folder === now.folder) {
        unreadable = { unreadable: `${path} can't be read: ${error.message}`, folder };
      }
    }
  }
  if (unreadable !== void 0) return unreadable;
  throw new HostError(`the commit of tag ${tag} holds no dataset called ${now.name}`, {
    hint: "Give dataset.yaml the name that was released, or take the tag away if it is none of heartcut.",
    docs: "docs/releases.md"
  });
}
async function policyOf(tree, policy) {
  try {
    return await readPolicy(tree);
  } catch (error) {
    if (error instanceof ConfigError) return policy;
    throw error;
  }
}

export {
  hashFiles,
  listContent,
  listRegular,
  contentOf,
  digestContent,
  requireWholeHistory,
  listReleases,
  readReleased
};

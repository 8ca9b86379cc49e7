import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  findExport,
  writeExport
} from "./chunk-G5CCMBHJ.js";
import {
  loadTerms
} from "./chunk-4AWXGC26.js";
import {
  Gzip
} from "./chunk-GGFOV37G.js";
import {
  effectiveLicence,
  problemsOf,
  releaseOf,
  teachersOf
} from "./chunk-CBWZMJFJ.js";
import {
  Judge
} from "./chunk-DE62VSAH.js";
import {
  html
} from "./chunk-S2ZSZQTV.js";
import {
  changelogFile,
  findSection
} from "./chunk-EC6QH3EY.js";
import {
  contentOf,
  requireWholeHistory
} from "./chunk-ACNQF2EF.js";
import {
  openGitHubClient
} from "./chunk-DKH4V4TK.js";
import {
  readFailure
} from "./chunk-FZW2M3XW.js";
import {
  plannedFile,
  readPlanned
} from "./chunk-2DWTQX3B.js";
import {
  codeSpan,
  escapeMarkdown
} from "./chunk-MO4CUXYF.js";
import {
  showHidden
} from "./chunk-5ZRZILPU.js";
import {
  check,
  readOwnTerms
} from "./chunk-2ZSFXRSY.js";
import {
  compareSides
} from "./chunk-J23CTRON.js";
import {
  readRetractions
} from "./chunk-UHVLQ4XK.js";
import {
  SideCache,
  concealUse,
  createConceal,
  selectGates
} from "./chunk-BKUNF3BT.js";
import {
  retractionsFile
} from "./chunk-SV2NUQXX.js";
import {
  datasetFolders,
  readManifest,
  readPolicy,
  requireDatasets,
  requireDistinctNames
} from "./chunk-SHLNK5W7.js";
import {
  didYouMean,
  require_dist
} from "./chunk-APMFKKBX.js";
import {
  isFileName,
  joinPath,
  tagOf
} from "./chunk-L3TOTSZ4.js";
import {
  toolVersion
} from "./chunk-TOZIXS6B.js";
import {
  Confirmation,
  RowList,
  SetStore,
  Shingler,
  joinSets,
  originsColumn,
  readText,
  tallyColumn,
  textOf,
  upperHalves
} from "./chunk-TAMHQAQU.js";
import {
  canonicalJson,
  contentDigest
} from "./chunk-M4URBNEV.js";
import {
  UnionFind
} from "./chunk-M5JJSKID.js";
import {
  keysOf
} from "./chunk-ZYJUFE2M.js";
import {
  isObject
} from "./chunk-5DAHFXVY.js";
import {
  ConfigError,
  DatasetError,
  HeartcutError,
  HostError,
  RefusedError
} from "./chunk-JBXV7KQQ.js";
import {
  __toESM
} from "./chunk-B2BWVCLW.js";

// src/adapters/github/releases.ts
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
var PER_PAGE = 100;
var FILE_TIMEOUT_MS = 6e4;
var MIN_BYTES_PER_MS = 1e3;
var MAX_TAG_DEPTH = 5;
var MISSING_PERMISSION = [
  "The token needs `contents: write` in the permissions of the job.",
  "Where the commit changes workflows, GitHub refuses the token of a workflow all the same: publish",
  "with the token of an app or a person that may change workflows."
].join("\n");
var MISSING_CONSUMER = [
  "The token of a workflow reaches its own repository only. Give one with `contents: write` in the",
  "other repository as HEARTCUT_CONSUMER_TOKEN."
].join("\n");
function createGitHubReleases(options) {
  const client = openGitHubClient(options);
  const { octokit, owner, repo } = client;
  const place = { owner, repo };
  const attempt = (action, work) => client.attempt(action, MISSING_PERMISSION, work);
  async function listAll() {
    const { listReleases } = octokit.rest.repos;
    return (await octokit.paginate(listReleases, { ...place, per_page: PER_PAGE })).map(toRelease);
  }
  async function getOne(id) {
    return toRelease((await octokit.rest.repos.getRelease({ ...place, release_id: id })).data);
  }
  async function remove(asset) {
    await orNull(() => octokit.rest.repos.deleteReleaseAsset({ ...place, asset_id: asset.id }));
  }
  async function send(release, file) {
    const hash3 = createHash("sha256");
    const response = await octokit.request({
      method: "POST",
      url: `${release.uploadUrl}?name=${encodeURIComponent(file.name)}`,
      headers: { "content-type": file.contentType, "content-length": String(file.bytes) },
      data: readAndHash(file.path, hash3),
      request: { signal: fileTimeout(file.bytes) }
    });
    const asset = toAsset(response.data);
    const isAsBuilt = hash3.digest("hex") === file.sha256;
    if (isAsBuilt && asset.name === file.name) return asset;
    await remove(asset);
    throw isAsBuilt ? new HostError(`GitHub renamed ${file.name} to ${JSON.stringify(asset.name)}.`, {
      hint: "Give the dataset a name of letters, digits and hyphens."
    }) : changedFile(file);
  }
  async function uploadOnce(release, file) {
    const size = await stat(file.path).then(
      (found) => found.size,
      () => null
    );
    if (size !== file.bytes) throw changedFile(file);
    const list = octokit.rest.repos.listReleaseAssets;
    const query = { ...place, release_id: release.id, per_page: PER_PAGE };
    const there = (await octokit.paginate(list, query)).map(toAsset).find(({ name }) => name === file.name);
    if (there?.state === "uploaded") {
      if (there.bytes === file.bytes && hasDigest(there, file)) return there;
      throw otherBytes(file);
    }
    if (there !== void 0) await remove(there);
    try {
      return await send(release, file);
    } catch (error) {
      if (isAlreadyThere(error)) throw otherBytes(file, error);
      throw error;
    }
  }
  return {
    releases: () => attempt("list the releases", listAll),
    release: (id) => attempt("read a release", () => getOne(id)),
    published: (tag) => attempt(`look for the release ${tag}`, async () => {
      const found = await orNull(() => octokit.rest.repos.getReleaseByTag({ ...place, tag }));
      return found === null ? null : toRelease(found.data);
    }),
    tagCommit: (tag) => attempt(`look for the tag ${tag}`, async () => {
      const ref = `tags/${tag}`;
      let object = (await orNull(() => octokit.rest.git.getRef({ ...place, ref })))?.data.object;
      for (let depth = 0; object?.type === "tag" && depth < MAX_TAG_DEPTH; depth += 1) {
        const tag_sha = object.sha;
        object = (await octokit.rest.git.getTag({ ...place, tag_sha })).data.object;
      }
      return object?.sha ?? null;
    }),
    createDraft: ({ tag, commit, title, body }) => attempt(`draft the release ${tag}`, async () => {
      const ours = (await listAll()).filter(
        (one) => one.isDraft && firstLine(one.body) === firstLine(body)
      );
      const oldest = ours.sort((a, b) => a.id - b.id)[0];
      if (oldest !== void 0) return oldest;
      const { data } = await octokit.rest.repos.createRelease({
        ...place,
        tag_name: tag,
        target_commitish: commit,
        name: title,
        body,
        draft: true
      });
      return toRelease(data);
    }),
    upload: (release, file) => attempt(`upload ${file.name}`, () => uploadOnce(release, file)),
    deleteAsset: (asset) => attempt(`delete ${asset.name} of a draft`, () => remove(asset)),
    async *download(asset) {
      const action = `download ${asset.name}`;
      const { data } = await attempt(
        action,
        () => octokit.request("GET /repos/{owner}/{repo}/releases/assets/{asset_id}", {
          ...place,
          asset_id: asset.id,
          headers: { accept: "application/octet-stream" },
          // As a stream; on the way to another host `fetch` leaves the token behind.
          request: { parseSuccessResponseBody: false, signal: fileTimeout(asset.bytes) }
        })
      );
      let bytes = 0;
      try {
        for await (const chunk of data) {
          bytes += chunk.length;
          if (bytes > asset.bytes) break;
          yield chunk;
        }
      } catch (cause) {
        throw new HostError(`Could not ${action}: it broke off.`, { hint: runAgain, cause });
      }
      if (bytes === asset.bytes) return;
      throw new HostError(`Could not ${action}: it is not ${asset.bytes} bytes long.`, {
        hint: runAgain
      });
    },
    publish: (draft, tag, commit) => attempt(`publish the release ${tag}`, async () => {
      const now = await getOne(draft.id);
      if (!now.isDraft) return now;
      const { data } = await octokit.rest.repos.updateRelease({
        ...place,
        release_id: draft.id,
        // A draft loses its tag by every change that does not send it again.
        tag_name: tag,
        target_commitish: commit,
        draft: false
      });
      return toRelease(data);
    }),
    updateNotes: (release, body) => attempt(`change the notes of ${release.tag}`, async () => {
      await octokit.rest.repos.updateRelease({ ...place, release_id: release.id, body });
    }),
    async dispatch(repository, type, payload) {
      const token = options.consumerToken ?? options.token;
      const consumer = openGitHubClient({ ...options, token, repository });
      await consumer.attempt(`tell ${repository}`, MISSING_CONSUMER, async () => {
        await consumer.octokit.rest.repos.createDispatchEvent({
          owner: consumer.owner,
          repo: consumer.repo,
          event_type: type,
          client_payload: payload
        });
      });
    }
  };
}
var runAgain = "Run the job again.";
function toRelease(data) {
  return {
    id: data.id,
    tag: data.tag_name,
    isDraft: data.draft,
    isImmutable: data.immutable === true,
    target: data.target_commitish,
    url: data.html_url,
    // The template's `{?name,label}` is filled in by hand.
    uploadUrl: data.upload_url.replace(/\{.*$/, ""),
    publishedAt: data.published_at,
    body: data.body ?? "",
    assets: data.assets.map(toAsset)
  };
}
function toAsset(data) {
  const { id, name, size: bytes, digest: digest2 } = data;
  return { id, name, bytes, state: data.state === "uploaded" ? "uploaded" : "starter", digest: digest2 };
}
function hasDigest({ digest: digest2 }, { sha256 }) {
  return digest2 === null || digest2 === `sha256:${sha256}`;
}
function firstLine(text) {
  return (text.split("\n", 1)[0] ?? "").trim();
}
function fileTimeout(bytes) {
  return AbortSignal.timeout(FILE_TIMEOUT_MS + Math.ceil(bytes / MIN_BYTES_PER_MS));
}
async function* readAndHash(path, hash3) {
  for await (const chunk of createReadStream(path)) {
    hash3.update(chunk);
    yield chunk;
  }
}
async function orNull(ask) {
  try {
    return await ask();
  } catch (error) {
    if (readFailure(error).status === 404) return null;
    throw error;
  }
}
function isAlreadyThere(error) {
  const { status, message } = readFailure(error);
  return status === 422 && message.includes('"already_exists"');
}
function otherBytes({ name }, cause) {
  return new HostError(`Could not upload ${name}: the release has another file of this name.`, {
    hint: "Another run may be publishing the same version. Run the job again when it is done.",
    cause
  });
}
function changedFile({ name }) {
  return new HostError(`${name} is not as it was built: it was changed since.`, {
    hint: "Run the job again; it builds all files anew."
  });
}

// src/adapters/hugging-face.ts
import { createHash as createHash2 } from "node:crypto";
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
var HUB_URL = "https://huggingface.co";
var REQUEST_TIMEOUT_MS = 3e4;
var COMMIT_TIMEOUT_MS = 12e4;
var MIN_BYTES_PER_MS2 = 1e3;
var MAX_MANIFEST_BYTES = 64 * 1024 * 1024;
function createHuggingFaceCopier(options) {
  const { token } = options;
  const hubUrl = (options.hubUrl ?? HUB_URL).replace(/\/+$/, "");
  async function ask(path, body) {
    return fetch(`${hubUrl}${path}`, {
      method: body === void 0 ? "GET" : "POST",
      headers: {
        authorization: `Bearer ${token}`,
        ...body !== void 0 && { "content-type": "application/json" }
      },
      ...body !== void 0 && { body: JSON.stringify(body) },
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS)
    });
  }
  async function readRefs(name) {
    const response = await ask(`/api/datasets/${name}/refs`);
    if (!response.ok) throw refusal(name, response.status);
    const refs = await response.json();
    const main = refs.branches?.find((branch) => branch.name === "main")?.targetCommit;
    return {
      main: typeof main === "string" ? main : null,
      tags: (refs.tags ?? []).map((tag) => String(tag.name))
    };
  }
  async function commitFiles(name, main, title, files) {
    const hub = await import("./dist-KXLWMU2I.js");
    const repo = { type: "dataset", name };
    const access = { repo, hubUrl, accessToken: token };
    if (main !== null && await areThere(hub, access, main, files)) return main;
    const earlier = main === null ? [] : await earlierNames(hub, access, main);
    const stale = earlier.filter((path) => files.every((file) => file.name !== path));
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    const result = await hub.commit({
      ...access,
      title,
      operations: [
        ...files.map((file) => ({
          operation: "addOrUpdate",
          path: file.name,
          content: pathToFileURL(file.path)
        })),
        ...stale.map((path) => ({ operation: "delete", path }))
      ],
      // Refused where somebody else has committed meanwhile.
      ...main !== null && { parentCommit: main },
      abortSignal: AbortSignal.timeout(COMMIT_TIMEOUT_MS + Math.ceil(bytes / MIN_BYTES_PER_MS2))
    });
    if (result === void 0) throw new HostError(`Hugging Face gave no commit for ${name}.`);
    return result.commit.oid;
  }
  return {
    async copy(name, { version, title, files }) {
      if (token === "") return { status: "skipped", reason: "HF_TOKEN is not set" };
      const tag = `v${version}`;
      const url = `${hubUrl}/datasets/${name}/tree/${tag}`;
      return explainErrors(name, async () => {
        const { main, tags } = await readRefs(name);
        if (tags.includes(tag)) return { status: "present", url };
        const commit = await commitFiles(name, main, title, files);
        const response = await ask(`/api/datasets/${name}/tag/${commit}`, { tag, message: title });
        if (!response.ok && response.status !== 409) throw refusal(name, response.status);
        return { status: "copied", url };
      });
    }
  };
}
async function areThere(hub, access, revision, files) {
  const paths = files.map((file) => file.name);
  const found = await hub.pathsInfo({ ...access, revision, paths });
  for (const file of files) {
    const info = found.find(({ path }) => path === file.name);
    if (info?.size !== file.bytes) return false;
    const isSame = info.lfs === void 0 ? info.oid === gitBlobId(await readFile(file.path)) : info.lfs.oid === file.sha256;
    if (!isSame) return false;
  }
  return true;
}
async function earlierNames(hub, access, revision) {
  const blob = await hub.downloadFile({ ...access, revision, path: "manifest.json" });
  if (blob === null || blob.size > MAX_MANIFEST_BYTES) return [];
  try {
    const manifest = JSON.parse(await blob.text());
    return (manifest.files ?? []).flatMap(
      (file) => typeof file.name === "string" ? [file.name] : []
    );
  } catch {
    return [];
  }
}
function gitBlobId(bytes) {
  return createHash2("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
async function explainErrors(name, work) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HostError) throw error;
    const { statusCode } = error;
    if (typeof statusCode === "number") throw refusal(name, statusCode, error);
    const { message } = error;
    throw new HostError(`Could not copy to ${name} at Hugging Face (${message}).`, {
      hint: "The next run copies it.",
      cause: error
    });
  }
}
function refusal(name, status, cause) {
  const isMissing = status === 401 || status === 403 || status === 404;
  return new HostError(`Hugging Face answered ${status} for the dataset ${name}.`, {
    hint: isMissing ? "The dataset has to be there, and HF_TOKEN needs the right to write to it." : "The next run copies it.",
    cause
  });
}

// src/adapters/release-folder.ts
import { createHash as createHash3, randomBytes } from "node:crypto";
import { lstat, mkdir, open, readdir, readFile as readFile2, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
function openReleaseFolder(path) {
  return new FolderOnDisk(resolve(path));
}
var FolderOnDisk = class {
  #path;
  constructor(path) {
    this.#path = path;
  }
  path(name) {
    if (isFileName(name)) return join(this.#path, name);
    throw new HostError(`${JSON.stringify(name)} is no name for a file of a release`, {
      hint: "Names have letters, digits, dots, hyphens and underscores, and begin with none of the last three."
    });
  }
  async write(name, chunks) {
    const path = this.path(name);
    const temporary = join(this.#path, `.heartcut-${randomBytes(6).toString("hex")}.tmp`);
    try {
      await mkdir(this.#path, { recursive: true });
      const written = await writeChunks(temporary, chunks);
      await rename(temporary, path);
      return written;
    } catch (error) {
      await rm(temporary, { force: true });
      if (error instanceof HeartcutError) throw error;
      throw new HostError(`can't write ${path}: ${error.message}`, { cause: error });
    }
  }
  async read(name) {
    const path = this.path(name);
    return await isPlainFile(path) ? readFile2(path) : null;
  }
  async list() {
    const names = [];
    try {
      for (const entry of await readdir(this.#path, { withFileTypes: true })) {
        if (entry.isFile() && isFileName(entry.name)) names.push(entry.name);
      }
    } catch (error) {
      if (error.code !== "ENOENT") throw error;
    }
    return names.sort();
  }
  async remove(name) {
    await rm(this.path(name), { force: true });
  }
};
async function writeChunks(path, chunks) {
  const hash3 = createHash3("sha256");
  let bytes = 0;
  const file = await open(path, "wx");
  try {
    for await (const chunk of chunks) {
      hash3.update(chunk);
      await file.writeFile(chunk);
      bytes += chunk.length;
    }
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash3.digest("hex") };
}
async function isPlainFile(path) {
  try {
    return (await lstat(path)).isFile();
  } catch (error) {
    if (error.code === "ENOENT") return false;
    throw error;
  }
}

// src/commands/release/release-notes.ts
var MAX_NOTES_CHARACTERS = 1e5;
var markPattern = /^<!-- heartcut-release (\S+) ([0-9a-f]{40,64})(?: told:((?: \S+)+))? -->\s*$/;
function writeMark({ tag, commit, told }) {
  const names = told.length === 0 ? "" : ` told: ${told.join(" ")}`;
  return `<!-- heartcut-release ${tag} ${commit}${names} -->`;
}
function readMark(notes) {
  const match = markPattern.exec(notes.split("\n", 1)[0] ?? "");
  if (match?.[1] === void 0 || match[2] === void 0) return void 0;
  return { tag: match[1], commit: match[2], told: match[3]?.trim().split(" ") ?? [] };
}
function replaceMark(notes, mark) {
  const end = notes.indexOf("\n");
  return writeMark(mark) + (end === -1 ? "" : notes.slice(end));
}
function writeNotes(plan, manifest, changelog) {
  const { dataset, commit, planned } = plan;
  const tag = tagOf(dataset, planned.version);
  const from = manifest.repository ?? "OWNER/NAME";
  return [
    writeMark({ tag, commit, told: [] }),
    "",
    sectionOf(changelog, planned.version),
    "",
    `${manifest.records.toLocaleString("en")} records, built from ${commit}. \`manifest.json\` says`,
    "what each file holds; `SHA256SUMS` is for `sha256sum --check`.",
    "",
    "```sh",
    `heartcut pull ${from} ${dataset}@${planned.version}`,
    "```",
    ""
  ].join("\n");
}
function sectionOf(changelog, version) {
  const [, ...lines] = (findSection(changelog, version) ?? "").split(/\r?\n/);
  const section2 = lines.join("\n").trim();
  if (section2 === "") {
    throw new RefusedError(`CHANGELOG.md says nothing of ${version}.`, {
      hint: "Prepare the version again: heartcut release prepare."
    });
  }
  if (section2.length <= MAX_NOTES_CHARACTERS) return section2;
  const cut = section2.lastIndexOf("\n", MAX_NOTES_CHARACTERS);
  return `${section2.slice(0, Math.max(cut, 0))}

… the rest is in ${changelogFile}.`;
}

// src/commands/release/announce.ts
var releaseEvent = "heartcut-release";
async function announce({ plan, release, published, files }, host, copier) {
  const mark = readMark(release.body);
  if (mark === void 0) return [];
  const warnings = [];
  const told = [...mark.told];
  const { tag, version, manifestSha256 } = published;
  for (const consumer of plan.consumers) {
    if (told.includes(consumer)) continue;
    const { dataset } = plan;
    const payload = { dataset, version, tag, url: release.url, manifestSha256 };
    const failed = await tryTo(() => host.dispatch(consumer, releaseEvent, payload));
    if (failed === void 0) told.push(consumer);
    else warnings.push(`${consumer} was not told: ${failed}`);
  }
  const repository = plan.huggingFace;
  const copy = `huggingface:${repository}`;
  if (repository !== void 0 && !told.includes(copy)) {
    const failed = await tryTo(async () => {
      const title = `${plan.title} ${version}`;
      const done = await copier.copy(repository, { version, title, files: await files() });
      return done.status === "skipped" ? done.reason : void 0;
    });
    if (failed === void 0) told.push(copy);
    else warnings.push(`no copy at Hugging Face (${repository}): ${failed}`);
  }
  if (told.length > mark.told.length) {
    const notes = replaceMark(release.body, { ...mark, told });
    const failed = await tryTo(() => host.updateNotes(release, notes));
    if (failed !== void 0) warnings.push(`the next run tells them again: ${failed}`);
  }
  return warnings;
}
async function tryTo(work) {
  try {
    return await work() ?? void 0;
  } catch (error) {
    if (!(error instanceof HeartcutError)) throw error;
    const hint = error.hint === void 0 ? "" : ` ${error.hint.replaceAll("\n", " ")}`;
    return error.message + hint;
  }
}

// src/commands/release/built-files.ts
import { createHash as createHash4 } from "node:crypto";
var manifestName = "manifest.json";
var sumsName = "SHA256SUMS";
var MAX_BYTES = 2 ** 31 - 1;
var MAX_FILES = 1e3;
var contentTypes = {
  gz: "application/gzip",
  html: "text/html; charset=utf-8",
  json: "application/json",
  md: "text/markdown; charset=utf-8",
  parquet: "application/vnd.apache.parquet",
  txt: "text/plain; charset=utf-8"
};
function requirePlanned(plan, manifest) {
  const { dataset, planned, commit } = plan;
  const differing = [
    ["dataset", manifest.dataset, dataset],
    ["version", manifest.version, planned.version],
    ["tag", manifest.tag, tagOf(dataset, planned.version)],
    ["commit", manifest.commit, commit],
    ["content", manifest.content, planned.content]
  ].find(([, built, wanted]) => built !== wanted);
  if (differing !== void 0) {
    const [what, built, wanted] = differing;
    throw new RefusedError(`The build is of the ${what} ${built}, not of ${wanted}.`);
  }
  if (manifest.verdict === "passed") return;
  const gates = manifest.gates.filter(({ status }) => status !== "passed" && status !== "skipped");
  const named = gates.map(({ gate, status }) => `${gate} ${status}`).join(", ");
  const list = named === "" ? "" : ` (${named})`;
  throw new RefusedError(`The verdict on all its records is ${manifest.verdict}${list}.`, {
    hint: `heartcut check --all --dataset ${dataset} shows why.`
  });
}
async function listBuilt(folder, manifest) {
  const written = [await digest(folder, manifestName), await digest(folder, sumsName)];
  const files = [...manifest.files, ...written].sort((a, b) => a.name < b.name ? -1 : 1);
  const names = files.map(({ name }) => name);
  const there = [...await folder.list()].sort();
  if (names.join("\n") !== there.join("\n")) {
    throw new HostError("The folder does not hold the files that the manifest tells of.");
  }
  await requireSums(folder, files);
  const odd = names.find((name) => !isFileName(name));
  if (odd !== void 0) throw new HostError(`${JSON.stringify(odd)} is no name for an asset.`);
  const large = files.find(({ bytes }) => bytes > MAX_BYTES);
  if (large !== void 0 || files.length > MAX_FILES) {
    const what = large === void 0 ? `${files.length} files` : `${large.name} of 2 GiB or more`;
    throw new RefusedError(`GitHub does not take ${what} in a release.`, {
      hint: "Publish fewer exports, or divide the dataset."
    });
  }
  return files.map(({ name, bytes, sha256 }) => ({
    name,
    bytes,
    sha256,
    path: folder.path(name),
    contentType: contentTypes[name.split(".").at(-1) ?? ""] ?? "application/octet-stream"
  }));
}
async function digest(folder, name) {
  const bytes = await folder.read(name);
  if (bytes === null) throw new HostError(`The build has left no ${name}.`);
  return { name, bytes: bytes.length, sha256: createHash4("sha256").update(bytes).digest("hex") };
}
async function requireSums(folder, files) {
  const text = Buffer.from(await folder.read(sumsName) ?? []).toString("utf8");
  const expected = files.filter(({ name }) => name !== sumsName).map(({ name, sha256 }) => `${sha256}  ${name}
`).join("");
  if (text !== expected) throw new HostError(`${sumsName} is not what the manifest says.`);
}

// src/commands/release/fill-draft.ts
import { createHash as createHash5 } from "node:crypto";
function chooseDraft(releases, tag, commit, warnings) {
  const drafts = releases.filter(({ isDraft }) => isDraft).map((release) => ({ release, mark: readMark(release.body) }));
  const foreign = drafts.find(({ release, mark }) => mark === void 0 && release.tag === tag);
  if (foreign !== void 0) {
    throw new RefusedError(`There is a draft of ${tag} that heartcut did not make.`, {
      hint: `Delete it or give it another tag: ${foreign.release.url}`
    });
  }
  const ours = drafts.filter(({ mark }) => mark?.tag === tag).sort((a, b) => a.release.id - b.release.id);
  const chosen = ours.find(({ mark }) => mark?.commit === commit);
  for (const { release } of ours) {
    if (release === chosen?.release) continue;
    warnings.push(`An older draft of ${tag} is left over; delete it: ${release.url}`);
  }
  return chosen?.release ?? null;
}
async function fillDraft(host, draft, files, log) {
  const kept = /* @__PURE__ */ new Set();
  for (const asset of draft.assets) {
    const file = files.find(({ name }) => name === asset.name);
    if (file !== void 0 && await holds(host, asset, file)) kept.add(asset.name);
    else await host.deleteAsset(asset);
  }
  for (const [index, file] of files.entries()) {
    if (kept.has(file.name)) continue;
    log.info(`uploading ${file.name} (${index + 1} of ${files.length})`);
    await host.upload(draft, file);
  }
  const filled = await host.release(draft.id);
  await requireFiles(host, filled, files);
  return filled;
}
async function requireFiles(host, release, files) {
  const wrong = await findWrong(host, release, files);
  if (wrong === void 0) return;
  throw new HostError(`${release.isDraft ? "The draft" : "The release"} is not whole: ${wrong}.`, {
    hint: "Somebody else may be changing it. Run the job again."
  });
}
async function findWrong(host, { assets }, files) {
  const extra = assets.find(({ name }) => files.every((file) => file.name !== name));
  if (extra !== void 0) return `${JSON.stringify(extra.name)} does not belong to it`;
  for (const file of files) {
    const asset = assets.find(({ name }) => name === file.name);
    if (asset === void 0) return `${file.name} is missing`;
    if (!await holds(host, asset, file)) return `${file.name} has other bytes`;
  }
  return void 0;
}
async function holds(host, asset, file) {
  if (asset.state !== "uploaded" || asset.bytes !== file.bytes) return false;
  if (asset.digest !== null) return asset.digest === `sha256:${file.sha256}`;
  const hash3 = createHash5("sha256");
  for await (const chunk of host.download(asset)) hash3.update(chunk);
  return hash3.digest("hex") === file.sha256;
}

// src/commands/release/read-published.ts
import { createHash as createHash6 } from "node:crypto";
var MAX_MANIFEST_BYTES2 = 64 * 1024 * 1024;
var neverChanges = "A published version never changes. Prepare the next one: heartcut release prepare.";
async function readPublished(host, release, { planned }) {
  const { tag } = release;
  const asset = release.assets.find(({ name }) => name === manifestName);
  if (asset === void 0) throw notOurs(tag, `it has no ${manifestName}`);
  const bytes = await readAll(host, asset);
  const manifest = parseManifest(bytes);
  if (manifest === void 0) throw notOurs(tag, `its ${manifestName} can't be read`);
  if (manifest.content !== planned.content) {
    throw new RefusedError(`${tag} is published already, with other content.`, {
      hint: neverChanges
    });
  }
  const manifestSha256 = createHash6("sha256").update(bytes).digest("hex");
  const sums = release.assets.find(({ name }) => name === sumsName);
  const sumsText = [...manifest.files, { name: manifestName, sha256: manifestSha256 }].sort((a, b) => a.name < b.name ? -1 : 1).map(({ name, sha256 }) => `${sha256}  ${name}
`).join("");
  const files = [
    ...manifest.files,
    { name: manifestName, bytes: bytes.length, sha256: manifestSha256 },
    ...sums === void 0 ? [] : [describe(sumsName, sumsText)]
  ].sort((a, b) => a.name < b.name ? -1 : 1);
  const [own, added] = divide(release.assets, files);
  const wrong = await findWrong(host, { ...release, assets: own }, files);
  const commit = await host.tagCommit(tag);
  const moved = commit === manifest.commit ? void 0 : `its tag names ${commit ?? "nothing"}`;
  const damage = wrong ?? moved ?? (sums === void 0 ? `${sumsName} is missing` : void 0);
  if (damage === void 0) {
    const warnings = added.map(
      ({ name }) => `${JSON.stringify(name)} was added after it was published`
    );
    return { commit: manifest.commit, manifestSha256, files, warnings };
  }
  throw new RefusedError(`${tag} was changed after it was published: ${damage}.`, {
    hint: `${neverChanges}
Immutable releases, a setting of the repository, prevent this.`
  });
}
function divide(assets, files) {
  const isOwn = ({ name }) => files.some((file) => file.name === name);
  return [assets.filter(isOwn), assets.filter((asset) => !isOwn(asset))];
}
function notOurs(tag, why) {
  return new RefusedError(`${tag} is published already, and not by heartcut: ${why}.`, {
    hint: neverChanges
  });
}
function describe(name, text) {
  const bytes = Buffer.from(text);
  return { name, bytes: bytes.length, sha256: createHash6("sha256").update(bytes).digest("hex") };
}
async function readAll(host, asset) {
  if (asset.bytes > MAX_MANIFEST_BYTES2) {
    throw new HostError(`${asset.name} of the published release is too large to read.`);
  }
  const chunks = [];
  for await (const chunk of host.download(asset)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
function parseManifest(bytes) {
  let value;
  try {
    value = JSON.parse(bytes.toString("utf8"));
  } catch {
    return void 0;
  }
  if (!isObject2(value)) return void 0;
  const { content, commit, files } = value;
  if (typeof content !== "string" || typeof commit !== "string") return void 0;
  if (!Array.isArray(files)) return void 0;
  const read = files.flatMap((file) => {
    if (!isObject2(file)) return [];
    const { name, bytes: size, sha256 } = file;
    if (typeof name !== "string" || typeof size !== "number") return [];
    return typeof sha256 === "string" ? [{ name, bytes: size, sha256 }] : [];
  });
  return read.length === files.length ? { content, commit, files: read } : void 0;
}
function isObject2(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/commands/release/publish.ts
async function publishReleases(plans, ports) {
  const outcomes = [];
  for (const plan of plans) {
    if ("nothing" in plan) {
      outcomes.push({ dataset: plan.dataset, outcome: "nothing", why: plan.nothing });
      continue;
    }
    try {
      outcomes.push(await publishRelease(plan, ports));
    } catch (error) {
      outcomes.push(toOutcome(plan, error));
    }
  }
  return outcomes;
}
async function publishRelease(plan, ports) {
  const { host } = ports;
  const tag = tagOf(plan.dataset, plan.planned.version);
  const there = await host.published(tag);
  if (there !== null) {
    const state = await readPublished(host, there, plan);
    return settle(plan, ports, { release: there, state, outcome: "present", approvedBy: [] });
  }
  await requireFreeTag(host, tag, plan.commit);
  requireApprovedContent(plan);
  const approval = await ports.approve(plan.dataset, plan.commit);
  if (!approval.approved) throw new RefusedError(`Not approved: ${approval.reason}`);
  const folder = await ports.openFolder(plan);
  ports.log.info(`building ${tag}`);
  const manifest = await ports.build(plan, folder);
  requirePlanned(plan, manifest);
  const files = await listBuilt(folder, manifest);
  const warnings = [];
  const draft = await openDraft(plan, manifest, folder, ports, warnings);
  await fillDraft(host, draft, files, ports.log);
  await requireFreeTag(host, tag, plan.commit);
  const release = await host.publish(draft, tag, plan.commit);
  await requireAsPlanned(host, release, tag, plan.commit, files, warnings);
  const manifestSha256 = files.find(({ name }) => name === manifestName)?.sha256 ?? "";
  return settle(plan, ports, {
    release,
    state: { commit: plan.commit, manifestSha256, files, warnings },
    outcome: "published",
    approvedBy: approval.by,
    uploads: files
  });
}
async function buildPlanned(plan, build, folder) {
  requireApprovedContent(plan);
  const manifest = await build(plan, folder);
  requirePlanned(plan, manifest);
  return { manifest, files: await listBuilt(folder, manifest) };
}
function requireApprovedContent({ content, planned, commit }) {
  if (content === planned.content) return;
  throw new RefusedError(
    `The records at ${commit.slice(0, 7)} are not those that ${planned.version} was prepared of.`,
    { hint: "Other changes came in between. Prepare the version again: heartcut release prepare." }
  );
}
async function requireFreeTag(host, tag, commit) {
  const taken = await host.tagCommit(tag);
  if (taken === null || taken === commit) return;
  throw new RefusedError(`The tag ${tag} is there already, on another commit (${taken}).`, {
    hint: "Delete the tag if it was a mistake, or prepare the next version."
  });
}
async function openDraft(plan, manifest, folder, { host }, warnings) {
  const { version } = plan.planned;
  const tag = tagOf(plan.dataset, version);
  const draft = chooseDraft(await host.releases(), tag, plan.commit, warnings);
  if (draft !== null) return draft;
  const changelog = Buffer.from(await folder.read(changelogFile) ?? []).toString("utf8");
  return host.createDraft({
    tag,
    commit: plan.commit,
    title: `${plan.title} ${version}`,
    body: writeNotes(plan, manifest, changelog)
  });
}
async function requireAsPlanned(host, release, tag, commit, files, warnings) {
  if (release.isDraft || release.tag !== tag) {
    throw new HostError(`GitHub did not publish ${tag} as it was asked to.`, {
      hint: `Look at ${release.url}, then run the job again.`
    });
  }
  await requireFiles(host, release, files);
  const tagged = await host.tagCommit(tag);
  if (tagged !== null && tagged !== commit) {
    throw new HostError(`${tag} is published, but its tag names ${tagged}, not ${commit}.`, {
      hint: `Somebody made the tag meanwhile. Delete the release and the tag, then run again: ${release.url}`
    });
  }
  if (tagged === null) warnings.push(`the tag ${tag} is not to be seen yet; look again later`);
  if (!release.isImmutable) {
    warnings.push("the release is not immutable: turn on immutable releases in the settings");
  }
}
async function settle(plan, ports, { release, state, outcome, approvedBy, uploads }) {
  const { dataset } = plan;
  const { version } = plan.planned;
  const { manifestSha256 } = state;
  const files = async () => uploads ?? fetchFiles(ports.host, release, state, await ports.openFolder(plan));
  const published = { tag: release.tag, version, manifestSha256 };
  const failed = await announce({ plan, release, published, files }, ports.host, ports.copier);
  return {
    dataset,
    outcome,
    version,
    tag: release.tag,
    commit: state.commit,
    url: release.url,
    manifestSha256,
    files: state.files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
    approvedBy,
    warnings: [...state.warnings, ...failed]
  };
}
async function fetchFiles(host, release, state, folder) {
  const files = [];
  for (const { name, bytes, sha256 } of state.files) {
    const asset = release.assets.find((one) => one.name === name);
    if (asset === void 0) throw new HostError(`${name} is missing in ${release.tag}.`);
    const written = await folder.write(name, host.download(asset));
    if (written.sha256 !== sha256) throw new HostError(`${name} did not arrive as it was sent.`);
    const path = folder.path(name);
    files.push({ name, bytes, sha256, path, contentType: "application/octet-stream" });
  }
  return files;
}
function toOutcome({ dataset, planned }, error) {
  if (!(error instanceof HeartcutError)) throw error;
  const { version } = planned;
  return {
    dataset,
    outcome: error instanceof RefusedError ? "refused" : "failed",
    version,
    tag: tagOf(dataset, version),
    why: error.message,
    ...error.hint !== void 0 && { hint: error.hint }
  };
}

// src/release/hugging-face.ts
var import_yaml = __toESM(require_dist(), 1);
var licences = {
  "AFL-3.0": "afl-3.0",
  "AGPL-3.0-only": "agpl-3.0",
  "AGPL-3.0-or-later": "agpl-3.0",
  "Apache-2.0": "apache-2.0",
  "Artistic-2.0": "artistic-2.0",
  "BSD-2-Clause": "bsd-2-clause",
  "BSD-3-Clause": "bsd-3-clause",
  "BSD-3-Clause-Clear": "bsd-3-clause-clear",
  "BSL-1.0": "bsl-1.0",
  "C-UDA-1.0": "c-uda",
  "CC-BY-2.0": "cc-by-2.0",
  "CC-BY-2.5": "cc-by-2.5",
  "CC-BY-3.0": "cc-by-3.0",
  "CC-BY-4.0": "cc-by-4.0",
  "CC-BY-NC-2.0": "cc-by-nc-2.0",
  "CC-BY-NC-3.0": "cc-by-nc-3.0",
  "CC-BY-NC-4.0": "cc-by-nc-4.0",
  "CC-BY-NC-ND-3.0": "cc-by-nc-nd-3.0",
  "CC-BY-NC-ND-4.0": "cc-by-nc-nd-4.0",
  "CC-BY-NC-SA-2.0": "cc-by-nc-sa-2.0",
  "CC-BY-NC-SA-3.0": "cc-by-nc-sa-3.0",
  "CC-BY-NC-SA-4.0": "cc-by-nc-sa-4.0",
  "CC-BY-ND-4.0": "cc-by-nd-4.0",
  "CC-BY-SA-3.0": "cc-by-sa-3.0",
  "CC-BY-SA-4.0": "cc-by-sa-4.0",
  "CC0-1.0": "cc0-1.0",
  "CDLA-Permissive-1.0": "cdla-permissive-1.0",
  "CDLA-Permissive-2.0": "cdla-permissive-2.0",
  "CDLA-Sharing-1.0": "cdla-sharing-1.0",
  "ECL-2.0": "ecl-2.0",
  "EPL-1.0": "epl-1.0",
  "EPL-2.0": "epl-2.0",
  "EUPL-1.1": "eupl-1.1",
  "etalab-2.0": "etalab-2.0",
  "GPL-2.0-only": "gpl-2.0",
  "GPL-2.0-or-later": "gpl-2.0",
  "GPL-3.0-only": "gpl-3.0",
  "GPL-3.0-or-later": "gpl-3.0",
  ISC: "isc",
  "LGPL-2.1-only": "lgpl-2.1",
  "LGPL-2.1-or-later": "lgpl-2.1",
  "LGPL-3.0-only": "lgpl-3.0",
  "LGPL-3.0-or-later": "lgpl-3.0",
  LGPLLR: "lgpl-lr",
  "LPPL-1.3c": "lppl-1.3c",
  MIT: "mit",
  "MPL-2.0": "mpl-2.0",
  "MS-PL": "ms-pl",
  NCSA: "ncsa",
  "ODbL-1.0": "odbl",
  "ODC-By-1.0": "odc-by",
  "OFL-1.1": "ofl-1.1",
  "OSL-3.0": "osl-3.0",
  "PDDL-1.0": "pddl",
  PostgreSQL: "postgresql",
  Unlicense: "unlicense",
  WTFPL: "wtfpl",
  Zlib: "zlib"
};
var tasks = {
  attributes: [["text-generation"], ["reward-model"]],
  code: [["text-generation"], ["code"]],
  preference: [["text-generation"], ["preference", "dpo"]],
  qa: [["question-answering"], []],
  ranked: [["text-generation"], ["preference", "reward-model"]],
  reasoning: [["text-generation"], ["reasoning"]],
  stepwise: [["text-generation"], ["process-supervision"]],
  unpaired: [["text-generation"], ["preference", "kto"]]
};
var sizes = [
  [1e3, "n<1K"],
  [1e4, "1K<n<10K"],
  [1e5, "10K<n<100K"],
  [1e6, "100K<n<1M"],
  [1e7, "1M<n<10M"],
  [1e8, "10M<n<100M"],
  [1e9, "100M<n<1B"],
  [1e10, "1B<n<10B"],
  [1e11, "10B<n<100B"],
  [1e12, "100B<n<1T"]
];
function renderFrontMatter(manifest, languages) {
  const [task, tags] = tasks[manifest.kind] ?? [["text-generation"], []];
  const regional = languages.filter((tag) => tag.includes("-"));
  const dataFiles = dataFilesOf(manifest);
  const matter = {
    pretty_name: manifest.title,
    ...licenceOf(manifest.licence),
    ...languages.length === 0 ? {} : { language: [...new Set(languages.map((tag) => tag.split("-")[0]))] },
    ...regional.length === 0 ? {} : { language_bcp47: regional },
    size_categories: [sizeOf(manifest.records)],
    task_categories: task,
    tags: ["heartcut", "fine-tuning", manifest.kind, ...tags],
    ...dataFiles.length === 0 ? {} : { configs: [{ config_name: "default", data_files: dataFiles }] }
  };
  const text = (0, import_yaml.stringify)(matter, {
    defaultStringType: "QUOTE_DOUBLE",
    defaultKeyType: "PLAIN",
    lineWidth: 0
  });
  return `---
${text}---
`;
}
function licenceOf(licence) {
  if (licence === null) return { license: "unknown" };
  const known = Object.hasOwn(licences, licence) ? licences[licence] : void 0;
  if (known !== void 0) return { license: known };
  return { license: "other", license_name: licence.toLowerCase(), license_link: "LICENSES.txt" };
}
function sizeOf(records) {
  return sizes.find(([below]) => records < below)?.[1] ?? "n>1T";
}
function dataFilesOf({
  files,
  splits
}) {
  const records = files.filter(({ role }) => role === "records");
  const isNamed = splits.some(({ name }) => name !== "");
  const format = records.some((file) => file.format === "parquet") ? "parquet" : "jsonl.gz";
  const taken = /* @__PURE__ */ new Set();
  return splits.flatMap(({ name }) => {
    const file = records.find((each) => each.format === format && (each.split ?? "") === name);
    const hubName = splitName(name);
    if (file === void 0 || isNamed && name === "" || taken.has(hubName)) return [];
    taken.add(hubName);
    return [{ split: hubName, path: file.name }];
  });
}
function splitName(split2) {
  return split2 === "" ? "train" : split2.replaceAll(/[^A-Za-z0-9_.]/g, "_");
}

// src/release/markdown.ts
function table(head, rows) {
  if (rows.length === 0) return "";
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
function fence(language, code) {
  const runs = code.match(/`+/g) ?? [];
  const marks = "`".repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${marks}${language}
${code.trimEnd()}
${marks}`;
}
function formatNumber(value) {
  return value.toLocaleString("en-US");
}
function count(value, noun) {
  return `${formatNumber(value)} ${noun}${value === 1 ? "" : "s"}`;
}

// src/release/card-loading.ts
function drawLoading(manifest, filesUrl) {
  const { repository, dataset, version } = manifest;
  const source = repository ?? "FOLDER";
  return [
    "## How to load it",
    fence("python", [...importLines(filesUrl), ...loadLines(manifest, filesUrl)].join("\n")),
    "Or get all files, checked against their checksums:",
    fence("sh", `npx heartcut pull ${source} ${dataset}@${version}`),
    "By hand, in the folder of the files:",
    fence("sh", "sha256sum -c SHA256SUMS")
  ].join("\n\n");
}
function importLines(filesUrl) {
  const base = filesUrl === "" ? [] : ["", `base = ${JSON.stringify(filesUrl)}`];
  return ["from datasets import load_dataset", ...base];
}
function loadLines({ files, splits }, filesUrl) {
  const base = filesUrl === "" ? "" : "base + ";
  const isNamed = splits.some(({ name }) => name !== "");
  const formats = [
    ["parquet", "parquet", "# Columns with types"],
    ["jsonl.gz", "json", "# The lines as they stand in the repository"]
  ];
  return formats.flatMap(([format, loader, comment]) => {
    const entries = splits.flatMap(({ name: split2 }) => {
      const file = files.find(
        (each) => each.role === "records" && each.format === format && (each.split ?? "") === split2
      );
      if (file === void 0 || isNamed && split2 === "") return [];
      return [`    ${JSON.stringify(splitName(split2))}: ${base}${JSON.stringify(file.name)},`];
    });
    if (entries.length === 0) return [];
    return ["", comment, `dataset = load_dataset("${loader}", data_files={`, ...entries, "})"];
  });
}

// src/release/card.ts
var maxRows = 20;
function renderCard(facts) {
  const { manifest } = facts;
  const sections = [
    drawTop(facts),
    drawLoading(manifest, facts.filesUrl),
    drawContents(facts),
    drawComposition(facts),
    drawChecks(manifest),
    drawRetracted(manifest),
    drawExports(facts),
    drawChanges(manifest)
  ].filter((section2) => section2 !== "");
  return `${renderFrontMatter(manifest, facts.languages)}
${sections.join("\n\n")}
`;
}
function drawTop({ manifest, kind, description, homepage }) {
  const { title, version, tag, date, records, commit, repository, builtBy } = manifest;
  const from = repository === void 0 ? "" : ` of ${codeSpan(repository)}`;
  return [
    `# ${escapeMarkdown(title)}`,
    ...description === void 0 ? [] : [escapeMarkdown(description)],
    `Version **${version}** (${codeSpan(tag)}) of ${date}: ${count(records, "record")} of kind ${codeSpan(kind.id)}, ${escapeMarkdown(kind.summary)}. Built from commit ${codeSpan(commit)}${from} by heartcut ${builtBy}: who builds it again from there gets the same bytes.`,
    ...homepage === void 0 ? [] : [`Homepage: ${linkOut(homepage)}`],
    ...manifest.notes.length === 0 ? [] : [manifest.notes.map((note) => `- ${escapeMarkdown(note)}`).join("\n")]
  ].join("\n\n");
}
function linkOut(url) {
  return /^https:\/\/[\w.~:/?#@!$&'*+,;=%-]+$/.test(url) ? `<${url}>` : codeSpan(url);
}
function drawContents({ manifest, shares }) {
  const { files, splits, columns = [] } = manifest;
  const rows = splits.map(({ name, records }) => {
    const own = files.filter(({ role, split: split2 = "" }) => role === "records" && split2 === name);
    const none = splits.length === 1 ? "all" : "in no split";
    const label = name === "" ? none : codeSpan(name);
    return [label, formatNumber(records), own.map(linkTo).join(", ") || "no file: it is empty"];
  });
  const assigned = shares === void 0 ? "" : `Records were assigned to splits by a hash, near-duplicates and answers to one prompt together, for shares of ${Object.entries(
    shares
  ).sort(([a], [b]) => a < b ? -1 : 1).map(([name, share]) => `${codeSpan(name)} ${share}`).join(", ")}.`;
  const shown = columns.map(({ name, type, notes = [] }) => [
    codeSpan(name),
    codeSpan(type),
    notes.map(escapeMarkdown).join("; ")
  ]);
  return [
    "## What is in it",
    table(["split", "records", "files"], rows),
    ...assigned === "" ? [] : [assigned],
    ...shown.length === 0 ? [] : ["Columns of the Parquet files:", table(["column", "type", "note"], shown)]
  ].join("\n\n");
}
function linkTo({ name }) {
  return `[${codeSpan(name)}](${name})`;
}
function drawComposition({ origins, release, teachers }) {
  const written = [
    ["people", origins.human],
    ["people and models", origins.mixed],
    ["models", origins.synthetic],
    ["nobody knows", origins.unknown]
  ];
  const conditions = [
    ...release.attribution.map((id) => `Name the authors of what is under ${codeSpan(id)}.`),
    ...release.notices.map((id) => `Pass on the text of ${codeSpan(id)}.`),
    ...[...new Set(teachers.flatMap((each) => each.conditions))].map(escapeMarkdown)
  ];
  const licence = release.licence === null ? "No licence is known that this release can have." : `Licence of this release: ${codeSpan(release.licence)}.`;
  return [
    "## What it is made of",
    table(
      ["written by", "records"],
      written.filter(([, records]) => records > 0).map(([who, n]) => [who, formatNumber(n)])
    ),
    ...teachers.length === 0 ? [] : [
      table(
        ["model", "records", `terms for ${release.use} use`],
        teachers.slice(0, maxRows).map(drawTeacher)
      )
    ],
    `${licence} It is meant for ${release.use} use. [LICENSES.txt](LICENSES.txt) says what that follows from; none of it is legal advice.`,
    ...release.forbidden === 0 ? [] : [`**${count(release.forbidden, "record")} may not be used so.**`],
    ...conditions.length === 0 ? [] : [conditions.map((each) => `- ${each}`).join("\n")]
  ].join("\n\n");
}
function drawTeacher({ models, host, records, answer, terms }) {
  const [first = "", ...others] = models;
  const more = others.length === 0 ? "" : ` and ${formatNumber(others.length)} more`;
  const via = host === null ? "" : ` through ${escapeMarkdown(host)}`;
  const by = terms === null ? "none known" : escapeMarkdown(`${terms.name}, read ${terms.read}`);
  return [
    `${codeSpan(first === "" ? "(no name)" : first)}${more}${via}`,
    formatNumber(records),
    `${answer} (${by})`
  ];
}
function drawChecks({ verdict, gates, judges }) {
  const rank = (gate) => standings.indexOf(standingOf(gate));
  const rows = gates.toSorted((a, b) => rank(a) - rank(b)).map((each) => [
    codeSpan(each.gate),
    standingOf(each),
    formatNumber(each.errors),
    formatNumber(each.warnings),
    escapeMarkdown(each.reason ?? "")
  ]);
  return [
    "## What was checked",
    `All records of this version: **${verdict}**. [report.html](report.html) shows what was found and measured.`,
    table(["gate", "result", "errors", "warnings", "why"], rows),
    ...judges.length === 0 ? [] : [`Judged by ${judges.map(codeSpan).join(", ")}.`]
  ].join("\n\n");
}
var standings = ["broken", "failed", "undecided", "warns", "not run", "passed"];
function standingOf({ status, errors }) {
  if (status === "skipped") return "not run";
  return status === "failed" && errors === 0 ? "warns" : status;
}
function drawRetracted({ retracted }) {
  if (retracted.length === 0) return "";
  const rows = retracted.slice(-maxRows).map(({ id, date, why, releases }) => [
    codeSpan(id),
    date,
    escapeMarkdown(why),
    releases.map(codeSpan).join(", ")
  ]);
  return [
    "## What was taken back",
    `${count(retracted.length, "record")}, in none of the files here. The versions named still hold them: move on from those. All are in [retractions.json](retractions.json).`,
    table(["record", "date", "why", "versions that hold it"], rows)
  ].join("\n\n");
}
function drawExports({ manifest, snippets }) {
  if (snippets.length === 0) return "";
  const parts = snippets.map(({ export: id, trainer, language, text }) => {
    const rows = manifest.exports.filter((each) => each.export === id).map(({ split: split2, rows: written, refused, lost }) => [
      split2 === void 0 ? "all" : codeSpan(split2),
      formatNumber(written),
      listCounts(refused),
      listCounts(lost)
    ]);
    const files = manifest.files.filter((file) => file.export === id).map(linkTo);
    return [
      `### ${escapeMarkdown(trainer)}`,
      `Format ${codeSpan(id)}: ${files.join(", ")}`,
      table(["split", "rows", "left out", "fields without a place"], rows),
      fence(language, text)
    ].join("\n\n");
  });
  return ["## For trainers", ...parts].join("\n\n");
}
function listCounts(counts) {
  const entries = Object.entries(counts);
  const shown = entries.slice(0, maxRows).map(([name, n]) => `${codeSpan(name)} ${formatNumber(n)}`);
  const more = entries.length > maxRows ? [`and ${entries.length - maxRows} more`] : [];
  return entries.length === 0 ? "none" : [...shown, ...more].join(", ");
}
function drawChanges({ previous, changes, files }) {
  const { added, removed, edited } = changes;
  const since = previous === null ? "This is the first release" : `Since ${codeSpan(previous)}`;
  const log = files.some(({ name }) => name === "CHANGELOG.md") ? " [CHANGELOG.md](CHANGELOG.md) tells of all versions." : "";
  return `## What changed

${since}: ${formatNumber(added)} added, ${formatNumber(edited)} edited, ${formatNumber(removed)} removed.${log}`;
}

// src/release/croissant.ts
var context = {
  "@language": "en",
  "@vocab": "https://schema.org/",
  sc: "https://schema.org/",
  cr: "http://mlcommons.org/croissant/",
  dct: "http://purl.org/dc/terms/",
  arrayShape: "cr:arrayShape",
  citeAs: "cr:citeAs",
  column: "cr:column",
  conformsTo: "dct:conformsTo",
  dataType: { "@id": "cr:dataType", "@type": "@vocab" },
  extract: "cr:extract",
  field: "cr:field",
  fileObject: "cr:fileObject",
  isArray: "cr:isArray",
  isLiveDataset: "cr:isLiveDataset",
  jsonPath: "cr:jsonPath",
  key: "cr:key",
  recordSet: "cr:recordSet",
  source: "cr:source",
  subField: "cr:subField",
  transform: "cr:transform"
};
function renderCroissant(facts) {
  const { manifest, homepage, pageUrl, languages, columns } = facts;
  const described = describedFiles(manifest.files);
  const document = {
    "@context": context,
    "@type": "sc:Dataset",
    conformsTo: "http://mlcommons.org/croissant/1.1",
    name: manifest.dataset,
    alternateName: manifest.title,
    description: facts.description,
    version: manifest.version,
    datePublished: manifest.date,
    license: licenceUrl(manifest.licence),
    url: homepage ?? pageUrl ?? `urn:heartcut:${manifest.tag}`,
    ...pageUrl === void 0 ? {} : { sameAs: pageUrl },
    creator: creatorsOf(facts),
    ...languages.length === 0 ? {} : { inLanguage: [...languages] },
    keywords: ["fine-tuning", manifest.kind],
    isLiveDataset: false,
    distribution: manifest.files.filter(({ role }) => role === "records" || role === "export").map((file) => fileObject(file, facts.filesUrl)),
    recordSet: described.map((file) => recordSet(file, columns))
  };
  return `${JSON.stringify(document, null, 2)}
`;
}
function describedFiles(files) {
  const records = files.filter(({ role }) => role === "records");
  const parquet2 = records.filter(({ format }) => format === "parquet");
  return parquet2.length > 0 ? parquet2 : records;
}
function licenceUrl(licence) {
  if (licence === null) return "NOASSERTION";
  const isId = /^[A-Za-z0-9.+-]+$/.test(licence) && !licence.startsWith("LicenseRef-");
  return isId ? `https://spdx.org/licenses/${licence}` : licence;
}
function creatorsOf({ authors, manifest }) {
  if (authors.length > 0) return authors.map((name) => ({ "@type": "sc:Person", name }));
  const [owner] = manifest.repository?.split("/") ?? [];
  return { "@type": "sc:Organization", name: owner ?? "unknown" };
}
var encodings = {
  "jsonl.gz": ["application/gzip", "application/jsonlines"],
  parquet: "application/vnd.apache.parquet",
  jsonl: "application/jsonlines",
  json: "application/json",
  md: "text/markdown",
  html: "text/html",
  txt: "text/plain",
  yaml: "application/yaml"
};
function fileObject({ name, bytes, sha256, format }, filesUrl) {
  const encoding = encodings[format];
  return {
    "@type": "cr:FileObject",
    "@id": name,
    name,
    contentUrl: `${filesUrl}${name}`,
    contentSize: `${bytes} B`,
    encodingFormat: typeof encoding === "string" ? encoding : [...encoding],
    sha256
  };
}
function recordSet({ name, split: split2, rows }, columns) {
  const id = split2 ?? "records";
  return {
    "@type": "cr:RecordSet",
    "@id": id,
    name: id,
    description: `${rows ?? 0} records${split2 === void 0 ? "" : ` of split ${split2}`}.`,
    field: columns.map((column) => fieldOf(column, id, { file: name, column: column.name }))
  };
}
function fieldOf({ name, type }, parent, place) {
  const id = `${parent}/${encodeURIComponent(name)}`;
  const { of, depth } = unwrap(type);
  const isStruct = of.type === "struct";
  return {
    "@type": "cr:Field",
    "@id": id,
    name,
    ...isStruct ? {} : { dataType: dataTypes[of.type] },
    ...of.type === "json" ? { description: "JSON text: its shape differs by record." } : {},
    ...depth === 0 ? {} : { isArray: true, arrayShape: Array.from({ length: depth }, () => "-1").join(",") },
    source: {
      fileObject: { "@id": place.file },
      extract: { column: place.column },
      ...place.path === void 0 ? {} : { transform: { jsonPath: place.path } }
    },
    ...isStruct ? {
      subField: of.fields.map((field) => {
        const step = /^[A-Za-z_]\w*$/.test(field.name) ? field.name : `[${JSON.stringify(field.name)}]`;
        const path = place.path === void 0 ? step : `${place.path}.${step}`;
        return fieldOf(field, id, { ...place, path });
      })
    } : {}
  };
}
var dataTypes = {
  string: "sc:Text",
  json: "sc:Text",
  bool: "sc:Boolean",
  int64: "sc:Integer",
  double: "sc:Float"
};
function unwrap(type) {
  let of = type;
  let depth = 0;
  while (of.type === "list") {
    of = of.of;
    depth += 1;
  }
  return { of, depth };
}

// src/release/licence-texts.ts
var maxRows2 = 200;
function renderLicences(facts) {
  const { tag, title, release, teachers, authors, texts } = facts;
  const lines = [
    `Licences of ${tag} (${showHidden(title)})`,
    "",
    `This release: ${showHidden(release.licence ?? "no licence is known that it can have")}`,
    `Meant for: ${release.use} use${release.assumed === void 0 ? "" : `, assumed because ${release.assumed}`}`,
    "What is said here follows from what the records state. It is no legal advice.",
    ...section("Made of", madeOf(release)),
    ...section("Duties", dutiesOf(facts)),
    ...section("Models that wrote records", modelsOf(teachers)),
    ...section("Authors", authors),
    ...unknownsOf(release)
  ];
  const copies = texts.flatMap(({ name, text }) => [
    "",
    "=".repeat(72),
    `${name} of the dataset's folder`,
    "=".repeat(72),
    "",
    clean(text)
  ]);
  return `${[...lines, ...copies].join("\n").trimEnd()}
`;
}
function section(title, rows) {
  if (rows.length === 0) return [];
  const more = rows.length > maxRows2 ? [`  … and ${rows.length - maxRows2} more`] : [];
  return ["", title, ...rows.slice(0, maxRows2).map((row) => `  ${showHidden(row)}`), ...more];
}
function madeOf({ chain }) {
  return chain.map(({ licence, from, records, isModel }) => {
    const who = isModel ? `model ${from}` : from;
    return `${licence}: ${count(records, "record")}, by ${who}`;
  });
}
function dutiesOf({ release, teachers, texts }) {
  const { attribution, notices } = release;
  const conditions = [...new Set(teachers.flatMap((each) => each.conditions))];
  return [
    ...attribution.map((id) => `Name the authors of what is under ${id}.`),
    ...notices.map((id) => {
      const where = texts.length > 0 ? "below, as far as it is there" : spdxPage(id);
      return `Pass on the text of ${id}: ${where}.`;
    }),
    ...conditions
  ];
}
function spdxPage(id) {
  return id.startsWith("LicenseRef-") ? "the dataset's folder holds no licence file" : `https://spdx.org/licenses/${id}`;
}
function modelsOf(teachers) {
  return teachers.map(({ models, host, answer, terms, records }) => {
    const names = models.map((name) => name === "" ? "(no name)" : name).join(", ");
    const via = host === null ? "" : ` through ${host}`;
    const by = terms === null ? "terms not known" : `${terms.name}, ${terms.source}, read ${terms.read}`;
    return `${names}${via}: ${count(records, "record")}; this use: ${answer} (${by})`;
  });
}
function unknownsOf({ forbidden, unknownLicence, unknownTerms }) {
  const rows = [
    ...forbidden === 0 ? [] : [`${count(forbidden, "record")} may not be used for this.`],
    ...unknownLicence.records === 0 ? [] : [`${count(unknownLicence.records, "record")} without a licence that is known.`],
    ...unknownTerms.records === 0 ? [] : [`${count(unknownTerms.records, "record")} by models whose terms are not known.`]
  ];
  return section("Open", rows);
}
function clean(text) {
  return text.replaceAll(/\r\n?/g, "\n").replaceAll("\f", "").split("\n").map((line) => line.split("	").map(showHidden).join("	").trimEnd()).join("\n").trim();
}

// src/release/manifest.ts
import { hash } from "node:crypto";
function renderManifest(manifest) {
  return `${JSON.stringify(manifest, null, 2)}
`;
}
function schemaDigest({ kind, schema, replacesKindSchema }) {
  const own = schema?.document;
  const document = own === void 0 ? kind.schema : replacesKindSchema ? own : { allOf: [kind.schema, own] };
  return `sha256:${hash("sha256", canonicalJson(document), "hex")}`;
}
function gatesOf({ results }) {
  return results.map(({ gate, status, reason, findings }) => ({
    gate,
    status,
    ...reason === void 0 ? {} : { reason },
    errors: findings.filter(({ level: level2 }) => level2 === "error").length,
    warnings: findings.filter(({ level: level2 }) => level2 === "warning").length
  }));
}
function metricsOf({ results }, straddling) {
  const values = results.flatMap(
    ({ measurements }) => measurements.map(({ name, value }) => [name, value])
  );
  if (straddling !== void 0) values.push(["release.near-duplicates-across-splits", straddling]);
  return Object.fromEntries(
    values.filter(([, value]) => Number.isFinite(value)).sort(([a], [b]) => a < b ? -1 : 1)
  );
}
function notesOf(report, splits, exports, straddling) {
  const notes = report.verdict === "passed" ? [] : [`The gates' verdict is ${report.verdict}.`];
  for (const { name, records } of splits) {
    if (records === 0) notes.push(`Split ${name} is empty and has no file.`);
    if (name === "" && splits.length > 1) {
      notes.push(`${count(records, "record")} in no split, in files of their own.`);
    }
  }
  if (straddling !== void 0 && straddling > 0) {
    notes.push(
      `${count(straddling, "record")} with a near-duplicate or the same prompt in another split: what is measured there was partly seen in training.`
    );
  }
  for (const { export: id, split: split2, refused } of exports) {
    const left = Object.values(refused).reduce((sum, each) => sum + each, 0);
    const where = split2 === void 0 ? "" : ` of split ${split2}`;
    if (left > 0) notes.push(`${count(left, "record")}${where} left out of format ${id}.`);
  }
  return [...notes, ...report.notes.map(({ message }) => message)];
}
function judgesOf({ results }) {
  const judges = results.flatMap(
    ({ judged }) => (judged?.judges ?? []).map(({ model }) => `${model} (${judged?.rubrics.join(", ") ?? ""})`)
  );
  return [...new Set(judges)].sort();
}

// src/release/records.ts
function splitsOfFiles(side) {
  const names = [...Object.keys(side.manifest.splits), ""];
  const numbers = new Uint8Array(side.count);
  let i = 0;
  for (const record of side.records({ plain: true })) {
    numbers[i] = names.indexOf(record.split ?? "");
    i += 1;
  }
  return { names, numbers };
}
var ReleaseRecords = class {
  splits;
  #side;
  #plan;
  constructor(side, plan) {
    this.#side = side;
    this.#plan = plan;
    const counts = new Uint32Array(plan.names.length);
    for (const number of plan.numbers) counts[number] = counts[number] + 1;
    this.splits = plan.names.map((name, number) => ({ name, records: counts[number] })).filter(({ name, records }) => name !== "" || records > 0);
  }
  /** The lines of a split as they stand in the files, each with one LF. Valid until the next. */
  *lines(split2) {
    const { files } = this.#side;
    let ended = Buffer.allocUnsafe(64 * 1024);
    for (const { fileIndex, line } of this.#places(split2)) {
      const bytes = files[fileIndex]?.bytesOf(line) ?? Buffer.alloc(0);
      if (bytes.length >= ended.length) ended = Buffer.allocUnsafe(bytes.length * 2);
      bytes.copy(ended);
      ended[bytes.length] = 10;
      yield ended.subarray(0, bytes.length + 1);
    }
  }
  *records(split2) {
    for (const { fileIndex, line } of this.#places(split2)) {
      yield this.#side.recordAt(fileIndex, line);
    }
  }
  *#places(split2) {
    const wanted = this.#plan.names.indexOf(split2);
    let i = 0;
    for (const [fileIndex, file] of this.#side.files.entries()) {
      for (let line = 0; line < file.lines.count; line += 1) {
        if (!file.isRecord(line)) continue;
        if (this.#plan.numbers[i] === wanted) yield { fileIndex, line };
        i += 1;
      }
    }
  }
};
function requireReadable(side) {
  for (const file of side.files) {
    const { problem } = file;
    if (problem !== void 0 && problem.code !== "empty-file") {
      throw unreadable(file.path, `the file can't be read as lines (${problem.code})`);
    }
    for (let line = 0; line < file.lines.count; line += 1) {
      if (file.isBlankLine(line) || file.isRecord(line)) continue;
      throw unreadable(`${file.path}:${line + 1}`, `line ${line + 1} is no record`);
    }
  }
}
function unreadable(at, message) {
  return new DatasetError(message, {
    at,
    hint: "heartcut check says what is wrong with it. A release leaves no line out."
  });
}

// src/release/splits.ts
import { hash as hash2 } from "node:crypto";

// src/release/near-duplicates.ts
var shingling = { n: 5, unit: "word" };
var threshold = 0.7;
var boilerplateRatio = 0.1;
var boilerplateRecords = 20;
function boilerplateLimit(records) {
  return Math.max(boilerplateRecords, Math.ceil(records * boilerplateRatio));
}
function groupNearDuplicates(side) {
  const { rows, texts, prompts } = readRows(side);
  const groups = new UnionFind(rows.count);
  joinEqual(texts, groups, Infinity);
  joinEqual(prompts, groups, boilerplateLimit(rows.count));
  const sets = new SetStore(rows);
  const boilerplate = findBoilerplate(sets);
  if (boilerplate.size > 0) sets.remove(boilerplate);
  const shingler = new Shingler(shingling);
  const setOf = (i) => {
    const hashes = shingler.shingle(textOf(side.at(i)));
    if (boilerplate.size === 0) return hashes;
    return hashes.filter((hash3) => !boilerplate.has(Number(hash3 >> 32n)));
  };
  const confirmation = new Confirmation(setOf, threshold, (a, b) => groups.union(a, b));
  joinSets(sets, threshold, (a, b) => {
    if (groups.find(a) !== groups.find(b)) confirmation.add(a, b);
  });
  confirmation.finish();
  return Int32Array.from({ length: rows.count }, (_, i) => groups.find(i));
}
function readRows(side) {
  const shingler = new Shingler(shingling);
  const halve = upperHalves();
  const rows = new RowList();
  const texts = new Float64Array(side.count);
  const prompts = new Float64Array(side.count);
  for (const record of side.records({ plain: true })) {
    const { whole, prompt } = keysOf(record);
    texts[rows.count] = whole;
    prompts[rows.count] = prompt;
    rows.add(halve(shingler.shingle(readText(record, shingling.unit))));
  }
  return { rows, texts, prompts };
}
function joinEqual(keys, groups, limit) {
  const found = /* @__PURE__ */ new Map();
  for (const [i, key] of keys.entries()) {
    const known = found.get(key);
    if (known === void 0) found.set(key, { first: i, records: 1 });
    else known.records += 1;
  }
  for (const [i, key] of keys.entries()) {
    const { first, records } = found.get(key);
    if (key !== 0 && first !== i && records < limit) groups.union(first, i);
  }
}
var countedBits = 18;
function findBoilerplate(sets) {
  const limit = boilerplateLimit(sets.count);
  const slots = new Uint32Array(1 << countedBits);
  sets.forEachValue((value) => {
    const slot = value >>> 32 - countedBits;
    slots[slot] = slots[slot] + 1;
  });
  const counts = /* @__PURE__ */ new Map();
  for (let i = 0; i < sets.count; i += 1) {
    const block = sets.blockOf(i);
    const start = sets.startOf(i);
    let last = -1;
    for (let k = start; k < start + sets.lengthOf(i); k += 1) {
      const value = block[k];
      const isRare = slots[value >>> 32 - countedBits] < limit;
      if (!isRare && value !== last) counts.set(value, (counts.get(value) ?? 0) + 1);
      last = value;
    }
  }
  return new Set([...counts].filter(([, count2]) => count2 >= limit).map(([value]) => value));
}

// src/release/splits.ts
function assignSplits(side, shares) {
  const { name, idField } = side.manifest;
  const groups = groupNearDuplicates(side);
  const keys = /* @__PURE__ */ new Map();
  let i = 0;
  for (const record of side.records()) {
    const group = groups[i];
    const key = splitKeyOf(record, idField);
    const smallest = keys.get(group);
    if (smallest === void 0 || key < smallest) keys.set(group, key);
    i += 1;
  }
  const names = Object.keys(shares).sort();
  const ends = endsOf(names.map((split2) => shares[split2]));
  const places = /* @__PURE__ */ new Map();
  for (const [group, key] of keys) {
    const position = positionOf(`${name}
${key}`);
    places.set(
      group,
      ends.findIndex((end) => position < end)
    );
  }
  return { names, numbers: Uint8Array.from(groups, (group) => places.get(group)) };
}
function countStraddling(side, { numbers }) {
  const groups = groupNearDuplicates(side);
  const first = /* @__PURE__ */ new Map();
  const torn = /* @__PURE__ */ new Set();
  groups.forEach((group, i) => {
    const split2 = numbers[i];
    if (!first.has(group)) first.set(group, split2);
    else if (first.get(group) !== split2) torn.add(group);
  });
  return groups.reduce((sum, group) => sum + Number(torn.has(group)), 0);
}
function splitKeyOf(record, idField) {
  const own = idField === void 0 ? void 0 : record.value[idField];
  if (typeof own === "string" || typeof own === "number") return `id ${own}`;
  const { parts, turns = [] } = record.view;
  const calls = turns.flatMap(
    ({ toolCalls }) => toolCalls.map((call) => [call.name, call.arguments])
  );
  const texts = parts.map(({ role, text }) => [role, text]);
  return `texts ${hash2("sha256", JSON.stringify([texts, calls]), "hex")}`;
}
function endsOf(shares) {
  let sum = 0;
  return shares.map((share, i) => i === shares.length - 1 ? 1 : sum += share);
}
function positionOf(text) {
  return parseInt(hash2("sha256", text, "hex").slice(0, 12), 16) / 2 ** 48;
}

// src/release/column-types.ts
var maxColumns = 500;
var maxFields = 50;
var ColumnTypes = class {
  #manifest;
  #columns = /* @__PURE__ */ new Map();
  #isTooWide = false;
  constructor(manifest) {
    this.#manifest = manifest;
  }
  add(value) {
    for (const name of Object.keys(value)) {
      let seen = this.#columns.get(name);
      if (seen === void 0) {
        if (this.#columns.size >= maxColumns) {
          this.#isTooWide = true;
          continue;
        }
        const { fields, kind } = this.#manifest;
        const field = Object.hasOwn(fields, name) ? fields[name] : name;
        this.#columns.set(name, seen = new Seen(propertyOf(kind.schema, field)));
      }
      seen.add(value[name]);
    }
  }
  /** In the order in which records first have them. */
  get columns() {
    return [...this.#columns].map(([name, seen]) => ({ name, type: seen.type }));
  }
  /** Throws DatasetError where some fields have no column. */
  requireAll() {
    if (!this.#isTooWide) return;
    const { name } = this.#manifest;
    throw new DatasetError(`${name} has more than ${maxColumns} fields, too many for columns`, {
      hint: "Put what varies into one field, or set release.parquet to false in heartcut.yaml.",
      docs: "docs/release-files.md"
    });
  }
  /** The same in words, for manifest and card. */
  describe() {
    return [...this.#columns].map(([name, seen]) => {
      const notes = [...new Set(seen.notes(""))];
      const type = nameType(seen.type);
      return { name, type, ...notes.length === 0 ? {} : { notes } };
    });
  }
};
function nameType(type) {
  if (type.type === "list") return `list<${nameType(type.of)}>`;
  if (type.type !== "struct") return type.type;
  return `struct<${type.fields.map(({ name, type: of }) => `${name}: ${nameType(of)}`).join(", ")}>`;
}
var Seen = class _Seen {
  #schema;
  #described;
  #fields = /* @__PURE__ */ new Map();
  #items;
  #hasBool = false;
  #hasNumber = false;
  #hasFraction = false;
  #hasString = false;
  #hasObject = false;
  #hasUnsafe = false;
  #hasLoneSurrogate = false;
  constructor(schema) {
    this.#schema = schema;
    this.#described = schema !== void 0 && isObject(schema.properties);
  }
  add(value) {
    if (value === null || value === void 0) return;
    switch (typeof value) {
      case "string":
        this.#hasString = true;
        if (!this.#hasLoneSurrogate && holdsLoneSurrogate(value)) this.#hasLoneSurrogate = true;
        return;
      case "boolean":
        this.#hasBool = true;
        return;
      case "number":
        this.#hasNumber = true;
        if (!Number.isInteger(value) || Object.is(value, -0)) this.#hasFraction = true;
        else if (!Number.isSafeInteger(value)) this.#hasUnsafe = true;
        return;
      default:
        if (Array.isArray(value)) this.#addItems(value);
        else this.#addFields(value);
    }
  }
  #addItems(value) {
    this.#items ??= new _Seen(itemsOf(this.#schema));
    for (const item of value) this.#items.add(item);
  }
  #addFields(value) {
    this.#hasObject = true;
    if (!this.#described) return;
    for (const name of Object.keys(value)) {
      let seen = this.#fields.get(name);
      if (seen === void 0) {
        if (this.#fields.size > maxFields) return;
        this.#fields.set(name, seen = new _Seen(propertyOf(this.#schema, name)));
      }
      seen.add(value[name]);
    }
  }
  get type() {
    if (this.#whyJson !== void 0) return { type: "json" };
    if (this.#items !== void 0) return { type: "list", of: this.#items.type };
    if (this.#hasObject) {
      const fields = [...this.#fields].map(([name, { type }]) => ({ name, type }));
      return { type: "struct", fields };
    }
    if (this.#hasBool) return { type: "bool" };
    if (this.#hasString) return { type: "string" };
    if (!this.#hasNumber) return { type: this.#declared };
    const isFractional = this.#hasFraction || this.#hasUnsafe || this.#declared === "double";
    return { type: isFractional ? "double" : "int64" };
  }
  /** What the schema says of a place where records hold nothing but null. */
  get #declared() {
    const types = [this.#schema?.type].flat();
    if (types.includes("string")) return "string";
    if (types.includes("boolean")) return "bool";
    if (types.includes("integer")) return "int64";
    return types.includes("number") ? "double" : "string";
  }
  get #whyJson() {
    const held = [
      ...this.#hasString ? ["strings"] : [],
      ...this.#hasNumber ? ["numbers"] : [],
      ...this.#hasBool ? ["true or false"] : [],
      ...this.#items === void 0 ? [] : ["lists"],
      ...this.#hasObject ? ["objects"] : []
    ];
    if (held.length > 1) return `JSON: holds ${held.join(" and ")}`;
    if (!this.#hasObject) return void 0;
    if (!this.#described) return "JSON: objects that the kind does not describe";
    if (this.#fields.size > maxFields) return `JSON: objects of more than ${maxFields} fields`;
    return this.#fields.size === 0 ? "JSON: objects without fields" : void 0;
  }
  /** `path` is that inside the column, '' for the column itself. */
  notes(path) {
    const at = path === "" ? "" : `${path}: `;
    const why = this.#whyJson;
    if (why !== void 0) return [at + why];
    return [
      ...this.#hasUnsafe ? [`${at}integers beyond 2^53 are the nearest double`] : [],
      ...this.#hasLoneSurrogate ? [`${at}lone surrogates are U+FFFD`] : [],
      ...this.#items?.notes(`${path}[]`) ?? [],
      ...[...this.#fields].flatMap(([name, seen]) => seen.notes(`${path}.${name}`))
    ];
  }
};
function holdsLoneSurrogate(text) {
  return /[\ud800-\udfff]/.test(text) && new RegExp("\\p{Surrogate}", "u").test(text);
}
function propertyOf(schema, name) {
  const found = [schema, schema?.then, schema?.else].flatMap((each) => {
    const properties = isObject(each) && isObject(each.properties) ? each.properties : {};
    const property = Object.hasOwn(properties, name) ? properties[name] : void 0;
    return isObject(property) ? [property] : [];
  });
  return found.find((each) => each.type !== void 0) ?? found[0];
}
function itemsOf(schema) {
  return isObject(schema?.items) ? schema.items : void 0;
}

// src/release/survey.ts
function surveyRecords(side) {
  const types = new ColumnTypes(side.manifest);
  const statements = tallyColumn.begin(side);
  const origins = originsColumn.begin(side);
  for (const record of side.records()) {
    types.add(record.value);
    statements.add(record);
    origins.add(record);
  }
  return { statements: statements.finish(), origins: origins.finish().counts, types };
}

// src/commands/release/beside-records.ts
var licenceName = /^(licen[cs]es?|copying|notice)([.-][a-z0-9.-]+)?$/i;
var maxLicenceBytes = 256 * 1024;
async function readBesideRecords(tree, folder) {
  const entries = await tree.list();
  const read = async (name) => {
    const path = joinPath(folder, name);
    const entry = entries.find((each) => each.path === path);
    if (entry === void 0) return void 0;
    const bytes = entry.type === "file" ? await tree.read(path) : null;
    if (bytes !== null) return bytes;
    throw new DatasetError("no regular file, and only those are released", { at: path });
  };
  const prefix = folder === "" ? "" : `${folder}/`;
  const licences2 = [];
  for (const { path } of entries) {
    const name = path.startsWith(prefix) ? path.slice(prefix.length) : "";
    if (!licenceName.test(name)) continue;
    const bytes = await read(name);
    if (bytes === void 0) continue;
    if (bytes.length > maxLicenceBytes) {
      throw new DatasetError(`a licence text of ${bytes.length} bytes`, {
        at: path,
        hint: `At most ${maxLicenceBytes} bytes are copied into a release.`
      });
    }
    licences2.push({ name, text: new TextDecoder().decode(bytes) });
  }
  return {
    licences: licences2.sort((a, b) => a.name < b.name ? -1 : 1),
    changelog: await read("CHANGELOG.md"),
    retractions: await read(retractionsFile),
    retracted: (await readRetractions(tree, folder)).retracted
  };
}
function requireRetractedGone(side, retracted) {
  if (retracted.length === 0) return;
  const gone = new Map(retracted.map((each) => [each.content, each]));
  for (const record of side.records()) {
    const found = gone.get(contentDigest(record.value));
    if (found === void 0) continue;
    throw new DatasetError(`this record was taken back on ${found.date}`, {
      at: `${record.path}:${record.line}`,
      hint: "Remove it, or its entry in retractions.json if it may be released again."
    });
  }
}

// src/commands/release/check-release.ts
function checkRelease(request, log) {
  const { tree, dataset, date, threads, embedding } = request;
  return check(
    {
      base: null,
      head: tree,
      target: null,
      policyFrom: "head",
      onlyGates: [],
      onlyDatasets: [dataset],
      options: [],
      today: date,
      wantsMap: true,
      excerptCharacters: html.excerptCharacters,
      reproduce: `heartcut check --all --dataset ${dataset} --head ${tree.commit?.slice(0, 12) ?? ""}`,
      ...threads === void 0 ? {} : { threads },
      ...embedding === void 0 ? {} : { embedding: withoutServers(embedding) }
    },
    log,
    () => 0
  );
}
function withoutServers(embedding) {
  const unavailable = "a release is checked without servers";
  return { ...embedding, openServer: () => Promise.resolve({ unavailable }) };
}

// src/commands/release/find-dataset.ts
async function findDataset(tree, name) {
  const policy = await readPolicy(tree);
  const manifests = [];
  for (const folder of datasetFolders(await tree.list(), policy)) {
    manifests.push(await readManifest(tree, folder, policy));
  }
  requireDistinctNames(manifests);
  const manifest = manifests.find((each) => each.name === name);
  if (manifest !== void 0) return { manifest, policy };
  const known = manifests.map((each) => each.name);
  const message = `there is no dataset ${JSON.stringify(name)} at ${tree.label}`;
  throw new ConfigError(`${message}${didYouMean(name, known)}`, {
    hint: `Datasets: ${known.join(", ") || "none"}`
  });
}

// src/commands/release/licence-facts.ts
async function licenceFacts(statements, manifest, policy, tree) {
  const own = await readOwnTerms(policy, tree);
  const judge = new Judge(await loadTerms(own), manifest);
  const problems = problemsOf(statements, judge);
  const release = releaseOf(
    effectiveLicence(statements.counts, judge),
    statements,
    problems,
    judge
  );
  const teachers = teachersOf(statements, problems, judge);
  const conceal = await createConceal(selectGates(policy, manifest, [], []));
  const shown = concealUse({ release, teachers }, conceal);
  return { release: shown.release ?? release, teachers: shown.teachers ?? teachers };
}

// src/release/checksums.ts
function renderChecksums(files) {
  return files.toSorted((a, b) => a.name < b.name ? -1 : 1).map(({ name, sha256 }) => `${sha256}  ${name}
`).join("");
}

// src/commands/release/release-files.ts
var ReleaseFiles = class {
  #folder;
  #written = /* @__PURE__ */ new Map();
  #sums = /* @__PURE__ */ new Map();
  constructor(folder) {
    this.#folder = folder;
  }
  /** Sorted by name. */
  get list() {
    return [...this.#written.values()].sort((a, b) => a.name < b.name ? -1 : 1);
  }
  /** Writes a file. `more` is asked when it is written. */
  async add(name, described, chunks, more = () => ({})) {
    const { bytes, sha256 } = await this.#write(name, chunks);
    this.#written.set(name, { name, bytes, sha256, ...described, ...more() });
  }
  /** The same for a text that is there already. */
  addText(name, described, text) {
    return this.add(name, described, [Buffer.from(text)]);
  }
  /** manifest.json, then the checksums of all files: nothing may be added after that. */
  async finish(manifest) {
    await this.#write("manifest.json", [Buffer.from(manifest)]);
    const sums = [...this.#sums].map(([name, sha256]) => ({ name, sha256 }));
    await this.#folder.write("SHA256SUMS", [Buffer.from(renderChecksums(sums))]);
  }
  async #write(name, chunks) {
    const same = [...this.#sums.keys()].find((each) => each.toLowerCase() === name.toLowerCase());
    if (same !== void 0) {
      throw new ConfigError(`two files of the release would be called ${JSON.stringify(name)}`, {
        hint: "Give the splits of dataset.yaml names that differ in more than the case of letters.",
        docs: "docs/release-files.md"
      });
    }
    const written = await this.#folder.write(name, chunks);
    this.#sums.set(name, written.sha256);
    return written;
  }
};

// src/release/gzip.ts
var level = 6;
var pieceBytes = 256 * 1024;
function* gzip(chunks) {
  const out = [];
  const stream = new Gzip({ level, mtime: 0 }, (bytes) => {
    if (bytes.length > 0) out.push(bytes);
  });
  for (const piece of inPieces(chunks)) {
    stream.push(piece);
    yield* out.splice(0);
  }
  stream.push(new Uint8Array(0), true);
  yield* out.splice(0);
}
function* inPieces(chunks) {
  let piece = new Uint8Array(pieceBytes);
  let filled = 0;
  for (const chunk of chunks) {
    for (let at = 0; at < chunk.length; ) {
      const length = Math.min(chunk.length - at, pieceBytes - filled);
      piece.set(chunk.subarray(at, at + length), filled);
      filled += length;
      at += length;
      if (filled < pieceBytes) continue;
      yield piece;
      piece = new Uint8Array(pieceBytes);
      filled = 0;
    }
  }
  if (filled > 0) yield piece.subarray(0, filled);
}

// src/release/parquet.ts
var groupRows = 1e4;
var groupBytes = 16 * 1024 * 1024;
async function* parquet(rows, columns, createdBy) {
  const { ByteWriter, ParquetWriter } = await import("./node-FJ5RNWES.js");
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{ name: "root", num_children: columns.length }, ...columns.flatMap(elementsOf)],
    // Nobody looks for single rows by a text: the bounds would cost more than they save.
    statistics: false,
    createdBy
  });
  let data = columns.map(() => []);
  let count2 = 0;
  let weight = 0;
  const drain = () => {
    const chunk = bytes.getBytes().slice();
    bytes.index = 0;
    return chunk;
  };
  const flush = () => {
    const columnData = columns.map(({ name }, i) => ({ name, data: data[i] }));
    void writer.write({ columnData, rowGroupSize: count2 });
    data = columns.map(() => []);
    count2 = 0;
    weight = 0;
    return drain();
  };
  for (const { value, byteLength } of rows) {
    columns.forEach(({ name, type }, i) => {
      const member = Object.hasOwn(value, name) ? value[name] : void 0;
      data[i]?.push(valueOf(member, type));
    });
    count2 += 1;
    weight += byteLength;
    if (count2 >= groupRows || weight >= groupBytes) yield flush();
  }
  if (count2 > 0) yield flush();
  void writer.finish();
  yield drain();
}
function elementsOf({ name, type }) {
  const element = { name, repetition_type: "OPTIONAL" };
  switch (type.type) {
    case "string":
      return [
        {
          ...element,
          type: "BYTE_ARRAY",
          converted_type: "UTF8",
          logical_type: { type: "STRING" }
        }
      ];
    case "json":
      return [
        { ...element, type: "BYTE_ARRAY", converted_type: "JSON", logical_type: { type: "JSON" } }
      ];
    case "bool":
      return [{ ...element, type: "BOOLEAN" }];
    case "int64":
      return [{ ...element, type: "INT64" }];
    case "double":
      return [{ ...element, type: "DOUBLE" }];
    case "list":
      return [
        {
          ...element,
          num_children: 1,
          converted_type: "LIST",
          logical_type: { type: "LIST" }
        },
        { name: "list", repetition_type: "REPEATED", num_children: 1 },
        ...elementsOf({ name: "element", type: type.of })
      ];
    case "struct":
      return [{ ...element, num_children: type.fields.length }, ...type.fields.flatMap(elementsOf)];
  }
}
function valueOf(value, type) {
  if (value === null || value === void 0) return null;
  switch (type.type) {
    case "int64":
      return BigInt(value);
    case "json":
      return typeof value === "object" ? asJson(value) : value;
    case "list":
      return value.map((item) => valueOf(item, type.of));
    case "struct": {
      const struct = /* @__PURE__ */ Object.create(null);
      for (const { name, type: of } of type.fields) {
        const object = value;
        struct[name] = valueOf(Object.hasOwn(object, name) ? object[name] : void 0, of);
      }
      return struct;
    }
    case "string":
    case "bool":
    case "double":
      return value;
  }
}
function asJson(value) {
  const holder = /* @__PURE__ */ Object.create(null);
  holder.toJSON = () => value;
  return holder;
}

// src/release/write-export.ts
function exportEnding({ extension }) {
  return extension === "jsonl" ? "jsonl.gz" : extension;
}
function writeExport2(records, format, kind) {
  const file = writeExport(format, kind, records);
  const chunks = encode(file.pieces);
  return {
    chunks: format.extension === "jsonl" ? gzip(chunks) : chunks,
    report: () => file.report()
  };
}
function* encode(texts) {
  const encoder = new TextEncoder();
  for (const text of texts) yield encoder.encode(text);
}

// src/commands/release/write-records.ts
async function writeRecords(files, records, dataset, columns) {
  for (const { name: split2, records: rows } of records.splits) {
    if (rows === 0) continue;
    const described = { role: "records", rows, ...split2 === "" ? {} : { split: split2 } };
    const name = nameOf(dataset, split2);
    await files.add(
      `${name}.jsonl.gz`,
      { ...described, format: "jsonl.gz" },
      gzip(records.lines(split2))
    );
    if (columns === void 0) continue;
    await files.add(
      `${name}.parquet`,
      { ...described, format: "parquet" },
      parquet(rowsOf(records, split2), columns, `heartcut ${toolVersion}`)
    );
  }
}
function nameOf(dataset, split2) {
  return split2 === "" ? dataset : `${dataset}-${split2}`;
}
function* rowsOf(records, split2) {
  for (const { value, byteLength } of records.records(split2)) yield { value, byteLength };
}
async function writeExports(files, records, dataset, kind, formats) {
  const results = [];
  const snippets = [];
  for (const format of formats) {
    const { id, trainer } = format;
    const ending = exportEnding(format);
    const names = [];
    for (const { name: split2, records: count2 } of records.splits) {
      if (count2 === 0) continue;
      const { chunks, report } = writeExport2(records.records(split2), format, kind);
      const name = `${nameOf(dataset, split2)}.${id}.${ending}`;
      const ofSplit = split2 === "" ? {} : { split: split2 };
      const described = { role: "export", format: ending, export: id, ...ofSplit };
      await files.add(name, described, chunks, () => ({ rows: report().written }));
      names.push({ split: split2, name });
      const { written, refused, lost } = report();
      results.push({
        export: id,
        ...ofSplit,
        rows: written,
        refused: countsOf(refused.map(({ code, count: count3 }) => [code, count3])),
        lost: countsOf(lost.map(({ field, count: count3 }) => [field, count3]))
      });
    }
    const context2 = { dataset, kind, files: names };
    for (const { name, text } of format.sidecars?.(context2) ?? []) {
      await files.addText(name, { role: "export", format: formatOf(name), export: id }, text);
    }
    snippets.push({ export: id, trainer, ...format.snippet(context2) });
  }
  return { results, snippets };
}
function countsOf(counts) {
  return Object.fromEntries([...counts].sort(([a], [b]) => a < b ? -1 : 1));
}
function formatOf(name) {
  const ending = name.slice(name.lastIndexOf(".") + 1);
  if (ending === "yml") return "yaml";
  return ending === "json" || ending === "yaml" || ending === "md" ? ending : "txt";
}
function requireExports(ids, kind, findExport2) {
  return ids.map((id) => {
    const format = findExport2(id);
    if (format?.kinds.includes(kind) === true) return format;
    const message = format === void 0 ? `there is no export ${JSON.stringify(id)}` : `records of kind ${kind} can't be exported as ${id}`;
    throw new ConfigError(message, {
      ...format === void 0 ? {} : { hint: `It takes ${format.kinds.join(", ")}.` },
      docs: "docs/exports.md"
    });
  });
}

// src/commands/release/build.ts
async function buildRelease(request, log) {
  const { tree, dataset, planned } = request;
  const { commit } = tree;
  if (commit === null) throw new ConfigError("a release is built from a commit");
  const tag = tagOf(dataset, planned.version);
  const { manifest, policy } = await findDataset(tree, dataset);
  const { kind, title, languages = [], description, homepage } = manifest;
  const ids = manifest.release.exports ?? policy.release.exports;
  const formats = requireExports(ids, kind.id, request.findExport);
  log.info(`reading ${dataset}`);
  const side = await loadWhole(manifest, policy, tree);
  const beside = await readBesideRecords(tree, manifest.folder);
  requireRetractedGone(side, beside.retracted);
  log.info(`checking ${dataset}`);
  const report = await checkRelease({ ...request, date: planned.date }, log);
  log.info(`building ${tag}`);
  const { types, statements, origins } = surveyRecords(side);
  const facts = await licenceFacts(statements, manifest, policy, tree);
  const { records, straddling } = split(side, manifest);
  const files = new ReleaseFiles(request.folder);
  const { columns } = types;
  const hasParquet = policy.release.parquet && columns.length > 0;
  if (hasParquet) types.requireAll();
  await writeRecords(files, records, dataset, hasParquet ? columns : void 0);
  const exported = await writeExports(files, records, dataset, kind.id, formats);
  if (beside.retractions !== void 0) {
    const described = { role: "metadata", format: "json" };
    await files.add("retractions.json", described, [beside.retractions]);
  }
  if (beside.changelog !== void 0) {
    await files.add("CHANGELOG.md", { role: "changelog", format: "md" }, [beside.changelog]);
  }
  const { repositoryUrl, ...urls } = urlsOf(request, tag);
  const page = html.render(report, repositoryUrl === void 0 ? {} : { repositoryUrl });
  await files.addText("report.html", { role: "report", format: "html" }, page);
  const authors = authorsOf(manifest);
  const licences2 = renderLicences({ tag, title, ...facts, authors, texts: beside.licences });
  await files.addText("LICENSES.txt", { role: "licence", format: "txt" }, licences2);
  const told = {
    format: 1,
    dataset,
    title,
    version: planned.version,
    tag,
    date: planned.date,
    commit,
    ...request.repository === void 0 ? {} : { repository: request.repository },
    builtBy: toolVersion,
    kind: kind.id,
    // Who reads the records elsewhere has no dataset.yaml.
    ...Object.keys(manifest.fields).length > 0 && { fields: manifest.fields },
    ...manifest.idField !== void 0 && { idField: manifest.idField },
    schema: schemaDigest(manifest),
    content: planned.content,
    records: side.count,
    splits: records.splits,
    licence: facts.release.licence,
    ...manifest.intendedUse === void 0 ? {} : { intendedUse: manifest.intendedUse },
    verdict: report.verdict,
    gates: gatesOf(report),
    judges: judgesOf(report),
    metrics: metricsOf(report, straddling),
    previous: planned.previous?.version ?? null,
    changes: await countChanges(request, manifest, policy, side),
    retracted: beside.retracted,
    ...hasParquet ? { columns: types.describe() } : {},
    exports: exported.results,
    notes: notesOf(report, records.splits, exported.results, straddling),
    files: files.list
  };
  const croissant = renderCroissant({
    manifest: told,
    description: description ?? `${title}: ${side.count} records of kind ${kind.id}.`,
    homepage,
    authors,
    languages,
    columns,
    ...urls
  });
  await files.addText("croissant.json", { role: "metadata", format: "json" }, croissant);
  const card = renderCard({
    manifest: told,
    kind,
    description,
    homepage,
    languages,
    origins,
    ...facts,
    snippets: exported.snippets,
    shares: manifest.release.splits,
    filesUrl: urls.filesUrl
  });
  await files.addText("README.md", { role: "card", format: "md" }, card);
  const whole = { ...told, files: files.list };
  await files.finish(renderManifest(whole));
  return whole;
}
async function loadWhole(manifest, policy, tree) {
  const sides = new SideCache(policy);
  const side = await sides.load(manifest, "head", tree);
  const [refused] = sides.refused(manifest, tree);
  if (refused !== void 0) {
    const { path } = refused.at;
    throw new DatasetError("no regular file, and only those are released", { at: path });
  }
  requireReadable(side);
  if (side.count === 0) {
    throw new DatasetError(`${manifest.name} holds no record at ${tree.label}`, {
      hint: "A release needs at least one."
    });
  }
  return side;
}
function split(side, manifest) {
  const shares = manifest.release.splits;
  const plan = shares === void 0 ? splitsOfFiles(side) : assignSplits(side, shares);
  const isSplit = Object.keys(shares ?? manifest.splits).length > 1;
  const straddling = shares !== void 0 && isSplit ? 0 : isSplit ? countStraddling(side, plan) : void 0;
  return { records: new ReleaseRecords(side, plan), straddling };
}
async function countChanges({ previous }, manifest, policy, side) {
  if (previous === null) return { added: side.count, removed: 0, edited: 0 };
  const before = await new SideCache(policy).load(manifest, "base", previous);
  const { addedCount, removed, edited } = compareSides(manifest, before, side);
  return { added: addedCount, removed: removed.length, edited: edited.length };
}
function urlsOf({ repository, serverUrl }, tag) {
  if (repository === void 0)
    return { repositoryUrl: void 0, pageUrl: void 0, filesUrl: "" };
  const repositoryUrl = `${serverUrl ?? "https://github.com"}/${repository}`;
  return {
    repositoryUrl,
    pageUrl: `${repositoryUrl}/releases/tag/${tag}`,
    filesUrl: `${repositoryUrl}/releases/download/${tag}/`
  };
}
function authorsOf({ provenance }) {
  const { authors } = provenance;
  return Array.isArray(authors) ? authors.filter((name) => typeof name === "string") : [];
}

// src/commands/release/read-publish-plans.ts
async function readPublishPlans({ head, repository, versions }, wanted) {
  if (head.commit === null) throw new ConfigError("a release is published from a commit");
  await requireWholeHistory(versions);
  const plans = [];
  for (const { name, folder } of await findDatasets(head, wanted)) {
    if (await readPlanned(head, folder) === null) {
      const nothing = "it has no release.json; heartcut release prepare writes one";
      plans.push({ dataset: name, nothing });
      continue;
    }
    const commit = await versions.lastChange(joinPath(folder, plannedFile), head.commit);
    const tree = commit === null ? null : await repository.tree(commit);
    const planned = tree === null ? null : await readPlanned(tree, folder);
    if (commit === null || tree === null || planned === null) {
      throw new ConfigError(`no commit brought ${joinPath(folder, plannedFile)} to ${head.label}`);
    }
    const policy = await readPolicy(tree);
    const manifest = await readManifest(tree, folder, policy);
    const { huggingFace } = manifest.release;
    plans.push({
      dataset: manifest.name,
      title: manifest.title,
      folder,
      commit,
      planned,
      content: await contentOf(tree, manifest),
      consumers: policy.release.consumers,
      ...huggingFace === void 0 ? {} : { huggingFace }
    });
  }
  return plans;
}
function buildWith(repository, { repositoryName, ...setting }, log) {
  return async ({ dataset, commit, planned }, folder) => buildRelease(
    {
      tree: await repository.tree(commit),
      dataset,
      planned,
      previous: planned.previous === null ? null : await repository.tree(planned.previous.commit),
      folder,
      findExport,
      ...repositoryName === void 0 ? {} : { repository: repositoryName },
      ...setting
    },
    log
  );
}
async function findDatasets(head, wanted) {
  const policy = await readPolicy(head);
  const folders = datasetFolders(await head.list(), policy);
  requireDatasets(policy, folders);
  const manifests = [];
  for (const folder of folders) manifests.push(await readManifest(head, folder, policy));
  requireDistinctNames(manifests);
  const names = manifests.map(({ name }) => name).sort();
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== void 0) {
    const message = `there is no dataset ${JSON.stringify(unknown)}${didYouMean(unknown, names)}`;
    throw new ConfigError(message, { hint: `Datasets: ${names.join(", ")}` });
  }
  return manifests.filter(({ name }) => wanted.length === 0 || wanted.includes(name)).sort((a, b) => a.name < b.name ? -1 : 1);
}

export {
  createGitHubReleases,
  createHuggingFaceCopier,
  openReleaseFolder,
  publishReleases,
  buildPlanned,
  toOutcome,
  readPublishPlans,
  buildWith
};

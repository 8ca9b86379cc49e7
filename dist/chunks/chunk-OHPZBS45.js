import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  contentOf,
  digestContent,
  hashFiles,
  listContent,
  listRegular,
  listReleases,
  readReleased,
  requireWholeHistory
} from "./chunk-ACNQF2EF.js";
import {
  classify,
  isForEvaluation,
  recordsInOtherSplit
} from "./chunk-DAKBPDNY.js";
import {
  chooseVersion,
  compareVersions,
  largestBump,
  plannedFile,
  readPlanned
} from "./chunk-2DWTQX3B.js";
import {
  compareSides
} from "./chunk-J23CTRON.js";
import {
  datasetFiles,
  datasetFolders,
  openFile,
  readManifest,
  readPolicy,
  requireDatasets,
  requireDistinctNames
} from "./chunk-SHLNK5W7.js";
import {
  configError,
  didYouMean,
  require_dist
} from "./chunk-APMFKKBX.js";
import {
  bumps,
  joinPath
} from "./chunk-L3TOTSZ4.js";
import {
  DatasetSide
} from "./chunk-TAMHQAQU.js";
import {
  ConfigError,
  DatasetError
} from "./chunk-JBXV7KQQ.js";
import {
  __toESM
} from "./chunk-B2BWVCLW.js";

// src/release/entries.ts
var import_yaml = __toESM(require_dist(), 1);
var entriesFolder = ".changes";
var entriesDocs = "docs/releases.md";
var maxBytes = 64 * 1024;
var maxFrontMatterCharacters = 4 * 1024;
var maxProseCharacters = 1e4;
var maxDatasets = 50;
var hiddenCharacter = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\p{Cs}]/u;
var example = "It begins like this:\n---\nmy-dataset: minor\n---\n\nAdds questions about rivers.";
function isEntryPath(path) {
  const name = path.slice(entriesFolder.length + 1);
  if (!path.startsWith(`${entriesFolder}/`) || name.includes("/")) return false;
  return name.endsWith(".md") && name.toLowerCase() !== "readme.md";
}
function parseEntry(bytes, path) {
  const refuse = (line, message, hint = example) => {
    return { problems: [{ path, line, message, hint }] };
  };
  if (bytes.length > maxBytes) {
    return refuse(1, `${bytes.length} bytes; a change entry holds at most ${maxBytes}`);
  }
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes).replaceAll("\r\n", "\n");
  } catch {
    return refuse(1, "not UTF-8 text", "Save it as UTF-8.");
  }
  const lines = text.split("\n");
  const hidden = lines.findIndex((line) => hiddenCharacter.test(line));
  if (hidden >= 0) {
    const found2 = hiddenCharacter.exec(lines[hidden] ?? "")?.[0].codePointAt(0) ?? 0;
    const code = `U+${found2.toString(16).toUpperCase().padStart(4, "0")}`;
    return refuse(hidden + 1, `a character that can't be seen: ${code}`, "Remove it.");
  }
  const end = lines.indexOf("---", 1);
  if (lines[0] !== "---") return refuse(1, "it does not begin with ---");
  if (end < 0) return refuse(1, "no second --- ends what it says of datasets");
  const front = lines.slice(1, end).join("\n");
  if (front.length > maxFrontMatterCharacters) {
    return refuse(2, `more than ${maxFrontMatterCharacters} characters before the second ---`);
  }
  const { found, problems } = readBumps(front, path);
  const prose = lines.slice(end + 1).join("\n").trim();
  if (prose === "") {
    const hint = "Say below the second --- what is different, for people who train on the data.";
    problems.push({ path, line: end + 2, message: "it says nothing", hint });
  }
  if (prose.length > maxProseCharacters) {
    const message = `${prose.length} characters of text; an entry holds at most ${maxProseCharacters}`;
    problems.push({ path, line: end + 2, message, hint: "Put it into a document and name that." });
  }
  return problems.length > 0 ? { problems } : { path, bumps: found, prose };
}
function readBumps(front, path) {
  const found = [];
  const problems = [];
  const counter = new import_yaml.LineCounter();
  const refuse = (offset, message, hint = example) => {
    problems.push({ path, line: counter.linePos(offset).line + 1, message, hint });
  };
  let document;
  try {
    document = (0, import_yaml.parseDocument)(front, {
      schema: "core",
      resolveKnownTags: false,
      stringKeys: true,
      prettyErrors: false,
      lineCounter: counter
    });
  } catch {
    refuse(0, "not valid YAML");
    return { found, problems };
  }
  const [error] = [...document.errors, ...document.warnings];
  const value = error === void 0 ? toPlain(document) : void 0;
  const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
  if (error !== void 0) {
    const [message = ""] = error.message.split("\n");
    refuse(error.pos[0], `not valid YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}`);
  } else if (!isMap || Object.keys(value).length === 0) {
    refuse(0, "it names no dataset");
  } else if (Object.keys(value).length > maxDatasets) {
    refuse(0, `more than ${maxDatasets} datasets`);
  } else {
    for (const [dataset, bump] of Object.entries(value)) {
      const line = lineOf(front, dataset) + 2;
      if (bumps.includes(bump)) found.push({ dataset, bump, line });
      else {
        const message = `${JSON.stringify(dataset)} needs major, minor or patch, found ${describe(bump)}`;
        problems.push({ path, line, message, hint: example });
      }
    }
  }
  return { found, problems };
}
function toPlain(document) {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return void 0;
  }
}
function lineOf(front, key) {
  const starts = (line) => line.replace(/^\s*["']?/, "").startsWith(key);
  return Math.max(0, front.split("\n").findIndex(starts));
}
function describe(value) {
  if (value === null) return "nothing";
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
function writeEntry(wanted, prose) {
  const front = wanted.map(({ dataset, bump }) => `${dataset}: ${bump}
`).join("");
  return `---
${front}---

${prose.trim()}
`;
}
function withoutDataset({ bumps: named, prose }, dataset) {
  const others = named.filter((each) => each.dataset !== dataset);
  return others.length === 0 ? null : writeEntry(others, prose);
}
function nameEntry(prose, fallback) {
  const words = prose.normalize("NFKD").toLowerCase().replaceAll(new RegExp("\\p{M}", "gu"), "").match(/[a-z0-9]+/g);
  const name = (words ?? []).slice(0, maxNameWords).join("-").slice(0, maxNameCharacters);
  return `${name.replace(/-+$/, "") || fallback}.md`;
}
var maxNameWords = 6;
var maxNameCharacters = 60;

// src/commands/release/waiting-entries.ts
async function readEntries(tree, datasets) {
  const found = [];
  const problems = [];
  const inFolder = (await tree.list()).filter(({ path }) => isEntryPath(path));
  for (const { path } of inFolder.toSorted((a, b) => a.path < b.path ? -1 : 1)) {
    const bytes = await tree.read(path);
    if (bytes === null) {
      const hint = "A link is not followed: put the file itself there.";
      problems.push({ path, line: 1, message: "no regular file", hint });
      continue;
    }
    const parsed = parseEntry(bytes, path);
    if ("problems" in parsed) problems.push(...parsed.problems);
    else {
      found.push(parsed);
      problems.push(...unknownDatasets(parsed, datasets));
    }
  }
  if (problems.length === 0) return found;
  throw configError(
    problems.map(({ path, line, ...words }, offset) => ({
      ...words,
      at: `${path}:${line}`,
      offset
    })),
    entriesDocs
  );
}
function unknownDatasets(entry, datasets) {
  return entry.bumps.filter(({ dataset }) => !datasets.includes(dataset)).map(({ dataset, line }) => ({
    path: entry.path,
    line,
    message: `there is no dataset ${JSON.stringify(dataset)}${didYouMean(dataset, datasets)}`,
    hint: `Datasets: ${datasets.join(", ")}`
  }));
}
async function entriesOf(dataset, entries, repository) {
  const waiting = [];
  for (const { path, bumps: bumps2, prose } of entries) {
    const bump = bumps2.find((each) => each.dataset === dataset)?.bump;
    if (bump === void 0) continue;
    const [line = ""] = prose.split("\n");
    const commit = await repository.introduced?.(path, line) ?? null;
    waiting.push({
      path,
      bump,
      prose,
      ...commit === null ? {} : { author: commit.author },
      ...commit?.pullNumber === void 0 ? {} : { pullNumber: commit.pullNumber }
    });
  }
  return waiting;
}

// src/commands/release/survey.ts
async function openSurveys({ head, repository, versions }, wanted, log) {
  await requireWholeHistory(versions);
  const policy = await readPolicy(head);
  const folders = datasetFolders(await head.list(), policy);
  requireDatasets(policy, folders);
  const manifests = [];
  for (const folder of folders) manifests.push(await readManifest(head, folder, policy));
  requireDistinctNames(manifests);
  const names = manifests.map(({ name }) => name).sort();
  for (const name of wanted) {
    if (names.includes(name)) continue;
    throw new ConfigError(`there is no dataset ${JSON.stringify(name)}${didYouMean(name, names)}`, {
      hint: `Datasets: ${names.join(", ")}`
    });
  }
  const entries = await readEntries(head, names);
  const releases = await listReleases(versions);
  return {
    names: wanted.length === 0 ? names : names.filter((name) => wanted.includes(name)),
    entries,
    async read(name) {
      const manifest = manifests.find((each) => each.name === name);
      if (manifest === void 0) throw new Error(`no dataset ${name}`);
      log.info(`reading ${name}`);
      const own = releases.get(name) ?? [];
      const [last] = own;
      const base = last === void 0 ? null : await repository.tree(last.commit);
      const headSide = await loadSide(manifest, "head", head, policy, manifest.folder);
      const hashes = await hashAll(head, manifest, await listContent(head, manifest));
      const shared = { manifest, policy, releases: own, base, headSide };
      return {
        ...shared,
        versionsApart: base === null || last === void 0 ? null : await compareVersions2(shared, base, hashes, last.tag),
        entries: await entriesOf(name, entries, repository),
        content: await digestContent(head, hashes.content),
        planned: await readPlanned(head, manifest.folder)
      };
    }
  };
}
async function loadSide(manifest, side, tree, policy, folder) {
  const sources = [];
  for (const { path, split } of datasetFiles(manifest, await tree.list()).files) {
    const bytes = await openFile(tree, path);
    if (bytes === null) continue;
    sources.push({ path: moveTo(folder, manifest.folder, path), bytes, split });
  }
  return new DatasetSide(manifest, side, sources, policy.limits);
}
function moveTo(folder, from, path) {
  return joinPath(folder, from === "" ? path : path.slice(from.length + 1));
}
async function hashAll(tree, { folder }, { content, words, records }) {
  const inner = ({ path }) => folder === "" ? path : path.slice(folder.length + 1);
  return {
    content: await hashFiles(tree, folder, content),
    words: await hashFiles(tree, folder, words),
    records: new Set(records.map(inner))
  };
}
async function compareVersions2({ manifest, policy, headSide }, base, after, tag) {
  const released = await readReleased(base, manifest, policy, tag);
  const read = "manifest" in released ? released.manifest : { ...manifest, folder: released.folder };
  const baseSide = await loadSide(read, "base", base, policy, manifest.folder);
  const before = await hashAll(base, read, await listRegular(base, read));
  const splits = new Map(
    datasetFiles(read, await base.list()).files.map(({ path, split }) => [
      moveTo(manifest.folder, read.folder, path),
      split
    ])
  );
  return {
    change: compareSides(manifest, baseSide, headSide),
    before: "manifest" in released ? released.manifest : { unreadable: released.unreadable },
    after: manifest,
    files: compareFiles(before, after, manifest),
    splitBefore: (path) => splits.get(path)
  };
}
function compareFiles(before, after, manifest) {
  const roleOf = (path) => {
    if (before.records.has(path) || after.records.has(path)) return "records";
    if (path === "dataset.yaml") return "manifest";
    return joinPath(manifest.folder, path) === manifest.schema?.path ? "schema" : "words";
  };
  const all = [before.content, before.words, after.content, after.words];
  const paths = [...new Set(all.flatMap((files) => [...files.keys()]))].sort();
  const of = (hashes, path) => hashes.content.get(path) ?? hashes.words.get(path);
  return paths.map((path) => ({
    path,
    before: of(before, path),
    after: of(after, path),
    role: roleOf(path)
  })).filter((file) => file.before !== file.after);
}

// src/commands/release/plan.ts
async function plan(sources, datasets, log) {
  const surveys = await openSurveys(sources, datasets, log);
  const plans = [];
  for (const name of surveys.names) plans.push(await planOf(await surveys.read(name), sources));
  const { commit, label } = sources.head;
  return { head: commit === null ? { label } : { label, commit }, datasets: plans };
}
async function planOf(survey, sources, wanted) {
  const { manifest, policy, versionsApart, entries, headSide } = survey;
  const last = survey.releases[0] ?? null;
  const changes = versionsApart === null ? [] : classify(versionsApart, policy.release.rules);
  const needed = last === null ? "first" : largestBump(changes.map(({ bump }) => bump)) ?? null;
  const planned = await stateOf(survey, sources);
  const answer = needed === null ? void 0 : chooseVersion({
    last: last?.version ?? null,
    changes,
    entries,
    wanted,
    prepared: unpublished(survey)
  });
  return {
    dataset: manifest.name,
    title: manifest.title,
    folder: manifest.folder,
    last,
    records: headSide.count,
    unread: countUnread(survey),
    counts: countRecords(versionsApart, headSide.count),
    changes,
    needed,
    entries,
    next: answer === void 0 || "refused" in answer ? null : answer,
    refused: answer !== void 0 && "refused" in answer ? answer.refused : [],
    planned,
    notes: await notesOn(survey, changes.length > 0, sources)
  };
}
function unpublished({ planned, releases }) {
  if (planned === null) return void 0;
  const [last] = releases;
  const isLater = last === void 0 || compareVersions(planned.version, last.version) > 0;
  return isLater ? planned.version : void 0;
}
async function stateOf(survey, sources) {
  const { planned, releases } = survey;
  if (planned === null) return null;
  const { version } = planned;
  if (releases.some((release) => release.version === version))
    return { version, state: "published" };
  const isNext = unpublished(survey) !== void 0 && (planned.previous?.version ?? null) === (releases[0]?.version ?? null);
  const content = isNext ? await contentAtApproval(survey, sources) : void 0;
  return { version, state: content === planned.content ? "prepared" : "stale" };
}
async function contentAtApproval({ manifest, planned, policy, content }, { head, repository, versions }) {
  const from = head.commit ?? await repository.resolve("HEAD");
  const path = joinPath(manifest.folder, plannedFile);
  const commit = from === null ? null : await versions.lastChange(path, from);
  if (commit === null || planned?.content === content) return content;
  const tree = await repository.tree(commit);
  try {
    const approved = await readPlanned(tree, manifest.folder);
    if (JSON.stringify(approved) !== JSON.stringify(planned)) return content;
    return await contentOf(tree, await readManifest(tree, manifest.folder, policy));
  } catch (error) {
    if (error instanceof ConfigError || error instanceof DatasetError) return void 0;
    throw error;
  }
}
function countRecords(versions, records) {
  if (versions === null) return { added: records, edited: 0, removed: 0, moved: 0, splitMoves: 0 };
  const { change, splitBefore } = versions;
  const { added, edited, removed, moved } = change;
  const changesSplit = ({ before, after }) => before.split !== after.split;
  const apart = moved.filter(changesSplit).length;
  const inPlace = [...recordsInOtherSplit(change, splitBefore)].length;
  return {
    added: added.length,
    edited: edited.length,
    removed: removed.length,
    moved: moved.length - apart,
    splitMoves: apart + inPlace + edited.filter(changesSplit).length
  };
}
function countUnread({ headSide }) {
  return headSide.files.reduce(
    (sum, file) => sum + (file.problem === void 0 ? file.filledCount : 1),
    -headSide.count
  );
}
async function notesOn(survey, isChanged, { head, repository, versions }) {
  const notes = [];
  const unread = countUnread(survey);
  if (unread > 0) {
    const what = unread === 1 ? "1 line or file gives" : `${unread} lines or files give`;
    notes.push(`${what} no record: heartcut check says what is wrong`);
  }
  const [last] = survey.releases;
  const commit = head.commit ?? await repository.resolve("HEAD");
  if (last !== void 0 && commit !== null && !await versions.isAncestor(last.commit, commit)) {
    notes.push(
      `${last.tag} is no part of this history: what came with it is counted as taken back`
    );
  }
  const shares = Object.keys(survey.manifest.release.splits ?? {});
  if (isChanged && shares.some(isForEvaluation)) {
    notes.push(
      "release.splits deals records out when a release is built: which of them come to what is evaluated on is not counted here"
    );
  }
  return notes;
}

export {
  entriesFolder,
  entriesDocs,
  parseEntry,
  writeEntry,
  withoutDataset,
  nameEntry,
  openSurveys,
  plan,
  planOf,
  unpublished
};

import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  require_semver
} from "./chunk-FRVGGCPG.js";
import {
  bumps,
  joinPath
} from "./chunk-L3TOTSZ4.js";
import {
  asText,
  isObject
} from "./chunk-5DAHFXVY.js";
import {
  ConfigError
} from "./chunk-JBXV7KQQ.js";
import {
  __toESM
} from "./chunk-B2BWVCLW.js";

// src/core/release-plan.ts
var nouns = {
  schema: ["difference in the schema", "differences in the schema"],
  evaluation: ["difference in what is evaluated on", "differences in what is evaluated on"],
  removed: ["record removed", "records removed"],
  added: ["record added", "records added"],
  edited: ["record edited", "records edited"],
  metadata: ["difference beside the records", "differences beside the records"]
};
function describeClass(change) {
  const [one, several] = nouns[change.class];
  return `${change.count.toLocaleString("en")} ${change.count === 1 ? one : several}`;
}

// src/release/version.ts
var import_semver = __toESM(require_semver(), 1);
var firstVersion = "1.0.0";
function isMore(a, b) {
  return bumps.indexOf(a) < bumps.indexOf(b);
}
function largestBump(some) {
  return bumps.find((bump) => some.includes(bump));
}
function nextVersion(version, bump) {
  const next = import_semver.default.inc(version, bump);
  if (next === null) throw new Error(`no version: ${version}`);
  return next;
}
function compareVersions(a, b) {
  return import_semver.default.compare(a, b);
}
function isVersion(text) {
  return import_semver.default.valid(text) === text && import_semver.default.prerelease(text) === null;
}
function parseVersion(text) {
  const plain = text.replace(/^v(?=\d)/, "");
  if (isVersion(plain)) return plain;
  const parsed = import_semver.default.parse(plain);
  const hint = "A version is three numbers: 1.4.0.";
  if (parsed === null) throw new ConfigError(`${JSON.stringify(text)} is no version`, { hint });
  const what = parsed.prerelease.length > 0 ? "a prerelease" : "build metadata";
  throw new ConfigError(`${JSON.stringify(text)} has ${what}, which releases of data can't have`, {
    hint: `${hint} What is not ready to be trained on stays on a branch.`
  });
}
function chooseVersion(question) {
  const { last, wanted, prepared } = question;
  if (last === null) {
    if (wanted !== void 0 && import_semver.default.lt(wanted, firstVersion)) {
      return { refused: [`${wanted} is too small: a first release is ${firstVersion}`] };
    }
    return { version: wanted ?? keepLarger(prepared, firstVersion), bump: "first" };
  }
  const needed = largestBump(question.changes.map(({ bump: bump2 }) => bump2));
  if (needed === void 0) throw new Error("nothing changed: there is no next version");
  const asked = largestBump(question.entries.map(({ bump: bump2 }) => bump2));
  if (wanted === void 0 && asked !== void 0 && isMore(needed, asked)) {
    const paths = question.entries.map(({ path }) => path).join(", ");
    const first = `${paths} ${question.entries.length === 1 ? "asks" : "ask"} for ${asked}, which is too small: ${needed} is needed`;
    return { refused: [first, ...reasonsFor(needed, question.changes)] };
  }
  const bump = asked !== void 0 && isMore(asked, needed) ? asked : needed;
  const least = nextVersion(last, bump);
  if (wanted !== void 0 && import_semver.default.lt(wanted, least)) {
    const refused2 = import_semver.default.lte(wanted, last) ? [`${wanted} is too small: ${last} is released`] : [`${wanted} is too small: after ${last} comes ${least} (${bump})`];
    for (const entry of question.entries) {
      if (!isMore(entry.bump, needed)) continue;
      refused2.push(`${entry.bump}: ${entry.path} asks for it`);
    }
    return { refused: [...refused2, ...reasonsFor(needed, question.changes)] };
  }
  const version = wanted ?? keepLarger(prepared, least);
  return { version, bump: bumpBetween(last, version) };
}
function keepLarger(prepared, least) {
  return prepared !== void 0 && import_semver.default.gt(prepared, least) ? prepared : least;
}
function bumpBetween(last, version) {
  const difference = import_semver.default.diff(last, version);
  return bumps.find((bump) => bump === difference) ?? "patch";
}
function reasonsFor(bump, changes) {
  return changes.filter((change) => change.bump === bump).map((change) => {
    const [example] = change.examples;
    const place = example?.place;
    const shown = [
      ...example === void 0 || example.what === change.class ? [] : [example.what],
      ...place === void 0 ? [] : [`${place.path}:${place.line} ${place.id}`]
    ].join(", ");
    const more = change.count > 1 ? ` and ${change.count - 1} more` : "";
    return `${bump}: ${describeClass(change)}: ${shown}${more}`;
  });
}

// src/release/planned.ts
var plannedFile = "release.json";
var docs = "docs/releases.md";
var maxBytes = 16 * 1024;
function parsePlanned(bytes, path) {
  if (bytes.length > maxBytes) throw refused(path, 1, `${bytes.length} bytes, ${maxBytes} at most`);
  let text;
  let value;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    value = JSON.parse(text);
  } catch {
    throw refused(path, 1, "not JSON");
  }
  if (!isObject(value)) throw refused(path, 1, "not a map of keys");
  const lines = text.split("\n");
  const check = (key, isFine, wanted) => {
    if (isFine) return;
    const line = lines.findIndex((each) => each.includes(JSON.stringify(key)));
    throw refused(path, line + 1 || 1, `${key} must be ${wanted}`);
  };
  const { format, version, date, previous, bump, content } = value;
  check("format", format === 1, "1: another format is of another version of heartcut");
  check("version", isVersionText(version), "a version like 1.4.0");
  check("date", typeof date === "string" && isDay(date), "a day as YYYY-MM-DD");
  check("bump", bump === "first" || isBump(bump), "first, major, minor or patch");
  check("previous", previous === null || isPrevious(previous), "null, or a version and its commit");
  check("previous", previous === null === (bump === "first"), "null for a first release only");
  check("content", isDigest(content), '"sha256:" and 64 hex digits');
  const earlier = isObject(previous) ? asText(previous.version) : "";
  const isLater = earlier === "" || compareVersions(asText(version), earlier) > 0;
  check("version", isLater, `later than ${earlier}`);
  const keys = ["format", "version", "date", "previous", "bump", "content"];
  for (const key of Object.keys(value)) check(key, keys.includes(key), "left out: nobody reads it");
  return value;
}
function writePlanned(planned) {
  const { format, version, date, previous, bump, content } = planned;
  const ordered = { format, version, date, previous, bump, content };
  return Buffer.from(`${JSON.stringify(ordered, null, 2)}
`);
}
function refused(path, line, message) {
  return new ConfigError(message, {
    at: `${path}:${line}`,
    hint: "heartcut release prepare writes this file; nobody else should.",
    docs
  });
}
function isVersionText(value) {
  return typeof value === "string" && isVersion(value);
}
function isPrevious(value) {
  if (!isObject(value) || Object.keys(value).length !== 2) return false;
  const { version, commit } = value;
  return isVersionText(version) && typeof commit === "string" && /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(commit);
}
function isBump(value) {
  return bumps.some((bump) => bump === value);
}
function isDigest(value) {
  return typeof value === "string" && /^sha256:[0-9a-f]{64}$/.test(value);
}
function isDay(date) {
  const time = Date.parse(`${date}T00:00:00Z`);
  const isFormed = /^\d{4}-\d{2}-\d{2}$/.test(date) && Number.isFinite(time);
  return isFormed && new Date(time).toISOString().startsWith(date);
}

// src/commands/release/read-planned.ts
async function readPlanned(tree, folder) {
  const path = joinPath(folder, plannedFile);
  if (!(await tree.list()).some((entry) => entry.path === path)) return null;
  const bytes = await tree.read(path);
  if (bytes === null) throw new ConfigError("no regular file", { at: path });
  return parsePlanned(bytes, path);
}

export {
  describeClass,
  largestBump,
  nextVersion,
  compareVersions,
  isVersion,
  parseVersion,
  chooseVersion,
  plannedFile,
  parsePlanned,
  writePlanned,
  readPlanned
};

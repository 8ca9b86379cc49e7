import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  isObject
} from "./chunk-5DAHFXVY.js";
import {
  ConfigError
} from "./chunk-JBXV7KQQ.js";

// src/release/retractions.ts
var retractionsFile = "retractions.json";
var noRetractions = { format: 1, retracted: [] };
var maxWhyCharacters = 500;
var docs = "docs/retract.md";
var maxBytes = 16 * 1024 * 1024;
function parseRetractions(bytes, path) {
  const fail = (what, hint) => new ConfigError(what, { at: path, docs, ...hint === void 0 ? {} : { hint } });
  if (bytes.length > maxBytes) {
    throw fail(`${bytes.length} bytes; the file holds at most ${maxBytes}`);
  }
  let value;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw fail(
      "not valid JSON",
      "Entries are only added: where two branches added some, keep both. heartcut retract writes the file."
    );
  }
  const problem = findProblem(value);
  if (problem !== void 0) {
    throw fail(problem, "heartcut retract writes the file; take its last good version from git.");
  }
  return value;
}
function printRetractions({ format, retracted }) {
  const entries = retracted.map(({ id, content, why, date, because, releases }) => ({
    id,
    content,
    why,
    date,
    ...because === void 0 ? {} : { because: { id: because.id, of: because.of } },
    releases
  }));
  return `${JSON.stringify({ format, retracted: entries }, null, 2)}
`;
}
function findRetraction(retracted, { id, content }) {
  return retracted.find((each) => each.content === content) ?? retracted.find((each) => each.id === id);
}
function findRetractedProblem(value) {
  if (!Array.isArray(value)) return `retracted must be a list, found ${show(value)}`;
  for (const [i, entry] of value.entries()) {
    const problem = findEntryProblem(entry);
    if (problem !== void 0) return `retracted[${i}]: ${problem}`;
  }
  return void 0;
}
function findProblem(value) {
  if (!isObject(value)) return `the file must be a JSON object, found ${show(value)}`;
  if (value.format !== 1) {
    return `format must be 1, found ${show(value.format)}; a newer heartcut may have written it`;
  }
  return findUnknownKey(value, ["format", "retracted"]) ?? findRetractedProblem(value.retracted);
}
function findEntryProblem(entry) {
  if (!isObject(entry)) return `must be an object, found ${show(entry)}`;
  const { id, content, why, date, because, releases } = entry;
  const unknown = findUnknownKey(entry, ["id", "content", "why", "date", "because", "releases"]);
  if (unknown !== void 0) return unknown;
  if (!isFilled(id)) return `id must be text, found ${show(id)}`;
  if (!isDigest(content)) {
    return `content must be sha256: and 64 small hex digits, found ${show(content)}`;
  }
  if (!isFilled(why) || why.length > maxWhyCharacters) {
    return `why must be text of 1 to ${maxWhyCharacters} characters, found ${show(why)}`;
  }
  if (!isDay(date)) return `date must be a day like 2026-11-30, found ${show(date)}`;
  if (because !== void 0) {
    if (!isObject(because)) return `because must be an object, found ${show(because)}`;
    const other = findUnknownKey(because, ["id", "of"]);
    if (other !== void 0) return `because: ${other}`;
    if (!isFilled(because.id)) return `because.id must be text, found ${show(because.id)}`;
    if (because.of !== "duplicate" && because.of !== "descendant") {
      return `because.of must be duplicate or descendant, found ${show(because.of)}`;
    }
  }
  if (!Array.isArray(releases)) return `releases must be a list, found ${show(releases)}`;
  const odd = releases.find((each) => !isVersion(each));
  if (odd !== void 0) return `releases must hold versions like 1.2.0, found ${show(odd)}`;
  if (new Set(releases).size < releases.length) return "releases holds a version twice";
  return void 0;
}
function findUnknownKey(value, known) {
  const other = Object.keys(value).find((key) => !known.includes(key));
  return other === void 0 ? void 0 : `unknown key ${show(other)}; there are ${known.join(", ")}`;
}
function isFilled(value) {
  return typeof value === "string" && value.trim() !== "";
}
var digestPattern = /^sha256:[0-9a-f]{64}$/;
function isDigest(value) {
  return typeof value === "string" && digestPattern.test(value);
}
function isVersion(value) {
  return typeof value === "string" && /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(value);
}
function isDay(value) {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
function show(value) {
  if (value === void 0) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (isObject(value)) return "an object";
  const text = typeof value === "string" ? JSON.stringify(value.slice(0, 60)) : String(value);
  return text.replaceAll(
    /[\p{C}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
  );
}

export {
  retractionsFile,
  noRetractions,
  maxWhyCharacters,
  parseRetractions,
  printRetractions,
  findRetraction
};

import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  HostError
} from "./chunk-N2TXRDWW.js";

// src/adapters/files.ts
import { randomBytes } from "node:crypto";
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
var FolderTree = class {
  #root;
  commit = null;
  label;
  constructor(root, label = "files") {
    this.#root = root;
    this.label = label;
  }
  async list() {
    const entries = [];
    const walk = async (folder) => {
      for (const entry of await readdir(folder, { withFileTypes: true })) {
        const full = join(folder, entry.name);
        const path = relative(this.#root, full).split(sep).join("/");
        if (entry.isSymbolicLink()) entries.push({ path, type: "symlink" });
        else if (entry.isFile()) entries.push({ path, type: "file" });
        else if (entry.isDirectory() && !/^(node_modules|\..*)$/.test(entry.name)) await walk(full);
      }
    };
    await walk(this.#root);
    return entries.sort((a, b) => a.path < b.path ? -1 : 1);
  }
  async read(path) {
    try {
      return await readFile(join(this.#root, path));
    } catch (error) {
      if (error.code === "ENOENT") return null;
      throw error;
    }
  }
};
async function readNamedFile(path) {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error;
    const why = code === "ENOENT" ? "no such file" : code === "EISDIR" ? "a folder, not a file" : code;
    throw new HostError(`can't read ${path}: ${why ?? String(error)}`, { cause: error });
  }
}
async function writeWhole(path, text) {
  const temporary = join(dirname(path), `.heartcut-${randomBytes(6).toString("hex")}.tmp`);
  try {
    await writeFile(temporary, text);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new HostError(`can't write ${path}: ${error.message}`, { cause: error });
  }
}

// src/reporters/hidden-characters.ts
var joinedScripts = "Arab Syrc Mong Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Tibt Mymr".split(" ");
var joinedLetter = `[[${joinedScripts.map((script) => `\\p{scx=${script}}`).join("")}]&&[\\p{L}\\p{M}]]`;
var buildHiddenPattern = () => new RegExp(
  `((?!🏴󠁧)\\p{RGI_Emoji}|(?<=${joinedLetter})[‌‍](?=${joinedLetter}))|[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}⠀]`,
  "gv"
);
var hiddenPattern;
var plain = /^[ -~]*$/;
var joined = "[\\p{M}‌‍️]+";
var joinedStart = new RegExp(`^${joined}`, "u");
var joinedEnd = new RegExp(`${joined}$`, "u");
var stackedMarks = new RegExp("(?<=\\p{M}{4})\\p{M}+", "gu");
function showCodePoints(text) {
  return [...text].map((char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`).join("");
}
function showHidden(text) {
  if (plain.test(text)) return text;
  hiddenPattern ??= buildHiddenPattern();
  return text.replaceAll(
    /[^\S\n]*(?:\r?\n[^\S\n]*)+/g,
    (ends) => ` ${"⏎ ".repeat(ends.split("\n").length - 1)}`
  ).replaceAll("	", " ").replaceAll(
    hiddenPattern,
    (found, fine) => fine === void 0 ? showCodePoints(found) : found
  ).replaceAll(stackedMarks, showCodePoints);
}
function clip(text, max) {
  const points = [...text.slice(0, max * 2 + 2)];
  if (points.length <= max) return text;
  return `${points.slice(0, max - 1).join("").replace(joinedEnd, "")}…`;
}
function clipStart(text, max) {
  const points = [...text.slice(-(max * 2 + 2))];
  if (points.length <= max) return text;
  return `…${points.slice(points.length - max + 1).join("").replace(joinedStart, "")}`;
}

// src/reporters/escape-terminal.ts
function escapeLineStart(line) {
  return line.replace(/^(\s*)::/, "$1\\u{3a}:");
}
function escapeTerminal(text) {
  return escapeLineStart(showHidden(text)).replaceAll("##[", "#\\u{23}[");
}

export {
  FolderTree,
  readNamedFile,
  writeWhole,
  showHidden,
  clip,
  clipStart,
  escapeLineStart,
  escapeTerminal
};

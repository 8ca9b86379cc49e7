import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  FileBytes
} from "./chunk-5CYX4ZC5.js";
import {
  HostError
} from "./chunk-JBXV7KQQ.js";

// src/adapters/files.ts
import { randomBytes } from "node:crypto";
import {
  chmod,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile
} from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
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
    return nullIfMissing(() => readFile(join(this.#root, path)));
  }
  async open(path) {
    return nullIfMissing(() => openFile(join(this.#root, path)));
  }
};
async function nullIfMissing(read) {
  try {
    return await read();
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}
var minStreamedBytes = 32 * 1024 * 1024;
async function openFile(path) {
  const { size } = await stat(path);
  if (size >= minStreamedBytes) return new FileBytes(path);
  return size === 0 ? readFile(path) : readWhole(path, size);
}
async function readWhole(path, size) {
  const bytes = Buffer.allocUnsafeSlow(size);
  const file = await open(path, "r");
  try {
    let done = 0;
    while (done < size) {
      const { bytesRead } = await file.read(bytes, done, size - done, done);
      if (bytesRead === 0) break;
      done += bytesRead;
    }
    return bytes.subarray(0, done);
  } finally {
    await file.close();
  }
}
async function readNamedFile(path) {
  return explainErrors(path, () => readFile(path));
}
async function openNamedFile(path) {
  return explainErrors(path, () => openFile(path));
}
var OpeningFiles = class {
  #opening = /* @__PURE__ */ new Map();
  constructor(paths) {
    for (const path of new Set(paths)) {
      const opening = openNamedFile(path);
      opening.catch(() => {
      });
      this.#opening.set(path, opening);
    }
  }
  /** Hands a file out once: two who read one source would overwrite each other's window. */
  take(path) {
    const opening = this.#opening.get(path);
    this.#opening.delete(path);
    return opening ?? openNamedFile(path);
  }
};
async function explainErrors(path, read) {
  try {
    return await read();
  } catch (error) {
    const { code } = error;
    const why = code === "ENOENT" ? "no such file" : code === "EISDIR" ? "a folder, not a file" : code;
    throw new HostError(`can't read ${path}: ${why ?? String(error)}`, { cause: error });
  }
}
async function isSameFile(a, b) {
  try {
    const [first, second] = await Promise.all([stat(a), stat(b)]);
    return first.dev === second.dev && first.ino === second.ino;
  } catch {
    return resolve(a) === resolve(b);
  }
}
async function writeWhole(path, content, mode) {
  const temporary = temporaryBeside(path);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, content, mode === void 0 ? {} : { mode });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new HostError(`can't write ${path}: ${error.message}`, { cause: error });
  }
}
async function writeTogether(files) {
  const prepared = [];
  const done = [];
  let at = "";
  try {
    for (const { path, content } of files) {
      at = path;
      const temporary = temporaryBeside(path);
      prepared.push({ path, temporary });
      const there = await nullIfMissing(() => stat(path));
      await writeFile(temporary, content);
      if (there !== null) await chmod(temporary, there.mode);
    }
    for (const { path, temporary } of prepared) {
      at = path;
      await rename(temporary, path);
      done.push(path);
    }
  } catch (error) {
    for (const { temporary } of prepared) await rm(temporary, { force: true });
    const state = done.length === 0 ? "nothing was changed" : `already replaced: ${done.join(", ")}`;
    throw new HostError(`can't write ${at}: ${error.message}; ${state}`, {
      cause: error
    });
  }
}
function temporaryBeside(path) {
  return join(dirname(path), `.heartcut-${randomBytes(6).toString("hex")}.tmp`);
}

export {
  FolderTree,
  openFile,
  readNamedFile,
  openNamedFile,
  OpeningFiles,
  isSameFile,
  writeWhole,
  writeTogether
};

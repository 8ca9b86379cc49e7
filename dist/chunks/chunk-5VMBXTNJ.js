import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  HostError
} from "./chunk-JBXV7KQQ.js";

// src/adapters/working-files.ts
import { randomBytes } from "node:crypto";
import { lstat, mkdir, realpath, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
async function writeTogether(root, files) {
  const top = await realpath(root);
  const waiting = [];
  const done = [];
  try {
    for (const { path, bytes } of files) {
      const target = join(top, path);
      if (bytes === null) continue;
      await requireInside(top, target, path);
      await mkdir(dirname(target), { recursive: true });
      const temporary = join(dirname(target), `.heartcut-${randomBytes(6).toString("hex")}.tmp`);
      waiting.push({ temporary, target, path });
      await writeFile(temporary, bytes);
    }
    for (const { temporary, target, path } of waiting) {
      await rename(temporary, target);
      done.push(path);
    }
    for (const { path, bytes } of files) {
      if (bytes !== null) continue;
      const target = join(top, path);
      await requireInside(top, target, path);
      await rm(target, { force: true });
      done.push(path);
    }
  } catch (error) {
    for (const { temporary } of waiting) await rm(temporary, { force: true });
    if (error instanceof HostError) throw error;
    const told = done.length === 0 ? "Nothing was changed." : `Changed already: ${done.join(", ")}`;
    throw new HostError(`can't write the files: ${error.message}`, {
      hint: told,
      cause: error
    });
  }
}
async function isThere(root, path) {
  try {
    await lstat(join(root, path));
    return true;
  } catch {
    return false;
  }
}
async function requireInside(top, target, path) {
  const folder = await nearestFolder(dirname(target));
  if (folder === top || folder.startsWith(top + sep)) return;
  throw new HostError(`${path} leads out of the repository`, {
    hint: "A folder on its way is a link. Nothing was written there."
  });
}
async function nearestFolder(folder) {
  try {
    return await realpath(folder);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    return nearestFolder(dirname(folder));
  }
}

export {
  writeTogether,
  isThere
};

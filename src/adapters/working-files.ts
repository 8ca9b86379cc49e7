// Several files of a working tree written together: all are there under temporary names before the
// first takes its place.
import { randomBytes } from 'node:crypto';
import { lstat, mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { HostError } from '../core/errors.ts';

interface WorkingFile {
  /** From the root, with forward slashes. */
  readonly path: string;
  /** null removes the file. */
  readonly bytes: Uint8Array | null;
}

/**
 * Writes and removes the files, or changes nothing where one of them can't be written. Only a failing
 * rename, the last step, can leave some new and some old; the error names those that are new.
 */
export async function writeTogether(root: string, files: readonly WorkingFile[]): Promise<void> {
  const top = await realpath(root);
  const waiting: { temporary: string; target: string; path: string }[] = [];
  const done: string[] = [];
  try {
    for (const { path, bytes } of files) {
      const target = join(top, path);
      if (bytes === null) continue;
      await requireInside(top, target, path);
      await mkdir(dirname(target), { recursive: true });
      const temporary = join(dirname(target), `.heartcut-${randomBytes(6).toString('hex')}.tmp`);
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
    const told = done.length === 0 ? 'Nothing was changed.' : `Changed already: ${done.join(', ')}`;
    throw new HostError(`can't write the files: ${(error as Error).message}`, {
      hint: told,
      cause: error,
    });
  }
}

/** True for a file, a folder or a link of this name. */
export async function isThere(root: string, path: string): Promise<boolean> {
  try {
    await lstat(join(root, path));
    return true;
  } catch {
    return false;
  }
}

/** A folder on the way may be a symbolic link that leads out of the repository. */
async function requireInside(top: string, target: string, path: string): Promise<void> {
  const folder = await nearestFolder(dirname(target));
  if (folder === top || folder.startsWith(top + sep)) return;
  throw new HostError(`${path} leads out of the repository`, {
    hint: 'A folder on its way is a link. Nothing was written there.',
  });
}

/** The real path of a folder, or of the first above it that is there. */
async function nearestFolder(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return nearestFolder(dirname(folder));
  }
}

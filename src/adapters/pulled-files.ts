// Puts files of the store into the folder that a trainer reads: all of them, or none.
import { randomBytes } from 'node:crypto';
import { chmod, constants, copyFile, link, lstat, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { HeartcutError, HostError } from '../core/errors.ts';
import type { Content, PlacedFile, PulledFiles } from '../core/release-source.ts';
import { hashFile, type FileStore } from './content-store.ts';

/** `folder` gets a folder for each dataset; the files come from `store`. */
export function openPulledFiles(folder: string, store: FileStore): PulledFiles {
  return {
    async place(files, stale) {
      const staged: { readonly temporary: string; readonly path: string }[] = [];
      try {
        // All that can fail, before the first file is replaced.
        for (const file of files) {
          const path = join(folder, file.path);
          await refuseFolder(path);
          const temporary = join(dirname(path), `.heartcut-${randomBytes(6).toString('hex')}.tmp`);
          await mkdir(dirname(path), { recursive: true });
          staged.push({ temporary, path });
          await linkOrCopy(store.path(file.sha256), temporary, file);
        }
        for (const { temporary, path } of staged) {
          await rename(temporary, path);
        }
      } catch (error) {
        if (error instanceof HeartcutError) throw error;
        throw new HostError(`can't write to ${folder}: ${(error as Error).message}`, {
          cause: error,
        });
      } finally {
        // Also after a rename: of two links to one file it leaves both (POSIX).
        for (const { temporary } of staged) await rm(temporary, { force: true });
      }
      const kept: string[] = [];
      for (const file of stale) if (!(await removeOwn(folder, file))) kept.push(file.path);
      return { kept };
    },
  };
}

async function refuseFolder(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null);
  if (found?.isDirectory() === true) throw new HostError(`${path} is a folder`);
}

async function linkOrCopy(from: string, to: string, file: Content): Promise<void> {
  try {
    await link(from, to);
    return;
  } catch {
    // Another disk, or a file system without links.
  }
  await copyFile(from, to, constants.COPYFILE_FICLONE);
  const found = await hashFile(to);
  if (found?.sha256 !== file.sha256) throw new HostError(`${from} changed while it was copied`);
  if (process.platform !== 'win32') await chmod(to, 0o444);
}

/** False for a file that somebody changed: it stays. */
async function removeOwn(folder: string, file: PlacedFile): Promise<boolean> {
  const path = join(folder, file.path);
  const found = await hashFile(path).catch(() => undefined);
  if (found === null) return true;
  if (found?.sha256 !== file.sha256) return false;
  await rm(path, { force: true });
  return true;
}

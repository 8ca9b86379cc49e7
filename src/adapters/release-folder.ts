// The files of a release in one folder of this machine: written whole or not at all, and nothing beside
// the folder is touched.
import { createHash, randomBytes } from 'node:crypto';
import { lstat, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { HeartcutError, HostError } from '../core/errors.ts';
import { isFileName } from '../core/release.ts';
import type { ReleaseFolder } from '../core/release-host.ts';

/** The folder at `path`, made when the first file is written. */
export function openReleaseFolder(path: string): ReleaseFolder {
  return new FolderOnDisk(resolve(path));
}

class FolderOnDisk implements ReleaseFolder {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  path(name: string): string {
    if (isFileName(name)) return join(this.#path, name);
    throw new HostError(`${JSON.stringify(name)} is no name for a file of a release`, {
      hint: 'Names have letters, digits, dots, hyphens and underscores, and begin with none of the last three.',
    });
  }

  async write(
    name: string,
    chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  ): Promise<{ readonly bytes: number; readonly sha256: string }> {
    const path = this.path(name);
    const temporary = join(this.#path, `.heartcut-${randomBytes(6).toString('hex')}.tmp`);
    try {
      await mkdir(this.#path, { recursive: true });
      const written = await writeChunks(temporary, chunks);
      await rename(temporary, path);
      return written;
    } catch (error) {
      await rm(temporary, { force: true });
      // What the content is made of may have its own trouble, and its own words for it.
      if (error instanceof HeartcutError) throw error;
      throw new HostError(`can't write ${path}: ${(error as Error).message}`, { cause: error });
    }
  }

  async read(name: string): Promise<Uint8Array | null> {
    const path = this.path(name);
    return (await isPlainFile(path)) ? readFile(path) : null;
  }

  async list(): Promise<readonly string[]> {
    const names: string[] = [];
    try {
      for (const entry of await readdir(this.#path, { withFileTypes: true })) {
        if (entry.isFile() && isFileName(entry.name)) names.push(entry.name);
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    return names.sort();
  }

  async remove(name: string): Promise<void> {
    await rm(this.path(name), { force: true });
  }
}

async function writeChunks(
  path: string,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(path, 'wx');
  try {
    for await (const chunk of chunks) {
      hash.update(chunk);
      await file.writeFile(chunk);
      bytes += chunk.length;
    }
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** False for a link too: it could lead anywhere. */
async function isPlainFile(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

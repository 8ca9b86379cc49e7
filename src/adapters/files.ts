// Files outside any repository: a folder as a tree, and safe writing.
import { randomBytes } from 'node:crypto';
import {
  chmod,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { HostError } from '../core/errors.ts';
import type { ByteSource, FileEntry, Tree } from '../core/ports.ts';
import { FileBytes } from './file-bytes.ts';

/** A folder and everything below it, `node_modules` and dot folders left out. */
export class FolderTree implements Tree {
  readonly #root: string;
  readonly commit = null;
  readonly label: string;

  constructor(root: string, label = 'files') {
    this.#root = root;
    this.label = label;
  }

  async list(): Promise<readonly FileEntry[]> {
    const entries: FileEntry[] = [];
    const walk = async (folder: string): Promise<void> => {
      for (const entry of await readdir(folder, { withFileTypes: true })) {
        const full = join(folder, entry.name);
        const path = relative(this.#root, full).split(sep).join('/');
        if (entry.isSymbolicLink()) entries.push({ path, type: 'symlink' });
        else if (entry.isFile()) entries.push({ path, type: 'file' });
        else if (entry.isDirectory() && !/^(node_modules|\..*)$/.test(entry.name)) await walk(full);
      }
    };
    await walk(this.#root);
    return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  async read(path: string): Promise<Uint8Array | null> {
    return nullIfMissing(() => readFile(join(this.#root, path)));
  }

  async open(path: string): Promise<Uint8Array | ByteSource | null> {
    return nullIfMissing(() => openFile(join(this.#root, path)));
  }
}

async function nullIfMissing<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

// Smaller files are read at once: passes over Alpaca's 21 MB by windows took as long as its parsing.
const minStreamedBytes = 32 * 1024 * 1024;

/** A file by pieces when it is large, else its bytes. Throws what `fs` throws. */
export async function openFile(path: string): Promise<Uint8Array | ByteSource> {
  const { size } = await stat(path);
  if (size >= minStreamedBytes) return new FileBytes(path);
  // What is no plain file, a pipe for example, has no size.
  return size === 0 ? readFile(path) : readWhole(path, size);
}

/** What `readFile` does by half a megabyte at a time, which takes longer than reading. */
async function readWhole(path: string, size: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafeSlow(size);
  const file = await open(path, 'r');
  try {
    let done = 0;
    while (done < size) {
      const { bytesRead } = await file.read(bytes, done, size - done, done);
      if (bytesRead === 0) break; // shorter than it was when its size was asked for
      done += bytesRead;
    }
    return bytes.subarray(0, done);
  } finally {
    await file.close();
  }
}

/** The bytes of a file somebody named; a clear error where it can't be read. */
export async function readNamedFile(path: string): Promise<Uint8Array> {
  return explainErrors(path, () => readFile(path));
}

/** The same for a file that may be large. */
export async function openNamedFile(path: string): Promise<Uint8Array | ByteSource> {
  return explainErrors(path, () => openFile(path));
}

/** Files that are being opened before they are asked for, by name. */
export class OpeningFiles {
  readonly #opening = new Map<string, ReturnType<typeof openNamedFile>>();

  constructor(paths: readonly string[]) {
    for (const path of new Set(paths)) {
      const opening = openNamedFile(path);
      opening.catch(() => {}); // the error is for whoever takes it
      this.#opening.set(path, opening);
    }
  }

  /** Hands a file out once: two who read one source would overwrite each other's window. */
  take(path: string): ReturnType<typeof openNamedFile> {
    const opening = this.#opening.get(path);
    this.#opening.delete(path);
    return opening ?? openNamedFile(path);
  }
}

async function explainErrors<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'a folder, not a file' : code;
    throw new HostError(`can't read ${path}: ${why ?? String(error)}`, { cause: error });
  }
}

/** Whether two names lead to one file, by a link or another spelling; by name where one is missing. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  try {
    const [first, second] = await Promise.all([stat(a), stat(b)]);
    return first.dev === second.dev && first.ino === second.ino;
  } catch {
    return resolve(a) === resolve(b);
  }
}

/**
 * Writes a file whole or not at all: under a temporary name first, then renamed. `mode` for a file
 * that must not be more open than another one.
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array | Iterable<string | Uint8Array>,
  mode?: number,
): Promise<void> {
  const temporary = temporaryBeside(path);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, content, mode === undefined ? {} : { mode });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new HostError(`can't write ${path}: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * Replaces files that belong together, in their order: all are written under temporary names before
 * the first is renamed, and none is when one can't be. A file that is there keeps its mode. Throws
 * HostError, which says what was replaced where a rename failed after others.
 */
export async function writeTogether(
  files: readonly {
    readonly path: string;
    readonly content: Iterable<string | Uint8Array>;
  }[],
): Promise<void> {
  const prepared: { readonly path: string; readonly temporary: string }[] = [];
  const done: string[] = [];
  let at = '';
  try {
    for (const { path, content } of files) {
      at = path;
      const temporary = temporaryBeside(path);
      prepared.push({ path, temporary });
      const there = await nullIfMissing(() => stat(path));
      await writeFile(temporary, content);
      // The umask would take some of it away from a new file.
      if (there !== null) await chmod(temporary, there.mode);
    }
    for (const { path, temporary } of prepared) {
      at = path;
      await rename(temporary, path);
      done.push(path);
    }
  } catch (error) {
    for (const { temporary } of prepared) await rm(temporary, { force: true });
    const state =
      done.length === 0 ? 'nothing was changed' : `already replaced: ${done.join(', ')}`;
    throw new HostError(`can't write ${at}: ${(error as Error).message}; ${state}`, {
      cause: error,
    });
  }
}

function temporaryBeside(path: string): string {
  return join(dirname(path), `.heartcut-${randomBytes(6).toString('hex')}.tmp`);
}

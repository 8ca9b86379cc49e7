// Bytes by their digest, in a folder that datasets, versions and projects share. Each run writes files
// of its own and renames them, so that runs at the same time, on other machines too, are no trouble.
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { DatasetError, HeartcutError, HostError } from '../core/errors.ts';
import type { Content, ContentStore, StoreState } from '../core/release-source.ts';
import { openFile } from './files.ts';

/** A file of a release has at most 2 GiB at GitHub, and text packs to an eighth or so. */
const maxUnpackedBytes = 16 * 1024 ** 3;

/** The user's folder for what can be fetched again. Source: XDG base directories, and Windows' own. */
export function defaultStoreFolder(env: Readonly<Record<string, string | undefined>>): string {
  const named = [env['XDG_CACHE_HOME'], env['LOCALAPPDATA']].find(
    (folder) => folder !== undefined && folder !== '',
  );
  return join(named ?? join(homedir(), '.cache'), 'heartcut');
}

export class FileStore implements ContentStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Where the bytes are, once they are there. */
  path(sha256: string): string {
    return join(this.#folder, 'sha256', sha256.slice(0, 2), sha256);
  }

  async look(content: Content): Promise<StoreState> {
    return explain(this.#folder, async () => {
      const path = this.path(content.sha256);
      const found = await hashFile(path);
      if (found === null) return 'absent';
      if (found.sha256 === content.sha256 && found.bytes === content.bytes) return 'there';
      await rm(path, { force: true });
      return 'corrupt';
    });
  }

  async fetch(
    content: Content & { readonly name: string },
    read: (start: number) => AsyncIterable<Uint8Array>,
    onBytes: (count: number) => void,
  ): Promise<void> {
    await explain(this.#folder, async () => {
      const parts = await this.#parts(content.sha256);
      const found = await this.#fetchOnce(content, parts[0], read, onBytes);
      if (found === null) return;
      // What an earlier run left may have been wrong, and a line may fail once: from the start, once.
      onBytes(-found.bytes);
      for (const part of parts) await rm(part, { force: true });
      const again = await this.#fetchOnce(content, undefined, read, onBytes);
      if (again === null) return;
      throw new DatasetError(
        `${content.name}: expected ${content.bytes} bytes with sha256 ${content.sha256}\n` +
          `found ${again.bytes} bytes with sha256 ${again.sha256}`,
        { hint: 'Two downloads brought the wrong bytes. Nothing was written to the output.' },
      );
    });
  }

  /** null when the right bytes came, else what came. What breaks off is kept for the next run. */
  async #fetchOnce(
    content: Content & { readonly name: string },
    earlier: string | undefined,
    read: (start: number) => AsyncIterable<Uint8Array>,
    onBytes: (count: number) => void,
  ): Promise<Content | null> {
    const part = `${this.path(content.sha256)}.${randomBytes(6).toString('hex')}.part`;
    await mkdir(dirname(part), { recursive: true });
    const hash = createHash('sha256');
    const file = await open(part, 'wx');
    let bytes = 0;
    let adopted = 0;
    const take = async (chunk: Uint8Array): Promise<void> => {
      hash.update(chunk);
      await file.write(chunk);
      bytes += chunk.length;
      onBytes(chunk.length);
    };
    try {
      if (earlier !== undefined) {
        // Copied, since another run may still be writing to it; one that is done removes it.
        const end = content.bytes - 1;
        const chunks = createReadStream(earlier, { end }) as AsyncIterable<Uint8Array>;
        await unlessMissing(async () => {
          for await (const chunk of chunks) await take(chunk);
        });
        adopted = bytes;
      }
      if (bytes < content.bytes) for await (const chunk of read(bytes)) await take(chunk);
    } catch (error) {
      await file.close();
      if (bytes === adopted) await rm(part, { force: true });
      throw error;
    }
    await file.close();
    const sha256 = hash.digest('hex');
    if (sha256 !== content.sha256 || bytes !== content.bytes) {
      await rm(part, { force: true });
      return { bytes, sha256 };
    }
    // A run that was faster has removed the part, and kept the same bytes.
    await unlessMissing(() => this.#keep(part, sha256));
    if ((await this.look(content)) !== 'there') {
      throw new HostError(`${content.name}: somebody removed it while it was fetched`);
    }
    for (const other of await this.#parts(sha256)) await rm(other, { force: true });
    return null;
  }

  async put(chunks: Iterable<Uint8Array | string>): Promise<Content> {
    return explain(this.#folder, async () => {
      const temporary = join(this.#folder, `.${randomBytes(6).toString('hex')}.tmp`);
      await mkdir(this.#folder, { recursive: true });
      const hash = createHash('sha256');
      let bytes = 0;
      try {
        const file = await open(temporary, 'wx');
        try {
          for (const chunk of chunks) {
            const piece = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
            hash.update(piece);
            bytes += piece.length;
            await file.write(piece);
          }
        } finally {
          await file.close();
        }
        const sha256 = hash.digest('hex');
        await mkdir(dirname(this.path(sha256)), { recursive: true });
        await this.#keep(temporary, sha256);
        return { bytes, sha256 };
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    });
  }

  async read(content: Content): Promise<Uint8Array | null> {
    if ((await this.look(content)) !== 'there') return null;
    return readFile(this.path(content.sha256));
  }

  async unpack(
    content: Content,
  ): Promise<{ bytes: Awaited<ReturnType<typeof openFile>>; close(): Promise<void> }> {
    return explain(this.#folder, async () => {
      const unpacked = join(this.#folder, `.${randomBytes(6).toString('hex')}.unpacked`);
      const close = (): Promise<void> => rm(unpacked, { force: true });
      try {
        await pipeline(
          createReadStream(this.path(content.sha256)),
          createGunzip(),
          limit(maxUnpackedBytes),
          createWriteStream(unpacked, { flags: 'wx' }),
        );
        return { bytes: await openFile(unpacked), close };
      } catch (error) {
        await close();
        const { code, message } = error as NodeJS.ErrnoException;
        if (code?.startsWith('Z_') !== true) throw error;
        throw new DatasetError(`${content.sha256} is no gzip file: ${message}`, { cause: error });
      }
    });
  }

  /** What earlier or other runs have of it, the longest first. */
  async #parts(sha256: string): Promise<string[]> {
    const folder = dirname(this.path(sha256));
    const names = await readdir(folder).catch(() => []);
    const parts = names.filter((name) => name.startsWith(`${sha256}.`) && name.endsWith('.part'));
    const sized = await Promise.all(
      parts.map(async (name) => {
        const path = join(folder, name);
        const { size } = await stat(path).catch(() => ({ size: 0 }));
        return { path, size };
      }),
    );
    return sized.sort((a, b) => b.size - a.size).map(({ path }) => path);
  }

  /** Files of the store are linked into outputs: who writes into one would change them all. */
  async #keep(temporary: string, sha256: string): Promise<void> {
    if (process.platform !== 'win32') await chmod(temporary, 0o444);
    await rename(temporary, this.path(sha256));
  }
}

/** null where there is no file. */
export async function hashFile(path: string): Promise<Content | null> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return { bytes, sha256: hash.digest('hex') };
}

async function unlessMissing(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function limit(maxBytes: number) {
  return async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let bytes = 0;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new HostError(`unpacks to more than ${maxBytes} bytes`);
      yield chunk;
    }
  };
}

/** A full disk, a folder that may not be written: the file system's word, and where. */
async function explain<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, name, message } = error as NodeJS.ErrnoException;
    if (error instanceof HeartcutError || code === undefined || name === 'AbortError') throw error;
    throw new HostError(`the cache in ${folder}: ${message}`, {
      hint: 'Another folder: --cache DIR',
      cause: error,
    });
  }
}

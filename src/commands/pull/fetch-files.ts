// Files of releases into the store, several at a time.
import type { Content, ContentStore, ReleaseFiles } from '../../core/release-source.ts';
import type { Log } from '../../core/ports.ts';

export interface FileToFetch extends Content {
  readonly name: string;
  readonly tag: string;
  readonly files: ReleaseFiles;
}

export interface Fetched {
  readonly downloaded: { readonly files: number; readonly bytes: number };
  readonly cached: { readonly files: number; readonly bytes: number };
  /** Names of files that were in the store with other bytes than their name says. */
  readonly corrupt: readonly string[];
}

/**
 * Rejects with the first failure, when all that was under way has ended. Then the store may have got
 * some of the files, which are right.
 */
export async function fetchFiles(
  wanted: readonly FileToFetch[],
  store: ContentStore,
  concurrency: number,
  log: Log,
): Promise<Fetched> {
  const queue = [...new Map(wanted.map((file) => [file.sha256, file])).values()];
  const total = queue.reduce((sum, { bytes }) => sum + bytes, 0);
  const downloaded = { files: 0, bytes: 0 };
  const cached = { files: 0, bytes: 0 };
  const corrupt: string[] = [];
  let done = 0;
  const advance = (count: number): void => {
    done += count;
    log.progress('pulling, kB', Math.round(done / 1000), Math.ceil(total / 1000));
  };
  const failed = new AbortController();
  const take = async (file: FileToFetch): Promise<void> => {
    const state = await store.look(file);
    if (state === 'corrupt') corrupt.push(file.name);
    if (state === 'there') {
      cached.files += 1;
      cached.bytes += file.bytes;
      advance(file.bytes);
      return;
    }
    const { name, bytes: size, files } = file;
    const labelled = { ...file, name: `${name} of ${file.tag}` };
    const read = (start: number) => files.read(name, { start, size, signal: failed.signal });
    await store.fetch(labelled, read, advance);
    downloaded.files += 1;
    downloaded.bytes += size;
  };
  const work = async (): Promise<void> => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      if (failed.signal.aborted) return;
      await take(file);
    }
  };
  const workers = Array.from({ length: concurrency }, work);
  try {
    await Promise.all(workers);
  } catch (error) {
    failed.abort();
    await Promise.allSettled(workers);
    throw error;
  }
  return { downloaded, cached, corrupt: corrupt.sort() };
}

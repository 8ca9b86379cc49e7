// A mirror in a folder of this machine.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { HostError } from '../../core/errors.ts';
import type { ReleaseSource } from '../../core/release-source.ts';
import { openMirror } from './mirror.ts';

/** Reads nothing yet. `name` is the folder as it was written. */
export function openFolderSource(name: string): ReleaseSource {
  return openMirror(name, {
    async *read(path, { start, signal }) {
      try {
        const options = { start, ...(signal && { signal }) };
        yield* createReadStream(join(name, path), options) as AsyncIterable<Uint8Array>;
      } catch (error) {
        if (signal?.aborted === true) throw error;
        const { code } = error as NodeJS.ErrnoException;
        const why = code === 'ENOENT' ? 'no such file' : (code ?? String(error));
        throw new HostError(`can't read ${join(name, path)}: ${why}`, { cause: error });
      }
    },
    isMissing: (error) =>
      error instanceof HostError && (error.cause as NodeJS.ErrnoException).code === 'ENOENT',
  });
}

// Files that ship beside the program: in its sources `models/`, in a build `dist/models/`.
import { readFile } from 'node:fs/promises';
import { HostError } from '../core/errors.ts';

/** From the built door, a chunk of it, and the sources. */
const places = ['./', '../', '../../'];

/** The bytes of `models/<name>`. Throws HostError where the installation has no such file. */
export async function readModelFile(name: string): Promise<Uint8Array> {
  for (const place of places) {
    try {
      return await readFile(new URL(`${place}models/${name}`, import.meta.url));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  throw new HostError(`models/${name} is not in this installation of heartcut`, {
    hint: 'Copy the whole of dist/, or install it anew.',
  });
}

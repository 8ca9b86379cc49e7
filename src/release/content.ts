// A digest over all that a version is made of: what is approved is published, and nothing else.
import { createHash, hash } from 'node:crypto';
import { DatasetError } from '../core/errors.ts';
import type { ByteSource, Tree } from '../core/ports.ts';

/** A large file is never held whole. */
const stepBytes = 1024 * 1024;

/**
 * SHA-256 (64 hex digits) of each file, by its path from the dataset's folder. `paths` are the tree's.
 * Throws DatasetError for a path that is no regular file.
 */
export async function hashFiles(
  tree: Tree,
  folder: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const prefix = folder === '' ? '' : `${folder}/`;
  const hashes = new Map<string, string>();
  for (const path of paths) {
    const bytes = await (tree.open === undefined ? tree.read(path) : tree.open(path));
    if (bytes === null) {
      throw new DatasetError('no regular file', {
        at: path,
        hint: 'A release holds files only: no links, no submodules.',
      });
    }
    hashes.set(path.startsWith(prefix) ? path.slice(prefix.length) : path, hashBytes(bytes));
  }
  return hashes;
}

/** SHA-256, 64 hex digits. */
function hashBytes(bytes: Uint8Array | ByteSource): string {
  if (bytes instanceof Uint8Array) return hash('sha256', bytes, 'hex');
  const state = createHash('sha256');
  for (let at = 0; at < bytes.size; at += stepBytes) {
    state.update(bytes.read(at, Math.min(bytes.size, at + stepBytes)));
  }
  return state.digest('hex');
}

/**
 * `sha256:` and 64 hex digits over the lines `path\0hash\n`, sorted by path. No path holds a zero
 * byte, so two lists of files give one digest only where they are the same.
 */
export function digestFiles(hashes: ReadonlyMap<string, string>): string {
  const lines = [...hashes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, digest]) => `${path}\0${digest}\n`);
  return `sha256:${hash('sha256', lines.join(''), 'hex')}`;
}

// A dataset's retractions.json out of a tree.
import { joinPath } from '../config/paths.ts';
import { ConfigError } from '../core/errors.ts';
import type { Tree } from '../core/ports.ts';
import type { Retractions } from '../core/release.ts';
import { noRetractions, parseRetractions, retractionsFile } from '../release/retractions.ts';

/** Path of a folder's retractions.json. */
export function retractionsPath(folder: string): string {
  return joinPath(folder, retractionsFile);
}

/** What was taken back, nothing where there is no file. Throws ConfigError where it can't be read. */
export async function readRetractions(tree: Tree, folder: string): Promise<Retractions> {
  const path = retractionsPath(folder);
  const bytes = await tree.read(path);
  if (bytes !== null) return parseRetractions(bytes, path);
  const isOther = (await tree.list()).some((entry) => entry.path === path);
  if (!isOther) return noRetractions;
  throw new ConfigError('no regular file, and only those are read', {
    at: path,
    docs: 'docs/retract.md',
  });
}

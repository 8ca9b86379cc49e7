// A dataset's calibration.json out of a tree.
import { joinPath } from '../config/paths.ts';
import { ConfigError } from '../core/errors.ts';
import type { Json } from '../core/json.ts';
import type { Tree } from '../core/ports.ts';
import { readAccepted, type Accepted } from '../judge/accepted.ts';

/** Path of a folder's calibration.json. */
export function acceptedPath(folder: string): string {
  return joinPath(folder, 'calibration.json');
}

/** Its value; undefined where there is none, null where it is no JSON in a regular file. */
export async function readAcceptedJson(
  tree: Tree | null,
  folder: string,
): Promise<Json | undefined> {
  if (tree === null) return undefined;
  const path = acceptedPath(folder);
  const entry = (await tree.list()).find((each) => each.path === path);
  if (entry === undefined) return undefined;
  const bytes = entry.type === 'file' ? await tree.read(path) : null;
  if (bytes === null) return null;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Json;
  } catch {
    return null;
  }
}

/** undefined where nothing was accepted yet. Throws ConfigError where the file is none of ours. */
export async function readLastAccepted(tree: Tree, folder: string): Promise<Accepted | undefined> {
  const value = await readAcceptedJson(tree, folder);
  if (value === undefined) return undefined;
  const accepted = readAccepted(value);
  if (accepted !== undefined) return accepted;
  throw new ConfigError('not a calibration that heartcut calibrate --accept wrote', {
    at: acceptedPath(folder),
    hint: 'Remove it: nothing counts as accepted then.',
    docs: 'docs/calibrate.md',
  });
}

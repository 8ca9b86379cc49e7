// release.json out of a tree.
import { joinPath } from '../../config/paths.ts';
import { ConfigError } from '../../core/errors.ts';
import type { Tree } from '../../core/ports.ts';
import type { PlannedRelease } from '../../core/release.ts';
import { parsePlanned, plannedFile } from '../../release/planned.ts';

/** release.json of a folder, null where there is none. Throws ConfigError where it can't be believed. */
export async function readPlanned(tree: Tree, folder: string): Promise<PlannedRelease | null> {
  const path = joinPath(folder, plannedFile);
  if (!(await tree.list()).some((entry) => entry.path === path)) return null;
  const bytes = await tree.read(path);
  if (bytes === null) throw new ConfigError('no regular file', { at: path });
  return parsePlanned(bytes, path);
}

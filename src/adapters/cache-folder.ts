// Where what earlier runs paid for lies: replies of models, spending, vectors.
import { isAbsolute, relative, resolve, sep } from 'node:path';

/** The folder of them all; made where it is not there. */
const variable = 'HEARTCUT_JUDGE_CACHE';

export interface CacheFolderOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where the environment names no folder: this one, or nothing outlives the run. */
  readonly defaultFolder?: string;
  /** What is checked out: records of a change, and whatever else it brings. */
  readonly workspace: string;
}

export interface CacheFolder {
  readonly path?: string;
  /** From the workspace, with forward slashes; absent where it lies outside. */
  readonly inside?: string;
}

export function cacheFolder({ env, defaultFolder, workspace }: CacheFolderOptions): CacheFolder {
  const named = env[variable]?.trim() ?? '';
  const wanted = named === '' ? defaultFolder : named;
  if (wanted === undefined) return {};
  const path = resolve(workspace, wanted);
  const inside = relative(workspace, path);
  const isOutside = inside.startsWith('..') || isAbsolute(inside);
  return { path, ...(isOutside ? {} : { inside: inside.split(sep).join('/') }) };
}

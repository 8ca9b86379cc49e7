// Finds the public data sets that lie beside the repository on a developer's machine.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { root } from './root.ts';

const folder = resolve(root, process.env.HEARTCUT_DATA ?? '../shared/data');

/**
 * The absolute path of a shared data file, or undefined where it is not there. HEARTCUT_DATA names
 * the folder, relative to the repository's root. Skip the test, with the reason in its name.
 */
export function sharedData(path: string): string | undefined {
  const file = resolve(folder, path);
  return existsSync(file) ? file : undefined;
}

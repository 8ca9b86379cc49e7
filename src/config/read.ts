// The two configuration files out of a tree: bytes → text → values.
import { ConfigError } from '../core/errors.ts';
import type { AnyGate } from '../core/gate.ts';
import type { Tree } from '../core/ports.ts';
import type { Kind } from '../core/record.ts';
import { manifestPath } from './discover.ts';
import { loadManifest } from './manifest.ts';
import { loadPolicy } from './policy.ts';
import type { Manifest, Policy, Waiver } from './types.ts';
import { loadWaivers } from './waivers.ts';
import { quote } from './wording.ts';

export const policyFile = 'heartcut.yaml';

/** Path of the file of waivers. */
export const waiversFile = 'waivers.yaml';

interface Lists {
  readonly kinds?: readonly Kind[];
  readonly gates?: readonly AnyGate[];
}

function decode(bytes: Uint8Array, path: string, docs: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ConfigError('not UTF-8 text', { at: path, docs });
  }
}

/**
 * The policy of a tree, all default where it has no heartcut.yaml. A heartcut.yaml that can't be
 * read as a regular file is a ConfigError: a link must not turn strict gates into default ones.
 */
export async function readPolicy(tree: Tree, { gates }: Lists = {}): Promise<Policy> {
  const docs = 'docs/heartcut-yaml.md';
  const entries = await tree.list();
  const entry = entries.find(({ path }) => path === policyFile);
  if (entry === undefined && entries.some(({ path }) => path === 'heartcut.yml')) {
    throw new ConfigError(`"heartcut.yml" is not read; the file is called ${policyFile}`, {
      at: 'heartcut.yml',
      hint: 'Rename it.',
      docs,
    });
  }
  const bytes = entry?.type === 'file' ? await tree.read(policyFile) : null;
  if (entry !== undefined && bytes === null) {
    throw new ConfigError(`"${policyFile}" is no regular file, and only those are read`, {
      at: policyFile,
      docs,
    });
  }
  const text = bytes === null ? null : decode(bytes, policyFile, docs);
  return loadPolicy(text, policyFile, gates);
}

/** The manifest of one of `datasetFolders` in the same tree, with its schema file. */
export async function readManifest(
  tree: Tree,
  folder: string,
  policy: Pick<Policy, 'extraFields'>,
  lists: Lists = {},
): Promise<Manifest> {
  const docs = 'docs/dataset-yaml.md';
  const path = manifestPath(folder);
  const bytes = await tree.read(path);
  if (bytes === null) throw new ConfigError(`no regular file ${quote(path)}`, { at: path, docs });
  return loadManifest(decode(bytes, path, docs), path, {
    policy,
    readFile: (file) => tree.read(file),
    ...lists,
  });
}

/** The waivers of a tree, none where it has no waivers.yaml. */
export async function readWaivers(tree: Tree, { gates }: Lists = {}): Promise<readonly Waiver[]> {
  const docs = 'docs/waivers.md';
  const entry = (await tree.list()).find(({ path }) => path === waiversFile);
  if (entry === undefined) return [];
  const bytes = entry.type === 'file' ? await tree.read(waiversFile) : null;
  if (bytes === null) {
    const message = `"${waiversFile}" is no regular file, and only those are read`;
    throw new ConfigError(message, { at: waiversFile, docs });
  }
  return loadWaivers(decode(bytes, waiversFile, docs), waiversFile, gates);
}

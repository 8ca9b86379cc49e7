// Which files of a dataset's folder a version is made of, and which only speak of it.
import { datasetFiles, manifestPath, type DatasetFile } from '../../config/discover.ts';
import { joinPath } from '../../config/paths.ts';
import { policyFile, waiversFile } from '../../config/read.ts';
import type { Manifest } from '../../config/types.ts';
import { DatasetError } from '../../core/errors.ts';
import type { Tree } from '../../core/ports.ts';
import { digestFiles, hashFiles } from '../../release/content.ts';
import { retractionsFile } from '../../release/retractions.ts';

/** Words about a dataset that people put beside it; what others lie there is no part of a release. */
const wordsFile = /^(?:readme|licen[cs]e|copying|notice)(?:[.-][\w.-]*)?$/i;

export interface ContentFiles {
  readonly records: readonly DatasetFile[];
  /** The tree's paths of all that the digest is over. */
  readonly content: readonly string[];
  /** README, LICENSE and the like. */
  readonly words: readonly string[];
}

/** Throws DatasetError where a file of records is a link or a submodule. */
export async function listContent(tree: Tree, manifest: Manifest): Promise<ContentFiles> {
  const [link] = datasetFiles(manifest, await tree.list()).refused;
  if (link === undefined) return listRegular(tree, manifest);
  const what = link.type === 'symlink' ? 'a symbolic link' : 'a submodule';
  throw new DatasetError(`${what}, where a release holds files only`, {
    at: link.path,
    hint: 'Put the file itself there, or narrow files in dataset.yaml.',
  });
}

/** The same for a tree that was released: nobody can mend it any more, so links are left out. */
export async function listRegular(tree: Tree, manifest: Manifest): Promise<ContentFiles> {
  const { folder } = manifest;
  const entries = await tree.list();
  const { files } = datasetFiles(manifest, entries);
  const present = new Set(entries.filter(({ type }) => type === 'file').map(({ path }) => path));
  const beside = [
    manifestPath(folder),
    ...(manifest.schema === undefined ? [] : [manifest.schema.path]),
    joinPath(folder, retractionsFile),
  ].filter((path) => present.has(path));
  const content = [...new Set([...files.map(({ path }) => path), ...beside])].sort();
  const prefix = folder === '' ? '' : `${folder}/`;
  const words = [...present]
    .filter((path) => path.startsWith(prefix) && wordsFile.test(path.slice(prefix.length)))
    .filter((path) => !content.includes(path))
    .sort();
  return { records: files, content, words };
}

/** `PlannedRelease.content` of a dataset as it stands in a tree. */
export async function contentOf(tree: Tree, manifest: Manifest): Promise<string> {
  const { content } = await listContent(tree, manifest);
  return digestContent(tree, await hashFiles(tree, manifest.folder, content));
}

/** The same of files whose hashes are known. */
export async function digestContent(
  tree: Tree,
  hashes: ReadonlyMap<string, string>,
): Promise<string> {
  // What the gates went by counts too: else a version that they stopped could never be prepared anew.
  const entries = await tree.list();
  const rules = [policyFile, waiversFile].filter((path) =>
    entries.some((entry) => entry.path === path && entry.type === 'file'),
  );
  const all = new Map(hashes);
  // No path in the folder begins so.
  for (const [path, of] of await hashFiles(tree, '', rules)) all.set(`/${path}`, of);
  return digestFiles(all);
}

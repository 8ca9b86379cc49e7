// Where the datasets of a tree are, and which of its files are theirs.
import { ConfigError } from '../core/errors.ts';
import type { FileEntry } from '../core/ports.ts';
import { compileGlob } from './globs.ts';
import { baseOf, folderOf, joinPath } from './paths.ts';
import { configError, type Problem } from './problems.ts';
import type { Manifest, Policy } from './types.ts';
import { quote } from './wording.ts';

const policyDocs = 'docs/heartcut-yaml.md';
const manifestDocs = 'docs/dataset-yaml.md';
const manifestFile = 'dataset.yaml';

/** Path of a folder's dataset.yaml. */
export function manifestPath(folder: string): string {
  return joinPath(folder, manifestFile);
}

/** A glob of folders as a test; '.' is the root, whose folder is ''. */
function folderTest(glob: string): (folder: string) => boolean {
  const matches = compileGlob(glob);
  const isRoot = /^(\.\/?)+$/.test(glob);
  return (folder) => (folder === '' ? isRoot : matches(folder));
}

/** The problem with an entry that should be a folder's dataset.yaml, or undefined. */
function entryProblem({ path, type }: FileEntry): Problem | undefined {
  const place = { at: path, offset: 0 };
  if (baseOf(path) === 'dataset.yml') {
    const message = `${quote(path)} is not read; the file is called ${manifestFile}`;
    return { message, hint: 'Rename it.', ...place };
  }
  if (type === 'file') return undefined;
  const what = type === 'symlink' ? 'a symbolic link' : 'a submodule';
  const message = `${quote(path)} is ${what}; only regular files are read`;
  return { message, hint: 'Put the file itself there.', ...place };
}

/**
 * The folders that hold a dataset, sorted; '' is the root. None is no error here: a tree may be the
 * one before the first dataset (see `requireDatasets`). Throws ConfigError for a dataset.yaml that
 * is a symbolic link, one named dataset.yml, and a dataset inside another.
 */
export function datasetFolders(
  entries: readonly FileEntry[],
  policy: Pick<Policy, 'datasetGlobs'>,
): readonly string[] {
  const tests = policy.datasetGlobs.map(folderTest);
  const found = new Set<string>();
  const problems: Problem[] = [];
  for (const entry of entries) {
    const base = baseOf(entry.path);
    if (base !== manifestFile && base !== 'dataset.yml') continue;
    const folder = folderOf(entry.path);
    if (!tests.some((test) => test(folder))) continue;
    const problem = entryProblem(entry);
    if (problem === undefined) found.add(folder);
    else problems.push(problem);
  }
  const folders = [...found].sort();
  for (const inner of folders) {
    const outer = folders.find(
      (folder) => folder !== inner && (folder === '' || inner.startsWith(`${folder}/`)),
    );
    if (outer === undefined) continue;
    const which = outer === '' ? 'the dataset at the root' : `dataset ${quote(outer)}`;
    problems.push({
      message: `dataset ${quote(inner)} lies inside ${which}`,
      hint: 'Its records would belong to both. Put them side by side.',
      at: manifestPath(inner),
      offset: problems.length,
    });
  }
  if (problems.length > 0) throw configError(problems, manifestDocs);
  return folders;
}

/**
 * Throws ConfigError for every glob of `datasets` that matches none of the folders. Hand in those
 * of base and head together: a pull request may add the first dataset or remove the last.
 */
export function requireDatasets(policy: Policy, folders: readonly string[]): void {
  const problems: Problem[] = [];
  policy.datasetGlobs.forEach((glob, index) => {
    if (folders.some(folderTest(glob))) return;
    const at = policy.datasetGlobPlaces[index];
    problems.push({
      message: `no folder that matches ${quote(glob)} holds a ${manifestFile}`,
      hint:
        at === undefined
          ? `Add ${glob.replace('*', '<name>')}/${manifestFile}, or name your folders under datasets in heartcut.yaml.`
          : `Add a ${manifestFile} there, or correct datasets.`,
      at: at ?? policy.path ?? 'heartcut.yaml',
      offset: index,
    });
  });
  if (problems.length > 0) throw configError(problems, policyDocs);
}

/** Throws ConfigError when two datasets have one name. */
export function requireDistinctNames(manifests: readonly Manifest[]): void {
  const byName = new Map<string, string>();
  for (const { name, folder } of manifests) {
    const earlier = byName.get(name);
    byName.set(name, folder);
    if (earlier === undefined) continue;
    const [first, second] = [manifestPath(earlier), manifestPath(folder)];
    throw new ConfigError(
      `two datasets are called ${quote(name)}: ${quote(first)} and ${quote(second)}`,
      {
        at: second,
        docs: manifestDocs,
        hint: 'Give one of them another name.',
      },
    );
  }
}

export interface DatasetFile {
  readonly path: string;
  readonly split: string | undefined;
}

export interface DatasetFiles {
  /** Sorted by path, so that the same tree is always read in the same order. */
  readonly files: readonly DatasetFile[];
  /** Symbolic links and submodules that match: never read, and to be told of. */
  readonly refused: readonly FileEntry[];
  /** Globs of `files` and `splits` that match no file. */
  readonly unmatched: readonly string[];
}

/** Of a dataset's folder, what people and judges say of its records: no records of it. */
const besides = ['gold.jsonl', 'calibration.json'];

/**
 * The files of a dataset in a tree. dataset.yaml and the dataset's own schema are never among them,
 * labels and their calibration only where `files` names them letter by letter.
 * Throws ConfigError for a file that is in two splits.
 */
export function datasetFiles(manifest: Manifest, entries: readonly FileEntry[]): DatasetFiles {
  const prefix = manifest.folder === '' ? '' : `${manifest.folder}/`;
  const globs = manifest.files.map((glob) => ({ glob, matches: compileGlob(glob), used: false }));
  const splits = Object.entries(manifest.splits).flatMap(([split, list]) =>
    list.map((glob) => ({ split, glob, matches: compileGlob(glob), used: false })),
  );
  const files: DatasetFile[] = [];
  const refused: FileEntry[] = [];
  const problems: Problem[] = [];
  for (const entry of entries) {
    const { path } = entry;
    if (!path.startsWith(prefix)) continue;
    if (path === manifestPath(manifest.folder) || path === manifest.schema?.path) continue;
    const inner = path.slice(prefix.length);
    if (besides.includes(inner) && !manifest.files.includes(inner)) continue;
    const matching = globs.filter(({ matches }) => matches(inner));
    if (matching.length === 0) continue;
    for (const glob of matching) glob.used = true;
    if (entry.type !== 'file') {
      refused.push(entry);
      continue;
    }
    const hits = splits.filter(({ matches }) => matches(inner));
    for (const hit of hits) hit.used = true;
    const [split, second] = new Set(hits.map((hit) => hit.split));
    if (second !== undefined) {
      problems.push({
        message: `${quote(path)} is in split ${quote(split ?? '')} and in split ${quote(second)}`,
        hint: 'A file belongs to one split. Narrow the globs under splits.',
        at: manifestPath(manifest.folder),
        offset: problems.length,
      });
    }
    files.push({ path, split });
  }
  if (problems.length > 0) throw configError(problems, manifestDocs);
  const byPath = (a: FileEntry | DatasetFile, b: FileEntry | DatasetFile): number =>
    a.path < b.path ? -1 : Number(a.path > b.path);
  const unmatched = [...globs, ...splits].filter(({ used }) => !used).map(({ glob }) => glob);
  return { files: files.sort(byPath), refused: refused.sort(byPath), unmatched };
}

// Everything that plan and prepare ask of a dataset: its last release, what is different since, and
// what people want the next one to be.
import {
  datasetFiles,
  datasetFolders,
  requireDatasets,
  requireDistinctNames,
} from '../../config/discover.ts';
import { joinPath } from '../../config/paths.ts';
import { readManifest, readPolicy } from '../../config/read.ts';
import type { Manifest, Policy } from '../../config/types.ts';
import { didYouMean } from '../../config/wording.ts';
import { ConfigError } from '../../core/errors.ts';
import type { Log, Repository, Tree, VersionHistory } from '../../core/ports.ts';
import type { PlannedRelease } from '../../core/release.ts';
import type { LastRelease, WaitingEntry } from '../../core/release-plan.ts';
import { compareSides } from '../../dataset/compare.ts';
import { DatasetSide } from '../../dataset/side.ts';
import type { FileDifference, Versions } from '../../release/classify.ts';
import { hashFiles } from '../../release/content.ts';
import type { ChangeEntry } from '../../release/entries.ts';
import { openFile } from '../open-file.ts';
import { digestContent, listContent, listRegular, type ContentFiles } from './content-of.ts';
import { readPlanned } from './read-planned.ts';
import { listReleases, readReleased, requireWholeHistory } from './released.ts';
import { entriesOf, readEntries } from './waiting-entries.ts';

/** Where releases are planned from. */
export interface ReleaseSources {
  /** The tree that would be released. */
  readonly head: Tree;
  readonly repository: Pick<Repository, 'tree' | 'resolve' | 'introduced'>;
  readonly versions: VersionHistory;
}

/** One dataset, read. */
export interface Survey {
  readonly manifest: Manifest;
  readonly policy: Policy;
  /** The latest first. */
  readonly releases: readonly LastRelease[];
  /** The tree of the last release. */
  readonly base: Tree | null;
  readonly headSide: DatasetSide;
  /** null before the first release. */
  readonly versionsApart: Versions | null;
  readonly entries: readonly WaitingEntry[];
  /** Digest of the head. */
  readonly content: string;
  /** release.json of the head. */
  readonly planned: PlannedRelease | null;
}

/** The datasets of a tree, each read when it is asked for. */
export interface Surveys {
  readonly names: readonly string[];
  /** Files of `.changes/`, whomever they are about. */
  readonly entries: readonly ChangeEntry[];
  read(name: string): Promise<Survey>;
}

/**
 * Throws ConfigError and DatasetError for what can't be read, HostError for a shallow clone, and
 * ConfigError where one of `wanted` is no dataset.
 */
export async function openSurveys(
  { head, repository, versions }: ReleaseSources,
  wanted: readonly string[],
  log: Log,
): Promise<Surveys> {
  await requireWholeHistory(versions);
  const policy = await readPolicy(head);
  const folders = datasetFolders(await head.list(), policy);
  requireDatasets(policy, folders);
  const manifests: Manifest[] = [];
  for (const folder of folders) manifests.push(await readManifest(head, folder, policy));
  requireDistinctNames(manifests);
  const names = manifests.map(({ name }) => name).sort();
  for (const name of wanted) {
    if (names.includes(name)) continue;
    throw new ConfigError(`there is no dataset ${JSON.stringify(name)}${didYouMean(name, names)}`, {
      hint: `Datasets: ${names.join(', ')}`,
    });
  }
  const entries = await readEntries(head, names);
  const releases = await listReleases(versions);
  return {
    names: wanted.length === 0 ? names : names.filter((name) => wanted.includes(name)),
    entries,
    async read(name) {
      const manifest = manifests.find((each) => each.name === name);
      if (manifest === undefined) throw new Error(`no dataset ${name}`);
      log.info(`reading ${name}`);
      const own = releases.get(name) ?? [];
      const [last] = own;
      const base = last === undefined ? null : await repository.tree(last.commit);
      const headSide = await loadSide(manifest, 'head', head, policy, manifest.folder);
      const hashes = await hashAll(head, manifest, await listContent(head, manifest));
      const shared = { manifest, policy, releases: own, base, headSide };
      return {
        ...shared,
        versionsApart:
          base === null || last === undefined
            ? null
            : await compareVersions(shared, base, hashes, last.tag),
        entries: await entriesOf(name, entries, repository),
        content: await digestContent(head, hashes.content),
        planned: await readPlanned(head, manifest.folder),
      };
    },
  };
}

/** `folder` is where the paths of the records are to stand: they differ where a dataset was moved. */
async function loadSide(
  manifest: Manifest,
  side: 'base' | 'head',
  tree: Tree,
  policy: Policy,
  folder: string,
): Promise<DatasetSide> {
  const sources = [];
  for (const { path, split } of datasetFiles(manifest, await tree.list()).files) {
    const bytes = await openFile(tree, path);
    if (bytes === null) continue;
    sources.push({ path: moveTo(folder, manifest.folder, path), bytes, split });
  }
  return new DatasetSide(manifest, side, sources, policy.limits);
}

function moveTo(folder: string, from: string, path: string): string {
  return joinPath(folder, from === '' ? path : path.slice(from.length + 1));
}

interface Hashes {
  readonly content: ReadonlyMap<string, string>;
  readonly words: ReadonlyMap<string, string>;
  readonly records: ReadonlySet<string>;
}

async function hashAll(
  tree: Tree,
  { folder }: Manifest,
  { content, words, records }: ContentFiles,
): Promise<Hashes> {
  const inner = ({ path }: { path: string }): string =>
    folder === '' ? path : path.slice(folder.length + 1);
  return {
    content: await hashFiles(tree, folder, content),
    words: await hashFiles(tree, folder, words),
    records: new Set(records.map(inner)),
  };
}

async function compareVersions(
  { manifest, policy, headSide }: Pick<Survey, 'manifest' | 'policy' | 'headSide'>,
  base: Tree,
  after: Hashes,
  tag: string,
): Promise<Versions> {
  const released = await readReleased(base, manifest, policy, tag);
  const read: Manifest =
    'manifest' in released ? released.manifest : { ...manifest, folder: released.folder };
  const baseSide = await loadSide(read, 'base', base, policy, manifest.folder);
  const before = await hashAll(base, read, await listRegular(base, read));
  const splits = new Map(
    datasetFiles(read, await base.list()).files.map(({ path, split }) => [
      moveTo(manifest.folder, read.folder, path),
      split,
    ]),
  );
  return {
    change: compareSides(manifest, baseSide, headSide),
    before: 'manifest' in released ? released.manifest : { unreadable: released.unreadable },
    after: manifest,
    files: compareFiles(before, after, manifest),
    splitBefore: (path) => splits.get(path),
  };
}

function compareFiles(before: Hashes, after: Hashes, manifest: Manifest): FileDifference[] {
  const roleOf = (path: string): FileDifference['role'] => {
    if (before.records.has(path) || after.records.has(path)) return 'records';
    if (path === 'dataset.yaml') return 'manifest';
    return joinPath(manifest.folder, path) === manifest.schema?.path ? 'schema' : 'words';
  };
  const all = [before.content, before.words, after.content, after.words];
  const paths = [...new Set(all.flatMap((files) => [...files.keys()]))].sort();
  const of = (hashes: Hashes, path: string): string | undefined =>
    hashes.content.get(path) ?? hashes.words.get(path);
  return paths
    .map((path) => ({
      path,
      before: of(before, path),
      after: of(after, path),
      role: roleOf(path),
    }))
    .filter((file) => file.before !== file.after);
}

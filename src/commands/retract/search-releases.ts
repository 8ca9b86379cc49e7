// Which released versions hold a record. A file that two versions share is read once, and of the others
// only lines that no version before had: releases differ in few.
import { hash } from 'node:crypto';
import { valid } from 'semver';
import { datasetFiles, datasetFolders } from '../../config/discover.ts';
import { readManifest, readPolicy } from '../../config/read.ts';
import type { Manifest, Policy } from '../../config/types.ts';
import { ConfigError, HostError } from '../../core/errors.ts';
import type { Log, Repository, Tree, VersionHistory } from '../../core/ports.ts';
import type { DataRecord } from '../../core/record.ts';
import { readTag } from '../../core/release.ts';
import type { RetractionMention } from '../../core/retraction-story.ts';
import { DatasetSide } from '../../dataset/side.ts';
import { sortVersions } from '../../release/add-retractions.ts';
import { identify, type Identity } from './found-record.ts';

export interface Release {
  readonly version: string;
  readonly tag: string;
  readonly commit: string;
}

/** By dataset, the oldest version first. */
export type Releases = ReadonlyMap<string, readonly Release[]>;

export interface ReleaseHit extends Identity {
  readonly record: DataRecord;
}

/** Whether a record of a dataset is looked for. */
export type Wanted = (dataset: string, identity: Identity) => boolean;

/** All releases that this clone knows of. Throws HostError for one that lacks history. */
export async function listReleases(versions: VersionHistory): Promise<Releases> {
  if (await versions.isShallow()) {
    throw new HostError(
      'this clone lacks history, so it can’t be told which releases hold a record',
      {
        hint: 'Fetch it: `git fetch --unshallow --tags`, or `with: { fetch-depth: 0 }` for actions/checkout.',
        docs: 'docs/retract.md',
      },
    );
  }
  const byDataset = new Map<string, Map<string, Release>>();
  for (const { tag, commit } of await versions.releaseTags()) {
    const read = readTag(tag);
    if (read === undefined || valid(read.version) === null) continue;
    const { dataset, version } = read;
    const known = byDataset.get(dataset) ?? new Map<string, Release>();
    byDataset.set(dataset, known.set(version, { version, tag, commit }));
  }
  return new Map(
    [...byDataset].sort(byName).map(([dataset, known]) => {
      const inOrder = sortVersions(known.keys()).flatMap((version) => known.get(version) ?? []);
      return [dataset, inOrder];
    }),
  );
}

/**
 * Calls `found` for every wanted record of every release, the oldest first. What can't be read is told
 * of in the list that is given back: it may hold some.
 */
export async function searchReleases(
  releases: Releases,
  repository: Repository,
  wanted: Wanted,
  found: (dataset: string, release: Release, hit: ReleaseHit) => void,
  log: Log,
): Promise<RetractionMention[]> {
  const unsearched: RetractionMention[] = [];
  const total = [...releases.values()].reduce((sum, each) => sum + each.length, 0);
  let done = 0;
  for (const [dataset, versions] of releases) {
    const search = new DatasetSearch((identity) => wanted(dataset, identity));
    for (const release of versions) {
      log.progress('searching releases', (done += 1), total);
      const tree = await repository.tree(release.commit);
      const read = await readDataset(tree, dataset);
      if ('problem' in read) {
        unsearched.push({ path: release.tag, line: null, what: read.problem });
        continue;
      }
      const { files, refused } = datasetFiles(read.manifest, await tree.list());
      for (const { path } of refused) {
        unsearched.push({ path: `${release.tag}:${path}`, line: null, what: 'is no regular file' });
      }
      const oids = new Map((await tree.list()).map((entry) => [entry.path, entry.oid]));
      for (const { path } of files) {
        const { hits, unread } = await search.read(tree, path, oids.get(path), read);
        for (const hit of hits) found(dataset, release, hit);
        if (unread === 0) continue;
        const what = `${unread} ${unread === 1 ? 'line is no record' : 'lines are no records'}`;
        unsearched.push({ path: `${release.tag}:${path}`, line: null, what });
      }
    }
  }
  return unsearched;
}

interface ReadDataset {
  readonly manifest: Manifest;
  readonly policy: Policy;
}

interface ReadFile {
  readonly hits: readonly ReleaseHit[];
  /** Lines that are no records. */
  readonly unread: number;
}

/** Versions of one dataset, in turn. */
class DatasetSearch {
  readonly #isWanted: (identity: Identity) => boolean;
  readonly #files = new Map<string, ReadFile>();
  /** By id field: digests of lines that are records and not wanted. */
  readonly #dull = new Map<string, Set<string>>();

  constructor(isWanted: (identity: Identity) => boolean) {
    this.#isWanted = isWanted;
  }

  async read(
    tree: Tree,
    path: string,
    oid: string | undefined,
    { manifest, policy }: ReadDataset,
  ): Promise<ReadFile> {
    const idField = JSON.stringify(manifest.idField ?? null);
    const key = `${oid} ${idField}`;
    const known = oid === undefined ? undefined : this.#files.get(key);
    if (known !== undefined) return known;
    const bytes = (await tree.read(path)) ?? new Uint8Array();
    const side = new DatasetSide(manifest, 'head', [{ path, bytes }], policy.limits);
    let dull = this.#dull.get(idField);
    if (dull === undefined) this.#dull.set(idField, (dull = new Set()));
    const read = this.#readLines(side, dull);
    this.#files.set(key, read);
    return read;
  }

  #readLines(side: DatasetSide, dull: Set<string>): ReadFile {
    const hits: ReleaseHit[] = [];
    const [file] = side.files;
    if (file === undefined) return { hits, unread: 0 };
    let unread = file.problem === undefined ? 0 : 1;
    for (let line = 0; line < file.lines.count; line += 1) {
      if (file.isBlankLine(line)) continue;
      const digest = hash('sha256', file.bytesOf(line), 'base64');
      if (dull.has(digest)) continue;
      const value = file.value(line);
      if (value === undefined) {
        unread += 1;
        continue;
      }
      const identity = identify(value, side.manifest.idField);
      if (this.#isWanted(identity)) hits.push({ ...identity, record: side.recordAt(0, line) });
      else dull.add(digest);
    }
    return { hits, unread };
  }
}

/** The dataset of a name as a version describes it, or why it can't be read. */
async function readDataset(tree: Tree, name: string): Promise<ReadDataset | { problem: string }> {
  try {
    const policy = await readPolicy(tree);
    for (const folder of datasetFolders(await tree.list(), policy)) {
      const manifest = await readManifest(tree, folder, policy);
      if (manifest.name === name) return { manifest, policy };
    }
    return { problem: 'holds no dataset of that name' };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { problem: `can’t be read by this heartcut: ${error.at ?? ''} ${error.message}` };
  }
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

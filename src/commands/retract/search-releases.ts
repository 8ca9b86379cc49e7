// Which released versions hold a record. A file that two versions share is read once, and of another
// one only lines that the version before had not: releases differ in few.
import { valid } from 'semver';
import { datasetFiles, datasetFolders } from '../../config/discover.ts';
import { readManifest, readPolicy } from '../../config/read.ts';
import type { Manifest, Policy } from '../../config/types.ts';
import { ConfigError, HostError } from '../../core/errors.ts';
import type { Log, Repository, Tree, VersionHistory } from '../../core/ports.ts';
import type { DataRecord } from '../../core/record.ts';
import { readTag } from '../../core/release.ts';
import type { RetractionMention } from '../../core/retraction-story.ts';
import { contentIds } from '../../dataset/content-ids.ts';
import type { JsonlFile } from '../../dataset/jsonl-file.ts';
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
  isWanted: Wanted,
  found: (dataset: string, release: Release, hit: ReleaseHit) => void,
  log: Log,
): Promise<RetractionMention[]> {
  const unsearched: RetractionMention[] = [];
  const total = [...releases.values()].reduce((sum, each) => sum + each.length, 0);
  const configuration = new Map<string, Promise<Uint8Array | null>>();
  let done = 0;
  for (const [dataset, versions] of releases) {
    const search = new DatasetSearch((identity) => isWanted(dataset, identity));
    for (const release of versions) {
      log.progress('searching releases', (done += 1), total);
      const tree = await repository.tree(release.commit);
      const read = await readDataset(readOnce(tree, configuration), dataset);
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
        const { file, hits, unread } = await search.read(tree, path, oids.get(path), read);
        for (const hit of hits) found(dataset, release, hit);
        if (unread === 0 && file.problem === undefined) continue;
        const lines = `${unread} ${unread === 1 ? 'line is no record' : 'lines are no records'}`;
        const what = file.problem === undefined ? lines : 'can’t be read as lines';
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
  readonly file: JsonlFile;
  readonly ids: Float64Array;
  readonly idField: string | undefined;
  readonly hits: readonly ReleaseHit[];
  /** By line: `dull`, `wanted` or `noRecord`. */
  readonly states: Uint8Array;
  /** Lines that are no records. */
  readonly unread: number;
}

const dull = 0;
const wanted = 1;
const noRecord = 2;

/** Versions of one dataset, in turn. */
class DatasetSearch {
  readonly #isWanted: (identity: Identity) => boolean;
  readonly #byPath = new Map<string, ReadFile & { readonly oid: string | undefined }>();

  constructor(isWanted: (identity: Identity) => boolean) {
    this.#isWanted = isWanted;
  }

  async read(
    tree: Tree,
    path: string,
    oid: string | undefined,
    { manifest, policy }: ReadDataset,
  ): Promise<ReadFile> {
    const known = this.#byPath.get(path);
    const before = known?.idField === manifest.idField ? known : undefined;
    if (before !== undefined && oid !== undefined && before.oid === oid) return before;
    const bytes = (await tree.read(path)) ?? new Uint8Array();
    const side = new DatasetSide(manifest, 'head', [{ path, bytes }], policy.limits);
    const read = this.#readLines(side, side.files[0] as JsonlFile, before);
    this.#byPath.set(path, { ...read, oid });
    return read;
  }

  #readLines(side: DatasetSide, file: JsonlFile, before: ReadFile | undefined): ReadFile {
    const { idField } = side.manifest;
    const hits: ReleaseHit[] = [];
    const states = new Uint8Array(file.lines.count);
    const ids = contentIds(file);
    const twinOf = findTwins(file, ids, before);
    let unread = 0;
    for (let line = 0; line < file.lines.count; line += 1) {
      if (file.isBlankLine(line)) continue;
      const twin = twinOf(line);
      const state = twin === undefined ? undefined : before?.states[twin];
      if (state === dull) continue;
      const value = state === noRecord ? undefined : file.value(line);
      if (value === undefined) {
        unread += 1;
        states[line] = noRecord;
        continue;
      }
      const identity = identify(value, idField);
      if (!this.#isWanted(identity)) continue;
      hits.push({ ...identity, record: side.recordAt(0, line) });
      states[line] = wanted;
    }
    return { file, ids, idField, hits, states, unread };
  }
}

/** For each line of a file, one of the version before that is the same byte for byte. */
function findTwins(
  file: JsonlFile,
  ids: Float64Array,
  before: ReadFile | undefined,
): (line: number) => number | undefined {
  if (before === undefined) return () => undefined;
  const byId = new Map<number, number>();
  for (let line = 0; line < before.ids.length; line += 1)
    byId.set(before.ids[line] as number, line);
  return (line) => {
    const twin = byId.get(ids[line] as number);
    // A hash can be forged; the bytes can't.
    const isSame = twin !== undefined && file.hasSameLines(line, line + 1, before.file, twin);
    return isSame ? twin : undefined;
  };
}

/** A tree that reads a file once, whichever versions have it: for small ones only. */
function readOnce(tree: Tree, known: Map<string, Promise<Uint8Array | null>>): Tree {
  return {
    commit: tree.commit,
    label: tree.label,
    list: () => tree.list(),
    async read(path) {
      const oid = (await tree.list()).find((entry) => entry.path === path)?.oid;
      if (oid === undefined) return tree.read(path);
      const reading = known.get(oid) ?? tree.read(path);
      known.set(oid, reading);
      return reading;
    },
  };
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

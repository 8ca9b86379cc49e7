// `retract`: records that are taken back → what repeats them and was made from them, which releases hold
// them, and the files as they are without them. Nothing is written here.
import { datasetFolders, requireDatasets, requireDistinctNames } from '../config/discover.ts';
import { readManifest, readPolicy } from '../config/read.ts';
import type { Policy } from '../config/types.ts';
import { didYouMean, quote } from '../config/wording.ts';
import { ConfigError } from '../core/errors.ts';
import type { Log, Repository, Tree, VersionHistory } from '../core/ports.ts';
import type { Retraction } from '../core/release.ts';
import type { RetractionMention, RetractionStory } from '../core/retraction-story.ts';
import { removeLines } from '../dataset/remove-lines.ts';
import { repeatsWords } from '../gates/near-duplicate/nearest-named.ts';
import { addRetractions } from '../release/add-retractions.ts';
import { maxWhyCharacters, printRetractions } from '../release/retractions.ts';
import { readRetractions, retractionsPath } from './read-retractions.ts';
import { findDescendants } from './retract/find-descendants.ts';
import { findMentions } from './retract/find-mentions.ts';
import { findNamed, requireOne } from './retract/find-named.ts';
import { findHolders, findReleasedNames } from './retract/find-released.ts';
import { findRepeats, nearOptions } from './retract/find-repeats.ts';
import type { FoundRecord, LoadedDataset } from './retract/found-record.ts';
import { describeRetracted, type Retracted, type Taking } from './retract/retracted.ts';
import { listReleases, type Releases } from './retract/search-releases.ts';
import { SideCache } from './side-cache.ts';

export interface RetractRequest extends Taking {
  readonly tree: Tree;
  readonly repository: Repository;
  readonly versions: VersionHistory;
  /** Ids, `path:line`, or contents as `sha256:` and 16 to 64 hex digits. */
  readonly names: readonly string[];
  readonly why: string;
  /** Only records of this dataset are meant by the names; what repeats them is found in all. */
  readonly dataset?: string | undefined;
  /** YYYY-MM-DD */
  readonly today: string;
}

/** A file as it is to be written. */
export interface PlannedFile {
  readonly path: string;
  readonly content: () => Iterable<string | Uint8Array>;
}

export interface RetractionPlan {
  readonly story: RetractionStory;
  /** Lists of what was retracted go first: a record must not be gone without having been noted. */
  readonly files: readonly PlannedFile[];
}

const docs = 'docs/retract.md';

/** What is to be done, and what was found on the way. Throws ConfigError and HostError. */
export async function planRetraction(request: RetractRequest, log: Log): Promise<RetractionPlan> {
  const { tree, names } = request;
  requireWhy(request.why);
  const policy = await readPolicy(tree);
  const { datasets, unsearched } = await loadDatasets(tree, policy);
  const releases = await listReleases(request.versions);
  const named = await findAll(request, datasets, releases, log);
  for (const { record } of named) {
    if (!repeatsWords(request.why, record, nearOptions)) continue;
    throw new ConfigError(
      '--why repeats words of the record, and retractions.json keeps it for good',
      {
        hint: 'Say why without quoting: the file goes into every release.',
        docs,
      },
    );
  }
  log.info(`looking for what repeats ${names.length === 1 ? 'it' : 'them'}`);
  const repeats = findRepeats(datasets, named);
  const copies = repeats.filter(({ isCopy }) => isCopy).map(({ found }) => found);
  const descendants = findDescendants(datasets, [...named, ...copies]);
  const all = [named, [...repeats, ...descendants].map(({ found }) => found)].flat();
  const { repository } = request;
  const holders = await findHolders(named, all, datasets, releases, repository, log);
  const related = { named, repeats, descendants, holders };
  const retracted = await describeRetracted(related, request, tree, policy);
  const taken = retracted.filter(({ told }) => told.isTaken);
  const files = await planFiles(request, taken);
  const goes = taken.map(({ found }) => found);
  const story: RetractionStory = {
    isApplied: false,
    why: request.why,
    records: retracted.map(({ told }) => told),
    mentions: await findMentions(tree, goes),
    unsearched: [...unsearched, ...holders.unsearched],
    searched: [...releases].map(([dataset, known]) => {
      return { dataset, versions: known.map(({ version }) => version) };
    }),
    files: files.map(({ path, removed }) => ({ path, removed })),
    bump: policy.release.rules.removed,
  };
  return { story, files };
}

function requireWhy(why: string): void {
  const problem =
    why.trim() === ''
      ? '--why is empty'
      : why.length > maxWhyCharacters
        ? `--why has ${why.length} characters; at most ${maxWhyCharacters} are kept`
        : /[\p{Cc}\p{Zl}\p{Zp}]/u.test(why)
          ? '--why holds a line break or a control character'
          : undefined;
  if (problem === undefined) return;
  throw new ConfigError(problem, {
    hint: 'One sentence that consumers of a release can read, without the name of whoever asked.',
    docs,
  });
}

async function loadDatasets(
  tree: Tree,
  policy: Policy,
): Promise<{ datasets: LoadedDataset[]; unsearched: RetractionMention[] }> {
  const folders = datasetFolders(await tree.list(), policy);
  requireDatasets(policy, folders);
  const cache = new SideCache(policy);
  const datasets: LoadedDataset[] = [];
  const unsearched: RetractionMention[] = [];
  for (const folder of folders) {
    const manifest = await readManifest(tree, folder, policy);
    const side = await cache.load(manifest, 'head', tree);
    datasets.push({ manifest, side });
    for (const { at } of cache.refused(manifest, tree)) {
      unsearched.push({ path: at.path, line: null, what: 'is no regular file' });
    }
    for (const file of side.files) {
      if (file.problem !== undefined) {
        unsearched.push({ path: file.path, line: null, what: 'can’t be read as lines' });
      }
      for (let line = 0; line < file.lines.count; line += 1) {
        if (file.isBlankLine(line) || file.isRecord(line)) continue;
        unsearched.push({ path: file.path, line: line + 1, what: 'is no record' });
      }
    }
  }
  requireDistinctNames(datasets.map(({ manifest }) => manifest));
  return { datasets, unsearched };
}

/** The records that are named: of the working tree, else of releases. */
async function findAll(
  request: RetractRequest,
  datasets: readonly LoadedDataset[],
  releases: Releases,
  log: Log,
): Promise<FoundRecord[]> {
  const { names, dataset: only } = request;
  if (names.length === 0) {
    throw new ConfigError('no record is named', {
      hint: 'heartcut retract ID --why "…", or --ids FILE with one id a line.',
      docs,
    });
  }
  const known = datasets.map(({ manifest }) => manifest.name);
  if (only !== undefined && !known.includes(only)) {
    throw new ConfigError(`there is no dataset ${quote(only)}${didYouMean(only, known)}`, {
      hint: `Datasets: ${known.join(', ')}`,
    });
  }
  const meant = datasets.filter(({ manifest }) => only === undefined || manifest.name === only);
  const found = findNamed(meant, [...new Set(names)]);
  const missing = [...found].flatMap(([name, records]) => (records.length === 0 ? [name] : []));
  if (missing.length > 0) {
    const released = await findReleasedNames(missing, meant, releases, request.repository, log);
    for (const [name, records] of released) found.set(name, records);
  }
  const earlier = new Map<string, Retraction>();
  for (const { manifest } of meant) {
    for (const entry of (await readRetractions(request.tree, manifest.folder)).retracted) {
      for (const name of [entry.id, entry.content]) earlier.set(name, entry);
    }
  }
  const places =
    only === undefined ? 'no dataset and no release' : `neither ${only} nor a release of it`;
  return requireOne(found, request.takesDuplicates, (name) => {
    const entry = earlier.get(name);
    return entry === undefined
      ? `is a record of ${places} here`
      : `was retracted on ${entry.date} (${entry.why}), and nothing here holds it`;
  });
}

async function planFiles(
  { tree, why, today }: RetractRequest,
  taken: readonly Retracted[],
): Promise<(PlannedFile & { removed: number })[]> {
  const lists: (PlannedFile & { removed: number })[] = [];
  const data: (PlannedFile & { removed: number })[] = [];
  for (const dataset of new Set(taken.map(({ found }) => found.dataset))) {
    const own = taken.filter(({ found }) => found.dataset === dataset);
    const { folder } = dataset.manifest;
    const before = await readRetractions(tree, folder);
    const entries = own.map(({ told: { id, content, releases }, because }) => {
      const entry = { id, content, why, date: today };
      return { ...entry, ...(because === undefined ? {} : { because }), releases };
    });
    const [written, text] = [before, addRetractions(before, entries)].map(printRetractions);
    if (text !== undefined && text !== written) {
      lists.push({ path: retractionsPath(folder), removed: 0, content: () => [text] });
    }
    for (const file of dataset.side.files) {
      const lines = own.flatMap(({ told: { place } }) =>
        place?.path === file.path ? [place.line - 1] : [],
      );
      if (lines.length === 0) continue;
      const content = (): Iterable<Uint8Array> => removeLines(file, lines);
      data.push({ path: file.path, removed: lines.length, content });
    }
  }
  return [...lists, ...data];
}

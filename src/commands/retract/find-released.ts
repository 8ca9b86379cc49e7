// What releases hold of records that are taken back: the versions of each, and records that stand in
// releases only.
import type { Log, Repository } from '../../core/ports.ts';
import type { RetractionMention } from '../../core/retraction-story.ts';
import { sortVersions } from '../../release/add-retractions.ts';
import { RecordNames } from './find-named.ts';
import type { FoundRecord, LoadedDataset } from './found-record.ts';
import { searchReleases, type ReleaseHit, type Releases } from './search-releases.ts';

/** Each name with the records of releases that it names, of each dataset the one released last. */
export async function findReleasedNames(
  names: readonly string[],
  datasets: readonly LoadedDataset[],
  releases: Releases,
  repository: Repository,
  log: Log,
): Promise<ReadonlyMap<string, FoundRecord[]>> {
  const wanted = new RecordNames(names);
  const newest = new Map(names.map((name) => [name, new Map<string, FoundRecord>()]));
  const known = new Map(datasets.map((dataset) => [dataset.manifest.name, dataset]));
  await searchReleases(
    new Map([...releases].filter(([name]) => known.has(name))),
    repository,
    (_dataset, identity) => wanted.match(identity).length > 0,
    (name, _release, hit) => {
      const dataset = known.get(name);
      if (dataset === undefined) return;
      for (const each of wanted.match(hit)) newest.get(each)?.set(name, releasedIn(dataset, hit));
    },
    log,
  );
  return new Map([...newest].map(([name, found]) => [name, [...found.values()]]));
}

export interface Holders {
  /** The versions of its dataset that hold a record, the oldest first. */
  versionsOf(found: FoundRecord): readonly string[];
  /** Copies of named records that only releases hold, of datasets where none was found. */
  readonly copies: readonly FoundRecord[];
  readonly unsearched: readonly RetractionMention[];
}

/**
 * Looks for `found` in the releases of its own datasets, by content and by id, and for the contents of
 * `named` in those of all others.
 */
export async function findHolders(
  named: readonly FoundRecord[],
  found: readonly FoundRecord[],
  datasets: readonly LoadedDataset[],
  releases: Releases,
  repository: Repository,
  log: Log,
): Promise<Holders> {
  const own = new Map(datasets.map((each) => [each.manifest.name, new Holdings(each)]));
  for (const each of found) own.get(each.dataset.manifest.name)?.add(each);
  const contents = new Set(named.map(({ content }) => content));
  const unsearched = await searchReleases(
    new Map([...releases].filter(([name]) => own.has(name))),
    repository,
    (name, { id, content }) => contents.has(content) || own.get(name)?.has(id, content) === true,
    (name, { version }, hit) => own.get(name)?.note(version, hit),
    log,
  );
  for (const [name, known] of releases) {
    if (own.has(name)) continue;
    const what = `releases of a dataset that is not here any more: ${known.length}`;
    unsearched.push({ path: `${name}-v*`, line: null, what });
  }
  return {
    versionsOf: (each) => own.get(each.dataset.manifest.name)?.versionsOf(each) ?? [],
    copies: [...own.values()].flatMap((each) => each.strangers),
    unsearched,
  };
}

/** Records of one dataset, and the versions that were seen to hold them. */
class Holdings {
  readonly #dataset: LoadedDataset;
  readonly #byContent = new Map<string, FoundRecord>();
  readonly #ids = new Set<string>();
  readonly #contentVersions = new Map<string, Set<string>>();
  readonly #idVersions = new Map<string, Set<string>>();

  constructor(dataset: LoadedDataset) {
    this.#dataset = dataset;
  }

  /** Of what was noted, the records that had not been added. */
  readonly strangers: FoundRecord[] = [];

  add(found: FoundRecord): void {
    this.#byContent.set(found.content, found);
    this.#ids.add(found.id);
  }

  has(id: string, content: string): boolean {
    return this.#byContent.has(content) || this.#ids.has(id);
  }

  note(version: string, hit: ReleaseHit): void {
    if (!this.has(hit.id, hit.content)) {
      const found = releasedIn(this.#dataset, hit);
      this.add(found);
      this.strangers.push(found);
    }
    addTo(this.#contentVersions, hit.content, version);
    addTo(this.#idVersions, hit.id, version);
  }

  versionsOf({ id, content }: FoundRecord): readonly string[] {
    return sortVersions([
      ...(this.#contentVersions.get(content) ?? []),
      ...(this.#idVersions.get(id) ?? []),
    ]);
  }
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const known = sets.get(key);
  if (known === undefined) sets.set(key, new Set([value]));
  else known.add(value);
}

/** Of the version's own id field, which may have been another. */
function releasedIn(dataset: LoadedDataset, { id, content, record }: ReleaseHit): FoundRecord {
  return { id, content, dataset, record, isInTree: false };
}

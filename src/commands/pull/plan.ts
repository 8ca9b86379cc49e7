// What one dataset's pull comes to, before a file of records is fetched: the version, its checked
// manifest, what was taken back since, who vouches for it.
import { ConfigError, DatasetError, HostError } from '../../core/errors.ts';
import type { Export } from '../../core/export.ts';
import { tagOf, type Retraction } from '../../core/release.ts';
import type {
  Attestation,
  AttestationVerifier,
  ContentStore,
  PublishedVersion,
  ReleaseSource,
} from '../../core/release-source.ts';
import { requireExport } from '../export.ts';
import { chooseFiles, type ChosenFiles, type PullChoice } from './choose-files.ts';
import type { LockedDataset } from './lock.ts';
import { readRelease, type CheckedRelease } from './read-release.ts';
import { newestOf, resolveVersion, type Wanted } from './resolve.ts';

const docs = 'docs/pull.md';

/** One dataset as it is wanted. */
export interface Order {
  readonly source: ReleaseSource;
  readonly wanted: Wanted;
  readonly choice: PullChoice;
  /** What the lock has of it. */
  readonly locked?: LockedDataset;
  /** The version is the lock's, whatever is there by now. */
  readonly isPinned: boolean;
}

export interface PlanOptions {
  readonly store: ContentStore;
  readonly verify: AttestationVerifier;
  readonly attestation: 'skip' | 'ask' | 'require';
  /** Not knowing whether records were taken back is an error. */
  readonly refusesAffected: boolean;
}

export interface Plan {
  readonly order: Order;
  readonly release: CheckedRelease;
  readonly chosen: ChosenFiles;
  /** Of the records that the release does not hold in it. */
  readonly form?: Export;
  readonly newest?: string;
  readonly affected: readonly Retraction[];
  readonly attestation: Attestation;
  readonly notes: readonly string[];
}

/** Throws where the release can't be had, is not the locked one, or is not vouched for as asked. */
export async function planPull(order: Order, options: PlanOptions): Promise<Plan> {
  const { source, wanted, locked, isPinned } = order;
  const notes: string[] = [];
  const published = await listPublished(order);
  const version =
    isPinned && locked !== undefined
      ? locked.version
      : resolveVersion(wanted, requireListed(published), source.name);
  const tag = tagOf(wanted.dataset, version);
  const release = await openRelease(order, tag, options.store, notes);
  if (locked?.version === version) requireUnchanged(locked, release, source.name);
  const since = await lookForRetractions(order, published, release);
  if ('unknown' in since) {
    if (options.refusesAffected) {
      throw new HostError(`can't tell whether records of ${tag} were taken back: ${since.unknown}`);
    }
    notes.push(`not looked whether records were taken back since: ${since.unknown}`);
  }
  const { manifest } = release;
  const chosen = chooseFiles(manifest, order.choice);
  const { as } = order.choice;
  const retracted = 'unknown' in since ? manifest.retracted : since.retracted;
  return {
    order,
    release,
    chosen,
    ...(as !== undefined &&
      chosen.exported.length > 0 && { form: requireExport(as, manifest.kind) }),
    ...('newest' in since && { newest: since.newest }),
    affected: retracted.filter(({ releases }) => releases.includes(version)),
    attestation: await attest(order, release, options),
    notes,
  };
}

/** What is published, or why it is not known: what is pinned can do without. */
async function listPublished({ source, isPinned }: Order) {
  try {
    return await source.releases();
  } catch (error) {
    if (isPinned && error instanceof HostError) return error;
    throw error;
  }
}

function requireListed(
  published: readonly PublishedVersion[] | HostError,
): readonly PublishedVersion[] {
  if (published instanceof HostError) throw published;
  return published;
}

/** From the source; where it can't be reached, what an earlier run kept of the locked release. */
async function openRelease(
  { source, locked, isPinned }: Order,
  tag: string,
  store: ContentStore,
  notes: string[],
): Promise<CheckedRelease> {
  try {
    return await readRelease(source, tag);
  } catch (error) {
    if (!isPinned || locked === undefined || !(error instanceof HostError)) throw error;
    const kept = keptRelease(locked, store);
    const release = await readRelease(kept, tag).catch(() => {
      throw error;
    });
    notes.push(`${source.name} was not reached: all of it is from the cache`);
    return release;
  }
}

/** The locked files as a source: what the store has of them. */
function keptRelease(locked: LockedDataset, store: ContentStore): ReleaseSource {
  return {
    name: locked.source,
    releases: async () => [locked],
    open: async () => ({
      async *read(name) {
        const file = locked.files.find((one) => one.name === name);
        const bytes = file === undefined ? null : await store.read(file);
        if (bytes === null) throw new HostError(`the cache has no ${name} of ${locked.tag}`);
        yield bytes;
      },
    }),
  };
}

/** Published versions never change: another digest under one name is somebody's doing. */
function requireUnchanged(locked: LockedDataset, release: CheckedRelease, source: string): void {
  const { manifest, sha256 } = release;
  if (locked.manifest === sha256 && locked.commit === manifest.commit) return;
  throw new DatasetError(
    `${locked.tag} of ${source} is not what it was when it was locked\n` +
      `expected manifest.json with sha256 ${locked.manifest}, of commit ${locked.commit}\n` +
      `found    manifest.json with sha256 ${sha256}, of commit ${manifest.commit}`,
    {
      hint:
        'A published version never changes: its tag was moved or its files were replaced. Ask who\n' +
        'publishes it. To train on what is there now, take its entry out of the lock and pull again.',
      docs,
    },
  );
}

type Since =
  | { readonly newest: string; readonly retracted: readonly Retraction[] }
  | { readonly unknown: string };

/** What the newest release says was taken back. */
async function lookForRetractions(
  { source, wanted }: Order,
  published: readonly PublishedVersion[] | HostError,
  release: CheckedRelease,
): Promise<Since> {
  if (published instanceof HostError) return { unknown: published.message };
  const newest = newestOf(wanted.dataset, published);
  if (newest === undefined)
    return { unknown: `${source.name} lists no release of ${wanted.dataset} any more` };
  const { version, retracted } = release.manifest;
  if (newest === version) return { newest, retracted };
  try {
    const { manifest } = await readRelease(source, tagOf(wanted.dataset, newest));
    return { newest, retracted: manifest.retracted };
  } catch (error) {
    if (!(error instanceof HostError || error instanceof DatasetError)) throw error;
    return { unknown: error.message };
  }
}

async function attest(
  { source }: Order,
  release: CheckedRelease,
  { attestation: wish, verify }: PlanOptions,
): Promise<Attestation> {
  if (wish === 'skip') return { status: 'unchecked', detail: '--no-attestation' };
  const [manifest] = release.own;
  const found: Attestation =
    source.attested === undefined || manifest === undefined
      ? { status: 'unchecked', detail: 'only GitHub keeps attestations, this is a mirror' }
      : await verify(manifest, source.attested);
  if (wish === 'require' && found.status !== 'verified') {
    throw new ConfigError(`${release.manifest.tag} is not attested: ${found.detail}`, {
      hint: '--require-attestation asks for it. Nothing was downloaded.',
      docs,
    });
  }
  return found;
}

// `heartcut pull`: releases → the folder a trainer reads. Everything is fetched and checked first; then
// all files are put there, or none. The lock is for the caller to write, after that.
import { DatasetError } from '../core/errors.ts';
import type { Log } from '../core/ports.ts';
import type { Pulled, PulledDataset, PulledExport } from '../core/pulled.ts';
import type {
  AttestationVerifier,
  Content,
  ContentStore,
  PlacedFile,
  PulledFiles,
  ReleaseSource,
} from '../core/release-source.ts';
import { exportRecords } from './pull/export-records.ts';
import { fetchFiles, type FileToFetch } from './pull/fetch-files.ts';
import { formatLock, parseLock, type LockedDataset } from './pull/lock.ts';
import { describeChange, readOrders, type PullRequest } from './pull/orders.ts';
import { planPull, type Plan } from './pull/plan.ts';

export interface PullWorld {
  openSource(name: string): ReleaseSource;
  readonly store: ContentStore;
  readonly output: PulledFiles;
  readonly verify: AttestationVerifier;
  readonly log: Log;
}

export interface PullOutcome {
  readonly pulled: Pulled;
  /** The lock's new text; null where it stays as it is. */
  readonly lockText: string | null;
}

interface NamedContent extends Content {
  readonly name: string;
  readonly rows?: number;
}

/** One dataset on its way. */
interface Parcel {
  readonly plan: Plan;
  /** manifest.json last: where it is, all others are. */
  readonly placed: readonly (PlacedFile & { readonly rows?: number })[];
  readonly summary: PulledExport | undefined;
  readonly entry: LockedDataset;
}

/** Throws where anything is not as the manifest or the lock says; the output is then as it was. */
export async function pull(request: PullRequest, world: PullWorld): Promise<PullOutcome> {
  const { lock, isFrozen } = request;
  const earlier = lock.text === null ? [] : parseLock(lock.text, lock.path);
  const orders = readOrders(request, earlier, (name) => world.openSource(name));
  const plans: Plan[] = [];
  for (const order of orders) plans.push(await planPull(order, { ...request, ...world }));

  const nothing = { files: 0, bytes: 0 };
  if (request.refusesAffected && plans.some(({ affected }) => affected.length > 0)) {
    const datasets = plans.map((plan) => tell(plan));
    return {
      pulled: { datasets, downloaded: nothing, cached: nothing, isRefused: true },
      lockText: null,
    };
  }
  for (const plan of plans) await keepOwn(plan, world.store);
  const fetched = await fetchFiles(
    plans.flatMap(toFetch),
    world.store,
    request.concurrency,
    world.log,
  );
  for (const name of fetched.corrupt) {
    world.log.warn(`${name} was damaged in the cache and was fetched again`);
  }
  const parcels: Parcel[] = [];
  for (const plan of plans) parcels.push(await pack(plan, world));

  const named = new Set(parcels.map(({ entry }) => entry.dataset));
  const kept = earlier.filter(({ dataset }) => !named.has(dataset));
  const lockText = formatLock([...kept, ...parcels.map(({ entry }) => entry)]);
  if (isFrozen && lockText !== formatLock(earlier)) {
    throw new DatasetError(`--frozen: ${lock.path} would change`, {
      hint: parcels
        .flatMap(({ plan, entry }) => describeChange(plan.order.locked, entry))
        .join('\n'),
    });
  }
  const { kept: changed } = await world.output.place(
    parcels.flatMap(({ placed }) => placed),
    parcels.flatMap(staleOf),
  );
  for (const path of changed) {
    world.log.warn(`${path} is not in this version, and was changed since it was pulled: it stays`);
  }
  const datasets = parcels.map((parcel) => tell(parcel.plan, parcel));
  return {
    pulled: { ...fetched, datasets, isRefused: false },
    lockText: isFrozen || lockText === lock.text ? null : lockText,
  };
}

async function keepOwn({ release }: Plan, store: ContentStore): Promise<void> {
  for (const { bytes } of release.own) await store.put([bytes]);
}

function toFetch({ release, chosen }: Plan): FileToFetch[] {
  const { files, manifest } = release;
  return [...chosen.placed, ...chosen.exported].map(({ name, bytes, sha256 }) => ({
    name,
    bytes,
    sha256,
    tag: manifest.tag,
    files,
  }));
}

async function pack(plan: Plan, { store }: PullWorld): Promise<Parcel> {
  const { release, chosen, order, form } = plan;
  const { manifest } = release;
  const exported = form && (await exportRecords(manifest, chosen.exported, form, store));
  const own = release.own.map(({ name, bytes, sha256 }) => ({ name, bytes: bytes.length, sha256 }));
  const fetched = [...new Set([...chosen.placed, ...chosen.exported]), ...own];
  const made = exported?.files ?? [];
  const clash = made.find(({ name }) => fetched.some((file) => file.name === name));
  if (clash !== undefined) {
    throw new DatasetError(`${manifest.tag} has a file ${clash.name}, which --as would write too`);
  }
  const placed: readonly NamedContent[] = [...chosen.placed, ...made, ...own];
  return {
    plan,
    placed: placed.map(({ name, bytes, sha256, rows }) => ({
      path: `${manifest.dataset}/${name}`,
      bytes,
      sha256,
      ...(rows !== undefined && { rows }),
    })),
    summary: exported?.summary,
    entry: {
      source: order.source.name,
      dataset: manifest.dataset,
      range: order.wanted.range,
      choice: order.choice,
      version: manifest.version,
      tag: manifest.tag,
      commit: manifest.commit,
      manifest: release.sha256,
      files: fetched,
      exported: made,
    },
  };
}

/** What an earlier version put there and this one does not have: a trainer may take all it finds. */
function staleOf({ plan, placed }: Parcel): PlacedFile[] {
  const { locked } = plan.order;
  if (locked === undefined) return [];
  const now = new Set(placed.map(({ path }) => path));
  return [...locked.files, ...locked.exported]
    .map(({ name, bytes, sha256 }) => ({ path: `${locked.dataset}/${name}`, bytes, sha256 }))
    .filter(({ path }) => !now.has(path));
}

function tell(
  { order, release, newest, affected, attestation, notes }: Plan,
  parcel?: Parcel,
): PulledDataset {
  const { dataset, version, tag, commit } = release.manifest;
  const files = (parcel?.placed ?? []).map(({ path, bytes, rows }) => ({
    path,
    bytes,
    ...(rows !== undefined && { rows }),
  }));
  return {
    source: order.source.name,
    dataset,
    range: order.wanted.range,
    version,
    tag,
    commit,
    ...(newest !== undefined && { newest }),
    affected,
    attestation,
    notes,
    files,
    ...(parcel?.summary !== undefined && { exported: parcel.summary }),
  };
}

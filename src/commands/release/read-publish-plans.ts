// What release.json of each dataset names: the version, and the commit that it is built from.
import { datasetFolders, requireDatasets, requireDistinctNames } from '../../config/discover.ts';
import { joinPath } from '../../config/paths.ts';
import { readManifest, readPolicy } from '../../config/read.ts';
import type { Manifest } from '../../config/types.ts';
import { didYouMean } from '../../config/wording.ts';
import { ConfigError } from '../../core/errors.ts';
import type { Log, Repository, Threads, Tree, VersionHistory } from '../../core/ports.ts';
import type { NoPlan, PublishPlan } from '../../core/publishing.ts';
import { findExport } from '../../exports/index.ts';
import { plannedFile } from '../../release/planned.ts';
import type { Embedding } from '../open-embeddings.ts';
import { buildRelease } from './build.ts';
import { contentOf } from './content-of.ts';
import type { BuildRelease } from './publish.ts';
import { requireWholeHistory } from './released.ts';
import { readPlanned } from './read-planned.ts';

export interface PublishSources {
  /** Tree of the commit whose datasets are published: the head of the branch that releases. */
  readonly head: Tree;
  readonly repository: Pick<Repository, 'tree'>;
  readonly versions: VersionHistory;
}

/**
 * A plan for each of the named datasets, for all where none is named; sorted by name. Throws
 * ConfigError and DatasetError for what can't be read, HostError for a shallow clone.
 */
export async function readPublishPlans(
  { head, repository, versions }: PublishSources,
  wanted: readonly string[],
): Promise<readonly (PublishPlan | NoPlan)[]> {
  if (head.commit === null) throw new ConfigError('a release is published from a commit');
  await requireWholeHistory(versions);
  const plans: (PublishPlan | NoPlan)[] = [];
  for (const { name, folder } of await findDatasets(head, wanted)) {
    if ((await readPlanned(head, folder)) === null) {
      const nothing = 'it has no release.json; heartcut release prepare writes one';
      plans.push({ dataset: name, nothing });
      continue;
    }
    const commit = await versions.lastChange(joinPath(folder, plannedFile), head.commit);
    const tree = commit === null ? null : await repository.tree(commit);
    const planned = tree === null ? null : await readPlanned(tree, folder);
    if (commit === null || tree === null || planned === null) {
      throw new ConfigError(`no commit brought ${joinPath(folder, plannedFile)} to ${head.label}`);
    }
    const policy = await readPolicy(tree);
    const manifest = await readManifest(tree, folder, policy);
    const { huggingFace } = manifest.release;
    plans.push({
      dataset: manifest.name,
      title: manifest.title,
      folder,
      commit,
      planned,
      content: await contentOf(tree, manifest),
      consumers: policy.release.consumers,
      ...(huggingFace === undefined ? {} : { huggingFace }),
    });
  }
  return plans;
}

export interface BuildSetting {
  /** `owner/name`, for the addresses in what is built. */
  readonly repositoryName?: string;
  /** https://github.com without it. */
  readonly serverUrl?: string;
  readonly threads?: Threads;
  readonly embedding?: Embedding;
}

/** Builds a plan's files at its commit. */
export function buildWith(
  repository: Pick<Repository, 'tree'>,
  { repositoryName, ...setting }: BuildSetting,
  log: Log,
): BuildRelease {
  return async ({ dataset, commit, planned }, folder) =>
    buildRelease(
      {
        tree: await repository.tree(commit),
        dataset,
        planned,
        previous: planned.previous === null ? null : await repository.tree(planned.previous.commit),
        folder,
        findExport,
        ...(repositoryName === undefined ? {} : { repository: repositoryName }),
        ...setting,
      },
      log,
    );
}

/** Sorted by name. */
async function findDatasets(head: Tree, wanted: readonly string[]): Promise<readonly Manifest[]> {
  const policy = await readPolicy(head);
  const folders = datasetFolders(await head.list(), policy);
  requireDatasets(policy, folders);
  const manifests: Manifest[] = [];
  for (const folder of folders) manifests.push(await readManifest(head, folder, policy));
  requireDistinctNames(manifests);
  const names = manifests.map(({ name }) => name).sort();
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const message = `there is no dataset ${JSON.stringify(unknown)}${didYouMean(unknown, names)}`;
    throw new ConfigError(message, { hint: `Datasets: ${names.join(', ')}` });
  }
  return manifests
    .filter(({ name }) => wanted.length === 0 || wanted.includes(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

// A dataset as its last release left it: which commit that was, and what dataset.yaml said there.
import { datasetFolders, manifestPath } from '../../config/discover.ts';
import { readManifest, readPolicy } from '../../config/read.ts';
import type { Manifest, Policy } from '../../config/types.ts';
import { ConfigError, HostError } from '../../core/errors.ts';
import type { Tree, VersionHistory } from '../../core/ports.ts';
import { readTag } from '../../core/release.ts';
import type { LastRelease } from '../../core/release-plan.ts';
import { compareVersions, isVersion } from '../../release/version.ts';

/** Throws HostError for a clone that may lack the last release. */
export async function requireWholeHistory(versions: VersionHistory): Promise<void> {
  if (!(await versions.isShallow())) return;
  throw new HostError('this clone is shallow: the last release may be missing from it', {
    hint: 'Fetch all: `with: { fetch-depth: 0 }` for actions/checkout, `git fetch --unshallow --tags` on a laptop.',
    docs: 'docs/releases.md',
  });
}

/** The releases of each dataset, the latest first. Tags of prereleases are none. */
export async function listReleases(
  versions: VersionHistory,
): Promise<ReadonlyMap<string, readonly LastRelease[]>> {
  const found = new Map<string, LastRelease[]>();
  for (const { tag, commit } of await versions.releaseTags()) {
    const read = readTag(tag);
    if (read === undefined || !isVersion(read.version)) continue;
    const list = found.get(read.dataset) ?? [];
    found.set(read.dataset, list);
    list.push({ version: read.version, tag, commit });
  }
  for (const list of found.values()) list.sort((a, b) => compareVersions(b.version, a.version));
  return found;
}

/** dataset.yaml of a released tree, or why it can't be read and which folder is taken. */
export type ReleasedDataset =
  { readonly manifest: Manifest } | { readonly unreadable: string; readonly folder: string };

/** The dataset called as `now` is, in the tree of its release; its folder may have been another. */
export async function readReleased(
  tree: Tree,
  now: Manifest,
  policy: Policy,
  tag: string,
): Promise<ReleasedDataset> {
  const own = await policyOf(tree, policy);
  const entries = await tree.list();
  const folders = datasetFolders(entries, own);
  // Most datasets stay where they are.
  const ordered = [now.folder, ...folders.filter((folder) => folder !== now.folder)];
  let unreadable: ReleasedDataset | undefined;
  for (const folder of ordered) {
    const path = manifestPath(folder);
    if (!entries.some((entry) => entry.path === path && entry.type === 'file')) continue;
    try {
      const manifest = await readManifest(tree, folder, own);
      if (manifest.name === now.name) return { manifest };
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      // What a release says can't be mended: it must not be in the way of all later ones.
      if (folder === now.folder) {
        unreadable = { unreadable: `${path} can't be read: ${error.message}`, folder };
      }
    }
  }
  if (unreadable !== undefined) return unreadable;
  throw new HostError(`the commit of tag ${tag} holds no dataset called ${now.name}`, {
    hint: 'Give dataset.yaml the name that was released, or take the tag away if it is none of heartcut.',
    docs: 'docs/releases.md',
  });
}

async function policyOf(tree: Tree, policy: Policy): Promise<Policy> {
  try {
    return await readPolicy(tree);
  } catch (error) {
    if (error instanceof ConfigError) return policy;
    throw error;
  }
}

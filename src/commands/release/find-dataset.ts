// A dataset of a tree by its name, with the policy that speaks for it.
import { datasetFolders, requireDistinctNames } from '../../config/discover.ts';
import { readManifest, readPolicy } from '../../config/read.ts';
import type { Manifest, Policy } from '../../config/types.ts';
import { didYouMean } from '../../config/wording.ts';
import { ConfigError } from '../../core/errors.ts';
import type { Tree } from '../../core/ports.ts';

/** Throws ConfigError where there is none of this name. */
export async function findDataset(
  tree: Tree,
  name: string,
): Promise<{ readonly manifest: Manifest; readonly policy: Policy }> {
  const policy = await readPolicy(tree);
  const manifests: Manifest[] = [];
  for (const folder of datasetFolders(await tree.list(), policy)) {
    manifests.push(await readManifest(tree, folder, policy));
  }
  requireDistinctNames(manifests);
  const manifest = manifests.find((each) => each.name === name);
  if (manifest !== undefined) return { manifest, policy };
  const known = manifests.map((each) => each.name);
  const message = `there is no dataset ${JSON.stringify(name)} at ${tree.label}`;
  throw new ConfigError(`${message}${didYouMean(name, known)}`, {
    hint: `Datasets: ${known.join(', ') || 'none'}`,
  });
}

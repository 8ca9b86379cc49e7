// Whether what earlier runs left may be believed.
import type { Tree } from '../core/ports.ts';

/** Why a folder can't be used: whoever can write what lies in it can write any verdict. */
export async function refuseFolder(
  folder: string | undefined,
  tree: Tree,
  what: string,
): Promise<string | undefined> {
  if (folder === undefined) return undefined;
  // As the least strict file system sees it, and from whatever folder of the repository.
  const wanted = `/${folder.toLowerCase()}/`;
  const found = (await tree.list()).find(({ path, type }) => {
    const at = `/${path.toLowerCase()}/`;
    return at.includes(wanted) || (type === 'symlink' && wanted.startsWith(at));
  });
  return found === undefined
    ? undefined
    : `${found.path} is in the repository: ${what} that come with a change are not believed. Keep ${folder} out of git`;
}

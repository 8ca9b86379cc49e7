// What the commands of a release are asked about: the repository that the working directory is in.
import { findRoot, openRepository } from '../../adapters/git.ts';
import { openVersions } from '../../adapters/git-versions.ts';
import type { ReleaseSources } from '../../commands/release/survey.ts';
import { HostError } from '../../core/errors.ts';
import type { Repository } from '../../core/ports.ts';

interface Opened extends ReleaseSources {
  readonly repository: Repository;
  /** The top folder of the working tree. */
  readonly root: string;
}

/** The working tree as it stands. Throws HostError where there is no repository. */
export async function openSources(): Promise<Opened> {
  const folder = process.cwd();
  const root = await findRoot(folder);
  const repository = await openRepository(folder);
  const versions = await openVersions(folder);
  if (root === null || repository === null || versions === null) {
    throw new HostError('this folder is in no git repository', {
      hint: 'Releases are told by tags: run it in the repository that holds the datasets.',
      docs: 'docs/releases.md',
    });
  }
  return { root, repository, versions, head: await repository.workingTree() };
}

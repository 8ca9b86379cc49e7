// A real repository and its host: a bare one that the stand-in for GitHub serves, and a clone whose
// branch is pushed there.
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGitRepository, type GitRepository } from './git-repository.ts';
import {
  startGitHubStandIn,
  type GitHubStandIn,
  type GitHubStandInOptions,
} from './github-stand-in.ts';

export interface HostedRepository {
  readonly repo: GitRepository;
  readonly gitHub: GitHubStandIn;
  /** Pushes what is checked out, whatever the host has. */
  push(): Promise<void>;
  /** Takes over what the host has on `main`, tags included. */
  pull(): Promise<void>;
  /** Commits and pushes; gives the commit. */
  commit(...args: Parameters<GitRepository['commit']>): Promise<string>;
  /** A file as a branch of the host has it, or null. */
  show(branch: string, path: string): Promise<string | null>;
  close(): Promise<void>;
}

/** Nothing is in it yet but an empty commit on `main`. Close it when done. */
export async function openHostedRepository(
  options: Omit<GitHubStandInOptions, 'gitFolder'> = {},
): Promise<HostedRepository> {
  const repo = await createGitRepository();
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'heartcut-host-')));
  const gitFolder = join(folder, 'data.git');
  await repo.commit({}, 'start');
  await repo.git('clone', '--quiet', '--bare', repo.url, gitFolder);
  await repo.git('remote', 'add', 'origin', `file://${gitFolder}`);
  const gitHub = await startGitHubStandIn({ ...options, gitFolder });
  const hosted: HostedRepository = {
    repo,
    gitHub,
    async push() {
      await repo.git('push', '--quiet', '--force', 'origin', 'HEAD');
    },
    async pull() {
      await repo.git('fetch', '--quiet', '--tags', 'origin', 'main');
      await repo.git('checkout', '--quiet', '-B', 'main', 'FETCH_HEAD');
    },
    async commit(...args) {
      const commit = await repo.commit(...args);
      await hosted.push();
      return commit;
    },
    async show(branch, path) {
      await repo.git('fetch', '--quiet', 'origin', branch);
      return repo.git('show', `FETCH_HEAD:${path}`).catch(() => null);
    },
    async close() {
      await gitHub.close();
      await repo.cleanup();
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
  return hosted;
}

// Real git repositories in temporary folders: the same calls give the same commit ids anywhere,
// and nothing of the machine's own git configuration takes part.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** First commit's time; every next commit is a minute later. */
const EPOCH = Date.UTC(2026, 0, 1);

/** A file's new content, a symbolic link, or null to delete it. */
export type FileChange = string | Uint8Array | { readonly linkTo: string } | null;

export interface CloneOptions {
  /** As `git clone --depth`; without it the whole history. */
  readonly depth?: number;
  /** Default: the branch that is checked out here. */
  readonly branch?: string;
}

export interface ActionsCheckoutOptions {
  /** `refs/heads/main` or `refs/pull/1/merge`; it is a ref on the runner's side only. */
  readonly ref: string;
  readonly sha: string;
  /** `fetch-depth`: 1 by default as in actions/checkout, 0 for everything. */
  readonly depth?: number;
}

export interface GitRepository {
  /** Absolute, without a slash at its end. */
  readonly path: string;
  /** `file://` address, so that a shallow clone is one (git ignores --depth for plain paths). */
  readonly url: string;
  /** Standard output of a git command, without the newline at its end. Throws where git fails. */
  git(...args: string[]): Promise<string>;
  /** Writes the files and commits exactly these; an empty list makes an empty commit. */
  commit(files: Readonly<Record<string, FileChange>>, message: string): Promise<string>;
  /** Creates a branch and checks it out; from where HEAD is unless told otherwise. */
  branch(name: string, from?: string): Promise<void>;
  checkout(revision: string): Promise<void>;
  /** A merge commit (never a fast-forward) of a revision into what is checked out. */
  merge(revision: string, message?: string): Promise<string>;
  /**
   * The commit GitHub makes for `refs/pull/N/merge`: base and head merged, base first. HEAD and the
   * working tree stay. Throws where the two conflict.
   */
  pullMerge(base: string, head: string): Promise<string>;
  clone(options?: CloneOptions): Promise<GitRepository>;
  /** What actions/checkout leaves on a runner: one ref fetched, its commit checked out detached. */
  actionsCheckout(options: ActionsCheckoutOptions): Promise<GitRepository>;
  cleanup(): Promise<void>;
}

/** An empty repository with the branch `main` checked out; clean it up when done. */
export async function createGitRepository(): Promise<GitRepository> {
  const repository = await openEmpty();
  // As GitHub does: any commit may be fetched by its id.
  await repository.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  return repository;
}

async function openEmpty(): Promise<GitRepository> {
  const repository = open(await temporaryFolder());
  await repository.git('init', '--quiet', '--initial-branch=main');
  await calm(repository);
  return repository;
}

async function temporaryFolder(): Promise<string> {
  return realpath(await mkdtemp(join(tmpdir(), 'heartcut-git-')));
}

/** No work in the background that outlives a command and is in the way of the cleanup. */
async function calm(repository: GitRepository): Promise<void> {
  await repository.git('config', 'gc.auto', '0');
  await repository.git('config', 'maintenance.auto', 'false');
}

function open(path: string): GitRepository {
  let commits = 0;

  async function git(...args: string[]): Promise<string> {
    const date = new Date(EPOCH + commits * 60_000).toISOString();
    const { stdout } = await run('git', ['--literal-pathspecs', ...args], {
      cwd: path,
      env: {
        PATH: process.env['PATH'],
        HOME: path,
        LC_ALL: 'C',
        TZ: 'UTC',
        GIT_CONFIG_GLOBAL: devNull,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_TERMINAL_PROMPT: '0',
        GIT_AUTHOR_NAME: 'Ada Author',
        GIT_AUTHOR_EMAIL: 'ada@example.com',
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_NAME: 'Carl Committer',
        GIT_COMMITTER_EMAIL: 'carl@example.com',
        GIT_COMMITTER_DATE: date,
      },
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout.replace(/\n$/, '');
  }

  async function newCommit(...args: string[]): Promise<string> {
    await git(...args);
    commits += 1;
    return git('rev-parse', 'HEAD');
  }

  async function write(name: string, change: FileChange): Promise<void> {
    const file = join(path, name);
    await rm(file, { force: true, recursive: true });
    if (change === null) return;
    await mkdir(dirname(file), { recursive: true });
    if (typeof change === 'object' && 'linkTo' in change) await symlink(change.linkTo, file);
    else await writeFile(file, change);
  }

  const repository: GitRepository = {
    path,
    url: `file://${path}`,
    git,

    async commit(files, message) {
      const names = Object.keys(files);
      for (const name of names) await write(name, files[name] ?? null);
      if (names.length > 0) await git('add', '--all', '--force', '--', ...names);
      return newCommit('commit', '--quiet', '--allow-empty', '--no-verify', '-m', message);
    },

    async branch(name, from = 'HEAD') {
      await git('checkout', '--quiet', '-b', name, from);
    },

    async checkout(revision) {
      await git('checkout', '--quiet', revision);
    },

    merge(revision, message = `Merge ${revision}`) {
      return newCommit('merge', '--quiet', '--no-ff', '--no-verify', '-m', message, revision);
    },

    async pullMerge(base, head) {
      const tree = await git('merge-tree', '--write-tree', base, head);
      const message = `Merge ${head} into ${base}`;
      const sha = await git('commit-tree', tree, '-p', base, '-p', head, '-m', message);
      commits += 1;
      return sha;
    },

    async clone({ depth, branch } = {}) {
      const folder = await temporaryFolder();
      await git(
        'clone',
        '--quiet',
        ...(depth === undefined ? [] : [`--depth=${depth}`]),
        ...(branch === undefined ? [] : [`--branch=${branch}`]),
        repository.url,
        folder,
      );
      const clone = open(folder);
      await calm(clone);
      return clone;
    },

    // What is fetched to where follows src/ref-helper.ts of actions/checkout.
    async actionsCheckout({ ref, sha, depth = 1 }) {
      const clone = await openEmpty();
      await clone.git('remote', 'add', 'origin', repository.url);
      const remoteRef = ref
        .replace('refs/heads/', 'refs/remotes/origin/')
        .replace('refs/pull/', 'refs/remotes/pull/');
      const everything = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'];
      const one = `+${sha}:${remoteRef}`;
      const shallow = depth === 0 ? [] : [`--depth=${depth}`];
      const isPull = ref.startsWith('refs/pull/');
      const wanted = depth > 0 ? [one] : [...everything, ...(isPull ? [one] : [])];
      await clone.git('fetch', '--quiet', '--no-tags', '--prune', ...shallow, 'origin', ...wanted);
      if (ref.startsWith('refs/heads/')) {
        const branch = ref.slice('refs/heads/'.length);
        await clone.git('checkout', '--quiet', '--force', '-B', branch, remoteRef);
      } else {
        await clone.git('checkout', '--quiet', '--force', remoteRef);
      }
      return clone;
    },

    async cleanup() {
      await rm(path, { recursive: true, force: true, maxRetries: 3 });
    },
  };
  return repository;
}

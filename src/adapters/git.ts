// A repository as git sees it. Everything is asked of the git program; nothing in the repository is
// run: hooks, filters, textconv and external diffs are never triggered by what is called here.
import { execFile } from 'node:child_process';
import { lstat, readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { HostError } from '../core/errors.ts';
import type { ByteSource, FileEntry, Repository, Tree } from '../core/ports.ts';
import type { StoryCommit } from '../core/record-story.ts';
import { openFile } from './files.ts';
import { gitEnvironment, readBlob } from './git-blob.ts';

const run = promisify(execFile);

// `git ls-tree` of a large repository: 1 GiB of output is some ten million files.
const maxOutputBytes = 1024 * 1024 * 1024;

/** The repository that holds `folder`, or null where there is none. Throws when git is missing. */
export async function openRepository(folder: string): Promise<Repository | null> {
  const root = await findRoot(folder);
  return root === null ? null : new GitRepository(root);
}

/** The top folder of the working tree that holds `folder`, or null. Throws when git is missing. */
export async function findRoot(folder: string): Promise<string | null> {
  try {
    return (await git(folder, ['rev-parse', '--show-toplevel'])).toString().trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new HostError('git was not found', {
        hint: 'Install git; heartcut reads commits with it.',
      });
    }
    const { stderr } = error as { stderr?: Buffer };
    if (stderr?.includes('dubious ownership') === true) {
      throw new HostError(`git does not trust ${folder}: it belongs to another user`, {
        hint: `Run: git config --global --add safe.directory ${folder}`,
      });
    }
    return null;
  }
}

/** What git prints. Throws what `execFile` throws where it fails. */
export async function git(folder: string, args: readonly string[]): Promise<Buffer> {
  const { stdout } = await run(
    'git',
    ['-c', 'core.quotePath=false', '-c', 'core.fsmonitor=false', ...args],
    {
      cwd: folder,
      encoding: 'buffer',
      maxBuffer: maxOutputBytes,
      env: gitEnvironment(),
    },
  );
  return stdout;
}

class GitRepository implements Repository {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  async resolve(revision: string): Promise<string | null> {
    try {
      const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
      return (await git(this.#root, args)).toString().trim();
    } catch {
      return null;
    }
  }

  async tree(revision: string): Promise<Tree> {
    const commit = (await this.resolve(revision)) ?? (await this.#fetch(revision));
    return new CommitTree(this.#root, commit);
  }

  workingTree(): Promise<Tree> {
    return Promise.resolve(new WorkingTree(this.#root));
  }

  async mergeBase(a: string, b: string): Promise<string | null> {
    try {
      return (await git(this.#root, ['merge-base', '--end-of-options', a, b])).toString().trim();
    } catch {
      return null;
    }
  }

  async introduced(path: string, line: string): Promise<StoryCommit | null> {
    // No argument may be longer than 128 KiB; the beginning of a line tells it from most others.
    const needle = line.slice(0, maxNeedleCharacters);
    if (needle === '' || (await this.resolve('HEAD')) === null) return null;
    const options = ['--no-textconv', '--no-ext-diff', '--no-show-signature', '--reverse'];
    const fields = '--format=%H%x00%an%x00%aI%x00%s';
    // Of a file that was moved, the commit that moved it.
    const found = await git(this.#root, [
      'log',
      ...options,
      `-S${needle}`,
      fields,
      'HEAD',
      '--',
      `:(top,literal)${path}`,
    ]);
    const [first = ''] = found.toString('utf8').split('\n');
    const [commit, author, date, subject] = first.split('\0');
    if (commit === undefined || author === undefined || date === undefined) return null;
    if (subject === undefined) return null;
    const pullNumber = pullOf(subject) ?? (await this.#pullThatMerged(commit));
    const pull = pullNumber === undefined ? {} : { pullNumber };
    return { commit, author, date, subject, ...pull };
  }

  /** The number in the subject of the first merge that brought a commit here. */
  async #pullThatMerged(commit: string): Promise<number | undefined> {
    const range = ['--ancestry-path', `${commit}..HEAD`];
    const merges = ['log', '--merges', '--reverse', '--no-show-signature', '--format=%s', ...range];
    const [first = ''] = (await git(this.#root, merges)).toString('utf8').split('\n');
    return pullOf(first);
  }

  async defaultBranch(): Promise<string | null> {
    try {
      const args = ['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD'];
      return (await git(this.#root, args)).toString().trim();
    } catch {
      for (const name of ['origin/main', 'origin/master', 'main', 'master']) {
        if ((await this.resolve(name)) !== null) return name;
      }
      return null;
    }
  }

  /** A shallow checkout lacks most commits: asks the remote for one by its full id. */
  async #fetch(revision: string): Promise<string> {
    const missing = (cause?: unknown): HostError =>
      new HostError(`the commit ${JSON.stringify(revision)} is not in this clone`, {
        hint: 'Check out the history: `with: { fetch-depth: 0 }` for actions/checkout, `git fetch --unshallow` on a laptop.',
        docs: 'docs/action.md',
        cause,
      });
    if (!/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(revision)) throw missing();
    try {
      const args = ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--depth=1'];
      await git(this.#root, [...args, 'origin', revision]);
    } catch (error) {
      throw missing(error);
    }
    const commit = await this.resolve(revision);
    if (commit === null) throw missing();
    return commit;
  }
}

const maxNeedleCharacters = 20_000;

/** As GitHub writes it: `Merge pull request #12 from …`, or `… (#12)` where commits are squashed. */
function pullOf(subject: string): number | undefined {
  const number = /^Merge pull request #(\d{1,9}) /.exec(subject) ?? /\(#(\d{1,9})\)$/.exec(subject);
  return number === null ? undefined : Number(number[1]);
}

class CommitTree implements Tree {
  readonly #root: string;
  readonly commit: string;
  readonly label: string;
  #entries: readonly FileEntry[] | undefined;

  constructor(root: string, commit: string) {
    this.#root = root;
    this.commit = commit;
    this.label = commit.slice(0, 7);
  }

  async list(): Promise<readonly FileEntry[]> {
    return (this.#entries ??= parseTreeListing(
      await git(this.#root, ['ls-tree', '-r', '-z', '--full-tree', this.commit]),
    ));
  }

  async read(path: string): Promise<Uint8Array | null> {
    const entry = (await this.list()).find((each) => each.path === path);
    if (entry?.oid === undefined || entry.type !== 'file') return null;
    return readBlob(this.#root, entry.oid);
  }
}

function parseTreeListing(listing: Buffer): FileEntry[] {
  const entries: FileEntry[] = [];
  for (const line of listing.toString('utf8').split('\0')) {
    const parsed = /^(\d+) \w+ ([0-9a-f]+)\t([\s\S]+)$/.exec(line);
    if (parsed === null) continue;
    const [, mode, oid, path] = parsed as unknown as [string, string, string, string];
    const type = mode === '120000' ? 'symlink' : mode === '160000' ? 'submodule' : 'file';
    entries.push({ path, oid, type });
  }
  return entries;
}

class WorkingTree implements Tree {
  readonly #root: string;
  readonly commit = null;
  readonly label = 'working tree';

  constructor(root: string) {
    this.#root = root;
  }

  async list(): Promise<readonly FileEntry[]> {
    const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--full-name'];
    const listing = (await git(this.#root, args)).toString('utf8');
    const paths = [...new Set(listing.split('\0').filter((path) => path !== ''))].sort();
    const entries = await Promise.all(paths.map((path) => this.#entry(path)));
    return entries.filter((entry) => entry !== null);
  }

  async read(path: string): Promise<Uint8Array | null> {
    const real = await this.#realPath(path);
    return real === null ? null : readFile(real);
  }

  async open(path: string): Promise<Uint8Array | ByteSource | null> {
    const real = await this.#realPath(path);
    return real === null ? null : openFile(real);
  }

  async #realPath(path: string): Promise<string | null> {
    const entry = await this.#entry(path);
    if (entry?.type !== 'file') return null;
    // A folder on the way may be a symbolic link that leads out of the repository.
    const real = await realpath(join(this.#root, path));
    const root = await realpath(this.#root);
    return real.startsWith(root + sep) ? real : null;
  }

  /** Null for a file that is tracked and was deleted. */
  async #entry(path: string): Promise<FileEntry | null> {
    try {
      const stats = await lstat(join(this.#root, path));
      if (stats.isSymbolicLink()) return { path, type: 'symlink' };
      return stats.isDirectory() ? { path, type: 'submodule' } : { path, type: 'file' };
    } catch {
      return null;
    }
  }
}

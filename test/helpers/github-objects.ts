// Git's objects as the stand-in gives them out: those of a real bare repository, so that a branch
// made over the API can be cloned, and a pull request merged, with git itself.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TreeChange {
  readonly path: string;
  readonly mode: string;
  /** null removes the path. */
  readonly sha: string | null;
}

export interface CommitFacts {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: { readonly name: string; readonly email: string; readonly date: string };
}

export interface NewCommit {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  /** Login of who makes it. */
  readonly author: string;
  /** ISO 8601. */
  readonly date: string;
}

export interface GitObjects {
  createBlob(bytes: Uint8Array): string;
  /** undefined where a removed path or an object is not there. */
  createTree(base: string | undefined, changes: readonly TreeChange[]): string | undefined;
  createCommit(commit: NewCommit): string;
  /** undefined where there is no such commit. */
  commit(sha: string): CommitFacts | undefined;
  /** The bytes and the id of a file; undefined where the commit has none there. */
  file(commit: string, path: string): { readonly sha: string; readonly bytes: Buffer } | undefined;
  /** Commits of `head` that `base` lacks, the oldest first. */
  range(base: string, head: string): readonly CommitFacts[];
  /** The tree of both merged. Throws where they conflict. */
  mergedTree(base: string, head: string): string;
  isAncestor(a: string, b: string): boolean;
}

/** Who an account's commits are by. Source: GitHub's noreply addresses. */
export function emailOf(login: string): string {
  return `1+${login}@users.noreply.github.com`;
}

/** The account of an e-mail address, as far as GitHub knows it by that alone. */
export function loginOf(email: string): string | undefined {
  return /^\d+\+(.+)@users\.noreply\.github\.com$/.exec(email)?.[1];
}

/** The objects of the bare repository in `folder`. */
export function gitObjects(folder: string): GitObjects {
  const git = (args: readonly string[], options: Run = {}): string =>
    execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
      input: options.input ?? '',
      env: {
        PATH: process.env['PATH'],
        LC_ALL: 'C',
        GIT_CONFIG_GLOBAL: devNull,
        GIT_CONFIG_NOSYSTEM: '1',
        ...options.env,
      },
    });
  const has = (sha: string, type: string): boolean => {
    try {
      git(['cat-file', '-e', `${sha}^{${type}}`]);
      return true;
    } catch {
      return false;
    }
  };

  const objects: GitObjects = {
    createBlob: (bytes) => git(['hash-object', '-w', '--stdin'], { input: bytes }).trim(),

    createTree(base, changes) {
      const index = mkdtempSync(join(tmpdir(), 'heartcut-index-'));
      const env = { GIT_INDEX_FILE: join(index, 'index') };
      try {
        if (base !== undefined) {
          if (!has(base, 'tree')) return undefined;
          git(['read-tree', base], { env });
        }
        for (const { path, mode, sha } of changes) {
          if (sha === null) {
            if (git(['ls-files', '--', `:(literal)${path}`], { env }) === '') return undefined;
            git(['update-index', '--index-info'], { env, input: `0 ${'0'.repeat(40)}\t${path}\n` });
          } else {
            if (!has(sha, 'blob')) return undefined;
            git(['update-index', '--add', '--cacheinfo', `${mode},${sha},${path}`], { env });
          }
        }
        return git(['write-tree'], { env }).trim();
      } finally {
        rmSync(index, { recursive: true, force: true });
      }
    },

    createCommit({ tree, parents, message, author, date }) {
      const by = { NAME: author, EMAIL: emailOf(author), DATE: date };
      const env = Object.fromEntries(
        Object.entries(by).flatMap(([name, value]) => [
          [`GIT_AUTHOR_${name}`, value],
          [`GIT_COMMITTER_${name}`, value],
        ]),
      );
      const over = parents.flatMap((parent) => ['-p', parent]);
      return git(['commit-tree', tree, ...over], { input: message, env }).trim();
    },

    commit(sha) {
      if (!/^[0-9a-f]{40}$/.test(sha) || !has(sha, 'commit')) return undefined;
      const format = '--format=%H%x00%T%x00%P%x00%an%x00%ae%x00%aI%x00%B';
      const parts = git(['show', '--no-patch', '--no-show-signature', format, sha]).split('\0');
      const [id = '', tree = '', parents = '', name = '', email = '', date = '', message = ''] =
        parts;
      return {
        sha: id,
        tree,
        parents: parents.split(' ').filter((parent) => parent !== ''),
        // What `git show` puts at its end.
        message: message.replace(/\n$/, ''),
        author: { name, email, date: new Date(date).toISOString().replace('.000Z', 'Z') },
      };
    },

    file(commit, path) {
      if (objects.commit(commit) === undefined) return undefined;
      const line = git(['ls-tree', commit, '--', `:(top,literal)${path}`]);
      const sha = /^100\d{3} blob ([0-9a-f]{40})\t/.exec(line)?.[1];
      if (sha === undefined) return undefined;
      return { sha, bytes: execFileSync('git', ['cat-file', 'blob', sha], { cwd: folder }) };
    },

    range(base, head) {
      const ids = git(['rev-list', '--reverse', `${base}..${head}`]).split('\n');
      return ids.flatMap((id) => objects.commit(id) ?? []);
    },

    mergedTree: (base, head) => git(['merge-tree', '--write-tree', base, head]).trim(),

    isAncestor(a, b) {
      try {
        git(['merge-base', '--is-ancestor', a, b]);
        return true;
      } catch {
        return false;
      }
    },
  };
  return objects;
}

interface Run {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

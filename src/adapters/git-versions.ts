// Releases as git knows them: their tags, and when a file came to a branch.
import { readTag } from '../core/release.ts';
import type { VersionHistory } from '../core/ports.ts';
import { findRoot, git } from './git.ts';

/** The history of the repository that holds `folder`, or null where there is none. */
export async function openVersions(folder: string): Promise<VersionHistory | null> {
  const root = await findRoot(folder);
  return root === null ? null : new GitVersions(root);
}

class GitVersions implements VersionHistory {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  async releaseTags(): Promise<readonly { tag: string; commit: string }[]> {
    // Of an annotated tag `*objectname` is what it leads to.
    const format = '--format=%(refname:strip=2)%09%(objectname)%09%(*objectname)';
    const listing = await git(this.#root, ['for-each-ref', format, 'refs/tags']);
    return listing
      .toString('utf8')
      .split('\n')
      .flatMap((line) => {
        const [tag = '', own = '', target = ''] = line.split('\t');
        return readTag(tag) === undefined ? [] : [{ tag, commit: target === '' ? own : target }];
      });
  }

  async lastChange(path: string, from: string): Promise<string | null> {
    const options = ['-1', '--first-parent', '--no-show-signature', '--format=%H'];
    const where = ['--end-of-options', from, '--', `:(top,literal)${path}`];
    const commit = (await git(this.#root, ['log', ...options, ...where])).toString('utf8').trim();
    return commit === '' ? null : commit;
  }

  async isAncestor(a: string, b: string): Promise<boolean> {
    try {
      await git(this.#root, ['merge-base', '--is-ancestor', '--end-of-options', a, b]);
      return true;
    } catch (error) {
      if ((error as { code?: unknown }).code === 1) return false;
      throw error;
    }
  }

  async isShallow(): Promise<boolean> {
    const answer = await git(this.#root, ['rev-parse', '--is-shallow-repository']);
    return answer.toString('utf8').trim() === 'true';
  }
}

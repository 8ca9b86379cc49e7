// Branches and tags of the stand-in: in memory, or those of a real bare repository that tests clone.
import { execFileSync } from 'node:child_process';

/** By full names, `refs/heads/main`. */
export interface Refs {
  get(name: string): string | undefined;
  /** Throws where the commit is not there. */
  set(name: string, commit: string): void;
  delete(name: string): void;
  /** The commit an annotated tag's object leads to; any other id as it is. */
  peel(id: string): string;
}

export function memoryRefs(): Refs {
  const refs = new Map<string, string>();
  return Object.assign(refs, { peel: (id: string) => id });
}

/** The refs of the bare repository in `folder`. */
export function gitRefs(folder: string): Refs {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  return {
    get(name) {
      const found = git('for-each-ref', '--format=%(refname) %(objectname)', name)
        .split('\n')
        .find((line) => line.startsWith(`${name} `));
      return found?.slice(name.length + 1);
    },
    set(name, commit) {
      git('update-ref', name, commit);
    },
    delete(name) {
      git('update-ref', '-d', name);
    },
    peel: (id) => git('rev-parse', '--verify', `${id}^{}`).trim(),
  };
}

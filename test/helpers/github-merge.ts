// What GitHub's merge button does to the branches of a real bare repository.
import type { State } from './github-answers.ts';
import type { StoredPull } from './github-shapes.ts';

/** Who the button's commits are by where the test names nobody. */
const MERGER = 'octocat';

/** Merges an open pull request; gives the commit that its target branch is at then. */
export function mergePull(
  pull: StoredPull,
  how: 'merge' | 'squash' | 'rebase',
  { refs, objects, timestamp }: Pick<State, 'refs' | 'objects' | 'timestamp'>,
): string {
  const target = `refs/heads/${pull.baseRef}`;
  const base = refs.get(target);
  if (objects === undefined || base === undefined || pull.state !== 'open') {
    throw new Error(`Pull request ${pull.number} can't be merged here`);
  }
  const commits = objects.range(base, pull.headSha);
  const made: string[] = [];
  const put = (tree: string, parents: readonly string[], message: string): string => {
    const date = timestamp();
    const commit = objects.createCommit({ tree, parents, message, author: MERGER, date });
    made.push(commit);
    return commit;
  };
  let tip = base;
  if (how === 'merge') {
    const message = `Merge pull request #${pull.number} from ${pull.headRef}\n\n${pull.title}`;
    tip = put(objects.mergedTree(base, pull.headSha), [base, pull.headSha], message);
    made.push(...commits.map(({ sha }) => sha));
  } else if (how === 'squash') {
    tip = put(
      objects.mergedTree(base, pull.headSha),
      [base],
      `${pull.title} (#${pull.number})\n\n${commits.at(-1)?.message ?? ''}`,
    );
  } else {
    for (const { sha, message } of commits) {
      tip = put(objects.mergedTree(tip, sha), [tip], message);
    }
  }
  refs.set(target, tip);
  pull.state = 'closed';
  pull.mergedAt = timestamp();
  pull.mergeSha = tip;
  pull.mergedCommits = made;
  return tip;
}

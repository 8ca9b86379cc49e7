// Pull requests of releases over GitHub's REST API: the branch by git's own objects, so that no clone
// and no push is needed. Decides nothing about releases.
import { PermissionError } from '../../core/errors.ts';
import type { HostPull, PullHost } from '../../core/release-host.ts';
import { openGitHubClient, type GitHubClientOptions } from './client.ts';
import { readFailure } from './failure.ts';
import {
  isOurs,
  loginOf,
  pullOf,
  reviewStates,
  sameName,
  TREE_LINE,
  type GitCommit,
  type Named,
} from './pull-shapes.ts';

/** Largest page. Source: `per_page` in GitHub's REST reference. */
const PER_PAGE = 100;

const CONTENTS = 'The token needs `contents: write` in the permissions of the job.';

const PULLS = [
  'The token needs `pull-requests: write` in the permissions of the job, and for GITHUB_TOKEN the',
  'repository must allow it: Settings, Actions, General, "Allow GitHub Actions to create and approve',
  'pull requests".',
].join('\n');

const READ = 'The token needs `pull-requests: read` in the permissions of the job.';

/**
 * A PullHost. Throws ConfigError for a missing token or a repository that is not `owner/name`; makes
 * no request yet.
 */
export function createPullHost(options: GitHubClientOptions): PullHost {
  const client = openGitHubClient(options);
  const { octokit, owner, repo } = client;
  const { git, pulls, repos, teams } = octokit.rest;
  const here = { owner, repo };

  async function refCommit(branch: string): Promise<string | null> {
    const found = await orNull(() => git.getRef({ ...here, ref: `heads/${branch}` }));
    return found === null ? null : found.data.object.sha;
  }

  async function readCommit(commit: string): Promise<GitCommit> {
    const { data } = await git.getCommit({ ...here, commit_sha: commit });
    return {
      id: data.sha,
      author: data.author.name,
      message: data.message,
      tree: data.tree.sha,
      parents: data.parents.map((parent) => parent.sha),
    };
  }

  async function findOpen(branch: string, into: string): Promise<HostPull | null> {
    const { data } = await pulls.list({
      ...here,
      state: 'open',
      head: `${owner}:${branch}`,
      base: into,
      per_page: PER_PAGE,
    });
    const found = data.find(
      ({ head }) =>
        head.ref === branch && sameName((head.repo as Named | null)?.full_name, `${owner}/${repo}`),
    );
    return found === undefined ? null : pullOf(found);
  }

  /** The tree of `parent` with these files. Writing an object that is there changes nothing. */
  async function writeTree(
    base: string,
    files: Parameters<PullHost['commitFiles']>[0]['files'],
  ): Promise<string> {
    const tree = [];
    for (const { path, bytes } of files) {
      const entry = { path, mode: '100644', type: 'blob' } as const;
      if (bytes === null) {
        tree.push({ ...entry, sha: null });
        continue;
      }
      const content = Buffer.from(bytes).toString('base64');
      const { data } = await git.createBlob({ ...here, content, encoding: 'base64' });
      tree.push({ ...entry, sha: data.sha });
    }
    const { data } = await git.createTree({ ...here, base_tree: base, tree });
    return data.sha;
  }

  async function commitOnce({
    branch,
    parent,
    message,
    files,
  }: Parameters<PullHost['commitFiles']>[0]): Promise<string | null> {
    const base = (await readCommit(parent)).tree;
    const tree = await writeTree(base, files);
    if (tree === base) return null;
    const text = `${message.trimEnd()}\n\n${TREE_LINE}: ${tree}\n`;
    const present = await refCommit(branch);
    if (present !== null) {
      const held = await readCommit(present);
      const isSame = held.tree === tree && held.message.trimEnd() === text.trimEnd();
      if (isSame && held.parents.length === 1 && held.parents[0] === parent) return present;
    }
    const { data } = await git.createCommit({ ...here, message: text, tree, parents: [parent] });
    if (present === null) {
      await git.createRef({ ...here, ref: `refs/heads/${branch}`, sha: data.sha });
    } else {
      await git.updateRef({ ...here, ref: `heads/${branch}`, sha: data.sha, force: true });
    }
    return data.sha;
  }

  return {
    branchCommit: (branch) =>
      client.attempt(`look at the branch ${branch}`, CONTENTS, () => refCommit(branch)),

    openPull: (branch, into) =>
      client.attempt(`look for the pull request of ${branch}`, READ, () => findOpen(branch, into)),

    editorOf: (branch) =>
      client.attempt(`look at the branch ${branch}`, CONTENTS, async () => {
        const commit = await refCommit(branch);
        if (commit === null) return null;
        const held = await readCommit(commit);
        return isOurs(held) ? null : held.author;
      }),

    commitFiles: (commit) =>
      client.attempt(`write the branch ${commit.branch}`, CONTENTS, () => commitOnce(commit)),

    createPull: ({ branch, into, title, body }) =>
      client.attempt(`open a pull request for ${branch}`, PULLS, async () => {
        // After a lost answer it is there already.
        const open = await findOpen(branch, into);
        if (open !== null) return open;
        const { data } = await pulls.create({ ...here, head: branch, base: into, title, body });
        return pullOf(data);
      }),

    async updatePull(number, { title, body }) {
      await client.attempt(`update pull request #${number}`, PULLS, () =>
        pulls.update({ ...here, pull_number: number, title, body }),
      );
    },

    async closePull(number, branch) {
      await client.attempt(`close pull request #${number}`, PULLS, () =>
        pulls.update({ ...here, pull_number: number, state: 'closed' }),
      );
      await client.attempt(`delete the branch ${branch}`, CONTENTS, async () => {
        if ((await refCommit(branch)) === null) return;
        await git.deleteRef({ ...here, ref: `heads/${branch}` });
      });
    },

    pullOf: (commit, into) =>
      client.attempt(`find the pull request of ${commit.slice(0, 7)}`, READ, async () => {
        const { data } = await repos.listPullRequestsAssociatedWithCommit({
          ...here,
          commit_sha: commit,
          per_page: PER_PAGE,
        });
        const merged = data.filter(
          (pull) =>
            pull.merged_at !== null &&
            pull.base.ref === into &&
            sameName((pull.base.repo as Named | null)?.full_name, `${owner}/${repo}`),
        );
        const found = merged.find((pull) => pull.merge_commit_sha === commit) ?? merged[0];
        return found === undefined ? null : pullOf(found);
      }),

    fileAt: (commit, path) =>
      client.attempt(`read ${path} at ${commit.slice(0, 7)}`, CONTENTS, async () => {
        const found = await orNull(() => repos.getContent({ ...here, path, ref: commit }));
        const file = found?.data;
        if (file === undefined || !('content' in file) || !('encoding' in file)) return null;
        // Above 1 MB GitHub sends none.
        return file.encoding === 'base64' ? Buffer.from(file.content, 'base64') : null;
      }),

    reviews: (number) =>
      client.attempt(`read the reviews of pull request #${number}`, READ, async () => {
        const all = await octokit.paginate(pulls.listReviews, {
          ...here,
          pull_number: number,
          per_page: PER_PAGE,
        });
        return all.map((review) => ({
          by: (review.user as { login: string } | null)?.login ?? '',
          state: reviewStates[review.state] ?? 'commented',
          commit: review.commit_id ?? '',
        }));
      }),

    committers: (number) =>
      client.attempt(`read the commits of pull request #${number}`, READ, async () => {
        const all = await octokit.paginate(pulls.listCommits, {
          ...here,
          pull_number: number,
          per_page: PER_PAGE,
        });
        const logins = all.flatMap(({ author, committer }) => [
          loginOf(author),
          loginOf(committer),
        ]);
        return [...new Set(logins)].filter((login) => login !== '').sort();
      }),

    mayWrite: (login) =>
      client.attempt(`ask what ${login} may do`, READ, async () => {
        const found = await orNull(() =>
          repos.getCollaboratorPermissionLevel({ ...here, username: login }),
        );
        return found !== null && ['admin', 'write'].includes(found.data.permission);
      }),

    async teamMembers(team) {
      const [org = '', slug = ''] = team.split('/');
      try {
        return await client.attempt(`list the members of ${team}`, '', async () => {
          const all = await octokit.paginate(teams.listMembersInOrg, {
            org,
            team_slug: slug,
            per_page: PER_PAGE,
          });
          return all.map(({ login }) => login);
        });
      } catch (error) {
        // GITHUB_TOKEN knows nothing of an organization.
        if (error instanceof PermissionError) return null;
        throw error;
      }
    },
  };
}

/** What `ask` gives, or null where GitHub answers that there is no such thing. */
async function orNull<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (readFailure(error).status === 404) return null;
    throw error;
  }
}

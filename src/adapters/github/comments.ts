// The one comment on a pull request, kept up to date.
import type { Host, PostedComment } from '../../core/ports.ts';
import { openGitHubClient, type GitHubClientOptions, type Octokit } from './client.ts';
import { readFailure } from './failure.ts';

export interface GitHubHostOptions extends GitHubClientOptions {
  /**
   * Login the token writes as. Without it GitHub is asked, and an installation token, which may
   * not ask, is taken for the workflow's own `github-actions[bot]`. A token of another GitHub App
   * needs it: `my-app[bot]`.
   */
  readonly author?: string;
}

/** Who GITHUB_TOKEN writes as. Source: author of every comment a workflow posts with it. */
const WORKFLOW_BOT = 'github-actions[bot]';

/** What an installation token is told by an endpoint or permission out of its reach. */
const OUT_OF_REACH = 'Resource not accessible by integration';

/** Largest page. Source: `per_page` of issues/list-comments in GitHub's REST reference. */
const COMMENTS_PER_PAGE = 100;

const MISSING_PERMISSION = [
  'The token needs `pull-requests: write` in the permissions of the job.',
  'A pull request from a fork or by Dependabot always gets a read-only token; the report is in the',
  'job summary all the same.',
].join('\n');

/**
 * A Host that keeps one comment by marker and author. Throws ConfigError for a missing token or a
 * repository that is not `owner/name`; makes no request yet.
 */
export function createGitHubHost(options: GitHubHostOptions): Host {
  const client = openGitHubClient(options);
  const { octokit, owner, repo } = client;
  let knownAuthor = options.author;

  /** One look and at most one write, so that a repeated try can't post a second comment. */
  async function upsertOnce(
    pullNumber: number,
    marker: string,
    body: string,
  ): Promise<PostedComment> {
    knownAuthor ??= await ownLogin(octokit);
    const author = knownAuthor.toLowerCase();
    const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, {
      owner,
      repo,
      issue_number: pullNumber,
      per_page: COMMENTS_PER_PAGE,
    });
    for await (const page of pages) {
      const ours = page.data.find(
        (comment) =>
          comment.user?.login.toLowerCase() === author && carries(comment.body ?? '', marker),
      );
      if (ours === undefined) continue;
      if (ours.body === body) return { url: ours.html_url, created: false };
      const { data } = await octokit.rest.issues.updateComment({
        owner,
        repo,
        comment_id: ours.id,
        body,
      });
      return { url: data.html_url, created: false };
    }
    const { data } = await octokit.rest.issues.createComment({
      owner,
      repo,
      issue_number: pullNumber,
      body,
    });
    return { url: data.html_url, created: true };
  }

  return {
    /**
     * The one comment on the pull request, created, updated, or untouched where its body is
     * already this text. Of several of ours the oldest is taken. Throws PermissionError where the
     * token may not write, HostError for every other refusal.
     */
    async upsertComment(pullNumber, marker, body) {
      if (!carries(body, marker)) {
        throw new Error(`The comment lacks its marker line ${marker}: it could not be found again`);
      }
      return client.attempt(`comment on pull request #${pullNumber}`, MISSING_PERMISSION, () =>
        upsertOnce(pullNumber, marker, body),
      );
    },
  };
}

/** True where the marker stands on a line of its own: a quotation of it (`> …`) does not count. */
function carries(body: string, marker: string): boolean {
  return body.split(/\r?\n/).some((line) => line.trim() === marker);
}

/** Who the token writes as. An installation token may not ask and is the workflow's bot. */
async function ownLogin(octokit: Octokit): Promise<string> {
  try {
    return (await octokit.rest.users.getAuthenticated()).data.login;
  } catch (error) {
    const failure = readFailure(error);
    if (failure.status === 403 && failure.message.includes(OUT_OF_REACH)) return WORKFLOW_BOT;
    throw error;
  }
}

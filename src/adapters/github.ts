// GitHub, as far as a report needs it: one comment on a pull request, kept up to date.
// Everything that goes wrong leaves here as a HostError; the token never leaves at all.
import { getOctokit } from '@actions/github';
import { ConfigError, HostError, PermissionError } from '../core/errors.ts';
import type { Host, PostedComment } from '../core/ports.ts';

export interface GitHubHostOptions {
  readonly token: string;
  /** `owner/name`. */
  readonly repository: string;
  /** Root of the REST API, e.g. `https://api.github.com` (GITHUB_API_URL). */
  readonly apiUrl: string;
  /**
   * Login the token writes as. Without it GitHub is asked, and an installation token, which may
   * not ask, is taken for the workflow's own `github-actions[bot]`. A token of another GitHub App
   * needs it: `my-app[bot]`.
   */
  readonly author?: string;
  /** Waits between tries; tests pass their own. */
  readonly sleep?: (milliseconds: number) => Promise<void>;
  /** Milliseconds since 1970, to turn a rate limit's reset time into a wait. */
  readonly now?: () => number;
  /** For one request; default 30 s, ten times what a slow answer of the API takes. */
  readonly requestTimeoutMs?: number;
}

type Octokit = ReturnType<typeof getOctokit>;

/** Who GITHUB_TOKEN writes as. Source: author of every comment a workflow posts with it. */
const WORKFLOW_BOT = 'github-actions[bot]';

/** What an installation token is told by an endpoint or permission out of its reach. */
const OUT_OF_REACH = 'Resource not accessible by integration';

/** Largest page. Source: `per_page` of issues/list-comments in GitHub's REST reference. */
const COMMENTS_PER_PAGE = 100;

/** Tries of one upsert, the first included: two waits are what a pull request should cost. */
const MAX_TRIES = 3;

/** A longer wait than this is reported instead: the job's minutes belong to the user. */
const MAX_WAIT_MS = 60_000;

/** Source: GitHub's REST rate limits page, "wait for at least one minute" without retry-after. */
const SECONDARY_LIMIT_WAIT_MS = 60_000;

/** First wait after a 5xx or a broken connection, doubled every try. Our choice. */
const SERVER_ERROR_WAIT_MS = 1_000;

const REQUEST_TIMEOUT_MS = 30_000;

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
  const { owner, repo } = splitRepository(options.repository);
  if (options.token === '') {
    throw new ConfigError('No GitHub token was given.', {
      hint: 'Pass one, in a workflow `token: ${{ github.token }}`.',
    });
  }
  const octokit = getOctokit(options.token, { baseUrl: options.apiUrl.replace(/\/+$/, '') });
  const timeoutMs = options.requestTimeoutMs ?? REQUEST_TIMEOUT_MS;
  octokit.hook.before('request', (request) => {
    request.request = { ...request.request, signal: AbortSignal.timeout(timeoutMs) };
  });
  octokit.hook.after('request', (response) => {
    // Octokit takes an answer that breaks off for an empty one, and an empty list of comments
    // would make us post a second comment. Everything asked here is answered in JSON.
    if (typeof response.data === 'string') throw new BrokenAnswer();
  });
  const sleep = options.sleep ?? wait;
  const now = options.now ?? Date.now;
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
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await upsertOnce(pullNumber, marker, body);
        } catch (error) {
          const failure = readFailure(error);
          const waitMs = retryWaitMs(failure, attempt, now());
          if (waitMs === null || waitMs > MAX_WAIT_MS || attempt === MAX_TRIES) {
            throw toHostError(failure, `comment on pull request #${pullNumber}`, attempt, waitMs);
          }
          await sleep(waitMs);
        }
      }
    },
  };
}

/** `owner/name` in its two parts. */
function splitRepository(repository: string): { owner: string; repo: string } {
  const parts = /^([\w.-]+)\/([\w.-]+)$/.exec(repository);
  if (parts?.[1] === undefined || parts[2] === undefined) {
    throw new ConfigError(`"${repository}" is not a repository.`, {
      hint: 'Write it as owner/name.',
    });
  }
  return { owner: parts[1], repo: parts[2] };
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

/** An answer whose body did not arrive whole; in the shape of Octokit's own connection errors. */
class BrokenAnswer extends Error {
  readonly status = 500;

  constructor() {
    super('the answer broke off');
  }
}

/** What is known of a failed request. */
interface Failure {
  /** HTTP status, or null where no answer came. */
  readonly status: number | null;
  readonly message: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly cause: unknown;
}

/** The failure behind an error of Octokit; any other error is a bug and passes through. */
function readFailure(error: unknown): Failure {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') {
    throw error;
  }
  // Octokit reports a broken connection or a time-out as status 500 without a response.
  const response =
    'response' in error ? (error.response as Partial<Failure> | undefined) : undefined;
  return {
    status: response === undefined ? null : error.status,
    message: error.message,
    headers: response?.headers ?? {},
    cause: error,
  };
}

function isRateLimit({ status, message, headers }: Failure): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  return (
    headers['retry-after'] !== undefined ||
    String(headers['x-ratelimit-remaining']) === '0' ||
    /secondary rate limit/i.test(message)
  );
}

/**
 * Milliseconds to wait before the next try, or null where trying again is pointless. GitHub's own
 * word goes first: retry-after, then the reset of a used-up limit.
 */
function retryWaitMs(failure: Failure, attempt: number, nowMs: number): number | null {
  const limited = isRateLimit(failure);
  if (!limited && failure.status !== null && failure.status < 500) return null;
  const retryAfterSeconds = Number(failure.headers['retry-after'] ?? NaN);
  if (Number.isFinite(retryAfterSeconds)) return Math.max(0, retryAfterSeconds * 1000);
  if (!limited) return SERVER_ERROR_WAIT_MS * 2 ** (attempt - 1);
  const resetSeconds = Number(failure.headers['x-ratelimit-reset'] ?? NaN);
  if (String(failure.headers['x-ratelimit-remaining']) === '0' && Number.isFinite(resetSeconds)) {
    return Math.max(0, resetSeconds * 1000 - nowMs);
  }
  return SECONDARY_LIMIT_WAIT_MS;
}

/** The failure in the user's terms: what was tried, what GitHub said, what to do. */
function toHostError(
  failure: Failure,
  action: string,
  tries: number,
  waitMs: number | null,
): HostError {
  const { status, message, cause } = failure;
  const times = tries === 1 ? '' : ` after ${tries} tries`;
  if (status === null) {
    return new HostError(`Could not ${action}: GitHub could not be reached${times} (${message}).`, {
      hint: 'Run the job again; on a self-hosted runner check its way to the API.',
      cause,
    });
  }
  const said = `Could not ${action}${times}: GitHub answered ${status} (${message}).`;
  if (isRateLimit(failure)) {
    const seconds = Math.ceil((waitMs ?? 0) / 1000);
    return new HostError(said, {
      hint: `GitHub's rate limit is used up. Run the job again in ${seconds} seconds or later.`,
      cause,
    });
  }
  if (status === 401) {
    return new HostError(said, { hint: 'The token is wrong or has expired.', cause });
  }
  if (status === 403 && /\bis locked\b/i.test(message)) {
    return new PermissionError(said, { hint: 'The conversation is locked: unlock it.', cause });
  }
  if (status === 403 || status === 404) {
    return new PermissionError(said, { hint: MISSING_PERMISSION, cause });
  }
  return new HostError(said, {
    ...(status >= 500 && { hint: 'GitHub is in trouble. Run the job again later.' }),
    cause,
  });
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

// One way to GitHub's REST API: every request has a time limit, is tried again where that helps, and
// fails as a HostError.
import { getOctokit } from '@actions/github';
import { ConfigError } from '../../core/errors.ts';
import {
  BrokenAnswer,
  MAX_TRIES,
  MAX_WAIT_MS,
  readFailure,
  retryWaitMs,
  toHostError,
} from './failure.ts';

export interface GitHubClientOptions {
  readonly token: string;
  /** `owner/name`. */
  readonly repository: string;
  /** Root of the REST API, e.g. `https://api.github.com` (GITHUB_API_URL). */
  readonly apiUrl: string;
  /** Waits between tries; tests pass their own. */
  readonly sleep?: (milliseconds: number) => Promise<void>;
  /** Milliseconds since 1970, to turn a rate limit's reset time into a wait. */
  readonly now?: () => number;
  /** For one request; default 30 s, ten times what a slow answer of the API takes. */
  readonly requestTimeoutMs?: number;
}

export type Octokit = ReturnType<typeof getOctokit>;

export interface GitHubClient {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
  /**
   * What `work` gives. It is begun again after a lost answer or a rate limit, so it has to look
   * before it writes. `action` completes "Could not …"; `missingPermission` says what a refused token
   * needs. Throws HostError, PermissionError where the token may not.
   */
  attempt<T>(action: string, missingPermission: string, work: () => Promise<T>): Promise<T>;
}

const REQUEST_TIMEOUT_MS = 30_000;

/** HTTP status of an answer without a body. */
const NO_CONTENT: number = 204;

/** Throws ConfigError for a missing token or a repository that is not `owner/name`; asks nothing yet. */
export function openGitHubClient(options: GitHubClientOptions): GitHubClient {
  const { owner, repo } = splitRepository(options.repository);
  if (options.token === '') {
    throw new ConfigError('No GitHub token was given.', {
      hint: 'Pass one, in a workflow `token: ${{ github.token }}`.',
    });
  }
  const octokit = getOctokit(options.token, { baseUrl: options.apiUrl.replace(/\/+$/, '') });
  const timeoutMs = options.requestTimeoutMs ?? REQUEST_TIMEOUT_MS;
  octokit.hook.before('request', (request) => {
    // Files take their own time.
    const signal = request.request?.signal ?? AbortSignal.timeout(timeoutMs);
    request.request = { ...request.request, signal };
  });
  octokit.hook.after('request', (response) => {
    // Octokit takes an answer that breaks off for an empty one, and an empty list of comments
    // would make us post a second comment. Everything asked here is answered in JSON, files as a
    // stream, or with 204 and nothing.
    if (typeof response.data === 'string' && response.status !== NO_CONTENT) {
      throw new BrokenAnswer();
    }
  });
  const sleep = options.sleep ?? wait;
  const now = options.now ?? Date.now;
  return {
    octokit,
    owner,
    repo,
    async attempt(action, missingPermission, work) {
      for (let tries = 1; ; tries += 1) {
        try {
          return await work();
        } catch (error) {
          const failure = readFailure(error);
          const waitMs = retryWaitMs(failure, tries, now());
          if (waitMs === null || waitMs > MAX_WAIT_MS || tries === MAX_TRIES) {
            throw toHostError(failure, action, tries, waitMs, missingPermission);
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

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

// What goes wrong between here and GitHub, in the user's terms, and whether to try again. The token
// never leaves: of an answer only its status and message are told.
import { HostError, PermissionError } from '../../core/errors.ts';

/** Tries of one request, the first included: two waits are what a run should cost. */
export const MAX_TRIES = 3;

/** A longer wait than this is reported instead: the job's minutes belong to the user. */
export const MAX_WAIT_MS = 60_000;

/** Source: GitHub's REST rate limits page, "wait for at least one minute" without retry-after. */
const SECONDARY_LIMIT_WAIT_MS = 60_000;

/** First wait after a 5xx or a broken connection, doubled every try. Our choice. */
const SERVER_ERROR_WAIT_MS = 1_000;

/** An answer whose body did not arrive whole; in the shape of Octokit's own connection errors. */
export class BrokenAnswer extends Error {
  readonly status = 500;

  constructor() {
    super('the answer broke off');
  }
}

/** What is known of a failed request. */
export interface Failure {
  /** HTTP status, or null where no answer came. */
  readonly status: number | null;
  readonly message: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly cause: unknown;
}

/** The failure behind an error of Octokit; any other error is a bug and passes through. */
export function readFailure(error: unknown): Failure {
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
export function retryWaitMs(failure: Failure, attempt: number, nowMs: number): number | null {
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
export function toHostError(
  failure: Failure,
  action: string,
  tries: number,
  waitMs: number | null,
  missingPermission: string,
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
    return new PermissionError(said, { hint: missingPermission, cause });
  }
  return new HostError(said, {
    ...(status >= 500 && { hint: 'GitHub is in trouble. Run the job again later.' }),
    cause,
  });
}

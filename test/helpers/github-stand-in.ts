// A stand-in for the slice of GitHub's REST API that Heartcut uses: a real HTTP server on
// 127.0.0.1 that keeps comments, and checks every request and every answer of its own against
// GitHub's OpenAPI description. It is not GitHub: what the description cannot say is a rule of
// github-endpoints.ts, each with its source, and what nobody wrote down is not proven by it.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describeRequest, takesFile, type DescribedRequest } from './github-description.ts';
import {
  refusal,
  REPOSITORY_ID,
  type Answer,
  type Identity,
  type State,
} from './github-answers.ts';
import { answerRequest } from './github-endpoints.ts';
import { mergePull } from './github-merge.ts';
import { gitObjects } from './github-objects.ts';
import type { StoredReview } from './github-pull-endpoints.ts';
import { gitRefs, memoryRefs, type Refs } from './github-refs.ts';
import {
  createReleaseStore,
  leaveStarter,
  storedBytes,
  type ReleaseStore,
} from './github-release-endpoints.ts';
import type { StoredComment, StoredPull } from './github-shapes.ts';
import { startStorage } from './github-storage.ts';

/** Requests an hour for GITHUB_TOKEN. Source: GitHub's rate limits page. */
const HOURLY_LIMIT = 1000;

const FIRST_COMMENT_ID = 2_000_000_001;
const EPOCH = Date.UTC(2026, 0, 1);

/** The tokens every stand-in knows. */
export const TOKENS = {
  /** GITHUB_TOKEN with `pull-requests: write`. */
  workflow: 'stand-in-workflow-token',
  /** GITHUB_TOKEN of a pull request from a fork: read-only. */
  fork: 'stand-in-fork-token',
  /** GITHUB_TOKEN of a job that releases: `contents: write` and `pull-requests: write`. */
  release: 'stand-in-release-token',
  /** Personal access token of `octocat`, who may write. */
  person: 'stand-in-personal-token',
} as const;

const IDENTITIES: Readonly<Record<string, Identity>> = {
  [TOKENS.workflow]: {
    login: 'github-actions[bot]',
    kind: 'installation',
    permissions: { contents: 'read', 'pull-requests': 'write' },
  },
  [TOKENS.fork]: {
    login: 'github-actions[bot]',
    kind: 'installation',
    permissions: { contents: 'read', 'pull-requests': 'read' },
  },
  [TOKENS.release]: {
    login: 'github-actions[bot]',
    kind: 'installation',
    permissions: { contents: 'write', 'pull-requests': 'write' },
  },
  [TOKENS.person]: {
    login: 'octocat',
    kind: 'user',
    permissions: { contents: 'write', 'pull-requests': 'write' },
  },
};

/** Trouble on demand. */
export interface Fault {
  /** operationId, or `storage` for a download that breaks off; without it any request. */
  readonly operation?: string;
  /** How many requests meet it; default 1. */
  readonly times?: number;
  /** True: the request is carried out and only its answer is lost. */
  readonly afterwards?: boolean;
  /** An answer instead of the right one, no answer, a cut connection, or half of the right one. */
  readonly answer: Answer | 'silence' | 'disconnect' | 'half';
}

export interface RecordedRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  /** operationId, or null where the description has none. */
  readonly operation: string | null;
  /** Who asked, or null for a missing or unknown token. */
  readonly login: string | null;
  readonly body: unknown;
  /** Status of the answer, or null where none was given. */
  status: number | null;
}

export interface GitHubStandInOptions {
  /** `owner/name`; default `octo-org/data`. */
  readonly repository?: string;
  /** Default false. */
  readonly private?: boolean;
  /** A bare repository whose branches and tags are the host's; without it they are in memory. */
  readonly gitFolder?: string;
  /** Whether a release is immutable once it is published; default false. */
  readonly immutableReleases?: boolean;
  /** Whether the digest of an asset is told; default true. */
  readonly assetDigests?: boolean;
  /** More tokens, or other identities for TOKENS. */
  readonly tokens?: Readonly<Record<string, Identity>>;
  /** Who may write to the repository, beside `octocat`. */
  readonly writers?: readonly string[];
  /** `org/team` → logins. */
  readonly teams?: Readonly<Record<string, readonly string[]>>;
}

export interface GitHubStandIn {
  /** For `apiUrl` and GITHUB_API_URL. */
  readonly url: string;
  readonly repository: string;
  readonly requests: readonly RecordedRequest[];
  /** What broke the description, ours and the client's; a test ends by expecting none. */
  readonly violations: readonly string[];
  readonly refs: Refs;
  readonly releaseStore: ReleaseStore;
  /** A pull request; comments can only be put on one that exists. Number 1 is there from the start. */
  addPull(pull: Partial<StoredPull>): StoredPull;
  /** All there are, as GitHub has them now. */
  pulls(): readonly Readonly<StoredPull>[];
  /** A review of the pull request's head, or of another commit. */
  review(pull: number, login: string, state: StoredReview['state'], commit?: string): StoredReview;
  /**
   * Merges with git, as the button does: a merge commit, one commit of all, or each commit anew.
   * Gives the commit that the target branch is at then.
   */
  merge(pull: number, how?: 'merge' | 'squash' | 'rebase'): string;
  /** A comment that was there before. */
  addComment(pull: number, login: string, body: string): StoredComment;
  /** Oldest first. */
  comments(pull: number): readonly Readonly<StoredComment>[];
  fail(fault: Fault): void;
  close(): Promise<void>;
}

/** GitHub's answer where a secondary rate limit is hit; it comes as 403 or as 429. */
export function secondaryRateLimit(status: 403 | 429, retryAfterSeconds?: number): Answer {
  return {
    status,
    body: {
      message:
        'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
      documentation_url:
        'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits',
    },
    ...(retryAfterSeconds !== undefined && {
      headers: { 'retry-after': String(retryAfterSeconds) },
    }),
  };
}

/** GitHub's answer where the hour's requests are used up. */
export function usedUpRateLimit(resetAtSeconds: number): Answer {
  return {
    status: 403,
    body: {
      message: 'API rate limit exceeded for installation.',
      documentation_url: 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api',
    },
    headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(resetAtSeconds) },
  };
}

export function serverError(status: 500 | 502 | 503 = 502): Answer {
  return { status, body: { message: 'Server Error' } };
}

/** A running stand-in; close it when done. */
export async function startGitHubStandIn(
  options: GitHubStandInOptions = {},
): Promise<GitHubStandIn> {
  const repository = options.repository ?? 'octo-org/data';
  const identities = { ...IDENTITIES, ...options.tokens };
  const requests: RecordedRequest[] = [];
  const violations: string[] = [];
  const faults: { fault: Fault; left: number }[] = [];
  const pulls = new Map<number, StoredPull>();
  const comments: StoredComment[] = [];
  const reviews: StoredReview[] = [];
  let ticks = 0;
  let url = '';

  function timestamp(): string {
    ticks += 1;
    return new Date(EPOCH + ticks * 1000).toISOString().replace('.000Z', 'Z');
  }

  function store(pull: number, login: string, body: string): StoredComment {
    const createdAt = timestamp();
    const id = FIRST_COMMENT_ID + comments.length;
    const comment = { id, pull, login, body, createdAt, updatedAt: createdAt };
    comments.push(comment);
    return comment;
  }

  /** The fault a request meets now, used up by one. */
  function takeFault(operation: string): Fault | undefined {
    const index = faults.findIndex(({ fault }) => (fault.operation ?? operation) === operation);
    const found = faults[index];
    if (found === undefined) return undefined;
    found.left -= 1;
    if (found.left === 0) faults.splice(index, 1);
    return found.fault;
  }

  const refs = options.gitFolder === undefined ? memoryRefs() : gitRefs(options.gitFolder);
  const objects = options.gitFolder === undefined ? undefined : gitObjects(options.gitFolder);

  function addPull(pull: Partial<StoredPull>): StoredPull {
    const number = pull.number ?? pulls.size + 1;
    const stored: StoredPull = {
      author: 'contributor',
      title: `Pull request ${number}`,
      body: null,
      state: 'open',
      mergedAt: null,
      mergedCommits: [],
      headSha: 'a'.repeat(40),
      headRef: 'change',
      headRepository: repository,
      baseSha: 'b'.repeat(40),
      baseRef: 'main',
      mergeSha: 'c'.repeat(40),
      changedFiles: 1,
      ...pull,
      number,
    };
    pulls.set(number, stored);
    return stored;
  }

  const releaseStore = createReleaseStore({
    immutable: options.immutableReleases === true,
    digests: options.assetDigests !== false,
  });
  const storage = await startStorage({
    find: (id) => storedBytes(id, releaseStore),
    complain: (what) => void violations.push(what),
    breaksOff: () => takeFault('storage') !== undefined,
  });
  releaseStore.storageUrl = storage.url;
  const state: State = {
    repository,
    refs,
    objects,
    reviews,
    writers: new Set(['octocat', ...(options.writers ?? [])]),
    teams: new Map(Object.entries(options.teams ?? {})),
    addPull,
    releaseStore,
    private: options.private === true,
    pulls,
    comments,
    store,
    timestamp,
    url: () => url,
  };

  function headOf(number: number): string {
    const pull = pulls.get(number);
    if (pull === undefined) throw new Error(`There is no pull request ${number}`);
    if (options.gitFolder === undefined) return pull.headSha;
    return refs.get(`refs/heads/${pull.headRef}`) ?? pull.headSha;
  }

  /** The whole exchange but the wire: what was asked, what is answered. */
  function exchange(request: DescribedRequest): [RecordedRequest, Outcome] {
    const path = request.query === '' ? request.path : `${request.path}?${request.query}`;
    const operation = describeRequest(request);
    const token = tokenOf(request);
    const identity = identities[token ?? ''];
    const record: RecordedRequest = {
      method: request.method,
      path,
      operation: operation?.id ?? null,
      login: identity?.login ?? null,
      body: request.body,
      status: null,
    };
    requests.push(record);
    const complain = (what: string): void => {
      violations.push(`${request.method} ${path}: ${what}`);
    };

    if (operation === undefined) {
      complain('no such operation in the description');
      return [record, refusal(404, 'Not Found', 'https://docs.github.com/rest')];
    }
    // Source: "User agent required" in GitHub's "Getting started with the REST API".
    if ((request.headers['user-agent'] ?? '') === '') {
      complain('no User-Agent');
      const reason = 'Request forbidden by administrative rules.';
      return [record, refusal(403, reason, operation.documentationUrl)];
    }

    const fault = takeFault(operation.id);
    if (fault !== undefined && fault.afterwards !== true && fault.answer !== 'half') {
      const isUpload = operation.id === 'repos/upload-release-asset';
      if (isUpload && typeof fault.answer === 'object' && fault.answer.status === 502) {
        leaveStarter(operation, request, identity, state);
      }
      return [record, fault.answer];
    }
    const answer = answerRequest(operation, request, { token, identity }, state, complain);
    for (const violation of operation.responseViolations(answer.status, answer.body)) {
      complain(`our own answer ${answer.status}: ${violation}`);
    }
    if (fault?.answer === 'half') return [record, { half: answer }];
    return [record, fault === undefined ? answer : fault.answer];
  }

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const request = readRequest(incoming, await readBytes(incoming), repository);
    const [record, outcome] = exchange(request);
    if (outcome === 'silence') return;
    if (outcome === 'disconnect') {
      outgoing.destroy();
      return;
    }
    const half = 'half' in outcome;
    const answer = half ? outcome.half : outcome;
    record.status = answer.status;
    send(outgoing, answer, half, requests.length);
  }

  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch((error: unknown) => {
      // A stand-in that breaks must fail the test, not look like a server in trouble.
      violations.push(`the stand-in itself failed: ${String(error)}`);
      outgoing.destroy();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const standIn: GitHubStandIn = {
    url,
    repository,
    requests,
    violations,
    refs,
    releaseStore,
    addPull,
    pulls: () => [...pulls.values()],
    review(pull, login, word, commit) {
      const head = headOf(pull);
      const review = {
        id: reviews.length + 1,
        pull,
        login,
        state: word,
        commit: commit ?? head,
        at: timestamp(),
      };
      reviews.push(review);
      return review;
    },
    merge(number, how = 'merge') {
      const pull = pulls.get(number);
      if (pull === undefined) throw new Error(`There is no pull request ${number}`);
      pull.headSha = headOf(number);
      return mergePull(pull, how, { refs, objects, timestamp });
    },
    addComment: store,
    comments: (pull) => comments.filter((comment) => comment.pull === pull),
    fail(fault) {
      faults.push({ fault, left: fault.times ?? 1 });
    },
    async close() {
      await storage.close();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      });
    },
  };
  standIn.addPull({ number: 1 });
  return standIn;
}

type Outcome = Answer | { readonly half: Answer } | 'silence' | 'disconnect';

function tokenOf(request: DescribedRequest): string | null {
  const match = /^(?:token|bearer) +(.+)$/i.exec(String(request.headers['authorization'] ?? ''));
  return match?.[1] ?? null;
}

async function readBytes(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function readRequest(
  incoming: IncomingMessage,
  rawBody: Buffer,
  repository: string,
): DescribedRequest {
  const address = new URL(incoming.url ?? '/', 'http://127.0.0.1');
  const method = incoming.method ?? 'GET';
  const path = address.pathname.replace(`/repositories/${REPOSITORY_ID}`, `/repos/${repository}`);
  let body: unknown;
  let brokenBody = false;
  try {
    if (rawBody.length > 0) {
      body = takesFile({ method, path }) ? rawBody : JSON.parse(rawBody.toString('utf8'));
    }
  } catch {
    brokenBody = true;
  }
  return {
    method,
    path,
    query: address.search.slice(1),
    headers: Object.fromEntries(
      Object.entries(incoming.headers).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      ),
    ),
    body,
    brokenBody,
  };
}

function send(outgoing: ServerResponse, answer: Answer, half: boolean, served: number): void {
  // Source: RFC 9110, an answer 204 has no content.
  const text = Buffer.from(answer.body === undefined ? '' : JSON.stringify(answer.body));
  outgoing.writeHead(answer.status, {
    ...(answer.body !== undefined && {
      'content-type': 'application/json; charset=utf-8',
      'content-length': text.length,
    }),
    'x-github-request-id': `STAND:IN:${served}`,
    'x-ratelimit-limit': String(HOURLY_LIMIT),
    'x-ratelimit-remaining': String(Math.max(HOURLY_LIMIT - served, 0)),
    'x-ratelimit-used': String(served),
    'x-ratelimit-reset': String(Math.floor(EPOCH / 1000) + 3600),
    'x-ratelimit-resource': 'core',
    ...answer.headers,
  });
  if (!half) {
    outgoing.end(text);
    return;
  }
  outgoing.write(text.subarray(0, Math.floor(text.length / 2)), () => outgoing.destroy());
}

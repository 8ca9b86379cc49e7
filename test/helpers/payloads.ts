// The events GitHub starts a workflow with: real payload shapes (test/fixtures/webhooks, made by
// scripts/slice-webhooks.mjs) with a test's own repository, commits and fork put in.
import { readFileSync } from 'node:fs';

/** What GitHub sends for a side of a push where there is no commit. */
const NO_COMMIT = '0'.repeat(40);

const REPOSITORY = 'octo-org/data';

// A payload is JSON whose shape GitHub decides; tests read into it as the action must.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Payload = Record<string, any>;

/** An event with the variables the runner derives from it. */
export interface WebhookEvent {
  /** GITHUB_EVENT_NAME. */
  readonly name: string;
  readonly payload: Payload;
  /** GITHUB_REPOSITORY. */
  readonly repository: string;
  /** GITHUB_SHA. */
  readonly sha: string;
  /** GITHUB_REF. */
  readonly ref: string;
  /** GITHUB_HEAD_REF; pull requests only. */
  readonly headRef?: string;
  /** GITHUB_BASE_REF; pull requests only. */
  readonly baseRef?: string;
}

export interface PullRequestOptions {
  readonly baseSha: string;
  readonly headSha: string;
  /** Commit of refs/pull/N/merge, GITHUB_SHA of the run; default the head. */
  readonly mergeSha?: string;
  /** Default `pull_request`. */
  readonly name?: 'pull_request' | 'pull_request_target';
  /** Default `opened`. */
  readonly action?: 'opened' | 'reopened' | 'synchronize' | 'ready_for_review';
  /** Head before the push; `synchronize` only. */
  readonly before?: string;
  /** Default `octo-org/data`. */
  readonly repository?: string;
  /** Default 1. */
  readonly number?: number;
  readonly baseRef?: string;
  readonly headRef?: string;
  /** `owner/name` of the fork the head lives in; null for a fork that was deleted. */
  readonly fork?: string | null;
  readonly changedFiles?: number;
}

export function pullRequestEvent(options: PullRequestOptions): WebhookEvent {
  const repository = options.repository ?? REPOSITORY;
  const number = options.number ?? 1;
  const name = options.name ?? 'pull_request';
  const action = options.action ?? 'opened';
  const baseRef = options.baseRef ?? 'main';
  const headRef = options.headRef ?? 'change';
  const [owner = ''] = repository.split('/');
  const payload = sample('pull_request', repository);
  const pull = payload['pull_request'];

  payload['action'] = action;
  payload['number'] = number;
  if (action === 'synchronize') {
    payload['before'] = options.before ?? options.baseSha;
    payload['after'] = options.headSha;
  } else {
    delete payload['before'];
    delete payload['after'];
  }
  const web = `https://github.com/${repository}/pull/${number}`;
  Object.assign(pull, {
    number,
    url: `https://api.github.com/repos/${repository}/pulls/${number}`,
    html_url: web,
    diff_url: `${web}.diff`,
    comments_url: `https://api.github.com/repos/${repository}/issues/${number}/comments`,
    merge_commit_sha: options.mergeSha ?? null,
    changed_files: options.changedFiles ?? 1,
  });
  Object.assign(pull.base, { sha: options.baseSha, ref: baseRef, label: `${owner}:${baseRef}` });
  Object.assign(pull.head, { sha: options.headSha, ref: headRef, label: `${owner}:${headRef}` });
  rename(pull.base.repo, repository);
  if (options.fork === undefined) {
    rename(pull.head.repo, repository);
  } else if (options.fork === null) {
    pull.head.repo = null;
    pull.head.user = null;
    pull.head.label = `unknown repository:${headRef}`;
  } else {
    rename(pull.head.repo, options.fork);
    Object.assign(pull.head.repo, { fork: true, id: pull.head.repo.id + 1 });
    const [forkOwner = ''] = options.fork.split('/');
    pull.head.user.login = forkOwner;
    pull.head.label = `${forkOwner}:${headRef}`;
    pull.user.login = forkOwner;
    payload['sender'].login = forkOwner;
  }

  // Source: "Events that trigger workflows" in GitHub's reference: pull_request_target runs on the
  // base branch, pull_request on the merge of both.
  const onBase = name === 'pull_request_target';
  return {
    name,
    payload,
    repository,
    sha: onBase ? options.baseSha : (options.mergeSha ?? options.headSha),
    ref: onBase ? `refs/heads/${baseRef}` : `refs/pull/${number}/merge`,
    headRef,
    baseRef,
  };
}

export interface PushOptions {
  /** Null for a new branch: GitHub sends forty zeros. */
  readonly before: string | null;
  /** Null for a deleted branch. */
  readonly after: string | null;
  /** Default `refs/heads/main`; a tag is `refs/tags/…`. */
  readonly ref?: string;
  /** History was rewritten. */
  readonly forced?: boolean;
  readonly repository?: string;
}

export function pushEvent(options: PushOptions): WebhookEvent {
  const repository = options.repository ?? REPOSITORY;
  const ref = options.ref ?? 'refs/heads/main';
  const before = options.before ?? NO_COMMIT;
  const after = options.after ?? NO_COMMIT;
  const payload = sample('push', repository);
  const commit = { ...payload['head_commit'], id: after };
  Object.assign(payload, {
    ref,
    before,
    after,
    created: options.before === null,
    deleted: options.after === null,
    forced: options.forced ?? false,
    compare: `https://github.com/${repository}/compare/${before.slice(0, 12)}...${after.slice(0, 12)}`,
    commits: options.after === null ? [] : [commit],
    head_commit: options.after === null ? null : commit,
  });
  return { name: 'push', payload, repository, sha: after, ref };
}

export interface MergeGroupOptions {
  readonly baseSha: string;
  readonly headSha: string;
  /** Default `main`. */
  readonly baseBranch?: string;
  /** Pull request the queue tests; default 1. */
  readonly number?: number;
  readonly repository?: string;
}

export function mergeGroupEvent(options: MergeGroupOptions): WebhookEvent {
  const repository = options.repository ?? REPOSITORY;
  const branch = options.baseBranch ?? 'main';
  const number = options.number ?? 1;
  const ref = `refs/heads/gh-readonly-queue/${branch}/pr-${number}-${options.baseSha}`;
  const payload = sample('merge_group', repository);
  Object.assign(payload['merge_group'], {
    head_sha: options.headSha,
    head_ref: ref,
    base_sha: options.baseSha,
    base_ref: `refs/heads/${branch}`,
  });
  Object.assign(payload['merge_group'].head_commit, {
    id: options.headSha,
    message: `Merge pull request #${number} from octocat/change`,
  });
  return { name: 'merge_group', payload, repository, sha: options.headSha, ref };
}

export interface WorkflowDispatchOptions {
  readonly sha: string;
  /** Default `refs/heads/main`. */
  readonly ref?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly repository?: string;
}

export function workflowDispatchEvent(options: WorkflowDispatchOptions): WebhookEvent {
  const repository = options.repository ?? REPOSITORY;
  const ref = options.ref ?? 'refs/heads/main';
  const payload = sample('workflow_dispatch', repository);
  Object.assign(payload, { ref, inputs: { ...options.inputs } });
  return { name: 'workflow_dispatch', payload, repository, sha: options.sha, ref };
}

/** The sample of an event, moved to another repository. */
function sample(event: string, repository: string): Payload {
  const file = new URL(`../fixtures/webhooks/${event}.json`, import.meta.url);
  const { payload } = JSON.parse(readFileSync(file, 'utf8')) as { payload: Payload };
  const old = String(payload['repository'].full_name);
  const moved = JSON.parse(JSON.stringify(payload).replaceAll(old, repository)) as Payload;
  rename(moved['repository'], repository);
  // A workflow's event file has no installation: that belongs to the app whose webhook was sampled.
  delete moved['installation'];
  return moved;
}

/** Makes a payload's repository object the one of that name, with `main` as default branch. */
function rename(target: Payload, fullName: string): void {
  const [owner = '', name = ''] = fullName.split('/');
  const text = JSON.stringify(target).replaceAll(String(target['full_name']), fullName);
  Object.assign(target, JSON.parse(text), {
    full_name: fullName,
    name,
    private: false,
    default_branch: 'main',
  });
  target['owner'].login = owner;
  target['owner'].html_url = `https://github.com/${owner}`;
  target['owner'].url = `https://api.github.com/users/${owner}`;
}

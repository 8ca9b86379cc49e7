// What GitHub answers about pull requests and their commits, read into our own nouns.
import type { HostPull, HostReview } from '../../core/release-host.ts';

/**
 * By this line a commit of ours is known again: it names the commit's own tree, so a commit that
 * somebody amended, or put on top, is none of ours.
 */
export const TREE_LINE = 'Heartcut-Tree';

/** A commit as far as it matters here. */
export interface GitCommit {
  readonly id: string;
  readonly author: string;
  readonly message: string;
  readonly tree: string;
  readonly parents: readonly string[];
}

export interface Named {
  readonly full_name: string;
}

interface PullShape {
  readonly number: number;
  readonly html_url: string;
  readonly title: string;
  readonly body: string | null;
  readonly user: { readonly login: string } | null;
  readonly head: { readonly sha: string };
  readonly merged_at: string | null;
  readonly merge_commit_sha: string | null;
}

export const reviewStates: Readonly<Record<string, HostReview['state']>> = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes-requested',
  DISMISSED: 'dismissed',
};

export function isOurs({ message, tree, parents }: GitCommit): boolean {
  return parents.length === 1 && message.trimEnd().endsWith(`\n${TREE_LINE}: ${tree}`);
}

export function pullOf(pull: PullShape): HostPull {
  const isMerged = pull.merged_at !== null;
  return {
    number: pull.number,
    url: pull.html_url,
    author: pull.user?.login ?? '',
    title: pull.title,
    body: pull.body ?? '',
    headCommit: pull.head.sha,
    isMerged,
    // Of an open one it names a commit that GitHub tries the merging with.
    mergeCommit: isMerged ? pull.merge_commit_sha : null,
  };
}

/** Names of accounts and repositories are the same whatever their case. */
export function sameName(a: string | undefined, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase();
}

export function loginOf(account: unknown): string {
  const login = (account as { login?: unknown } | null)?.login;
  return typeof login === 'string' ? login : '';
}

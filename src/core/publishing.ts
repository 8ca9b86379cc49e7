// What publishing a version is told and what comes of it: docs/publishing.md.
import type { PlannedRelease } from './release.ts';

/** A dataset's version as it is planned at a commit. */
export interface PublishPlan {
  readonly dataset: string;
  /** The dataset's title, for people. */
  readonly title: string;
  /** Of the dataset; '' for the root. */
  readonly folder: string;
  /** The commit that brought release.json to its present state. */
  readonly commit: string;
  readonly planned: PlannedRelease;
  /** Digest of what stands at the commit; as approved where it is that of `planned`. */
  readonly content: string;
  /** `owner/name` of repositories that are told. */
  readonly consumers: readonly string[];
  /** `owner/name` of the Hugging Face dataset that gets a copy. */
  readonly huggingFace?: string;
}

/** Nothing to publish, and why. */
export interface NoPlan {
  readonly dataset: string;
  readonly nothing: string;
}

/** Who approved that a commit's version is published, or why it is not. */
export type Approval =
  | { readonly approved: true; readonly by: readonly string[] }
  | { readonly approved: false; readonly reason: string };

/** Asks the host about the release pull request that a commit came by. */
export type Approve = (dataset: string, commit: string) => Promise<Approval>;

export interface PublishedFile {
  readonly name: string;
  readonly bytes: number;
  /** 64 hex digits. */
  readonly sha256: string;
}

/** What is out, and what is left to do by hand. */
interface Published {
  readonly dataset: string;
  readonly version: string;
  readonly tag: string;
  readonly commit: string;
  /** For people. */
  readonly url: string;
  /** Of manifest.json, 64 hex digits. */
  readonly manifestSha256: string;
  /** All of it, sorted by name. */
  readonly files: readonly PublishedFile[];
  /** Who approved; empty where this run did not ask. */
  readonly approvedBy: readonly string[];
  /** What did not work after it was published, with what to do. */
  readonly warnings: readonly string[];
}

/** `present`: it was there before this run, with the same content. */
export type PublishedVersion =
  (Published & { readonly outcome: 'published' }) | (Published & { readonly outcome: 'present' });

interface NotPublished {
  readonly dataset: string;
  readonly version: string;
  readonly tag: string;
  readonly why: string;
  readonly hint?: string;
}

/** `refused`: people have to do something. `failed`: a later run may do. */
export type PublishOutcome =
  | PublishedVersion
  | { readonly dataset: string; readonly outcome: 'nothing'; readonly why: string }
  | (NotPublished & { readonly outcome: 'refused' })
  | (NotPublished & { readonly outcome: 'failed' });

/** The exit code of publishing: 0 all is out, 1 something was refused, 2 something failed. */
export function publishExitCode(outcomes: readonly PublishOutcome[]): 0 | 1 | 2 {
  if (outcomes.some(({ outcome }) => outcome === 'failed')) return 2;
  return outcomes.some(({ outcome }) => outcome === 'refused') ? 1 : 0;
}

/** Another place that gets the files of a release. */
export interface ReleaseCopier {
  /** `present` where it has them already. Throws HostError where it does not take them. */
  copy(
    repository: string,
    release: {
      readonly version: string;
      readonly title: string;
      readonly files: readonly (PublishedFile & { readonly path: string })[];
    },
  ): Promise<
    | { readonly status: 'copied' | 'present'; readonly url: string }
    | { readonly status: 'skipped'; readonly reason: string }
  >;
}

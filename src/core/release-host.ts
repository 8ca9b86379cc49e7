// The code host as far as releases and their pull requests need it, and the folder they are built in.

/** A file of a release at the host. */
export interface HostAsset {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  /** `starter`: an upload that broke off. */
  readonly state: 'uploaded' | 'starter';
  /** `sha256:` and 64 hex digits, where the host tells. */
  readonly digest: string | null;
}

export interface HostRelease {
  readonly id: number;
  readonly tag: string;
  readonly isDraft: boolean;
  readonly isImmutable: boolean;
  /** The commit or branch it was made for; for drafts the tag is not there yet. */
  readonly target: string;
  /** For people. */
  readonly url: string;
  /** Where files are sent to. */
  readonly uploadUrl: string;
  /** YYYY-MM-DDThh:mm:ssZ; null for drafts. */
  readonly publishedAt: string | null;
  /** The notes, in Markdown. */
  readonly body: string;
  readonly assets: readonly HostAsset[];
}

/** A file on this machine as it has to arrive. */
export interface HostUpload {
  readonly name: string;
  readonly path: string;
  readonly contentType: string;
  readonly bytes: number;
  /** 64 hex digits. */
  readonly sha256: string;
}

/** Releases at the host. Every call throws HostError, or PermissionError where the token may not. */
export interface ReleaseHost {
  /** All, drafts too where the token may see them. */
  releases(): Promise<readonly HostRelease[]>;
  /** As it is now. */
  release(id: number): Promise<HostRelease>;
  /** The published release of a tag, or null. */
  published(tag: string): Promise<HostRelease | null>;
  /** The commit a tag names, or null. */
  tagCommit(tag: string): Promise<string | null>;
  /** A draft that begins with the same line is taken for the one whose answer was lost. */
  createDraft(draft: {
    readonly tag: string;
    readonly commit: string;
    readonly title: string;
    readonly body: string;
  }): Promise<HostRelease>;
  /**
   * The asset, also where the same bytes were there before; an upload that broke off is replaced.
   * Throws HostError where other bytes have the name, or what was sent is not what the digest says.
   */
  upload(release: HostRelease, file: HostUpload): Promise<HostAsset>;
  deleteAsset(asset: HostAsset): Promise<void>;
  /** The bytes as the host gives them out; throws HostError where they are more than it told. */
  download(asset: HostAsset): AsyncIterable<Uint8Array>;
  /** Makes `tag` at `commit` and shows the draft to all; what is published stays as it is. */
  publish(draft: HostRelease, tag: string, commit: string): Promise<HostRelease>;
  /** Changes the notes of what is published. */
  updateNotes(release: HostRelease, body: string): Promise<void>;
  /** Starts workflows of another repository that wait for `type`. */
  dispatch(
    repository: string,
    type: string,
    payload: Readonly<Record<string, string>>,
  ): Promise<void>;
}

export interface HostPull {
  readonly number: number;
  readonly url: string;
  readonly author: string;
  readonly title: string;
  readonly body: string;
  readonly headCommit: string;
  readonly isMerged: boolean;
  /** The commit on the target branch that merging made. */
  readonly mergeCommit: string | null;
}

/** One review; only the last that decides is a reviewer's word. */
export interface HostReview {
  /** Login; '' for an account that is gone. */
  readonly by: string;
  readonly state: 'approved' | 'changes-requested' | 'dismissed' | 'commented';
  /** The head that was reviewed; '' where the host does not tell. */
  readonly commit: string;
}

/** Pull requests at the host, as far as a release is proposed and approved by one. */
export interface PullHost {
  /** The commit that a branch is at, or null where there is no such branch. */
  branchCommit(branch: string): Promise<string | null>;
  openPull(branch: string, into: string): Promise<HostPull | null>;
  /** Who made the last commit of `branch`, as git names them, where `commitFiles` did not; else null. */
  editorOf(branch: string): Promise<string | null>;
  /**
   * Makes `branch` one commit on top of `parent` with these files (null removes one); gives its id,
   * the present one where the branch holds just that already, and null where `parent` has the very
   * same files. What the branch held before is gone from it.
   */
  commitFiles(commit: {
    readonly branch: string;
    readonly parent: string;
    readonly message: string;
    readonly files: readonly { readonly path: string; readonly bytes: Uint8Array | null }[];
  }): Promise<string | null>;
  createPull(pull: {
    readonly branch: string;
    readonly into: string;
    readonly title: string;
    readonly body: string;
  }): Promise<HostPull>;
  updatePull(
    number: number,
    change: { readonly title: string; readonly body: string },
  ): Promise<void>;
  closePull(number: number, branch: string): Promise<void>;
  /** The pull request whose merging brought a commit to the branch `into`, or null. */
  pullOf(commit: string, into: string): Promise<HostPull | null>;
  /** A file as a commit has it, also one that is on no branch any more; null where there is none. */
  fileAt(commit: string, path: string): Promise<Uint8Array | null>;
  /** All reviews, the oldest first. */
  reviews(number: number): Promise<readonly HostReview[]>;
  /** Accounts that made its commits, as far as git's e-mail addresses tell. */
  committers(number: number): Promise<readonly string[]>;
  /** Whether an account may write to the repository: anybody may approve a public pull request. */
  mayWrite(login: string): Promise<boolean>;
  /** Members of `org/team`; null where the token may not ask. */
  teamMembers(team: string): Promise<readonly string[] | null>;
}

/** A folder that a release is built in or downloaded to. Files are whole or not there. */
export interface ReleaseFolder {
  /** Writes under a temporary name, then renames. Replaces a file of this name. */
  write(
    name: string,
    chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  ): Promise<{ readonly bytes: number; readonly sha256: string }>;
  /** null where there is no such file. */
  read(name: string): Promise<Uint8Array | null>;
  list(): Promise<readonly string[]>;
  remove(name: string): Promise<void>;
  /** For adapters that read it themselves. */
  path(name: string): string;
}

// Where releases are taken from, and what is needed to bring one here.
import type { ByteSource } from './ports.ts';

/** A place with published releases: a repository at GitHub, a folder, a mirror. */
export interface ReleaseSource {
  /** As heartcut.lock names it: `owner/name`, a folder, an address. */
  readonly name: string;
  /** Where attestations of its files are kept; absent for folders and mirrors. */
  readonly attested?: AttestedRepository;
  /** All that is published, in no order. Throws HostError. */
  releases(): Promise<readonly PublishedVersion[]>;
  /** Throws HostError where the release is not there. */
  open(tag: string): Promise<ReleaseFiles>;
}

export interface PublishedVersion {
  readonly dataset: string;
  readonly version: string;
}

export interface AttestedRepository {
  /** `owner/name` */
  readonly repository: string;
  /** `github.com`, or a company's own. */
  readonly host: string;
}

/** The files of one release, as the source gives them out: nothing is checked yet. */
export interface ReleaseFiles {
  /**
   * The bytes of a file from `start` on, begun again by itself where an answer breaks off. Throws
   * HostError where they can't be had.
   */
  read(name: string, part: FilePart): AsyncIterable<Uint8Array>;
}

export interface FilePart {
  /** First byte, from 0. */
  readonly start: number;
  /** Bytes of the whole file, where they are known: fewer are a broken answer, more an error. */
  readonly size?: number;
  readonly signal?: AbortSignal;
}

/** Bytes that are known by their digest. */
export interface Content {
  readonly bytes: number;
  /** 64 hex digits. */
  readonly sha256: string;
}

/** Whether the store has some bytes: looked at whole, since a name proves nothing. */
export type StoreState = 'there' | 'absent' | 'corrupt';

/** Bytes by their digest, shared by datasets and versions. What is in it has the digest it is under. */
export interface ContentStore {
  /** What has another digest than its name says is removed. */
  look(content: Content): Promise<StoreState>;
  /**
   * Fetches bytes, from where an earlier run was stopped on. Throws DatasetError where what comes
   * is something else, HostError where it does not come; `name` is for that.
   */
  fetch(
    content: Content & { readonly name: string },
    read: (start: number) => AsyncIterable<Uint8Array>,
    onBytes: (count: number) => void,
  ): Promise<void>;
  /** Keeps bytes that were made here. */
  put(chunks: Iterable<Uint8Array | string>): Promise<Content>;
  /** null where they are not there or not right. */
  read(content: Content): Promise<Uint8Array | null>;
  /** What a gzip file of the store holds. `close` frees it. */
  unpack(
    content: Content,
  ): Promise<{ readonly bytes: Uint8Array | ByteSource; close(): Promise<void> }>;
}

/** The folder that datasets are put in, one folder each. */
export interface PulledFiles {
  /**
   * Puts all files there, or, where one can't be, none. `stale` are removed where they still are what
   * was put there; gives those that were changed and stayed.
   */
  place(
    files: readonly PlacedFile[],
    stale: readonly PlacedFile[],
  ): Promise<{ readonly kept: readonly string[] }>;
}

export interface PlacedFile extends Content {
  /** `<dataset>/<name>` */
  readonly path: string;
}

/**
 * `absent`: nobody attested these bytes. `unchecked`: it was not or could not be looked for, with the
 * reason.
 */
export interface Attestation {
  readonly status: 'verified' | 'absent' | 'unchecked';
  readonly detail: string;
}

/** Who can say whether a repository's workflow made a file. */
export type AttestationVerifier = (
  file: { readonly name: string; readonly bytes: Uint8Array },
  by: AttestedRepository,
) => Promise<Attestation>;

// What a pull brought, and what has to be said of it.
import type { Retraction } from './release.ts';
import type { Attestation } from './release-source.ts';

/** Records of a release in a training format, made here. */
export interface PulledExport {
  /** Id of the format. */
  readonly id: string;
  readonly rows: number;
  /** Code → records that the trainer can't have, for that reason. */
  readonly refused: Readonly<Record<string, number>>;
  /** Field → records whose field the format has no place for. */
  readonly lost: Readonly<Record<string, number>>;
}

export interface PulledFile {
  /** `<dataset>/<name>` in the output. */
  readonly path: string;
  readonly bytes: number;
  /** For files of records. */
  readonly rows?: number;
}

export interface PulledDataset {
  readonly source: string;
  readonly dataset: string;
  readonly range: string;
  readonly version: string;
  readonly tag: string;
  readonly commit: string;
  /** The highest published version; absent where it could not be asked for. */
  readonly newest?: string;
  /** Records in this version that were taken back later. */
  readonly affected: readonly Retraction[];
  readonly attestation: Attestation;
  /** What else a reader has to know, in sentences. */
  readonly notes: readonly string[];
  /** What the output has; empty where nothing was written. */
  readonly files: readonly PulledFile[];
  readonly exported?: PulledExport;
}

export interface Pulled {
  readonly datasets: readonly PulledDataset[];
  /** Files that came over the network, and those that were in the cache. */
  readonly downloaded: { readonly files: number; readonly bytes: number };
  readonly cached: { readonly files: number; readonly bytes: number };
  /** True: nothing was written, for records that were taken back. */
  readonly isRefused: boolean;
}

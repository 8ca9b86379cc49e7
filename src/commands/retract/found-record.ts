// A record that a retraction may be about: where it stands, and by what it is known.
import type { Manifest } from '../../config/types.ts';
import type { JsonObject } from '../../core/json.ts';
import type { DataRecord } from '../../core/record.ts';
import { contentDigest } from '../../dataset/canonical.ts';
import type { DatasetSide } from '../../dataset/side.ts';

/** A dataset as the working tree has it. */
export interface LoadedDataset {
  readonly manifest: Manifest;
  readonly side: DatasetSide;
}

export interface Identity {
  /** As findings tell it. */
  readonly id: string;
  /** `sha256:` and 64 hex digits. */
  readonly content: string;
}

export interface FoundRecord extends Identity {
  readonly dataset: LoadedDataset;
  readonly record: DataRecord;
  /** False for one that only releases hold: its place is one of then. */
  readonly isInTree: boolean;
}

const contentIdLength = 'sha256:'.length + 16;

/** What tells of a content as ids do: `sha256:` and the first 16 hex digits. */
export function shortContent(content: string): string {
  return content.slice(0, contentIdLength);
}

/** `DataRecord.id` and the digest, with one hash for both. */
export function identify(value: JsonObject, idField: string | undefined): Identity {
  const content = contentDigest(value);
  const own = idField === undefined ? undefined : value[idField];
  const hasId = typeof own === 'string' || typeof own === 'number';
  return { id: hasId ? String(own) : shortContent(content), content };
}

export function foundIn(dataset: LoadedDataset, record: DataRecord, isInTree = true): FoundRecord {
  return {
    ...identify(record.value, dataset.manifest.idField),
    dataset,
    record,
    isInTree,
  };
}

/** Where a record of the working tree stands, in one piece. */
export function keyOf({ path, line }: Pick<DataRecord, 'path' | 'line'>): string {
  return `${path}:${line}`;
}

// Which files of a release are taken.
import { ConfigError, DatasetError } from '../../core/errors.ts';
import type { ReleaseFile } from '../../core/release.ts';
import type { PulledManifest } from './read-release.ts';

export const pullFormats = ['jsonl', 'parquet', 'all'] as const;
export type PullFormat = (typeof pullFormats)[number];

/** What somebody wants of a release. */
export interface PullChoice {
  readonly format: PullFormat;
  /** All where there are none. Sorted. */
  readonly splits: readonly string[];
  /** Id of the training format to have the records in. */
  readonly as?: string;
}

export interface ChosenFiles {
  /** Those the output gets. */
  readonly placed: readonly ReleaseFile[];
  /** Files of records that are exported on the way. */
  readonly exported: readonly ReleaseFile[];
}

/** Licences always come along. Throws where the release does not have what is wanted. */
export function chooseFiles(manifest: PulledManifest, choice: PullChoice): ChosenFiles {
  const { tag, files } = manifest;
  const isRecords = ({ role }: ReleaseFile): boolean => role === 'records';
  const splits = [...new Set(files.filter(isRecords).map(({ split }) => split ?? ''))].sort();
  const missing = choice.splits.find((split) => !splits.includes(split));
  if (missing !== undefined) {
    const has = splits.filter((split) => split !== '').join(', ');
    throw new ConfigError(`${tag} has no split ${missing}`, {
      hint: has === '' ? 'It has no splits.' : `Its splits: ${has}`,
    });
  }
  const inSplits = files.filter(
    ({ split }) =>
      choice.splits.length === 0 || split === undefined || choice.splits.includes(split),
  );
  const records = inSplits.filter(isRecords);
  const licences = inSplits.filter(({ role }) => role === 'licence');
  const lines = records.filter(({ format }) => format === 'jsonl.gz');
  const all = choice.format === 'all' ? inSplits : licences;
  if (choice.as !== undefined) {
    const made = inSplits.filter((file) => file.export === choice.as);
    if (made.length > 0) return { placed: unite(all, made), exported: [] };
    if (lines.length === 0) throw without(tag, 'JSONL', records);
    return { placed: all, exported: lines };
  }
  if (choice.format === 'all') return { placed: all, exported: [] };
  const wanted =
    choice.format === 'jsonl' ? lines : records.filter(({ format }) => format === 'parquet');
  if (wanted.length === 0)
    throw without(tag, choice.format === 'jsonl' ? 'JSONL' : 'Parquet', records);
  return { placed: unite(wanted, licences), exported: [] };
}

function unite(a: readonly ReleaseFile[], b: readonly ReleaseFile[]): ReleaseFile[] {
  return [...new Set([...a, ...b])];
}

function without(tag: string, format: string, records: readonly ReleaseFile[]): DatasetError {
  const has = [...new Set(records.map((file) => file.format))].sort().join(', ');
  return new DatasetError(`${tag} holds no records as ${format}`, {
    hint: has === '' ? 'It lists no files of records.' : `It has them as ${has}.`,
  });
}

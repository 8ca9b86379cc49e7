// heartcut.lock: what a range meant when it was pulled last, digest by digest.
import { ConfigError } from '../../core/errors.ts';
import { isObject, type Json, type JsonObject } from '../../core/json.ts';
import { readTag } from '../../core/release.ts';
import type { Content } from '../../core/release-source.ts';
import { pullFormats, type PullChoice } from './choose-files.ts';
import { isCount, isDigest, isPlainName } from './read-release.ts';

export interface LockedFile extends Content {
  readonly name: string;
}

/** One dataset from one source. */
export interface LockedDataset {
  readonly source: string;
  readonly dataset: string;
  readonly range: string;
  readonly choice: PullChoice;
  readonly version: string;
  readonly tag: string;
  readonly commit: string;
  /** 64 hex digits, of manifest.json. */
  readonly manifest: string;
  /** Files of the release that were fetched, manifest.json and SHA256SUMS among them. By name. */
  readonly files: readonly LockedFile[];
  /** Files that were made of them, by name. */
  readonly exported: readonly LockedFile[];
}

/** The lock's text: sorted, the same for the same content. */
export function formatLock(datasets: readonly LockedDataset[]): string {
  const sorted = [...datasets].sort((a, b) => (a.dataset < b.dataset ? -1 : 1));
  const content = {
    format: 1,
    datasets: sorted.map(({ choice, exported, ...one }) => ({
      dataset: one.dataset,
      source: one.source,
      range: one.range,
      format: choice.format,
      ...(choice.splits.length > 0 && { splits: [...choice.splits].sort() }),
      ...(choice.as !== undefined && { as: choice.as }),
      version: one.version,
      tag: one.tag,
      commit: one.commit,
      manifest: one.manifest,
      files: one.files.map(formatFile).sort(byName),
      ...(exported.length > 0 && { exported: exported.map(formatFile).sort(byName) }),
    })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function formatFile({ name, bytes, sha256 }: LockedFile): LockedFile {
  return { name, bytes, sha256 };
}

function byName(a: LockedFile, b: LockedFile): number {
  return a.name < b.name ? -1 : 1;
}

/** Throws ConfigError where the text is no lock; `path` is for that. */
export function parseLock(text: string, path: string): readonly LockedDataset[] {
  const fail = (what: string): never => {
    throw new ConfigError(`${path}: ${what}`, {
      hint: 'It is written by heartcut pull, not by hand. git has its earlier state.',
    });
  };
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return fail('it is no JSON');
  }
  if (!isObject(value) || value['format'] !== 1) return fail('it is none that this version reads');
  const { datasets } = value;
  if (!Array.isArray(datasets)) return fail('it lists no datasets');
  const read = datasets.map((one) =>
    isObject(one) ? readDataset(one, fail) : fail('not a dataset'),
  );
  const names = new Set(read.map(({ dataset }) => dataset));
  return names.size === read.length ? read : fail('it has a dataset twice');
}

function readDataset(one: JsonObject, fail: (what: string) => never): LockedDataset {
  const text = (key: string): string => {
    const member = one[key];
    return typeof member === 'string' ? member : fail(`${key} is no text`);
  };
  const files = (key: string): readonly LockedFile[] => {
    const list = one[key] ?? [];
    if (!Array.isArray(list)) return fail(`${key} is no list`);
    return list.map((file) => (isLockedFile(file) ? file : fail(`${key} holds no file`)));
  };
  const read = readTag(text('tag'));
  if (read?.dataset !== text('dataset') || read.version !== text('version')) {
    return fail(`tag ${text('tag')} is not of ${text('dataset')} ${text('version')}`);
  }
  const format = pullFormats.find((known) => known === text('format'));
  const splits = one['splits'] ?? [];
  if (!Array.isArray(splits) || !splits.every((split) => typeof split === 'string')) {
    return fail('splits is no list');
  }
  if (!isDigest(text('manifest'))) return fail('manifest is no digest');
  return {
    source: text('source'),
    dataset: text('dataset'),
    range: text('range'),
    choice: {
      format: format ?? fail('format is neither jsonl, parquet nor all'),
      splits,
      ...(one['as'] !== undefined && { as: text('as') }),
    },
    version: text('version'),
    tag: text('tag'),
    commit: text('commit'),
    manifest: text('manifest'),
    files: files('files'),
    exported: files('exported'),
  };
}

function isLockedFile(value: Json): value is Json & LockedFile {
  if (!isObject(value)) return false;
  const { name, bytes, sha256 } = value;
  const isText = typeof name === 'string' && typeof sha256 === 'string';
  return isText && isPlainName(name) && isDigest(sha256) && isCount(bytes);
}

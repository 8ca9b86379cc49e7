// A dataset's history.json out of a tree: what is kept of its releases.
import { joinPath } from '../config/paths.ts';
import type { History, KeptEstimate, Release } from '../core/history.ts';
import { isObject, type Json } from '../core/json.ts';
import type { Tree } from '../core/ports.ts';
import type { CheckRequest } from './check-request.ts';

/** Path of a folder's history.json. */
export function historyPath(folder: string): string {
  return joinPath(folder, 'history.json');
}

/**
 * The base's, where policy is the base's: a change must not write the past that it is held against.
 * Where that can't be read, the head's: else no change could mend it.
 */
export async function chooseHistory(
  { policyFrom, head, base, target }: Pick<CheckRequest, 'policyFrom' | 'head' | 'base' | 'target'>,
  folder: string,
): Promise<History | { readonly unreadable: string } | undefined> {
  if (policyFrom === 'head') return readHistory(head, folder);
  const before = await readHistory(target ?? base, folder);
  if (before === undefined || !('unreadable' in before)) return before;
  return (await readHistory(head, folder)) ?? before;
}

/** undefined where there is none; why not, where it can't be read: it is never taken for none. */
async function readHistory(
  tree: Tree | null,
  folder: string,
): Promise<History | { readonly unreadable: string } | undefined> {
  if (tree === null) return undefined;
  const path = historyPath(folder);
  const entry = (await tree.list()).find((each) => each.path === path);
  if (entry === undefined) return undefined;
  const unreadable = (what: string) => ({ unreadable: `${path} at ${tree.label}: ${what}` });
  const bytes = entry.type === 'file' ? await tree.read(path) : null;
  if (bytes === null) return unreadable('no regular file');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return parseHistory(JSON.parse(text) as Json) ?? unreadable('not a history of version 1');
  } catch {
    return unreadable('no JSON');
  }
}

/** The history that a value is; undefined where a part of it is none. */
export function parseHistory(value: Json): History | undefined {
  if (!isObject(value) || value.version !== 1 || !Array.isArray(value.releases)) return undefined;
  const { tail } = value;
  if (tail !== undefined && !isTail(tail)) return undefined;
  if (!value.releases.every(isRelease)) return undefined;
  return value as unknown as History;
}

function isTail(value: Json): boolean {
  if (!isObject(value) || !Array.isArray(value.hashes)) return false;
  return value.hashes.every(
    (hash, i, all) => isCount(hash) && (i === 0 || hash > (all[i - 1] as number)),
  );
}

function isRelease(value: Json): boolean {
  if (!isObject(value)) return false;
  const { label, date, records, words, measures } = value as Partial<Record<keyof Release, Json>>;
  if (typeof label !== 'string' || !isCount(records) || !isCount(words)) return false;
  if (date !== undefined && typeof date !== 'string') return false;
  return (
    Array.isArray(measures) &&
    measures.every(
      (each) =>
        isObject(each) &&
        isCount(each.budget) &&
        isObject(each.values) &&
        Object.values(each.values).every(isEstimate),
    )
  );
}

function isEstimate(value: Json | undefined): boolean {
  if (value === undefined || !isObject(value)) return false;
  const { value: mean, error } = value as Partial<Record<keyof KeptEstimate, Json>>;
  return [mean, error].every((each) => typeof each === 'number' && each >= 0 && each < Infinity);
}

function isCount(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

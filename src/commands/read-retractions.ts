// A dataset's retractions.json out of a tree, and what of it a change is held against.
import { joinPath } from '../config/paths.ts';
import { ConfigError } from '../core/errors.ts';
import type { GateContext, RetractedRecords } from '../core/gate.ts';
import type { Tree } from '../core/ports.ts';
import type { DatasetManifest } from '../core/record.ts';
import type { Retraction, Retractions } from '../core/release.ts';
import { contentDigest } from '../dataset/canonical.ts';
import { noRetractions, parseRetractions, retractionsFile } from '../release/retractions.ts';
import type { CheckRequest } from './check-request.ts';

/** Path of a folder's retractions.json. */
export function retractionsPath(folder: string): string {
  return joinPath(folder, retractionsFile);
}

/** What was taken back, nothing where there is no file. Throws ConfigError where it can't be read. */
export async function readRetractions(tree: Tree, folder: string): Promise<Retractions> {
  const path = retractionsPath(folder);
  const bytes = await tree.read(path);
  if (bytes !== null) return parseRetractions(bytes, path);
  const isOther = (await tree.list()).some((entry) => entry.path === path);
  if (!isOther) return noRetractions;
  throw new ConfigError('no regular file, and only those are read', {
    at: path,
    docs: 'docs/retract.md',
  });
}

/**
 * What base or head say was taken back: a change must not bring a record back by taking its entry out,
 * nor against its own. Where the base's can't be read, the head's alone: else no change could mend it.
 * undefined where nothing was taken back.
 */
export async function chooseRetracted(
  { head, base, target }: Pick<CheckRequest, 'head' | 'base' | 'target'>,
  { folder, idField }: Pick<DatasetManifest, 'folder' | 'idField'>,
): Promise<GateContext['retracted']> {
  const before = target ?? base;
  const earlier = before === null ? noRetractions : await readOrTell(before, folder);
  const now = await readOrTell(head, folder);
  if ('unreadable' in now) return now;
  const retracted = [...('unreadable' in earlier ? [] : earlier.retracted), ...now.retracted];
  return retracted.length === 0 ? undefined : indexRetracted(retracted, idField);
}

async function readOrTell(
  tree: Tree,
  folder: string,
): Promise<Retractions | { readonly unreadable: string }> {
  try {
    return await readRetractions(tree, folder);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { unreadable: `${error.at ?? folder} at ${tree.label}: ${error.message}` };
  }
}

function indexRetracted(
  retracted: readonly Retraction[],
  idField: string | undefined,
): RetractedRecords {
  // Of two the earlier one: its day is the one since which the record must not be here.
  const inReverse = retracted.toReversed();
  const byContent = new Map(inReverse.map((each) => [each.content, each]));
  const byId = new Map(inReverse.map((each) => [each.id, each]));
  return {
    find(record) {
      const same = byContent.get(contentDigest(record.value));
      if (same !== undefined) return { by: 'content', retraction: same };
      // Ids that are made of contents were looked at with these.
      const namesake = idField === undefined ? undefined : byId.get(record.id);
      return namesake === undefined ? undefined : { by: 'id', retraction: namesake };
    },
  };
}

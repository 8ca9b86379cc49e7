// What a reviewer of a change is told of the release that it leads to.
import type { Policy } from '../../config/types.ts';
import { ConfigError } from '../../core/errors.ts';
import type { Tree } from '../../core/ports.ts';
import type { Change } from '../../core/record.ts';
import type { Note } from '../../core/report.ts';
import { describeClass } from '../../core/release-plan.ts';
import { classifyRecords } from '../../release/classify.ts';
import { largestBump, nextVersion } from '../../release/version.ts';
import { readPlanned } from './read-planned.ts';

/**
 * The version that the records of this change alone ask for. Others may wait to be released, and
 * columns are not looked at: it is the least. None for a dataset without release.json at `tree`.
 */
export async function noteNextRelease(
  change: Change,
  policy: Policy,
  tree: Tree | null,
): Promise<Note[]> {
  const { name, folder } = change.manifest;
  const planned = tree === null ? null : await readOrNull(tree, folder);
  if (planned === null || change.base === null || change.head === null) return [];
  const changes = classifyRecords(change, policy.release.rules);
  const bump = largestBump(changes.map((each) => each.bump));
  if (bump === undefined) return [];
  const reasons = changes.filter((each) => each.bump === bump).map(describeClass);
  const version = nextVersion(planned.version, bump);
  const message = `Merged as it is, the next release of ${name} is at least ${version} (${bump}): ${reasons.join(', ')}.`;
  return [{ code: 'next-release', message }];
}

/** What can't be read is told by who releases: a check is about records. */
async function readOrNull(tree: Tree, folder: string): ReturnType<typeof readPlanned> {
  try {
    return await readPlanned(tree, folder);
  } catch (error) {
    if (error instanceof ConfigError) return null;
    throw error;
  }
}

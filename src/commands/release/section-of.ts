// A survey → what CHANGELOG.md says of the version.
import type { Tree } from '../../core/ports.ts';
import type { Change, DataRecord } from '../../core/record.ts';
import type { ChangelogSection, RemovedRecord } from '../../core/release-plan.ts';
import { contentDigest } from '../../dataset/canonical.ts';
import { recordsInOtherSplit, settingsOf, type Versions } from '../../release/classify.ts';
import { findRetraction } from '../../release/retractions.ts';
import { tallyNames, tallyOrigins } from '../../release/tally.ts';
import { readRetractions } from '../read-retractions.ts';
import type { Survey } from './survey.ts';

/** What stands in the changelog of a version that is made of a survey. */
export async function describeSection(
  survey: Survey,
  head: Tree,
  { version, date, kept }: { version: string; date: string; kept: string },
): Promise<ChangelogSection> {
  const { manifest, versionsApart, headSide, entries } = survey;
  const none = tallyOrigins([], manifest);
  const shared = { version, date, kept, entries, records: headSide.count };
  if (versionsApart === null) {
    return {
      ...shared,
      isFirst: true,
      added: tallyOrigins(headSide.records(), manifest),
      edited: { ...none, fields: [] },
      removed: { ...none, listed: [] },
      moved: 0,
      splitMoves: [],
      settings: [],
    };
  }
  const { change } = versionsApart;
  const { added, edited, removed, moved, base } = change;
  return {
    ...shared,
    isFirst: false,
    added: tallyOrigins(added, manifest),
    edited: {
      ...tallyOrigins(
        edited.map(({ after }) => after),
        manifest,
      ),
      fields: tallyNames(edited.map(({ fields }) => fields)),
    },
    removed: {
      ...tallyOrigins(removed, base?.manifest ?? manifest),
      listed: listRemoved(change, await readReasons(head, manifest.folder)),
    },
    moved: moved.filter(({ before, after }) => before.split === after.split).length,
    splitMoves: countSplitMoves(versionsApart),
    settings: settingsOf(versionsApart).map(({ class: name, what }) => ({ class: name, what })),
  };
}

function countSplitMoves({ change, splitBefore }: Versions): ChangelogSection['splitMoves'] {
  const counts = new Map<string, { from?: string; to?: string; count: number }>();
  const add = (from: string | undefined, to: string | undefined): void => {
    if (from === to) return;
    const key = JSON.stringify([from, to]);
    const known = counts.get(key) ?? {
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      count: 0,
    };
    counts.set(key, { ...known, count: known.count + 1 });
  };
  for (const { before, after } of [...change.moved, ...change.edited])
    add(before.split, after.split);
  for (const record of recordsInOtherSplit(change, splitBefore)) {
    add(splitBefore(record.path), record.split);
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { from, to, count }]) => ({ from, to, count }));
}

/** More than a changelog lists. */
const maxListed = 1000;

function listRemoved(
  { removed }: Change,
  reasonOf: (record: DataRecord) => string | undefined,
): readonly RemovedRecord[] {
  const withReason: RemovedRecord[] = [];
  const without: RemovedRecord[] = [];
  for (const record of removed) {
    const why = reasonOf(record);
    if (why !== undefined) withReason.push({ id: record.id, why });
    else if (without.length < maxListed) without.push({ id: record.id });
  }
  return [...withReason, ...without].slice(0, maxListed);
}

/** Why records were taken back, by retractions.json of the tree: by id, or by the hash of a copy. */
async function readReasons(
  tree: Tree,
  folder: string,
): Promise<(record: DataRecord) => string | undefined> {
  const { retracted } = await readRetractions(tree, folder);
  if (retracted.length === 0) return () => undefined;
  return ({ id, value }) => findRetraction(retracted, { id, content: contentDigest(value) })?.why;
}

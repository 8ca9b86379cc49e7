// What each dataset has to release: what changed since its last release, and which version that makes.
import { readManifest } from '../../config/read.ts';
import type { Log } from '../../core/ports.ts';
import { largestBump, chooseVersion, type VersionAnswer } from '../../release/version.ts';
import type {
  DatasetPlan,
  PlannedState,
  RecordCounts,
  ReleasePlan,
} from '../../core/release-plan.ts';
import { classify, recordsInOtherSplit, type Versions } from '../../release/classify.ts';
import { isForEvaluation } from '../../release/evaluation.ts';
import { compareVersions } from '../../release/version.ts';
import { plannedFile } from '../../release/planned.ts';
import { joinPath } from '../../config/paths.ts';
import { ConfigError, DatasetError } from '../../core/errors.ts';
import { contentOf } from './content-of.ts';
import { readPlanned } from './read-planned.ts';
import { openSurveys, type ReleaseSources, type Survey } from './survey.ts';

/**
 * The plans of the named datasets, of all where none is named; sorted by name. Throws ConfigError,
 * DatasetError and HostError for what can't be read.
 */
export async function plan(
  sources: ReleaseSources,
  datasets: readonly string[],
  log: Log,
): Promise<ReleasePlan> {
  const surveys = await openSurveys(sources, datasets, log);
  const plans: DatasetPlan[] = [];
  for (const name of surveys.names) plans.push(await planOf(await surveys.read(name), sources));
  const { commit, label } = sources.head;
  return { head: commit === null ? { label } : { label, commit }, datasets: plans };
}

/** The plan of one dataset. `wanted` is a version that somebody named, valid by `isVersion`. */
export async function planOf(
  survey: Survey,
  sources: ReleaseSources,
  wanted?: string,
): Promise<DatasetPlan> {
  const { manifest, policy, versionsApart, entries, headSide } = survey;
  const last = survey.releases[0] ?? null;
  const changes = versionsApart === null ? [] : classify(versionsApart, policy.release.rules);
  const needed = last === null ? 'first' : (largestBump(changes.map(({ bump }) => bump)) ?? null);
  const planned = await stateOf(survey, sources);
  const answer: VersionAnswer | undefined =
    needed === null
      ? undefined
      : chooseVersion({
          last: last?.version ?? null,
          changes,
          entries,
          wanted,
          prepared: unpublished(survey),
        });
  return {
    dataset: manifest.name,
    title: manifest.title,
    folder: manifest.folder,
    last,
    records: headSide.count,
    unread: countUnread(survey),
    counts: countRecords(versionsApart, headSide.count),
    changes,
    needed,
    entries,
    next: answer === undefined || 'refused' in answer ? null : answer,
    refused: answer !== undefined && 'refused' in answer ? answer.refused : [],
    planned,
    notes: await notesOn(survey, changes.length > 0, sources),
  };
}

/** The version that release.json names, where nobody published it and it may still come. */
export function unpublished({ planned, releases }: Survey): string | undefined {
  if (planned === null) return undefined;
  const [last] = releases;
  const isLater = last === undefined || compareVersions(planned.version, last.version) > 0;
  return isLater ? planned.version : undefined;
}

async function stateOf(survey: Survey, sources: ReleaseSources): Promise<PlannedState | null> {
  const { planned, releases } = survey;
  if (planned === null) return null;
  const { version } = planned;
  if (releases.some((release) => release.version === version))
    return { version, state: 'published' };
  const isNext =
    unpublished(survey) !== undefined &&
    (planned.previous?.version ?? null) === (releases[0]?.version ?? null);
  const content = isNext ? await contentAtApproval(survey, sources) : undefined;
  return { version, state: content === planned.content ? 'prepared' : 'stale' };
}

/** Of the commit that brought release.json, which is what would be published; else of the head. */
async function contentAtApproval(
  { manifest, planned, policy, content }: Survey,
  { head, repository, versions }: ReleaseSources,
): Promise<string | undefined> {
  const from = head.commit ?? (await repository.resolve('HEAD'));
  const path = joinPath(manifest.folder, plannedFile);
  const commit = from === null ? null : await versions.lastChange(path, from);
  if (commit === null || planned?.content === content) return content;
  const tree = await repository.tree(commit);
  try {
    const approved = await readPlanned(tree, manifest.folder);
    if (JSON.stringify(approved) !== JSON.stringify(planned)) return content;
    return await contentOf(tree, await readManifest(tree, manifest.folder, policy));
  } catch (error) {
    if (error instanceof ConfigError || error instanceof DatasetError) return undefined;
    throw error;
  }
}

function countRecords(versions: Versions | null, records: number): RecordCounts {
  if (versions === null) return { added: records, edited: 0, removed: 0, moved: 0, splitMoves: 0 };
  const { change, splitBefore } = versions;
  const { added, edited, removed, moved } = change;
  const changesSplit = ({ before, after }: (typeof moved)[number]): boolean =>
    before.split !== after.split;
  const apart = moved.filter(changesSplit).length;
  const inPlace = [...recordsInOtherSplit(change, splitBefore)].length;
  return {
    added: added.length,
    edited: edited.length,
    removed: removed.length,
    moved: moved.length - apart,
    splitMoves: apart + inPlace + edited.filter(changesSplit).length,
  };
}

function countUnread({ headSide }: Survey): number {
  return headSide.files.reduce(
    (sum, file) => sum + (file.problem === undefined ? file.filledCount : 1),
    -headSide.count,
  );
}

async function notesOn(
  survey: Survey,
  isChanged: boolean,
  { head, repository, versions }: ReleaseSources,
): Promise<string[]> {
  const notes: string[] = [];
  const unread = countUnread(survey);
  if (unread > 0) {
    const what = unread === 1 ? '1 line or file gives' : `${unread} lines or files give`;
    notes.push(`${what} no record: heartcut check says what is wrong`);
  }
  const [last] = survey.releases;
  const commit = head.commit ?? (await repository.resolve('HEAD'));
  if (last !== undefined && commit !== null && !(await versions.isAncestor(last.commit, commit))) {
    notes.push(
      `${last.tag} is no part of this history: what came with it is counted as taken back`,
    );
  }
  const shares = Object.keys(survey.manifest.release.splits ?? {});
  if (isChanged && shares.some(isForEvaluation)) {
    notes.push(
      'release.splits deals records out when a release is built: which of them come to what is evaluated on is not counted here',
    );
  }
  return notes;
}

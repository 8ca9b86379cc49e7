// The files of a release pull request, and what it shows. Nothing is written: a door does that. On a
// tree that holds the same already it gives the same.
import { joinPath } from '../../config/paths.ts';
import { ConfigError } from '../../core/errors.ts';
import type { Log, Tree } from '../../core/ports.ts';
import { tagOf, type PlannedRelease } from '../../core/release.ts';
import type { PreparedFile, Preparation } from '../../core/release-plan.ts';
import {
  assembleSection,
  changelogFile,
  findSection,
  putSection,
  writtenByPeople,
} from '../../release/changelog.ts';
import { withoutDataset } from '../../release/entries.ts';
import { plannedFile, writePlanned } from '../../release/planned.ts';
import { renderCounts, renderEntries } from '../../reporters/changelog.ts';
import { check, type CheckRequest } from '../check.ts';
import { planOf, unpublished } from './plan.ts';
import { describeSection } from './section-of.ts';
import { openSurveys, type ReleaseSources, type Survey } from './survey.ts';
import { nextHistory } from './write-history.ts';

export interface PrepareRequest extends ReleaseSources {
  readonly dataset: string;
  /** A version that somebody named, as `parseVersion` gives it; else the smallest that may be. */
  readonly version?: string | undefined;
  /** YYYY-MM-DD */
  readonly today: string;
  /** release.json of a pull request that is open: its day stays where the rest is the same. */
  readonly proposed?: PlannedRelease | null;
  /** How the gates are run: models, embeddings, threads. */
  readonly check: Pick<
    CheckRequest,
    'threads' | 'index' | 'judging' | 'embedding' | 'openGuard' | 'wantsMap' | 'excerptCharacters'
  >;
}

/** Throws ConfigError, DatasetError and HostError for what can't be read. `now` gives milliseconds. */
export async function prepare(
  request: PrepareRequest,
  log: Log,
  now: () => number,
): Promise<Preparation> {
  const { dataset, head } = request;
  const surveys = await openSurveys(request, [dataset], log);
  const survey = await surveys.read(dataset);
  const plan = await planOf(survey, request, request.version);
  const { next, last } = plan;
  if (plan.refused.length > 0) return { outcome: 'refused', plan };
  if (next === null) return { outcome: 'nothing', plan };
  const { version, bump } = next;
  const previous = last && { version: last.version, commit: last.commit };
  const planned = keepDay(
    { format: 1, version, date: request.today, previous, bump, content: survey.content },
    [survey.planned, request.proposed ?? null],
  );

  const { changelog, section } = await writeChangelog(survey, head, planned);
  const pending = unpublished(survey);
  const history = await nextHistory(
    head,
    survey.headSide,
    { version, date: planned.date, last: last?.version ?? null },
    pending === undefined ? [] : [pending],
  );
  const files: PreparedFile[] = [
    { path: joinPath(plan.folder, plannedFile), bytes: writePlanned(planned) },
    { path: joinPath(plan.folder, changelogFile), bytes: changelog },
    { path: history.path, bytes: history.bytes },
  ];
  for (const entry of surveys.entries) {
    if (!entry.bumps.some((each) => each.dataset === dataset)) continue;
    const left = withoutDataset(entry, dataset);
    files.push({ path: entry.path, bytes: left === null ? null : Buffer.from(left) });
  }

  const report = await check(
    {
      ...request.check,
      base: survey.base,
      head,
      target: null,
      policyFrom: 'head',
      onlyGates: [],
      onlyDatasets: [dataset],
      options: [],
      today: request.today,
      reproduce: `heartcut check ${last === null ? '--all' : `--base ${last.tag}`} --dataset ${dataset}`,
    },
    log,
    now,
  );
  return {
    outcome: 'prepared',
    release: {
      dataset,
      title: plan.title,
      folder: plan.folder,
      tag: tagOf(dataset, version),
      planned,
      plan,
      section,
      metrics: history.metrics,
      report,
    },
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** The same release keeps the day on which it was prepared first: else every day made another. */
function keepDay(
  planned: PlannedRelease,
  earlier: readonly (PlannedRelease | null)[],
): PlannedRelease {
  const textOf = (each: PlannedRelease): string =>
    Buffer.from(writePlanned({ ...each, date: '' })).toString();
  const same = earlier.find((each) => each !== null && textOf(each) === textOf(planned));
  return same ?? planned;
}

async function writeChangelog(
  survey: Survey,
  head: Tree,
  { version, date }: PlannedRelease,
): Promise<{ changelog: Uint8Array; section: string }> {
  const { manifest } = survey;
  const earlier = await readText(head, joinPath(manifest.folder, changelogFile));
  const replaces = unpublished(survey);
  const own =
    earlier && (findSection(earlier, replaces ?? version) ?? findSection(earlier, version));
  const kept = own === undefined ? '' : writtenByPeople(own);
  const facts = await describeSection(survey, head, { version, date, kept });
  const section = assembleSection({
    version,
    date,
    kept,
    entries: renderEntries(facts.entries),
    counted: renderCounts(facts),
  });
  const title = `# Changelog of ${manifest.name}`;
  const changelog = putSection(earlier, { version, replaces, section, title });
  return { changelog: Buffer.from(changelog), section };
}

async function readText(tree: Tree, path: string): Promise<string | undefined> {
  if (!(await tree.list()).some((entry) => entry.path === path)) return undefined;
  const bytes = await tree.read(path);
  if (bytes === null) throw new ConfigError('no regular file', { at: path });
  try {
    // A byte order mark is the file's own, and stays.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ConfigError('not UTF-8 text', { at: path, hint: 'Save it as UTF-8.' });
  }
}

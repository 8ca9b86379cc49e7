// A commit's dataset → all files of its release, byte for byte the same wherever it is built. Nothing is
// published here, and no model or server is asked.
import type { Manifest, Policy } from '../../config/types.ts';
import { ConfigError, DatasetError } from '../../core/errors.ts';
import type { Export } from '../../core/export.ts';
import type { Log, Threads, Tree } from '../../core/ports.ts';
import { tagOf, type PlannedRelease, type ReleaseManifest } from '../../core/release.ts';
import type { ReleaseFolder } from '../../core/release-host.ts';
import { compareSides } from '../../dataset/compare.ts';
import type { DatasetSide } from '../../dataset/side.ts';
import { renderCard } from '../../release/card.ts';
import { renderCroissant } from '../../release/croissant.ts';
import { renderLicences } from '../../release/licence-texts.ts';
import {
  gatesOf,
  judgesOf,
  metricsOf,
  notesOf,
  renderManifest,
  schemaDigest,
} from '../../release/manifest.ts';
import { ReleaseRecords, requireReadable, splitsOfFiles } from '../../release/records.ts';
import { assignSplits, countStraddling } from '../../release/splits.ts';
import { surveyRecords } from '../../release/survey.ts';
import { html } from '../../reporters/html.ts';
import type { Embedding } from '../open-embeddings.ts';
import { SideCache } from '../side-cache.ts';
import { toolVersion } from '../version.ts';
import { readBesideRecords, requireRetractedGone } from './beside-records.ts';
import { checkRelease } from './check-release.ts';
import { findDataset } from './find-dataset.ts';
import { licenceFacts } from './licence-facts.ts';
import { ReleaseFiles } from './release-files.ts';
import { requireExports, writeExports, writeRecords } from './write-records.ts';

export interface BuildRequest {
  /** Of the commit that the release is built from. */
  readonly tree: Tree;
  readonly dataset: string;
  /** release.json at that commit. */
  readonly planned: PlannedRelease;
  /** Of the previous release's commit; null for the first release. */
  readonly previous: Tree | null;
  /** Should be empty: what lies there already stays. */
  readonly folder: ReleaseFolder;
  /** `owner/name`, for the addresses in card, Croissant and report. */
  readonly repository?: string;
  /** https://github.com without it. */
  readonly serverUrl?: string;
  /** The training format of an id, where there is one. */
  readonly findExport: (id: string) => Export | undefined;
  readonly threads?: Threads;
  /** The embedders that ship; without them some gates say that they were not run. */
  readonly embedding?: Embedding;
}

/** The manifest, with the verdict of the gates: who publishes has to look at it. */
export async function buildRelease(request: BuildRequest, log: Log): Promise<ReleaseManifest> {
  const { tree, dataset, planned } = request;
  const { commit } = tree;
  if (commit === null) throw new ConfigError('a release is built from a commit');
  const tag = tagOf(dataset, planned.version);
  const { manifest, policy } = await findDataset(tree, dataset);
  const { kind, title, languages = [], description, homepage } = manifest;
  const ids = manifest.release.exports ?? policy.release.exports;
  const formats = requireExports(ids, kind.id, request.findExport);

  log.info(`reading ${dataset}`);
  const side = await loadWhole(manifest, policy, tree);
  const beside = await readBesideRecords(tree, manifest.folder);
  requireRetractedGone(side, beside.retracted);
  log.info(`checking ${dataset}`);
  const report = await checkRelease({ ...request, date: planned.date }, log);

  log.info(`building ${tag}`);
  const { types, statements, origins } = surveyRecords(side);
  const facts = await licenceFacts(statements, manifest, policy, tree);
  const { records, straddling } = split(side, manifest);
  const files = new ReleaseFiles(request.folder);
  const { columns } = types;
  const hasParquet = policy.release.parquet && columns.length > 0;
  if (hasParquet) types.requireAll();
  await writeRecords(files, records, dataset, hasParquet ? columns : undefined);
  const exported = await writeExports(files, records, dataset, kind.id, formats);
  if (beside.retractions !== undefined) {
    const described = { role: 'metadata', format: 'json' } as const;
    await files.add('retractions.json', described, [beside.retractions]);
  }
  if (beside.changelog !== undefined) {
    await files.add('CHANGELOG.md', { role: 'changelog', format: 'md' }, [beside.changelog]);
  }
  const { repositoryUrl, ...urls } = urlsOf(request, tag);
  const page = html.render(report, repositoryUrl === undefined ? {} : { repositoryUrl });
  await files.addText('report.html', { role: 'report', format: 'html' }, page);
  const authors = authorsOf(manifest);
  const licences = renderLicences({ tag, title, ...facts, authors, texts: beside.licences });
  await files.addText('LICENSES.txt', { role: 'licence', format: 'txt' }, licences);

  const told: ReleaseManifest = {
    format: 1,
    dataset,
    title,
    version: planned.version,
    tag,
    date: planned.date,
    commit,
    ...(request.repository === undefined ? {} : { repository: request.repository }),
    builtBy: toolVersion,
    kind: kind.id,
    // Who reads the records elsewhere has no dataset.yaml.
    ...(Object.keys(manifest.fields).length > 0 && { fields: manifest.fields }),
    ...(manifest.idField !== undefined && { idField: manifest.idField }),
    schema: schemaDigest(manifest),
    content: planned.content,
    records: side.count,
    splits: records.splits,
    licence: facts.release.licence,
    ...(manifest.intendedUse === undefined ? {} : { intendedUse: manifest.intendedUse }),
    verdict: report.verdict,
    gates: gatesOf(report),
    judges: judgesOf(report),
    metrics: metricsOf(report, straddling),
    previous: planned.previous?.version ?? null,
    changes: await countChanges(request, manifest, policy, side),
    retracted: beside.retracted,
    ...(hasParquet ? { columns: types.describe() } : {}),
    exports: exported.results,
    notes: notesOf(report, records.splits, exported.results, straddling),
    files: files.list,
  };
  const croissant = renderCroissant({
    manifest: told,
    description: description ?? `${title}: ${side.count} records of kind ${kind.id}.`,
    homepage,
    authors,
    languages,
    columns,
    ...urls,
  });
  await files.addText('croissant.json', { role: 'metadata', format: 'json' }, croissant);
  const card = renderCard({
    manifest: told,
    kind,
    description,
    homepage,
    languages,
    origins,
    ...facts,
    snippets: exported.snippets,
    shares: manifest.release.splits,
    filesUrl: urls.filesUrl,
  });
  await files.addText('README.md', { role: 'card', format: 'md' }, card);
  const whole: ReleaseManifest = { ...told, files: files.list };
  await files.finish(renderManifest(whole));
  return whole;
}

/** Throws DatasetError where a part of it can't be released. */
async function loadWhole(manifest: Manifest, policy: Policy, tree: Tree): Promise<DatasetSide> {
  const sides = new SideCache(policy);
  const side = await sides.load(manifest, 'head', tree);
  const [refused] = sides.refused(manifest, tree);
  if (refused !== undefined) {
    const { path } = refused.at;
    throw new DatasetError('no regular file, and only those are released', { at: path });
  }
  requireReadable(side);
  if (side.count === 0) {
    throw new DatasetError(`${manifest.name} holds no record at ${tree.label}`, {
      hint: 'A release needs at least one.',
    });
  }
  return side;
}

/** `straddling` counts records with a near-duplicate in another split; undefined without splits. */
function split(
  side: DatasetSide,
  manifest: Manifest,
): { readonly records: ReleaseRecords; readonly straddling: number | undefined } {
  const shares = manifest.release.splits;
  const plan = shares === undefined ? splitsOfFiles(side) : assignSplits(side, shares);
  const isSplit = Object.keys(shares ?? manifest.splits).length > 1;
  const straddling =
    shares !== undefined && isSplit ? 0 : isSplit ? countStraddling(side, plan) : undefined;
  return { records: new ReleaseRecords(side, plan), straddling };
}

async function countChanges(
  { previous }: BuildRequest,
  manifest: Manifest,
  policy: Policy,
  side: DatasetSide,
): Promise<ReleaseManifest['changes']> {
  if (previous === null) return { added: side.count, removed: 0, edited: 0 };
  const before = await new SideCache(policy).load(manifest, 'base', previous);
  const { addedCount, removed, edited } = compareSides(manifest, before, side);
  return { added: addedCount, removed: removed.length, edited: edited.length };
}

interface Urls {
  readonly repositoryUrl: string | undefined;
  readonly pageUrl: string | undefined;
  readonly filesUrl: string;
}

function urlsOf({ repository, serverUrl }: BuildRequest, tag: string): Urls {
  if (repository === undefined)
    return { repositoryUrl: undefined, pageUrl: undefined, filesUrl: '' };
  const repositoryUrl = `${serverUrl ?? 'https://github.com'}/${repository}`;
  return {
    repositoryUrl,
    pageUrl: `${repositoryUrl}/releases/tag/${tag}`,
    filesUrl: `${repositoryUrl}/releases/download/${tag}/`,
  };
}

function authorsOf({ provenance }: Manifest): readonly string[] {
  const { authors } = provenance;
  return Array.isArray(authors) ? authors.filter((name) => typeof name === 'string') : [];
}

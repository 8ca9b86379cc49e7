// Everything known of one record: where it stands, where it is from, what gates say, what is near it.
import { datasetFolders } from '../config/discover.ts';
import { readManifest, readPolicy } from '../config/read.ts';
import type { Manifest, Policy } from '../config/types.ts';
import type { Embedder } from '../core/embedding.ts';
import type { Repository, Tree } from '../core/ports.ts';
import type { DataRecord } from '../core/record.ts';
import type { RecordStory, StoryPlace } from '../core/record-story.ts';
import type { Report } from '../core/report.ts';
import { compareSides } from '../dataset/compare.ts';
import { DatasetSide } from '../dataset/side.ts';
import { readProvenance } from '../provenance/read.ts';
import { createConceal } from './conceal.ts';
import { describeNeighbours } from './describe-neighbours.ts';
import { excerptOf } from './excerpt.ts';
import { knownJudgements, type KnownReplies } from './known-judgements.ts';
import { runGates } from './run-gates.ts';
import { selectGates } from './select-gates.ts';
import { SideCache } from './side-cache.ts';

export interface ExplainRecordRequest {
  readonly tree: Tree;
  /** null where the folder is in none. */
  readonly repository: Repository | null;
  /** A record's id, or `path:line`. */
  readonly topic: string;
  readonly report?: Report | undefined;
  /** Where models' words of earlier runs are. */
  readonly replies?: KnownReplies;
  /** Gives what neighbours of a text are told by; their words without it. */
  readonly openEmbedder?: (text: string) => Promise<Embedder>;
}

interface Found {
  readonly side: DatasetSide;
  readonly manifest: Manifest;
  readonly record: DataRecord;
}

const maxListed = 20;

const quiet = { info() {}, warn() {}, progress() {} };

/** undefined where no dataset of the tree has such a record. */
export async function explainRecord(
  request: ExplainRecordRequest,
): Promise<RecordStory | undefined> {
  const { tree, topic, report } = request;
  const policy = await readPolicy(tree);
  const sides = await loadSides(tree, policy);
  const [found, ...others] = findRecords(sides, topic);
  if (found === undefined) return undefined;
  const { record, manifest, side } = found;
  const settings = selectGates(policy, manifest, [], []);
  const conceal = await createConceal(settings);
  const now = await runOnRecord(found, settings);
  return {
    record: {
      ...placeOf(found),
      kind: manifest.kind.id,
      split: record.split ?? null,
      bytes: record.byteLength,
      excerpt: excerptOf(record, undefined, conceal),
      sameId: others.slice(0, maxListed).map(placeOf),
    },
    lineage: lineageOf(found, sides),
    introduced: await introducedBy(found, request),
    findings: [...findingsOf(report, record), ...now.findings],
    gates: now.gates,
    judgements: await knownJudgements({
      record,
      manifest,
      tree,
      policy,
      settings,
      replies: request.replies,
      conceal,
    }),
    ...(await describeNeighbours(record, side, request.openEmbedder, conceal)),
  };
}

type LoadedSide = Pick<Found, 'side' | 'manifest'>;

async function loadSides(tree: Tree, policy: Policy): Promise<LoadedSide[]> {
  const cache = new SideCache(policy);
  const sides: LoadedSide[] = [];
  for (const folder of [...datasetFolders(await tree.list(), policy)].sort()) {
    const manifest = await readManifest(tree, folder, policy);
    sides.push({ manifest, side: await cache.load(manifest, 'head', tree) });
  }
  return sides;
}

/** By its place where the topic looks like one and there is such a line, else by id. */
function findRecords(sides: readonly LoadedSide[], topic: string): Found[] {
  const place = /^(.+):([1-9]\d{0,9})$/s.exec(topic);
  if (place !== null) {
    for (const loaded of sides) {
      const record = loaded.side.find(place[1] ?? '', Number(place[2]));
      if (record !== undefined) return [{ ...loaded, record }];
    }
  }
  const found: Found[] = [];
  for (const loaded of sides) {
    // Where ids come from contents, nothing else need be hashed for.
    if (loaded.manifest.idField === undefined && !topic.startsWith('sha256:')) continue;
    for (const record of loaded.side.records()) {
      if (record.id === topic) found.push({ ...loaded, record });
      if (found.length > maxListed) return found;
    }
  }
  return found;
}

function placeOf({ manifest, record }: Pick<Found, 'manifest' | 'record'>): StoryPlace {
  const { path, line, id } = record;
  return { dataset: manifest.name, path, line, id };
}

function lineageOf(
  { record, manifest }: Found,
  sides: readonly LoadedSide[],
): RecordStory['lineage'] {
  const { provenance, saidBy } = readProvenance(record, manifest);
  const wanted = new Set(provenance.parents);
  const parents = new Map<string, StoryPlace>();
  const children: StoryPlace[] = [];
  let childCount = 0;
  for (const loaded of sides) {
    const mayHold = loaded.manifest.idField !== undefined || wanted.size > 0;
    for (const other of loaded.side.records()) {
      const isChild = readProvenance(other, loaded.manifest).provenance.parents.includes(record.id);
      if (isChild) {
        childCount += 1;
        if (children.length < maxListed) {
          children.push(placeOf({ manifest: loaded.manifest, record: other }));
        }
      }
      if (!mayHold || wanted.size === 0 || !wanted.has(other.id) || parents.has(other.id)) continue;
      parents.set(other.id, placeOf({ manifest: loaded.manifest, record: other }));
    }
  }
  const { generators, sources } = provenance;
  const said = (what: string, licence: string | undefined): string[] =>
    licence === undefined ? [] : [`${what}: ${licence}`];
  return {
    saidBy,
    origin: provenance.origin ?? null,
    method: provenance.method ?? null,
    round: provenance.round ?? null,
    created: provenance.created ?? null,
    generators: generators.map(({ id, version }) =>
      version === undefined ? id : `${id} ${version}`,
    ),
    sources: sources.map(({ uri }) => uri),
    licences: [
      ...said('dataset', manifest.licence),
      ...sources.flatMap(({ uri, licence }) => said(uri, licence)),
      ...generators.flatMap(({ id, licence }) => said(id, licence)),
    ],
    parents: [...wanted].map((id) => parents.get(id) ?? { id }),
    children,
    childCount,
  };
}

async function introducedBy(
  { record, side }: Found,
  { repository }: ExplainRecordRequest,
): Promise<RecordStory['introduced']> {
  if (repository === null) return { unknown: 'this folder is in no git repository' };
  if (repository.introduced === undefined) return { unknown: 'this repository can’t tell' };
  const line = lineOf(side, record)?.toString('utf8').trim() ?? '';
  const commit = await repository.introduced(record.path, line);
  return (
    commit ?? {
      unknown: 'no commit holds this line: it is not committed yet, or not in this clone',
    }
  );
}

function lineOf(side: DatasetSide, record: DataRecord): Buffer | undefined {
  return side.files.find((file) => file.path === record.path)?.bytesOf(record.line - 1);
}

/** The gates that look at one record alone, on this one alone. */
async function runOnRecord(
  { record, manifest, side }: Found,
  settings: ReturnType<typeof selectGates>,
): Promise<Pick<RecordStory, 'findings' | 'gates'>> {
  const cheap = settings.filter(
    ({ gate, level }) =>
      level !== 'off' && gate.inspector !== undefined && gate.check === undefined,
  );
  const bytes = lineOf(side, record);
  if (bytes === undefined) return { findings: [], gates: [] };
  const split = record.split;
  const alone = new DatasetSide(manifest, 'head', [
    { path: record.path, bytes: Uint8Array.from(bytes), split },
  ]);
  const results = await runGates(compareSides(manifest, null, alone), cheap, [], quiet);
  return {
    gates: results
      .filter(({ status }) => status === 'passed' || status === 'failed')
      .map(({ gate }) => gate),
    findings: results.flatMap(({ findings }) =>
      findings.map(({ gate, code, level, message, data }) => ({
        gate,
        code,
        level,
        message,
        from: 'now' as const,
        data,
      })),
    ),
  };
}

function findingsOf(report: Report | undefined, record: DataRecord): RecordStory['findings'] {
  const isHere = (at: {
    path: string;
    line: number;
    side?: 'base' | 'head' | undefined;
  }): boolean => at.path === record.path && at.line === record.line && at.side !== 'base';
  const all = report?.results.flatMap(({ findings }) => findings) ?? [];
  return all
    .filter(({ at, related }) => isHere(at) || related.some(isHere))
    .map(({ gate, code, level, message, data }) => ({
      gate,
      code,
      level,
      message,
      from: 'report' as const,
      data,
    }));
}

// The main job: two trees of a repository → a report. Policy is read where the caller says; records
// are compared, the gates run on what changed.
import {
  manifestPath,
  datasetFiles,
  datasetFolders,
  requireDatasets,
  requireDistinctNames,
} from '../config/discover.ts';
import { readManifest, readPolicy } from '../config/read.ts';
import { didYouMean } from '../config/wording.ts';
import type { Manifest, Policy } from '../config/types.ts';
import { ConfigError } from '../core/errors.ts';
import type { Log, Tree } from '../core/ports.ts';
import type { Change, Side } from '../core/record.ts';
import type { Note, Report } from '../core/report.ts';
import { hasNewContent, withProblems } from '../core/change.ts';
import { compareSides } from '../dataset/compare.ts';
import { assembleReport, type Case } from './assemble-report.ts';
import type { CheckRequest } from './check-request.ts';
import { chooseGuard } from './choose-guard.ts';
import { openEmbeddings } from './open-embeddings.ts';
import { openJudges, withOneMeter } from './open-judges.ts';
import { chooseHistory } from './read-history.ts';
import { readPolicyFiles } from './read-policy-files.ts';
import { readSurroundings } from './read-references.ts';
import { chooseRetracted } from './read-retractions.ts';
import { SideCache } from './side-cache.ts';
import { selectGates } from './select-gates.ts';
import { chooseWaivers } from './waive.ts';

export type { CheckRequest } from './check-request.ts';

/** The report of a check. Throws ConfigError and HostError; bad records are findings. */
export async function check(request: CheckRequest, log: Log, now: () => number): Promise<Report> {
  const startedAt = now();
  const { policy, policyTree, notes } = await choosePolicy(request);
  const surroundings = await readSurroundings(policy, policyTree, request);
  const chosen = await chooseManifests(request, policy, notes);
  requireKnown(request.onlyDatasets, chosen);
  const sides = new SideCache(policy);

  const changes: Change[] = [];
  for (const { manifest, inBase, inHead } of chosen) {
    if (request.onlyDatasets.length > 0 && !request.onlyDatasets.includes(manifest.name)) continue;
    if (!(await mayDiffer(manifest, request))) continue;
    log.info(`reading ${manifest.name}`);
    // Both at once: git takes longer to unpack a large file than it takes to be compared.
    const [base, head] = await Promise.all([
      inBase && request.base !== null ? sides.load(manifest, 'base', request.base) : null,
      inHead ? sides.load(manifest, 'head', request.head) : null,
    ]);
    const known = sides.refused(manifest, request.base).map(({ at }) => at.path);
    const refused = sides
      .refused(manifest, request.head)
      .filter(({ at }) => !known.includes(at.path));
    const change = withProblems(compareSides(manifest, base, head), refused);
    if (!isUntouched(change)) changes.push(change);
  }

  const cases: Case[] = [];
  const { noteNextRelease } = await import('./release/note-next.ts');
  for (const change of changes) {
    const manifest = change.manifest as Manifest;
    const history = await chooseHistory(request, manifest.folder);
    notes.push(...(await noteNextRelease(change, policy, request.target ?? request.base)));
    const retracted = await chooseRetracted(request, manifest);
    cases.push({
      change,
      settings: selectGates(policy, manifest, request.options, request.onlyGates),
      siblings: hasNewContent(change) ? await siblingsOf(manifest, chosen, request, sides) : [],
      ...(history === undefined ? {} : { history }),
      ...(retracted === undefined ? {} : { retracted }),
    });
  }
  const head = {
    base: request.base === null ? null : versionOf(request.base),
    head: versionOf(request.head),
    policy: { path: policy.path, label: policyTree.label, preset: policy.preset },
    notes,
    waiving: await chooseWaivers(request),
    reproduce: request.reproduce,
  };
  const settings = cases.flatMap((each) => each.settings);
  const policyFiles = await readPolicyFiles(settings, policyTree);
  const guard = chooseGuard(policy, policyTree, request);
  const judging = request.judging && withOneMeter(request.judging);
  const judges = judging && openJudges(judging, policy, policyTree, request, log);
  const embeddings =
    request.embedding &&
    openEmbeddings(request.embedding, { policy, tree: policyTree, request, judging }, log);
  try {
    const report = await assembleReport(cases, head, log, now, startedAt, {
      ...surroundings,
      policyFiles,
      ...(guard === undefined ? {} : { guard }),
      ...(judges === undefined ? {} : { judges }),
      ...(embeddings === undefined ? {} : { embeddings }),
    });
    if (judges !== undefined) await request.whileOpen?.(judges);
    return report;
  } finally {
    await embeddings?.close();
    await judges?.close();
  }
}

function requireKnown(names: readonly string[], chosen: readonly Chosen[]): void {
  const known = chosen.map(({ manifest }) => manifest.name);
  for (const name of names) {
    if (known.includes(name)) continue;
    throw new ConfigError(`there is no dataset ${JSON.stringify(name)}${didYouMean(name, known)}`, {
      hint: `Datasets: ${known.join(', ')}`,
    });
  }
}

interface Chosen {
  readonly manifest: Manifest;
  readonly inBase: boolean;
  readonly inHead: boolean;
}

function versionOf(tree: Tree): { label: string; commit?: string } {
  return tree.commit === null ? { label: tree.label } : { label: tree.label, commit: tree.commit };
}

async function choosePolicy(
  request: CheckRequest,
): Promise<{ policy: Policy; policyTree: Tree; notes: Note[] }> {
  const notes: Note[] = [];
  const baseTree = request.target ?? request.base;
  if (request.policyFrom === 'head' || baseTree === null) {
    return { policy: await readPolicy(request.head), policyTree: request.head, notes };
  }
  const path = 'heartcut.yaml';
  const [before, after] = await Promise.all([baseTree.read(path), request.head.read(path)]);
  if (before === null && after !== null) {
    notes.push({
      code: 'policy-introduced',
      message: `This change introduces ${path}: there is no earlier policy, so its own is used.`,
    });
    return { policy: await readPolicy(request.head), policyTree: request.head, notes };
  }
  if (!sameBytes(before, after)) {
    notes.push({
      code: 'policy-changed',
      message: `This change edits ${path}: it is judged by the policy at ${baseTree.label}, not by its own.`,
    });
  }
  try {
    return { policy: await readPolicy(baseTree), policyTree: baseTree, notes };
  } catch (error) {
    // What is broken at base could otherwise never be mended by a pull request.
    if (!(error instanceof ConfigError) || sameBytes(before, after)) throw error;
    const note = {
      code: 'policy-mended',
      message: `${path} at ${baseTree.label} cannot be read (${error.at ?? path}): this change's own is used. Read it.`,
    };
    return { policy: await readPolicy(request.head), policyTree: request.head, notes: [note] };
  }
}

/** Every dataset of base and head; one that base has is described by base's dataset.yaml. */
async function chooseManifests(
  request: CheckRequest,
  policy: Policy,
  notes: Note[],
): Promise<Chosen[]> {
  const foldersOf = async (tree: Tree | null): Promise<ReadonlySet<string>> =>
    new Set(tree === null ? [] : datasetFolders(await tree.list(), policy));
  const baseTree = request.target ?? request.base;
  const inBase = await foldersOf(request.base);
  const inTarget = await foldersOf(baseTree);
  const inHead = await foldersOf(request.head);
  const all = [...new Set([...inBase, ...inHead])].sort();
  requireDatasets(policy, all);

  const chosen: Chosen[] = [];
  for (const folder of all) {
    const path = manifestPath(folder);
    const known = inTarget.has(folder) ? baseTree : inBase.has(folder) ? request.base : null;
    const byHead = request.policyFrom === 'head' ? inHead.has(folder) : known === null;
    const tree = byHead || known === null ? request.head : known;
    const manifest = await readManifestOrMended(tree, request.head, folder, policy, notes);
    if (request.policyFrom === 'base' && request.base !== null) {
      if (byHead) {
        notes.push({
          code: 'dataset-introduced',
          message: `${path} is new: the dataset is judged by its own settings. Read them.`,
        });
      } else if (
        inHead.has(folder) &&
        !sameBytes(await tree.read(path), await request.head.read(path))
      ) {
        notes.push({
          code: 'manifest-changed',
          message: `This change edits ${path}: the dataset is judged by the one at ${tree.label}.`,
        });
      }
    }
    chosen.push({ manifest, inBase: inBase.has(folder), inHead: inHead.has(folder) });
  }
  requireDistinctNames(chosen.map(({ manifest }) => manifest));
  return chosen;
}

/** The manifest at `tree`; where it cannot be read and the head mends it, the head's. */
async function readManifestOrMended(
  tree: Tree,
  head: Tree,
  folder: string,
  policy: Policy,
  notes: Note[],
): Promise<Manifest> {
  try {
    return await readManifest(tree, folder, policy);
  } catch (error) {
    const path = manifestPath(folder);
    const same = sameBytes(await tree.read(path), await head.read(path));
    if (!(error instanceof ConfigError) || same) throw error;
    notes.push({
      code: 'manifest-mended',
      message: `${path} at ${tree.label} cannot be read (${error.at ?? path}): this change's own is used. Read it.`,
    });
    return readManifest(head, folder, policy);
  }
}

function sameBytes(a: Uint8Array | null, b: Uint8Array | null): boolean {
  if (a === null || b === null) return a === b;
  return Buffer.compare(a, b) === 0;
}

/** False when git already says that every file is the same: nothing is read then. */
async function mayDiffer(manifest: Manifest, request: CheckRequest): Promise<boolean> {
  if (request.base === null) return true;
  const ids = async (tree: Tree): Promise<string | undefined> => {
    const entries = await tree.list();
    const oids = new Map(entries.map((entry) => [entry.path, entry.oid]));
    const { files, refused } = datasetFiles(manifest, entries);
    const known = files.map(({ path }) => [path, oids.get(path)]);
    const unknown = known.some(([, oid]) => oid === undefined);
    return unknown ? undefined : JSON.stringify([known, refused]);
  };
  const before = await ids(request.base);
  return before === undefined || before !== (await ids(request.head));
}

function isUntouched(change: Change): boolean {
  return (
    change.base !== null &&
    change.added.length + change.edited.length + change.removed.length === 0 &&
    change.moved.length === 0 &&
    change.problems.length === 0
  );
}

/** What new records are compared with beside their own dataset. */
async function siblingsOf(
  manifest: Manifest,
  chosen: readonly Chosen[],
  request: CheckRequest,
  sides: SideCache,
): Promise<Side[]> {
  const siblings: Side[] = [];
  if (request.target !== null) siblings.push(await sides.load(manifest, 'base', request.target));
  for (const other of chosen) {
    if (other.manifest.name === manifest.name || !other.inHead) continue;
    siblings.push(await sides.load(other.manifest, 'head', request.head));
  }
  return siblings;
}

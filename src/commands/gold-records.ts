// The records that a gold file is about: its own, read as the dataset's are, and those that it names
// by id.
import { datasetFiles } from '../config/discover.ts';
import type { Manifest, Policy } from '../config/types.ts';
import type { Tree } from '../core/ports.ts';
import type { DataRecord } from '../core/record.ts';
import { DatasetSide, type SourceFile } from '../dataset/side.ts';
import type { Gold, GoldItem, GoldProblem } from '../judge/gold.ts';
import { openFile } from './open-file.ts';

export interface FoundGold {
  readonly rows: readonly { readonly item: GoldItem; readonly record: DataRecord }[];
  /** By line; those of the file itself included. */
  readonly problems: readonly GoldProblem[];
}

/** Never rejects for what a line says: that is a problem of the line. */
export async function findGoldRecords(
  gold: Gold,
  path: string,
  manifest: Manifest,
  policy: Pick<Policy, 'limits'>,
  tree: Tree,
): Promise<FoundGold> {
  const inline = sideOf(gold.items, path, manifest, policy);
  const named = await recordsById(gold.items, manifest, policy, tree);
  const problems = [...gold.problems];
  const rows = gold.items.flatMap((item) => {
    const { line, id } = item;
    const found = id === undefined ? inline.find(path, line) : named.get(id);
    if (found instanceof Object) return [{ item, record: found }];
    const message =
      id === undefined
        ? 'the record breaks the limits of heartcut.yaml'
        : found === 'twice'
          ? `two records of ${manifest.name} have the id ${JSON.stringify(id)}`
          : `no record of ${manifest.name} has the id ${JSON.stringify(id)}`;
    problems.push({ line, message });
    return [];
  });
  return { rows, problems: problems.sort((a, b) => a.line - b.line) };
}

/** The records in the gold file, each on the line that it has there. */
function sideOf(
  items: readonly GoldItem[],
  path: string,
  manifest: Manifest,
  { limits }: Pick<Policy, 'limits'>,
): DatasetSide {
  const last = items.at(-1)?.line ?? 0;
  const lines = new Array<string>(last).fill('');
  for (const { line, record } of items) {
    if (record !== undefined) lines[line - 1] = JSON.stringify(record);
  }
  const bytes = Buffer.from(`${lines.join('\n')}\n`);
  return new DatasetSide(manifest, 'head', [{ path, bytes }], limits);
}

async function recordsById(
  items: readonly GoldItem[],
  manifest: Manifest,
  { limits }: Pick<Policy, 'limits'>,
  tree: Tree,
): Promise<Map<string, DataRecord | 'twice'>> {
  const wanted = new Set(items.flatMap(({ id }) => (id === undefined ? [] : [id])));
  const found = new Map<string, DataRecord | 'twice'>();
  if (wanted.size === 0) return found;
  const sources: SourceFile[] = [];
  for (const { path } of datasetFiles(manifest, await tree.list()).files) {
    const bytes = await openFile(tree, path);
    if (bytes !== null) sources.push({ path, bytes });
  }
  for (const record of new DatasetSide(manifest, 'head', sources, limits).records()) {
    const { id } = record;
    if (wanted.has(id)) found.set(id, found.has(id) ? 'twice' : record);
  }
  return found;
}

// What was made from a record, and from that, over all datasets: by the ids, contents and addresses
// that records name as parents and sources. docs/provenance.md.
import { readProvenance } from '../../provenance/read.ts';
import {
  shortContent,
  foundIn,
  keyOf,
  type FoundRecord,
  type LoadedDataset,
} from './found-record.ts';
import type { DataRecord } from '../../core/record.ts';

export interface Descendant {
  readonly found: FoundRecord;
  /** Ids from its parent up to the record that was started from. */
  readonly chain: readonly string[];
}

/** A record that says what it was made from. */
interface Child {
  readonly dataset: LoadedDataset;
  readonly record: DataRecord;
}

/**
 * Every record of the working tree that was made from one of `starts`, by the shortest chain, the
 * nearest first and else by place. A record that is reached again, in a circle too, is listed once; starts never are.
 */
export function findDescendants(
  datasets: readonly LoadedDataset[],
  starts: readonly FoundRecord[],
): Descendant[] {
  const children = childrenByName(datasets);
  const descendants: Descendant[] = [];
  if (children.size === 0) return descendants;
  const holdsId = idTest();
  const seen = new Set(starts.filter((each) => each.isInTree).map(({ record }) => keyOf(record)));
  const queue = starts.map((found): Descendant => ({ found, chain: [] }));
  // A list grows while it is walked: what is added last is seen too.
  for (const { found, chain } of queue) {
    for (const name of namesOf(found)) {
      for (const { dataset, record } of children.get(name) ?? []) {
        if (seen.has(keyOf(record))) continue;
        // An id of the child's own dataset goes before that of another.
        const isOther = dataset !== found.dataset && name === found.id;
        if (isOther && holdsId(dataset, name)) continue;
        seen.add(keyOf(record));
        const descendant = { found: foundIn(dataset, record), chain: [found.id, ...chain] };
        descendants.push(descendant);
        queue.push(descendant);
      }
    }
  }
  return descendants.sort(byChainThenPlace);
}

function byChainThenPlace(a: Descendant, b: Descendant): number {
  const [left, right] = [a.found.record, b.found.record];
  const byPath = left.path < right.path ? -1 : Number(left.path > right.path);
  return a.chain.length - b.chain.length || byPath || left.line - right.line;
}

/** All that a parent or source may call a record. */
function namesOf({ id, content, dataset }: FoundRecord): ReadonlySet<string> {
  const { name } = dataset.manifest;
  return new Set([id, shortContent(content), content, `${name}/${id}`, `${name}#${id}`]);
}

function childrenByName(datasets: readonly LoadedDataset[]): ReadonlyMap<string, readonly Child[]> {
  const children = new Map<string, Child[]>();
  for (const dataset of datasets) {
    for (const record of dataset.side.records()) {
      const { parents, sources } = readProvenance(record, dataset.manifest).provenance;
      const named = new Set(parents);
      for (const { uri, sha256, pointer } of sources) {
        // What dataset.yaml says of all is where the dataset is from, and of none in particular.
        if (pointer === undefined) continue;
        if (uri !== '') named.add(uri);
        if (sha256 !== undefined) named.add(`sha256:${sha256}`);
      }
      for (const name of named) {
        const known = children.get(name);
        if (known === undefined) children.set(name, [{ dataset, record }]);
        else known.push({ dataset, record });
      }
    }
  }
  return children;
}

/** A test whether a dataset's own records have an id; asked seldom, and read once then. */
function idTest(): (dataset: LoadedDataset, id: string) => boolean {
  const ids = new Map<LoadedDataset, ReadonlySet<string>>();
  return (dataset, id) => {
    if (dataset.manifest.idField === undefined) return false;
    let known = ids.get(dataset);
    if (known === undefined) {
      known = new Set(Array.from(dataset.side.records(), (record) => record.id));
      ids.set(dataset, known);
    }
    return known.has(id);
  };
}

// What repeats a named record: copies by their content, near-duplicates by shared word n-grams.
import { NearestNamed } from '../../gates/near-duplicate/nearest-named.ts';
import { canonicalJson } from '../../dataset/canonical.ts';
import { foundIn, keyOf, type FoundRecord, type LoadedDataset } from './found-record.ts';

/** The defaults of the gate near-duplicate: docs/gates/near-duplicate.md. */
export const nearOptions = { threshold: 0.7, n: 5, unit: 'word' } as const;

export interface Repeat {
  readonly found: FoundRecord;
  /** The named record that it is most like. */
  readonly of: FoundRecord;
  readonly isCopy: boolean;
  /** Jaccard similarity, `nearOptions.threshold` to 1. */
  readonly similarity: number;
}

/** Every record of the working tree that repeats a named one and is none itself, in file order. */
export function findRepeats(
  datasets: readonly LoadedDataset[],
  named: readonly FoundRecord[],
): Repeat[] {
  const own = new Set(named.filter((each) => each.isInTree).map(({ record }) => keyOf(record)));
  const byContent = new Map(
    named.toReversed().map((each) => [canonicalJson(each.record.value), each]),
  );
  // What is boilerplate differs from dataset to dataset.
  const groups = [...new Set(named.map((each) => each.dataset))].map((dataset) => {
    const members = named.filter((each) => each.dataset === dataset);
    const records = members.map(({ record }) => record);
    return { members, nearest: new NearestNamed(records, dataset.side, nearOptions) };
  });
  const repeats: Repeat[] = [];
  for (const dataset of datasets) {
    for (const record of dataset.side.records()) {
      if (own.has(keyOf(record))) continue;
      const original = byContent.get(canonicalJson(record.value));
      if (original !== undefined) {
        const found = foundIn(dataset, record);
        repeats.push({ found, of: original, isCopy: true, similarity: 1 });
        continue;
      }
      let best: Repeat | undefined;
      for (const { members, nearest } of groups) {
        const { index = -1, similarity = 0 } = nearest.find(record) ?? {};
        const of = members[index];
        if (of === undefined || similarity <= (best?.similarity ?? 0)) continue;
        best = { found: foundIn(dataset, record), of, isCopy: false, similarity };
      }
      if (best !== undefined) repeats.push(best);
    }
  }
  return repeats;
}

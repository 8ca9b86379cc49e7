// What a release leaves behind for later versions to be held against.
import { countWords } from '../../algorithms/gram-measures.ts';
import { GramSpace } from '../../algorithms/gram-space.ts';
import { findSketched, findTail, sketchTail } from '../../algorithms/tail.ts';
import type { History, Release } from '../../core/history.ts';
import type { Side } from '../../core/record.ts';
import { budgets, pointOf } from './measures.ts';
import { itemsOf, readSample } from './sample.ts';

// Hashes of 15 digits: 64 kB of history.json, and a tail mass that is off by some 5 % of itself at a
// budget of 50,000 words (Alpaca).
const maxTail = 4096;

/**
 * The history with one more release, made of a dataset's records. The first one also leaves its tail.
 * Where it has too few words to be measured, it stands there without measures.
 */
export function addRelease(
  history: History | undefined,
  side: Side,
  { label, date }: { readonly label: string; readonly date?: string },
): History {
  const space = new GramSpace();
  const items = itemsOf(readSample(side, side.manifest, space));
  const words = countWords(items);
  const hashes = history?.tail?.hashes ?? sketchTail(findTail(items, space), space, maxTail);
  const anchor = { tail: findSketched(hashes, space) };
  const release: Release = {
    label,
    ...(date === undefined ? {} : { date }),
    records: side.count,
    words,
    measures: budgets
      .filter((budget) => 2 * budget <= words)
      .map((budget) => ({ budget, values: pointOf(label, items, space, budget, anchor).values })),
  };
  return {
    version: 1,
    ...(hashes.length === 0 ? {} : { tail: { hashes } }),
    releases: [...(history?.releases ?? []), release],
  };
}

// Groups of records that must stay in one split: near-duplicates by the exact join of the gate
// near-duplicate, with its defaults, copies, and answers to one prompt, which the gate split-leakage looks
// for. What is common is counted over all records here, not in a sample: the groups must not depend on
// the order of the files.
import { Confirmation } from '../algorithms/confirm-pairs.ts';
import { joinSets } from '../algorithms/jaccard-join.ts';
import { RowList } from '../algorithms/rows.ts';
import { SetStore } from '../algorithms/set-store.ts';
import { UnionFind } from '../algorithms/union-find.ts';
import { upperHalves } from '../algorithms/upper-halves.ts';
import type { Side } from '../core/record.ts';
import { Shingler } from '../kernels/shingler.ts';
import { keysOf } from '../kinds/record-keys.ts';
import { readText, textOf } from '../kinds/record-text.ts';

// As in docs/gates/near-duplicate.md.
const shingling = { n: 5, unit: 'word' } as const;
const threshold = 0.7;
/** A shingle or prompt that stands in a tenth of all records, and in twenty at least, is boilerplate. */
const boilerplateRatio = 0.1;
const boilerplateRecords = 20;

function boilerplateLimit(records: number): number {
  return Math.max(boilerplateRecords, Math.ceil(records * boilerplateRatio));
}

/** By record in file order: the first record of its group; its own number where it stands alone. */
export function groupNearDuplicates(side: Side): Int32Array {
  const { rows, texts, prompts } = readRows(side);
  const groups = new UnionFind(rows.count);
  joinEqual(texts, groups, Infinity);
  joinEqual(prompts, groups, boilerplateLimit(rows.count));
  const sets = new SetStore(rows);
  const boilerplate = findBoilerplate(sets);
  if (boilerplate.size > 0) sets.remove(boilerplate);
  const shingler = new Shingler(shingling);
  const setOf = (i: number): BigUint64Array => {
    const hashes = shingler.shingle(textOf(side.at(i)));
    if (boilerplate.size === 0) return hashes;
    return hashes.filter((hash) => !boilerplate.has(Number(hash >> 32n)));
  };
  const confirmation = new Confirmation(setOf, threshold, (a, b) => groups.union(a, b));
  joinSets(sets, threshold, (a, b) => {
    if (groups.find(a) !== groups.find(b)) confirmation.add(a, b);
  });
  confirmation.finish();
  return Int32Array.from({ length: rows.count }, (_, i) => groups.find(i));
}

/** Of all records: shingles, and keys of their texts and of what they ask, 0 where they ask nothing. */
function readRows(side: Side): { rows: RowList; texts: Float64Array; prompts: Float64Array } {
  const shingler = new Shingler(shingling);
  const halve = upperHalves();
  const rows = new RowList();
  const texts = new Float64Array(side.count);
  const prompts = new Float64Array(side.count);
  for (const record of side.records({ plain: true })) {
    const { whole, prompt } = keysOf(record);
    texts[rows.count] = whole;
    prompts[rows.count] = prompt;
    rows.add(halve(shingler.shingle(readText(record, shingling.unit))));
  }
  return { rows, texts, prompts };
}

/** Puts records of one key together where fewer than `limit` have it. */
function joinEqual(keys: Float64Array, groups: UnionFind, limit: number): void {
  const found = new Map<number, { readonly first: number; records: number }>();
  for (const [i, key] of keys.entries()) {
    const known = found.get(key);
    if (known === undefined) found.set(key, { first: i, records: 1 });
    else known.records += 1;
  }
  for (const [i, key] of keys.entries()) {
    const { first, records } = found.get(key) as { first: number; records: number };
    if (key !== 0 && first !== i && records < limit) groups.union(first, i);
  }
}

const countedBits = 18;

function findBoilerplate(sets: SetStore): ReadonlySet<number> {
  const limit = boilerplateLimit(sets.count);
  // By their first bits: hardly a value shares so many with others, and only those are counted.
  const slots = new Uint32Array(1 << countedBits);
  sets.forEachValue((value) => {
    const slot = value >>> (32 - countedBits);
    slots[slot] = (slots[slot] as number) + 1;
  });
  const counts = new Map<number, number>();
  for (let i = 0; i < sets.count; i += 1) {
    const block = sets.blockOf(i);
    const start = sets.startOf(i);
    let last = -1; // sets are sorted; two members may have one upper half
    for (let k = start; k < start + sets.lengthOf(i); k += 1) {
      const value = block[k] as number;
      const isRare = (slots[value >>> (32 - countedBits)] as number) < limit;
      if (!isRare && value !== last) counts.set(value, (counts.get(value) ?? 0) + 1);
      last = value;
    }
  }
  return new Set([...counts].filter(([, count]) => count >= limit).map(([value]) => value));
}

// From records to confirmed pairs: shingle sets, boilerplate taken out, exact join, confirmation on
// the whole 64-bit hashes.
import { joinSets } from '../../algorithms/jaccard-join.ts';
import { Frequencies, SetStore } from '../../algorithms/set-store.ts';
import type { Column, GateContext } from '../../core/gate.ts';
import type { DataRecord, Side } from '../../core/record.ts';
import { Shingler } from '../../kernels/shingler.ts';
import { RecordList } from './record-list.ts';
import { textOf } from './text.ts';

/** Records to compare, and their shingle sets; those marked are new, only pairs with one count. */
export interface Corpus {
  readonly records: RecordList;
  readonly sets: SetStore;
  readonly isNew: Uint8Array;
}

export interface Pair {
  /** Indices of records, i > j. */
  readonly i: number;
  readonly j: number;
  /** Jaccard similarity, 0..1. */
  readonly similarity: number;
}

export interface PairResult {
  readonly pairs: readonly Pair[];
  /** Shingles so common that they say nothing, and were left out of every set. */
  readonly boilerplate: number;
}

// A shingle that stands in a tenth of all records, and in twenty at least, belongs to a template or a
// system prompt. Our own choice: in the public sets we read, no shingle of content comes near.
const boilerplateRatio = 0.1;
const boilerplateRecords = 20;

export interface PairOptions {
  readonly threshold: number;
  readonly n: number;
  readonly unit: 'word' | 'character';
}

/** Shingle sets of a side's records. */
interface ShingledSide {
  readonly side: Side;
  readonly places: RecordList;
  readonly sets: SetStore;
}

/** The sets of a side as a column of the shared pass. */
export function shinglesColumn({ n, unit }: PairOptions): Column<ShingledSide> {
  return {
    name: `shingles:${unit}:${n}`,
    begin(side) {
      const shingler = new Shingler({ n, unit });
      const places = new RecordList(side);
      const sets = new SetStore();
      return {
        add(record) {
          places.add(record);
          sets.add(shingler.shingle(textOf(record)));
        },
        finish: () => ({ side, places, sets }),
      };
    },
  };
}

/** The records of the head, then of the siblings. Takes over the sets of the head. */
export function gatherCorpus(
  head: Side,
  siblings: readonly Side[],
  isChanged: (record: DataRecord) => boolean,
  options: PairOptions,
  context: GateContext,
): Corpus {
  const column = shinglesColumn(options);
  const shingled = context.derive(head, column.name, () => {
    const builder = column.begin(head);
    for (const record of head.records()) builder.add(record);
    return builder.finish();
  });
  const { places, sets } = shingled;
  const headCount = places.count;
  const shingler = new Shingler({ n: options.n, unit: options.unit });
  for (const side of siblings) {
    for (const record of side.records()) {
      places.add(record, side);
      sets.add(shingler.shingle(textOf(record)));
    }
  }
  const isNew = new Uint8Array(places.count);
  for (let i = 0; i < headCount; i += 1) if (isChanged(places.get(i))) isNew[i] = 1;
  return { records: places, sets, isNew };
}

/** Every pair at or above the threshold with a new record in it. */
export function findPairs(corpus: Corpus, options: PairOptions): PairResult {
  const { records, sets: store, isNew } = corpus;
  let values = 0;
  for (let i = 0; i < store.count; i += 1) values += store.sizeOf(i);
  const frequencies = new Frequencies(values);
  store.countInto(frequencies);
  const limit = Math.max(boilerplateRecords, Math.ceil(records.count * boilerplateRatio));
  const boilerplate = findBoilerplate(store, frequencies, limit);
  if (boilerplate.size > 0) store.remove(boilerplate);

  const shingler = new Shingler({ n: options.n, unit: options.unit });
  const setOf = (i: number): BigUint64Array => {
    const hashes = shingler.shingle(textOf(records.get(i)));
    const own = boilerplate.size === 0 ? hashes : hashes.filter((h) => !boilerplate.has(high(h)));
    return own.slice(); // the shingler's memory is overwritten by the next text
  };
  const pairs: Pair[] = [];
  let last = -1;
  let lastSet: BigUint64Array = new BigUint64Array(0);
  joinSets(store, frequencies, options.threshold, isNew, (a, b) => {
    // The join asks for all partners of one record in a row.
    if (a !== last) {
      last = a;
      lastSet = setOf(a);
    }
    const similarity = jaccard(lastSet, setOf(b));
    if (similarity >= options.threshold) {
      pairs.push({ i: Math.max(a, b), j: Math.min(a, b), similarity });
    }
  });
  return { pairs, boilerplate: boilerplate.size };
}

function high(hash: bigint): number {
  return Number(hash >> 32n);
}

/** Values that really stand in `limit` sets and more: the sketch may count too high. */
function findBoilerplate(
  store: SetStore,
  frequencies: Frequencies,
  limit: number,
): ReadonlySet<number> {
  if (frequencies.highest < limit) return new Set();
  const counts = new Map<number, number>();
  const sketchLimit = Math.min(limit, 0xffff);
  store.forEachValue((value) => {
    if (frequencies.countOf(value) >= sketchLimit) counts.set(value, (counts.get(value) ?? 0) + 1);
  });
  return new Set([...counts].filter(([, count]) => count >= limit).map(([value]) => value));
}

/** |a ∩ b| / |a ∪ b| of two sorted sets; 0 for two empty ones. */
function jaccard(a: BigUint64Array, b: BigUint64Array): number {
  let i = 0;
  let j = 0;
  let shared = 0;
  while (i < a.length && j < b.length) {
    const x = a[i] as bigint;
    const y = b[j] as bigint;
    if (x === y) {
      shared += 1;
      i += 1;
      j += 1;
    } else if (x < y) i += 1;
    else j += 1;
  }
  const union = a.length + b.length - shared;
  return union === 0 ? 0 : shared / union;
}

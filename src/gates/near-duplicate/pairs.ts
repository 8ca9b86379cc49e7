// From records to confirmed pairs: shingle sets without boilerplate, a join among what is new and with
// what is there, exact or by MinHash, and confirmation on the whole 64-bit hashes.
import { joinBands } from '../../algorithms/band-join.ts';
import { Confirmation } from '../../algorithms/confirm-pairs.ts';
import { joinSets } from '../../algorithms/jaccard-join.ts';
import { chooseBanding } from '../../algorithms/lsh.ts';
import { PrefixJoin } from '../../algorithms/prefix-join.ts';
import { RowList } from '../../algorithms/rows.ts';
import { SetStore } from '../../algorithms/set-store.ts';
import type { GateContext, Rows } from '../../core/gate.ts';
import type { Change, DataRecord, Side } from '../../core/record.ts';
import { Shingler } from '../../kernels/shingler.ts';
import { bandsColumn } from './band-column.ts';
import { newRows } from '../../kinds/new-text.ts';
import { RecordList } from '../../kinds/record-list.ts';
import {
  findCommonRows,
  prefixColumn,
  prefixRows,
  shinglesColumn,
  type CommonShingles,
  type ShingleOptions,
} from './shingle-columns.ts';
import { readText } from '../../kinds/record-text.ts';

export interface PairOptions extends ShingleOptions {
  readonly method: 'exact' | 'minhash';
}

/** Records that were compared: those that are there, then the new ones. */
export interface Corpus {
  readonly records: RecordList;
  /** 1 for new ones: only pairs with one count. */
  readonly isNew: Uint8Array;
}

/** A corpus with all that the comparison needs; it weighs more than the corpus. */
interface Comparison extends Corpus {
  readonly firstNew: number;
  /** Sides with records that were there, or, for MinHash, all. */
  readonly sides: readonly NumberedRows[];
  /** Sets of the new records, which MinHash does without. */
  readonly sets: SetStore | undefined;
  readonly common: CommonShingles;
}

interface NumberedRows {
  readonly rows: Rows;
  /** By row: the number of its record, or ~k where that is new record k. */
  readonly numberOf: (row: number) => number;
}

export interface Pair {
  /** Numbers of records, i > j. */
  readonly i: number;
  readonly j: number;
  /** Jaccard similarity, 0..1. */
  readonly similarity: number;
}

export interface PairResult {
  readonly pairs: readonly Pair[];
  /** Shingles so common that they say nothing, and were left out of every set. */
  readonly boilerplate: number;
  /** Band keys that so many records share that not all were compared; undefined for exact. */
  readonly crowded?: number;
}

/**
 * Every pair at or above the threshold with a record in it that the change brings: among those, with
 * the rest of its head, and with the siblings. With MinHash a share of them, and never another pair.
 */
export function comparePairs(
  change: Change,
  head: Side,
  siblings: readonly Side[],
  isChanged: (record: DataRecord) => boolean,
  options: PairOptions,
  context: GateContext,
): PairResult & Corpus {
  const comparison = gather(change, head, siblings, isChanged, options, context);
  const { records, isNew } = comparison;
  return { ...findPairs(comparison, options), records, isNew };
}

function gather(
  change: Change,
  head: Side,
  siblings: readonly Side[],
  isChanged: (record: DataRecord) => boolean,
  options: PairOptions,
  context: GateContext,
): Comparison {
  const isExact = options.method === 'exact';
  const column = isExact ? prefixColumn(options) : bandsColumn(options);
  const prepare = (): CommonShingles => context.prepare(head, column) as unknown as CommonShingles;
  const records = new RecordList();
  const sides: NumberedRows[] = [];
  let fresh: Uint32Array | undefined;
  if (change.base !== null) {
    const isNew = newRows(change, head, isChanged);
    const numbers = new Int32Array(head.count);
    const kept = new Uint32Array(head.count);
    const added: number[] = [];
    for (let i = 0; i < head.count; i += 1) {
      if (isNew[i] === 1) {
        numbers[i] = ~added.length;
        added.push(i);
      } else {
        numbers[i] = i - added.length;
        kept[i - added.length] = i;
      }
    }
    fresh = Uint32Array.from(added);
    records.add(head, kept.subarray(0, head.count - added.length));
    sides.push({
      rows: context.rows(head, column),
      numberOf: (row) => numbers[row] as number,
    });
  } else if (!isExact) {
    sides.push({ rows: context.rows(head, column), numberOf: (row) => ~row });
  }
  for (const side of siblings) {
    const first = records.count;
    const rows = context.rows(side, column);
    records.add(side);
    sides.push({ rows, numberOf: (row) => first + row });
  }
  const firstNew = records.count;
  records.add(head, fresh);
  const isNew = new Uint8Array(records.count).fill(1, firstNew);
  if (!isExact) {
    return { records, isNew, firstNew, sides, sets: undefined, common: prepare() };
  }
  const rows =
    fresh === undefined
      ? context.takeRows(head, shinglesColumn(options))
      : shingle(head, fresh, options);
  // Old rows lack what was common when they were made; without any, the new ones tell.
  const common = sides.length > 0 ? prepare() : findCommonRows(rows);
  return { records, isNew, firstNew, sides, sets: new SetStore(rows), common };
}

function shingle(side: Side, places: Uint32Array, options: ShingleOptions): Rows {
  const rows = new RowList();
  const make = shinglesColumn(options).open(undefined);
  for (const place of places) rows.add(make(side.at(place)));
  return rows;
}

function findPairs(corpus: Comparison, options: PairOptions): PairResult {
  const { records, firstNew, sides, sets } = corpus;
  const boilerplate = new Set(corpus.common.boilerplate);

  const shingler = new Shingler(options);
  const setOf = (i: number): BigUint64Array => {
    const hashes = shingler.shingle(readText(records.get(i, { plain: true }), options.unit));
    const own = boilerplate.size === 0 ? hashes : hashes.filter((h) => !boilerplate.has(high(h)));
    return own;
  };
  const pairs: Pair[] = [];
  const confirmation = new Confirmation(setOf, options.threshold, (a, b, similarity) => {
    pairs.push({ i: Math.max(a, b), j: Math.min(a, b), similarity });
  });
  const confirm = (a: number, b: number): void => confirmation.add(a, b);

  if (sets === undefined) {
    const { bands } = chooseBanding(options.threshold);
    const crowded = joinBands(sides, bands, firstNew, confirm);
    confirmation.finish();
    return { pairs, boilerplate: boilerplate.size, crowded };
  }
  joinExactly({ ...corpus, sets }, boilerplate, options.threshold, confirm);
  confirmation.finish();
  return { pairs, boilerplate: boilerplate.size };
}

function joinExactly(
  { firstNew, sides, sets, common }: Comparison & { readonly sets: SetStore },
  boilerplate: ReadonlySet<number>,
  threshold: number,
  visit: (a: number, b: number) => void,
): void {
  if (boilerplate.size > 0) sets.remove(boilerplate);
  if (sides.length > 0) {
    const fresh = takePrefixes(sets, common, threshold);
    const join = new PrefixJoin(threshold, fresh);
    for (const { rows, numberOf } of sides) {
      const isOpen = (row: number): boolean => numberOf(row) >= 0;
      join.search(rows, isOpen, (owner, row) => visit(numberOf(row), firstNew + owner));
    }
    if (sets.count <= fewSets) {
      join.search(
        fresh,
        () => true,
        (owner, row) => {
          if (owner < row) visit(firstNew + row, firstNew + owner);
        },
      );
      return;
    }
  }
  joinSets(sets, threshold, (a, b) => visit(firstNew + a, firstNew + b));
  sets.clear(); // what follows needs the room
}

// The tables of `joinSets` take longer to make for fewer sets than they save.
const fewSets = 5000;

/** Size and prefix of the new sets, in the order that old ones are kept in. */
function takePrefixes(sets: SetStore, common: CommonShingles, threshold: number): RowList {
  const rows = new RowList();
  const toRow = prefixRows({ ...common, boilerplate: [] }, threshold); // they have none any more
  for (let i = 0; i < sets.count; i += 1) {
    const start = sets.startOf(i);
    rows.add(toRow(sets.blockOf(i).subarray(start, start + sets.lengthOf(i)), 1));
  }
  return rows;
}

function high(hash: bigint): number {
  return Number(hash >> 32n);
}

// What records are compared by: sets of word n-grams, whole where every record is new, else of each
// record that is there no more than an exact join needs.
import { prefixLength } from '../../algorithms/prefix-join.ts';
import { upperHalves } from '../../algorithms/upper-halves.ts';
import type { Column, Rows } from '../../core/gate.ts';
import type { Json } from '../../core/json.ts';
import type { Side } from '../../core/record.ts';
import { Shingler } from '../../kernels/shingler.ts';
import { readText } from '../../kinds/record-text.ts';

export interface ShingleOptions {
  readonly threshold: number;
  readonly n: number;
  readonly unit: 'word' | 'character';
}

/** A shingle that stands in a tenth of all records, and in twenty at least, is boilerplate. */
const boilerplateRatio = 0.1;
const boilerplateRecords = 20;

// Of a sample of so many records: the standard error of a tenth is then one in a hundred.
const sampleRecords = 1000;

const countedBits = 18;

// A shingle met in so many records of the sample is common: the join looks at it last.
const commonRecords = 3;

/** Upper halves of shingle hashes, by how common they are. */
export interface CommonShingles {
  /** Left out of every set: templates and system prompts. */
  readonly boilerplate: readonly number[];
  readonly common: readonly number[];
}

/** Rows: upper halves of all shingle hashes of a record, ascending. */
export function shinglesColumn({ n, unit }: ShingleOptions): Column {
  return {
    name: `shingles:2:${unit}:${n}`,
    open() {
      const shingler = new Shingler({ n, unit });
      const halve = upperHalves();
      return (record) => {
        const size = shingler.read(readText(record, unit));
        return shingler.prefixRow(size)?.subarray(1) ?? halve(shingler.set());
      };
    },
  };
}

/**
 * Rows: the number of a record's shingles without boilerplate, then the prefix that an exact join at
 * the threshold needs: rare ones ascending, then common ones.
 */
export function prefixColumn(options: ShingleOptions): Column {
  const { n, unit, threshold } = options;
  return {
    name: `shingle-prefix:2:${unit}:${n}:${threshold}`,
    prepare: (side) => findCommonShingles(side, options) as unknown as Json,
    // Any order that both keep is right, so what is common may be that of an earlier version.
    serves: (kept, now) => boilerplateOf(kept) === boilerplateOf(now),
    open(prepared) {
      const shingles = prepared as unknown as CommonShingles;
      const toRow = prefixRows(shingles, threshold);
      const isWhole = shingles.boilerplate.length === 0;
      const shingler = new Shingler(options, { bits: countedBits, marks: markBits(shingles) });
      return (record) => {
        const size = shingler.read(readText(record, options.unit));
        // Most prefixes hold nothing that is common.
        const row = isWhole ? shingler.prefixRow(prefixLength(size, threshold)) : undefined;
        if (row !== undefined) return row;
        const set = shingler.set();
        // Little-endian: upper halves come second.
        return toRow(new Uint32Array(set.buffer, set.byteOffset, set.length * 2), 2);
      };
    },
  };
}

function boilerplateOf(prepared: Json): string {
  return JSON.stringify((prepared as unknown as CommonShingles).boilerplate);
}

/**
 * Makes a row of every `step`th value: how many there are without boilerplate, then the prefix that a
 * join needs. A row is overwritten by the next one.
 */
export function prefixRows(
  common: CommonShingles,
  threshold: number,
): (values: Uint32Array, step: number) => Uint32Array {
  const order = commonLast(common);
  const keepsAll = common.boilerplate.length === 0;
  let row = new Uint32Array(1024);
  return (values, step) => {
    const count = values.length / step;
    if (count >= row.length) row = new Uint32Array(count * 2);
    // How long the prefix is follows from the size, which is known where nothing is left out.
    const most = keepsAll ? prefixLength(count, threshold) : count;
    const kept = order(values, step, row, most);
    const size = keepsAll ? count : kept;
    row[0] = size;
    return row.subarray(0, prefixLength(size, threshold) + 1);
  };
}

/**
 * Writes every `step`th of `values` behind the first word of `row`, without boilerplate and common ones
 * last, until `most` are there. Returns how many there are.
 */
type Ordering = (values: Uint32Array, step: number, row: Uint32Array, most: number) => number;

function commonLast(shingles: CommonShingles): Ordering {
  const dropped = new Set(shingles.boilerplate);
  const late = new Set(shingles.common);
  const firstBits = markBits(shingles);
  return (values, step, row, most) => {
    let kept = 0;
    let last: number[] | undefined;
    for (let i = step - 1; i < values.length && kept < most; i += step) {
      const value = values[i] as number;
      if (firstBits[value >>> (32 - countedBits)] === 0) row[1 + kept++] = value;
      else if (late.has(value)) (last ??= []).push(value);
      else if (!dropped.has(value)) row[1 + kept++] = value;
    }
    for (const value of last ?? []) if (kept < most) row[1 + kept++] = value;
    return kept;
  };
}

/** By first bits, 1 for what is boilerplate or common: most values share theirs with none of these. */
function markBits({ boilerplate, common }: CommonShingles): Uint8Array {
  const marks = new Uint8Array(1 << countedBits);
  for (const value of [...boilerplate, ...common]) marks[value >>> (32 - countedBits)] = 1;
  return marks;
}

/** What is common in an evenly spread sample of a side. */
export function findCommonShingles(side: Side, options: ShingleOptions): CommonShingles {
  const shingler = new Shingler(options);
  const halve = upperHalves();
  const sets: Uint32Array[] = [];
  for (const record of side.sample(sampleRecords, { plain: true })) {
    sets.push(halve(shingler.shingle(readText(record, options.unit))).slice());
  }
  return countCommon(sets);
}

/** The same of sets that are there already. */
export function findCommonRows(rows: Rows): CommonShingles {
  const step = Math.max(1, rows.count / sampleRecords);
  const sets = Array.from({ length: Math.min(rows.count, sampleRecords) }, (_, i) => {
    const row = Math.floor(i * step);
    const start = rows.startOf(row);
    return rows.blockOf(row).subarray(start, start + rows.lengthOf(row));
  });
  return countCommon(sets);
}

function countCommon(sets: readonly Uint32Array[]): CommonShingles {
  // By their first bits: few values share those with others, and only those are counted one by one.
  const firstBits = new Uint16Array(1 << countedBits);
  for (const set of sets) {
    for (let i = 0; i < set.length; i += 1) {
      const slot = (set[i] as number) >>> (32 - countedBits);
      firstBits[slot] = (firstBits[slot] as number) + 1;
    }
  }
  const counts = new Map<number, number>();
  for (const set of sets) {
    let last = -1; // sets are sorted; two members may have one upper half
    for (let i = 0; i < set.length; i += 1) {
      const value = set[i] as number;
      const isRare = (firstBits[value >>> (32 - countedBits)] as number) < commonRecords;
      if (!isRare && value !== last) counts.set(value, (counts.get(value) ?? 0) + 1);
      last = value;
    }
  }
  const limit = Math.max(boilerplateRecords, Math.ceil(sets.length * boilerplateRatio));
  const boilerplate: number[] = [];
  const common: number[] = [];
  for (const [value, count] of counts) {
    if (count >= limit) boilerplate.push(value);
    else if (count >= commonRecords) common.push(value);
  }
  return { boilerplate: boilerplate.sort(ascending), common: common.sort(ascending) };
}

function ascending(a: number, b: number): number {
  return a - b;
}

// The columns of all sides of a run: each made once, by the shared pass, from the stored index or
// when it is first asked for.
import { hash } from 'node:crypto';
import { RowList } from '../algorithms/rows.ts';
import type { Column, Rows } from '../core/gate.ts';
import type { Json } from '../core/json.ts';
import { changedLines } from '../core/change.ts';
import type { Change, Side } from '../core/record.ts';
import type { RowIndex } from '../dataset/row-index.ts';
import { DatasetSide } from '../dataset/side.ts';
import type { RowMaker } from './pass.ts';

/** Values computed once of a side, shared by all gates and datasets of a run. */
export type DerivedValues = WeakMap<Side, Map<string, unknown>>;

/** The columns as the gates of one dataset see them. */
export class RowStore {
  readonly #derived: DerivedValues;
  readonly #index: RowIndex | undefined;
  readonly #prepared = new Map<string, Json | undefined>();

  constructor(derived: DerivedValues, index?: RowIndex) {
    this.#derived = derived;
    this.#index = index;
  }

  /** What the column's rows depend on, made of the first side that is asked for, or as kept. */
  prepare(column: Column, side: Side): Json | undefined {
    if (column.prepare === undefined) return undefined;
    const known = this.#prepared.get(column.name);
    if (known !== undefined) return known;
    const now = column.prepare(side);
    const kept = side instanceof DatasetSide ? this.#index?.preparedOf(side, column.name) : [];
    const prepared = kept?.find((each) => column.serves?.(each, now)) ?? now;
    this.#prepared.set(column.name, prepared);
    return prepared;
  }

  /** False for a column that breaks before its first row: whoever asks for it breaks. */
  canPrepare(column: Column, side: Side): boolean {
    try {
      this.prepare(column, side);
      return true;
    } catch {
      return false;
    }
  }

  /** Takes from the index what it has of these columns for lines that no change of the run brings. */
  lookUp(side: Side, columns: readonly Column[]): void {
    if (this.#index === undefined || !(side instanceof DatasetSide)) return;
    const named = columns.map((column) => ({
      column,
      name: column.name,
      prepared: this.prepare(column, side),
    }));
    const kept = named.filter((column) => this.#index?.has(side, column));
    if (kept.length === 0) return;
    const isChanged = valuesOf(this.#derived, side).get(changedName) as IsChanged | undefined;
    const makers = kept.map(({ column }) => this.open(column, side));
    const rows = this.#index.lookUp(side, kept, makers, isChanged ?? (() => false));
    kept.forEach(({ column }, i) => {
      const found = rows?.[i];
      if (found !== undefined) this.set(side, column, found);
    });
  }

  /** Gives the index the columns of a side that were made. */
  keep(side: Side, columns: readonly Column[]): void {
    if (this.#index === undefined || !(side instanceof DatasetSide)) return;
    const made = columns.filter((each) => this.canPrepare(each, side) && this.has(side, each));
    const kept = made.map((column) => ({
      name: column.name,
      prepared: this.prepare(column, side),
      rows: this.get(side, column),
    }));
    this.#index.keep(side, kept);
  }

  /** What makes the rows of a column; where it can't be had, it throws at the first record. */
  open(column: Column, side: Side): RowMaker {
    try {
      return column.open(this.prepare(column, side));
    } catch (error) {
      return () => {
        throw error;
      };
    }
  }

  get(side: Side, column: Column): Rows {
    const values = valuesOf(this.#derived, side);
    const key = this.#keyOf(column, side);
    if (!values.has(key)) this.lookUp(side, [column]);
    const known = values.get(key) as Rows | undefined;
    if (known !== undefined) return known;
    // Made for one who waits for it: an error is the caller's.
    const make = this.open(column, side);
    const rows = new RowList();
    for (const record of side.records({ plain: true })) rows.add(make(record));
    values.set(key, rows);
    return rows;
  }

  take(side: Side, column: Column): Rows {
    const rows = this.get(side, column);
    valuesOf(this.#derived, side).delete(this.#keyOf(column, side));
    return rows;
  }

  has(side: Side, column: Column): boolean {
    return valuesOf(this.#derived, side).has(this.#keyOf(column, side));
  }

  set(side: Side, column: Column, rows: RowList): void {
    valuesOf(this.#derived, side).set(this.#keyOf(column, side), rows);
  }

  #keyOf(column: Column, side: Side): string {
    const prepared = this.prepare(column, side);
    if (prepared === undefined) return `rows ${column.name}`;
    return `rows ${column.name} ${hash('sha256', JSON.stringify(prepared), 'hex')}`;
  }
}

type IsChanged = ReturnType<typeof changedLines>;
const changedName = 'changed records';

/** Tells all who share the values of a run which records of its head a change brings. */
export function noteChanged(derived: DerivedValues, change: Change): void {
  if (change.head === null) return;
  const values = valuesOf(derived, change.head);
  if (!values.has(changedName)) values.set(changedName, changedLines(change));
}

/** The values of a side, by name. */
export function valuesOf(derived: DerivedValues, side: Side): Map<string, unknown> {
  let values = derived.get(side);
  if (values === undefined) {
    values = new Map<string, unknown>();
    derived.set(side, values);
  }
  return values;
}

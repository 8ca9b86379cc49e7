// Columns of the records of two versions: which are new, gone, or hold values of a type they did not.
import { changedRecords } from '../core/change.ts';
import type { Json } from '../core/json.ts';
import type { Change, DataRecord } from '../core/record.ts';

type ColumnType = 'text' | 'numbers' | 'true and false' | 'lists' | 'maps';

/** What is different in one column, and a record that shows it. */
export interface ColumnDifference {
  readonly what: string;
  readonly record: DataRecord;
}

/** Column → type → the first record with it. `null` says as little as a column that is left out. */
type Columns = Map<string, Map<ColumnType, DataRecord>>;

/**
 * Columns that no record had before, columns that no record has any more, and columns with a value of
 * a type that no record had there; sorted by name. Records that did not change are read only until
 * each column in question was met.
 */
export function compareColumns(change: Change): readonly ColumnDifference[] {
  const { base, head } = change;
  if (base === null || head === null) return [];
  const before = columnsOf([...change.removed, ...change.edited.map((edit) => edit.before)]);
  const after = columnsOf([...change.added, ...change.edited.map((edit) => edit.after)]);
  const came = new Map([...after].filter(([name, types]) => isNewTo(before.get(name), types)));
  const gone = new Map([...before].filter(([name]) => !after.has(name)));
  const kept = findKept(change, came, gone);

  const found: [string, ColumnDifference][] = [];
  for (const [name, types] of came) {
    const known = new Map([...(before.get(name) ?? []), ...(kept.get(name) ?? [])]);
    const [first] = [...types].filter(([type]) => !known.has(type));
    if (first === undefined) continue;
    const [type, record] = first;
    const column = JSON.stringify(name);
    const earlier = [...known.keys()].sort().join(', ');
    const what =
      known.size === 0
        ? `column ${column} is new`
        : `column ${column} holds ${type}, was ${earlier}`;
    found.push([name, { what, record }]);
  }
  for (const [name, types] of gone) {
    const [record] = types.values();
    if (record === undefined || kept.has(name)) continue;
    found.push([name, { what: `column ${JSON.stringify(name)} is gone`, record }]);
  }
  return found.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, difference]) => difference);
}

function columnsOf(records: Iterable<DataRecord>): Columns {
  const columns: Columns = new Map();
  for (const record of records) addColumns(columns, record, () => true);
  return columns;
}

function addColumns(
  columns: Columns,
  record: DataRecord,
  isWanted: (name: string) => boolean,
): void {
  for (const [name, value] of Object.entries(record.value)) {
    const type = typeOf(value);
    if (type === undefined || !isWanted(name)) continue;
    const types = columns.get(name) ?? new Map<ColumnType, DataRecord>();
    if (!types.has(type)) types.set(type, record);
    columns.set(name, types);
  }
}

function typeOf(value: Json | undefined): ColumnType | undefined {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return 'lists';
  if (typeof value === 'object') return 'maps';
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? 'numbers' : 'true and false';
}

/** True where a type is among `types` and not among `known`. */
function isNewTo(
  known: ReadonlyMap<ColumnType, DataRecord> | undefined,
  types: ReadonlyMap<ColumnType, DataRecord>,
): boolean {
  return [...types.keys()].some((type) => known?.has(type) !== true);
}

/** What records that did not change hold in the columns in question. */
function findKept(change: Change, came: Columns, gone: Columns): Columns {
  const kept: Columns = new Map();
  const open = new Set([...came.keys(), ...gone.keys()]);
  const isSettled = (name: string): boolean => {
    const types = kept.get(name);
    if (types === undefined) return false;
    const arrived = came.get(name);
    return arrived === undefined || !isNewTo(types, arrived);
  };
  if (open.size === 0 || change.head === null) return kept;
  const isChanged = changedRecords(change);
  for (const record of change.head.records()) {
    if (isChanged(record)) continue;
    addColumns(kept, record, (name) => open.has(name));
    for (const name of open) if (isSettled(name)) open.delete(name);
    if (open.size === 0) break;
  }
  return kept;
}

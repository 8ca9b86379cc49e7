// Records that would train the same thing twice: against what is already there, within the change,
// and across the repository's datasets. Each names its first copy.
import { groupEqual } from '../algorithms/group.ts';
import { changedRecords, hasNewContent } from '../core/change.ts';
import type { Gate, GateContext, Measurement, RawFinding } from '../core/gate.ts';
import type { Change, DataRecord, Location, Side } from '../core/record.ts';
import {
  foundRepeats,
  meetVersionsBeside,
  newTexts,
  placeOf,
  recordsByKey,
  versionsBeside,
  wantedOf,
} from '../kinds/new-text.ts';
import {
  recordKeys,
  recordKeysColumn,
  sameContent,
  type RecordKeys,
} from '../kinds/record-keys.ts';

interface Options {
  readonly acrossDatasets: boolean;
}

export const exactDuplicate: Gate<Options> = {
  id: 'exact-duplicate',
  summary: 'records whose text is already there, letter case and white space aside',
  levels: { recommended: 'error', strict: 'error' },
  options: {
    type: 'object',
    properties: {
      acrossDatasets: {
        type: 'boolean',
        default: true,
        description: "Also compare with the repository's other datasets.",
      },
    },
  },
  codes: {
    'duplicate-of-base': {
      text: 'repeats {first}, which is already there',
      fix: 'Remove the record, or edit the one that is there.',
    },
    'duplicate-in-change': {
      text: 'repeats {first}, also new here',
      fix: 'Keep one of the two.',
    },
    'duplicate-across-datasets': {
      text: 'repeats {first} of another dataset',
      fix: 'Keep it in one dataset; training on both counts it twice.',
      level: 'warning',
    },
    'duplicate-id': {
      text: 'has the id {id} of {first}',
      fix: 'Give every record an id of its own.',
    },
  },
  columns: () => [recordKeysColumn],
  check(change, options, context) {
    if (change.head === null || !hasNewContent(change)) return { findings: [] };
    const keys = recordKeys(change.head, context);
    const isNew = newTexts(change, context);
    const repeats = findRepeats(keys, isNew, wantedOf(change, keys, isNew));
    // One repeat of a record is enough: its first copy leads to the others.
    const isOpen: Test = (record) => isNew(record) && !repeats.has(record);
    for (const [record, there] of meetVersionsBeside(change, context, 'whole', isOpen)) {
      if (!isOpen(record) || !sameContent(record, there)) continue;
      repeats.set(record, toFinding('duplicate-of-base', record, there.at()));
    }
    if (options.acrossDatasets) findInOtherDatasets(repeats, keys, isOpen, context);
    const known = foundRepeats(change.head, context);
    for (const record of repeats.keys()) known.add(placeOf(record));
    const { idField } = change.manifest;
    const ids = idField === undefined ? [] : findRepeatedIds(idField, keys, change, context);
    return {
      findings: [...repeats.values(), ...ids],
      measurements: measure(keys, repeats.size),
    };
  },
};

type Test = (record: DataRecord) => boolean;
type Wanted = ReturnType<typeof wantedOf>;
type Repeats = Map<DataRecord, RawFinding>;

function findRepeats(keys: RecordKeys, isNew: Test, wanted: Wanted): Repeats {
  const repeats: Repeats = new Map();
  for (const group of groupEqual(keys.whole, wanted)) {
    const records = group.map((i) => keys.recordAt(i));
    // What was there before stands first; among new records the first in file order does.
    const first = records.find((record) => !isNew(record)) ?? records[0];
    if (first === undefined) continue;
    const code = isNew(first) ? 'duplicate-in-change' : 'duplicate-of-base';
    const place = first.at();
    for (const record of records) {
      if (record === first || !isNew(record) || !sameContent(record, first)) continue;
      repeats.set(record, toFinding(code, record, place));
    }
  }
  return repeats;
}

function findInOtherDatasets(
  repeats: Repeats,
  keys: RecordKeys,
  isOpen: Test,
  context: GateContext,
): void {
  const own = versionsBeside(context);
  const others = context.siblings.filter((side) => !own.includes(side));
  if (others.length === 0) return;
  const wanted = recordsByKey(keys, 'whole', isOpen);
  for (const side of others) {
    const otherKeys = recordKeys(side, context);
    for (const [i, key] of otherKeys.whole.entries()) {
      for (const record of wanted.get(key) ?? []) {
        const first = otherKeys.recordAt(i);
        if (!isOpen(record) || !sameContent(record, first)) continue;
        repeats.set(record, toFinding('duplicate-across-datasets', record, first.at()));
      }
    }
  }
}

function findRepeatedIds(
  field: string,
  keys: RecordKeys,
  change: Change,
  context: GateContext,
): RawFinding[] {
  const idOf = (record: DataRecord): string | undefined => {
    const id = record.value[field];
    return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
  };
  const hasNewId = newIds(field, change);
  const findings: RawFinding[] = [];
  const seen = new Map<string, DataRecord>();
  const fresh: (readonly [string, DataRecord])[] = [];
  for (const record of keys.side.records()) {
    const id = idOf(record);
    if (id === undefined) continue;
    if (hasNewId(record)) fresh.push([id, record]);
    else if (!seen.has(id)) seen.set(id, record);
  }
  for (const [id, record] of idsBeside(change, context, idOf)) {
    if (!seen.has(id)) seen.set(id, record);
  }
  // What was there before comes first, so that the new one of two is the one to be named.
  for (const [id, record] of fresh) {
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, record);
      continue;
    }
    const finding = toFinding('duplicate-id', record, first.at());
    findings.push({ ...finding, data: { ...finding.data, id } });
  }
  return findings;
}

/** A test for records that the change adds, or edits in their id. */
function newIds(field: string, change: Change): Test {
  const { base } = change;
  if (base === null) return () => true;
  const edited = change.edited.filter((edit) => edit.fields.includes(field));
  return changedRecords({ base, added: change.added, edited });
}

/** Ids that the change did not start from, and that will be there when it is merged. */
function* idsBeside(
  change: Change,
  context: GateContext,
  idOf: (record: DataRecord) => string | undefined,
): Generator<readonly [string, DataRecord]> {
  const sides = versionsBeside(context);
  if (sides.length === 0) return;
  const known = new Set(change.base === null ? [] : idsOf(change.base, idOf));
  for (const side of sides) {
    for (const record of side.records()) {
      const id = idOf(record);
      if (id !== undefined && !known.has(id)) yield [id, record];
    }
  }
}

function* idsOf(
  side: Side,
  idOf: (record: DataRecord) => string | undefined,
): Generator<string | undefined> {
  for (const record of side.records()) yield idOf(record);
}

function toFinding(code: string, record: DataRecord, first: Location): RawFinding {
  return {
    code,
    at: record.at(),
    related: [first],
    data: { first: `${first.path}:${first.line}` },
  };
}

function measure(keys: RecordKeys, repeats: number): Measurement[] {
  return [
    { name: 'exact-duplicate.records', value: repeats, better: 'lower' },
    { name: 'exact-duplicate.compared-with', value: keys.whole.length },
  ];
}

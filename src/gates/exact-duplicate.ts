// Records that would train the same thing twice: against what is already there, within the change,
// and across the repository's datasets. Each names its first copy.
import { groupEqual } from '../algorithms/group.ts';
import { changedRecords, hasNewContent } from '../core/change.ts';
import type { Gate, GateContext, Measurement, RawFinding } from '../core/gate.ts';
import type { DataRecord } from '../core/record.ts';
import { recordKeys, sameContent, type RecordKeys } from '../kinds/record-keys.ts';

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
  check(change, options, context) {
    if (change.head === null || !hasNewContent(change)) return { findings: [] };
    const keys = context.derive(change.head, 'record-keys', recordKeys);
    const isChanged = changedRecords(change);
    const findings = findRepeats(keys, isChanged);
    const { idField } = change.manifest;
    if (idField !== undefined) findings.push(...findRepeatedIds(idField, keys, isChanged));
    if (options.acrossDatasets) findings.push(...findInSiblings(keys, isChanged, context));
    return { findings, measurements: measure(keys, findings) };
  },
};

type Test = (record: DataRecord) => boolean;

function findRepeats(keys: RecordKeys, isChanged: Test): RawFinding[] {
  const findings: RawFinding[] = [];
  for (const group of groupEqual(keys.whole)) {
    const records = group.map((i) => keys.records[i] as DataRecord);
    // What was there before stands first; among new records the first in file order does.
    const first = records.find((record) => !isChanged(record)) ?? (records[0] as DataRecord);
    const code = isChanged(first) ? 'duplicate-in-change' : 'duplicate-of-base';
    for (const record of records) {
      if (record === first || !isChanged(record) || !sameContent(record, first)) continue;
      findings.push(toFinding(code, record, first));
    }
  }
  return findings;
}

function findRepeatedIds(field: string, keys: RecordKeys, isChanged: Test): RawFinding[] {
  const seen = new Map<string, DataRecord>();
  const findings: RawFinding[] = [];
  // Untouched records first, so that the new one of two is the one to be named.
  const untouched = keys.records.filter((record) => !isChanged(record));
  for (const record of [...untouched, ...keys.records.filter(isChanged)]) {
    const id = record.value[field];
    if (typeof id !== 'string' && typeof id !== 'number') continue;
    const first = seen.get(String(id));
    if (first === undefined) {
      seen.set(String(id), record);
    } else if (isChanged(record)) {
      const finding = toFinding('duplicate-id', record, first);
      findings.push({ ...finding, data: { ...finding.data, id: String(id) } });
    }
  }
  return findings;
}

function findInSiblings(keys: RecordKeys, isChanged: Test, context: GateContext): RawFinding[] {
  const wanted = new Map<number, DataRecord[]>();
  keys.records.forEach((record, i) => {
    const key = keys.whole[i] ?? 0;
    if (key === 0 || !isChanged(record)) return;
    const waiting = wanted.get(key);
    if (waiting === undefined) wanted.set(key, [record]);
    else waiting.push(record);
  });
  const findings: RawFinding[] = [];
  for (const side of context.siblings) {
    const own = side.manifest.name === context.manifest.name;
    const code = own ? 'duplicate-of-base' : 'duplicate-across-datasets';
    const siblingKeys = context.derive(side, 'record-keys', recordKeys);
    siblingKeys.whole.forEach((key, i) => {
      const waiting = wanted.get(key);
      if (waiting === undefined) return;
      const first = siblingKeys.records[i] as DataRecord;
      const confirmed = waiting.filter((record) => sameContent(record, first));
      if (confirmed.length > 0) wanted.delete(key); // the first copy is enough
      findings.push(...confirmed.map((record) => toFinding(code, record, first)));
    });
  }
  return findings;
}

function toFinding(code: string, record: DataRecord, first: DataRecord): RawFinding {
  return {
    code,
    at: record.at(),
    related: [first.at()],
    data: { first: `${first.path}:${first.line}` },
  };
}

function measure(keys: RecordKeys, findings: readonly RawFinding[]): Measurement[] {
  const repeats = findings.filter((finding) => finding.code !== 'duplicate-id').length;
  return [
    { name: 'exact-duplicate.records', value: repeats, better: 'lower' },
    { name: 'exact-duplicate.compared-with', value: keys.records.length },
  ];
}

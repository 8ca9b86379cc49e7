import type { Change, DataRecord } from './record.ts';

/** A test for records of the head that the change adds or edits. */
export function changedRecords(change: Change): (record: DataRecord) => boolean {
  const lines = new Map<string, Set<number>>();
  const add = (record: DataRecord): void => {
    const known = lines.get(record.path);
    if (known === undefined) lines.set(record.path, new Set([record.line]));
    else known.add(record.line);
  };
  change.added.forEach(add);
  change.edited.forEach((edit) => add(edit.after));
  return (record) => lines.get(record.path)?.has(record.line) ?? false;
}

/** True when the change adds or edits a record, so that there is something to judge. */
export function hasNewContent(change: Change): boolean {
  return change.head !== null && change.added.length + change.edited.length > 0;
}

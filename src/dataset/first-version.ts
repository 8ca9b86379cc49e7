// The change of a dataset that has no earlier version: everything is added. Nothing is read before
// somebody asks: a gate that walks the head itself reads each line once.
import type { Change, DataRecord, DatasetManifest, LineProblem } from '../core/record.ts';
import type { DatasetSide } from './side.ts';

/** The change that brings `head`. */
export function describeFirstVersion(manifest: DatasetManifest, head: DatasetSide | null): Change {
  let added: readonly DataRecord[] | undefined;
  let problems: readonly LineProblem[] | undefined;
  let counts: { readonly records: number; readonly unread: number } | undefined;
  const count = (): { readonly records: number; readonly unread: number } =>
    (counts ??= countLines(head));
  return {
    manifest,
    base: null,
    head,
    edited: [],
    removed: [],
    moved: [],
    baseCount: 0,
    get added() {
      return (added ??= listRecords(head));
    },
    get problems() {
      return (problems ??= findProblems(head));
    },
    get headCount() {
      return count().records;
    },
    get addedCount() {
      return count().records;
    },
    get unreadCount() {
      return count().unread;
    },
  };
}

/** All records, without reading again what has been read. */
function listRecords(head: DatasetSide | null): DataRecord[] {
  const records: DataRecord[] = [];
  head?.files.forEach((file, fileIndex) => {
    for (let line = 0; line < file.lines.count; line += 1) {
      if (file.isRecord(line)) records.push(head.recordAt(fileIndex, line));
    }
  });
  return records;
}

function countLines(head: DatasetSide | null): { records: number; unread: number } {
  let records = 0;
  let unread = 0;
  for (const file of head?.files ?? []) {
    if (file.problem !== undefined) unread += 1;
    for (let line = 0; line < file.lines.count; line += 1) {
      if (file.isRecord(line)) records += 1;
      else if (!file.isBlankLine(line)) unread += 1;
    }
  }
  return { records, unread };
}

function findProblems(head: DatasetSide | null): LineProblem[] {
  const problems: LineProblem[] = [];
  for (const file of head?.files ?? []) {
    if (file.problem !== undefined) problems.push(file.problem);
    for (let line = 0; line < file.lines.count; line += 1) {
      const found = file.problems(line);
      if (found !== undefined) problems.push(...found);
    }
  }
  return problems;
}

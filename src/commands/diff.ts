// What differs between two versions, record by record, and nothing else: no gates.
import { diffWordsWithSpace } from 'diff';
import type { DiffField, DiffPlace, RecordDiff } from '../core/diff.ts';
import type { Json, JsonObject } from '../core/json.ts';
import type { Change, DataRecord } from '../core/record.ts';

// A word diff of longer texts, or of texts that share too little, takes seconds and helps nobody; the
// values are still there. Time grows with the square of the edits: 400 are some 15 ms.
const maxWordDiffCharacters = 20_000;
const maxWordDiffEdits = 400;

/** Describes changes (of one dataset or several) as one diff. */
export function describeDiff(changes: readonly Change[], base: string, head: string): RecordDiff {
  const sum = (count: (change: Change) => number): number =>
    changes.reduce((total, change) => total + count(change), 0);
  return {
    version: 1,
    base,
    head,
    counts: {
      base: sum((change) => change.baseCount),
      head: sum((change) => change.headCount),
      added: sum((change) => change.added.length),
      edited: sum((change) => change.edited.length),
      removed: sum((change) => change.removed.length),
      moved: sum((change) => change.moved.length),
    },
    added: changes.flatMap((change) => change.added.map(placeOf)),
    removed: changes.flatMap((change) => change.removed.map(placeOf)),
    edited: changes.flatMap((change) =>
      change.edited.map(({ before, after, fields }) => ({
        ...placeOf(after),
        before: placeOf(before),
        fields: fields.map((name) => describeField(name, before, after)),
      })),
    ),
    moved: changes.flatMap((change) =>
      change.moved.map(({ before, after }) => ({ ...placeOf(after), before: placeOf(before) })),
    ),
    problems: changes.flatMap((change) =>
      change.problems.map(({ at, code }) => ({
        at: `${at.path}:${at.line}:${at.column ?? 1}`,
        code,
      })),
    ),
  };
}

function placeOf(record: DataRecord): DiffPlace {
  return { path: record.path, line: record.line, id: record.id };
}

function describeField(name: string, before: DataRecord, after: DataRecord): DiffField {
  const old = own(before.value, name);
  const now = own(after.value, name);
  const field = { name, before: old, after: now };
  if (typeof old !== 'string' || typeof now !== 'string') return field;
  if (old.length + now.length > maxWordDiffCharacters) return field;
  const parts = diffWordsWithSpace(old, now, { maxEditLength: maxWordDiffEdits });
  if (parts === undefined) return field;
  return {
    ...field,
    words: parts.map(({ added, removed, value }) => [added ? '+' : removed ? '-' : '=', value]),
  };
}

/** A record's own value: `constructor` is in every object. */
function own(value: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

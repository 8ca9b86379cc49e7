// What differs between two versions, record by record, and nothing else: no gates.
import { diffWordsWithSpace } from 'diff';
import type { DiffField, DiffPlace, RecordDiff } from '../core/diff.ts';
import type { Change, DataRecord } from '../core/record.ts';

// A word diff of longer texts takes seconds and helps nobody; the values are still there.
const maxWordDiffCharacters = 20_000;

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
  const old = before.value[name];
  const now = after.value[name];
  const field = { name, before: old, after: now };
  const bothText = typeof old === 'string' && typeof now === 'string';
  if (!bothText || old.length + now.length > maxWordDiffCharacters) return field;
  return { ...field, words: wordsOf(old, now) };
}

function wordsOf(before: string, after: string): ['=' | '-' | '+', string][] {
  return diffWordsWithSpace(before, after).map((part) => [
    part.added ? '+' : part.removed ? '-' : '=',
    part.value,
  ]);
}

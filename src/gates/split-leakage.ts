// A record, or its question, that stands in two splits: what is measured on the one was trained on
// in the other.
import { groupEqual } from '../algorithms/group.ts';
import { changedRecords, hasNewContent } from '../core/change.ts';
import type { Gate, GateContext, RawFinding } from '../core/gate.ts';
import type { Change, DataRecord, Move } from '../core/record.ts';
import { meetVersionsBeside, newTexts, wantedOf } from '../kinds/new-text.ts';
import { recordKeys, recordKeysColumn, sameContent, samePrompt } from '../kinds/record-keys.ts';

interface Options {
  readonly comparePrompts: boolean;
}

export const splitLeakage: Gate<Options> = {
  id: 'split-leakage',
  summary: 'the same record or prompt in two splits',
  levels: { recommended: 'error', strict: 'error' },
  options: {
    type: 'object',
    properties: {
      comparePrompts: {
        type: 'boolean',
        default: true,
        description: 'Also report equal prompts with different answers.',
      },
    },
  },
  codes: {
    'record-in-two-splits': {
      text: 'stands in split {split} and in split {other}, at {first}',
      fix: 'Keep it in one split.',
    },
    'prompt-in-two-splits': {
      text: 'its prompt stands in split {split} and in split {other}, at {first}',
      fix: 'Keep all answers to one prompt in one split.',
    },
  },
  skips(manifest) {
    return Object.keys(manifest.splits).length < 2
      ? 'dataset.yaml names fewer than two splits'
      : undefined;
  },
  columns: () => [recordKeysColumn],
  check(change, options, context) {
    if (change.head === null) return { findings: [] };
    const isNew = newInSplit(change, context);
    if (isNew === undefined) return { findings: [] };
    const keys = recordKeys(change.head, context);
    const wanted = wantedOf(change, keys, isNew);
    const leaks = new Map<DataRecord, RawFinding>();
    const search = (code: string, which: 'whole' | 'prompt', same: SameTest): void => {
      const compare = (record: DataRecord, other: DataRecord | undefined): void => {
        if (other === undefined || leaks.has(record) || !same(record, other)) return;
        leaks.set(record, toFinding(code, record, other));
      };
      for (const group of groupEqual(keys[which], wanted)) {
        const records = group
          .map((i) => keys.recordAt(i))
          .filter((record) => record.split !== undefined);
        // The first record of each split: untouched ones, and those already passed.
        const untouched = firstBySplit(records.filter((record) => !isNew(record)));
        const passed = new Map<string | undefined, DataRecord>();
        for (const record of records) {
          if (isNew(record)) {
            compare(record, otherSplit(untouched, record) ?? otherSplit(passed, record));
          }
          if (!passed.has(record.split)) passed.set(record.split, record);
        }
      }
      const isPlaced: Test = (record) => record.split !== undefined && isNew(record);
      for (const [record, there] of meetVersionsBeside(change, context, which, isPlaced)) {
        if (there.split !== undefined && there.split !== record.split) compare(record, there);
      }
    };
    search('record-in-two-splits', 'whole', sameContent);
    if (options.comparePrompts) search('prompt-in-two-splits', 'prompt', samePrompt);
    return { findings: [...leaks.values()] };
  },
};

type Test = (record: DataRecord) => boolean;
type SameTest = (a: DataRecord, b: DataRecord) => boolean;

/** A test for records whose text or split is new; undefined when there are none. */
function newInSplit(change: Change, context: GateContext): Test | undefined {
  if (change.base === null) return () => true;
  const isElsewhere = ({ before, after }: Move): boolean => before.split !== after.split;
  const moved = [...change.moved, ...change.edited].filter(isElsewhere);
  if (moved.length === 0 && !hasNewContent(change)) return undefined;
  const isMoved = changedRecords({
    base: change.base,
    added: moved.map(({ after }) => after),
    edited: [],
  });
  const isNewText = newTexts(change, context);
  return (record) => isNewText(record) || isMoved(record);
}

function toFinding(code: string, record: DataRecord, other: DataRecord): RawFinding {
  return {
    code,
    at: record.at(),
    related: [other.at()],
    data: {
      split: record.split ?? '',
      other: other.split ?? '',
      first: `${other.path}:${other.line}`,
    },
  };
}

function firstBySplit(records: readonly DataRecord[]): Map<string | undefined, DataRecord> {
  return new Map(records.toReversed().map((record) => [record.split, record]));
}

function otherSplit(
  bySplit: ReadonlyMap<string | undefined, DataRecord>,
  record: DataRecord,
): DataRecord | undefined {
  for (const [split, first] of bySplit) if (split !== record.split) return first;
  return undefined;
}

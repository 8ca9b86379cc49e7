// A record, or its question, that stands in two splits: what is measured on the one was trained on
// in the other.
import { groupEqual } from '../algorithms/group.ts';
import { changedRecords, hasNewContent } from '../core/change.ts';
import type { Gate, RawFinding } from '../core/gate.ts';
import type { DataRecord } from '../core/record.ts';
import { recordKeys, sameContent, samePrompt } from '../kinds/record-keys.ts';

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
  check(change, options, context) {
    if (change.head === null || !hasNewContent(change)) return { findings: [] };
    const keys = context.derive(change.head, 'record-keys', recordKeys);
    const isChanged = changedRecords(change);
    const findings: RawFinding[] = [];
    const reported = new Set<DataRecord>();
    const search = (code: string, values: Float64Array, same: SameTest): void => {
      for (const group of groupEqual(values)) {
        const records = group
          .map((i) => keys.records[i] as DataRecord)
          .filter((record) => record.split !== undefined);
        // The first record of each split: untouched ones, and those already passed.
        const untouched = firstBySplit(records.filter((record) => !isChanged(record)));
        const passed = new Map<string | undefined, DataRecord>();
        for (const record of records) {
          const other = otherSplit(untouched, record) ?? otherSplit(passed, record);
          if (!passed.has(record.split)) passed.set(record.split, record);
          if (!isChanged(record) || reported.has(record)) continue;
          if (other === undefined || !same(record, other)) continue;
          reported.add(record);
          findings.push({
            code,
            at: record.at(),
            related: [other.at()],
            data: {
              split: record.split ?? '',
              other: other.split ?? '',
              first: `${other.path}:${other.line}`,
            },
          });
        }
      }
    };
    search('record-in-two-splits', keys.whole, sameContent);
    if (options.comparePrompts) search('prompt-in-two-splits', keys.prompt, samePrompt);
    return { findings };
  },
};

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

type SameTest = (a: DataRecord, b: DataRecord) => boolean;

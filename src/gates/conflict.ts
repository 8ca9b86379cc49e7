// The same question answered in two ways. One of the two teaches the model something wrong, or the
// dataset means both: then the gate is not for it.
import { groupEqual } from '../algorithms/group.ts';
import { changedRecords, hasNewContent } from '../core/change.ts';
import type { Gate, RawFinding } from '../core/gate.ts';
import type { DataRecord } from '../core/record.ts';
import { recordKeys, samePrompt } from '../kinds/record-keys.ts';

// Kinds in which one prompt has several answers on purpose, or no prompt at all.
const manyAnswers: readonly string[] = [
  'attributes',
  'preference',
  'ranked',
  'stepwise',
  'text',
  'unpaired',
];

export const conflict: Gate = {
  id: 'conflict',
  summary: 'the same prompt with different answers',
  levels: { recommended: 'warning', strict: 'error' },
  options: { type: 'object', properties: {} },
  codes: {
    'conflicting-answer': {
      text: 'asks the same as {first} and answers otherwise',
      fix: 'Keep the better answer, or say in the prompt what makes the two differ.',
    },
  },
  skips(manifest) {
    return manyAnswers.includes(manifest.kind.id)
      ? `records of kind ${manifest.kind.id} may answer a prompt more than once`
      : undefined;
  },
  check(change, _options, context) {
    if (change.head === null || !hasNewContent(change)) return { findings: [] };
    const keys = context.derive(change.head, 'record-keys', recordKeys);
    const isChanged = changedRecords(change);
    const findings: RawFinding[] = [];
    for (const group of groupEqual(keys.prompt)) {
      const records = group.map((i) => keys.records[i] as DataRecord);
      // A new answer is held against the one that is there, else against the first new one.
      const first = records.find((record) => !isChanged(record)) ?? (records[0] as DataRecord);
      const firstKey = keys.whole[group[records.indexOf(first)] as number];
      records.forEach((record, i) => {
        if (record === first || !isChanged(record)) return;
        if (keys.whole[group[i] as number] === firstKey || !samePrompt(record, first)) return;
        findings.push({
          code: 'conflicting-answer',
          at: record.at(),
          related: [first.at()],
          data: { first: `${first.path}:${first.line}` },
        });
      });
    }
    return { findings };
  },
};

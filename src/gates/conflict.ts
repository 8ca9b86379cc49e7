// The same question answered in two ways. One of the two teaches the model something wrong, or the
// dataset means both: then the gate is not for it.
import { groupEqual } from '../algorithms/group.ts';
import { hasNewContent } from '../core/change.ts';
import type { Gate, RawFinding } from '../core/gate.ts';
import type { DataRecord } from '../core/record.ts';
import { meetVersionsBeside, newTexts, wantedOf } from '../kinds/new-text.ts';
import { recordKeys, recordKeysColumn, sameAnswer, samePrompt } from '../kinds/record-keys.ts';

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
  columns: () => [recordKeysColumn],
  check(change, _options, context) {
    if (change.head === null || !hasNewContent(change)) return { findings: [] };
    const keys = recordKeys(change.head, context);
    const isNew = newTexts(change, context);
    const conflicts = new Map<DataRecord, RawFinding>();
    const compare = (record: DataRecord, first: DataRecord): void => {
      if (conflicts.has(record) || !samePrompt(record, first) || sameAnswer(record, first)) return;
      conflicts.set(record, {
        code: 'conflicting-answer',
        at: record.at(),
        related: [first.at()],
        data: { first: `${first.path}:${first.line}` },
      });
    };
    const wanted = wantedOf(change, keys, isNew);
    for (const group of groupEqual(keys.prompt, wanted)) {
      const records = group.map((i) => keys.recordAt(i));
      // A new answer is held against the one that is there, else against the first new one.
      const first = records.find((record) => !isNew(record)) ?? records[0];
      if (first === undefined) continue;
      const firstKey = keys.whole[group[records.indexOf(first)] as number];
      records.forEach((record, i) => {
        const repeats = keys.whole[group[i] as number] === firstKey;
        if (isNew(record) && !repeats) compare(record, first);
      });
    }
    for (const [record, there] of meetVersionsBeside(change, context, 'prompt', isNew)) {
      compare(record, there);
    }
    return { findings: [...conflicts.values()] };
  },
};

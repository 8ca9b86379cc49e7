import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../src/core/json.ts';
import { llamaFactory } from '../../src/exports/llama-factory.ts';
import { findKind } from '../../src/kinds/index.ts';
import { recordOf } from '../helpers/export-records.ts';
import { answer, calling, judged, pair, user } from '../helpers/export-turns.ts';
import { testExport } from '../helpers/test-export.ts';

const human = { from: 'human', value: 'Is the ferry running?' };

testExport(llamaFactory, {
  writes: {
    'a task with every column': {
      kind: 'instruction',
      record: { instruction: 'a', output: 'b' },
      row: { instruction: 'a', input: '', output: 'b', system: '' },
    },
    'a conversation with every column': {
      kind: 'chat',
      record: { messages: [user, answer] },
      row: { conversations: [human, { from: 'gpt', value: 'No.' }], system: '', tools: '' },
    },
    'a pair, tools as text': {
      kind: 'preference',
      record: { ...pair, tools: [{ type: 'function', function: { name: 'f' } }] },
      row: {
        conversations: [{ from: 'human', value: 'Why are leaves yellow?' }],
        chosen: { from: 'gpt', value: 'The green is taken back.' },
        rejected: { from: 'gpt', value: 'Paint.' },
        system: '',
        tools: '[{"name":"f"}]',
      },
    },
    'a judged answer': {
      kind: 'unpaired',
      record: judged,
      row: {
        conversations: [human, { from: 'gpt', value: 'No.' }],
        kto_tag: false,
        system: 'Be brief.',
        tools: '',
      },
    },
  },
  refuses: {
    'two results in a row': [
      'several-results',
      'chat',
      {
        messages: [
          user,
          {
            role: 'assistant',
            tool_calls: [{ function: { name: 'a' } }, { function: { name: 'b' } }],
          },
          { role: 'tool', content: '1' },
          { role: 'tool', content: '2' },
          answer,
        ],
      },
    ],
    'a question after a result': [
      'role-order',
      'chat',
      { messages: [user, ...calling('c'), user, answer] },
    ],
    'words beside a call': [
      'text-beside-calls',
      'chat',
      { messages: [user, ...calling('c', 'Let me see.'), answer] },
    ],
  },
  snippets: {
    chat: ['stage: sft', 'dataset: birds-train', 'eval_dataset: birds-test'],
    preference: ['stage: dpo'],
    unpaired: ['stage: kto'],
    text: ['stage: pt'],
  },
});

describe('dataset_info.json', () => {
  const infoOf = (kind: string, names: readonly string[] = ['']): JsonObject => {
    const files = names.map((split) => ({ split, name: `birds${split}.json.gz` }));
    const [sidecar] = llamaFactory.sidecars!({ dataset: 'birds', kind, files });
    expect(sidecar?.name).toBe('dataset_info.json');
    return JSON.parse(sidecar?.text ?? '') as JsonObject;
  };

  test.each(llamaFactory.kinds.filter((kind) => kind !== 'self-instruct'))(
    'names columns that every row of kind %s has',
    (kind) => {
      const { birds } = infoOf(kind) as { birds: { columns: JsonObject } };
      const result = llamaFactory.write(recordOf(kind, findKind(kind)!.example), kind);
      if (!('value' in result)) throw new Error(result.detail);
      expect(Object.keys(result.value as JsonObject)).toEqual(
        expect.arrayContaining(Object.values(birds.columns)),
      );
    },
  );

  test('has a dataset for each split, under the name of the unpacked file', () => {
    expect(infoOf('text', ['test', 'train'])).toEqual({
      'birds-train': { file_name: 'birdstrain.json', columns: { prompt: 'text' } },
      'birds-test': { file_name: 'birdstest.json', columns: { prompt: 'text' } },
    });
  });

  test('says which form it is', () => {
    expect(infoOf('preference')).toMatchObject({
      birds: { formatting: 'sharegpt', ranking: true, columns: { chosen: 'chosen' } },
    });
    expect(infoOf('unpaired')).toMatchObject({ birds: { columns: { kto_tag: 'kto_tag' } } });
  });
});

import { torchtune } from '../../src/exports/torchtune.ts';
import { answer, calling, pair, system, user } from '../helpers/export-turns.ts';
import { testExport } from '../helpers/test-export.ts';

testExport(torchtune, {
  writes: {
    'messages without names and tools that nobody calls': {
      kind: 'chat',
      record: { messages: [system, { ...user, name: 'ana' }, answer], tools: [{ name: 'f' }] },
      row: { messages: [system, user, answer] },
      lost: ['tools', 'messages[].name'],
    },
    'both conversations whole': {
      kind: 'preference',
      record: pair,
      row: {
        chosen: [
          { role: 'user', content: 'Why are leaves yellow?' },
          { role: 'assistant', content: 'The green is taken back.' },
        ],
        rejected: [
          { role: 'user', content: 'Why are leaves yellow?' },
          { role: 'assistant', content: 'Paint.' },
        ],
      },
    },
  },
  refuses: {
    'a call': ['tool-calls', 'chat', { messages: [user, ...calling('c'), answer] }],
    'a call in ShareGPT': [
      'tool-calls',
      'sharegpt',
      {
        conversations: [
          { from: 'human', value: 'a' },
          { from: 'function_call', value: '{"name":"f","arguments":{}}' },
        ],
      },
    ],
  },
  refusesExamples: { chat: 'tool-calls' },
  snippets: {
    chat: ['chat_dataset', 'conversation_style: openai', 'data_files: "birds-train.x.jsonl.gz"'],
    preference: ['preference_dataset'],
    text: ['text_completion_dataset', 'column: text'],
  },
});

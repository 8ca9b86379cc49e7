import { sharegpt } from '../../src/exports/sharegpt.ts';
import { answer, calling, system, user } from '../helpers/export-turns.ts';
import { testExport } from '../helpers/test-export.ts';

const human = { from: 'human', value: 'Is the ferry running?' };
const gpt = { from: 'gpt', value: 'No.' };

testExport(sharegpt, {
  writes: {
    'calls and results as turns, tools as text': {
      kind: 'chat',
      record: {
        messages: [system, user, ...calling('c1'), answer],
        tools: [{ type: 'function', function: { name: 'status' } }],
      },
      row: {
        system: 'Be brief.',
        conversations: [
          human,
          { from: 'function_call', value: '{"name":"status","arguments":{"port":"Horta"}}' },
          { from: 'observation', value: 'false' },
          gpt,
        ],
        tools: '[{"name":"status"}]',
      },
      lost: ['messages[].tool_calls[].id', 'messages[].tool_call_id'],
    },
    'several calls as a list': {
      kind: 'chat',
      record: {
        messages: [
          user,
          {
            role: 'assistant',
            tool_calls: [
              { function: { name: 'a', arguments: '{}' } },
              { function: { name: 'b', arguments: '{}' } },
            ],
          },
          { role: 'tool', content: '1' },
          { role: 'tool', content: '2' },
          answer,
        ],
      },
      row: {
        conversations: [
          human,
          {
            from: 'function_call',
            value: '[{"name":"a","arguments":{}},{"name":"b","arguments":{}}]',
          },
          { from: 'observation', value: '1' },
          { from: 'observation', value: '2' },
          gpt,
        ],
      },
    },
    'a call in the shortest way': {
      kind: 'sharegpt',
      record: {
        conversations: [
          human,
          { from: 'function_call', value: '{ "name": "a", "arguments": "{}" }' },
          { from: 'observation', value: '' },
          gpt,
        ],
      },
      row: {
        conversations: [
          human,
          { from: 'function_call', value: '{"name":"a","arguments":{}}' },
          { from: 'observation', value: '' },
          gpt,
        ],
      },
      changed: ['conversations[].value'],
    },
    'one result for several calls': {
      kind: 'sharegpt',
      record: {
        conversations: [
          human,
          {
            from: 'function_call',
            value: '[{"name":"a","arguments":{}},{"name":"b","arguments":{}}]',
          },
          { from: 'observation', value: '12' },
          gpt,
        ],
      },
      row: {
        conversations: [
          human,
          {
            from: 'function_call',
            value: '[{"name":"a","arguments":{}},{"name":"b","arguments":{}}]',
          },
          { from: 'observation', value: '12' },
          gpt,
        ],
      },
    },
  },
  refuses: {
    'words beside a call': [
      'text-beside-calls',
      'chat',
      { messages: [user, ...calling('c', 'I will look.'), answer] },
    ],
    'a call that is no JSON': [
      'tool-call',
      'sharegpt',
      { conversations: [human, { from: 'function_call', value: 'status()' }] },
    ],
    'a value that is no text': [
      'wrong-type',
      'sharegpt',
      { conversations: [human, { from: 'gpt', value: 3 }] },
    ],
    'an unknown speaker': [
      'unknown-role',
      'sharegpt',
      { conversations: [human, { from: 'critic', value: 'x' }] },
    ],
    'conversations that are none': ['wrong-type', 'sharegpt', { conversations: { a: 1 } }],
    'a second system text': [
      'role-order',
      'sharegpt',
      { system: 'a', conversations: [{ from: 'system', value: 'b' }, human, gpt] },
    ],
  },
  snippets: { chat: ['field_messages: conversations', 'path: "birds-train.x.jsonl.gz"'] },
});

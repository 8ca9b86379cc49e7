import { openaiChat } from '../../src/exports/openai-chat.ts';
import { answer, calling, user } from '../helpers/export-turns.ts';
import { testExport } from '../helpers/test-export.ts';

const image = { type: 'image_url', image_url: { url: 'https://example.org/a.png' } };

testExport(openaiChat, {
  writes: {
    'what it has a place for as it stands': {
      kind: 'chat',
      record: {
        id: 7,
        messages: [
          { role: 'user', content: [image], name: 'ana' },
          ...calling('c1'),
          { ...answer, weight: 0 },
          user,
          { ...answer, weight: 1 },
        ],
        tools: [{ type: 'function', function: { name: 'status' } }],
        parallel_tool_calls: false,
      },
      row: {
        messages: [
          { role: 'user', content: [image], name: 'ana' },
          ...calling('c1'),
          { ...answer, weight: 0 },
          user,
          { ...answer, weight: 1 },
        ],
        tools: [{ type: 'function', function: { name: 'status' } }],
        parallel_tool_calls: false,
      },
      lost: ['id'],
    },
    'an id for calls without one, that no other has': {
      kind: 'chat',
      record: { messages: [user, ...calling('call_1'), ...calling(), answer] },
      row: {
        messages: [
          user,
          ...calling('call_1'),
          {
            role: 'assistant',
            content: null,
            tool_calls: [
              {
                id: 'call_2',
                type: 'function',
                function: { name: 'status', arguments: '{"port":"Horta"}' },
              },
            ],
          },
          { role: 'tool', content: 'false', tool_call_id: 'call_2' },
          answer,
        ],
      },
      changed: ['messages[].tool_calls[].id', 'messages[].tool_call_id'],
    },
    'the older names of roles and calls': {
      kind: 'chat',
      record: {
        messages: [
          { role: 'developer', content: 'Be brief.' },
          user,
          { role: 'assistant', content: null, function_call: { name: 'f', arguments: { a: 1 } } },
          { role: 'function', content: '1' },
          answer,
        ],
      },
      row: {
        messages: [
          { role: 'system', content: 'Be brief.' },
          user,
          {
            role: 'assistant',
            content: null,
            tool_calls: [
              { id: 'call_1', type: 'function', function: { name: 'f', arguments: '{"a":1}' } },
            ],
          },
          { role: 'tool', content: '1', tool_call_id: 'call_1' },
          answer,
        ],
      },
      changed: [
        'messages[].role',
        'messages[].tool_calls[].id',
        'messages[].tool_call_id',
        'messages[].tool_calls[].function.arguments',
      ],
    },
    'two questions in a row': {
      kind: 'chat',
      record: { messages: [user, user, answer] },
      row: { messages: [user, user, answer] },
    },
    'numbers of arguments letter by letter': {
      kind: 'chat',
      record: {
        messages: [
          user,
          {
            role: 'assistant',
            content: null,
            tool_calls: [
              { id: 'c', type: 'function', function: { name: 'f', arguments: '{"n": 1.0e2}' } },
            ],
          },
        ],
      },
      row: {
        messages: [
          user,
          {
            role: 'assistant',
            content: null,
            tool_calls: [
              { id: 'c', type: 'function', function: { name: 'f', arguments: '{"n": 1.0e2}' } },
            ],
          },
        ],
      },
    },
  },
  refuses: {
    'no turn that is learnt': ['weight', 'chat', { messages: [user, { ...answer, weight: 0 }] }],
    'a sound beside no text': [
      'media',
      'chat',
      { messages: [{ role: 'user', content: null, audio: { id: 'a' } }, answer] },
    ],
    'a question last': ['no-answer', 'chat', { messages: [user, answer, user] }],
    'a call by the user': [
      'tool-order',
      'chat',
      { messages: [{ ...user, tool_calls: [{ function: { name: 'f' } }] }, answer] },
    ],
  },
  snippets: {
    chat: [
      'open("birds-train.x.jsonl", "rb")',
      'open("birds-test.x.jsonl", "rb")',
      'method={"type": "supervised"}',
    ],
  },
});

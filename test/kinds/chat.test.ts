import { chat } from '../../src/kinds/chat.ts';
import { testKind } from '../helpers/test-kind.ts';

const user = { role: 'user', content: 'a' };
const call = { id: 'c1', type: 'function', function: { name: 'f', arguments: '{"x":1}' } };

testKind(chat, {
  example: {
    parts: [
      ['system', '/messages/0/content', 'You answer in one sentence.'],
      ['prompt', '/messages/1/content', 'Is the ferry to Horta running today?'],
      ['tool', '/messages/2/tool_calls/0/function/arguments', '{"port":"Horta"}'],
      ['tool', '/messages/3/content', '{"running":false,"reason":"wind"}'],
      [
        'response',
        '/messages/4/content',
        'No, today’s ferry to Horta is cancelled because of wind.',
      ],
    ],
    turns: [
      ['system', 'system', '/messages/0', 'You answer in one sentence.'],
      ['user', 'user', '/messages/1', 'Is the ferry to Horta running today?'],
      [
        'assistant',
        'assistant',
        '/messages/2',
        '',
        {
          toolCalls: [
            {
              id: 'call_1',
              name: 'ferry_status',
              arguments: '{"port":"Horta"}',
              pointer: '/messages/2/tool_calls/0',
            },
          ],
        },
      ],
      [
        'tool',
        'tool',
        '/messages/3',
        '{"running":false,"reason":"wind"}',
        { toolCallId: 'call_1' },
      ],
      [
        'assistant',
        'assistant',
        '/messages/4',
        'No, today’s ferry to Horta is cancelled because of wind.',
      ],
    ],
  },
  views: [
    {
      name: 'empty content is a part, but not of a system message',
      record: {
        messages: [
          { role: 'developer', content: '' },
          { role: 'user', content: '' },
          { role: 'assistant', content: '' },
        ],
      },
      parts: [
        ['prompt', '/messages/1/content', ''],
        ['response', '/messages/2/content', ''],
      ],
      turns: [
        ['system', 'developer', '/messages/0', ''],
        ['user', 'user', '/messages/1', ''],
        ['assistant', 'assistant', '/messages/2', ''],
      ],
    },
    {
      name: 'content parts: each text is a part, the turn holds them all, pictures are passed over',
      record: {
        messages: [
          {
            role: 'user',
            content: [
              { type: 'text', text: 'a' },
              { type: 'image_url', image_url: { url: 'data:,' } },
              { type: 'text', text: 'b' },
            ],
          },
          { role: 'assistant', content: [{ type: 'refusal', refusal: 'c' }] },
          { role: 'assistant', content: [] },
        ],
      },
      parts: [
        ['prompt', '/messages/0/content/0/text', 'a'],
        ['prompt', '/messages/0/content/2/text', 'b'],
        ['response', '/messages/1/content/0/refusal', 'c'],
        ['response', '/messages/2/content', ''],
      ],
      turns: [
        ['user', 'user', '/messages/0', 'a\nb'],
        ['assistant', 'assistant', '/messages/1', 'c'],
        ['assistant', 'assistant', '/messages/2', ''],
      ],
    },
    {
      name: 'empty content beside tool calls is no part; text beside them is',
      record: {
        messages: [
          { role: 'assistant', content: '', tool_calls: [call] },
          { role: 'assistant', content: 'b', tool_calls: [call] },
        ],
      },
      parts: [
        ['tool', '/messages/0/tool_calls/0/function/arguments', '{"x":1}'],
        ['response', '/messages/1/content', 'b'],
        ['tool', '/messages/1/tool_calls/0/function/arguments', '{"x":1}'],
      ],
      turns: [0, 1].map((index) => [
        'assistant',
        'assistant',
        `/messages/${index}`,
        index === 0 ? '' : 'b',
        {
          toolCalls: [
            {
              id: 'c1',
              name: 'f',
              arguments: '{"x":1}',
              pointer: `/messages/${index}/tool_calls/0`,
            },
          ],
        },
      ]),
    },
    {
      name: 'tool calls as TRL writes them: no ids, arguments as an object',
      record: {
        messages: [
          {
            role: 'assistant',
            tool_calls: [
              {
                type: 'function',
                function: {
                  name: 'light',
                  arguments: { 'room/floor': 'hall', levels: [1, 'two'] },
                },
              },
            ],
          },
          { role: 'tool', name: 'light', content: 'on' },
        ],
      },
      parts: [
        ['tool', '/messages/0/tool_calls/0/function/arguments/room~1floor', 'hall'],
        ['tool', '/messages/0/tool_calls/0/function/arguments/levels/1', 'two'],
        ['tool', '/messages/1/content', 'on'],
      ],
      turns: [
        [
          'assistant',
          'assistant',
          '/messages/0',
          '',
          {
            toolCalls: [
              {
                id: '',
                name: 'light',
                arguments: { 'room/floor': 'hall', levels: [1, 'two'] },
                pointer: '/messages/0/tool_calls/0',
              },
            ],
          },
        ],
        ['tool', 'tool', '/messages/1', 'on'],
      ],
    },
    {
      name: 'the older function_call and its answer',
      record: {
        messages: [
          { role: 'assistant', content: null, function_call: { name: 'f', arguments: '{}' } },
          { role: 'function', name: 'f', content: 'done' },
          { role: 'assistant', content: null, refusal: 'no' },
        ],
      },
      parts: [
        ['tool', '/messages/0/function_call/arguments', '{}'],
        ['tool', '/messages/1/content', 'done'],
        ['response', '/messages/2/refusal', 'no'],
      ],
      turns: [
        [
          'assistant',
          'assistant',
          '/messages/0',
          '',
          {
            toolCalls: [
              { id: '', name: 'f', arguments: '{}', pointer: '/messages/0/function_call' },
            ],
          },
        ],
        ['tool', 'function', '/messages/1', 'done'],
        ['assistant', 'assistant', '/messages/2', 'no'],
      ],
    },
    {
      name: 'unknown roles are kept as text; what is no message is passed over',
      record: { messages: ['x', { role: 'constructor', content: 'a' }, { content: 'b' }, null] },
      valid: false,
      parts: [
        ['text', '/messages/1/content', 'a'],
        ['text', '/messages/2/content', 'b'],
      ],
      turns: [
        ['unknown', 'constructor', '/messages/1', 'a'],
        ['unknown', '', '/messages/2', 'b'],
      ],
    },
    {
      name: 'messages that are no list',
      record: { messages: { role: 'user', content: 'a' } },
      valid: false,
      parts: [],
      turns: [],
    },
  ],
  accepts: {
    'fields filled up with null': {
      messages: [
        {
          role: 'user',
          content: 'a',
          name: null,
          tool_calls: null,
          tool_call_id: null,
          function_call: null,
          refusal: null,
          weight: null,
        },
      ],
      tools: null,
    },
    'tools as JSON text': { messages: [user], tools: '[]' },
    'an assistant message out of the loss': {
      messages: [user, { role: 'assistant', content: 'b', weight: 0 }],
    },
  },
  refuses: {
    'no messages': ['/messages', { messages: [] }],
    'messages as JSON text': ['/messages', { messages: '[]' }],
    'an unknown role': ['/messages/0/role', { messages: [{ role: 'bot', content: 'a' }] }],
    'a message without a role': ['/messages/0', { messages: [{ content: 'a' }] }],
    'a message without content': ['/messages/0', { messages: [{ role: 'user' }] }],
    'null content without tool calls': [
      '/messages/0/content',
      { messages: [{ role: 'assistant', content: null, tool_calls: null }] },
    ],
    'null content with no tool call in the list': [
      '/messages/0/content',
      { messages: [{ role: 'assistant', content: null, tool_calls: [] }] },
    ],
    'content that is a number': ['/messages/0/content', { messages: [{ ...user, content: 1 }] }],
    'a weight between 0 and 1': ['/messages/0/weight', { messages: [{ ...user, weight: 0.5 }] }],
    'a tool call without a function': [
      '/messages/0/tool_calls/0',
      { messages: [{ role: 'assistant', tool_calls: [{ id: 'c1' }] }] },
    ],
  },
});

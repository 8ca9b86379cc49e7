import { sharegpt } from '../../src/kinds/sharegpt.ts';
import { testKind } from '../helpers/test-kind.ts';

testKind(sharegpt, {
  example: {
    parts: [
      ['system', '/system', 'You help in a plant shop.'],
      ['prompt', '/conversations/0/value', 'How often should I water an aloe?'],
      ['response', '/conversations/1/value', 'About every two weeks, once the soil is fully dry.'],
    ],
    turns: [
      ['system', 'system', '/system', 'You help in a plant shop.'],
      ['user', 'human', '/conversations/0', 'How often should I water an aloe?'],
      [
        'assistant',
        'gpt',
        '/conversations/1',
        'About every two weeks, once the soil is fully dry.',
      ],
    ],
  },
  views: [
    {
      name: 'empty texts are parts, but not of the system',
      record: {
        system: '',
        conversations: [
          { from: 'system', value: '' },
          { from: 'user', value: '' },
          { from: 'assistant', value: '' },
        ],
      },
      parts: [
        ['prompt', '/conversations/1/value', ''],
        ['response', '/conversations/2/value', ''],
      ],
      turns: [
        ['system', 'system', '/conversations/0', ''],
        ['user', 'user', '/conversations/1', ''],
        ['assistant', 'assistant', '/conversations/2', ''],
      ],
    },
    {
      name: 'a function_call turn is the assistant calling',
      record: {
        conversations: [
          { from: 'function_call', value: '{"name":"f","arguments":{"x":1}}' },
          { from: 'observation', value: '2' },
        ],
      },
      parts: [
        ['tool', '/conversations/0/value', '{"name":"f","arguments":{"x":1}}'],
        ['tool', '/conversations/1/value', '2'],
      ],
      turns: [
        [
          'assistant',
          'function_call',
          '/conversations/0',
          '',
          {
            toolCalls: [
              { id: '', name: 'f', arguments: { x: 1 }, pointer: '/conversations/0/value' },
            ],
          },
        ],
        ['tool', 'observation', '/conversations/1', '2'],
      ],
    },
    {
      name: 'several calls in one turn, and a call that is no JSON',
      record: {
        conversations: [
          { from: 'tool_call', value: '[{"name":"f"},{"name":"g","arguments":"{}"}]' },
          { from: 'tool_call', value: 'f(x)' },
        ],
      },
      parts: [
        ['tool', '/conversations/0/value', '[{"name":"f"},{"name":"g","arguments":"{}"}]'],
        ['tool', '/conversations/1/value', 'f(x)'],
      ],
      turns: [
        [
          'assistant',
          'tool_call',
          '/conversations/0',
          '',
          {
            toolCalls: [
              { id: '', name: 'f', arguments: undefined, pointer: '/conversations/0/value' },
              { id: '', name: 'g', arguments: '{}', pointer: '/conversations/0/value' },
            ],
          },
        ],
        [
          'assistant',
          'tool_call',
          '/conversations/1',
          '',
          {
            toolCalls: [{ id: '', name: '', arguments: 'f(x)', pointer: '/conversations/1/value' }],
          },
        ],
      ],
    },
    {
      name: 'unknown speakers are kept as text',
      record: { conversations: [{ from: 'narrator', value: 'a' }, 'b'] },
      valid: false,
      parts: [['text', '/conversations/0/value', 'a']],
      turns: [['unknown', 'narrator', '/conversations/0', 'a']],
    },
  ],
  accepts: {
    'tools as JSON text': { conversations: [{ from: 'human', value: 'a' }], tools: '[]' },
    'tools as a list': { conversations: [{ from: 'human', value: 'a' }], tools: [{}] },
  },
  refuses: {
    'no conversation': ['/conversations', { conversations: [] }],
    'a turn without value': ['/conversations/0', { conversations: [{ from: 'human' }] }],
    'a value that is null': [
      '/conversations/0/value',
      { conversations: [{ from: 'gpt', value: null }] },
    ],
    'an unknown speaker': [
      '/conversations/0/from',
      { conversations: [{ from: 'narrator', value: 'a' }] },
    ],
  },
});

import { preference } from '../../src/kinds/preference.ts';
import { testKind } from '../helpers/test-kind.ts';

const system = { role: 'system', content: 's' };
const user = { role: 'user', content: 'p' };
const good = { role: 'assistant', content: 'good' };
const bad = { role: 'assistant', content: 'bad' };

testKind(preference, {
  example: {
    parts: [
      ['prompt', '/prompt', 'Why do leaves turn yellow in autumn?'],
      [
        'response',
        '/chosen',
        'The tree takes back its green chlorophyll, and the yellow pigments below show.',
      ],
      ['rejected', '/rejected', 'Because yellow paint falls from the sky.'],
    ],
  },
  views: [
    {
      name: 'text with the prompt inside is not cut',
      record: { chosen: 'The sky is blue.', rejected: '' },
      parts: [
        ['response', '/chosen', 'The sky is blue.'],
        ['rejected', '/rejected', ''],
      ],
    },
    {
      name: 'messages with a prompt of their own',
      record: { prompt: [system, user], chosen: [good], rejected: [bad] },
      parts: [
        ['system', '/prompt/0/content', 's'],
        ['prompt', '/prompt/1/content', 'p'],
        ['response', '/chosen/0/content', 'good'],
        ['rejected', '/rejected/0/content', 'bad'],
      ],
      turns: [
        ['system', 'system', '/prompt/0', 's'],
        ['user', 'user', '/prompt/1', 'p'],
        ['assistant', 'assistant', '/chosen/0', 'good'],
      ],
      conversations: [
        [
          ['system', 'system', '/prompt/0', 's'],
          ['user', 'user', '/prompt/1', 'p'],
          ['assistant', 'assistant', '/chosen/0', 'good'],
        ],
        [
          ['system', 'system', '/prompt/0', 's'],
          ['user', 'user', '/prompt/1', 'p'],
          ['assistant', 'assistant', '/rejected/0', 'bad'],
        ],
      ],
    },
    {
      name: 'messages that hold the prompt: it is given once, earlier answers included',
      record: { chosen: [user, good, user, good], rejected: [user, good, user, bad] },
      parts: [
        ['prompt', '/chosen/0/content', 'p'],
        ['prompt', '/chosen/1/content', 'good'],
        ['prompt', '/chosen/2/content', 'p'],
        ['response', '/chosen/3/content', 'good'],
        ['rejected', '/rejected/3/content', 'bad'],
      ],
      turns: [
        ['user', 'user', '/chosen/0', 'p'],
        ['assistant', 'assistant', '/chosen/1', 'good'],
        ['user', 'user', '/chosen/2', 'p'],
        ['assistant', 'assistant', '/chosen/3', 'good'],
      ],
      conversations: [
        [
          ['user', 'user', '/chosen/0', 'p'],
          ['assistant', 'assistant', '/chosen/1', 'good'],
          ['user', 'user', '/chosen/2', 'p'],
          ['assistant', 'assistant', '/chosen/3', 'good'],
        ],
        [
          ['user', 'user', '/rejected/0', 'p'],
          ['assistant', 'assistant', '/rejected/1', 'good'],
          ['user', 'user', '/rejected/2', 'p'],
          ['assistant', 'assistant', '/rejected/3', 'bad'],
        ],
      ],
    },
    {
      name: 'a prompt that the messages repeat is not counted twice (UltraFeedback)',
      record: { prompt: 'p', chosen: [system, user, good], rejected: [system, user, bad] },
      parts: [
        ['system', '/chosen/0/content', 's'],
        ['prompt', '/chosen/1/content', 'p'],
        ['response', '/chosen/2/content', 'good'],
        ['rejected', '/rejected/2/content', 'bad'],
      ],
      turns: [
        ['system', 'system', '/chosen/0', 's'],
        ['user', 'user', '/chosen/1', 'p'],
        ['assistant', 'assistant', '/chosen/2', 'good'],
      ],
      conversations: [
        [
          ['system', 'system', '/chosen/0', 's'],
          ['user', 'user', '/chosen/1', 'p'],
          ['assistant', 'assistant', '/chosen/2', 'good'],
        ],
        [
          ['system', 'system', '/rejected/0', 's'],
          ['user', 'user', '/rejected/1', 'p'],
          ['assistant', 'assistant', '/rejected/2', 'bad'],
        ],
      ],
    },
    {
      name: 'two equal answers stay two answers',
      record: { prompt: 'p', chosen: [good], rejected: [good] },
      parts: [
        ['prompt', '/prompt', 'p'],
        ['response', '/chosen/0/content', 'good'],
        ['rejected', '/rejected/0/content', 'good'],
      ],
      turns: [
        ['user', 'user', '/prompt', 'p'],
        ['assistant', 'assistant', '/chosen/0', 'good'],
      ],
      conversations: [
        [
          ['user', 'user', '/prompt', 'p'],
          ['assistant', 'assistant', '/chosen/0', 'good'],
        ],
        [
          ['user', 'user', '/prompt', 'p'],
          ['assistant', 'assistant', '/rejected/0', 'good'],
        ],
      ],
    },
    {
      name: 'OpenAI’s form',
      record: {
        input: { messages: [user], tools: [], parallel_tool_calls: true },
        preferred_output: [good],
        non_preferred_output: [bad],
      },
      parts: [
        ['prompt', '/input/messages/0/content', 'p'],
        ['response', '/preferred_output/0/content', 'good'],
        ['rejected', '/non_preferred_output/0/content', 'bad'],
      ],
      turns: [
        ['user', 'user', '/input/messages/0', 'p'],
        ['assistant', 'assistant', '/preferred_output/0', 'good'],
      ],
      conversations: [
        [
          ['user', 'user', '/input/messages/0', 'p'],
          ['assistant', 'assistant', '/preferred_output/0', 'good'],
        ],
        [
          ['user', 'user', '/input/messages/0', 'p'],
          ['assistant', 'assistant', '/non_preferred_output/0', 'bad'],
        ],
      ],
    },
    {
      name: 'sides of a wrong type',
      record: { prompt: 1, chosen: null, rejected: { role: 'assistant', content: 'x' } },
      valid: false,
      parts: [],
    },
  ],
  accepts: {
    'a column of its own called input': { input: 'x', prompt: 'p', chosen: 'a', rejected: 'b' },
  },
  refuses: {
    'OpenAI’s form with an input that is text': [
      '/input',
      { input: 'p', preferred_output: [good], non_preferred_output: [bad] },
    ],
    'a missing side': ['', { prompt: 'p', chosen: 'good' }],
    'a side that is a number': ['/rejected', { prompt: 'p', chosen: 'good', rejected: 2 }],
    'an empty list as a side': ['/chosen', { prompt: 'p', chosen: [], rejected: [bad] }],
    'an empty prompt': ['/prompt', { prompt: '', chosen: 'good', rejected: 'bad' }],
    'an unknown role': [
      '/chosen/0/role',
      { chosen: [{ role: 'bot', content: 'a' }], rejected: [bad] },
    ],
    'OpenAI’s form without its input': [
      '',
      { preferred_output: [good], non_preferred_output: [bad] },
    ],
    'OpenAI’s form with text': [
      '/preferred_output',
      { input: { messages: [user] }, preferred_output: 'good', non_preferred_output: [bad] },
    ],
  },
});

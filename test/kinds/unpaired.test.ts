import { unpaired } from '../../src/kinds/unpaired.ts';
import { testKind } from '../helpers/test-kind.ts';

testKind(unpaired, {
  example: {
    parts: [
      ['prompt', '/prompt', 'Which planet has the shortest year?'],
      ['response', '/completion', 'Mercury: it circles the sun in 88 days.'],
    ],
  },
  views: [
    {
      name: 'an unwanted answer is still the response',
      record: { prompt: 'p', completion: '', label: false },
      parts: [
        ['prompt', '/prompt', 'p'],
        ['response', '/completion', ''],
      ],
    },
    {
      name: 'messages: what the assistant said before is part of the prompt',
      record: {
        prompt: [
          { role: 'user', content: 'a' },
          { role: 'assistant', content: 'b' },
          { role: 'user', content: 'c' },
        ],
        completion: [{ role: 'assistant', content: 'd' }],
        label: true,
      },
      parts: [
        ['prompt', '/prompt/0/content', 'a'],
        ['prompt', '/prompt/1/content', 'b'],
        ['prompt', '/prompt/2/content', 'c'],
        ['response', '/completion/0/content', 'd'],
      ],
      turns: [
        ['user', 'user', '/prompt/0', 'a'],
        ['assistant', 'assistant', '/prompt/1', 'b'],
        ['user', 'user', '/prompt/2', 'c'],
        ['assistant', 'assistant', '/completion/0', 'd'],
      ],
    },
    {
      name: 'text beside messages is a message',
      record: {
        prompt: 'a',
        completion: [{ role: 'assistant', content: 'b' }],
        label: true,
      },
      parts: [
        ['prompt', '/prompt', 'a'],
        ['response', '/completion/0/content', 'b'],
      ],
      turns: [
        ['user', 'user', '/prompt', 'a'],
        ['assistant', 'assistant', '/completion/0', 'b'],
      ],
    },
  ],
  refuses: {
    'a label as text': ['/label', { prompt: 'p', completion: 'c', label: 'true' }],
    'a missing label': ['', { prompt: 'p', completion: 'c' }],
    'an empty prompt': ['/prompt', { prompt: '', completion: 'c', label: true }],
    'an empty list as completion': ['/completion', { prompt: 'p', completion: [], label: true }],
  },
});

import { text } from '../../src/kinds/text.ts';
import { testKind } from '../helpers/test-kind.ts';

testKind(text, {
  example: {
    parts: [
      [
        'text',
        '/text',
        'Moss grows where it is damp and shady, often on the side of a wall away from the sun.',
      ],
    ],
  },
  views: [{ name: 'empty text is a part', record: { text: '' }, parts: [['text', '/text', '']] }],
  refuses: {
    'no text': ['', { meta: {} }],
    'text as a list': ['/text', { text: ['a'] }],
    'meta as text': ['/meta', { text: 'a', meta: 'b' }],
  },
});

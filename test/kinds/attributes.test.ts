import { attributes } from '../../src/kinds/attributes.ts';
import { testKind } from '../helpers/test-kind.ts';

const { example } = attributes;

testKind(attributes, {
  example: {
    parts: [
      ['prompt', '/prompt', 'How do I get candle wax off a table?'],
      [
        'response',
        '/response',
        'Harden it with ice, lift it off with a plastic card, then wipe with warm water.',
      ],
    ],
  },
  views: [
    {
      name: 'an empty response is a part',
      record: { ...example, prompt: 'p', response: '' },
      parts: [
        ['prompt', '/prompt', 'p'],
        ['response', '/response', ''],
      ],
    },
  ],
  refuses: {
    'a score above 4': ['/helpfulness', { ...example, helpfulness: 5 }],
    'a score between two steps': ['/coherence', { ...example, coherence: 2.5 }],
    'a score as text': ['/verbosity', { ...example, verbosity: '3' }],
    'a missing score': ['', { prompt: 'p', response: 'r', helpfulness: 1 }],
    'an empty prompt': ['/prompt', { ...example, prompt: '' }],
  },
});

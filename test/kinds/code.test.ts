import { code } from '../../src/kinds/code.ts';
import { testKind } from '../helpers/test-kind.ts';

testKind(code, {
  example: {
    parts: [
      [
        'prompt',
        '/prompt',
        'Write a function `middle(a, b, c)` that returns the median of three numbers.',
      ],
      ['response', '/solution', 'def middle(a, b, c):\n    return sorted([a, b, c])[1]\n'],
      ['reference', '/tests/0', 'assert middle(3, 1, 2) == 2'],
      ['reference', '/tests/1', 'assert middle(5, 5, 1) == 5'],
    ],
  },
  views: [
    {
      name: 'tests as one program',
      record: { prompt: 'p', solution: '', tests: 'assert True' },
      parts: [
        ['prompt', '/prompt', 'p'],
        ['response', '/solution', ''],
        ['reference', '/tests', 'assert True'],
      ],
    },
    {
      name: 'a test of a wrong type gives no part and shifts no pointer',
      record: { prompt: 'p', solution: 's', tests: [1, 'assert True'] },
      valid: false,
      parts: [
        ['prompt', '/prompt', 'p'],
        ['response', '/solution', 's'],
        ['reference', '/tests/1', 'assert True'],
      ],
    },
  ],
  refuses: {
    'no tests': ['', { prompt: 'p', solution: 's' }],
    'an empty list of tests': ['/tests', { prompt: 'p', solution: 's', tests: [] }],
    'a solution that is no text': ['/solution', { prompt: 'p', solution: ['s'], tests: 't' }],
    'an entry point that is no text': [
      '/entry_point',
      { prompt: 'p', solution: 's', tests: 't', entry_point: null },
    ],
  },
});

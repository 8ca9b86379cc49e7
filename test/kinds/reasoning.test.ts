import { reasoning } from '../../src/kinds/reasoning.ts';
import { testKind } from '../helpers/test-kind.ts';

testKind(reasoning, {
  example: {
    parts: [
      [
        'prompt',
        '/question',
        'A tram has 14 seats and each of its 3 cars is the same. How many seats in all?',
      ],
      [
        'response',
        '/answer',
        'Every car has 14 seats, so 3 cars have 3 * 14 = <<3*14=42>>42 seats.\n#### 42',
      ],
    ],
  },
  views: [
    {
      name: 'steps kept apart come before the answer',
      record: { question: 'q', answer: '42', solution: 's', rationale: 'r' },
      parts: [
        ['prompt', '/question', 'q'],
        ['response', '/rationale', 'r'],
        ['response', '/solution', 's'],
        ['response', '/answer', '42'],
      ],
    },
    {
      name: 'empty steps give no part, an empty answer does',
      record: { question: 'q', answer: '', solution: '', rationale: '' },
      parts: [
        ['prompt', '/question', 'q'],
        ['response', '/answer', ''],
      ],
    },
  ],
  refuses: {
    'an answer that is a number': ['/answer', { question: 'q', answer: 42 }],
    'an empty question': ['/question', { question: '', answer: '42' }],
    'a missing answer': ['', { question: 'q', solution: 's' }],
  },
});

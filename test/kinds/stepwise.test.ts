import { stepwise } from '../../src/kinds/stepwise.ts';
import { testKind } from '../helpers/test-kind.ts';

testKind(stepwise, {
  example: {
    parts: [
      ['prompt', '/prompt', 'What is 15% of 80?'],
      ['response', '/completions/0', '10% of 80 is 8.'],
      ['response', '/completions/1', '5% of 80 is 4.'],
      ['response', '/completions/2', 'Together that is 13.'],
    ],
  },
  accepts: {
    'lists of different length, which a schema can’t compare': {
      prompt: 'p',
      completions: ['a', 'b'],
      labels: [true],
    },
  },
  refuses: {
    'labels as numbers': ['/labels/0', { prompt: 'p', completions: ['a'], labels: [1] }],
    'a single step as text': ['/completions', { prompt: 'p', completions: 'a', labels: [true] }],
    'no steps': ['/completions', { prompt: 'p', completions: [], labels: [true] }],
  },
});

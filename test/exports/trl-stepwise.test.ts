import { trlStepwise } from '../../src/exports/trl-stepwise.ts';
import { testExport } from '../helpers/test-export.ts';

const good = { prompt: 'a', completions: ['b', 'c'], labels: [true, false] };

testExport(trlStepwise, {
  writes: {
    'its three fields': {
      kind: 'stepwise',
      record: { source: 'x', ...good },
      row: good,
      lost: ['source'],
    },
  },
  refuses: {
    'a label too few': ['labels', 'stepwise', { ...good, labels: [true] }],
    'no steps': ['labels', 'stepwise', { ...good, completions: [], labels: [] }],
    'a number for a label': ['wrong-type', 'stepwise', { ...good, labels: [1, 0] }],
    'a step that is no text': ['wrong-type', 'stepwise', { ...good, completions: ['b', 3] }],
    'an empty step': ['empty-turn', 'stepwise', { ...good, completions: ['b', ''] }],
    'steps that are no list': ['wrong-type', 'stepwise', { ...good, completions: 'b' }],
  },
  snippets: { stepwise: ['PRMTrainer(', 'num_labels=2'] },
});

import { nemoSteerlm } from '../../src/exports/nemo-steerlm.ts';
import { testExport } from '../helpers/test-export.ts';

const scores = { helpfulness: 4, correctness: 3, coherence: 2, complexity: 1, verbosity: 0 };

testExport(nemoSteerlm, {
  writes: {
    'scores as the label of the answer': {
      kind: 'attributes',
      record: { prompt: 'a', response: 'b', ...scores, model: 'm' },
      row: {
        system:
          'A chat between a curious user and an artificial intelligence assistant. ' +
          "The assistant gives helpful, detailed, and polite answers to the user's questions.",
        mask: 'User',
        type: 'VALUE_TO_TEXT',
        conversations: [
          { value: 'a', from: 'User', label: null },
          {
            value: 'b',
            from: 'Assistant',
            label: 'helpfulness:4,correctness:3,coherence:2,complexity:1,verbosity:0',
          },
        ],
      },
      lost: ['model'],
    },
  },
  refuses: {
    'a score too high': [
      'attributes',
      'attributes',
      { prompt: 'a', response: 'b', ...scores, verbosity: 5 },
    ],
    'a score in words': [
      'attributes',
      'attributes',
      { prompt: 'a', response: 'b', ...scores, verbosity: '0' },
    ],
    'an empty answer': ['empty-turn', 'attributes', { prompt: 'a', response: '', ...scores }],
  },
  snippets: { attributes: ['train_gpt_sft.py', 'file_path=birds-train.x.jsonl\n'] },
});

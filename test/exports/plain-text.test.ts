import { plainText } from '../../src/exports/plain-text.ts';
import { testExport } from '../helpers/test-export.ts';

testExport(plainText, {
  writes: {
    'the text': {
      kind: 'text',
      record: { text: 'Moss.\n\nFern.', meta: { a: 1 } },
      row: 'Moss.\n\nFern.',
      lost: ['meta'],
    },
  },
  refuses: {
    'the mark between texts': ['separator', 'text', { text: 'a<|endoftext|>b' }],
    'no visible character': ['empty-turn', 'text', { text: '\n' }],
    'no text': ['wrong-type', 'text', { text: 4 }],
  },
  snippets: { text: ['open("birds-train.x.jsonl"', '<|endoftext|>'] },
});

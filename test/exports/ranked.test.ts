import { ranked } from '../../src/exports/ranked.ts';
import { testExport } from '../helpers/test-export.ts';

testExport(ranked, {
  writes: {
    'answers in the order of the record, with a model each': {
      kind: 'ranked',
      record: {
        prompt: 'a',
        answers: [
          { rank: 2, answer: 'c', words: 1 },
          { rank: 1, answer: 'b', model: 'm' },
        ],
      },
      row: {
        prompt: 'a',
        answers: [
          { answer: 'c', model: '', rank: 2 },
          { answer: 'b', model: 'm', rank: 1 },
        ],
      },
      lost: ['answers[].words'],
    },
  },
  refuses: {
    'one rank for all': [
      'no-pair',
      'ranked',
      {
        prompt: 'a',
        answers: [
          { answer: 'b', rank: 1 },
          { answer: 'c', rank: 1 },
        ],
      },
    ],
    'a rank in words': [
      'wrong-type',
      'ranked',
      { prompt: 'a', answers: [{ answer: 'b', rank: '1' }] },
    ],
    'an empty answer': [
      'empty-turn',
      'ranked',
      { prompt: 'a', answers: [{ answer: '', rank: 1 }] },
    ],
    'answers that are no list': ['wrong-type', 'ranked', { prompt: 'a', answers: 'b' }],
  },
  snippets: { ranked: ['sorted(row["answers"]', '"train": "birds-train.x.jsonl.gz"'] },
});

import { ranked } from '../../src/kinds/ranked.ts';
import { testKind } from '../helpers/test-kind.ts';

testKind(ranked, {
  example: {
    parts: [
      ['prompt', '/prompt', 'Give a rhyme for “stone”.'],
      ['response', '/answers/0/answer', '“Bone” rhymes with “stone”.'],
      ['rejected', '/answers/1/answer', '“Stain”.'],
    ],
  },
  views: [
    {
      name: 'the lowest rank is the response wherever it stands, ties included',
      record: {
        prompt: 'p',
        answers: [
          { answer: 'c', rank: 3 },
          { answer: 'a', rank: 1.5 },
          { answer: 'b', rank: 1.5 },
        ],
      },
      parts: [
        ['prompt', '/prompt', 'p'],
        ['rejected', '/answers/0/answer', 'c'],
        ['response', '/answers/1/answer', 'a'],
        ['response', '/answers/2/answer', 'b'],
      ],
    },
    {
      name: 'without ranks nothing is the best',
      record: { prompt: 'p', answers: [{ answer: 'a' }, { answer: 'b', rank: '1' }] },
      valid: false,
      parts: [
        ['prompt', '/prompt', 'p'],
        ['rejected', '/answers/0/answer', 'a'],
        ['rejected', '/answers/1/answer', 'b'],
      ],
    },
  ],
  refuses: {
    'a single answer': ['/answers', { prompt: 'p', answers: [{ answer: 'a', rank: 1 }] }],
    'a rank as text': [
      '/answers/1/rank',
      {
        prompt: 'p',
        answers: [
          { answer: 'a', rank: 1 },
          { answer: 'b', rank: '2' },
        ],
      },
    ],
    'answers as plain text': ['/answers/0', { prompt: 'p', answers: ['a', 'b'] }],
  },
});

import { qa } from '../../src/kinds/qa.ts';
import { testKind } from '../helpers/test-kind.ts';

const asked = { context: 'c', question: 'q' };

testKind(qa, {
  example: {
    parts: [
      ['context', '/context', 'The bridge was opened in 1932 after eight years of work.'],
      ['prompt', '/question', 'When was the bridge opened?'],
      ['response', '/answers/text/0', '1932'],
    ],
  },
  views: [
    {
      name: 'one answer',
      record: { ...asked, answers: '' },
      parts: [
        ['context', '/context', 'c'],
        ['prompt', '/question', 'q'],
        ['response', '/answers', ''],
      ],
    },
    {
      name: 'a list of answers',
      record: { ...asked, answers: ['a', 'b'] },
      parts: [
        ['context', '/context', 'c'],
        ['prompt', '/question', 'q'],
        ['response', '/answers/0', 'a'],
        ['response', '/answers/1', 'b'],
      ],
    },
    {
      name: 'no answer',
      record: { ...asked, answers: [] },
      parts: [
        ['context', '/context', 'c'],
        ['prompt', '/question', 'q'],
      ],
    },
    {
      name: 'no answer in SQuAD’s form',
      record: { ...asked, answers: { text: [], answer_start: [] } },
      parts: [
        ['context', '/context', 'c'],
        ['prompt', '/question', 'q'],
      ],
    },
  ],
  refuses: {
    'answers that are null': ['/answers', { ...asked, answers: null }],
    'an answer that is a number': ['/answers/0', { ...asked, answers: [1932] }],
    'SQuAD’s form without texts': ['/answers', { ...asked, answers: { answer_start: [3] } }],
    'a position as text': [
      '/answers/answer_start/0',
      { ...asked, answers: { text: ['a'], answer_start: ['3'] } },
    ],
    'a missing context': ['', { question: 'q', answers: 'a' }],
  },
});

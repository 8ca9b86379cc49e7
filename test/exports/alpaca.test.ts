import { alpaca } from '../../src/exports/alpaca.ts';
import { testExport } from '../helpers/test-export.ts';

testExport(alpaca, {
  writes: {
    'a missing input as an empty one, without the system text': {
      kind: 'instruction',
      record: { output: 'Lima.', instruction: 'Name it.', system: 'Be brief.' },
      row: { instruction: 'Name it.', input: '', output: 'Lima.' },
      lost: ['system'],
    },
    'a passage as the input': {
      kind: 'qa',
      record: { context: 'Opened in 1932.', question: 'When?', answers: '1932' },
      row: { instruction: 'When?', input: 'Opened in 1932.', output: '1932' },
    },
    'a program without its tests': {
      kind: 'code',
      record: { prompt: 'Add.', solution: 'a + b', tests: ['x'], entry_point: 'add' },
      row: { instruction: 'Add.', input: '', output: 'a + b' },
      lost: ['tests', 'entry_point'],
    },
    'the only instance of a task': {
      kind: 'self-instruct',
      record: {
        name: 'plural',
        instruction: 'Plural?',
        instances: [{ input: 'mouse', output: 'mice', note: 'x' }],
        is_classification: false,
      },
      row: { instruction: 'Plural?', input: 'mouse', output: 'mice' },
      lost: ['name', 'is_classification', 'instances[].note'],
    },
  },
  refuses: {
    'no answers': ['no-answer', 'qa', { question: 'a', answers: [] }],
    'an answer that is a number': ['wrong-type', 'qa', { question: 'a', answers: [4] }],
    'an empty answer': ['empty-turn', 'qa', { question: 'a', answers: [''] }],
    'instances that are none': [
      'wrong-type',
      'self-instruct',
      { instruction: 'a', instances: [1] },
    ],
    'no instances': ['wrong-type', 'self-instruct', { instruction: 'a', instances: [] }],
    'a rationale that is a list': [
      'wrong-type',
      'reasoning',
      { question: 'a', rationale: ['b'], answer: 'c' },
    ],
    'an empty question': ['empty-turn', 'code', { prompt: '\n', solution: 'a' }],
  },
  snippets: { instruction: ['alpaca_dataset', 'data_files: "birds-train.x.jsonl"'] },
});

import { selfInstruct } from '../../src/kinds/self-instruct.ts';
import { testKind } from '../helpers/test-kind.ts';

testKind(selfInstruct, {
  example: {
    parts: [
      ['prompt', '/instruction', 'Give the plural of the noun.'],
      ['prompt', '/instances/0/input', 'mouse'],
      ['response', '/instances/0/output', 'mice'],
      ['prompt', '/instances/1/input', 'shelf'],
      ['response', '/instances/1/output', 'shelves'],
    ],
  },
  views: [
    {
      name: 'an empty input gives no part, an empty output does',
      record: { instruction: 'i', instances: [{ input: '', output: '' }] },
      parts: [
        ['prompt', '/instruction', 'i'],
        ['response', '/instances/0/output', ''],
      ],
    },
    {
      name: 'instances that are no objects are left out',
      record: { instruction: 'i', instances: ['x', null, { output: 'o' }] },
      valid: false,
      parts: [
        ['prompt', '/instruction', 'i'],
        ['response', '/instances/2/output', 'o'],
      ],
    },
  ],
  refuses: {
    'no instances': ['/instances', { instruction: 'i', instances: [] }],
    'an instance without output': ['/instances/0', { instruction: 'i', instances: [{}] }],
    'a label flag as text': [
      '/is_classification',
      { instruction: 'i', instances: [{ output: 'o' }], is_classification: 'yes' },
    ],
  },
});

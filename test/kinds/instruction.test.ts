import { instruction } from '../../src/kinds/instruction.ts';
import { testKind } from '../helpers/test-kind.ts';

testKind(instruction, {
  example: {
    parts: [
      ['prompt', '/instruction', 'Name the capital of the country.'],
      ['prompt', '/input', 'Portugal'],
      ['response', '/output', 'Lisbon.'],
    ],
  },
  views: [
    {
      name: 'an empty input and system give no part, an empty output does',
      record: { instruction: 'i', input: '', output: '', system: '' },
      parts: [
        ['prompt', '/instruction', 'i'],
        ['response', '/output', ''],
      ],
    },
    {
      name: 'the system prompt comes first',
      record: { output: 'o', instruction: 'i', system: 's' },
      parts: [
        ['system', '/system', 's'],
        ['prompt', '/instruction', 'i'],
        ['response', '/output', 'o'],
      ],
    },
    {
      name: 'fields of a wrong type give no part',
      record: { instruction: 1, input: ['x'], output: null, system: {} },
      valid: false,
      parts: [],
    },
  ],
  refuses: {
    'an empty instruction': ['/instruction', { instruction: '', output: 'o' }],
    'a missing output': ['', { instruction: 'i' }],
    'an output that is null': ['/output', { instruction: 'i', output: null }],
    'an input that is a list': ['/input', { instruction: 'i', input: [], output: 'o' }],
  },
});

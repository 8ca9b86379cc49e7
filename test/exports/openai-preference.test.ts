import { openaiPreference } from '../../src/exports/openai-preference.ts';
import { answer, calling, pair, ranking, system, user } from '../helpers/export-turns.ts';
import { testExport } from '../helpers/test-export.ts';

testExport(openaiPreference, {
  writes: {
    'texts as messages': {
      kind: 'preference',
      record: { ...pair, source: 'x' },
      row: {
        input: { messages: [{ role: 'user', content: 'Why are leaves yellow?' }] },
        preferred_output: [{ role: 'assistant', content: 'The green is taken back.' }],
        non_preferred_output: [{ role: 'assistant', content: 'Paint.' }],
      },
      lost: ['source'],
    },
    'its own form as it stands, but for what it does not know': {
      kind: 'preference',
      record: {
        input: {
          messages: [system, user, ...calling('c1')],
          tools: [{ type: 'function', function: { name: 'status' } }],
          parallel_tool_calls: true,
          seed: 3,
        },
        preferred_output: [answer],
        non_preferred_output: [{ role: 'assistant', content: 'Yes.', weight: 1 }],
      },
      row: {
        input: {
          messages: [system, user, ...calling('c1')],
          tools: [{ type: 'function', function: { name: 'status' } }],
          parallel_tool_calls: true,
        },
        preferred_output: [answer],
        non_preferred_output: [{ role: 'assistant', content: 'Yes.' }],
      },
      lost: ['input.seed', 'non_preferred_output[].weight'],
    },
    'the best against the worst': {
      kind: 'ranked',
      record: ranking,
      row: {
        input: { messages: [{ role: 'user', content: 'Give a rhyme for stone.' }] },
        preferred_output: [{ role: 'assistant', content: 'Bone.' }],
        non_preferred_output: [{ role: 'assistant', content: 'Stain.' }],
      },
      lost: ['answers[].rank', 'answers[] but the best and the worst', 'answers[].model'],
      changed: ['answers'],
    },
  },
  refuses: {
    'an empty answer that was rejected': ['empty-turn', 'preference', { ...pair, rejected: ' ' }],
    'an empty answer that was chosen': ['empty-turn', 'preference', { ...pair, chosen: '' }],
    'no prompt': ['no-prompt', 'preference', { chosen: 'a', rejected: 'b' }],
    'no rejected answer': ['wrong-type', 'preference', { prompt: 'a', chosen: 'b' }],
    'answers of one rank': [
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
    'an answer without a rank': [
      'wrong-type',
      'ranked',
      { prompt: 'a', answers: [{ answer: 'b' }] },
    ],
    'no answers': ['no-answer', 'ranked', { prompt: 'a', answers: [] }],
  },
  snippets: { preference: ['method={"type": "dpo"}'] },
});

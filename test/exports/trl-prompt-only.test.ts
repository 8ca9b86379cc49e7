import { trlPromptOnly } from '../../src/exports/trl-prompt-only.ts';
import { answer, calling, system, user } from '../helpers/export-turns.ts';
import { testExport } from '../helpers/test-export.ts';

testExport(trlPromptOnly, {
  writes: {
    'a problem with the answer it is checked by': {
      kind: 'reasoning',
      record: { question: '2 + 2?', rationale: 'Count on.', answer: '4' },
      row: { prompt: [{ role: 'user', content: '2 + 2?' }], answer: '4' },
      lost: ['rationale'],
    },
    'a program with its tests': {
      kind: 'code',
      record: { prompt: 'Add.', solution: 'a + b', tests: 'x', entry_point: 'add' },
      row: { prompt: [{ role: 'user', content: 'Add.' }], tests: 'x', entry_point: 'add' },
      lost: ['solution'],
    },
    'a question with all its answers': {
      kind: 'qa',
      record: { context: 'c', question: 'q', answers: { text: ['a', 'b'], answer_start: [1] } },
      row: { prompt: [{ role: 'user', content: 'c\n\nq' }], answers: ['a', 'b'] },
      lost: ['answers.answer_start'],
      changed: ['context'],
    },
    'an instruction without its output': {
      kind: 'instruction',
      record: { instruction: 'a', output: '', system: 's' },
      row: {
        prompt: [
          { role: 'system', content: 's' },
          { role: 'user', content: 'a' },
        ],
      },
    },
    'a conversation up to its last answer': {
      kind: 'chat',
      record: { messages: [system, user, answer, user, answer] },
      row: { prompt: [system, user, answer, user] },
      lost: ['messages[] but the prompt'],
    },
    'a conversation that ends with a question': {
      kind: 'chat',
      record: { messages: [user] },
      row: { prompt: [user] },
    },
  },
  refuses: {
    'no question': ['no-prompt', 'chat', { messages: [system, answer] }],
    'an empty question': ['empty-turn', 'instruction', { instruction: '', output: 'x' }],
    'a result without a call': [
      'role-order',
      'chat',
      { messages: [user, calling('c')[1]!, answer] },
    ],
  },
  snippets: { reasoning: ['GRPOTrainer(', 'reward_funcs='] },
});

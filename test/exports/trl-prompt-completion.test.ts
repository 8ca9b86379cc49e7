import { trlPromptCompletion } from '../../src/exports/trl-prompt-completion.ts';
import { answer, system, user } from '../helpers/export-turns.ts';
import { testExport } from '../helpers/test-export.ts';

testExport(trlPromptCompletion, {
  writes: {
    'the last turn as the completion': {
      kind: 'chat',
      record: {
        messages: [system, user, { ...answer, weight: 0 }, user, { ...answer, weight: 1 }],
      },
      row: { prompt: [system, user, answer, user], completion: [answer] },
      lost: ['messages[].weight'],
    },
    'a task': {
      kind: 'reasoning',
      record: { question: '2 + 2?', answer: '4' },
      row: {
        prompt: [{ role: 'user', content: '2 + 2?' }],
        completion: [{ role: 'assistant', content: '4' }],
      },
    },
  },
  refuses: {
    'a last turn that is not to be learnt': [
      'weight',
      'chat',
      { messages: [user, answer, user, { ...answer, weight: 0 }] },
    ],
    'no answer': ['no-answer', 'chat', { messages: [user] }],
  },
  snippets: { chat: ['SFTTrainer('] },
});

import { unsloth } from '../../src/exports/unsloth.ts';
import { answer, judged, pair, system, user } from '../helpers/export-turns.ts';
import { testExport } from '../helpers/test-export.ts';

testExport(unsloth, {
  writes: {
    messages: {
      kind: 'chat',
      record: { messages: [user, answer] },
      row: { messages: [user, answer] },
    },
    'a pair': {
      kind: 'preference',
      record: pair,
      row: {
        prompt: [{ role: 'user', content: 'Why are leaves yellow?' }],
        chosen: [{ role: 'assistant', content: 'The green is taken back.' }],
        rejected: [{ role: 'assistant', content: 'Paint.' }],
      },
    },
    'a judged answer': {
      kind: 'unpaired',
      record: judged,
      row: { prompt: [system, user], completion: [answer], label: false },
    },
    'a text': { kind: 'text', record: { text: 'Moss.' }, row: { text: 'Moss.' } },
  },
  refuses: { 'no answer': ['no-answer', 'chat', { messages: [user] }] },
  snippets: {
    chat: ['apply_chat_template', 'SFTTrainer('],
    preference: ['DPOTrainer('],
    unpaired: ['KTOTrainer('],
    text: ['SFTTrainer('],
  },
});

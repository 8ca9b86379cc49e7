import { trlUnpaired } from '../../src/exports/trl-unpaired.ts';
import { answer, judged, system, user } from '../helpers/export-turns.ts';
import { testExport } from '../helpers/test-export.ts';

testExport(trlUnpaired, {
  writes: {
    'a text as a message': {
      kind: 'unpaired',
      record: { prompt: 'a', completion: 'b', label: true, model: 'm' },
      row: {
        prompt: [{ role: 'user', content: 'a' }],
        completion: [{ role: 'assistant', content: 'b' }],
        label: true,
      },
      lost: ['model'],
    },
    'messages as they stand': {
      kind: 'unpaired',
      record: judged,
      row: { prompt: [system, user], completion: [answer], label: false },
    },
  },
  refuses: {
    'a label that is a number': ['wrong-type', 'unpaired', { ...judged, label: 1 }],
    'a completion of the user': ['role-order', 'unpaired', { ...judged, completion: [user] }],
    'a completion without a message': ['no-answer', 'unpaired', { ...judged, completion: [] }],
    'an empty completion': ['empty-turn', 'unpaired', { prompt: 'a', completion: '', label: true }],
    'no prompt': ['wrong-type', 'unpaired', { completion: 'b', label: true }],
  },
  snippets: { unpaired: ['KTOTrainer('] },
});

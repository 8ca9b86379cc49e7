import { kto } from '../../src/exports/kto.ts';
import { answer, calling, judged, user } from '../helpers/export-turns.ts';
import { testExport } from '../helpers/test-export.ts';

testExport(kto, {
  writes: {
    'texts as they stand': {
      kind: 'unpaired',
      record: { label: true, completion: 'b', prompt: 'a' },
      row: { prompt: 'a', completion: 'b', label: true },
    },
    'messages without the system text': {
      kind: 'unpaired',
      record: judged,
      row: { prompt: user.content as string, completion: 'No.', label: false },
      lost: ['prompt[] of the system'],
    },
  },
  refuses: {
    'several turns': [
      'several-turns',
      'unpaired',
      { prompt: [user, answer, user], completion: [answer], label: true },
    ],
    'a call': [
      'tool-calls',
      'unpaired',
      { prompt: [user, ...calling('c')], completion: [answer], label: true },
    ],
    'a completion of several messages': [
      'tool-calls',
      'unpaired',
      { prompt: [user], completion: [...calling('c'), answer], label: true },
    ],
  },
  snippets: { unpaired: ['KTOTrainer('] },
});

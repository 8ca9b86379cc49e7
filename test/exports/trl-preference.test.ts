import { trlPreference } from '../../src/exports/trl-preference.ts';
import { answer, calling, called, pair, system, user } from '../helpers/export-turns.ts';
import { testExport } from '../helpers/test-export.ts';

const worse = { role: 'assistant', content: 'Yes.' };

testExport(trlPreference, {
  writes: {
    'texts as messages': {
      kind: 'preference',
      record: pair,
      row: {
        prompt: [{ role: 'user', content: 'Why are leaves yellow?' }],
        chosen: [{ role: 'assistant', content: 'The green is taken back.' }],
        rejected: [{ role: 'assistant', content: 'Paint.' }],
      },
    },
    'a prompt that both answers begin with': {
      kind: 'preference',
      record: {
        prompt: user.content,
        chosen: [system, user, answer],
        rejected: [system, user, worse],
      },
      row: { prompt: [system, user], chosen: [answer], rejected: [worse] },
    },
    'answers of several messages, tools as text': {
      kind: 'preference',
      record: {
        prompt: [user],
        chosen: [...calling(), answer],
        rejected: [worse],
        tools: [{ name: 'status' }],
      },
      row: {
        prompt: [user],
        chosen: [
          { role: 'assistant', content: '', tool_calls: [called] },
          { role: 'tool', content: 'false' },
          answer,
        ],
        rejected: [worse],
        tools: '[{"type":"function","function":{"name":"status"}}]',
      },
    },
    'a rejected answer that is empty': {
      kind: 'preference',
      record: { ...pair, rejected: '' },
      row: {
        prompt: [{ role: 'user', content: 'Why are leaves yellow?' }],
        chosen: [{ role: 'assistant', content: 'The green is taken back.' }],
        rejected: [{ role: 'assistant', content: '' }],
      },
    },
  },
  refuses: {
    'an answer of the user': [
      'no-answer',
      'preference',
      { prompt: [user], chosen: [answer], rejected: [user] },
    ],
    'a rejected answer that ends with the user': [
      'no-answer',
      'preference',
      { prompt: [user], chosen: [answer], rejected: [worse, user] },
    ],
    'a prompt that ends with the assistant': [
      'no-prompt',
      'preference',
      { prompt: [user, answer], chosen: [answer], rejected: [worse] },
    ],
    'a prompt of the system alone': [
      'no-prompt',
      'preference',
      { prompt: [system], chosen: [answer], rejected: [worse] },
    ],
    'an answer that is to be left out of the loss': [
      'weight',
      'preference',
      { prompt: [user], chosen: [{ ...answer, weight: 0 }], rejected: [worse] },
    ],
  },
  snippets: { preference: ['DPOTrainer('] },
});

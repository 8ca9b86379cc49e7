import { axolotl } from '../../src/exports/axolotl.ts';
import { answer, called, calling, judged, pair, ranking, user } from '../helpers/export-turns.ts';
import { testExport } from '../helpers/test-export.ts';

testExport(axolotl, {
  writes: {
    'a weight as train, tools as a list': {
      kind: 'chat',
      record: {
        messages: [user, ...calling('c'), { ...answer, weight: 0 }, user, { ...answer, weight: 1 }],
        tools: '[{"name":"status"}]',
      },
      row: {
        messages: [
          user,
          { role: 'assistant', content: '', tool_calls: [{ id: 'c', ...called }] },
          { role: 'tool', content: 'false', tool_call_id: 'c' },
          { ...answer, train: false },
          user,
          { ...answer, train: true },
        ],
        tools: [{ type: 'function', function: { name: 'status' } }],
      },
    },
    'a pair with one message for each answer': {
      kind: 'preference',
      record: pair,
      row: {
        messages: [{ role: 'user', content: 'Why are leaves yellow?' }],
        chosen: { role: 'assistant', content: 'The green is taken back.' },
        rejected: { role: 'assistant', content: 'Paint.' },
      },
    },
    'the best against the worst': {
      kind: 'ranked',
      record: ranking,
      row: {
        messages: [{ role: 'user', content: 'Give a rhyme for stone.' }],
        chosen: { role: 'assistant', content: 'Bone.' },
        rejected: { role: 'assistant', content: 'Stain.' },
      },
      lost: ['answers[].rank', 'answers[] but the best and the worst', 'answers[].model'],
      changed: ['answers'],
    },
    'a judged answer as texts': {
      kind: 'unpaired',
      record: judged,
      row: {
        system: 'Be brief.',
        prompt: user.content as string,
        completion: 'No.',
        label: false,
      },
    },
  },
  refuses: {
    'a pair with a call': [
      'tool-calls',
      'preference',
      { prompt: [user, ...calling('c')], chosen: [answer], rejected: [answer] },
    ],
    'an answer of two messages': [
      'several-turns',
      'preference',
      { prompt: [user], chosen: [answer], rejected: [answer, user, answer] },
    ],
    'an empty rejected answer': ['empty-turn', 'preference', { ...pair, rejected: '' }],
    'an empty text': ['empty-turn', 'text', { text: ' ' }],
  },
  snippets: {
    chat: ['type: chat_template\n', 'message_field_training: train'],
    preference: ['rl: dpo', 'type: chat_template.default'],
    ranked: ['rl: dpo'],
    unpaired: ['rl: kto', 'type: chatml.ultra'],
    stepwise: ['process_reward_model: true', 'type: stepwise_supervised'],
    text: ['type: completion', 'field: text'],
  },
});

import { trlSft } from '../../src/exports/trl-sft.ts';
import { testExport } from '../helpers/test-export.ts';

const user = { role: 'user', content: 'Is the ferry running?' };
const answer = { role: 'assistant', content: 'No.' };
const call = { name: 'status', arguments: '{"port": "Horta"}' };

testExport(trlSft, {
  writes: {
    'a task as one exchange, input after instruction': {
      kind: 'instruction',
      record: { instruction: 'Name the capital.', input: 'Peru', output: 'Lima.', topic: 'maps' },
      row: {
        messages: [
          { role: 'user', content: 'Name the capital.\n\nPeru' },
          { role: 'assistant', content: 'Lima.' },
        ],
      },
      lost: ['topic'],
      changed: ['input'],
    },
    'fields under the names of the file': {
      kind: 'instruction',
      record: { ask: 'Name it.', about: 'Peru', say: 'Lima.', input: '' },
      fields: { ask: 'instruction', about: 'input', say: 'output' },
      row: {
        messages: [
          { role: 'user', content: 'Name it.\n\nPeru' },
          { role: 'assistant', content: 'Lima.' },
        ],
      },
      changed: ['about'],
    },
    'a system text as the first message, empty fields unsaid': {
      kind: 'instruction',
      record: { instruction: 'Hi', input: '', output: 'Hello', system: 'Be kind.', note: null },
      row: {
        messages: [
          { role: 'system', content: 'Be kind.' },
          { role: 'user', content: 'Hi' },
          { role: 'assistant', content: 'Hello' },
        ],
      },
    },
    'a passage before its question, the first of its answers': {
      kind: 'qa',
      record: {
        context: 'Opened in 1932.',
        question: 'When?',
        answers: { text: ['1932', 'In 1932'], answer_start: [10, 7] },
      },
      row: {
        messages: [
          { role: 'user', content: 'Opened in 1932.\n\nWhen?' },
          { role: 'assistant', content: '1932' },
        ],
      },
      lost: ['answers.text[] but the first', 'answers.answer_start'],
      changed: ['context'],
    },
    'thinking, solution and answer in one turn': {
      kind: 'reasoning',
      record: { question: '2 + 2?', rationale: 'Count on.', answer: '4' },
      row: {
        messages: [
          { role: 'user', content: '2 + 2?' },
          { role: 'assistant', content: 'Count on.\n\n4' },
        ],
      },
      changed: ['rationale', 'answer'],
    },
    'calls with arguments as objects, tools as text': {
      kind: 'chat',
      record: {
        messages: [
          { ...user, name: 'ana' },
          { role: 'assistant', content: null, tool_calls: [{ id: 'c', function: call }] },
          { role: 'tool', content: 'false', tool_call_id: 'c' },
          { ...answer, weight: 1 },
        ],
        tools: [{ name: 'status', parameters: {} }],
      },
      row: {
        messages: [
          { role: 'user', content: user.content, name: 'ana' },
          {
            role: 'assistant',
            content: '',
            tool_calls: [
              {
                id: 'c',
                type: 'function',
                function: { name: 'status', arguments: { port: 'Horta' } },
              },
            ],
          },
          { role: 'tool', content: 'false', tool_call_id: 'c' },
          { role: 'assistant', content: 'No.' },
        ],
        tools: '[{"type":"function","function":{"name":"status","parameters":{}}}]',
      },
      lost: ['messages[].weight'],
      changed: ['messages[].tool_calls[].function.arguments'],
    },
    'content in pieces as one text, other fields of a message lost': {
      kind: 'chat',
      record: {
        messages: [
          {
            role: 'user',
            content: [
              { type: 'text', text: 'a' },
              { type: 'text', text: 'b' },
            ],
            at: 7,
          },
          { role: 'assistant', content: null, refusal: 'I would rather not.' },
        ],
      },
      row: {
        messages: [
          { role: 'user', content: 'a\nb' },
          { role: 'assistant', content: 'I would rather not.' },
        ],
      },
      lost: ['messages[].at'],
      changed: ['messages[].content', 'messages[].refusal'],
    },
    'ShareGPT’s turns, system and calls': {
      kind: 'sharegpt',
      record: {
        system: 'Be brief.',
        conversations: [
          { from: 'human', value: 'Now?' },
          { from: 'function_call', value: '{"name":"clock","arguments":{}}' },
          { from: 'observation', value: '9:00' },
          { from: 'gpt', value: 'Nine.', loss: true },
        ],
      },
      row: {
        messages: [
          { role: 'system', content: 'Be brief.' },
          { role: 'user', content: 'Now?' },
          {
            role: 'assistant',
            content: '',
            tool_calls: [{ type: 'function', function: { name: 'clock', arguments: {} } }],
          },
          { role: 'tool', content: '9:00' },
          { role: 'assistant', content: 'Nine.' },
        ],
      },
      lost: ['conversations[].loss'],
    },
    text: {
      kind: 'text',
      record: { text: 'Moss.', meta: { source: 'notes' } },
      row: { text: 'Moss.' },
      lost: ['meta'],
    },
  },
  refuses: {
    'an empty answer': ['empty-turn', 'instruction', { instruction: 'a', output: ' ' }],
    'an empty turn': ['empty-turn', 'chat', { messages: [{ role: 'user', content: '' }, answer] }],
    'a missing field': ['wrong-type', 'instruction', { instruction: 'a' }],
    'a number for a text': ['wrong-type', 'instruction', { instruction: 1, output: 'b' }],
    'an input that is no text': [
      'wrong-type',
      'instruction',
      { instruction: 'a', input: ['x'], output: 'b' },
    ],
    'messages that are no list': ['wrong-type', 'chat', { messages: {} }],
    'something between the messages that is none': ['wrong-type', 'chat', { messages: [user, 3] }],
    'content that is an object': [
      'wrong-type',
      'chat',
      { messages: [{ role: 'user', content: { text: 'x' } }, answer] },
    ],
    'a speaker that is not known': [
      'unknown-role',
      'chat',
      { messages: [{ role: 'critic', content: 'x' }, answer] },
    ],
    'two questions in a row': ['role-order', 'chat', { messages: [user, user, answer] }],
    'a late system text': [
      'role-order',
      'chat',
      { messages: [user, answer, { role: 'system', content: 'x' }, user, answer] },
    ],
    'an answer first': ['role-order', 'chat', { messages: [answer, user, answer] }],
    'a question last': ['no-answer', 'chat', { messages: [user] }],
    'no turn at all': ['no-answer', 'chat', { messages: [] }],
    'no answer': ['no-answer', 'qa', { context: '', question: 'a', answers: { text: [] } }],
    'a turn that is not to be learnt': [
      'weight',
      'chat',
      { messages: [user, { ...answer, weight: 0 }] },
    ],
    'an image': [
      'media',
      'chat',
      { messages: [{ role: 'user', content: [{ type: 'image_url', image_url: {} }] }, answer] },
    ],
    'a call without a name': [
      'tool-call',
      'chat',
      { messages: [user, { role: 'assistant', tool_calls: [{ function: {} }] }] },
    ],
    'arguments that are no object': [
      'tool-call',
      'chat',
      {
        messages: [
          user,
          { role: 'assistant', tool_calls: [{ function: { name: 'f', arguments: '{bad' } }] },
        ],
      },
    ],
    'a result without a call': [
      'tool-order',
      'chat',
      { messages: [user, answer, { role: 'tool', content: 'x' }, answer] },
    ],
    'a result of another call': [
      'tool-order',
      'chat',
      {
        messages: [
          user,
          { role: 'assistant', tool_calls: [{ id: 'a', function: call }] },
          { role: 'tool', content: 'x', tool_call_id: 'b' },
          answer,
        ],
      },
    ],
    'a call without its result': [
      'tool-order',
      'chat',
      {
        messages: [
          user,
          {
            role: 'assistant',
            tool_calls: [
              { id: 'a', function: call },
              { id: 'b', function: call },
            ],
          },
          { role: 'tool', content: 'x', tool_call_id: 'b' },
          answer,
        ],
      },
    ],
    'tools that are no list': ['tools', 'chat', { messages: [user, answer], tools: 'all' }],
    'several instances': [
      'several-instances',
      'self-instruct',
      { instruction: 'a', instances: [{ output: 'b' }, { output: 'c' }] },
    ],
  },
  snippets: {
    chat: [
      'trl import SFTConfig, SFTTrainer',
      '"train": "birds-train.x.jsonl.gz"',
      'data["train"]',
    ],
  },
});

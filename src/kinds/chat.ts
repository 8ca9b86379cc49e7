// Conversations as OpenAI's chat fine-tuning and TRL's conversational format write them, tools
// included (developers.openai.com/api/docs/guides/supervised-fine-tuning, TRL dataset_formats).
import type { JsonObject } from '../core/json.ts';
import type { Kind } from '../core/record.ts';
import { messageListSchema, partsOf, readMessages, toolsSchema, turnsOf } from './messages.ts';

export const chat: Kind = {
  id: 'chat',
  summary: 'a conversation as a list of messages, with or without tools (OpenAI chat)',
  fields: ['messages', 'tools', 'parallel_tool_calls'],
  schema: {
    type: 'object',
    required: ['messages'],
    properties: {
      messages: messageListSchema('The conversation in order.'),
      tools: toolsSchema,
      parallel_tool_calls: {
        type: 'boolean',
        description: 'Whether one message may call several tools.',
      },
    },
  },
  example: {
    messages: [
      { role: 'system', content: 'You answer in one sentence.' },
      { role: 'user', content: 'Is the ferry to Horta running today?' },
      {
        role: 'assistant',
        content: null,
        tool_calls: [
          {
            id: 'call_1',
            type: 'function',
            function: { name: 'ferry_status', arguments: '{"port":"Horta"}' },
          },
        ],
      },
      { role: 'tool', tool_call_id: 'call_1', content: '{"running":false,"reason":"wind"}' },
      { role: 'assistant', content: 'No, today’s ferry to Horta is cancelled because of wind.' },
    ],
    tools: [
      {
        type: 'function',
        function: {
          name: 'ferry_status',
          description: 'Tells whether the ferry to a port runs today.',
          parameters: {
            type: 'object',
            required: ['port'],
            properties: { port: { type: 'string' } },
          },
        },
      },
    ],
  },
  view(value: JsonObject) {
    const messages = readMessages(value.messages, '/messages', 'response');
    return { parts: partsOf(messages), turns: turnsOf(messages) };
  },
};

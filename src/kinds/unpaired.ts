// One answer with a thumbs up or down, as TRL's KTO trainer reads it (TRL dataset_formats,
// unpaired preference).
import type { JsonObject } from '../core/json.ts';
import type { Kind } from '../core/record.ts';
import {
  partsOf,
  readTextOrMessages,
  textOrMessagesSchema,
  toolsSchema,
  turnsOf,
} from './messages.ts';

export const unpaired: Kind = {
  id: 'unpaired',
  summary: 'a prompt, one answer and whether it is wanted (KTO)',
  fields: ['prompt', 'completion', 'label', 'tools'],
  schema: {
    type: 'object',
    required: ['prompt', 'completion', 'label'],
    properties: {
      prompt: textOrMessagesSchema('What is asked.', 1),
      completion: textOrMessagesSchema('The answer.', 0),
      label: { type: 'boolean', description: 'True when the answer is wanted.' },
      tools: toolsSchema,
    },
  },
  example: {
    prompt: 'Which planet has the shortest year?',
    completion: 'Mercury: it circles the sun in 88 days.',
    label: true,
  },
  view(value: JsonObject) {
    const prompt = readTextOrMessages(value.prompt, '/prompt', 'user', 'prompt');
    const answer = readTextOrMessages(value.completion, '/completion', 'assistant', 'response');
    const messages = [...prompt, ...answer];
    const parts = partsOf(messages);
    return Array.isArray(value.prompt) || Array.isArray(value.completion)
      ? { parts, turns: turnsOf(messages) }
      : { parts };
  },
};

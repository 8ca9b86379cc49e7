// Plain text for language modelling, as TRL, Axolotl and LLaMA-Factory read it for pre-training.
import type { JsonObject } from '../core/json.ts';
import type { Kind, TextField } from '../core/record.ts';
import { viewTexts } from './parts.ts';

const texts: readonly TextField[] = [{ field: 'text', role: 'text' }];

export const text: Kind = {
  id: 'text',
  summary: 'plain text for continued pre-training',
  fields: ['text', 'meta'],
  schema: {
    type: 'object',
    required: ['text'],
    properties: {
      text: { type: 'string', description: 'The text to train on.' },
      meta: { type: 'object', description: 'Whatever is known about the text; not trained on.' },
    },
  },
  example: {
    text: 'Moss grows where it is damp and shady, often on the side of a wall away from the sun.',
    meta: { source: 'garden-notes' },
  },
  texts,
  view: (value: JsonObject) => ({ parts: viewTexts(texts, value) }),
};

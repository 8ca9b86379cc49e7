// Instruction records as Stanford Alpaca writes them: instruction, optional input, output.
import type { JsonObject } from '../core/json.ts';
import type { Kind, TextField } from '../core/record.ts';
import { viewTexts } from './parts.ts';

const texts: readonly TextField[] = [
  { field: 'system', role: 'system', isOptional: true },
  { field: 'instruction', role: 'prompt' },
  { field: 'input', role: 'prompt', isOptional: true },
  { field: 'output', role: 'response' },
];

export const instruction: Kind = {
  id: 'instruction',
  summary: 'an instruction with optional input and its output (Alpaca)',
  fields: ['instruction', 'input', 'output', 'system'],
  schema: {
    type: 'object',
    required: ['instruction', 'output'],
    properties: {
      instruction: { type: 'string', minLength: 1, description: 'What is asked.' },
      input: { type: 'string', description: 'Material the instruction works on; may be empty.' },
      output: { type: 'string', description: 'The answer to train on.' },
      system: { type: 'string', description: 'System prompt, where the trainer knows one.' },
    },
  },
  example: {
    instruction: 'Name the capital of the country.',
    input: 'Portugal',
    output: 'Lisbon.',
  },
  texts,
  view: (value: JsonObject) => ({ parts: viewTexts(texts, value) }),
};

// Instruction records as Stanford Alpaca writes them: instruction, optional input, output.
import type { JsonObject } from '../core/json.ts';
import type { Kind, Part } from '../core/record.ts';
import { addOptionalText, addText } from './parts.ts';

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
  view(value: JsonObject) {
    const parts: Part[] = [];
    addOptionalText(parts, 'system', '/system', value.system);
    addText(parts, 'prompt', '/instruction', value.instruction);
    addOptionalText(parts, 'prompt', '/input', value.input);
    addText(parts, 'response', '/output', value.output);
    return { parts };
  },
};

// Instruction records as Stanford Alpaca writes them: instruction, optional input, output.
import { asText, type JsonObject } from '../core/json.ts';
import type { Kind, Part } from '../core/record.ts';

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
    const system = asText(value.system);
    if (system !== '') parts.push({ role: 'system', pointer: '/system', text: system });
    if (typeof value.instruction === 'string') {
      parts.push({ role: 'prompt', pointer: '/instruction', text: value.instruction });
    }
    const input = asText(value.input);
    if (input !== '') parts.push({ role: 'prompt', pointer: '/input', text: input });
    if (typeof value.output === 'string') {
      parts.push({ role: 'response', pointer: '/output', text: value.output });
    }
    return { parts };
  },
};

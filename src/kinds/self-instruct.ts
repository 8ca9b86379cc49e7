// Tasks with several worked instances, as Self-Instruct keeps its seeds
// (github.com/yizhongw/self-instruct, data/seed_tasks.jsonl).
import { isObject, pointerStep, type JsonObject } from '../core/json.ts';
import type { Kind, Part } from '../core/record.ts';
import { addOptionalText, addText } from './parts.ts';

export const selfInstruct: Kind = {
  id: 'self-instruct',
  summary: 'an instruction with a list of inputs and outputs (Self-Instruct seed tasks)',
  fields: ['name', 'instruction', 'instances', 'is_classification'],
  schema: {
    type: 'object',
    required: ['instruction', 'instances'],
    properties: {
      name: { type: 'string', description: 'Short name of the task.' },
      instruction: { type: 'string', minLength: 1, description: 'What is asked.' },
      instances: {
        type: 'array',
        minItems: 1,
        description: 'Worked examples of the instruction.',
        items: {
          type: 'object',
          required: ['output'],
          properties: {
            input: { type: 'string', description: 'Material to work on; may be empty.' },
            output: { type: 'string', description: 'The answer to train on.' },
          },
        },
      },
      is_classification: {
        type: 'boolean',
        description: 'Whether the outputs are labels out of a small set.',
      },
    },
  },
  example: {
    name: 'plural_form',
    instruction: 'Give the plural of the noun.',
    instances: [
      { input: 'mouse', output: 'mice' },
      { input: 'shelf', output: 'shelves' },
    ],
    is_classification: false,
  },
  view(value: JsonObject) {
    const parts: Part[] = [];
    addText(parts, 'prompt', '/instruction', value.instruction);
    if (!Array.isArray(value.instances)) return { parts };
    for (const [index, instance] of value.instances.entries()) {
      if (!isObject(instance)) continue;
      const pointer = `/instances${pointerStep(index)}`;
      addOptionalText(parts, 'prompt', `${pointer}/input`, instance.input);
      addText(parts, 'response', `${pointer}/output`, instance.output);
    }
    return { parts };
  },
};

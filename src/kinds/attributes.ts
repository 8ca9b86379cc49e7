// Answers scored on five attributes from 0 to 4, as HelpSteer writes them
// (huggingface.co/datasets/nvidia/HelpSteer).
import type { JsonObject, JsonSchema } from '../core/json.ts';
import type { Kind, Part } from '../core/record.ts';
import { addText } from './parts.ts';

function scoreSchema(description: string): JsonSchema {
  return { type: 'integer', minimum: 0, maximum: 4, description };
}

const scores = {
  helpfulness: scoreSchema('How well the answer serves the prompt.'),
  correctness: scoreSchema('Whether it holds all facts and no errors.'),
  coherence: scoreSchema('How clear and consistent it is.'),
  complexity: scoreSchema('How much expertise it takes to write it.'),
  verbosity: scoreSchema('How much detail it holds for what was asked.'),
};

export const attributes: Kind = {
  id: 'attributes',
  summary: 'a prompt and an answer scored on five attributes (HelpSteer)',
  fields: ['prompt', 'response', ...Object.keys(scores)],
  schema: {
    type: 'object',
    required: ['prompt', 'response', ...Object.keys(scores)],
    properties: {
      prompt: { type: 'string', minLength: 1, description: 'What is asked.' },
      response: { type: 'string', description: 'The answer.' },
      ...scores,
    },
  },
  example: {
    prompt: 'How do I get candle wax off a table?',
    response: 'Harden it with ice, lift it off with a plastic card, then wipe with warm water.',
    helpfulness: 4,
    correctness: 4,
    coherence: 4,
    complexity: 1,
    verbosity: 1,
  },
  view(value: JsonObject) {
    const parts: Part[] = [];
    addText(parts, 'prompt', '/prompt', value.prompt);
    addText(parts, 'response', '/response', value.response);
    return { parts };
  },
};

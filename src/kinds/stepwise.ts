// Solutions with a verdict on each step, as TRL's process reward trainer reads them (TRL
// dataset_formats, stepwise supervision). A schema can't say that both lists are equally long.
import type { JsonObject } from '../core/json.ts';
import type { Kind, Part } from '../core/record.ts';
import { addText, addTexts } from './parts.ts';

export const stepwise: Kind = {
  id: 'stepwise',
  summary: 'a prompt with solution steps, each labelled right or wrong (TRL stepwise)',
  fields: ['prompt', 'completions', 'labels'],
  schema: {
    type: 'object',
    required: ['prompt', 'completions', 'labels'],
    properties: {
      prompt: { type: 'string', minLength: 1, description: 'The problem.' },
      completions: {
        type: 'array',
        minItems: 1,
        description: 'The steps in order.',
        items: { type: 'string' },
      },
      labels: {
        type: 'array',
        minItems: 1,
        description: 'For each step whether it is right.',
        items: { type: 'boolean' },
      },
    },
  },
  example: {
    prompt: 'What is 15% of 80?',
    completions: ['10% of 80 is 8.', '5% of 80 is 4.', 'Together that is 13.'],
    labels: [true, true, false],
  },
  view(value: JsonObject) {
    const parts: Part[] = [];
    addText(parts, 'prompt', '/prompt', value.prompt);
    addTexts(parts, 'response', '/completions', value.completions);
    return { parts };
  },
};

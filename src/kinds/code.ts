// Programming tasks with tests. HumanEval and MBPP fit through `fields:` in dataset.yaml
// (canonical_solution and code → solution, test and test_list → tests, text → prompt).
import type { JsonObject } from '../core/json.ts';
import type { Kind, Part } from '../core/record.ts';
import { addText, addTexts } from './parts.ts';

export const code: Kind = {
  id: 'code',
  summary: 'a programming task with its solution and tests (HumanEval, MBPP)',
  fields: ['prompt', 'solution', 'tests', 'entry_point', 'language'],
  schema: {
    type: 'object',
    required: ['prompt', 'solution', 'tests'],
    properties: {
      prompt: { type: 'string', minLength: 1, description: 'The task.' },
      solution: { type: 'string', description: 'Code that solves it.' },
      tests: {
        type: ['string', 'array'],
        minItems: 1,
        description: 'Code that fails when the solution is wrong: one program or a list.',
        items: { type: 'string' },
      },
      entry_point: { type: 'string', description: 'Function that the tests call.' },
      language: { type: 'string', description: 'Programming language of solution and tests.' },
    },
  },
  example: {
    prompt: 'Write a function `middle(a, b, c)` that returns the median of three numbers.',
    solution: 'def middle(a, b, c):\n    return sorted([a, b, c])[1]\n',
    tests: ['assert middle(3, 1, 2) == 2', 'assert middle(5, 5, 1) == 5'],
    entry_point: 'middle',
    language: 'python',
  },
  view(value: JsonObject) {
    const parts: Part[] = [];
    addText(parts, 'prompt', '/prompt', value.prompt);
    addText(parts, 'response', '/solution', value.solution);
    addTexts(parts, 'reference', '/tests', value.tests);
    return { parts };
  },
};

// Problems with a checkable answer, as GSM8K writes them (github.com/openai/grade-school-math):
// the steps stand in `answer` before its last line `#### 72`, or in a field of their own.
import type { JsonObject } from '../core/json.ts';
import type { Kind, TextField } from '../core/record.ts';
import { viewTexts } from './parts.ts';

const texts: readonly TextField[] = [
  { field: 'question', role: 'prompt' },
  { field: 'rationale', role: 'response', isOptional: true },
  { field: 'solution', role: 'response', isOptional: true },
  { field: 'answer', role: 'response' },
];

export const reasoning: Kind = {
  id: 'reasoning',
  summary: 'a problem with its worked answer (GSM8K)',
  fields: ['question', 'rationale', 'solution', 'answer'],
  schema: {
    type: 'object',
    required: ['question', 'answer'],
    properties: {
      question: { type: 'string', minLength: 1, description: 'The problem.' },
      rationale: { type: 'string', description: 'Thinking before the answer, kept apart.' },
      solution: { type: 'string', description: 'Worked solution, kept apart from the answer.' },
      answer: { type: 'string', description: 'The answer, with or without its steps.' },
    },
  },
  example: {
    question: 'A tram has 14 seats and each of its 3 cars is the same. How many seats in all?',
    answer: 'Every car has 14 seats, so 3 cars have 3 * 14 = <<3*14=42>>42 seats.\n#### 42',
  },
  texts,
  view: (value: JsonObject) => ({ parts: viewTexts(texts, value) }),
};

// Questions about a passage, as SQuAD writes them (rajpurkar.github.io/SQuAD-explorer, flat rows of
// its Hugging Face copy). A question without an answer has an empty list.
import { isObject, type JsonObject } from '../core/json.ts';
import type { Kind, Part } from '../core/record.ts';
import { addText, addTexts } from './parts.ts';

export const qa: Kind = {
  id: 'qa',
  summary: 'a question about a passage with its answers (SQuAD)',
  fields: ['context', 'question', 'answers'],
  schema: {
    type: 'object',
    required: ['context', 'question', 'answers'],
    properties: {
      context: { type: 'string', description: 'The passage.' },
      question: { type: 'string', minLength: 1, description: 'What is asked about it.' },
      answers: {
        type: ['string', 'array', 'object'],
        description: 'The answer, a list of answers, or SQuAD’s lists of texts and positions.',
        items: { type: 'string' },
        required: ['text'],
        properties: {
          text: { type: 'array', items: { type: 'string' }, description: 'The answers.' },
          answer_start: {
            type: 'array',
            items: { type: 'integer', minimum: 0 },
            description: 'Where each answer begins in the context, in characters.',
          },
        },
      },
    },
  },
  example: {
    context: 'The bridge was opened in 1932 after eight years of work.',
    question: 'When was the bridge opened?',
    answers: { text: ['1932'], answer_start: [25] },
  },
  view(value: JsonObject) {
    const parts: Part[] = [];
    addText(parts, 'context', '/context', value.context);
    addText(parts, 'prompt', '/question', value.question);
    if (isObject(value.answers)) addTexts(parts, 'response', '/answers/text', value.answers.text);
    else addTexts(parts, 'response', '/answers', value.answers);
    return { parts };
  },
};

// One prompt with several answers in order of merit, as Nectar writes them
// (huggingface.co/datasets/berkeley-nest/Nectar). Rank 1 is the best.
import { isObject, pointerStep, type Json, type JsonObject } from '../core/json.ts';
import type { Kind, Part } from '../core/record.ts';
import { addText } from './parts.ts';

export const ranked: Kind = {
  id: 'ranked',
  summary: 'a prompt with several ranked answers (Nectar)',
  fields: ['prompt', 'answers'],
  schema: {
    type: 'object',
    required: ['prompt', 'answers'],
    properties: {
      prompt: { type: 'string', minLength: 1, description: 'What is asked.' },
      answers: {
        type: 'array',
        minItems: 2,
        description: 'The answers, in any order.',
        items: {
          type: 'object',
          required: ['answer', 'rank'],
          properties: {
            answer: { type: 'string', description: 'The answer.' },
            model: { type: 'string', description: 'Who wrote it.' },
            rank: { type: 'number', minimum: 1, description: 'Place; 1 is the best.' },
          },
        },
      },
    },
  },
  example: {
    prompt: 'Give a rhyme for “stone”.',
    answers: [
      { answer: '“Bone” rhymes with “stone”.', model: 'writer-a', rank: 1 },
      { answer: '“Stain”.', model: 'writer-b', rank: 2 },
    ],
  },
  view(value: JsonObject) {
    const parts: Part[] = [];
    addText(parts, 'prompt', '/prompt', value.prompt);
    if (!Array.isArray(value.answers)) return { parts };
    const best = findBestRank(value.answers);
    for (const [index, item] of value.answers.entries()) {
      if (!isObject(item)) continue;
      const role = item.rank === best ? 'response' : 'rejected';
      addText(parts, role, `/answers${pointerStep(index)}/answer`, item.answer);
    }
    return { parts };
  },
};

/** The lowest rank of the answers; Infinity, which no answer has, when none has a rank. */
function findBestRank(answers: readonly Json[]): number {
  let best = Infinity;
  for (const item of answers) {
    if (isObject(item) && typeof item.rank === 'number' && item.rank < best) best = item.rank;
  }
  return best;
}

// Turns that the tests of several exports are made of.
import type { JsonObject } from '../../src/core/json.ts';

export const user: JsonObject = { role: 'user', content: 'Is the ferry running?' };
export const answer: JsonObject = { role: 'assistant', content: 'No.' };
export const system: JsonObject = { role: 'system', content: 'Be brief.' };

/** A message that calls a tool, and its result. */
export function calling(id?: string, content: string | null = null): JsonObject[] {
  const called = { name: 'status', arguments: '{"port":"Horta"}' };
  return [
    {
      role: 'assistant',
      content,
      tool_calls: [{ ...(id !== undefined && { id }), type: 'function', function: called }],
    },
    { role: 'tool', content: 'false', ...(id !== undefined && { tool_call_id: id }) },
  ];
}

/** What a chat template is given of the same message. */
export const called: JsonObject = {
  type: 'function',
  function: { name: 'status', arguments: { port: 'Horta' } },
};

export const pair: JsonObject = {
  prompt: 'Why are leaves yellow?',
  chosen: 'The green is taken back.',
  rejected: 'Paint.',
};

export const ranking: JsonObject = {
  prompt: 'Give a rhyme for stone.',
  answers: [
    { answer: 'Stain.', model: 'b', rank: 3 },
    { answer: 'Bone.', model: 'a', rank: 1 },
    { answer: 'Own.', rank: 2 },
  ],
};

export const judged: JsonObject = {
  prompt: [system, user],
  completion: [answer],
  label: false,
};

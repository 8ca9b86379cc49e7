// What a server can, found by asking: servers refuse what they can't, or drop it without a word, so
// an answer is believed and not a status alone.
import { RejectedError } from '../../core/errors.ts';
import type { ModelAbilities, ModelReply, ModelRequest } from '../../core/ports.ts';

import type { Dialect } from './request.ts';

/** Only a server that holds the model to the schema makes these of such a question. */
const score = 3;
const verdict = 'heartcut';

const question: ModelRequest = {
  system: 'You are polite.',
  user: 'Say hello.',
  schema: {
    name: 'probe',
    schema: {
      type: 'object',
      properties: {
        score: { type: 'integer', enum: [score] },
        verdict: { type: 'string', enum: [verdict] },
      },
      required: ['score', 'verdict'],
      additionalProperties: false,
    },
  },
  maxOutputTokens: 256,
  temperature: 0,
  seed: 7,
  topLogprobs: 2,
};

const names = ['schema', 'seed', 'logprobs', 'temperature'] as const;

const only = (...wanted: readonly (keyof ModelAbilities)[]): ModelAbilities => ({
  schema: wanted.includes('schema'),
  seed: wanted.includes('seed'),
  logprobs: wanted.includes('logprobs'),
  temperature: wanted.includes('temperature'),
});

/**
 * At most 14 calls, one for a server that takes all. `seed` and `temperature` say that the server takes them: whether it heeds
 * them can't be seen in one answer. Throws what `ask` throws, unless that is a RejectedError which
 * asking for less avoids.
 */
export async function probe(
  ask: (request: ModelRequest, dialect: Dialect) => Promise<ModelReply>,
): Promise<Dialect> {
  let limit: Dialect['limit'] = 'max_tokens';

  async function attempt(abilities: ModelAbilities): Promise<ModelReply | RejectedError> {
    try {
      return await ask(question, { abilities, limit });
    } catch (error) {
      if (!(error instanceof RejectedError)) throw error;
      if (limit === 'max_tokens' && error.serverText.includes('max_completion_tokens')) {
        limit = 'max_completion_tokens';
        return attempt(abilities);
      }
      return error;
    }
  }

  const all = await attempt(only(...names));
  if (!(all instanceof RejectedError)) return { abilities: seenIn(all, only(...names)), limit };
  const bare = await attempt(only());
  if (bare instanceof RejectedError) throw bare;
  const taken: (keyof ModelAbilities)[] = [];
  for (const name of names) {
    const reply = await attempt(only(name));
    if (!(reply instanceof RejectedError) && seenIn(reply, only(name))[name]) taken.push(name);
  }
  // Each is fine alone: all of them together may not be.
  for (const dropped of [undefined, 'logprobs', 'schema', 'seed', 'temperature'] as const) {
    if (dropped !== undefined) {
      if (!taken.includes(dropped)) continue;
      taken.splice(taken.indexOf(dropped), 1);
    }
    if (taken.length < 2) break;
    const reply = await attempt(only(...taken));
    if (!(reply instanceof RejectedError)) {
      return { abilities: seenIn(reply, only(...taken)), limit };
    }
  }
  return { abilities: only(...taken), limit };
}

/** Of what was asked for, what the answer shows. */
function seenIn(reply: ModelReply, asked: ModelAbilities): ModelAbilities {
  return {
    ...asked,
    schema: asked.schema && isHeld(reply.text),
    logprobs: asked.logprobs && reply.logprobs !== undefined,
  };
}

function isHeld(text: string): boolean {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return false;
  }
  const keys = typeof value === 'object' && value !== null ? Object.keys(value).sort() : [];
  const said = value as { readonly score?: unknown; readonly verdict?: unknown } | null;
  return keys.join() === 'score,verdict' && said?.score === score && said.verdict === verdict;
}

// A request of ours → the body of `POST /chat/completions`, with what the server can.
import type OpenAI from 'openai';
import type { ModelAbilities, ModelRequest } from '../../core/ports.ts';

/** How a server is spoken to. */
export interface Dialect {
  readonly abilities: ModelAbilities;
  /** Reasoning models refuse the old name, and some servers ignore the new one. */
  readonly limit: 'max_tokens' | 'max_completion_tokens';
}

/** The body of one call; what the server can't is left out. */
export function requestBody(
  model: string,
  request: ModelRequest,
  { abilities, limit }: Dialect,
  reasoningTokens: number,
): OpenAI.ChatCompletionCreateParamsNonStreaming {
  const { schema, topLogprobs = 0 } = request;
  return {
    model,
    messages: [
      { role: 'system', content: request.system },
      { role: 'user', content: request.user },
    ],
    [limit]: request.maxOutputTokens + reasoningTokens,
    // vLLM would take top_p from the model's own file otherwise (generation_config.json).
    ...(abilities.temperature && { temperature: request.temperature, top_p: 1 }),
    // OpenAI calls it a beta to be dropped; vLLM, llama.cpp and Ollama heed it.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    ...(abilities.seed && request.seed !== undefined && { seed: request.seed }),
    ...(abilities.logprobs && topLogprobs > 0 && { logprobs: true, top_logprobs: topLogprobs }),
    ...(abilities.schema &&
      schema !== undefined && {
        response_format: {
          type: 'json_schema' as const,
          json_schema: { ...schema, strict: true },
        },
      }),
  };
}

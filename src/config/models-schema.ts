// `models:` and `budget:` of heartcut.yaml. dataset.yaml may not name models: new ones come with the
// change, and an address from a stranger would get the key.
import type { JsonSchema } from '../core/json.ts';

const count = (minimum: number, maximum: number, initial: number, description: string) => ({
  type: 'integer',
  minimum,
  maximum,
  default: initial,
  description,
});

const price = (description: string): JsonSchema => ({
  type: 'number',
  minimum: 0,
  maximum: 1_000_000,
  description,
});

export const modelsSchema: JsonSchema = {
  type: 'object',
  maxProperties: 20,
  description: 'Language models that gates may ask, by a name of yours.',
  propertyNames: { pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$', maxLength: 64 },
  additionalProperties: {
    type: 'object',
    additionalProperties: false,
    required: ['baseUrl', 'model'],
    properties: {
      baseUrl: {
        type: 'string',
        format: 'model-url',
        description: 'Address of an OpenAI-compatible server, up to and without /chat/completions.',
      },
      model: {
        type: 'string',
        minLength: 1,
        maxLength: 200,
        description: 'The name that the server knows it by.',
      },
      apiKeyEnv: {
        type: 'string',
        format: 'key-variable',
        description:
          'Name of the environment variable that holds the key, in capitals: OPENAI_API_KEY. Never the key, and no variable of GitHub’s.',
      },
      apiVersion: {
        type: 'string',
        pattern: '^[A-Za-z0-9][A-Za-z0-9.-]*$',
        maxLength: 50,
        description: 'api-version of an Azure address that needs one: 2024-10-21.',
      },
      family: {
        type: 'string',
        pattern: '^[a-z][a-z0-9-]*$',
        maxLength: 50,
        description: 'gpt, llama, qwen, … in small letters. Without it, taken from the name.',
      },
      localModel: {
        type: 'string',
        minLength: 1,
        maxLength: 200,
        description:
          'What to ask an Ollama on this machine for where the key is missing. Without it, its first.',
      },
      timeoutSeconds: count(1, 3600, 120, 'Seconds until one try of a call is given up.'),
      maxRetries: count(0, 20, 4, 'Tries after the first, where waiting can help.'),
      concurrency: count(1, 256, 8, 'Calls at the same time.'),
      reasoningTokens: count(
        0,
        200_000,
        0,
        'Tokens that a reasoning model may think beside each answer.',
      ),
      usdPerMillionTokens: {
        type: 'object',
        additionalProperties: false,
        required: ['input', 'output'],
        description: 'What you pay; goes before the prices that ship.',
        properties: {
          input: price('US dollars for a million tokens that are sent.'),
          output: price('US dollars for a million tokens that come back.'),
        },
      },
    },
  },
};

const caps = (description: string, calls?: number): JsonSchema => ({
  type: 'object',
  default: {},
  additionalProperties: false,
  description,
  properties: {
    calls: {
      type: 'integer',
      minimum: 0,
      maximum: 10_000_000,
      ...(calls !== undefined && { default: calls }),
      description: 'Calls of models; one with its retries counts once.',
    },
    tokens: {
      type: 'integer',
      minimum: 0,
      maximum: 100_000_000_000,
      description: 'Tokens sent and received.',
    },
    usd: {
      type: 'number',
      minimum: 0,
      maximum: 1_000_000,
      description: 'US dollars. Where a price is not known, nothing is asked.',
    },
  },
});

export const budgetSchema: JsonSchema = {
  type: 'object',
  default: {},
  additionalProperties: false,
  description: 'What asking models may cost at most.',
  properties: {
    // Ours, not measured: enough for two panels of 500 records, and a mistake stays small.
    perRun: caps('One check, that is one push to a pull request.', 1000),
    perMonth: caps('A calendar month (UTC), as the ledger knows it.'),
  },
};

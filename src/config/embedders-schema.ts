// `embedders:` of heartcut.yaml: embeddings endpoints beside the models that ship. As with models,
// dataset.yaml may name none: an address from a stranger would get the key and the records.
import type { JsonSchema } from '../core/json.ts';
import { modelsSchema } from './models-schema.ts';

const count = (minimum: number, maximum: number, initial: number, description: string) => ({
  type: 'integer',
  minimum,
  maximum,
  default: initial,
  description,
});

/** Names of what ships; nobody else may have them. */
export const shippedEmbedders = ['static', 'encoder'] as const;

const ofModels = (modelsSchema.additionalProperties as JsonSchema).properties as Readonly<
  Record<string, JsonSchema>
>;

export const embeddersSchema: JsonSchema = {
  type: 'object',
  maxProperties: 20,
  description: 'OpenAI-compatible embeddings endpoints, by a name of yours.',
  propertyNames: { pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$', maxLength: 64 },
  additionalProperties: {
    type: 'object',
    additionalProperties: false,
    required: ['baseUrl', 'model', 'dimensions'],
    properties: {
      baseUrl: {
        type: 'string',
        format: 'model-url',
        description: 'Address of an OpenAI-compatible server, up to and without /embeddings.',
      },
      model: ofModels.model as JsonSchema,
      apiKeyEnv: ofModels.apiKeyEnv as JsonSchema,
      apiVersion: ofModels.apiVersion as JsonSchema,
      dimensions: {
        type: 'integer',
        minimum: 8,
        maximum: 8192,
        description: 'Numbers of a vector; an answer with another number of them is an error.',
      },
      sendDimensions: {
        type: 'boolean',
        default: false,
        description: 'Ask the server for that many; only some models can be asked.',
      },
      languages: {
        type: 'array',
        minItems: 1,
        maxItems: 200,
        description: 'ISO 639-1 codes of the languages it serves. Without it, all.',
        items: { type: 'string', pattern: '^[a-z]{2,3}$' },
      },
      batchSize: count(1, 2048, 64, 'Texts of one call.'),
      maxCharacters: count(
        100,
        1_000_000,
        8000,
        'Characters of a text that are sent; the rest is not looked at.',
      ),
      timeoutSeconds: ofModels.timeoutSeconds as JsonSchema,
      maxRetries: ofModels.maxRetries as JsonSchema,
      concurrency: count(1, 256, 4, 'Calls at the same time.'),
      usdPerMillionTokens: {
        type: 'number',
        minimum: 0,
        maximum: 1_000_000,
        description: 'What you pay for a million tokens, in US dollars: counted in the budget.',
      },
    },
  },
};

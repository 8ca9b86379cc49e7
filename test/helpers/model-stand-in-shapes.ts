// What OpenAI's reference says of a chat completion's request, as far as Heartcut sends one: a field
// more, a wrong type or a schema that strict mode refuses is answered with 400.
import type { JsonObject } from '../../src/core/json.ts';
import { errorBody } from './model-stand-in.ts';

export interface ChatBody extends JsonObject {
  model: string;
  messages: { role: string; content: string }[];
  logprobs?: boolean;
  top_logprobs?: number;
  response_format?: { type: string; json_schema: { name: string; schema: JsonObject } };
}

const isInteger = (low: number, high: number) => (value: unknown) =>
  Number.isInteger(value) && Number(value) >= low && Number(value) <= high;

const isNumber = (low: number, high: number) => (value: unknown) =>
  typeof value === 'number' && value >= low && value <= high;

const fields: Readonly<Record<string, (value: unknown) => boolean>> = {
  model: (value) => typeof value === 'string' && value !== '',
  messages: isMessages,
  max_tokens: isInteger(1, 1_000_000),
  max_completion_tokens: isInteger(1, 1_000_000),
  temperature: isNumber(0, 2),
  top_p: isNumber(0, 1),
  seed: isInteger(-(2 ** 63), 2 ** 63),
  logprobs: (value) => typeof value === 'boolean',
  top_logprobs: isInteger(0, 20),
  response_format: isResponseFormat,
};

function isMessages(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((message: Record<string, unknown>) => {
      const { role, content, ...more } = message;
      const known = ['system', 'user', 'assistant'].includes(String(role));
      return known && typeof content === 'string' && Object.keys(more).length === 0;
    })
  );
}

function isResponseFormat(value: unknown): boolean {
  const { type, json_schema: form, ...more } = value as Record<string, unknown>;
  if (type !== 'json_schema' || Object.keys(more).length > 0) return false;
  const { name, schema, strict, ...others } = form as Record<string, unknown>;
  return (
    /^[A-Za-z0-9_-]{1,64}$/.test(String(name)) &&
    strict === true &&
    Object.keys(others).length === 0 &&
    isStrict(schema as JsonObject)
  );
}

/** Strict mode: each object lists all its keys as required and allows no other. */
function isStrict(schema: JsonObject): boolean {
  const properties = (schema.properties ?? {}) as Record<string, JsonObject>;
  if (schema.type === 'object') {
    const required = (schema.required ?? []) as string[];
    const all = Object.keys(properties).every((key) => required.includes(key));
    if (schema.additionalProperties !== false || !all) return false;
  }
  const inner = [...Object.values(properties), schema.items].filter((each) => each !== undefined);
  return inner.every((each) => isStrict(each as JsonObject));
}

/** The 400 that a wrong body gets, or undefined. */
export function checkChat(body: ChatBody): object | undefined {
  for (const [name, value] of Object.entries(body)) {
    const check = fields[name];
    if (check === undefined) {
      return errorBody(`Unrecognized request argument supplied: ${name}`, name);
    }
    if (!check(value)) return errorBody(`Invalid value for '${name}'`, name);
  }
  if (!('model' in body) || !('messages' in body)) return errorBody('Missing required parameter');
  if ('top_logprobs' in body && body.logprobs !== true) {
    return errorBody("'top_logprobs' needs 'logprobs'", 'top_logprobs');
  }
  return undefined;
}

/** Some value that the schema takes. */
export function instanceOf(schema: JsonObject): unknown {
  if (Array.isArray(schema.enum)) return schema.enum[0];
  if ('const' in schema) return schema.const;
  switch (schema.type) {
    case 'object': {
      const properties = (schema.properties ?? {}) as Record<string, JsonObject>;
      return Object.fromEntries(
        Object.entries(properties).map(([key, inner]) => [key, instanceOf(inner)]),
      );
    }
    case 'array':
      return [];
    case 'integer':
    case 'number':
      return schema.minimum ?? 0;
    case 'boolean':
      return true;
    default:
      return 'text';
  }
}

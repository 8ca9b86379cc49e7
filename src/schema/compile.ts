// JSON Schema → a function that says what is wrong with a value. Ajv does the work; two things differ
// from its defaults: string lengths are counted only where a bound does not decide, and patterns
// from outside run on a linear-time engine.
import { Ajv, type CodeKeywordDefinition, type ErrorObject, type Options } from 'ajv';
import { _, type KeywordCxt } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { JsonSchema } from '../core/json.ts';

/** The problems of a value, empty when it is valid; at most 5, or as many as asked for. */
export type Validate = (value: unknown) => readonly ErrorObject[];

// One bad record can break a schema in thousands of places; a reader needs the first few.
const maxErrors = 5;

/** Number of Unicode code points. */
export function countCodePoints(text: string): number {
  let count = text.length;
  for (let i = 0; i + 1 < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0xd800 || unit > 0xdbff) continue;
    const next = text.charCodeAt(i + 1);
    if (next >= 0xdc00 && next <= 0xdfff) {
      count -= 1;
      i += 1;
    }
  }
  return count;
}

/** True when the text has more than `limit` code points; counts only when UTF-16 units exceed it. */
export function isLongerThan(text: string, limit: number): boolean {
  return text.length > limit && countCodePoints(text) > limit;
}

/** True when the text has fewer than `limit` code points; counts only between limit and 2 × limit. */
export function isShorterThan(text: string, limit: number): boolean {
  if (text.length < limit) return true;
  return text.length < 2 * limit && countCodePoints(text) < limit;
}

/**
 * Compiles one of our own schemas (2020-12, patterns reviewed by us). That it is a schema is a test's
 * to say: compiling what says so takes ten times as long.
 */
export function compileOwnSchema(schema: JsonSchema, limit = maxErrors): Validate {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    allowUnionTypes: true,
    meta: false,
    validateSchema: false,
  });
  useCheapLengths(ajv);
  return toValidate(ajv, schema, limit);
}

/**
 * Compiles a schema that came with a dataset: draft 7 when its `$schema` says so, else 2020-12.
 * Throws when the schema is invalid or a pattern needs backtracking (look-around, back references).
 * `format` is checked in both drafts.
 */
export async function compileForeignSchema(
  schema: JsonSchema,
  limit = maxErrors,
): Promise<Validate> {
  // Loaded for the few datasets that bring a schema.
  const { linearRegExp } = await import('./linear-regexp.ts');
  const { default: ajvFormats } = await import('ajv-formats');
  const options: Options = {
    allErrors: true,
    verbose: true,
    strict: false,
    logger: false,
    // A record has no `toString` unless the line says so.
    ownProperties: true,
    code: { regExp: linearRegExp },
  };
  const isDraft7 = typeof schema.$schema === 'string' && schema.$schema.includes('draft-07');
  const ajv = isDraft7 ? new Ajv(options) : new Ajv2020(options);
  // The `fast` formats are the ones without nested quantifiers.
  ajvFormats.default(ajv, { mode: 'fast' });
  // But for `url`, which takes quadratic time on a long text.
  ajv.addFormat('url', (text) => /^(?:https?|ftp):\/\//i.test(text) && URL.canParse(text));
  useCheapLengths(ajv);
  return toValidate(ajv, schema, limit);
}

function toValidate(ajv: Ajv | Ajv2020, schema: JsonSchema, limit: number): Validate {
  const validate = ajv.compile(schema);
  // Such a validator returns a promise, which would look like a yes.
  if ('$async' in validate) throw new Error('a schema with $async cannot be used');
  const none: readonly ErrorObject[] = [];
  return (value) => (validate(value) ? none : (validate.errors ?? []).slice(0, limit));
}

/** Replaces minLength and maxLength: Ajv's count every code point of every string. */
function useCheapLengths(ajv: Ajv | Ajv2020): void {
  const keyword = (name: 'minLength' | 'maxLength'): CodeKeywordDefinition => ({
    keyword: name,
    type: 'string',
    schemaType: 'number',
    error: {
      message: ({ schemaCode }) =>
        name === 'maxLength'
          ? _`"must have at most " + ${schemaCode} + " characters"`
          : _`"must have at least " + ${schemaCode} + " characters"`,
      params: ({ schemaCode }) => _`{limit: ${schemaCode}}`,
    },
    code(context: KeywordCxt) {
      const test = context.gen.scopeValue('func', {
        ref: name === 'maxLength' ? isLongerThan : isShorterThan,
      });
      context.fail(_`${test}(${context.data}, ${context.schemaCode})`);
    },
  });
  for (const name of ['minLength', 'maxLength'] as const) {
    ajv.removeKeyword(name);
    ajv.addKeyword(keyword(name));
  }
}

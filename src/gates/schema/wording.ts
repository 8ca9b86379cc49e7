// What a schema asks for and what stands there, in the words of somebody who has the file open.
import type { ErrorObject } from 'ajv';

const typeNames: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  integer: 'an integer',
  boolean: 'true or false',
  array: 'an array',
  object: 'an object',
  null: 'null',
};

const comparisons: Readonly<Record<string, string>> = {
  '>=': 'at least',
  '>': 'more than',
  '<=': 'at most',
  '<': 'less than',
};

const maxTextCharacters = 60;
const maxListed = 8;

export function nameTypes(types: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(types) ? types : [types];
  return list.map((type) => typeNames[String(type)] ?? String(type));
}

/** `a`, `a or b`, `a, b or c`. */
export function joinWithOr(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

/** A value as a message can name it, short. */
export function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value))
    return value.length === 0 ? 'an empty array' : `an array of ${value.length}`;
  if (typeof value === 'object' && value !== null) {
    return Object.keys(value).length === 0 ? 'an empty object' : 'an object';
  }
  if (value === '') return 'an empty string';
  return shortJson(value);
}

/** As `describe`, with the type where a value does not show it by itself. */
export function describeWithType(value: unknown): string {
  const text = describe(value);
  if (typeof value === 'number') return `the number ${text}`;
  return typeof value === 'string' && value !== '' ? `the string ${text}` : text;
}

/** JSON of at most 60 characters. */
export function shortJson(value: unknown): string {
  // Cut before writing: the string may have megabytes. Halved emoji are dropped.
  const cut = typeof value === 'string' ? value.slice(0, maxTextCharacters) : value;
  const text = JSON.stringify(cut) ?? 'nothing';
  if (cut === value && text.length <= maxTextCharacters) return text;
  return `${text.slice(0, maxTextCharacters - 1).replace(/(?:[\ud800-\udbff]|\\u?[\dA-Fa-f]*)$/, '')}…`;
}

function count(limit: unknown, noun: string): string {
  return `${String(limit)} ${noun}${limit === 1 ? '' : 's'}`;
}

function listValues(values: unknown): string {
  const words = (Array.isArray(values) ? values : []).map(shortJson);
  if (words.length <= maxListed) return joinWithOr(words);
  return `one of ${words.length} values: ${words.slice(0, maxListed).join(', ')}, …`;
}

/** What a value must be, for errors that are about the value itself: `must be at least 18`. */
export function wordProblem(error: ErrorObject): string {
  const params = error.params as Readonly<Record<string, unknown>>;
  const { limit } = params;
  switch (error.keyword) {
    case 'type':
      return `must be ${joinWithOr(nameTypes(params.type))}`;
    case 'enum':
      return `must be ${listValues(params.allowedValues)}`;
    case 'const':
      return `must be ${shortJson(params.allowedValue)}`;
    case 'minLength':
      return limit === 1 ? 'must not be empty' : `must have at least ${count(limit, 'character')}`;
    case 'maxLength':
      return `must have at most ${count(limit, 'character')}`;
    case 'minItems':
      return `must hold at least ${count(limit, 'item')}`;
    case 'maxItems':
    case 'items':
    case 'additionalItems':
    case 'unevaluatedItems':
      return `must hold at most ${count(limit ?? params.len, 'item')}`;
    case 'minProperties':
      return `must hold at least ${count(limit, 'field')}`;
    case 'maxProperties':
      return `must hold at most ${count(limit, 'field')}`;
    case 'uniqueItems':
      return `must not repeat an item: items ${String(params.j)} and ${String(params.i)} are equal`;
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return `must be ${comparisons[String(params.comparison)] ?? ''} ${String(limit)}`;
    case 'multipleOf':
      return `must be a multiple of ${String(params.multipleOf)}`;
    case 'pattern':
      return `must match the pattern ${shortJson(params.pattern)}`;
    case 'format':
      return `must have the format ${shortJson(params.format)}`;
    case 'contains':
      return wordContains(params);
    case 'not':
      return 'is of a form that the schema rules out';
    case 'false schema':
      return 'is not allowed here';
    case 'oneOf':
      return `fits ${count(Array.isArray(params.passingSchemas) ? params.passingSchemas.length : 2, 'form')} where it may fit only one`;
    default:
      return error.message ?? 'is not valid';
  }
}

function wordContains(params: Readonly<Record<string, unknown>>): string {
  const most = typeof params.maxContains === 'number' ? ` and at most ${params.maxContains}` : '';
  const least = Number(params.minContains);
  return `must hold at least ${least}${most} of the items that "contains" describes`;
}

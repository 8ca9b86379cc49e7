// Fields of a record that must be, or may be, text.
import type { JsonObject } from '../core/json.ts';
import { Refused } from './refusals.ts';

/** The field's text. Refuses the record where there is none, or an empty one. */
export function requireText(value: JsonObject, field: string): string {
  const text = anyText(value, field);
  if (!isBlank(text)) return text;
  throw new Refused('empty-turn', `Its ${field} is empty.`);
}

/** The field's text, which may be empty. Refuses the record where it is missing or no text. */
export function anyText(value: JsonObject, field: string): string {
  const text = value[field];
  if (typeof text === 'string') return text;
  const found = text === undefined ? 'missing' : 'no text';
  throw new Refused('wrong-type', `Its ${field} is ${found}.`);
}

/** The field's text, '' where it is missing or null. Refuses the record where it is no text. */
export function optionalText(value: JsonObject, field: string): string {
  return value[field] === undefined || value[field] === null ? '' : anyText(value, field);
}

/** True for text without a visible character. */
export function isBlank(text: string): boolean {
  return !/\S/.test(text);
}

// Turns a record's fields into parts; shared by the kinds. Fields of a wrong type give no part.
import { pointerStep, type Json, type JsonObject } from '../core/json.ts';
import type { Part, PartRole, TextField } from '../core/record.ts';

/** Adds one part when `value` is a string, also an empty one: `completeness` must see it. */
export function addText(
  parts: Part[],
  role: PartRole,
  pointer: string,
  value: Json | undefined,
): void {
  if (typeof value === 'string') parts.push({ role, pointer, text: value });
}

/** Adds one part when `value` is a string that holds something: for fields that may stay empty. */
export function addOptionalText(
  parts: Part[],
  role: PartRole,
  pointer: string,
  value: Json | undefined,
): void {
  if (typeof value === 'string' && value !== '') parts.push({ role, pointer, text: value });
}

/** Adds one part for a string, or one for each string of a list, in its order. */
export function addTexts(
  parts: Part[],
  role: PartRole,
  pointer: string,
  value: Json | undefined,
): void {
  if (!Array.isArray(value)) {
    addText(parts, role, pointer, value);
    return;
  }
  for (const [index, item] of value.entries()) {
    addText(parts, role, pointer + pointerStep(index), item);
  }
}

/** The parts of a record whose kind names the fields that hold its texts. */
export function viewTexts(fields: readonly TextField[], value: JsonObject): Part[] {
  const parts: Part[] = [];
  for (const { field, role, isOptional } of fields) {
    const add = isOptional === true ? addOptionalText : addText;
    add(parts, role, `/${field}`, value[field]);
  }
  return parts;
}

// Steps with a label each, as TRL and Axolotl read them.
import type { JsonObject } from '../core/json.ts';
import type { DataRecord } from '../core/record.ts';
import { isBlank, requireText } from './fields.ts';
import type { Losses } from './losses.ts';
import { Refused } from './refusals.ts';

/** `prompt`, `completions` and `labels`. */
export function writeStepwise({ mapped }: DataRecord, losses: Losses): JsonObject {
  losses.keep('prompt', 'completions', 'labels');
  return readStepwise(mapped);
}

/** The same fields of a record or of a row. Refuses lists that don't fit each other. */
export function readStepwise(value: JsonObject): JsonObject {
  const { completions, labels } = value;
  if (!Array.isArray(completions) || !Array.isArray(labels)) {
    throw new Refused('wrong-type', 'Its completions or its labels are no list.');
  }
  if (completions.length !== labels.length || labels.length === 0) {
    const detail = `It has ${completions.length} steps and ${labels.length} labels.`;
    throw new Refused('labels', detail);
  }
  if (!labels.every((label) => typeof label === 'boolean')) {
    throw new Refused('wrong-type', 'One of its labels is not true or false.');
  }
  if (!completions.every((step) => typeof step === 'string')) {
    throw new Refused('wrong-type', 'One of its steps is no text.');
  }
  if (completions.some((step) => isBlank(step))) {
    throw new Refused('empty-turn', 'One of its steps is empty.');
  }
  return { prompt: requireText(value, 'prompt'), completions, labels };
}

// Configuration can't change after it was read, whoever holds it.
import type { JsonObject } from '../core/json.ts';

/** The value itself, frozen to the bottom. For plain data made here, not for shared objects. */
export function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}

/**
 * A copy without a prototype: looked up with keys from outside (`record['constructor']`), it gives
 * undefined and not a function of Object.
 */
export function dictionary<T>(entries: Readonly<Record<string, T>>): Record<string, T> {
  return Object.assign(Object.create(null) as Record<string, T>, entries);
}

/** A copy of plain JSON that can be changed. */
export function copyJson(value: Readonly<JsonObject>): JsonObject {
  return structuredClone(value);
}

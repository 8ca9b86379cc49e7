// A reply's text → a value and where its numbers stand, or nothing: no guess, no repair, no clamp.
// Public data has been spoilt by lenient readers of scores (UltraFeedback's 2,628 completions with
// an overall score of 10, most of which were to be 1).
import { isObject, pointerStep, type JsonObject } from '../core/json.ts';

/** No reply that was asked for is nearly as long. */
const maxCharacters = 100_000;

export interface ReplyValue {
  readonly value: JsonObject;
  /** JSON Pointer of a number → where its first digit stands in the reply's text. */
  readonly numberAt: ReadonlyMap<string, number>;
}

// Models without a schema put their JSON in a code block; one around the whole is no guess.
const block = /^\s*```(?:json)?[ \t]*\n([^]*?)\n?```\s*$/;

/** Undefined where the text is not one JSON object, or where it names a key twice. */
export function readReplyJson(text: string): ReplyValue | undefined {
  if (text.length > maxCharacters) return undefined;
  const inner = text.includes('```') ? (block.exec(text)?.[1] ?? text) : text;
  let value: unknown;
  try {
    value = JSON.parse(inner);
  } catch {
    return undefined;
  }
  if (!isObject(value)) return undefined;
  const numberAt = findNumbers(inner, text.indexOf(inner));
  return numberAt === undefined ? undefined : { value, numberAt };
}

interface Open {
  /** Undefined for a list. */
  readonly keys: Set<string> | undefined;
  readonly pointer: string;
  step: string;
  index: number;
}

/** Walks JSON that is valid; undefined where an object has a key twice, of which parsers keep one. */
function findNumbers(json: string, offset: number): Map<string, number> | undefined {
  const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
  const found = new Map<string, number>();
  const stack: Open[] = [];
  let isKey = false;
  for (const { 0: text, index } of json.matchAll(token)) {
    const top = stack.at(-1);
    const pointer = top === undefined ? '' : top.pointer + top.step;
    if (text === '{' || text === '[') {
      const isList = text === '[';
      stack.push({
        keys: isList ? undefined : new Set(),
        pointer,
        step: isList ? pointerStep(0) : '',
        index: 0,
      });
      isKey = !isList;
    } else if (text === '}' || text === ']') {
      stack.pop();
      isKey = false;
    } else if (text === ',' && top !== undefined) {
      top.index += 1;
      if (top.keys === undefined) top.step = pointerStep(top.index);
      isKey = top.keys !== undefined;
    } else if (isKey && top?.keys !== undefined && text !== ':') {
      const key = JSON.parse(text) as string;
      if (top.keys.has(key)) return undefined;
      top.keys.add(key);
      top.step = pointerStep(key);
      isKey = false;
    } else if (/^[-\d]/.test(text)) {
      found.set(pointer, offset + index);
    }
  }
  return found;
}

/** The object's own value of this key, or undefined. */
export function own(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** True when an object has these keys and no other. */
export function hasExactly(value: unknown, keys: readonly string[]): value is JsonObject {
  return (
    isObject(value) &&
    Object.keys(value).length === keys.length &&
    keys.every((key) => Object.hasOwn(value, key))
  );
}

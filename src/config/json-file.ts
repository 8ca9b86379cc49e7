// JSON text of a pull request → its value and the place of everything in it.
// Like yaml.ts: hostile text ends in a ConfigError.
import {
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { ConfigError } from '../core/errors.ts';
import { isObject, type JsonObject } from '../core/json.ts';
import { configError, type Problem } from './problems.ts';
import type { Place } from './yaml.ts';

const maxBytes = 1024 * 1024;
/** Levels of brackets: what reads the value later walks it by recursion. */
const maxDepth = 128;
/** Objects of a file. Our own measurement: ajv needs 23 s to compile a schema of 24,000. */
const maxObjects = 5000;
/** Problems kept; twenty are shown. */
const maxProblems = 200;

export interface JsonFile {
  readonly root: Node;
  readonly value: JsonObject;
  readonly problems: Problem[];
  report(offset: number, message: string, hint?: string): void;
  /** The place of the value at `steps`, or of its nearest parent. */
  place(steps: readonly string[]): Place;
}

/** Deepest nesting and number of objects, by the brackets outside strings. */
function measure(text: string): { deepest: number; objects: number } {
  let depth = 0;
  let deepest = 0;
  let objects = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\' && quoted) at += 1;
    else if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '}' || character === ']') depth -= 1;
    else if (character === '{' || character === '[') {
      depth += 1;
      if (character === '{') objects += 1;
      deepest = Math.max(deepest, depth);
    }
  }
  return { deepest, objects };
}

/** The value under a key or an index, or undefined. */
export function childOf(node: Node, step: string): Node | undefined {
  return findNodeAtLocation(node, [node.type === 'array' ? Number(step) : step]);
}

function decode(bytes: Uint8Array, path: string, docs: string): string {
  const at = `${path}:1:1`;
  if (bytes.length > maxBytes) {
    throw new ConfigError(`${bytes.length} bytes; the file holds at most ${maxBytes}`, {
      at,
      docs,
    });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ConfigError('not UTF-8 text', { at, docs });
  }
}

/** The JSON object in a file. Throws ConfigError for anything else. */
export function parseJsonFile(bytes: Uint8Array, path: string, docs: string): JsonFile {
  const text = decode(bytes, path, docs);
  const problems: Problem[] = [];
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    lineStarts.push(at + 1);
  }
  const placeOf = (offset: number): Place => {
    const line = lineStarts.findLastIndex((start) => start <= offset);
    return { at: `${path}:${line + 1}:${offset - (lineStarts[line] ?? 0) + 1}`, offset };
  };
  const report = (offset: number, message: string, hint?: string): void => {
    if (problems.length < maxProblems) problems.push({ message, hint, ...placeOf(offset) });
  };

  const { deepest, objects } = measure(text);
  if (deepest > maxDepth) report(0, `nested deeper than ${maxDepth} levels`);
  if (objects > maxObjects) report(0, `more than ${maxObjects} objects`);
  if (problems.length > 0) throw configError(problems, docs);
  const syntax: ParseError[] = [];
  const root = parseTree(text, syntax, { disallowComments: true, allowTrailingComma: false });
  const [first] = syntax;
  if (first !== undefined) {
    // The others mostly follow from it.
    const words = printParseErrorCode(first.error).replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ');
    report(first.offset, `not valid JSON: ${words.toLowerCase()}`);
  }
  let value: unknown;
  try {
    // Not the parser's own value: there, a key `__proto__` sets the prototype.
    value = JSON.parse(text);
  } catch {
    if (problems.length === 0) report(0, 'not valid JSON');
  }
  if (problems.length === 0 && !isObject(value)) report(0, 'the file must be a JSON object');
  if (root === undefined || !isObject(value) || problems.length > 0) {
    throw configError(problems, docs);
  }
  return {
    root,
    value,
    problems,
    report,
    place(steps) {
      let node = root;
      for (const step of steps) node = childOf(node, step) ?? node;
      return placeOf(node.offset);
    },
  };
}

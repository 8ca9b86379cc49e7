// YAML text of a pull request → plain JSON and the place of every value in it.
// Hostile text must end in a ConfigError: never in an overflow, a prototype or a long wait.
import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  Parser,
  type CST,
  type ParsedNode,
  type YAMLError,
} from 'yaml';
import { isObject, type Json, type JsonObject } from '../core/json.ts';
import { configError, type Problem } from './problems.ts';
import { describeValue, quote, visible } from './wording.ts';

/**
 * Characters of a whole file. Our own measurement: 256 KiB of the worst text tried (`! ! ! …`) take
 * yaml 2.9.1 three seconds, and the time grows faster than the text.
 */
const maxCharacters = 256 * 1024;
/** Levels of nesting; the deepest valid file has about ten. */
const maxDepth = 64;
/** Values, those reached again through an alias included: an alias bomb ends here. */
const maxValues = 20_000;
/** Characters of a key. */
const maxKeyCharacters = 200;

type Step = string | number;

/** A value's place in the text, and those of the values in it. */
interface Spot {
  offset: number;
  keyOffset: number;
  readonly children: Map<string, Spot>;
}

export interface Place {
  /** `file:line:column`, both from 1. */
  readonly at: string;
  readonly offset: number;
}

export interface YamlFile {
  readonly path: string;
  readonly docs: string;
  readonly value: JsonObject;
  /** Mistakes found so far; the reader of a file adds to it and throws them together. */
  readonly problems: Problem[];
  /** The place of the value at `steps`, of its key on demand, of the nearest parent if it is absent. */
  place(steps: readonly Step[], part?: 'key' | 'value'): Place;
}

/** Deepest nesting and number of the values, counted without recursion. */
function measure(tokens: readonly CST.Token[]): { depth: number; values: number } {
  const open: [CST.Token, number][] = tokens.map((token) => [token, 0]);
  let deepest = 0;
  let values = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [token, depth] = next;
    deepest = Math.max(deepest, depth);
    values += 1;
    if (token.type === 'document' && token.value !== undefined) open.push([token.value, depth]);
    if (!('items' in token)) continue;
    for (const item of token.items) {
      if (item.key !== undefined && item.key !== null) open.push([item.key, depth + 1]);
      if (item.value !== undefined) open.push([item.value, depth + 1]);
    }
  }
  return { depth: deepest, values };
}

function wordSyntaxError(error: YAMLError): Pick<Problem, 'message' | 'hint'> {
  if (error.code === 'TAB_AS_INDENT') return { message: 'a tab indents this line; use spaces' };
  if (error.code === 'TAG_RESOLVE_FAILED') {
    const tag = error.message.replace(/^Unresolved tag: /, '').replace('tag:yaml.org,2002:', '!!');
    return {
      message: `tag ${quote(tag)} can't be used here`,
      hint: 'Heartcut reads plain YAML: text, numbers, true and false, lists and maps.',
    };
  }
  if (error.code === 'NON_STRING_KEY') return { message: 'a key must be plain text' };
  const message = visible(error.message, 200);
  return { message: `not valid YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}` };
}

/** Turns nodes into JSON; `report` is told of what JSON or a safe object can't hold. */
class Reader {
  readonly #anchors = new Map<string, ParsedNode>();
  readonly #report: (message: string, offset: number, hint?: string) => void;
  readonly #lineOf: (offset: number) => number;
  #values = 0;

  constructor(
    report: (message: string, offset: number, hint?: string) => void,
    lineOf: (offset: number) => number,
  ) {
    this.#report = report;
    this.#lineOf = lineOf;
  }

  read(node: ParsedNode | null, keyOffset: number, depth = 0): [Json, Spot] {
    const offset = node?.range[0] ?? keyOffset;
    const spot: Spot = { offset, keyOffset, children: new Map() };
    this.#values += 1;
    // Told once; what follows is left out, so the walk ends soon.
    if (this.#values === maxValues + 1) {
      this.#report(`more than ${maxValues} values, those behind aliases counted each time`, offset);
    }
    if (depth === maxDepth) this.#report(`nested deeper than ${maxDepth} levels`, offset);
    if (this.#values > maxValues || depth >= maxDepth) return [null, spot];

    if (isAlias(node)) {
      const target = this.#anchors.get(node.source);
      if (target === undefined) {
        this.#report(
          `alias ${quote(`*${node.source}`)} has no anchor ${quote(`&${node.source}`)} above it`,
          offset,
        );
        return [null, spot];
      }
      const [value, inner] = this.read(target, keyOffset, depth + 1);
      return [value, { ...inner, offset }];
    }
    const value = isMap(node)
      ? this.#map(node.items, spot, depth)
      : isSeq(node)
        ? this.#list(node.items, spot, depth)
        : isScalar(node)
          ? this.#scalar(node.value, offset)
          : null;
    // `key:` and nothing after it: the end of the line is no place to look at.
    if (value === null && isScalar(node) && node.source === '') spot.offset = keyOffset;
    // Set on the way out: an alias inside its own anchor finds none.
    if (node !== null && !isAlias(node) && node.anchor !== undefined) {
      this.#anchors.set(node.anchor, node);
    }
    return [value, spot];
  }

  #scalar(value: unknown, offset: number): Json {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    this.#report(`${describeValue(value)} can't be used as a value`, offset);
    return null;
  }

  #list(items: readonly unknown[], spot: Spot, depth: number): Json[] {
    return items.map((item, index) => {
      const node = item as ParsedNode;
      const [value, child] = this.read(node, node.range[0], depth + 1);
      spot.children.set(String(index), child);
      return value;
    });
  }

  #map(items: readonly { key: unknown; value: unknown }[], spot: Spot, depth: number): JsonObject {
    const result: JsonObject = {};
    for (const item of items) {
      const keyNode = item.key as ParsedNode;
      const keyOffset = keyNode.range[0];
      const key = isScalar(keyNode) ? keyNode.value : undefined;
      const [value, child] = this.read(item.value as ParsedNode | null, keyOffset, depth + 1);
      const earlier = typeof key === 'string' ? spot.children.get(key) : undefined;
      if (typeof key !== 'string') this.#report('a key must be plain text', keyOffset);
      else if (key === '__proto__') this.#report('key "__proto__" can\'t be used', keyOffset);
      else if (key.length > maxKeyCharacters) {
        this.#report(`key ${quote(key)} is longer than ${maxKeyCharacters} characters`, keyOffset);
      } else if (earlier !== undefined) {
        const line = this.#lineOf(earlier.keyOffset);
        this.#report(
          `key ${quote(key)} is written twice; the first is on line ${line}`,
          keyOffset,
          'Keep one of the two.',
        );
      } else {
        result[key] = value;
        spot.children.set(key, child);
      }
    }
    return result;
  }
}

/**
 * The file's value and the place of everything in it. An empty file is an empty map. Text that is
 * not YAML, or too large to read safely, is a ConfigError at once; smaller mistakes (a key written
 * twice) are left in `problems`.
 */
export function parseYaml(text: string, path: string, docs: string): YamlFile {
  const lines = new LineCounter();
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { at: `${path}:${Math.max(line, 1)}:${Math.max(col, 1)}`, offset };
  };
  const problems: Problem[] = [];
  const report = (message: string, offset: number, hint?: string): void => {
    problems.push({ message, hint, ...placeOf(offset) });
  };
  const stop = (): void => {
    if (problems.length > 0) throw configError(problems, docs);
  };

  if (text.length > maxCharacters) {
    report(`${text.length} characters; a configuration file holds at most ${maxCharacters}`, 0);
    stop();
  }
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const { depth, values } = measure(tokens);
  // Before composing: yaml composes by recursion, and 100,000 brackets end the whole process.
  if (depth > maxDepth) report(`nested deeper than ${maxDepth} levels`, 0);
  if (values > maxValues) report(`more than ${maxValues} values`, 0);
  stop();

  const composer = new Composer({
    // 'core' whatever a `%YAML 1.1` line wants: there, `off` and `no` would turn into false.
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    stringKeys: true,
    // Checked here, in linear time and with both places.
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: lines,
  });
  const [document, second] = [...composer.compose(tokens, true, text.length)];
  for (const error of [...(document?.errors ?? []), ...(document?.warnings ?? [])]) {
    const { message, hint } = wordSyntaxError(error);
    report(message, error.pos[0], hint);
  }
  if (second !== undefined) {
    report('a second document (after ---) starts here; the file holds one', second.range[0]);
  }
  stop();

  const reader = new Reader(report, (offset) => lines.linePos(offset).line);
  const [value, root] = reader.read(document?.contents ?? null, 0);
  if (value !== null && !isObject(value)) {
    report(`the file must be a map of keys, found ${describeValue(value)}`, root.offset);
    stop();
  }
  return {
    path,
    docs,
    value: isObject(value) ? value : {},
    problems,
    place(steps, part = 'value') {
      let spot = root;
      let complete = true;
      for (const step of steps) {
        const child = spot.children.get(String(step));
        complete = child !== undefined;
        if (child === undefined) break;
        spot = child;
      }
      return placeOf(part === 'key' && complete ? spot.keyOffset : spot.offset);
    },
  };
}

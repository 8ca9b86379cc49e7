// JSON that is safe on a terminal and in a job's log, and parses to the very same value.

/**
 * `value` as indented JSON. What a terminal or the runner would act on inside a string (C1
 * controls, bidi characters, `##[command]`) is written as `\u…`, which JSON reads back as itself.
 */
export function printJson(value: unknown): string {
  return [...printJsonPieces(value)].join('');
}

// The findings of a gate are that deep in a report: a piece holds some of them.
const maxSplitDepth = 4;
const pieceCharacters = 64 * 1024;
// Printed in one go: one by one takes a third longer (70,000 findings).
const runMembers = 64;

/** The same text in pieces, for values that are too large to hold twice. */
export function* printJsonPieces(value: unknown): Generator<string> {
  let piece = '';
  for (const part of split(value, 0)) {
    piece += part;
    if (piece.length < pieceCharacters) continue;
    yield escape(piece);
    piece = '';
  }
  yield escape(`${piece}\n`);
}

function* split(value: unknown, depth: number): Generator<string> {
  if (isLeaf(value, depth)) {
    yield printLeaf(value, depth);
    return;
  }
  if (Array.isArray(value) && depth === maxSplitDepth - 1) {
    yield* splitRuns(value, depth);
    return;
  }
  const indent = '  '.repeat(depth);
  const keys = Array.isArray(value) ? undefined : Object.keys(value as object);
  const [open, close] = keys === undefined ? '[]' : '{}';
  const members =
    keys === undefined
      ? (value as readonly unknown[])
      : (Object.values(value as object) as readonly unknown[]);
  let separator = '';
  // By index: entries of a long array would weigh more than its text.
  for (let i = 0; i < members.length; i += 1) {
    const member = members[i];
    if (member === undefined) continue;
    const name = keys === undefined ? '' : `${JSON.stringify(keys[i])}: `;
    const head = `${separator === '' ? open : separator}\n${indent}  ${name}`;
    separator = ',';
    if (isLeaf(member, depth + 1)) {
      yield head + printLeaf(member, depth + 1);
    } else {
      yield head;
      yield* split(member, depth + 1);
    }
  }
  if (separator === '') yield `${open}${close}`;
  else yield `\n${indent}${close}`;
}

/** An array whose members are printed whole. */
function* splitRuns(values: readonly unknown[], depth: number): Generator<string> {
  if (values.length === 0) {
    yield '[]';
    return;
  }
  for (let from = 0; from < values.length; from += runMembers) {
    yield from === 0 ? '[' : ',';
    yield printMembers(values.slice(from, from + runMembers), depth);
  }
  yield `\n${'  '.repeat(depth)}]`;
}

/** Members of an array as they stand in it, without its brackets. */
function printMembers(values: readonly unknown[], depth: number): string {
  // As deep in arrays as they will stand: indented by those, and these are cut off.
  let nested = values;
  for (let around = 0; around < depth; around += 1) nested = [nested];
  const brackets = (depth + 1) * (depth + 2);
  return JSON.stringify(nested, null, 2).slice(brackets - 1, -brackets);
}

/** What is printed at once. */
function isLeaf(value: unknown, depth: number): boolean {
  return depth === maxSplitDepth || typeof value !== 'object' || value === null;
}

function printLeaf(value: unknown, depth: number): string {
  if (typeof value !== 'object') return JSON.stringify(value);
  // A line feed inside a string is written as two characters.
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${'  '.repeat(depth)}`);
}

function escape(json: string): string {
  return json
    .replaceAll(/[\p{Cf}\p{Zl}\p{Zp}\u007f-\u009f]/gu, (char) =>
      Array.from(
        { length: char.length },
        (_, index) => `\\u${char.charCodeAt(index).toString(16).padStart(4, '0')}`,
      ).join(''),
    )
    .replaceAll('##[', '#\\u0023[');
}

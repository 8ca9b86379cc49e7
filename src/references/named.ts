// Files of test items that a team names: JSON lines → items, and items → what is looked for.
import { canonicalAnswer } from '../algorithms/answers.ts';
import { tokenize } from '../algorithms/tokens.ts';
import { ConfigError } from '../core/errors.ts';
import type { NamedReference, ReferenceItem } from '../core/gate.ts';
import { isObject, type Json, type JsonObject } from '../core/json.ts';
import { windowTokens, type Item } from './reference-set.ts';

/** Where a file's questions and answers stand; without a word on it, they are looked for. */
export interface ReferenceColumns {
  /** Columns whose texts, one after the other, are the question. */
  readonly question?: readonly string[];
  readonly answer?: string;
}

// What the benchmarks we know call theirs, the commonest first.
const questionColumns = ['question', 'problem', 'prompt', 'instruction', 'text', 'input'];
const answerColumns = ['answer', 'canonical_solution', 'solution', 'response', 'output', 'code'];

const docs = 'docs/gates/contamination.md';

/** The items of a file. Throws ConfigError where it is no JSON lines or a column is missing. */
export function readReference(
  name: string,
  path: string,
  bytes: Uint8Array,
  columns: ReferenceColumns = {},
): NamedReference {
  const lines = new TextDecoder().decode(bytes).split('\n');
  const items: ReferenceItem[] = [];
  let chosen: Chosen | undefined;
  lines.forEach((line, i) => {
    if (line.trim() === '') return;
    const at = `${path}:${i + 1}`;
    const row = parseRow(line, at);
    chosen ??= chooseColumns(row, columns, at);
    const question = chosen.question.map((column) => textOf(row, column, at)).join('\n');
    const answer = chosen.answer === undefined ? undefined : row[chosen.answer];
    items.push({ id: `${name}/${i + 1}`, question, answers: answersIn(answer) });
  });
  if (items.length === 0) {
    throw new ConfigError('the reference holds no items', { at: path, docs });
  }
  return { name, items };
}

interface Chosen {
  readonly question: readonly string[];
  readonly answer: string | undefined;
}

function parseRow(line: string, at: string): JsonObject {
  let value: Json;
  try {
    value = JSON.parse(line) as Json;
  } catch {
    throw new ConfigError('not JSON: a reference is a file of JSON lines', { at, docs });
  }
  if (!isObject(value)) throw new ConfigError('no JSON object', { at, docs });
  return value;
}

/** What is named, else the first known name that the first item has, letter case aside. */
function chooseColumns(row: JsonObject, columns: ReferenceColumns, at: string): Chosen {
  const names = Object.keys(row);
  const known = (list: readonly string[]): string | undefined => {
    for (const wanted of list) {
      const name = names.find((each) => each.toLowerCase() === wanted);
      if (name !== undefined) return name;
    }
    return undefined;
  };
  const own = known(questionColumns);
  const question = columns.question ?? (own === undefined ? undefined : [own]);
  if (question === undefined) {
    throw new ConfigError('no column here is known to hold questions', {
      at,
      hint: `Name it: question: <column>. Columns here: ${names.join(', ')}`,
      docs,
    });
  }
  return { question, answer: columns.answer ?? known(answerColumns) };
}

function textOf(row: JsonObject, column: string, at: string): string {
  const value = Object.hasOwn(row, column) ? row[column] : undefined;
  if (typeof value === 'string') return value;
  throw new ConfigError(`no text in ${JSON.stringify(column)}`, {
    at,
    hint: `Columns here: ${Object.keys(row).join(', ')}`,
    docs,
  });
}

function answersIn(value: Json | undefined): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((each) =>
    typeof each === 'string' || typeof each === 'number' ? [String(each)] : [],
  );
}

/** Items as they are looked for: short answers by words or number, long ones as solutions. */
export function describeItems(items: readonly ReferenceItem[]): Item[] {
  return items.map(({ id, question, answers }) => {
    const described: { kind: 'final' | 'text'; value: string }[] = [];
    const solutions: string[] = [];
    for (const answer of answers) {
      const [worked = '', final] = answer.split(/\n?####/);
      const isLong = tokenize(worked).length >= windowTokens;
      if (isLong) solutions.push(worked);
      else described.push({ kind: 'text', value: answer });
      const value = final ?? (isLong && !answer.includes('\\boxed{') ? '' : answer);
      if (canonicalAnswer(value) !== '') described.push({ kind: 'final', value });
    }
    return { id, question, answers: described, solutions };
  });
}

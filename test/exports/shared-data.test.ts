// Real public data goes through every export of its kind and back. Skipped where it is not there.
import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { drawWithoutReplacement, seededRandom } from '../../src/algorithms/random.ts';
import { asText, isObject, type Json, type JsonObject } from '../../src/core/json.ts';
import { exports } from '../../src/exports/index.ts';
import { root } from '../helpers/root.ts';
import { sharedData } from '../helpers/shared-data.ts';
import { expectSame } from '../helpers/test-export.ts';

interface RealData {
  readonly path: string;
  readonly kind: string;
  /** The row in the kind's names; undefined for rows that are not asked for. */
  readonly read?: (row: JsonObject) => JsonObject | undefined;
}

/** Rows of a file that are tried. */
const most = 2000;

/** The path of first replies through a tree of Open Assistant. */
function firstPath(row: JsonObject): JsonObject {
  const messages: JsonObject[] = [];
  let node: Json | undefined = row.prompt;
  while (isObject(node)) {
    messages.push({ role: node.role === 'assistant' ? 'assistant' : 'user', content: node.text });
    node = Array.isArray(node.replies) ? node.replies[0] : undefined;
  }
  if (messages.at(-1)?.role === 'user') messages.pop();
  return { messages };
}

/** Judged by three people: a pair where they agree on which is better. */
function agreedPair(row: JsonObject): JsonObject | undefined {
  const { annotator1: vote, input, instruction, response1, response2 } = row;
  if (vote === 0 || vote !== row.annotator2 || vote !== row.annotator3) return undefined;
  const prompt = [instruction, input]
    .map(asText)
    .filter((text) => text !== '')
    .join('\n\n');
  const [chosen, rejected] = vote === 1 ? [response1, response2] : [response2, response1];
  return { prompt, chosen, rejected };
}

const data: readonly RealData[] = [
  { path: 'instruct/alpaca_data.jsonl', kind: 'instruction' },
  { path: 'instruct/self_instruct_seed_tasks.jsonl', kind: 'self-instruct' },
  { path: 'chat/oasst_en_100_tree.jsonl', kind: 'chat', read: firstPath },
  { path: 'chat/sharegpt_dummy_conversation.json', kind: 'sharegpt' },
  { path: 'benchmarks/gsm8k_train.jsonl', kind: 'reasoning' },
  { path: 'judge/pandalm_testset.json', kind: 'preference', read: agreedPair },
  {
    path: 'judge/pandalm_testset.json',
    kind: 'unpaired',
    read: (row) => {
      const pair = agreedPair(row);
      return pair && { prompt: pair.prompt, completion: pair.chosen, label: true };
    },
  },
  {
    path: 'judge/pandalm_testset.json',
    kind: 'ranked',
    read: (row) => {
      const pair = agreedPair(row);
      const answers = [pair?.rejected, pair?.chosen].map((answer, i) => ({ answer, rank: 2 - i }));
      return pair && { prompt: pair.prompt, answers };
    },
  },
  {
    path: 'benchmarks/humaneval.jsonl',
    kind: 'code',
    read: ({ canonical_solution, test: tests, ...row }) => ({
      ...row,
      solution: canonical_solution,
      tests,
    }),
  },
  { path: 'dedup/articles_100.jsonl', kind: 'text' },
];

function rowsOf(file: string): JsonObject[] {
  const text = readFileSync(file, 'utf8');
  const rows = text.trimStart().startsWith('[')
    ? (JSON.parse(text) as JsonObject[])
    : text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as JsonObject);
  if (rows.length <= most) return rows;
  const drawn = drawWithoutReplacement(rows.length, most, seededRandom([7, rows.length, 0, 0]));
  return [...drawn].sort((a, b) => a - b).map((i) => rows[i]!);
}

describe.each(data)('$path as $kind', ({ path, kind, read = (row) => row }) => {
  const file = sharedData(path);
  const it = file === undefined ? test.skip : test;
  const forms = exports.filter((form) => form.kinds.includes(kind));
  it.each(forms.map((form) => [form.id, form] as const))('%s', (_id, form) => {
    const rows = rowsOf(file ?? '').flatMap((row) => {
      const record = read(row);
      return record === undefined ? [] : [record];
    });
    expect(rows.length).toBeGreaterThan(90);
    const codes = new Map<string, number>();
    for (const row of rows) {
      const result = expectSame(form, kind, row);
      if ('refused' in result) codes.set(result.refused, (codes.get(result.refused) ?? 0) + 1);
    }
    const count = [...codes.values()].reduce((sum, each) => sum + each, 0);
    // Alpaca has 28 empty outputs; PandaLM some too, and six that are `false`. Nothing else is wrong.
    const known = path.includes('pandalm') ? ['empty-turn', 'wrong-type'] : ['empty-turn'];
    expect([...codes.keys()].filter((code) => !known.includes(code))).toEqual([]);
    expect(count).toBeLessThan(rows.length * 0.1);
  });
});

test('the conversations in this repository go through every export of chat and back', () => {
  const rows = rowsOf(`${root}datasets/oasst-chat/conversations.jsonl`);
  expect(rows.length).toBeGreaterThan(80);
  for (const form of exports.filter(({ kinds }) => kinds.includes('chat'))) {
    for (const row of rows) expect(expectSame(form, 'chat', row)).toHaveProperty('value');
  }
});

// Real public data fits the kinds. HEARTCUT_DATA names its folder; skipped where it is not there.
import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { JsonObject } from '../../src/core/json.ts';
import { findKind } from '../../src/kinds/index.ts';
import { sharedData } from '../helpers/shared-data.ts';
import { compileKind } from '../helpers/test-kind.ts';

interface RealData {
  readonly path: string;
  readonly kind: string;
  readonly rows: number;
  /** The row in the kind's names; as it is when absent. */
  readonly read?: (row: JsonObject) => JsonObject;
  /** Rows that the schema must refuse, and why they are bad. */
  readonly refused?: number;
  /** The roles of each row's parts, where every row has the same. */
  readonly roles?: readonly string[];
}

const data: readonly RealData[] = [
  { path: 'instruct/alpaca_data.jsonl', kind: 'instruction', rows: 52_002 },
  { path: 'instruct/code_alpaca_2k.jsonl', kind: 'instruction', rows: 2017 },
  {
    path: 'instruct/gpteacher_roleplay.jsonl',
    kind: 'instruction',
    rows: 1923,
    read: ({ response, ...row }) => ({ ...row, output: response }),
  },
  { path: 'instruct/self_instruct_seed_tasks.jsonl', kind: 'self-instruct', rows: 175 },
  { path: 'instruct/self_instruct_user_oriented.jsonl', kind: 'self-instruct', rows: 252 },
  { path: 'instruct/belle_zh_seed_tasks.jsonl', kind: 'self-instruct', rows: 175 },
  {
    path: 'chat/sharegpt_dummy_conversation.json',
    kind: 'sharegpt',
    rows: 500,
  },
  {
    path: 'benchmarks/gsm8k_train.jsonl',
    kind: 'reasoning',
    rows: 7473,
    roles: ['prompt', 'response'],
  },
  {
    path: 'benchmarks/math500.jsonl',
    kind: 'reasoning',
    rows: 500,
    read: (row) => ({ question: row.prompt, answer: row.reference_solution }),
    roles: ['prompt', 'response'],
  },
  {
    path: 'benchmarks/humaneval.jsonl',
    kind: 'code',
    rows: 164,
    read: ({ canonical_solution, test: tests, ...row }) => ({
      ...row,
      solution: canonical_solution,
      tests,
    }),
    roles: ['prompt', 'response', 'reference'],
  },
  {
    path: 'benchmarks/humaneval_x_js.jsonl',
    kind: 'code',
    rows: 164,
    read: ({ canonical_solution, test: tests, ...row }) => ({
      ...row,
      solution: canonical_solution,
      tests,
    }),
    roles: ['prompt', 'response', 'reference'],
  },
  {
    path: 'benchmarks/mbpp.jsonl',
    kind: 'code',
    rows: 974,
    read: ({ text, code, test_list, ...row }) => ({
      ...row,
      prompt: text,
      solution: code,
      tests: test_list,
    }),
  },
  {
    path: 'judge/pandalm_testset.json',
    kind: 'preference',
    rows: 999,
    read: ({ instruction, response1, response2 }) => ({
      prompt: instruction,
      chosen: response1,
      rejected: response2,
    }),
    // An answer that a spreadsheet once read as a number.
    refused: 6,
  },
  {
    path: 'judge/llmbar_natural.jsonl',
    kind: 'preference',
    rows: 100,
    read: ({ input, output_1, output_2, label }) => ({
      prompt: input,
      chosen: label === 1 ? output_1 : output_2,
      rejected: label === 1 ? output_2 : output_1,
    }),
    roles: ['prompt', 'response', 'rejected'],
  },
  {
    path: 'verify/gsm8k_model_solutions_0-319.jsonl',
    kind: 'unpaired',
    rows: 1280,
    read: ({ question, solution, is_correct }) => ({
      prompt: question,
      completion: solution,
      label: is_correct,
    }),
    roles: ['prompt', 'response'],
  },
  {
    path: 'refusal/xstest_completions_shared.jsonl',
    kind: 'unpaired',
    rows: 900,
    read: ({ final_label, ...row }) => ({ ...row, label: final_label === '1_full_compliance' }),
    roles: ['prompt', 'response'],
  },
  { path: 'dedup/articles_100.jsonl', kind: 'text', rows: 100, roles: ['text'] },
];

function readRows(file: string): JsonObject[] {
  const content = readFileSync(file, 'utf8');
  if (file.endsWith('.json')) return JSON.parse(content) as JsonObject[];
  return content
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as JsonObject);
}

describe('real data', () => {
  for (const { path, kind: id, rows, read, refused = 0, roles } of data) {
    const file = sharedData(path);
    const name = `${path} fits ${id}`;
    if (file === undefined) {
      test.skip(`${name} (skipped: not in HEARTCUT_DATA)`, () => undefined);
      continue;
    }
    test(name, () => {
      const kind = findKind(id)!;
      const validate = compileKind(kind);
      const records = readRows(file).map((row) => read?.(row) ?? row);
      expect(records).toHaveLength(rows);
      expect(records.filter((record) => !validate(record))).toHaveLength(refused);
      const seen = records.map((record) => kind.view(record).parts.map((part) => part.role));
      expect(seen.filter((found) => found.length === 0)).toEqual([]);
      if (roles !== undefined) {
        const others = seen.filter((found) => found.join() !== roles.join());
        expect(others).toEqual([]);
      }
    });
  }
});

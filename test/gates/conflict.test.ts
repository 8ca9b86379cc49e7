import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { conflict } from '../../src/gates/conflict.ts';
import { kinds } from '../../src/kinds/index.ts';
import { sharedData } from '../helpers/shared-data.ts';
import { runGateCase, testGate } from '../helpers/test-gate.ts';

const asked = { instruction: 'How many bones has an adult?' };
const right = { ...asked, output: '206.' };
const wrong = { ...asked, output: '208.' };
const other = { instruction: 'How many teeth has an adult?', output: '32.' };

function chat(question: string, answer: string) {
  return {
    messages: [
      { role: 'user', content: question },
      { role: 'assistant', content: answer },
    ],
  };
}
function calling(name: string) {
  return {
    messages: [
      { role: 'user', content: 'Can I travel today?' },
      {
        role: 'assistant',
        content: null,
        tool_calls: [{ type: 'function', function: { name, arguments: '{}' } }],
      },
    ],
  };
}

testGate(conflict, {
  accepts: [
    { name: 'different questions', records: [right, other] },
    { name: 'a repeat: exact-duplicate names it', base: [right], records: [right, right] },
    {
      name: 'an answer that differs in letter case and white space only',
      base: [other],
      records: [other, right, { ...asked, output: ' 206. ' }],
    },
    { name: 'a corrected answer', base: [wrong, other], records: [right, other] },
    {
      name: 'a conflict that was there before',
      base: [right, wrong],
      records: [right, wrong, other],
    },
    {
      name: 'a conflict that was there before, in records that get a new column',
      base: [right, wrong],
      records: [
        { ...right, source: 'a' },
        { ...wrong, source: 'b' },
      ],
    },
    {
      name: 'the same instruction for another input or another system prompt',
      records: [
        { ...right, input: 'human' },
        { ...wrong, input: 'horse' },
        { ...right, output: 'Arr, 206!', system: 'You are a pirate.' },
      ],
    },
    {
      name: 'records that ask nothing',
      records: [
        { instruction: '', output: 'One text.' },
        { instruction: ' ', output: 'Another text.' },
        { output: 'A third.' },
        { system: 'You write.', output: 'A fourth.' },
        { system: 'You write.', output: 'A fifth.' },
      ],
    },
    {
      name: 'one solution with other tests',
      kind: 'code',
      records: [
        { prompt: 'Add two.', solution: 'return a + b', tests: 'assert add(1, 2) == 3' },
        { prompt: 'Add two.', solution: 'return a + b', tests: 'assert add(2, 2) == 4' },
      ],
    },
    {
      name: 'an answer that the branch to merge into has as well',
      base: [wrong],
      target: [wrong, other],
      records: [right],
    },
  ],
  rejects: [
    {
      name: 'a new answer to a question that is there',
      base: [other, right],
      records: [other, right, wrong],
      findings: [
        {
          code: 'conflicting-answer',
          line: 3,
          related: ['data.jsonl:2'],
          message: 'asks the same as data.jsonl:2 and answers otherwise',
        },
      ],
    },
    {
      name: 'a new answer that stands before the old one',
      base: { 'b.jsonl': [right] },
      records: { 'a.jsonl': [wrong], 'b.jsonl': [right] },
      findings: [{ code: 'conflicting-answer', path: 'a.jsonl', line: 1, related: ['b.jsonl:1'] }],
    },
    {
      name: 'two answers in one change, the question in another case',
      records: [right, { instruction: 'HOW MANY bones has\nan adult?', output: '207.' }],
      findings: [{ code: 'conflicting-answer', line: 2, related: ['data.jsonl:1'] }],
    },
    {
      name: 'three answers: each against the first',
      records: [right, wrong, { ...asked, output: '207.' }],
      findings: [
        { code: 'conflicting-answer', line: 2, related: ['data.jsonl:1'] },
        { code: 'conflicting-answer', line: 3, related: ['data.jsonl:1'] },
      ],
    },
    {
      name: 'an edit of one of two equal answers',
      base: [right, { ...right, id: 'b' }],
      records: [right, { ...wrong, id: 'b' }],
      findings: [{ code: 'conflicting-answer', line: 2, related: ['data.jsonl:1'] }],
    },
    {
      name: 'an edit that makes one question out of two',
      base: [right, { ...other, output: '32 teeth, wisdom teeth included.' }],
      records: [right, { ...asked, output: '32 teeth, wisdom teeth included.' }],
      findings: [{ code: 'conflicting-answer', line: 2, related: ['data.jsonl:1'] }],
    },
    {
      name: 'what the branch to merge into got meanwhile',
      base: [other],
      target: [other, wrong],
      records: [other, right],
      findings: [{ code: 'conflicting-answer', line: 2, related: ['data.jsonl:2'] }],
    },
    {
      name: 'conversations',
      kind: 'chat',
      records: [chat('Is it raining?', 'Yes.'), chat('is it raining?', 'No.')],
      findings: [{ code: 'conflicting-answer', line: 2, related: ['data.jsonl:1'] }],
    },
    {
      name: 'calls of different tools',
      kind: 'chat',
      records: [calling('ferry'), calling('train')],
      findings: [{ code: 'conflicting-answer', line: 2, related: ['data.jsonl:1'] }],
    },
    {
      name: 'columns mapped to the kind’s fields',
      manifest: { fields: { task: 'instruction', response: 'output' } },
      records: [
        { task: 'Count to two.', response: 'One, two.' },
        { task: 'Count to two.', response: 'Two, one.' },
      ],
      findings: [{ code: 'conflicting-answer', line: 2 }],
    },
  ],
});

describe('conflict', () => {
  test('is skipped for kinds in which a prompt has several answers', async () => {
    const statuses = await Promise.all(
      kinds.map(async ({ id, example }) => {
        const result = await runGateCase(conflict, { name: '', kind: id, records: [example] });
        return [id, result.status];
      }),
    );
    const skipped = ['attributes', 'preference', 'ranked', 'stepwise', 'text', 'unpaired'];
    expect(statuses).toEqual(
      kinds.map(({ id }) => [id, skipped.includes(id) ? 'skipped' : 'passed']),
    );
    const result = await runGateCase(conflict, { name: '', kind: 'preference', records: [] });
    expect(result.reason).toBe('records of kind preference may answer a prompt more than once');
  });

  // The gate's definition written down again, without its code.
  function findConflicts(rows: readonly (readonly [questions: string[], answer: string])[]) {
    const normal = (text: string): string =>
      text.normalize('NFKC').toLowerCase().split(/\s+/u).filter(Boolean).join(' ');
    const first = new Map<string, { line: number; answer: string }>();
    const found: string[] = [];
    rows.forEach(([questions, text], i) => {
      const question = JSON.stringify(questions.filter(Boolean).map(normal));
      const answer = normal(text);
      const earlier = first.get(question);
      if (earlier === undefined) first.set(question, { line: i + 1, answer });
      else if (earlier.answer !== answer) found.push(`${i + 1} = ${earlier.line}`);
    });
    return found;
  }
  async function run(kind: string, fields: Record<string, string>, lines: readonly string[]) {
    const result = await runGateCase(conflict, {
      name: '',
      kind,
      manifest: { fields },
      records: lines,
    });
    return result.findings.map(({ at, related }) => `${at.line} = ${related[0]?.line}`);
  }
  const read = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n');

  const alpaca = sharedData('instruct/alpaca_data.jsonl');
  const alpacaTest = alpaca === undefined ? test.skip : test;
  alpacaTest('finds the conflicts of Alpaca: none (needs shared data)', async () => {
    const lines = read(alpaca ?? '');
    const rows = lines.map((line): [string[], string] => {
      const { instruction, input, output } = JSON.parse(line) as Record<string, string>;
      return [[instruction ?? '', input ?? ''], output ?? ''];
    });
    expect(await run('instruction', {}, lines)).toEqual(findConflicts(rows));
  });

  const solutions = sharedData('verify/gsm8k_model_solutions_0-319.jsonl');
  const solutionsTest = solutions === undefined ? test.skip : test;
  solutionsTest('finds four models to disagree (needs shared data)', async () => {
    const lines = read(solutions ?? '');
    const rows = lines.map((line): [string[], string] => {
      const { question, solution } = JSON.parse(line) as Record<string, string>;
      return [[question ?? ''], solution ?? ''];
    });
    const expected = findConflicts(rows);
    expect(await run('reasoning', {}, lines)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(900);
  });
});

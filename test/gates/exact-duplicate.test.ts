import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { exactDuplicate } from '../../src/gates/exact-duplicate.ts';
import { sharedData } from '../helpers/shared-data.ts';
import { runGateCase, testGate } from '../helpers/test-gate.ts';

const lisbon = { instruction: 'Name the capital.', input: 'Portugal', output: 'Lisbon.' };
const oslo = { instruction: 'Name the capital.', input: 'Norway', output: 'Oslo.' };
const rome = { instruction: 'Name the capital.', input: 'Italy', output: 'Rome.' };
const ferry = {
  instruction: 'Is the ferry to Horta running today?',
  output: 'No, because of wind.',
};

function call(name: string, port: string) {
  const tool = { type: 'function', function: { name, arguments: JSON.stringify({ port }) } };
  return {
    messages: [
      { role: 'user', content: 'Can I travel today?' },
      { role: 'assistant', content: null, tool_calls: [tool] },
    ],
  };
}

testGate(exactDuplicate, {
  accepts: [
    { name: 'different records', base: [lisbon], records: [lisbon, oslo, rome] },
    {
      name: 'a removed record that stands elsewhere: a move',
      base: { 'a.jsonl': [lisbon, oslo], 'b.jsonl': [rome] },
      records: { 'a.jsonl': [oslo], 'b.jsonl': [rome, lisbon] },
    },
    {
      name: 'a record whose only copy is rewritten in another case: an edit',
      base: [lisbon, oslo],
      records: [{ ...lisbon, output: 'LISBON.' }, oslo],
    },
    {
      name: 'copies that were there before, whatever moves around them',
      base: [lisbon, oslo, lisbon],
      records: [lisbon, lisbon, oslo, rome],
    },
    {
      name: 'copies that were there before and get a new column',
      base: [lisbon, lisbon, oslo],
      records: [
        { ...lisbon, source: 'a' },
        { ...lisbon, source: 'b' },
        { ...oslo, source: 'c' },
      ],
    },
    {
      name: 'the same text in another role',
      records: [
        { instruction: 'Lisbon.', output: 'Name it.' },
        { instruction: 'Name it.', output: 'Lisbon.' },
      ],
    },
    {
      name: 'the same letters divided otherwise',
      records: [
        { instruction: 'ab', input: 'c', output: 'd' },
        { instruction: 'a', input: 'bc', output: 'd' },
        { instruction: 'abc', output: 'd' },
      ],
    },
    {
      name: 'records without any text',
      records: [{ source: 'a' }, { source: 'b' }, { instruction: 1 }, { instruction: 1 }],
    },
    {
      name: 'accents that differ',
      records: [{ text: 'Resumé' }, { text: 'Resume' }],
      kind: 'text',
    },
    {
      name: 'two calls of different tools, or with different arguments',
      kind: 'chat',
      records: [call('ferry', 'Horta'), call('train', 'Horta'), call('ferry', 'Velas')],
    },
    {
      name: 'calls whose arguments are objects of numbers',
      kind: 'chat',
      records: [1, 2].map((seat) => ({
        messages: [
          { role: 'user', content: 'Book it.' },
          { role: 'assistant', tool_calls: [{ function: { name: 'book', arguments: { seat } } }] },
        ],
      })),
    },
    {
      name: 'another dataset, where the policy does not ask',
      options: { acrossDatasets: false },
      siblings: { 'other.jsonl': [lisbon] },
      records: [lisbon],
    },
    {
      name: 'an untouched record of another dataset',
      siblings: { 'other.jsonl': [lisbon] },
      base: [lisbon],
      records: [lisbon, oslo],
    },
    {
      name: 'what it edits or removes, though the branch to merge into still has it',
      base: [lisbon, oslo, rome],
      target: [lisbon, oslo, rome, ferry],
      records: [{ ...lisbon, output: 'lisbon.' }, rome],
    },
    {
      name: 'new ids, and records without one',
      manifest: { idField: 'id' },
      base: [{ id: 1, ...lisbon }],
      records: [{ id: 1, ...lisbon }, { id: 2, ...oslo }, rome, { id: null, ...ferry }],
    },
    {
      name: 'an id that was there twice before',
      manifest: { idField: 'id' },
      base: [
        { id: 1, ...lisbon },
        { id: 1, ...oslo },
      ],
      records: [
        { id: 1, ...lisbon, output: 'It is Lisbon.' },
        { id: 1, ...oslo },
      ],
    },
  ],
  rejects: [
    {
      name: 'a copy of a record that is there',
      base: [lisbon, oslo],
      records: [lisbon, oslo, lisbon],
      findings: [
        {
          code: 'duplicate-of-base',
          line: 3,
          related: ['data.jsonl:1'],
          message: 'repeats data.jsonl:1, which is already there',
        },
      ],
    },
    {
      name: 'a copy in another file that stands before the first',
      base: { 'b.jsonl': [lisbon] },
      records: { 'a.jsonl': [lisbon], 'b.jsonl': [lisbon] },
      findings: [{ code: 'duplicate-of-base', path: 'a.jsonl', line: 1, related: ['b.jsonl:1'] }],
    },
    {
      name: 'letter case and white space',
      base: [lisbon],
      records: [lisbon, { ...lisbon, instruction: '  NAME\u00a0the\n\tcapital. ' }],
      findings: [{ code: 'duplicate-of-base', line: 2, related: ['data.jsonl:1'] }],
    },
    {
      name: 'full-width letters, ligatures and composed accents: one character, two codes',
      kind: 'text',
      base: [{ text: 'Ｆｉｌｅ ２' }, { text: 'ﬁne café' }],
      records: [
        { text: 'Ｆｉｌｅ ２' },
        { text: 'ﬁne café' },
        { text: 'file 2' },
        { text: 'FINE CAFE\u0301' },
      ],
      findings: [
        { code: 'duplicate-of-base', line: 3, related: ['data.jsonl:1'] },
        { code: 'duplicate-of-base', line: 4, related: ['data.jsonl:2'] },
      ],
    },
    {
      name: 'other alphabets, by letter case',
      kind: 'text',
      records: [{ text: 'Тихий океан 太平洋' }, { text: 'ТИХИЙ  ОКЕАН\u3000太平洋' }],
      findings: [{ code: 'duplicate-in-change', line: 2, related: ['data.jsonl:1'] }],
    },
    {
      name: 'three copies: two too many',
      records: [lisbon, oslo, lisbon, lisbon],
      findings: [
        {
          code: 'duplicate-in-change',
          line: 3,
          related: ['data.jsonl:1'],
          message: 'repeats data.jsonl:1, also new here',
        },
        { code: 'duplicate-in-change', line: 4, related: ['data.jsonl:1'] },
      ],
    },
    {
      name: 'a copy with other columns and another order of them',
      records: [
        lisbon,
        { source: 'b', output: 'Lisbon.', input: 'Portugal', instruction: lisbon.instruction },
      ],
      findings: [{ code: 'duplicate-in-change', line: 2 }],
    },
    {
      name: 'an empty optional field and a missing one',
      records: [ferry, { ...ferry, input: '' }],
      findings: [{ code: 'duplicate-in-change', line: 2 }],
    },
    {
      name: 'an edited record that becomes a copy',
      base: [lisbon, { ...oslo, note: 'x' }],
      records: [lisbon, { ...lisbon, note: 'x' }],
      findings: [{ code: 'duplicate-of-base', line: 2, related: ['data.jsonl:1'] }],
    },
    {
      name: 'an untouched record with a new column as the one that was there',
      base: [lisbon],
      records: [lisbon, { ...lisbon, source: 'a' }],
      findings: [{ code: 'duplicate-of-base', line: 2 }],
    },
    {
      name: 'columns mapped to the kind’s fields',
      manifest: { fields: { task: 'instruction', response: 'output' } },
      records: [
        { task: 'Count to two.', response: 'One, two.' },
        { task: 'count to two.', response: 'one, two.' },
      ],
      findings: [{ code: 'duplicate-in-change', line: 2, related: ['data.jsonl:1'] }],
    },
    {
      name: 'the same call twice',
      kind: 'chat',
      records: [call('ferry', 'Horta'), call('ferry', 'Horta')],
      findings: [{ code: 'duplicate-in-change', line: 2 }],
    },
    {
      name: 'a record of another dataset, named once',
      options: { acrossDatasets: true },
      siblings: { 'other/a.jsonl': [oslo, lisbon, lisbon], 'other/b.jsonl': [lisbon] },
      base: [rome],
      records: [rome, lisbon],
      findings: [
        {
          code: 'duplicate-across-datasets',
          line: 2,
          related: ['other/a.jsonl:2'],
          message: 'repeats other/a.jsonl:2 of another dataset',
        },
      ],
    },
    {
      name: 'a record that stands in the dataset and in another: once, as the nearer one',
      siblings: { 'other.jsonl': [lisbon] },
      base: [lisbon],
      records: [lisbon, lisbon],
      findings: [{ code: 'duplicate-of-base', line: 2, related: ['data.jsonl:1'] }],
    },
    {
      name: 'what the branch to merge into got meanwhile',
      options: { acrossDatasets: false },
      base: [oslo],
      target: [oslo, ferry, lisbon],
      records: [oslo, lisbon],
      findings: [{ code: 'duplicate-of-base', line: 2, related: ['data.jsonl:3'] }],
    },
    {
      name: 'an id that is taken',
      manifest: { idField: 'id' },
      base: [{ id: 7, ...lisbon }],
      records: [
        { id: '7', ...oslo },
        { id: 7, ...lisbon },
        { id: 'é', ...rome },
        { id: 'é', ...ferry },
      ],
      findings: [
        {
          code: 'duplicate-id',
          line: 1,
          related: ['data.jsonl:2'],
          data: { id: '7' },
          message: 'has the id 7 of data.jsonl:2',
        },
        { code: 'duplicate-id', line: 4, related: ['data.jsonl:3'], data: { id: 'é' } },
      ],
    },
    {
      name: 'an id that an edit takes from another record',
      manifest: { idField: 'id' },
      base: [
        { id: 1, ...lisbon },
        { id: 2, ...ferry },
      ],
      records: [
        { id: 1, ...lisbon },
        { id: 1, ...ferry },
      ],
      findings: [{ code: 'duplicate-id', line: 2, related: ['data.jsonl:1'] }],
    },
    {
      name: 'an id that the branch to merge into gave to another record meanwhile',
      manifest: { idField: 'id' },
      base: [{ id: 1, ...lisbon }],
      target: [
        { id: 1, ...lisbon },
        { id: 2, ...oslo },
      ],
      records: [
        { id: 1, ...lisbon, output: 'It is Lisbon.' },
        { id: 2, ...ferry },
      ],
      findings: [{ code: 'duplicate-id', line: 2, related: ['data.jsonl:2'] }],
    },
  ],
});

describe('exact-duplicate', () => {
  test('shows the record of the branch to merge into, not what stands on its line in the base', async () => {
    const result = await runGateCase(exactDuplicate, {
      name: '',
      base: [oslo],
      target: [{ ...lisbon, source: 'target' }, oslo],
      records: [oslo, lisbon],
    });
    expect(result.findings[0]?.related[0]).toMatchObject({ path: 'data.jsonl', line: 1 });
    expect(result.findings[0]?.related[0]?.excerpt).toContain('Portugal');
  });

  test('measures repeated records, not findings', async () => {
    const result = await runGateCase(exactDuplicate, {
      name: '',
      manifest: { idField: 'id' },
      records: [
        { id: 1, ...lisbon },
        { id: 1, ...lisbon },
      ],
    });
    expect(result.findings.map((finding) => finding.code)).toEqual([
      'duplicate-in-change',
      'duplicate-id',
    ]);
    expect(result.measurements).toEqual([
      { name: 'exact-duplicate.records', value: 1, better: 'lower' },
      { name: 'exact-duplicate.compared-with', value: 2 },
    ]);
  });

  const mmlu = sharedData('benchmarks/hendrycks_mmlu_stem.jsonl');
  const mmluTest = mmlu === undefined ? test.skip : test;
  mmluTest('finds the exact copies in MMLU STEM (needs shared data)', async () => {
    const lines = readFileSync(mmlu ?? '', 'utf8')
      .trimEnd()
      .split('\n');
    interface Row {
      question: string;
      choices: string[];
    }
    // The gate's definition written down again: the texts that the kind qa reads, normalised.
    const first = new Map<string, number>();
    const expected: string[] = [];
    lines.forEach((line, i) => {
      const { question, choices } = JSON.parse(line) as Row;
      const key = JSON.stringify(
        [question, ...choices].map((text) =>
          text.normalize('NFKC').toLowerCase().split(/\s+/u).filter(Boolean).join(' '),
        ),
      );
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, i + 1);
      else expected.push(`${i + 1} = data.jsonl:${earlier}`);
    });

    const result = await runGateCase(exactDuplicate, {
      name: '',
      kind: 'qa',
      manifest: { fields: { choices: 'answers' } },
      records: lines,
    });
    const found = result.findings.map(
      ({ at, related }) =>
        `${at.line} = ${related.map((each) => `${each.path}:${each.line}`).join()}`,
    );
    expect(found).toEqual(expected);
    // 12 rows are copies byte for byte; the others differ in the answer, the subject or in case.
    const copies = lines.flatMap((line, i) => (lines.indexOf(line) < i ? [i + 1] : []));
    expect(copies).toHaveLength(12);
    expect(result.findings.map(({ at }) => at.line)).toEqual(expect.arrayContaining(copies));
  });
});

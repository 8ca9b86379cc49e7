// What loops and what repeats, what does not, and the answers of a base model beside tuned ones.
import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { JsonObject } from '../../src/core/json.ts';
import { repetition } from '../../src/gates/repetition.ts';
import { sharedData } from '../helpers/shared-data.ts';
import { runGateCase, testGate } from '../helpers/test-gate.ts';
import { cpuMs } from '../helpers/cpu-ms.ts';

function answer(output: string, instruction = 'Tell me about leaves.') {
  return { instruction, input: '', output };
}

/** Sentences that all differ. */
function prose(count: number, from = 0): string {
  const nouns = [
    'leaf',
    'river',
    'tower',
    'garden',
    'letter',
    'winter',
    'engine',
    'island',
    'sailor',
  ];
  const verbs = ['meets', 'follows', 'remembers', 'builds', 'forgets', 'paints', 'hears'];
  return Array.from({ length: count }, (_, at) => at + from)
    .map((i) => {
      const [one, other] = [nouns[i % 9], nouns[(i * 5 + 3) % 9]];
      return `Item ${i} ${one} ${verbs[i % 7]} ${other} near ${(i * 37) % 101}.`;
    })
    .join(' ');
}

const chorus =
  'Row, row, row your boat\nGently down the stream\nMerrily, merrily\nLife is but a dream\n';

testGate(repetition, {
  accepts: [
    {
      name: 'prose, short and long',
      records: [answer('Leaves fall.'), answer(prose(12)), answer(prose(300))],
    },
    {
      name: 'short answers that repeat themselves',
      records: [answer('Ha ha ha ha ha ha ha ha!'), answer('1 0 0 0 1 0 0 0 1 0 0 0')],
    },
    {
      name: 'lines to fill in, and empty rows of a table',
      records: [
        answer(`Name: ${'_'.repeat(200)}`),
        answer(`| a | b |\n${'|   |   |\n'.repeat(30)}`),
      ],
    },
    {
      name: 'a chorus between verses',
      records: [answer(`${prose(9)}\n\n${chorus}\n${prose(8)}\n\n${chorus}`)],
    },
    {
      name: 'rows of a table, choices of a questionnaire',
      records: [
        answer(
          Array.from({ length: 20 }, (_, i) => `| 2011 | player ${i} | ${i * 7} |`).join('\n'),
        ),
        answer(
          ['store', 'staff', 'price', 'parking', 'choice', 'website']
            .map((each, i) => `Of ${each}: ${prose(3, 3 * i)}\na. Good\nb. Fair\nc. Poor\n`)
            .join('\n'),
        ),
      ],
    },
    {
      name: 'lines that differ in signs only, and an array of zeros',
      records: [
        answer(
          ['+', '-', '*', '/', '%', '^']
            .map((sign) => `print("a ${sign} b =", a ${sign} b)`)
            .join('\n'),
          'Print all operations.',
        ),
        answer(`x = [${'0, '.repeat(40)}0]`),
      ],
    },
    {
      name: 'prompts, answers that are not wanted, and tests',
      kind: 'preference',
      records: [
        { prompt: 'Say it. '.repeat(60), chosen: 'It.', rejected: 'never again, '.repeat(60) },
      ],
    },
    {
      name: 'an unwanted answer of KTO',
      kind: 'unpaired',
      records: [{ prompt: 'Say it.', completion: 'never again, '.repeat(60), label: false }],
    },
    {
      name: 'a text below a minimum length of one’s own',
      options: { minTokens: 80 },
      records: [answer(`${prose(2)}\n`.repeat(4))],
    },
    {
      name: 'a share that is allowed',
      options: { maxRepeated: 0.9 },
      records: [answer(`${prose(5)}\n\n`.repeat(4))],
    },
    {
      name: 'rounds fewer than a loop’s',
      options: { minLoopTimes: 12 },
      records: [answer(`${prose(30)} ${'and so on and on '.repeat(10)}`)],
    },
  ],
  rejects: [
    {
      name: 'a loop at the end',
      records: [answer(`Game of Thrones, Fargo, ${'Rick and Morty, '.repeat(40)}Rick`)],
      findings: [
        {
          code: 'looping-text',
          line: 1,
          pointer: '/output',
          data: { field: 'output', times: 40, found: 'Rick and Morty' },
        },
      ],
    },
    {
      name: 'a loop of one word, of lines, and without spaces',
      records: [
        answer('Sincerely, '.repeat(40)),
        answer('Positive points:\nNegative points:\nSummary:\n'.repeat(8)),
        answer(`好的。${'我不知道。'.repeat(12)}`),
      ],
      findings: [
        { code: 'looping-text', line: 1, data: { times: 40, found: 'Sincerely' } },
        { code: 'looping-text', line: 2, data: { times: 8 } },
        { code: 'looping-text', line: 3, data: { times: 12, found: '我不知道' } },
      ],
    },
    {
      name: 'loops without words',
      records: [answer('3'.repeat(300)), answer(`So good! ${'🎉🎊'.repeat(40)}`)],
      findings: [
        { code: 'looping-text', line: 1, data: { times: 300, found: '3' } },
        { code: 'looping-text', line: 2, data: { times: 40 } },
      ],
    },
    {
      name: 'a loop within a long text, found by its rounds',
      options: { minLoopTimes: 3 },
      records: [
        answer(
          `${prose(60)} ${'click on the button that says add a file again. '.repeat(4)}${prose(40)}`,
        ),
      ],
      findings: [
        {
          code: 'looping-text',
          line: 1,
          data: { times: 4, found: 'click on the button that says add a file again' },
        },
      ],
    },
    {
      name: 'paragraphs',
      records: [answer(`${prose(5)}\n\n`.repeat(4))],
      findings: [
        {
          code: 'repeated-paragraphs',
          line: 1,
          data: { ratio: 0.75, of: 'characters', limit: 0.6 },
        },
      ],
    },
    {
      name: 'lines',
      records: [answer(`${prose(2)}\n`.repeat(4) + 'The end.')],
      findings: [{ code: 'repeated-lines', line: 1, data: { of: 'characters', limit: 0.6 } }],
    },
    {
      name: 'passages in lines that are numbered',
      records: [
        answer(
          Array.from(
            { length: 12 },
            (_, i) => `${i + 1}. Click on the “Add File” button again.`,
          ).join('\n'),
        ),
      ],
      findings: [
        {
          code: 'repeated-passages',
          line: 1,
          data: { n: 7, ratio: 0.877, found: 'Click on the “Add File” button again' },
        },
      ],
    },
    {
      name: 'what is above the limits of Gopher only',
      options: { gopher: true },
      records: [
        answer(
          Array.from(
            { length: 10 },
            (_, i) => `The paper will ${'abcdefghij'[i]}xplore topic ${i}`,
          ).join('; '),
        ),
        answer(`${prose(9)}\nYes.\nYes.\nYes.\nYes.\n`),
        answer(`${prose(20)} ${prose(5)}`),
      ],
      findings: [
        { code: 'repeated-phrase', line: 1, data: { found: 'paper will', limit: 0.2 } },
        { code: 'repeated-lines', line: 2, data: { of: 'lines', ratio: 0.6, limit: 0.3 } },
        { code: 'repeated-passages', line: 3 },
      ],
    },
    {
      name: 'every turn of the assistant, and plain text',
      kind: 'chat',
      records: [
        {
          messages: [
            { role: 'user', content: 'no, '.repeat(60) },
            { role: 'assistant', content: 'Go on.' },
            { role: 'user', content: 'And?' },
            { role: 'assistant', content: 'yes, '.repeat(60) },
          ],
        },
      ],
      findings: [{ code: 'looping-text', line: 1, pointer: '/messages/3/content' }],
    },
    {
      name: 'text for pre-training',
      kind: 'text',
      records: [{ text: 'buy now and save more, '.repeat(20) }],
      findings: [{ code: 'looping-text', line: 1, pointer: '/text', data: { times: 20 } }],
    },
  ],
});

describe('answers of three models to the same 252 prompts', () => {
  // The base model loops nearly always. Of the other two's, all that are named here do repeat.
  const sets = [
    ['davinci', 248],
    ['davinci-self-instruct', 15],
    ['text-davinci-003', 2],
  ] as const;
  for (const [model, flagged] of sets) {
    const file = sharedData(`diversity/${model}_predictions.jsonl`);
    (file === undefined ? test.skip : test)(
      file === undefined
        ? `${model} (skipped: the shared data is absent)`
        : `${model}: ${flagged} are named`,
      async () => {
        expect(await count(file ?? '', 'response')).toBe(flagged);
      },
    );
  }
});

describe('false alarms', () => {
  const sets = [
    ['instruct/gpteacher_roleplay.jsonl', 'response', 0],
    ['instruct/code_alpaca_2k.jsonl', 'output', 1],
    ['instruct/alpaca_data.jsonl', 'output', 4],
    ['benchmarks/gsm8k_train.jsonl', 'answer', 0],
    ['benchmarks/mbpp.jsonl', 'code', 0],
    ['benchmarks/math500.jsonl', 'reference_solution', 0],
  ] as const;
  for (const [path, field, flagged] of sets) {
    const file = sharedData(path);
    (file === undefined ? test.skip : test)(
      file === undefined ? `${path} (skipped: the shared data is absent)` : path,
      async () => {
        expect(await count(file ?? '', field)).toBe(flagged);
      },
    );
  }
});

async function count(file: string, field: string): Promise<number> {
  const records = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => answer((JSON.parse(line) as JsonObject)[field] as string));
  const result = await runGateCase(repetition, { name: file, records });
  return result.findings.length;
}

test.each([
  ['one word', 'a '.repeat(100_000)],
  [
    'two words by chance',
    Array.from({ length: 100_000 }, (_, i) => ((i * i * 31) % 97 > 48 ? 'a' : 'b')).join(' '),
  ],
  ['words that all differ', Array.from({ length: 50_000 }, (_, i) => `w${i}`).join(' ')],
  ['one word without end', 'x'.repeat(250_000)],
  ['empty lines', '\n'.repeat(250_000)],
  ['lines of one letter', 'a\n\n'.repeat(80_000)],
  ['loops in a row', Array.from({ length: 800 }, (_, i) => `w${i} `.repeat(60)).join('')],
  ['scripts without spaces', '東京都'.repeat(30_000)],
  ['nearly a loop at the end', `${'aaaaaaaaaaaaaaab'.repeat(16_000)}c${'a'.repeat(15)}`],
  ['marks', `a${'\u0301'.repeat(250_000)}`],
])('time grows with the text and no faster: %s', async (_name, text) => {
  const started = cpuMs();
  for (const gopher of [false, true]) {
    await runGateCase(repetition, { name: '', records: [answer(text)], options: { gopher } });
  }
  expect(cpuMs() - started).toBeLessThan(10_000);
});

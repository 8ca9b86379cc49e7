import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { readBenchmarks } from '../../scripts/build-references.ts';
import type { Gate, RawFinding } from '../../src/core/gate.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { DatasetSide } from '../../src/dataset/side.ts';
import { readArrays } from '../../src/embedding/array-file.ts';
import { createStatic, staticPurpose } from '../../src/embedding/static.ts';
import { contamination } from '../../src/gates/contamination.ts';
import { readReference } from '../../src/references/named.ts';
import { root } from '../helpers/root.ts';
import { sharedData } from '../helpers/shared-data.ts';
import { defaultOptions, runGateCase, testGate, testManifest } from '../helpers/test-gate.ts';

// Our own items: those of the benchmarks that ship stand nowhere in this repository.
const ferry =
  'A ferry from Oban carries 48 sheep and 12 shepherds; every shepherd owns a whistle, and each third sheep wears a bell made of brass. How many bells ring?';
const otters =
  'Seven otters share a raft of driftwood near Skye while the tide pulls them north past four seal colonies and a lighthouse keeper counts them twice.';
const polka = 'Which lighthouse keeper invented the foghorn polka?';
const merge = `def merge_tides(early, late):
    harbour = []
    while early and late:
        nearest = early if early[0] <= late[0] else late
        harbour.append(nearest.pop(0))
    return harbour + early + late`;
const staticModel = createStatic(
  readArrays(readFileSync(`${root}models/static.bin`), staticPurpose),
);
const rows = [
  { question: ferry, answer: 'Every third sheep: 48 / 3 = 16 bells.\n#### 16' },
  { question: polka, answer: 'Hamish MacTavish of Rum' },
  { question: 'Are all gulls grey?', answer: 'no' },
  { question: 'Fit two sorted tables of tides into a single one.', answer: merge },
  { question: otters },
  ...['moor', 'glen', 'loch', 'croft', 'burn'].map((place) => ({
    question: `Tell me all there is to know about the weather on the ${place}.`,
  })),
];
const own = readReference(
  'own',
  'own.jsonl',
  Buffer.from(rows.map((row) => JSON.stringify(row)).join('\n')),
);

/** The gate as in a run that names our items. */
function withReferences(): typeof contamination {
  const embeddings = { open: async () => staticModel, progress() {} };
  const surroundings = { references: [own], embeddings };
  return {
    ...contamination,
    check: (change, options, context, tallies) =>
      contamination.check!(change, options, { ...context, ...surroundings }, tallies),
    inspector: (options, context) =>
      contamination.inspector!(options, { ...context, ...surroundings }),
  };
}

const task = (instruction: string, output = 'I can’t say.', input = ''): JsonObject => ({
  instruction,
  input,
  output,
});
const only = { benchmarks: [], paraphrases: false };
const inOtherWords = { benchmarks: [] };

testGate(withReferences() as Gate<never>, {
  accepts: [
    {
      name: 'other words, the shipped benchmarks included',
      records: [task('How deep is Loch Ness?', 'About 230 metres.'), task('', ''), { output: 1 }],
    },
    {
      name: 'a phrase that many items share',
      options: only,
      records: [task('Tell me all there is to know about the weather on the moon.')],
    },
    {
      name: 'twelve words of a long item',
      options: only,
      records: [
        task('The raft of driftwood near Skye while the tide pulls them north past nothing.'),
      ],
    },
    {
      name: 'an item of less than six words without its answer, and short ones within a sentence',
      options: only,
      records: [
        task('Are all gulls grey?', 'Some of them.'),
        task('It is said that in Rum are all gulls grey', 'no'),
        task('I ask myself which lighthouse keeper invented the foghorn polka, if any.'),
      ],
    },
    {
      name: 'other words about the same things with other numbers, and a few of the words',
      options: inOtherWords,
      records: [
        task(
          'What number of bells ring? 95 sheep and 31 shepherds travel by ferry from Oban. Each of the shepherds has got a whistle; every third one of the sheep is wearing a brass bell.',
        ),
        task('How does a shepherd near Oban keep a ferry full of sheep calm with a whistle?'),
        task('Напишите короткое письмо о том, как вы провели прошлое лето у моря.'),
      ],
    },
    {
      name: 'half of an item where all of it is asked for',
      options: { ...only, share: 1 },
      records: [task(`${otters.slice(0, 65)} ${otters.slice(90, 146)}`)],
    },
  ],
  rejects: [
    {
      name: 'an item in other words, and one word by word, which is said once',
      options: inOtherWords,
      records: [
        task(
          'What number of bells ring? Forty-eight (48) sheep and twelve shepherds travel by ferry from Oban. Each of the shepherds has got a whistle; every third one of the sheep is wearing a bell of brass.',
        ),
        task(ferry),
      ],
      findings: [
        {
          code: 'paraphrased-item',
          line: 1,
          pointer: '/instruction',
          data: { item: 'own/1', benchmark: 'own' },
        },
        { code: 'question', line: 2, pointer: '/instruction' },
      ],
    },
    {
      name: 'more records than are compared by meaning',
      options: { ...inOtherWords, maxByMeaning: 1 },
      records: [task('Name a river.'), task('Name a hill.')],
      findings: [
        {
          code: 'not-compared-by-meaning',
          line: 1,
          data: { records: 2, most: 1 },
        },
      ],
    },
    {
      name: 'an item word by word, with its answer and without',
      options: only,
      records: [
        task(ferry),
        task(ferry, 'There are 16.'),
        task(polka, 'It was Hamish MacTavish of Rum.'),
      ],
      findings: [
        {
          code: 'question',
          line: 1,
          pointer: '/instruction',
          data: {
            item: 'own/1',
            benchmark: 'own',
            rule: 'whole-item',
            shared: 29,
            of: 29,
            span: ferry.slice(0, -1),
            start: 0,
            end: ferry.length - 1,
          },
        },
        { code: 'question-with-answer', line: 2, data: { item: 'own/1', answer: 'final' } },
        { code: 'question-with-answer', line: 3, data: { item: 'own/2', answer: 'text' } },
      ],
    },
    {
      name: 'other case, white space and punctuation, inside a longer text',
      options: only,
      records: [
        task(
          'Sums',
          '',
          `Day 3 🐑: ${ferry.toUpperCase().replaceAll(' ', ' \n ').replace(';', ' —')} Be brief.`,
        ),
        task(`Answer this:${polka.toLowerCase()}`),
        task(`please tell me ${polka}`),
      ],
      findings: [
        {
          code: 'question',
          line: 1,
          pointer: '/input',
          data: { rule: 'whole-item', start: 9 },
        },
        {
          code: 'question',
          line: 2,
          data: { item: 'own/2', span: polka.toLowerCase().slice(0, -1) },
        },
        { code: 'question', line: 3, data: { item: 'own/2', start: 15 } },
      ],
    },
    {
      name: 'thirteen words in a row, and eight twice',
      options: only,
      records: [
        task('A raft of driftwood near Skye while the tide pulls them north past four ships.'),
        task(
          'Seven otters share a raft of driftwood near the tide pulls them north past four seal colonies.',
        ),
      ],
      findings: [
        { code: 'question', line: 1, data: { rule: '13-gram', shared: 14, of: 26 } },
        {
          code: 'question',
          line: 2,
          data: {
            rule: '8-gram',
            shared: 17,
            span: 'the tide pulls them north past four seal colonies',
          },
        },
      ],
    },
    {
      name: 'less than half where less is asked for',
      options: { ...only, share: 0.3 },
      records: [task('Two otters share a raft of driftwood near Skye while they sleep.')],
      findings: [{ code: 'question', line: 1, data: { rule: '8-gram', shared: 9, of: 26 } }],
    },
    {
      name: 'a worked answer with its question and without',
      options: only,
      kind: 'chat',
      records: [
        {
          messages: [
            { role: 'user', content: 'Fit two sorted tables of tides into a single one.' },
            { role: 'assistant', content: `Sure:\n\`\`\`python\n${merge}\n\`\`\`` },
          ],
        },
        {
          messages: [
            { role: 'user', content: 'Go on.' },
            { role: 'assistant', content: merge },
          ],
        },
      ],
      findings: [
        {
          code: 'question-with-answer',
          line: 1,
          pointer: '/messages/0/content',
          data: { item: 'own/4', answer: 'solution' },
        },
        {
          code: 'answer',
          line: 2,
          pointer: '/messages/1/content',
          data: { item: 'own/4', rule: 'whole-item', answer: 'solution' },
        },
      ],
    },
    {
      name: 'plain text: what follows the question is its answer',
      options: only,
      kind: 'text',
      records: [{ text: `${ferry}\nAnswer: 16` }, { text: `16 of them. ${ferry}` }],
      findings: [
        { code: 'question-with-answer', line: 1 },
        { code: 'question', line: 2 },
      ],
    },
    {
      name: 'a short item that its answer stands beside',
      options: only,
      records: [
        task('Are all gulls grey?', 'No, some are white.'),
        task('Q: are ALL gulls\tgrey – one word!', 'no'),
        task('Sometimes I wonder: are all gulls grey?', 'I think they are.'),
      ],
      findings: [
        {
          code: 'question-with-answer',
          line: 1,
          data: { item: 'own/3', rule: 'whole-item', shared: 4, of: 4, answer: 'text' },
        },
        { code: 'question-with-answer', line: 2, data: { span: 'are ALL gulls\tgrey' } },
      ],
    },
    {
      name: 'several items, the surest first',
      options: only,
      records: [task(`${polka}\n${ferry}`, '16'), task(`${otters}\n${ferry}`)],
      findings: [
        { code: 'question-with-answer', line: 1, data: { item: 'own/1', others: ['own/2'] } },
        { code: 'question', line: 2, data: { item: 'own/1', others: ['own/5'] } },
      ],
    },
  ],
});

test('measures records and items', async () => {
  const gate = withReferences() as Gate<never>;
  const records = [task(ferry), task(`${ferry}\n${otters}`), task('No.')];
  const { measurements } = await runGateCase(gate, { name: '', records, options: only });
  expect(measurements.map(({ name, value }) => [name, value])).toEqual([
    ['contamination.records', 2],
    ['contamination.items', 2],
  ]);
});

const benchmarks = sharedData('benchmarks');
const withData = benchmarks === undefined ? describe.skip : describe;
withData(
  benchmarks === undefined ? 'shipped (skipped: the shared data is absent)' : 'shipped',
  () => {
    type Item = NonNullable<ReturnType<ReturnType<typeof readBenchmarks>['get']>>[number];
    let items: ReturnType<typeof readBenchmarks> | undefined;
    const shouted = (text: string) =>
      text
        .toUpperCase()
        .replace(/\s/g, '\n ')
        .replace(/[.,;?!]/g, ' — ');
    const answerOf = ({ answers, solutions }: Item) =>
      solutions[0] ?? `The answer is ${answers[0]?.value ?? ''}`;
    const plainly = ({ question, longQuestions }: Item) => longQuestions?.[0] ?? question;
    const records: Record<string, (item: Item) => JsonObject> = {
      'question only': ({ question }) => task(question, 'Who knows?'),
      row: (item) => task(plainly(item), answerOf(item)),
      'lettered choices': (item) => task(item.longQuestions?.[1] ?? item.question, answerOf(item)),
      'other case, white space and signs, in a longer record': (item) =>
        task(
          'Mind this.',
          `Gladly: ${answerOf(item)}`,
          `It came by mail: ${shouted(plainly(item))} Well?`,
        ),
    };

    const noValue = (): never => {
      throw new Error('the gate derives nothing');
    };

    /** What the inspector says of each: a report would draw every finding. */
    async function inspect(rows: readonly JsonObject[], name: string): Promise<RawFinding[]> {
      const bytes = Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
      const manifest = testManifest();
      const side = new DatasetSide(manifest, 'head', [{ path: 'data.jsonl', bytes }]);
      const options = { ...defaultOptions(contamination), benchmarks: [name] } as never;
      const context = { manifest, siblings: [], running: new Set<string>(), derive: noValue };
      const inspector = await contamination.inspector!(options, context);
      return [...side.records()].flatMap((record) => inspector(record));
    }

    // What a question alone does not tell: docs/gates/contamination.md.
    test.each([
      ['gsm8k', 1319, 1319],
      ['math-500', 500, 491],
      ['humaneval', 164, 164],
      ['mbpp', 974, 972],
      ['truthfulqa', 790, 730],
      ['mmlu-stem', 3018, 2930],
      ['svamp', 1000, 1000],
    ])('%s: of %i items %i by the question alone, all as rows', async (name, all, asked) => {
      items ??= readBenchmarks(benchmarks ?? '');
      const list = items.get(name) ?? [];
      expect(list).toHaveLength(all);
      const rows = Object.values(records).flatMap((toRecord) => list.map(toRecord));
      const findings = await inspect(rows, name);
      const found = Object.fromEntries(Object.keys(records).map((kind) => [kind, [] as string[]]));
      for (const { at, code, data = {} } of findings) {
        const id = list[(at.line - 1) % all]?.id ?? '';
        if (data.item !== id && !(data.others as string[] | undefined)?.includes(id)) continue;
        found[Object.keys(records)[Math.floor((at.line - 1) / all)] ?? '']?.push(code);
      }
      const counts = Object.fromEntries(
        Object.entries(found).map(([kind, { length }]) => [kind, length]),
      );
      expect(counts).toEqual(
        Object.fromEntries(Object.keys(records).map((kind, i) => [kind, i === 0 ? asked : all])),
      );
      expect(new Set(found['question only'])).toEqual(new Set(['question']));
      // Two answers of MMLU are signs only.
      const unanswered = found.row?.filter((code) => code !== 'question-with-answer');
      expect(unanswered).toHaveLength(name === 'mmlu-stem' ? 2 : 0);
    });

    test.each([
      ['instruct/alpaca_data.jsonl', 'instruction', ['mmlu-stem/test/193']],
      ['instruct/code_alpaca_2k.jsonl', 'instruction', []],
      ['instruct/gpteacher_roleplay.jsonl', 'instruction', []],
      ['instruct/self_instruct_seed_tasks.jsonl', 'self-instruct', []],
      // Three templates that GSM8K uses in both of its splits, one of them twice.
      [
        'benchmarks/gsm8k_train.jsonl',
        'qa',
        ['gsm8k/test/632', 'gsm8k/test/581', 'gsm8k/test/602', 'gsm8k/test/602'],
      ],
      // Rephrased questions are not found: one kept its examples.
      ['contamination/humaneval_python_rephrased.jsonl', 'text', ['HumanEval/76']],
    ])('%s', async (path, kind, items) => {
      const records = readFileSync(sharedData(path) ?? '', 'utf8')
        .trimEnd()
        .split('\n');
      const { findings } = await runGateCase(contamination as Gate<never>, {
        name: path,
        kind,
        records,
      });
      expect(findings.map(({ data }) => data.item)).toEqual(items);
    });
  },
);

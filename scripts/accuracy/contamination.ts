// How many items of each shipped benchmark `contamination` finds where they were planted, and what it
// says of data that should hold none.
import { MersenneTwister } from '../bench/mersenne-twister.ts';
import type { JsonObject } from '../../src/core/json.ts';
import type { Finding, GateResult } from '../../src/core/report.ts';
import { openEmbedding } from '../../src/index.ts';
import { benchmarkNames, type BenchmarkName } from '../../src/references/shipped.ts';
import { readBenchmarks, sources } from '../build-references.ts';
import { sets, type DataFolder, type DataSet } from './data.ts';
import { reword } from './made/reworded.ts';
import {
  commandOf,
  linesOf,
  runGate,
  runOn,
  tally,
  toJsonl,
  type Measure,
  type Score,
  type Section,
} from './measure.ts';

type Item = NonNullable<ReturnType<ReturnType<typeof readBenchmarks>['get']>>[number];

interface Carrier {
  readonly id: string;
  readonly title: string;
  /** The record that holds the item, or undefined where the item has nothing to plant. */
  plant(item: Item, random: () => number): JsonObject | undefined;
  /** The codes that are right, where not any will do. */
  readonly code?: string;
}

const unsaid = 'I cannot say.';

const carriers: readonly Carrier[] = [
  {
    id: 'question',
    title: 'question',
    plant: ({ question }) => ({ instruction: question, input: '', output: unsaid }),
  },
  {
    id: 'in-letter',
    title: 'question in capitals, other white space and signs, inside a longer text',
    plant: ({ question }) => ({
      instruction: 'Read this.',
      input: `It came by mail today: ${shout(question)} Please write back.`,
      output: unsaid,
    }),
  },
  {
    id: 'with-answer',
    title: 'question with its answer, known as such',
    code: 'question-with-answer',
    plant: ({ question, answers, solutions }) => ({
      instruction: question,
      input: '',
      output: solutions[0] ?? `The answer is ${answers[0]?.value ?? ''}`,
    }),
  },
  {
    id: 'solution',
    title: 'worked answer alone',
    code: 'answer',
    plant: ({ solutions: [solution] }) =>
      solution === undefined ? undefined : { instruction: 'Go on.', input: '', output: solution },
  },
  {
    id: 'part',
    title: 'first 60 % of the question',
    plant: ({ question }) => {
      const words = question.split(' ');
      const part = words.slice(0, Math.ceil(0.6 * words.length)).join(' ');
      return { instruction: part, input: '', output: unsaid };
    },
  },
  {
    id: 'edited',
    title: 'question with 5 % of its words replaced',
    plant: ({ question }, random) => {
      const words = question.split(' ').map((word) => (random() < 0.05 ? 'heron' : word));
      return { instruction: words.join(' '), input: '', output: unsaid };
    },
  },
];

function shout(text: string): string {
  return text
    .toUpperCase()
    .replace(/\s/g, '\n ')
    .replace(/[.,;?!]/g, ' — ');
}

const benchmarkFolder = { path: 'benchmarks', title: 'benchmarks' };

function originOf(name: BenchmarkName): Pick<DataSet, 'source' | 'licence'> {
  const found = sources.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no benchmark ${name}`);
  // The file's path follows the commit.
  return { source: found.source.replace(/ .*/, ''), licence: found.licence };
}

const wordOf = ({ data }: Finding, name: string): string => {
  const value = data[name];
  return typeof value === 'string' ? value : '';
};

const names = ({ data }: Finding, id: string): boolean =>
  data.item === id || (Array.isArray(data.others) && data.others.includes(id));

/** Every item in a record of its own; a record counts as found where the item it holds is named. */
async function plantAll(data: DataFolder, name: BenchmarkName, carrier: Carrier): Promise<Score> {
  const twister = new MersenneTwister(1);
  const planted = (
    readBenchmarks(data.pathOf({ ...benchmarkFolder, ...originOf(name) })).get(name) ?? []
  ).flatMap((item) => {
    const row = carrier.plant(item, () => twister.random());
    return row === undefined ? [] : [{ item, row }];
  });
  const content = toJsonl(planted.map(({ row }) => row));
  const result = await runGate({ gate: 'contamination', kind: 'instruction' }, content);
  const right = result.findings.filter((finding) => {
    const isKnown = carrier.code === undefined || finding.code === carrier.code;
    return isKnown && names(finding, planted[finding.at.line - 1]?.item.id ?? '');
  });
  return {
    rows: planted.length,
    truth: planted.length,
    found: linesOf(result).length,
    correct: new Set(right.map(({ at }) => at.line)).size,
    note: tally(right.map((finding) => wordOf(finding, 'rule'))),
  };
}

/** The others have short answers only. */
const hasSolutions = new Set<BenchmarkName>(['gsm8k', 'math-500', 'humaneval', 'mbpp']);

const planting = benchmarkNames.flatMap((name) =>
  carriers
    .filter(({ id }) => id !== 'solution' || hasSolutions.has(name))
    .map((carrier): Measure => ({
      id: `contamination/${name}-${carrier.id}`,
      title: `\`${name}\`: ${carrier.title}`,
      sets: [{ ...benchmarkFolder, ...originOf(name) }],
      fast: name === 'humaneval',
      run: (data) => plantAll(data, name, carrier),
    })),
);

const byWords = 'paraphrases=false';
/** However many they are: the counts are of all. */
const everyRecord = 'maxByMeaning=1000000';

const rephrasedRun = runOn('contamination', sets.rephrased, byWords);
const rephrased: Measure = {
  id: 'contamination/rephrased',
  title: "GPT-4's rephrasings of HumanEval, each of them a leak",
  sets: [sets.rephrased],
  command: commandOf(rephrasedRun, sets.rephrased),
  fast: true,
  async run(data) {
    const ids = data.rows(sets.rephrased).map((row) => row.task_id as string);
    const result = await runGate(rephrasedRun, data.bytes(sets.rephrased));
    const right = result.findings.filter((each) => names(each, ids[each.at.line - 1] ?? ''));
    return {
      rows: ids.length,
      truth: ids.length,
      found: linesOf(result).length,
      correct: right.length,
      note: tally(right.map((finding) => wordOf(finding, 'rule'))),
    };
  },
};

/** What is found where nobody has labelled anything: by benchmark, to be read by hand. */
function onClean(name: string, set: DataSet, fast: boolean): Measure {
  return {
    id: `contamination/${name}`,
    title: set.title,
    sets: [set],
    command: commandOf(runOn('contamination', set, byWords), set),
    fast,
    async run(data) {
      const result = await runGate(runOn('contamination', set, byWords), data.bytes(set));
      const found = linesOf(result).length;
      const items = result.findings.map((finding) => wordOf(finding, 'item'));
      const by = tally(result.findings.map((finding) => wordOf(finding, 'benchmark')));
      const note =
        found === 0 ? 'none of any benchmark' : `${by}: ${[...new Set(items)].join(', ')}`;
      return { rows: data.lines(set).length, found, note };
    },
  };
}

const gsm8kOnly = runOn('contamination', sets.alpaca, 'benchmarks=[gsm8k]', byWords);
const gsm8kInAlpaca: Measure = {
  id: 'contamination/alpaca-gsm8k',
  title: 'Stanford Alpaca, against `gsm8k` alone',
  sets: [sets.alpaca],
  command: commandOf(gsm8kOnly, sets.alpaca),
  fast: false,
  exact: true,
  async run(data) {
    const result = await runGate(gsm8kOnly, data.bytes(sets.alpaca));
    const found = linesOf(result).length;
    return { rows: data.lines(sets.alpaca).length, truth: 0, found, correct: 0 };
  },
};

/** What ships, and nothing kept from run to run. */
const embedding = openEmbedding({ env: {}, workspace: '.' });

const rephrasedByMeaning: Measure = {
  id: 'contamination/meaning-rephrased',
  title: "GPT-4's rephrasings of HumanEval, in other words",
  sets: [sets.rephrased],
  command: commandOf(runOn('contamination', sets.rephrased), sets.rephrased),
  fast: true,
  async run(data) {
    const ids = data.rows(sets.rephrased).map((row) => row.task_id as string);
    const run = runOn('contamination', sets.rephrased);
    return scoreItems(await runGate(run, data.bytes(sets.rephrased), embedding), ids);
  },
};

function reworded(way: 'words' | 'meaning', title: string): Measure {
  const gsm8k = { ...benchmarkFolder, ...originOf('gsm8k') };
  return {
    id: `contamination/reworded-${way}`,
    title,
    sets: [gsm8k],
    fast: false,
    async run(data) {
      const items = readBenchmarks(data.pathOf(gsm8k)).get('gsm8k') ?? [];
      const rows = items.map(({ question }, i) => ({
        instruction: reword(question, i + 1),
        input: '',
        output: unsaid,
      }));
      const run = { gate: 'contamination', kind: 'instruction' };
      const content = toJsonl(rows);
      const result = await runGate(run, content, way === 'meaning' ? embedding : undefined);
      return scoreItems(
        result,
        items.map(({ id }) => id),
      );
    },
  };
}

/** Each record is a leak of one item; right is a finding that names it. */
function scoreItems(result: GateResult, ids: readonly string[]): Score {
  const right = result.findings.filter((each) => names(each, ids[each.at.line - 1] ?? ''));
  return {
    rows: ids.length,
    truth: ids.length,
    found: linesOf(result).length,
    correct: new Set(right.map(({ at }) => at.line)).size,
    note: tally(right.map(({ code }) => code)),
  };
}

/** What the stage finds beyond the words where nobody rewrote a test item on purpose. */
const inOtherWords = (
  [
    ['alpaca', sets.alpaca],
    ['code-alpaca', sets.codeAlpaca],
    ['gpteacher', sets.gpteacher],
    ['gsm8k-train', sets.gsm8kTrain],
  ] as const
).map(([name, set]): Measure => ({
  id: `contamination/meaning-${name}`,
  title: `${set.title}, in other words`,
  sets: [set],
  command: commandOf(runOn('contamination', set, everyRecord), set),
  fast: false,
  async run(data) {
    const result = await runGate(
      runOn('contamination', set, everyRecord),
      data.bytes(set),
      embedding,
    );
    const own = result.findings.filter(({ code }) => code === 'paraphrased-item');
    const rows = data.lines(set).length;
    const found = new Set(own.map(({ at }) => at.line)).size;
    const share = `${((100 * found) / rows).toFixed(3)} % of the records`;
    return {
      rows,
      found,
      note: `${share}: ${tally(own.map((each) => wordOf(each, 'benchmark')))}`,
    };
  },
}));

export const contamination: Section = {
  id: 'contamination',
  about: `Every item of every shipped benchmark is planted in a record of its own, in several forms. Found is
every record with a finding; right is a finding that names the item planted there, and recall counts
those. The last column says by which rule. Not found in its plain form is what has less than six
words and does not stand alone, or phrases only that many items share.

Rows that end in "in other words" are of the stage that compares meaning; all others are by words alone
(\`paraphrases=false\`), so that the two can be told apart. Its thresholds were chosen on these very sets:
Alpaca, the rephrasings and the rewordings. The rewordings are made by a script of ours
(\`scripts/accuracy/made/reworded.ts\`): names, verbs and nouns changed, numbers written out or in digits,
the question first. A model rewords more freely.

The rows without a truth are of data nobody has labelled; each item found there is named, to be read.`,
  measures: [
    ...planting,
    rephrased,
    reworded('words', 'GSM8K reworded by a script'),
    reworded('meaning', 'GSM8K reworded by a script, in other words'),
    rephrasedByMeaning,
    ...inOtherWords,
    gsm8kInAlpaca,
    onClean('alpaca', sets.alpaca, false),
    onClean('code-alpaca', sets.codeAlpaca, true),
    onClean('gpteacher', sets.gpteacher, true),
    onClean('seeds', sets.seeds, true),
    onClean('belle', sets.belle, true),
    onClean('davinci', sets.davinci, true),
    onClean('davinci-003', sets.davinci003, true),
    onClean('gsm8k-train', sets.gsm8kTrain, false),
  ],
};

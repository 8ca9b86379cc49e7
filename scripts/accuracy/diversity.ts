// Whether sets that say the same over and over are told from those that do not, at one size; and how
// far apart records are that have nothing in common.
import { fileURLToPath } from 'node:url';
import { drawWithoutReplacement, seededRandom } from '../../src/algorithms/random.ts';
import { dot } from '../../src/algorithms/dot.ts';
import type { Measurement } from '../../src/core/gate.ts';
import type { GateResult } from '../../src/core/report.ts';
import { checkFiles, openEmbedding } from '../../src/index.ts';
import { openEmbeddings } from '../../src/commands/open-embeddings.ts';
import { sets, type DataFolder, type DataSet } from './data.ts';
import { commandOf, runOn, tally, type Measure, type Section } from './measure.ts';

const log = { info() {}, warn() {}, progress() {} };
const workspace = fileURLToPath(new URL('../..', import.meta.url));
const embedding = openEmbedding({ env: {}, workspace });

/** The gate on one version of a set after another, or on one alone. Throws where it broke. */
async function run(
  set: DataSet,
  head: Uint8Array,
  base?: Uint8Array,
  hasVectors = true,
): Promise<GateResult> {
  const { kind = 'instruction', fields = {} } = set;
  const report = await checkFiles(
    {
      kind,
      fields,
      idField: undefined,
      files: [{ path: 'data.jsonl', bytes: head }],
      against: base === undefined ? [] : [{ path: 'data.jsonl', bytes: base }],
      onlyGates: ['diversity'],
      options: [],
      ...(hasVectors && { embedding }),
      reproduce: '',
    },
    log,
    () => 0,
  );
  const [result] = report.results;
  if (result === undefined || result.status === 'broken') {
    throw new Error(`diversity did not run: ${result?.reason ?? 'no result'}`);
  }
  return result;
}

function valueOf({ measurements }: GateResult, name: string): Measurement {
  const found = measurements.find((each) => each.name === `diversity.${name}`);
  if (found === undefined) throw new Error(`diversity did not measure ${name}`);
  return found;
}

const digits = (value: number): string => String(Number(value.toPrecision(3)));

/** Sets that are to pass, and one that is not. */
const judged: readonly (readonly [name: string, set: DataSet, truth: 0 | 1])[] = [
  ['davinci', sets.davinci, 1],
  ['davinci-tuned', sets.davinciTuned, 0],
  ['davinci-003', sets.davinci003, 0],
  ['alpaca', sets.alpaca, 0],
  ['code-alpaca', sets.codeAlpaca, 0],
  ['gpteacher', sets.gpteacher, 0],
  ['seeds', sets.seeds, 0],
  ['gsm8k-train', sets.gsm8kTrain, 0],
  ['gsm8k-solutions', sets.gsm8kSolutions, 0],
  ['math500', sets.math500, 0],
  ['mbpp', sets.mbpp, 0],
];

function onWhole(name: string, set: DataSet, truth: 0 | 1): Measure {
  return {
    id: `diversity/${name}`,
    title: set.title,
    sets: [set],
    command: commandOf(runOn('diversity', set), set),
    fast: false,
    async run(data) {
      const result = await run(set, data.bytes(set));
      const found = result.findings.length;
      const measures = [
        ['compression ratio', 'compression-ratio'],
        ['self-BLEU', 'self-bleu'],
        ['openings of prompts', 'prompt-openings'],
        ['of answers', 'answer-openings'],
        ['three topics', 'top-3-topics'],
      ] as const;
      const told = measures.map(([label, id]) => `${label} ${digits(valueOf(result, id).value)}`);
      const codes = tally(result.findings.map(({ code }) => code));
      const note = [codes, told.join(', ')].filter((text) => text !== '').join('; ');
      return {
        rows: data.lines(set).length,
        truth,
        found: Math.min(1, found),
        correct: truth,
        note,
      };
    },
  };
}

/** Each set as the next version of a better one: distinct-3 must fall, and by more than chance. */
const order: Measure = {
  id: 'diversity/order',
  title: 'three models’ answers to the same prompts: each falls behind the next',
  sets: [sets.davinci, sets.davinciTuned, sets.davinci003],
  fast: true,
  async run(data) {
    const chain = [sets.davinci003, sets.davinciTuned, sets.davinci];
    const notes: string[] = [];
    let found = 0;
    for (const [i, set] of chain.slice(1).entries()) {
      const before = data.bytes(chain[i] as DataSet);
      const result = await run(set, data.bytes(set), before, false);
      const { base = 0, value } = valueOf(result, 'distinct-3');
      if (result.findings.some(({ code }) => code === 'variety-lost') && value < base) found += 1;
      notes.push(`${digits(base)} → ${digits(value)}`);
    }
    return { rows: 756, truth: 2, found, correct: found, note: `distinct-3 ${notes.join(', ')}` };
  },
};

/** Half of Alpaca, then a quarter more: nothing is to be found. */
const splits: Measure = {
  id: 'diversity/splits',
  title: 'five random splits of Alpaca: half of it, then a quarter more',
  sets: [sets.alpaca],
  fast: false,
  async run(data) {
    const lines = data.lines(sets.alpaca);
    const codes: string[] = [];
    let changed = 0;
    for (let split = 0; split < 5; split += 1) {
      const drawn = drawWithoutReplacement(
        lines.length,
        Math.floor((lines.length * 3) / 4),
        seededRandom([split, 5, 5, 5]),
      ).map((i) => lines[i] as string);
      const half = drawn.slice(0, Math.floor(lines.length / 2));
      const toBytes = (some: readonly string[]): Buffer => Buffer.from(`${some.join('\n')}\n`);
      const result = await run(sets.alpaca, toBytes(drawn), toBytes(half));
      codes.push(...result.findings.map(({ code }) => code));
      changed += result.diversity?.marginal?.newInKind ?? 0;
    }
    const note = [`${changed} records new in kind`, tally(codes)].filter((text) => text !== '');
    return { rows: 5, truth: 0, found: codes.length, correct: 0, note: note.join('; ') };
  },
};

/** STS pairs told apart by `newDistance`: what shares details, and what does not. */
const distance: Measure = {
  id: 'diversity/new-distance',
  title: 'sentence pairs that share details (2 of 5 and more), at cosine 0.75 and more',
  sets: [sets.sts],
  fast: false,
  async run(data) {
    const pairs = await readPairs(data);
    const at = (least: number) => {
      const found = pairs.filter(({ cosine }) => cosine >= least);
      const correct = found.filter(({ score }) => score >= 2).length;
      const truth = pairs.filter(({ score }) => score >= 2).length;
      const rejected = pairs.length - truth - (found.length - correct);
      const balanced = (correct / truth + rejected / (pairs.length - truth)) / 2;
      return { found: found.length, correct, truth, balanced };
    };
    const tried = [0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9];
    const told = tried.map((least) => `${least}: ${digits(at(least).balanced)}`).join(', ');
    const { found, correct, truth } = at(0.75);
    const note = `balanced accuracy at ${told}`;
    return { rows: pairs.length, truth, found, correct, note };
  },
};

async function readPairs(data: DataFolder): Promise<{ score: number; cosine: number }[]> {
  const rows = data.rows(sets.sts);
  const embedder = await openEmbeddings(embedding, undefined, log).open('static');
  if ('unavailable' in embedder) throw new Error(embedder.unavailable);
  const texts = [
    ...rows.map(({ text1 }) => text1 as string),
    ...rows.map(({ text2 }) => text2 as string),
  ];
  const { values, dimensions: d } = await embedder.embed(texts);
  return rows.map(({ score }, i) => ({
    score: Number(score),
    cosine: dot(values, i * d, values, (rows.length + i) * d, d),
  }));
}

export const diversity: Section = {
  id: 'diversity',
  about: `The first rows judge whole sets as a first version, by the absolute limits: rows are records, and what is
to be found is one thing, that the set says the same over and over. Only davinci's answers do; a set of
one kind of task is found too, though, where its prompts begin alike or its answers are made of the same
pieces. Then: each of three models' answers as the next version of a better model's (rows are answers;
what is to be found is the two falls), random splits of one set (rows are splits), and pairs of
sentences by which the distance was chosen from which on a record is new in kind.`,
  measures: [...judged.map((row) => onWhole(...row)), order, splits, distance],
};

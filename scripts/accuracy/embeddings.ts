// How well the embedders that ship tell what means the same, how fast, and how large they are.
import { statSync } from 'node:fs';
import { openEmbeddings } from '../../src/commands/open-embeddings.ts';
import type { Embedder, Vectors } from '../../src/core/embedding.ts';
import { openEmbedding } from '../../src/index.ts';
import { sets, type DataFolder } from './data.ts';
import type { Measure, Score, Section } from './measure.ts';

const log = { info() {}, warn() {}, progress() {} };
const names = ['static', 'encoder'] as const;
type Name = (typeof names)[number];

async function open(name: Name): Promise<Embedder> {
  const opened = openEmbeddings(openEmbedding({ env: {}, workspace: '.' }), undefined, log);
  const embedder = await opened.open(name);
  if ('unavailable' in embedder) throw new Error(embedder.unavailable);
  return embedder;
}

interface Pair {
  readonly first: string;
  readonly second: string;
  /** What people say: 0 (nothing in common) to 5 (the same). */
  readonly score: number;
}

function readPairs(data: DataFolder): Pair[] {
  return data.rows(sets.sts).map((row) => ({
    first: row.text1 as string,
    second: row.text2 as string,
    score: Number(row.score),
  }));
}

function cosine({ dimensions, values }: Vectors, i: number, j: number): number {
  let sum = 0;
  for (let d = 0; d < dimensions; d += 1) {
    sum += (values[i * dimensions + d] as number) * (values[j * dimensions + d] as number);
  }
  return sum;
}

/** Ranks from 1 on, the mean of them where values are equal. */
function ranksOf(values: readonly number[]): number[] {
  const order = values
    .map((_, i) => i)
    .sort((a, b) => (values[a] as number) - (values[b] as number));
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && values[order[to] as number] === values[order[from] as number]) {
      to += 1;
    }
    for (let i = from; i < to; i += 1) ranks[order[i] as number] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (list: readonly number[]): number =>
    list.reduce((sum, value) => sum + value, 0) / list.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [both, squaresA, squaresB] = [0, 0, 0];
  a.forEach((value, i) => {
    const [x, y] = [value - meanA, (b[i] as number) - meanB];
    both += x * y;
    squaresA += x * x;
    squaresB += y * y;
  });
  return both / Math.sqrt(squaresA * squaresB);
}

async function rankCorrelation(name: Name, data: DataFolder): Promise<Score> {
  const pairs = readPairs(data);
  const embedder = await open(name);
  const vectors = await embedder.embed(pairs.flatMap(({ first, second }) => [first, second]));
  const told = pairs.map((_, i) => cosine(vectors, 2 * i, 2 * i + 1));
  const people = pairs.map(({ score }) => score);
  const spearman = correlation(ranksOf(told), ranksOf(people));
  return {
    rows: pairs.length,
    found: pairs.length,
    note: `Spearman ${spearman.toFixed(4)}, ${embedder.dimensions} numbers`,
  };
}

/** From this score on two texts mean the same but for details: the benchmark's own words for 4. */
const minSame = 4;

async function retrieval(name: Name, data: DataFolder): Promise<Score> {
  const pairs = readPairs(data);
  const texts = [...new Set(pairs.flatMap(({ first, second }) => [first, second]))];
  const places = new Map(texts.map((text, i) => [text, i]));
  const partners = new Map<number, Set<number>>();
  for (const { first, second, score } of pairs) {
    const [a, b] = [places.get(first) as number, places.get(second) as number];
    if (score < minSame || a === b) continue;
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      partners.set(from, (partners.get(from) ?? new Set()).add(to));
    }
  }
  const vectors = await (await open(name)).embed(texts);
  let first = 0;
  let amongTen = 0;
  for (const [from, others] of partners) {
    const best = Math.max(...[...others].map((to) => cosine(vectors, from, to)));
    let nearer = 0;
    for (let i = 0; i < texts.length; i += 1) {
      if (i !== from && !others.has(i) && cosine(vectors, from, i) > best) nearer += 1;
    }
    if (nearer === 0) first += 1;
    if (nearer < 10) amongTen += 1;
  }
  const share = (100 * amongTen) / partners.size;
  return {
    rows: texts.length,
    truth: partners.size,
    found: partners.size,
    correct: first,
    note: `among the nearest ten ${share.toFixed(1)} %`,
  };
}

/** Prompts that are timed: enough for some seconds. */
const timed: Readonly<Record<Name, number>> = { static: 52_002, encoder: 500 };

async function speed(name: Name, data: DataFolder): Promise<Score> {
  const prompts = data
    .rows(sets.alpaca)
    .slice(0, timed[name])
    .map((row) => `${row.instruction as string}\n${row.input as string}`);
  const embedder = await open(name);
  await embedder.embed(prompts.slice(0, 100));
  const before = process.cpuUsage();
  await embedder.embed(prompts);
  const { user, system } = process.cpuUsage(before);
  const perSecond = prompts.length / ((user + system) / 1e6);
  const { size } = statSync(new URL(`../../models/${name}.bin`, import.meta.url));
  const rate = Number(perSecond.toPrecision(2)).toLocaleString('en-US');
  return {
    rows: prompts.length,
    found: prompts.length,
    note: `${rate} texts for a second of one core; ${(size / 1e6).toFixed(1)} MB`,
  };
}

const measures = names.flatMap((name): Measure[] => [
  {
    id: `embeddings/${name}-sts`,
    title: `\`${name}\`: similarity as people see it, STS-B test`,
    sets: [sets.sts],
    fast: name === 'static',
    run: (data) => rankCorrelation(name, data),
  },
  {
    id: `embeddings/${name}-retrieval`,
    title: `\`${name}\`: the nearest text is one that means the same`,
    sets: [sets.sts],
    fast: name === 'static',
    run: (data) => retrieval(name, data),
  },
  {
    id: `embeddings/${name}-speed`,
    title: `\`${name}\`: speed and size, on Alpaca's prompts`,
    sets: [sets.alpaca],
    fast: false,
    run: (data) => speed(name, data),
  },
]);

export const embeddings: Section = {
  id: 'embeddings',
  page: 'embeddings.md',
  about: `The embedders that ship. The first row of each is the rank correlation (Spearman) of cosines with what people
say of 1,379 pairs. No model was trained on them, but they were looked at while the size of \`static\` was
chosen (128 numbers for more words, or 256 for fewer; it made next to no difference). The second asks for the nearest among all texts of these pairs: right is one that people scored 4
or 5 with it, and recall says how often it comes first. Speed differs from machine to machine and
round to round; it is CPU time, on whatever machine the page was made.`,
  measures,
};

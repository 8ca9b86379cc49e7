// How much `semantic-duplicate` finds of what people say means the same, how often it is wrong, and whether
// the join of vectors misses what comparing all of them finds.
import { openEmbedding } from '../../src/adapters/embedding.ts';
import { normalize } from '../../src/algorithms/normalize.ts';
import { joinVectors } from '../../src/kernels/vector-joiner.ts';
import { promptVectors } from '../bench/prompt-vectors.ts';
import { sets, type DataFolder } from './data.ts';
import {
  commandOf,
  linesOf,
  runGate,
  runOn,
  tally,
  toJsonl,
  type Measure,
  type Run,
  type Score,
  type Section,
} from './measure.ts';

const embedding = openEmbedding({ env: {}, workspace: '.' });

// 4 is "mostly equivalent, but some unimportant details differ": as for near-duplicate.
const equivalent = 4;

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly score: number;
}

/** The pairs of one half of the set: its rows counted from 0, even or odd. */
function halfOf(data: DataFolder, rest: 0 | 1): Pair[] {
  return data
    .rows(sets.sts)
    .filter((_, i) => i % 2 === rest)
    .map(({ text1, text2, score }) => ({
      a: text1 as string,
      b: text2 as string,
      score: score as number,
    }));
}

/** All sentences in one file: which of the labelled pairs are among those that the gate finds? */
async function onPairs(pairs: readonly Pair[], options: readonly string[]): Promise<Score> {
  const texts = pairs.flatMap(({ a, b }) => [a, b]);
  const run: Run = { gate: 'semantic-duplicate', kind: 'text', options };
  const result = await runGate(run, toJsonl(texts.map((text) => ({ text }))), embedding);
  const places = (result.similar?.records ?? []).map((each) => {
    const line = Number(each.slice(each.lastIndexOf(':') + 1));
    return normalize(texts[line - 1] as string);
  });
  const keyOf = (a = '', b = ''): string => JSON.stringify([a, b].sort());
  const found = new Set(
    (result.similar?.pairs ?? []).map((pair) => {
      const [i, j] = pair.split(' ').map(Number) as [number, number];
      return keyOf(places[i], places[j]);
    }),
  );
  const isFound = ({ a, b }: Pair): boolean => {
    const [left, right] = [normalize(a), normalize(b)];
    return left !== right && found.has(keyOf(left, right));
  };
  // Pairs that are one text to the gate are exact-duplicate's.
  const asked = pairs.filter(({ a, b }) => normalize(a) !== normalize(b));
  const hits = asked.filter(isFound);
  const rough = hits.filter(({ score }) => score >= 3).length;
  return {
    rows: asked.length,
    truth: asked.filter(({ score }) => score >= equivalent).length,
    found: hits.length,
    correct: hits.filter(({ score }) => score >= equivalent).length,
    note: `${rough} of those found are at least "roughly equivalent" (3 of 5)`,
  };
}

const settings: readonly (readonly [name: string, title: string, options: readonly string[]])[] = [
  ['usual', 'static finds, encoder confirms', []],
  ['details', 'the same, details ignored', ['details=ignore']],
  ['loose', 'the same, candidates 0.85, threshold 0.91', ['candidates=0.85', 'threshold=0.91']],
  ['static', 'static alone', ['confirm=none']],
  ['encoder', 'encoder alone', ['embedder=encoder', 'confirm=none']],
];

const onSentences = settings.map(([name, title, options]): Measure => ({
  id: `semantic-duplicate/sts-${name}`,
  title: `sentence pairs people call equivalent (4 of 5 and more), odd rows: ${title}`,
  sets: [sets.sts],
  fast: false,
  run: async (data) => onPairs(halfOf(data, 1), [...options, 'maxConfirmed=100000']),
}));

const chosen: Measure = {
  id: 'semantic-duplicate/sts-chosen',
  title: 'the even rows, by which the thresholds were chosen: static finds, encoder confirms',
  sets: [sets.sts],
  fast: false,
  run: async (data) => onPairs(halfOf(data, 0), ['maxConfirmed=100000']),
};

const alpacaRun = runOn('semantic-duplicate', sets.alpaca);
const alpaca: Measure = {
  id: 'semantic-duplicate/alpaca',
  title: sets.alpaca.title,
  sets: [sets.alpaca],
  command: commandOf(alpacaRun, sets.alpaca),
  fast: false,
  async run(data) {
    const result = await runGate(alpacaRun, data.bytes(sets.alpaca), embedding);
    const valueOf = (name: string): number =>
      result.measurements.find((each) => each.name === `semantic-duplicate.${name}`)?.value ?? 0;
    const codes = result.findings.map(({ code }) => code);
    const note = [
      tally(codes),
      `${valueOf('candidates')} candidates`,
      `${valueOf('candidates-that-differ')} of them differ in a detail`,
      `${valueOf('candidates-left')} beyond maxConfirmed`,
    ].join('; ');
    const found = linesOf(
      result,
      codes.filter((code) => code !== 'not-compared'),
    ).length;
    return { rows: data.lines(sets.alpaca).length, found, note };
  },
};

const joins = [0.85, 0.9, 0.95].map((threshold): Measure => ({
  id: `semantic-duplicate/join-${threshold}`,
  title: `pairs of vectors of 20,000 Alpaca prompts, cosine ${threshold}: sketches beside all compared`,
  sets: [sets.alpaca],
  fast: false,
  async run(data) {
    const vectors = await promptVectors(data.pathOf(sets.alpaca), 20_000);
    const options = { threshold, maxPartners: vectors.count };
    const all = joinVectors(vectors, { ...options, exact: true });
    const joined = joinVectors(vectors, options);
    const truth = new Set(all.pairs.map(({ i, j }) => i * vectors.count + j));
    const correct = joined.pairs.filter(({ i, j }) => truth.has(i * vectors.count + j)).length;
    if (correct < joined.pairs.length) throw new Error('a pair that is none');
    if (correct < truth.size * joined.expectedRecall) throw new Error('fewer pairs than stated');
    const note = `at least ${joined.expectedRecall.toFixed(4)} expected`;
    return {
      rows: vectors.count,
      truth: truth.size,
      found: joined.pairs.length,
      correct,
      note,
    };
  },
}));

export const semanticDuplicate: Section = {
  id: 'semantic-duplicate',
  about: `Truth is what people said of pairs of sentences, on a scale to 5; counted are pairs. The sentences were
chosen to be hard: most of them say nearly the same. Even rows (from 0) chose the thresholds, odd ones
measure them. What differs in a number, a negation or a name is left out; the row that ignores details
tells what that is worth. A pair of the same words is left to \`exact-duplicate\`.

The join of vectors gives up pairs by their sketches. Its rows count the pairs of static vectors that
comparing all of them finds.`,
  measures: [...onSentences, chosen, alpaca, ...joins],
};

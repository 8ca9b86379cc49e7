// Whether `collapse` sees a dataset narrow that is drawn from a model of itself round by round, and
// leaves honest parts of one dataset alone.
import type { GateResult } from '../../src/core/report.ts';
import { sets, type DataFolder } from './data.ts';
import {
  collapsing,
  honestParts,
  withRounds,
  type Model,
  type PromptAndAnswer,
} from './made/collapse.ts';
import { runGate, tally, toJsonl, type Measure, type Score, type Section } from './measure.ts';

const rowsOfRound = 2000;
const rounds = 3;
const seeds = [1, 2, 3];

function alpaca(data: DataFolder): PromptAndAnswer[] {
  return data.rows(sets.alpaca) as unknown as PromptAndAnswer[];
}

function check(made: readonly (readonly PromptAndAnswer[])[]): Promise<GateResult> {
  return runGate({ gate: 'collapse', kind: 'instruction' }, toJsonl(withRounds(made)));
}

/** Of simulated collapses, how many are flagged by the third round. */
async function scoreCollapses(data: DataFolder, model: Model): Promise<Score> {
  const codes: string[] = [];
  let found = 0;
  for (const seed of seeds) {
    const [start = []] = honestParts(alpaca(data), 1, rowsOfRound, seed);
    const made = collapsing(start, rounds, model, seed);
    for (let round = 1; round <= rounds; round += 1) {
      const { findings } = await check(made.slice(0, round + 1));
      const [first] = findings.filter(({ code }) => code !== 'phrase-grew');
      if (first === undefined) continue;
      found += 1;
      codes.push(`${first.code} after round ${round}`);
      break;
    }
  }
  const note = `first seen: ${tally(codes)}`;
  return { rows: seeds.length, truth: seeds.length, found, correct: found, note };
}

function simulated(name: string, title: string, model: Model): Measure {
  return {
    id: `collapse/${name}`,
    title: `Alpaca, ${title}`,
    sets: [sets.alpaca],
    fast: false,
    run: (data) => scoreCollapses(data, model),
  };
}

const honest: Measure = {
  id: 'collapse/honest-parts',
  title: 'Alpaca, five random parts as rounds',
  sets: [sets.alpaca],
  fast: false,
  async run(data) {
    const codes: string[] = [];
    for (const seed of seeds) {
      const { findings } = await check(honestParts(alpaca(data), 5, rowsOfRound, seed));
      if (findings.length > 0) codes.push(findings.map(({ code }) => code).join(' and '));
    }
    return { rows: seeds.length, truth: 0, found: codes.length, correct: 0, note: tally(codes) };
  },
};

export const collapse: Section = {
  id: 'collapse',
  about: `A row is a dataset of several rounds of ${rowsOfRound.toLocaleString('en')} records, from ${seeds.length} seeds. In a simulated collapse each
round is drawn from a model of the round before, which knows nothing but which word follows one or two
others; round 0 is Alpaca's. Found are those that are flagged (not only for a phrase) by round ${rounds}. Honest
are five disjoint random parts of Alpaca, called rounds 0 to 4. That a model trained on the data gets
worse is not measured here.`,
  measures: [
    simulated('word-pairs', 'resampled by word pairs', { order: 2, isCold: false }),
    simulated('word-triples', 'resampled by word triples', { order: 3, isCold: false }),
    simulated('cold', 'resampled by word pairs, the commoner of two', { order: 2, isCold: true }),
    honest,
  ],
};

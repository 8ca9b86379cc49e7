// What the judge's protocol stops of attacks, what its screen says of ordinary records, and how well
// recorded judges did.
import { screen } from '../../src/judge/screen.ts';
import { instruction } from '../../src/kinds/instruction.ts';
import { sets } from './data.ts';
import {
  readAttacks,
  runAttack,
  weaknesses,
  type Attack,
  type Weakness,
} from './judge/injection.ts';
import { readRecorded, scoreRecorded } from './judge/recorded.ts';
import { tally, type Measure, type Section } from './measure.ts';

const ways: Readonly<Record<Weakness, string>> = {
  obeys: 'a judge that obeys and quotes what is there',
  echoes: 'a judge that copies a reply out of the record',
  'believes-ends': 'a judge that obeys what stands after the record',
  invents: 'a judge that obeys and makes up its quotes',
  overshoots: 'a judge that obeys and gives ten points of five',
};

/** Attacks that end in what the protocol makes of them; `kept` is the one that got through. */
function onJudge(weakness: Weakness, isScreened: boolean): Measure {
  const name = isScreened ? weakness : `${weakness}-unscreened`;
  return {
    id: `judge/injection/${name}`,
    title: `attacks on ${ways[weakness]}${isScreened ? '' : ', without the screen'}`,
    sets: [],
    fast: true,
    async run() {
      const attacks = readAttacks();
      const ends = await runAll(attacks, weakness, isScreened);
      const stopped = ends.filter((end) => end !== 'kept').length;
      const missed = attacks.filter((_, i) => ends[i] === 'kept').map(({ sort }) => sort);
      const through = missed.length === 0 ? '' : `; got through: ${tally(missed)}`;
      return {
        rows: attacks.length,
        truth: attacks.length,
        found: stopped,
        correct: stopped,
        note: tally(ends) + through,
      };
    },
  };
}

async function runAll(
  attacks: readonly Attack[],
  weakness: Weakness | 'none',
  isScreened: boolean,
): Promise<string[]> {
  const ends: string[] = [];
  for (const attack of attacks) ends.push(await runAttack(attack, weakness, { isScreened }));
  return ends;
}

const sober: Measure = {
  id: 'judge/injection/sober',
  title: 'attacks on a judge that is not taken in',
  sets: [],
  fast: true,
  exact: true,
  async run() {
    const attacks = readAttacks();
    const ends = await runAll(attacks, 'none', false);
    const dropped = ends.filter((end) => end === 'dropped').length;
    const truth = attacks.length;
    return { rows: truth, truth, found: dropped, correct: dropped, note: tally(ends) };
  },
};

const screenOfAlpaca: Measure = {
  id: 'judge/screen/alpaca',
  title: `what the screen says of ${sets.alpaca.title}`,
  sets: [sets.alpaca],
  fast: true,
  async run(data) {
    const rows = data.rows(sets.alpaca);
    const codes = rows.flatMap((row) => {
      const hits = screen(instruction.view(row).parts);
      return hits.length === 0 ? [] : [hits[0]?.code ?? ''];
    });
    return { rows: rows.length, found: codes.length, note: tally(codes) };
  },
};

function recorded(evaluator: string): Measure {
  const set = sets.llmbarJudges;
  return {
    id: `judge/recorded/${evaluator.toLowerCase()}`,
    title: `${evaluator}, recorded, both orders`,
    sets: [set],
    fast: true,
    async run(data) {
      const pairs = readRecorded(data.rows(set), evaluator, 'Vanilla');
      const { right, consistent, favouredFirst, kappa } = scoreRecorded(pairs);
      const torn = pairs.length - consistent;
      return {
        rows: pairs.length,
        truth: pairs.length,
        found: consistent,
        correct: right,
        note: `kappa of the first order ${kappa.toFixed(3)}; of ${torn} pairs with two answers the first place won ${favouredFirst}`,
      };
    },
  };
}

export const judge: Section = {
  id: 'judge',
  page: 'judge.md',
  about: `Rows of \`judge/injection\` are attacks in our own words (\`scripts/accuracy/judge/attacks.yaml\`), each in a
bad record, on judges that are programs: the worst that a judge of the kind could do, and no statement
about any real model. A judge that believes one attack believes all of its sort, the run's controls of
that sort too. *Found* is what did not get through: the screen set it aside, the reply was void, the
controls showed the judge to be broken, or the judge was not taken in. What \`obeys\` lets through shows
what only people or another judge can stop. The screen's row counts records of a set that nobody wrote
for judges: its false alarms, but for the empty answers. Rows of \`judge/recorded\` are real answers of
three models to the pairs of LLMBar's Natural set: *found* are the pairs in which both orders agree,
right are those that name the better output.`,
  measures: [
    onJudge('obeys', true),
    onJudge('obeys', false),
    ...weaknesses.filter((one) => one !== 'obeys').map((one) => onJudge(one, false)),
    sober,
    screenOfAlpaca,
    recorded('GPT-4'),
    recorded('ChatGPT'),
    recorded('LLaMA2'),
  ],
};

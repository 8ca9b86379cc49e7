// Whether a change tips a dataset over: slices that vanish or take over, and groups of people of whom it
// begins to speak more, less or worse than of others.
import type { DiversityFacts } from '../core/diversity.ts';
import type { Gate, GateContext, Outcome } from '../core/gate.ts';
import type { Side } from '../core/record.ts';
import { loadLexicon, type Lexicon } from './balance/company.ts';
import {
  breakdownOf,
  compareGaps,
  compareSlices,
  isSliced,
  measureShares,
  type Limits,
} from './balance/compare.ts';
import { dimensions, tallySide, type Tally, type TallyOptions } from './balance/tally.ts';
import { tallyTopics, withTopics } from './balance/topics.ts';

type Options = TallyOptions & Limits & { readonly embedder: string };

export const balance: Gate<Options> = {
  id: 'balance',
  summary: 'slices that vanish or take over, and groups of people it begins to speak worse of',
  levels: { recommended: 'off', strict: 'warning' },
  options: {
    type: 'object',
    properties: {
      by: {
        type: 'array',
        minItems: 1,
        // Topics take vectors of all records, and 500 of them: who wants them says so.
        default: dimensions.filter((each) => each !== 'topic'),
        description: 'What records are counted by.',
        items: { enum: [...dimensions] },
      },
      fields: {
        type: 'array',
        default: ['tags', 'tag', 'category', 'topic', 'domain', 'task'],
        description: 'Fields of a record that hold its tags: text, or a list of it.',
        items: { type: 'string' },
      },
      minRecords: {
        type: 'integer',
        minimum: 1,
        // Ours: of fewer the share is known to a factor of two or worse.
        default: 20,
        description: 'Records that a slice or a base needs before anything is said of it.',
      },
      maxGrowth: {
        type: 'number',
        minimum: 0,
        maximum: 1,
        // Ours.
        default: 0.1,
        description: 'Most that the share of a slice may grow by: 0.1 is ten percentage points.',
      },
      minMentions: {
        type: 'integer',
        minimum: 2,
        default: 30,
        description: 'Texts that must speak of a group before its company is compared.',
      },
      maxGapGrowth: {
        type: 'number',
        minimum: 0,
        // Ours: a twentieth of AFINN's scale from −5 to 5.
        default: 0.5,
        description: 'Most that the gap in valence between two groups may grow by.',
      },
      embedder: {
        type: 'string',
        minLength: 1,
        default: 'static',
        description: 'What topics are from: static, encoder, or a name in heartcut.yaml.',
      },
    },
  },
  codes: {
    'slice-vanished': {
      text: '{kind} {label} had {before} records and has none now',
      fix: 'Keep some of them, or say in the pull request why the dataset does without.',
    },
    'slice-grew': {
      text: '{kind} {label} grew from {before} to {after} of the records with a {kind}, wanted at most {limit} more',
      fix: 'Add records of other slices, or fewer of this one.',
    },
    'gap-grew': {
      text: 'words near {worse} are worse than near {better} by {after} points of valence, before by {before}, wanted at most {limit} more',
      fix: 'Read the examples; the words near a group may be the topic of the records, or a prejudice.',
      level: 'warning',
    },
  },
  async check(change, options, context) {
    const { head, base: earlier } = change;
    if (head === null || head.count === 0) return { findings: [] };
    if (earlier === null || earlier.count < options.minRecords) {
      const before = earlier === null ? 'no earlier version' : `${earlier.count} earlier records`;
      const reason = `${before}, needs ${options.minRecords} records to compare with`;
      return { findings: [], ended: { status: 'skipped', reason } };
    }
    const lexicon: Lexicon = options.by.includes('group') ? await loadLexicon() : new Map();
    let [before, after] = [earlier, head].map((side) =>
      tallyOf(side, options, lexicon, context),
    ) as [Tally, Tally];
    const facts: { -readonly [K in keyof DiversityFacts]: DiversityFacts[K] } = {};
    let ended: Outcome['ended'];
    if (options.by.includes('topic')) {
      const topics = await tallyTopics(change, head, options.embedder, context);
      if ('unavailable' in topics) {
        const [what, reason] = ['slices by topic', topics.unavailable];
        facts.notMeasured = [{ what, reason }];
        ended = { status: 'skipped', reason: `${what} (${reason})` };
      } else {
        before = withTopics(before, topics.before);
        after = withTopics(after, topics.after);
        if (topics.left !== undefined) facts.leftOut = [topics.left];
      }
    }
    if (after.totals.size === 0 && before.totals.size === 0 && ended === undefined) {
      const reason = 'no record has a tag, a source, a known language or names a group';
      return { findings: [], ended: { status: 'skipped', reason } };
    }
    const kinds = [...new Set([...before.slices.keys(), ...after.slices.keys()])]
      .filter((kind) => [before, after].every(({ slices }) => isSliced(slices.get(kind))))
      .sort();
    const breakdowns = kinds.map((kind) => breakdownOf(kind, before, after));
    if (breakdowns.length > 0) facts.breakdowns = breakdowns;
    const gaps = compareGaps(before, after, options);
    const slices = kinds.flatMap((kind) => compareSlices(kind, before, after, options));
    const findings = [...slices, ...gaps.findings];
    return {
      findings,
      measurements: [...measureShares(breakdowns), ...gaps.measurements],
      ...(Object.keys(facts).length === 0 ? {} : { diversity: facts }),
      // What was not measured is not passed either.
      ...(findings.length > 0 || ended === undefined ? {} : { ended }),
    };
  },
};

function tallyOf(
  side: Side,
  { by, fields }: Options,
  lexicon: Lexicon,
  context: GateContext,
): Tally {
  const name = `balance ${JSON.stringify([by, fields])}`;
  return context.derive(side, name, () => tallySide(side, { by, fields }, lexicon));
}

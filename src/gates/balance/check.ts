// The gate's check, apart from what it says of itself: only a run that has the gate reads it.
import type { DiversityFacts } from '../../core/diversity.ts';
import type { GateContext, Outcome } from '../../core/gate.ts';
import type { Change, Side } from '../../core/record.ts';
import { loadLexicon, type Lexicon } from './company.ts';
import { breakdownOf, compareGaps, compareSlices, isSliced, measureShares } from './compare.ts';
import type { Options } from './options.ts';
import { tallySide, type Tally } from './tally.ts';
import { tallyTopics, withTopics } from './topics.ts';

/** Slices and groups of the head beside those of the base. */
export async function compareSides(
  change: Change,
  options: Options,
  context: GateContext,
): Promise<Outcome> {
  const { head, base: earlier } = change;
  if (head === null || head.count === 0) return { findings: [] };
  if (earlier === null || earlier.count < options.minRecords) {
    const before = earlier === null ? 'no earlier version' : `${earlier.count} earlier records`;
    const reason = `${before}, needs ${options.minRecords} records to compare with`;
    return { findings: [], ended: { status: 'skipped', reason } };
  }
  const lexicon: Lexicon = options.by.includes('group') ? await loadLexicon() : new Map();
  let [before, after] = [earlier, head].map((side) => tallyOf(side, options, lexicon, context)) as [
    Tally,
    Tally,
  ];
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
}

function tallyOf(
  side: Side,
  { by, fields }: Options,
  lexicon: Lexicon,
  context: GateContext,
): Tally {
  const name = `balance ${JSON.stringify([by, fields])}`;
  return context.derive(side, name, () => tallySide(side, { by, fields }, lexicon));
}

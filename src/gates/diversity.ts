// How varied a dataset is, and what a change does to that: words at equal size, topics, and what each
// record of the change adds. docs/gates/diversity.md has the definitions and where limits are from.
import type { DiversityFacts } from '../core/diversity.ts';
import type { Gate } from '../core/gate.ts';
import { properties, type Options } from './diversity/options.ts';

export const diversity: Gate<Options> = {
  id: 'diversity',
  summary: 'variety of words and topics at equal size, and what a change adds that is new in kind',
  levels: { recommended: 'warning', strict: 'error' },
  options: { type: 'object', properties },
  codes: {
    'topics-concentrated': {
      text: '{what} are {value} of all{before}, wanted at most {limit}: {detail}',
      fix: 'Add records on other topics, or drop some of these.',
    },
    'topics-uneven': {
      text: '{what} are {value} of all{before}, wanted at most {limit}: {detail}',
      fix: 'Add records on other topics before they come to most of the dataset.',
      level: 'warning',
    },
    'topic-lost': {
      text: 'no record is left on {topic}: {share} of the records were',
      fix: 'Keep some of the removed records, or add others on the topic.',
    },
    'variety-lost': {
      text: '{what} fall by {fall} at equal size ({before} → {after}; 95 %: {least} to {most}), limit {limit}',
      fix: 'Look at what the change adds: generate with more varied prompts, or drop what says the same.',
    },
    'variety-falls': {
      text: '{what} fall by {fall} at equal size ({before} → {after}; 95 %: {least} to {most}), limit {limit}',
      fix: 'Look at what the change adds: it says the same more often than what is there.',
      level: 'warning',
    },
    'more-compressible': {
      text: 'answers compress {growth} better at equal size ({before} → {after}; 95 %: {least} to {most}), limit {limit}',
      fix: 'Look for templates and loops in what the change adds.',
      level: 'warning',
    },
    'text-repeats': {
      text: '{what} is {value}{before}, wanted at most {limit}',
      fix: 'The answers say the same over and over: the gate repetition finds those that loop.',
    },
    'texts-alike': {
      text: '{what} is {value}{before}, wanted at most {limit}',
      fix: 'Answers are put together from the same pieces: vary the prompts or the generator.',
      level: 'warning',
    },
    'openings-alike': {
      text: '{what} are {value} of all{before}, wanted at most {limit}: {detail}',
      fix: 'Word the beginnings differently.',
      level: 'warning',
    },
    'still-narrow': {
      text: '{what}: {value}{before}, wanted at most {limit}; this change does not make it worse',
      fix: 'Add records of other kinds.',
      level: 'warning',
    },
  },
  async check(change, options, context) {
    const { head } = change;
    // What is neither added, edited nor removed is as varied as before.
    const touched = change.addedCount + change.edited.length + change.removed.length;
    if (head === null || touched === 0) return { findings: [] };
    const { measureChange } = await import('./diversity/measure.ts');
    const { findings, measurements, facts } = await measureChange(change, head, options, context);
    const missing = facts.notMeasured ?? [];
    return {
      findings,
      measurements,
      diversity: facts,
      // What was not measured is not passed either.
      ...(findings.length > 0 || missing.length === 0
        ? {}
        : { ended: { status: 'skipped' as const, reason: reasonOf(missing) } }),
    };
  },
};

function reasonOf(missing: NonNullable<DiversityFacts['notMeasured']>): string {
  const reasons = new Map<string, string[]>();
  for (const { what, reason } of missing)
    reasons.set(reason, [...(reasons.get(reason) ?? []), what]);
  return [...reasons].map(([reason, whats]) => `${whats.join(', ')} (${reason})`).join('; ');
}

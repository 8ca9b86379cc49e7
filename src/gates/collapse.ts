// Whether a dataset narrows from round to round and from release to release, as data does that models
// write for models: rare words go first, then variety.
import type { Gate } from '../core/gate.ts';
import type { Options } from './collapse/options.ts';

function share(value: number, description: string) {
  return { type: 'number', minimum: 0, maximum: 1, default: value, description };
}

export const collapse: Gate<Options> = {
  id: 'collapse',
  summary: 'a dataset that narrows over rounds and releases: rare words vanish, phrases take over',
  levels: { recommended: 'warning', strict: 'error' },
  options: {
    type: 'object',
    properties: {
      // The four limits: docs/gates/collapse.md, Source.
      tailLimit: share(0.8, 'Least mass of rare word pairs, as a part of the anchor’s.'),
      warnFall: share(0.05, 'Fall of two measures, from the best of a row, that is a warning.'),
      sustainedFall: share(
        0.15,
        'Fall of one measure since the first of a row, in its last two, that is a collapse.',
      ),
      cumulativeFall: share(0.5, 'Fall of one measure in all that is a collapse.'),
      maxPerplexityRatio: {
        type: 'number',
        minimum: 1,
        default: 1.02,
        description: 'Greatest perplexity of held-out human text after, as a multiple of before.',
      },
      minPhraseShare: share(0.02, 'Least share of new answers for a phrase to be told.'),
      minPhraseGrowth: {
        type: 'number',
        minimum: 1,
        // Ours: of 52,000 answers of Alpaca no random tenth has a phrase that grew by half as much.
        default: 3,
        description: 'Least growth of the share of answers with a phrase.',
      },
      maxAnchorAge: {
        type: 'integer',
        minimum: 1,
        // Reports of collapse begin with the fifth generation.
        default: 5,
        description: 'Releases or rounds after which what is compared with is called old.',
      },
    },
  },
  codes: {
    collapse: {
      text: '{title} {move} {how}: {then} in {from}, {now} in {to} ({budget} words each)',
      fix: 'Add records by people or of earlier releases, and generate from those; do not replace, add.',
    },
    'still-collapsed': {
      text: '{title} {move} {how}: {then} in {from}, {now} in {to}; this change makes it no worse',
      fix: 'The change is not to blame. To mend it, add records by people or of earlier releases.',
      level: 'warning',
    },
    'tail-vanishing': {
      text: 'word pairs that are rare in {anchor} have in {to} {rest} of the share that they have in {from} ({budget} words each)',
      fix: 'Look at what the new records are made from, and add some of what is rare.',
      level: 'warning',
    },
    'variety-falling': {
      text: '{count} measures got worse up to {to}, from the best they were since {from}: {list} ({budget} words each)',
      fix: 'Compare the new records with earlier ones: prompts, temperature, one template for all.',
      level: 'warning',
    },
    'perplexity-rose': {
      text: 'who has read the new version guesses what people wrote worse: perplexity {before} → {after}, limit {limit}',
      fix: 'Keep more of what people wrote, or add other records by people.',
      level: 'warning',
    },
    'phrase-grew': {
      text: '“{phrase}” stands in {after} of the new answers, before in {before}',
      fix: 'Rewrite some of them, or tell the generator to leave it out.',
      level: 'warning',
    },
    'stale-anchor': {
      text: 'what the dataset is held against is {age} {unit} old, wanted at most {limit}',
      fix: 'Add records by people, which never get old, or start history.json anew.',
      level: 'warning',
    },
  },
  async check(change, options, context) {
    const { compareVersions } = await import('./collapse/check.ts');
    return compareVersions(change, options, context);
  },
};

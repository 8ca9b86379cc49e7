// Whether a change tips a dataset over: slices that vanish or take over, and groups of people of whom it
// begins to speak more, less or worse than of others.
import type { Gate } from '../core/gate.ts';
import { dimensions, type Options } from './balance/options.ts';

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
    const { compareSides } = await import('./balance/check.ts');
    return compareSides(change, options, context);
  },
};

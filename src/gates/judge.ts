// What language models make of the changed records, by a rubric: a sample is read until it is decided
// whether enough of them meet the bar. A model's word is believed as far as docs/judge.md says.
import type { Gate } from '../core/gate.ts';
import { defaultTrust } from '../judge/accepted.ts';
import type { JudgeOptions } from './judge/options.ts';

export const judge: Gate<JudgeOptions> = {
  id: 'judge',
  summary: 'records that language models score below a rubric’s bar; decides from few calls',
  levels: { recommended: 'off', strict: 'warning' },
  options: {
    type: 'object',
    properties: {
      models: {
        type: 'array',
        items: { type: 'string', minLength: 1, maxLength: 64 },
        uniqueItems: true,
        maxItems: 7,
        default: [],
        description:
          'Which models of heartcut.yaml are asked; several are a panel. Empty: the first one.',
      },
      rubric: {
        type: 'string',
        maxLength: 64,
        default: '',
        description: 'Name of a rubric, ours or one in rubrics/. Empty: the one for the kind.',
      },
      wantedShare: {
        type: 'number',
        exclusiveMinimum: 0,
        exclusiveMaximum: 1,
        default: 0.9,
        description: 'The share of changed records that is to meet the bar.',
      },
      alpha: {
        type: 'number',
        exclusiveMinimum: 0,
        maximum: 0.3,
        default: 0.05,
        description: 'The chance at most of a wrong pass, and of a wrong fail, by the draw.',
      },
      maxRecords: {
        type: 'integer',
        minimum: 1,
        maximum: 1_000_000,
        default: 200,
        description: 'Records that are read at most, those that are always read included.',
      },
      alwaysRead: {
        type: 'integer',
        minimum: 0,
        maximum: 1000,
        default: 2,
        description: 'How many of the shortest, of the longest and of the oddest are always read.',
      },
      samples: {
        type: 'integer',
        minimum: 1,
        maximum: 15,
        default: 1,
        description: 'Answers for each record where the server tells no log probabilities.',
      },
      kappaFloor: {
        type: 'number',
        minimum: 0,
        maximum: 1,
        default: defaultTrust.floor,
        description:
          'The least kappa with people of a judge whose word may fail a check; below it, it warns.',
      },
      edits: {
        enum: ['alone', 'compared'],
        default: 'alone',
        description:
          'Whether edited records are judged like added ones, or compared with what they were.',
      },
    },
  },
  codes: {
    'below-bar': {
      text: 'below the bar: {failed}{because}',
      level: 'warning',
      fix: 'Read the record and the reason. Mend or remove it, or mend the rubric.',
    },
    'below-target': {
      text: 'too few meet the bar: {share} of {records} (wanted {wanted} %), as far as {read} that were read tell',
      fix: 'Read the records that are named, mend them and those like them.',
    },
    'below-target-perhaps': {
      text: 'too few meet the bar: {share} of {records} (wanted {wanted} %), as far as {read} that were read tell; only a warning, since {doubt}',
      level: 'warning',
      fix: 'Read the records that are named. `heartcut calibrate --accept` lets a judge that agrees with people stop a merge.',
    },
    'no-verdict': {
      text: 'no verdict: {why}{about}',
      level: 'warning',
      fix: 'Read the record: no model’s word counts for it.',
    },
    disputed: {
      text: 'the judges differ: {verdicts}',
      level: 'warning',
      fix: 'Read the record: models of different families see it differently.',
    },
    'same-family': {
      text: '{judge} judges text of its own family, {family}, which models tend to like',
      level: 'warning',
      fix: 'Name a model of another family in models.',
    },
  },
  skips(_manifest, { judges }) {
    if (judges === undefined) return 'models are asked where heartcut.yaml names them';
    if (judges.names.length === 0) return 'heartcut.yaml names no models';
    return undefined;
  },
  async check(change, options, context) {
    const { judgeRecords } = await import('./judge/check.ts');
    return judgeRecords(change, options, context);
  },
};

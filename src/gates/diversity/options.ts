// What the gate diversity compares with, and where each number is from.
import { leastJudged } from '../../embedding/least-judged.ts';

export interface Options {
  readonly maxTopShare: number;
  readonly warnTopShare: number;
  readonly maxFall: number;
  readonly warnFall: number;
  readonly maxCompressionGrowth: number;
  readonly maxCompressionRatio: number;
  readonly maxSelfBleu: number;
  readonly maxOpeningShare: number;
  readonly newDistance: number;
  readonly minRecords: number;
  readonly minTopicRecords: number;
  readonly embedder: string;
}

const share = (value: number, description: string) => ({
  type: 'number',
  minimum: 0,
  maximum: 1,
  default: value,
  description,
});

export const properties = {
  // docs/gates/diversity.md says where each limit is from.
  maxTopShare: share(0.7, 'Greatest share of the records in the three largest topics.'),
  warnTopShare: share(0.5, 'Share from which on they are warned of.'),
  maxFall: share(0.15, 'By how much distinct-n may fall at equal size.'),
  warnFall: share(0.05, 'From which fall on it is warned of.'),
  maxCompressionGrowth: share(0.1, 'By how much the compression ratio may grow at equal size.'),
  maxCompressionRatio: {
    type: 'number',
    minimum: 1,
    // Ours: the largest of ten public sets is 3.9, that of a set that loops above 20 (docs/accuracy.md).
    default: 5,
    description: 'Greatest compression ratio of the answers.',
  },
  maxSelfBleu: share(0.6, 'Greatest self-BLEU of the answers.'),
  maxOpeningShare: share(0.25, 'Greatest share of texts that begin in one of ten ways.'),
  newDistance: {
    type: 'number',
    minimum: 0,
    maximum: 2,
    // Ours: tells STS pairs that share details (2 of 5 and more) from others best (docs/accuracy.md).
    default: 0.25,
    description:
      'Cosine distance to the nearest record before it from which on one is new in kind.',
  },
  minRecords: {
    type: 'integer',
    minimum: 20,
    // Ours: of fewer, ten openings or three topics are a large share by themselves.
    default: 100,
    description: 'With fewer records nothing is measured.',
  },
  minTopicRecords: {
    type: 'integer',
    minimum: 20,
    default: leastJudged,
    description: 'With fewer records the share of the largest topics is not judged.',
  },
  embedder: {
    type: 'string',
    minLength: 1,
    default: 'static',
    description: 'What vectors are from: static, encoder, or a name in heartcut.yaml.',
  },
} as const;

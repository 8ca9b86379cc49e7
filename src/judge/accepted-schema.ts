// The form of calibration.json, which `heartcut calibrate --accept` writes.
import type { JsonSchema } from '../core/json.ts';

const text = (description: string): JsonSchema => ({ type: 'string', description });
const hash = (description: string): JsonSchema => ({
  type: 'string',
  pattern: '^[0-9a-f]{64}$',
  description,
});
const count = (description: string): JsonSchema => ({ type: 'integer', minimum: 0, description });

export const acceptedSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'calibration.schema.json',
  title: 'calibration.json: what the judges of a dataset are trusted by',
  type: 'object',
  additionalProperties: false,
  required: ['version', 'judges'],
  properties: {
    version: { const: 1 },
    judges: {
      type: 'object',
      description: 'By the name that heartcut.yaml gives a model.',
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: [
          'model',
          'rubric',
          'rubricVersion',
          'rubricHash',
          'protocol',
          'rows',
          'unscored',
          'kappa',
          'falseAccept',
          'threshold',
          'thresholdKappa',
          'goldHash',
          'date',
          'kept',
        ],
        properties: {
          model: text('What was asked for at the server.'),
          rubric: text('Its id.'),
          rubricVersion: text('Its version.'),
          rubricHash: hash('SHA-256 of what it says.'),
          protocol: count('Of our wording of the question.'),
          rows: count('Labelled records with a verdict.'),
          unscored: count('Labelled records without one.'),
          kappa: {
            type: ['number', 'null'],
            minimum: -1,
            maximum: 1,
            description: 'Of verdicts, against people; null where it could not be measured.',
          },
          falseAccept: {
            type: 'number',
            exclusiveMinimum: 0,
            exclusiveMaximum: 1,
            description: 'The share of bad records that the threshold was asked to keep at most.',
          },
          threshold: {
            type: ['number', 'null'],
            description:
              'Levels above the rubric’s bar that promise it at 95%; −0.5 is the bar itself, null none.',
          },
          thresholdKappa: {
            type: ['number', 'null'],
            minimum: -1,
            maximum: 1,
            description: 'Of verdicts at the threshold, against people; null where there is none.',
          },
          goldHash: hash('SHA-256 of the labels.'),
          date: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'When.' },
          kept: {
            type: 'object',
            additionalProperties: { type: 'boolean' },
            description: 'Hash of a labelled record → whether the judge kept it.',
          },
        },
      },
    },
  },
};

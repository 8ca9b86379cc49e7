// The form of a line of gold.jsonl: a record and what people say of it.
import type { JsonSchema } from '../core/json.ts';

const requires = (key: string): JsonSchema => ({ required: [key], properties: { [key]: true } });

export const goldSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'gold.schema.json',
  title: 'A line of gold.jsonl: a record that people have labelled',
  type: 'object',
  additionalProperties: false,
  properties: {
    record: {
      type: 'object',
      description: 'The record, with the columns that the dataset’s files have.',
    },
    id: {
      type: 'string',
      minLength: 1,
      maxLength: 1000,
      description: 'Instead of record: the id of a record of the dataset.',
    },
    verdict: {
      enum: ['keep', 'drop'],
      description: 'Whether it should be in the dataset. Without it, what the scores come to.',
    },
    scores: {
      type: 'object',
      minProperties: 1,
      additionalProperties: { type: 'integer' },
      description: 'A person’s score on axes of the rubric.',
    },
    preferred: {
      enum: ['a', 'b', 'tie'],
      description: 'Of a pair, the better answer: a is the one that the record calls chosen.',
    },
    by: { type: 'string', maxLength: 200, description: 'Who labelled it.' },
    date: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'When.' },
    note: { type: 'string', maxLength: 2000, description: 'Why.' },
  },
  oneOf: [requires('record'), requires('id')],
  anyOf: [requires('verdict'), requires('scores'), requires('preferred')],
};

// The JSON Schema of rubrics/NAME.yaml, ours and a repository's own: schemas/rubric.schema.json.
// What it can't say is in `rubricProblems`.
import type { JsonSchema } from '../core/json.ts';
import type { PartRole } from '../core/record.ts';

/** How much better one answer of a pair is, in rising order. */
export const margins = ['none', 'slight', 'clear', 'much'] as const;
export type Margin = (typeof margins)[number];

const roles: readonly PartRole[] = [
  'system',
  'prompt',
  'context',
  'response',
  'rejected',
  'reference',
  'tool',
  'text',
];

const text = (description: string, maxLength = 500): JsonSchema => ({
  type: 'string',
  minLength: 1,
  maxLength,
  description,
});

const id: JsonSchema = {
  type: 'string',
  pattern: '^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$',
  maxLength: 40,
  description: 'Small letters, digits and hyphens.',
};

const ids = (description: string): JsonSchema => ({
  type: 'array',
  maxItems: 50,
  items: id,
  description,
});

const roleList = (description: string): JsonSchema => ({
  type: 'array',
  minItems: 1,
  maxItems: roles.length,
  items: { enum: [...roles] },
  description,
});

const axis: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'question'],
  properties: {
    id,
    question: text('What is asked about the record, or which of two is better in what.'),
    levels: {
      type: 'array',
      minItems: 2,
      maxItems: 11,
      items: { type: 'string', minLength: 1, maxLength: 300 },
      description: 'What each score stands for, the lowest first. Not in a rubric of form pair.',
    },
    lowest: {
      type: 'integer',
      minimum: 0,
      maximum: 1,
      description: 'The score of the first level, 0 or 1; 1 where it is not said.',
    },
    min: {
      type: 'integer',
      minimum: 0,
      maximum: 10,
      description: 'A record whose score is lower is dropped.',
    },
    weight: {
      type: 'number',
      minimum: 0,
      maximum: 100,
      description: 'What the axis counts for in sum and mean; 1 where it is not said.',
    },
    from: roleList('The parts that evidence has to be quoted from; without it, any.'),
  },
};

const keep: JsonSchema = {
  description:
    'minima: every axis reaches its min. label: nothing is dropped for its scores. Or a map with sum, mean, margin or tau, beside the minima.',
  anyOf: [
    { enum: ['minima', 'label'] },
    {
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      properties: {
        sum: { type: 'number', description: 'The least weighted sum of all scores.' },
        mean: { type: 'number', description: 'The least weighted mean of all scores.' },
        margin: {
          enum: margins.slice(1),
          description: 'How much better the better one is at least, in both orders.',
        },
        tau: {
          type: 'number',
          exclusiveMinimum: 0,
          maximum: 1,
          description: 'The least Kendall tau between the ranking and the judge’s.',
        },
      },
    },
  ],
};

const control: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['expect', 'record'],
  properties: {
    expect: { enum: ['keep', 'drop'], description: 'What a sound judge says of it.' },
    why: text('What is wrong with it.', 200),
    record: { type: 'object', description: 'A record of the first of the kinds.' },
  },
};

export const rubricSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'rubric.schema.json',
  title: 'A rubric: rubrics/NAME.yaml',
  description: 'What a judge is asked about each record, and what is kept: docs/judge.md',
  type: 'object',
  additionalProperties: false,
  required: ['id', 'version', 'title', 'form', 'axes', 'keep'],
  properties: {
    id,
    version: {
      type: 'string',
      pattern: '^\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}$',
      description: 'Three numbers, as 1.0.0. Change it with every change of the rubric.',
    },
    title: text('The question in one line.', 200),
    form: {
      enum: ['points', 'pair'],
      description: 'points: one record, a score on each axis. pair: which of two is better.',
    },
    kinds: ids('The kinds of records it can be put to; the first is that of its controls.'),
    defaultFor: ids('The kinds it is taken for where the policy names no rubric.'),
    roles: roleList('The parts of a record that the judge sees; without it, all.'),
    shows: {
      type: 'array',
      maxItems: 20,
      items: { type: 'string', minLength: 1, maxLength: 100 },
      description: 'Fields of a record that the judge sees beside its texts, such as a label.',
    },
    source: text('Where axes and floors are from.'),
    axes: { type: 'array', minItems: 1, maxItems: 20, items: axis, description: 'The questions.' },
    hardFails: {
      type: 'array',
      maxItems: 20,
      description: 'Any of these drops a record, whatever its scores.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'text'],
        properties: { id, text: text('What is the case then.', 300) },
      },
    },
    keep,
    controls: {
      type: 'array',
      maxItems: 50,
      items: control,
      description: 'Records with a known verdict: every run asks them too. The judge is not told.',
    },
  },
};

// The form of retractions.json for editors and other programs; `retractions.ts` is the reader, and a
// test holds the two together.
import type { JsonSchema } from '../core/json.ts';
import { maxWhyCharacters } from './retractions.ts';

const id: JsonSchema = { type: 'string', pattern: '\\S' };

export const retractionsSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'retractions.schema.json',
  title: 'retractions.json: records of a dataset that were taken back',
  type: 'object',
  additionalProperties: false,
  required: ['format', 'retracted'],
  properties: {
    format: { const: 1 },
    retracted: {
      type: 'array',
      description: 'The oldest first. No entry holds a text of its record.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'content', 'why', 'date', 'releases'],
        properties: {
          id: { ...id, description: 'The id of the record, as findings tell it.' },
          content: {
            type: 'string',
            pattern: '^sha256:[0-9a-f]{64}$',
            description: 'SHA-256 of its canonical JSON, by which copies are found.',
          },
          why: {
            type: 'string',
            pattern: '\\S',
            maxLength: maxWhyCharacters,
            description: 'Why it was taken back.',
          },
          date: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'When.' },
          because: {
            type: 'object',
            additionalProperties: false,
            required: ['id', 'of'],
            description: 'The retracted record that this one is a copy or a descendant of.',
            properties: { id, of: { enum: ['duplicate', 'descendant'] } },
          },
          releases: {
            type: 'array',
            uniqueItems: true,
            items: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?$' },
            description: 'Versions that hold it, the oldest first.',
          },
        },
      },
    },
  },
};

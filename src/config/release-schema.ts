// What heartcut.yaml and dataset.yaml may say of releases: docs/releases.md.
import type { JsonSchema } from '../core/json.ts';
import { bumps, changeClasses, type Bump, type ChangeClass } from '../core/release.ts';

/** Half of it semver's letter, half what training sets need: docs/releases.md says why for each. */
const rules: Readonly<Record<ChangeClass, readonly [Bump, string]>> = {
  schema: ['major', 'Fields, their types or what they mean: code that reads records may break.'],
  evaluation: [
    'major',
    'Records of a split that models are evaluated on, or records that change splits.',
  ],
  removed: ['major', 'Records that are gone: a run on the new version has not seen them.'],
  added: ['minor', 'More records.'],
  edited: ['patch', 'Other values in a record that stays the same record.'],
  metadata: ['patch', 'Words about the dataset: description, licence, provenance.'],
};

const repository: JsonSchema = {
  type: 'string',
  pattern: '^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$',
  maxLength: 200,
};

function exportsSchema(ids: readonly string[], description: string): JsonSchema {
  return { type: 'array', uniqueItems: true, maxItems: 50, description, items: { enum: [...ids] } };
}

/** `release` of heartcut.yaml. */
export function policyReleaseSchema(exportIds: readonly string[]): JsonSchema {
  return {
    type: 'object',
    default: {},
    additionalProperties: false,
    description: 'How datasets are released: docs/releases.md',
    properties: {
      approvals: {
        type: 'integer',
        minimum: 0,
        maximum: 10,
        default: 1,
        description:
          'Approving reviews that a release pull request needs beside its merging, its author not counted.',
      },
      codeOwners: {
        type: 'boolean',
        default: false,
        description: 'Whether one of them has to come from an owner of the dataset by CODEOWNERS.',
      },
      parquet: {
        type: 'boolean',
        default: true,
        description: 'Whether records are published as Parquet too.',
      },
      exports: {
        ...exportsSchema(exportIds, 'Training formats that are published too.'),
        default: [],
      },
      consumers: {
        type: 'array',
        default: [],
        maxItems: 50,
        uniqueItems: true,
        description: 'Repositories (owner/name) that are told of a release by repository_dispatch.',
        items: repository,
      },
      rules: {
        type: 'object',
        default: {},
        additionalProperties: false,
        description: 'What makes which part of a version grow, at least.',
        properties: Object.fromEntries(
          changeClasses.map((name) => [
            name,
            { enum: [...bumps], default: rules[name][0], description: rules[name][1] },
          ]),
        ),
      },
    },
  };
}

/** `release` of dataset.yaml. */
export function datasetReleaseSchema(exportIds: readonly string[]): JsonSchema {
  return {
    type: 'object',
    default: {},
    additionalProperties: false,
    description: 'How this dataset is released: docs/releases.md',
    properties: {
      exports: exportsSchema(
        exportIds,
        'Training formats of this dataset, instead of those of heartcut.yaml.',
      ),
      splits: {
        type: 'object',
        minProperties: 1,
        maxProperties: 20,
        description:
          'Split name → its share, for records whose files name no splits. Near-duplicates come into the same split. The shares add up to 1.',
        propertyNames: { pattern: '^[a-z0-9][a-z0-9_-]*$', maxLength: 50 },
        additionalProperties: { type: 'number', exclusiveMinimum: 0, maximum: 1 },
      },
      huggingFace: {
        ...repository,
        description: 'Hugging Face dataset (owner/name) that gets a copy of each release.',
      },
    },
  };
}

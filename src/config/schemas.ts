// The JSON Schemas of heartcut.yaml and dataset.yaml: what is checked here, what an editor offers,
// and the only place where a key's default is written.
import type { AnyGate } from '../core/gate.ts';
import { isObject, type JsonSchema } from '../core/json.ts';
import { intendedUses, type Kind } from '../core/record.ts';
import { exportIds } from '../exports/ids.ts';
import { envelopeProperties } from '../provenance/schema.ts';
import { guardSchema } from './guard-schema.ts';
import { embeddersSchema } from './embedders-schema.ts';
import { budgetSchema, modelsSchema } from './models-schema.ts';
import { referencesSchema } from './references-schema.ts';
import { datasetReleaseSchema, policyReleaseSchema } from './release-schema.ts';

const dialect = 'https://json-schema.org/draft/2020-12/schema';
const levels = ['error', 'warning', 'off'];

/** Globs in one list; each is compared with every file of the dataset. */
const maxGlobs = 100;

const glob: JsonSchema = { type: 'string', format: 'glob' };

/** What `gates.<id>` may say: a level, or a map of level, codes and the gate's own options. */
function gateSchema(gate: AnyGate): JsonSchema {
  const own = isObject(gate.options.properties) ? gate.options.properties : {};
  if ('level' in own || 'codes' in own) {
    throw new Error(`${gate.id}: an option can't be called level or codes`);
  }
  const { recommended, strict } = gate.levels;
  return {
    title: gate.id,
    description: `${gate.summary} (recommended: ${recommended}, strict: ${strict})`,
    anyOf: [
      { enum: levels },
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          level: {
            enum: levels,
            description: 'What the gate does to a pull request; without it, what the preset says.',
          },
          codes: {
            type: 'object',
            additionalProperties: false,
            description: 'Findings of this gate with a level of their own.',
            properties: Object.fromEntries(
              Object.entries(gate.codes).map(([code, { text }]) => [
                code,
                { enum: levels, description: text },
              ]),
            ),
          },
          ...own,
        },
      },
    ],
  };
}

/** With `only`, the others may hold anything: what is not written need not be compiled. */
function gatesSchema(
  gates: readonly AnyGate[],
  description: string,
  only?: ReadonlySet<string>,
): JsonSchema {
  return {
    type: 'object',
    default: {},
    description,
    additionalProperties: false,
    properties: Object.fromEntries(
      gates.map((gate) => [gate.id, only?.has(gate.id) === false ? {} : gateSchema(gate)]),
    ),
  };
}

const extraFieldsHelp = 'Whether a record may hold fields that its kind does not name.';

/**
 * The schema of heartcut.yaml. With `only`, ids of gates, `models` and `embedders`: the others may hold anything,
 * as what is not written need not be compiled.
 */
export function policySchema(gates: readonly AnyGate[], only?: ReadonlySet<string>): JsonSchema {
  return {
    $schema: dialect,
    $id: 'heartcut.schema.json',
    title: 'heartcut.yaml',
    description: 'What a pull request must meet: docs/heartcut-yaml.md',
    type: 'object',
    additionalProperties: false,
    properties: {
      version: { const: 1, default: 1, description: 'Version of this format.' },
      preset: {
        enum: ['recommended', 'strict'],
        default: 'recommended',
        description: 'The level of every gate that is not named under gates.',
      },
      datasets: {
        type: 'array',
        minItems: 1,
        maxItems: maxGlobs,
        default: ['datasets/*'],
        description: 'Globs of the folders that hold a dataset.yaml; "." is the root.',
        items: glob,
      },
      extraFields: { enum: ['allow', 'forbid'], default: 'allow', description: extraFieldsHelp },
      limits: {
        type: 'object',
        default: {},
        additionalProperties: false,
        description: 'What a line may be; a line beyond is a finding and is not read.',
        properties: {
          maxLineBytes: {
            type: 'integer',
            minimum: 1,
            maximum: 268_435_456,
            default: 4_194_304,
            description: 'Bytes of one line.',
          },
          maxDepth: {
            type: 'integer',
            minimum: 1,
            maximum: 512,
            default: 64,
            description: 'Levels of nesting in one record.',
          },
        },
      },
      references: referencesSchema,
      teachers: {
        type: 'string',
        format: 'inner-path',
        description:
          'Your own rows of licences and terms of models, from the root. Without it, policies/teachers.yaml where there is one.',
      },
      guard: guardSchema,
      models: only?.has('models') === false ? {} : modelsSchema,
      embedders: only?.has('embedders') === false ? {} : embeddersSchema,
      budget: budgetSchema,
      release: policyReleaseSchema(exportIds),
      gates: gatesSchema(
        gates,
        'A level for a gate, or a map of its level, codes and options.',
        only,
      ),
    },
  };
}

// What every record gets that does not say otherwise. Any other key may stand beside these.
const provenance: JsonSchema = {
  type: 'object',
  default: {},
  description: 'Where the records come from; a record’s own provenance goes before it.',
  properties: {
    field: {
      type: 'string',
      minLength: 1,
      maxLength: 200,
      description: 'The field of a record that holds its own; without it, "provenance".',
    },
    ...envelopeProperties,
    collected: { type: 'string', description: 'When, as a date or a span of dates.' },
    authors: {
      type: 'array',
      description: 'Who wrote or collected them.',
      items: { type: 'string' },
    },
  },
};

/** The schema of dataset.yaml. */
export function manifestSchema(
  kinds: readonly Kind[],
  gates: readonly AnyGate[],
  only?: ReadonlySet<string>,
): JsonSchema {
  const kindList = kinds.map((kind) => `${kind.id}: ${kind.summary}`).join('\n');
  const schemaPath: JsonSchema = { type: 'string', format: 'inner-path' };
  return {
    $schema: dialect,
    $id: 'dataset.schema.json',
    title: 'dataset.yaml',
    description: 'What the files beside it hold: docs/dataset-yaml.md',
    type: 'object',
    additionalProperties: false,
    required: ['kind'],
    properties: {
      name: {
        type: 'string',
        pattern: '^[a-z0-9][a-z0-9-]*$',
        maxLength: 100,
        description: 'Small letters, digits and hyphens. Without it, the name of the folder.',
      },
      title: { type: 'string', minLength: 1, maxLength: 200, description: 'For people.' },
      kind: {
        enum: kinds.map((kind) => kind.id),
        description: `What one record is.\n${kindList}`,
      },
      files: {
        type: 'array',
        minItems: 1,
        maxItems: maxGlobs,
        default: ['**/*.jsonl'],
        description: 'Globs of the record files, from this folder.',
        items: glob,
      },
      idField: {
        type: 'string',
        minLength: 1,
        description: 'The field that holds a record’s id. Without it, ids come from the content.',
      },
      fields: {
        type: 'object',
        default: {},
        description: 'Your name of a field → the name the kind gives it.',
        additionalProperties: { type: 'string' },
      },
      licence: {
        type: 'string',
        minLength: 1,
        maxLength: 200,
        description: 'SPDX expression, such as CC-BY-4.0.',
      },
      intendedUse: {
        enum: [...intendedUses],
        description:
          'What models trained on it are for: internal (they never leave your organisation), ' +
          'research (published, not commercial), commercial (sold or part of a product), ' +
          'competing (general models, that compete with the makers of the teachers).',
      },
      languages: {
        type: 'array',
        minItems: 1,
        maxItems: 200,
        uniqueItems: true,
        description: 'Languages of the records’ texts as BCP 47 tags, such as en or pt-BR.',
        items: {
          type: 'string',
          pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$',
          maxLength: 35,
          description: 'A BCP 47 tag in small letters: en, pt-BR, zh-Hant.',
        },
      },
      provenance,
      gates: gatesSchema(
        gates,
        'Changes to the gates of heartcut.yaml, for this dataset only.',
        only,
      ),
      splits: {
        type: 'object',
        default: {},
        maxProperties: 20,
        description: 'Name of a split (train, test, …) → globs of its files.',
        propertyNames: { pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$', maxLength: 64 },
        additionalProperties: { type: 'array', minItems: 1, maxItems: maxGlobs, items: glob },
      },
      schema: {
        description: 'Your own JSON Schema (draft 7 or 2020-12) of one record, from this folder.',
        anyOf: [
          schemaPath,
          {
            type: 'object',
            additionalProperties: false,
            required: ['path'],
            properties: {
              path: { ...schemaPath, description: 'The JSON file, from this folder.' },
              mode: {
                enum: ['extend', 'replace'],
                description:
                  'extend (the default) asks for the kind’s schema too; replace does not.',
              },
            },
          },
        ],
      },
      extraFields: {
        enum: ['allow', 'forbid'],
        description: `${extraFieldsHelp} Without it, what heartcut.yaml says.`,
      },
      description: { type: 'string', maxLength: 5000, description: 'For the dataset card.' },
      homepage: {
        type: 'string',
        pattern: '^https?://[^\\s]+$',
        maxLength: 2000,
        description: 'Address of a page, with https://.',
      },
      release: datasetReleaseSchema(exportIds),
    },
  };
}

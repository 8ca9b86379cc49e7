import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { loadManifest } from '../../src/config/manifest.ts';
import { loadPolicy } from '../../src/config/policy.ts';
import { manifestSchema, policySchema } from '../../src/config/schemas.ts';
import { isObject, type JsonSchema } from '../../src/core/json.ts';
import { gates } from '../../src/gates/index.ts';
import { kinds } from '../../src/kinds/index.ts';
import { fakeGates, fakeKinds } from './fakes.ts';

describe.each([
  ['heartcut.schema.json', policySchema(gates)],
  ['dataset.schema.json', manifestSchema(kinds, gates)],
])('%s', (id, schema) => {
  test('is a valid schema', () => {
    const ajv = new Ajv2020({ allErrors: true });
    expect([ajv.validateSchema(schema), ajv.errors]).toEqual([true, null]);
  });

  test('names no host but that of JSON Schema', () => {
    expect(schema['$id']).toBe(id);
    const { $schema, ...rest } = schema;
    expect($schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(JSON.stringify(rest)).not.toMatch(/[a-z]:\/\/\w/);
  });

  test('every key has a description for the editor', () => {
    const bare: string[] = [];
    const walk = (node: JsonSchema, path: string): void => {
      for (const [key, inner] of Object.entries(isObject(node.properties) ? node.properties : {})) {
        if (!isObject(inner)) continue;
        if (typeof inner.description !== 'string') bare.push(`${path}/${key}`);
        walk(inner, `${path}/${key}`);
        if (Array.isArray(inner.anyOf)) {
          inner.anyOf.forEach((one) => isObject(one) && walk(one, `${path}/${key}`));
        }
      }
    };
    walk(schema, '');
    expect(bare).toEqual([]);
  });
});

test('every gate of the real list has defaults that meet its own schema', () => {
  expect(Object.keys(loadPolicy(null, 'heartcut.yaml').gates)).toEqual(gates.map(({ id }) => id));
});

test('an option called like a key of ours is refused', () => {
  const [gate] = fakeGates;
  const clash = { ...gate!, options: { type: 'object', properties: { level: {} } } };
  expect(() => policySchema([clash])).toThrow("an option can't be called level or codes");
});

describe('the documentation', () => {
  const blocks = (page: string): string[] => {
    const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8');
    return [...text.matchAll(/^```yaml\n([^]*?)^```/gm)].map((match) => match[1] ?? '');
  };
  const keysIn = (page: string): string =>
    readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8');

  test('every example of heartcut.yaml is valid', () => {
    const examples = blocks('heartcut-yaml.md');
    expect(examples.length).toBeGreaterThan(1);
    for (const text of examples) loadPolicy(text, 'heartcut.yaml', fakeGates);
  });

  test('every example of dataset.yaml is valid', async () => {
    const examples = blocks('dataset-yaml.md');
    expect(examples.length).toBeGreaterThan(1);
    for (const text of examples) {
      await loadManifest(/^kind:/m.test(text) ? text : `kind: chat\n${text}`, 'd/a/dataset.yaml', {
        policy: { extraFields: 'allow' },
        readFile: async () => new TextEncoder().encode('{}'),
        kinds: fakeKinds,
        gates: fakeGates,
      });
    }
  });

  test.each([
    ['heartcut-yaml.md', policySchema(fakeGates)],
    ['dataset-yaml.md', manifestSchema(fakeKinds, fakeGates)],
  ])('%s has a row for every key', (page, schema) => {
    const text = keysIn(page);
    for (const key of Object.keys(schema['properties'] as object)) {
      expect(text).toMatch(new RegExp(`^\\| \`${key}\``, 'm'));
    }
  });
});

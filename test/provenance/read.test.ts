// The envelope: what is read, what is filled in from dataset.yaml, and that the schema for editors
// says the same as the reader.
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { DatasetSide } from '../../src/dataset/side.ts';
import { parseEnvelope } from '../../src/provenance/parse.ts';
import { placeOf, provenanceField, readProvenance } from '../../src/provenance/read.ts';
import { provenanceSchema } from '../../src/provenance/schema.ts';
import { testManifest } from '../helpers/test-gate.ts';
import { cpuMs } from '../helpers/cpu-ms.ts';

const hash = 'a'.repeat(64);

function read(record: JsonObject, defaults: JsonObject = {}) {
  const manifest = testManifest('instruction', { provenance: defaults });
  const bytes = Buffer.from(`${JSON.stringify(record)}\n`);
  const [first] = new DatasetSide(manifest, 'head', [{ path: 'a.jsonl', bytes }]).records();
  return { ...readProvenance(first!, manifest), record: first! };
}

const whole = {
  origin: 'synthetic',
  method: 'evol/constraints',
  method_version: 1,
  round: 2,
  parents: ['sha256:61935078a94f4045', 7],
  sources: [
    {
      uri: 'https://example.org/a',
      span: [0, 120],
      license: 'CC-BY-4.0',
      sha256: `sha256:${hash}`,
    },
    'help desk 2023',
  ],
  generator: { id: 'maker/model-7b', version: '2503', family: 'model', licence: 'MIT', host: 'x' },
  generators: [{ id: 'rewriter', trained_on: ['support'] }, 'judge'],
  sampling: { temperature: 0.7, top_p: 1, seed: 42 },
  prompt_hash: 'sha256:1',
  created: '2025-01-31T12:00:00Z',
};

test('a whole envelope, with license as licence and one generator beside several', () => {
  const { provenance, problems, saidBy } = read({ provenance: whole });
  expect(problems).toEqual([]);
  expect(saidBy).toBe('record');
  const none = { version: undefined, family: undefined, licence: undefined, host: undefined };
  expect(provenance).toEqual({
    origin: 'synthetic',
    method: 'evol/constraints',
    methodVersion: '1',
    round: 2,
    parents: ['sha256:61935078a94f4045', '7'],
    sources: [
      {
        uri: 'https://example.org/a',
        span: [0, 120],
        licence: 'CC-BY-4.0',
        sha256: hash,
        pointer: '/provenance/sources/0',
      },
      {
        uri: 'help desk 2023',
        span: undefined,
        licence: undefined,
        sha256: undefined,
        pointer: '/provenance/sources/1',
      },
    ],
    generators: [
      {
        id: 'maker/model-7b',
        version: '2503',
        family: 'model',
        licence: 'MIT',
        host: 'x',
        trainedOn: [],
        pointer: '/provenance/generator',
      },
      { id: 'rewriter', ...none, trainedOn: ['support'], pointer: '/provenance/generators/0' },
      { id: 'judge', ...none, trainedOn: [], pointer: '/provenance/generators/1' },
    ],
    sampling: { temperature: 0.7, top_p: 1, seed: 42 },
    promptHash: 'sha256:1',
    created: '2025-01-31T12:00:00Z',
  });
});

describe('defaults of dataset.yaml', () => {
  test('stand for a record that says nothing', () => {
    const { provenance, saidBy } = read({}, { origin: 'human', source: 'tickets' });
    expect([provenance.origin, provenance.sources[0]?.uri, saidBy]).toEqual([
      'human',
      'tickets',
      'dataset',
    ]);
    expect(provenance.sources[0]?.pointer).toBeUndefined();
    expect(read({}).saidBy).toBe('nobody');
    expect(read({ provenance: null }, { field: 'provenance' }).saidBy).toBe('nobody');
  });

  test('are merged field by field; null says nothing and an empty list says none', () => {
    const defaults = { origin: 'synthetic', generator: 'a', source: 's', round: 1 };
    const own = { round: 2, origin: null, sources: [] };
    const { provenance } = read({ provenance: own }, defaults);
    expect([provenance.origin, provenance.round]).toEqual(['synthetic', 2]);
    expect(provenance.generators.map(({ id }) => id)).toEqual(['a']);
    expect(provenance.sources).toEqual([]);
  });

  test('give no generator to a record that says it is human', () => {
    const defaults = { origin: 'synthetic', generator: 'a', sampling: { seed: 1 } };
    const { provenance } = read({ provenance: { origin: 'human' } }, defaults);
    expect([provenance.generators, provenance.sampling]).toEqual([[], undefined]);
    const explicit = read({ provenance: { origin: 'human', generator: 'b' } }, defaults);
    expect(explicit.provenance.generators.map(({ id }) => id)).toEqual(['b']);
  });

  test('never stand in for what a record says wrongly', () => {
    const defaults = { origin: 'human', generator: 'a', source: 's' };
    const wrong = read({ provenance: { origin: 'machine', generators: 5, source: {} } }, defaults);
    expect(wrong.provenance.origin).toBeUndefined();
    expect(wrong.provenance.generators.map(({ id }) => id)).toEqual(['']);
    expect(wrong.provenance.sources.map(({ uri }) => uri)).toEqual(['']);
    const text = read({ provenance: 'human' }, defaults);
    expect(text.provenance.origin).toBeUndefined();
    expect(text.problems).toEqual([
      { pointer: '/provenance', expected: 'an object', found: '"human"' },
    ]);
  });

  test('name the field, also one that every object seems to have', () => {
    const manifest = testManifest('instruction', { provenance: { field: 'meta/data' } });
    expect(provenanceField(manifest)).toBe('meta/data');
    const own = read({ 'meta/data': { origin: 'human', round: -1 } }, { field: 'meta/data' });
    expect(own.provenance.origin).toBe('human');
    expect(own.problems[0]?.pointer).toBe('/meta~1data/round');
    expect(placeOf(own.record, own.problems[0]?.pointer)).toMatchObject({
      line: 1,
      pointer: '/meta~1data/round',
    });
    for (const field of ['__proto__', 'constructor', 'toString']) {
      expect(read({ output: 'x' }, { field }).saidBy).toBe('nobody');
    }
  });
});

const wrong: [
  name: string,
  envelope: JsonObject,
  pointer: string,
  expected: string,
  found: string,
][] = [
  ['origin', { origin: 'AI' }, '/origin', 'human, synthetic or mixed', '"AI"'],
  ['origin list', { origin: ['human'] }, '/origin', 'human, synthetic or mixed', 'a list of 1'],
  ['method', { method: '' }, '/method', 'text', '""'],
  ['version', { method_version: {} }, '/method_version', 'text or a number', 'an object'],
  ['round', { round: 1.5 }, '/round', 'a whole number from 0', '1.5'],
  ['parents', { parents: 'a' }, '/parents', 'a list of record ids', '"a"'],
  ['a parent', { parents: ['a', null] }, '/parents/1', 'text', 'null'],
  ['source', { sources: [{ licence: 'MIT' }] }, '/sources/0/uri', 'text', 'nothing'],
  [
    'span',
    { sources: [{ uri: 'a', span: [5, 2] }] },
    '/sources/0/span',
    'two whole numbers, from and to',
    'a list of 2',
  ],
  [
    'sha256',
    { sources: [{ uri: 'a', sha256: 'x' }] },
    '/sources/0/sha256',
    'a SHA-256 of 64 small hex digits',
    '"x"',
  ],
  ['generator', { generator: { version: 1 } }, '/generator/id', 'text', 'nothing'],
  ['generators', { generators: { id: 'a' } }, '/generators', 'a list', 'an object'],
  [
    'trained_on',
    { generator: { id: 'a', trained_on: 'b' } },
    '/generator/trained_on',
    'a list of dataset names',
    '"b"',
  ],
  ['license', { generator: { id: 'a', license: 3 } }, '/generator/license', 'text', '3'],
  ['sampling', { sampling: [] }, '/sampling', 'an object', 'a list of 0'],
  [
    'temperature',
    { sampling: { temperature: '1' } },
    '/sampling/temperature',
    'a number from 0',
    '"1"',
  ],
  ['top_p', { sampling: { top_p: 2 } }, '/sampling/top_p', 'a number from 0 to 1', '2'],
  ['seed', { sampling: { seed: 0.5 } }, '/sampling/seed', 'a whole number', '0.5'],
  ['prompt_hash', { prompt_hash: 1 }, '/prompt_hash', 'text', '1'],
  ['created', { created: '31 Jan' }, '/created', 'a date as 2025-01-31', '"31 Jan"'],
];

const ajv = new Ajv2020({ allowUnionTypes: true });
const valid = ajv.compile(provenanceSchema);

test.each(wrong)('a wrong %s', (name, envelope, pointer, expected, found) => {
  const { problems } = parseEnvelope(envelope, 'provenance');
  expect(problems).toEqual([{ pointer: `/provenance${pointer}`, expected, found }]);
  // JSON Schema can't compare two numbers.
  expect(valid(envelope)).toBe(name === 'span');
});

test('the schema for editors and the reader agree', () => {
  expect([valid(whole), valid.errors]).toEqual([true, null]);
  const keys = Object.keys(provenanceSchema.properties as JsonObject);
  const values = [...Object.values(whole), 1, -1, '', 'x', [], {}, [''], ['x'], { id: '' }, [{}]];
  const value = fc.constantFrom(...(values as Json[]));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), value), (envelope) => {
      const { problems } = parseEnvelope(envelope, 'provenance');
      expect({ envelope, valid: valid(envelope) }).toEqual({
        envelope,
        valid: problems.length === 0,
      });
    }),
    { numRuns: 500, seed: 11 },
  );
});

test('hostile envelopes: any value, no throw, few problems', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(parseEnvelope(value, 'p').problems.length).toBeLessThanOrEqual(5);
    }),
    { seed: 11 },
  );
  const many = { generators: Array.from({ length: 100_000 }, () => ({})) };
  const { said, problems } = parseEnvelope(many, 'provenance');
  expect([said.generators?.length, problems.length]).toEqual([100_000, 5]);
  const dates = `2025-01-31T12:00:00.${'1'.repeat(100_000)}`;
  const started = cpuMs();
  expect(parseEnvelope({ created: dates }, 'p').problems).toHaveLength(1);
  expect(cpuMs() - started).toBeLessThan(100);
});

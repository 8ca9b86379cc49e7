// Licences and terms against each other and the intended use, record by record and once for what
// dataset.yaml says.
import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { loadOwnTerms } from '../../src/config/own-terms.ts';
import { runGates } from '../../src/commands/run-gates.ts';
import type { Json } from '../../src/core/json.ts';
import type { DatasetManifest } from '../../src/core/record.ts';
import type { GateResult } from '../../src/core/report.ts';
import { compareSides } from '../../src/dataset/compare.ts';
import { DatasetSide } from '../../src/dataset/side.ts';
import { licence } from '../../src/gates/licence.ts';
import { sharedData } from '../helpers/shared-data.ts';
import { runGateCase, testGate, testManifest } from '../helpers/test-gate.ts';
import { cpuMs } from '../helpers/cpu-ms.ts';

let number = 0;
function record(provenance?: Json): Json {
  number += 1;
  const content = { instruction: `Count to ${number}.`, input: '', output: `Up to ${number}.` };
  return provenance === undefined ? content : { ...content, provenance };
}

const source = (text: string, uri = 'https://example.org/a'): Json => ({
  sources: [{ uri, licence: text }],
});
const by = (id: string, more: object = {}): Json => ({
  origin: 'synthetic',
  generator: { id, ...more },
});
const open = { licence: 'CC-BY-4.0', intendedUse: 'commercial' } as const;

testGate(licence, {
  accepts: [
    {
      name: 'records and sources under licences that go together',
      manifest: open,
      records: [record(), record(source('CC-BY-4.0')), record(source('cc0-1.0 or GPL-3.0-only'))],
    },
    {
      name: 'models that allow the use, or do with conditions',
      manifest: open,
      records: [
        record(by('microsoft/phi-4')),
        record(by('Llama-3.1-8B', { host: 'local' })),
        record(by('claude-opus-4')),
      ],
    },
    {
      name: 'non-commercial sources in a non-commercial dataset',
      manifest: { licence: 'CC-BY-NC-4.0', intendedUse: 'research' },
      records: [record(), record(source('CC-BY-NC-4.0')), record(source('CC-BY-4.0'))],
    },
    {
      name: 'share-alike that may go over to a later version',
      manifest: { licence: 'CC-BY-SA-4.0', intendedUse: 'commercial' },
      records: [record(source('CC-BY-SA-3.0')), record(source('MIT'))],
    },
    {
      name: 'both licences of a dataset under two',
      manifest: { licence: 'CC-BY-SA-4.0 AND CC-BY-4.0', intendedUse: 'commercial' },
      records: [record(source('CC-BY-SA-4.0'))],
    },
    {
      name: 'what never leaves the house, without a licence or without permission to share',
      manifest: { intendedUse: 'internal' },
      records: [record(), record(source('CC-BY-ND-4.0')), record(source('CC-BY-NC-4.0'))],
    },
    {
      name: 'records of people where dataset.yaml names a model',
      manifest: { ...open, provenance: { generator: 'phi-4' } },
      records: [record({ origin: 'human' })],
    },
    {
      name: 'a change that touches nothing of what is wrong',
      manifest: open,
      base: [{ instruction: 'a', input: '', output: 'b', provenance: source('CC-BY-NC-4.0') }],
      records: [
        { instruction: 'a', input: '', output: 'b', provenance: source('CC-BY-NC-4.0') },
        record(),
      ],
    },
  ],
  rejects: [
    {
      name: 'no licence at all, once for all records',
      manifest: { intendedUse: 'research' },
      records: [record(), record(), record(source('CC-BY-4.0')), record({ origin: 'human' })],
      findings: [
        {
          code: 'licence-missing',
          line: 1,
          data: { records: 3 },
          message: '3 records: no licence: dataset.yaml names none, and no source does',
        },
      ],
    },
    {
      name: 'licences that are no SPDX expression',
      manifest: open,
      records: [record(source('CC BY 3.0')), record(source('other')), record(source('MIT AND'))],
      findings: [
        {
          code: 'licence-unknown',
          line: 1,
          pointer: '/provenance/sources/0',
          message:
            '"CC BY 3.0" (https://example.org/a) is no SPDX expression; did you mean CC-BY-3.0?',
        },
        {
          code: 'licence-unknown',
          line: 2,
          message: '"other" (https://example.org/a) is no SPDX expression',
        },
        { code: 'licence-unknown', line: 3 },
      ],
    },
    {
      name: 'licences of which nothing is known',
      manifest: open,
      records: [record(source('LicenseRef-acme')), record(source('Sendmail'))],
      findings: [
        {
          code: 'licence-not-assessed',
          line: 1,
          message: 'nothing is known of what LicenseRef-acme (https://example.org/a) asks for',
        },
        { code: 'licence-not-assessed', line: 2 },
      ],
    },
    {
      name: 'non-commercial sources for commercial use, by their records',
      manifest: open,
      records: [
        record(),
        record(source('CC-BY-NC-SA-3.0')),
        record(source('CC-BY-ND-4.0')),
        record(by('phi-4', { licence: 'cc-by-nc-4.0' })),
      ],
      findings: [
        {
          code: 'use-forbidden',
          line: 2,
          message:
            'CC-BY-NC-SA-3.0 (https://example.org/a) does not allow commercial use: it is for non-commercial use only',
        },
        { code: 'use-forbidden', line: 3 },
        { code: 'use-forbidden', line: 4, pointer: '/provenance/generator' },
      ],
    },
    {
      name: 'a default that forbids the use, once with its number',
      manifest: {
        licence: 'CC-BY-NC-4.0',
        intendedUse: 'commercial',
        provenance: { origin: 'synthetic', generator: 'text-davinci-003' },
      },
      records: [record(), record(), record(by('phi-4'))],
      findings: [
        {
          code: 'use-forbidden',
          line: 1,
          message:
            '3 records: CC-BY-NC-4.0 (dataset.yaml) does not allow commercial use: it is for non-commercial use only',
        },
        {
          code: 'terms-forbid',
          line: 1,
          data: { records: 2, terms: 'openai' },
          message:
            '2 records: text of text-davinci-003 is not for commercial use by the terms of OpenAI GPT and o series as others quote them, read 2026-11: The trained model must not compete with OpenAI’s products and services',
        },
      ],
    },
    {
      name: 'sources that do not allow the dataset’s licence',
      manifest: { licence: 'CC-BY-4.0', intendedUse: 'research' },
      records: [record(source('CC-BY-NC-4.0')), record(source('CC-BY-SA-4.0'))],
      findings: [
        {
          code: 'licence-conflict',
          line: 1,
          message:
            'CC-BY-NC-4.0 (https://example.org/a) does not go with CC-BY-4.0: CC-BY-4.0 allows commercial use',
        },
        { code: 'licence-conflict', line: 2 },
      ],
    },
    {
      name: 'two licences that no release can meet, where dataset.yaml names none',
      manifest: { intendedUse: 'research' },
      records: [
        record(source('CC-BY-SA-4.0')),
        record(source('CC-BY-4.0')),
        record(source('CC-BY-NC-SA-4.0')),
        record(source('CC-BY-SA-4.0')),
      ],
      findings: [
        {
          code: 'licence-conflict',
          line: 3,
          related: ['data.jsonl:1'],
          data: { licence: 'CC-BY-NC-SA-4.0', with: 'CC-BY-SA-4.0' },
        },
      ],
    },
    {
      name: 'models whose terms deny, or are not known',
      manifest: open,
      records: [
        record(by('gpt-4o')),
        record(by('writer-7')),
        record(by('phi-4', { host: 'some-cloud' })),
        record({ origin: 'synthetic' }),
        record({ origin: 'synthetic', generator: { version: 3 } }),
      ],
      findings: [
        { code: 'terms-forbid', line: 1, pointer: '/provenance/generator' },
        {
          code: 'terms-unknown',
          line: 2,
          message:
            'whether text of writer-7 is for commercial use is unknown: no terms are known of this model',
        },
        { code: 'terms-unknown', line: 3 },
        { code: 'terms-unknown', line: 4, data: { records: 1 } },
        { code: 'terms-unknown', line: 5, data: { generator: '(unreadable)' } },
      ],
    },
    {
      name: 'the strictest use where dataset.yaml names none',
      manifest: { licence: 'MIT' },
      records: [record(by('claude-opus-4')), record(source('CC-BY-NC-4.0'))],
      findings: [
        { code: 'terms-forbid-assumed', line: 1, data: { use: 'competing' } },
        {
          code: 'use-forbidden-assumed',
          line: 2,
          message:
            'CC-BY-NC-4.0 (https://example.org/a) does not allow competing use, which is assumed: it is for non-commercial use only',
        },
      ],
    },
    {
      name: 'a repository’s licence that is none',
      manifest: { licence: 'free for all', intendedUse: 'research' },
      records: [record(), record()],
      findings: [{ code: 'licence-unknown', line: 1, data: { records: 2, from: 'dataset.yaml' } }],
    },
  ],
});

const runCase = (manifest: Partial<DatasetManifest>, records: Json[]): Promise<GateResult> =>
  runGateCase(licence, { name: '', manifest, records });

describe('the effective licence', () => {
  test('is the dataset’s own where it meets all', async () => {
    const result = await runCase(open, [
      record(),
      record(source('MIT', 'https://example.org/code')),
    ]);
    expect(result.use?.release).toEqual({
      use: 'commercial',
      records: 2,
      licence: 'CC-BY-4.0',
      chain: [
        {
          licence: 'CC-BY-4.0',
          from: 'dataset.yaml',
          records: 2,
          first: { path: 'data.jsonl', line: 1 },
          isModel: false,
        },
        {
          licence: 'MIT',
          from: 'https://example.org/code',
          records: 1,
          first: { path: 'data.jsonl', line: 2 },
          isModel: false,
        },
      ],
      attribution: ['CC-BY-4.0', 'MIT'],
      notices: ['MIT'],
      forbidden: 0,
      unknownLicence: { records: 0 },
      unknownTerms: { records: 0 },
      reasons: [],
    });
    expect(result.measurements).toContainEqual({
      name: 'licence.records-mit',
      value: 1,
      unit: 'records',
    });
  });

  test('is the strictest that is needed, over all records and not only the changed ones', async () => {
    const old = [record(source('CC-BY-SA-3.0', 'https://example.org/wiki')), record()];
    const result = await runGateCase(licence, {
      name: '',
      manifest: { licence: 'CC-BY-4.0', intendedUse: 'research' },
      base: old,
      records: [...old, record(source('CC-BY-SA-4.0'))],
    });
    expect(result.findings.map(({ at }) => at.line)).toEqual([3]);
    expect(result.use?.release).toMatchObject({
      licence: 'CC-BY-SA-4.0',
      forbidden: 2,
      chain: [
        { licence: 'CC-BY-SA-3.0', from: 'https://example.org/wiki', first: { line: 1 } },
        { licence: 'CC-BY-SA-4.0', from: 'https://example.org/a', first: { line: 3 } },
        { licence: 'CC-BY-4.0', from: 'dataset.yaml', records: 3 },
      ],
    });
  });

  test('is none where licences conflict, which is a reason not to use it', async () => {
    const { use } = await runCase({ intendedUse: 'research' }, [
      record(source('CC-BY-SA-4.0', 'https://example.org/wiki')),
      record(source('CC-BY-NC-SA-4.0')),
      record(source('CC-BY-NC-SA-4.0')),
    ]);
    expect(use?.release?.licence).toBeNull();
    expect(use?.release?.reasons).toEqual([
      {
        answer: 'forbidden',
        records: 1,
        first: { path: 'data.jsonl', line: 1 },
        steps: [
          'https://example.org/wiki',
          'CC-BY-SA-4.0',
          expect.stringMatching(
            /^does not go with CC-BY-NC-SA-4\.0 \(https:\/\/example\.org\/a\): ./,
          ),
        ],
      },
    ]);
  });

  test('is one at least where some are unknown, and none where all are', async () => {
    const some = await runCase({ intendedUse: 'research' }, [record(source('MIT')), record()]);
    expect(some.use?.release).toMatchObject({
      licence: 'MIT',
      unknownLicence: { records: 1, first: { path: 'data.jsonl', line: 2 } },
    });
    const nothing = await runCase({ intendedUse: 'internal' }, [record()]);
    expect(nothing.use?.release).toMatchObject({
      licence: null,
      chain: [],
      unknownLicence: { records: 1 },
      reasons: [],
    });
  });

  test('a non-commercial model makes a commercial licence too wide', async () => {
    const records = [record(by('phi-4', { licence: 'CC-BY-NC-4.0' }))];
    const { use } = await runCase({ ...open, intendedUse: 'research' }, records);
    expect(use?.release?.licence).toBeNull();
    expect(use?.release?.reasons).toHaveLength(1);
  });
});

describe('the way from a record to what decides', () => {
  test('by the terms of a model', async () => {
    const records = [
      record(by('phi-4')),
      record(by('gpt-4', { version: '0613', host: 'azure' })),
      record(by('gpt-4', { version: '0613', host: 'azure' })),
    ];
    const { use } = await runCase(open, records);
    expect(use?.release?.forbidden).toBe(2);
    expect(use?.release?.reasons).toEqual([
      {
        answer: 'forbidden',
        records: 2,
        first: { path: 'data.jsonl', line: 2 },
        steps: [
          'gpt-4 0613 through azure',
          'terms entry openai (OpenAI GPT and o series as others quote them, read 2026-11)',
          'no commercial use: The trained model must not compete with OpenAI’s products and services',
        ],
      },
    ]);
  });

  test('by a licence, and what is unknown after what forbids', async () => {
    const { use } = await runCase(open, [
      record(by('nobody-knows-1')),
      record({ origin: 'synthetic' }),
      record(source('other')),
      record(source('LicenseRef-acme')),
      record(source('CC-BY-NC-4.0')),
    ]);
    expect(use?.release?.reasons.map(({ answer, steps }) => [answer, ...steps])).toEqual([
      [
        'forbidden',
        'https://example.org/a',
        'CC-BY-NC-4.0',
        'no commercial use: it is for non-commercial use only',
      ],
      ['unknown', 'nobody-knows-1', 'commercial use unknown: no terms are known of this model'],
      ['unknown', 'a model that is not named', 'commercial use unknown'],
      ['unknown', 'https://example.org/a', 'other', 'no SPDX expression'],
      [
        'unknown',
        'https://example.org/a',
        'LicenseRef-acme',
        'nothing is known of what it asks for',
      ],
    ]);
    expect(use?.release?.unknownTerms).toEqual({
      records: 2,
      first: { path: 'data.jsonl', line: 1 },
    });
  });

  test('a record that two things stand against counts once', async () => {
    const both = { ...(source('CC-BY-NC-4.0') as object), generator: { id: 'gpt-4' } };
    const { use, measurements } = await runCase(open, [record(both), record()]);
    expect(use?.release?.forbidden).toBe(1);
    expect(use?.release?.reasons).toHaveLength(2);
    expect(measurements).toContainEqual(
      expect.objectContaining({ name: 'licence.records-forbidden', value: 1 }),
    );
  });
});

test('models stand by their terms, with conditions, and what was assumed is told', async () => {
  const records = [record(by('Llama-3.1-8B')), record(by('phi-4')), record(by('llama-3.3-70b'))];
  const { use } = await runCase({ licence: 'MIT' }, records);
  expect(use?.release).toMatchObject({
    use: 'competing',
    assumed: 'its licence lets anybody train any model',
  });
  expect(use?.teachers).toMatchObject([
    {
      models: ['Llama-3.1-8B', 'llama-3.3-70b'],
      host: null,
      answer: 'conditions',
      terms: { id: 'llama-3.1' },
      records: 2,
      first: { path: 'data.jsonl', line: 1 },
    },
    { models: ['phi-4'], answer: 'allow', terms: { id: 'phi' }, conditions: [], records: 1 },
  ]);
  expect(use?.teachers?.[0]?.conditions[0]).toMatch(/begins with “Llama”/);
  const research = await runCase({ licence: 'CC-BY-NC-4.0' }, [record()]);
  expect(research.use?.release).toMatchObject({
    use: 'research',
    assumed: 'its licence is non-commercial',
  });
});

async function judge(
  records: readonly Json[],
  fields: Partial<DatasetManifest>,
  ownTerms?: Json,
): Promise<GateResult> {
  const manifest = testManifest('instruction', fields);
  const bytes = Buffer.from(records.map((each) => `${JSON.stringify(each)}\n`).join(''));
  const head = new DatasetSide(manifest, 'head', [{ path: 'data.jsonl', bytes, split: undefined }]);
  const log = { info() {}, warn() {}, progress() {} };
  const setting = { gate: licence, level: 'error' as const, options: {}, codes: {} };
  const [result] = await runGates(
    compareSides(manifest, null, head),
    [setting],
    [],
    log,
    new WeakMap(),
    ownTerms === undefined ? {} : { ownTerms },
  );
  return result!;
}

test('a repository’s own rows decide', async () => {
  const own = loadOwnTerms(
    `teachers:
  - { id: openai, uses: { commercial: allow }, source: our agreement, read: 2026-11-21 }
licences:
  - { ids: [LicenseRef-acme], commercial: false, adaptations: true, attribution: false, notice: false, source: us, read: 2026-11 }
`,
    'policies/teachers.yaml',
  );
  const records = [record(by('gpt-4o')), record(source('LicenseRef-acme'))];
  expect((await judge(records, open)).findings.map(({ code }) => code)).toEqual([
    'terms-forbid',
    'licence-not-assessed',
  ]);
  expect((await judge(records, open, own)).findings.map(({ code }) => code)).toEqual([
    'use-forbidden',
  ]);
});

test('loose files are skipped, with the reason', async () => {
  const result = await judge([record()], { isLoose: true });
  expect([result.status, result.reason]).toEqual([
    'skipped',
    'no dataset.yaml names a licence and an intended use',
  ]);
});

test('hostile records give findings and no exception, in time', async () => {
  const long = 'x'.repeat(1_000_000);
  const records = [
    record([1, 2]),
    record({ sources: 'a', generator: [] }),
    record({ sources: [{ uri: long, licence: long }], generator: { id: long, host: long } }),
    record({ sources: Array.from({ length: 5000 }, (_, i) => ({ uri: 'a', licence: `l${i}` })) }),
    record({ sources: [{ uri: '__proto__', licence: 'constructor' }], generator: '__proto__' }),
    record({ sources: [{ uri: 'a', licence: '(MIT OR '.repeat(20) }] }),
    ...Array.from({ length: 2000 }, (_, i) => record(source(`licence number ${i}`))),
  ];
  const start = cpuMs();
  const result = await judge(records, open);
  expect(result.status).toBe('failed');
  expect(result.findings.length).toBeGreaterThan(2000);
  expect(result.use?.release?.reasons).toHaveLength(20);
  // Under a second where nothing else runs.
  expect(cpuMs() - start).toBeLessThan(20_000);
});

const shared = sharedData('instruct/alpaca_data.jsonl');
(shared === undefined ? test.skip : test)(
  'Alpaca: denied by its licence and by the terms of its teacher, in two findings',
  async () => {
    const manifest = testManifest('instruction', {
      licence: 'CC-BY-NC-4.0',
      intendedUse: 'commercial',
      provenance: { origin: 'synthetic', generator: 'text-davinci-003' },
    });
    const bytes = readFileSync(shared!);
    const head = new DatasetSide(manifest, 'head', [{ path: 'a.jsonl', bytes, split: undefined }]);
    const log = { info() {}, warn() {}, progress() {} };
    const setting = { gate: licence, level: 'error' as const, options: {}, codes: {} };
    const [result] = await runGates(compareSides(manifest, null, head), [setting], [], log);
    expect(result?.findings.map(({ code, data }) => [code, data.records])).toEqual([
      ['use-forbidden', 52_002],
      ['terms-forbid', 52_002],
    ]);
  },
);

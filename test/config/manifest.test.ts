import { describe, expect, test } from '@jest/globals';
import { looseManifest, loadManifest } from '../../src/config/manifest.ts';
import { ConfigError } from '../../src/core/errors.ts';
import { describeError, fakeGates, fakeKinds } from './fakes.ts';

const path = 'datasets/support-chat/dataset.yaml';

const load = (text: string, at = path, extraFields: 'allow' | 'forbid' = 'allow') =>
  loadManifest(text, at, {
    policy: { extraFields },
    readFile: async (file) =>
      file.endsWith('/own.json') ? new TextEncoder().encode('{"type":"object"}') : null,
    kinds: fakeKinds,
    gates: fakeGates,
  });

test('a kind is enough', async () => {
  expect(await load('kind: chat')).toEqual({
    name: 'support-chat',
    title: 'support-chat',
    kind: fakeKinds[0],
    folder: 'datasets/support-chat',
    files: ['**/*.jsonl'],
    idField: undefined,
    fields: {},
    licence: undefined,
    intendedUse: undefined,
    provenance: {},
    splits: {},
    schema: undefined,
    replacesKindSchema: false,
    extraFields: 'allow',
    description: undefined,
    homepage: undefined,
    release: {},
    gates: {},
  });
});

test('everything written', async () => {
  const text = `name: support
title: Support chat
kind: instruction
files: [data/*.jsonl]
idField: uid
fields: { question: instruction, answer: output }
licence: CC-BY-4.0
intendedUse: commercial
provenance: { origin: human, sources: [tickets], team: [blue] }
gates: { length: off }
splits: { train: [train.jsonl], test: ['test*.jsonl'] }
schema: { path: ./own.json, mode: replace }
extraFields: forbid
description: From the help desk.
homepage: https://example.org/support
release: { exports: [trl-sft], huggingFace: acme/support }
`;
  expect(await load(text)).toEqual({
    name: 'support',
    title: 'Support chat',
    kind: fakeKinds[1],
    folder: 'datasets/support-chat',
    files: ['data/*.jsonl'],
    idField: 'uid',
    fields: { question: 'instruction', answer: 'output' },
    licence: 'CC-BY-4.0',
    intendedUse: 'commercial',
    provenance: { origin: 'human', sources: ['tickets'], team: ['blue'] },
    splits: { train: ['train.jsonl'], test: ['test*.jsonl'] },
    schema: { path: 'datasets/support-chat/own.json', document: { type: 'object' } },
    replacesKindSchema: true,
    extraFields: 'forbid',
    description: 'From the help desk.',
    homepage: 'https://example.org/support',
    release: { exports: ['trl-sft'], huggingFace: 'acme/support' },
    gates: { length: { level: 'off', options: {}, codes: {}, at: `${path}:10:10` } },
  });
});

test('a schema as a plain path extends that of the kind', async () => {
  const manifest = await load('kind: chat\nschema: own.json');
  expect(manifest.schema?.path).toBe('datasets/support-chat/own.json');
  expect(manifest.replacesKindSchema).toBe(false);
});

test('extraFields comes from the policy when dataset.yaml is silent', async () => {
  expect((await load('kind: chat', path, 'forbid')).extraFields).toBe('forbid');
  expect((await load('kind: chat\nextraFields: allow', path, 'forbid')).extraFields).toBe('allow');
});

test('a dataset at the root has the folder ""', async () => {
  expect((await load('kind: chat\nname: all', 'dataset.yaml')).folder).toBe('');
});

test('a manifest is frozen, and looked up safely with names from outside', async () => {
  const manifest = await load(
    'kind: chat\nfields: { talk: messages }\nprovenance: { a: { b: 1 } }',
  );
  for (const value of [
    manifest,
    manifest.fields,
    manifest.files,
    manifest.splits,
    manifest.gates,
  ]) {
    expect(Object.isFrozen(value)).toBe(true);
  }
  expect(Object.isFrozen(manifest.provenance['a'])).toBe(true);
  expect(manifest.fields['constructor']).toBeUndefined();
  expect(manifest.splits['constructor']).toBeUndefined();
});

describe('mistakes', () => {
  const mistakes: [name: string, text: string, error: string][] = [
    [
      'the example of the design',
      `name: support-chat
title: Support chat
kind: chat
files: ['*.jsonl']
# The licence of the
# help desk's own text.
licence_id: CC-BY-4.0
`,
      `${path}:7:1
  unknown key "licence_id"; did you mean "licence"?
  Keys here: name, title, kind, files, idField, fields, licence, intendedUse, languages, provenance, gates, splits, schema, extraFields, description, homepage, release`,
    ],
    [
      'an empty file',
      '',
      `${path}:1:1
  missing key "kind"
  What one record is.
  chat: a record of messages and tools
  instruction: a record of instruction and input and output`,
    ],
    [
      'an unknown kind',
      'kind: instructions',
      `${path}:1:7
  kind must be chat or instruction, found "instructions"; did you mean "instruction"?`,
    ],
    [
      'a name with a space',
      'kind: chat\nname: Support Chat',
      `${path}:2:7
  name can't be "Support Chat"
  Small letters, digits and hyphens. Without it, the name of the folder.`,
    ],
    [
      'a field the kind has not',
      'kind: instruction\nfields:\n  question: instruction\n  answer: ouput\n',
      `${path}:4:11
  kind instruction has no field "ouput"; did you mean "output"?
  Fields of instruction: instruction, input, output`,
    ],
    [
      'fields the wrong way round',
      'kind: instruction\nfields: { instruction: question }',
      `${path}:2:24
  kind instruction has no field "question"
  Your name comes first: question: instruction`,
    ],
    [
      'two columns for one field',
      'kind: instruction\nfields: { answer: output, reply: output }',
      `${path}:2:34
  "answer" and "reply" are both mapped to "output"
  One field can only be filled from one of yours.`,
    ],
    [
      'files outside the folder',
      'kind: chat\nfiles:\n  - a.jsonl\n  - ../b.jsonl\n',
      `${path}:4:5
  files[1] must not leave the folder with .., found "../b.jsonl"`,
    ],
    [
      'a schema outside the folder',
      'kind: chat\nschema: ../own.json\n',
      `${path}:2:9
  schema must not leave the folder with .., found "../own.json"`,
    ],
    [
      'a schema without a path',
      'kind: chat\nschema: { mode: extend }\n',
      `${path}:2:9
  missing key "path" in schema
  The JSON file, from this folder.`,
    ],
    [
      'a schema that is not there',
      'kind: chat\nschema: missing.json\n',
      `${path}:2:9
  no regular file "datasets/support-chat/missing.json"
  The path of schema is counted from the folder of dataset.yaml.`,
    ],
    [
      'the name of a split',
      'kind: chat\nsplits:\n  "a b": [x.jsonl]\n',
      `${path}:3:3
  splits can't have the key "a b"
  Use letters, digits, dots, hyphens and underscores, 64 at most.`,
    ],
    [
      'a split as text',
      'kind: chat\nsplits: { test: test.jsonl }',
      `${path}:2:17
  splits.test must be a list, found "test.jsonl"
  Put it in brackets: ["test.jsonl"]`,
    ],
    [
      'an origin nobody has',
      'kind: chat\nprovenance: { origin: machine }',
      `${path}:2:23
  provenance.origin must be human, synthetic or mixed, found "machine"`,
    ],
    [
      'a gate option',
      'kind: chat\ngates: { length: { maxResponseCharacters: 0 } }',
      `${path}:2:43
  gates.length.maxResponseCharacters must be at least 1, found 0
  Characters of the longest answer.`,
    ],
    [
      'shares that are more than all',
      'kind: chat\nrelease: { splits: { train: 0.9, test: 0.2 } }',
      `${path}:2:20
  the shares add up to 1.1
  They must add up to 1.`,
    ],
    [
      'splits by files and by shares',
      'kind: chat\nsplits: { test: [t.jsonl] }\nrelease: { splits: { train: 0.9, test: 0.1 } }',
      `${path}:3:20
  splits and release.splits exclude each other
  Files that name their splits are released so; drop one of the two.`,
    ],
    [
      'an address that is none',
      'kind: chat\nhomepage: example.org',
      `${path}:2:11
  homepage can't be "example.org"
  Address of a page, with https://.`,
    ],
  ];

  test.each(mistakes)('%s', async (_, text, error) => {
    expect(await describeError(() => load(text))).toBe(`${error}\n  docs/dataset-yaml.md`);
  });

  test('a folder whose name can’t be a dataset’s', async () => {
    expect(await describeError(() => load('kind: chat', 'datasets/Big Set/dataset.yaml'))).toBe(
      `datasets/Big Set/dataset.yaml:1:1
  missing key "name", and folder "Big Set" can't be it
  A name has small letters, digits and hyphens.
  docs/dataset-yaml.md`,
    );
    expect(await describeError(() => load('kind: chat', 'dataset.yaml'))).toContain(
      'dataset.yaml:1:1\n  missing key "name"\n',
    );
  });
});

describe('loose files', () => {
  test('a kind is enough', () => {
    const manifest = looseManifest({ kind: 'chat', files: ['new.jsonl'] }, fakeKinds);
    expect(manifest).toMatchObject({
      name: 'records',
      kind: fakeKinds[0],
      folder: '',
      isLoose: true,
      files: ['new.jsonl'],
      fields: {},
      extraFields: 'allow',
      gates: {},
    });
    expect(Object.isFrozen(manifest)).toBe(true);
  });

  test('fields and idField', () => {
    const fields = { question: 'instruction' };
    const manifest = looseManifest({ kind: 'instruction', fields, idField: 'uid' }, fakeKinds);
    expect(manifest.fields).toEqual(fields);
    expect(manifest.idField).toBe('uid');
  });

  test('mistakes', async () => {
    expect(await describeError(() => looseManifest({ kind: 'instruct' }, fakeKinds))).toBe(
      `unknown kind "instruct"
  A kind is chat or instruction.
  docs/dataset-yaml.md`,
    );
    const fields = { question: 'instrction' };
    expect(
      await describeError(() => looseManifest({ kind: 'instruction', fields }, fakeKinds)),
    ).toBe(
      `kind instruction has no field "instrction"; did you mean "instruction"?
  Fields of instruction: instruction, input, output
  docs/dataset-yaml.md`,
    );
  });
});

describe('provenance', () => {
  const wrong = async (text: string): Promise<string> => {
    const error: unknown = await load(`kind: instruction\n${text}`).catch((e: unknown) => e);
    return error instanceof ConfigError ? `${error.at}: ${error.message}` : 'no ConfigError';
  };

  test.each([
    [
      'provenance: { sources: [{ uri: a, span: [9, 1] }] }',
      `${path}:2:41: provenance.sources.0.span must be two whole numbers, from and to, found a list of 2`,
    ],
    [
      'provenance: { generator: { version: 1 } }',
      `${path}:2:26: missing key "id" in provenance.generator`,
    ],
    [
      'provenance: { field: output }',
      `${path}:2:22: provenance.field can't be "output": that field is of kind instruction`,
    ],
    [
      'idField: key\nprovenance: { field: key }',
      `${path}:3:22: provenance.field can't be "key": that field is the id`,
    ],
    [
      'provenance: { parents: [a] }',
      `${path}:2:24: provenance.parents can't stand for every record`,
    ],
  ])('%s', async (text, message) => {
    expect(await wrong(text)).toBe(message);
  });
});

test('languages are tags, and are left out where none is written', async () => {
  const { languages } = await load('kind: chat\nlanguages: [en, pt-BR]');
  expect(languages).toEqual(['en', 'pt-BR']);
  expect(await load('kind: chat')).not.toHaveProperty('languages');
  const wrong = await describeError(() => load('kind: chat\nlanguages: [English]'));
  expect(wrong).toContain('languages');
  expect(wrong).toContain('A BCP 47 tag in small letters: en, pt-BR, zh-Hant.');
});

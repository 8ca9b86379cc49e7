import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../src/core/json.ts';
import { kinds } from '../../src/kinds/index.ts';
import { renderCroissant, type CroissantFacts } from '../../src/release/croissant.ts';
import { croissantProblems } from '../helpers/croissant-rules.ts';
import { fileOf, hostile, manifestOf, typesOf } from './facts.ts';

function describeRelease(more: Partial<CroissantFacts>): JsonObject {
  const text = renderCroissant({
    manifest: manifestOf(),
    description: 'Birds.',
    homepage: undefined,
    authors: [],
    languages: [],
    columns: [],
    filesUrl: '',
    pageUrl: undefined,
    ...more,
  });
  return JSON.parse(text) as JsonObject;
}

describe('no rule is broken', () => {
  test.each(kinds.map(({ id, example }) => [id, example] as const))('by %s', (kind, example) => {
    const { columns } = typesOf(kind, [example]);
    expect(croissantProblems(describeRelease({ columns }))).toEqual([]);
  });

  test('by splits, exports and fields of any name', () => {
    const manifest = manifestOf({
      title: hostile,
      licence: 'LicenseRef-Own',
      splits: [
        { name: 'train', records: 2 },
        { name: 'test', records: 1 },
      ],
      files: [
        fileOf('birds-train.jsonl.gz', { split: 'train' }),
        fileOf('birds-test.jsonl.gz', { split: 'test' }),
        fileOf('birds-test.trl-sft.jsonl.gz', { role: 'export', split: 'test' }),
        fileOf('README.md', { role: 'card', format: 'md' }),
      ],
    });
    const { columns } = typesOf('chat', [
      { 'a/b c': 1, [hostile]: true, messages: [{ role: 'user', content: 'x', 'my-key': [1.5] }] },
    ]);
    const document = describeRelease({ manifest, columns });
    expect(croissantProblems(document)).toEqual([]);
    expect(document.recordSet).toHaveLength(2);
    expect((document.distribution as JsonObject[]).map((file) => file.name)).toEqual([
      'birds-train.jsonl.gz',
      'birds-test.jsonl.gz',
      'birds-test.trl-sft.jsonl.gz',
    ]);
    expect(document.license).toBe('LicenseRef-Own');
  });
});

test('the rules can be broken', () => {
  const good = describeRelease({ columns: typesOf('text', [{ text: 'a' }]).columns });
  const broken = structuredClone(good);
  delete broken.license;
  const [file] = broken.distribution as JsonObject[];
  const [set] = broken.recordSet as JsonObject[];
  const [field] = set?.field as JsonObject[];
  Object.assign(file ?? {}, { sha256: 'abc' });
  Object.assign(field ?? {}, { dataType: 'text', arrayShape: '-1' });
  Object.assign(broken['@context'] as JsonObject, { extract: undefined });
  expect(croissantProblems(broken)).toEqual([
    'no license',
    'FileObject birds.jsonl.gz: sha256',
    'Field records/text: dataType',
    'Field records/text: shape of no array',
    'the context does not explain extract',
  ]);
});

test('what is in messages is told field by field', () => {
  const { columns } = typesOf('chat', [{ messages: [{ role: 'user', content: 'Hi' }] }]);
  const [set] = describeRelease({ columns }).recordSet as JsonObject[];
  const [messages] = set?.field as JsonObject[];
  expect(messages).toMatchObject({
    '@id': 'records/messages',
    isArray: true,
    arrayShape: '-1',
    source: { fileObject: { '@id': 'birds.parquet' }, extract: { column: 'messages' } },
    subField: [
      { '@id': 'records/messages/role', source: { transform: { jsonPath: 'role' } } },
      { '@id': 'records/messages/content', dataType: 'sc:Text' },
    ],
  });
});

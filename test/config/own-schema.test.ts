import { expect, test } from '@jest/globals';
import { readOwnSchema } from '../../src/config/own-schema.ts';
import { describeError } from './fakes.ts';

const read = (text: string) => readOwnSchema(new TextEncoder().encode(text), 'd/own.json');

test.each([
  ['without $schema', { type: 'object' }],
  ['2020-12', { $schema: 'https://json-schema.org/draft/2020-12/schema', prefixItems: [{}] }],
  ['draft 7', { $schema: 'http://json-schema.org/draft-07/schema#', definitions: {}, items: [{}] }],
  ['a reference inside', { $ref: '#/$defs/a%20b', $defs: { 'a b': { type: 'string' } } }],
  ['an anchor', { $ref: '#name', $defs: { a: { $anchor: 'name' } } }],
  ['$id is only a name', { $id: 'https://example.org/a', properties: { a: { $ref: 'a#' } } }],
  ['an inner $id', { $id: 'https://example.org/a', $ref: 'b', $defs: { b: { $id: 'b' } } }],
  ['a urn', { $id: 'urn:example:a', $ref: '#/$defs/a', $defs: { a: {} } }],
  ['a property called $ref', { properties: { $ref: { type: 'string' } } }],
])('reads %s', async (_, document) => {
  const schema = await read(JSON.stringify(document));
  expect(schema).toEqual(document);
  expect(Object.isFrozen(Object.values(schema).at(-1))).toBe(true);
});

test.each([
  [
    'what would be fetched',
    '{\n  "properties": {\n    "a": { "$ref": "https://example.org/a.json" }\n  }\n}',
    `d/own.json:3:20
  $ref "https://example.org/a.json" leaves this file
  Nothing is fetched. Copy that schema under $defs and refer to #/$defs/….`,
  ],
  [
    'a file of the machine',
    '{"$ref": "file:///etc/passwd"}',
    `d/own.json:1:10
  $ref "file:///etc/passwd" leaves this file
  Nothing is fetched. Copy that schema under $defs and refer to #/$defs/….`,
  ],
  [
    'a neighbour',
    '{"$dynamicRef": "../other.json#a"}',
    `d/own.json:1:17
  $dynamicRef "../other.json#a" leaves this file
  Nothing is fetched. Copy that schema under $defs and refer to #/$defs/….`,
  ],
  [
    'a reference to nothing',
    '{"$ref": "#/$defs/adress"}',
    'd/own.json:1:10\n  $ref "#/$defs/adress" leads nowhere',
  ],
  [
    'another draft',
    '{"$schema": "http://json-schema.org/draft-04/schema#"}',
    `d/own.json:1:13
  $schema "http://json-schema.org/draft-04/schema" is not one Heartcut reads
  Use https://json-schema.org/draft/2020-12/schema or http://json-schema.org/draft-07/schema#.`,
  ],
  [
    'a type that is none',
    '{"properties": {"a": {"type": "strin"},\n"b": {"minLength": "3"}}}',
    `d/own.json:1:31
  unknown properties.a.type "strin"; did you mean "string"?
  Values here: array, boolean, integer, null, number, object, string
  d/own.json:2:20
    properties.b.minLength must be a whole number, found "3"`,
  ],
  [
    'a pattern that can take forever',
    '{"pattern": "(a+)+(?=b)"}',
    `d/own.json:1:1
  not a usable schema: the pattern "(a+)+(?=b)" can't be run in linear time (error parsing regexp: invalid or unsupported Perl syntax: \`(?=\`); write it without look-around and back references`,
  ],
  ['no JSON', '{"a": tru}', 'd/own.json:1:7\n  not valid JSON: invalid symbol'],
  ['no object', '[1]', 'd/own.json:1:1\n  the file must be a JSON object'],
  ['true', 'true', 'd/own.json:1:1\n  the file must be a JSON object'],
  ['a prototype', '{"__proto__": {}}', 'd/own.json:1:2\n  key "__proto__" can\'t be used'],
  ['brackets', '['.repeat(200_000), 'd/own.json:1:1\n  nested deeper than 128 levels'],
  [
    'very many objects',
    `{"allOf": [${'{},'.repeat(6000)}{}]}`,
    'd/own.json:1:1\n  more than 5000 objects',
  ],
  [
    'a very large file',
    `{"enum": ["${'x'.repeat(1024 * 1024)}"]}`,
    'd/own.json:1:1\n  1048590 bytes; the file holds at most 1048576',
  ],
])('refuses %s', async (_, text, error) => {
  expect(await describeError(() => read(text))).toBe(`${error}\n  docs/dataset-yaml.md`);
});

test('refuses bytes that are no text', async () => {
  const bytes = new Uint8Array([0x7b, 0xff, 0x7d]);
  expect(await describeError(() => readOwnSchema(bytes, 'd/own.json'))).toBe(
    'd/own.json:1:1\n  not UTF-8 text\n  docs/dataset-yaml.md',
  );
});

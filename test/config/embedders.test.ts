// `embedders:` of heartcut.yaml: what it may say, and what is filled in.
import { expect, test } from '@jest/globals';
import { loadPolicy } from '../../src/config/policy.ts';

const load = (text: string) => loadPolicy(text, 'heartcut.yaml').embedders;
const one = (line: string): string =>
  `embedders:\n  mine:\n    baseUrl: https://models.example/v1\n    model: e-1\n    dimensions: 256\n${line}`;

test('none, and one with what is filled in', () => {
  expect(load('version: 1\n')).toEqual({});
  expect(load(one('    languages: [en, de]\n')).mine).toEqual({
    baseUrl: 'https://models.example/v1',
    model: 'e-1',
    dimensions: 256,
    languages: ['en', 'de'],
    sendDimensions: false,
    batchSize: 64,
    maxCharacters: 8000,
    timeoutSeconds: 120,
    maxRetries: 4,
    concurrency: 4,
  });
});

test.each([
  ['http://models.example/v1', 'must begin with https://'],
  ['https://user:secret@models.example', 'must not hold a name or password'],
])('the address %s is refused as a model’s is', (baseUrl, message) => {
  const text = one('').replace('https://models.example/v1', baseUrl);
  expect(() => load(text)).toThrow(message);
});

test.each([
  ['    apiKeyEnv: GITHUB_TOKEN\n', 'GitHub'],
  ['    batchSize: 0\n', 'batchSize'],
  ['    keys: 3\n', 'keys'],
])('%j is refused', (line, message) => {
  expect(() => load(one(line))).toThrow(message);
});

test('names of what ships are taken', () => {
  const text = one('').replace('  mine:', '  encoder:');
  expect(() => load(text)).toThrow('encoder ships with heartcut; give yours another name');
});

test('dimensions must be said', () => {
  expect(() => load(one('').replace('    dimensions: 256\n', ''))).toThrow('dimensions');
});

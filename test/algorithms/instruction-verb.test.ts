import { expect, test } from '@jest/globals';
import { readAskedFor } from '../../src/algorithms/instruction-verb.ts';

test.each([
  ['Write a short story about a dog.', 'write', 'story'],
  ['Please summarize the following article', 'summarize', 'article'],
  ['Can you explain the concept of gravity?', 'explain', 'concept'],
  ['Come up with a creative name for a bakery.', 'come', 'name'],
  ['Given a set of numbers, find the maximum value.', 'find', 'value'],
  ['Generate a list of ten items', 'generate', 'list'],
  ['Rewrite', 'rewrite', undefined],
  ['What is the capital of France?', 'what', undefined],
  ['Explain why the sky is blue.', 'explain', undefined],
])('%s', (text, verb, noun) => {
  expect(readAskedFor(text)).toEqual(noun === undefined ? { verb } : { verb, noun });
});

test.each(['', '...', 'The capital of France', '42', 'Given this'])(
  'nothing is asked by %j',
  (text) => {
    expect(readAskedFor(text)).toBeUndefined();
  },
);

test('reads no further than the first clause could be', () => {
  expect(readAskedFor(`Write ${'very '.repeat(1e5)}much`)?.verb).toBe('write');
  expect(readAskedFor('now '.repeat(1e5))).toBeUndefined();
});

// A reply out of the cache is the reply that the server gave, or none.
import { expect, test } from '@jest/globals';
import { cachedModel } from '../../src/commands/cached-model.ts';
import type { Json } from '../../src/core/json.ts';
import type { Model, ModelReply, ModelRequest } from '../../src/core/ports.ts';

const request: ModelRequest = {
  system: 'Judge.',
  user: 'record 1',
  maxOutputTokens: 100,
  temperature: 0,
  topLogprobs: 2,
};
const reply: ModelReply = {
  text: '{"score": 4}',
  finish: 'stop',
  model: 'm-1',
  fingerprint: 'fp',
  logprobs: [
    { token: '{"score": ', logprob: -0.1, alternatives: [{ token: 'x', logprob: -3 }] },
    { token: '4', logprob: -0.2, alternatives: [{ token: '5', logprob: -2 }] },
    { token: '}', logprob: 0, alternatives: [] },
  ],
};

function open(answer: () => ModelReply, values = new Map<string, Json>(), baseUrl = 'http://a/v1') {
  const count = { asked: 0, hits: 0 };
  const model: Model = {
    name: 'main',
    model: 'm',
    family: 'm',
    abilities: async () => ({ schema: true, seed: true, logprobs: true, temperature: true }),
    ask: async () => {
      count.asked += 1;
      return answer();
    },
  };
  const judgements = {
    get: (key: string) => values.get(key),
    put: async (key: string, value: Json) => void values.set(key, value),
  };
  const setting = { baseUrl, reasoningTokens: 0 };
  return { values, count, model: cachedModel(model, setting, judgements, () => (count.hits += 1)) };
}

test('comes back with what numbers might have been, and without the rest', async () => {
  const { model, values, count } = open(() => reply);
  expect(await model.ask(request)).toBe(reply);
  // As a file gives it back.
  for (const [key, value] of values) values.set(key, JSON.parse(JSON.stringify(value)) as Json);
  const [first, ...others] = reply.logprobs ?? [];
  expect(await model.ask(request)).toEqual({
    ...reply,
    logprobs: [{ ...first, alternatives: [] }, ...others],
  });
  expect(count).toEqual({ asked: 1, hits: 1 });
});

test('what shapes an answer makes another question', async () => {
  const values = new Map<string, Json>();
  const { model, count } = open(() => reply, values);
  const variants: Partial<ModelRequest>[] = [
    {},
    { system: 'Other rules.' },
    { user: 'record 2' },
    { temperature: 0.7 },
    { seed: 1 },
    { maxOutputTokens: 101 },
    { topLogprobs: 3 },
    { schema: { name: 'x', schema: { type: 'object' } } },
  ];
  for (const more of variants) await model.ask({ ...request, ...more });
  await open(() => reply, values, 'http://b/v1').model.ask(request);
  expect([count.asked, count.hits, values.size]).toEqual([variants.length, 0, variants.length + 1]);
});

test.each<[string, Partial<ModelReply>]>([
  ['cut off', { finish: 'length' }],
  ['a refusal', { finish: 'refusal', text: '' }],
  ['no JSON', { text: 'Five of five!' }],
  ['no object', { text: '[1]' }],
])('%s is not kept', async (_name, more) => {
  const { model, values, count } = open(() => ({ ...reply, ...more }));
  await model.ask(request);
  await model.ask(request);
  expect([values.size, count.asked]).toEqual([0, 2]);
});

test.each<[string, Json]>([
  ['null', null],
  ['a text', 'keep'],
  ['no text', { model: 'm' }],
  ['logprobs of another form', { text: '{}', model: 'm', logprobs: [['4', 'x', []]] }],
  ['alternatives of another form', { text: '{}', model: 'm', logprobs: [['4', 0, [[5, 1]]]] }],
  ['logprobs that are no list of lists', { text: '{}', model: 'm', logprobs: [7] }],
])('%s in the cache is as good as nothing', async (_name, value) => {
  const { model, values, count } = open(() => reply);
  await model.ask(request);
  for (const key of values.keys()) values.set(key, value);
  expect(await model.ask(request)).toBe(reply);
  expect(count).toEqual({ asked: 2, hits: 0 });
});

// Which model is asked: with its key, else one of this machine, else none, with the reason.
import { afterEach, expect, test } from '@jest/globals';
import { openModel } from '../../src/adapters/open-model.ts';
import { SpendFile } from '../../src/adapters/spend-file.ts';
import type { ModelSetting } from '../../src/core/ports.ts';
import { startModelStandIn, type ModelStandIn } from '../helpers/model-stand-in.ts';

const request = { system: 'Judge.', user: 'A record.', maxOutputTokens: 100, temperature: 0 };
const setting: ModelSetting = {
  baseUrl: 'https://api.openai.com/v1',
  model: 'gpt-4o-mini',
  apiKeyEnv: 'JUDGE_KEY',
  timeoutSeconds: 5,
  maxRetries: 0,
  concurrency: 2,
  reasoningTokens: 0,
};
let standIn: ModelStandIn | undefined;

afterEach(async () => {
  await standIn?.close();
  standIn = undefined;
});

test('the model of the setting, where its key is there', async () => {
  standIn = await startModelStandIn({ key: 'k' });
  const there = { ...setting, baseUrl: standIn.url };
  const opened = await openModel('judge', there, { env: { JUDGE_KEY: ' k\n' } });
  if ('unavailable' in opened) throw new Error(opened.unavailable);
  expect((await opened.model.ask(request)).text).toBe('Hello!');
  expect([opened.model.name, opened.model.family, opened.note]).toEqual([
    'judge',
    'gpt',
    undefined,
  ]);
  expect(opened.batches).toBeDefined();
});

test('what can be no key is refused without being shown', async () => {
  const opened = openModel('judge', setting, { env: { JUDGE_KEY: 'sk-12345678 and more' } });
  await expect(opened).rejects.toThrow(/^JUDGE_KEY holds no key: there are spaces/);
});

test('a server of this machine needs no key', async () => {
  standIn = await startModelStandIn();
  const { apiKeyEnv: _none, ...local } = { ...setting, baseUrl: standIn.url };
  const opened = await openModel('judge', local, { env: {} });
  if ('unavailable' in opened) throw new Error(opened.unavailable);
  expect((await opened.model.ask(request)).text).toBe('Hello!');
});

test.each([{}, { JUDGE_KEY: '' }, { JUDGE_KEY: '  ' }])(
  'without the key (%j) a model of this machine, which is said and costs nothing',
  async (env) => {
    standIn = await startModelStandIn({
      models: ['a-model:cloud', 'b:120b-cloud', 'qwen2.5:7b', 'llama3.1:latest'],
    });
    const meter = await SpendFile.open({ perRun: { usd: 1 }, perMonth: {} });
    const options = { env, localUrl: standIn.url, meter, price: null, countTokens: () => 1 };
    const opened = await openModel('judge', setting, options);
    if ('unavailable' in opened) throw new Error(opened.unavailable);
    expect(opened.note).toBe(
      'JUDGE_KEY is not set: llama3.1:latest on this machine was asked instead',
    );
    expect([opened.model.model, opened.model.family]).toEqual(['llama3.1:latest', 'llama']);
    expect(opened.setting.baseUrl).toBe(standIn.url);
    expect(opened.batches).toBeUndefined();
    await opened.model.ask(request);
    expect(meter.run).toMatchObject({ calls: 2, usd: 0 });
    expect(standIn.requests.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  },
);

test('the local model that the setting names, or none', async () => {
  standIn = await startModelStandIn({ models: ['a-model', 'qwen2.5:latest'] });
  const options = { env: {}, localUrl: standIn.url };
  const opened = await openModel('judge', { ...setting, localModel: 'qwen2.5' }, options);
  expect('model' in opened && opened.model.model).toBe('qwen2.5:latest');
  expect(await openModel('judge', { ...setting, localModel: 'phi4' }, options)).toEqual({
    unavailable: 'JUDGE_KEY is not set, and the Ollama on this machine has no model phi4',
  });
});

test('neither key nor Ollama is a reason, and no answer', async () => {
  standIn = await startModelStandIn({ models: [] });
  const reason = 'JUDGE_KEY is not set, and';
  expect(await openModel('judge', setting, { env: {}, localUrl: standIn.url })).toEqual({
    unavailable: `${reason} the Ollama on this machine has no model`,
  });
  const { url } = standIn;
  await standIn.close();
  standIn = undefined;
  expect(await openModel('judge', setting, { env: {}, localUrl: url })).toEqual({
    unavailable: `${reason} no Ollama answers on this machine`,
  });
});

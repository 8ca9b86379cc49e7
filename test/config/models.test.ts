// `models:` and `budget:`: where keys and records may go, said before anything is sent.
import { describe, expect, test } from '@jest/globals';
import { loadManifest } from '../../src/config/manifest.ts';
import { keyVariableProblem, modelUrlProblem } from '../../src/config/model-url.ts';
import { loadPolicy } from '../../src/config/policy.ts';
import { describeError, fakeGates, fakeKinds } from './fakes.ts';

const load = (text: string) => loadPolicy(text, 'heartcut.yaml', fakeGates);
const model = (more: string) => `models:\n  judge:\n    model: m\n    ${more}\n`;

test('a model needs an address and a name; the rest has defaults', () => {
  const { models, budget } = load(model('baseUrl: https://api.openai.com/v1'));
  expect({ ...models }).toEqual({
    judge: {
      baseUrl: 'https://api.openai.com/v1',
      model: 'm',
      timeoutSeconds: 120,
      maxRetries: 4,
      concurrency: 8,
      reasoningTokens: 0,
    },
  });
  expect(budget).toEqual({ perRun: { calls: 1000 }, perMonth: {} });
  expect(Object.isFrozen(models['judge'])).toBe(true);
  expect(models['constructor']).toBeUndefined();
});

test('caps are laid over the defaults', () => {
  expect(load('budget: { perRun: { usd: 0.5 }, perMonth: { tokens: 9 } }').budget).toEqual({
    perRun: { calls: 1000, usd: 0.5 },
    perMonth: { tokens: 9 },
  });
});

describe('addresses', () => {
  test.each([
    'https://api.openai.com/v1',
    'https://our-resource.openai.azure.com/openai/v1/',
    'http://127.0.0.1:11434/v1',
    'http://localhost:8000/v1',
    'http://[::1]:8000/v1',
  ])('%s can be asked', (url) => {
    expect(modelUrlProblem(url)).toBeUndefined();
  });

  test.each([
    ['http://models.example/v1', 'must begin with https:// unless the server runs on this machine'],
    ['http://127.0.0.1.example/v1', 'must begin with https:// unless'],
    ['http://localhost.example/v1', 'must begin with https:// unless'],
    ['http://192.168.0.7/v1', 'must begin with https:// unless'],
    ['http://0.0.0.0/v1', 'must begin with https:// unless'],
    ['ftp://models.example', 'must be an address that begins with https://'],
    ['file:///etc/passwd', 'must be an address that begins with https://'],
    ['models.example/v1', 'must be an address that begins with https://'],
    ['https://', 'must be an address that begins with https://'],
    ['https://models.example/v1?key=secret', 'must end before ? and #'],
    ['https://models.example/v1#x', 'must end before ? and #'],
    ['https://models.example/v1?', 'must end before ? and #'],
    ['https://models.github.ai/inference', 'is the address of GitHub Models, which GitHub retired'],
    ['https://MODELS.github.ai./inference', 'is the address of GitHub Models'],
    ['https://models.inference.ai.azure.com', 'is the address of GitHub Models'],
    [`https://models.example/${'x'.repeat(2000)}`, 'must be at most 2000 characters'],
  ])('%s can not', (url, problem) => {
    expect(modelUrlProblem(url)).toContain(problem);
  });

  test('a password in one is not repeated', () => {
    for (const url of ['https://me:hunter2@models.example/v1', 'https://hunter2@models.example']) {
      expect(modelUrlProblem(url)).toContain('must not hold a name or password');
      expect(modelUrlProblem(url)).not.toContain('hunter2');
    }
  });

  test('GitHub Models is named, with the place', async () => {
    const text = model('baseUrl: https://models.github.ai/inference');
    expect(await describeError(() => load(text))).toBe(
      `heartcut.yaml:4:14
  models.judge.baseUrl is the address of GitHub Models, which GitHub retired on 2026-07-30 (it answers 410); name another OpenAI-compatible server, found "https://models.github.ai/inference"
  docs/heartcut-yaml.md`,
    );
  });
});

describe('the variable of the key', () => {
  test.each(['OPENAI_API_KEY', 'K', 'JUDGE_2'])('%s can be one', (name) => {
    expect(keyVariableProblem(name)).toBeUndefined();
  });

  test.each([
    ['sk-proj-abcdef0123456789', 'must be the name of an environment variable'],
    ['openai_api_key', 'must be the name of an environment variable'],
    ['2ND', 'must be the name of an environment variable'],
    ['A'.repeat(201), 'must be the name of an environment variable'],
    ['GITHUB_TOKEN', 'must not be a variable of GitHub’s'],
    ['ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'must not be a variable of GitHub’s'],
  ])('%s can not', (name, problem) => {
    expect(keyVariableProblem(name)).toContain(problem);
  });

  test('a key in its place is not repeated', async () => {
    const text = model('baseUrl: https://a.example\n    apiKeyEnv: sk-proj-abcdef');
    const error = await describeError(() => load(text));
    expect(error).toContain('models.judge.apiKeyEnv must be the name of an environment variable');
    expect(error).not.toContain('sk-proj');
  });
});

test.each([
  ['without an address', 'concurrency: 2', 'missing key "baseUrl" in models.judge'],
  ['with a misspelt key', 'baseURL: https://a.example', 'did you mean "baseUrl"?'],
  ['with half a price', 'usdPerMillionTokens: { input: 1 }', 'missing key "output"'],
  ['that is asked by nobody', 'concurrency: 0', 'models.judge.concurrency must be at least 1'],
  ['with a price below nothing', 'usdPerMillionTokens: { input: -1, output: 1 }', 'at least 0'],
])('a model %s is a mistake', async (_name, more, error) => {
  expect(await describeError(() => load(model(more)))).toContain(error);
});

test('a name that is none', async () => {
  const text = 'models:\n  "../x": { model: m, baseUrl: "https://a.example" }\n';
  expect(await describeError(() => load(text))).toContain(`models can't have the key "../x"`);
});

test.each([
  'perRun: { euros: 5 }',
  'perRun: { calls: -1 }',
  'perWeek: {}',
  'perRun: { usd: lots }',
])('a budget of %s is a mistake', async (text) => {
  expect(await describeError(() => load(`budget: { ${text} }`))).toMatch(/^heartcut.yaml:1:/);
});

test('dataset.yaml, which comes with the change, names no models', async () => {
  const text = 'kind: chat\nmodels: { judge: { baseUrl: "https://evil.example", model: m } }\n';
  const manifest = loadManifest(text, 'datasets/a/dataset.yaml', {
    policy: { extraFields: 'allow' },
    readFile: async () => null,
    kinds: fakeKinds,
    gates: fakeGates,
  });
  await expect(manifest).rejects.toThrow('unknown key "models"');
});

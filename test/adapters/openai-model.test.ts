// The real SDK against a server on this machine: what is sent, what is made of the answers, and
// every kind of trouble.
import { afterEach, describe, expect, test } from '@jest/globals';
import { getEventListeners } from 'node:events';
import { OpenAiModel } from '../../src/adapters/openai-model.ts';
import { ModelError, RejectedError } from '../../src/core/errors.ts';
import type { ModelRequest, ModelSetting } from '../../src/core/ports.ts';
import {
  isProbe,
  startModelStandIn,
  type Fault,
  type ModelStandIn,
  type StandInOptions,
  type Trouble,
} from '../helpers/model-stand-in.ts';

const key = 'sk-proj-0123456789abcdefghijklmn';
let standIn: ModelStandIn;

afterEach(async () => {
  await standIn.close();
});

async function start(
  options: StandInOptions = {},
  setting: Partial<ModelSetting> = {},
): Promise<OpenAiModel> {
  standIn = await startModelStandIn({ key, ...options });
  return new OpenAiModel(
    'judge',
    {
      baseUrl: standIn.url,
      model: 'stand-in-1',
      apiKeyEnv: 'JUDGE_KEY',
      timeoutSeconds: 5,
      maxRetries: 0,
      concurrency: 4,
      reasoningTokens: 0,
      ...setting,
    },
    key,
  );
}

const question: ModelRequest = {
  system: 'Judge the record.',
  user: 'A record.',
  schema: {
    name: 'judgement',
    schema: {
      type: 'object',
      properties: { score: { type: 'integer', enum: [4] } },
      required: ['score'],
      additionalProperties: false,
    },
  },
  maxOutputTokens: 300,
  temperature: 0,
  seed: 7,
  topLogprobs: 5,
};

const status = (code: number, error?: unknown, headers?: Record<string, string>): Trouble => ({
  kind: 'status',
  status: code,
  ...(error !== undefined && { error }),
  ...(headers !== undefined && { headers }),
});

/** The error of one call, as the terminal shows it. */
async function errorOf(model: OpenAiModel, ...faults: Fault[]): Promise<string> {
  standIn.fail(...faults);
  try {
    await model.ask(question);
  } catch (error) {
    if (error instanceof ModelError) return error.describe();
    throw error;
  }
  return 'no error';
}

const asked = (): number => standIn.count(question.user).asked;

describe('a server that can all', () => {
  test('gets one probe, then the whole request', async () => {
    const model = await start();
    expect(await model.abilities()).toEqual({
      schema: true,
      seed: true,
      logprobs: true,
      temperature: true,
    });
    const reply = await model.ask(question);
    expect(reply).toMatchObject({
      text: '{"score":4}',
      finish: 'stop',
      inputTokens: 20,
      outputTokens: 5,
      model: 'stand-in-1-2026-01-01',
      fingerprint: 'fp_stand_in',
    });
    expect(reply.logprobs?.[0]).toMatchObject({ token: '{', logprob: -0.25 });
    expect(reply.logprobs?.[0]?.alternatives).toHaveLength(5);
    expect(standIn.requests).toHaveLength(2);
    expect(standIn.requests[1]?.body).toEqual({
      model: 'stand-in-1',
      messages: [
        { role: 'system', content: question.system },
        { role: 'user', content: question.user },
      ],
      max_tokens: 300,
      temperature: 0,
      top_p: 1,
      seed: 7,
      logprobs: true,
      top_logprobs: 5,
      response_format: { type: 'json_schema', json_schema: { ...question.schema, strict: true } },
    });
  });

  test('is probed once, however many ask at the same time', async () => {
    const model = await start();
    await Promise.all([model.ask(question), model.abilities(), model.ask(question)]);
    expect(standIn.requests.filter(({ body }) => body && isProbe(body))).toHaveLength(1);
  });

  test('gets the key and no headers but those that are listed', async () => {
    process.env.OPENAI_CUSTOM_HEADERS = 'x-spy: yes';
    process.env.OPENAI_ORG_ID = 'org-spy';
    process.env.OPENAI_BASE_URL = 'http://127.0.0.1:9/v1';
    try {
      await (await start()).ask(question);
    } finally {
      delete process.env.OPENAI_CUSTOM_HEADERS;
      delete process.env.OPENAI_ORG_ID;
      delete process.env.OPENAI_BASE_URL;
    }
    const { headers } = standIn.requests[0]!;
    expect(headers.authorization).toBe(`Bearer ${key}`);
    expect(Object.keys(headers).filter((name) => /^(?:x-|openai)/.test(name))).toEqual([]);
  });

  test('without a key gets none, whatever the environment holds', async () => {
    standIn = await startModelStandIn();
    process.env.OPENAI_API_KEY = 'sk-of-somebody-else';
    try {
      const setting = { baseUrl: standIn.url, model: 'm', timeoutSeconds: 5, maxRetries: 0 };
      await new OpenAiModel(
        'local',
        { ...setting, concurrency: 1, reasoningTokens: 0 },
        undefined,
      ).ask(question);
    } finally {
      delete process.env.OPENAI_API_KEY;
    }
    expect(standIn.requests.map(({ headers }) => headers.authorization)).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('of Azure gets its header and its version', async () => {
    await (await start({}, { apiVersion: '2024-10-21' })).ask(question);
    const [first] = standIn.requests;
    expect(first?.query).toBe('?api-version=2024-10-21');
    expect(first?.headers['api-key']).toBe(key);
    expect(first?.headers.authorization).toBeUndefined();
  });
});

describe('a server that can less', () => {
  const allButt = { schema: true, seed: true, logprobs: true, temperature: true };

  test.each([
    ['refuses logprobs', { logprobs: 'refuse' }, { logprobs: false }],
    ['drops logprobs', { logprobs: 'ignore' }, { logprobs: false }],
    ['refuses the schema', { schema: 'refuse' }, { schema: false }],
    ['drops the schema', { schema: 'ignore' }, { schema: false }],
    [
      'refuses seed and temperature',
      { seed: 'refuse', temperature: 'refuse' },
      { seed: false, temperature: false },
    ],
    [
      'does not say what it refuses',
      { schema: 'refuse', logprobs: 'refuse', silent: true },
      { schema: false, logprobs: false },
    ],
    ['wants the new name of the limit', { maxTokens: 'refuse' }, {}],
    [
      'is a reasoning model',
      { maxTokens: 'refuse', temperature: 'refuse', logprobs: 'refuse' },
      { temperature: false, logprobs: false },
    ],
  ] as const)('%s', async (_name, options, lacks) => {
    const model = await start(options, { reasoningTokens: 1000 });
    expect(await model.abilities()).toEqual({ ...allButt, ...lacks });
    const reply = await model.ask(question);
    expect(reply.text).toBe('schema' in lacks ? 'Hello!' : '{"score":4}');
    const sent = standIn.requests.at(-1)!.body!;
    const limit = 'maxTokens' in options ? 'max_completion_tokens' : 'max_tokens';
    expect(sent[limit]).toBe(1300);
    for (const name of Object.keys(lacks)) {
      expect(sent).not.toHaveProperty(name === 'schema' ? 'response_format' : name);
    }
  });

  test('refuses everything: its own words are in the error', async () => {
    const model = await start();
    standIn.fail({ trouble: status(400), times: 99, matches: () => true });
    await expect(model.abilities()).rejects.toThrow(
      /^stand-in-1 at 127\.0\.0\.1:\d+ refused the request \(400\): trouble$/,
    );
    // Asked for all and for nothing, then given up; nothing is remembered.
    expect(standIn.requests).toHaveLength(2);
    await expect(model.abilities()).rejects.toThrow('refused the request');
    expect(standIn.requests).toHaveLength(4);
  });

  test('can each, but not together', async () => {
    const model = await start();
    standIn.fail({
      trouble: status(400),
      times: 99,
      matches: (body) => 'response_format' in body && 'logprobs' in body,
    });
    expect(await model.abilities()).toEqual({ ...allButt, logprobs: false });
  });
});

describe('many calls', () => {
  test('as many at the same time as the setting says, and no more', async () => {
    const model = await start({ latencyMs: 20 }, { concurrency: 3 });
    await Promise.all(Array.from({ length: 12 }, async () => model.ask(question)));
    expect(standIn.mostAtOnce()).toBe(3);
  });

  test('a cancelled one ends at once, and those that wait are not asked', async () => {
    const model = await start({}, { concurrency: 1, timeoutSeconds: 60 });
    await model.abilities();
    standIn.fail({ trouble: { kind: 'hang' } });
    const controller = new AbortController();
    const calls = [1, 2, 3].map(async () => model.ask(question, controller.signal));
    setTimeout(() => {
      controller.abort();
    }, 100);
    const results = await Promise.allSettled(calls);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(asked()).toBe(1);
  });

  test('many with one signal leave nothing on it', async () => {
    const { signal } = new AbortController();
    const model = await start({}, { concurrency: 30 });
    await Promise.all(Array.from({ length: 60 }, async () => model.ask(question, signal)));
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  test('cancelled while the SDK waits to try again', async () => {
    const model = await start({}, { maxRetries: 2 });
    await model.abilities();
    standIn.fail({ trouble: status(429, undefined, { 'retry-after': '1' }), times: 3 });
    const started = performance.now();
    await expect(model.ask(question, AbortSignal.timeout(100))).rejects.toThrow(ModelError);
    expect(performance.now() - started).toBeLessThan(900);
  });
});

describe('answers', () => {
  const answers: readonly (readonly [string, Trouble, object | string])[] = [
    ['cut off', { kind: 'choice', choice: { finish_reason: 'length' } }, { finish: 'length' }],
    [
      'with all tokens spent on thinking',
      { kind: 'choice', choice: { finish_reason: 'length', message: { content: null } } },
      { finish: 'length', text: '' },
    ],
    [
      'refused by the model',
      { kind: 'choice', choice: { message: { content: null, refusal: 'No.' } } },
      { finish: 'refusal', text: 'No.' },
    ],
    [
      'refused by a filter',
      { kind: 'choice', choice: { finish_reason: 'content_filter', message: { content: '' } } },
      { finish: 'refusal' },
    ],
    ['without a reason', { kind: 'choice', choice: { finish_reason: null } }, { finish: 'other' }],
    [
      'without usage, model and fingerprint',
      { kind: 'body', body: { choices: [{ message: { content: 'x' }, finish_reason: 'stop' }] } },
      { text: 'x', finish: 'stop', model: 'stand-in-1' },
    ],
    ['without choices', { kind: 'body', body: {} }, 'answered without choices'],
    ['with no choice', { kind: 'body', body: { choices: [] } }, 'an empty list of choices'],
    ['with an empty choice', { kind: 'body', body: { choices: [{}] } }, 'without a message'],
    ['with null for a choice', { kind: 'body', body: { choices: [null] } }, 'without a message'],
    ['with a list', { kind: 'body', body: [] }, 'something else than a JSON object'],
    ['with null', { kind: 'body', body: 'null' }, 'something else than a JSON object'],
    ['with nothing', { kind: 'body', body: '' }, 'broken JSON'],
    ['with half a JSON', { kind: 'body', body: '{"choices":[{"mess' }, 'broken JSON'],
    [
      'with a page',
      { kind: 'body', body: '<html>Sign in</html>', type: 'text/html' },
      'something else than a JSON object',
    ],
    [
      'without content',
      { kind: 'choice', choice: { message: { content: null } } },
      'without content',
    ],
    [
      'with a number for content',
      { kind: 'choice', choice: { message: { content: 5 } } },
      'no text',
    ],
    ['with parts for content', { kind: 'choice', choice: { message: { content: [] } } }, 'no text'],
    ['with a number for a reason', { kind: 'choice', choice: { finish_reason: 5 } }, 'no text'],
  ];

  test.each(answers)('%s', async (_name, trouble, wanted) => {
    const model = await start();
    await model.abilities();
    if (typeof wanted === 'string') {
      expect(await errorOf(model, { trouble })).toContain(wanted);
      return;
    }
    standIn.fail({ trouble });
    expect(await model.ask(question)).toMatchObject(wanted);
  });

  test.each([
    ['missing', null],
    ['of another type', { content: 'x' }],
    ['without a number', { content: [{ token: 'a', logprob: '0', top_logprobs: [] }] }],
    ['above 0', { content: [{ token: 'a', logprob: 2, top_logprobs: [] }] }],
    ['broken in one alternative', { content: [{ token: 'a', logprob: -1, top_logprobs: [{}] }] }],
  ])('log-probabilities that are %s are none', async (_name, logprobs) => {
    const model = await start();
    await model.abilities();
    standIn.fail({ trouble: { kind: 'choice', choice: { logprobs } } });
    const reply = await model.ask(question);
    expect(reply.logprobs).toBeUndefined();
    expect(reply.text).toBe('{"score":4}');
  });

  test('names that a server gives are made harmless', async () => {
    const model = await start();
    await model.abilities();
    const choices = [{ message: { content: 'x' }, finish_reason: 'stop' }];
    const body = {
      choices,
      model: `evil\u001b[2J\u202e${'x'.repeat(9999)}`,
      usage: { prompt_tokens: -1 },
    };
    standIn.fail({ trouble: { kind: 'body', body } });
    const reply = await model.ask(question);
    expect(reply.model).toMatch(/^evil \[2J x{200,400}…$/);
    expect(reply.inputTokens).toBeUndefined();
  });
});

describe('trouble', () => {
  test.each([
    [401, 'refused the key (401)\n  Check the secret behind JUDGE_KEY.'],
    [403, 'failed (403): trouble\n  The key is not allowed'],
    [
      404,
      'failed (404): trouble\n  Check baseUrl (it usually ends in /v1) and the name of the model.',
    ],
    [
      410,
      'failed (410): trouble\n  The address is retired. GitHub Models, for one, was on 2026-07-30',
    ],
    [422, 'refused the request (422): trouble'],
    [429, 'has had too many requests (429): trouble\n  Lower concurrency'],
    [500, 'failed (500): trouble\n  The server failed; try again later.'],
    [307, 'sends requests elsewhere (307), which is not followed'],
  ])('%i is named with what to do', async (code, text) => {
    const model = await start();
    await model.abilities();
    expect(
      await errorOf(model, { trouble: status(code, undefined, { location: 'http://x/' }) }),
    ).toContain(text);
    expect(asked()).toBe(1);
  });

  test('an empty account is not asked again', async () => {
    const model = await start({}, { maxRetries: 3 });
    await model.abilities();
    const error = { error: { message: 'You exceeded it', code: 'insufficient_quota' } };
    expect(await errorOf(model, { trouble: status(429, error) })).toContain('no credit left');
    expect(asked()).toBe(1);
  });

  test('what a server writes can neither show the key nor move the cursor', async () => {
    const model = await start();
    const text = `bad ${key} and ${key.slice(4, 20)}\u001b[2J\r\n::error::x\u202e${'a'.repeat(1e5)}`;
    const shown = await errorOf(model, { trouble: status(400, { error: { message: text } }) });
    expect(shown).not.toContain(key.slice(4, 12));
    expect(shown).toContain('bad *** and ***');
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]|\n::/);
    expect(shown.length).toBeLessThan(600);
  });

  test.each(['content_filter', 'invalid_prompt'])(
    'a prompt that a filter stops (%s) is a refusal of one record',
    async (code) => {
      const model = await start();
      await model.abilities();
      const error = { error: { message: 'flagged', code } };
      standIn.fail({ trouble: status(400, error) });
      expect(await model.ask(question)).toMatchObject({ finish: 'refusal', text: '' });
    },
  );

  test('a record that is too long is told from a server that fails', async () => {
    const model = await start();
    await model.abilities();
    const message = "This model's maximum context length is 128000 tokens.";
    standIn.fail({ trouble: status(400, { error: { message } }) });
    await expect(model.ask(question)).rejects.toThrow(RejectedError);
    standIn.fail({ trouble: status(500) });
    await expect(model.ask(question)).rejects.not.toThrow(RejectedError);
  });

  test('a refused key is not shown, though the server repeats it', async () => {
    standIn = await startModelStandIn({ key: 'another' });
    const setting = { baseUrl: standIn.url, model: 'm', timeoutSeconds: 5, maxRetries: 0 };
    const model = new OpenAiModel('j', { ...setting, concurrency: 1, reasoningTokens: 0 }, key);
    const shown = await errorOf(model);
    expect(shown).toContain('refused the key (401)');
    expect(shown).not.toContain('sk-');
  });

  test.each([
    ['429 with a short wait', status(429, undefined, { 'retry-after-ms': '20' })],
    ['429 with a wait in seconds', status(429, undefined, { 'retry-after': '0.05' })],
    ['500', status(500, undefined, { 'retry-after-ms': '20' })],
    ['a connection that is reset', { kind: 'reset' }],
    ['an answer that is cut', { kind: 'cut' }],
  ] as const)('%s is tried again', async (_name, trouble) => {
    const model = await start({}, { maxRetries: 2 });
    await model.abilities();
    standIn.fail({ trouble, times: 2 });
    expect((await model.ask(question)).text).toBe('{"score":4}');
    expect(standIn.count(question.user)).toEqual({ asked: 3, answered: 1 });
  });

  test('retry-after is waited for', async () => {
    const model = await start({}, { maxRetries: 1 });
    await model.abilities();
    standIn.fail({ trouble: status(429, undefined, { 'retry-after': '1' }) });
    const started = performance.now();
    await model.ask(question);
    expect(performance.now() - started).toBeGreaterThan(990);
  });

  test('a wait that no job outlasts is not begun', async () => {
    const model = await start({}, { maxRetries: 3 });
    await model.abilities();
    const trouble = status(429, undefined, { 'retry-after': '86400' });
    expect(await errorOf(model, { trouble, times: 9 })).toContain('too many requests (429)');
    expect(asked()).toBe(1);
  });

  test.each([
    ['before the headers', { kind: 'hang' }],
    ['in the middle of an answer', { kind: 'hang-in-body' }],
  ] as const)('a server that hangs %s is left after the time limit', async (_name, trouble) => {
    const model = await start({}, { timeoutSeconds: 1, maxRetries: 1 });
    await model.abilities();
    const started = performance.now();
    expect(await errorOf(model, { trouble, times: 2 })).toContain('did not answer within 1 s');
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(asked()).toBe(2);
  });

  test('an answer without end is not read to its end', async () => {
    const model = await start({}, { maxRetries: 3 });
    await model.abilities();
    const body = { choices: [{ message: { content: 'x'.repeat(33 * 1024 * 1024) } }] };
    expect(await errorOf(model, { trouble: { kind: 'body', body }, times: 4 })).toContain(
      'answered with more than 33554432 bytes',
    );
    expect(asked()).toBe(1);
  });

  test('nobody there', async () => {
    const model = await start();
    await standIn.close();
    expect(await errorOf(model)).toContain("can't be reached: ECONNREFUSED");
    standIn = await startModelStandIn();
  });
});

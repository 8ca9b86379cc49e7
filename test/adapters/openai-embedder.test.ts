// The real SDK against a server on this machine: what is sent, what is made of the answers, and that
// no broken answer is ever a vector.
import { afterEach, describe, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openEmbedding } from '../../src/adapters/embedding.ts';
import { OpenAiEmbedder } from '../../src/adapters/openai-embedder.ts';
import type { EmbedderSetting } from '../../src/core/embedding.ts';
import { ModelError } from '../../src/core/errors.ts';

interface Body {
  readonly input: readonly string[];
  readonly model: string;
  readonly dimensions?: number;
  readonly encoding_format: string;
}

let server: Server;
const bodies: Body[] = [];
const keys: (string | undefined)[] = [];

afterEach(() => {
  server.closeAllConnections();
  server.close();
  bodies.length = 0;
  keys.length = 0;
});

type Answer = (body: Body, call: number) => { status?: number; body: unknown };

const good: Answer = ({ input }) => ({
  body: {
    data: input
      .map((text, index) => ({ index, embedding: [text.length, 0, 3, 0, 0, 0, 0, 4] }))
      .reverse(),
    usage: { prompt_tokens: 5 },
  },
});

async function start(
  answer: Answer,
  setting: Partial<EmbedderSetting> = {},
): Promise<OpenAiEmbedder> {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as Body;
      bodies.push(body);
      keys.push(request.headers.authorization);
      const { status = 200, body: said } = answer(body, bodies.length);
      response.writeHead(status, { 'content-type': 'application/json', 'retry-after-ms': '1' });
      response.end(typeof said === 'string' ? said : JSON.stringify(said));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const full = { ...base, baseUrl: `http://127.0.0.1:${port}/v1`, ...setting };
  return new OpenAiEmbedder('mine', full, 'sk-test-0123456789');
}

const base: EmbedderSetting = {
  baseUrl: 'http://127.0.0.1/v1',
  model: 'embed-1',
  dimensions: 8,
  sendDimensions: false,
  batchSize: 2,
  maxCharacters: 10,
  timeoutSeconds: 5,
  maxRetries: 0,
  concurrency: 1,
};

test('texts go in batches, and vectors come back by their index, of length one', async () => {
  const embedder = await start(good, { sendDimensions: true });
  const { count, values } = await embedder.embed(['', 'twelve chars', 'abc']);
  expect(count).toBe(3);
  expect(bodies.map(({ input }) => input)).toEqual([[' ', 'twelve cha'], ['abc']]);
  expect(bodies[0]).toMatchObject({ model: 'embed-1', dimensions: 8, encoding_format: 'float' });
  expect(keys).toEqual(['Bearer sk-test-0123456789', 'Bearer sk-test-0123456789']);
  expect(values[8]).toBeCloseTo(10 / Math.hypot(10, 5), 6);
  expect(values[16]).toBeCloseTo(3 / Math.hypot(3, 5), 6);
});

test('the SDK tries again where waiting can help', async () => {
  const embedder = await start(
    (body, call) => (call < 3 ? { status: 429, body: {} } : good(body, call)),
    { maxRetries: 4 },
  );
  expect((await embedder.embed(['abc'])).count).toBe(1);
  expect(bodies).toHaveLength(3);
});

describe('no broken answer is a vector', () => {
  const vector = [1, 2, 3, 4, 5, 6, 7, 8];
  const cases: [string, unknown][] = [
    ['answered without data', {}],
    ['answered without data', [1]],
    ['answered with 0 vectors where 2 texts were sent', { data: [] }],
    ['answered with 1 vectors', { data: [{ embedding: vector }] }],
    ['lists of numbers', { data: [{ embedding: vector }, { embedding: 'AAAA' }] }],
    ['lists of numbers', { data: [{ embedding: vector }, null] }],
    ['answered with 7 numbers', { data: [{ embedding: vector }, { embedding: vector.slice(1) }] }],
    ['no number', { data: [{ embedding: vector }, { embedding: [...vector.slice(1), null] }] }],
    ['a vector of zeros', { data: [{ embedding: vector }, { embedding: vector.map(() => 0) }] }],
    ['twice', { data: [1, 1].map((index) => ({ index, embedding: vector })) }],
    ['for no text', { data: [0, 7].map((index) => ({ index, embedding: vector })) }],
    ['broken JSON', '{"data": [NaN'],
  ];
  test.each(cases)('%s', async (message, body) => {
    const embedder = await start(() => ({ body }));
    const asked = embedder.embed(['a', 'b']);
    await expect(asked).rejects.toThrow(message);
    await expect(asked).rejects.toBeInstanceOf(ModelError);
  });

  test.each([401, 404, 500])('status %i', async (status) => {
    const embedder = await start(() => ({ status, body: { error: { message: 'no' } } }));
    await expect(embedder.embed(['a'])).rejects.toBeInstanceOf(ModelError);
  });
});

test('its id changes with what shapes a vector, and with nothing else', async () => {
  const idOf = (setting: Partial<EmbedderSetting>): string =>
    new OpenAiEmbedder('mine', { ...base, ...setting }, undefined).id;
  await start(good);
  expect(idOf({ concurrency: 9, timeoutSeconds: 1 })).toBe(idOf({}));
  expect(idOf({ model: 'other' })).not.toBe(idOf({}));
  expect(idOf({ dimensions: 16 })).not.toBe(idOf({}));
  expect(idOf({ maxCharacters: 99 })).not.toBe(idOf({}));
});

test('without its key it is not there, and the variable is named', async () => {
  await start(good);
  const embedding = openEmbedding({ env: { EMPTY: ' ' }, workspace: '/' });
  for (const apiKeyEnv of ['EMPTY', 'MISSING']) {
    const opened = await embedding.openServer('mine', { ...base, apiKeyEnv }, undefined);
    expect(opened).toEqual({ unavailable: `${apiKeyEnv} is not set` });
  }
});

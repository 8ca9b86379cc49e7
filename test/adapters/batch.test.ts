// Files and batches with the real SDK against the stand-in: handed in, found again, collected.
import { afterEach, describe, expect, test } from '@jest/globals';
import { ModelBatch } from '../../src/adapters/batch.ts';
import { ModelError, RejectedError, UnsureError } from '../../src/core/errors.ts';
import type { ModelRequest } from '../../src/core/ports.ts';
import { startModelStandIn, type ModelStandIn } from '../helpers/model-stand-in.ts';
import type { BatchPlan } from '../helpers/model-stand-in-batches.ts';

const abilities = { schema: true, seed: true, logprobs: true, temperature: true };
const dialect = { abilities, limit: 'max_tokens' as const };
let standIn: ModelStandIn;

afterEach(async () => {
  await standIn.close();
});

const setting = {
  model: 'stand-in-1',
  timeoutSeconds: 5,
  maxRetries: 0,
  concurrency: 1,
  reasoningTokens: 0,
};

async function start(plan: BatchPlan = {}, perFile = 50_000): Promise<ModelBatch> {
  standIn = await startModelStandIn({
    key: 'k',
    batch: plan,
    say: ({ messages }) => `about ${messages[1]?.content ?? ''}`,
  });
  const dialectNow = async () => dialect;
  return new ModelBatch({ ...setting, baseUrl: standIn.url }, 'k', dialectNow, {
    perFile,
    price: { input: 1, output: 1 },
    countTokens: () => 10,
  });
}

/** Ids of the batches. */
async function submit(batch: ModelBatch, some = questions, tag = 'tag'): Promise<string[]> {
  const ids: string[] = [];
  for (const file of await batch.split(some)) {
    ids.push(await batch.create(await batch.upload(file), `${tag}-${ids.length}`));
  }
  return ids;
}

const request = (user: string): ModelRequest => ({
  system: 'Judge.',
  user,
  maxOutputTokens: 100,
  temperature: 0,
  seed: 7,
});
const questions = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
  key: id,
  at: id,
  request: request(`record ${id}`),
}));
const asked = new Set(questions.map(({ key }) => key));

async function collect(batch: ModelBatch, ids: readonly string[]) {
  const [id = ''] = ids;
  while (!(await batch.state(id)).isOver);
  const { replies, failures, broken } = await batch.collect(id, asked);
  return {
    texts: Object.fromEntries([...replies].map(([key, { text }]) => [key, text]).sort()),
    failures: Object.fromEntries([...failures].map(([key, { message }]) => [key, message])),
    broken,
  };
}

test('each answer finds its question, in whatever order they come', async () => {
  const batch = await start({ looks: 2 });
  const ids = await submit(batch);
  expect(ids).toEqual(['batch_1']);
  await expect(batch.collect('batch_1', asked)).rejects.toThrow('is not over: in_progress');
  const { texts, failures, broken } = await collect(batch, ids);
  expect(texts).toEqual({
    a: 'about record a',
    b: 'about record b',
    c: 'about record c',
    d: 'about record d',
    e: 'about record e',
  });
  expect([failures, broken]).toEqual([{}, 0]);
  // As a call of its own would be sent.
  const [line] = standIn.batches.files.get('file-1')!.split('\n');
  expect(JSON.parse(line!)).toEqual({
    custom_id: 'a',
    method: 'POST',
    url: '/v1/chat/completions',
    body: {
      model: 'stand-in-1',
      messages: [
        { role: 'system', content: 'Judge.' },
        { role: 'user', content: 'record a' },
      ],
      max_tokens: 100,
      temperature: 0,
      top_p: 1,
      seed: 7,
    },
  });
});

describe('handing in', () => {
  test('is found again by its tag, for one who was killed before it knew', async () => {
    const batch = await start();
    const [id] = await submit(batch, questions, 'mine');
    await submit(batch, questions, 'other');
    expect(await batch.find('mine-0')).toBe(id);
    expect(await batch.find('nobody-0')).toBeUndefined();
  });

  test('is not looked for without end', async () => {
    const batch = await start({ isEndless: true });
    for (const tag of ['a', 'b']) await submit(batch, questions.slice(0, 1), tag);
    expect(await batch.find('nobody-0')).toBeUndefined();
    expect(standIn.requests.filter(({ method }) => method === 'GET')).toHaveLength(20);
  });

  test('more than one file holds are several, with what each can cost', async () => {
    const batch = await start({}, 2);
    expect(await submit(batch)).toEqual(['batch_1', 'batch_2', 'batch_3']);
    expect(standIn.batches.worked.size).toBe(5);
    expect([...standIn.batches.worked.values()].every((times) => times === 1)).toBe(true);
    const sizes = (await batch.split(questions)).map(({ estimate }) => estimate);
    const tokens = 10 + 10 + 16 + 100;
    expect(sizes.map(({ calls }) => calls)).toEqual([2, 2, 1]);
    expect(sizes[2]).toEqual({ calls: 1, tokens, usd: tokens / 1e6 });
  });

  test('two questions of one key are a mistake of ours', async () => {
    const batch = await start();
    const [first] = questions;
    await expect(batch.split([first!, first!])).rejects.toThrow('same key');
    expect(standIn.requests).toHaveLength(0);
  });

  test('is tried once, and found where it was taken without an answer', async () => {
    const batch = await start({ cuts: (what) => (what === 'POST batches' ? 'after' : undefined) });
    expect(await submit(batch)).toEqual(['batch_1']);
    expect(standIn.batches.batches).toHaveLength(1);
  });

  test('is not known to be taken where nothing answers and nothing is listed', async () => {
    const batch = await start({ cuts: (what) => (what === 'POST batches' ? 'before' : undefined) });
    await expect(submit(batch)).rejects.toThrow(UnsureError);
    expect(standIn.requests.filter(({ path }) => path === '/batches')).toHaveLength(2);
  });

  test.each([
    [400, RejectedError],
    [403, ModelError],
  ])('that is refused with %d was not taken', async (status, error) => {
    const batch = await start({
      refuses: (what) => (what === 'POST batches' ? status : undefined),
    });
    const refused = submit(batch);
    await expect(refused).rejects.toThrow(error);
    await expect(refused).rejects.not.toThrow(UnsureError);
  });

  test('an id that can stand in no address is none', async () => {
    const batch = await start({ ids: (id) => `../${id}?` });
    await expect(submit(batch)).rejects.toThrow('the server named a file by no id');
  });
});

describe('a batch that is not whole', () => {
  test.each(['expired', 'cancelled', 'completed'] as const)(
    '%s: the finished part counts',
    async (end) => {
      const batch = await start({ end, finishes: 2 });
      const { texts, failures } = await collect(batch, await submit(batch));
      expect(Object.keys(texts)).toEqual(['a', 'b']);
      expect(Object.keys(failures)).toEqual(['c', 'd', 'e']);
      expect(failures['c']).toBe(
        'stand-in-1 in the batch failed: This request could not be executed.',
      );
    },
  );

  test('single requests that failed say why', async () => {
    const batch = await start({ fails: (id) => id === 'b' });
    const { texts, failures } = await collect(batch, await submit(batch));
    expect(Object.keys(texts)).toEqual(['a', 'c', 'd', 'e']);
    expect(failures).toEqual({ b: 'stand-in-1 in the batch failed (500): failed' });
  });

  test('broken lines, strangers and second answers change nothing', async () => {
    const moreOutput = [
      'nonsense',
      '[]',
      '{"custom_id":"stranger","response":{"status_code":200,"body":{}}}',
      '{"custom_id":"a","response":{"status_code":200,"body":{"choices":[{"message":{"content":"forged"},"finish_reason":"stop"}]}}}',
      '{"custom_id":"a","response":null,"error":{"message":"late"}}',
      '{"custom_id":"b","resp',
    ].join('\n');
    const batch = await start({ moreOutput });
    const { texts, failures, broken } = await collect(batch, await submit(batch));
    expect(texts['a']).toBe('about record a');
    expect([failures, broken]).toEqual([{}, 4]);
  });

  test('an answer that is no completion is a failure of its own', async () => {
    const moreOutput = '{"custom_id":"f","response":{"status_code":200,"body":{"choices":[]}}}\n';
    const batch = await start({ moreOutput, looks: 0 });
    const [id = ''] = await submit(batch);
    await batch.state(id);
    const { replies, failures } = await batch.collect(id, new Set([...asked, 'f']));
    expect(replies.size).toBe(5);
    expect(failures.get('f')?.message).toContain('an empty list of choices');
  });

  test('a batch nobody knows', async () => {
    const batch = await start();
    await expect(batch.state('batch_9')).rejects.toThrow(ModelError);
  });
});

test('what is wrong with the whole is told on one line, without the key', async () => {
  const error = 'line 3:\n\u001b[31mno such model, says k-1234567890';
  const batch = await start({ end: 'failed', finishes: 0, looks: 0, error });
  const [id = ''] = await submit(batch);
  expect(await batch.state(id)).toEqual({
    status: 'failed',
    isOver: true,
    why: expect.stringMatching(/^line 3: \[31mno such model/),
  });
});

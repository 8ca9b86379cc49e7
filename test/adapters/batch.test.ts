// Files and batches with the real SDK against the stand-in: handed in, found again, collected.
import { afterEach, describe, expect, test } from '@jest/globals';
import { ModelBatch } from '../../src/adapters/batch.ts';
import { SpendFile } from '../../src/adapters/spend-file.ts';
import { BudgetError, ModelError } from '../../src/core/errors.ts';
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
  return new ModelBatch('judge', { ...setting, baseUrl: standIn.url }, 'k', { perFile });
}

const request = (user: string): ModelRequest => ({
  system: 'Judge.',
  user,
  maxOutputTokens: 100,
  temperature: 0,
  seed: 7,
});
const questions = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, request: request(`record ${id}`) }));
const asked = new Set(questions.map(({ id }) => id));

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
  const ids = await batch.submit(questions, dialect);
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

test('what was handed in before is found again, and not paid for twice', async () => {
  const batch = await start();
  const ids = await batch.submit(questions, dialect);
  // A run that was killed before it could write the id down.
  const again = new ModelBatch('judge', { ...setting, baseUrl: standIn.url }, 'k');
  expect(await again.submit(questions, dialect)).toEqual(ids);
  expect(standIn.batches.batches).toHaveLength(1);
  expect(await again.submit(questions.slice(1), dialect)).toEqual(['batch_2']);
});

test('more than one file holds are several', async () => {
  const batch = await start({}, 2);
  expect(await batch.submit(questions, dialect)).toEqual(['batch_1', 'batch_2', 'batch_3']);
  expect(standIn.batches.worked.size).toBe(5);
  expect([...standIn.batches.worked.values()].every((times) => times === 1)).toBe(true);
});

test('two questions of one id are a mistake of ours', async () => {
  const batch = await start();
  const [first] = questions;
  await expect(batch.submit([first!, first!], dialect)).rejects.toThrow('same id');
  expect(standIn.requests).toHaveLength(0);
});

describe('a batch that is not whole', () => {
  test.each(['expired', 'cancelled', 'completed'] as const)(
    '%s: the finished part counts',
    async (end) => {
      const batch = await start({ end, finishes: 2 });
      const { texts, failures } = await collect(batch, await batch.submit(questions, dialect));
      expect(Object.keys(texts)).toEqual(['a', 'b']);
      expect(Object.keys(failures)).toEqual(['c', 'd', 'e']);
      expect(failures['c']).toBe(
        'stand-in-1 in the batch failed: This request could not be executed.',
      );
    },
  );

  test('an expired one is handed in anew', async () => {
    const batch = await start({ end: 'expired', finishes: 2, looks: 0 });
    const ids = await batch.submit(questions, dialect);
    await collect(batch, ids);
    expect(await batch.submit(questions, dialect)).toEqual(['batch_2']);
  });

  test('single requests that failed say why', async () => {
    const batch = await start({ fails: (id) => id === 'b' });
    const { texts, failures } = await collect(batch, await batch.submit(questions, dialect));
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
    const { texts, failures, broken } = await collect(
      batch,
      await batch.submit(questions, dialect),
    );
    expect(texts['a']).toBe('about record a');
    expect([failures, broken]).toEqual([{}, 4]);
  });

  test('an answer that is no completion is a failure of its own', async () => {
    const moreOutput = '{"custom_id":"f","response":{"status_code":200,"body":{"choices":[]}}}\n';
    const batch = await start({ moreOutput, looks: 0 });
    const [id = ''] = await batch.submit(questions, dialect);
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

test('a batch counts with the most it can cost, before it is handed in', async () => {
  const first = await start();
  await first.submit([], dialect);
  const meter = await SpendFile.open({ perRun: { calls: 7 }, perMonth: {} });
  const options = { meter, price: { input: 1, output: 1 }, countTokens: () => 10 };
  const batch = new ModelBatch('judge', { ...setting, baseUrl: standIn.url }, 'k', options);
  await batch.submit(questions, dialect);
  expect(meter.run).toEqual({ calls: 5, tokens: 5 * (10 + 10 + 16 + 100), usd: 0.00068 });
  await expect(batch.submit(questions.slice(1), dialect)).rejects.toThrow(BudgetError);
  expect(standIn.batches.batches).toHaveLength(1);
});

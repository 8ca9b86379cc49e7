// Handing in and collecting with several judges and several files, where one of them fails: no part is
// lost, none is handed in twice, and what is not handed in is off the budget.
import { describe, expect, test } from '@jest/globals';
import { SpendFile } from '../../src/adapters/spend-file.ts';
import { collectBatch } from '../../src/commands/collect-batch.ts';
import type { Judging } from '../../src/commands/open-judges.ts';
import { submitBatch } from '../../src/commands/submit-batch.ts';
import type { BatchFile, BatchNotes, ModelBatches, OpenBatch } from '../../src/core/batch.ts';
import { HostError, ModelError, UnsureError } from '../../src/core/errors.ts';
import type { Json } from '../../src/core/json.ts';
import type { ModelReply, ModelRequest, Tree } from '../../src/core/ports.ts';
import { goodRecord, sound } from '../helpers/scripted-judges.ts';

const usage = { inputTokens: 20, outputTokens: 5 };

/** A provider in memory, with two questions in a file. */
class Provider implements ModelBatches {
  readonly taken = new Map<string, BatchFile>();
  readonly #files: BatchFile[] = [];
  /** Thrown by the n-th call that creates, from 1; `isTaken` says whether it was taken all the same. */
  trouble: { at: number; error: Error; isTaken?: boolean } | undefined;
  status = 'completed';
  reply: (request: ModelRequest) => Promise<ModelReply> = async (request) => ({
    ...(await sound.ask(request)),
    ...usage,
  });
  #created = 0;

  async split(questions: BatchFile['questions']) {
    const files: BatchFile[] = [];
    for (let i = 0; i < questions.length; i += 2) {
      const some = questions.slice(i, i + 2);
      const estimate = { calls: some.length, tokens: 1000 * some.length, usd: null };
      files.push({ questions: some, lines: [], estimate });
    }
    return files;
  }

  async upload(file: BatchFile) {
    return `file-${this.#files.push(file) - 1}`;
  }

  async create(fileId: string, tag: string) {
    this.#created += 1;
    const { trouble } = this;
    const isNow = trouble?.at === this.#created;
    if (!isNow || trouble.isTaken === true) {
      this.taken.set(tag, this.#files[Number(fileId.slice(5))]!);
    }
    if (isNow) throw trouble.error;
    return `batch-${tag}`;
  }

  async find(tag: string) {
    return this.taken.has(tag) ? `batch-${tag}` : undefined;
  }

  async state() {
    return { status: this.status, isOver: this.status !== 'in_progress' };
  }

  async collect(id: string) {
    const { questions } = this.taken.get(id.slice('batch-'.length))!;
    const replies = await Promise.all(
      questions.map(async ({ key, request }) => [key, await this.reply(request)] as const),
    );
    return { replies: new Map(replies), failures: new Map<string, ModelError>(), broken: 0 };
  }
}

const silent = { info() {}, warn() {}, progress() {} };

function treeOf(files: Readonly<Record<string, string>>): Tree {
  return {
    commit: 'c'.repeat(40),
    label: 'test',
    list: async () => Object.keys(files).map((path) => ({ path, type: 'file' as const })),
    read: async (path) => (path in files ? Buffer.from(files[path] ?? '') : null),
  };
}

const policy = (judges: readonly string[]): string =>
  [
    'models:',
    ...judges.map((name) => `  ${name}: { baseUrl: 'http://127.0.0.1:1/v1', model: ${name}-1 }`),
    `gates: { judge: { level: error, models: [${judges.join(', ')}] } }`,
  ].join('\n');

interface World {
  readonly judges?: readonly string[];
  readonly records?: readonly object[];
}

async function makeWorld({ judges = ['main'], records = [0, 1, 2, 3, 4].map(goodRecord) }: World) {
  const provider = new Provider();
  const meter = await SpendFile.open({ perRun: {}, perMonth: {} });
  const cache = new Map<string, Json>();
  const state: { batch?: OpenBatch; written: number; breaksAt?: number } = { written: 0 };
  const write = async (batch: OpenBatch): Promise<void> => {
    state.written += 1;
    if (state.written === state.breaksAt) throw new HostError('the disk is full');
    state.batch = structuredClone(batch);
  };
  const notes: BatchNotes = {
    read: async () => state.batch,
    create: write,
    write,
    remove: async () => void delete state.batch,
  };
  const judging: Judging & { batchNotes: BatchNotes } = {
    secret: '',
    batchNotes: notes,
    openMeter: async () => meter,
    openJudgements: async () => ({
      get: (key) => cache.get(key),
      put: async (key, value) => void cache.set(key, value),
      close: async () => undefined,
    }),
    openModel: async (name, setting) => ({
      model: { ...sound, name, model: setting.model },
      setting,
      batches: provider,
    }),
  };
  const head = treeOf({
    'heartcut.yaml': policy(judges),
    'datasets/qa/dataset.yaml': 'kind: instruction\n',
    'datasets/qa/data.jsonl': records.map((each) => `${JSON.stringify(each)}\n`).join(''),
  });
  const request = {
    base: null,
    head,
    target: null,
    policyFrom: 'head' as const,
    onlyGates: ['judge'],
    onlyDatasets: [],
    options: [],
    reproduce: '',
  };
  let runs = 0;
  return {
    provider,
    cache,
    state,
    /** What all entries come to. */
    booked: () => meter.month.calls,
    submit: () => {
      runs += 1;
      const tag = `run${runs}`;
      const at = new Date().toISOString();
      return submitBatch({ check: request, judging, at, tag }, silent, () => 0);
    },
    collect: () => collectBatch({ head, judging }, silent),
  };
}

const keysOf = (provider: Provider): string[] =>
  [...provider.taken.values()].flatMap(({ questions }) => questions.map(({ key }) => key));

test('several judges and several files are handed in and collected', async () => {
  const world = await makeWorld({ judges: ['main', 'other'] });
  const { handedIn, gathered } = await world.submit();
  expect(handedIn.map(({ judge, questions }) => [judge, questions])).toEqual([
    ['main', 2],
    ['main', 2],
    ['main', 1],
    ['other', 2],
    ['other', 2],
    ['other', 1],
  ]);
  expect(gathered.map(({ judge, questions }) => [judge, questions])).toEqual([
    ['main', 5],
    ['other', 5],
  ]);
  expect(new Set(keysOf(world.provider)).size).toBe(10);
  const { parts } = await world.collect();
  expect(parts.every(({ outcome }) => outcome === 'collected')).toBe(true);
  expect([world.cache.size, world.state.batch]).toEqual([10, undefined]);
  expect(parts[0]).toMatchObject({ spent: { calls: 2, tokens: 50 }, isExact: true });
  // All of it is answered now.
  expect((await world.submit()).handedIn).toEqual([]);
});

test('records that are alike are one question', async () => {
  const world = await makeWorld({ records: [goodRecord(1), goodRecord(1), goodRecord(2)] });
  const { handedIn } = await world.submit();
  expect(handedIn.map(({ questions }) => questions)).toEqual([2]);
});

test('a part that is not over does not hold the others back', async () => {
  const world = await makeWorld({ judges: ['main', 'other'] });
  await world.submit();
  const before = world.state.batch!;
  let looks = 0;
  world.provider.state = async () => {
    looks += 1;
    const isOver = looks > 1;
    return { status: isOver ? 'completed' : 'in_progress', isOver };
  };
  const first = await world.collect();
  expect(first.parts.map(({ outcome }) => outcome)).toEqual([
    'waiting',
    ...before.parts.slice(1).map(() => 'collected'),
  ]);
  const second = await world.collect();
  expect(second.parts.map(({ outcome }) => outcome)).toEqual(['collected']);
  expect([world.cache.size, world.state.batch]).toEqual([10, undefined]);
});

test('a reply that does not tell its cost leaves the most counted', async () => {
  const world = await makeWorld({});
  world.provider.reply = (request) => sound.ask(request);
  await world.submit();
  const { parts } = await world.collect();
  expect(parts[0]).toMatchObject({ spent: { calls: 2, tokens: 2000 }, isExact: false });
});

describe('the second of three files', () => {
  test('is refused: the first is under way, the others are off the budget', async () => {
    const world = await makeWorld({});
    world.provider.trouble = { at: 2, error: new ModelError('no') };
    await expect(world.submit()).rejects.toThrow('no');
    expect(world.state.batch!.parts.map(({ step }) => step)).toEqual(['open']);
    expect(world.booked()).toBe(2);
    await expect(world.submit()).rejects.toThrow('is under way: batch-run1-0');
    await world.collect();
    const { handedIn } = await world.submit();
    expect(handedIn.map(({ questions }) => questions)).toEqual([2, 1]);
    await world.collect();
    expect(keysOf(world.provider)).toHaveLength(5);
    expect(new Set(keysOf(world.provider)).size).toBe(5);
  });

  test.each([true, false])('is sent, and nobody says whether it was taken: %s', async (isTaken) => {
    const world = await makeWorld({});
    world.provider.trouble = { at: 2, error: new UnsureError('gone'), isTaken };
    await expect(world.submit()).rejects.toThrow('gone');
    expect(world.state.batch!.parts.map(({ step }) => step)).toEqual(['open', 'sending']);
    const { parts } = await world.collect();
    expect(parts.map(({ outcome }) => outcome)).toEqual([
      'collected',
      isTaken ? 'collected' : 'lost',
    ]);
    // What may be under way is still noted, until somebody hands in anew.
    expect(world.state.batch === undefined).toBe(isTaken);
    const { handedIn } = await world.submit();
    expect(handedIn.map(({ questions }) => questions)).toEqual(isTaken ? [1] : [2, 1]);
    expect(new Set(keysOf(world.provider)).size).toBe(keysOf(world.provider).length);
  });

  test('was taken, and that could not be written down: it is found', async () => {
    const world = await makeWorld({});
    // Created; first sending and open; second sending, and open.
    world.state.breaksAt = 5;
    await expect(world.submit()).rejects.toThrow('the disk is full');
    expect(world.state.batch!.parts.map(({ step }) => step)).toEqual([
      'open',
      'sending',
      'prepared',
    ]);
    const { parts } = await world.collect();
    expect(parts.map(({ outcome }) => outcome)).toEqual(['collected', 'collected', 'unsent']);
    const { handedIn } = await world.submit();
    expect(handedIn.map(({ questions }) => questions)).toEqual([1]);
    expect(new Set(keysOf(world.provider)).size).toBe(5);
  });
});

test('a batch that another run writes down at the same time is not overwritten', async () => {
  const world = await makeWorld({});
  world.state.breaksAt = 1;
  await expect(world.submit()).rejects.toThrow(HostError);
  expect([world.provider.taken.size, world.booked()]).toEqual([0, 0]);
});

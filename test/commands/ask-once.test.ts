// Nothing that was answered is asked again: not in one run, and not after a run that was killed.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askOnce } from '../../src/commands/ask-once.ts';
import { judgementKey } from '../../src/commands/judgement-key.ts';
import type { Json } from '../../src/core/json.ts';
import type { ModelReply } from '../../src/core/ports.ts';
import { isProbe, startModelStandIn, type ModelStandIn } from '../helpers/model-stand-in.ts';
import { root } from '../helpers/root.ts';

const request = { system: 'Judge.', user: 'A record.', maxOutputTokens: 100, temperature: 0 };
const reply: ModelReply = { text: 'fine', finish: 'stop', model: 'm' };

function memory() {
  const values = new Map<string, Json>();
  let asked = 0;
  const ask = askOnce(
    {
      ask: async () => {
        asked += 1;
        await Promise.resolve();
        return reply;
      },
    },
    {
      get: (key) => values.get(key),
      put: async (key, value) => {
        values.set(key, value);
      },
    },
  );
  return { ask, asked: () => asked };
}

describe('in one run', () => {
  test('a question is asked once, later and at the same time', async () => {
    const { ask, asked } = memory();
    const both = await Promise.all([1, 2].map(async () => ask('a', request, ({ text }) => text)));
    expect(both).toEqual([
      { value: 'fine', cached: false },
      { value: 'fine', cached: true },
    ]);
    expect(await ask('a', request, ({ text }) => text)).toEqual({ value: 'fine', cached: true });
    expect(asked()).toBe(1);
    await ask('b', request, ({ text }) => text);
    expect(asked()).toBe(2);
  });

  test('an answer that is worth nothing is not kept', async () => {
    const { ask, asked } = memory();
    expect(await ask('a', request, () => undefined)).toBeUndefined();
    expect(await ask('a', request, ({ text }) => text)).toEqual({ value: 'fine', cached: false });
    expect(asked()).toBe(2);
  });

  test('a value counts when it is kept, and not before', async () => {
    let keep: () => void = () => {};
    let isKept = false;
    const judgements = {
      get: () => undefined,
      put: async () => {
        await new Promise<void>((resolve) => (keep = resolve));
        isKept = true;
      },
    };
    const ask = askOnce({ ask: async () => reply }, judgements);
    const asked = ask('a', request, ({ text }) => text).then((kept) => [kept?.value, isKept]);
    await new Promise((resolve) => setImmediate(resolve));
    keep();
    expect(await asked).toEqual(['fine', true]);
    const full = { ...judgements, put: async () => Promise.reject(new Error('disk is full')) };
    const failing = askOnce({ ask: async () => reply }, full);
    await expect(failing('a', request, ({ text }) => text)).rejects.toThrow('disk is full');
  });

  test('an error is not kept either', async () => {
    let fails = true;
    const values = new Map<string, Json>();
    const model = {
      ask: async () => {
        if (fails) throw new Error('no network');
        return reply;
      },
    };
    const ask = askOnce(model, {
      get: (key) => values.get(key),
      put: async (key, value) => void values.set(key, value),
    });
    await expect(ask('a', request, ({ text }) => text)).rejects.toThrow('no network');
    fails = false;
    expect(await ask('a', request, ({ text }) => text)).toEqual({ value: 'fine', cached: false });
  });
});

describe('the key', () => {
  const parts = {
    server: 'https://a.example/v1',
    model: 'm',
    parameters: { temperature: 0, seed: 7 },
    rubricHash: 'r',
    record: Buffer.from('{"a":1}'),
  };
  const key = judgementKey(parts);

  test.each([
    ['server', { server: 'https://b.example/v1' }],
    ['model', { model: 'n' }],
    ['a parameter', { parameters: { temperature: 1, seed: 7 } }],
    ['one parameter less', { parameters: { temperature: 0 } }],
    ['rubric', { rubricHash: 's' }],
    ['a byte of the record', { record: Buffer.from('{"a":1} ') }],
    ['a border between parts', { server: 'https://a.example/v', model: '1m' }],
  ])('changes with %s', (_name, other) => {
    expect(judgementKey({ ...parts, ...other })).not.toBe(key);
  });

  test('does not change with the order in which parameters are written', () => {
    expect(judgementKey({ ...parts, parameters: { seed: 7, temperature: 0 } })).toBe(key);
    expect(key).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('a run that is killed', () => {
  const records = 60;
  const concurrency = 4;
  let folder: string;
  let standIn: ModelStandIn;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'heartcut-killed-'));
  });
  afterEach(async () => {
    await standIn.close();
    rmSync(folder, { recursive: true });
  });

  function start(): ChildProcess {
    const program = join(root, 'test/helpers/judging-process.ts');
    const args = [standIn.url, folder, String(records), String(concurrency)];
    return spawn(process.execPath, ['--import', 'tsx', program, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  }

  async function kill(child: ChildProcess): Promise<void> {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  /** What the process printed at its end. */
  async function finish(child: ChildProcess) {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(0);
    return JSON.parse(text) as { cached: number; asked: number; month: { calls: number } };
  }

  async function until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  const counts = () => Array.from({ length: records }, (_, i) => standIn.count(`record ${i}`));
  const kept = (): number => {
    const path = join(folder, 'judgements.jsonl');
    return existsSync(path) ? readFileSync(path, 'utf8').split('\n').length - 2 : 0;
  };

  test('asks nothing twice that was answered', async () => {
    standIn = await startModelStandIn({ latencyMs: 5 });
    let seen = 0;
    const isLate = (body: Parameters<typeof isProbe>[0]): boolean => !isProbe(body) && ++seen > 25;
    standIn.fail({ trouble: { kind: 'hang' }, times: Infinity, matches: isLate });
    const child = start();
    await until(() => kept() === 25 && seen === 25 + concurrency);
    await kill(child);
    standIn.forgive();

    expect(await finish(start())).toMatchObject({
      cached: 25,
      asked: 35,
      // Both probes, all answers, and with the most they could cost those that were under way.
      month: { calls: 2 + records + concurrency },
    });
    expect(counts().every(({ answered }) => answered === 1)).toBe(true);
    expect(counts().filter(({ asked }) => asked === 2)).toHaveLength(concurrency);

    expect(await finish(start())).toMatchObject({ cached: records, asked: 0 });
    expect(counts().every(({ answered }) => answered === 1)).toBe(true);
  });

  test('at any moment, asks again at most what was under way', async () => {
    standIn = await startModelStandIn({ latencyMs: 20 });
    let kills = 0;
    for (const goal of [3, 17, 40]) {
      const child = start();
      await until(() => counts().filter(({ answered }) => answered > 0).length >= goal);
      await kill(child);
      kills += 1;
    }
    const { cached, asked } = await finish(start());
    expect(cached + asked).toBe(records);
    const twice = counts().reduce((sum, { asked: times }) => sum + times - 1, 0);
    expect(twice).toBeLessThanOrEqual(kills * concurrency);
    expect(counts().every(({ answered }) => answered >= 1)).toBe(true);
  });
});

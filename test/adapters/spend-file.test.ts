// The ledger: caps are never passed, however many calls there are at a time, and a killed run counts.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SpendFile } from '../../src/adapters/spend-file.ts';
import { nothing, type BudgetSetting, type Spend } from '../../src/core/budget.ts';
import { BudgetError, ConfigError } from '../../src/core/errors.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heartcut-spending-'));
  path = join(folder, 'spending.jsonl');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const spend = (tokens: number, usd: number | null = 0): Spend => ({ calls: 1, tokens, usd });
const none: BudgetSetting = { perRun: {}, perMonth: {} };
const on = (day: string) => () => new Date(`${day}T12:00:00Z`);

/** One call: the most it can cost, then what it cost. */
async function call(file: SpendFile, worst: Spend, real: Spend): Promise<void> {
  const held = await file.reserve('judge', worst);
  await new Promise((resolve) => setTimeout(resolve, 1));
  await held.settle(real);
}

describe('caps', () => {
  test('calls at the same time can not pass one together', async () => {
    const file = await SpendFile.open({ perRun: { tokens: 1000 }, perMonth: {} });
    let most = 0;
    const results = await Promise.allSettled(
      Array.from({ length: 100 }, async () => {
        const held = await file.reserve('judge', spend(100));
        most = Math.max(most, file.run.tokens);
        await new Promise((resolve) => setTimeout(resolve, 2));
        await held.settle(spend(100));
      }),
    );
    expect(most).toBe(1000);
    expect(file.run).toEqual({ calls: 10, tokens: 1000, usd: 0 });
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(BudgetError);
    }
    expect(file.ended).toBe(
      'budget ended after 10 calls: the next could be token 1100 of 1000 a run',
    );
  });

  test('what is set aside and not used is used by others', async () => {
    const file = await SpendFile.open({ perRun: { tokens: 1000 }, perMonth: {} });
    const calls = Array.from({ length: 20 }, async () => call(file, spend(500), spend(40)));
    const results = await Promise.allSettled(calls);
    // After 13 calls of 40 a call of 500 does not fit, and nothing is under way.
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(13);
    expect(file.run.tokens).toBe(520);
  });

  test('the first that does not fit ends it, also for shorter ones', async () => {
    const file = await SpendFile.open({ perRun: { tokens: 100 }, perMonth: {} });
    await expect(file.reserve('judge', spend(101))).rejects.toThrow(BudgetError);
    await expect(file.reserve('judge', spend(1))).rejects.toThrow('budget ended after 0 calls');
  });

  test('money that is not known is not spent where money has a cap', async () => {
    const file = await SpendFile.open({ perRun: { usd: 5 }, perMonth: {} });
    await expect(file.reserve('judge', spend(1, null))).rejects.toThrow('its price is not known');
    const free = await SpendFile.open({ perRun: { calls: 5 }, perMonth: {} });
    await call(free, spend(1, null), spend(1, null));
    expect(free.run.usd).toBeNull();
  });

  test('a call that cost nothing frees what was set aside', async () => {
    const file = await SpendFile.open({ perRun: { tokens: 100 }, perMonth: {} });
    await call(file, spend(100), { ...nothing, calls: 1 });
    await call(file, spend(100), spend(100));
    expect(file.run).toEqual({ calls: 2, tokens: 100, usd: 0 });
  });
});

describe('the ledger', () => {
  const byMonth: BudgetSetting = { perRun: {}, perMonth: { tokens: 250 } };

  test('carries a month from run to run, and ends with it', async () => {
    for (const [day, tokens] of [
      ['2026-10-31', 240],
      ['2026-11-01', 100],
      ['2026-11-30', 100],
    ] as const) {
      const file = await SpendFile.open(byMonth, { path, now: on(day) });
      await call(file, spend(tokens), spend(tokens));
      await file.close();
    }
    const file = await SpendFile.open(byMonth, { path, now: on('2026-11-30') });
    expect(file.month.tokens).toBe(200);
    expect(file.run).toEqual(nothing);
    await expect(file.reserve('judge', spend(51))).rejects.toThrow(
      'budget ended after 0 calls: the next could be token 251 of 250 a month',
    );
    await file.close();
    const next = await SpendFile.open(byMonth, { path, now: on('2026-12-01') });
    await call(next, spend(250), spend(250));
    await next.close();
  });

  test('counts the most of a call that was never settled', async () => {
    const killed = await SpendFile.open(byMonth, { path, now: on('2026-11-21') });
    await killed.reserve('judge', spend(200));
    // Not closed, as a killed process would leave it.
    const file = await SpendFile.open(byMonth, { path, now: on('2026-11-21') });
    expect(file.month.tokens).toBe(200);
    await killed.close();
    await file.close();
  });

  test('shows two processes what the other has set aside', async () => {
    const now = on('2026-11-21');
    const [one, two] = [
      await SpendFile.open(byMonth, { path, now }),
      await SpendFile.open(byMonth, { path, now }),
    ];
    await one.reserve('judge', spend(200));
    await expect(two.reserve('judge', spend(100))).rejects.toThrow(BudgetError);
    await one.close();
    await two.close();
  });

  test('skips and counts what it can not read', async () => {
    await (await SpendFile.open(none, { path, now: on('2026-11-21') })).close();
    const lines = [
      'nonsense',
      '{"id":"a","month":"2026-11","spend":{"calls":1,"tokens":-5,"usd":0}}',
      '{"id":"b","month":"2026-11","spend":{"calls":1,"tokens":"5","usd":0}}',
      '{"id":"c","month":"2026-11","spend":{"calls":1,"tokens":5,"usd":0.5}}',
    ];
    writeFileSync(path, readFileSync(path, 'utf8') + lines.map((line) => `${line}\n`).join(''));
    const file = await SpendFile.open(none, { path, now: on('2026-11-21') });
    expect(file.month).toEqual({ calls: 1, tokens: 5, usd: 0.5 });
    expect(file.broken).toBe(3);
    await file.close();
  });

  test('that can not be written lets nothing be asked, and nobody wait', async () => {
    const setting = { perRun: { tokens: 150 }, perMonth: {} };
    const file = await SpendFile.open(setting, { path });
    await file.close();
    const calls = [1, 2, 3].map(async () => file.reserve('judge', spend(100)));
    for (const result of await Promise.allSettled(calls)) {
      expect(result).toMatchObject({ status: 'rejected', reason: { name: 'HostError' } });
    }
    expect(file.run.tokens).toBe(0);
  });

  test('must be there where a month has a cap', async () => {
    await expect(SpendFile.open(byMonth)).rejects.toThrow(ConfigError);
  });

  test('stays fast when it is long', async () => {
    const file = await SpendFile.open(none, { path });
    const started = performance.now();
    for (let i = 0; i < 50; i += 1) {
      const held = await Promise.all(
        Array.from({ length: 100 }, async () => file.reserve('j', spend(1))),
      );
      await Promise.all(held.map(async (each) => each.settle(spend(1))));
    }
    expect(file.run.calls).toBe(5000);
    // 5,000 calls; the sums of all before each would be 12 million additions a line.
    expect(performance.now() - started).toBeLessThan(20_000);
    await file.close();
  });
});

describe('what is answered when the process is gone', () => {
  const entry = { id: 'batch-0', month: '2026-11' };
  const budget: BudgetSetting = { perRun: {}, perMonth: { tokens: 1000 } };
  const open = (day: string) => SpendFile.open(budget, { path, now: on(day) });

  test('counts with the most until a later process settles it, in its own month', async () => {
    const first = await open('2026-11-30');
    await first.hold(entry, 'judge', spend(900));
    await first.close();
    const second = await open('2026-11-30');
    expect(second.month.tokens).toBe(900);
    await expect(second.reserve('judge', spend(101))).rejects.toThrow(BudgetError);
    await second.close();
    const later = await open('2026-12-01');
    await later.settle(entry, 'judge', spend(40));
    // Told twice it counts once.
    await later.settle(entry, 'judge', spend(40));
    expect(later.month.tokens).toBe(0);
    await later.close();
    expect((await open('2026-11-30')).month).toEqual(spend(40));
  });

  test('nobody waits for it', async () => {
    const file = await open('2026-11-21');
    await file.hold(entry, 'judge', spend(900));
    await expect(file.hold({ ...entry, id: 'batch-1' }, 'judge', spend(200))).rejects.toThrow(
      'budget ended after 1 calls: the next could be token 1100 of 1000 a month',
    );
    // What did not fit is not counted.
    expect(file.month.tokens).toBe(900);
  });

  test('is given back where it was not handed in', async () => {
    const file = await SpendFile.open(budget, { now: on('2026-11-21'), path });
    await file.hold(entry, 'judge', spend(900));
    await file.settle(entry, 'judge', nothing);
    expect(file.month.tokens).toBe(0);
  });
});

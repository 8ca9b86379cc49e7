// Few calls, and a stated chance of being wrong: exact for small populations in
// test/algorithms/finite-sampling.test.ts, here for whole runs with stopping as early as can be.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  decide,
  plan,
  randomOf,
  suspicious,
  type Decision,
  type Reading,
} from '../../src/judge/sequential.ts';
import { cpuMs } from '../helpers/cpu-ms.ts';

/** A whole run: reads until it is decided or the budget is spent. `verdicts` are all records'. */
function run(
  verdicts: readonly Reading[],
  always: readonly number[],
  seed: string,
  { share, alpha, most }: { share: number; alpha: number; most: number },
): Decision {
  const drawing = plan(verdicts.length, always, most, randomOf([seed]));
  const observed = {
    always: drawing.always.map((i) => verdicts[i]!),
    drawn: drawing.drawn.map((i) => verdicts[i]!),
  };
  // Deciding after each reading is the same as looking at all of them: the first crossing counts.
  return decide(drawing, observed, { share, alpha });
}

/** `bad` of `count` are dropped, at the end. */
const mix = (count: number, bad: number): Reading[] =>
  Array.from({ length: count }, (_, i) => (i < count - bad ? 'keep' : 'drop'));

describe('in simulated runs', () => {
  const rounds = 400;
  const alpha = 0.1;
  // Four standard deviations above what is promised.
  const most = rounds * alpha + 4 * Math.sqrt(rounds * alpha * (1 - alpha));

  test.each([
    ['just below the share', 0.9, 31],
    ['below it', 0.9, 45],
  ])('a dataset %s is seldom passed', (_, share, bad) => {
    let wrong = 0;
    let missed = 0;
    for (let i = 0; i < rounds; i += 1) {
      const { outcome, interval } = run(mix(300, bad), [0, 150, 299], `a${i}`, {
        share,
        alpha,
        most: 300,
      });
      if (outcome === 'pass') wrong += 1;
      const truth = 1 - bad / 300;
      if (truth < interval.low - 1e-12 || truth > interval.high + 1e-12) missed += 1;
    }
    expect(wrong).toBeLessThanOrEqual(most);
    expect(missed).toBeLessThanOrEqual(2 * most);
  });

  test.each([
    ['just at the share', 0.9, 30],
    ['above it', 0.9, 20],
  ])('a dataset %s is seldom failed', (_, share, bad) => {
    let wrong = 0;
    for (let i = 0; i < rounds; i += 1) {
      if (run(mix(300, bad), [], `b${i}`, { share, alpha, most: 120 }).outcome === 'fail')
        wrong += 1;
    }
    expect(wrong).toBeLessThanOrEqual(most);
  });

  test('what is plainly good or bad is decided by few', () => {
    const good = run(mix(20_000, 0), [], 'c', { share: 0.95, alpha: 0.05, most: 500 });
    expect(good).toMatchObject({ outcome: 'pass' });
    expect(good.decidedAfter).toBeLessThan(100);
    const bad = run(mix(20_000, 10_000), [], 'd', { share: 0.95, alpha: 0.05, most: 500 });
    expect(bad).toMatchObject({ outcome: 'fail' });
    expect(bad.decidedAfter).toBeLessThan(40);
  });
});

describe('a decision', () => {
  const target = { share: 0.9, alpha: 0.05 };

  test('of a population read whole is exact', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.nat(30), (count, b, a) => {
        const bad = Math.min(b, count);
        const always = Array.from({ length: Math.min(a, count) }, (_, i) => count - 1 - i);
        const { outcome, interval, read } = run(mix(count, bad), always, 'e', {
          ...target,
          most: 60,
        });
        // Decisions on the way may differ from the truth with chance alpha; the count can not.
        expect(read).toBe(count);
        if (outcome === 'undecided') throw new Error('all was read');
        const truth = 1 - bad / count;
        const isMet = bad <= Math.floor(count * 0.1 + 1e-9);
        if ((outcome === 'pass') === isMet) {
          expect(interval.low).toBeLessThanOrEqual(truth + 1e-12);
          expect(interval.high).toBeGreaterThanOrEqual(truth - 1e-12);
        }
      }),
      { seed: 1 },
    );
  });

  test('stays what it was, whatever is read later', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<Reading>('keep', 'drop'), { maxLength: 80 }),
        fc.nat(80),
        (drawn, cut) => {
          const of = (readings: readonly Reading[]) =>
            decide({ population: 100, always: [] }, { always: [], drawn: readings }, target);
          const early = of(drawn.slice(0, cut));
          if (early.outcome !== 'undecided') {
            expect(of(drawn)).toMatchObject({
              outcome: early.outcome,
              decidedAfter: early.decidedAfter,
            });
          }
        },
      ),
      { seed: 2 },
    );
  });

  test('is never helped to a pass by what has no verdict, nor to a fail', () => {
    const readings = fc.array(fc.constantFrom<Reading>('keep', 'drop', 'unscored'), {
      maxLength: 60,
    });
    const order = { fail: 0, undecided: 1, pass: 2 };
    fc.assert(
      fc.property(readings, readings, (always, drawn) => {
        const drawing = { population: 130, always: Array.from({ length: 60 }, (_, i) => i) };
        const as = (reading: Reading) => {
          const put = (list: readonly Reading[]) =>
            list.map((each) => (each === 'unscored' ? reading : each));
          return decide(drawing, { always: put(always), drawn: put(drawn) }, target);
        };
        const [best, worst, real] = [as('keep'), as('drop'), as('unscored')];
        if (real.outcome === 'pass') expect(worst.outcome).toBe('pass');
        if (real.outcome === 'fail') expect(best.outcome).toBe('fail');
        expect(order[best.outcome]).toBeGreaterThanOrEqual(order[worst.outcome]);
      }),
      { seed: 3 },
    );
    const none = decide(
      { population: 10, always: [] },
      { always: [], drawn: mix(10, 0).map(() => 'unscored') },
      target,
    );
    expect(none).toMatchObject({ outcome: 'undecided', unscored: 10, kept: 0 });
    expect(none.interval).toMatchObject({ low: 0, high: 1 });
  });

  test('what is always read stands for itself alone', () => {
    const always = Array.from({ length: 20 }, (_, i) => i);
    const drawing = { population: 1000, always };
    const of = (bad: number) =>
      decide(drawing, { always: mix(20, bad), drawn: mix(200, 0) }, { share: 0.95, alpha: 0.05 });
    // 20 bad ones of 1,000 are 2%, not 20 of 220.
    expect(of(20).outcome).toBe('pass');
    expect(of(20).interval.high).toBeLessThanOrEqual(0.98);
    // Those that were not read yet count as bad where that would not help.
    const unread = decide(drawing, { always: [], drawn: [] }, target);
    expect(unread).toMatchObject({ outcome: 'undecided', interval: { low: 0, high: 1 } });
    const enough = decide(
      { population: 1000, always },
      { always: mix(20, 20), drawn: [] },
      { share: 0.99, alpha: 0.05 },
    );
    expect(enough).toMatchObject({ outcome: 'fail', interval: { high: 0.98 } });
    expect(enough).not.toHaveProperty('decidedAfter');
  });

  test('of nothing', () => {
    const nothing = decide({ population: 0, always: [] }, { always: [], drawn: [] }, target);
    expect(nothing).toMatchObject({ outcome: 'pass', read: 0 });
  });

  test('is quick enough to be asked after every reading', () => {
    const started = cpuMs();
    const drawing = { population: 1_000_000, always: [] };
    for (let n = 20; n <= 400; n += 20)
      decide(drawing, { always: [], drawn: mix(n, n / 20) }, target);
    expect(cpuMs() - started).toBeLessThan(10_000);
  });
});

describe('a plan', () => {
  test('draws none twice and none that is always read', () => {
    fc.assert(
      fc.property(
        fc.nat(200),
        fc.array(fc.nat(199), { maxLength: 40 }),
        fc.nat(250),
        (extra, always, most) => {
          const population = 200 + extra;
          const drawing = plan(population, always, most, randomOf(['x']));
          const all = [...drawing.always, ...drawing.drawn];
          expect(new Set(all).size).toBe(all.length);
          expect(drawing.drawn.length).toBe(Math.min(most, population - drawing.always.length));
          expect(all.every((i) => i >= 0 && i < population)).toBe(true);
        },
      ),
      { seed: 4 },
    );
  });

  test('is the same for the same head and base, and another for others or another key', () => {
    const of = (texts: string[], key?: string) => plan(10_000, [], 20, randomOf(texts, key)).drawn;
    expect(of(['base', 'head'])).toEqual(of(['base', 'head']));
    expect(of(['base', 'head'])).not.toEqual(of(['base', 'head2']));
    expect(of(['base', 'head'])).not.toEqual(of(['bas', 'ehead']));
    expect(of(['base', 'head'])).not.toEqual(of(['base', 'head'], 'secret'));
  });

  test('the longest, the shortest and the worst are always read', () => {
    const records = [5, 90, 40, 1, 70, 40].map((length, i) => ({
      length,
      score: [9, 9, 0, 9, 9, 9][i]!,
    }));
    expect(suspicious(records, 1)).toEqual([1, 2, 3]);
    expect(suspicious(records, 2)).toEqual([0, 1, 2, 3, 4]);
    expect(suspicious([{ length: 3 }], 5)).toEqual([0]);
    expect(suspicious([], 5)).toEqual([]);
  });
});

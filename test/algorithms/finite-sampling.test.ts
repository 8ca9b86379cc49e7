import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  evidenceOfAtMost,
  evidenceOfMoreThan,
  logFactorial,
  possibleCounts,
  type Draws,
} from '../../src/algorithms/finite-sampling.ts';
import { cpuMs } from '../helpers/cpu-ms.ts';

/**
 * The exact chance that `stops` ever holds while a population with `bad` bad items is drawn empty:
 * all orders at once, by the number of draws and of bad ones among them.
 */
function chanceOfStopping(
  population: number,
  bad: number,
  stops: (draws: Draws) => boolean,
): number {
  let states = new Map([[0, 1]]);
  let stopped = 0;
  for (let drawn = 1; drawn <= population; drawn += 1) {
    const next = new Map<number, number>();
    for (const [seen, chance] of states) {
      const left = population - drawn + 1;
      const toBad = (chance * (bad - seen)) / left;
      if (toBad > 0) next.set(seen + 1, (next.get(seen + 1) ?? 0) + toBad);
      if (chance > toBad) next.set(seen, (next.get(seen) ?? 0) + chance - toBad);
    }
    states = new Map();
    for (const [seen, chance] of next) {
      if (stops({ population, drawn, bad: seen })) stopped += chance;
      else states.set(seen, chance);
    }
  }
  return stopped;
}

test('ln k! is that of the product', () => {
  let sum = 0;
  for (let k = 1; k <= 400; k += 1) {
    sum += Math.log(k);
    expect(Math.abs(logFactorial(k) - sum)).toBeLessThan(1e-12 * (1 + sum));
  }
});

describe('whenever one looks', () => {
  const populations = [12, 30, 57] as const;

  test.each(populations)('a bad population of %i is seldom proven good', (population) => {
    for (const alpha of [0.05, 0.2]) {
      for (let limit = 0; limit < population; limit += 1 + Math.floor(population / 10)) {
        const proves = (draws: Draws) => evidenceOfAtMost(draws, limit) >= -Math.log(alpha);
        for (let bad = limit + 1; bad <= population; bad += 1) {
          expect(chanceOfStopping(population, bad, proves)).toBeLessThanOrEqual(alpha + 1e-9);
        }
      }
    }
  });

  test.each(populations)('a good population of %i is seldom proven bad', (population) => {
    const alpha = 0.1;
    for (let limit = 0; limit < population; limit += 4) {
      const proves = (draws: Draws) => evidenceOfMoreThan(draws, limit) >= -Math.log(alpha);
      for (let bad = 0; bad <= limit; bad += 1) {
        expect(chanceOfStopping(population, bad, proves)).toBeLessThanOrEqual(alpha + 1e-9);
      }
    }
  });

  test.each(populations)('the true count of %i is seldom ever left out', (population) => {
    for (const alpha of [0.05, 0.2]) {
      for (let bad = 0; bad <= population; bad += 1) {
        const misses = (draws: Draws) => {
          const { least, most } = possibleCounts(draws, alpha);
          return bad < least || bad > most;
        };
        expect(chanceOfStopping(population, bad, misses)).toBeLessThanOrEqual(alpha + 1e-9);
      }
    }
  });
});

test('a wrong level would be noticed: the bounds are not loose by more than a factor', () => {
  const proves = (draws: Draws) => evidenceOfAtMost(draws, 5) >= -Math.log(0.2);
  expect(chanceOfStopping(57, 6, proves)).toBeGreaterThan(0.02);
});

test('a population drawn empty is known', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(300), fc.nat(300), (population, b, l) => {
      const [bad, limit] = [Math.min(b, population), Math.min(l, population - 1)];
      const draws = { population, drawn: population, bad };
      expect(possibleCounts(draws, 0.05)).toEqual({ least: bad, most: bad });
      expect(evidenceOfAtMost(draws, limit)).toBe(bad <= limit ? Infinity : -Infinity);
      expect(evidenceOfMoreThan(draws, limit)).toBe(bad > limit ? Infinity : -Infinity);
    }),
    { seed: 3 },
  );
});

test('the sum is that of the definition, term by term', () => {
  const choose = (n: number, k: number): number => {
    let product = 1;
    for (let i = 1; i <= k; i += 1) product = (product * (n - k + i)) / i;
    return k < 0 || k > n ? 0 : product;
  };
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 40 }),
      fc.nat(40),
      fc.nat(40),
      fc.nat(40),
      (n, t, s, l) => {
        const [drawn, limit] = [t % n, l % n];
        const bad = s % (drawn + 1);
        const chance = (total: number) => choose(n - drawn, total - bad) / choose(n, total);
        let mean = 0;
        for (let total = 0; total <= limit; total += 1) mean += chance(total) / (limit + 1);
        let most = 0;
        for (let total = limit + 1; total <= n; total += 1) most = Math.max(most, chance(total));
        const wanted = Math.log(mean / most);
        const found = evidenceOfAtMost({ population: n, drawn, bad }, limit);
        if (Number.isFinite(wanted)) expect(found).toBeCloseTo(wanted, 9);
        else expect(found).toBe(wanted);
      },
    ),
    { seed: 4, numRuns: 500 },
  );
});

test('large populations are quick and stay finite', () => {
  const started = cpuMs();
  for (let drawn = 1; drawn <= 500; drawn += 1) {
    const draws = { population: 2_000_000, drawn, bad: Math.floor(drawn / 30) };
    expect(Number.isFinite(evidenceOfAtMost(draws, 100_000))).toBe(true);
    expect(Number.isFinite(evidenceOfMoreThan(draws, 100_000))).toBe(true);
    possibleCounts(draws, 0.05);
  }
  expect(cpuMs() - started).toBeLessThan(10_000);
});

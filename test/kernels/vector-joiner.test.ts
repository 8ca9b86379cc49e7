// The kernel gives what its plain twin gives, to the bit; and the join finds what it says it finds.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { seededRandom, type Random } from '../../src/algorithms/random.ts';
import {
  bitsApart,
  planSketches,
  sketchBits,
  sketchRows as sketchPlainly,
  sketchWords,
  type Rows,
} from '../../src/algorithms/sign-sketch.ts';
import { chooseLimits } from '../../src/algorithms/sketch-limits.ts';
import { joinVectors as joinPlainly, planJoin } from '../../src/algorithms/vector-join.ts';
import { joinVectors, sketchRows } from '../../src/kernels/vector-joiner.ts';

const normal = (random: Random): number => {
  let sum = -6;
  for (let i = 0; i < 12; i += 1) sum += random.word() / 2 ** 32;
  return sum;
};

const unit = (row: readonly number[]): number[] => {
  const length = Math.hypot(...row);
  return length === 0 ? [...row] : row.map((value) => value / length);
};

function toRows(list: readonly (readonly number[])[], dimensions: number): Rows {
  return { count: list.length, dimensions, values: Float32Array.from(list.flat()) };
}

/**
 * Unit rows that lean one way, as those of texts do, in topics; every third has a partner before it, at
 * most `apart` away. Rows of zeros here and there.
 */
function leaning(count: number, dimensions: number, seed: number, apart = 0.5): Rows {
  const random = seededRandom([seed, count, dimensions, 7]);
  const draw = (scale: number): number[] =>
    Array.from({ length: dimensions }, () => normal(random) * scale);
  const mean = draw(0.6);
  const topics = Array.from({ length: 20 }, () => draw(0.7));
  const list: number[][] = [];
  for (let i = 0; i < count; i += 1) {
    if (i % 97 === 50) {
      list.push(new Array<number>(dimensions).fill(0));
    } else if (i % 3 === 2) {
      const from = list[i - 1 - random.below(Math.min(i, 40))] as number[];
      const scale = (apart * random.word()) / 2 ** 32 / Math.sqrt(dimensions);
      list.push(unit(draw(scale).map((value, k) => value + (from[k] as number))));
    } else {
      const topic = topics[random.below(topics.length)] as number[];
      list.push(unit(draw(1).map((v, k) => v + (mean[k] as number) + (topic[k] as number))));
    }
  }
  return toRows(list, dimensions);
}

describe('kernel = twin', () => {
  test('sketches', () => {
    const value = fc.oneof(
      fc.float({ noNaN: true, min: -1, max: 1 }),
      fc.constantFrom(0, -0, 1, -1),
    );
    const rows = fc.integer({ min: 1, max: 40 }).chain((dimensions) =>
      fc
        .array(fc.array(value, { minLength: dimensions, maxLength: dimensions }), {
          maxLength: 9,
        })
        .map((list) => toRows(list, dimensions)),
    );
    fc.assert(
      fc.property(rows, (each) => {
        const plan = planSketches(each);
        expect([...sketchRows(each, plan)]).toEqual([...sketchPlainly(each, plan)]);
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  test.each([1, 16, 100, 256, 300, 1536])('sketches of %i dimensions', (dimensions) => {
    const rows = leaning(60, dimensions, 1);
    const plan = planSketches(rows);
    expect(sketchRows(rows, plan)).toEqual(sketchPlainly(rows, plan));
  });

  test.each([
    [0.5, 0, 100],
    [0.8, 0, 100],
    [0.8, 700, 100],
    [0.8, 0, 2],
    [0.95, 1299, 100],
    [1, 0, 100],
  ])('few rows: threshold %f, new from row %i, %i partners', (threshold, firstNew, maxPartners) => {
    const rows = leaning(900, 20, 2);
    const options = { threshold, firstNew: Math.min(firstNew, 899), maxPartners };
    expect(joinVectors(rows, options)).toEqual(joinPlainly(rows, options));
  });

  test.each([
    [0.97, 0, 100, 2],
    [0.8, 600, 100, 4],
    [0.65, 0, 3, 8],
    [0.3, 0, 3, 0],
  ])(
    'many rows: threshold %f, new from row %i, %i partners: head of %i words',
    (threshold, firstNew, maxPartners, headWords) => {
      const rows = leaning(1300, 60, 3);
      const options = { threshold, firstNew, maxPartners };
      expect(planJoin(rows, options, sketchPlainly).stages.headWords).toBe(headWords);
      const joined = joinVectors(rows, options);
      expect(joined).toEqual(joinPlainly(rows, options));
      expect(joined.pairs.length).toBeGreaterThan(100);
    },
  );
});

describe('the join', () => {
  const cosine = ({ dimensions, values }: Rows, i: number, j: number): number => {
    let sum = 0;
    for (let k = 0; k < dimensions; k += 1) {
      sum += (values[i * dimensions + k] as number) * (values[j * dimensions + k] as number);
    }
    return sum;
  };
  const bruteForce = (rows: Rows, threshold: number, firstNew: number): string[] => {
    const found: string[] = [];
    for (let i = firstNew; i < rows.count; i += 1) {
      for (let j = 0; j < i; j += 1) {
        if (cosine(rows, i, j) >= threshold) found.push(`${i} ${j}`);
      }
    }
    return found;
  };
  const keys = (joined: ReturnType<typeof joinVectors>): string[] =>
    joined.pairs.map(({ i, j }) => `${i} ${j}`);

  test.each([0, 500, 1999])('exact equals brute force, new from row %i', (firstNew) => {
    const rows = leaning(2000, 24, 4);
    const joined = joinVectors(rows, { threshold: 0.9, firstNew, exact: true, maxPartners: 2000 });
    expect(keys(joined)).toEqual(bruteForce(rows, 0.9, firstNew));
    expect(joined.expectedRecall).toBe(1);
  });

  test('more rows than fit in a tile', () => {
    const rows = leaning(1200, 4096, 5);
    const options = { threshold: 0.95, maxPartners: 1200 };
    const joined = joinVectors(rows, options);
    expect(keys(joined)).toEqual(keys(joinVectors(rows, { ...options, exact: true })));
    expect(joined.pairs.length).toBeGreaterThan(200);
  });

  test('rows of zeros and of no numbers are like nothing', () => {
    const list = Array.from({ length: 1200 }, (_, i) => [i % 2, i % 3 === 0 ? NaN : 0, 0]);
    const zeros = list.map(() => [0, 0, 0]);
    for (const rows of [
      toRows(zeros, 3),
      toRows(
        list.map(([, nan = 0]) => [nan, nan, 0]),
        3,
      ),
    ]) {
      const joined = joinVectors(rows, { threshold: 0.1 });
      expect(joined.pairs.filter(({ i, j }) => Number.isNaN(cosine(rows, i, j)))).toEqual([]);
      expect(joined.pairs.filter(({ i, j }) => cosine(rows, i, j) === 0)).toEqual([]);
    }
  });

  test('no rows, one row, and rows of no dimensions', () => {
    for (const rows of [toRows([], 4), toRows([[1, 0, 0, 0]], 4), toRows([[], [], []], 0)]) {
      expect(joinVectors(rows, { threshold: 0.5 }).pairs).toEqual([]);
    }
  });

  test.each([0, -1, NaN, 1.5])('refuses the threshold %f', (threshold) => {
    expect(() => joinVectors(toRows([[1]], 1), { threshold })).toThrow(RangeError);
  });

  test('a row with many partners has the first of them, and is counted', () => {
    const rows = toRows(
      Array.from({ length: 1500 }, () => [1, 0]),
      2,
    );
    const { pairs, crowded } = joinVectors(rows, { threshold: 0.9, maxPartners: 5 });
    expect(pairs.filter(({ i }) => i === 1499).map(({ j }) => j)).toEqual([0, 1, 2, 3, 4]);
    expect(crowded).toBe(1495);
    expect(pairs[0]?.cosine).toBe(1);
  });
});

describe('what sketches miss', () => {
  /** Pairs (2k + 1, 2k) of unit rows whose cosine is just the threshold, all leaning one way. */
  const atThreshold = (
    threshold: number,
    count: number,
    dimensions: number,
    seed: number,
  ): Rows => {
    const random = seededRandom([seed, count, dimensions, 8]);
    const draw = (): number[] => Array.from({ length: dimensions }, () => normal(random));
    const mean = draw().map((value) => value * 0.8);
    const list: number[][] = [];
    for (let k = 0; k < count; k += 1) {
      const row = unit(draw().map((value, at) => value + (mean[at] as number)));
      const other = draw();
      const along = other.reduce((sum, value, at) => sum + value * (row[at] as number), 0);
      const across = unit(other.map((value, at) => value - along * (row[at] as number)));
      const sine = Math.sqrt(1 - threshold ** 2);
      const turned = row.map((value, at) => value * threshold + (across[at] as number) * sine);
      list.push(row, turned);
    }
    return toRows(list, dimensions);
  };

  test.each([
    [0.95, 256],
    [0.9, 256],
    [0.9, 64],
    [0.8, 512],
    [0.7, 300],
  ])('at cosine %f in %i dimensions: no more than stated', (threshold, dimensions) => {
    const pairs = 3000;
    const rows = atThreshold(threshold, pairs, dimensions, 6);
    const plan = planSketches(rows);
    const sketches = sketchRows(rows, plan);
    const { pairs: found, expectedRecall } = joinVectors(rows, { threshold: threshold - 1e-5 });
    expect(expectedRecall).toBeGreaterThanOrEqual(0.999);
    const here = found.filter(({ i, j }) => i === j + 1 && j % 2 === 0).length;
    // Three are to be expected of 3,000; more than nine come once in two thousand times.
    expect(pairs - here).toBeLessThanOrEqual(9);
    // The sketches are worth something: rows that are no pair are half of the signs apart.
    let apart = 0;
    for (let k = 2; k < 400; k += 2) apart += bitsApart(sketches, 0, k, sketchWords) / 199;
    expect(apart / sketchBits).toBeGreaterThan(0.45);
    expect(apart / sketchBits).toBeLessThan(0.55);
  });

  test('limits are those of the binomial distribution', () => {
    // A distance of sqrt(0.2) / sin(pi / 8): an eighth of the signs differ at cosine 0.9.
    const distance = Math.sqrt(0.2) / Math.sin(Math.PI / 8);
    const { bits, expectedRecall } = chooseLimits(Float64Array.of(distance, -1, 0.1, 0), 0.9, {
      headWords: 2,
    });
    const tail = (count: number, share: number, limit: number): number => {
      let sum = 0;
      let term = (1 - share) ** count;
      for (let k = 0; k <= limit; k += 1) {
        sum += term;
        term *= ((count - k) / (k + 1)) * (share / (1 - share));
      }
      return 1 - sum;
    };
    const [head = 0, whole = 0, ...others] = bits;
    const share = Math.ceil((1 / 8) * 2048 * (1 + 1e-4)) / 2048; // a step more, for the rounding
    expect(tail(64, share, head)).toBeLessThanOrEqual(0.0003);
    expect(tail(64, share, head - 1)).toBeGreaterThan(0.0003);
    expect(tail(256, share, whole)).toBeLessThanOrEqual(0.0006);
    expect(tail(256, share, whole - 1)).toBeGreaterThan(0.0006);
    expect(expectedRecall).toBeCloseTo(1 - tail(64, share, head) - tail(256, share, whole), 9);
    // Zeros are like nothing; so near the mean, an angle says nothing.
    expect(others).toEqual([-1, 256, 64, 256, 64, 256]);
  });
});

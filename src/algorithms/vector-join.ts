// Every pair of rows whose cosine reaches a threshold: sign sketches leave few pairs to compare, and each
// of those is compared on the vectors. The plain twin of joinBlock in src/kernels/assembly/vectors.ts:
// both must give the same pairs and the same bits of their cosines.
import { seededRandom } from './random.ts';
import {
  bitsApart,
  planSketches,
  sketchBits,
  sketchRows,
  spreads,
  type Rows,
} from './sign-sketch.ts';
import { chooseLimits, type Limits, type Stages } from './sketch-limits.ts';

export interface JoinOptions {
  /** Cosine, above 0 and at most 1. */
  readonly threshold: number;
  /** Pairs count of which the later row is this one or stands behind it: the others were there before. */
  readonly firstNew?: number;
  /** Compare all pairs on the vectors, so that none is missed. Few rows always are. */
  readonly exact?: boolean;
  /** A row is paired with the first so many of those before it that it is like. */
  readonly maxPartners?: number;
}

export interface VectorPair {
  /** Numbers of rows, i > j. */
  readonly i: number;
  readonly j: number;
  /** At most 1. */
  readonly cosine: number;
}

export interface JoinedVectors {
  /** By i, then j. */
  readonly pairs: readonly VectorPair[];
  /** Of pairs at the threshold: the share that is found; 1 where all were compared. */
  readonly expectedRecall: number;
  /** Rows with `maxPartners` partners, which may have more. */
  readonly crowded: number;
}

/** What a join of these rows takes, beside the rows. */
export interface JoinPlan {
  readonly stages: Stages;
  readonly limits: Limits;
  /** Empty where no stage asks for them. */
  readonly sketches: Uint32Array;
}

export const usualPartners = 100;

// Below so many pairs, all are compared: sketches would take as long.
const fewPairs = 500_000;

export function pairCount(count: number, firstNew: number): number {
  return ((count - firstNew) * (count + firstNew - 1)) / 2;
}

/** Throws RangeError for a threshold that is not above 0. `sketch` makes the sketches. */
export function planJoin(
  rows: Rows,
  { threshold, firstNew = 0, exact = false }: JoinOptions,
  sketch: typeof sketchRows,
): JoinPlan {
  if (!(threshold > 0 && threshold <= 1)) throw new RangeError('threshold');
  const plan = planSketches(rows);
  const distances = spreads(rows, plan.mean);
  const all: Stages = { headWords: 0 };
  const sketches = new Uint32Array(0);
  if (exact || pairCount(rows.count, firstNew) <= fewPairs) {
    return { stages: all, limits: chooseLimits(distances, threshold, all), sketches };
  }
  const made = sketch(rows, plan);
  const stages = chooseStages(rows, made, distances, threshold, firstNew);
  const limits = chooseLimits(distances, threshold, stages);
  return { stages, limits, sketches: stages.headWords === 0 ? sketches : made };
}

const sampledPairs = 16_384;

// What a pair takes, in tenths of a nanosecond of the machine it was measured on; only their ratios
// matter. By number of 32-bit words in the head.
const headCost = { 2: 4, 4: 7, 8: 20 } as const;
const wholeCost = 60;
const rowCost = 300;
const costOfFloat = 1.2;

/** The stages that take the least time, by a sample of pairs; `headWords` 0 where none saves any. */
function chooseStages(
  rows: Rows,
  sketches: Uint32Array,
  distances: Float64Array,
  threshold: number,
  firstNew: number,
): Stages {
  const random = seededRandom([rows.count, firstNew, rows.dimensions, 1]);
  const pairs = Array.from({ length: sampledPairs }, (): readonly [number, number] => {
    const i = firstNew + random.below(rows.count - firstNew);
    return [i, random.below(Math.max(1, i))];
  });
  const compare = rowCost + rows.dimensions * costOfFloat;
  let best: { stages: Stages; cost: number } = { stages: { headWords: 0 }, cost: compare };
  for (const headWords of [2, 4, 8] as const) {
    const { bits } = chooseLimits(distances, threshold, { headWords });
    let passed = 0;
    let confirmed = 0;
    for (const [i, j] of pairs) {
      if (bitsApart(sketches, i, j, headWords) > (bits[2 * i] as number)) continue;
      passed += 1;
      if (bitsApart(sketches, i, j, 8) <= (bits[2 * i + 1] as number)) confirmed += 1;
    }
    const cost =
      headCost[headWords] +
      (headWords < 8 ? (passed / sampledPairs) * wholeCost : 0) +
      (confirmed / sampledPairs) * compare;
    if (cost < best.cost) best = { stages: { headWords }, cost };
  }
  return best.stages;
}

/** The join in plain TypeScript. */
export function joinVectors(rows: Rows, options: JoinOptions): JoinedVectors {
  const { threshold, firstNew = 0, maxPartners = usualPartners } = options;
  const { stages, limits, sketches } = planJoin(rows, options, sketchRows);
  const { headWords } = stages;
  const least = Math.fround(threshold);
  const pairs: VectorPair[] = [];
  let crowded = 0;
  for (let i = firstNew; i < rows.count; i += 1) {
    const head = limits.bits[2 * i] as number;
    const whole = limits.bits[2 * i + 1] as number;
    let partners = 0;
    for (let j = 0; j < i && head >= 0 && partners < maxPartners; j += 1) {
      if (headWords > 0 && bitsApart(sketches, i, j, headWords) > head) continue;
      if (headWords > 0 && bitsApart(sketches, i, j, sketchBits / 32) > whole) continue;
      const cosine = dot(rows, i, j);
      if (!(cosine >= least)) continue;
      partners += 1;
      pairs.push({ i, j, cosine: Math.min(1, cosine) });
    }
    if (partners === maxPartners) crowded += 1;
  }
  return { pairs, expectedRecall: limits.expectedRecall, crowded };
}

/** The kernel's order of additions, each rounded to 32 bits as there. */
function dot({ dimensions, values }: Rows, i: number, j: number): number {
  const lanes = new Float32Array(16);
  for (let k = 0; k < dimensions; k += 1) {
    const product = Math.fround(
      (values[i * dimensions + k] as number) * (values[j * dimensions + k] as number),
    );
    lanes[k % 16] = (lanes[k % 16] as number) + product;
  }
  const sums = new Float32Array(4);
  for (let lane = 0; lane < 4; lane += 1) {
    const low = Math.fround((lanes[lane] as number) + (lanes[lane + 4] as number));
    const high = Math.fround((lanes[lane + 8] as number) + (lanes[lane + 12] as number));
    sums[lane] = low + high;
  }
  const even = Math.fround((sums[0] as number) + (sums[1] as number));
  return Math.fround(even + Math.fround((sums[2] as number) + (sums[3] as number)));
}

// Sketches of vectors: of two rows, as many of 256 signs differ as the angle between them is of a half
// turn (Charikar: Similarity estimation techniques from rounding algorithms, STOC 2002). What is taken
// signs of is a random rotation of a row less the mean of all: vectors of texts all lean the same way,
// and a hyperplane through the origin would put nearly all of them on one side. The rotation is three
// rounds of flipped signs and a Walsh–Hadamard transform (Andoni et al.: Practical and optimal LSH for
// angular distance, NIPS 2015). The plain twin of sketchVectors in src/kernels/assembly/vectors.ts:
// both must give the same bits.
import { seededRandom } from './random.ts';

/** Rows of one length in one array; core's Vectors are such. */
export interface Rows {
  readonly count: number;
  readonly dimensions: number;
  readonly values: Float32Array;
}

export const sketchBits = 256;
export const sketchWords = sketchBits / 32;

const rounds = 3;
const signBit = 0x80000000;

/** What the sketches of a set of rows are made with. */
export interface SketchPlan {
  /** Floats that are rotated: a power of two, `sketchBits` at least. */
  readonly width: number;
  readonly mean: Float32Array;
  /** Sign masks, 0 or the highest bit, `width` for each round. */
  readonly flips: Uint32Array;
}

export function planSketches(rows: Rows): SketchPlan {
  let width = sketchBits;
  while (width < rows.dimensions) width *= 2;
  const random = seededRandom([0x68656172, 0x74637574, width, rounds]);
  const flips = Uint32Array.from({ length: width * rounds }, () => random.word() & signBit);
  return { width, mean: meanOf(rows), flips };
}

function meanOf({ count, dimensions, values }: Rows): Float32Array {
  const sums = new Float64Array(dimensions);
  for (let i = 0, at = 0; i < count; i += 1) {
    for (let k = 0; k < dimensions; k += 1, at += 1) {
      const value = values[at] as number;
      if (Number.isFinite(value)) sums[k] = (sums[k] as number) + value;
    }
  }
  return Float32Array.from(sums, (sum) => sum / Math.max(1, count));
}

/** How far each row is from the mean; -1 for one of zeros or with NaN, which is like nothing. */
export function spreads({ count, dimensions, values }: Rows, mean: Float32Array): Float64Array {
  const found = new Float64Array(count);
  for (let i = 0, at = 0; i < count; i += 1) {
    let sum = 0;
    let length = 0;
    for (let k = 0; k < dimensions; k += 1, at += 1) {
      const value = values[at] as number;
      const apart = value - (mean[k] as number);
      sum += apart * apart;
      length += value * value;
    }
    found[i] = length > 0 ? Math.sqrt(sum) : -1;
  }
  return found;
}

/** `sketchWords` words for each row. */
export function sketchRows(rows: Rows, { width, mean, flips }: SketchPlan): Uint32Array {
  const sketches = new Uint32Array(rows.count * sketchWords);
  const turned = new Float32Array(width);
  for (let i = 0; i < rows.count; i += 1) {
    turned.fill(0);
    const start = i * rows.dimensions;
    for (let k = 0; k < rows.dimensions; k += 1) {
      turned[k] = (rows.values[start + k] as number) - (mean[k] as number);
    }
    for (let round = 0; round < rounds; round += 1) {
      for (let k = 0; k < width; k += 1) {
        if (flips[round * width + k] !== 0) turned[k] = -(turned[k] as number);
      }
      transform(turned);
    }
    for (let bit = 0; bit < sketchBits; bit += 1) {
      if ((turned[bit] as number) >= 0) continue;
      const word = i * sketchWords + (bit >>> 5);
      sketches[word] = (sketches[word] as number) | (1 << (bit & 31));
    }
  }
  return sketches;
}

/** The Walsh–Hadamard transform in place, not normalised. */
function transform(values: Float32Array): void {
  for (let half = 1; half < values.length; half *= 2) {
    for (let block = 0; block < values.length; block += 2 * half) {
      for (let k = block; k < block + half; k += 1) {
        const left = values[k] as number;
        const right = values[k + half] as number;
        values[k] = left + right;
        values[k + half] = left - right;
      }
    }
  }
}

/** How many of the first `words` words' bits differ. */
export function bitsApart(sketches: Uint32Array, i: number, j: number, words: number): number {
  let bits = 0;
  for (let word = 0; word < words; word += 1) {
    const left = sketches[i * sketchWords + word] as number;
    bits += popcount(left ^ (sketches[j * sketchWords + word] as number));
  }
  return bits;
}

// Warren: Hacker's Delight, section 5-1.
function popcount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

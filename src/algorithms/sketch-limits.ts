// How many signs of two sketches may differ before their pair is given up: chosen so that of the pairs
// that just reach the threshold no more than a stated share is lost.
import { sketchBits } from './sign-sketch.ts';

/** A pair is first asked for the first words of its sketches, then for all. Words have 32 bits. */
export interface Stages {
  /** 2, 4, or 8: then there is one stage; 0 to compare the vectors themselves. */
  readonly headWords: 0 | 2 | 4 | 8;
}

// Of a pair at the very threshold; together less than the one in a thousand that may be missed.
const missedByHead = 0.0003;
const missedByWhole = 0.0006;

export interface Limits {
  /** For each row how many bits of the head may differ (-1 for a row that is like nothing), then of all. */
  readonly bits: Int32Array;
  /** The least share of pairs at the threshold that pass, over the rows; above it more do. */
  readonly expectedRecall: number;
}

const angleSteps = 2048;

/**
 * Limits for rows of unit length that are `spreads` away from the mean. Unit rows of cosine c are
 * sqrt(2 - 2c) apart, and so they are from the mean; seen from there, at a distance s, the angle between
 * them is no more than asin(sqrt(2 - 2c) / s), whatever the other's distance. A sign differs with the
 * probability angle / pi.
 */
export function chooseLimits(
  distances: Float64Array,
  threshold: number,
  { headWords }: Stages,
): Limits {
  const apart = Math.sqrt(Math.max(0, 2 - 2 * threshold)) + 1e-6; // rows are of unit length nearly
  const bits = new Int32Array(distances.length * 2);
  const known = new Map<number, readonly [head: Limit, whole: Limit]>();
  let expectedRecall = 1;
  for (const [i, distance] of distances.entries()) {
    if (distance < 0 || headWords === 0) {
      bits[2 * i] = distance < 0 ? -1 : sketchBits;
      bits[2 * i + 1] = sketchBits;
      continue;
    }
    const sine = apart / distance;
    const share = sine < 1 ? Math.asin(sine) / Math.PI : 1;
    const step = Math.ceil(share * angleSteps);
    let limits = known.get(step);
    if (limits === undefined) {
      limits = [
        headWords < 8
          ? limitOf(headWords * 32, step / angleSteps, missedByHead)
          : { bits: sketchBits, missed: 0 },
        limitOf(sketchBits, step / angleSteps, missedByWhole),
      ];
      known.set(step, limits);
      expectedRecall = Math.min(expectedRecall, 1 - limits[0].missed - limits[1].missed);
    }
    bits[2 * i] = limits[0].bits;
    bits[2 * i + 1] = limits[1].bits;
  }
  return { bits, expectedRecall };
}

interface Limit {
  readonly bits: number;
  /** The share of pairs of which more bits differ. */
  readonly missed: number;
}

/**
 * The fewest bits such that of `count` that differ with probability `share` each, more do with a
 * probability of `allowed` at most.
 */
function limitOf(count: number, share: number, allowed: number): Limit {
  if (share >= 1) return { bits: count, missed: 0 };
  // From above: the tail is summed from its smallest terms on.
  let logTerm = count * Math.log(share);
  let tail = 0;
  for (let bits = count; bits > 0; bits -= 1) {
    const more = tail + Math.exp(logTerm);
    if (more > allowed) return { bits, missed: tail };
    tail = more;
    // P(bits - 1) = P(bits) · bits / (count - bits + 1) · (1 - share) / share
    logTerm += Math.log((bits / (count - bits + 1)) * ((1 - share) / share));
  }
  return { bits: 0, missed: tail };
}

// e^x and tanh in additions and products alone: the same bits on every machine and version of Node,
// which Math.exp does not promise.

const log2e = 1.4426950408889634;
const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;

/** e^x for -700 ≤ x ≤ 700, within 1e-15 of it; 0 below, Infinity above. */
export function exponential(x: number): number {
  if (x < -700) return 0;
  if (x > 700) return Infinity;
  const n = Math.floor(x * log2e + 0.5);
  const r = x - n * ln2High - n * ln2Low;
  // Taylor's series; |r| is at most ln 2 / 2, so that the next term is below 1e-17.
  let sum = 1;
  for (let k = 14; k > 0; k -= 1) sum = 1 + (sum * r) / k;
  return sum * powerOfTwo(n);
}

/** tanh x. */
export function tangent(x: number): number {
  if (x > 20) return 1;
  if (x < -20) return -1;
  const square = exponential(2 * x);
  return (square - 1) / (square + 1);
}

/** Exact: a product of powers of two. */
function powerOfTwo(n: number): number {
  let power = 1;
  let factor = n < 0 ? 0.5 : 2;
  for (let left = Math.abs(n); left > 0; left >>= 1) {
    if ((left & 1) === 1) power *= factor;
    factor *= factor;
  }
  return power;
}

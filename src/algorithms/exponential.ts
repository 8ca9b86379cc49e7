// e^x and tanh in additions and products alone: the same bits on every machine and version of Node,
// which Math.exp does not promise.

const log2e = 1.4426950408889634;
const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;

/** 1 / k! from 14 down to 0. */
const coefficients = Array.from({ length: 15 }, (_, i) => {
  let factorial = 1;
  for (let k = 14 - i; k > 1; k -= 1) factorial *= k;
  return 1 / factorial;
});

/** e^x for -700 ≤ x ≤ 700, within 1e-15 of it; 0 below, Infinity above. */
export function exponential(x: number): number {
  if (x < -700) return 0;
  if (x > 700) return Infinity;
  const n = Math.floor(x * log2e + 0.5);
  const r = x - n * ln2High - n * ln2Low;
  // Taylor's series; |r| is at most ln 2 / 2, so that the next term is below 1e-17.
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * r + coefficient;
  return sum * powerOfTwo(n);
}

/** tanh x. */
export function tangent(x: number): number {
  if (x > 20) return 1;
  if (x < -20) return -1;
  const square = exponential(2 * x);
  return (square - 1) / (square + 1);
}

const powers = Float64Array.from({ length: 2201 }, (_, i) => exactPower(i - 1100));

function powerOfTwo(n: number): number {
  return powers[n + 1100] as number;
}

/** Exact: a product of powers of two. */
function exactPower(n: number): number {
  let power = 1;
  let factor = n < 0 ? 0.5 : 2;
  for (let left = Math.abs(n); left > 0; left >>= 1) {
    if ((left & 1) === 1) power *= factor;
    factor *= factor;
  }
  return power;
}

// What draws without replacement prove about a finite population of good and bad items, at any moment
// one cares to look. All statements are exact (no normal approximation) and hold for every stopping
// rule, by Ville's inequality for the likelihood ratios below: I. Waudby-Smith and A. Ramdas,
// "Confidence sequences for sampling without replacement" (NeurIPS 2020), section 2: prior-posterior
// ratio martingales of the hypergeometric likelihood; for the one-sided test the prior is cut off at
// the limit, so that all of it stands on what is to be proven.

export interface Draws {
  /** Items in the population. */
  readonly population: number;
  /** Items drawn from it, each once. */
  readonly drawn: number;
  /** Bad ones among those drawn. */
  readonly bad: number;
}

/** ln k!; Stirling's series from 16 on, wrong by less than 1e-15 of its value. */
export function logFactorial(k: number): number {
  if (k < smallFactorials.length) return smallFactorials[k] as number;
  const x = k + 1;
  const square = 1 / (x * x);
  const series =
    (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188)))) / x;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
}

const smallFactorials: readonly number[] = (() => {
  const logs = [0];
  for (let k = 1, product = 1; k < 16; k += 1) logs.push(Math.log((product *= k)));
  return logs;
})();

function logChoose(n: number, k: number): number {
  if (k < 0 || k > n) return -Infinity;
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

/** ln of the probability of these draws in their order where `total` items are bad. */
function logLikelihood({ population, drawn, bad }: Draws, total: number): number {
  const left = logChoose(population - drawn, total - bad);
  return left === -Infinity ? -Infinity : left - logChoose(population, total);
}

/** The number of bad items that makes the draws most likely. */
function likeliest({ population, drawn, bad }: Draws): number {
  const total = drawn === 0 ? bad : Math.floor(((population + 1) * bad) / drawn);
  return Math.min(population - drawn + bad, Math.max(bad, total));
}

/**
 * ln of the evidence (an e-value) against "more than `limit` items are bad". Whenever this is the
 * case, the chance that it ever reaches ln(1/alpha) while items are drawn is at most alpha.
 * Infinity where no such population could give these draws, −Infinity where all must.
 */
export function evidenceOfAtMost(draws: Draws, limit: number): number {
  const { population, drawn, bad } = draws;
  const most = population - drawn + bad;
  if (most <= limit) return Infinity;
  if (bad > limit) return -Infinity;
  const against = logLikelihood(draws, Math.max(limit + 1, likeliest(draws)));
  // Uniform on 0 … limit; from the likeliest outwards until what is left adds nothing.
  const top = Math.min(limit, likeliest(draws));
  const peak = logLikelihood(draws, top);
  let sum = 1;
  let term = 1;
  for (let total = top; total < limit && term > 1e-18; total += 1) {
    term *= ((most - total) * (total + 1)) / ((total + 1 - bad) * (population - total));
    sum += term;
  }
  term = 1;
  for (let total = top; total > bad && term > 1e-18; total -= 1) {
    term *= ((total - bad) * (population - total + 1)) / ((most - total + 1) * total);
    sum += term;
  }
  return peak - against + Math.log(sum) - Math.log(limit + 1);
}

/** The same against "at most `limit` items are bad". */
export function evidenceOfMoreThan({ population, drawn, bad }: Draws, limit: number): number {
  return evidenceOfAtMost({ population, drawn, bad: drawn - bad }, population - limit - 1);
}

export interface Counts {
  readonly least: number;
  readonly most: number;
}

/**
 * The numbers of bad items that the draws leave possible. The chance that the true one is ever left
 * out while items are drawn is at most alpha, so sets of several moments may be intersected.
 */
export function possibleCounts(draws: Draws, alpha: number): Counts {
  const { population, drawn, bad } = draws;
  const marginal = -Math.log(drawn + 1) - logChoose(drawn, bad);
  const isPossible = (total: number): boolean =>
    marginal - logLikelihood(draws, total) < -Math.log(alpha);
  const centre = likeliest(draws);
  // The likelihood rises up to the centre and falls after it.
  return {
    least: firstTrue(bad, centre, isPossible),
    most:
      population -
      firstTrue(drawn - bad, population - centre, (good) => isPossible(population - good)),
  };
}

/** The first of `low … high` for which `test` holds, where it holds for `high` and all after it. */
function firstTrue(low: number, high: number, test: (value: number) => boolean): number {
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

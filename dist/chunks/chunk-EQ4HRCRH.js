import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);

// src/algorithms/finite-sampling.ts
function logFactorial(k) {
  if (k < smallFactorials.length) return smallFactorials[k];
  const x = k + 1;
  const square = 1 / (x * x);
  const series = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188)))) / x;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
}
var smallFactorials = (() => {
  const logs = [0];
  for (let k = 1, product = 1; k < 16; k += 1) logs.push(Math.log(product *= k));
  return logs;
})();
function logChoose(n, k) {
  if (k < 0 || k > n) return -Infinity;
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}
function logLikelihood({ population, drawn, bad }, total) {
  const left = logChoose(population - drawn, total - bad);
  return left === -Infinity ? -Infinity : left - logChoose(population, total);
}
function likeliest({ population, drawn, bad }) {
  const total = drawn === 0 ? bad : Math.floor((population + 1) * bad / drawn);
  return Math.min(population - drawn + bad, Math.max(bad, total));
}
function evidenceOfAtMost(draws, limit) {
  const { population, drawn, bad } = draws;
  const most = population - drawn + bad;
  if (most <= limit) return Infinity;
  if (bad > limit) return -Infinity;
  const against = logLikelihood(draws, Math.max(limit + 1, likeliest(draws)));
  const top = Math.min(limit, likeliest(draws));
  const peak = logLikelihood(draws, top);
  let sum = 1;
  let term = 1;
  for (let total = top; total < limit && term > 1e-18; total += 1) {
    term *= (most - total) * (total + 1) / ((total + 1 - bad) * (population - total));
    sum += term;
  }
  term = 1;
  for (let total = top; total > bad && term > 1e-18; total -= 1) {
    term *= (total - bad) * (population - total + 1) / ((most - total + 1) * total);
    sum += term;
  }
  return peak - against + Math.log(sum) - Math.log(limit + 1);
}
function evidenceOfMoreThan({ population, drawn, bad }, limit) {
  return evidenceOfAtMost({ population, drawn, bad: drawn - bad }, population - limit - 1);
}
function possibleCounts(draws, alpha) {
  const { population, drawn, bad } = draws;
  const marginal = -Math.log(drawn + 1) - logChoose(drawn, bad);
  const isPossible = (total) => marginal - logLikelihood(draws, total) < -Math.log(alpha);
  const centre = likeliest(draws);
  return {
    least: firstTrue(bad, centre, isPossible),
    most: population - firstTrue(drawn - bad, population - centre, (good) => isPossible(population - good))
  };
}
function firstTrue(low, high, test) {
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

export {
  logFactorial,
  evidenceOfAtMost,
  evidenceOfMoreThan,
  possibleCounts
};

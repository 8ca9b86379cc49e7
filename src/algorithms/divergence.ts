// How far two distributions of counts are from each other (methods: J. Lin, Divergence measures based on
// the Shannon entropy, 1991). In bits.

/**
 * KL(p ‖ q) with `alpha` added to each count, over the values that either has: it explodes where q
 * misses what p has. 0 for equal distributions, never below.
 */
export function klDivergence(p: ArrayLike<number>, q: ArrayLike<number>, alpha: number): number {
  const size = Math.max(p.length, q.length);
  let kinds = 0;
  let pTotal = 0;
  let qTotal = 0;
  for (let i = 0; i < size; i += 1) {
    const [a, b] = [p[i] ?? 0, q[i] ?? 0];
    if (a === 0 && b === 0) continue;
    kinds += 1;
    pTotal += a;
    qTotal += b;
  }
  if (kinds === 0) return 0;
  pTotal += alpha * kinds;
  qTotal += alpha * kinds;
  let sum = 0;
  for (let i = 0; i < size; i += 1) {
    const [a, b] = [p[i] ?? 0, q[i] ?? 0];
    if (a === 0 && b === 0) continue;
    const share = (a + alpha) / pTotal;
    if (share > 0) sum += share * Math.log2((share * qTotal) / (b + alpha));
  }
  return Math.max(0, sum);
}

/** Jensen–Shannon: half of KL(p ‖ m) and KL(q ‖ m), m their mean. 0 for equal ones, at most 1. */
export function jsDivergence(p: ArrayLike<number>, q: ArrayLike<number>): number {
  const size = Math.max(p.length, q.length);
  let pTotal = 0;
  let qTotal = 0;
  for (let i = 0; i < size; i += 1) {
    pTotal += p[i] ?? 0;
    qTotal += q[i] ?? 0;
  }
  if (pTotal === 0 || qTotal === 0) return pTotal === qTotal ? 0 : 1;
  let sum = 0;
  for (let i = 0; i < size; i += 1) {
    const a = (p[i] ?? 0) / pTotal;
    const b = (q[i] ?? 0) / qTotal;
    if (a > 0) sum += (a * Math.log2((2 * a) / (a + b))) / 2;
    if (b > 0) sum += (b * Math.log2((2 * b) / (a + b))) / 2;
  }
  return Math.min(1, Math.max(0, sum));
}

// The eigenvalues of a symmetric matrix: Householder's reduction to three diagonals, then the implicit
// QL method (Golub & Van Loan, Matrix Computations, 8.3). O(n³), once and with a small constant, since
// vectors are not needed.

/** `matrix` is n × n, row by row, and is written over. Eigenvalues in ascending order. */
export function symmetricEigenvalues(matrix: Float64Array, n: number): Float64Array {
  const diagonal = new Float64Array(n);
  const beside = new Float64Array(n);
  reduce(matrix, n, diagonal, beside);
  diagonalise(diagonal, beside);
  return diagonal.sort();
}

/** Reflects column after column away, from the last; `beside[i]` couples i − 1 and i. */
function reduce(a: Float64Array, n: number, diagonal: Float64Array, beside: Float64Array): void {
  const p = new Float64Array(n);
  for (let i = n - 1; i > 0; i -= 1) {
    const row = i * n;
    let scale = 0;
    for (let k = 0; k < i; k += 1) scale += Math.abs(a[row + k] as number);
    if (i === 1 || scale === 0) {
      beside[i] = a[row + i - 1] as number;
      continue;
    }
    let h = 0;
    for (let k = 0; k < i; k += 1) {
      const value = (a[row + k] as number) / scale;
      a[row + k] = value;
      h += value * value;
    }
    const last = a[row + i - 1] as number;
    const g = last >= 0 ? -Math.sqrt(h) : Math.sqrt(h);
    beside[i] = scale * g;
    h -= last * g;
    a[row + i - 1] = last - g;
    // p = A u / h from the lower triangle, whose row k is column k too; a row at a time.
    p.fill(0, 0, i);
    for (let j = 0; j < i; j += 1) {
      const u = a[row + j] as number;
      const own = j * n;
      let sum = 0;
      for (let k = 0; k < j; k += 1) {
        const value = a[own + k] as number;
        sum += value * (a[row + k] as number);
        p[k] = (p[k] as number) + value * u;
      }
      p[j] = (p[j] as number) + sum + (a[own + j] as number) * u;
    }
    let f = 0;
    for (let j = 0; j < i; j += 1) {
      p[j] = (p[j] as number) / h;
      f += (p[j] as number) * (a[row + j] as number);
    }
    const half = f / (h + h);
    for (let j = 0; j < i; j += 1) {
      const u = a[row + j] as number;
      const q = (p[j] as number) - half * u;
      p[j] = q;
      const own = j * n;
      for (let k = 0; k <= j; k += 1) {
        a[own + k] = (a[own + k] as number) - u * (p[k] as number) - q * (a[row + k] as number);
      }
    }
  }
  for (let i = 0; i < n; i += 1) diagonal[i] = a[i * n + i] as number;
}

/**
 * What couples less than that, of the largest number, couples nothing, also between zeros: the length of
 * so small a pair has no right digits (LAPACK's dsteqr stops at the root of the smallest number too).
 */
const negligible = 1e-150;

/** Rounds for one eigenvalue; each about triples the digits that are right. */
const maxRounds = 60;

function diagonalise(d: Float64Array, beside: Float64Array): void {
  const n = d.length;
  const e = new Float64Array(n);
  e.set(beside.subarray(1));
  const floor = negligible * Math.max(...d.map(Math.abs), ...e.map(Math.abs));
  for (let l = 0; l < n; l += 1) {
    for (let round = 0; round < maxRounds; round += 1) {
      const m = endOfBlock(d, e, l, floor);
      if (m === l) break;
      const next = ((d[l + 1] as number) - (d[l] as number)) / (2 * (e[l] as number));
      const root = Math.hypot(next, 1);
      let g =
        (d[m] as number) -
        (d[l] as number) +
        (e[l] as number) / (next + (next >= 0 ? root : -root));
      let [s, c, p] = [1, 1, 0];
      let i = m - 1;
      for (; i >= l; i -= 1) {
        const f = s * (e[i] as number);
        const b = c * (e[i] as number);
        const r = Math.hypot(f, g);
        e[i + 1] = r;
        if (r === 0) {
          d[i + 1] = (d[i + 1] as number) - p;
          e[m] = 0;
          break;
        }
        s = f / r;
        c = g / r;
        g = (d[i + 1] as number) - p;
        const t = ((d[i] as number) - g) * s + 2 * c * b;
        p = s * t;
        d[i + 1] = g + p;
        g = c * t - b;
      }
      if (i >= l) continue;
      d[l] = (d[l] as number) - p;
      e[l] = g;
      e[m] = 0;
    }
  }
}

/** The first from `l` on that nothing couples to the next. */
function endOfBlock(d: Float64Array, e: Float64Array, l: number, floor: number): number {
  for (let m = l; m < d.length - 1; m += 1) {
    const size = Math.abs(d[m] as number) + Math.abs(d[m + 1] as number);
    if (Math.abs(e[m] as number) <= Math.max(floor, Number.EPSILON * size)) return m;
  }
  return d.length - 1;
}

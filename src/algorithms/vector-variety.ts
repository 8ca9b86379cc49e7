// How different vectors of unit length are from each other, as a whole.
import { symmetricEigenvalues } from './symmetric-eigenvalues.ts';

/** Row i is `values[i * dimensions]` on. */
export interface Rows {
  readonly dimensions: number;
  readonly values: Float32Array;
}

/**
 * The Vendi score (Friedman & Dieng 2023, arXiv 2210.02410) with the cosine as similarity: how many
 * vectors there would be if they had nothing in common, 1..n. exp(−Σ λ ln λ) over the eigenvalues of
 * K/n, or of XᵀX/n where that is smaller, which has the same. undefined for no row.
 */
export function vendiScore(rows: Rows, chosen: readonly number[]): number | undefined {
  const n = chosen.length;
  if (n === 0) return undefined;
  const d = rows.dimensions;
  const size = Math.min(n, d);
  const matrix = n <= d ? gramOfRows(rows, chosen) : gramOfColumns(rows, chosen);
  let entropy = 0;
  let trace = 0;
  const eigenvalues = symmetricEigenvalues(matrix, size);
  for (const value of eigenvalues) trace += Math.max(0, value);
  for (const value of eigenvalues) {
    const share = value / trace;
    if (share > 0) entropy -= share * Math.log(share);
  }
  return trace === 0 ? undefined : Math.exp(entropy);
}

function gramOfRows({ dimensions: d, values }: Rows, chosen: readonly number[]): Float64Array {
  const n = chosen.length;
  const gram = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    const a = (chosen[i] as number) * d;
    for (let j = 0; j <= i; j += 1) {
      const b = (chosen[j] as number) * d;
      let sum = 0;
      for (let k = 0; k < d; k += 1) sum += (values[a + k] as number) * (values[b + k] as number);
      gram[i * n + j] = sum;
      gram[j * n + i] = sum;
    }
  }
  return gram;
}

function gramOfColumns({ dimensions: d, values }: Rows, chosen: readonly number[]): Float64Array {
  const gram = new Float64Array(d * d);
  for (const row of chosen) {
    const start = row * d;
    for (let i = 0; i < d; i += 1) {
      const value = values[start + i] as number;
      const own = i * d;
      for (let j = 0; j <= i; j += 1) {
        gram[own + j] = (gram[own + j] as number) + value * (values[start + j] as number);
      }
    }
  }
  for (let i = 0; i < d; i += 1) {
    for (let j = 0; j < i; j += 1) gram[j * d + i] = gram[i * d + j] as number;
  }
  return gram;
}

/**
 * Mean cosine of two different rows, −1..1, without looking at pairs: (|Σx|² − n) / (n (n − 1)).
 * Rows are of unit length or zero; undefined for fewer than two.
 */
export function meanCosine(
  { dimensions: d, values }: Rows,
  chosen: readonly number[],
): number | undefined {
  const n = chosen.length;
  if (n < 2) return undefined;
  const sum = new Float64Array(d);
  let squares = 0;
  for (const row of chosen) {
    for (let k = 0; k < d; k += 1) {
      const value = values[row * d + k] as number;
      sum[k] = (sum[k] as number) + value;
      squares += value * value;
    }
  }
  let whole = 0;
  for (const value of sum) whole += value * value;
  return (whole - squares) / (n * (n - 1));
}

// How unevenly a whole is divided.

/** The `count` largest of all, 0..1; 0 for nothing. */
export function topShare(sizes: readonly number[], count: number): number {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const largest = [...sizes].sort((a, b) => b - a).slice(0, count);
  return total === 0 ? 0 : largest.reduce((sum, size) => sum + size, 0) / total;
}

/** Herfindahl–Hirschman index: Σ p², 1/n..1; 0 for nothing. */
export function herfindahlIndex(sizes: readonly number[]): number {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return total === 0 ? 0 : sizes.reduce((sum, size) => sum + (size / total) ** 2, 0);
}

/** exp(−Σ p ln p): as many parts of one size would be as uneven; 0 for nothing. */
export function effectiveCount(sizes: readonly number[]): number {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total === 0) return 0;
  let entropy = 0;
  for (const size of sizes) {
    if (size > 0) entropy -= (size / total) * Math.log(size / total);
  }
  return Math.exp(entropy);
}

// How often numbers fall into bins.

/**
 * Edges for numbers from 0 on of which most are small and some large: 0, 1, 2, 4, 8, … to past the
 * largest. One more than there are bins; a bin holds its lower edge and not its upper one.
 */
export function doublingEdges(largest: number): number[] {
  const edges = [0, 1];
  while ((edges.at(-1) as number) <= largest) edges.push((edges.at(-1) as number) * 2);
  return edges;
}

/** Counts by bin; what is below the first edge or from the last one on is left out. */
export function countInBins(values: Iterable<number>, edges: readonly number[]): number[] {
  const counts = new Array<number>(Math.max(0, edges.length - 1)).fill(0);
  for (const value of values) {
    const next = edges.findIndex((edge) => edge > value);
    if (next > 0) counts[next - 1] = (counts[next - 1] as number) + 1;
  }
  return counts;
}

/**
 * Marks one longest strictly increasing subsequence: `result[i]` is 1 when `values[i]` is in it.
 * What is not marked has changed its order. O(n log n) (patience sorting).
 */
export function longestIncreasing(values: ArrayLike<number>): Uint8Array {
  const length = values.length;
  const marked = new Uint8Array(length);
  const tails: number[] = []; // tails[k]: index of the smallest end of a run of length k + 1
  const previous = new Int32Array(length).fill(-1);
  for (let i = 0; i < length; i += 1) {
    const value = values[i] as number;
    let low = 0;
    let high = tails.length;
    // Already ordered input, the usual case, appends without searching.
    if (high > 0 && (values[tails[high - 1] as number] as number) < value) low = high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] as number] as number) < value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[i] = tails[low - 1] as number;
    tails[low] = i;
  }
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i] as number) marked[i] = 1;
  return marked;
}

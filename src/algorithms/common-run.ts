/**
 * The longest run of tokens that two lists share: where it starts in `a`, and its length (0 when
 * they share none). O(a.length × b.length); callers bound both.
 */
export function longestCommonRun(
  a: readonly string[],
  b: readonly string[],
): { start: number; length: number } {
  let previous = new Uint32Array(b.length + 1);
  let current = new Uint32Array(b.length + 1);
  let length = 0;
  let start = 0;
  for (let i = 0; i < a.length; i += 1) {
    for (let j = 0; j < b.length; j += 1) {
      const run = a[i] === b[j] ? (previous[j] as number) + 1 : 0;
      current[j + 1] = run;
      if (run > length) {
        length = run;
        start = i + 1 - run;
      }
    }
    [previous, current] = [current, previous];
  }
  return { start, length };
}

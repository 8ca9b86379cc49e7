// Words that name a group of texts: frequent in it and rare elsewhere.

/** Fewer letters say little; numbers alone say nothing. */
const namingWord = /^\p{L}[\p{L}\p{M}\p{N}]{2,23}$/u;
const fewestTexts = 2;
/** Words of all texts are somewhat more frequent in half of the groups. */
const leastRatio = 1.5;

/**
 * For each group, at most `count` words, most telling first. A word's weight is p · ln(p / q): p is
 * the share of the group's texts that have it, q that of all (pointwise Kullback–Leibler divergence).
 * `texts` are lists of tokens, `groups` the group of each.
 */
export function tellingWords(
  texts: readonly (readonly string[])[],
  groups: ArrayLike<number>,
  groupCount: number,
  count: number,
): string[][] {
  const all = new Map<string, number>();
  const own = Array.from({ length: groupCount }, () => new Map<string, number>());
  const sizes = new Float64Array(groupCount);
  for (const [i, tokens] of texts.entries()) {
    const group = groups[i] as number;
    sizes[group] = (sizes[group] as number) + 1;
    const counts = own[group] as Map<string, number>;
    for (const token of new Set(tokens)) {
      if (!namingWord.test(token)) continue;
      all.set(token, (all.get(token) ?? 0) + 1);
      counts.set(token, (counts.get(token) ?? 0) + 1);
    }
  }
  return own.map((counts, group) => {
    const weights: (readonly [word: string, weight: number])[] = [];
    for (const [word, times] of counts) {
      if (times < fewestTexts && (sizes[group] as number) > fewestTexts) continue;
      const p = times / (sizes[group] as number);
      const ratio = p / ((all.get(word) as number) / texts.length);
      if (ratio >= leastRatio) weights.push([word, p * Math.log(ratio)]);
    }
    weights.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return weights.slice(0, count).map(([word]) => word);
  });
}

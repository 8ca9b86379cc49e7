// ROUGE-L by its definition: the table of longest common subsequences, row by row.
export function plainLcs<T>(a: readonly T[], b: readonly T[]): number {
  const row = new Array<number>(b.length + 1).fill(0);
  for (const token of a) {
    let diagonal = 0;
    for (let j = 1; j <= b.length; j += 1) {
      const above = row[j]!;
      row[j] = token === b[j - 1] ? diagonal + 1 : Math.max(above, row[j - 1]!);
      diagonal = above;
    }
  }
  return row[b.length]!;
}

/** F = 2PR / (P + R), as exact as doubles are. */
export function plainRougeF<T>(a: readonly T[], b: readonly T[]): number {
  return a.length + b.length === 0 ? 0 : (2 * plainLcs(a, b)) / (a.length + b.length);
}

/** For each text from `firstNew` on: the earlier one with the highest F above the threshold. */
export function plainNearest<T>(
  texts: readonly (readonly T[])[],
  firstNew: number,
  threshold: number,
): { partner: number; similarity: number }[] {
  return texts.map((text, i) => {
    let best = { partner: -1, similarity: 0 };
    for (let j = 0; i >= firstNew && j < i; j += 1) {
      const similarity = plainRougeF(texts[j]!, text);
      if (similarity > threshold && similarity > best.similarity) best = { partner: j, similarity };
    }
    return best;
  });
}

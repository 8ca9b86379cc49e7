// ROUGE-L by its definition: the table of longest common subsequences, row by row, for every pair.
import { tokenWords } from '../../src/algorithms/shingles.ts';
import { SequenceBuilder, type Sequences } from '../../src/algorithms/token-ids.ts';

/** The same lists with equal words as equal numbers. */
function toNumbers(texts: readonly (readonly string[])[]): Int32Array[] {
  const numbers = new Map<string, number>();
  return texts.map((words) =>
    Int32Array.from(words, (word) => {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      return number;
    }),
  );
}

let row = new Int32Array(0);

function lcs(a: Int32Array, b: Int32Array): number {
  if (row.length <= b.length) row = new Int32Array(2 * b.length + 1);
  const cells = row;
  cells.fill(0, 0, b.length + 1);
  for (const token of a) {
    let diagonal = 0;
    let left = 0;
    for (let j = 1; j <= b.length; j += 1) {
      const above = cells[j]!;
      left = token === b[j - 1] ? diagonal + 1 : above > left ? above : left;
      cells[j] = left;
      diagonal = above;
    }
  }
  return cells[b.length]!;
}

/** The length of the longest common subsequence. */
export function plainLcs(a: readonly string[], b: readonly string[]): number {
  const [left, right] = toNumbers([a, b]);
  return lcs(left!, right!);
}

/** For each text from `firstNew` on: the earlier one with the highest F above the threshold. */
export function plainNearest(
  texts: readonly (readonly string[])[],
  firstNew: number,
  threshold: number,
): { partner: number; similarity: number }[] {
  const sequences = toNumbers(texts);
  return sequences.map((b, i) => {
    let best = { partner: -1, similarity: 0 };
    for (let j = 0; i >= firstNew && j < i; j += 1) {
      const a = sequences[j]!;
      // F = 2PR / (P + R) with P = LCS / |a| and R = LCS / |b|.
      const similarity = a.length + b.length === 0 ? 0 : (2 * lcs(a, b)) / (a.length + b.length);
      if (similarity > threshold && similarity > best.similarity) best = { partner: j, similarity };
    }
    return best;
  });
}

/** Texts as sequences of token numbers, every token numbered. */
export function buildSequences(texts: readonly (readonly string[])[]): Sequences {
  const builder = new SequenceBuilder();
  for (const text of texts) {
    const row = tokenWords(text);
    builder.number(row, 0, row.length);
    builder.add(row, 0, row.length);
  }
  return builder.finish();
}

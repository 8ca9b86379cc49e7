// Rows of words whose sums point where the encoder's vectors of whole texts do.
import { MersenneTwister } from '../bench/mersenne-twister.ts';

export interface Lesson {
  /** Rows of the text's words; where a word was taken apart, those of its parts. */
  readonly rows: Uint16Array;
  /** What the encoder says: place in `targets`, in vectors. */
  readonly target: number;
}

export interface Training {
  readonly dimensions: number;
  /** Changed in place. */
  readonly table: Float32Array;
  readonly targets: Float32Array;
  readonly epochs: number;
  readonly rate: number;
  /** How strongly rows are held where they began: words that were read once should not run away. */
  readonly hold: number;
}

/**
 * Turns the rows so that the cosine between sum and target grows: gradient steps with a rate by row
 * that falls with what the row was moved so far (Adagrad, Duchi et al. 2011).
 */
export function train(lessons: readonly Lesson[], training: Training): void {
  const { dimensions: width, table, targets, epochs, rate, hold } = training;
  const start = Float32Array.from(table);
  const moved = new Float32Array(table.length / width).fill(1e-8);
  const twister = new MersenneTwister(11);
  const order = Uint32Array.from(lessons, (_, i) => i);
  const sum = new Float64Array(width);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = Math.floor(twister.random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const which of order) {
      const { rows, target } = lessons[which] as Lesson;
      if (rows.length === 0) continue;
      const cosine = addUp(rows, table, sum, targets, target * width);
      let gradient = 0;
      for (let d = 0; d < width; d += 1) {
        const value = (targets[target * width + d] as number) - cosine * (sum[d] as number);
        sum[d] = value;
        gradient += value * value;
      }
      gradient /= width;
      for (const row of rows) {
        const past = (moved[row] as number) + gradient;
        moved[row] = past;
        const pace = rate / Math.sqrt(past);
        const from = row * width;
        for (let d = 0; d < width; d += 1) {
          const value = table[from + d] as number;
          table[from + d] =
            value + pace * ((sum[d] as number) - hold * (value - (start[from + d] as number)));
        }
      }
    }
  }
}

/** The unit sum of rows, to `sum`; its cosine with the target. */
export function addUp(
  rows: Uint16Array,
  table: Float32Array,
  sum: Float64Array,
  targets: Float32Array,
  at: number,
): number {
  const width = sum.length;
  sum.fill(0);
  for (const row of rows) {
    const from = row * width;
    for (let d = 0; d < width; d += 1) sum[d] = (sum[d] as number) + (table[from + d] as number);
  }
  let squares = 1e-12;
  for (const value of sum) squares += value * value;
  const factor = 1 / Math.sqrt(squares);
  let cosine = 0;
  for (let d = 0; d < width; d += 1) {
    const value = (sum[d] as number) * factor;
    sum[d] = value;
    cosine += value * (targets[at + d] as number);
  }
  return cosine;
}

// How well judges that really ran did on LLMBar, straight from their recorded answers: accuracy, kappa
// and position bias by plain counting. Nothing of src is used, so that the numbers of a run through the
// judge can be compared with these.
import type { JsonObject } from '../../../src/core/json.ts';

/** One pair: which output is better, and which one the judge named in each order. */
export interface RecordedPair {
  readonly label: 1 | 2;
  /** Output 1 shown first. */
  readonly given: 1 | 2;
  /** Output 2 shown first; told of the outputs, not of their places. */
  readonly swapped: 1 | 2;
}

/** The first answers of an evaluator in a mode, in the order of the data set. */
export function readRecorded(
  rows: readonly JsonObject[],
  evaluator: string,
  mode: string,
): RecordedPair[] {
  return rows
    .filter((row) => row.evaluator === evaluator && row.mode === mode)
    .sort((a, b) => Number(a.index) - Number(b.index))
    .map(({ label, results }) => {
      const [first] = results as unknown as Record<string, { winner: string }>[];
      const named = (key: string): 1 | 2 => (first?.[key]?.winner === '1' ? 1 : 2);
      return {
        label: label === 1 ? 1 : 2,
        given: named('swap = False'),
        swapped: named('swap = True'),
      };
    });
}

export interface RecordedScore {
  readonly pairs: number;
  /** Pairs in which both orders named the better output. */
  readonly right: number;
  /** Pairs in which both orders named one and the same output. */
  readonly consistent: number;
  /** Of the pairs that are not, those in which the one shown first won twice. */
  readonly favouredFirst: number;
  /** Cohen's kappa of the label and of what the first order named. */
  readonly kappa: number;
}

export function scoreRecorded(pairs: readonly RecordedPair[]): RecordedScore {
  let [right, consistent, favouredFirst, agree, labelled1, named1] = [0, 0, 0, 0, 0, 0];
  for (const { label, given, swapped } of pairs) {
    if (given === swapped) consistent += 1;
    if (given === label && swapped === label) right += 1;
    if (given === 1 && swapped === 2) favouredFirst += 1;
    if (given === label) agree += 1;
    if (label === 1) labelled1 += 1;
    if (given === 1) named1 += 1;
  }
  const n = pairs.length;
  const byChance = (labelled1 * named1 + (n - labelled1) * (n - named1)) / (n * n);
  const kappa = (agree / n - byChance) / (1 - byChance);
  return { pairs: n, right, consistent, favouredFirst, kappa };
}

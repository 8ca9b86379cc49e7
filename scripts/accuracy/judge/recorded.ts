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
  /** Of both orders, where those that disagree are a tie, half-way: quadratic weights. */
  readonly settledKappa: number;
  /** Of "output 1 is better" and of both orders saying so. */
  readonly verdictKappa: number;
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
  return {
    pairs: n,
    right,
    consistent,
    favouredFirst,
    kappa,
    settledKappa: settledKappa(pairs),
    verdictKappa: verdictKappa(pairs),
  };
}

/** 1 − mean square of the distance ⁄ its mean over all pairings of a label with an answer. */
function settledKappa(pairs: readonly RecordedPair[]): number {
  const placed = pairs.map(({ label, given, swapped }) => ({
    label,
    named: (given + swapped) / 2,
  }));
  const n = pairs.length;
  let [apart, byChance] = [0, 0];
  for (const { label, named } of placed) {
    apart += (label - named) ** 2 / n;
    for (const other of placed) byChance += (label - other.named) ** 2 / (n * n);
  }
  return 1 - apart / byChance;
}

/** From the four counts. */
function verdictKappa(pairs: readonly RecordedPair[]): number {
  const n = pairs.length;
  const kept = pairs.filter(({ given, swapped }) => given === 1 && swapped === 1);
  const good = pairs.filter(({ label }) => label === 1).length / n;
  const bothKeep = kept.filter(({ label }) => label === 1).length / n;
  const keeps = kept.length / n;
  const agree = bothKeep + (1 - good - keeps + bothKeep);
  const byChance = good * keeps + (1 - good) * (1 - keeps);
  return (agree - byChance) / (1 - byChance);
}

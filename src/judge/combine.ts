// Several answers about one record → one: samples of one judge, or a panel of judges of different
// families, which together err less than one large one (PoLL, Verga et al. 2024, arXiv 2404.18796).
import type { Rubric } from './rubric.ts';
import {
  isUnscored,
  judge,
  type AxisScore,
  type Judgement,
  type Outcome,
  type Verdict,
} from './judgement.ts';

/**
 * Samples of one judge: the mean of each axis. A hard fail that half of them saw is one. Without a
 * majority that scored there is no verdict.
 */
export function combineSamples(rubric: Rubric, samples: readonly Outcome[]): Outcome {
  const scored = samples.filter((each): each is Judgement => !isUnscored(each));
  const [first] = scored;
  const unscored = samples.find(isUnscored);
  if (first === undefined || scored.length * 2 <= samples.length) {
    if (unscored === undefined) throw new RangeError('no samples');
    return unscored;
  }
  if (samples.length === 1) return first;
  const axes = rubric.axes.map(({ id }): AxisScore => {
    const scores = scored.flatMap((each) => each.axes.filter((axis) => axis.id === id));
    const score = mean(scores.map((each) => each.score));
    // The words of the sample that is nearest to the mean.
    const nearest = scores.reduce((best, each) =>
      Math.abs(each.score - score) < Math.abs(best.score - score) ? each : best,
    );
    return { ...nearest, score, source: 'samples' };
  });
  const hardFails = rubric.hardFails
    .map(({ id }) => id)
    .filter(
      (id) => scored.filter((each) => each.hardFails.includes(id)).length * 2 >= scored.length,
    );
  return judge(rubric, first.model, axes, hardFails);
}

/** A panel's word on one record. */
export interface PanelVerdict extends Majority {
  /** The median of the judges that scored. */
  readonly scores: readonly {
    readonly id: string;
    readonly median: number;
    readonly spread: number;
  }[];
  readonly judges: readonly Outcome[];
  /** For a person to look at: judges lie more than one point apart, or their verdicts differ. */
  readonly isDisputed: boolean;
}

/** A difference of more than one point goes to a person. Our choice. */
const maxSpread = 1;

export interface Majority {
  readonly verdict: Verdict | 'unscored';
  /** Of all pairs of judges, how many gave the same verdict; 1 for a single judge. */
  readonly agreement: number;
}

/**
 * The verdict of more than half of all judges, those without one included: keeping needs a majority of
 * the panel, not of those who answered. Where there is none, the record is unscored. Of pairs and
 * rankings, too.
 */
export function majorityOf(verdicts: readonly (Verdict | 'unscored')[]): Majority {
  const isMajority = (verdict: string): boolean =>
    verdicts.filter((each) => each === verdict).length * 2 > verdicts.length;
  return { verdict: verdicts.find(isMajority) ?? 'unscored', agreement: agreementOf(verdicts) };
}

export function combinePanel(rubric: Rubric, judges: readonly Outcome[]): PanelVerdict {
  const scored = judges.filter((each): each is Judgement => !isUnscored(each));
  const { verdict, agreement } = majorityOf(
    judges.map((each) => (isUnscored(each) ? 'unscored' : each.verdict)),
  );
  const scores = rubric.axes.map(({ id }) => {
    const values = scored.flatMap(({ axes }) =>
      axes.filter((axis) => axis.id === id).map(({ score }) => score),
    );
    return { id, median: median(values), spread: Math.max(...values) - Math.min(...values) };
  });
  const known = scored.length === 0 ? [] : scores;
  return {
    verdict,
    scores: known,
    judges,
    agreement,
    isDisputed: agreement < 1 || known.some(({ spread }) => spread > maxSpread),
  };
}

function agreementOf(verdicts: readonly string[]): number {
  let [same, all] = [0, 0];
  for (const [i, verdict] of verdicts.entries()) {
    for (const other of verdicts.slice(i + 1)) {
      all += 1;
      if (verdict === other && verdict !== 'unscored') same += 1;
    }
  }
  return all === 0 ? 1 : same / all;
}

/** True where judge and teacher are of one family: models like their own writing. */
export function isOfFamily(judgeFamily: string, teacherFamilies: readonly string[]): boolean {
  const plain = (name: string): string => name.trim().toLowerCase();
  return teacherFamilies.some((family) => plain(family) === plain(judgeFamily));
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return ((low ?? NaN) + (high ?? NaN)) / 2;
}

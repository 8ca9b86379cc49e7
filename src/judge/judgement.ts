// What came of a record: scores with their evidence, and the verdict that the rubric draws from them.
// The judge scores; whether that is kept is arithmetic of ours.
import { reaches, type Rubric } from './rubric.ts';
import { protocolVersion, type Unscored } from './protocol.ts';

/** How the scores were had. */
export type ScoreSource = 'logprobs' | 'samples' | 'single';

export interface AxisScore {
  readonly id: string;
  /** The score, or the mean of several or over the model's alternatives. */
  readonly score: number;
  readonly source: ScoreSource;
  readonly evidence: string;
  /** JSON Pointer of the text that the evidence stands in; absent where there is none. */
  readonly quotedFrom?: string;
  /** The judge's words: hostile, like the record's. At most 300 characters. */
  readonly reason: string;
}

export type Verdict = 'keep' | 'drop' | 'label';

export interface Judgement {
  readonly rubric: string;
  readonly rubricVersion: string;
  /** SHA-256 of the rubric. */
  readonly rubricHash: string;
  readonly protocol: number;
  /** What the server says answered. */
  readonly model: string;
  readonly axes: readonly AxisScore[];
  readonly hardFails: readonly string[];
  readonly verdict: Verdict;
  /** Why it is dropped: ids of axes below their min, of hard fails, `sum`, `mean`. */
  readonly failed: readonly string[];
  /** The least that stands behind any score. */
  readonly source: ScoreSource;
}

export type Outcome = Judgement | Unscored;

export function isUnscored<T extends object>(outcome: T | Unscored): outcome is Unscored {
  return 'unscored' in outcome;
}

/** The judgement of these scores. */
export function judge(
  rubric: Rubric,
  model: string,
  axes: readonly AxisScore[],
  hardFails: readonly string[],
): Judgement {
  const failed = [...failedAxes(rubric, axes), ...hardFails];
  const isLabel = rubric.keep === 'label' && failed.length === 0;
  return {
    ...stampOf(rubric),
    model,
    axes,
    hardFails,
    verdict: isLabel ? 'label' : failed.length === 0 ? 'keep' : 'drop',
    failed,
    source: leastSource(axes),
  };
}

/** By what a judgement was made. */
export function stampOf(
  rubric: Rubric,
): Pick<Judgement, 'rubric' | 'rubricVersion' | 'rubricHash' | 'protocol'> {
  const { id, version, hash } = rubric;
  return { rubric: id, rubricVersion: version, rubricHash: hash, protocol: protocolVersion };
}

function failedAxes(rubric: Rubric, scores: readonly AxisScore[]): string[] {
  const failed: string[] = [];
  let [sum, weights] = [0, 0];
  for (const { id, min, weight } of rubric.axes) {
    // An axis without a score is below every level.
    const score = scores.find((each) => each.id === id)?.score ?? -Infinity;
    if (min !== undefined && !reaches(score, min)) failed.push(id);
    sum += score * weight;
    weights += weight;
  }
  if (rubric.keep === 'label') return failed;
  // Sums of whole scores are compared as they are; those of means may miss by a rounding.
  const tolerance = 1e-9;
  const { sum: leastSum, mean: leastMean } = rubric.keep;
  if (leastSum !== undefined && !(sum >= leastSum - tolerance)) failed.push('sum');
  if (leastMean !== undefined && !(sum / weights >= leastMean - tolerance)) failed.push('mean');
  return failed;
}

function leastSource(axes: readonly AxisScore[]): ScoreSource {
  const sources = new Set(axes.map(({ source }) => source));
  return sources.has('single') ? 'single' : sources.has('samples') ? 'samples' : 'logprobs';
}

// How far a verdict is from its rubric's bar, as one number for all forms of rubrics: what a threshold
// is set on where a calibration asks for more than the rubric does.
import type { Judgement } from './judgement.ts';
import type { PairVerdict } from './pair.ts';
import type { Rubric } from './rubric.ts';
import { margins } from './schema.ts';

/** Every record that a rubric keeps has at least this headroom, every other less. */
export const rubricBar = -0.5;

/**
 * Levels above the bar: of scores those of the axis that is nearest to its min, with sum and mean
 * where the rule has them; of pairs margins beyond the one asked for, negative where the first does
 * not win. A mean of 3.6 reaches a min of 4 and has −0.4. What is dropped has −1 at most.
 */
export function headroomOf(rubric: Rubric, outcome: Judgement | PairVerdict): number {
  const room = 'settled' in outcome ? roomOfPair(rubric, outcome) : roomOfScores(rubric, outcome);
  return outcome.verdict === 'drop' ? Math.min(room, -1) : Math.max(room, rubricBar);
}

function roomOfScores({ axes, keep }: Rubric, { axes: scores }: Judgement): number {
  let room = Infinity;
  let [sum, weights] = [0, 0];
  for (const { id, min, weight, lowest } of axes) {
    const score = scores.find((each) => each.id === id)?.score ?? lowest;
    if (min !== undefined) room = Math.min(room, score - min);
    sum += score * weight;
    weights += weight;
  }
  if (keep !== 'label') {
    if (keep.sum !== undefined) room = Math.min(room, sum - keep.sum);
    if (keep.mean !== undefined) room = Math.min(room, sum / weights - keep.mean);
  }
  return room === Infinity ? 0 : room;
}

function roomOfPair({ keep }: Rubric, { settled: { better, margin } }: PairVerdict): number {
  const least = keep === 'label' ? 'none' : (keep.margin ?? 'none');
  const won = margins.indexOf(margin) * (better === 'first' ? 1 : -1);
  return won - margins.indexOf(least);
}

/** Whether the rubric keeps the record and, where a calibration chose one, the threshold does too. */
export function isKept(
  rubric: Rubric,
  outcome: Judgement | PairVerdict,
  threshold = rubricBar,
): boolean {
  // Expectations are sums of fractions.
  return outcome.verdict !== 'drop' && headroomOf(rubric, outcome) >= threshold - 1e-9;
}

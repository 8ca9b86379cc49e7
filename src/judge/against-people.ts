// One judge's word on labelled records, as the numbers that a calibration reports.
import { cohenKappa, spearman, upperShare, type RatedPair } from '../algorithms/agreement.ts';
import type { Random } from '../algorithms/random.ts';
import type {
  CalibrationEstimate,
  CalibrationPairs,
  CalibrationPoint,
  CalibrationStep,
  CalibrationThreshold,
  JudgeCalibration,
} from '../core/calibration.ts';
import {
  calibrate,
  chooseThreshold,
  estimateOf,
  positionBias,
  thresholdAlpha,
  type Estimate,
  type GoldRow,
} from './calibration.ts';
import type { GoldItem } from './gold.ts';
import { headroomOf, rubricBar } from './headroom.ts';
import type { Judgement } from './judgement.ts';
import type { PairVerdict, Side } from './pair.ts';
import type { Unscored } from './protocol.ts';
import type { Rubric } from './rubric.ts';

/** A labelled record and what the judge said of it. */
export interface JudgedGold {
  readonly item: Pick<GoldItem, 'isGood' | 'scores' | 'preferred'>;
  /** `file:line`. */
  readonly at: string;
  /** Characters; of a pair, those of the first beyond those of the second. */
  readonly length: number;
  readonly outcome: Judgement | PairVerdict | Unscored;
}

type Compared = Omit<JudgeCalibration, 'name' | 'model' | 'note' | 'drift' | 'mayFail' | 'reason'>;

/** `falseAccept`: the share of bad records that a threshold may keep. */
export function compareWithPeople(
  rubric: Rubric,
  rows: readonly JudgedGold[],
  falseAccept: number,
  random: Random,
): Compared {
  const points = rows.map((row) => pointOf(rubric, row));
  const words = points.map((point) => rowOf(point, point.judge));
  const rooms = points.map((point) => rowOf(point, point.headroom));
  // Agreement and length on people's scale; the rest by how clear the verdict was.
  const agreement = calibrate(words, 0, random);
  const atBar = calibrate(rooms, rubricBar, random);
  return {
    rows: rows.length,
    good: rows.filter(({ item }) => item.isGood).length,
    unscored: reasonsOf(rows),
    kappa: plain(verdictKappa(points, random)),
    spearman: plain(atBar.spearman),
    accuracy: plain(atBar.accuracy),
    falseAccept: plain(atBar.falseAccept),
    falseReject: plain(atBar.falseReject),
    confusion: atBar.confusion,
    lengthBias: plain(agreement.lengthBias),
    axes: rubric.form === 'pair' ? [] : axesOf(rubric, rows, random),
    ...(rubric.form === 'pair' ? { pairs: pairsOf(rows, points, agreement.kappa, random) } : {}),
    threshold: thresholdOf(rooms, falseAccept),
    points,
    curve: curveOf(rooms),
  };
}

const preferences = { a: 1, tie: 0, b: -1 } as const;
const sides: Readonly<Record<Side | 'tie', number>> = { first: 1, tie: 0, second: -1 };

function pointOf(rubric: Rubric, { item, at, length, outcome }: JudgedGold): CalibrationPoint {
  const { isGood, preferred } = item;
  const human = preferred === undefined ? Number(isGood) : preferences[preferred];
  const word =
    'unscored' in outcome
      ? null
      : 'settled' in outcome
        ? sides[outcome.settled.better]
        : Number(outcome.verdict !== 'drop');
  const headroom = 'unscored' in outcome ? null : headroomOf(rubric, outcome);
  return { at, human, isGood, judge: word, headroom, length };
}

function rowOf({ human, isGood, length }: CalibrationPoint, judge: number | null): GoldRow {
  return { human, isGood, length, ...(judge === null ? {} : { judge }) };
}

function reasonsOf(rows: readonly JudgedGold[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { outcome } of rows) {
    if ('unscored' in outcome) counts[outcome.unscored] = (counts[outcome.unscored] ?? 0) + 1;
  }
  return counts;
}

/** Of keep and drop: what can fail a check. */
function verdictKappa(points: readonly CalibrationPoint[], random: Random): Estimate {
  const verdicts = points.flatMap(({ isGood, headroom }): RatedPair[] =>
    headroom === null ? [] : [[Number(isGood), Number(headroom >= rubricBar)]],
  );
  return estimateOf(verdicts, (sample) => cohenKappa(sample, 'none'), random);
}

/** Never below the rubric's own bar, and that bar where nothing lies between it and what was chosen. */
function thresholdOf(rows: readonly GoldRow[], falseAccept: number): CalibrationThreshold | null {
  const chosen = chooseThreshold(rows, falseAccept);
  if (chosen === undefined) return null;
  const { threshold, badKept, bad, falseAcceptAtMost } = chosen;
  const good = rows.filter(({ isGood }) => isGood);
  const keptAt = (some: readonly GoldRow[], headroom: number): number =>
    some.filter(({ judge = NaN }) => judge >= headroom).length;
  const isPassed = rows.some(({ judge = NaN }) => judge >= rubricBar && judge < threshold);
  const headroom = isPassed ? threshold : rubricBar;
  const price = { goodKept: keptAt(good, headroom), good: good.length };
  const verdicts = rows.flatMap(({ isGood, judge }): RatedPair[] =>
    judge === undefined ? [] : [[Number(isGood), Number(judge >= headroom)]],
  );
  const kappa = numberOrNull(cohenKappa(verdicts, 'none'));
  if (isPassed) return { headroom, badKept, bad, ...price, falseAcceptAtMost, kappa };
  const atBar = keptAt(
    rows.filter(({ isGood }) => !isGood),
    rubricBar,
  );
  const atMost = upperShare(atBar, bad, thresholdAlpha);
  return { headroom, badKept: atBar, bad, ...price, falseAcceptAtMost: atMost, kappa };
}

function axesOf(
  rubric: Rubric,
  rows: readonly JudgedGold[],
  random: Random,
): JudgeCalibration['axes'] {
  return rubric.axes.flatMap(({ id }) => {
    const rated = rows.flatMap(({ item, outcome }): RatedPair[] => {
      const human = item.scores.get(id);
      const judge =
        'axes' in outcome ? outcome.axes.find((axis) => axis.id === id)?.score : undefined;
      return human === undefined || judge === undefined ? [] : [[human, judge]];
    });
    if (rated.length === 0) return [];
    const kappa = (sample: readonly RatedPair[]): number =>
      cohenKappa(
        sample.map(([human, judge]) => [human, Math.round(judge)]),
        'quadratic',
      );
    return [
      {
        id,
        rows: rated.length,
        kappa: plain(estimateOf(rated, kappa, random)),
        spearman: plain(estimateOf(rated, spearman, random)),
      },
    ];
  });
}

function pairsOf(
  rows: readonly JudgedGold[],
  points: readonly CalibrationPoint[],
  kappa: Estimate,
  random: Random,
): CalibrationPairs {
  const settled = rows.flatMap(({ outcome }) => ('settled' in outcome ? [outcome.settled] : []));
  const { pairs, consistent, favouredA, favouredB, chance } = positionBias(settled);
  const first = rows.flatMap(({ outcome }, i): RatedPair[] =>
    'settled' in outcome ? [[points[i]?.human ?? 0, sides[outcome.settled.answers[0].better]]] : [],
  );
  const share = <T>(items: readonly T[], test: (item: T) => boolean): number =>
    items.filter(test).length / items.length;
  const isRight = ({ human, judge }: CalibrationPoint): boolean => human === judge;
  return {
    kappa: plain(kappa),
    accuracy: plain(estimateOf(points, (sample) => share(sample, isRight), random)),
    firstOrder: {
      accuracy: numberOrNull(share(first, ([human, judge]) => human === judge)),
      kappa: numberOrNull(cohenKappa(first, 'quadratic')),
    },
    position: {
      pairs,
      consistent: pairs === 0 ? 0 : Math.round(consistent * pairs),
      favouredFirst: favouredA,
      favouredSecond: favouredB,
      chance,
    },
  };
}

/** At each headroom that a judge gave, the strictest first. */
function curveOf(rows: readonly GoldRow[]): CalibrationStep[] {
  const given = rows.flatMap(({ judge }) => (judge === undefined ? [] : [judge]));
  const keptOf = (isGood: boolean, threshold: number): number => {
    const some = rows.filter((row) => row.isGood === isGood);
    const kept = some.filter(({ judge = -Infinity }) => judge >= threshold).length;
    return some.length === 0 ? 0 : kept / some.length;
  };
  return [...new Set(given)]
    .sort((a, b) => b - a)
    .map((threshold) => ({
      threshold,
      badKept: keptOf(false, threshold),
      goodKept: keptOf(true, threshold),
    }));
}

/** JSON has no NaN. */
const numberOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

function plain({ value, interval }: Estimate): CalibrationEstimate {
  const known = numberOrNull(value);
  const range =
    known === null || interval === undefined ? null : { low: interval.low, high: interval.high };
  return { value: known, interval: range };
}

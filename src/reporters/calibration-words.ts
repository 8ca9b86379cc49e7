// The numbers of a calibration in words that terminal and page share.
import type {
  CalibrationDrift,
  CalibrationEstimate,
  CalibrationPairs,
  CalibrationThreshold,
  JudgeCalibration,
} from '../core/calibration.ts';
import type { Spend } from '../core/budget.ts';

/** Below it a split is told as one: the usual 5%. */
const notable = 0.05;

export const two = (value: number): string => value.toFixed(2).replace('-', '−');

/** 0.0413 → `4.1%`, whole numbers without a fraction. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1).replace(/\.0$/, '')}%`;
}

export function interval(
  { interval: range }: CalibrationEstimate,
  print: (value: number) => string = two,
): string {
  return range === null ? '' : `${print(range.low)} to ${print(range.high)}`;
}

export function value(
  { value: known }: CalibrationEstimate,
  print: (value: number) => string = two,
): string {
  return known === null ? 'can’t be measured' : print(known);
}

export function standing({ mayFail }: Pick<JudgeCalibration, 'mayFail'>): string {
  return mayFail ? 'may fail a check once accepted' : 'the judge only warns';
}

export function thresholdWords(
  threshold: CalibrationThreshold | null,
  falseAccept: number,
): string {
  if (threshold === null) {
    return `none is shown to keep at most ${percent(falseAccept)} of bad records: too many were kept, or too few labelled`;
  }
  const { headroom, badKept, bad, goodKept, good, falseAcceptAtMost, kappa } = threshold;
  const there = headroom === -0.5 || kappa === null ? '' : `; kappa of its verdicts ${two(kappa)}`;
  return `${levels(headroom)}: keeps ${goodKept} of ${good} good records and ${badKept} of ${bad} bad ones, so at most ${percent(falseAcceptAtMost)} of such (95% sure)${there}`;
}

/** Of headroom. */
export function levels(headroom: number): string {
  const size = Math.abs(headroom);
  const written = Number.isInteger(size) ? String(size) : size.toFixed(2);
  // Between 0, the lowest that is kept, and −1.
  if (headroom === -0.5) return 'the rubric’s own bar';
  if (headroom === 0) return 'at the rubric’s bar';
  return `${written} ${size === 1 ? 'level' : 'levels'} ${headroom > 0 ? 'above' : 'below'} the rubric’s bar`;
}

export function positionWords({ position }: CalibrationPairs): string {
  const { pairs, consistent, favouredFirst, favouredSecond, chance } = position;
  const torn = favouredFirst + favouredSecond;
  const won = torn === 0 ? '' : `; of ${torn} torn pairs the first place won ${favouredFirst}`;
  const sure = torn > 0 && chance < notable ? `: more than chance (p ${pValue(chance)})` : '';
  return `both orders agree on ${consistent} of ${pairs}${won}${sure}`;
}

export function lengthWords({ lengthBias }: JudgeCalibration): string {
  const { interval: range } = lengthBias;
  if (lengthBias.value === null) return value(lengthBias);
  const sign = lengthBias.value > 0 ? '+' : '';
  const what =
    range === null || (range.low <= 0 && range.high >= 0)
      ? 'none seen'
      : range.low > 0
        ? 'likes what is long'
        : 'likes what is short';
  return `${sign}${value(lengthBias)}${range === null ? '' : ` (${interval(lengthBias)})`}: ${what}`;
}

export function isDrifted(drift: CalibrationDrift | null): boolean {
  return drift !== null && drift.toKeep + drift.toDrop > 0 && drift.chance < notable;
}

export function driftWords(drift: CalibrationDrift | null): string {
  if (drift === null) return 'never accepted before';
  const { since, rows, toKeep, toDrop, chance, changed } = drift;
  const moved =
    toKeep + toDrop === 0
      ? `no verdict changed on ${rows} records`
      : `of ${rows} records ${toKeep} now kept, ${toDrop} now dropped (p ${pValue(chance)})`;
  const other = changed.length === 0 ? '' : `; changed: ${changed.join(', ')}`;
  return `since ${since} ${moved}${other}`;
}

export function unscoredWords(unscored: Readonly<Record<string, number>>): string {
  return Object.entries(unscored)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([reason, count]) => `${count} ${reason}`)
    .join(', ');
}

export function spendWords({ calls, tokens, usd }: Spend): string {
  const count = (number: number): string => number.toLocaleString('en');
  const money = usd === null ? 'price not known' : `$${usd.toFixed(usd > 0 && usd < 0.1 ? 4 : 2)}`;
  return `${count(calls)} ${calls === 1 ? 'call' : 'calls'} · ${count(tokens)} tokens · ${money}`;
}

function pValue(chance: number): string {
  return chance < 0.001 ? '< 0.001' : `= ${chance.toFixed(3)}`;
}

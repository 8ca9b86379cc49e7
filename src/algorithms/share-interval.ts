// Intervals of shares that hold for few items and for shares near 0 and 1: E. B. Wilson 1927 for one
// share, R. G. Newcombe (Statistics in Medicine 17, 1998, method 10) for the difference of two.

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Wilson's interval of `count` of `total`; `width` is in standard errors. All of 0..1 for no items. */
export function intervalOfShare(count: number, total: number, width = 1.96): Interval {
  if (total === 0) return { low: 0, high: 1 };
  const share = count / total;
  const square = width * width;
  const middle = share + square / (2 * total);
  const half = width * Math.sqrt((share * (1 - share) + square / (4 * total)) / total);
  const all = 1 + square / total;
  return { low: Math.max(0, (middle - half) / all), high: Math.min(1, (middle + half) / all) };
}

/** Newcombe's interval of the second share less the first. */
export function intervalOfDifference(
  before: { readonly count: number; readonly total: number },
  after: { readonly count: number; readonly total: number },
  width = 1.96,
): Interval {
  const [p, q] = [ratio(before), ratio(after)];
  const first = intervalOfShare(before.count, before.total, width);
  const second = intervalOfShare(after.count, after.total, width);
  return {
    low: q - p - Math.hypot(q - second.low, first.high - p),
    high: q - p + Math.hypot(second.high - q, p - first.low),
  };
}

function ratio({ count, total }: { readonly count: number; readonly total: number }): number {
  return total === 0 ? 0 : count / total;
}

// Tokens that go round in a loop: the failure of base models that find no end.

/** Tokens `[start, start + length)` repeat the first `period` of them. */
export interface TokenLoop {
  readonly start: number;
  readonly length: number;
  readonly period: number;
}

/**
 * The longest loop that `accepts` likes. A loop is tried wherever four tokens were seen before, at
 * the distance of their last occurrence; `fours` holds the numbers of all runs of four, below
 * `distinctFours`.
 */
export function findTokenLoop(
  tokens: Int32Array,
  fours: Int32Array,
  distinctFours: number,
  accepts: (loop: TokenLoop) => boolean,
): TokenLoop | undefined {
  const lastSeen = new Int32Array(distinctFours).fill(-1);
  let best: TokenLoop | undefined;
  let period = 0;
  let start = 0; // of the second round
  const finish = (end: number): void => {
    if (period === 0 || end - start + period <= (best?.length ?? 0)) return;
    while (start > period && tokens[start - 1] === tokens[start - 1 - period]) start -= 1;
    const loop = { start: start - period, length: end - start + period, period };
    if (accepts(loop)) best = loop;
  };
  for (let i = 0; i < tokens.length; i += 1) {
    if (period > 0 && tokens[i] !== tokens[i - period]) {
      finish(i);
      period = 0;
    }
    if (i < 3) continue;
    const four = fours[i - 3] as number;
    const seen = lastSeen[four] as number;
    lastSeen[four] = i;
    if (period > 0 || seen < 0) continue;
    period = i - seen;
    start = i - 3;
  }
  finish(tokens.length);
  return best;
}

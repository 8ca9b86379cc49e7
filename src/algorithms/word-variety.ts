// Two measures of how many different words a text of any length uses.
import { logFactorial } from './finite-sampling.ts';

/** McCarthy & Jarvis 2010, "MTLD, vocd-D, and HD-D", Behavior Research Methods 42(2). */
const factorRatio = 0.72;
const drawnTokens = 42;

/**
 * The measure of textual lexical diversity: how many tokens it takes on average until only 72 % of
 * them differ, forwards and backwards. At least 1; undefined for no token. Where the ratio never
 * falls that far it is Infinity in the paper; here the text's own length, the least it can be.
 */
export function mtld(tokens: ArrayLike<number>, vocabulary: number): number | undefined {
  const { length } = tokens;
  if (length === 0) return undefined;
  const forwards = tokensPerFactor(length, (i) => tokens[i] as number, vocabulary);
  const backwards = tokensPerFactor(length, (i) => tokens[length - 1 - i] as number, vocabulary);
  return (forwards + backwards) / 2;
}

function tokensPerFactor(
  length: number,
  tokenAt: (i: number) => number,
  vocabulary: number,
): number {
  // By token: the factor in which it was seen last.
  const seenIn = new Int32Array(vocabulary);
  let [factors, factor, start, unique] = [0, 1, 0, 0];
  for (let i = 0; i < length; i += 1) {
    const token = tokenAt(i);
    if (seenIn[token] !== factor) {
      seenIn[token] = factor;
      unique += 1;
    }
    if (unique / (i + 1 - start) > factorRatio) continue;
    factors += 1;
    factor += 1;
    start = i + 1;
    unique = 0;
  }
  // What is left counts for as much of a factor as its ratio has fallen.
  if (start < length) factors += (1 - unique / (length - start)) / (1 - factorRatio);
  return factors === 0 ? length : length / factors;
}

/**
 * HD-D: the mean number of different tokens among 42 drawn without replacement, divided by 42, 0..1.
 * `counts` are how often each token occurs; undefined for fewer than 42 tokens.
 */
export function hdD(counts: Iterable<number>): number | undefined {
  // Types of one frequency are alike.
  const types = new Map<number, number>();
  let total = 0;
  for (const times of counts) {
    types.set(times, (types.get(times) ?? 0) + 1);
    total += times;
  }
  if (total < drawnTokens) return undefined;
  let expected = 0;
  for (const [times, howMany] of types) {
    expected += howMany * (1 - chanceOfNone(total, times));
  }
  return expected / drawnTokens;
}

/** That none of `times` tokens of `total` is among those drawn. */
function chanceOfNone(total: number, times: number): number {
  const others = total - times;
  if (others < drawnTokens) return 0;
  return Math.exp(
    logFactorial(others) -
      logFactorial(others - drawnTokens) -
      logFactorial(total) +
      logFactorial(total - drawnTokens),
  );
}

/**
 * Heaps' law, V = K·N^β: β by least squares over points spread evenly in log N, from `from` tokens on.
 * 0..1: how fast new words keep coming. undefined where there are fewer than twice `from` tokens.
 */
export function vocabularyGrowth(
  tokens: ArrayLike<number>,
  vocabulary: number,
  from = 100,
): number | undefined {
  if (tokens.length < from * 2) return undefined;
  const seen = new Uint8Array(vocabulary);
  const steps = 20;
  const points: (readonly [x: number, y: number])[] = [];
  const placeOf = (step: number): number =>
    Math.round(from * (tokens.length / from) ** (step / steps));
  let [unique, step] = [0, 0];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as number;
    if (seen[token] === 0) {
      seen[token] = 1;
      unique += 1;
    }
    if (i + 1 < placeOf(step)) continue;
    points.push([Math.log(i + 1), Math.log(unique)]);
    while (step <= steps && placeOf(step) <= i + 1) step += 1;
  }
  return slopeOf(points);
}

function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / points.length;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / points.length;
  let [above, below] = [0, 0];
  for (const [x, y] of points) {
    above += (x - meanX) * (y - meanY);
    below += (x - meanX) ** 2;
  }
  return above / below;
}

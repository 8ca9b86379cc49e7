// The mean of a score over what the model might have said instead: steadier than its likeliest word
// (G-Eval, Liu et al. 2023, arXiv 2303.16634).
import type { TokenLogprob } from '../core/ports.ts';

/** Of the probability, how much must stand on scores for their mean to be of any worth. Our choice. */
const minMass = 0.9;

/**
 * The probability-weighted mean of an integer score whose first digit stands at `at` in the text, or
 * undefined where the tokens don't spell the text or don't tell.
 */
export function expectedScore(
  text: string,
  tokens: readonly TokenLogprob[],
  at: number,
  lowest: number,
  highest: number,
): number | undefined {
  // 1 and 10 begin with the same token.
  if (highest > 9) return undefined;
  let start = 0;
  let token: TokenLogprob | undefined;
  for (const each of tokens) {
    if (!text.startsWith(each.token, start)) return undefined;
    if (at >= start && at < start + each.token.length) {
      token = each;
      break;
    }
    start += each.token.length;
  }
  if (token === undefined) return undefined;
  const before = token.token.slice(0, at - start);
  const after = token.token.slice(at - start + 1);
  const byScore = new Map<number, number>();
  // The chosen token may stand among the alternatives or not.
  for (const { token: word, logprob } of [...token.alternatives, token]) {
    const digit = word.slice(before.length, word.length - after.length);
    const fits = word === before + digit + after && /^\d$/.test(digit);
    const score = Number(digit);
    if (fits && score >= lowest && score <= highest && logprob <= 0) {
      byScore.set(score, Math.exp(logprob));
    }
  }
  let mass = 0;
  let sum = 0;
  for (const [score, chance] of byScore) {
    mass += chance;
    sum += chance * score;
  }
  return mass >= minMass && mass <= 1.001 ? sum / mass : undefined;
}

// How much texts say what others of them say: the mean BLEU of each against all others (Zhu et al.
// 2018, Texygen, arXiv 1802.01886). The maxima over all others are had from the two largest counts of
// an n-gram, so that it is linear in the tokens.
import { stretchesOf, type TextGrams } from './text-grams.ts';

/** What a precision without a match counts as: `method1` of Chen & Cherry 2014, as in NLTK. */
const smallest = 0.1;

/**
 * Self-BLEU with n-grams up to `grams.maxN`, equal weights, each text against all others, 0..1. Texts
 * without tokens are left out; undefined for fewer than two. It grows with the number of texts: only
 * samples of one size may be compared.
 */
export function selfBleu(grams: TextGrams): number | undefined {
  const stretches = stretchesOf(grams.texts).filter(({ start, end }) => end > start);
  if (stretches.length < 2) return undefined;
  const lengths = stretches.map(({ start, end }) => end - start);
  const logs = new Float64Array(stretches.length);
  const isMatched = new Uint8Array(stretches.length);
  for (let n = 1; n <= grams.maxN; n += 1) {
    const names = grams.namesOf(n);
    // The largest count in one text, whose text it is, and the largest in any other.
    const first = new Int32Array(names.length + 1);
    const owner = new Int32Array(names.length + 1);
    const second = new Int32Array(names.length + 1);
    const counted = stretches.map(({ start, end }) => countNames(names, start, end - n + 1));
    for (const [i, counts] of counted.entries()) {
      for (const [name, times] of counts) {
        if (times > (first[name] as number)) {
          second[name] = first[name] as number;
          first[name] = times;
          owner[name] = i;
        } else if (times > (second[name] as number)) {
          second[name] = times;
        }
      }
    }
    for (const [i, counts] of counted.entries()) {
      let matched = 0;
      for (const [name, times] of counts) {
        const others = (owner[name] === i ? second[name] : first[name]) as number;
        matched += Math.min(times, others);
      }
      const total = Math.max(1, (lengths[i] as number) - n + 1);
      if (n === 1 && matched > 0) isMatched[i] = 1;
      logs[i] = (logs[i] as number) + Math.log((matched === 0 ? smallest : matched) / total);
    }
  }
  const penalties = brevityPenalties(lengths);
  let sum = 0;
  for (let i = 0; i < stretches.length; i += 1) {
    // Not one word in common: no smoothing makes something of it.
    if (isMatched[i] === 0) continue;
    sum += (penalties[i] as number) * Math.exp((logs[i] as number) / grams.maxN);
  }
  return sum / stretches.length;
}

function countNames(names: Int32Array, start: number, end: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (let at = start; at < end; at += 1) {
    const name = names[at] as number;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** exp(1 − r/c) where the other text nearest in length, r, is longer; the shorter of two as near. */
function brevityPenalties(lengths: readonly number[]): number[] {
  const order = lengths.map((_, i) => i);
  order.sort((a, b) => (lengths[a] as number) - (lengths[b] as number));
  const penalties = new Array<number>(lengths.length);
  for (const [place, i] of order.entries()) {
    const own = lengths[i] as number;
    const shorter = lengths[order[place - 1] ?? -1];
    const longer = lengths[order[place + 1] ?? -1];
    const isLonger =
      shorter === undefined || (longer !== undefined && longer - own < own - shorter);
    penalties[i] = isLonger && longer !== undefined ? Math.exp(1 - longer / own) : 1;
  }
  return penalties;
}

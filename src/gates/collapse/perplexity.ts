// How well who has read a dataset would guess what people wrote: perplexity of human records that were
// held out, under a model of three words trained on base and on head.
import { countWords } from '../../algorithms/gram-measures.ts';
import type { GramItem, GramSpace } from '../../algorithms/gram-space.ts';
import { trainKneserNey } from '../../algorithms/kneser-ney.ts';
import { drawWithoutReplacement, seededRandom } from '../../algorithms/random.ts';
import { budgets } from './measures.ts';
import { itemsOf, type SampledRecord } from './sample.ts';

export interface PerplexityChange {
  readonly before: number;
  readonly after: number;
  /** after / before, and the standard error of its logarithm. */
  readonly ratio: number;
  readonly error: number;
  readonly heldOut: number;
  readonly budget: number;
}

const draws = 5;
const maxHeldOutWords = 20_000;
// Some thirty records of Alpaca's length.
const minHeldOutWords = 2_000;

function isHeldOut({ item, origin }: SampledRecord): boolean {
  return origin === 'human' && item.half === 1;
}

/** Both trained on equally many words; why not, where there is too little text. */
export function comparePerplexity(
  base: readonly SampledRecord[],
  head: readonly SampledRecord[],
  space: GramSpace,
): PerplexityChange | { readonly unmeasured: string } {
  const heldOut: GramItem[] = [];
  let words = 0;
  // Of base: what a change removes is still what people wrote.
  for (const { item } of base.filter(isHeldOut)) {
    if (words >= maxHeldOutWords) break;
    heldOut.push(item);
    words += item.words.length;
  }
  if (words < minHeldOutWords) {
    return { unmeasured: `${words} held-out words by people, needs ${minHeldOutWords}` };
  }
  const [before, after] = [base, head].map((sample) =>
    itemsOf(sample.filter((each) => !isHeldOut(each))),
  ) as [GramItem[], GramItem[]];
  const least = Math.min(countWords(before), countWords(after));
  const budget = budgets.findLast((each) => 2 * each <= least);
  if (budget === undefined) {
    return { unmeasured: `${least} words to train on, needs ${2 * (budgets[0] as number)}` };
  }
  const a = perplexityOf(before, heldOut, words, space, budget);
  const b = perplexityOf(after, heldOut, words, space, budget);
  return {
    before: Math.exp(a.mean),
    after: Math.exp(b.mean),
    ratio: Math.exp(b.mean - a.mean),
    error: Math.hypot(a.error, b.error),
    heldOut: words,
    budget,
  };
}

/** Mean of −ln p a word, over models of several draws. */
function perplexityOf(
  training: readonly GramItem[],
  heldOut: readonly GramItem[],
  words: number,
  space: GramSpace,
  budget: number,
): { mean: number; error: number } {
  const random = seededRandom([budget, training.length, words, 0x6b6e6579]);
  const total = countWords(training);
  const scores = Array.from({ length: draws }, () => {
    const texts: Int32Array[] = [];
    let size = 0;
    for (const i of drawWithoutReplacement(training.length, training.length, random)) {
      const item = training[i] as GramItem;
      texts.push(item.words.subarray(0, budget - size));
      size += item.words.length;
      if (size >= budget) break;
    }
    const model = trainKneserNey(texts, space.words);
    let score = 0;
    for (const item of heldOut) score -= model.score(item.words);
    return score / words;
  });
  const mean = scores.reduce((sum, each) => sum + each, 0) / draws;
  const spread = scores.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (draws - 1);
  return { mean, error: Math.sqrt(spread * (budget / (total - budget) + 1 / draws)) };
}

// Set phrases that a change brings along: runs of words that stand in many of its answers and in few of
// those before, and phrases that models are known for.
import type { GramSpace } from '../../algorithms/gram-space.ts';
import { distance, findRisingPhrases, type RisingPhrase } from '../../algorithms/rising-phrases.ts';
import { slopPhrases } from '../../algorithms/slop-phrases.ts';
import { tokenize } from '../../algorithms/tokens.ts';
import type { SampledRecord } from './sample.ts';

export interface GrownPhrase {
  readonly phrase: string;
  readonly before: number;
  readonly after: number;
  readonly isKnown: boolean;
  readonly examples: readonly SampledRecord[];
}

/** Fewer texts say nothing of shares of a percent. */
export const leastTexts = 200;

// Five errors and a half: among a million runs of words less than one is that far off by chance (two-sided
// normal tail 4e-8). For the score of phrases that were chosen beforehand, four.
const minErrors = 5.5;
const minKnownErrors = 4;

/** The phrases that grew most: those models are known for first, at most `max` of each. */
export function findGrownPhrases(
  before: readonly SampledRecord[],
  after: readonly SampledRecord[],
  space: GramSpace,
  { minShare, minGrowth }: { readonly minShare: number; readonly minGrowth: number },
  max: number,
): GrownPhrase[] {
  if (before.length < leastTexts || after.length < leastTexts) return [];
  const [earlier, later] = [answersOf(before), answersOf(after)];
  const tell = (phrase: string, isKnown: boolean, found: Omit<RisingPhrase, 'words'>) => ({
    phrase,
    isKnown,
    before: found.before,
    after: found.after,
    examples: found.examples.map((i) => after[i] as SampledRecord),
  });
  const known = slopPhrases.flatMap((phrase) => {
    const words = tokenize(phrase).map((word) => space.numberOf(word));
    const [a, b] = [earlier, later].map((texts) => holding(texts, words)) as [number[], number[]];
    const [p, q] = [b.length / later.length, a.length / earlier.length];
    const smoothed = (count: number, of: number): number => (count + 0.5) / (of + 1);
    const growth = smoothed(b.length, later.length) / smoothed(a.length, earlier.length);
    const enough = b.length >= 3 && growth >= minGrowth;
    if (!enough || distance(p, later.length, q, earlier.length) < minKnownErrors) return [];
    return [tell(phrase, true, { before: q, after: p, examples: b.slice(0, 3) })];
  });
  known.sort((a, b) => b.after - a.after);
  const limits = { length: 4, minShare, minGrowth, minErrors, max };
  const rising = findRisingPhrases(earlier, later, limits).map((found) =>
    tell(found.words.map((word) => space.nameOf(word)).join(' '), false, found),
  );
  return [...known.slice(0, max), ...rising];
}

/** Known phrases a thousand words of answers. */
export function slopRate(sample: readonly SampledRecord[], space: GramSpace): number {
  const answers = answersOf(sample);
  let found = 0;
  for (const phrase of slopPhrases) {
    const words = tokenize(phrase).map((word) => space.numberOf(word));
    for (const text of answers) found += countIn(text, words);
  }
  const size = answers.reduce((sum, { length }) => sum + length, 0);
  return size === 0 ? 0 : (1000 * found) / size;
}

function answersOf(sample: readonly SampledRecord[]): Int32Array[] {
  return sample.map(({ item }) => item.words.subarray(item.lastStart));
}

function holding(texts: readonly Int32Array[], words: readonly number[]): number[] {
  return texts.flatMap((text, i) => (countIn(text, words) > 0 ? [i] : []));
}

function countIn(text: Int32Array, words: readonly number[]): number {
  let count = 0;
  for (let i = text.indexOf(words[0] as number); i >= 0;) {
    if (words.every((word, k) => text[i + k] === word)) count += 1;
    i = text.indexOf(words[0] as number, i + 1);
  }
  return count;
}

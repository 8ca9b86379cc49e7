// How much of a text repeats earlier parts of it: the ratios of Gopher's repetition filter (J. W. Rae
// et al.: Scaling Language Models, arXiv 2112.11446, appendix A.1.1), measured on tokens. Characters are those
// of tokens, so that white space, rules of tables and bullets weigh nothing.
import type { NgramNames } from './ngram-names.ts';

/** Tokens `[start, end)` are the part that repeats most. */
export interface RepeatShare {
  /** Share of the characters; 0 without repeats. */
  readonly characters: number;
  readonly start: number;
  readonly end: number;
}

/** Token index → characters of all tokens before it. */
export type Offsets = Float64Array;

/**
 * Parts (lines, paragraphs) that an earlier one equals, also as share of all parts; `bounds` are
 * their ends.
 */
export function shareOfEqualParts(
  tokens: Int32Array,
  offsets: Offsets,
  bounds: readonly number[],
): RepeatShare & { readonly parts: number } {
  const seen = new Map<string, number>(); // tokens → characters of its repeats
  let parts = 0;
  let characters = 0;
  let most = 0;
  let found = { start: 0, end: 0 };
  let start = 0;
  for (const end of bounds) {
    const key = tokens.subarray(start, end).join();
    const repeated = seen.get(key);
    if (repeated === undefined) {
      seen.set(key, 0);
    } else {
      const weight = (offsets[end] as number) - (offsets[start] as number);
      parts += 1;
      characters += weight;
      seen.set(key, repeated + weight);
      if (repeated + weight > most) {
        most = repeated + weight;
        found = { start, end };
      }
    }
    start = end;
  }
  return { ...found, characters: ratio(characters, offsets), parts: ratioOf(parts, bounds.length) };
}

/** n-grams that stand earlier in the text; each character counts once. */
export function shareOfRepeatedGrams(ngrams: NgramNames, offsets: Offsets): RepeatShare {
  const { names, count, distinct, n } = ngrams;
  const seen = new Int32Array(distinct).fill(-1); // name → times it repeated
  let characters = 0;
  let most = 0;
  let start = 0;
  for (let i = 0; i < count;) {
    const name = names[i] as number;
    const times = (seen[name] as number) + 1;
    seen[name] = times;
    if (times === 0) {
      i += 1;
      continue;
    }
    characters += (offsets[i + n] as number) - (offsets[i] as number);
    if (times > most) {
      most = times;
      start = i;
    }
    i += n;
  }
  return {
    characters: ratio(characters, offsets),
    start,
    end: most === 0 ? start : start + n,
  };
}

/** All occurrences of the n-gram that takes up most; occurrences that overlap count once. */
export function shareOfTopGram(ngrams: NgramNames, offsets: Offsets): RepeatShare {
  const { names, count, distinct, n } = ngrams;
  const free = new Int32Array(distinct); // name → where its next occurrence may start
  const times = new Int32Array(distinct);
  let most = 0;
  let start = 0;
  for (let i = 0; i < count; i += 1) {
    const name = names[i] as number;
    if (i < (free[name] as number)) continue;
    free[name] = i + n;
    const now = (times[name] as number) + 1;
    times[name] = now;
    const weight = now * ((offsets[i + n] as number) - (offsets[i] as number));
    if (now > 1 && weight > most) {
      most = weight;
      start = i;
    }
  }
  return {
    characters: ratio(most, offsets),
    start,
    end: most === 0 ? start : start + n,
  };
}

function ratio(characters: number, offsets: Offsets): number {
  return ratioOf(characters, offsets.at(-1) as number);
}

function ratioOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

// Measures of variety over words, of one side or of two at equal size: each is taken of twenty draws of
// as many tokens from one as from the other.
import type { CompressionRatio } from '../../algorithms/compression-ratio.ts';
import type { Random } from '../../algorithms/random.ts';
import {
  drawToBudget,
  drawSorted,
  estimate,
  resamples,
  sharedBudget,
  type Estimate,
} from '../../algorithms/resample.ts';
import { selfBleu } from '../../algorithms/self-bleu.ts';
import {
  distinctShare,
  ngramDiversity,
  normalisedEntropy,
  numberTexts,
  selfRepetition,
  stretchesOf,
  TextGrams,
  type Stretch,
} from '../../algorithms/text-grams.ts';
import { hdD, mtld, vocabularyGrowth } from '../../algorithms/word-variety.ts';

/** A measure of both sides; `before` where there is a version to compare with. */
export interface Compared {
  readonly name: string;
  readonly better?: 'higher' | 'lower';
  readonly after: readonly number[];
  readonly before?: readonly number[];
}

/** Texts of a side. */
export interface Texts {
  readonly after: readonly string[];
  readonly before?: readonly string[];
}

/** Tokens read of a text: what is longer is cut, so that no text costs or counts more. */
const maxTokens = 1000;
const maxN = 4;
/** Tokens a draw has at most: distinct-n falls with size, and this is what a small set has. */
const maxBudget = 20_000;
/** Of fewer tokens in a draw, distinct-n says little. */
export const minBudget = 500;
/** gzip looks back 32 KiB. */
const maxBytes = 32 * 1024;
/** Of self-BLEU: its value depends on the number of texts. */
const maxCompared = 500;

/** Numbers of the texts of both sides, drawn to one budget; undefined where there are too few tokens. */
export class Variety {
  readonly budget: number;
  readonly #sides: readonly Side[];
  readonly #texts: Texts;
  readonly #random: Random;

  constructor(texts: Texts, random: Random) {
    this.#texts = texts;
    this.#random = random;
    const all = [texts.after, ...(texts.before === undefined ? [] : [texts.before])];
    this.#sides = all.map((each) => new Side(each));
    this.budget = sharedBudget(
      this.#sides.map(({ size }) => size),
      maxBudget,
    );
  }

  /** distinct-1..4, the sum of the four, and the entropy of 3-grams. */
  measureGrams(prefix: string): Compared[] {
    const names = [
      ...[1, 2, 3, 4].map((n) => `${prefix}distinct-${n}`),
      `${prefix}ngram-diversity`,
      `${prefix}ngram-entropy`,
    ];
    const measured = this.#sides.map((side) =>
      this.#draws(side).map((stretches) => {
        const counts = [1, 2, 3, 4].map((n) => side.grams.count(n, stretches));
        const third = counts[2];
        return [
          ...counts.map((each) => distinctShare(each) ?? 0),
          ngramDiversity(counts),
          third === undefined ? 0 : (normalisedEntropy(third) ?? 0),
        ];
      }),
    );
    return names.map((name, i) => compared(name, measured, i, 'higher'));
  }

  /** MTLD and HD-D of the words in the order of the draw, and Heaps' exponent. */
  measureWords(): Compared[] {
    const names = ['mtld', 'hd-d', 'vocabulary-growth'];
    const measured = this.#sides.map((side) =>
      this.#draws(side).map((stretches) => {
        const tokens = side.join(stretches);
        const { vocabulary } = side.grams.texts;
        const counts = new Int32Array(vocabulary);
        for (const token of tokens) counts[token] = (counts[token] as number) + 1;
        return [
          mtld(tokens, vocabulary) ?? 0,
          hdD(counts.filter((times) => times > 0)) ?? 0,
          vocabularyGrowth(tokens, vocabulary) ?? 0,
        ];
      }),
    );
    return names.map((name, i) => compared(name, measured, i, 'higher'));
  }

  /** Bytes by compressed bytes of as many bytes from either side. */
  measureCompression(ratioOf: CompressionRatio): Compared | undefined {
    const texts = [this.#texts.after, ...(this.#texts.before ? [this.#texts.before] : [])];
    const cut = texts.map((each) => each.map((text) => Buffer.from(text.slice(0, maxBytes))));
    const sizes = cut.map((each) => each.reduce((sum, bytes) => sum + bytes.length, 0));
    const budget = sharedBudget(sizes, maxBytes);
    if (budget < minBudget) return undefined;
    const measured = cut.map((each) =>
      Array.from({ length: resamples }, () => {
        const drawn = drawToBudget((i) => byteLength(each, i), each.length, budget, this.#random);
        const pieces = drawn.map(({ item, size }) => each[item]?.subarray(0, size) ?? nothing);
        return [ratioOf(Buffer.concat(pieces.flatMap((piece) => [piece, lineEnd])))];
      }),
    );
    return compared('compression-ratio', measured, 0, 'lower');
  }

  /** Of as many texts from either side, at most 500: they are no resamples, one each. */
  measureLikeness(): Compared[] {
    const texts = [this.#texts.after, ...(this.#texts.before ? [this.#texts.before] : [])].map(
      (each) => each.filter((text) => text.trim() !== ''),
    );
    const count = Math.min(maxCompared, ...texts.map(({ length }) => length));
    const measured = texts.map((each) => {
      const chosen = drawSorted(each.length, count, this.#random).map((i) => each[i] as string);
      const grams = new TextGrams(numberTexts(chosen, maxTokens), maxN);
      return [[selfBleu(grams) ?? 0, selfRepetition(grams, maxN)]];
    });
    return ['self-bleu', 'self-repetition'].map((name, i) => compared(name, measured, i, 'lower'));
  }

  /** The text that repeats most n-grams of its own, by place in `after`; −1 where none repeats any. */
  mostRepeating(): number {
    const [side] = this.#sides;
    let [most, found] = [0, -1];
    for (const [i, stretch] of side?.stretches.entries() ?? []) {
      const { total = 0, unique = 0 } = side?.grams.count(maxN, [stretch]) ?? {};
      if (total - unique <= most) continue;
      most = total - unique;
      found = i;
    }
    return found;
  }

  #draws(side: Side): Stretch[][] {
    return Array.from({ length: resamples }, () => side.draw(this.budget, this.#random));
  }
}

const nothing = Buffer.alloc(0);
const lineEnd = Buffer.from('\n');

const byteLength = (texts: readonly Buffer[], i: number): number => texts[i]?.length ?? 0;

/** One side's texts with their n-grams. */
class Side {
  readonly grams: TextGrams;
  readonly stretches: readonly Stretch[];
  readonly size: number;

  constructor(texts: readonly string[]) {
    this.grams = new TextGrams(numberTexts(texts, maxTokens), maxN);
    this.stretches = stretchesOf(this.grams.texts);
    this.size = this.grams.texts.tokens.length;
  }

  draw(budget: number, random: Random): Stretch[] {
    const sizeOf = (i: number): number => {
      const { start, end } = this.stretches[i] as Stretch;
      return end - start;
    };
    return drawToBudget(sizeOf, this.stretches.length, budget, random).map(({ item, size }) => {
      const { start } = this.stretches[item] as Stretch;
      return { start, end: start + size };
    });
  }

  join(stretches: readonly Stretch[]): Int32Array {
    const { tokens } = this.grams.texts;
    const joined = new Int32Array(stretches.reduce((sum, { start, end }) => sum + end - start, 0));
    let at = 0;
    for (const { start, end } of stretches) {
      joined.set(tokens.subarray(start, end), at);
      at += end - start;
    }
    return joined;
  }
}

/** One measure of [after, before], each a list of resamples of all measures. */
export function compared(
  name: string,
  sides: readonly (readonly (readonly number[])[])[],
  measure: number,
  better: 'higher' | 'lower',
): Compared {
  const [after = [], before] = sides.map((side) => side.map((values) => values[measure] ?? 0));
  return { name, better, after, ...(before === undefined ? {} : { before }) };
}

export function estimatesOf({ after, before }: Compared): {
  readonly after: Estimate;
  readonly before: Estimate | undefined;
} {
  return {
    after: estimate(after),
    before: before === undefined ? undefined : estimate(before),
  };
}

// How much may repeat. A rule without a limit is not applied.

export interface Limits {
  /** Share of the characters in lines, and share of the lines. */
  readonly lines: { readonly characters: number; readonly parts?: number };
  readonly paragraphs: { readonly characters: number; readonly parts?: number };
  /** n → share of the characters that the top n-gram takes up. */
  readonly phrases: ReadonlyMap<number, number>;
  /** n → share of the characters in n-grams that stand earlier. */
  readonly passages: ReadonlyMap<number, number>;
}

/** Table A1 of the Gopher paper (arXiv 2112.11446). */
export const gopherLimits: Limits = {
  lines: { characters: 0.2, parts: 0.3 },
  paragraphs: { characters: 0.2, parts: 0.3 },
  phrases: new Map([
    [2, 0.2],
    [3, 0.18],
    [4, 0.16],
  ]),
  passages: new Map([
    [5, 0.15],
    [6, 0.14],
    [7, 0.13],
    [8, 0.12],
    [9, 0.11],
    [10, 0.1],
  ]),
};

/**
 * One limit for all. Not for phrases, nor for the number of lines: in an answer of a hundred words a
 * name, or the choices of a questionnaire, come to more than half, and all that loops has long
 * passages anyway.
 */
export function answerLimits(share: number): Limits {
  return {
    lines: { characters: share },
    paragraphs: { characters: share },
    phrases: new Map(),
    passages: new Map([...gopherLimits.passages.keys()].map((n) => [n, share])),
  };
}

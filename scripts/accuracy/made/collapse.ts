// A collapse in small: each round is drawn from an n-gram model of the round before, as in the studies
// that let models learn from what models wrote (Shumailov et al., Nature 631, 2024), with the smallest
// model there is. And rounds that are none: disjoint parts of one dataset.
import {
  drawWithoutReplacement,
  seededRandom,
  type Random,
} from '../../../src/algorithms/random.ts';
import type { JsonObject } from '../../../src/core/json.ts';

export interface PromptAndAnswer {
  readonly instruction: string;
  readonly output: string;
}

const end = '\u0001';
const turn = '\u0002';

export interface Model {
  /** Words of a run. */
  readonly order: number;
  /** Of two words that are drawn the commoner is taken: what a low temperature does. */
  readonly isCold: boolean;
}

/** As many rows as there are, from a model of the runs of their words, without smoothing. */
function resample(
  rows: readonly PromptAndAnswer[],
  { order, isCold }: Model,
  random: Random,
): PromptAndAnswer[] {
  const counts = new Map<string, number>();
  const followers = new Map<string, string[]>();
  const start = Array<string>(order - 1).fill(end);
  for (const { instruction, output } of rows) {
    const words = [...instruction.split(' '), turn, ...output.split(' '), end];
    let context = start;
    for (const word of words) {
      const key = context.join(' ');
      if (isCold) counts.set(`${key} ${word}`, (counts.get(`${key} ${word}`) ?? 0) + 1);
      const list = followers.get(key);
      if (list === undefined) followers.set(key, [word]);
      else list.push(word);
      context = [...context.slice(1), word];
    }
  }
  // Some walks go round for long; Alpaca's longest answer has fewer words.
  const maxWords = 800;
  return Array.from(rows, () => {
    const parts: string[][] = [[], []];
    let at = 0;
    let context = start;
    for (let i = 0; i < maxWords; i += 1) {
      const key = context.join(' ');
      const list = followers.get(key) ?? [end];
      const draw = (): string => list[random.below(list.length)] as string;
      const first = draw();
      const second = isCold ? draw() : first;
      const isRarer = (counts.get(`${key} ${first}`) ?? 0) < (counts.get(`${key} ${second}`) ?? 0);
      const word = isRarer ? second : first;
      if (word === end) break;
      if (word === turn) at = 1;
      else parts[at]?.push(word);
      context = [...context.slice(1), word];
    }
    return { instruction: (parts[0] ?? []).join(' '), output: (parts[1] ?? []).join(' ') };
  });
}

/** Round 0 is theirs, by people as far as the dataset says; those after are resampled. */
export function collapsing(
  rows: readonly PromptAndAnswer[],
  rounds: number,
  model: Model,
  seed: number,
): PromptAndAnswer[][] {
  const random = seededRandom([seed, model.order, rows.length, 0]);
  const all: PromptAndAnswer[][] = [[...rows]];
  for (let round = 1; round <= rounds; round += 1) {
    all.push(resample(all.at(-1) as PromptAndAnswer[], model, random));
  }
  return all;
}

/** `count` disjoint random parts of `size` rows. */
export function honestParts<T>(
  rows: readonly T[],
  count: number,
  size: number,
  seed: number,
): T[][] {
  const random = seededRandom([seed, count, size, 1]);
  const drawn = drawWithoutReplacement(rows.length, count * size, random);
  return Array.from({ length: count }, (_, part) =>
    drawn.slice(part * size, (part + 1) * size).map((i) => rows[i] as T),
  );
}

/** Rounds as one dataset whose records say which round they are of. */
export function withRounds(rounds: readonly (readonly PromptAndAnswer[])[]): JsonObject[] {
  return rounds.flatMap((rows, round) =>
    rows.map(({ instruction, output }) => ({
      instruction,
      output,
      provenance: { origin: round === 0 ? 'human' : 'synthetic', round },
    })),
  );
}

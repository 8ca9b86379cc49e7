// A collapse in small: each round is drawn from an n-gram model of the round before, as in the studies
// that let models learn from what models wrote (Shumailov et al., Nature 631, 2024), with the smallest
// model there is. And rounds that are none: disjoint parts of one dataset.
import { drawWithoutReplacement, seededRandom, type Random } from '../../../src/algorithms/random.ts';
import type { JsonObject } from '../../../src/core/json.ts';

export interface Row {
  readonly instruction: string;
  readonly output: string;
}

const end = '\u0001';
const turn = '\u0002';

/** As many rows as there are, from a model of runs of `order` words of theirs, without smoothing. */
export function resample(rows: readonly Row[], order: number, random: Random): Row[] {
  const followers = new Map<string, string[]>();
  const start = Array<string>(order - 1).fill(end);
  for (const { instruction, output } of rows) {
    const words = [...instruction.split(' '), turn, ...output.split(' '), end];
    let context = start;
    for (const word of words) {
      const key = context.join(' ');
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
      const list = followers.get(context.join(' ')) ?? [end];
      const word = list[random.below(list.length)] as string;
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
  rows: readonly Row[],
  rounds: number,
  order: number,
  seed: number,
): Row[][] {
  const random = seededRandom([seed, order, rows.length, 0]);
  const all: Row[][] = [[...rows]];
  for (let round = 1; round <= rounds; round += 1) {
    all.push(resample(all.at(-1) as Row[], order, random));
  }
  return all;
}

/** `count` disjoint random parts of `size` rows. */
export function honestParts<T>(rows: readonly T[], count: number, size: number, seed: number): T[][] {
  const random = seededRandom([seed, count, size, 1]);
  const drawn = drawWithoutReplacement(rows.length, count * size, random);
  return Array.from({ length: count }, (_, part) =>
    drawn.slice(part * size, (part + 1) * size).map((i) => rows[i] as T),
  );
}

/** Rounds as one dataset whose records say which round they are of. */
export function withRounds(rounds: readonly (readonly Row[])[]): JsonObject[] {
  return rounds.flatMap((rows, round) =>
    rows.map(({ instruction, output }) => ({
      instruction,
      output,
      provenance: { origin: round === 0 ? 'human' : 'synthetic', round },
    })),
  );
}

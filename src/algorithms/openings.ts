// How texts begin: the first three tokens, and how many texts the commonest beginnings open.
import { tokenize } from './tokens.ts';

export interface Opening {
  readonly words: string;
  /** How many texts begin so. */
  readonly texts: number;
}

const words = 3;
/** Read of a text: no three words are longer, but for those that no one begins with. */
const maxUnits = 200;

/** The commonest first-three-token runs, at most `count`; texts with fewer tokens have none. */
export function commonOpenings(texts: readonly string[], count: number): Opening[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const tokens = tokenize(text.slice(0, maxUnits)).slice(0, words);
    if (tokens.length < words) continue;
    const opening = tokens.join(' ');
    counts.set(opening, (counts.get(opening) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, count)
    .map(([opening, times]) => ({ words: opening, texts: times }));
}

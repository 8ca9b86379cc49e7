// What a text says, as far as other words would leave it the same: the hashes of its telling words,
// cut to their stems, and of its numbers, written out or in digits.
import { hashWords } from '../algorithms/grams.ts';

export interface Statement {
  readonly words: ReadonlySet<number>;
  readonly numbers: ReadonlySet<number>;
}

/** UTF-16 units that are read: test items are shorter. */
const maxUnits = 20_000;
const stemLetters = 6;
const endings = ['ing', 'ed', 'es', 's', 'ly', 'er'];
/** Shorter words are everywhere. */
const minLetters = 3;

const numberWords = new Map(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, i) => [word, String(i + 2)]),
);

/** Of a program its first docstring, which says what is asked; of other text all. */
export function askedText(text: string): string {
  const start = text.slice(0, maxUnits);
  if (!start.includes('"""') && !start.includes("'''")) return start;
  const at = ['"""', "'''"]
    .map((quotes) => ({ quotes, from: start.indexOf(quotes) }))
    .filter(({ from }) => from >= 0)
    .sort((a, b) => a.from - b.from)[0];
  if (at === undefined) return start;
  const end = start.indexOf(at.quotes, at.from + 3);
  return end < 0 ? start : start.slice(at.from + 3, end);
}

/** The statement of a text that `askedText` gave. 0 and 1 are no numbers: they are everywhere. */
export function readStatement(text: string): Statement {
  const words = new Set<number>();
  const numbers = new Set<number>();
  for (const [found] of text.toLowerCase().matchAll(/\d+(?:,\d{3})*(?:\.\d+)?|[a-z]+/g)) {
    const written = numberWords.get(found);
    if (written !== undefined) numbers.add(hashWords(written, 4));
    else if (found.charCodeAt(0) < 0x61) {
      const value = Number(found.replaceAll(',', ''));
      if (value !== 0 && value !== 1) numbers.add(hashWords(String(value), 4));
    } else if (found.length >= minLetters) words.add(hashWords(stemOf(found), 3));
  }
  return { words, numbers };
}

function stemOf(word: string): string {
  const ending = endings.find(
    (each) => word.length > each.length + minLetters && word.endsWith(each),
  );
  return (ending === undefined ? word : word.slice(0, -ending.length)).slice(0, stemLetters);
}

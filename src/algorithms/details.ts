// What two texts of nearly one meaning may still differ in: numbers, a negation, names, what is quoted.
// Vectors of texts hardly see them, and they make another exercise of it ("convert 3 miles", "convert 5 miles"). How often
// this decides rightly is measured: docs/accuracy.md, semantic-duplicate.

export interface Details {
  /** In digits, without commas between groups; of spelled ones each word (`two hundred`: 2 and 100). */
  readonly numbers: ReadonlySet<string>;
  readonly isNegated: boolean;
  /** Words with a capital that do not begin a sentence, folded. */
  readonly names: ReadonlySet<string>;
  /** What stands in quotation marks, folded. */
  readonly quotes: ReadonlySet<string>;
  /** All words, folded. */
  readonly words: ReadonlySet<string>;
}

export type Detail = 'number' | 'negation' | 'name' | 'quotation';

// "One" is left out: it is a pronoun as often, and so is "second" no number.
const numberWords: ReadonlyMap<string, string> = new Map(
  [
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
    'seventeen eighteen nineteen twenty',
  ]
    .join(' ')
    .split(' ')
    .map((word, i) => [word, String(i + 2)] as const)
    .concat(
      ['thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety', 'hundred'].map(
        (word, i) => [word, String((i + 3) * 10)] as const,
      ),
      [
        ['thousand', '1000'],
        ['million', '1000000'],
        ['billion', '1000000000'],
      ],
    ),
);

const negations: ReadonlySet<string> = new Set(
  'no not never none nobody nothing neither nor without cannot'.split(' '),
);

// A number with its groups and decimals, a word with its apostrophes, or what ends a sentence.
const token = /\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|[.!?:\n"“‘«¿¡•*-]/gu;

// Apostrophes are none: no letter stands before the one, and none behind the other.
const quoted =
  /["“„«]([^"“”„«»\n]{1,80})["”“»]|(?<![\p{L}\d])['‘]([^'‘’\n]{1,80})['’](?![\p{L}\d])/gu;

/** Reads at most `maxUnits` of a text: differences further behind are not seen. */
const maxUnits = 20_000;

export function readDetails(text: string): Details {
  const numbers = new Set<string>();
  const names = new Set<string>();
  const words = new Set<string>();
  let isNegated = false;
  let isOpening = true;
  const read = text.slice(0, maxUnits).normalize('NFKC');
  const quotes = new Set(
    Array.from(read.matchAll(quoted), ([, double, single]) => fold(double ?? single ?? '')),
  );
  for (const [found] of read.matchAll(token)) {
    const first = found.charCodeAt(0);
    if (first >= 48 && first <= 57) {
      numbers.add(plainNumber(found));
      isOpening = false;
    } else if (found.toLowerCase() === found.toUpperCase()) {
      isOpening = found.length === 1 && opens.has(found);
    } else {
      const word = found.toLowerCase();
      words.add(word);
      const number = numberWords.get(word);
      if (number !== undefined) numbers.add(number);
      if (negations.has(word) || word.endsWith("n't") || word.endsWith('n’t')) isNegated = true;
      if (!isOpening && word !== found && word.length > 1) names.add(bare(word));
      isOpening = false;
    }
  }
  return { numbers, isNegated, names, quotes, words };
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}

const opens: ReadonlySet<string> = new Set('.!?:\n"“‘«¿¡•*-');

/** `1,000.50` → `1000.5`. A comma before anything but three digits is kept: it may be a decimal one. */
function plainNumber(found: string): string {
  const joined = found.replace(/,(?=\d{3}(?!\d))/g, '');
  const value = Number(joined);
  return Number.isFinite(value) ? String(value) : joined;
}

/** Without the ending of the genitive: `France's` is France. */
function bare(word: string): string {
  return word.replace(/['’]s$/, '');
}

/** What two texts differ in, if anything; the plainest first. */
export function findDifference(a: Details, b: Details): Detail | undefined {
  if (!sameSets(a.numbers, b.numbers)) return 'number';
  if (a.isNegated !== b.isNegated) return 'negation';
  if (hasOtherName(a, b) && hasOtherName(b, a)) return 'name';
  if (hasOther(a.quotes, b.quotes) && hasOther(b.quotes, a.quotes)) return 'quotation';
  return undefined;
}

function sameSets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size !== b.size) return false;
  for (const each of a) if (!b.has(each)) return false;
  return true;
}

function hasOther(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const each of a) if (!b.has(each)) return true;
  return false;
}

/** True where the first has a name that the other does not hold, not even as a plain word. */
function hasOtherName(a: Details, b: Details): boolean {
  for (const name of a.names) if (!b.words.has(name) && !b.names.has(name)) return true;
  return false;
}

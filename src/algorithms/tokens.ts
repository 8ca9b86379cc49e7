// What a token is, for every gate that compares texts.
//
// The text is brought to NFKC and case is folded (upper, then lower case, so that ß is ss and final
// sigma is sigma). A token then is a run of letters and digits (\p{L}, \p{N}) with the combining
// marks (\p{M}) that follow them; in scripts written without spaces (Han, Hiragana, Katakana,
// Bopomofo, Yi, Thai, Lao, Khmer, Myanmar, Tibetan) every letter is a token of its own, with its
// marks. Everything else separates.

const unspaced =
  '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Bopo}\\p{sc=Yiii}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}\\p{sc=Tibt}';
const single = `[[${unspaced}]&&[\\p{L}\\p{N}]]`;
const lettered = `[[\\p{L}\\p{N}]--[${unspaced}]]`;

/** How a UTF-16 unit of normalised text takes part in tokens. */
export const TokenClass = { between: 0, word: 1, single: 2, mark: 3 } as const;

let tokenPattern: RegExp | undefined;
let characterPattern: RegExp | undefined;

/** The normal form tokens are read from. ASCII takes the short way. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toUpperCase().toLowerCase();
}

/** The tokens of a text in order, normalised. */
export function tokenize(text: string): string[] {
  // Built on first use: compiling the properties takes milliseconds.
  tokenPattern ??= new RegExp(`${single}\\p{M}*|${lettered}(?:${lettered}|\\p{M})*`, 'gv');
  return foldText(text).match(tokenPattern) ?? [];
}

/** Letters and digits one by one, marks with what they follow: tokens of character n-grams. */
export function tokenizeCharacters(text: string): string[] {
  characterPattern ??= /[\p{L}\p{N}]\p{M}*/gu;
  return foldText(text).match(characterPattern) ?? [];
}

/** True for letters, digits and marks beyond the basic plane; emoji part tokens like any sign. */
export function holdsRareLetters(folded: string): boolean {
  if (!/[\ud800-\udfff]/.test(folded)) return false;
  rareLetters ??= /[[\p{L}\p{N}\p{M}]&&[\u{10000}-\u{10ffff}]]/v;
  return rareLetters.test(folded);
}

let rareLetters: RegExp | undefined;

/**
 * The class of every UTF-16 unit, for the kernel: 65,536 bytes. Surrogates count as separators there;
 * texts with letters beyond the basic plane go through `tokenize`.
 */
export function buildTokenClasses(unit: 'word' | 'character'): Uint8Array {
  return (tokenClasses[unit] ??= findTokenClasses(unit));
}

const tokenClasses: Partial<Record<'word' | 'character', Uint8Array>> = {};

function findTokenClasses(unit: 'word' | 'character'): Uint8Array {
  const classes = new Uint8Array(0x10000);
  const units = new Uint16Array(0x10000);
  for (let unit = 0; unit < units.length; unit += 1) {
    // Surrogates are written as they are only in pairs.
    units[unit] = unit >= 0xd800 && unit <= 0xdfff ? 0 : unit;
  }
  const all = Buffer.from(units.buffer).toString('utf16le');
  // By runs: a test for each unit takes ten times as long.
  const mark = (runs: RegExp, value: number): void => {
    for (const { index, 0: run } of all.matchAll(runs)) {
      classes.fill(value, index, index + run.length);
    }
  };
  mark(/[\p{L}\p{N}]+/gu, unit === 'word' ? TokenClass.word : TokenClass.single);
  if (unit === 'word') mark(new RegExp(`${single}+`, 'gv'), TokenClass.single);
  mark(/\p{M}+/gu, TokenClass.mark);
  return classes;
}

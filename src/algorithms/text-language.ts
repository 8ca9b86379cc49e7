// What languages a text may be in, by script and function words: cheap enough for every text.
// identify-language.ts asks the library where that is not enough. Unknown is an answer: short texts,
// lists of names and code have no language.
import { countFunctionWords, opensInEnglish } from './function-words.ts';
import { findScript, holdsOtherScript } from './scripts.ts';

/** Scripts that one language of the world's large ones writes: no library is needed. */
const byScript: Readonly<Record<string, string>> = {
  Grek: 'el',
  Armn: 'hy',
  Hebr: 'he',
  Beng: 'bn',
  Guru: 'pa',
  Gujr: 'gu',
  Orya: 'or',
  Taml: 'ta',
  Telu: 'te',
  Knda: 'kn',
  Mlym: 'ml',
  Sinh: 'si',
  Thai: 'th',
  Laoo: 'lo',
  Tibt: 'bo',
  Mymr: 'my',
  Geor: 'ka',
  Hang: 'ko',
  Ethi: 'am',
  Khmr: 'km',
  Kana: 'ja',
  Hani: 'zh',
};

/** Scripts of several languages, those of them that the library knows. */
const ofScript: Readonly<Record<string, readonly string[]>> = {
  Cyrl: ['ru', 'uk', 'be', 'bg', 'sr'],
  Arab: ['ar', 'fa', 'ur', 'ku'],
  Deva: ['hi', 'mr'],
};

/**
 * Fewer letters tell nothing for certain (docs/accuracy.md has accuracy by length). A script says
 * more than words do, and takes fewer letters.
 */
const minLetters = 40;
const minScriptLetters = 10;
/** Different function words that a sentence has and a list of names ("Los Angeles, Las Vegas") has not. */
const minWords = 3;
/** A language with so many of the first one's function words may be it as well. */
const nearRatio = 0.6;
/** So much of a text is looked at; the library reads less. */
const sampleUnits = 400;

export interface Guess {
  /** Languages it may be in; none where it can't be told. */
  readonly languages: readonly string[];
  /** True where fewer function words than a sentence has say so. */
  readonly isWeak: boolean;
}

const unknown: Guess = { languages: [], isWeak: false };
const english: Guess = { languages: ['en'], isWeak: false };

/** English is told by its first words, or looked at like the others. */
const englishUnits = 240;

/** What languages a text may be in, without the library. */
export function guessLanguage(text: string): Guess {
  if (text.length < minScriptLetters) return unknown;
  if (text.length < minLetters && !holdsOtherScript(text)) return unknown;
  if (text.length >= minLetters && opensInEnglish(text, englishUnits)) return english;
  const sample = sampleOf(text);
  const { script, letters } = findScript(sample);
  if (script !== 'Latn') {
    const languages = letters < minScriptLetters ? [] : languagesOfScript(script);
    return languages.length === 0 ? unknown : { languages, isWeak: false };
  }
  if (letters < minLetters) return unknown;
  const [first, ...others] = countFunctionWords(sample);
  if (first === undefined) return unknown;
  const near = others.filter(({ distinct }) => distinct >= first.distinct * nearRatio);
  const languages = [first, ...near].map(({ language }) => language);
  return { languages, isWeak: first.distinct < minWords };
}

/** The language that alone of the large ones is written in a script. */
export function languageOfScript(script: string): string | undefined {
  return Object.hasOwn(byScript, script) ? byScript[script] : undefined;
}

function languagesOfScript(script: string): readonly string[] {
  const only = languageOfScript(script);
  if (only !== undefined) return [only];
  return (Object.hasOwn(ofScript, script) ? ofScript[script] : undefined) ?? [];
}

/** The start of a text without code, addresses and links. */
export function sampleOf(text: string): string {
  let sample = text.slice(0, sampleUnits * 3);
  if (sample.includes('`')) {
    sample = sample.replace(/```[^`]*(?:```|$)/g, ' ').replace(/`[^`\n]{1,200}`/g, ' ');
  }
  if (sample.includes('://') || sample.includes('@')) {
    sample = sample.replace(/\bhttps?:\/\/\S+/g, ' ').replace(/\S{1,64}@\S{1,64}/g, ' ');
  }
  return sample.slice(0, sampleUnits);
}

// Languages that either method takes for each other, and ones that have no model of their own.
const alike: readonly (readonly string[])[] = [
  ['hr', 'bs', 'sr', 'sh', 'sl', 'cnr'],
  ['no', 'nb', 'nn', 'da', 'sv'],
  ['ms', 'id', 'jv', 'su'],
  ['hi', 'mr', 'ne', 'sa', 'bho', 'mai'],
  ['es', 'ca', 'gl', 'oc', 'ast', 'eo', 'la', 'pt', 'it'],
  ['cs', 'sk'],
  ['nl', 'af', 'fy', 'nds', 'li'],
  ['ru', 'uk', 'be', 'bg', 'mk', 'sr', 'kk', 'ky', 'mn', 'tt', 'ba', 'tg', 'cv'],
  ['fa', 'ps', 'ckb', 'ku', 'ur', 'ar', 'ug', 'sd'],
  ['tl', 'fil', 'ceb', 'ilo', 'war'],
  ['zh', 'yue', 'wuu'],
  ['he', 'yi'],
  ['am', 'ti'],
  ['bn', 'as'],
  ['tr', 'az', 'tk', 'uz'],
  ['ja', 'zh'],
  ['de', 'lb', 'gsw'],
];

/** True when two languages are one, or too near to tell apart for certain. */
export function isAlike(a: string, b: string): boolean {
  return a === b || alike.some((group) => group.includes(a) && group.includes(b));
}

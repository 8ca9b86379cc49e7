// The language of a text by the library, and whether that is sure enough to say of a record that it
// is in a wrong one. docs/accuracy.md has how often the answer is right, and how often it is sure.
import { findScript } from './scripts.ts';
import { guessLanguage, isAlike, languageOfScript, sampleOf } from './text-language.ts';

export interface ToldLanguage {
  /** ISO 639-1: the best answer. `no` is all Norwegian, `ms` also Indonesian, `hr` also Bosnian. */
  readonly language: string;
  /** True where two methods that err differently agree on it, which is right nearly always. */
  readonly isSure: boolean;
}

/** Gives the language of a text, or undefined where nothing speaks for one. */
export type IdentifyLanguage = (text: string) => ToldLanguage | undefined;

/** Fewer letters have no language: they are a name or a number's unit. */
const minLetters = 8;
const minScriptLetters = 2;

// When an answer is sure. Each bound is where false alarms end on instructions in English (Alpaca,
// Code Alpaca, GPTeacher, GSM8K) and on BELLE's Chinese ones, while most sentences of lingua's tuning
// half are still told.
/** Where a text has few function words, one language beats all that are not alike by so much (0 to 1). */
const minLead = 0.1;
/** And most of its words have no capital, which those of lists of names and titles have. */
const minSmallRatio = 0.5;
/** And so many of its visible characters are letters: code and tables have more signs. */
const minLetterRatio = 0.72;
/** Of English always, and more: most programs have words of it. Nine of ten have more signs. */
const minEnglishLetterRatio = 0.86;

/** Languages that the library tells as one with another. */
const toldAs: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', id: 'ms', bs: 'hr' };

/** The tag that a language is told by: `no` for `nb`. */
export function toldTagOf(language: string): string {
  return Object.hasOwn(toldAs, language) ? (toldAs[language] ?? language) : language;
}

/** Loads the library, which takes a third of a second: only where an answer is needed. */
export async function loadIdentifier(): Promise<IdentifyLanguage> {
  const { eld } = await import('eld/small');
  return (text) => {
    const sample = sampleOf(text);
    const { script, letters } = findScript(sample);
    const guess = guessLanguage(text);
    const only = languageOfScript(script);
    if (only !== undefined) {
      if (letters < minScriptLetters) return undefined;
      return { language: only, isSure: guess.languages.includes(only) };
    }
    if (letters < minLetters) return undefined;
    const found = eld.detect(sample);
    if (!found.isReliable()) return undefined;
    const { language } = found;
    const isAgreed = guess.languages.includes(language);
    const letterRatio = letters / sample.replace(/\s+/g, '').length;
    const isClear = (): boolean =>
      letterRatio >= minLetterRatio &&
      isMostlySmall(sample) &&
      leadOf(found.getScores(), language) >= minLead;
    const isCode = language === 'en' && letterRatio < minEnglishLetterRatio;
    return { language, isSure: isAgreed && !isCode && (!guess.isWeak || isClear()) };
  };
}

/** By how much a language's score is above that of the best one that is not alike. */
function leadOf(scores: Readonly<Record<string, number>>, language: string): number {
  let next = 0;
  for (const [other, score] of Object.entries(scores)) {
    if (score > next && !isAlike(other, language)) next = score;
  }
  return (scores[language] ?? 0) - next;
}

/** True when most words do not begin with a capital. */
function isMostlySmall(text: string): boolean {
  let words = 0;
  let small = 0;
  for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}]+/gu)) {
    words += 1;
    if (!/^\p{Lu}/u.test(word)) small += 1;
  }
  return small >= words * minSmallRatio;
}

// Set phrases found in a text: what is shown of one, and where it stands.

export interface Phrase {
  readonly found: string;
  /** Where it begins, in UTF-16 units. */
  readonly index: number;
}

/** One pattern that finds what one of `patterns` does, after `start`; letter case is ignored. */
export function either(patterns: readonly (RegExp | string)[], start = ''): RegExp {
  const sources = patterns.map((each) => (typeof each === 'string' ? each : each.source));
  return new RegExp(`${start}(?:${sources.join('|')})`, 'i');
}

/** The first match of a pattern, without what leads up to it. */
export function findIn(pattern: RegExp, text: string): Phrase | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const lead = /^[\s!-/:-@[-`{-~]*/.exec(match[0])?.[0].length ?? 0;
  return phraseOf(text, match[0].slice(lead), match.index + lead);
}

const restOfWord = /\w{0,20}/y;

/** Patterns end in the middle of words; what is shown does not. */
export function phraseOf(text: string, found: string, index: number): Phrase {
  restOfWord.lastIndex = index + found.length;
  return { found: (found + (restOfWord.exec(text)?.[0] ?? '')).trim(), index };
}

/** Curly apostrophes made straight, one for one: places stay the same. */
export function straight(text: string): string {
  return text.includes('’') ? text.replaceAll('’', "'") : text;
}

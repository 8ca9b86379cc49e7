// Words shared by all configuration errors. Names and values come from a pull request: quoted
// text is cut short and shows invisible characters as `\u{…}`, so that it can't pose as ours.
import { closest, distance } from 'fastest-levenshtein';

/** Longest quoted text; enough to recognise what was written. */
const quotedLength = 60;

/** The text with control, format, unassigned and line-break characters made visible, cut short. */
export function visible(text: string, limit = quotedLength): string {
  const points = [...text.slice(0, limit * 2 + 2)];
  const cut = points.length > limit ? `${points.slice(0, limit).join('')}…` : points.join('');
  return cut.replace(
    /[\p{C}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** The text between double quotes, safe to show. */
export function quote(text: string): string {
  return `"${visible(text)}"`;
}

/** A value as an error shows it: `"text"`, `3`, `a list`, `a map`, `nothing`. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  return typeof value === 'number' ? String(value) : nameWord(value);
}

/** A word that a schema offers: text as it is, anything else as JSON. */
export function nameWord(value: unknown): string {
  return visible(typeof value === 'string' ? value : String(JSON.stringify(value)));
}

/** `a, b or c`. */
export function joinWithOr(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}

/**
 * The candidate that was probably meant, else undefined. Case and `-`/`_` don't count; otherwise a
 * third of the letters may be wrong, and two in a short word of at least four.
 */
function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > 100 || candidates.length === 0) return undefined;
  const simplify = (text: string): string => text.toLowerCase().replaceAll(/[-_ ]/g, '');
  const simple = simplify(word);
  const simplified = candidates.map(simplify);
  const best = closest(simple, simplified);
  const allowed = word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3));
  return distance(simple, best) <= allowed ? candidates[simplified.indexOf(best)] : undefined;
}

/** `; did you mean "licence"?`, or nothing when no candidate is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const candidate = nearest(word, candidates);
  return candidate === undefined ? '' : `; did you mean "${candidate}"?`;
}

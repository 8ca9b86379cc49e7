// What a reporter may show of a record.
import type { DataRecord } from '../core/record.ts';
import type { Conceal } from './conceal.ts';

// Fits two records side by side in a comment; with 50 pairs far from its 65,536 characters.
const usualCharacters = 300;

/** A family emoji has 11 UTF-16 units; a letter may carry any number of marks. */
const maxAttached = 16;

/** Characters shown before the place an excerpt is about. */
const maxBefore = 100;

/**
 * Up to `most` UTF-16 units of a record, what must not be shown concealed: the text a pointer names,
 * around `near` where that is given, else all its parts.
 */
export function excerptOf(
  record: DataRecord,
  pointer: string | undefined,
  conceal: Conceal = (text) => text,
  near = 0,
  most = usualCharacters,
): string {
  const named = pointer === undefined ? undefined : valueAt(record, pointer);
  if (typeof named === 'string' && named.trim() !== '') {
    return shorten(fold(skipTo(conceal(named), near, most)), most);
  }
  const text = record.view.parts
    .map((part) => conceal(part.text).trim())
    .filter((part) => part !== '')
    .join('\n');
  return shorten(fold(text === '' ? conceal(JSON.stringify(record.value)) : text), most);
}

/** A text from shortly before a place on, where the place would be cut off otherwise. */
function skipTo(text: string, near: number, most: number): string {
  if (text.length <= most || near <= maxBefore) return text;
  let start = near - maxBefore;
  while (start > near - maxBefore - maxAttached && !isBoundary(text, start)) start -= 1;
  if (splitsPair(text, start)) start -= 1;
  return `…${text.slice(start)}`;
}

/** A concealed key of a thousand characters says no more than twelve bullets. */
function fold(text: string): string {
  return text.replace(/•{13,}/g, '•'.repeat(12));
}

function valueAt(record: DataRecord, pointer: string): unknown {
  let value: unknown = record.value;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

// Combining marks, joiners and the skin tones of emoji belong to the character before them.
const attached = /^[\p{M}\u200d\p{Emoji_Modifier}]/u;

/** At most `limit` UTF-16 units: cut between two characters, and the cut marked. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let end = limit - 1;
  // Half an emoji or a letter without its accent is another text. Some "characters" never end.
  for (let tries = 0; tries < maxAttached && end > 0 && !isBoundary(text, end); tries += 1) {
    end -= 1;
  }
  if (splitsPair(text, end)) end -= 1;
  return `${text.slice(0, end)}…`;
}

function isBoundary(text: string, at: number): boolean {
  if (splitsPair(text, at) || text[at - 1] === '\u200d') return false;
  return !attached.test(text.slice(at, at + 2));
}

function splitsPair(text: string, at: number): boolean {
  return (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}

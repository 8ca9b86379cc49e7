// What a reporter may show of a record.
import type { DataRecord } from '../core/record.ts';

// Fits two records side by side in a comment; with 50 pairs far from its 65,536 characters.
const maxCharacters = 300;

/** A family emoji has 11 UTF-16 units; a letter may carry any number of marks. */
const maxAttached = 16;

/** Up to 300 characters of a record: the text a pointer names, else all its parts. */
export function excerptOf(record: DataRecord, pointer: string | undefined): string {
  const named = pointer === undefined ? undefined : valueAt(record, pointer);
  const text =
    typeof named === 'string' && named.trim() !== ''
      ? named
      : record.view.parts
          .map((part) => part.text.trim())
          .filter((part) => part !== '')
          .join('\n');
  return shorten(text === '' ? JSON.stringify(record.value) : text, maxCharacters);
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

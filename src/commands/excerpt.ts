// What a reporter may show of a record.
import type { DataRecord } from '../core/record.ts';

// Fits two records side by side in a comment; with 50 pairs far from its 65,536 characters.
const maxCharacters = 300;

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

/** Cuts at a character boundary and marks the cut. */
function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let end = limit - 1;
  const last = text.charCodeAt(end - 1);
  if (last >= 0xd800 && last <= 0xdbff) end -= 1;
  return `${text.slice(0, end)}…`;
}

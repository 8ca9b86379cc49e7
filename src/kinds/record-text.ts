import type { DataRecord } from '../core/record.ts';

/** What is compared of a record: its parts in reading order, a line each. */
export function textOf(record: DataRecord): string {
  const { parts } = record.view;
  if (parts.length === 1) return parts[0]?.text ?? '';
  let text = '';
  for (const part of parts) text += text === '' ? part.text : `\n${part.text}`;
  return text;
}

/** The same, or its bytes for a shingler of words, to which white space between texts is all one. */
export function readText(record: DataRecord, unit: 'word' | 'character'): string | Uint8Array {
  const { plain } = record;
  if (plain === undefined || unit !== 'word') return textOf(record);
  if (plain.count === 0) return '';
  return plain.bytes.subarray(plain.starts[0], plain.ends[plain.count - 1]);
}

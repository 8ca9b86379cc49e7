import type { DataRecord } from '../core/record.ts';

/** What is compared of a record: its parts in reading order, a line each. */
export function textOf(record: DataRecord): string {
  const { parts } = record.view;
  if (parts.length === 1) return parts[0]?.text ?? '';
  let text = '';
  for (const part of parts) text += text === '' ? part.text : `\n${part.text}`;
  return text;
}

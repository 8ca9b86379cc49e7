// Records in a training format, streamed; what is refused or lost on the way is counted.
import type { Export } from '../core/export.ts';
import type { DataRecord } from '../core/record.ts';
import type { ReleaseFile } from '../core/release.ts';
import { gzip } from './gzip.ts';

/** What came of it: complete when the last chunk was taken. */
export interface ExportCounts {
  rows: number;
  readonly refused: Map<string, number>;
  readonly lost: Map<string, number>;
}

/** Ending of the file, and the format that the manifest calls it. */
export function exportEnding({ extension }: Export): ReleaseFile['format'] {
  return extension === 'jsonl' ? 'jsonl.gz' : extension;
}

export function writeExport(
  records: Iterable<DataRecord>,
  format: Export,
  kind: string,
): { readonly chunks: Iterable<Uint8Array>; readonly counts: ExportCounts } {
  const counts: ExportCounts = { rows: 0, refused: new Map(), lost: new Map() };
  const texts = rowTexts(records, format, kind, counts);
  const chunks = encode(format.extension === 'json' ? inArray(texts) : texts);
  return { chunks: format.extension === 'jsonl' ? gzip(chunks) : chunks, counts };
}

/** One row each: JSON, or for formats of plain text the text; with a line end but in an array. */
function* rowTexts(
  records: Iterable<DataRecord>,
  format: Export,
  kind: string,
  counts: ExportCounts,
): Generator<string> {
  for (const record of records) {
    const exported = format.write(record, kind);
    if ('refused' in exported) {
      countUp(counts.refused, exported.refused);
      continue;
    }
    for (const field of exported.lost) countUp(counts.lost, field);
    counts.rows += 1;
    const { value } = exported;
    const text = format.extension === 'txt' && typeof value === 'string' ? value : toJson(value);
    yield format.extension === 'json' ? text : `${text}\n`;
  }
}

function toJson(value: unknown): string {
  return JSON.stringify(value);
}

function countUp(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function* inArray(texts: Iterable<string>): Generator<string> {
  let before = '[\n';
  for (const text of texts) {
    yield before + text;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

/** Characters that are encoded at a time: one call for each row would take longer. */
const pieceCharacters = 64 * 1024;

function* encode(texts: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let piece: string[] = [];
  let length = 0;
  for (const text of texts) {
    piece.push(text);
    length += text.length;
    if (length < pieceCharacters) continue;
    yield encoder.encode(piece.join(''));
    piece = [];
    length = 0;
  }
  if (piece.length > 0) yield encoder.encode(piece.join(''));
}

// Records in a training format as bytes of a release's file.
import type { Export, ExportReport } from '../core/export.ts';
import type { DataRecord } from '../core/record.ts';
import type { ReleaseFile } from '../core/release.ts';
import { writeExport as writeRows } from '../exports/write.ts';
import { gzip } from './gzip.ts';

/** Ending of the file, and the format that the manifest calls it. */
export function exportEnding({ extension }: Export): ReleaseFile['format'] {
  return extension === 'jsonl' ? 'jsonl.gz' : extension;
}

/** Ask for the report when the last chunk was taken. */
export function writeExport(
  records: Iterable<DataRecord>,
  format: Export,
  kind: string,
): { readonly chunks: Iterable<Uint8Array>; readonly report: () => ExportReport } {
  const file = writeRows(format, kind, records);
  const chunks = encode(file.pieces);
  return {
    chunks: format.extension === 'jsonl' ? gzip(chunks) : chunks,
    report: () => file.report(),
  };
}

function* encode(texts: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const text of texts) yield encoder.encode(text);
}

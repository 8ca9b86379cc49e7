// Records → the text of a file, and what of them is not in it. Nothing of the file is kept in memory.
import type { Export, ExportPlace, ExportReport, FieldCount } from '../core/export.ts';
import type { Json } from '../core/json.ts';
import type { DataRecord } from '../core/record.ts';
import { textEnd } from './plain-text.ts';

export interface ExportedFile {
  /** The file's text by pieces. Can be walked once. */
  readonly pieces: Iterable<string>;
  /** Call it when the pieces are at their end. */
  report(): ExportReport;
}

/** How many places of a refusal are named. */
const maxPlaces = 5;

/** Records can bring any number of names; those met later are counted together. */
const maxFields = 1000;

/** Pieces are about this long: one write a row costs more than the row. */
const pieceCharacters = 64 * 1024;

/** The rows of all records that the form can hold, in their order. */
export function writeExport(
  form: Export,
  kind: string,
  records: Iterable<DataRecord>,
): ExportedFile {
  const tally = new Tally(form.id, kind);
  return { pieces: writePieces(form, kind, records, tally), report: () => tally.report() };
}

function* writePieces(
  form: Export,
  kind: string,
  records: Iterable<DataRecord>,
  tally: Tally,
): Generator<string> {
  const isArray = form.extension === 'json';
  let piece = isArray ? '[' : '';
  for (const record of records) {
    const row = writeRow(form, kind, record, tally);
    if (row === undefined) continue;
    piece += isArray ? `${tally.written > 1 ? ',' : ''}\n${row}` : `${row}\n`;
    if (piece.length < pieceCharacters) continue;
    yield piece;
    piece = '';
  }
  if (isArray) piece += tally.written > 0 ? '\n]\n' : ']\n';
  if (piece !== '') yield piece;
}

/** The text of a row; undefined where the record is left out. */
function writeRow(
  form: Export,
  kind: string,
  record: DataRecord,
  tally: Tally,
): string | undefined {
  const result = form.write(record, kind);
  if ('refused' in result) {
    tally.refuse(record, result.refused, result.detail);
    return undefined;
  }
  const text = writeValue(form, result.value);
  if (text === undefined) {
    tally.refuse(record, 'too-deep', 'Its values are nested too deeply to be written.');
    return undefined;
  }
  tally.write(record, result.lost, result.changed ?? []);
  return text;
}

function writeValue({ extension }: Export, value: Json): string | undefined {
  if (extension === 'txt') return typeof value === 'string' ? `${value}\n${textEnd}` : undefined;
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Counts what happens to the records. */
class Tally {
  written = 0;
  readonly #id: string;
  readonly #kind: string;
  #records = 0;
  readonly #refused = new Map<string, { count: number; detail: string; at: ExportPlace[] }>();
  readonly #lost = new Map<string, { count: number; first: ExportPlace }>();
  readonly #changed = new Map<string, { count: number; first: ExportPlace }>();

  constructor(id: string, kind: string) {
    this.#id = id;
    this.#kind = kind;
  }

  refuse({ path, line }: DataRecord, code: string, detail: string): void {
    this.#records += 1;
    const entry = this.#refused.get(code) ?? { count: 0, detail, at: [] };
    entry.count += 1;
    if (entry.at.length < maxPlaces) entry.at.push({ path, line });
    this.#refused.set(code, entry);
  }

  write(record: DataRecord, lost: readonly string[], changed: readonly string[]): void {
    this.#records += 1;
    this.written += 1;
    for (const field of lost) countField(this.#lost, field, record);
    for (const field of changed) countField(this.#changed, field, record);
  }

  report(): ExportReport {
    return {
      export: this.#id,
      kind: this.#kind,
      records: this.#records,
      written: this.written,
      refused: [...this.#refused]
        .map(([code, entry]) => ({ code, ...entry }))
        .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
      lost: listFields(this.#lost),
      changed: listFields(this.#changed),
    };
  }
}

function countField(
  counts: Map<string, { count: number; first: ExportPlace }>,
  field: string,
  { path, line }: DataRecord,
): void {
  const name = counts.size < maxFields || counts.has(field) ? field : 'other fields';
  const entry = counts.get(name);
  if (entry === undefined) counts.set(name, { count: 1, first: { path, line } });
  else entry.count += 1;
}

function listFields(counts: Map<string, { count: number; first: ExportPlace }>): FieldCount[] {
  return [...counts]
    .map(([field, entry]) => ({ field, ...entry }))
    .sort((a, b) => b.count - a.count || (a.field < b.field ? -1 : 1));
}

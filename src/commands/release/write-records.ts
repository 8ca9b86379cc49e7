// The records of a release in every format that is asked for, split by split.
import { ConfigError } from '../../core/errors.ts';
import type { Export, ExportContext } from '../../core/export.ts';
import type { ReleaseExport } from '../../core/release.ts';
import type { CardSnippet } from '../../release/card.ts';
import type { NamedType } from '../../release/column-types.ts';
import { gzip } from '../../release/gzip.ts';
import { parquet, type ParquetRow } from '../../release/parquet.ts';
import type { ReleaseRecords } from '../../release/records.ts';
import { exportEnding, writeExport } from '../../release/write-export.ts';
import { toolVersion } from '../version.ts';
import type { ReleaseFiles } from './release-files.ts';

/** `columns` for Parquet beside the lines; undefined for none. */
export async function writeRecords(
  files: ReleaseFiles,
  records: ReleaseRecords,
  dataset: string,
  columns: readonly NamedType[] | undefined,
): Promise<void> {
  for (const { name: split, records: rows } of records.splits) {
    if (rows === 0) continue;
    const described = { role: 'records', rows, ...(split === '' ? {} : { split }) } as const;
    const name = nameOf(dataset, split);
    await files.add(
      `${name}.jsonl.gz`,
      { ...described, format: 'jsonl.gz' },
      gzip(records.lines(split)),
    );
    if (columns === undefined) continue;
    await files.add(
      `${name}.parquet`,
      { ...described, format: 'parquet' },
      parquet(rowsOf(records, split), columns, `heartcut ${toolVersion}`),
    );
  }
}

/** `support-chat-train`; the name of the dataset alone where there are no splits. */
function nameOf(dataset: string, split: string): string {
  return split === '' ? dataset : `${dataset}-${split}`;
}

function* rowsOf(records: ReleaseRecords, split: string): Generator<ParquetRow> {
  for (const { value, byteLength } of records.records(split)) yield { value, byteLength };
}

export interface WrittenExports {
  readonly results: readonly ReleaseExport[];
  readonly snippets: readonly CardSnippet[];
}

/** A file for each format and split, with what the trainer wants beside them. */
export async function writeExports(
  files: ReleaseFiles,
  records: ReleaseRecords,
  dataset: string,
  kind: string,
  formats: readonly Export[],
): Promise<WrittenExports> {
  const results: ReleaseExport[] = [];
  const snippets: CardSnippet[] = [];
  for (const format of formats) {
    const { id, trainer } = format;
    const ending = exportEnding(format);
    const names: { readonly split: string; readonly name: string }[] = [];
    for (const { name: split, records: count } of records.splits) {
      if (count === 0) continue;
      const { chunks, report } = writeExport(records.records(split), format, kind);
      const name = `${nameOf(dataset, split)}.${id}.${ending}`;
      const ofSplit = split === '' ? {} : { split };
      const described = { role: 'export', format: ending, export: id, ...ofSplit } as const;
      await files.add(name, described, chunks, () => ({ rows: report().written }));
      names.push({ split, name });
      const { written, refused, lost } = report();
      results.push({
        export: id,
        ...ofSplit,
        rows: written,
        refused: countsOf(refused.map(({ code, count }) => [code, count])),
        lost: countsOf(lost.map(({ field, count }) => [field, count])),
      });
    }
    const context: ExportContext = { dataset, kind, files: names };
    for (const { name, text } of format.sidecars?.(context) ?? []) {
      await files.addText(name, { role: 'export', format: formatOf(name), export: id }, text);
    }
    snippets.push({ export: id, trainer, ...format.snippet(context) });
  }
  return { results, snippets };
}

function countsOf(
  counts: readonly (readonly [name: string, count: number])[],
): Readonly<Record<string, number>> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** By the ending of a sidecar's name. */
function formatOf(name: string): 'json' | 'yaml' | 'md' | 'txt' {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  if (ending === 'yml') return 'yaml';
  return ending === 'json' || ending === 'yaml' || ending === 'md' ? ending : 'txt';
}

/** The formats with these ids. Throws ConfigError for one that can't be made of the kind. */
export function requireExports(
  ids: readonly string[],
  kind: string,
  findExport: (id: string) => Export | undefined,
): readonly Export[] {
  return ids.map((id) => {
    const format = findExport(id);
    if (format?.kinds.includes(kind) === true) return format;
    const message =
      format === undefined
        ? `there is no export ${JSON.stringify(id)}`
        : `records of kind ${kind} can't be exported as ${id}`;
    throw new ConfigError(message, {
      ...(format === undefined ? {} : { hint: `It takes ${format.kinds.join(', ')}.` }),
      docs: 'docs/exports.md',
    });
  });
}

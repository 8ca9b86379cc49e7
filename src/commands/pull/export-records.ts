// Records of a release in a training format, for releases that do not hold it.
import { looseManifest } from '../../config/manifest.ts';
import { DatasetError } from '../../core/errors.ts';
import type { Export } from '../../core/export.ts';
import type { PulledExport } from '../../core/pulled.ts';
import type { ReleaseFile } from '../../core/release.ts';
import type { ContentStore } from '../../core/release-source.ts';
import { DatasetSide } from '../../dataset/side.ts';
import { writeExport } from '../../exports/write.ts';
import type { LockedFile } from './lock.ts';
import type { PulledManifest } from './read-release.ts';

export interface ExportedFile extends LockedFile {
  /** For files of records. */
  readonly rows?: number;
}

export interface ExportedRecords {
  readonly files: readonly ExportedFile[];
  readonly summary: PulledExport;
}

/**
 * One file for each file of records, `<dataset>-<split>.<format>.jsonl`, and what the trainer wants
 * beside. All are in the store. Throws where a line is no record: a trainer is to get all or know.
 */
export async function exportRecords(
  manifest: PulledManifest,
  files: readonly ReleaseFile[],
  form: Export,
  store: ContentStore,
): Promise<ExportedRecords> {
  const { kind, fields, idField } = manifest;
  const loose = looseManifest({
    kind,
    ...(fields !== undefined && { fields }),
    ...(idField !== undefined && { idField }),
  });
  const refused = new Map<string, number>();
  const lost = new Map<string, number>();
  const made: ExportedFile[] = [];
  for (const file of files) {
    const unpacked = await store.unpack(file);
    try {
      const path = file.name.replace(/\.gz$/, '');
      const side = new DatasetSide(loose, 'head', [
        { path, bytes: unpacked.bytes, split: file.split },
      ]);
      requireAll(side, file, manifest.tag);
      const text = writeExport(form, kind, side.records());
      const content = await store.put(text.pieces);
      const { written, records, ...counts } = text.report();
      // Training on an empty file would fail late, or not at all.
      if (written === 0 && records > 0) throw fitsNothing(form, file, manifest.tag, counts.refused);
      made.push({ name: nameOf(file, form), ...content, rows: written });
      for (const { code, count } of counts.refused) add(refused, code, count);
      for (const { field, count } of counts.lost) add(lost, field, count);
    } finally {
      await unpacked.close();
    }
  }
  const context = {
    dataset: manifest.dataset,
    kind,
    files: files.map((file) => ({ split: file.split ?? '', name: nameOf(file, form) })),
  };
  const rows = made.reduce((sum, file) => sum + (file.rows ?? 0), 0);
  for (const { name, text } of form.sidecars?.(context) ?? []) {
    made.push({ name, ...(await store.put([text])) });
  }
  const counts = { refused: Object.fromEntries(refused), lost: Object.fromEntries(lost) };
  return { files: made, summary: { id: form.id, rows, ...counts } };
}

function fitsNothing(
  form: Export,
  { name }: ReleaseFile,
  tag: string,
  refused: ReturnType<ReturnType<typeof writeExport>['report']>['refused'],
): DatasetError {
  const why = refused.map(({ code, count, detail }) => `${count} × ${code}: ${detail}`);
  return new DatasetError(`no record of ${name} of ${tag} fits ${form.id}`, {
    hint: why.join('\n'),
    docs: 'docs/exports.md',
  });
}

function nameOf({ name }: ReleaseFile, { id, extension }: Export): string {
  return name.replace(/\.jsonl\.gz$/, `.${id}.${extension}`);
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function requireAll(side: DatasetSide, { name, rows }: ReleaseFile, tag: string): void {
  const [file] = side.files;
  const filled = file?.filledCount ?? 0;
  const found = side.count;
  if (file?.problem === undefined && found === filled && (rows === undefined || rows === found))
    return;
  throw new DatasetError(
    `${name} of ${tag}: expected ${rows ?? filled} records, found ${found} in ${filled} lines`,
    { hint: 'Without --as the file is taken as it is.' },
  );
}

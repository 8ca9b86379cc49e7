// Records of a release in a training format, for releases that do not hold it.
import { looseManifest } from '../../config/manifest.ts';
import { ConfigError, DatasetError } from '../../core/errors.ts';
import type { Export } from '../../core/export.ts';
import type { PulledExport } from '../../core/pulled.ts';
import type { ReleaseFile } from '../../core/release.ts';
import type { ContentStore } from '../../core/release-source.ts';
import { DatasetSide } from '../../dataset/side.ts';
import type { LockedFile } from './lock.ts';
import type { PulledManifest } from './read-release.ts';

export interface ExportedRecords {
  readonly files: readonly (LockedFile & { readonly rows: number })[];
  readonly summary: PulledExport;
}

/**
 * One file for each file of records, `<dataset>-<split>.<format>.jsonl`, and what the trainer wants
 * beside. All are in the store. Throws where a line is no record: a trainer is to get all or know.
 */
export async function exportRecords(
  manifest: PulledManifest,
  files: readonly ReleaseFile[],
  format: Export,
  store: ContentStore,
): Promise<ExportedRecords> {
  const kind = requireKind(manifest, format);
  const refused = new Map<string, number>();
  const lost = new Map<string, number>();
  const made: (LockedFile & { rows: number })[] = [];
  for (const file of files) {
    const { bytes, close } = await store.unpack(file);
    try {
      const path = file.name.replace(/\.gz$/, '');
      const side = new DatasetSide(kind, 'head', [{ path, bytes, split: file.split }]);
      requireAll(side, file, manifest.tag);
      let rows = 0;
      const lines = function* (): Generator<string> {
        for (const record of side.records()) {
          const exported = format.write(record, manifest.kind);
          if ('refused' in exported) {
            count(refused, exported.refused);
            continue;
          }
          for (const field of exported.lost) count(lost, field);
          const { value } = exported;
          yield* separate(format.extension, rows, value);
          rows += 1;
        }
        yield* end(format.extension, rows);
      };
      const content = await store.put(batch(lines()));
      made.push({ name: nameOf(file, format), ...content, rows });
    } finally {
      await close();
    }
  }
  const context = {
    dataset: manifest.dataset,
    kind: manifest.kind,
    files: files.map((file) => ({ split: file.split ?? '', name: nameOf(file, format) })),
  };
  const sidecars: LockedFile[] = [];
  for (const { name, text } of format.sidecars?.(context) ?? []) {
    sidecars.push({ name, ...(await store.put([text])) });
  }
  const summary = {
    id: format.id,
    rows: made.reduce((sum, { rows }) => sum + rows, 0),
    refused: toRecord(refused),
    lost: toRecord(lost),
  };
  return { files: [...made, ...sidecars.map((file) => ({ ...file, rows: 0 }))], summary };
}

function requireKind({ kind, fields, idField, tag }: PulledManifest, format: Export) {
  if (!format.kinds.includes(kind)) {
    throw new ConfigError(`${tag} holds records of kind ${kind}, ${format.id} has no form for them`, {
      hint: `${format.id} is made of ${format.kinds.join(', ')}.`,
    });
  }
  return looseManifest({
    kind,
    ...(fields !== undefined && { fields }),
    ...(idField !== undefined && { idField }),
  });
}

function requireAll(side: DatasetSide, { name, rows }: ReleaseFile, tag: string): void {
  const [file] = side.files;
  const filled = file?.filledCount ?? 0;
  const found = side.count;
  if (file?.problem === undefined && found === filled && (rows === undefined || rows === found)) return;
  throw new DatasetError(
    `${name} of ${tag}: expected ${rows ?? filled} records, found ${found} in ${filled} lines`,
    { hint: 'Without --as the file is taken as it is.' },
  );
}

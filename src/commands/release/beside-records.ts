// What stands in a dataset's folder beside its records and goes into a release: licence texts, the
// changelog, what was taken back.
import { joinPath } from '../../config/paths.ts';
import { DatasetError } from '../../core/errors.ts';
import type { Tree } from '../../core/ports.ts';
import type { Side } from '../../core/record.ts';
import type { Retraction } from '../../core/release.ts';
import { contentDigest } from '../../dataset/canonical.ts';
import type { LicenceFile } from '../../release/licence-texts.ts';
import { retractionsFile } from '../../release/retractions.ts';
import { readRetractions } from '../read-retractions.ts';

export interface BesideRecords {
  readonly licences: readonly LicenceFile[];
  readonly changelog: Uint8Array | undefined;
  readonly retractions: Uint8Array | undefined;
  readonly retracted: readonly Retraction[];
}

const licenceName = /^(licen[cs]es?|copying|notice)([.-][a-z0-9.-]+)?$/i;

/** GPL-3.0, the longest text in common use, has 35 kB. */
const maxLicenceBytes = 256 * 1024;

export async function readBesideRecords(tree: Tree, folder: string): Promise<BesideRecords> {
  const entries = await tree.list();
  const read = async (name: string): Promise<Uint8Array | undefined> => {
    const path = joinPath(folder, name);
    const entry = entries.find((each) => each.path === path);
    if (entry === undefined) return undefined;
    const bytes = entry.type === 'file' ? await tree.read(path) : null;
    if (bytes !== null) return bytes;
    throw new DatasetError('no regular file, and only those are released', { at: path });
  };
  const prefix = folder === '' ? '' : `${folder}/`;
  const licences: LicenceFile[] = [];
  for (const { path } of entries) {
    const name = path.startsWith(prefix) ? path.slice(prefix.length) : '';
    if (!licenceName.test(name)) continue;
    const bytes = await read(name);
    if (bytes === undefined) continue;
    if (bytes.length > maxLicenceBytes) {
      throw new DatasetError(`a licence text of ${bytes.length} bytes`, {
        at: path,
        hint: `At most ${maxLicenceBytes} bytes are copied into a release.`,
      });
    }
    licences.push({ name, text: new TextDecoder().decode(bytes) });
  }
  return {
    licences: licences.sort((a, b) => (a.name < b.name ? -1 : 1)),
    changelog: await read('CHANGELOG.md'),
    retractions: await read(retractionsFile),
    retracted: (await readRetractions(tree, folder)).retracted,
  };
}

/** Throws DatasetError where a record that was taken back is there again, or still. */
export function requireRetractedGone(side: Side, retracted: readonly Retraction[]): void {
  if (retracted.length === 0) return;
  const gone = new Map(retracted.map((each) => [each.content, each]));
  for (const record of side.records()) {
    const found = gone.get(contentDigest(record.value));
    if (found === undefined) continue;
    throw new DatasetError(`this record was taken back on ${found.date}`, {
      at: `${record.path}:${record.line}`,
      hint: 'Remove it, or its entry in retractions.json if it may be released again.',
    });
  }
}

// What stands in a dataset's folder beside its records and goes into a release: licence texts, the
// changelog, what was taken back.
import { hash } from 'node:crypto';
import { joinPath } from '../../config/paths.ts';
import { DatasetError } from '../../core/errors.ts';
import { isObject, type Json } from '../../core/json.ts';
import type { Tree } from '../../core/ports.ts';
import type { Side } from '../../core/record.ts';
import type { Retraction } from '../../core/release.ts';
import { canonicalJson } from '../../dataset/canonical.ts';
import type { LicenceFile } from '../../release/licence-texts.ts';

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
  const retractions = await read('retractions.json');
  return {
    licences: licences.sort((a, b) => (a.name < b.name ? -1 : 1)),
    changelog: await read('CHANGELOG.md'),
    retractions,
    retracted:
      retractions === undefined
        ? []
        : parseRetracted(retractions, joinPath(folder, 'retractions.json')),
  };
}

function parseRetracted(bytes: Uint8Array, at: string): readonly Retraction[] {
  let value: Json = null;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Json;
  } catch {
    // Told below, with whatever else is none.
  }
  const list = isObject(value) && value.format === 1 ? value.retracted : undefined;
  if (Array.isArray(list) && list.every(isRetraction)) return list as unknown as Retraction[];
  throw new DatasetError('not a list of retractions of format 1', {
    at,
    hint: 'heartcut retract writes this file; take its last state that can be read from git.',
  });
}

function isRetraction(value: Json): boolean {
  if (!isObject(value) || !Array.isArray(value.releases)) return false;
  const { id, content, why, date } = value;
  return [id, content, why, date, ...value.releases].every((each) => typeof each === 'string');
}

/** Throws DatasetError where a record that was taken back is there again, or still. */
export function requireRetractedGone(side: Side, retracted: readonly Retraction[]): void {
  if (retracted.length === 0) return;
  const gone = new Map(retracted.map((each) => [each.content, each]));
  for (const record of side.records()) {
    const found = gone.get(`sha256:${hash('sha256', canonicalJson(record.value), 'hex')}`);
    if (found === undefined) continue;
    throw new DatasetError(`this record was taken back on ${found.date}`, {
      at: `${record.path}:${record.line}`,
      hint: 'Remove it, or its entry in retractions.json if it may be released again.',
    });
  }
}

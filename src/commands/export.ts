// Records of files or of a dataset → the text of a trainer's file, what is left out, and how the
// trainer is told of it. Writes nothing.
import { datasetFiles, datasetFolders, requireDistinctNames } from '../config/discover.ts';
import { readManifest, readPolicy } from '../config/read.ts';
import type { Manifest } from '../config/types.ts';
import { didYouMean } from '../config/wording.ts';
import { ConfigError, DatasetError } from '../core/errors.ts';
import type { Export, ExportContext } from '../core/export.ts';
import type { Tree } from '../core/ports.ts';
import { DatasetSide } from '../dataset/side.ts';
import { exports, findExport } from '../exports/index.ts';
import { writeExport, type ExportedFile } from '../exports/write.ts';
import { openFile } from './open-file.ts';
import { requireReadable } from './require-readable.ts';

const docs = 'docs/exports.md';

/** The export with this id. Throws ConfigError where there is none, or none for records of `kind`. */
export function requireExport(id: string, kind: string): Export {
  const form = findExport(id);
  const fitting = exports.filter(({ kinds }) => kinds.includes(kind)).map((each) => each.id);
  const hint = `For records of kind ${kind}: ${fitting.join(', ')}`;
  if (form === undefined) {
    const known = exports.map((each) => each.id);
    const message = `there is no export ${JSON.stringify(id)}${didYouMean(id, known)}`;
    throw new ConfigError(message, { hint, docs });
  }
  if (form.kinds.includes(kind)) return form;
  throw new ConfigError(`${id} is not made of records of kind ${kind}`, { hint, docs });
}

/** The dataset of this name in a tree; of one split, where it has several. */
export async function openDataset(
  tree: Tree,
  name: string,
  split: string | undefined,
): Promise<DatasetSide> {
  const policy = await readPolicy(tree);
  const entries = await tree.list();
  const manifests: Manifest[] = [];
  for (const folder of datasetFolders(entries, policy)) {
    manifests.push(await readManifest(tree, folder, policy));
  }
  requireDistinctNames(manifests);
  const known = manifests.map((manifest) => manifest.name);
  const manifest = manifests.find((each) => each.name === name);
  if (manifest === undefined) {
    const message = `there is no dataset ${JSON.stringify(name)}${didYouMean(name, known)}`;
    throw new ConfigError(message, { hint: `Datasets: ${known.join(', ')}` });
  }
  const { files, refused } = datasetFiles(manifest, entries);
  const [link] = refused;
  if (link !== undefined) {
    throw new DatasetError(`${link.path} is no plain file`, { hint: 'Links are not followed.' });
  }
  const sources = [];
  for (const file of files.filter(chooseSplit(manifest, split))) {
    const bytes = await openFile(tree, file.path);
    if (bytes !== null) sources.push({ ...file, bytes });
  }
  return new DatasetSide(manifest, 'head', sources, policy.limits);
}

/** Training and test records never go into one file unasked. */
function chooseSplit(
  { name, splits }: Manifest,
  split: string | undefined,
): (file: { readonly split: string | undefined }) => boolean {
  const names = Object.keys(splits);
  const hint = `Splits of ${name}: ${names.join(', ')}`;
  if (split === undefined) {
    if (names.length < 2) return () => true;
    throw new ConfigError('say which split', { hint: `${hint}. --split NAME chooses one.`, docs });
  }
  if (names.includes(split)) return (file) => file.split === split;
  if (names.length === 0) throw new ConfigError(`${name} has no splits`);
  const message = `there is no split ${JSON.stringify(split)}${didYouMean(split, names)}`;
  throw new ConfigError(message, { hint });
}

export interface ExportedSide extends ExportedFile {
  readonly form: Export;
  readonly context: ExportContext;
}

/** `file` is the name the rows will stand under, `name` what the trainer calls the dataset. */
export function exportSide(
  side: DatasetSide,
  id: string,
  { file, name, split = '' }: { file: string; name: string; split?: string | undefined },
): ExportedSide {
  const kind = side.manifest.kind.id;
  const form = requireExport(id, kind);
  requireReadable(side);
  if (side.count === 0) throw new DatasetError('there is no record to export');
  const context = { dataset: name, kind, files: [{ split, name: file }] };
  return { form, context, ...writeExport(form, kind, side.records()) };
}

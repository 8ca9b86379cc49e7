// `heartcut export`: records as a trainer reads them, what is left out, and how the trainer is told.
import { access, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { FolderTree, isSameFile, openNamedFile, writeWhole } from '../adapters/files.ts';
import { openRepository } from '../adapters/git.ts';
import { exportSide, openDataset, requireExport, type ExportedSide } from '../commands/export.ts';
import { looseManifest } from '../config/manifest.ts';
import { ConfigError } from '../core/errors.ts';
import { DatasetSide } from '../dataset/side.ts';
import { kinds } from '../kinds/index.ts';
import { renderExport } from '../reporters/export.ts';
import type { Console } from './console.ts';
import { parseFields } from './fields.ts';

export interface ExportFlags {
  readonly as: string;
  readonly output: string;
  readonly kind?: string;
  readonly field?: string[];
  readonly idField?: string;
  readonly dataset?: string;
  readonly split?: string;
  readonly report?: string;
}

/** Writes the rows that can be; 1 where a record was left out. */
export async function runExport(
  files: readonly string[],
  flags: ExportFlags,
  out: Console,
): Promise<number> {
  const side = files.length > 0 ? await openLoose(files, flags) : await openNamed(flags);
  const name = flags.dataset ?? nameOf(flags.output);
  const file = basename(flags.output);
  const exported = exportSide(side, flags.as, { file, name, split: flags.split });
  const { form, context } = exported;
  const sidecars = (form.sidecars?.(context) ?? []).map((sidecar) => ({
    path: join(dirname(flags.output), sidecar.name),
    text: sidecar.text,
  }));
  await requireApart(flags, side, sidecars);
  out.log.info(`exporting to ${flags.output}`);
  const isWritten = await writeRows(flags.output, exported);
  const report = exported.report();
  if (isWritten) for (const { path, text } of sidecars) await writeWhole(path, text);
  if (flags.report !== undefined) {
    await writeWhole(flags.report, `${JSON.stringify(report, null, 2)}\n`);
  }
  const text = renderExport(report, {
    trainer: form.trainer,
    output: isWritten ? flags.output : undefined,
    sidecars: isWritten ? sidecars.map(({ path }) => path) : [],
    snippet: form.snippet(context),
  });
  await out.print(text, undefined);
  return report.refused.length === 0 ? 0 : 1;
}

/** False where no record could be written: then there is no file. */
async function writeRows(path: string, exported: ExportedSide): Promise<boolean> {
  const rest = exported.pieces[Symbol.iterator]();
  // The first piece holds a row where there is one.
  const first = rest.next();
  if (exported.report().written === 0) return false;
  await writeWhole(path, firstAndRest(first, rest));
  return true;
}

function* firstAndRest(first: IteratorResult<string>, rest: Iterator<string>): Generator<string> {
  for (let piece = first; piece.done !== true; piece = rest.next()) yield piece.value;
}

async function openLoose(files: readonly string[], flags: ExportFlags): Promise<DatasetSide> {
  if (flags.kind === undefined) {
    throw new ConfigError('loose files need --kind', {
      hint: `What kind of records are these? --kind ${kinds.map((kind) => kind.id).join(' | ')}`,
      docs: 'docs/kinds.md',
    });
  }
  for (const name of ['dataset', 'split'] as const) {
    if (flags[name] === undefined) continue;
    throw new ConfigError(`--${name} is for repositories; files were named`);
  }
  const manifest = looseManifest({
    kind: flags.kind,
    files,
    fields: parseFields(flags.field ?? []),
    ...(flags.idField === undefined ? {} : { idField: flags.idField }),
  });
  requireExport(flags.as, flags.kind);
  const sources = await Promise.all(
    files.map(async (path) => ({ path, bytes: await openNamedFile(path) })),
  );
  return new DatasetSide(manifest, 'head', sources);
}

async function openNamed(flags: ExportFlags): Promise<DatasetSide> {
  if (flags.dataset === undefined) {
    throw new ConfigError('nothing to export', {
      hint: 'Name files, with --kind, or a dataset of this repository with --dataset NAME.',
    });
  }
  for (const name of ['kind', 'field', 'idField'] as const) {
    if (flags[name] === undefined) continue;
    const flag = name === 'idField' ? 'id-field' : name;
    throw new ConfigError(`--${flag} is for loose files; name them`, {
      hint: 'In a repository dataset.yaml says this: docs/dataset-yaml.md',
    });
  }
  const repository = await openRepository(process.cwd());
  const tree = (await repository?.workingTree()) ?? new FolderTree(process.cwd());
  return openDataset(tree, flags.dataset, flags.split);
}

/** Nothing is written over an input, over what else is written, or over a stranger's file. */
async function requireApart(
  { output, report }: ExportFlags,
  side: DatasetSide,
  sidecars: readonly { readonly path: string; readonly text: string }[],
): Promise<void> {
  const written = [output, ...(report === undefined ? [] : [report])];
  const all = [...written, ...sidecars.map(({ path }) => path)];
  for (const [index, path] of all.entries()) {
    for (const input of side.paths) {
      if (!(await isSameFile(input, path))) continue;
      throw new ConfigError(`${path} is one of the inputs`, { hint: 'Write to another file.' });
    }
    for (const other of all.slice(0, index)) {
      if (!(await isSameFile(other, path))) continue;
      throw new ConfigError(`${path} would be written twice`, { hint: 'Write to another file.' });
    }
  }
  for (const { path, text } of sidecars) {
    if (!(await isThere(path)) || (await readFile(path, 'utf8')) === text) continue;
    throw new ConfigError(`${path} is there already and says something else`, {
      hint: 'Write to a folder of its own, and add what it says to yours.',
    });
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

/** `data/train.jsonl` → `train` */
function nameOf(path: string): string {
  return basename(path, extname(path));
}

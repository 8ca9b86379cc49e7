// `heartcut select`: the records of files that a budget is best spent on, and why.
import { isSameFile, openNamedFile, writeWhole } from '../adapters/files.ts';
import { select, type Selection, type Strategy } from '../commands/select.ts';
import { requireReadable } from '../commands/require-readable.ts';
import { looseManifest } from '../config/manifest.ts';
import { ConfigError } from '../core/errors.ts';
import { DatasetSide } from '../dataset/side.ts';
import type { Console } from './console.ts';
import { openEmbedder } from './choose-embedder.ts';
import { parseFields } from './fields.ts';

interface SelectFlags {
  readonly kind: string;
  readonly field?: string[];
  readonly idField?: string;
  readonly budget: string;
  readonly unit: 'records' | 'tokens';
  readonly strategy: Strategy;
  readonly quality?: string;
  readonly complexity?: string;
  readonly by: string;
  readonly threshold: string;
  readonly embedder: string;
  readonly seed: string;
  readonly output: string;
  readonly explain?: string;
}

/** Writes the chosen lines as they are, in their order; the explanation first. */
export async function runSelect(
  files: readonly string[],
  flags: SelectFlags,
  out: Console,
): Promise<number> {
  const budget = wholeNumber('--budget', flags.budget);
  const threshold = Number(flags.threshold);
  if (!(threshold >= 0 && threshold <= 1)) {
    throw new ConfigError(`--threshold ${flags.threshold} is no number from 0 to 1`);
  }
  for (const written of [flags.output, flags.explain]) {
    if (written === undefined) continue;
    for (const file of files) {
      if (!(await isSameFile(file, written))) continue;
      throw new ConfigError(`${written} is one of the inputs`, { hint: 'Write to another file.' });
    }
  }
  if (flags.explain !== undefined && (await isSameFile(flags.explain, flags.output))) {
    throw new ConfigError('--explain and --output name the same file');
  }
  const manifest = looseManifest({
    kind: flags.kind,
    files,
    fields: parseFields(flags.field ?? []),
    ...(flags.idField === undefined ? {} : { idField: flags.idField }),
  });
  const sources = await Promise.all(
    files.map(async (path) => ({ path, bytes: await openNamedFile(path) })),
  );
  const side = new DatasetSide(manifest, 'head', sources);
  // A line that can't be read might have been chosen: nobody is to think that it was looked at.
  requireReadable(side);
  out.log.info('selecting');
  const selection = await select({
    side,
    strategy: flags.strategy,
    budget,
    unit: flags.unit,
    quality: flags.quality,
    complexity: flags.complexity,
    by: flags.by,
    threshold,
    seed: wholeNumber('--seed', flags.seed),
    ...(await chooseEmbedder(side, flags, out)),
  });
  if (flags.explain !== undefined) {
    const lines = selection.choices.map((choice) => `${JSON.stringify(choice)}\n`);
    await writeWhole(flags.explain, lines.join(''));
  }
  await writeWhole(flags.output, chosenLines(side, selection));
  await out.print(`${summarize(selection, flags)}\n`, undefined);
  return 0;
}

async function chooseEmbedder(side: DatasetSide, flags: SelectFlags, out: Console) {
  if (flags.strategy === 'stratified') return {};
  const texts = [...side.sample(200)].map(({ view }) =>
    view.parts.map((part) => part.text).join('\n'),
  );
  return { embedder: await openEmbedder(flags.embedder, texts, null, out.log) };
}

function wholeNumber(flag: string, text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= (flag === '--budget' ? 1 : 0) && text.trim() !== '') {
    return value;
  }
  throw new ConfigError(`${flag} ${text} is no whole number`);
}

function* chosenLines(side: DatasetSide, { choices }: Selection): Generator<Uint8Array | string> {
  const files = new Map(side.files.map((file) => [file.path, file]));
  for (const { chosen, path, line } of choices) {
    const file = files.get(path);
    if (!chosen || file === undefined) continue;
    yield Uint8Array.from(file.bytesOf(line - 1));
    yield '\n';
  }
}

function summarize(
  { choices, chosen, chosenTokens, embedder, notes }: Selection,
  flags: SelectFlags,
): string {
  const similar = choices.filter(({ why }) => why.startsWith('too similar')).length;
  const left = similar === 0 ? '' : `, ${similar} left as too similar`;
  const total = choices.length.toLocaleString('en');
  const what = `${chosen.toLocaleString('en')} of ${total} records, ${chosenTokens.toLocaleString('en')} tokens`;
  const by = embedder === undefined ? [] : [`similarity by ${embedder}`];
  return [
    `${flags.strategy}: ${what}${left} → ${flags.output}`,
    ...[...by, ...notes].map((note) => `  ${note}`),
  ].join('\n');
}

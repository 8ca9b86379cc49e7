// `heartcut retract`: records that are taken back, removed from the working tree and noted.
import { join } from 'node:path';
import { readNamedFile, writeTogether } from '../adapters/files.ts';
import { openVersions } from '../adapters/git-versions.ts';
import { findRoot, openRepository } from '../adapters/git.ts';
import { planRetraction } from '../commands/retract.ts';
import { ConfigError, HostError } from '../core/errors.ts';
import { printJson } from '../reporters/print-json.ts';
import { renderRetraction } from '../reporters/retraction-story.ts';
import type { Console } from './console.ts';

interface RetractFlags {
  readonly why: string;
  readonly ids?: string;
  readonly dataset?: string;
  readonly duplicates?: boolean;
  readonly descendants?: boolean;
  readonly apply?: boolean;
  readonly format?: string;
  readonly output?: string;
  readonly color?: boolean;
}

/** Shows what would go; with --apply it goes. Exits 0 either way. */
export async function runRetract(
  names: readonly string[],
  flags: RetractFlags,
  out: Console,
): Promise<number> {
  const here = process.cwd();
  const [root, repository, versions] = await Promise.all([
    findRoot(here),
    openRepository(here),
    openVersions(here),
  ]);
  if (root === null || repository === null || versions === null) {
    throw new HostError('this folder is in no git repository: releases can’t be searched');
  }
  const { story, files } = await planRetraction(
    {
      tree: await repository.workingTree(),
      repository,
      versions,
      names: [...names, ...(flags.ids === undefined ? [] : await readIds(flags.ids))],
      why: flags.why,
      dataset: flags.dataset,
      takesDuplicates: flags.duplicates === true,
      takesDescendants: flags.descendants === true,
      // In UTC, as everywhere.
      today: new Date().toISOString().slice(0, 10),
    },
    out.log,
  );
  const isApplied = flags.apply === true;
  if (isApplied) {
    await writeTogether(
      files.map(({ path, content }) => ({ path: join(root, path), content: content() })),
    );
  }
  const told = { ...story, isApplied };
  const text =
    flags.format === 'json'
      ? printJson(told)
      : renderRetraction(told, flags.output === undefined && out.hasColor(flags));
  await out.print(text, flags.output);
  return 0;
}

/** One id a line; blank lines are none. */
async function readIds(path: string): Promise<string[]> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readNamedFile(path));
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw new ConfigError(`--ids ${path} is not UTF-8 text`);
  }
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

// Files of test items that the policy or the caller names → what gates compare records with.
import { readOwnTerms } from '../config/own-terms.ts';
import type { Policy } from '../config/types.ts';
import { ConfigError } from '../core/errors.ts';
import type { NamedReference } from '../core/gate.ts';
import type { Tree } from '../core/ports.ts';
import { readReference } from '../references/named.ts';
import type { Surroundings } from './run-gates.ts';

export interface NamedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The references of the policy, read from the tree it came from, and those of the caller. Throws
 * ConfigError for one that is not there or can't be read.
 */
export async function readReferences(
  policy: Policy,
  tree: Tree | null,
  files: readonly NamedFile[] = [],
): Promise<NamedReference[]> {
  const references: NamedReference[] = [];
  for (const { path, name = nameOf(path), question, answer } of policy.references) {
    const columns = {
      ...(question === undefined ? {} : { question: [question].flat() }),
      ...(answer === undefined ? {} : { answer }),
    };
    references.push(readReference(name, path, await readFrom(tree, path, policy), columns));
  }
  for (const { path, bytes } of files) references.push(readReference(nameOf(path), path, bytes));
  return references;
}

type Caller = Pick<Surroundings, 'today' | 'threads' | 'index' | 'wantsMap' | 'excerptCharacters'>;

/** What gates are told of a request, and who helps; nothing where there is nothing. */
export function surround(
  references: readonly NamedReference[],
  { today, threads, index, wantsMap, excerptCharacters }: Caller,
): Surroundings {
  return {
    ...(references.length === 0 ? {} : { references }),
    ...(today === undefined ? {} : { today }),
    ...(threads === undefined ? {} : { threads }),
    ...(index === undefined ? {} : { index }),
    ...(wantsMap === undefined ? {} : { wantsMap }),
    ...(excerptCharacters === undefined ? {} : { excerptCharacters }),
  };
}

/** All that gates are told of a repository beside its records, read from the policy's tree. */
export async function readSurroundings(
  policy: Policy,
  tree: Tree,
  caller: Caller & { readonly references?: readonly NamedFile[] },
): Promise<Surroundings> {
  const references = await readReferences(policy, tree, caller.references);
  const ownTerms = await readOwnTerms(policy, tree);
  return {
    ...surround(references, caller),
    ...(ownTerms === undefined ? {} : { ownTerms }),
  };
}

async function readFrom(tree: Tree | null, path: string, policy: Policy): Promise<Uint8Array> {
  const entries = (await tree?.list()) ?? [];
  const entry = entries.find((each) => each.path === path);
  // A link could lead anywhere: only regular files are read.
  const bytes = entry?.type === 'file' ? await tree?.read(path) : null;
  if (bytes != null) return bytes;
  const what = entry === undefined ? 'no file' : 'no regular file';
  throw new ConfigError(`references: ${what} ${JSON.stringify(path)} at ${tree?.label ?? ''}`, {
    at: policy.path ?? 'heartcut.yaml',
    docs: 'docs/heartcut-yaml.md',
  });
}

/** The file's name without folder and ending. */
function nameOf(path: string): string {
  const base = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return base.replace(/(?<=.)\.[^.]*$/, '');
}

// The change entries that wait in a tree, each with who brought it.
import { configError } from '../../config/problems.ts';
import { didYouMean } from '../../config/wording.ts';
import type { Repository, Tree } from '../../core/ports.ts';
import type { WaitingEntry } from '../../core/release-plan.ts';
import {
  entriesDocs,
  isEntryPath,
  parseEntry,
  type ChangeEntry,
  type EntryProblem,
} from '../../release/entries.ts';

/** All entries, sorted by path. Throws one ConfigError that lists what is wrong with any of them. */
export async function readEntries(
  tree: Tree,
  datasets: readonly string[],
): Promise<readonly ChangeEntry[]> {
  const found: ChangeEntry[] = [];
  const problems: EntryProblem[] = [];
  const inFolder = (await tree.list()).filter(({ path }) => isEntryPath(path));
  for (const { path } of inFolder.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const bytes = await tree.read(path);
    if (bytes === null) {
      const hint = 'A link is not followed: put the file itself there.';
      problems.push({ path, line: 1, message: 'no regular file', hint });
      continue;
    }
    const parsed = parseEntry(bytes, path);
    if ('problems' in parsed) problems.push(...parsed.problems);
    else {
      found.push(parsed);
      problems.push(...unknownDatasets(parsed, datasets));
    }
  }
  if (problems.length === 0) return found;
  throw configError(
    problems.map(({ path, line, ...words }, offset) => ({
      ...words,
      at: `${path}:${line}`,
      offset,
    })),
    entriesDocs,
  );
}

function unknownDatasets(entry: ChangeEntry, datasets: readonly string[]): EntryProblem[] {
  return entry.bumps
    .filter(({ dataset }) => !datasets.includes(dataset))
    .map(({ dataset, line }) => ({
      path: entry.path,
      line,
      message: `there is no dataset ${JSON.stringify(dataset)}${didYouMean(dataset, datasets)}`,
      hint: `Datasets: ${datasets.join(', ')}`,
    }));
}

/** Those of one dataset, with author and pull request as far as git tells. */
export async function entriesOf(
  dataset: string,
  entries: readonly ChangeEntry[],
  repository: Pick<Repository, 'introduced'>,
): Promise<readonly WaitingEntry[]> {
  const waiting: WaitingEntry[] = [];
  for (const { path, bumps, prose } of entries) {
    const bump = bumps.find((each) => each.dataset === dataset)?.bump;
    if (bump === undefined) continue;
    const [line = ''] = prose.split('\n');
    const commit = (await repository.introduced?.(path, line)) ?? null;
    waiting.push({
      path,
      bump,
      prose,
      ...(commit === null ? {} : { author: commit.author }),
      ...(commit?.pullNumber === undefined ? {} : { pullNumber: commit.pullNumber }),
    });
  }
  return waiting;
}

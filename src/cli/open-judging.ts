// What the CLI brings so that models can be asked: keys of the environment, files of this folder.
import { openJudging } from '../adapters/judging.ts';
import type { Judging } from '../commands/open-judges.ts';
import type { Repository } from '../core/ports.ts';

export interface JudgingFlags {
  readonly dryRun?: boolean;
}

/** Where replies and spending are kept unless HEARTCUT_JUDGE_CACHE says otherwise. */
const defaultFolder = '.heartcut';

export async function judgingOf(
  { dryRun = false }: JudgingFlags,
  repository: Repository | null,
): Promise<Judging> {
  const opened = openJudging({ env: process.env, defaultFolder, workspace: process.cwd() });
  const { folder, ...rest } = opened;
  const commit = (await repository?.resolve('HEAD')) ?? null;
  // What is committed came with a change; what is not is this machine's own.
  const checkedOut = commit === null ? undefined : await repository?.tree(commit);
  return {
    ...rest,
    isDryRun: dryRun,
    ...(folder === undefined || checkedOut === undefined ? {} : { folder, checkedOut }),
  };
}

// What the CLI brings so that models can be asked: keys of the environment, files of this folder.
import type { BatchNotes } from '../core/batch.ts';
import { openJudging } from '../adapters/judging.ts';
import type { Judging } from '../commands/open-judges.ts';
import type { Repository } from '../core/ports.ts';

export interface JudgingFlags {
  readonly dryRun?: boolean;
  /** What is asked goes into a batch. */
  readonly batch?: 'submit' | 'collect';
}

type OpenedJudging = Judging & { readonly batchNotes?: BatchNotes };

/** Where replies and spending are kept unless HEARTCUT_JUDGE_CACHE says otherwise. */
const defaultFolder = '.heartcut';

export async function judgingOf(
  { dryRun = false, batch }: JudgingFlags,
  repository: Repository | null,
): Promise<OpenedJudging> {
  const opened = openJudging({ env: process.env, defaultFolder, workspace: process.cwd() });
  const { folder, ...rest } = opened;
  const commit = (await repository?.resolve('HEAD')) ?? null;
  // What is committed came with a change; what is not is this machine's own.
  const checkedOut = commit === null ? undefined : await repository?.tree(commit);
  return {
    ...rest,
    isDryRun: dryRun,
    ...(batch === undefined ? {} : { gather: () => undefined }),
    ...(folder === undefined || checkedOut === undefined ? {} : { folder, checkedOut }),
  };
}

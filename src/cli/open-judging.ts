// What the CLI brings so that models can be asked and texts embedded: keys of the environment, files of
// this folder.
import { openEmbedding } from '../adapters/embedding.ts';
import { openJudging } from '../adapters/judging.ts';
import type { Embedding } from '../commands/open-embeddings.ts';
import type { KnownReplies } from '../commands/known-judgements.ts';
import type { Judging } from '../commands/open-judges.ts';
import type { BatchNotes } from '../core/batch.ts';
import type { Repository } from '../core/ports.ts';

export interface JudgingFlags {
  readonly dryRun?: boolean;
  /** What is asked goes into a batch. */
  readonly batch?: 'submit' | 'collect';
}

type OpenedJudging = Judging & KnownReplies & { readonly batchNotes?: BatchNotes };

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

/** Without a repository nothing outlives the run, unless HEARTCUT_JUDGE_CACHE says where. */
export async function embeddingOf(repository: Repository | null): Promise<Embedding> {
  const { folder, ...rest } = openEmbedding({
    env: process.env,
    workspace: process.cwd(),
    ...(repository === null ? {} : { defaultFolder }),
  });
  const commit = (await repository?.resolve('HEAD')) ?? null;
  const checkedOut = commit === null ? undefined : await repository?.tree(commit);
  return {
    ...rest,
    ...(folder === undefined || checkedOut === undefined ? {} : { folder, checkedOut }),
  };
}

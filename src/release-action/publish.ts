// Publishing as the release action does it: what release.json of each dataset names on the default
// branch, where it is approved and not out yet.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedding } from '../adapters/embedding.ts';
import { createGitHubReleases } from '../adapters/github/releases.ts';
import { createHuggingFaceCopier } from '../adapters/hugging-face.ts';
import { openReleaseFolder } from '../adapters/release-folder.ts';
import { publishReleases } from '../commands/release/publish.ts';
import { buildWith, readPublishPlans } from '../commands/release/read-publish-plans.ts';
import type { Log, Repository, Threads, Tree, VersionHistory } from '../core/ports.ts';
import type { Approve, PublishOutcome } from '../core/publishing.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface PublishRequest {
  readonly head: Tree;
  readonly repository: Repository;
  readonly versions: VersionHistory;
  /** Names, sorted. */
  readonly datasets: readonly string[];
  readonly token: string;
  /** Folder of the clone. */
  readonly workspace: string;
  readonly env: Environment;
  readonly threads: Threads | undefined;
  readonly approve: Approve;
  readonly log: Log;
}

/** One outcome a dataset. Throws where no plan can be read at all. */
export async function publish(request: PublishRequest): Promise<readonly PublishOutcome[]> {
  const { repository, token, workspace, env, threads, approve, log } = request;
  const name = env.GITHUB_REPOSITORY ?? '';
  const plans = await readPublishPlans(request, request.datasets);
  const build = buildWith(
    repository,
    {
      repositoryName: name,
      ...(env.GITHUB_SERVER_URL === undefined ? {} : { serverUrl: env.GITHUB_SERVER_URL }),
      ...(threads === undefined ? {} : { threads }),
      embedding: openEmbedding({ env, workspace }),
    },
    log,
  );
  const host = createGitHubReleases({
    token,
    repository: name,
    apiUrl: env.GITHUB_API_URL ?? 'https://api.github.com',
    ...(env.HEARTCUT_CONSUMER_TOKEN === undefined
      ? {}
      : { consumerToken: env.HEARTCUT_CONSUMER_TOKEN }),
  });
  const copier = createHuggingFaceCopier({
    token: env.HF_TOKEN ?? '',
    ...(env.HF_ENDPOINT === undefined ? {} : { hubUrl: env.HF_ENDPOINT }),
  });
  const scratch = await mkdtemp(join(env.RUNNER_TEMP ?? tmpdir(), 'heartcut-'));
  try {
    return await publishReleases(plans, {
      host,
      approve,
      build,
      openFolder: async () => openReleaseFolder(await mkdtemp(join(scratch, 'release-'))),
      copier,
      log,
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

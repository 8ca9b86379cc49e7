// Publishing as the release action does it.
import { openEmbedding } from '../adapters/embedding.ts';
import { openPublishing } from '../adapters/publishing.ts';
import { publishReleases } from '../commands/release/publish.ts';
import { buildWith, readPublishPlans } from '../commands/release/read-publish-plans.ts';
import type { Publish } from './run.ts';

/** Publishes what release.json of each dataset names, where it is approved and not out yet. */
export const publish: Publish = async ({ datasets, token, env, approve, log, ...sources }) => {
  const repositoryName = env.GITHUB_REPOSITORY ?? '';
  const workspace = env.GITHUB_WORKSPACE ?? process.cwd();
  const publishing = await openPublishing({ token, repository: repositoryName }, env);
  try {
    const plans = await readPublishPlans(sources, datasets);
    const build = buildWith(
      sources.repository,
      {
        repositoryName,
        ...(env.GITHUB_SERVER_URL === undefined ? {} : { serverUrl: env.GITHUB_SERVER_URL }),
        embedding: openEmbedding({ env, workspace }),
      },
      log,
    );
    return await publishReleases(plans, { ...publishing, approve, build, log });
  } finally {
    await publishing.close();
  }
};

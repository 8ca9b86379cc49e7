// The release action with a publisher that asks whether it may publish and sends nothing anywhere.
// Tests bundle it and start it as the runner would; everything else in it is the action's own.
import * as core from '@actions/core';
import { HeartcutError } from '../../src/core/errors.ts';
import { parsePlanned } from '../../src/release/planned.ts';
import { runReleaseAction, type Publish } from '../../src/release-action/run.ts';

const publish: Publish = async ({ datasets, head, versions, repository, approve }) => {
  const outcomes = [];
  for (const dataset of datasets) {
    const path = `datasets/${dataset}/release.json`;
    const commit = await versions.lastChange(path, head.commit ?? '');
    if (commit === null) {
      outcomes.push({ dataset, outcome: 'nothing', why: 'no version is planned' } as const);
      continue;
    }
    const bytes = await (await repository.tree(commit)).read(path);
    const { version } = parsePlanned(bytes ?? new Uint8Array(), path);
    const tag = `${dataset}-v${version}`;
    const approval = await approve(dataset, commit);
    if (!approval.approved) {
      const why = `Not approved: ${approval.reason}`;
      outcomes.push({ dataset, outcome: 'refused', version, tag, why } as const);
      continue;
    }
    outcomes.push({
      dataset,
      outcome: 'published',
      version,
      tag,
      commit,
      url: `https://github.com/octo-org/data/releases/tag/${tag}`,
      manifestSha256: 'e'.repeat(64),
      files: [{ name: 'manifest.json', bytes: 2, sha256: 'e'.repeat(64) }],
      approvedBy: approval.by,
      warnings: [],
    } as const);
  }
  return outcomes;
};

try {
  process.exitCode = await runReleaseAction(process.env, { publish });
} catch (error) {
  core.setFailed(error instanceof HeartcutError ? error.describe() : String(error));
  process.exitCode = 2;
}

// `heartcut release publish`: the planned versions built, and with --apply published on GitHub.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { git } from '../../adapters/git.ts';
import { createPullHost } from '../../adapters/github/pulls.ts';
import { openPublishing } from '../../adapters/publishing.ts';
import { openReleaseMirror, type ReleaseMirror } from '../../adapters/release-mirror.ts';
import { checkApproval } from '../../commands/release/approvals.ts';
import {
  buildPlanned,
  publishReleases,
  toOutcome,
  type BuildRelease,
} from '../../commands/release/publish.ts';
import { buildWith, readPublishPlans } from '../../commands/release/read-publish-plans.ts';
import { ConfigError } from '../../core/errors.ts';
import type { Repository, Threads } from '../../core/ports.ts';
import {
  publishExitCode,
  type NoPlan,
  type PublishOutcome,
  type PublishPlan,
} from '../../core/publishing.ts';
import { tagOf } from '../../core/release.ts';
import {
  renderPublished,
  type DryRun,
  type ShownOutcome,
} from '../../reporters/published-terminal.ts';
import type { Console } from '../console.ts';
import { embeddingOf } from '../open-judging.ts';
import { openSources } from './sources.ts';
import { remoteName } from './remote-name.ts';

interface PublishFlags {
  readonly output?: string;
  readonly apply?: boolean;
  readonly repository?: string;
  readonly color?: boolean;
}

const docs = 'docs/publishing.md';

/** Exits 1 where a version was refused, 2 where publishing one failed. */
export async function runReleasePublish(
  datasets: readonly string[],
  flags: PublishFlags,
  out: Console,
  threads?: Threads,
): Promise<number> {
  const sources = await openSources();
  const { repository, versions, root } = sources;
  const head = await repository.tree('HEAD');
  const applied = flags.apply === true;
  if (applied && flags.output !== undefined) {
    throw new ConfigError('--output is for a dry run; --apply publishes on GitHub', { docs });
  }
  const name = flags.repository ?? (await repositoryName(root));
  const plans = await readPublishPlans({ head, repository, versions }, datasets);
  const build = buildWith(
    repository,
    {
      ...(name === undefined ? {} : { repositoryName: name }),
      ...(process.env.GITHUB_SERVER_URL === undefined
        ? {}
        : { serverUrl: process.env.GITHUB_SERVER_URL }),
      ...(threads === undefined ? {} : { threads }),
      embedding: await embeddingOf(repository),
    },
    out.log,
  );
  let outcomes: readonly ShownOutcome[];
  if (applied) {
    outcomes = await publishAll(plans, { build, name, repository, out });
  } else {
    const mirror = openReleaseMirror(flags.output ?? (await mkdtemp(join(tmpdir(), 'heartcut-'))));
    const tags = new Set((await versions.releaseTags()).map(({ tag }) => tag));
    outcomes = await buildAll(plans, build, mirror, tags);
  }
  await out.print(renderPublished(outcomes, { color: out.hasColor(flags), applied }), undefined);
  return publishExitCode(outcomes.filter((outcome) => outcome.outcome !== 'built'));
}

/** Each plan's files in the mirror. One that is refused does not keep the others from it. */
async function buildAll(
  plans: readonly (PublishPlan | NoPlan)[],
  build: BuildRelease,
  mirror: ReleaseMirror,
  tags: ReadonlySet<string>,
): Promise<readonly ShownOutcome[]> {
  const outcomes: ShownOutcome[] = [];
  for (const plan of plans) {
    if ('nothing' in plan) {
      outcomes.push({ dataset: plan.dataset, outcome: 'nothing', why: plan.nothing });
      continue;
    }
    const staged = await mirror.stage();
    try {
      outcomes.push(await buildOne(plan, build, staged, tags));
    } catch (error) {
      outcomes.push(toOutcome(plan, error));
    } finally {
      await staged.drop();
    }
  }
  return outcomes;
}

async function buildOne(
  plan: PublishPlan,
  build: BuildRelease,
  staged: Awaited<ReturnType<ReleaseMirror['stage']>>,
  tags: ReadonlySet<string>,
): Promise<DryRun> {
  const { dataset, commit } = plan;
  const { version } = plan.planned;
  const tag = tagOf(dataset, version);
  const { manifest, files } = await buildPlanned(plan, build, staged.folder);
  const path = await staged.keep(tag);
  return {
    dataset,
    outcome: 'built',
    version,
    tag,
    commit,
    path,
    records: manifest.records,
    files,
    isTagged: tags.has(tag),
  };
}

interface Publishing {
  readonly build: BuildRelease;
  /** `owner/name`. */
  readonly name: string | undefined;
  readonly repository: Repository;
  readonly out: Console;
}

async function publishAll(
  plans: readonly (PublishPlan | NoPlan)[],
  { build, name, repository, out }: Publishing,
): Promise<readonly PublishOutcome[]> {
  const { env } = process;
  const token = env.GITHUB_TOKEN || env.GH_TOKEN || '';
  if (name === undefined) {
    throw new ConfigError('the remote origin is no repository on GitHub', {
      hint: 'Name it: --repository owner/name.',
      docs,
    });
  }
  if (token === '') {
    throw new ConfigError('there is no token for GitHub', {
      hint: 'Set GITHUB_TOKEN or GH_TOKEN; `gh auth token` prints one.',
      docs,
    });
  }
  const publishing = await openPublishing({ token, repository: name }, env);
  const apiUrl = env.GITHUB_API_URL ?? 'https://api.github.com';
  const pulls = createPullHost({ token, repository: name, apiUrl });
  const branch = (await repository.defaultBranch())?.replace(/^origin\//, '') ?? 'main';
  const folderOf = (dataset: string): string => {
    const plan = plans.find((each) => each.dataset === dataset);
    return plan !== undefined && 'folder' in plan ? plan.folder : '';
  };
  try {
    return await publishReleases(plans, {
      ...publishing,
      approve: (dataset, commit) =>
        checkApproval({ commit, folder: folderOf(dataset), branch }, { repository, pulls }),
      build,
      log: out.log,
    });
  } finally {
    await publishing.close();
  }
}

/** `owner/name` of GITHUB_REPOSITORY or of the remote origin; undefined where neither says. */
async function repositoryName(root: string): Promise<string | undefined> {
  const named = process.env.GITHUB_REPOSITORY ?? '';
  if (named !== '') return named;
  try {
    const url = (await git(root, ['remote', 'get-url', 'origin'])).toString('utf8').trim();
    return remoteName(url);
  } catch {
    return undefined;
  }
}

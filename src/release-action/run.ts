// The release action's run: publish what is approved, then keep the release pull requests up to date.
import { readFile } from 'node:fs/promises';
import * as core from '@actions/core';
import { openEmbedding } from '../adapters/embedding.ts';
import { openRepository } from '../adapters/git.ts';
import { openVersions } from '../adapters/git-versions.ts';
import { createPullHost } from '../adapters/github/pulls.ts';
import { openGuard } from '../adapters/guard-command.ts';
import { openJudging } from '../adapters/judging.ts';
import { checkApproval } from '../commands/release/approvals.ts';
import { prepare } from '../commands/release/prepare.ts';
import { proposeReleases, type ProposePorts } from '../commands/release/propose.ts';
import { datasetFolders, requireDatasets } from '../config/discover.ts';
import { readManifest, readPolicy } from '../config/read.ts';
import { didYouMean } from '../config/wording.ts';
import { ConfigError, HostError } from '../core/errors.ts';
import type { Json } from '../core/json.ts';
import type { Repository, Threads, Tree, VersionHistory } from '../core/ports.ts';
import { proposalExitCode, type Proposal } from '../core/proposal.ts';
import { publishExitCode, type Approve, type PublishOutcome } from '../core/publishing.ts';
import type { PullHost } from '../core/release-host.ts';
import type { ReleaseSetting } from '../core/release.ts';
import { deliver, log } from './deliver.ts';
import { readEvent, readInputs, type ReleaseEvent } from './inputs.ts';

type Environment = Readonly<Record<string, string | undefined>>;

interface Dataset {
  readonly name: string;
  readonly folder: string;
}

/** Publishes, proposes, tells; gives the exit code. */
export async function runReleaseAction(env: Environment, threads?: Threads): Promise<number> {
  const { token, datasets: wanted, only } = readInputs((name) => core.getInput(name));
  const payload = JSON.parse(await readFile(required(env, 'GITHUB_EVENT_PATH'), 'utf8')) as Json;
  const event = readEvent(env, payload);
  const workspace = env.GITHUB_WORKSPACE ?? process.cwd();
  const { repository, versions } = await openClone(workspace);
  const head = await repository.tree(event.commit);
  const policy = await readPolicy(head);
  const datasets = await findDatasets(head, policy, wanted);
  const pulls = createPullHost({
    token,
    repository: env.GITHUB_REPOSITORY ?? '',
    apiUrl: env.GITHUB_API_URL ?? 'https://api.github.com',
  });

  const approve: Approve = (dataset, commit) =>
    checkApproval(
      { commit, folder: folderOf(dataset, datasets), branch: event.branch },
      { repository, pulls },
    );
  const request = {
    head,
    repository,
    versions,
    datasets: datasets.map(({ name }) => name),
    token,
    workspace,
    env,
    threads,
    approve,
    log,
  };
  // What builds files is heavy, and of no use to who only proposes.
  const published = only === 'propose' ? [] : await (await import('./publish.ts')).publish(request);

  const prepareOne: ProposePorts['prepare'] = (dataset, proposed) =>
    prepare(
      {
        dataset,
        proposed,
        head,
        repository,
        versions: withPublished(versions, published),
        today: new Date().toISOString().slice(0, 10),
        check: {
          ...(threads === undefined ? {} : { threads }),
          openGuard: (setting) => openGuard(setting, workspace, env),
          judging: openJudging({ env, workspace }),
          embedding: openEmbedding({ env, workspace }),
        },
      },
      log,
      () => performance.now(),
    );
  let proposals: readonly Proposal[] = [];
  try {
    if (only !== 'publish') {
      const rules = policy.release;
      proposals = await proposeAll({ env, event, datasets, rules, pulls, prepareOne });
    }
  } finally {
    // What is out has to be told and attested, whatever comes after.
    await deliver(published, proposals, env);
  }
  return Math.max(publishExitCode(published), proposalExitCode(proposals));
}

async function openClone(
  workspace: string,
): Promise<{ repository: Repository; versions: VersionHistory }> {
  const repository = await openRepository(workspace);
  const versions = await openVersions(workspace);
  if (repository === null || versions === null) {
    throw new HostError('the workspace holds no git repository', {
      hint: 'Add actions/checkout before heartcut, with `fetch-depth: 0`.',
      docs: 'docs/release-action.md',
    });
  }
  if (await versions.isShallow()) {
    throw new HostError('this clone is shallow: earlier releases can not be told', {
      hint: 'Set `fetch-depth: 0` for actions/checkout.',
      docs: 'docs/release-action.md',
    });
  }
  return { repository, versions };
}

/** Sorted by name. Throws ConfigError where one of `wanted` is no dataset. */
async function findDatasets(
  head: Tree,
  policy: Awaited<ReturnType<typeof readPolicy>>,
  wanted: readonly string[],
): Promise<readonly Dataset[]> {
  const folders = datasetFolders(await head.list(), policy);
  requireDatasets(policy, folders);
  const datasets: Dataset[] = [];
  for (const folder of folders) {
    datasets.push({ name: (await readManifest(head, folder, policy)).name, folder });
  }
  const names = datasets.map(({ name }) => name);
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const maybe = didYouMean(unknown, names);
    throw new ConfigError(
      `input datasets: there is no dataset ${JSON.stringify(unknown)}${maybe}`,
      {
        docs: 'docs/release-action.md',
      },
    );
  }
  return datasets
    .filter(({ name }) => wanted.length === 0 || wanted.includes(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function folderOf(dataset: string, datasets: readonly Dataset[]): string {
  const found = datasets.find(({ name }) => name === dataset);
  if (found === undefined) throw new Error(`no dataset ${dataset} was asked for`);
  return found.folder;
}

/** The clone does not know yet what this run has published. */
function withPublished(
  versions: VersionHistory,
  published: readonly PublishOutcome[],
): VersionHistory {
  const fresh = published.flatMap((one) =>
    one.outcome === 'published' || one.outcome === 'present'
      ? [{ tag: one.tag, commit: one.commit }]
      : [],
  );
  return {
    async releaseTags() {
      const known = await versions.releaseTags();
      return [...known, ...fresh.filter(({ tag }) => known.every((each) => each.tag !== tag))];
    },
    lastChange: (path, from) => versions.lastChange(path, from),
    isAncestor: (a, b) => versions.isAncestor(a, b),
    isShallow: () => versions.isShallow(),
  };
}

interface ProposeAll {
  readonly env: Environment;
  readonly event: ReleaseEvent;
  readonly datasets: readonly Dataset[];
  readonly rules: Pick<ReleaseSetting, 'approvals' | 'codeOwners'>;
  readonly pulls: PullHost;
  readonly prepareOne: ProposePorts['prepare'];
}

async function proposeAll(request: ProposeAll): Promise<readonly Proposal[]> {
  const { env, event, datasets, rules, pulls } = request;
  const tip = await pulls.branchCommit(event.branch);
  if (tip !== event.commit) {
    core.notice(
      `${event.branch} has moved on since this run began; the run on its last commit proposes releases.`,
    );
    return [];
  }
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = env;
  const url =
    server === undefined || name === undefined ? {} : { repositoryUrl: `${server}/${name}` };
  return proposeReleases(
    datasets.map((dataset) => ({
      dataset: dataset.name,
      folder: dataset.folder,
      ...event,
      rules,
      ...url,
    })),
    { pulls, prepare: request.prepareOne, log },
  );
}

function required(env: Environment, name: string): string {
  const value = env[name];
  if (value !== undefined && value !== '') return value;
  throw new ConfigError(`${name} is not set`, {
    hint: 'This program is a GitHub Action; on a laptop run `heartcut release plan`.',
  });
}

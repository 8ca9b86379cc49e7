// The action's run, from event to exit code.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as core from '@actions/core';
import { writeWhole } from '../adapters/files.ts';
import { openRepository } from '../adapters/git.ts';
import { openGuard } from '../adapters/guard-command.ts';
import { openEmbedding } from '../adapters/embedding.ts';
import { printToLog } from '../adapters/job-log.ts';
import { openJudging } from '../adapters/judging.ts';
import { openIndex, saveIndex } from '../adapters/index-file.ts';
import { check } from '../commands/check.ts';
import { ConfigError, HostError, PermissionError } from '../core/errors.ts';
import type { Json } from '../core/json.ts';
import type { Log, Repository, Threads, Tree } from '../core/ports.ts';
import type { Note, RenderOptions, Report } from '../core/report.ts';
import { exitCode } from '../core/verdict.ts';
import { RowIndex } from '../dataset/row-index.ts';
import { listAnnotations } from '../reporters/annotations.ts';
import { comment } from '../reporters/comment.ts';
import { html } from '../reporters/html.ts';
import { json } from '../reporters/json.ts';
import { sarif } from '../reporters/sarif.ts';
import { summary } from '../reporters/summary.ts';
import { terminal } from '../reporters/terminal.ts';
import { readEvent, type Comparison } from './event.ts';
import { readInputs, type Inputs } from './inputs.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Judges what the event brings and delivers the report; gives the exit code. */
export async function runAction(env: Environment, threads?: Threads): Promise<number> {
  const inputs = readInputs((name) => core.getInput(name));
  const payload = JSON.parse(await readFile(required(env, 'GITHUB_EVENT_PATH'), 'utf8')) as Json;
  const event = readEvent(
    required(env, 'GITHUB_EVENT_NAME'),
    payload,
    env.GITHUB_SHA ?? '',
    inputs.base,
  );
  const workspace = env.GITHUB_WORKSPACE ?? process.cwd();
  const repository = await openRepository(workspace);
  if (repository === null) {
    throw new HostError('the workspace holds no git repository', {
      hint: 'Add actions/checkout before heartcut, with `fetch-depth: 0`.',
      docs: 'docs/action.md',
    });
  }
  const trees = await chooseTrees(repository, event);
  const log: Log = { info() {}, warn: (message) => core.warning(message), progress() {} };
  const indexPath = inputs.index === undefined ? undefined : resolve(workspace, inputs.index);
  const index =
    indexPath === undefined
      ? undefined
      : await openIndex(indexPath, (bytes) => new RowIndex(bytes), log);
  const checked = await check(
    {
      base: trees.base,
      head: trees.head,
      target: trees.target,
      policyFrom: 'base',
      onlyGates: [],
      onlyDatasets: inputs.datasets,
      options: [],
      excerptCharacters: html.excerptCharacters,
      today: new Date().toISOString().slice(0, 10),
      ...(threads === undefined ? {} : { threads }),
      ...(index === undefined ? {} : { index }),
      // The JSON file that others are drawn from is always written.
      wantsMap: true,
      openGuard: (setting) => openGuard(setting, workspace, env),
      judging: openJudging({ env, workspace }),
      embedding: openEmbedding({ env, workspace }),
      reproduce: reproduceLine(trees),
    },
    log,
    () => performance.now(),
  );
  const report: Report = { ...checked, notes: [...trees.notes, ...checked.notes] };
  await deliver(report, event, inputs, env);
  if (indexPath !== undefined && index !== undefined) await keepIndex(indexPath, index);
  return codeOf(report, inputs);
}

/** The verdict stands without it: a later run is slower, no other. */
async function keepIndex(path: string, index: RowIndex): Promise<void> {
  try {
    await saveIndex(path, index);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    core.warning(`The index could not be written. ${error.message}`);
  }
}

function required(env: Environment, name: string): string {
  const value = env[name];
  if (value !== undefined && value !== '') return value;
  throw new ConfigError(`${name} is not set`, {
    hint: 'This program is a GitHub Action; on a laptop run `heartcut check`.',
  });
}

interface Trees {
  readonly base: Tree | null;
  readonly head: Tree;
  readonly target: Tree | null;
  readonly notes: readonly Note[];
}

async function chooseTrees(repository: Repository, event: Comparison): Promise<Trees> {
  const head = await repository.tree(event.head);
  if (event.base === null) return { base: null, head, target: null, notes: [] };
  const tip = await repository.tree(event.base);
  if (!event.fromMergeBase) return { base: tip, head, target: null, notes: [] };
  const common = await repository.mergeBase(event.base, event.head);
  if (common === event.base) return { base: tip, head, target: null, notes: [] };
  if (common === null) {
    const note = {
      code: 'no-merge-base',
      message: `No common commit of base and head is in this clone, so head is compared with the tip of base, ${tip.label}: records added there since count as removed. Check out with fetch-depth: 0.`,
    };
    return { base: tip, head, target: null, notes: [note] };
  }
  return { base: await repository.tree(common), head, target: tip, notes: [] };
}

function reproduceLine({ base, head }: Trees): string {
  const from = base?.commit == null ? '--all' : `--base ${base.commit.slice(0, 12)}`;
  return `npx heartcut check ${from} --head ${(head.commit ?? '').slice(0, 12)}`;
}

async function deliver(
  report: Report,
  event: Comparison,
  inputs: Inputs,
  env: Environment,
): Promise<void> {
  const reportPath =
    inputs.report ?? join(env.RUNNER_TEMP ?? tmpdir(), `heartcut-report-${randomUUID()}.json`);
  await writeWhole(reportPath, json.render(report));
  if (inputs.sarif !== undefined) await writeWhole(inputs.sarif, sarif.render(report));

  const options = linkOptions(env);
  const pagePath = `${reportPath.replace(/\.json$/i, '')}.html`;
  await writeWhole(pagePath, html.render(report, options));
  printToLog(terminal.render(report));
  if (env.GITHUB_STEP_SUMMARY !== undefined && env.GITHUB_STEP_SUMMARY !== '') {
    await core.summary.addRaw(summary.render(report, options)).write();
  }
  for (const { level, title, message, path, line } of listAnnotations(report)) {
    const place = { title, file: path, startLine: line };
    if (level === 'error') core.error(message, place);
    else core.warning(message, place);
  }
  const url = await postComment(report, event, inputs, env, options);
  setOutputs(report, { report: reportPath, 'report-html': pagePath, 'comment-url': url });
}

/** What is uploaded has an address of its own only later: it is listed at the run's. */
function linkOptions(env: Environment): RenderOptions {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_RUN_ID: run } = env;
  if (server === undefined || name === undefined) return {};
  const repositoryUrl = `${server}/${name}`;
  return run === undefined
    ? { repositoryUrl }
    : { repositoryUrl, reportUrl: `${repositoryUrl}/actions/runs/${run}#artifacts` };
}

async function postComment(
  report: Report,
  event: Comparison,
  inputs: Inputs,
  env: Environment,
  options: RenderOptions,
): Promise<string> {
  if (event.pullNumber === undefined || inputs.comment === 'never') return '';
  const findings = report.results.some((result) => result.status !== 'passed');
  if (inputs.token === '' || (inputs.comment === 'findings' && !findings)) return '';
  const marker = markerOf(env, inputs.key);
  try {
    const { createGitHubHost } = await import('../adapters/github/comments.ts');
    const host = createGitHubHost({
      token: inputs.token,
      repository: env.GITHUB_REPOSITORY ?? '',
      apiUrl: env.GITHUB_API_URL ?? 'https://api.github.com',
    });
    const body = comment.render(report, { ...options, marker });
    return (await host.upsertComment(event.pullNumber, marker, body)).url;
  } catch (error) {
    if (error instanceof PermissionError) {
      core.warning(
        'The token may not comment on this pull request (usual for forks): the report is in the job summary.',
      );
    } else if (error instanceof HostError) {
      core.warning(
        `The comment could not be written; the report is in the job summary. ${error.message}`,
      );
    } else {
      throw error;
    }
    return '';
  }
}

/** One comment for each workflow, job and key. */
function markerOf(env: Environment, key: string): string {
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const parts = [env.GITHUB_WORKFLOW ?? '', env.GITHUB_JOB ?? '', key];
  return `<!-- heartcut:check:${parts.map(plain).join(':')} -->`;
}

function setOutputs(report: Report, more: Readonly<Record<string, string>>): void {
  const sum = (name: 'added' | 'edited' | 'removed' | 'moved'): number =>
    report.datasets.reduce((total, dataset) => total + dataset[name], 0);
  const findings = report.results.flatMap((result) => result.findings);
  core.setOutput('verdict', report.verdict);
  for (const name of ['added', 'edited', 'removed', 'moved'] as const)
    core.setOutput(name, sum(name));
  core.setOutput('errors', findings.filter((finding) => finding.level === 'error').length);
  core.setOutput('warnings', findings.filter((finding) => finding.level === 'warning').length);
  for (const [name, value] of Object.entries(more)) core.setOutput(name, value);
}

function codeOf(report: Report, inputs: Inputs): number {
  const code = exitCode(report.verdict);
  if (code === 2) return 2;
  if (inputs.failOn === 'never') return 0;
  const warned = report.results.some((result) => result.findings.length > 0);
  return inputs.failOn === 'warning' && warned ? 1 : code;
}

// The action as the runner starts it: dist/action.js as its own process, a real repository, a real
// payload, and a stand-in for GitHub that checks both directions against GitHub's description.
import { afterEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../src/core/report.ts';
import {
  runAction as start,
  type ActionRun,
  type ActionRunOptions,
} from '../helpers/action-run.ts';
import { createGitRepository, type GitRepository } from '../helpers/git-repository.ts';
import { startGitHubStandIn, TOKENS, type GitHubStandIn } from '../helpers/github-stand-in.ts';
import { expectNothingHidden, renderHtml } from '../reporters/rendered.ts';
import { testOnNode24 } from '../helpers/node-24.ts';
import {
  mergeGroupEvent,
  pullRequestEvent,
  pushEvent,
  workflowDispatchEvent,
} from '../helpers/payloads.ts';

const opened: { close(): unknown }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

async function openWorld(): Promise<{ repo: GitRepository; gitHub: GitHubStandIn }> {
  const repo = await createGitRepository();
  const gitHub = await startGitHubStandIn();
  opened.push({ close: () => repo.cleanup() }, gitHub);
  return { repo, gitHub };
}

/** A run with the workflow's token; its report outlives the runner's temporary folder. */
async function runAction(options: ActionRunOptions): Promise<ActionRun> {
  const folder = mkdtempSync(join(tmpdir(), 'heartcut-report-'));
  opened.push({ close: () => rmSync(folder, { recursive: true, force: true }) });
  const inputs = { report: join(folder, 'report.json'), ...options.inputs };
  return start({ token: TOKENS.workflow, ...options, inputs });
}

const row = (instruction: string, output: string): string =>
  `${JSON.stringify({ instruction, input: '', output })}\n`;

const policy = 'version: 1\npreset: recommended\n';
const manifest =
  'kind: instruction\nlicence: CC0-1.0\nprovenance: { origin: human, sources: [an atlas] }\n';
const rows = [
  row('Name the capital of Portugal.', 'The capital of Portugal is Lisbon.'),
  row('Name the capital of Spain.', 'The capital of Spain is Madrid.'),
  row('Name the capital of France.', 'The capital of France is Paris.'),
].join('');
const initial = {
  'heartcut.yaml': policy,
  'datasets/geo/dataset.yaml': manifest,
  'datasets/geo/data.jsonl': rows,
};
const good = rows + row('Name the capital of Italy.', 'The capital of Italy is Rome.');
const bad =
  good +
  row('name the  capital of SPAIN.', 'The capital of Spain is Madrid.') +
  row('Name a colour.', '');

function reportOf(run: ActionRun): Report {
  return JSON.parse(readFileSync(run.outputs.report ?? '', 'utf8')) as Report;
}

describe('a stored index', () => {
  test('is written by a push, read by a pull request, and changes no report', async () => {
    const { repo, gitHub } = await openWorld();
    const before = await repo.commit({ ...initial, '.gitignore': '.heartcut/\n' }, 'start');
    const after = await repo.commit({ 'datasets/geo/data.jsonl': good }, 'more');
    const index = join(repo.path, '.heartcut/index');
    const inputs = { index: '.heartcut/index' };
    const common = { workspace: repo.path, apiUrl: gitHub.url };
    const push = await runAction({ ...common, event: pushEvent({ before, after }), inputs });
    expect(push.exitCode).toBe(0);
    const written = readFileSync(index);
    expect(written.toString('latin1', 0, 15)).toBe('heartcut-index ');

    await repo.branch('more');
    const headSha = await repo.commit({ 'datasets/geo/data.jsonl': bad }, 'bad');
    const event = pullRequestEvent({ baseSha: after, headSha });
    const read = await runAction({ ...common, event, inputs });
    const plain = await runAction({ ...common, event });
    expect(read.exitCode).toBe(1);
    const resultsOf = (run: ActionRun) => reportOf(run).results;
    expect(resultsOf(read)).toEqual(resultsOf(plain));

    // Garbage in the cache costs time, no verdict.
    writeFileSync(index, 'none of ours');
    const anew = await runAction({ ...common, event, inputs });
    expect(resultsOf(anew)).toEqual(resultsOf(plain));
    const warnings = anew.commands.filter(({ command }) => command === 'warning');
    expect(warnings.map(({ data }) => data)).toContain(
      `the index ${index} is made anew: it is no index of this version of heartcut`,
    );
  }, 60_000);

  test('that can not be written is a warning', async () => {
    const { repo, gitHub } = await openWorld();
    const before = await repo.commit(initial, 'start');
    const after = await repo.commit({ 'datasets/geo/data.jsonl': good }, 'more');
    symlinkSync(join(repo.path, 'nowhere'), join(repo.path, 'cache'));
    const run = await runAction({
      workspace: repo.path,
      apiUrl: gitHub.url,
      event: pushEvent({ before, after }),
      inputs: { index: 'cache/index' },
    });
    expect([run.exitCode, run.outputs.verdict]).toEqual([0, 'passed']);
    const warnings = run.commands.filter(({ command }) => command === 'warning');
    expect(warnings.map(({ data }) => data)).toContainEqual(
      expect.stringContaining('The index could not be written.'),
    );
  });
});

describe('a pull request', () => {
  test('with findings fails, and two runs leave one comment', async () => {
    const { repo, gitHub } = await openWorld();
    const baseSha = await repo.commit(initial, 'start');
    await repo.branch('more');
    const headSha = await repo.commit({ 'datasets/geo/data.jsonl': bad }, 'more');
    const event = pullRequestEvent({ baseSha, headSha });
    const run = await runAction({ workspace: repo.path, event, apiUrl: gitHub.url });

    expect(run.stderr).toBe('');
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ verdict: 'failed', added: '3', edited: '0', removed: '0' });
    const report = reportOf(run);
    expect(report.base?.commit).toBe(baseSha);
    expect(report.head.commit).toBe(headSha);
    const found = report.results.flatMap((result) => result.findings);
    expect(
      found.map(({ gate, code, at, related }) => [gate, code, at.line, related[0]?.line]),
    ).toEqual([
      ['completeness', 'empty-response', 6, undefined],
      ['exact-duplicate', 'duplicate-of-base', 5, 2],
    ]);
    expect(run.outputs.errors).toBe('2');
    const page = readFileSync(run.outputs['report-html'] ?? '', 'utf8');
    expect(run.outputs['report-html']).toBe(run.outputs.report?.replace(/json$/, 'html'));
    expect(page).toMatch(/^<!doctype html>[^]*geo: <\/span>2 gates stop this change/);
    expect(page).toContain(`/octo-org/data/blob/${headSha}/datasets/geo/data.jsonl#L5`);
    expect(run.summary).toContain('exact-duplicate');
    const errors = run.commands.filter(({ command }) => command === 'error');
    expect(errors.map(({ properties }) => [properties.file, properties.line])).toEqual([
      ['datasets/geo/data.jsonl', '6'],
      ['datasets/geo/data.jsonl', '5'],
    ]);

    const second = await runAction({ workspace: repo.path, event, apiUrl: gitHub.url });
    expect(second.exitCode).toBe(1);
    const comments = gitHub.comments(1);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain('datasets/geo/data.jsonl#L5');
    expect(comments[0]?.body).toContain('Reproduce');
    expect(comments[0]?.body).toContain('/octo-org/data/actions/runs/9000000001#artifacts)');
    expect(run.outputs['comment-url']).toBe(
      `https://github.com/octo-org/data/pull/1#issuecomment-${comments[0]?.id}`,
    );

    // Mended: the same comment says so.
    const mended = await repo.commit({ 'datasets/geo/data.jsonl': good }, 'mend');
    const third = await runAction({
      workspace: repo.path,
      event: pullRequestEvent({ baseSha, headSha: mended }),
      apiUrl: gitHub.url,
    });
    expect(third.exitCode).toBe(0);
    expect(third.outputs.verdict).toBe('passed');
    expect(gitHub.comments(1)).toHaveLength(1);
    expect(gitHub.comments(1)[0]?.body).toContain('✅');
    expect(gitHub.violations).toEqual([]);
  });

  test('from a fork: no comment, one warning, the summary, and only findings fail it', async () => {
    const { repo, gitHub } = await openWorld();
    const baseSha = await repo.commit(initial, 'start');
    const clean = await repo.commit({ 'datasets/geo/data.jsonl': good }, 'more');
    const inputs = { token: TOKENS.fork };
    const fork = 'stranger/data';
    const run = await runAction({
      workspace: repo.path,
      event: pullRequestEvent({ baseSha, headSha: clean, fork }),
      apiUrl: gitHub.url,
      inputs,
    });
    expect(run.exitCode).toBe(0);
    const warnings = run.commands.filter(({ command }) => command === 'warning');
    expect(warnings.map(({ data }) => data)).toEqual([
      expect.stringContaining('may not comment on this pull request') as unknown as string,
    ]);
    expect(run.summary).toContain('✅');
    const headSha = await repo.commit({ 'datasets/geo/data.jsonl': bad }, 'worse');
    const failed = await runAction({
      workspace: repo.path,
      event: pullRequestEvent({ baseSha, headSha, fork }),
      apiUrl: gitHub.url,
      inputs,
    });
    expect(failed.exitCode).toBe(1);
    expect(gitHub.comments(1)).toEqual([]);
    expect(gitHub.violations).toEqual([]);
  });

  test('is judged by the policy of its base, and told so', async () => {
    const { repo, gitHub } = await openWorld();
    const baseSha = await repo.commit(initial, 'start');
    const headSha = await repo.commit(
      {
        'heartcut.yaml': `${policy}gates:\n  exact-duplicate: off\n  completeness: off\n`,
        'datasets/geo/dataset.yaml': `${manifest}gates:\n  exact-duplicate: off\n`,
        'datasets/geo/data.jsonl': bad,
      },
      'loosen the gates',
    );
    const run = await runAction({
      workspace: repo.path,
      event: pullRequestEvent({ baseSha, headSha }),
      apiUrl: gitHub.url,
    });
    expect(run.exitCode).toBe(1);
    const report = reportOf(run);
    expect(report.notes.map(({ code }) => code)).toEqual(['policy-changed', 'manifest-changed']);
    expect(report.results.find(({ gate }) => gate === 'exact-duplicate')?.status).toBe('failed');
    expect(gitHub.comments(1)[0]?.body).toContain('heartcut.yaml');
  });

  test('that introduces heartcut is judged by its own policy, and told so', async () => {
    const { repo, gitHub } = await openWorld();
    const baseSha = await repo.commit({ 'README.md': 'data\n' }, 'start');
    const headSha = await repo.commit(initial, 'introduce heartcut');
    const run = await runAction({
      workspace: repo.path,
      event: pullRequestEvent({ baseSha, headSha }),
      apiUrl: gitHub.url,
    });
    expect(run.exitCode).toBe(0);
    expect(reportOf(run).notes.map(({ code }) => code)).toEqual([
      'policy-introduced',
      'dataset-introduced',
    ]);
    expect(run.outputs.added).toBe('3');
  });

  test('whose base moved on is compared from the merge base, and with what base has now', async () => {
    const { repo, gitHub } = await openWorld();
    await repo.commit(initial, 'start');
    await repo.branch('topic');
    const headSha = await repo.commit({ 'datasets/geo/data.jsonl': good }, 'Italy');
    await repo.checkout('main');
    const baseSha = await repo.commit(
      {
        'datasets/geo/data.jsonl':
          row('Name the capital of Italy.', 'the capital of italy is rome.') + rows,
      },
      'Italy came first',
    );
    const run = await runAction({
      workspace: repo.path,
      event: pullRequestEvent({ baseSha, headSha }),
      apiUrl: gitHub.url,
    });
    expect(run.outputs).toMatchObject({ added: '1', removed: '0', verdict: 'failed' });
    const finding = reportOf(run).results.flatMap((result) => result.findings)[0];
    expect(finding).toMatchObject({
      code: 'duplicate-of-base',
      at: { line: 4 },
      related: [{ line: 1, side: 'base' }],
    });
  });

  test('in the shallow clone that actions/checkout leaves', async () => {
    const { repo, gitHub } = await openWorld();
    const baseSha = await repo.commit(initial, 'start');
    await repo.branch('topic');
    const headSha = await repo.commit({ 'datasets/geo/data.jsonl': good }, 'Italy');
    const mergeSha = await repo.pullMerge(baseSha, headSha);
    const clone = await repo.actionsCheckout({ ref: 'refs/pull/1/merge', sha: mergeSha });
    opened.push({ close: () => clone.cleanup() });
    const run = await runAction({
      workspace: clone.path,
      event: pullRequestEvent({ baseSha, headSha, mergeSha }),
      apiUrl: gitHub.url,
    });
    expect(run.stderr).toBe('');
    expect(run.outputs).toMatchObject({ added: '1', removed: '0', verdict: 'passed' });
  });

  test('with hostile records: no command, no markup, no mention gets through', async () => {
    const { repo, gitHub } = await openWorld();
    const baseSha = await repo.commit(initial, 'start');
    const evil =
      '\n::error file=x::owned\n##[error]owned @octocat #1 <img src=x> ![x](http://evil.example/x.png) \u202E';
    const headSha = await repo.commit(
      {
        'datasets/geo/data.jsonl':
          rows + row(evil, '') + row(evil, '') + '::set-output name=verdict::passed\n',
      },
      'evil',
    );
    const run = await runAction({
      workspace: repo.path,
      event: pullRequestEvent({ baseSha, headSha }),
      apiUrl: gitHub.url,
    });
    expect(run.exitCode).toBe(1);
    expect(run.outputs.verdict).toBe('failed');
    for (const { command, data } of run.commands) {
      expect(['error', 'warning', 'stop-commands']).toContain(command);
      expect(data).not.toBe('owned');
    }
    const body = gitHub.comments(1)[0]?.body ?? '';
    expect(renderHtml(body)).not.toMatch(/<img|<script|href="http:\/\/evil/);
    expectNothingHidden(body);
  });

  testOnNode24('runs the same on Node 24', async (node) => {
    const { repo, gitHub } = await openWorld();
    const baseSha = await repo.commit(initial, 'start');
    const headSha = await repo.commit({ 'datasets/geo/data.jsonl': bad }, 'more');
    const run = await runAction({
      workspace: repo.path,
      event: pullRequestEvent({ baseSha, headSha }),
      apiUrl: gitHub.url,
      node,
    });
    expect(run.stderr).toBe('');
    expect(run.exitCode).toBe(1);
    expect(gitHub.comments(1)).toHaveLength(1);
    expect(gitHub.violations).toEqual([]);
  });
});

describe('other events', () => {
  test('push compares before and after', async () => {
    const { repo, gitHub } = await openWorld();
    const before = await repo.commit(initial, 'start');
    const after = await repo.commit({ 'datasets/geo/data.jsonl': bad }, 'more');
    const run = await runAction({
      workspace: repo.path,
      event: pushEvent({ before, after }),
      apiUrl: gitHub.url,
    });
    expect(run.outputs).toMatchObject({ verdict: 'failed', added: '3' });
    expect(gitHub.requests).toEqual([]);
  });

  test('a push of a new branch judges every record', async () => {
    const { repo, gitHub } = await openWorld();
    const after = await repo.commit(initial, 'start');
    const run = await runAction({
      workspace: repo.path,
      event: pushEvent({ before: null, after }),
      apiUrl: gitHub.url,
    });
    expect(run.outputs).toMatchObject({ verdict: 'passed', added: '3' });
  });

  test('merge_group compares its base and head', async () => {
    const { repo, gitHub } = await openWorld();
    const baseSha = await repo.commit(initial, 'start');
    const headSha = await repo.commit({ 'datasets/geo/data.jsonl': good }, 'more');
    const run = await runAction({
      workspace: repo.path,
      event: mergeGroupEvent({ baseSha, headSha }),
      apiUrl: gitHub.url,
    });
    expect(run.outputs).toMatchObject({ verdict: 'passed', added: '1' });
  });

  test('workflow_dispatch judges all, or from the input base', async () => {
    const { repo, gitHub } = await openWorld();
    const base = await repo.commit(initial, 'start');
    const sha = await repo.commit({ 'datasets/geo/data.jsonl': good }, 'more');
    const event = workflowDispatchEvent({ sha });
    const all = await runAction({ workspace: repo.path, event, apiUrl: gitHub.url });
    expect(all.outputs).toMatchObject({ verdict: 'passed', added: '4' });
    const some = await runAction({
      workspace: repo.path,
      event,
      apiUrl: gitHub.url,
      inputs: { base },
    });
    expect(some.outputs).toMatchObject({ verdict: 'passed', added: '1' });
  });
});

describe('trouble', () => {
  test('a mistake in heartcut.yaml fails with its place, not with a verdict', async () => {
    const { repo, gitHub } = await openWorld();
    const baseSha = await repo.commit(
      { ...initial, 'heartcut.yaml': 'version: 1\npresett: strict\n' },
      'start',
    );
    const headSha = await repo.commit({ 'datasets/geo/data.jsonl': good }, 'more');
    const run = await runAction({
      workspace: repo.path,
      event: pullRequestEvent({ baseSha, headSha }),
      apiUrl: gitHub.url,
    });
    expect(run.exitCode).toBe(2);
    const errors = run.commands.filter(({ command }) => command === 'error');
    expect(errors).toHaveLength(1);
    expect(errors[0]?.data).toContain('heartcut.yaml:2:1');
    expect(errors[0]?.data).toContain('did you mean "preset"?');
    expect(run.outputs.verdict).toBeUndefined();
  });

  test('a mistake that is at base already can be mended by a pull request', async () => {
    const { repo, gitHub } = await openWorld();
    const broken = {
      'heartcut.yaml': 'presett: strict\n',
      'datasets/geo/dataset.yaml': 'kind: x\n',
    };
    const baseSha = await repo.commit({ ...initial, ...broken }, 'start');
    const headSha = await repo.commit({ ...initial, 'datasets/geo/data.jsonl': good }, 'mend');
    const run = await runAction({
      workspace: repo.path,
      event: pullRequestEvent({ baseSha, headSha }),
      apiUrl: gitHub.url,
    });
    expect(run.exitCode).toBe(0);
    expect(reportOf(run).notes.map(({ code }) => code)).toEqual([
      'policy-mended',
      'manifest-mended',
      'manifest-changed',
    ]);
  });

  test('an unknown input value is an error', async () => {
    const { repo, gitHub } = await openWorld();
    const sha = await repo.commit(initial, 'start');
    const run = await runAction({
      workspace: repo.path,
      event: workflowDispatchEvent({ sha }),
      apiUrl: gitHub.url,
      inputs: { 'fail-on': 'errors' },
    });
    expect(run.exitCode).toBe(2);
    expect(run.stdout).toContain('did you mean "error"?');
  });

  test('fail-on never reports and passes, warning fails on warnings', async () => {
    const { repo, gitHub } = await openWorld();
    const baseSha = await repo.commit(initial, 'start');
    const headSha = await repo.commit({ 'datasets/geo/data.jsonl': bad }, 'more');
    const event = pullRequestEvent({ baseSha, headSha });
    const never = await runAction({
      workspace: repo.path,
      event,
      apiUrl: gitHub.url,
      inputs: { 'fail-on': 'never' },
    });
    expect([never.exitCode, never.outputs.verdict]).toEqual([0, 'failed']);
  });

  test('a server that fails leaves the summary and the verdict', async () => {
    const { repo, gitHub } = await openWorld();
    const baseSha = await repo.commit(initial, 'start');
    const headSha = await repo.commit({ 'datasets/geo/data.jsonl': good }, 'more');
    gitHub.fail({ times: 100, answer: 'disconnect' });
    const run = await runAction({
      workspace: repo.path,
      event: pullRequestEvent({ baseSha, headSha }),
      apiUrl: gitHub.url,
    });
    expect(run.exitCode).toBe(0);
    expect(run.summary).toContain('✅');
    expect(
      run.commands.some(
        ({ command, data }) =>
          command === 'warning' && data.includes('comment could not be written'),
      ),
    ).toBe(true);
  });
});

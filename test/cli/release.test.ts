// The commands of releases as the command line runs them, on a real repository.
import { afterEach, expect, test } from '@jest/globals';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChange } from '../../src/cli/change.ts';
import { runReleasePlan } from '../../src/cli/release/plan.ts';
import { runReleasePrepare } from '../../src/cli/release/prepare.ts';
import type { ReleasePlan } from '../../src/core/release-plan.ts';
import type { CliRun } from '../helpers/cli-run.ts';
import type { GitRepository } from '../helpers/git-repository.ts';
import { insideCli } from '../helpers/inside-cli.ts';
import { createRiversRepository, folder, jsonl, rivers } from '../helpers/released-repository.ts';

const open: GitRepository[] = [];
afterEach(async () => {
  for (const repository of open.splice(0)) await repository.cleanup();
});
async function create(...args: Parameters<typeof createRiversRepository>): Promise<GitRepository> {
  const repository = await createRiversRepository(...args);
  open.push(repository);
  return repository;
}

const planIn = (path: string, flags = {}): Promise<CliRun> =>
  insideCli(path, {}, (out) => runReleasePlan([], flags, out));
const prepareIn = (path: string, flags = {}): Promise<CliRun> =>
  insideCli(path, {}, (out) => runReleasePrepare('rivers', flags, out));
const changeIn = (path: string, message: string, flags = {}): Promise<CliRun> =>
  insideCli(path, {}, (out) => runChange('rivers', { message, ...flags }, out));

test('from a sentence to a release', async () => {
  const repository = await create();
  const { path } = repository;
  await repository.git('tag', 'rivers-v1.0.0');
  writeFileSync(join(path, folder, 'train.jsonl'), jsonl(rivers(0, 14)));

  const written = await changeIn(path, 'Adds four rivers.');
  expect(written).toEqual({
    exitCode: 0,
    stdout: '.changes/adds-four-rivers.md  rivers: minor\n',
    stderr: '',
  });
  const again = await changeIn(path, 'Adds four rivers!');
  expect([again.exitCode, again.stderr]).toEqual([
    2,
    expect.stringContaining('.changes/adds-four-rivers.md is there already'),
  ]);

  const planned = await planIn(path);
  expect(planned.exitCode).toBe(0);
  expect(planned.stdout).toBe(
    [
      'heartcut release plan  working tree',
      '',
      '  ✓ rivers  1.0.0 → 1.1.0  minor     17 records',
      '    minor  4 records added',
      '           datasets/rivers/train.jsonl:11  r10',
      '           datasets/rivers/train.jsonl:12  r11',
      '           datasets/rivers/train.jsonl:13  r12',
      '           … 1 more',
      '    entry  .changes/adds-four-rivers.md  minor  Adds four rivers.',
      '',
      '  next: heartcut release prepare rivers',
      '',
    ].join('\n'),
  );
  const json = JSON.parse((await planIn(path, { format: 'json' })).stdout) as ReleasePlan;
  expect(json.datasets[0]?.next).toEqual({ version: '1.1.0', bump: 'minor' });

  const shown = await prepareIn(path);
  expect(shown.exitCode).toBe(0);
  expect(shown.stdout).toContain('nothing was written: --apply writes these files');
  expect(existsSync(join(path, folder, 'release.json'))).toBe(false);

  const applied = await prepareIn(path, { apply: true });
  expect(applied.stdout).toContain(`+ ${folder}/release.json`);
  expect(applied.stdout).toContain('- .changes/adds-four-rivers.md');
  expect(existsSync(join(path, '.changes/adds-four-rivers.md'))).toBe(false);
  const changelog = readFileSync(join(path, folder, 'CHANGELOG.md'), 'utf8');
  expect(changelog).toContain('- Adds four rivers.\n');
  expect((await prepareIn(path)).stdout).toContain('all is so already');
  expect(readFileSync(join(path, folder, 'CHANGELOG.md'), 'utf8')).toBe(changelog);
});

test('a version that is too small exits 1 and writes nothing', async () => {
  const repository = await create();
  await repository.git('tag', 'rivers-v1.0.0');
  await repository.commit({ [`${folder}/train.jsonl`]: jsonl(rivers(1, 10)) }, 'Fewer');
  const run = await prepareIn(repository.path, { version: '1.1.0', apply: true });
  expect(run.exitCode).toBe(1);
  expect(run.stdout).toContain('1.1.0 is too small: after 1.0.0 comes 2.0.0 (major)');
  expect(run.stdout).toContain(`${folder}/train.jsonl:1 in 1.0.0  r0`);
  expect(await repository.git('status', '--porcelain')).toBe('');
});

test.each([
  [
    'a prerelease',
    { version: '2.0.0-rc.1' },
    "has a prerelease, which releases of data can't have",
  ],
  ['no version', { version: 'next' }, 'is no version'],
])('%s exits 2', async (_what, flags, message) => {
  const { path } = await create();
  const run = await prepareIn(path, flags);
  expect([run.exitCode, run.stderr]).toEqual([2, expect.stringContaining(message)]);
});

test('a bump that is smaller than what the records need is written, with a warning', async () => {
  const repository = await create();
  await repository.git('tag', 'rivers-v1.0.0');
  await repository.commit({ [`${folder}/train.jsonl`]: jsonl(rivers(1, 10)) }, 'Fewer');
  const run = await changeIn(repository.path, 'Fewer', { bump: 'patch' });
  expect(run.stderr).toContain('rivers needs major since its last release');
  const planned = await planIn(repository.path);
  expect(planned.exitCode).toBe(1);
  expect(planned.stdout).toContain('.changes/fewer.md asks for patch, which is too small');
});

test('a text that no entry may hold is refused', async () => {
  const { path } = await create();
  for (const text of ['', '\u202ehidden']) {
    expect((await changeIn(path, text)).exitCode).toBe(2);
  }
  expect(existsSync(join(path, '.changes'))).toBe(false);
});

test('an entry is not written through a link that leads out', async () => {
  const outside = await mkdtemp(join(tmpdir(), 'heartcut-outside-'));
  try {
    const { path } = await create({ '.changes': { linkTo: outside } });
    const run = await changeIn(path, 'More');
    expect([run.exitCode, run.stderr]).toEqual([2, expect.stringContaining('leads out')]);
    expect(existsSync(join(outside, 'more.md'))).toBe(false);
  } finally {
    await rm(outside, { recursive: true, force: true });
  }
});

test('outside a repository there is nothing to plan', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'heartcut-none-'));
  try {
    const run = await planIn(empty);
    expect([run.exitCode, run.stderr]).toEqual([
      2,
      expect.stringContaining('in no git repository'),
    ]);
  } finally {
    await rm(empty, { recursive: true, force: true });
  }
});

// Releases through the built CLI: its arguments, and a real history of a data file, version by version.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { ReleasePlan } from '../../src/core/release-plan.ts';
import { runCli } from '../helpers/cli-run.ts';
import { createGitRepository } from '../helpers/git-repository.ts';
import { createRiversRepository, folder, jsonl, rivers } from '../helpers/released-repository.ts';
import { sharedData } from '../helpers/shared-data.ts';

test('--version is the version of the release there, and that of heartcut before it', async () => {
  const repository = await createRiversRepository();
  try {
    const cwd = repository.path;
    await repository.git('tag', 'rivers-v1.0.0');
    await repository.commit({ [`${folder}/train.jsonl`]: jsonl(rivers(0, 11)) }, 'One more');
    const small = await runCli(['release', 'prepare', 'rivers', '--version', '1.0.1'], { cwd });
    expect([small.exitCode, small.stderr]).toEqual([1, '']);
    expect(small.stdout).toContain('1.0.1 is too small: after 1.0.0 comes 1.1.0 (minor)');
    const large = ['release', 'prepare', 'rivers', '--version', '1.4.0', '--apply'];
    expect((await runCli(large, { cwd })).stdout).toContain('1.0.0 → 1.4.0  minor');
    expect(await repository.git('status', '--porcelain')).toBe(
      ['CHANGELOG.md', 'history.json', 'release.json']
        .map((name) => `?? ${folder}/${name}`)
        .join('\n'),
    );
    const own = await runCli(['--version']);
    expect(own.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    const none = await runCli(['release', 'plan', 'streams'], { cwd });
    expect([none.exitCode, none.stderr]).toEqual([
      2,
      expect.stringContaining('no dataset "streams"'),
    ]);
  } finally {
    await repository.cleanup();
  }
});

// Rows that go between two versions are in its manifest.jsonl: none but from v01 to v02.
const expected = ['1.0.0', '1.1.0', '2.0.0', '2.1.0', '2.2.0', '2.3.0', '2.4.0'];

const bundle = sharedData('data-prs/hk-academic/history.bundle');
(bundle === undefined ? test.skip : test)(
  bundle === undefined
    ? 'hk-academic (skipped: the shared data is absent)'
    : 'a real history gets the versions that its rows ask for',
  async () => {
    const clone = mkdtempSync(join(tmpdir(), 'heartcut-history-'));
    const repository = await createGitRepository();
    try {
      execFileSync('git', ['clone', '--quiet', bundle ?? '', clone], { stdio: 'ignore' });
      const found: (string | undefined)[] = [];
      for (let i = 0; i < expected.length; i += 1) {
        const records = execFileSync('git', ['show', `v0${i}:data/data.jsonl`], { cwd: clone });
        const manifest = 'kind: instruction\nfiles: [data.jsonl]\n';
        await repository.commit(
          { 'datasets/academic/dataset.yaml': manifest, 'datasets/academic/data.jsonl': records },
          `Version ${i}`,
        );
        const run = await runCli(['release', 'plan', '--format', 'json'], { cwd: repository.path });
        const version = (JSON.parse(run.stdout) as ReleasePlan).datasets[0]?.next?.version;
        found.push(version);
        if (version !== undefined) await repository.git('tag', `academic-v${version}`);
      }
      expect(found).toEqual(expected);
    } finally {
      rmSync(clone, { recursive: true, force: true });
      await repository.cleanup();
    }
  },
);

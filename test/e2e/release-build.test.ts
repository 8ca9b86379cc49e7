// A release is the same byte for byte wherever it is built from a commit: in another clone, in another
// folder, time zone and language, by a user with other habits.
import { afterAll, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGitRepository } from '../helpers/git-repository.ts';
import { root } from '../helpers/root.ts';

const folder = mkdtempSync(join(tmpdir(), 'heartcut-e2e-release-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const places = [
  { umask: '022', TZ: 'UTC', LC_ALL: 'C', LANG: 'C' },
  { umask: '077', TZ: 'Pacific/Apia', LC_ALL: 'tr_TR.UTF-8', LANG: 'de_DE.UTF-8' },
] as const;

/** Exit code and what went wrong. */
function buildIn(repository: string, out: string, place: (typeof places)[number]): Promise<string> {
  const { umask, ...env } = place;
  const program = join(root, 'test/helpers/build-release.ts');
  const args = [process.execPath, '--import', 'tsx', program, repository, 'oasst-chat', out];
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', `umask ${umask}; exec "$@"`, 'sh', ...args], {
      cwd: root,
      env: { ...process.env, ...env, HEARTCUT_JUDGE_CACHE: '' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0 ? '' : `${code}: ${errors}`));
  });
}

test('two clones give the same files', async () => {
  const repository = await createGitRepository();
  try {
    cpSync(join(root, 'datasets/oasst-chat'), join(repository.path, 'datasets/oasst-chat'), {
      recursive: true,
    });
    await repository.commit(
      {
        'heartcut.yaml':
          'release: { exports: [trl-sft] }\ngates: { balance: warning, mixture: warning }\n',
        'datasets/oasst-chat/CHANGELOG.md': '# Changelog\n',
        'datasets/oasst-chat/dataset.yaml': `${readFileSync(join(root, 'datasets/oasst-chat/dataset.yaml'), 'utf8')}\nrelease: { splits: { train: 0.8, test: 0.2 } }\n`,
        'datasets/oasst-chat/conversations.jsonl': readFileSync(
          join(root, 'datasets/oasst-chat/conversations.jsonl'),
        ),
      },
      'release',
    );
    const clones = await Promise.all([repository.clone(), repository.clone()]);
    try {
      const outs = clones.map((_, i) => join(folder, 'x'.repeat(i * 20 + 1)));
      const ended = await Promise.all(
        clones.map((clone, i) =>
          buildIn(clone.path, outs[i] as string, places[i] as (typeof places)[number]),
        ),
      );
      expect(ended).toEqual(['', '']);
      const [first = '', second = ''] = outs;
      const names = readdirSync(first).sort();
      expect(readdirSync(second).sort()).toEqual(names);
      expect(names).toContain('oasst-chat-train.parquet');
      const differing = names.filter(
        (name) => !readFileSync(join(first, name)).equals(readFileSync(join(second, name))),
      );
      expect(differing).toEqual([]);
      const page = readFileSync(join(first, 'report.html'), 'utf8');
      for (const { path } of clones) expect(page).not.toContain(path);
    } finally {
      for (const clone of clones) await clone.cleanup();
    }
  } finally {
    await repository.cleanup();
  }
});

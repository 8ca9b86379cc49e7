// Generated files are committed; the generator itself says whether they are fresh.
import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../helpers/root.ts';

test('generated files are what the sources say', () => {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const run = spawnSync(process.execPath, [tsx, 'scripts/generate.ts', '--check'], {
    cwd: root,
    encoding: 'utf8',
  });
  const advice = 'Generated files are stale: run `npm run generate` and commit the result.';
  expect(run.status === 0 ? '' : `${advice}\n${run.stdout}${run.stderr}`).toBe('');
});

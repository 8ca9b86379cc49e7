// Real histories of data files, replayed: between two versions the diff names exactly the rows their
// manifest says were added and removed. An edit is one of each there.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { RecordDiff } from '../../src/core/diff.ts';
import { runCli } from '../helpers/cli-run.ts';
import { sharedData } from '../helpers/shared-data.ts';

interface Version {
  readonly version: number;
  readonly parses: boolean;
  readonly rows: number | null;
  readonly rows_added?: number;
  readonly rows_removed?: number;
}

for (const name of ['hk-academic', 'prompts-csv-2022']) {
  const bundle = sharedData(`data-prs/${name}/history.bundle`);
  const manifest = sharedData(`data-prs/${name}/manifest.jsonl`);
  const absent = bundle === undefined || manifest === undefined;
  (absent ? test.skip : test)(
    absent ? `${name} (skipped: the shared data is absent)` : `${name}: every version, row by row`,
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'heartcut-history-'));
      try {
        execFileSync('git', ['clone', '--quiet', bundle ?? '', folder], { stdio: 'ignore' });
        const versions = readFileSync(manifest ?? '', 'utf8')
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as Version)
          .filter((version) => version.parses);
        const tag = ({ version }: Version): string => `v${String(version).padStart(2, '0')}`;
        const found: unknown[] = [];
        for (const [i, version] of versions.entries()) {
          const before = versions[i - 1];
          if (before === undefined) continue;
          const args = ['diff', tag(before), tag(version), '--format', 'json'];
          const run = await runCli(args, { cwd: folder });
          const { counts, added, removed, edited } = JSON.parse(run.stdout) as RecordDiff;
          expect(added.length + edited.length).toBe(counts.added + counts.edited);
          found.push({
            version: tag(version),
            rows: counts.head,
            added: added.length + edited.length,
            removed: removed.length + edited.length,
          });
        }
        expect(found).toEqual(
          versions.slice(1).map((version) => ({
            version: tag(version),
            rows: version.rows,
            added: version.rows_added,
            removed: version.rows_removed,
          })),
        );
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
}

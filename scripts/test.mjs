// Runs Jest and closes with one line, `N passed, N failed`, counted from Jest's own JSON result.
// Extra arguments go to Jest: `npm test -- test/gates`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'heartcut-test-'));
const resultFile = join(folder, 'result.json');
const jest = createRequire(import.meta.url).resolve('jest/bin/jest.js');

const run = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    jest,
    '--json',
    `--outputFile=${resultFile}`,
    ...process.argv.slice(2),
  ],
  { stdio: ['inherit', 'ignore', 'inherit'] },
);

let passed = 0;
let failed = 1;
let skipped = 0;
try {
  const result = JSON.parse(readFileSync(resultFile, 'utf8'));
  passed = result.numPassedTests;
  skipped = result.numPendingTests;
  // A suite that could not start has no failed test of its own, yet it failed.
  failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
} catch (error) {
  console.error(`Jest left no result: ${error.message}`);
}
rmSync(folder, { recursive: true, force: true });
if (skipped > 0) console.log(`${skipped} skipped, each with its reason above`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 && run.status === 0 ? 0 : 1);

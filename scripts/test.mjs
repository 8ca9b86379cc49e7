// Runs Jest and closes with one line, `N passed, N failed`, counted from Jest's own JSON result.
// Extra arguments go to Jest: `npm test -- test/gates`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How long the one-time download of Node 24 (126 MB) may take before its tests are skipped. */
const NODE_24_INSTALL_MS = 180_000;

/** Puts the runner's Node beside an older one, once, where there is a package of it. */
function installNode24() {
  const folder = fileURLToPath(new URL('../test/node-24/', import.meta.url));
  const wanted =
    process.platform === 'linux' && process.arch === 'x64' && parseInt(process.versions.node) < 24;
  if (!wanted || existsSync(join(folder, 'node_modules'))) return;
  console.log('Installing Node 24 in test/node-24, once, for the tests that need it');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'ignore',
    timeout: NODE_24_INSTALL_MS,
  });
  if (npm.status === 0) return;
  console.log('That failed: the tests that need Node 24 are skipped');
  // Half an installation would stop the next try.
  rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
}

/** Why tests were skipped, as their names say it, and how many for each reason. */
function listReasons(tests) {
  const counts = new Map();
  for (const { fullName } of tests) {
    const reason =
      /\(skipped: (.*)\)/s.exec(fullName)?.[1] ?? 'left out by -t, or its name says why';
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => `  ${count} × ${reason}`).join('\n');
}

installNode24();

const folder = mkdtempSync(join(tmpdir(), 'heartcut-test-'));
const resultFile = join(folder, 'result.json');
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');

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
let skipped = [];
try {
  const result = JSON.parse(readFileSync(resultFile, 'utf8'));
  passed = result.numPassedTests;
  const tests = result.testResults.flatMap((file) => file.assertionResults);
  skipped = tests.filter(({ status }) => status === 'pending');
  // A suite that could not start has no failed test of its own, yet it failed.
  failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
} catch (error) {
  console.error(`Jest left no result: ${error.message}`);
}
rmSync(folder, { recursive: true, force: true });
if (skipped.length > 0) console.log(`${skipped.length} skipped:\n${listReasons(skipped)}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 && run.status === 0 ? 0 : 1);

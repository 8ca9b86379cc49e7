// Runs dist/cli.js as a user's shell does: its own process, its own folder, pipes for output.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.ts';

/** Another build than the committed one: for trying a change before it is built. */
const dist = process.env.HEARTCUT_TEST_DIST ?? join(root, 'dist');

export const cliPath = join(dist, 'cli.js');

export interface CliRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What the CLI did with these arguments, in `cwd` (default: the repository). */
export async function runCli(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cliPath, ...args], {
      cwd: options.cwd ?? root,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...options.env },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ exitCode: code ?? -1, stdout, stderr }));
  });
}

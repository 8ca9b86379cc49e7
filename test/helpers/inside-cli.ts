// A command of the CLI in the process of the test: what its door does around it, without a start of a
// second. A test that is about processes, pipes or arguments runs the program itself (cli-run.ts).
import type { Console } from '../../src/cli/console.ts';
import { HeartcutError } from '../../src/core/errors.ts';
import type { CliRun } from './cli-run.ts';

/** What `work` prints in `cwd` with these variables, and its exit code. */
export async function insideCli(
  cwd: string,
  env: Readonly<Record<string, string>>,
  work: (out: Console) => Promise<number>,
): Promise<CliRun> {
  const ran = { exitCode: 2, stdout: '', stderr: '' };
  const warn = (message: string): void => void (ran.stderr += `heartcut: ${message}\n`);
  const out: Console = {
    env: {},
    log: { info() {}, warn, progress() {} },
    hasColor: () => false,
    print: async (text) => void (ran.stdout += [...text].join('')),
    fail: warn,
  };
  const here = process.cwd();
  const before = Object.keys(env).map((name) => [name, process.env[name]] as const);
  process.chdir(cwd);
  Object.assign(process.env, env);
  try {
    ran.exitCode = await work(out);
  } catch (error) {
    if (!(error instanceof HeartcutError)) throw error;
    out.fail(error.describe());
  } finally {
    process.chdir(here);
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
  return ran;
}

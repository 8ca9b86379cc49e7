// Door: argv → command → stdout, files, exit code. The only module of the CLI that reads argv and env.
// Commands are imported when they are asked for: a start costs what it uses.
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { HeartcutError } from './core/errors.ts';
import { toolVersion } from './commands/version.ts';
import { createConsole, type Console } from './cli/console.ts';
import { checking } from './cli/program/checking.ts';
import { exporting } from './cli/program/exporting.ts';
import { preparing } from './cli/program/preparing.ts';
import { publishing } from './cli/program/publishing.ts';
import { pulling } from './cli/program/pulling.ts';
import { reading } from './cli/program/reading.ts';
import { releasing } from './cli/program/releasing.ts';
import { retracting } from './cli/program/retracting.ts';

// The sample stands beside dist/, as this file stands beside it in src/.
const demoFolder = fileURLToPath(new URL('../demo', import.meta.url));

const passWorker = new URL('./pass-worker.js', import.meta.url);

function buildProgram(out: Console, finish: (code: number) => void): Command {
  const program = new Command('heartcut')
    .description('Review, gate and release fine-tuning data like code.')
    .version(toolVersion)
    // A command may have a --version of its own.
    .enablePositionalOptions()
    .showHelpAfterError('(heartcut --help shows what there is)')
    .addHelpText(
      'after',
      `
Examples:
  heartcut demo                                        a sample pull request, judged
  heartcut check                                       what your working tree changes
  heartcut check --base origin/main --head HEAD        what a branch changes
  heartcut check new.jsonl --kind instruction          one file, no repository needed
  heartcut check new.jsonl --kind chat --against old.jsonl
  heartcut diff v1 v2                                  records, not lines
  heartcut explain exact-duplicate                     what a finding means, what to do
  heartcut explain capital-7                           all that is known of a record
  heartcut judge --dry-run                             what asking models would cost
  heartcut report report.json --threshold 0.8          a stored report, judged again
  heartcut check --format html --output report.html    a page for a browser
  heartcut calibrate support --dry-run                 what comparing judges with people costs
  heartcut select pool.jsonl --kind chat --budget 1000 --output best.jsonl
  heartcut scrub raw.jsonl --output clean.jsonl --audit replaced.jsonl
  heartcut export best.jsonl --kind chat --as trl-sft --output train.jsonl
  heartcut release plan                                which version comes next, and why
  heartcut pull acme/datasets support@^1.2             a release, checked, for training
  heartcut pull --frozen                               exactly what heartcut.lock has
  heartcut retract capital-7 --why "asked for"         what would have to go with a record

Exit code: 0 clean, 1 findings at level error, 2 heartcut or its configuration failed.`,
    );

  const surroundings = { out, finish, demoFolder, passWorker };
  const groups = [
    checking,
    reading,
    preparing,
    exporting,
    releasing,
    publishing,
    pulling,
    retracting,
  ];
  for (const addCommands of groups) addCommands(program, surroundings);
  return program;
}

/** What is wrong with a command line is thrown, by commands of commands too. */
function throwInsteadOfExit(command: Command): void {
  command.exitOverride();
  command.commands.forEach(throwInsteadOfExit);
}

async function main(): Promise<number> {
  const out = createConsole(process.stdout, process.stderr, process.env);
  let code = 0;
  const program = buildProgram(out, (value) => (code = value));
  throwInsteadOfExit(program);
  try {
    await program.parseAsync(process.argv);
    return code;
  } catch (error) {
    // commander has printed its own message; --help and --version are no failures.
    if (error instanceof Error && 'exitCode' in error && 'code' in error) {
      return error.exitCode === 0 ? 0 : 2;
    }
    if (error instanceof HeartcutError) {
      out.fail(error.describe());
      return 2;
    }
    out.fail(
      `internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return 2;
  }
}

// A reader that closes the pipe early (`| head`) ends the program quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  throw error;
});
process.exitCode = await main();

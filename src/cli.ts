// Door: argv → command → stdout, files, exit code. The only module of the CLI that reads argv and env.
// Commands are imported when they are asked for: a start costs what it uses.
import { fileURLToPath } from 'node:url';
import { Command, Option } from 'commander';
import { WorkerThreads } from './adapters/threads.ts';
import { HeartcutError } from './core/errors.ts';
import { toolVersion } from './commands/version.ts';
import { createConsole, type Console } from './cli/console.ts';

// The sample stands beside dist/, as this file stands beside it in src/.
const demoFolder = fileURLToPath(new URL('../demo', import.meta.url));

const passWorker = new URL('./pass-worker.js', import.meta.url);

const formats = ['terminal', 'json', 'html', 'comment', 'summary', 'annotations', 'sarif'];

function repeatable(value: string, previous: string[] | undefined): string[] {
  return [...(previous ?? []), value];
}

function outputOptions(command: Command): Command {
  return command
    .addOption(new Option('--format <format>', 'how to print').choices(formats).default('terminal'))
    .option('--output <file>', 'write there instead of standard output')
    .option('--no-color', 'no colour (NO_COLOR does the same; a pipe has none)');
}

function buildProgram(out: Console, finish: (code: number) => void): Command {
  const program = new Command('heartcut')
    .description('Review, gate and release fine-tuning data like code.')
    .version(toolVersion)
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

Exit code: 0 clean, 1 findings at level error, 2 heartcut or its configuration failed.`,
    );

  outputOptions(
    program
      .command('check')
      .description('judge changed records (or loose files) by the gates')
      .argument('[files...]', 'JSONL files; without any, the repository you are in')
      .option(
        '--base <commit>',
        'where the change starts (default: merge base with the default branch)',
      )
      .option('--head <commit>', 'where it ends (default: the working tree)')
      .option('--all', 'judge every record, not only changed ones')
      .option('--dataset <name>', 'only this dataset (repeatable)', repeatable)
      .option('--gate <id>', 'only this gate (repeatable)', repeatable)
      .option('--guard', 'run the guard command that heartcut.yaml names')
      .option('--option <gate.name=value>', "set a gate's option (repeatable)", repeatable)
      .option('--kind <kind>', 'record kind of loose files')
      .option(
        '--field <column=field>',
        "your column = the kind's field, for loose files (repeatable)",
        repeatable,
      )
      .option('--id-field <column>', 'column that identifies a record, for loose files')
      .option(
        '--against <file>',
        'earlier data to compare loose files with (repeatable)',
        repeatable,
      )
      .option(
        '--reference <file>',
        'test items (JSON lines) that no record may hold (repeatable)',
        repeatable,
      )
      .option('--index <file>', 'keep what records are compared by there, for the next run'),
  ).action(async (files: string[], options: object) => {
    const { runCheck } = await import('./cli/check.ts');
    finish(await runCheck(files, options, out, new WorkerThreads(passWorker)));
  });

  outputOptions(
    program
      .command('judge')
      .description('ask the models of heartcut.yaml about changed records, and nothing else')
      .option('--dry-run', 'tell what it would cost at most, and ask nothing')
      .addOption(
        new Option(
          '--batch <step>',
          "a provider's batch: hand the questions in, fetch answers",
        ).choices(['submit', 'collect']),
      )
      .option('--base <commit>', 'where the change starts, as for check')
      .option('--head <commit>', 'where it ends (default: the working tree)')
      .option('--all', 'every record, not only changed ones')
      .option('--dataset <name>', 'only this dataset (repeatable)', repeatable)
      .option('--option <gate.name=value>', "set a gate's option (repeatable)", repeatable),
  ).action(async (options: { batch?: 'submit' | 'collect'; dryRun?: boolean }) => {
    // With what finds that a record must not be shown to a model.
    const flags = { ...options, gate: ['secrets', 'personal-data', 'judge'] };
    const threads = new WorkerThreads(passWorker);
    if (options.batch === undefined || (options.dryRun === true && options.batch === 'submit')) {
      const { runCheck } = await import('./cli/check.ts');
      finish(await runCheck([], flags, out, threads));
    } else {
      const { runJudgeBatch } = await import('./cli/judge-batch.ts');
      finish(await runJudgeBatch(options.batch, flags, out, threads));
    }
  });

  program
    .command('diff')
    .description('records added, removed, edited and moved between two files or commits')
    .argument('<old>', 'a JSONL file or a commit')
    .argument('[new]', 'a JSONL file or a commit (default: the working tree)')
    .option('--id-field <column>', 'column that identifies a record')
    .addOption(
      new Option('--format <format>', 'how to print')
        .choices(['terminal', 'json'])
        .default('terminal'),
    )
    .option('--output <file>', 'write there instead of standard output')
    .option('--no-color', 'no colour')
    .action(async (older: string, newer: string | undefined, options: object) => {
      const { runDiff } = await import('./cli/diff.ts');
      finish(await runDiff(older, newer, options, out));
    });

  program
    .command('explain')
    .description('what a gate, a code or a finding means, or all that is known of a record')
    .argument('<topic>', "a gate, a code, the key of a finding, a record's id or its path:line")
    .option('--report <file>', 'JSON report to look the key up in, or what gates found')
    .option('--record', 'the topic is a record, even where a gate is called so')
    .addOption(
      new Option('--format <format>', 'how to print a record')
        .choices(['terminal', 'json'])
        .default('terminal'),
    )
    .option('--output <file>', 'write there instead of standard output')
    .option('--no-color', 'no colour')
    .action(async (topic: string, options: object) => {
      const { runExplain } = await import('./cli/explain.ts');
      finish(await runExplain(topic, options, out));
    });

  program
    .command('scrub')
    .description('replace personal data and secrets by placeholders, before data is used')
    .argument('<file>', 'a JSONL file, or plain text with --text')
    .option('--output <file>', 'where to write the scrubbed file')
    .option('--in-place', 'replace the input')
    .requiredOption('--audit <file>', 'where to log what was replaced (JSONL, without values)')
    .option(
      '--kind <kind>',
      "only the texts of this record kind (default: a record's every string)",
    )
    .option('--text', 'the file is plain text')
    .option('--type <type>', 'look for this only (repeatable)', repeatable)
    .option('--region <code>', 'telephone numbers of this country (repeatable)', repeatable)
    .option('--allow <value>', 'leave this value; * is any text (repeatable)', repeatable)
    .action(async (file: string, options: { audit: string }) => {
      const { runScrub } = await import('./cli/scrub.ts');
      finish(await runScrub(file, options, out));
    });

  program
    .command('select')
    .description('the records that a budget is best spent on, each choice explained')
    .argument('<files...>', 'JSONL files')
    .requiredOption('--kind <kind>', 'record kind of the files')
    .requiredOption('--budget <number>', 'how much to take')
    .requiredOption('--output <file>', 'where to write the chosen lines')
    .addOption(
      new Option('--unit <unit>', 'what the budget counts')
        .choices(['records', 'tokens'])
        .default('records'),
    )
    .addOption(
      new Option('--strategy <strategy>', 'how to choose')
        .choices(['deita', 'k-centre', 'stratified'])
        .default('deita'),
    )
    .option('--explain <file>', 'where to write why each record was taken or left (JSONL)')
    .option('--quality <field>', "field with a record's quality (default: quality, score, rating)")
    .option('--complexity <field>', "field with a record's complexity (default: length × rareness)")
    .option('--by <field>', 'stratified: source, or a field of the records', 'source')
    .option('--threshold <number>', 'deita: greatest similarity to what was taken', '0.9')
    .addOption(
      new Option('--embedder <name>', 'what similarity is told by; auto is static for English')
        .choices(['auto', 'static', 'encoder', 'words'])
        .default('auto'),
    )
    .option('--seed <number>', 'another one gives other draws', '0')
    .option('--field <column=field>', "your column = the kind's field (repeatable)", repeatable)
    .option('--id-field <column>', 'column that identifies a record')
    .action(async (files: string[], options) => {
      const { runSelect } = await import('./cli/select.ts');
      finish(await runSelect(files, options as Parameters<typeof runSelect>[1], out));
    });

  outputOptions(
    program
      .command('report')
      .description('print a stored JSON report in another format, or by a higher threshold')
      .argument('<file>', 'what heartcut check --format json wrote')
      .option('--threshold <number>', "near-duplicate's threshold: from the report's up to 1"),
  ).action(async (file: string, options: object) => {
    const { runReport } = await import('./cli/report.ts');
    finish(await runReport(file, options, out));
  });

  program
    .command('calibrate')
    .description('how far the models that judge records agree with people')
    .argument('[dataset]', 'a dataset with labels (default: the only one that has some)')
    .option('--model <name>', 'only this model of heartcut.yaml (repeatable)', repeatable)
    .option('--gold <file>', "labels (default: gold.jsonl in the dataset's folder)")
    .option('--rubric <name>', "what is asked (default: the rubric for the dataset's kind)")
    .option('--false-accept <share>', 'bad records that may be kept (default: 0.1)')
    .option('--accept', "write calibration.json: what the dataset's judges are trusted by")
    .option('--dry-run', 'say what it could cost, and ask nothing')
    .addOption(
      new Option('--format <format>', 'how to print')
        .choices(['terminal', 'json', 'html'])
        .default('terminal'),
    )
    .option('--output <file>', 'write there instead of standard output')
    .option('--no-color', 'no colour')
    .action(async (dataset: string | undefined, options: object) => {
      const { runCalibrate } = await import('./cli/calibrate.ts');
      finish(await runCalibrate(dataset, options, out));
    });

  outputOptions(
    program.command('demo').description('judge a sample pull request that ships with heartcut'),
  ).action(async (options: object) => {
    const { runDemo } = await import('./cli/demo.ts');
    finish(await runDemo(demoFolder, options, out));
  });
  return program;
}

async function main(): Promise<number> {
  const out = createConsole(process.stdout, process.stderr, process.env);
  let code = 0;
  const program = buildProgram(out, (value) => (code = value));
  program.exitOverride();
  for (const command of program.commands) command.exitOverride();
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

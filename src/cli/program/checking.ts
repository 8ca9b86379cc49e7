// The commands that judge records, and what shows a judgement again. Lines of the program only: a command's code is imported when it runs.
import { Option } from 'commander';
import { OpeningFiles } from '../../adapters/files.ts';
import { WorkerThreads } from '../../adapters/threads.ts';
import { outputOptions, repeatable, type CommandGroup } from './options.ts';

export const checking: CommandGroup = (program, { out, finish, passWorker, demoFolder }) => {
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
  ).action(async (files: string[], options: { kind?: string; against?: string[] }) => {
    // Large files are read while the code that judges them is loaded.
    const loose = options.kind === undefined ? [] : [...files, ...(options.against ?? [])];
    const opening = new OpeningFiles(loose);
    const { runCheck } = await import('../check.ts');
    finish(await runCheck(files, options, out, new WorkerThreads(passWorker), opening));
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
      const { runCheck } = await import('../check.ts');
      finish(await runCheck([], flags, out, threads));
    } else {
      const { runJudgeBatch } = await import('../judge-batch.ts');
      finish(await runJudgeBatch(options.batch, flags, out, threads));
    }
  });

  outputOptions(
    program
      .command('report')
      .description('print a stored JSON report in another format, or by a higher threshold')
      .argument('<file>', 'what heartcut check --format json wrote')
      .option('--threshold <number>', "near-duplicate's threshold: from the report's up to 1"),
  ).action(async (file: string, options: object) => {
    const { runReport } = await import('../report.ts');
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
      const { runCalibrate } = await import('../calibrate.ts');
      finish(await runCalibrate(dataset, options, out));
    });

  outputOptions(
    program.command('demo').description('judge a sample pull request that ships with heartcut'),
  ).action(async (options: object) => {
    const { runDemo } = await import('../demo.ts');
    finish(await runDemo(demoFolder, options, out));
  });
};

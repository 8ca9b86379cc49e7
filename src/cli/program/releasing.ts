// The commands of releases. Lines of the program only: a command's code is imported when it runs.
import { Option } from 'commander';
import { WorkerThreads } from '../../adapters/threads.ts';
import type { CommandGroup } from './options.ts';

export const releasing: CommandGroup = (program, { out, finish, passWorker }) => {
  const release = program
    .command('release')
    .description('versions of datasets: what the next one is, and what it holds');

  release
    .command('plan')
    .description('what changed since the last release, and which version that makes')
    .argument('[datasets...]', 'datasets by name (default: all)')
    .addOption(
      new Option('--format <format>', 'how to print')
        .choices(['terminal', 'json'])
        .default('terminal'),
    )
    .option('--output <file>', 'write there instead of standard output')
    .option('--no-color', 'no colour')
    .action(async (datasets: string[], options: object) => {
      const { runReleasePlan } = await import('../release/plan.ts');
      finish(await runReleasePlan(datasets, options, out));
    });

  release
    .command('prepare')
    .description('release.json, CHANGELOG.md and history.json of the next version')
    .argument('<dataset>', 'a dataset by name')
    .option('--version <version>', 'a larger version than the changes need')
    .option('--apply', 'write the files into the working tree (without it: show them)')
    .option('--no-color', 'no colour')
    .action(async (dataset: string, options: object) => {
      const { runReleasePrepare } = await import('../release/prepare.ts');
      finish(await runReleasePrepare(dataset, options, out, new WorkerThreads(passWorker)));
    });

  program
    .command('change')
    .description('tell in a sentence what a pull request changes, for the changelog')
    .argument('<dataset>', 'a dataset by name')
    .requiredOption('-m, --message <text>', 'what is different, for people who train on the data')
    .addOption(
      new Option(
        '--bump <part>',
        'the part of the version to grow (default: what the records need)',
      ).choices(['major', 'minor', 'patch']),
    )
    .action(async (dataset: string, options: { message: string }) => {
      const { runChange } = await import('../change.ts');
      finish(await runChange(dataset, options, out));
    });
};

// Publishing of releases. Lines of the program only: a command's code is imported when it runs.
import { WorkerThreads } from '../../adapters/threads.ts';
import type { CommandGroup } from './options.ts';

/** Adds to the command `release`, which is defined before. */
export const publishing: CommandGroup = (program, { out, finish, passWorker }) => {
  const release = program.commands.find((command) => command.name() === 'release');
  if (release === undefined) throw new Error('the command release comes first');
  release
    .command('publish')
    .description('build the planned versions; with --apply publish them on GitHub')
    .argument('[datasets...]', 'datasets by name (default: all)')
    .option('--output <folder>', 'where a dry run builds (default: a temporary folder)')
    .option('--apply', 'publish what is approved (without it: a dry run)')
    .option(
      '--repository <owner/name>',
      'repository on GitHub (default: GITHUB_REPOSITORY, or the remote origin)',
    )
    .option('--no-color', 'no colour')
    .action(async (datasets: string[], options: object) => {
      const { runReleasePublish } = await import('../release/publish.ts');
      finish(await runReleasePublish(datasets, options, out, new WorkerThreads(passWorker)));
    });
};

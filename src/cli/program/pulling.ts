// The command that brings releases here. Lines of the program only: its code is imported when it runs.
import { Option } from 'commander';
import { exportIds } from '../../exports/ids.ts';
import { repeatable, type CommandGroup } from './options.ts';

export const pulling: CommandGroup = (program, { out, finish }) => {
  program
    .command('pull')
    .description(
      'releases of datasets, checked file by file; without arguments what heartcut.lock has',
    )
    .argument('[source]', 'owner/name at GitHub, a folder, or the address of a mirror')
    .argument('[datasets...]', 'dataset@range: support@^1.2')
    .option('--output <folder>', 'each dataset gets a folder in it', 'data')
    .addOption(
      new Option('--format <format>', 'which files of records (default: jsonl)').choices([
        'jsonl',
        'parquet',
        'all',
      ]),
    )
    .option('--split <name>', 'only this split (repeatable)', repeatable)
    .addOption(
      new Option('--as <format>', 'the records as a trainer reads them').choices(exportIds),
    )
    .option('--frozen', 'exactly the lock; what would change it is an error')
    .option('--lock <file>', 'where the digests are kept', 'heartcut.lock')
    .option('--cache <folder>', "where files are kept by their digest (default: the user's cache)")
    .option('--no-affected', 'records that were taken back since are an error')
    .option('--no-attestation', "do not ask gh for GitHub's attestation")
    .option('--require-attestation', 'no attestation, or no gh to check it, is an error')
    .option('--concurrency <number>', 'files at the same time', '4')
    .option('--no-color', 'no colour (NO_COLOR does the same; a pipe has none)')
    .action(async (source: string | undefined, datasets: string[], options) => {
      const { runPull } = await import('../pull.ts');
      finish(await runPull(source, datasets, options as Parameters<typeof runPull>[2], out));
    });
};

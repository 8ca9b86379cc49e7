// The command that writes records for a trainer. Lines of the program only: its code is imported when it runs.
import { Option } from 'commander';
import { exportIds } from '../../exports/ids.ts';
import { repeatable, type CommandGroup } from './options.ts';

export const exporting: CommandGroup = (program, { out, finish }) => {
  program
    .command('export')
    .description('records as a trainer reads them, and what is lost on the way')
    .argument('[files...]', 'JSONL files; without any, --dataset')
    .addOption(
      new Option('--as <format>', 'the format to write').choices(exportIds).makeOptionMandatory(),
    )
    .requiredOption('--output <file>', 'where to write the rows')
    .option('--kind <kind>', 'record kind of the files')
    .option('--field <column=field>', "your column = the kind's field (repeatable)", repeatable)
    .option('--id-field <column>', 'column that identifies a record')
    .option(
      '--dataset <name>',
      "a dataset of this repository, as the working tree's dataset.yaml says",
    )
    .option('--split <name>', 'only this split of the dataset')
    .option('--report <file>', 'where to write what was left out and lost (JSON)')
    .action(async (files: string[], options) => {
      const { runExport } = await import('../export.ts');
      finish(await runExport(files, options as Parameters<typeof runExport>[1], out));
    });
};

// The command that takes records back. Lines of the program only: a command's code is imported when it runs.
import { Option } from 'commander';
import type { CommandGroup } from './options.ts';

export const retracting: CommandGroup = (program, { out, finish }) => {
  program
    .command('retract')
    .description('take records back: what repeats them, what was made from them, who holds them')
    .argument('[records...]', "a record's id, its path:line, or its content as sha256:…")
    .requiredOption('--why <text>', 'the reason, for consumers of releases; no text of the record')
    .option('--ids <file>', 'more records, one id a line')
    .option('--dataset <name>', 'the records are of this dataset')
    .option('--duplicates', 'take copies and near-duplicates too, of all datasets')
    .option('--descendants', 'take what was made from them too, of all datasets')
    .option('--apply', 'do it: remove the lines, and write retractions.json')
    .addOption(
      new Option('--format <format>', 'how to print')
        .choices(['terminal', 'json'])
        .default('terminal'),
    )
    .option('--output <file>', 'write there instead of standard output')
    .option('--no-color', 'no colour')
    .action(async (records: string[], options: { why: string }) => {
      const { runRetract } = await import('../retract.ts');
      finish(await runRetract(records, options, out));
    });
};

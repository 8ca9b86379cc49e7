// The commands that tell what there is. Lines of the program only: a command's code is imported when it runs.
import { Option } from 'commander';
import { type CommandGroup } from './options.ts';

export const reading: CommandGroup = (program, { out, finish }) => {
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
      const { runDiff } = await import('../diff.ts');
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
      const { runExplain } = await import('../explain.ts');
      finish(await runExplain(topic, options, out));
    });
};

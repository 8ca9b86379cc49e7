// The commands that make files of records before they are proposed. Lines of the program only: a command's code is imported when it runs.
import { Option } from 'commander';
import { repeatable, type CommandGroup } from './options.ts';

export const preparing: CommandGroup = (program, { out, finish }) => {
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
      const { runScrub } = await import('../scrub.ts');
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
      const { runSelect } = await import('../select.ts');
      finish(await runSelect(files, options as Parameters<typeof runSelect>[1], out));
    });
};

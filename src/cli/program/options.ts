// What the definitions of commands share.
import { Option, type Command } from 'commander';
import type { Console } from '../console.ts';

/** What a definition gets beside the program that it adds its commands to. */
export interface Surroundings {
  readonly out: Console;
  /** Takes the exit code. */
  readonly finish: (code: number) => void;
  /** The sample that `demo` judges. */
  readonly demoFolder: string;
  /** The program of another thread. */
  readonly passWorker: URL;
}

export type CommandGroup = (program: Command, surroundings: Surroundings) => void;

const formats = ['terminal', 'json', 'html', 'comment', 'summary', 'annotations', 'sarif'];

/** For an option that may stand several times. */
export function repeatable(value: string, previous: string[] | undefined): string[] {
  return [...(previous ?? []), value];
}

/** The command with the options of those that print a report. */
export function outputOptions(command: Command): Command {
  return command
    .addOption(new Option('--format <format>', 'how to print').choices(formats).default('terminal'))
    .option('--output <file>', 'write there instead of standard output')
    .option('--no-color', 'no colour (NO_COLOR does the same; a pipe has none)');
}

// The log of a job, which the runner reads commands from.
import { randomUUID } from 'node:crypto';

/** Prints text that may quote records: the runner obeys no command in it. */
export function printToLog(text: string): void {
  const token = randomUUID();
  process.stdout.write(`::stop-commands::${token}\n${text}\n::${token}::\n`);
}

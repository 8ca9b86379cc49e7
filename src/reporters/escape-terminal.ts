// Untrusted text on a terminal or in a job's log. Inside a job the runner reads commands from what
// is printed: `::name::` at the start of a line, behind blanks too, and `##[name]` anywhere
// (actions/runner src/Runner.Common/ActionCommand.cs).
import { showHidden } from './hidden-characters.ts';

/** `line` with no command at its start: for lines that were put together or broken. */
export function escapeLineStart(line: string): string {
  return line.replace(/^(\s*)::/, '$1\\u{3a}:');
}

/** `text` as one line without control, bidi or other hidden characters, and without a command. */
export function escapeTerminal(text: string): string {
  return escapeLineStart(showHidden(text)).replaceAll('##[', '#\\u{23}[');
}

// Untrusted text in workflow commands, escaped as @actions/core does (packages/core/src/command.ts).
import { showHidden } from './hidden-characters.ts';

/** The text after `::name …::`; line ends are kept. */
export function escapeCommandData(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => showHidden(line).replaceAll('##[', '#\\u{23}['))
    .join('\n')
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');
}

/** A value in `::name key=value::`. */
export function escapeCommandProperty(text: string): string {
  return escapeCommandData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

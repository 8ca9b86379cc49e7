// A record diff for the terminal: what was added, removed, edited and moved, words marked.
import pc from 'picocolors';
import type { DiffField, DiffPlace, RecordDiff } from '../core/diff.ts';
import { escapeTerminal } from './escape-terminal.ts';

// A page of each kind of change; the JSON form has them all.
const maxShown = 40;
const maxValueCharacters = 200;

/** The diff as text, one line a record and one a changed field. */
export function renderDiff(diff: RecordDiff, color: boolean): string {
  const colors = pc.createColors(color);
  const { counts } = diff;
  const out: string[] = [
    `heartcut diff  ${escapeTerminal(diff.base)} → ${escapeTerminal(diff.head)}     ` +
      `${colors.green(`+${counts.added}`)} ${colors.yellow(`~${counts.edited}`)} ` +
      `${colors.red(`-${counts.removed}`)} ${colors.cyan(`↕${counts.moved}`)}` +
      `   ${counts.base} → ${counts.head} records`,
  ];
  const list = <T extends DiffPlace>(
    title: string,
    items: readonly T[],
    draw: (item: T) => string[],
  ): void => {
    if (items.length === 0) return;
    out.push('', colors.bold(title));
    for (const item of items.slice(0, maxShown)) out.push(...draw(item));
    if (items.length > maxShown)
      out.push(`  … ${items.length - maxShown} more (--format json has all)`);
  };
  const place = (at: DiffPlace): string =>
    `${escapeTerminal(at.path)}:${at.line}  ${colors.dim(escapeTerminal(at.id))}`;
  list('added', diff.added, (at) => [`  ${colors.green('+')} ${place(at)}`]);
  list('removed', diff.removed, (at) => [`  ${colors.red('-')} ${place(at)}`]);
  list('edited', diff.edited, (edit) => [
    `  ${colors.yellow('~')} ${place(edit)}${edit.before.line === edit.line ? '' : `  was line ${edit.before.line}`}`,
    ...edit.fields.map(
      (field) => `      ${escapeTerminal(field.name)}: ${drawField(field, colors)}`,
    ),
  ]);
  list('moved', diff.moved, (move) => [
    `  ${colors.cyan('↕')} ${place(move)}  from ${escapeTerminal(move.before.path)}:${move.before.line}`,
  ]);
  if (diff.problems.length > 0) {
    out.push('', colors.red('could not be read'));
    for (const { at, code } of diff.problems.slice(0, maxShown)) {
      out.push(`  ! ${escapeTerminal(at)}  ${code}`);
    }
  }
  return `${out.join('\n')}\n`;
}

function drawField(field: DiffField, colors: ReturnType<typeof pc.createColors>): string {
  if (field.words === undefined) {
    return `${colors.red(shorten(field.before))} → ${colors.green(shorten(field.after))}`;
  }
  return field.words
    .map(([sign, text]) => {
      if (sign === '=') return escapeTerminal(middle(text));
      const marked = `${sign === '+' ? '{+' : '[-'}${escapeTerminal(text)}${sign === '+' ? '+}' : '-]'}`;
      return sign === '+' ? colors.green(marked) : colors.red(marked);
    })
    .join('');
}

/** Unchanged text between two changes: its ends are enough. */
function middle(text: string): string {
  const flat = text.replaceAll('\n', '⏎');
  return flat.length <= 60 ? flat : `${flat.slice(0, 28)} … ${flat.slice(-28)}`;
}

function shorten(value: unknown): string {
  const text = escapeTerminal(value === undefined ? '(none)' : JSON.stringify(value));
  return text.length > maxValueCharacters ? `${text.slice(0, maxValueCharacters)}…` : text;
}

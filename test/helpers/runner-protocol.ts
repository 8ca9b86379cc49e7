// How GitHub's runner reads what an action leaves: workflow commands in the log and the key-value
// files. Read off actions/runner: ActionCommand.cs, ActionCommandManager.cs, FileCommandManager.cs.

export interface WorkflowCommand {
  /** Lower case: the runner does not mind the case. */
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
  /** The whole line it was found in. */
  readonly line: string;
}

/** Every command the runner has a handler for; anything else in the syntax is plain text. */
const REGISTERED = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
]);

/** White space to .NET's TrimStart; JavaScript's own list lacks U+0085 and adds U+FEFF. */
const LEADING_SPACE = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

/** In the runner's order: the last one must be `%` or `%250A` would become a line break. */
const DATA_ESCAPES = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
] as const;
const PROPERTY_ESCAPES = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
] as const;
const OLD_ESCAPES = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
] as const;

/**
 * The commands the runner would carry out for one output stream, in order: `::name key=value::data`
 * at the start of a line and the old `##[name key=value]data` anywhere in one. A lone carriage
 * return ends a line as well, as it does for .NET's ReadLine.
 */
export function parseCommands(output: string): WorkflowCommand[] {
  const found: WorkflowCommand[] = [];
  const known = new Set(REGISTERED);
  let stopToken: string | null = null;
  for (const line of output.split(/\r\n|\n|\r/)) {
    const command = parseCommand(line, known) ?? parseOldCommand(line, known);
    if (command === null) continue;
    if (stopToken !== null) {
      if (command.command === stopToken) {
        known.delete(stopToken);
        stopToken = null;
      }
      continue;
    }
    found.push(command);
    if (command.command === 'stop-commands') {
      stopToken = command.data.toLowerCase();
      known.add(stopToken);
    }
  }
  return found;
}

function parseCommand(line: string, known: ReadonlySet<string>): WorkflowCommand | null {
  const message = line.replace(LEADING_SPACE, '');
  if (!message.startsWith('::')) return null;
  const end = message.indexOf('::', 2);
  if (end < 0) return null;
  return assemble(line, known, message.slice(2, end), message.slice(end + 2), {
    separator: ',',
    property: PROPERTY_ESCAPES,
    data: DATA_ESCAPES,
  });
}

function parseOldCommand(line: string, known: ReadonlySet<string>): WorkflowCommand | null {
  const start = line.indexOf('##[');
  if (start < 0) return null;
  const end = line.indexOf(']', start);
  if (end < 0) return null;
  return assemble(line, known, line.slice(start + 3, end), line.slice(end + 1), {
    separator: ';',
    property: OLD_ESCAPES,
    data: OLD_ESCAPES,
  });
}

type Escapes = readonly (readonly [string, string])[];

function assemble(
  line: string,
  known: ReadonlySet<string>,
  info: string,
  data: string,
  syntax: { separator: string; property: Escapes; data: Escapes },
): WorkflowCommand | null {
  const space = info.indexOf(' ');
  const command = (space < 0 ? info : info.slice(0, space)).toLowerCase();
  if (!known.has(command)) return null;
  const properties: Record<string, string> = {};
  const pairs =
    space < 0
      ? []
      : info
          .slice(space + 1)
          .trim()
          .split(syntax.separator);
  for (const pair of pairs) {
    const equals = pair.indexOf('=');
    const value = pair.slice(equals + 1);
    if (equals > 0 && value !== '') {
      properties[pair.slice(0, equals)] = unescape(value, syntax.property);
    }
  }
  return { command, properties, data: unescape(data, syntax.data), line };
}

function unescape(text: string, escapes: Escapes): string {
  return escapes.reduce((result, [from, to]) => result.replaceAll(from, to), text);
}

/**
 * The names and values in a GITHUB_OUTPUT, GITHUB_STATE or GITHUB_ENV file: `name=value` and
 * `name<<delimiter`. Of a name given twice the last value counts. Throws where the runner would
 * fail the step.
 */
export function parseKeyValueFile(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split('\n');
  // The end of the last line is no line of its own.
  if (lines.at(-1) === '') lines.pop();
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      values[line.slice(0, equals)] = line.slice(equals + 1);
      continue;
    }
    const name = line.slice(0, Math.max(heredoc, 0));
    const delimiter = line.slice(heredoc + 2);
    if (heredoc < 0 || name === '' || delimiter === '') throw new Error(`Invalid format '${line}'`);
    const end = lines.indexOf(delimiter, index + 1);
    if (end < 0) {
      throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
    }
    values[name] = lines.slice(index + 1, end).join('\n');
    index = end;
  }
  return values;
}

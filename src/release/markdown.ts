// The few forms of Markdown that cards are made of. What goes in is escaped already.

/** A table, or '' without rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A block of code; its fence is longer than any run of backticks in it. */
export function fence(language: string, code: string): string {
  const runs = code.match(/`+/g) ?? [];
  const marks = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${marks}${language}\n${code.trimEnd()}\n${marks}`;
}

/** Grouped by thousands. */
export function formatNumber(value: number): string {
  return value.toLocaleString('en-US');
}

/** `1 record`, `2 records`. */
export function count(value: number, noun: string): string {
  return `${formatNumber(value)} ${noun}${value === 1 ? '' : 's'}`;
}

// Marks on the lines of a pull request's files, as data and as workflow commands.
import type { Finding, Report, Reporter } from '../core/report.ts';
import { escapeCommandData, escapeCommandProperty } from './escape-command.ts';
import { escapeTerminal } from './escape-terminal.ts';
import { clip, clipStart } from './hidden-characters.ts';
import { sortFindings } from './standing.ts';
import { count } from './wording.ts';

export interface Annotation {
  readonly level: Finding['level'];
  readonly title: string;
  /** Lines of plain text, at most 4,096 characters. */
  readonly message: string;
  readonly path: string;
  readonly line: number;
}

/** Of a level in a step: actions/runner ExecutionContext.cs, _maxCountPerIssueType. */
const maxPerLevel = 10;
/** With the lines below it stays under the runner's _maxIssueMessageLength = 4096. */
const maxMessage = 3000;
const maxRelated = 3;
const maxPath = 200;
const maxName = 100;

/** First findings of all gates before second ones, so that every gate is seen. */
function interleave(report: Report, level: Finding['level']): Finding[] {
  const columns = report.results.map((result) =>
    sortFindings(result.findings).filter((finding) => finding.level === level),
  );
  const ranked = columns.flatMap((findings) => findings.map((finding, row) => ({ finding, row })));
  return ranked.sort((a, b) => a.row - b.row).map(({ finding }) => finding);
}

function annotate(finding: Finding, left: number): Annotation {
  const { at, level, gate, key, message, related } = finding;
  const lines = [clip(escapeTerminal(message.trim()), maxMessage)];
  // A line of the base is another line at head, so only the message can name it.
  if (at.side === 'base') lines.push(`line ${at.line} before the change`);
  for (const other of related.slice(0, maxRelated)) {
    lines.push(`see ${clipStart(escapeTerminal(other.path), maxPath)}:${other.line}`);
  }
  lines.push(`heartcut explain ${clip(escapeTerminal(key), maxName)}`);
  if (left > 0) lines.push(`${count(left, `more ${level}`)} in the report`);
  return {
    level,
    title: `heartcut ${clip(escapeTerminal(gate), maxName)}`,
    message: lines.join('\n'),
    path: at.path,
    line: at.side === 'base' ? 1 : at.line,
  };
}

/** At most 10 errors, then at most 10 warnings; the last of a level says how many more there are. */
export function listAnnotations(report: Report): Annotation[] {
  return (['error', 'warning'] as const).flatMap((level) => {
    const findings = interleave(report, level);
    const shown = findings.slice(0, maxPerLevel);
    return shown.map((finding, index) =>
      annotate(finding, index === shown.length - 1 ? findings.length - shown.length : 0),
    );
  });
}

export const annotations: Reporter = {
  id: 'annotations',
  summary: 'workflow commands that mark lines in a pull request, at most 10 of a level',
  extension: 'txt',
  render(report) {
    return listAnnotations(report)
      .map(({ level, title, message, path, line }) => {
        const file = escapeCommandProperty(path);
        const properties = `file=${file},line=${line},title=${escapeCommandProperty(title)}`;
        return `::${level} ${properties}::${escapeCommandData(message)}\n`;
      })
      .join('');
  },
};
